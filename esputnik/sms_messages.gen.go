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
// Messages match by a part of their name, or by a tag. A page that is shorter than MaxRows is the last one. The total
// count, see TotalCount, is a hint.
//
// Rows have the fields of a message, but only ID, Name, Tags and LanguageCode are known to be set (inferred). Get
// returns the whole message.
//
// The limit is 500 requests per hour by default.
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
// fails yields a *PageError last; its Cursor, given to WithCursor, resumes it. A page with fewer rows than
// params.MaxRows is the last.
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

// Create creates an SMS message and returns its ID.
//
// The message is stored in its base language, and not sent. UpsertTranslation adds other languages.
//
// Name, From and Text are required; this is checked before anything is sent. From must be an alpha name of the account,
// see Sending.ListSMSSenders.
//
// A call that is repeated creates a second message (inferred).
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
// All language versions of the message are deleted (inferred). DeleteTranslation deletes one of them.
//
// An unknown ID is answered with 404 (inferred). A retry after the first attempt was carried out can end in 404, too
// (inferred).
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

// Get returns an SMS message with its language versions.
//
// The result has the base version, the codes of its languages in Languages, and the other language versions in
// Translations.
//
// The limit is 500 requests per hour by default. An unknown ID is answered with 404 (inferred).
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
// The base version is replaced as a whole: fields that are not set are emptied (inferred). UpsertTranslation changes
// other language versions.
//
// Name, From and Text are required; this is checked before anything is sent. From must be an alpha name of the account,
// see Sending.ListSMSSenders.
//
// An unknown ID is answered with 404 (inferred).
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

// DeleteTranslation deletes a language version of an SMS message.
//
// The base version and the other language versions are kept (inferred). Delete deletes the whole message.
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

// UpsertTranslation creates or replaces a language version of an SMS message.
//
// The fields and the rules are those of the base version. Name, From and Text are required; this is checked before
// anything is sent. From must be an alpha name of the account, see Sending.ListSMSSenders.
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

	// Alpha name of the sender.
	From string `json:"from,omitempty,omitzero"`

	// Text of the message.
	Text string `json:"text,omitempty,omitzero"`

	// Whether clicks on links are counted (inferred).
	TrackURLs bool `json:"trackUrls,omitempty,omitzero"`

	// Codes of the languages of the message.
	Languages []string `json:"languages,omitempty,omitzero"`

	// Other language versions. They have no Translations of their own.
	Translations []SMSMessage `json:"translations,omitempty,omitzero"`
}

// SMSMessageDraft is the base version or another language version of an SMS message.
//
// Name, From and Text are required. From must be an alpha name of the account, see Sending.ListSMSSenders.
type SMSMessageDraft struct {
	// Name of the message in the account.
	Name string `check:"required" json:"name"`

	// Language of this version.
	LanguageCode string `json:"languageCode,omitempty,omitzero"`

	// Tags of the message.
	Tags []string `json:"tags,omitempty,omitzero"`

	// Keys of the subscription categories of the message.
	SubscriptionKeys []string `json:"subscriptionsKeys,omitempty,omitzero"`

	// Alpha name of the sender, one of Sending.ListSMSSenders.
	From string `check:"required" json:"from"`

	// Text of the message.
	Text string `check:"required" json:"text"`

	// Whether clicks on links are counted (inferred). The default is false.
	TrackURLs bool `json:"trackUrls,omitempty,omitzero"`
}
