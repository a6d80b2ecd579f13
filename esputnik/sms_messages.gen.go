// Code generated from openapi/esputnik/sms_messages.yaml. DO NOT EDIT.

package esputnik

import (
	"context"
	"iter"
	"net/http"

	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
)

// SMSMessagesService manages SMS templates. Each has a base version and translations.
type SMSMessagesService struct{ client *rest.Client }

var opSearchSMSMessages = rest.Operation{
	Name: "SMSMessages.List", Method: http.MethodGet, Route: "/v1/messages/sms", Quota: "smsMessageList", Repeatable: true,
}

// ListSMSMessagesParams holds the optional parameters of SMSMessages.List. What is zero is not sent.
type ListSMSMessagesParams struct {
	// Part of the name of a message, or a tag. Without it, all messages are listed.
	Search string `json:"search"`
	// Number of the first row, counted from 1. The default is 1.
	StartIndex int64 `json:"startindex" check:"min=1"`
	// Rows on a page: at most 500, default 500.
	MaxRows int64 `json:"maxrows" check:"min=1,max=500"`
}

// List returns one page of SMS messages.
//
// Finds messages by a part of their name or by a tag; without search it lists every SMS message of the account. A page
// has 500 rows unless maxrows says less. A page that is shorter than maxrows is the last one.
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
// Calls GET /v1/messages/sms. Repeatable. Spends QuotaSMSMessageList.
func (s *SMSMessagesService) List(ctx context.Context, params ListSMSMessagesParams, opts ...RequestOption) ([]SMSMessage, error) {
	req := rest.NewRequest(&opSearchSMSMessages)
	req.Check("", &params)
	req.Query("search", params.Search)
	req.Query("startindex", params.StartIndex)
	req.Query("maxrows", params.MaxRows)
	return rest.CallValue[[]SMSMessage](ctx, s.client, &req, opts)
}

// All iterates over the rows of all pages of List. A page is requested when its first row is needed. An iteration that
// fails yields a *PageError last; its Cursor, given to WithCursor, resumes it.
func (s *SMSMessagesService) All(ctx context.Context, params ListSMSMessagesParams, opts ...RequestOption) iter.Seq2[SMSMessage, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p []SMSMessage) []SMSMessage { return p })
}

// Pages iterates over the pages of List, as All does over their rows.
func (s *SMSMessagesService) Pages(ctx context.Context, params ListSMSMessagesParams, opts ...RequestOption) iter.Seq2[[]SMSMessage, error] {
	at, opts, err := page.ResumeAt(max(params.StartIndex, 1), opts)
	if err != nil {
		return page.Refuse[[]SMSMessage](s.client.Fail("SMSMessages.List", err))
	}
	if params.MaxRows == 0 {
		params.MaxRows = 500
	}
	return page.Rows(at, params.MaxRows,
		func(at int64) ([]SMSMessage, error) {
			params := params
			params.StartIndex = at
			return s.List(ctx, params, opts...)
		},
		func(p []SMSMessage) int { return len(p) })
}

var opAddSMSMessage = rest.Operation{
	Name: "SMSMessages.Create", Method: http.MethodPost, Route: "/v1/messages/sms",
}

