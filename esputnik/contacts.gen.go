// Code generated from openapi/esputnik/contacts.yaml. DO NOT EDIT.

package esputnik

import (
	"context"
	"iter"
	"net/http"

	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
)

// ContactsService creates, reads, updates, deletes and imports contacts.
type ContactsService struct{ client *rest.Client }

var opDeleteContactByExternalID = rest.Operation{
	Name: "Contacts.DeleteByExternalID", Method: http.MethodDelete, Route: "/v1/contact", Repeatable: true,
}

// DeleteContactByExternalIDParams holds the optional parameters of Contacts.DeleteByExternalID. What is zero is not
// sent.
type DeleteContactByExternalIDParams struct {
	// Deletes everything about the contact for good. The default is false.
	Erase bool `json:"erase"`
}

// DeleteByExternalID deletes a contact by your own ID.
//
// With Erase, the profile, the activity and the web and mobile tracking of the contact are deleted for good, for
// example under data protection law. Without it, the contact can be restored.
//
// An unknown contact is answered with an error such as 404 whose text contains "not found". A retry after the first
// attempt was carried out can end in the same error (inferred).
//
//   - externalCustomerID: Your ID of the contact. The vendor marks it optional, but it is needed in practice.
//
// Calls DELETE /v1/contact. Repeatable.
func (s *ContactsService) DeleteByExternalID(ctx context.Context, externalCustomerID string, params DeleteContactByExternalIDParams, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteContactByExternalID)
	req.CheckRule("externalCustomerID", "required", externalCustomerID)
	req.Query("externalCustomerId", externalCustomerID)
	req.Query("erase", params.Erase)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opAddContact = rest.Operation{
	Name: "Contacts.Upsert", Method: http.MethodPost, Route: "/v1/contact", Repeatable: true,
}

