package customerio

func validateLinkWhatsApp(_ string, link DesignLinkDraft) error { return link.Target.check() }
