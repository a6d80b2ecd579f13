package customerio

import "github.com/engagement-go/engagement/internal/check"

func validateUpdateSMS(_ string, update DesignSMSUpdate) error {
	if update.Name == "" && update.Content == nil && update.Recipient == nil && !update.SenderID.IsSpecified() && !update.ParentFolderID.IsSpecified() {
		return check.Invalid("update", "must set at least one field")
	}
	return nil
}

func validateLinkSMS(_ string, link DesignLinkDraft) error { return link.Target.check() }
