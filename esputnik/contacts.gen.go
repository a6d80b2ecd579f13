// Code generated from openapi/esputnik/contacts.yaml. DO NOT EDIT.

package esputnik

import (
	"context"
	"iter"
	"net/http"

	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
)

// ContactsService creates, reads, changes, removes and imports people.
type ContactsService struct{ client *rest.Client }

var opDeleteContactByExternalID = rest.Operation{
	Name: "Contacts.DeleteByExternalID", Method: http.MethodDelete, Route: "/v1/contact", Repeatable: true,
}

// DeleteContactByExternalIDParams holds the optional parameters of Contacts.DeleteByExternalID. What is zero is not
// sent.
type DeleteContactByExternalIDParams struct {
	// Whether everything about the contact is destroyed for good; default false.
	Erase bool `json:"erase"`
}

// DeleteByExternalID deletes the contact that has your own identifier.
//
// With erase the profile, the activity and the web and mobile tracking of the contact are destroyed for good, as data
// protection law may ask for; the vendor's plugins set it for that and leave it out otherwise.
//
// When nothing matches, the answer is an error like 404 whose text contains "not found"; a call that is repeated after
// the first one arrived may end in it, too (inferred).
//
//   - externalCustomerID: Your identifier of the contact. The vendor marks it optional, but in practice it is needed.
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

// Upsert creates a contact, or updates it if it exists, and returns its identifier.
//
// The service looks for the contact by externalCustomerId, if that is given (a deleted contact with that id is
// restored), and otherwise by the values of its channels. A new contact counts as confirmed, and no event is raised.
// The call is synchronous. Old documents say it always created duplicates; current ones say that it updates.
//
// At least one channel is needed, and at most two of one type are allowed; both are checked before anything is sent.
// Names that break the vendor's rules (see ContactDraft) make the value fail silently.
//
// Expect 400 when the body is refused, 405, 415, 429 above 200 requests per second, and 409 ("Duplicated request") when
// the same request came within the last minute. A call that is sent again after a lost connection may therefore end in
// a 409 although the first one was carried out; do not repeat after a 409.
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
// A new contact is created unconfirmed and gets no mass mail until it confirms. An existing one is updated, except for
// channels that it already has. The service looks for it by externalCustomerId, then by email, then by phone.
//
// Each call raises the event subscribeFromApi (new contact) or subscribeUpdateFromApi (existing one), with "-" and the
// formType appended when there is one; its parameters are ContactId and EmailAddress, its key is the id of the contact.
// One vendor page ends the names in API instead of Api, so compare them without regard to case.
//
// At least one channel, at most two of one type, and no forbidden characters in formType: checked before anything is
// sent. Expect 400, 405, 415, 429 above 200 requests per second, and 409 when the same request came within the last
// minute. The call is not repeated on its own, because it raises an event.
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

// GetIDByToken returns the identifier of the contact that has a mobile push token.
//
// The call has a limit of its own, 150 requests per second.
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
	// Whether everything about the contact is destroyed for good; default false.
	Erase bool `json:"erase"`
}

// Delete deletes one contact.
//
// With erase the profile, the activity and the web and mobile tracking of the contact are destroyed for good. Without
// it the contact can be restored, by Update among others.
//
// There is no bulk form; ten calls at a time have run without trouble. An unknown id is answered with 404 (seen in
// practice); so is a call that is repeated after the first one arrived (inferred).
//
//   - id: Identifier of the contact.
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

// Get returns one contact with its static segments.
//
// What the contact does not have is left out of the answer; externalCustomerId may be null. An unknown id is answered
// with 404 (seen in practice).
//
//   - id: Identifier of the contact.
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

