// Code generated from openapi/customerio/opt_outs.yaml. DO NOT EDIT.

package customerio

import (
	"context"
	"iter"
	"net/http"

	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
)

// OptOutsService reads and changes opt-outs from SMS and WhatsApp messages.
type OptOutsService struct{ client *rest.Client }

var opGetPersonOptouts = rest.Operation{
	Name: "OptOuts.Get", Method: http.MethodGet, Route: "/v1/customers/{customer_id}/optouts", Repeatable: true,
}

// GetOptOutsParams holds the optional parameters of OptOuts.Get. What is zero is not sent.
type GetOptOutsParams struct {
	// Type of the identifier in the path. The default is id. email and phone (E.164) are status 400 unless the workspace
	// uses them as identifiers.
	IDType IDType `json:"id_type" check:"oneof=id|email|cio_id|phone"`
}

// Get returns the opt-outs of one person.
//
// Errors: 400 (the workspace does not use this type of id), 404 (unknown person, or an id of another type).
//
//   - customerID: Identifier of the person, of the type in IDType.
//
// Calls GET /v1/customers/{customer_id}/optouts. Repeatable.
func (s *OptOutsService) Get(ctx context.Context, customerID string, params GetOptOutsParams, opts ...RequestOption) ([]OptOut, error) {
	req := rest.NewRequest(&opGetPersonOptouts)
	req.Path("customerID", customerID)
	req.Check("", &params)
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
	// Type of the identifier in the path (inferred). The default is id. email and phone (E.164) are status 400 unless the
	// workspace uses them as identifiers.
	IDType IDType `json:"id_type" check:"oneof=id|email|cio_id|phone"`
}

// Update adds or removes opt-outs of one person.
//
// The change is asynchronous: Get can return the old state for a while. Errors: 400 (malformed body, or the workspace
// does not use this type of id), 404 (unknown person).
//
//   - customerID: Identifier of the person, of the type in IDType.
//   - optOuts: The changes.
//
// Calls PUT /v1/customers/{customer_id}/optouts. Repeatable.
func (s *OptOutsService) Update(ctx context.Context, customerID string, optOuts []OptOutUpdate, params UpdateOptOutsParams, opts ...RequestOption) error {
	req := rest.NewRequest(&opUpdatePersonOptouts)
	req.Path("customerID", customerID)
	req.CheckRule("optOuts", "required", optOuts)
	req.Check("optOuts", optOuts)
	req.JSON(&struct {
		Optouts []OptOutUpdate `json:"optouts"`
	}{optOuts})
	req.Check("", &params)
	req.Query("id_type", params.IDType)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetOptouts = rest.Operation{
	Name: "OptOuts.List", Method: http.MethodGet, Route: "/v1/optouts", Repeatable: true, Rows: "OptOuts",
}

// ListOptOutsParams holds the optional parameters of OptOuts.List. What is zero is not sent.
type ListOptOutsParams struct {
	// Only opt-outs from this sender (inferred).
	From string `json:"from"`
	// Cursor of the page: Next of the page before, empty for the first page.
	Cursor string `json:"start"`
	// People per page. The default is 100.
	Limit int64 `json:"limit" check:"min=1,max=1000"`
}

// List returns one page of the people who opted out of SMS or WhatsApp messages.
//
// A page has at most 1000 people.
//
// Calls GET /v1/optouts. Repeatable.
func (s *OptOutsService) List(ctx context.Context, params ListOptOutsParams, opts ...RequestOption) (*OptOutPage, error) {
	req := rest.NewRequest(&opGetOptouts)
	req.Check("", &params)
	req.Query("from", params.From)
	req.Query("start", params.Cursor)
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
	cursor, opts := page.Resume(params.Cursor, opts)
	if params.Limit == 0 {
		params.Limit = 1000
	}
	return page.Cursor(s.client.Named("OptOuts.List"), cursor,
		func(cursor string) (*OptOutPage, error) {
			params := params
			params.Cursor = cursor
			return s.List(ctx, params, opts...)
		},
		func(p *OptOutPage) (int, string) { return len(p.OptOuts), p.Next })
}

// OptOut is the opt-out of a person from one sender in one channel.
type OptOut struct {
	// Channel that the person opted out of.
	Channel OptOutChannel `json:"channel,omitempty,omitzero"`

	// Sender that the person opted out of.
	From string `json:"from,omitempty,omitzero"`
}

// OptOutChannel is a channel that people can opt out of.
type OptOutChannel string

// Values of OptOutChannel. Others are refused as arguments.
const (
	OptOutChannelSMS      OptOutChannel = "sms"
	OptOutChannelWhatsApp OptOutChannel = "whatsapp"
)

// OptOutPage is one page of people with their opt-outs.
type OptOutPage struct {
	// The people.
	OptOuts []PersonOptOuts `json:"optouts,omitempty,omitzero"`

	// Cursor of the next page, empty on the last one.
	Next string `json:"next,omitempty,omitzero"`
}

// OptOutUpdate adds or removes one opt-out.
type OptOutUpdate struct {
	// Sender.
	From string `check:"required" json:"from"`

	// True adds the opt-out, false removes it.
	OptOut bool `json:"optout"`

	// Channel of the sender. The default is sms.
	Channel OptOutChannel `check:"oneof=sms|whatsapp" json:"channel,omitempty,omitzero"`
}

// PersonOptOuts are the opt-outs of one person.
type PersonOptOuts struct {
	// Id of the person in Customer.io.
	CioID string `json:"cio_id,omitempty,omitzero"`

	// Your own id of the person.
	CustomerID string `json:"customer_id,omitempty,omitzero"`

	// The opt-outs.
	OptOuts []OptOut `json:"optouts,omitempty,omitzero"`
}
