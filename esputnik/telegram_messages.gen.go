// Code generated from openapi/esputnik/telegram_messages.yaml. DO NOT EDIT.

package esputnik

import (
	"context"
	"iter"
	"net/http"

	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
)

// TelegramMessagesService manages templates for Telegram bots. Each has a base version and translations.
type TelegramMessagesService struct{ client *rest.Client }

var opSearchTelegramMessages = rest.Operation{
	Name: "TelegramMessages.List", Method: http.MethodGet, Route: "/v1/messages/telegram", Quota: "telegramMessageList", Repeatable: true,
}

// ListTelegramMessagesParams holds the optional parameters of TelegramMessages.List. What is zero is not sent.
type ListTelegramMessagesParams struct {
	// Part of the name of a message, or a tag. Without it, all messages are listed.
	Search string `json:"search"`
	// Number of the first row, counted from 1. The default is 1.
	StartIndex int64 `json:"startindex" check:"min=1"`
	// Rows on a page: at most 500, default 500.
	MaxRows int64 `json:"maxrows" check:"min=1,max=500"`
}

// List returns one page of Telegram messages.
//
// Messages match by a part of their name, or by a tag. A page that is shorter than MaxRows is the last one. The total
// count, see TotalCount, is a hint.
//
// Rows have the fields of a message, but only ID, Name, Tags and LanguageCode are known to be set (inferred). Get
// returns the whole message.
//
// The limit is 500 requests per hour by default.
//
// Calls GET /v1/messages/telegram. Repeatable. Spends QuotaTelegramMessageList.
func (s *TelegramMessagesService) List(ctx context.Context, params ListTelegramMessagesParams, opts ...RequestOption) ([]TelegramMessage, error) {
	req := rest.NewRequest(&opSearchTelegramMessages)
	req.Check("", &params)
	req.Query("search", params.Search)
	req.Query("startindex", params.StartIndex)
	req.Query("maxrows", params.MaxRows)
	return rest.CallValue[[]TelegramMessage](ctx, s.client, &req, opts)
}

// All iterates over the rows of all pages of List. A page is requested when its first row is needed. An iteration that
// fails yields a *PageError last; its Cursor, given to WithCursor, resumes it. A page with fewer rows than
// params.MaxRows is the last.
func (s *TelegramMessagesService) All(ctx context.Context, params ListTelegramMessagesParams, opts ...RequestOption) iter.Seq2[TelegramMessage, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p []TelegramMessage) []TelegramMessage { return p })
}

// Pages iterates over the pages of List, as All does over their rows.
func (s *TelegramMessagesService) Pages(ctx context.Context, params ListTelegramMessagesParams, opts ...RequestOption) iter.Seq2[[]TelegramMessage, error] {
	at, opts, err := page.ResumeAt(max(params.StartIndex, 1), opts)
	if err != nil {
		return page.Refuse[[]TelegramMessage](s.client.Fail("TelegramMessages.List", err))
	}
	if params.MaxRows == 0 {
		params.MaxRows = 500
	}
	return page.Rows(at, params.MaxRows,
		func(at int64) ([]TelegramMessage, error) {
			params := params
			params.StartIndex = at
			return s.List(ctx, params, opts...)
		},
		func(p []TelegramMessage) int { return len(p) })
}

var opAddTelegramMessage = rest.Operation{
	Name: "TelegramMessages.Create", Method: http.MethodPost, Route: "/v1/messages/telegram",
}