// Update updates one contact.
//
// Never creates a contact, but restores a deleted one. It is an error when the externalCustomerId in the body already
// belongs to another contact. At most two channels of one type are allowed, which is checked before anything is sent.
//
// A body that is not a contact (say, one wrapped like that of Subscribe) is ignored and still answered with 200.
//
// Expect 400, 404 for an unknown id (seen in practice), 405, 415, 429 above 200 requests per second, and 409
// ("Duplicated request") when the same request came within the last minute. A call that is sent again after a lost
// connection may therefore end in a 409 although the first one was carried out; do not repeat after a 409.
//
//   - id: Identifier of the contact.
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
// The vendor's specification declares a single category where its text speaks of several; a list is expected
// (inferred), and a single object is read as a list of one.
//
//   - id: Identifier of the contact.
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
// Categories that the list leaves out are taken from the contact; an empty list takes all (inferred).
//
//   - id: Identifier of the contact.
//   - subscriptions: Keys of subscription categories.
//
// Calls PUT /v1/contact/{id}/subscriptions. Repeatable.
func (s *ContactsService) ReplaceSubscriptions(ctx context.Context, id int64, subscriptions []string, opts ...RequestOption) error {
	req := rest.NewRequest(&opUpdateContactSubscriptions)
	req.PathInt("id", id)
	req.CheckRule("subscriptions", "empty", subscriptions)
	req.JSON(&struct {
		Subscriptions []string `json:"subscriptions" check:"empty"`
	}{subscriptions})
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opSearchContacts = rest.Operation{
	Name: "Contacts.List", Method: http.MethodGet, Route: "/v1/contacts", Quota: "contactList", Repeatable: true,
}

// ListContactsParams holds the optional parameters of Contacts.List. What is zero is not sent.
type ListContactsParams struct {
	// Your identifier, matched exactly; not together with other filters.
	ExternalCustomerID string `json:"externalCustomerId"`
	// Email address; the match is not exact.
	Email string `json:"email"`
	// Phone number.
	SMS string `json:"sms"`
	// First name.
	FirstName string `json:"firstname"`
	// Last name.
	LastName string `json:"lastname"`
	// Number of the first row, counted from 1; default 1.
	StartIndex int64 `json:"startindex" check:"min=1"`
	// Rows on a page: at most 500, default 500. The lower limit is inferred.
	MaxRows int64 `json:"maxrows" check:"min=1,max=500"`
	// Order by contact id in place of the last update; only for a search without filters.
	SortBy ContactSort `json:"sortBy" check:"oneof=contactId"`
}

// List returns one page of contacts, all of them or those that match.
//
// Without filters it lists everybody, ordered by the last update; with sortBy it goes by contact id, which is faster
// for a full export. It is also safer: a contact that is updated during a walk changes its place in the other order, so
// that rows may be skipped or come twice (inferred). The filter email is not exact: compare the channel values of the
// rows. A search by externalCustomerId is exact and cannot be combined with other filters, and sortBy is only for a
// search without filters; both are checked before anything is sent.
//
// A page has 500 rows unless maxrows says less; a shorter page is the last one. When nothing is found the answer is an
// empty list or an empty body. The TotalCount header is a hint at best: on an unfiltered search it has been 2 for some
// 22,000 contacts.
//
// Rows have less than Get returns: names, channels, fields, catalog and id are documented. The call has a limit of its
// own, 50 requests per second; a new account was refused on its second search in a row.
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
// fails yields a *PageError last; its Cursor, given to WithCursor, resumes it.
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

// Import starts an import of up to 3,000 contacts, which creates and updates them.
//
// The import runs asynchronously: keep the AsyncSessionID of the answer and poll GetImport. Created contacts are
// confirmed. The call can add all contacts to segments and remove them from segments by name, and raise an event for
// each new contact, whose parameters are contactId, EmailAddress and SMS.
//
// How contacts are matched: an externalCustomerId inside a contact wins over dedupeOn. The member that dedupeOn names
// is itself not updated. Where several contacts match an email or a phone, the one updated last wins; of one with a
// different external id and one without, the latter gets it; if all have other external ids, a new contact is created.
// A deleted contact with the external id is skipped unless restoreDeleted is true.
//
// What is written: without contactFields every member is updated and those that are missing become null; custom fields
// are updated only if customFieldsIDs lists them. To remove a phone number, send the contact with its email channel
// only, dedupeOn "email" and contactFields ["sms"].
//
// Requests may be worked off out of order or side by side. Segments in groupNames appear only when the import runs, and
// a second import into an existing segment has been seen to add nobody, so a fresh segment name for each import is
// safer.
//
// Failures have several faces, all under HTTP 200: contacts that were refused come in failedContacts; the answer may
// have an errorMessage and no session; contacts with invalid names may vanish silently. As errors expect 400 with a
// text, 405, 415, and 429 above 200 requests per second. Unlike the single calls this one is not documented to answer
// 409 for a repeat.
//
// The vendor's specification requires dedupeOn; one vendor example and a live test leave it out and succeed. It is
// required here, and dedupeOn "fieldId" needs fieldId; at most two channels of one type, and at least one, unless the
// contact has an externalCustomerId, an id or fields to be known by. These are checked before anything is sent.
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
	Name: "Contacts.ListEmails", Method: http.MethodGet, Route: "/v1/contacts/email", Repeatable: true,
}

