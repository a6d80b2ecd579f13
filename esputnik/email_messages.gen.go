// Code generated from openapi/esputnik/email_messages.yaml. DO NOT EDIT.

package esputnik

import (
	"context"
	"iter"
	"net/http"

	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
)

// EmailMessagesService manages email templates. Each has a base version and translations.
type EmailMessagesService struct{ client *rest.Client }

var opSearchEmailMessages = rest.Operation{
	Name: "EmailMessages.List", Method: http.MethodGet, Route: "/v1/messages/email", Quota: "emailMessageList", Repeatable: true,
}

// ListEmailMessagesParams holds the optional parameters of EmailMessages.List. What is zero is not sent.
type ListEmailMessagesParams struct {
	// Part of the name of a message, or a tag. Without it, all messages are listed.
	Search string `json:"search"`
	// Number of the first row, counted from 1. The default is 1.
	StartIndex int64 `json:"startindex" check:"min=1"`
	// Rows on a page: at most 500, default 500.
	MaxRows int64 `json:"maxrows" check:"min=1,max=500"`
}

// List returns one page of email messages.
//
// Finds messages by a part of their name or by a tag; without search it lists every email message of the account. A
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
// Calls GET /v1/messages/email. Repeatable. Spends QuotaEmailMessageList.
func (s *EmailMessagesService) List(ctx context.Context, params ListEmailMessagesParams, opts ...RequestOption) ([]EmailMessage, error) {
	req := rest.NewRequest(&opSearchEmailMessages)
	req.Check("", &params)
	req.Query("search", params.Search)
	req.Query("startindex", params.StartIndex)
	req.Query("maxrows", params.MaxRows)
	return rest.CallValue[[]EmailMessage](ctx, s.client, &req, opts)
}

// All iterates over the rows of all pages of List. A page is requested when its first row is needed. An iteration that
// fails yields a *PageError last; its Cursor, given to WithCursor, resumes it.
func (s *EmailMessagesService) All(ctx context.Context, params ListEmailMessagesParams, opts ...RequestOption) iter.Seq2[EmailMessage, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p []EmailMessage) []EmailMessage { return p })
}

// Pages iterates over the pages of List, as All does over their rows.
func (s *EmailMessagesService) Pages(ctx context.Context, params ListEmailMessagesParams, opts ...RequestOption) iter.Seq2[[]EmailMessage, error] {
	at, opts, err := page.ResumeAt(max(params.StartIndex, 1), opts)
	if err != nil {
		return page.Refuse[[]EmailMessage](s.client.Fail("EmailMessages.List", err))
	}
	if params.MaxRows == 0 {
		params.MaxRows = 500
	}
	return page.Rows(at, params.MaxRows,
		func(at int64) ([]EmailMessage, error) {
			params := params
			params.StartIndex = at
			return s.List(ctx, params, opts...)
		},
		func(p []EmailMessage) int { return len(p) })
}

var opAddEmailMessage = rest.Operation{
	Name: "EmailMessages.Create", Method: http.MethodPost, Route: "/v1/messages/email",
}

