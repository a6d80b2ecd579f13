// Code generated from openapi/esputnik/app_inbox_messages.yaml. DO NOT EDIT.

package esputnik

import (
	"context"
	"iter"
	"net/http"

	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
)

// AppInboxMessagesService manages templates for App Inboxes, the inboxes inside applications. Each has a base version
// and translations.
type AppInboxMessagesService struct{ client *rest.Client }

var opSearchAppInboxMessages = rest.Operation{
	Name: "AppInboxMessages.List", Method: http.MethodGet, Route: "/v1/messages/appinbox", Quota: "appInboxMessageList", Repeatable: true,
}

// ListAppInboxMessagesParams holds the optional parameters of AppInboxMessages.List. What is zero is not sent.
type ListAppInboxMessagesParams struct {
	// Part of the name of a message, or a tag. Without it, all messages are listed.
	Search string `json:"search"`
	// Number of the first row, counted from 1. The default is 1.
	StartIndex int64 `json:"startindex" check:"min=1"`
	// Rows on a page: at most 500, default 500.
	MaxRows int64 `json:"maxrows" check:"min=1,max=500"`
}

// List returns one page of App Inbox messages.
//
// Finds messages by a part of their name or by a tag; without search it lists every App Inbox message of the account. A
// page has 500 rows unless maxrows says less. A page that is shorter than maxrows is the last one.
//
// The answer's TotalCount header tells how many messages match. Take it as a hint: on the contact search of this API it
// has been wrong.
//
// Rows have the fields of a whole message, but only id, name, tags and languageCode are known to be filled (inferred).
// Read one message with Get for its contents.
//
// The service allows 500 requests an hour by default on every message search and read, and answers 429 beyond that. A
// walk with full pages spends one request for 500 messages.
//
// Calls GET /v1/messages/appinbox. Repeatable. Spends QuotaAppInboxMessageList.
func (s *AppInboxMessagesService) List(ctx context.Context, params ListAppInboxMessagesParams, opts ...RequestOption) ([]AppInboxMessage, error) {
	req := rest.NewRequest(&opSearchAppInboxMessages)
	req.Check("", &params)
	req.Query("search", params.Search)
	req.Query("startindex", params.StartIndex)
	req.Query("maxrows", params.MaxRows)
	return rest.CallValue[[]AppInboxMessage](ctx, s.client, &req, opts)
}

// All iterates over the rows of all pages of List. A page is requested when its first row is needed. An iteration that
// fails yields a *PageError last; its Cursor, given to WithCursor, resumes it.
func (s *AppInboxMessagesService) All(ctx context.Context, params ListAppInboxMessagesParams, opts ...RequestOption) iter.Seq2[AppInboxMessage, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p []AppInboxMessage) []AppInboxMessage { return p })
}

// Pages iterates over the pages of List, as All does over their rows.
func (s *AppInboxMessagesService) Pages(ctx context.Context, params ListAppInboxMessagesParams, opts ...RequestOption) iter.Seq2[[]AppInboxMessage, error] {
	at, opts, err := page.ResumeAt(max(params.StartIndex, 1), opts)
	if err != nil {
		return page.Refuse[[]AppInboxMessage](s.client.Fail("AppInboxMessages.List", err))
	}
	if params.MaxRows == 0 {
		params.MaxRows = 500
	}
	return page.Rows(at, params.MaxRows,
		func(at int64) ([]AppInboxMessage, error) {
			params := params
			params.StartIndex = at
			return s.List(ctx, params, opts...)
		},
		func(p []AppInboxMessage) int { return len(p) })
}

var opAddAppInboxMessage = rest.Operation{
	Name: "AppInboxMessages.Create", Method: http.MethodPost, Route: "/v1/messages/appinbox",
}