// ListEmails returns the email addresses of contacts.
//
// How many ids one call may have is not documented. A single hit arrives as an object in place of a list.
//
//   - contactIDs: Identifiers of contacts, sent as one comma-separated value.
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

// ImportFile starts an import of contacts from a CSV file that the service downloads.
//
// The import runs asynchronously: keep the session id of the answer and poll GetImport. The address of the file may
// hold a user name and a password.
//
// The file is CSV in UTF-8, separated by commas, not empty, at most 100 MB. Columns: First name, Last name, Address,
// Region, City, Postcode, Email, SMS, Language code, Timezone, Contact ID, Additional info, and custom fields as
// PROFILEKEY.FIELDKEY with the keys that AddressBooks.List returns. Unknown columns are ignored.
//
// The vendor's specification names the session importId in one place and asyncSessionId in another; the answer may have
// either.
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

// GetImport returns the state of a contact import.
//
// An import goes from STARTED (queued) over IMPORTING to FINISHED or ERROR; small ones take seconds to minutes. The
// mapping tells which contact each value of the deduplication member led to. An unknown session is probably answered
// with 404 (inferred).
//
//   - sessionID: Import session that Import or ImportFile returned.
//
// Calls GET /v1/importstatus/{sessionId}. Repeatable.
func (s *ContactsService) GetImport(ctx context.Context, sessionID string, opts ...RequestOption) (*ImportStatus, error) {
	req := rest.NewRequest(&opGetImportStatus)
	req.Path("sessionID", sessionID)
	return rest.Call[ImportStatus](ctx, s.client, &req, opts)
}

// AddressUpdate says what to change on a postal address. Fields that are nil are not sent.
type AddressUpdate struct {
	// Region.
	Region *string `json:"region,omitempty"`

	// Town.
	Town *string `json:"town,omitempty"`

	// Street and house.
	Address *string `json:"address,omitempty"`

	// Postal code.
	Postcode *string `json:"postcode,omitempty"`

	// Country; one client sends it, the vendor does not document it.
	CountryCode *string `json:"countryCode,omitempty"`
}

// ContactDraft is a contact to be created or updated.
//
// First and last names have at most 40 characters: letters of any script, at most three digits, apostrophes and hyphens
// only inside words, a dot only at the end of a word of up to three letters, and not only digits and special
// characters. A first name has at most three words longer than three characters and three shorter ones. A value that
// breaks these rules is dropped silently or, in an import, makes the contact fail.
//
// One vendor page shows other names for some members (city, country, postalCode and addressLine in the address, name in
// fields, webPush as a channel type); no working client uses them.
type ContactDraft struct {
	// Identifier of the contact, for Import by id; ignored by Upsert. The lower limit is inferred.
	ID int64 `check:"min=1" json:"id,omitempty,omitzero"`

	// Your own identifier of the contact.
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

	// Catalog of the contact, from AddressBooks.List. The lower limit is inferred.
	AddressBookID int64 `check:"min=1" json:"addressBookId,omitempty,omitzero"`

	// Language, such as en or uk.
	LanguageCode string `json:"languageCode,omitempty,omitzero"`

	// Name in the tz database, such as Europe/Kyiv.
	TimeZone string `json:"timeZone,omitempty,omitzero"`

	// Addresses of the contact; at least one to create it, at most two of one type.
	Channels []Channel `check:"empty" json:"channels"`

	// Segments by name. The vendor's specification calls the member read-only; its guide on categories and old clients
	// send it.
	Groups []SegmentRef `json:"groups,omitempty,omitzero"`
}

