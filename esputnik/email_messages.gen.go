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
// Messages match by a part of their name, or by a tag. A page that is shorter than MaxRows is the last one. The total
// count, see TotalCount, is a hint.
//
// Rows have the fields of a message, but only ID, Name, Tags and LanguageCode are known to be set (inferred). Get
// returns the whole message.
//
// The limit is 500 requests per hour by default.
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
// fails yields a *PageError last; its Cursor, given to WithCursor, resumes it. A page with fewer rows than
// params.MaxRows is the last.
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

// Create creates an email message and returns its ID.
//
// The message is stored in its base language, and not sent. UpsertTranslation adds other languages.
//
// Name, From, Subject and HTMLText are required; this is checked before anything is sent. From must be a confirmed
// sender, written as "Name" <address>, see Sending.ListEmailSenders. (The vendor's text for this call mentions language
// versions, but the call creates a base version.)
//
// A call that is repeated creates a second message (inferred).
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
// All language versions of the message are deleted (inferred). DeleteTranslation deletes one of them.
//
// An unknown ID is answered with 404 (seen in practice; not documented). A retry after the first attempt was carried
// out can end in 404, too (inferred).
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

// Get returns an email message with its language versions.
//
// The result has the base version, the codes of its languages in Languages, and the other language versions in
// Translations. The content is split into HTMLText, RawHTML and CSS.
//
// The limits are 10 requests per second and, by default, 500 per hour. An unknown ID is answered with 404 (seen in
// practice; not documented).
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
// The base version is replaced as a whole: fields that are not set are emptied (inferred). UpsertTranslation changes
// other language versions.
//
// Name, From, Subject and HTMLText are required; this is checked before anything is sent. From must be a confirmed
// sender, written as "Name" <address>, see Sending.ListEmailSenders.
//
// An unknown ID is answered with 404 (seen in practice; not documented).
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

// GetViewLink returns the public URL of an email message for a browser.
//
// The limit is 500 requests per hour by default.
//
//   - id: ID of the message. The vendor types it as a string in this call only.
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

// DeleteTranslation deletes a language version of an email message.
//
// The base version and the other language versions are kept (inferred). Delete deletes the whole message.
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

// UpsertTranslation creates or replaces a language version of an email message.
//
// The fields and the rules are those of the base version. Name, From, Subject and HTMLText are required; this is
// checked before anything is sent. From must be a confirmed sender, written as "Name" <address>, see
// Sending.ListEmailSenders.
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

	// Sender as "Name" <address>.
	From string `json:"from,omitempty,omitzero"`

	// Subject.
	Subject string `json:"subject,omitempty,omitzero"`

	// HTML of the email. Get splits the content into HTMLText, RawHTML and CSS.
	HTMLText string `json:"htmlText,omitempty,omitzero"`

	// Markup without the styles.
	RawHTML string `json:"rawHtml,omitempty,omitzero"`

	// Styles of the email.
	CSS string `json:"css,omitempty,omitzero"`

	// AMP version of the email.
	AMPHTML string `json:"ampHtml,omitempty,omitzero"`

	// Text version of the email. The vendor's specification does not have it; live accounts accept and return it.
	PlainText string `json:"plainText,omitempty,omitzero"`

	// Codes of the languages of the message.
	Languages []string `json:"languages,omitempty,omitzero"`

	// Other language versions. They have no Translations of their own.
	Translations []EmailMessage `json:"translations,omitempty,omitzero"`
}

// EmailMessageDraft is the base version or another language version of an email message.
//
// Name, From, Subject and HTMLText are required. From must be a confirmed sender, written as "Name" <address>, see
// Sending.ListEmailSenders.
type EmailMessageDraft struct {
	// Name of the message in the account.
	Name string `check:"required" json:"name"`

	// Language of this version.
	LanguageCode string `json:"languageCode,omitempty,omitzero"`

	// Tags of the message.
	Tags []string `json:"tags,omitempty,omitzero"`

	// Keys of the subscription categories of the message.
	SubscriptionKeys []string `json:"subscriptionsKeys,omitempty,omitzero"`

	// Confirmed sender, as "Name" <address>.
	From string `check:"required,line" json:"from"`

	// Subject.
	Subject string `check:"required,line" json:"subject"`

	// HTML of the email.
	HTMLText string `check:"required" json:"htmlText"`

	// Markup without the styles.
	RawHTML string `json:"rawHtml,omitempty,omitzero"`

	// Styles of the email.
	CSS string `json:"css,omitempty,omitzero"`

	// AMP version of the email.
	AMPHTML string `json:"ampHtml,omitempty,omitzero"`

	// Text version of the email. The vendor's specification does not have it; live accounts accept and return it.
	PlainText string `json:"plainText,omitempty,omitzero"`
}
