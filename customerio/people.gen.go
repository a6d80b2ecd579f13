// Code generated from openapi/customerio/people.yaml. DO NOT EDIT.

package customerio

import (
	"context"
	"iter"
	"net/http"
	"time"

	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
)

// PeopleService finds and reads the people of the workspace. Package track writes them.
type PeopleService struct{ client *rest.Client }

var opGetPeopleEmail = rest.Operation{
	Name: "People.ListByEmail", Method: http.MethodGet, Route: "/v1/customers", Repeatable: true,
}

// ListByEmail returns the people with an email address.
//
// The list is empty if no person has the address.
//
//   - email: Email address of the people.
//
// Calls GET /v1/customers. Repeatable.
func (s *PeopleService) ListByEmail(ctx context.Context, email string, opts ...RequestOption) ([]Identifiers, error) {
	req := rest.NewRequest(&opGetPeopleEmail)
	req.CheckRule("email", "required", email)
	req.Query("email", email)
	envelope, err := rest.Call[struct {
		Value []Identifiers `json:"results"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opGetPeopleFilter = rest.Operation{
	Name: "People.Search", Method: http.MethodPost, Route: "/v1/customers", Repeatable: true, Rows: "Identifiers",
}

// SearchPeopleParams holds the optional parameters of People.Search. What is zero is not sent.
type SearchPeopleParams struct {
	// Cursor of the page: Next of the page before, empty for the first page.
	Cursor string `json:"start"`
	// Rows per page, at most 1000. The default is 50.
	Limit int64 `json:"limit" check:"min=1,max=1000"`
}

// Search returns one page of the people who match a filter.
//
// The answer has identifiers only; Get and GetMany return the attributes. Everybody is a filter that matches all
// people.
//
// Calls POST /v1/customers. Repeatable.
func (s *PeopleService) Search(ctx context.Context, filter Filter, params SearchPeopleParams, opts ...RequestOption) (*PeoplePage, error) {
	req := rest.NewRequest(&opGetPeopleFilter)
	req.CheckRule("filter", "required,maxitems=1", filter)
	req.Check("filter", filter)
	req.JSON(&struct {
		Filter Filter `json:"filter"`
	}{filter})
	req.Check("", &params)
	req.Query("start", params.Cursor)
	req.Query("limit", params.Limit)
	req.Refuse(validateGetPeopleFilter(filter, params))
	return rest.Call[PeoplePage](ctx, s.client, &req, opts)
}

// All iterates over the rows of all pages of Search, 1000 a page unless params.Limit says otherwise. A page is
// requested when its first row is needed. An iteration that fails yields a *PageError last; its Cursor, given to
// WithCursor, resumes it.
func (s *PeopleService) All(ctx context.Context, filter Filter, params SearchPeopleParams, opts ...RequestOption) iter.Seq2[Identifiers, error] {
	return page.Items(s.Pages(ctx, filter, params, opts...), func(p *PeoplePage) []Identifiers { return p.Identifiers })
}

// Pages iterates over the pages of Search, as All does over their rows.
func (s *PeopleService) Pages(ctx context.Context, filter Filter, params SearchPeopleParams, opts ...RequestOption) iter.Seq2[*PeoplePage, error] {
	cursor, opts := page.Resume(params.Cursor, opts)
	if params.Limit == 0 {
		params.Limit = 1000
	}
	return page.Cursor(s.client.Named("People.Search"), cursor,
		func(cursor string) (*PeoplePage, error) {
			params := params
			params.Cursor = cursor
			return s.Search(ctx, filter, params, opts...)
		},
		func(p *PeoplePage) (int, string) { return len(p.Identifiers), p.Next })
}

var opGetPeopleByID = rest.Operation{
	Name: "People.GetMany", Method: http.MethodPost, Route: "/v1/customers/attributes", Repeatable: true,
}

// GetMany returns up to 100 people with attributes and devices.
//
// Only ids of the type id are accepted, no email address and no cio_id. Unknown ids are left out of the answer without
// an error. Errors: 400 (malformed body).
//
//   - ids: Ids of the people, at most 100.
//
// Calls POST /v1/customers/attributes. Repeatable.
func (s *PeopleService) GetMany(ctx context.Context, ids []string, opts ...RequestOption) ([]Person, error) {
	req := rest.NewRequest(&opGetPeopleByID)
	req.CheckRule("ids", "required,maxitems=100", ids)
	req.JSON(&struct {
		Ids []string `json:"ids"`
	}{ids})
	envelope, err := rest.Call[struct {
		Value []Person `json:"customers"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opGetPersonActivities = rest.Operation{
	Name: "People.ListActivities", Method: http.MethodGet, Route: "/v1/customers/{customer_id}/activities", Repeatable: true, Rows: "Activities",
}

// ListPersonActivitiesParams holds the optional parameters of People.ListActivities. What is zero is not sent.
type ListPersonActivitiesParams struct {
	// Type of the identifier in the path. The default is id. email and phone (E.164, since 2026) are status 400 unless the
	// workspace uses them as identifiers.
	IDType IDType `json:"id_type" check:"oneof=id|email|cio_id|phone"`
	// Cursor of the page: Next of the page before, empty for the first page.
	Cursor string `json:"start"`
	// Rows per page, at most 100. The default is 10.
	Limit int64 `json:"limit" check:"min=1,max=100"`
	// Only activities of this type.
	Type ActivityType `json:"type"`
	// Only activities with this name: the name of an event or an attribute.
	Name string `json:"name"`
}

// ListActivities returns one page of the activities of a person, newest first.
//
// Only the last 30 days are guaranteed. The cursor is inferred. Errors: 400 (malformed request), 404 (unknown person).
//
//   - customerID: Identifier of the person, of the type in IDType.
//
// Calls GET /v1/customers/{customer_id}/activities. Repeatable.
func (s *PeopleService) ListActivities(ctx context.Context, customerID string, params ListPersonActivitiesParams, opts ...RequestOption) (*ActivityPage, error) {
	req := rest.NewRequest(&opGetPersonActivities)
	req.Path("customerID", customerID)
	req.Check("", &params)
	req.Query("id_type", params.IDType)
	req.Query("start", params.Cursor)
	req.Query("limit", params.Limit)
	req.Query("type", params.Type)
	req.Query("name", params.Name)
	return rest.Call[ActivityPage](ctx, s.client, &req, opts)
}

// AllActivities iterates over the rows of all pages of ListActivities, 100 a page unless params.Limit says otherwise. A
// page is requested when its first row is needed. An iteration that fails yields a *PageError last; its Cursor, given
// to WithCursor, resumes it.
func (s *PeopleService) AllActivities(ctx context.Context, customerID string, params ListPersonActivitiesParams, opts ...RequestOption) iter.Seq2[Activity, error] {
	return page.Items(s.ActivitiesPages(ctx, customerID, params, opts...), func(p *ActivityPage) []Activity { return p.Activities })
}

// ActivitiesPages iterates over the pages of ListActivities, as AllActivities does over their rows.
func (s *PeopleService) ActivitiesPages(ctx context.Context, customerID string, params ListPersonActivitiesParams, opts ...RequestOption) iter.Seq2[*ActivityPage, error] {
	cursor, opts := page.Resume(params.Cursor, opts)
	if params.Limit == 0 {
		params.Limit = 100
	}
	return page.Cursor(s.client.Named("People.ListActivities"), cursor,
		func(cursor string) (*ActivityPage, error) {
			params := params
			params.Cursor = cursor
			return s.ListActivities(ctx, customerID, params, opts...)
		},
		func(p *ActivityPage) (int, string) { return len(p.Activities), p.Next })
}

var opGetPersonAttributes = rest.Operation{
	Name: "People.Get", Method: http.MethodGet, Route: "/v1/customers/{customer_id}/attributes", Repeatable: true,
}

// GetPersonParams holds the optional parameters of People.Get. What is zero is not sent.
type GetPersonParams struct {
	// Type of the identifier in the path. The default is id. email and phone (E.164, since 2026) are status 400 unless the
	// workspace uses them as identifiers.
	IDType IDType `json:"id_type" check:"oneof=id|email|cio_id|phone"`
}

// Get returns one person with attributes and devices.
//
// Errors: 404 (unknown person, or an identifier of another type).
//
//   - customerID: Identifier of the person, of the type in IDType.
//
// Calls GET /v1/customers/{customer_id}/attributes. Repeatable.
func (s *PeopleService) Get(ctx context.Context, customerID string, params GetPersonParams, opts ...RequestOption) (*Person, error) {
	req := rest.NewRequest(&opGetPersonAttributes)
	req.Path("customerID", customerID)
	req.Check("", &params)
	req.Query("id_type", params.IDType)
	envelope, err := rest.Call[struct {
		Value Person `json:"customer"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opGetPersonMessages = rest.Operation{
	Name: "People.ListMessages", Method: http.MethodGet, Route: "/v1/customers/{customer_id}/messages", Repeatable: true, Rows: "Messages",
}

// ListPersonMessagesParams holds the optional parameters of People.ListMessages. What is zero is not sent.
type ListPersonMessagesParams struct {
	// Type of the identifier in the path. The default is id. email and phone (E.164, since 2026) are status 400 unless the
	// workspace uses them as identifiers.
	IDType IDType `json:"id_type" check:"oneof=id|email|cio_id|phone"`
	// Cursor of the page: Next of the page before, empty for the first page.
	Cursor string `json:"start"`
	// Rows per page, at most 1000. The default is 50.
	Limit int64 `json:"limit" check:"min=1,max=1000"`
	// Only deliveries that were created, not sent, at or after this time.
	CreatedFrom time.Time `json:"start_ts"`
	// Only deliveries that were created, not sent, at or before this time.
	CreatedTo time.Time `json:"end_ts"`
}

// ListMessages returns one page of the deliveries to a person.
//
// The time span is at most 6 months. The deliveries have fewer fields than those of other lists; of the metrics only
// Delivered and Sent are documented. The cursor is not documented. Errors: 404 (unknown person).
//
//   - customerID: Identifier of the person, of the type in IDType.
//
// Calls GET /v1/customers/{customer_id}/messages. Repeatable.
func (s *PeopleService) ListMessages(ctx context.Context, customerID string, params ListPersonMessagesParams, opts ...RequestOption) (*MessagePage, error) {
	req := rest.NewRequest(&opGetPersonMessages)
	req.Path("customerID", customerID)
	req.Check("", &params)
	req.Query("id_type", params.IDType)
	req.Query("start", params.Cursor)
	req.Query("limit", params.Limit)
	req.Query("start_ts", UnixTimeOf(params.CreatedFrom))
	req.Query("end_ts", UnixTimeOf(params.CreatedTo))
	return rest.Call[MessagePage](ctx, s.client, &req, opts)
}

// AllMessages iterates over the rows of all pages of ListMessages, 1000 a page unless params.Limit says otherwise. A
// page is requested when its first row is needed. An iteration that fails yields a *PageError last; its Cursor, given
// to WithCursor, resumes it.
func (s *PeopleService) AllMessages(ctx context.Context, customerID string, params ListPersonMessagesParams, opts ...RequestOption) iter.Seq2[Message, error] {
	return page.Items(s.MessagesPages(ctx, customerID, params, opts...), func(p *MessagePage) []Message { return p.Messages })
}

// MessagesPages iterates over the pages of ListMessages, as AllMessages does over their rows.
func (s *PeopleService) MessagesPages(ctx context.Context, customerID string, params ListPersonMessagesParams, opts ...RequestOption) iter.Seq2[*MessagePage, error] {
	cursor, opts := page.Resume(params.Cursor, opts)
	if params.Limit == 0 {
		params.Limit = 1000
	}
	return page.Cursor(s.client.Named("People.ListMessages"), cursor,
		func(cursor string) (*MessagePage, error) {
			params := params
			params.Cursor = cursor
			return s.ListMessages(ctx, customerID, params, opts...)
		},
		func(p *MessagePage) (int, string) { return len(p.Messages), p.Next })
}

var opGetPersonRelationships = rest.Operation{
	Name: "People.ListRelationships", Method: http.MethodGet, Route: "/v1/customers/{customer_id}/relationships", Repeatable: true, Rows: "Relationships",
}

// ListPersonRelationshipsParams holds the optional parameters of People.ListRelationships. What is zero is not sent.
type ListPersonRelationshipsParams struct {
	// Cursor of the page: Next of the page before, empty for the first page.
	Cursor string `json:"start"`
	// Rows per page. Default and maximum are not documented.
	Limit int64 `json:"limit" check:"min=1"`
}

// ListRelationships returns one page of the objects that a person is related to.
//
// The person is identified by id only. The same object can be on more than one page. Errors: 404 (unknown person).
//
//   - customerID: Id of the person.
//
// Calls GET /v1/customers/{customer_id}/relationships. Repeatable.
func (s *PeopleService) ListRelationships(ctx context.Context, customerID string, params ListPersonRelationshipsParams, opts ...RequestOption) (*RelationshipPage, error) {
	req := rest.NewRequest(&opGetPersonRelationships)
	req.Path("customerID", customerID)
	req.Check("", &params)
	req.Query("start", params.Cursor)
	req.Query("limit", params.Limit)
	return rest.Call[RelationshipPage](ctx, s.client, &req, opts)
}

// AllRelationships iterates over the rows of all pages of ListRelationships. A page is requested when its first row is
// needed. An iteration that fails yields a *PageError last; its Cursor, given to WithCursor, resumes it.
func (s *PeopleService) AllRelationships(ctx context.Context, customerID string, params ListPersonRelationshipsParams, opts ...RequestOption) iter.Seq2[PersonRelationship, error] {
	return page.Items(s.RelationshipsPages(ctx, customerID, params, opts...), func(p *RelationshipPage) []PersonRelationship { return p.Relationships })
}

// RelationshipsPages iterates over the pages of ListRelationships, as AllRelationships does over their rows.
func (s *PeopleService) RelationshipsPages(ctx context.Context, customerID string, params ListPersonRelationshipsParams, opts ...RequestOption) iter.Seq2[*RelationshipPage, error] {
	cursor, opts := page.Resume(params.Cursor, opts)
	return page.Cursor(s.client.Named("People.ListRelationships"), cursor,
		func(cursor string) (*RelationshipPage, error) {
			params := params
			params.Cursor = cursor
			return s.ListRelationships(ctx, customerID, params, opts...)
		},
		func(p *RelationshipPage) (int, string) { return len(p.Relationships), p.Next })
}

var opGetPersonSegments = rest.Operation{
	Name: "People.ListSegments", Method: http.MethodGet, Route: "/v1/customers/{customer_id}/segments", Repeatable: true,
}

// ListPersonSegmentsParams holds the optional parameters of People.ListSegments. What is zero is not sent.
type ListPersonSegmentsParams struct {
	// Type of the identifier in the path. The default is id. email and phone (E.164, since 2026) are status 400 unless the
	// workspace uses them as identifiers.
	IDType IDType `json:"id_type" check:"oneof=id|email|cio_id|phone"`
}

// ListSegments returns the segments that a person is in.
//
// The list has no pages. Errors: 404 (unknown person).
//
//   - customerID: Identifier of the person, of the type in IDType.
//
// Calls GET /v1/customers/{customer_id}/segments. Repeatable.
func (s *PeopleService) ListSegments(ctx context.Context, customerID string, params ListPersonSegmentsParams, opts ...RequestOption) ([]PersonSegment, error) {
	req := rest.NewRequest(&opGetPersonSegments)
	req.Path("customerID", customerID)
	req.Check("", &params)
	req.Query("id_type", params.IDType)
	envelope, err := rest.Call[struct {
		Value []PersonSegment `json:"segments"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opGetPersonSubscriptionPreferences = rest.Operation{
	Name: "People.GetSubscriptionPreferences", Method: http.MethodGet, Route: "/v1/customers/{customer_id}/subscription_preferences", Repeatable: true,
}

// GetSubscriptionPreferencesParams holds the optional parameters of People.GetSubscriptionPreferences. What is zero is
// not sent.
type GetSubscriptionPreferencesParams struct {
	// Type of the identifier in the path. The default is id. email and phone (E.164, since 2026) are status 400 unless the
	// workspace uses them as identifiers.
	IDType IDType `json:"id_type" check:"oneof=id|email|cio_id|phone"`
	// Language tag of the texts.
	Language string `json:"language"`
	// Languages of the texts in the form of the header Accept-Language.
	AcceptLanguage string `json:"Accept-Language"`
}

// GetSubscriptionPreferences returns the topic subscriptions of a person.
//
// Errors: 400 (malformed request), 404 (unknown person).
//
//   - customerID: Identifier of the person, of the type in IDType.
//
// Calls GET /v1/customers/{customer_id}/subscription_preferences. Repeatable.
func (s *PeopleService) GetSubscriptionPreferences(ctx context.Context, customerID string, params GetSubscriptionPreferencesParams, opts ...RequestOption) (*SubscriptionPreferences, error) {
	req := rest.NewRequest(&opGetPersonSubscriptionPreferences)
	req.Path("customerID", customerID)
	req.Check("", &params)
	req.Query("id_type", params.IDType)
	req.Query("language", params.Language)
	req.Header("Accept-Language", params.AcceptLanguage)
	envelope, err := rest.Call[struct {
		Value SubscriptionPreferences `json:"customer"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// Device is a phone or tablet of a person that receives push messages.
type Device struct {
	// Device token.
	ID string `json:"id,omitempty,omitzero"`

	// Operating system.
	Platform Platform `json:"platform,omitempty,omitzero"`

	// When the device was last used.
	LastUsed UnixTime `json:"last_used,omitempty,omitzero"`

	// Attributes of the device.
	Attributes DeviceAttributes `json:"attributes,omitempty,omitzero"`
}

// DeviceAttributes describe a device: device_os, device_model, app_version, cio_sdk_version, device_locale,
// push_enabled ("true" or "false"), _last_status (empty, bounced, sent or suppressed; set by the server), and any keys
// of your own. All values are strings.
type DeviceAttributes map[string]string

// PeoplePage is one page of people.
type PeoplePage struct {
	// The people.
	Identifiers []Identifiers `json:"identifiers,omitempty,omitzero"`

	// Ids of the people, empty for people without one.
	IDs []string `json:"ids,omitempty,omitzero"`

	// Cursor of the next page, empty on the last one.
	Next string `json:"next,omitempty,omitzero"`
}

// Person is a person in the workspace, with attributes and devices.
type Person struct {
	// Your own id of the person.
	ID string `json:"id,omitempty,omitzero"`

	// All identifiers of the person.
	Identifiers Identifiers `json:"identifiers,omitempty,omitzero"`

	// Attributes by name, including id, email and cio_id. All values are strings, even numbers and times.
	// cio_subscription_preferences and _cio_subscription_preferences_computed are JSON in a string.
	Attributes map[string]string `json:"attributes,omitempty,omitzero"`

	// Deprecated: one time per attribute, and some more such as _last_emailed. That of
	// _cio_subscription_preferences_computed is always 0.
	Timestamps map[string]UnixTime `json:"timestamps,omitempty,omitzero"`

	// Whether the person unsubscribed from everything.
	Unsubscribed bool `json:"unsubscribed,omitempty,omitzero"`

	// Devices that receive push messages.
	Devices []Device `json:"devices,omitempty,omitzero"`
}

// PersonRelationship is an object that a person is related to.
type PersonRelationship struct {
	// Id of the object type.
	ObjectTypeID string `json:"object_type_id,omitempty,omitzero"`

	// The object.
	Identifiers ObjectIdentifiers `json:"identifiers,omitempty,omitzero"`

	// Attributes of the relationship.
	Attributes map[string]any `json:"attributes,omitempty,omitzero"`

	// When each attribute was last set (inferred).
	Timestamps map[string]UnixTime `json:"timestamps,omitempty,omitzero"`
}

// PersonSegment is a segment that a person is in.
type PersonSegment struct {
	// Id of the segment.
	ID int64 `json:"id,omitempty,omitzero"`

	// Name.
	Name string `json:"name,omitempty,omitzero"`

	// Description.
	Description string `json:"description,omitempty,omitzero"`
}

// PreferenceHeader is the text above the topics.
type PreferenceHeader struct {
	// Title.
	Title string `json:"title,omitempty,omitzero"`

	// Subtitle.
	Subtitle string `json:"subtitle,omitempty,omitzero"`
}

// PreferenceTopic is the subscription of a person to a topic.
type PreferenceTopic struct {
	// Id of the topic.
	ID string `json:"id,omitempty,omitzero"`

	// Whether the person is subscribed.
	Subscribed bool `json:"subscribed,omitempty,omitzero"`

	// Name in the requested language.
	Name string `json:"name,omitempty,omitzero"`

	// Description in the requested language.
	Description string `json:"description,omitempty,omitzero"`
}

// RelationshipPage is one page of the objects that a person is related to.
type RelationshipPage struct {
	// The objects.
	Relationships []PersonRelationship `json:"cio_relationships,omitempty,omitzero"`

	// Cursor of the next page, empty on the last one.
	Next string `json:"next,omitempty,omitzero"`
}

// SubscriptionPreferences are the topic subscriptions of a person.
type SubscriptionPreferences struct {
	// Your own id of the person.
	ID string `json:"id,omitempty,omitzero"`

	// All identifiers of the person.
	Identifiers Identifiers `json:"identifiers,omitempty,omitzero"`

	// The topics.
	Topics []PreferenceTopic `json:"topics,omitempty,omitzero"`

	// Whether the person unsubscribed from everything.
	Unsubscribed bool `json:"unsubscribed,omitempty,omitzero"`

	// Text above the topics.
	Header PreferenceHeader `json:"header,omitempty,omitzero"`
}
