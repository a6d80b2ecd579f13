// Code generated from openapi/customerio/people.yaml. DO NOT EDIT.

package customerio

import (
	"context"
	"iter"
	"net/http"

	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
)

// PeopleService finds and reads the people of the workspace. They are written through the Track API.
type PeopleService struct{ client *rest.Client }

var opGetPeopleEmail = rest.Operation{
	Name: "People.FindByEmail", Method: http.MethodGet, Route: "/v1/customers", Repeatable: true,
}

// FindByEmail lists the people who have an email address.
//
// The list is empty, without an error, when nobody has the address.
//
//   - email: Email address to look for; it is percent-encoded for you.
//
// Calls GET /v1/customers. Repeatable.
func (s *PeopleService) FindByEmail(ctx context.Context, email string, opts ...RequestOption) ([]Identifiers, error) {
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
	Name: "People.Search", Method: http.MethodPost, Route: "/v1/customers", Repeatable: true,
}

// PeopleSearchParams holds the optional parameters of People.Search. What is zero is not sent.
type PeopleSearchParams struct {
	// Cursor of the page, the `next` of the page before. Leave it out for the first page.
	Start string `json:"start"`
	// Rows per page, at most 1000. The default is 50.
	Limit int64 `json:"limit" check:"min=1,max=1000"`
}

// Search returns one page of the people who match a filter.
//
// A read, although it is a POST. The answer names the people only; their attributes come from Get or GetMany. To list
// everybody, ask for people whose attribute cio_id exists.
//
// Calls POST /v1/customers. Repeatable.
func (s *PeopleService) Search(ctx context.Context, filter Filter, params PeopleSearchParams, opts ...RequestOption) (*PeoplePage, error) {
	req := rest.NewRequest(&opGetPeopleFilter)
	req.CheckRule("filter", "required,maxitems=1", filter)
	req.JSON(&struct {
		Filter Filter `json:"filter"`
	}{filter})
	req.Check("", &params)
	req.Query("start", params.Start)
	req.Query("limit", params.Limit)
	req.Refuse(validateGetPeopleFilter(filter, params))
	return rest.Call[PeoplePage](ctx, s.client, &req, opts)
}

// All iterates over the rows of all pages of Search, 1000 a page unless params.Limit says otherwise. A page is
// requested when its first row is needed. An iteration that fails yields a *PageError last; its Cursor, given to
// WithCursor, resumes it.
func (s *PeopleService) All(ctx context.Context, filter Filter, params PeopleSearchParams, opts ...RequestOption) iter.Seq2[Identifiers, error] {
	return page.Items(s.Pages(ctx, filter, params, opts...), func(p *PeoplePage) []Identifiers { return p.Identifiers })
}

// Pages iterates over the pages of Search, as All does over their rows.
func (s *PeopleService) Pages(ctx context.Context, filter Filter, params PeopleSearchParams, opts ...RequestOption) iter.Seq2[*PeoplePage, error] {
	cursor, opts := page.Resume(params.Start, opts)
	if params.Limit == 0 {
		params.Limit = 1000
	}
	return page.Cursor(cursor,
		func(cursor string) (*PeoplePage, error) {
			params := params
			params.Start = cursor
			return s.Search(ctx, filter, params, opts...)
		},
		func(p *PeoplePage) (int, string) { return len(p.Identifiers), p.Next })
}

var opGetPeopleByID = rest.Operation{
	Name: "People.GetMany", Method: http.MethodPost, Route: "/v1/customers/attributes", Repeatable: true,
}

// GetMany returns up to 100 people with attributes and devices.
//
// A read, although it is a POST. People are named by id only, not by email or cio_id. Unknown ids are silently left
// out, so the answer may be shorter than the question. A malformed body is refused with status 400. The vendor
// documents each row as wrapped in a member `customer`, but the service sends bare rows; both are understood.
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
	Name: "People.Activities", Method: http.MethodGet, Route: "/v1/customers/{customer_id}/activities", Repeatable: true,
}

// PersonActivitiesParams holds the optional parameters of People.Activities. What is zero is not sent.
type PersonActivitiesParams struct {
	// Kind of identifier that names the person; `id` by default. `email` and `phone` (E.164, since 2026) are refused with
	// status 400 unless the workspace uses them as identifiers.
	IDType IDType `json:"id_type"`
	// Cursor of the page, the `next` of the page before. Leave it out for the first page.
	Start string `json:"start"`
	// Rows per page, at most 100. The default is 10.
	Limit int64 `json:"limit" check:"min=1,max=100"`
	// Only activities of this type.
	Type ActivityType `json:"type"`
	// Only activities with this name, the name of an event or an attribute.
	Name string `json:"name"`
}

