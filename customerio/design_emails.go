package customerio

import "github.com/engagement-go/engagement/internal/check"

// more reports whether a page is followed by others although it has no emails: folders may fill a page.
func (p *DesignEmailPage) more() bool {
	at := p.Meta.Pagination
	return at.Page > 0 && at.Limit > 0 && (at.Total-1)/at.Limit >= at.Page
}

func validateListVersions(_ string, p ListDesignVersionsParams) error {
	if p.CreatedFrom.IsZero() && !p.CreatedTo.IsZero() {
		return check.Invalid("CreatedFrom", "must be set with CreatedTo")
	}
	return checkSpan("CreatedTo", p.CreatedFrom, p.CreatedTo)
}

func validateLinkEmail(_ string, link DesignLinkDraft) error { return link.Target.check() }

// check wants the id that belongs to the type, and no other.
func (t DesignLinkTarget) check() error {
	for _, id := range []struct {
		name  string
		value int64
		kind  DesignLinkTargetType
	}{
		{"TransactionalMessageID", t.TransactionalMessageID, DesignLinkTargetTypeTransactionalMessage},
		{"NewsletterID", t.NewsletterID, DesignLinkTargetTypeNewsletter},
		{"ActionID", t.ActionID, DesignLinkTargetTypeCampaignAction},
	} {
		switch {
		case id.kind == t.Type && id.value == 0:
			return check.Invalid("Target."+id.name, "must be set for the type "+string(t.Type))
		case id.kind != t.Type && id.value != 0:
			return check.Invalid("Target."+id.name, "must not be set for the type "+string(t.Type))
		}
	}
	return nil
}
