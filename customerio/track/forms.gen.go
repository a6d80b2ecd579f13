// Code generated from openapi/customerio-track/forms.yaml. DO NOT EDIT.

package track

import (
	"context"
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
)

// FormsService submits forms.
type FormsService struct{ client *rest.Client }

var opSubmitForm = rest.Operation{
	Name: "Forms.Submit", Method: http.MethodPost, Route: "/api/v1/forms/{form_id}/submit",
}

// Submit submits a form for a person.
//
// The person is found, or created, by the field email or id; one of them is required. The other fields are attributes,
// as the form maps them. An unknown form id creates a form. Errors: 400 (a value is not a text).
//
//   - formID: Id of the form.
//   - data: Fields and what was filled in.
//
// Calls POST /api/v1/forms/{form_id}/submit. Not repeatable: retried only if the request never reached the service or
// was answered with 429.
func (s *FormsService) Submit(ctx context.Context, formID string, data map[string]string, opts ...RequestOption) error {
	req := rest.NewRequest(&opSubmitForm)
	req.Path("formID", formID)
	req.CheckRule("data", "required", data)
	req.JSON(&struct {
		Data map[string]string `json:"data"`
	}{data})
	req.Refuse(validateSubmitForm(formID, data))
	return rest.CallDiscard(ctx, s.client, &req, opts)
}