// Activities returns one page of what happened to and by a person, newest first.
//
// Only the last 30 days are guaranteed. That the member `next` is sent here too is inferred. A malformed request is
// refused with status 400, an unknown person with 404.
//
//   - customerID: Id of the person, of the kind that IDType says.
//
// Calls GET /v1/customers/{customer_id}/activities. Repeatable.
func (s *PeopleService) Activities(ctx context.Context, customerID string, params PersonActivitiesParams, opts ...RequestOption) (*ActivityPage, error) {
	req := rest.NewRequest(&opGetPersonActivities)
	req.Path("customerID", customerID)
	req.Check("", &params)
	req.Query("id_type", params.IDType)
	req.Query("start", params.Start)
	req.Query("limit", params.Limit)
	req.Query("type", params.Type)
	req.Query("name", params.Name)
	return rest.Call[ActivityPage](ctx, s.client, &req, opts)
}

// AllActivities iterates over the rows of all pages of Activities, 100 a page unless params.Limit says otherwise. A
// page is requested when its first row is needed. An iteration that fails yields a *PageError last; its Cursor, given
// to WithCursor, resumes it.
func (s *PeopleService) AllActivities(ctx context.Context, customerID string, params PersonActivitiesParams, opts ...RequestOption) iter.Seq2[Activity, error] {
	return page.Items(s.ActivitiesPages(ctx, customerID, params, opts...), func(p *ActivityPage) []Activity { return p.Activities })
}

// ActivitiesPages iterates over the pages of Activities, as AllActivities does over their rows.
func (s *PeopleService) ActivitiesPages(ctx context.Context, customerID string, params PersonActivitiesParams, opts ...RequestOption) iter.Seq2[*ActivityPage, error] {
	cursor, opts := page.Resume(params.Start, opts)
	if params.Limit == 0 {
		params.Limit = 100
	}
	return page.Cursor(cursor,
		func(cursor string) (*ActivityPage, error) {
			params := params
			params.Start = cursor
			return s.Activities(ctx, customerID, params, opts...)
		},
		func(p *ActivityPage) (int, string) { return len(p.Activities), p.Next })
}

var opGetPersonAttributes = rest.Operation{
	Name: "People.Get", Method: http.MethodGet, Route: "/v1/customers/{customer_id}/attributes", Repeatable: true,
}

// GetPersonParams holds the optional parameters of People.Get. What is zero is not sent.
type GetPersonParams struct {
	// Kind of identifier that names the person; `id` by default. `email` and `phone` (E.164, since 2026) are refused with
	// status 400 unless the workspace uses them as identifiers.
	IDType IDType `json:"id_type"`
}

// Get returns one person with attributes and devices.
//
// A person who is unknown, or known by another kind of identifier, is an error with status 404.
//
//   - customerID: Id of the person, of the kind that IDType says.
//
// Calls GET /v1/customers/{customer_id}/attributes. Repeatable.
func (s *PeopleService) Get(ctx context.Context, customerID string, params GetPersonParams, opts ...RequestOption) (*Person, error) {
	req := rest.NewRequest(&opGetPersonAttributes)
	req.Path("customerID", customerID)
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
	Name: "People.Messages", Method: http.MethodGet, Route: "/v1/customers/{customer_id}/messages", Repeatable: true,
}

// PersonMessagesParams holds the optional parameters of People.Messages. What is zero is not sent.
type PersonMessagesParams struct {
	// Kind of identifier that names the person; `id` by default. `email` and `phone` (E.164, since 2026) are refused with
	// status 400 unless the workspace uses them as identifiers.
	IDType IDType `json:"id_type"`
	// Cursor of the page, the `next` of the page before. Leave it out for the first page.
	Start string `json:"start"`
	// Rows per page, at most 1000. The default is 50.
	Limit int64 `json:"limit" check:"min=1,max=1000"`
	// Only deliveries that were created (not sent) at or after this time.
	StartTS UnixTime `json:"start_ts"`
	// Only deliveries that were created (not sent) at or before this time.
	EndTS UnixTime `json:"end_ts"`
}

// Messages returns one page of the deliveries to a person.
//
// The times select by creation of the delivery and span at most six months. The deliveries carry fewer fields than
// elsewhere: of the metrics only delivered and sent are documented. The member `next` is undocumented. An unknown
// person is an error with status 404.
//
//   - customerID: Id of the person, of the kind that IDType says.
//
// Calls GET /v1/customers/{customer_id}/messages. Repeatable.
func (s *PeopleService) Messages(ctx context.Context, customerID string, params PersonMessagesParams, opts ...RequestOption) (*MessagePage, error) {
	req := rest.NewRequest(&opGetPersonMessages)
	req.Path("customerID", customerID)
	req.Check("", &params)
	req.Query("id_type", params.IDType)
	req.Query("start", params.Start)
	req.Query("limit", params.Limit)
	req.Query("start_ts", params.StartTS)
	req.Query("end_ts", params.EndTS)
	return rest.Call[MessagePage](ctx, s.client, &req, opts)
}

