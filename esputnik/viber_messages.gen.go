// Code generated from openapi/esputnik/viber_messages.yaml. DO NOT EDIT.

package esputnik

import (
	"context"
	"iter"
	"net/http"

	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
)

// ViberMessagesService manages Viber templates. Each has a base version and translations.
type ViberMessagesService struct{ client *rest.Client }

var opSearchViberMessages = rest.Operation{
	Name: "ViberMessages.List", Method: http.MethodGet, Route: "/v1/messages/viber", Quota: "viberMessageList", Repeatable: true,
}

// ListViberMessagesParams holds the optional parameters of ViberMessages.List. What is zero is not sent.
type ListViberMessagesParams struct {
	// Part of the name of a message, or a tag. Without it, all messages are listed.
	Search string `json:"search"`
	// Number of the first row, counted from 1. The default is 1.
	StartIndex int64 `json:"startindex" check:"min=1"`
	// Rows on a page: at most 500, default 500.
	MaxRows int64 `json:"maxrows" check:"min=1,max=500"`
}

// List returns one page of Viber messages.
//
// Messages match by a part of their name, or by a tag. A page that is shorter than MaxRows is the last one. The total
// count, see TotalCount, is a hint.
//
// Rows have the fields of a message, but only ID, Name, Tags and LanguageCode are known to be set (inferred). Get
// returns the whole message.
//
// The limit is 500 requests per hour by default.
//
// Calls GET /v1/messages/viber. Repeatable. Spends QuotaViberMessageList.
func (s *ViberMessagesService) List(ctx context.Context, params ListViberMessagesParams, opts ...RequestOption) ([]ViberMessage, error) {
	req := rest.NewRequest(&opSearchViberMessages)
	req.Check("", &params)
	req.Query("search", params.Search)
	req.Query("startindex", params.StartIndex)
	req.Query("maxrows", params.MaxRows)
	return rest.CallValue[[]ViberMessage](ctx, s.client, &req, opts)
}

// All iterates over the rows of all pages of List. A page is requested when its first row is needed. An iteration that
// fails yields a *PageError last; its Cursor, given to WithCursor, resumes it. A page with fewer rows than
// params.MaxRows is the last.
func (s *ViberMessagesService) All(ctx context.Context, params ListViberMessagesParams, opts ...RequestOption) iter.Seq2[ViberMessage, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p []ViberMessage) []ViberMessage { return p })
}

// Pages iterates over the pages of List, as All does over their rows.
func (s *ViberMessagesService) Pages(ctx context.Context, params ListViberMessagesParams, opts ...RequestOption) iter.Seq2[[]ViberMessage, error] {
	at, opts, err := page.ResumeAt(max(params.StartIndex, 1), opts)
	if err != nil {
		return page.Refuse[[]ViberMessage](s.client.Fail("ViberMessages.List", err))
	}
	if params.MaxRows == 0 {
		params.MaxRows = 500
	}
	return page.Rows(at, params.MaxRows,
		func(at int64) ([]ViberMessage, error) {
			params := params
			params.StartIndex = at
			return s.List(ctx, params, opts...)
		},
		func(p []ViberMessage) int { return len(p) })
}

var opAddViberMessage = rest.Operation{
	Name: "ViberMessages.Create", Method: http.MethodPost, Route: "/v1/messages/viber",
}

