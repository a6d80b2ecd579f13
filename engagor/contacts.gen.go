// Code generated from openapi/engagor/contacts.yaml. DO NOT EDIT.

package engagor

import (
	"context"
	"encoding/json"
	"iter"
	"net/http"
	"time"

	"github.com/engagement-go/engagement/internal/lenient"
	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
)

// ContactsService reads and changes the people behind the social profiles that wrote to the account.
type ContactsService struct{ client *rest.Client }

var opDeleteContact = rest.Operation{
	Name: "Contacts.Delete", Method: http.MethodDelete, Route: "/{account_id}/inbox/contact/{contact_id}", Repeatable: true,
}

// Delete deletes the details of one contact.
//
// There is no such call by network and id. Needs the scopes `accounts_read` and `accounts_write` (inferred).
//
//   - contactID: Id of the contact.
//
// Calls DELETE /{account_id}/inbox/contact/{contact_id}. Repeatable.
//
// Vendor documentation: https://app.engagor.com/developers/documentation/endpoints/?url=%2F%7Baccount_id%7D%2Finbox%2Fcontact%2F%7Bcontact_id%7D
func (s *ContactsService) Delete(ctx context.Context, contactID string, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteContact)
	s.client.Bind(&req, "account_id")
	req.Path("contactID", contactID)
	return rest.CallConfirmed(ctx, s.client, &req, "response", ErrNotDone, opts)
}

var opGetContact = rest.Operation{
	Name: "Contacts.Get", Method: http.MethodGet, Route: "/{account_id}/inbox/contact/{contact_id}", Repeatable: true,
}

// GetContactParams holds the optional parameters of Contacts.Get. What is zero is not sent.
type GetContactParams struct {
	// Topics in which to look for details. Needed for contacts on wechat, twilio, web, whatsapp and viber.
	TopicIDs []int64 `json:"topic_ids"`
}