// AllMessages iterates over the rows of all pages of Messages, 1000 a page unless params.Limit says otherwise. A page
// is requested when its first row is needed. An iteration that fails yields a *PageError last; its Cursor, given to
// WithCursor, resumes it.
func (s *PeopleService) AllMessages(ctx context.Context, customerID string, params PersonMessagesParams, opts ...RequestOption) iter.Seq2[Message, error] {
	return page.Items(s.MessagesPages(ctx, customerID, params, opts...), func(p *MessagePage) []Message { return p.Messages })
}

// MessagesPages iterates over the pages of Messages, as AllMessages does over their rows.
func (s *PeopleService) MessagesPages(ctx context.Context, customerID string, params PersonMessagesParams, opts ...RequestOption) iter.Seq2[*MessagePage, error] {
	cursor, opts := page.Resume(params.Start, opts)
	if params.Limit == 0 {
		params.Limit = 1000
	}
	return page.Cursor(cursor,
		func(cursor string) (*MessagePage, error) {
			params := params
			params.Start = cursor
			return s.Messages(ctx, customerID, params, opts...)
		},
		func(p *MessagePage) (int, string) { return len(p.Messages), p.Next })
}

var opGetPersonRelationships = rest.Operation{
	Name: "People.Relationships", Method: http.MethodGet, Route: "/v1/customers/{customer_id}/relationships", Repeatable: true,
}

// PersonRelationshipsParams holds the optional parameters of People.Relationships. What is zero is not sent.
type PersonRelationshipsParams struct {
	// Cursor of the page, the `next` of the page before. Leave it out for the first page.
	Start string `json:"start"`
	// Rows per page. The vendor states neither a default nor a maximum.
	Limit int64 `json:"limit" check:"min=1"`
}

// Relationships returns one page of the objects that a person is related to.
//
// Unlike its siblings this operation documents no kind of identifier: the person is named by id. The same object may
// stand on more than one page. An unknown person is an error with status 404.
//
//   - customerID: Id of the person.
//
// Calls GET /v1/customers/{customer_id}/relationships. Repeatable.
func (s *PeopleService) Relationships(ctx context.Context, customerID string, params PersonRelationshipsParams, opts ...RequestOption) (*RelationshipPage, error) {
	req := rest.NewRequest(&opGetPersonRelationships)
	req.Path("customerID", customerID)
	req.Check("", &params)
	req.Query("start", params.Start)
	req.Query("limit", params.Limit)
	return rest.Call[RelationshipPage](ctx, s.client, &req, opts)
}

// AllRelationships iterates over the rows of all pages of Relationships. A page is requested when its first row is
// needed. An iteration that fails yields a *PageError last; its Cursor, given to WithCursor, resumes it.
func (s *PeopleService) AllRelationships(ctx context.Context, customerID string, params PersonRelationshipsParams, opts ...RequestOption) iter.Seq2[PersonRelationship, error] {
	return page.Items(s.RelationshipsPages(ctx, customerID, params, opts...), func(p *RelationshipPage) []PersonRelationship { return p.Relationships })
}

// RelationshipsPages iterates over the pages of Relationships, as AllRelationships does over their rows.
func (s *PeopleService) RelationshipsPages(ctx context.Context, customerID string, params PersonRelationshipsParams, opts ...RequestOption) iter.Seq2[*RelationshipPage, error] {
	cursor, opts := page.Resume(params.Start, opts)
	return page.Cursor(cursor,
		func(cursor string) (*RelationshipPage, error) {
			params := params
			params.Start = cursor
			return s.Relationships(ctx, customerID, params, opts...)
		},
		func(p *RelationshipPage) (int, string) { return len(p.Relationships), p.Next })
}

var opGetPersonSegments = rest.Operation{
	Name: "People.Segments", Method: http.MethodGet, Route: "/v1/customers/{customer_id}/segments", Repeatable: true,
}

// PersonSegmentsParams holds the optional parameters of People.Segments. What is zero is not sent.
type PersonSegmentsParams struct {
	// Kind of identifier that names the person; `id` by default. `email` and `phone` (E.164, since 2026) are refused with
	// status 400 unless the workspace uses them as identifiers.
	IDType IDType `json:"id_type"`
}

// Segments lists the segments that a person is in.
//
// The whole list comes in one answer. An unknown person is an error with status 404.
//
//   - customerID: Id of the person, of the kind that IDType says.
//
// Calls GET /v1/customers/{customer_id}/segments. Repeatable.
func (s *PeopleService) Segments(ctx context.Context, customerID string, params PersonSegmentsParams, opts ...RequestOption) ([]PersonSegment, error) {
	req := rest.NewRequest(&opGetPersonSegments)
	req.Path("customerID", customerID)
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
	Name: "People.SubscriptionPreferences", Method: http.MethodGet, Route: "/v1/customers/{customer_id}/subscription_preferences", Repeatable: true,
}