// Create creates an App Inbox message and returns its identifier.
//
// Stores a new message in its base language and returns its identifier. Nothing is sent.
//
// The service needs name, title and text.
//
// Other languages are added with UpsertTranslation.
//
// Sending the call twice makes two messages (inferred), so it is never repeated on its own after it may have arrived.
//
// Calls POST /v1/messages/appinbox. Not repeatable: retried only if the request never reached the service or was
// answered with 429.
func (s *AppInboxMessagesService) Create(ctx context.Context, message AppInboxMessageDraft, opts ...RequestOption) (int64, error) {
	req := rest.NewRequest(&opAddAppInboxMessage)
	req.JSON(&message)
	envelope, err := rest.Call[struct {
		Value int64 `json:"id"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return 0, err
	}
	return envelope.Value, nil
}

var opDeleteAppInboxMessage = rest.Operation{
	Name: "AppInboxMessages.Delete", Method: http.MethodDelete, Route: "/v1/messages/appinbox/{id}", Repeatable: true,
}

// Delete deletes an App Inbox message.
//
// Deletes the base version, and with it all its language versions (inferred). To delete a single language version use
// DeleteTranslation.
//
// An unknown id is answered with 404 (inferred); so is a call that is repeated after the first one arrived (inferred).
//
//   - id: ID of the message.
//
// Calls DELETE /v1/messages/appinbox/{id}. Repeatable.
func (s *AppInboxMessagesService) Delete(ctx context.Context, id int64, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteAppInboxMessage)
	req.PathInt("id", id)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetAppInboxMessage = rest.Operation{
	Name: "AppInboxMessages.Get", Method: http.MethodGet, Route: "/v1/messages/appinbox/{id}", Quota: "appInboxMessage", Repeatable: true,
}

// Get returns one App Inbox message with its language versions.
//
// The answer has the base version, the codes of its languages in languages and, in translations, the other language
// versions.
//
// The service allows 500 requests an hour by default on every message search and read, and answers 429 beyond that.
//
// An unknown id should be answered with 404 (inferred).
//
//   - id: ID of the message.
//
// Calls GET /v1/messages/appinbox/{id}. Repeatable. Spends QuotaAppInboxMessage.
func (s *AppInboxMessagesService) Get(ctx context.Context, id int64, opts ...RequestOption) (*AppInboxMessage, error) {
	req := rest.NewRequest(&opGetAppInboxMessage)
	req.PathInt("id", id)
	return rest.Call[AppInboxMessage](ctx, s.client, &req, opts)
}

var opUpdateAppInboxMessage = rest.Operation{
	Name: "AppInboxMessages.Update", Method: http.MethodPut, Route: "/v1/messages/appinbox/{id}", Repeatable: true,
}

// Update replaces the base version of an App Inbox message.
//
// Replaces the base version as a whole, so send every field that shall stay (inferred). The language versions are
// changed with UpsertTranslation.
//
// The service needs name, title and text.
//
// An unknown id is answered with 404 (inferred).
//
//   - id: ID of the message.
//
// Calls PUT /v1/messages/appinbox/{id}. Repeatable.
func (s *AppInboxMessagesService) Update(ctx context.Context, id int64, message AppInboxMessageDraft, opts ...RequestOption) error {
	req := rest.NewRequest(&opUpdateAppInboxMessage)
	req.PathInt("id", id)
	req.JSON(&message)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opDeleteAppInboxMessageTranslation = rest.Operation{
	Name: "AppInboxMessages.DeleteTranslation", Method: http.MethodDelete, Route: "/v1/messages/appinbox/{id}/{language}", Repeatable: true,
}

// DeleteTranslation deletes one language version of an App Inbox message.
//
// The base version and the other languages stay (inferred). Delete removes the whole message.
//
//   - id: ID of the message.
//   - language: Language of the version, an ISO 639-1 code such as de.
//
// Calls DELETE /v1/messages/appinbox/{id}/{language}. Repeatable.
func (s *AppInboxMessagesService) DeleteTranslation(ctx context.Context, id int64, language string, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteAppInboxMessageTranslation)
	req.PathInt("id", id)
	req.Path("language", language)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opPutAppInboxMessageTranslation = rest.Operation{
	Name: "AppInboxMessages.UpsertTranslation", Method: http.MethodPut, Route: "/v1/messages/appinbox/{id}/{language}", Repeatable: true,
}

// UpsertTranslation adds or replaces one language version of an App Inbox message.
//
// Adds the version if the message has none in that language, and replaces it otherwise. The body has the same fields as
// the base version, and the same ones are required.
//
// The service needs name, title and text.
//
//   - id: ID of the message.
//   - language: Language of the version, an ISO 639-1 code such as de.
//
// Calls PUT /v1/messages/appinbox/{id}/{language}. Repeatable.
func (s *AppInboxMessagesService) UpsertTranslation(ctx context.Context, id int64, language string, message AppInboxMessageDraft, opts ...RequestOption) error {
	req := rest.NewRequest(&opPutAppInboxMessageTranslation)
	req.PathInt("id", id)
	req.Path("language", language)
	req.JSON(&message)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

// AppInboxMessage is an App Inbox message that is stored in the account, with its language versions.
type AppInboxMessage struct {
	// ID of the message, a 32-bit number at the vendor.
	ID int64 `json:"id,omitempty,omitzero"`

	// Name of the message in the account.
	Name string `json:"name,omitempty,omitzero"`

	// Language of this version.
	LanguageCode string `json:"languageCode,omitempty,omitzero"`

	// Tags of the message.
	Tags []string `json:"tags,omitempty,omitzero"`

	// Keys of the subscription categories of the message.
	SubscriptionsKeys []string `json:"subscriptionsKeys,omitempty,omitzero"`

	// Title of the message.
	Title string `json:"title,omitempty,omitzero"`

	// Text of the message.
	Text string `json:"text,omitempty,omitzero"`

	// Address that a tap opens.
	Link string `json:"link,omitempty,omitzero"`

	// Address of the picture.
	ImageSource string `json:"imageSource,omitempty,omitzero"`

	// Data for the app: a JSON document, encoded as a string.
	CustomData string `json:"customData,omitempty,omitzero"`

	// Lifetime of the message, in whole seconds.
	TTL Seconds `json:"ttlSec,omitempty,omitzero"`

	// Codes of the languages that the message has.
	Languages []string `json:"languages,omitempty,omitzero"`

	// Other language versions; they have no translations of their own.
	Translations []AppInboxMessage `json:"translations,omitempty,omitzero"`
}

// AppInboxMessageDraft is what an App Inbox message or one of its language versions is made of.
//
// The service needs name, title and text.
type AppInboxMessageDraft struct {
	// Name of the message in the account.
	Name string `check:"required" json:"name"`

	// Language of this version.
	LanguageCode string `json:"languageCode,omitempty,omitzero"`

	// Tags of the message.
	Tags []string `json:"tags,omitempty,omitzero"`

	// Keys of the subscription categories of the message.
	SubscriptionsKeys []string `json:"subscriptionsKeys,omitempty,omitzero"`

	// Title of the message.
	Title string `check:"required" json:"title"`

	// Text of the message.
	Text string `check:"required" json:"text"`

	// Address that a tap opens.
	Link string `json:"link,omitempty,omitzero"`

	// Address of the picture.
	ImageSource string `json:"imageSource,omitempty,omitzero"`

	// Data for the app: a JSON document, encoded as a string.
	CustomData string `json:"customData,omitempty,omitzero"`

	// Lifetime of the message, in whole seconds.
	TTL *Seconds `json:"ttlSec,omitempty"`
}
