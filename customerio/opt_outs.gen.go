// Code generated from openapi/customerio/opt_outs.yaml. DO NOT EDIT.

package customerio

import (
	"context"
	"iter"
	"net/http"

	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
)

// OptOutsService reads and changes refusals of SMS and WhatsApp messages.
type OptOutsService struct{ client *rest.Client }

var opGetPersonOptouts = rest.Operation{
	Name: "OptOuts.Get", Method: http.MethodGet, Route: "/v1/customers/{customer_id}/optouts", Repeatable: true,
}

// GetOptOutsParams holds the optional parameters of OptOuts.Get. What is zero is not sent.
type GetOptOutsParams struct {
	// Kind of the id in the path, id when left out. Email and phone work only in a workspace that identifies people by
	// them. A phone number is in E.164 form.
	IDType IDType `json:"id_type"`
}

// Get returns the opt-outs of one person.
//
// Expect 404 when there is no such person, also when the value is of another kind than IDType says, and 400 when the
// workspace does not use that kind of id.
//
//   - customerID: Id of the person, of the kind that IDType says.
//
// Calls GET /v1/customers/{customer_id}/optouts. Repeatable.
func (s *OptOutsService) Get(ctx context.Context, customerID string, params GetOptOutsParams, opts ...RequestOption) ([]OptOut, error) {
	req := rest.NewRequest(&opGetPersonOptouts)
	req.Path("customerID", customerID)
	req.Query("id_type", params.IDType)
	envelope, err := rest.Call[struct {
		Value []OptOut `json:"optouts"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opUpdatePersonOptouts = rest.Operation{
	Name: "OptOuts.Update", Method: http.MethodPut, Route: "/v1/customers/{customer_id}/optouts", Repeatable: true,
}

// UpdateOptOutsParams holds the optional parameters of OptOuts.Update. What is zero is not sent.
type UpdateOptOutsParams struct {
	// Kind of the id in the path, id when left out. Email and phone work only in a workspace that identifies people by
	// them. A phone number is in E.164 form. That the change takes this parameter as the reading does is inferred.
	IDType IDType `json:"id_type"`
}

// Update records or takes back opt-outs of one person.
//
// The change happens in the background, so a Get right after it may still show the old state.
//
// Expect 400 for a malformed body or a kind of id that the workspace does not use, and 404 when there is no such
// person.
//
//   - customerID: Id of the person, of the kind that IDType says.
//   - optOuts: The changes.
//
// Calls PUT /v1/customers/{customer_id}/optouts. Repeatable.
func (s *OptOutsService) Update(ctx context.Context, customerID string, optOuts []OptOutUpdate, params UpdateOptOutsParams, opts ...RequestOption) error {
	req := rest.NewRequest(&opUpdatePersonOptouts)
	req.Path("customerID", customerID)
	req.CheckRule("optOuts", "required", optOuts)
	req.JSON(&struct {
		Optouts []OptOutUpdate `json:"optouts"`
	}{optOuts})
	req.Query("id_type", params.IDType)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetOptouts = rest.Operation{
	Name: "OptOuts.List", Method: http.MethodGet, Route: "/v1/optouts", Repeatable: true,
}

// ListOptOutsParams holds the optional parameters of OptOuts.List. What is zero is not sent.
type ListOptOutsParams struct {
	// Returns only the opt-outs from this sender (inferred from the name).
	From string `json:"from"`
	// Cursor of the page, the `next` of the page before. Leave it out for the first page.
	Start string `json:"start"`
	// People per page, 100 when left out.
	Limit int64 `json:"limit" check:"min=1,max=1000"`
}

// List returns one page of the people who opted out of SMS or WhatsApp messages.
//
// A page holds up to 1000 people. The cursor is a base64 text that means nothing to a caller.
//
// Calls GET /v1/optouts. Repeatable.
func (s *OptOutsService) List(ctx context.Context, params ListOptOutsParams, opts ...RequestOption) (*OptOutPage, error) {
	req := rest.NewRequest(&opGetOptouts)
	req.Check("", &params)
	req.Query("from", params.From)
	req.Query("start", params.Start)
	req.Query("limit", params.Limit)
	return rest.Call[OptOutPage](ctx, s.client, &req, opts)
}

// All iterates over the rows of all pages of List, 1000 a page unless params.Limit says otherwise. A page is requested
// when its first row is needed. An iteration that fails yields a *PageError last; its Cursor, given to WithCursor,
// resumes it.
func (s *OptOutsService) All(ctx context.Context, params ListOptOutsParams, opts ...RequestOption) iter.Seq2[PersonOptOuts, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *OptOutPage) []PersonOptOuts { return p.OptOuts })
}

// Pages iterates over the pages of List, as All does over their rows.
func (s *OptOutsService) Pages(ctx context.Context, params ListOptOutsParams, opts ...RequestOption) iter.Seq2[*OptOutPage, error] {
	cursor, opts := page.Resume(params.Start, opts)
	if params.Limit == 0 {
		params.Limit = 1000
	}
	return page.Cursor(cursor,
		func(cursor string) (*OptOutPage, error) {
			params := params
			params.Start = cursor
			return s.List(ctx, params, opts...)
		},
		func(p *OptOutPage) (int, string) { return len(p.OptOuts), p.Next })
}

// OptOut says that a person refuses the messages of one sender in one channel.
type OptOut struct {
	// Channel that is refused.
	Channel OptOutChannel `json:"channel,omitempty,omitzero"`

	// Sender that is refused.
	From string `json:"from,omitempty,omitzero"`
}

// OptOutChannel is a channel whose messages a person can refuse.
type OptOutChannel string

// Values of OptOutChannel. Others that the vendor adds later are kept as they come.
const (
	OptOutChannelSMS      OptOutChannel = "sms"
	OptOutChannelWhatsApp OptOutChannel = "whatsapp"
)

// OptOutPage is one page of people with their opt-outs.
type OptOutPage struct {
	// The people.
	OptOuts []PersonOptOuts `json:"optouts,omitempty,omitzero"`

	// Cursor of the next page, empty on the last.
	Next string `json:"next,omitempty,omitzero"`
}

// OptOutUpdate records or takes back one opt-out.
type OptOutUpdate struct {
	// Sender that is refused or allowed again.
	From string `check:"required" json:"from"`

	// True refuses the sender, false allows it again.
	OptOut bool `json:"optout"`

	// Channel of the sender, sms when left out.
	Channel OptOutChannel `json:"channel,omitempty,omitzero"`
}

// PersonOptOuts are the opt-outs of one person.
type PersonOptOuts struct {
	// Id that Customer.io gave to the person.
	CioID string `json:"cio_id,omitempty,omitzero"`

	// Id that your own systems gave to the person.
	CustomerID string `json:"customer_id,omitempty,omitzero"`

	// The opt-outs.
	OptOuts []OptOut `json:"optouts,omitempty,omitzero"`
}