// SubscriptionPreferencesParams holds the optional parameters of People.SubscriptionPreferences. What is zero is not
// sent.
type SubscriptionPreferencesParams struct {
	// Kind of identifier that names the person; `id` by default. `email` and `phone` (E.164, since 2026) are refused with
	// status 400 unless the workspace uses them as identifiers.
	IDType IDType `json:"id_type"`
	// Language tag of the texts.
	Language string `json:"language"`
	// Languages of the texts by preference, as browsers send them.
	AcceptLanguage string `json:"Accept-Language"`
}

// SubscriptionPreferences returns the topics that a person is subscribed to.
//
// Names and descriptions come in the language that is asked for. A malformed request is refused with status 400, an
// unknown person with 404.
//
//   - customerID: Id of the person, of the kind that IDType says.
//
// Calls GET /v1/customers/{customer_id}/subscription_preferences. Repeatable.
func (s *PeopleService) SubscriptionPreferences(ctx context.Context, customerID string, params SubscriptionPreferencesParams, opts ...RequestOption) (*SubscriptionPreferences, error) {
	req := rest.NewRequest(&opGetPersonSubscriptionPreferences)
	req.Path("customerID", customerID)
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

	// Facts about the device.
	Attributes DeviceAttributes `json:"attributes,omitempty,omitzero"`
}

// PeoplePage is one page of people.
type PeoplePage struct {
	// The people.
	Identifiers []Identifiers `json:"identifiers,omitempty,omitzero"`

	// The people by id.
	IDs []string `json:"ids,omitempty,omitzero"`

	// Cursor of the next page, empty on the last.
	Next string `json:"next,omitempty,omitzero"`
}

// Person is somebody in the workspace, with attributes and devices.
type Person struct {
	// Id that your own systems gave to the person.
	ID string `json:"id,omitempty,omitzero"`

	// All identifiers of the person.
	Identifiers Identifiers `json:"identifiers,omitempty,omitzero"`

	// Attributes by name, among them id, email and cio_id. All values are strings, also numbers and dates.
	// cio_subscription_preferences and _cio_subscription_preferences_computed hold JSON as a string. An attribute
	// unsubscribed may be text as well.
	Attributes map[string]string `json:"attributes,omitempty,omitzero"`

	// Deprecated. One time per attribute, and some more such as _last_emailed. That of
	// _cio_subscription_preferences_computed is always 0.
	Timestamps map[string]UnixTime `json:"timestamps,omitempty,omitzero"`

	// The person unsubscribed from everything.
	Unsubscribed bool `json:"unsubscribed,omitempty,omitzero"`

	// Devices that receive push messages.
	Devices []Device `json:"devices,omitempty,omitzero"`
}

// PersonRelationship is an object that a person is related to.
type PersonRelationship struct {
	// Id of the object type. The service sends a number here and a string elsewhere.
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

	// What the segment is for.
	Description string `json:"description,omitempty,omitzero"`
}

// PreferenceHeader holds the words above the topics.
type PreferenceHeader struct {
	// Title.
	Title string `json:"title,omitempty,omitzero"`

	// Subtitle.
	Subtitle string `json:"subtitle,omitempty,omitzero"`
}

// PreferenceTopic says whether a person is subscribed to a topic.
type PreferenceTopic struct {
	// Id of the topic. The service may send a number.
	ID string `json:"id,omitempty,omitzero"`

	// The person is subscribed.
	Subscribed bool `json:"subscribed,omitempty,omitzero"`

	// Name, in the language that was asked for.
	Name string `json:"name,omitempty,omitzero"`

	// What the topic is about, in the language that was asked for.
	Description string `json:"description,omitempty,omitzero"`
}

// RelationshipPage is one page of the objects that a person is related to.
type RelationshipPage struct {
	// The objects.
	Relationships []PersonRelationship `json:"cio_relationships,omitempty,omitzero"`

	// Cursor of the next page, empty on the last.
	Next string `json:"next,omitempty,omitzero"`
}

// SubscriptionPreferences are the topics that a person is subscribed to.
type SubscriptionPreferences struct {
	// Id that your own systems gave to the person.
	ID string `json:"id,omitempty,omitzero"`

	// All identifiers of the person.
	Identifiers Identifiers `json:"identifiers,omitempty,omitzero"`

	// The topics.
	Topics []PreferenceTopic `json:"topics,omitempty,omitzero"`

	// The person unsubscribed from everything.
	Unsubscribed bool `json:"unsubscribed,omitempty,omitzero"`

	// Words above the topics.
	Header PreferenceHeader `json:"header,omitempty,omitzero"`
}