// Upsert creates a contact, or updates it if it exists, and returns its ID.
//
// The service finds the contact by ExternalCustomerID if that is set, and otherwise by the values of Channels. A
// deleted contact with the ExternalCustomerID is restored. A new contact is confirmed. No event is raised. Old
// documents say that the call always creates a contact; current ones say that it updates.
//
// At least one channel is required, and at most two of one type are allowed. Both rules are checked before anything is
// sent. A name that breaks the rules of ContactDraft is dropped without an error.
//
// Expected errors are 400, 405, 415, 429 above 200 requests per second, and 409 ("Duplicated request") if the same
// request was sent within the last minute. After a lost connection, a retry can end in 409 although the first attempt
// was carried out. Do not repeat a call after 409.
//
// Calls POST /v1/contact. Repeatable.
//
// Vendor documentation: https://docs.yespo.io/docs/api-methods-adding-contacts
func (s *ContactsService) Upsert(ctx context.Context, contact ContactDraft, opts ...RequestOption) (int64, error) {
	req := rest.NewRequest(&opAddContact)
	req.JSON(&contact)
	req.Refuse(validateAddContact(contact))
	envelope, err := rest.Call[struct {
		Value int64 `json:"id"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return 0, err
	}
	return envelope.Value, nil
}

var opSubscribeContact = rest.Operation{
	Name: "Contacts.Subscribe", Method: http.MethodPost, Route: "/v1/contact/subscribe",
}

// Subscribe subscribes a contact with double opt-in, as a subscription form does.
//
// A new contact is unconfirmed, and receives no mass mail until it confirms. An existing contact is updated, except for
// channels that it already has. The service finds the contact by ExternalCustomerID, then by email, then by phone.
//
// Each call raises an event: subscribeFromApi for a new contact, subscribeUpdateFromApi for an existing one, followed
// by "-" and FormType if that is set. Its parameters are ContactId and EmailAddress, its key is the ID of the contact.
// Compare the type of the event without regard to case: one page of the vendor ends it in API.
//
// At least one channel is required, at most two of one type are allowed, and FormType must not contain forbidden
// characters. These rules are checked before anything is sent. Expected errors are 400, 405, 415, 429 above 200
// requests per second, and 409 if the same request was sent within the last minute.
//
// Calls POST /v1/contact/subscribe. Not repeatable: retried only if the request never reached the service or was
// answered with 429.
//
// Vendor documentation: https://docs.yespo.io/docs/api-methods-adding-contacts
func (s *ContactsService) Subscribe(ctx context.Context, request SubscribeRequest, opts ...RequestOption) (*SubscribeResult, error) {
	req := rest.NewRequest(&opSubscribeContact)
	req.JSON(&request)
	req.Refuse(validateSubscribeContact(request))
	return rest.Call[SubscribeResult](ctx, s.client, &req, opts)
}

var opGetContactIDByToken = rest.Operation{
	Name: "Contacts.GetIDByToken", Method: http.MethodGet, Route: "/v1/contact/token/{app_uuid}/{token_id}/contactId", Quota: "contactIdByToken", Repeatable: true,
}

// GetIDByToken returns the ID of the contact that has a mobile push token.
//
// The limit is 150 requests per second.
//
//   - appUUID: UUID of the application.
//   - tokenID: Push token.
//
// Calls GET /v1/contact/token/{app_uuid}/{token_id}/contactId. Repeatable. Spends QuotaContactIDByToken.
func (s *ContactsService) GetIDByToken(ctx context.Context, appUUID, tokenID string, opts ...RequestOption) (int64, error) {
	req := rest.NewRequest(&opGetContactIDByToken)
	req.Path("appUUID", appUUID)
	req.Path("tokenID", tokenID)
	envelope, err := rest.Call[struct {
		Value int64 `json:"id"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return 0, err
	}
	return envelope.Value, nil
}

var opDeleteContact = rest.Operation{
	Name: "Contacts.Delete", Method: http.MethodDelete, Route: "/v1/contact/{id}", Repeatable: true,
}

// DeleteContactParams holds the optional parameters of Contacts.Delete. What is zero is not sent.
type DeleteContactParams struct {
	// Deletes everything about the contact for good. The default is false.
	Erase bool `json:"erase"`
}

// Delete deletes a contact.
//
// With Erase, the profile, the activity and the web and mobile tracking of the contact are deleted for good. Without
// it, the contact can be restored, with Update for example.
//
// There is no bulk form. Ten concurrent calls have caused no trouble. An unknown ID is answered with 404 (seen in
// practice). A retry after the first attempt was carried out can end in 404, too (inferred).
//
//   - id: ID of the contact.
//
// Calls DELETE /v1/contact/{id}. Repeatable.
func (s *ContactsService) Delete(ctx context.Context, id int64, params DeleteContactParams, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteContact)
	req.PathInt("id", id)
	req.Query("erase", params.Erase)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetContact = rest.Operation{
	Name: "Contacts.Get", Method: http.MethodGet, Route: "/v1/contact/{id}", Repeatable: true,
}

// Get returns a contact with its static segments.
//
// Fields that the contact does not have are empty. An unknown ID is answered with 404 (seen in practice).
//
//   - id: ID of the contact.
//
// Calls GET /v1/contact/{id}. Repeatable.
func (s *ContactsService) Get(ctx context.Context, id int64, opts ...RequestOption) (*Contact, error) {
	req := rest.NewRequest(&opGetContact)
	req.PathInt("id", id)
	return rest.Call[Contact](ctx, s.client, &req, opts)
}

var opUpdateContact = rest.Operation{
	Name: "Contacts.Update", Method: http.MethodPut, Route: "/v1/contact/{id}", Repeatable: true,
}

// Update updates a contact.
//
// The call never creates a contact. It restores a deleted one. Fields that are nil are not sent. At most two channels
// of one type are allowed; this is checked before anything is sent.
//
// Expected errors are 400, 404 for an unknown ID (seen in practice), 405, 415, 429 above 200 requests per second, and
// 409 ("Duplicated request") if the same request was sent within the last minute. An ExternalCustomerID of another
// contact is an error. After a lost connection, a retry can end in 409 although the first attempt was carried out. Do
// not repeat a call after 409.
//
//   - id: ID of the contact.
//
// Calls PUT /v1/contact/{id}. Repeatable.
func (s *ContactsService) Update(ctx context.Context, id int64, update ContactUpdate, opts ...RequestOption) error {
	req := rest.NewRequest(&opUpdateContact)
	req.PathInt("id", id)
	req.JSON(&update)
	req.Refuse(validateUpdateContact(id, update))
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetContactSubscriptions = rest.Operation{
	Name: "Contacts.ListSubscriptions", Method: http.MethodGet, Route: "/v1/contact/{id}/subscriptions", Repeatable: true,
}

// ListSubscriptions returns the subscription categories of a contact.
//
// The vendor's specification declares a single category, its text several. A list is expected (inferred), and a single
// object is read as a list of one.
//
//   - id: ID of the contact.
//
// Calls GET /v1/contact/{id}/subscriptions. Repeatable.
func (s *ContactsService) ListSubscriptions(ctx context.Context, id int64, opts ...RequestOption) ([]ContactSubscription, error) {
	req := rest.NewRequest(&opGetContactSubscriptions)
	req.PathInt("id", id)
	return rest.CallValue[[]ContactSubscription](ctx, s.client, &req, opts)
}

var opUpdateContactSubscriptions = rest.Operation{
	Name: "Contacts.ReplaceSubscriptions", Method: http.MethodPut, Route: "/v1/contact/{id}/subscriptions", Repeatable: true,
}

// ReplaceSubscriptions replaces the subscription categories of a contact.
//
// Categories that are not in the list are removed from the contact. An empty list removes all (inferred).
//
//   - id: ID of the contact.
//   - subscriptions: Keys of subscription categories.
//
// Calls PUT /v1/contact/{id}/subscriptions. Repeatable.
func (s *ContactsService) ReplaceSubscriptions(ctx context.Context, id int64, subscriptions []string, opts ...RequestOption) error {
	req := rest.NewRequest(&opUpdateContactSubscriptions)
	req.PathInt("id", id)
	req.JSON(&struct {
		Subscriptions []string `json:"subscriptions" check:"empty"`
	}{subscriptions})
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opSearchContacts = rest.Operation{
	Name: "Contacts.List", Method: http.MethodGet, Route: "/v1/contacts", Quota: "contactList", Repeatable: true, MayBeEmpty: true,
}

// ListContactsParams holds the optional parameters of Contacts.List. What is zero is not sent.
type ListContactsParams struct {
	// Your ID, matched exactly. Not together with other filters.
	ExternalCustomerID string `json:"externalCustomerId"`
	// Email address. The match is not exact.
	Email string `json:"email"`
	// Phone number.
	SMS string `json:"sms"`
	// First name.
	FirstName string `json:"firstname"`
	// Last name.
	LastName string `json:"lastname"`
	// Number of the first row, counted from 1. The default is 1.
	StartIndex int64 `json:"startindex" check:"min=1"`
	// Rows on a page: at most 500, default 500.
	MaxRows int64 `json:"maxrows" check:"min=1,max=500"`
	// Lists contacts by their ID instead of their last update. Only without filters.
	SortBy ContactSort `json:"sortBy" check:"oneof=contactId"`
}

// List returns one page of contacts, all or those that match.
//
// Without filters, all contacts are listed by their last update, or by their ID with SortBy. SortBy is faster for a
// full export, and safer: in the other order, a contact that is updated during an iteration moves, so that rows can be
// skipped or come twice (inferred). The filter Email is not exact: compare the channels of the rows. ExternalCustomerID
// is exact, and cannot be combined with other filters. SortBy cannot be combined with filters. Both rules are checked
// before anything is sent.
//
// A page that is shorter than MaxRows is the last one. If nothing is found, the result is empty. Rows have fewer fields
// than the result of Get: names, channels, fields, catalog and ID. The total count, see TotalCount, is a hint: on an
// unfiltered list it has been 2 for 22,000 contacts.
//
// The limit is 50 requests per second. A new account was refused on its second search in a row.
//
// Calls GET /v1/contacts. Repeatable. Spends QuotaContactList.
func (s *ContactsService) List(ctx context.Context, params ListContactsParams, opts ...RequestOption) ([]Contact, error) {
	req := rest.NewRequest(&opSearchContacts)
	req.Check("", &params)
	req.Query("externalCustomerId", params.ExternalCustomerID)
	req.Query("email", params.Email)
	req.Query("sms", params.SMS)
	req.Query("firstname", params.FirstName)
	req.Query("lastname", params.LastName)
	req.Query("startindex", params.StartIndex)
	req.Query("maxrows", params.MaxRows)
	req.Query("sortBy", params.SortBy)
	req.Refuse(validateSearchContacts(params))
	return rest.CallValue[[]Contact](ctx, s.client, &req, opts)
}

// All iterates over the rows of all pages of List. A page is requested when its first row is needed. An iteration that
// fails yields a *PageError last; its Cursor, given to WithCursor, resumes it. A page with fewer rows than
// params.MaxRows is the last.
func (s *ContactsService) All(ctx context.Context, params ListContactsParams, opts ...RequestOption) iter.Seq2[Contact, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p []Contact) []Contact { return p })
}

// Pages iterates over the pages of List, as All does over their rows.
func (s *ContactsService) Pages(ctx context.Context, params ListContactsParams, opts ...RequestOption) iter.Seq2[[]Contact, error] {
	at, opts, err := page.ResumeAt(max(params.StartIndex, 1), opts)
	if err != nil {
		return page.Refuse[[]Contact](s.client.Fail("Contacts.List", err))
	}
	if params.MaxRows == 0 {
		params.MaxRows = 500
	}
	return page.Rows(at, params.MaxRows,
		func(at int64) ([]Contact, error) {
			params := params
			params.StartIndex = at
			return s.List(ctx, params, opts...)
		},
		func(p []Contact) int { return len(p) })
}

var opBulkUpsertContacts = rest.Operation{
	Name: "Contacts.Import", Method: http.MethodPost, Route: "/v1/contacts", Repeatable: true,
}

// Import starts an import of up to 3,000 contacts.
//
// The import runs asynchronously: pass AsyncSessionID of the result to WaitImport. ImportAll imports any number of
// contacts. New contacts are confirmed. The import can add all contacts to segments, remove them from segments, and
// raise an event for each new contact, with the parameters contactId, EmailAddress and SMS.
//
// Matching: the ExternalCustomerID of a contact has priority over DedupeOn. The key that DedupeOn names is not updated.
// If several contacts match an email address or a phone number, the one that was updated last is taken. A match without
// an ExternalCustomerID is taken and gets the new one; if all matches have other ones, a new contact is created. A
// deleted contact with the ExternalCustomerID is skipped, unless RestoreDeleted is true.
//
// Updating: without ContactFields, all fields of a contact are overwritten, and those that are not set become null.
// Additional fields are updated only if CustomFieldIDs lists them. To remove a phone number, send the contact with its
// email channel only, DedupeKeyEmail, and ContactFields with ContactFieldNameSMS.
//
// The service can process imports concurrently and in any order. Segments in SegmentNames are created when the import
// runs. A second import into an existing segment has added no contacts in one case, so use a new name for each import.
//
// Failures come with status 200: FailedContacts has the contacts that were refused, and ErrorMessage is the reason if
// the whole import was refused. Err and Errors of the result turn them into errors. Contacts with invalid names can be
// dropped without an error. Expected errors are 400, 405, 415, and 429 above 200 requests per second.
//
// DedupeOn is required here; the vendor's specification requires it, too, although the service has accepted imports
// without it. DedupeKeyFieldID requires FieldID. At most two channels of one type are allowed, and at least one is
// required unless the contact has an ExternalCustomerID, an ID or Fields. These rules are checked before anything is
// sent.
//
// Calls POST /v1/contacts. Repeatable.
//
// Vendor documentation: https://docs.yespo.io/docs/api-methods-adding-contacts
func (s *ContactsService) Import(ctx context.Context, request ContactImport, opts ...RequestOption) (*ImportResult, error) {
	req := rest.NewRequest(&opBulkUpsertContacts)
	req.JSON(&request)
	req.Refuse(validateBulkUpsertContacts(request))
	return rest.Call[ImportResult](ctx, s.client, &req, opts)
}

var opGetContactEmails = rest.Operation{
	Name: "Contacts.ListEmails", Method: http.MethodGet, Route: "/v1/contacts/email", Repeatable: true, MayBeEmpty: true,
}

// ListEmails returns the email addresses of contacts.
//
// The maximum number of IDs is not documented.
//
//   - contactIDs: IDs of contacts.
//
// Calls GET /v1/contacts/email. Repeatable.
func (s *ContactsService) ListEmails(ctx context.Context, contactIDs []int64, opts ...RequestOption) ([]ContactEmail, error) {
	req := rest.NewRequest(&opGetContactEmails)
	req.CheckRule("contactIDs", "required", contactIDs)
	rest.QueryList(&req, "ids", ",", contactIDs)
	envelope, err := rest.Call[struct {
		Value []ContactEmail `json:"results"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opImportContactsFromFile = rest.Operation{
	Name: "Contacts.ImportFile", Method: http.MethodPost, Route: "/v1/contacts/upload",
}

// ImportFile starts an import of contacts from a CSV file.
//
// The service downloads the file from Link. The import runs asynchronously: pass SessionID of the result to WaitImport.
// Err of the result is the reason if the file was refused.
//
// The file is CSV in UTF-8, separated by commas, not empty, at most 100 MB. Columns are First name, Last name, Address,
// Region, City, Postcode, Email, SMS, Language code, Timezone, Contact ID and Additional info. Additional fields are
// columns PROFILEKEY.FIELDKEY, with the keys of AddressBooks.List. Unknown columns are ignored.
//
// Calls POST /v1/contacts/upload. Not repeatable: retried only if the request never reached the service or was answered
// with 429.
//
// Vendor documentation: https://docs.yespo.io/docs/api-methods-adding-contacts
func (s *ContactsService) ImportFile(ctx context.Context, file FileImport, opts ...RequestOption) (*FileValidation, error) {
	req := rest.NewRequest(&opImportContactsFromFile)
	req.JSON(&file)
	return rest.Call[FileValidation](ctx, s.client, &req, opts)
}

var opGetImportStatus = rest.Operation{
	Name: "Contacts.GetImport", Method: http.MethodGet, Route: "/v1/importstatus/{sessionId}", Repeatable: true,
}

// GetImport returns the state of an import.
//
// The state goes from STARTED (queued) to IMPORTING, and ends with FINISHED or ERROR. Small imports take seconds to
// minutes. WaitImport waits for the end. An unknown session is probably answered with 404 (inferred).
//
//   - sessionID: Session that Import, ImportAll or ImportFile returned.
//
// Calls GET /v1/importstatus/{sessionId}. Repeatable.
func (s *ContactsService) GetImport(ctx context.Context, sessionID string, opts ...RequestOption) (*ImportStatus, error) {
	req := rest.NewRequest(&opGetImportStatus)
	req.Path("sessionID", sessionID)
	return rest.Call[ImportStatus](ctx, s.client, &req, opts)
}

// AddressUpdate updates a postal address. Fields that are nil are left as they are (inferred).
type AddressUpdate struct {
	// Region.
	Region *string `json:"region,omitempty"`

	// Town.
	Town *string `json:"town,omitempty"`

	// Street and house.
	Address *string `json:"address,omitempty"`

	// Postal code.
	Postcode *string `json:"postcode,omitempty"`

	// Country. One client sends it; the vendor does not document it.
	CountryCode *string `json:"countryCode,omitempty"`
}

// ContactDraft is a contact to create or update.
//
// First and last names have at most 40 characters: letters of any script, at most three digits, apostrophes and hyphens
// only inside words, a dot only at the end of a word of up to three letters, and not only digits and special
// characters. A first name has at most three words longer than three characters and three shorter ones. The service
// drops a name that breaks these rules without an error, or refuses the contact in an import.
type ContactDraft struct {
	// ID of the contact, for an import by ID. Upsert ignores it.
	ID int64 `check:"min=1" json:"id,omitempty,omitzero"`

	// Your own ID of the contact.
	ExternalCustomerID string `json:"externalCustomerId,omitempty,omitzero"`

	// Another unique key that you choose.
	ContactKey string `json:"contactKey,omitempty,omitzero"`

	// First name, at most 40 characters.
	FirstName string `check:"maxlen=40" json:"firstName,omitempty,omitzero"`

	// Last name, at most 40 characters.
	LastName string `check:"maxlen=40" json:"lastName,omitempty,omitzero"`

	// Postal address.
	Address Address `json:"address,omitempty,omitzero"`

	// Values of additional fields.
	Fields []FieldValue `json:"fields,omitempty,omitzero"`

	// Catalog of the contact, from AddressBooks.List.
	AddressBookID int64 `check:"min=1" json:"addressBookId,omitempty,omitzero"`

	// Language, such as en or uk.
	LanguageCode string `json:"languageCode,omitempty,omitzero"`

	// Name in the tz database, such as Europe/Kyiv.
	TimeZone string `json:"timeZone,omitempty,omitzero"`

	// Addresses of the contact: at least one to create it, at most two of one type.
	Channels []Channel `check:"empty" json:"channels"`

	// Segments to add the contact to, by name. The vendor's specification calls the field read-only; a guide and old
	// clients send it.
	Segments []SegmentRef `json:"groups,omitempty,omitzero"`
}

// ContactEmail is an email address of a contact.
type ContactEmail struct {
	// ID of the contact.
	ContactID int64 `json:"contactId,omitempty,omitzero"`

	// Email address.
	Email string `json:"email,omitempty,omitzero"`
}

// ContactFieldName is a field of a contact that an import can overwrite. One of two lists of the vendor lacks
// ordersInfo.
type ContactFieldName string

// Values of ContactFieldName. Others that the vendor adds later are kept as they come.
const (
	ContactFieldNameAddress            ContactFieldName = "address"
	ContactFieldNameContactKey         ContactFieldName = "contactKey"
	ContactFieldNameEmail              ContactFieldName = "email"
	ContactFieldNameExternalCustomerID ContactFieldName = "externalCustomerId"
	ContactFieldNameFirstName          ContactFieldName = "firstName"
	ContactFieldNameLanguageCode       ContactFieldName = "languageCode"
	ContactFieldNameLastName           ContactFieldName = "lastName"
	ContactFieldNameMobilePush         ContactFieldName = "mobilepush"
	ContactFieldNameOrdersInfo         ContactFieldName = "ordersInfo"
	ContactFieldNamePostcode           ContactFieldName = "postcode"
	ContactFieldNameRegion             ContactFieldName = "region"
	ContactFieldNameSMS                ContactFieldName = "sms"
	ContactFieldNameTimeZone           ContactFieldName = "timeZone"
	ContactFieldNameTown               ContactFieldName = "town"
	ContactFieldNameWebPush            ContactFieldName = "webpush"
)

// ContactImport is an import of contacts.
type ContactImport struct {
	// Contacts, 1 to 3,000.
	Contacts []ContactDraft `check:"required,maxitems=3000" json:"contacts"`

	// Key by which contacts are matched. It is not updated itself.
	DedupeOn DedupeKey `check:"required" json:"dedupeOn"`

	// Additional field by which contacts are matched. Required with DedupeKeyFieldID, and only allowed with it.
	FieldID int64 `check:"min=1" json:"fieldId,omitempty,omitzero"`

	// Fields to overwrite. One that is listed here and is not set in a contact is emptied. Without the list, all fields
	// are overwritten.
	ContactFields []ContactFieldName `check:"oneof=firstName|lastName|contactKey|externalCustomerId|languageCode|timeZone|email|sms|mobilepush|webpush|address|town|region|postcode|ordersInfo" json:"contactFields,omitempty,omitzero"`

	// Additional fields to overwrite. Others keep their values.
	CustomFieldIDs []int64 `json:"customFieldsIDs,omitempty,omitzero"`

	// Names of segments to add the contacts to. Missing ones are created.
	SegmentNames []string `json:"groupNames,omitempty,omitzero"`

	// Names of segments to remove the contacts from.
	ExcludedSegmentNames []string `json:"groupNamesExclude,omitempty,omitzero"`

	// Restores deleted contacts.
	RestoreDeleted *bool `json:"restoreDeleted,omitempty"`

	// Type of the event to raise for each new contact, at most 100 characters.
	EventKeyForNewContacts string `check:"maxlen=100" json:"eventKeyForNewContacts,omitempty,omitzero"`
}

// ContactSort is an order of contacts.
type ContactSort string

// Values of ContactSort. Others that the vendor adds later are kept as they come.
const (
	ContactSortContactID ContactSort = "contactId"
)

// ContactSubscription is a subscription category of a contact.
type ContactSubscription struct {
	// ID of the category.
	ID int64 `json:"id,omitempty,omitzero"`

	// Key of the category, unique in the organisation.
	Key string `json:"key,omitempty,omitzero"`

	// ID of the segment of the category.
	SegmentID int64 `json:"groupId,omitempty,omitzero"`

	// Name of the category.
	Name string `json:"name,omitempty,omitzero"`
}

// ContactUpdate updates a contact. Fields that are nil are left as they are (inferred). A pointer to "" empties the
// field (inferred).
//
// The rules for names are those of ContactDraft.
type ContactUpdate struct {
	// Your own ID of the contact. The ID of another contact is an error.
	ExternalCustomerID *string `json:"externalCustomerId,omitempty"`

	// Another unique key that you choose.
	ContactKey *string `json:"contactKey,omitempty"`

	// First name, at most 40 characters.
	FirstName *string `check:"maxlen=40" json:"firstName,omitempty"`

	// Last name, at most 40 characters.
	LastName *string `check:"maxlen=40" json:"lastName,omitempty"`

	// Postal address.
	Address AddressUpdate `json:"address,omitempty,omitzero"`

	// Values of additional fields. A value of "" empties the field.
	Fields []FieldValue `json:"fields,omitempty,omitzero"`

	// Catalog of the contact, from AddressBooks.List.
	AddressBookID int64 `check:"min=1" json:"addressBookId,omitempty,omitzero"`

	// Language, such as en or uk.
	LanguageCode *string `json:"languageCode,omitempty"`

	// Name in the tz database, such as Europe/Kyiv.
	TimeZone *string `json:"timeZone,omitempty"`

	// Addresses of the contact, at most two of one type. Nil is not sent; an empty list is, and removes all (inferred).
	Channels []Channel `json:"channels,omitzero"`
}

// DedupeKey is the key by which an import matches contacts.
//
// The vendor's documents differ. The newest specification has all but two: webpush is in an older specification and in
// old clients, mobilepush in the description of a third party.
type DedupeKey string

// Values of DedupeKey. Others that the vendor adds later are kept as they come.
const (
	DedupeKeyEmail              DedupeKey = "email"
	DedupeKeyEmailOrSMS         DedupeKey = "email_or_sms"
	DedupeKeyExternalCustomerID DedupeKey = "externalCustomerId"
	DedupeKeyFieldID            DedupeKey = "fieldId"
	DedupeKeyID                 DedupeKey = "id"
	DedupeKeyMobilePush         DedupeKey = "mobilepush"
	DedupeKeyPush               DedupeKey = "push"
	DedupeKeySMS                DedupeKey = "sms"
	DedupeKeyWebPush            DedupeKey = "webpush"
)

// DedupeMapping is the contact that a value was matched with.
type DedupeMapping struct {
	// Value of the key by which contacts were matched.
	DedupeValue string `json:"dedupeValue,omitempty,omitzero"`

	// ID of the contact.
	ContactID int64 `json:"contactId,omitempty,omitzero"`
}

// EmailStatus is the state of an email address after a subscription.
type EmailStatus string

// Values of EmailStatus. Others that the vendor adds later are kept as they come.
const (
	EmailStatusAlreadySubscribed EmailStatus = "ALREADY_SUBSCRIBED"
	EmailStatusBlacklisted       EmailStatus = "BLACKLISTED"
	EmailStatusNeedConfirmation  EmailStatus = "NEED_CONFIRMATION"
	EmailStatusSubscribed        EmailStatus = "SUBSCRIBED"
)

// FailedContact is a contact that an import refused. It has no ExternalCustomerID.
type FailedContact struct {
	// Reason of the refusal.
	Error string `json:"error,omitempty,omitzero"`

	// ID of the contact.
	ID int64 `json:"id,omitempty,omitzero"`

	// Another unique key of your own.
	ContactKey string `json:"contactKey,omitempty,omitzero"`

	// First name.
	FirstName string `json:"firstName,omitempty,omitzero"`

	// Last name.
	LastName string `json:"lastName,omitempty,omitzero"`

	// Addresses of the contact.
	Channels []Channel `json:"channels,omitempty,omitzero"`

	// Postal address.
	Address Address `json:"address,omitempty,omitzero"`

	// Values of additional fields.
	Fields []FieldValue `json:"fields,omitempty,omitzero"`

	// Catalog of the contact.
	AddressBookID int64 `json:"addressBookId,omitempty,omitzero"`

	// Language.
	LanguageCode string `json:"languageCode,omitempty,omitzero"`

	// Name in the tz database.
	TimeZone string `json:"timeZone,omitempty,omitzero"`

	// Static segments of the contact.
	Segments []Segment `json:"groups,omitempty,omitzero"`
}

// FileImport is an import of contacts from a file.
type FileImport struct {
	// Key by which contacts are matched.
	DedupeOn DedupeKey `check:"required,oneof=email|sms|email_or_sms|id" json:"dedupeOn"`

	// URL of the CSV file. It can contain a user name and a password.
	Link string `check:"required" json:"link"`

	// Names of segments to add the contacts to.
	SegmentNames []string `json:"groupNames,omitempty,omitzero"`

	// Names of segments to remove the contacts from.
	ExcludedSegmentNames []string `json:"groupNamesExclude,omitempty,omitzero"`

	// Restores deleted contacts.
	RestoreDeleted *bool `json:"restoreDeleted,omitempty"`

	// Type of the event to raise for each new contact, at most 100 characters.
	EventKeyForNewContacts string `check:"maxlen=100" json:"eventKeyForNewContacts,omitempty,omitzero"`
}

// ImportResult is the result of starting an import.
type ImportResult struct {
	// Session of the import, a UUID. It is empty if ErrorMessage is set.
	AsyncSessionID string `json:"asyncSessionId,omitempty,omitzero"`

	// Contacts that were refused; a single one arrives as an object.
	FailedContacts []FailedContact `json:"failedContacts,omitempty,omitzero"`

	// Reason why the whole import was refused, with status 200.
	ErrorMessage string `json:"errorMessage,omitempty,omitzero"`
}

// ImportState is the state of an import. STARTED means queued.
type ImportState string

// Values of ImportState. Others that the vendor adds later are kept as they come.
const (
	ImportStateError     ImportState = "ERROR"
	ImportStateFinished  ImportState = "FINISHED"
	ImportStateImporting ImportState = "IMPORTING"
	ImportStateStarted   ImportState = "STARTED"
)

// ImportStatus is the state of an import of contacts.
type ImportStatus struct {
	// State of the import.
	Status ImportState `json:"status,omitempty,omitzero"`

	// When the import entered the state.
	Timestamp DateTime `json:"timestamp,omitempty,omitzero"`

	// Details.
	Description string `json:"description,omitempty,omitzero"`

	// Contact for each value of the key by which contacts were matched; a single one may arrive as an object (inferred).
	Mapping []DedupeMapping `json:"mapping,omitempty,omitzero"`
}

// SegmentRef names a segment.
type SegmentRef struct {
	// Name of the segment.
	Name string `check:"required" json:"name"`
}

// SubscribeRequest is the data of a subscription form.
type SubscribeRequest struct {
	// The contact that subscribes.
	Contact ContactDraft `check:"required" json:"contact"`

	// Names of segments to add the contact to. Missing ones are created.
	SegmentNames []string `json:"groups,omitempty,omitzero"`

	// Keys of subscription categories.
	Subscriptions []string `json:"subscriptions,omitempty,omitzero"`

	// Name of the form, which is appended to the type of the event. It must not contain < ; ’ \ / | " ` ' ^ ? ! , or >.
	FormType string `json:"formType,omitempty,omitzero"`
}

// SubscribeResult is the result of a subscription. Old recordings have the ID only.
type SubscribeResult struct {
	// ID of the contact.
	ID int64 `json:"id,omitempty,omitzero"`

	// State of the email address.
	EmailStatus EmailStatus `json:"emailStatus,omitempty,omitzero"`

	// Whether the contact was created.
	New bool `json:"new,omitempty,omitzero"`
}