// ContactEmail is an email address of a contact.
type ContactEmail struct {
	// Identifier of the contact.
	ContactID int64 `json:"contactId,omitempty,omitzero"`

	// Address.
	Email string `json:"email,omitempty,omitzero"`
}

// ContactFieldName is a member of a contact that an import may overwrite. One of two copies of the vendor's list also
// has ordersInfo.
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

// ContactImport is an import of contacts and how it is to treat them.
type ContactImport struct {
	// The contacts, 1 to 3,000.
	Contacts []ContactDraft `check:"required,maxitems=3000" json:"contacts"`

	// Member by which contacts are matched; it is itself not updated.
	DedupeOn DedupeKey `check:"required" json:"dedupeOn"`

	// Additional field by which contacts are matched, with dedupeOn fieldId. The lower limit is inferred.
	FieldID int64 `check:"min=1" json:"fieldId,omitempty,omitzero"`

	// Members that may be overwritten; one that is listed here and missing in a contact is erased. Without the list all
	// members are overwritten.
	ContactFields []ContactFieldName `check:"oneof=firstName|lastName|contactKey|externalCustomerId|languageCode|timeZone|email|sms|mobilepush|webpush|address|town|region|postcode|ordersInfo" json:"contactFields,omitempty,omitzero"`

	// Additional fields that may be overwritten; the others keep their values.
	CustomFieldIDs []int64 `json:"customFieldsIDs,omitempty,omitzero"`

	// Names of segments that the contacts are added to; created if missing.
	GroupNames []string `json:"groupNames,omitempty,omitzero"`

	// Names of segments that the contacts are removed from.
	GroupNamesExclude []string `json:"groupNamesExclude,omitempty,omitzero"`

	// Whether deleted contacts are brought back.
	RestoreDeleted *bool `json:"restoreDeleted,omitempty"`

	// Type of the event that is raised for each new contact, at most 100 characters.
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
	// Identifier of the category.
	ID int64 `json:"id,omitempty,omitzero"`

	// Key of the category, unique in the organisation.
	Key string `json:"key,omitempty,omitzero"`

	// Segment behind the category.
	GroupID int64 `json:"groupId,omitempty,omitzero"`

	// Name of the category.
	Name string `json:"name,omitempty,omitzero"`
}

// ContactUpdate says what to change on a contact. Fields that are nil are not sent. An empty text or an empty list is
// sent, and empties the member (inferred).
//
// The rules for names are those of ContactDraft.
type ContactUpdate struct {
	// Your own identifier of the contact; it is an error if another contact has it.
	ExternalCustomerID *string `json:"externalCustomerId,omitempty"`

	// Another unique key that you choose.
	ContactKey *string `json:"contactKey,omitempty"`

	// First name, at most 40 characters.
	FirstName *string `check:"maxlen=40" json:"firstName,omitempty"`

	// Last name, at most 40 characters.
	LastName *string `check:"maxlen=40" json:"lastName,omitempty"`

	// Postal address.
	Address AddressUpdate `json:"address,omitempty,omitzero"`

	// Values of additional fields; an empty value empties the field.
	Fields []FieldValue `json:"fields,omitempty,omitzero"`

	// Catalog of the contact, from AddressBooks.List. The lower limit is inferred.
	AddressBookID int64 `check:"min=1" json:"addressBookId,omitempty,omitzero"`

	// Language, such as en or uk.
	LanguageCode *string `json:"languageCode,omitempty"`

	// Name in the tz database, such as Europe/Kyiv.
	TimeZone *string `json:"timeZone,omitempty"`

	// Addresses of the contact, at most two of one type. nil leaves them; an empty list removes them (inferred).
	Channels []Channel `json:"channels,omitzero"`
}