// Create creates an SMS message and returns its identifier.
//
// Stores a new message in its base language and returns its identifier. Nothing is sent.
//
// The service needs name, from and text. The sender in from is an alpha name of the account; Sending.ListSMSSenders
// lists them.
//
// Other languages are added with UpsertTranslation.
//
// Sending the call twice makes two messages (inferred), so it is never repeated on its own after it may have arrived.
//
// Calls POST /v1/messages/sms. Not repeatable: retried only if the request never reached the service or was answered
// with 429.
func (s *SMSMessagesService) Create(ctx context.Context, message SMSMessageDraft, opts ...RequestOption) (int64, error) {
	req := rest.NewRequest(&opAddSMSMessage)
	req.JSON(&message)
	envelope, err := rest.Call[struct {
		Value int64 `json:"id"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return 0, err
	}
	return envelope.Value, nil
}

var opDeleteSMSMessage = rest.Operation{
	Name: "SMSMessages.Delete", Method: http.MethodDelete, Route: "/v1/messages/sms/{id}", Repeatable: true,
}

// Delete deletes an SMS message.
//
// Deletes the base version, and with it all its language versions (inferred). To delete a single language version use
// DeleteTranslation.
//
// An unknown id is answered with 404 (inferred); so is a call that is repeated after the first one arrived (inferred).
//
//   - id: ID of the message.
//
// Calls DELETE /v1/messages/sms/{id}. Repeatable.
func (s *SMSMessagesService) Delete(ctx context.Context, id int64, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteSMSMessage)
	req.PathInt("id", id)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetSMSMessage = rest.Operation{
	Name: "SMSMessages.Get", Method: http.MethodGet, Route: "/v1/messages/sms/{id}", Quota: "smsMessage", Repeatable: true,
}

// Get returns one SMS message with its language versions.
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
// Calls GET /v1/messages/sms/{id}. Repeatable. Spends QuotaSMSMessage.
func (s *SMSMessagesService) Get(ctx context.Context, id int64, opts ...RequestOption) (*SMSMessage, error) {
	req := rest.NewRequest(&opGetSMSMessage)
	req.PathInt("id", id)
	return rest.Call[SMSMessage](ctx, s.client, &req, opts)
}

var opUpdateSMSMessage = rest.Operation{
	Name: "SMSMessages.Update", Method: http.MethodPut, Route: "/v1/messages/sms/{id}", Repeatable: true,
}

// Update replaces the base version of an SMS message.
//
// Replaces the base version as a whole, so send every field that shall stay (inferred). The language versions are
// changed with UpsertTranslation.
//
// The service needs name, from and text. The sender in from is an alpha name of the account; Sending.ListSMSSenders
// lists them.
//
// An unknown id is answered with 404 (inferred).
//
//   - id: ID of the message.
//
// Calls PUT /v1/messages/sms/{id}. Repeatable.
func (s *SMSMessagesService) Update(ctx context.Context, id int64, message SMSMessageDraft, opts ...RequestOption) error {
	req := rest.NewRequest(&opUpdateSMSMessage)
	req.PathInt("id", id)
	req.JSON(&message)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opDeleteSMSMessageTranslation = rest.Operation{
	Name: "SMSMessages.DeleteTranslation", Method: http.MethodDelete, Route: "/v1/messages/sms/{id}/{language}", Repeatable: true,
}

// DeleteTranslation deletes one language version of an SMS message.
//
// The base version and the other languages stay (inferred). Delete removes the whole message.
//
//   - id: ID of the message.
//   - language: Language of the version, an ISO 639-1 code such as de.
//
// Calls DELETE /v1/messages/sms/{id}/{language}. Repeatable.
func (s *SMSMessagesService) DeleteTranslation(ctx context.Context, id int64, language string, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteSMSMessageTranslation)
	req.PathInt("id", id)
	req.Path("language", language)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opPutSMSMessageTranslation = rest.Operation{
	Name: "SMSMessages.UpsertTranslation", Method: http.MethodPut, Route: "/v1/messages/sms/{id}/{language}", Repeatable: true,
}

// UpsertTranslation adds or replaces one language version of an SMS message.
//
// Adds the version if the message has none in that language, and replaces it otherwise. The body has the same fields as
// the base version, and the same ones are required.
//
// The service needs name, from and text. The sender in from is an alpha name of the account; Sending.ListSMSSenders
// lists them.
//
//   - id: ID of the message.
//   - language: Language of the version, an ISO 639-1 code such as de.
//
// Calls PUT /v1/messages/sms/{id}/{language}. Repeatable.
func (s *SMSMessagesService) UpsertTranslation(ctx context.Context, id int64, language string, message SMSMessageDraft, opts ...RequestOption) error {
	req := rest.NewRequest(&opPutSMSMessageTranslation)
	req.PathInt("id", id)
	req.Path("language", language)
	req.JSON(&message)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

// SMSMessage is an SMS message that is stored in the account, with its language versions.
type SMSMessage struct {
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

	// Alpha name of the sender.
	From string `json:"from,omitempty,omitzero"`

	// Text of the message.
	Text string `json:"text,omitempty,omitzero"`

	// Whether clicks on links are counted (inferred).
	TrackURLs bool `json:"trackUrls,omitempty,omitzero"`

	// Codes of the languages that the message has.
	Languages []string `json:"languages,omitempty,omitzero"`

	// Other language versions; they have no translations of their own.
	Translations []SMSMessage `json:"translations,omitempty,omitzero"`
}

// SMSMessageDraft is what an SMS message or one of its language versions is made of.
//
// The service needs name, from and text. The sender in from is an alpha name of the account; Sending.ListSMSSenders
// lists them.
type SMSMessageDraft struct {
	// Name of the message in the account.
	Name string `check:"required" json:"name"`

	// Language of this version.
	LanguageCode string `json:"languageCode,omitempty,omitzero"`

	// Tags of the message.
	Tags []string `json:"tags,omitempty,omitzero"`

	// Keys of the subscription categories of the message.
	SubscriptionsKeys []string `json:"subscriptionsKeys,omitempty,omitzero"`

	// Alpha name of the sender, one of Sending.ListSMSSenders.
	From string `check:"required" json:"from"`

	// Text of the message.
	Text string `check:"required" json:"text"`

	// Whether clicks on links are counted (inferred). Default false.
	TrackURLs bool `json:"trackUrls,omitempty,omitzero"`
}