// Create creates an email message and returns its identifier.
//
// Stores a new message in its base language and returns its identifier. Nothing is sent.
//
// The service needs name, from, subject and htmlText. The sender in from must be a confirmed one, written as "Name"
// <address>; Sending.ListEmailSenders lists them.
//
// The vendor's text for this call speaks of adding or changing a language version, but what it creates is a base
// message. Other languages are added with UpsertTranslation.
//
// Sending the call twice makes two messages (inferred), so it is never repeated on its own after it may have arrived.
//
// Calls POST /v1/messages/email. Not repeatable: retried only if the request never reached the service or was answered
// with 429.
func (s *EmailMessagesService) Create(ctx context.Context, message EmailMessageDraft, opts ...RequestOption) (int64, error) {
	req := rest.NewRequest(&opAddEmailMessage)
	req.JSON(&message)
	envelope, err := rest.Call[struct {
		Value int64 `json:"id"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return 0, err
	}
	return envelope.Value, nil
}

var opDeleteEmailMessage = rest.Operation{
	Name: "EmailMessages.Delete", Method: http.MethodDelete, Route: "/v1/messages/email/{id}", Repeatable: true,
}

// Delete deletes an email message.
//
// Deletes the base version, and with it all its language versions (inferred). To delete a single language version use
// DeleteTranslation.
//
// An unknown id is answered with 404 (seen in practice; not documented); so is a call that is repeated after the first
// one arrived (inferred).
//
//   - id: ID of the message.
//
// Calls DELETE /v1/messages/email/{id}. Repeatable.
func (s *EmailMessagesService) Delete(ctx context.Context, id int64, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteEmailMessage)
	req.PathInt("id", id)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetEmailMessage = rest.Operation{
	Name: "EmailMessages.Get", Method: http.MethodGet, Route: "/v1/messages/email/{id}", Quota: "emailMessage", Repeatable: true,
}

// Get returns one email message with its language versions.
//
// The answer has the base version, the codes of its languages in languages and, in translations, the other language
// versions.
//
// The contents of a mail arrive split into htmlText, rawHtml and css.
//
// Two limits hold at once: 10 requests a second, and by default 500 an hour. Beyond either the service answers 429.
//
// An unknown id is answered with 404 (seen in practice; not documented).
//
//   - id: ID of the message.
//
// Calls GET /v1/messages/email/{id}. Repeatable. Spends QuotaEmailMessage.
func (s *EmailMessagesService) Get(ctx context.Context, id int64, opts ...RequestOption) (*EmailMessage, error) {
	req := rest.NewRequest(&opGetEmailMessage)
	req.PathInt("id", id)
	return rest.Call[EmailMessage](ctx, s.client, &req, opts)
}

var opUpdateEmailMessage = rest.Operation{
	Name: "EmailMessages.Update", Method: http.MethodPut, Route: "/v1/messages/email/{id}", Repeatable: true,
}

// Update replaces the base version of an email message.
//
// Replaces the base version as a whole, so send every field that shall stay (inferred). The language versions are
// changed with UpsertTranslation.
//
// The service needs name, from, subject and htmlText. The sender in from must be a confirmed one, written as "Name"
// <address>; Sending.ListEmailSenders lists them.
//
// An unknown id is answered with 404 (seen in practice; not documented).
//
//   - id: ID of the message.
//
// Calls PUT /v1/messages/email/{id}. Repeatable.
func (s *EmailMessagesService) Update(ctx context.Context, id int64, message EmailMessageDraft, opts ...RequestOption) error {
	req := rest.NewRequest(&opUpdateEmailMessage)
	req.PathInt("id", id)
	req.JSON(&message)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetEmailMessageViewLink = rest.Operation{
	Name: "EmailMessages.GetViewLink", Method: http.MethodGet, Route: "/v1/messages/email/{id}/viewLink", Quota: "emailMessageViewLink", Repeatable: true,
}

// GetViewLink returns the public address under which a browser shows an email message.
//
// The service allows 500 requests an hour by default on every message search and read, and answers 429 beyond that.
//
//   - id: ID of the message. The vendor types it as a string in this one call; it is the same number as elsewhere.
//
// Calls GET /v1/messages/email/{id}/viewLink. Repeatable. Spends QuotaEmailMessageViewLink.
func (s *EmailMessagesService) GetViewLink(ctx context.Context, id int64, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opGetEmailMessageViewLink)
	req.PathInt("id", id)
	envelope, err := rest.Call[struct {
		Value string `json:"link"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return "", err
	}
	return envelope.Value, nil
}

var opDeleteEmailMessageTranslation = rest.Operation{
	Name: "EmailMessages.DeleteTranslation", Method: http.MethodDelete, Route: "/v1/messages/email/{id}/{language}", Repeatable: true,
}

// DeleteTranslation deletes one language version of an email message.
//
// The base version and the other languages stay (inferred). Delete removes the whole message.
//
//   - id: ID of the message.
//   - language: Language of the version, an ISO 639-1 code such as de.
//
// Calls DELETE /v1/messages/email/{id}/{language}. Repeatable.
func (s *EmailMessagesService) DeleteTranslation(ctx context.Context, id int64, language string, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteEmailMessageTranslation)
	req.PathInt("id", id)
	req.Path("language", language)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opPutEmailMessageTranslation = rest.Operation{
	Name: "EmailMessages.UpsertTranslation", Method: http.MethodPut, Route: "/v1/messages/email/{id}/{language}", Repeatable: true,
}

// UpsertTranslation adds or replaces one language version of an email message.
//
// Adds the version if the message has none in that language, and replaces it otherwise. The body has the same fields as
// the base version, and the same ones are required.
//
// The service needs name, from, subject and htmlText. The sender in from must be a confirmed one, written as "Name"
// <address>; Sending.ListEmailSenders lists them.
//
//   - id: ID of the message.
//   - language: Language of the version, an ISO 639-1 code such as de.
//
// Calls PUT /v1/messages/email/{id}/{language}. Repeatable.
func (s *EmailMessagesService) UpsertTranslation(ctx context.Context, id int64, language string, message EmailMessageDraft, opts ...RequestOption) error {
	req := rest.NewRequest(&opPutEmailMessageTranslation)
	req.PathInt("id", id)
	req.Path("language", language)
	req.JSON(&message)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

// EmailMessage is an email message that is stored in the account, with its language versions.
type EmailMessage struct {
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

	// Sender as "Name" <address>.
	From string `json:"from,omitempty,omitzero"`

	// Subject line.
	Subject string `json:"subject,omitempty,omitzero"`

	// HTML of the mail; Get splits the contents into htmlText, rawHtml and css.
	HTMLText string `json:"htmlText,omitempty,omitzero"`

	// Markup without the styles.
	RawHTML string `json:"rawHtml,omitempty,omitzero"`

	// Styles of the mail.
	CSS string `json:"css,omitempty,omitzero"`

	// AMP version of the mail.
	AMPHTML string `json:"ampHtml,omitempty,omitzero"`

	// Text version of the mail; not in the vendor's specification, but accepted and returned by live accounts.
	PlainText string `json:"plainText,omitempty,omitzero"`

	// Codes of the languages that the message has.
	Languages []string `json:"languages,omitempty,omitzero"`

	// Other language versions; they have no translations of their own.
	Translations []EmailMessage `json:"translations,omitempty,omitzero"`
}

// EmailMessageDraft is what an email message or one of its language versions is made of.
//
// The service needs name, from, subject and htmlText. The sender in from must be a confirmed one, written as "Name"
// <address>; Sending.ListEmailSenders lists them.
type EmailMessageDraft struct {
	// Name of the message in the account.
	Name string `check:"required" json:"name"`

	// Language of this version.
	LanguageCode string `json:"languageCode,omitempty,omitzero"`

	// Tags of the message.
	Tags []string `json:"tags,omitempty,omitzero"`

	// Keys of the subscription categories of the message.
	SubscriptionsKeys []string `json:"subscriptionsKeys,omitempty,omitzero"`

	// Sender as "Name" <address>; must be a confirmed sender of the account.
	From string `check:"required,line" json:"from"`

	// Subject line.
	Subject string `check:"required,line" json:"subject"`

	// HTML of the mail.
	HTMLText string `check:"required" json:"htmlText"`

	// Markup without the styles.
	RawHTML string `json:"rawHtml,omitempty,omitzero"`

	// Styles of the mail.
	CSS string `json:"css,omitempty,omitzero"`

	// AMP version of the mail.
	AMPHTML string `json:"ampHtml,omitempty,omitzero"`

	// Text version of the mail; not in the vendor's specification, but accepted and returned by live accounts.
	PlainText string `json:"plainText,omitempty,omitzero"`
}
