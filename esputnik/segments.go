package esputnik

import (
	"context"

	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/rest"
)

// RemoveAllMembers removes all contacts from a static segment. The segment is kept.
//
//   - id: ID of the segment.
//
// Calls POST /v1/group/{id}/contacts/detach. Not repeatable: retried only if the request never reached the service or
// was answered with 429.
//
// Vendor documentation: https://docs.yespo.io/docs/api-methods-adding-contacts
func (s *SegmentsService) RemoveAllMembers(ctx context.Context, id int64, opts ...RequestOption) error {
	req := rest.NewRequest(&opDetachContactsFromGroup)
	req.PathInt("id", id)
	req.JSON(&ContactSelection{})
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

func validateAttachContactsToGroup(_ int64, contacts ContactSelection) error {
	return checkSelection(contacts)
}

// An empty selection would remove all contacts; that is RemoveAllMembers.
func validateDetachContactsFromGroup(_ int64, contacts ContactSelection) error {
	return checkSelection(contacts)
}

func checkSelection(contacts ContactSelection) error {
	switch {
	case len(contacts.ContactIDs) == 0 && len(contacts.ExternalCustomerIDs) == 0:
		return check.Invalid("ContactIDs or ExternalCustomerIDs", "must not be empty")
	case len(contacts.ContactIDs) > 0 && len(contacts.ExternalCustomerIDs) > 0:
		return check.Invalid("ContactIDs", "must not be set together with ExternalCustomerIDs")
	}
	return nil
}
