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
// Finds messages by a part of their name or by a tag; without search it lists every Telegram message of the account. A
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
// fails yields a *PageError last; its Cursor, given to WithCursor, resumes it.
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

// Create creates a Telegram message and returns its identifier.
//
// Stores a new message in its base language and returns its identifier. Nothing is sent.
//
// The service needs only the name.
//
// Other languages are added with UpsertTranslation.
//
// Sending the call twice makes two messages (inferred), so it is never repeated on its own after it may have arrived.
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
// Deletes the base version, and with it all its language versions (inferred). To delete a single language version use
// DeleteTranslation.
//
// An unknown id is answered with 404 (inferred); so is a call that is repeated after the first one arrived (inferred).
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

// Get returns one Telegram message with its language versions.
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
// Replaces the base version as a whole, so send every field that shall stay (inferred). The language versions are
// changed with UpsertTranslation.
//
// The service needs only the name.
//
// An unknown id is answered with 404 (inferred).
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

// DeleteTranslation deletes one language version of a Telegram message.
//
// The base version and the other languages stay (inferred). Delete removes the whole message.
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

// UpsertTranslation adds or replaces one language version of a Telegram message.
//
// Adds the version if the message has none in that language, and replaces it otherwise. The body has the same fields as
// the base version, and the same ones are required.
//
// The service needs only the name.
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
	// Text on the button.
	Text string `check:"required" json:"text"`

	// Address that the button opens.
	Link string `check:"required" json:"link"`
}

// TelegramMessage is a Telegram message that is stored in the account, with its language versions.
type TelegramMessage struct {
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

	// Text of the message.
	Text string `json:"text,omitempty,omitzero"`

	// Address of the picture.
	ImageSource string `json:"imageSource,omitempty,omitzero"`

	// Buttons under the message.
	Buttons []TelegramButton `json:"buttons,omitempty,omitzero"`

	// Codes of the languages that the message has.
	Languages []string `json:"languages,omitempty,omitzero"`

	// Other language versions; they have no translations of their own.
	Translations []TelegramMessage `json:"translations,omitempty,omitzero"`
}

// TelegramMessageDraft is what a Telegram message or one of its language versions is made of.
//
// The service needs only the name.
type TelegramMessageDraft struct {
	// Name of the message in the account.
	Name string `check:"required" json:"name"`

	// Language of this version.
	LanguageCode string `json:"languageCode,omitempty,omitzero"`

	// Tags of the message.
	Tags []string `json:"tags,omitempty,omitzero"`

	// Keys of the subscription categories of the message.
	SubscriptionsKeys []string `json:"subscriptionsKeys,omitempty,omitzero"`

	// Text of the message.
	Text string `json:"text,omitempty,omitzero"`

	// Address of the picture.
	ImageSource string `json:"imageSource,omitempty,omitzero"`

	// Buttons under the message.
	Buttons []TelegramButton `json:"buttons,omitempty,omitzero"`
}
