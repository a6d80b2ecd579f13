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
// Finds messages by a part of their name or by a tag; without search it lists every Viber message of the account. A
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
// fails yields a *PageError last; its Cursor, given to WithCursor, resumes it.
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

// Create creates a Viber message and returns its identifier.
//
// Stores a new message in its base language and returns its identifier. Nothing is sent.
//
// The service needs name, from and text. The members img, caption and action go together, all three or none, and a
// transactional message may have none of them.
//
// Status 400 answers an empty body, a missing name, from or text, an unknown sender, a sender that does not support the
// transactional mode, img, caption or action in a transactional message, and only one or two of img, caption and
// action. The rules about img, caption and action are checked before anything is sent.
//
// Sending the call twice makes two messages (inferred), so it is never repeated on its own after it may have arrived.
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
// Deletes the base version, and with it all its language versions (inferred). To delete a single language version use
// DeleteTranslation.
//
// An unknown id is answered with 404 (inferred); so is a call that is repeated after the first one arrived (inferred).
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

// Get returns one Viber message with its language versions.
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
// Replaces the base version as a whole, so send every field that shall stay (inferred). The language versions are
// changed with UpsertTranslation.
//
// The service needs name, from and text. The members img, caption and action go together, all three or none, and a
// transactional message may have none of them.
//
// Status 400 has the same causes as in Create.
//
// An unknown id is answered with 404 (inferred).
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

// DeleteTranslation deletes one language version of a Viber message.
//
// The base version and the other languages stay (inferred). Delete removes the whole message.
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

// UpsertTranslation adds or replaces one language version of a Viber message.
//
// Adds the version if the message has none in that language, and replaces it otherwise. The body has the same fields as
// the base version, and the same ones are required.
//
// The service needs name, from and text. The members img, caption and action go together, all three or none, and a
// transactional message may have none of them.
//
// The rules about img, caption and action are checked before anything is sent.
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

	// Name of the Viber sender.
	From string `json:"from,omitempty,omitzero"`

	// Text of the message.
	Text string `json:"text,omitempty,omitzero"`

	// Whether this is a transactional message.
	Transactional bool `json:"transactional,omitempty,omitzero"`

	// Address of the picture.
	Image string `json:"img,omitempty,omitzero"`

	// Label of the button.
	Caption string `json:"caption,omitempty,omitzero"`

	// Address that the button opens.
	Action string `json:"action,omitempty,omitzero"`

	// How long Viber tries to deliver, in whole seconds.
	TTL Seconds `json:"ttlSec,omitempty,omitzero"`

	// Whether an SMS goes out when Viber cannot deliver (inferred).
	SMSFallback bool `json:"smsFallback,omitempty,omitzero"`

	// Sender of the fallback SMS (inferred).
	SMSSender string `json:"smsSender,omitempty,omitzero"`

	// Text of the fallback SMS (inferred).
	SMSContent string `json:"smsContent,omitempty,omitzero"`

	// Codes of the languages that the message has.
	Languages []string `json:"languages,omitempty,omitzero"`

	// Other language versions; they have no translations of their own.
	Translations []ViberMessage `json:"translations,omitempty,omitzero"`
}

// ViberMessageDraft is what a Viber message or one of its language versions is made of.
//
// The service needs name, from and text. The members img, caption and action go together, all three or none, and a
// transactional message may have none of them.
type ViberMessageDraft struct {
	// Name of the message in the account.
	Name string `check:"required" json:"name"`

	// Language of this version.
	LanguageCode string `json:"languageCode,omitempty,omitzero"`

	// Tags of the message.
	Tags []string `json:"tags,omitempty,omitzero"`

	// Keys of the subscription categories of the message.
	SubscriptionsKeys []string `json:"subscriptionsKeys,omitempty,omitzero"`

	// Name of the Viber sender; one that the account has.
	From string `check:"required" json:"from"`

	// Text, at most 1000 characters.
	Text string `check:"required,maxlen=1000" json:"text"`

	// Whether this is a transactional message: text only, with agreed contents, and only for a sender that supports the
	// mode. Default false.
	Transactional bool `json:"transactional,omitempty,omitzero"`

	// Address of the picture; together with caption and action, or none of the three.
	Image string `json:"img,omitempty,omitzero"`

	// Label of the button; together with img and action, or none of the three.
	Caption string `json:"caption,omitempty,omitzero"`

	// Address that the button opens; together with img and caption, or none of the three.
	Action string `json:"action,omitempty,omitzero"`

	// How long Viber tries to deliver, in whole seconds; default one day.
	TTL *Seconds `json:"ttlSec,omitempty"`

	// Whether an SMS goes out when Viber cannot deliver (inferred). Default false.
	SMSFallback bool `json:"smsFallback,omitempty,omitzero"`

	// Sender of the fallback SMS (inferred).
	SMSSender string `json:"smsSender,omitempty,omitzero"`

	// Text of the fallback SMS (inferred).
	SMSContent string `json:"smsContent,omitempty,omitzero"`
}
