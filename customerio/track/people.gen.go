// Code generated from openapi/customerio-track/people.yaml. DO NOT EDIT.

package track

import (
	"context"
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
)

// PeopleService creates, updates, merges, suppresses and deletes people.
type PeopleService struct{ client *rest.Client }

var opDelete = rest.Operation{
	Name: "People.Delete", Method: http.MethodDelete, Route: "/api/v1/customers/{identifier}", Repeatable: true,
}

// Delete deletes a person.
//
// Later calls for the same identifier create the person again. Suppress prevents that.
//
//   - person: Who it is, by ID, Email or CioID.
//
// Calls DELETE /api/v1/customers/{identifier}. Repeatable.
func (s *PeopleService) Delete(ctx context.Context, person Identifier, opts ...RequestOption) error {
	req := rest.NewRequest(&opDelete)
	req.Path("person", person.path(&req))
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opIdentify = rest.Operation{
	Name: "People.Identify", Method: http.MethodPut, Route: "/api/v1/customers/{identifier}", Repeatable: true,
}

var opSuppress = rest.Operation{
	Name: "People.Suppress", Method: http.MethodPost, Route: "/api/v1/customers/{identifier}/suppress", Repeatable: true,
}

// Suppress deletes a person for good.
//
// The profile is deleted, and data with its identifiers are ignored from then on.
//
//   - person: Who it is, by ID, Email or CioID.
//
// Calls POST /api/v1/customers/{identifier}/suppress. Repeatable.
func (s *PeopleService) Suppress(ctx context.Context, person Identifier, opts ...RequestOption) error {
	req := rest.NewRequest(&opSuppress)
	req.Path("person", person.path(&req))
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opUnsuppress = rest.Operation{
	Name: "People.Unsuppress", Method: http.MethodPost, Route: "/api/v1/customers/{identifier}/unsuppress", Repeatable: true,
}

// Unsuppress lets a suppressed person be created again.
//
// The deleted profile does not come back.
//
//   - person: Who it is, by ID, Email or CioID.
//
// Calls POST /api/v1/customers/{identifier}/unsuppress. Repeatable.
func (s *PeopleService) Unsuppress(ctx context.Context, person Identifier, opts ...RequestOption) error {
	req := rest.NewRequest(&opUnsuppress)
	req.Path("person", person.path(&req))
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opMerge = rest.Operation{
	Name: "People.Merge", Method: http.MethodPost, Route: "/api/v1/merge_customers",
}

// Merge merges a person into another one.
//
// The primary person must exist, and keeps its own values where both have one (inferred). The secondary person is
// deleted. A merge cannot be undone. Both are named by ID, Email or CioID. Errors: 400 (a person cannot be merged).
//
// Calls POST /api/v1/merge_customers. Not repeatable: retried only if the request never reached the service or was
// answered with 429.
func (s *PeopleService) Merge(ctx context.Context, primary, secondary Identifier, opts ...RequestOption) error {
	req := rest.NewRequest(&opMerge)
	req.CheckRule("primary", "required,maxitems=1", primary)
	req.Check("primary", primary)
	req.CheckRule("secondary", "required,maxitems=1", secondary)
	req.Check("secondary", secondary)
	req.JSON(&struct {
		Primary   Identifier `json:"primary"`
		Secondary Identifier `json:"secondary"`
	}{primary, secondary})
	req.Refuse(validateMerge(primary, secondary))
	return rest.CallDiscard(ctx, s.client, &req, opts)
}
