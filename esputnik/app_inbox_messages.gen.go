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
// Messages match by a part of their name, or by a tag. A page that is shorter than MaxRows is the last one. The total
// count, see TotalCount, is a hint.
//
// Rows have the fields of a message, but only ID, Name, Tags and LanguageCode are known to be set (inferred). Get
// returns the whole message.
//
// The limit is 500 requests per hour by default.
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
// fails yields a *PageError last; its Cursor, given to WithCursor, resumes it. A page with fewer rows than
// params.MaxRows is the last.
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

// Create creates an App Inbox message and returns its ID.
//
// The message is stored in its base language, and not sent. UpsertTranslation adds other languages.
//
// Name, Title and Text are required; this is checked before anything is sent.
//
// A call that is repeated creates a second message (inferred).
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
// All language versions of the message are deleted (inferred). DeleteTranslation deletes one of them.
//
// An unknown ID is answered with 404 (inferred). A retry after the first attempt was carried out can end in 404, too
// (inferred).
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

// Get returns an App Inbox message with its language versions.
//
// The result has the base version, the codes of its languages in Languages, and the other language versions in
// Translations.
//
// The limit is 500 requests per hour by default. An unknown ID is answered with 404 (inferred).
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
// The base version is replaced as a whole: fields that are not set are emptied (inferred). UpsertTranslation changes
// other language versions.
//
// Name, Title and Text are required; this is checked before anything is sent.
//
// An unknown ID is answered with 404 (inferred).
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

// DeleteTranslation deletes a language version of an App Inbox message.
//
// The base version and the other language versions are kept (inferred). Delete deletes the whole message.
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

// UpsertTranslation creates or replaces a language version of an App Inbox message.
//
// The fields and the rules are those of the base version. Name, Title and Text are required; this is checked before
// anything is sent.
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
	// ID of the message, a 32-bit number.
	ID int64 `json:"id,omitempty,omitzero"`

	// Name of the message in the account.
	Name string `json:"name,omitempty,omitzero"`

	// Language of this version.
	LanguageCode string `json:"languageCode,omitempty,omitzero"`

	// Tags of the message.
	Tags []string `json:"tags,omitempty,omitzero"`

	// Keys of the subscription categories of the message.
	SubscriptionKeys []string `json:"subscriptionsKeys,omitempty,omitzero"`

	// Title of the message.
	Title string `json:"title,omitempty,omitzero"`

	// Text of the message.
	Text string `json:"text,omitempty,omitzero"`

	// URL that a tap opens.
	Link string `json:"link,omitempty,omitzero"`

	// URL of the picture.
	ImageSource string `json:"imageSource,omitempty,omitzero"`

	// Data for the application: the text of a JSON document.
	CustomData string `json:"customData,omitempty,omitzero"`

	// Lifetime of the message, in whole seconds.
	TTL Seconds `json:"ttlSec,omitempty,omitzero"`

	// Codes of the languages of the message.
	Languages []string `json:"languages,omitempty,omitzero"`

	// Other language versions. They have no Translations of their own.
	Translations []AppInboxMessage `json:"translations,omitempty,omitzero"`
}

// AppInboxMessageDraft is the base version or another language version of an App Inbox message.
//
// Name, Title and Text are required.
type AppInboxMessageDraft struct {
	// Name of the message in the account.
	Name string `check:"required" json:"name"`

	// Language of this version.
	LanguageCode string `json:"languageCode,omitempty,omitzero"`

	// Tags of the message.
	Tags []string `json:"tags,omitempty,omitzero"`

	// Keys of the subscription categories of the message.
	SubscriptionKeys []string `json:"subscriptionsKeys,omitempty,omitzero"`

	// Title of the message.
	Title string `check:"required" json:"title"`

	// Text of the message.
	Text string `check:"required" json:"text"`

	// URL that a tap opens.
	Link string `json:"link,omitempty,omitzero"`

	// URL of the picture.
	ImageSource string `json:"imageSource,omitempty,omitzero"`

	// Data for the application: the text of a JSON document.
	CustomData string `json:"customData,omitempty,omitzero"`

	// Lifetime of the message, in whole seconds.
	TTL *Seconds `json:"ttlSec,omitempty"`
}