// Create creates a Telegram message and returns its ID.
//
// The message is stored in its base language, and not sent. UpsertTranslation adds other languages.
//
// Name is required; this is checked before anything is sent.
//
// A call that is repeated creates a second message (inferred).
//
// Calls POST /v1/messages/telegram. Not repeatable: retried only if the request never reached the service or was
// answered with 429.
func (s *TelegramMessagesService) Create(ctx context.Context, message TelegramMessageDraft, opts ...RequestOption) (int64, error) {
	req := rest.NewRequest(&opAddTelegramMessage)
	req.JSON(&message)
	envelope, err := rest.Call[struct {
		Value int64 `json:"id"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return 0, err
	}
	return envelope.Value, nil
}

var opDeleteTelegramMessage = rest.Operation{
	Name: "TelegramMessages.Delete", Method: http.MethodDelete, Route: "/v1/messages/telegram/{id}", Repeatable: true,
}

// Delete deletes a Telegram message.
//
// All language versions of the message are deleted (inferred). DeleteTranslation deletes one of them.
//
// An unknown ID is answered with 404 (inferred). A retry after the first attempt was carried out can end in 404, too
// (inferred).
//
//   - id: ID of the message.
//
// Calls DELETE /v1/messages/telegram/{id}. Repeatable.
func (s *TelegramMessagesService) Delete(ctx context.Context, id int64, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteTelegramMessage)
	req.PathInt("id", id)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetTelegramMessage = rest.Operation{
	Name: "TelegramMessages.Get", Method: http.MethodGet, Route: "/v1/messages/telegram/{id}", Quota: "telegramMessage", Repeatable: true,
}

// Get returns a Telegram message with its language versions.
//
// The result has the base version, the codes of its languages in Languages, and the other language versions in
// Translations.
//
// The limit is 500 requests per hour by default. An unknown ID is answered with 404 (inferred).
//
//   - id: ID of the message.
//
// Calls GET /v1/messages/telegram/{id}. Repeatable. Spends QuotaTelegramMessage.
func (s *TelegramMessagesService) Get(ctx context.Context, id int64, opts ...RequestOption) (*TelegramMessage, error) {
	req := rest.NewRequest(&opGetTelegramMessage)
	req.PathInt("id", id)
	return rest.Call[TelegramMessage](ctx, s.client, &req, opts)
}

var opUpdateTelegramMessage = rest.Operation{
	Name: "TelegramMessages.Update", Method: http.MethodPut, Route: "/v1/messages/telegram/{id}", Repeatable: true,
}

// Update replaces the base version of a Telegram message.
//
// The base version is replaced as a whole: fields that are not set are emptied (inferred). UpsertTranslation changes
// other language versions.
//
// Name is required; this is checked before anything is sent.
//
// An unknown ID is answered with 404 (inferred).
//
//   - id: ID of the message.
//
// Calls PUT /v1/messages/telegram/{id}. Repeatable.
func (s *TelegramMessagesService) Update(ctx context.Context, id int64, message TelegramMessageDraft, opts ...RequestOption) error {
	req := rest.NewRequest(&opUpdateTelegramMessage)
	req.PathInt("id", id)
	req.JSON(&message)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opDeleteTelegramMessageTranslation = rest.Operation{
	Name: "TelegramMessages.DeleteTranslation", Method: http.MethodDelete, Route: "/v1/messages/telegram/{id}/{language}", Repeatable: true,
}

// DeleteTranslation deletes a language version of a Telegram message.
//
// The base version and the other language versions are kept (inferred). Delete deletes the whole message.
//
//   - id: ID of the message.
//   - language: Language of the version, an ISO 639-1 code such as de.
//
// Calls DELETE /v1/messages/telegram/{id}/{language}. Repeatable.
func (s *TelegramMessagesService) DeleteTranslation(ctx context.Context, id int64, language string, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteTelegramMessageTranslation)
	req.PathInt("id", id)
	req.Path("language", language)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opPutTelegramMessageTranslation = rest.Operation{
	Name: "TelegramMessages.UpsertTranslation", Method: http.MethodPut, Route: "/v1/messages/telegram/{id}/{language}", Repeatable: true,
}

// UpsertTranslation creates or replaces a language version of a Telegram message.
//
// The fields and the rules are those of the base version. Name is required; this is checked before anything is sent.
//
//   - id: ID of the message.
//   - language: Language of the version, an ISO 639-1 code such as de.
//
// Calls PUT /v1/messages/telegram/{id}/{language}. Repeatable.
func (s *TelegramMessagesService) UpsertTranslation(ctx context.Context, id int64, language string, message TelegramMessageDraft, opts ...RequestOption) error {
	req := rest.NewRequest(&opPutTelegramMessageTranslation)
	req.PathInt("id", id)
	req.Path("language", language)
	req.JSON(&message)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

// TelegramButton is a button under a Telegram message.
type TelegramButton struct {
	// Label of the button.
	Text string `check:"required" json:"text"`

	// URL that the button opens.
	Link string `check:"required" json:"link"`
}

// TelegramMessage is a Telegram message that is stored in the account, with its language versions.
type TelegramMessage struct {
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

	// Text of the message.
	Text string `json:"text,omitempty,omitzero"`

	// URL of the picture.
	ImageSource string `json:"imageSource,omitempty,omitzero"`

	// Buttons under the message.
	Buttons []TelegramButton `json:"buttons,omitempty,omitzero"`

	// Codes of the languages of the message.
	Languages []string `json:"languages,omitempty,omitzero"`

	// Other language versions. They have no Translations of their own.
	Translations []TelegramMessage `json:"translations,omitempty,omitzero"`
}

// TelegramMessageDraft is the base version or another language version of a Telegram message.
//
// Name is required.
type TelegramMessageDraft struct {
	// Name of the message in the account.
	Name string `check:"required" json:"name"`

	// Language of this version.
	LanguageCode string `json:"languageCode,omitempty,omitzero"`

	// Tags of the message.
	Tags []string `json:"tags,omitempty,omitzero"`

	// Keys of the subscription categories of the message.
	SubscriptionKeys []string `json:"subscriptionsKeys,omitempty,omitzero"`

	// Text of the message.
	Text string `json:"text,omitempty,omitzero"`

	// URL of the picture.
	ImageSource string `json:"imageSource,omitempty,omitzero"`

	// Buttons under the message.
	Buttons []TelegramButton `json:"buttons,omitempty,omitzero"`
}