// Create creates a Viber message and returns its ID.
//
// The message is stored in its base language, and not sent. UpsertTranslation adds other languages.
//
// Name, From and Text are required. Image, Caption and Action must be set together or not at all, and not in a
// transactional message. These rules are checked before anything is sent. Expected errors are 400 for other faults: an
// unknown sender, or one that does not support transactional messages.
//
// A call that is repeated creates a second message (inferred).
//
// Calls POST /v1/messages/viber. Not repeatable: retried only if the request never reached the service or was answered
// with 429.
func (s *ViberMessagesService) Create(ctx context.Context, message ViberMessageDraft, opts ...RequestOption) (int64, error) {
	req := rest.NewRequest(&opAddViberMessage)
	req.JSON(&message)
	req.Refuse(validateAddViberMessage(message))
	envelope, err := rest.Call[struct {
		Value int64 `json:"id"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return 0, err
	}
	return envelope.Value, nil
}

var opDeleteViberMessage = rest.Operation{
	Name: "ViberMessages.Delete", Method: http.MethodDelete, Route: "/v1/messages/viber/{id}", Repeatable: true,
}

// Delete deletes a Viber message.
//
// All language versions of the message are deleted (inferred). DeleteTranslation deletes one of them.
//
// An unknown ID is answered with 404 (inferred). A retry after the first attempt was carried out can end in 404, too
// (inferred).
//
//   - id: ID of the message.
//
// Calls DELETE /v1/messages/viber/{id}. Repeatable.
func (s *ViberMessagesService) Delete(ctx context.Context, id int64, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteViberMessage)
	req.PathInt("id", id)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetViberMessage = rest.Operation{
	Name: "ViberMessages.Get", Method: http.MethodGet, Route: "/v1/messages/viber/{id}", Quota: "viberMessage", Repeatable: true,
}

// Get returns a Viber message with its language versions.
//
// The result has the base version, the codes of its languages in Languages, and the other language versions in
// Translations.
//
// The limit is 500 requests per hour by default. An unknown ID is answered with 404 (inferred).
//
//   - id: ID of the message.
//
// Calls GET /v1/messages/viber/{id}. Repeatable. Spends QuotaViberMessage.
func (s *ViberMessagesService) Get(ctx context.Context, id int64, opts ...RequestOption) (*ViberMessage, error) {
	req := rest.NewRequest(&opGetViberMessage)
	req.PathInt("id", id)
	return rest.Call[ViberMessage](ctx, s.client, &req, opts)
}

var opUpdateViberMessage = rest.Operation{
	Name: "ViberMessages.Update", Method: http.MethodPut, Route: "/v1/messages/viber/{id}", Repeatable: true,
}

// Update replaces the base version of a Viber message.
//
// The base version is replaced as a whole: fields that are not set are emptied (inferred). UpsertTranslation changes
// other language versions.
//
// Name, From and Text are required. Image, Caption and Action must be set together or not at all, and not in a
// transactional message. These rules are checked before anything is sent. Expected errors are those of Create.
//
// An unknown ID is answered with 404 (inferred).
//
//   - id: ID of the message.
//
// Calls PUT /v1/messages/viber/{id}. Repeatable.
func (s *ViberMessagesService) Update(ctx context.Context, id int64, message ViberMessageDraft, opts ...RequestOption) error {
	req := rest.NewRequest(&opUpdateViberMessage)
	req.PathInt("id", id)
	req.JSON(&message)
	req.Refuse(validateUpdateViberMessage(id, message))
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opDeleteViberMessageTranslation = rest.Operation{
	Name: "ViberMessages.DeleteTranslation", Method: http.MethodDelete, Route: "/v1/messages/viber/{id}/{language}", Repeatable: true,
}

// DeleteTranslation deletes a language version of a Viber message.
//
// The base version and the other language versions are kept (inferred). Delete deletes the whole message.
//
//   - id: ID of the message.
//   - language: Language of the version, an ISO 639-1 code such as de.
//
// Calls DELETE /v1/messages/viber/{id}/{language}. Repeatable.
func (s *ViberMessagesService) DeleteTranslation(ctx context.Context, id int64, language string, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteViberMessageTranslation)
	req.PathInt("id", id)
	req.Path("language", language)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opPutViberMessageTranslation = rest.Operation{
	Name: "ViberMessages.UpsertTranslation", Method: http.MethodPut, Route: "/v1/messages/viber/{id}/{language}", Repeatable: true,
}

// UpsertTranslation creates or replaces a language version of a Viber message.
//
// The fields and the rules are those of the base version. Name, From and Text are required. Image, Caption and Action
// must be set together or not at all, and not in a transactional message. These rules are checked before anything is
// sent.
//
//   - id: ID of the message.
//   - language: Language of the version, an ISO 639-1 code such as de.
//
// Calls PUT /v1/messages/viber/{id}/{language}. Repeatable.
func (s *ViberMessagesService) UpsertTranslation(ctx context.Context, id int64, language string, message ViberMessageDraft, opts ...RequestOption) error {
	req := rest.NewRequest(&opPutViberMessageTranslation)
	req.PathInt("id", id)
	req.Path("language", language)
	req.JSON(&message)
	req.Refuse(validatePutViberMessageTranslation(id, language, message))
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

// ViberMessage is a Viber message that is stored in the account, with its language versions.
type ViberMessage struct {
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

	// Name of the Viber sender.
	From string `json:"from,omitempty,omitzero"`

	// Text of the message.
	Text string `json:"text,omitempty,omitzero"`

	// Whether the message is transactional.
	Transactional bool `json:"transactional,omitempty,omitzero"`

	// URL of the picture.
	Image string `json:"img,omitempty,omitzero"`

	// Label of the button.
	Caption string `json:"caption,omitempty,omitzero"`

	// URL that the button opens.
	Action string `json:"action,omitempty,omitzero"`

	// How long Viber tries to deliver the message, in whole seconds.
	TTL Seconds `json:"ttlSec,omitempty,omitzero"`

	// Whether an SMS is sent if Viber cannot deliver the message (inferred).
	SMSFallback bool `json:"smsFallback,omitempty,omitzero"`

	// Sender of the fallback SMS (inferred).
	SMSSender string `json:"smsSender,omitempty,omitzero"`

	// Text of the fallback SMS (inferred).
	SMSContent string `json:"smsContent,omitempty,omitzero"`

	// Codes of the languages of the message.
	Languages []string `json:"languages,omitempty,omitzero"`

	// Other language versions. They have no Translations of their own.
	Translations []ViberMessage `json:"translations,omitempty,omitzero"`
}

// ViberMessageDraft is the base version or another language version of a Viber message.
//
// Name, From and Text are required. Image, Caption and Action must be set together or not at all, and not in a
// transactional message.
type ViberMessageDraft struct {
	// Name of the message in the account.
	Name string `check:"required" json:"name"`

	// Language of this version.
	LanguageCode string `json:"languageCode,omitempty,omitzero"`

	// Tags of the message.
	Tags []string `json:"tags,omitempty,omitzero"`

	// Keys of the subscription categories of the message.
	SubscriptionKeys []string `json:"subscriptionsKeys,omitempty,omitzero"`

	// Name of a Viber sender of the account.
	From string `check:"required" json:"from"`

	// Text, at most 1,000 characters.
	Text string `check:"required,maxlen=1000" json:"text"`

	// Whether the message is transactional: text only, with agreed contents, and from a sender that supports such
	// messages. The default is false.
	Transactional bool `json:"transactional,omitempty,omitzero"`

	// URL of the picture. Set it together with Caption and Action.
	Image string `json:"img,omitempty,omitzero"`

	// Label of the button. Set it together with Image and Action.
	Caption string `json:"caption,omitempty,omitzero"`

	// URL that the button opens. Set it together with Image and Caption.
	Action string `json:"action,omitempty,omitzero"`

	// How long Viber tries to deliver the message, in whole seconds. The default is a day.
	TTL *Seconds `json:"ttlSec,omitempty"`

	// Whether an SMS is sent if Viber cannot deliver the message (inferred). The default is false.
	SMSFallback bool `json:"smsFallback,omitempty,omitzero"`

	// Sender of the fallback SMS (inferred).
	SMSSender string `json:"smsSender,omitempty,omitzero"`

	// Text of the fallback SMS (inferred).
	SMSContent string `json:"smsContent,omitempty,omitzero"`
}