// DedupeKey is the member by which an import matches contacts.
//
// The vendor's documents differ: webpush is in an older specification and in old clients, mobilepush in a third-party
// description, the others in the newest specification.
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

// DedupeMapping tells which contact a value led to.
type DedupeMapping struct {
	// Value of the deduplication member.
	DedupeValue string `json:"dedupeValue,omitempty,omitzero"`

	// Identifier of the contact.
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

// FailedContact is a contact that an import refused, and why. It has no external id.
type FailedContact struct {
	// Reason of the refusal.
	Error string `json:"error,omitempty,omitzero"`

	// Identifier of the contact.
	ID int64 `json:"id,omitempty,omitzero"`

	// Another unique key that you chose.
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

	// Static segments.
	Groups []Segment `json:"groups,omitempty,omitzero"`
}

// FileImport is an import of contacts from a file and how it is to treat them.
type FileImport struct {
	// Key by which contacts are matched.
	DedupeOn DedupeKey `check:"required,oneof=email|sms|email_or_sms|id" json:"dedupeOn"`

	// Address of the CSV file; may hold a user name and a password.
	Link string `check:"required" json:"link"`

	// Names of segments that the contacts are added to.
	GroupNames []string `json:"groupNames,omitempty,omitzero"`

	// Names of segments that the contacts are removed from.
	GroupNamesExclude []string `json:"groupNamesExclude,omitempty,omitzero"`

	// Whether deleted contacts are brought back.
	RestoreDeleted *bool `json:"restoreDeleted,omitempty"`

	// Type of the event that is raised for each new contact, at most 100 characters.
	EventKeyForNewContacts string `check:"maxlen=100" json:"eventKeyForNewContacts,omitempty,omitzero"`
}

// ImportResult is the import session and what was refused at once.
type ImportResult struct {
	// Import session for GetImport, a UUID; missing when errorMessage is set.
	AsyncSessionID string `json:"asyncSessionId,omitempty,omitzero"`

	// Contacts that were refused; a single one arrives as an object.
	FailedContacts []FailedContact `json:"failedContacts,omitempty,omitzero"`

	// Why nothing was imported, although the status is 200.
	ErrorMessage string `json:"errorMessage,omitempty,omitzero"`
}

// ImportState is a stage of an import. STARTED means queued.
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
	// The state.
	Status ImportState `json:"status,omitempty,omitzero"`

	// When the state was set.
	Timestamp DateTime `json:"timestamp,omitempty,omitzero"`

	// Details.
	Description string `json:"description,omitempty,omitzero"`

	// Contact for each value of the deduplication member; a single one may arrive as an object (inferred).
	Mapping []DedupeMapping `json:"mapping,omitempty,omitzero"`
}

// SegmentRef names a segment.
type SegmentRef struct {
	// Name of the segment.
	Name string `check:"required" json:"name"`
}

// SubscribeRequest is what a subscription form sends.
type SubscribeRequest struct {
	// The contact that subscribes.
	Contact ContactDraft `check:"required" json:"contact"`

	// Names of segments that the contact is added to; created if missing.
	Groups []string `json:"groups,omitempty,omitzero"`

	// Keys of subscription categories.
	Subscriptions []string `json:"subscriptions,omitempty,omitzero"`

	// Name of the form, appended to the names of the events. It may not contain < ; ’ \ / | " ` ' ^ ? ! , or >.
	FormType string `json:"formType,omitempty,omitzero"`
}

// SubscribeResult is the contact that subscribed. Old recordings have the id only.
type SubscribeResult struct {
	// Identifier of the contact.
	ID int64 `json:"id,omitempty,omitzero"`

	// State of the email address.
	EmailStatus EmailStatus `json:"emailStatus,omitempty,omitzero"`

	// Whether the contact was created.
	New bool `json:"new,omitempty,omitzero"`
}