// Get returns one contact by its id.
//
// This is the way to a contact on Instagram, which cannot be looked up by network. (The vendor's page carries its
// remark that Instagram is not supported here too; it can only mean the other call (inferred).) Needs the scope
// `accounts_read`. Expect the errors `not_found` and `no_permission` (inferred).
//
//   - contactID: Id of the contact.
//
// Calls GET /{account_id}/inbox/contact/{contact_id}. Repeatable.
//
// Vendor documentation: https://app.engagor.com/developers/documentation/endpoints/?url=%2F%7Baccount_id%7D%2Finbox%2Fcontact%2F%7Bcontact_id%7D
func (s *ContactsService) Get(ctx context.Context, contactID string, params GetContactParams, opts ...RequestOption) (*Contact, error) {
	req := rest.NewRequest(&opGetContact)
	s.client.Bind(&req, "account_id")
	req.Path("contactID", contactID)
	rest.QueryList(&req, "topic_ids", ",", params.TopicIDs)
	envelope, err := rest.Call[struct {
		Value Contact `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opUpdateContact = rest.Operation{
	Name: "Contacts.Update", Method: http.MethodPost, Route: "/{account_id}/inbox/contact/{contact_id}",
}

// Update changes one contact, looked up by its id.
//
// Only the given members change; the social profiles cannot be changed.
//
// What happens to tags and custom attributes that are not listed depends on an edit mode. The meaning of the modes is
// inferred from their names, and the vendor's defaults may replace the whole list, so here a change of tags needs an
// explicit tags mode and a change of custom attributes an explicit custom attributes mode.
//
// Which member identifies a custom attribute is not known. The safest way is to take its definition from the list of
// custom attributes, add the value and send it whole.
//
// Answers the contact as it is after the change. Needs the scopes `accounts_read` and `accounts_write`. Expect the
// errors `not_found`, `no_permission` and `invalid_parameter` (inferred).
//
//   - contactID: Id of the contact.
//
// Calls POST /{account_id}/inbox/contact/{contact_id}. Not repeatable: retried only if the request never reached the
// service or was answered with 429.
//
// Vendor documentation: https://app.engagor.com/developers/documentation/endpoints/?url=%2F%7Baccount_id%7D%2Finbox%2Fcontact%2F%7Bcontact_id%7D
func (s *ContactsService) Update(ctx context.Context, contactID string, body ContactUpdateRequest, opts ...RequestOption) (*Contact, error) {
	req := rest.NewRequest(&opUpdateContact)
	s.client.Bind(&req, "account_id")
	req.Path("contactID", contactID)
	req.Check("", &body)
	req.FormJSON("updates", body.Updates)
	req.FormJSON("options", body.Options)
	rest.FormList(&req, "topic_ids", ",", body.TopicIDs)
	req.Refuse(validateUpdateContact(contactID, body))
	envelope, err := rest.Call[struct {
		Value Contact `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opGetContactByService = rest.Operation{
	Name: "Contacts.GetByService", Method: http.MethodGet, Route: "/{account_id}/inbox/contact/{service}/{service_id}", Repeatable: true,
}

// GetContactByServiceParams holds the optional parameters of Contacts.GetByService. What is zero is not sent.
type GetContactByServiceParams struct {
	// Topics in which to look for details. Required for wechat, twilio, web, whatsapp and viber.
	TopicIDs []int64 `json:"topic_ids"`
}

// GetByService returns one contact, looked up by a network and the person's id on it.
//
// Instagram is not supported: use the contact's own id there. For `wechat`, `twilio` (SMS), `web` (chat), `whatsapp`
// and `viber` the topics are required. Both are refused before anything is sent.
//
// Needs the scope `accounts_read`. Expect the errors `not_found`, `no_permission` and `invalid_parameter` (inferred).
//
//   - service: Network, the `type` of one of the contact's social profiles, for example `twitter` or `facebook`.
//   - serviceID: Id of the person on that network, the `service_id` of the social profile. May hold a plus sign, dots
//     or spaces (inferred).
//
// Calls GET /{account_id}/inbox/contact/{service}/{service_id}. Repeatable.
//
// Vendor documentation: https://app.engagor.com/developers/documentation/endpoints/?url=%2F%7Baccount_id%7D%2Finbox%2Fcontact%2F%7Bservice%7D%2F%7Bservice_id%7D
func (s *ContactsService) GetByService(ctx context.Context, service, serviceID string, params GetContactByServiceParams, opts ...RequestOption) (*Contact, error) {
	req := rest.NewRequest(&opGetContactByService)
	s.client.Bind(&req, "account_id")
	req.Path("service", service)
	req.Path("serviceID", serviceID)
	rest.QueryList(&req, "topic_ids", ",", params.TopicIDs)
	req.Refuse(validateGetContactByService(service, serviceID, params))
	envelope, err := rest.Call[struct {
		Value Contact `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opUpdateContactByService = rest.Operation{
	Name: "Contacts.UpdateByService", Method: http.MethodPost, Route: "/{account_id}/inbox/contact/{service}/{service_id}",
}

// UpdateByService changes one contact, looked up by a network and the person's id on it.
//
// Only the given members change; the social profiles cannot be changed. Instagram is not supported: use the contact's
// own id there. For `wechat`, `twilio` (SMS), `web` (chat), `whatsapp` and `viber` the topics are required. Both are
// refused before anything is sent.
//
// What happens to tags and custom attributes that are not listed depends on an edit mode. The meaning of the modes is
// inferred from their names, and the vendor's defaults may replace the whole list, so here a change of tags needs an
// explicit tags mode and a change of custom attributes an explicit custom attributes mode.
//
// Answers the contact as it is after the change. Needs the scopes `accounts_read` and `accounts_write`. Expect the
// errors `not_found`, `no_permission` and `invalid_parameter` (inferred).
//
//   - service: Network, the `type` of one of the contact's social profiles, for example `twitter` or `facebook`.
//   - serviceID: Id of the person on that network, the `service_id` of the social profile. May hold a plus sign, dots
//     or spaces (inferred).
//
// Calls POST /{account_id}/inbox/contact/{service}/{service_id}. Not repeatable: retried only if the request never
// reached the service or was answered with 429.
//
// Vendor documentation: https://app.engagor.com/developers/documentation/endpoints/?url=%2F%7Baccount_id%7D%2Finbox%2Fcontact%2F%7Bservice%7D%2F%7Bservice_id%7D
func (s *ContactsService) UpdateByService(ctx context.Context, service, serviceID string, body ContactUpdateRequest, opts ...RequestOption) (*Contact, error) {
	req := rest.NewRequest(&opUpdateContactByService)
	s.client.Bind(&req, "account_id")
	req.Path("service", service)
	req.Path("serviceID", serviceID)
	req.Check("", &body)
	req.FormJSON("updates", body.Updates)
	req.FormJSON("options", body.Options)
	rest.FormList(&req, "topic_ids", ",", body.TopicIDs)
	req.Refuse(validateUpdateContactByService(service, serviceID, body))
	envelope, err := rest.Call[struct {
		Value Contact `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opListContacts = rest.Operation{
	Name: "Contacts.List", Method: http.MethodGet, Route: "/{account_id}/inbox/contacts", Repeatable: true,
}

// ListContactsParams holds the optional parameters of Contacts.List. What is zero is not sent.
type ListContactsParams struct {
	// Only contacts in which these fields are filled. Sent as a JSON list.
	RequiredFields []ContactField `json:"required_fields"`
	// Only `contacttag:tagname` is supported, without AND, OR and NOT.
	Filter string `json:"filter"`
	// Only contacts that changed after this moment.
	UpdatedSince time.Time `json:"updated_since"`
	// Where the page starts, taken from the next address of the page before. Opaque.
	PageToken string `json:"page_token"`
	// Contacts per page, 1 to 50. The default is 20. The service also takes 0, presumably for the count alone (inferred);
	// WithQuery sends it.
	Limit int64 `json:"limit" check:"min=1,max=50"`
	// Order of the contacts. The default is dateadd:asc.
	Sort ContactSort `json:"sort"`
}

// List returns one page of contacts.
//
// The vendor's page contradicts itself on the order: it says that contacts come by their id, and that the default of
// `sort` is `dateadd:asc`. Name a sort where the order matters. Every page is one request of the hourly quota. Needs
// the scope `accounts_read`.
//
// Calls GET /{account_id}/inbox/contacts. Repeatable.
//
// Vendor documentation: https://app.engagor.com/developers/documentation/endpoints/?url=%2F%7Baccount_id%7D%2Finbox%2Fcontacts
func (s *ContactsService) List(ctx context.Context, params ListContactsParams, opts ...RequestOption) (*ContactPage, error) {
	req := rest.NewRequest(&opListContacts)
	s.client.Bind(&req, "account_id")
	req.Check("", &params)
	req.QueryJSON("required_fields", params.RequiredFields)
	req.Query("filter", params.Filter)
	req.Query("updated_since", params.UpdatedSince)
	req.Query("page_token", params.PageToken)
	req.Query("limit", params.Limit)
	req.Query("sort", params.Sort)
	envelope, err := rest.Call[struct {
		Value ContactPage `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// All walks the rows of every page of List. Nothing is sent before the first iteration, and the next page is asked for
// when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put into
// params.PageToken, resumes the walk.
func (s *ContactsService) All(ctx context.Context, params ListContactsParams, opts ...RequestOption) iter.Seq2[Contact, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *ContactPage) []Contact { return p.Data })
}

// Pages walks the pages of List. The Cursor of a *PageError, put into params.PageToken, resumes a walk that failed.
func (s *ContactsService) Pages(ctx context.Context, params ListContactsParams, opts ...RequestOption) iter.Seq2[*ContactPage, error] {
	if params.Limit == 0 {
		params.Limit = 50
	}
	return page.CheckedCursor(params.PageToken,
		func(cursor string) (*ContactPage, error) {
			params := params
			params.PageToken = cursor
			return s.List(ctx, params, opts...)
		},
		func(p *ContactPage) (int, string, error) {
			next, err := nextToken(s.client, p.Paging)
			return len(p.Data), next, err
		})
}

// ContactField is a field that a listed contact must have filled.
type ContactField string

// Values of ContactField. Others that the vendor adds later are kept as they come.
const (
	ContactFieldCompany ContactField = "company"
	ContactFieldEmail   ContactField = "email"
	ContactFieldName    ContactField = "name"
	ContactFieldPhone   ContactField = "phone"
)

// ContactPage is one page of a list of contacts.
type ContactPage struct {
	// Number of matches on all pages.
	Count int64 `json:"count,omitempty,omitzero"`

	// This page.
	Data []Contact `json:"data,omitempty,omitzero"`

	// Where the next page is.
	Paging Paging `json:"paging,omitempty,omitzero"`
}

// ContactSort is an order of contacts.
type ContactSort string

// Values of ContactSort. Others that the vendor adds later are kept as they come.
const (
	ContactSortDateAddedAsc   ContactSort = "dateadd:asc"
	ContactSortDateAddedDesc  ContactSort = "dateadd:desc"
	ContactSortLastUpdateAsc  ContactSort = "lastupdate:asc"
	ContactSortLastUpdateDesc ContactSort = "lastupdate:desc"
)

// ContactUpdate is a change of a contact. What is left out stays as it is. Social profiles cannot be changed. An empty
// string is sent, and empties the field (inferred).
type ContactUpdate struct {
	// Name of the contact.
	Name *string `json:"name,omitempty"`

	// Mail address.
	Email *string `json:"email,omitempty"`

	// Company.
	Company *string `json:"company,omitempty"`

	// Phone number.
	Phone *string `json:"phone,omitempty"`

	// City (inferred name).
	City *string `json:"city,omitempty"`

	// Region (inferred name).
	Region *string `json:"region,omitempty"`

	// Country (inferred name).
	Country *string `json:"country,omitempty"`

	// Language (inferred name).
	Language *string `json:"language,omitempty"`

	// Time zone (inferred name).
	Timezone *string `json:"timezone,omitempty"`

	// Comment (inferred name).
	Comment *string `json:"comment,omitempty"`

	// Tags to add, set or remove, as the tags edit mode says. An empty list is sent, nil is not.
	Tags []string `json:"tags,omitzero"`

	// Custom attributes to set or remove, as their edit mode says (inferred name). An empty list is sent, nil is not.
	CustomAttributes []CustomAttribute `json:"customattributes,omitzero"`

	// Members that this package has no field for, as they came. In a request they are sent along.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps the members that ContactUpdate has no field for in Extra.
func (v *ContactUpdate) UnmarshalJSON(data []byte) error {
	type plain ContactUpdate
	extra, err := lenient.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v ContactUpdate) MarshalJSON() ([]byte, error) {
	type plain ContactUpdate
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// ContactUpdateOptions says how lists in a change of a contact are to be read. A mode is required for each list that is
// changed.
type ContactUpdateOptions struct {
	// Mode for custom attributes. The vendor's default is update.
	CustomAttributesEditMode CustomAttributesEditMode `check:"oneof=update|overwrite|delete" json:"customattributes_edit_mode,omitempty,omitzero"`

	// Mode for tags. The vendor's default is update.
	TagsEditMode TagsEditMode `check:"oneof=add|update|delete" json:"tags_edit_mode,omitempty,omitzero"`
}

// ContactUpdateRequest is the body of a change of a contact.
type ContactUpdateRequest struct {
	// What to change. Sent as JSON text in the form field.
	Updates ContactUpdate `check:"required" json:"updates"`

	// How lists in the change are to be read. Sent as JSON text in the form field.
	Options ContactUpdateOptions `json:"options,omitempty,omitzero"`

	// Topics in which to look for details. Required for wechat, twilio, web, whatsapp and viber. Sent joined by commas.
	TopicIDs []int64 `json:"topic_ids,omitempty,omitzero"`
}

// CustomAttributesEditMode says what happens to custom attributes. The vendor names the values only; their effects are
// inferred: update creates or changes the given attributes and leaves the others, overwrite makes the given list the
// whole list, delete removes the given attributes.
type CustomAttributesEditMode string

// Values of CustomAttributesEditMode. Others that the vendor adds later are kept as they come.
const (
	CustomAttributesEditModeDelete    CustomAttributesEditMode = "delete"
	CustomAttributesEditModeOverwrite CustomAttributesEditMode = "overwrite"
	CustomAttributesEditModeUpdate    CustomAttributesEditMode = "update"
)
