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

// ContactsService manages contacts: people with their social profiles.
type ContactsService struct{ client *rest.Client }

var opDeleteContact = rest.Operation{
	Name: "Contacts.Delete", Method: http.MethodDelete, Route: "/{account_id}/inbox/contact/{contact_id}", Repeatable: true,
}

// Delete deletes the details of a contact.
//
// Requires the scopes accounts_read and accounts_write (inferred).
//
//   - contactID: ID of the contact.
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
	// Topics in which to look for details. Required for contacts on wechat, twilio, web, whatsapp and viber.
	TopicIDs []int64 `json:"topic_ids"`
}

// Get returns a contact.
//
// Contacts on Instagram can be found by this ID only (inferred).
//
// Requires the scope accounts_read. Expected error codes are not_found and no_permission (inferred).
//
//   - contactID: ID of the contact.
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

// Update updates a contact.
//
// The service takes tags and custom attributes without an edit mode. Here they require TagsEditMode and
// CustomAttributesEditMode, because the vendor's defaults may replace the whole list. AddTags, SetCustomAttributes and
// the like set the mode.
//
// Which field identifies a custom attribute is not known. The safest way is to take its definition from
// CustomAttributes.List, set Value, and send it whole.
//
// The result is the updated contact.
//
// Requires the scopes accounts_read and accounts_write. Expected error codes are not_found, no_permission and
// invalid_parameter (inferred).
//
//   - contactID: ID of the contact.
//
// Calls POST /{account_id}/inbox/contact/{contact_id}. Not repeatable: retried only if the request never reached the
// service or was answered with 429.
//
// Vendor documentation: https://app.engagor.com/developers/documentation/endpoints/?url=%2F%7Baccount_id%7D%2Finbox%2Fcontact%2F%7Bcontact_id%7D
func (s *ContactsService) Update(ctx context.Context, contactID string, update ContactUpdateRequest, opts ...RequestOption) (*Contact, error) {
	req := rest.NewRequest(&opUpdateContact)
	s.client.Bind(&req, "account_id")
	req.Path("contactID", contactID)
	req.Check("", &update)
	req.FormJSON("updates", update.Updates)
	req.FormJSON("options", update.Options)
	rest.FormList(&req, "topic_ids", ",", update.TopicIDs)
	req.Refuse(validateUpdateContact(contactID, update))
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

// GetByService returns a contact by its ID on a network.
//
// Contacts on Instagram cannot be found this way: use Get. For wechat, twilio (SMS), web (chat), whatsapp and viber,
// TopicIDs is required. Both rules are checked before anything is sent.
//
// Requires the scope accounts_read. Expected error codes are not_found, no_permission and invalid_parameter (inferred).
//
//   - service: Network, such as twitter or facebook: the Type of one of the contact's SocialProfiles.
//   - serviceID: ID of the person on the network: the ServiceID of the social profile. May contain plus signs, dots and
//     spaces (inferred).
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

// UpdateByService updates a contact by its ID on a network.
//
// Contacts on Instagram cannot be found this way: use Update. For wechat, twilio (SMS), web (chat), whatsapp and viber,
// TopicIDs is required. Both rules are checked before anything is sent.
//
// The service takes tags and custom attributes without an edit mode. Here they require TagsEditMode and
// CustomAttributesEditMode, because the vendor's defaults may replace the whole list. AddTags, SetCustomAttributes and
// the like set the mode.
//
// The result is the updated contact.
//
// Requires the scopes accounts_read and accounts_write. Expected error codes are not_found, no_permission and
// invalid_parameter (inferred).
//
//   - service: Network, such as twitter or facebook: the Type of one of the contact's SocialProfiles.
//   - serviceID: ID of the person on the network: the ServiceID of the social profile. May contain plus signs, dots and
//     spaces (inferred).
//
// Calls POST /{account_id}/inbox/contact/{service}/{service_id}. Not repeatable: retried only if the request never
// reached the service or was answered with 429.
//
// Vendor documentation: https://app.engagor.com/developers/documentation/endpoints/?url=%2F%7Baccount_id%7D%2Finbox%2Fcontact%2F%7Bservice%7D%2F%7Bservice_id%7D
func (s *ContactsService) UpdateByService(ctx context.Context, service, serviceID string, update ContactUpdateRequest, opts ...RequestOption) (*Contact, error) {
	req := rest.NewRequest(&opUpdateContactByService)
	s.client.Bind(&req, "account_id")
	req.Path("service", service)
	req.Path("serviceID", serviceID)
	req.Check("", &update)
	req.FormJSON("updates", update.Updates)
	req.FormJSON("options", update.Options)
	rest.FormList(&req, "topic_ids", ",", update.TopicIDs)
	req.Refuse(validateUpdateContactByService(service, serviceID, update))
	envelope, err := rest.Call[struct {
		Value Contact `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opListContacts = rest.Operation{
	Name: "Contacts.List", Method: http.MethodGet, Route: "/{account_id}/inbox/contacts", Repeatable: true, Rows: "Data",
}

// ListContactsParams holds the optional parameters of Contacts.List. What is zero is not sent.
type ListContactsParams struct {
	// Only contacts that have these fields.
	RequiredFields []ContactField `json:"required_fields" check:"oneof=email|name|company|phone"`
	// Filter in the form contacttag:tagname. AND, OR and NOT are not supported.
	Filter string `json:"filter"`
	// Only contacts that changed after this time.
	UpdatedSince time.Time `json:"updated_since"`
	// Gets the page after the one whose Paging.NextToken returns this.
	PageToken string `json:"page_token"`
	// Contacts per page, at most 50. The default is 20. The service also takes 0, which WithQuery sends, for the count
	// alone (inferred).
	Limit int64 `json:"limit" check:"min=1,max=50"`
	// Order of the contacts. The default is dateadd:asc.
	Sort ContactSort `json:"sort" check:"oneof=dateadd:asc|dateadd:desc|lastupdate:asc|lastupdate:desc"`
}

// List returns one page of contacts.
//
// Each page is one call of the hourly rate limit. Set Sort if the order matters: the vendor's page names both the ID
// and dateadd:asc as the default order.
//
// Requires the scope accounts_read.
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

// All iterates over the rows of all pages of List, 50 a page unless params.Limit says otherwise. A page is requested
// when its first row is needed. An iteration that fails yields a *PageError last; its Cursor, given to WithCursor,
// resumes it.
func (s *ContactsService) All(ctx context.Context, params ListContactsParams, opts ...RequestOption) iter.Seq2[Contact, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *ContactPage) []Contact { return p.Data })
}

// Pages iterates over the pages of List, as All does over their rows.
func (s *ContactsService) Pages(ctx context.Context, params ListContactsParams, opts ...RequestOption) iter.Seq2[*ContactPage, error] {
	cursor, opts := page.Resume(params.PageToken, opts)
	if params.Limit == 0 {
		params.Limit = 50
	}
	return page.CheckedCursor(s.client.Named("Contacts.List"), cursor,
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

// ContactField is a field of a contact.
type ContactField string

// Values of ContactField. Others are refused as arguments.
const (
	ContactFieldCompany ContactField = "company"
	ContactFieldEmail   ContactField = "email"
	ContactFieldName    ContactField = "name"
	ContactFieldPhone   ContactField = "phone"
)

// ContactPage is one page of contacts.
type ContactPage struct {
	// Number of rows on all pages.
	Count int64 `json:"count,omitempty,omitzero"`

	// Rows of the page.
	Data []Contact `json:"data,omitempty,omitzero"`

	// Position of the next page.
	Paging Paging `json:"paging,omitempty,omitzero"`
}

// ContactSort is an order of contacts.
type ContactSort string

// Values of ContactSort. Others are refused as arguments.
const (
	ContactSortDateAddedAsc   ContactSort = "dateadd:asc"
	ContactSortDateAddedDesc  ContactSort = "dateadd:desc"
	ContactSortLastUpdateAsc  ContactSort = "lastupdate:asc"
	ContactSortLastUpdateDesc ContactSort = "lastupdate:desc"
)

// ContactUpdate changes a contact. Fields that are nil are left as they are. A pointer to "" empties the field
// (inferred). Social profiles cannot be changed.
type ContactUpdate struct {
	// Name of the contact.
	Name *string `json:"name,omitempty"`

	// Email address.
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
	TimeZone *string `json:"timezone,omitempty"`

	// Comment (inferred name).
	Comment *string `json:"comment,omitempty"`

	// Tags to add, set or remove, see TagsEditMode. Nil is not sent, an empty list is.
	Tags []string `json:"tags,omitzero"`

	// Custom attributes to set or remove, see CustomAttributesEditMode. Nil is not sent, an empty list is.
	CustomAttributes []CustomAttribute `json:"customattributes,omitzero"`

	// Fields that this type does not have, as JSON. They are sent in requests, too.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps fields that ContactUpdate does not have in Extra.
func (v *ContactUpdate) UnmarshalJSON(data []byte) error {
	type plain ContactUpdate
	return lenient.Decode(data, (*plain)(v))
}

// MarshalJSON adds the fields in Extra. It refuses those that the type has.
func (v ContactUpdate) MarshalJSON() ([]byte, error) {
	type plain ContactUpdate
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// ContactUpdateOptions are the edit modes of an update. A mode is required for each list in the update.
type ContactUpdateOptions struct {
	// Edit mode of custom attributes. The vendor's default is update.
	CustomAttributesEditMode CustomAttributesEditMode `check:"oneof=update|overwrite|delete" json:"customattributes_edit_mode,omitempty,omitzero"`

	// Edit mode of tags. The vendor's default is update.
	TagsEditMode TagsEditMode `check:"oneof=add|update|delete" json:"tags_edit_mode,omitempty,omitzero"`
}

// ContactUpdateRequest is an update of a contact with its options.
type ContactUpdateRequest struct {
	// Fields to change.
	Updates ContactUpdate `check:"required" json:"updates"`

	// Edit modes of the lists in Updates.
	Options ContactUpdateOptions `json:"options,omitempty,omitzero"`

	// Topics in which to look for details. Required for wechat, twilio, web, whatsapp and viber.
	TopicIDs []int64 `json:"topic_ids,omitempty,omitzero"`
}

// CustomAttributesEditMode is what an update does with custom attributes (inferred): update sets the given attributes
// and leaves all others, overwrite replaces all attributes, delete removes the given ones.
type CustomAttributesEditMode string

// Values of CustomAttributesEditMode. Others that the vendor adds later are kept as they come.
const (
	CustomAttributesEditModeDelete    CustomAttributesEditMode = "delete"
	CustomAttributesEditModeOverwrite CustomAttributesEditMode = "overwrite"
	CustomAttributesEditModeUpdate    CustomAttributesEditMode = "update"
)
