package track

import (
	"context"

	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/rest"
)

const jsonType = "application/json"

// Identify creates or updates a person.
//
// The person is named by ID, Email or CioID; Operations.Send takes a phone number, too. Attributes that are not sent stay
// as they are, and nil in a map removes one. To change the id or the email address of a person, name the person by CioID
// and send them as attributes.
//
// Calls PUT /api/v1/customers/{identifier}. Repeatable.
func (s *PeopleService) Identify(ctx context.Context, person IdentifyPerson, opts ...RequestOption) error {
	req := rest.NewRequest(&opIdentify)
	req.Path("person", person.Person.path(&req))
	w := newWriter(newBody())
	w.profile(&person, true)
	req.Refuse(w.Err)
	req.Raw(jsonType, w.Dst)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

// validateMerge refuses people who cannot be merged.
func validateMerge(primary, secondary Identifier) error {
	if err := primary.check("Primary", known...); err != nil {
		return err
	}
	if err := secondary.check("Secondary", known...); err != nil {
		return err
	}
	if primary == secondary {
		return check.Invalid("Secondary", "must be another person than Primary")
	}
	return nil
}
