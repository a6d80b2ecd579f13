// Code generated from openapi/esputnik/mobile_push_messages.yaml. DO NOT EDIT.

package esputnik

import (
	"context"
	"iter"
	"net/http"

	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
)

// MobilePushMessagesService manages mobile push templates. Each has a base version and translations.
type MobilePushMessagesService struct{ client *rest.Client }

var opSearchMobilePushMessages = rest.Operation{
	Name: "MobilePushMessages.List", Method: http.MethodGet, Route: "/v1/messages/mobilepush", Quota: "mobilePushMessageList", Repeatable: true,
}

// ListMobilePushMessagesParams holds the optional parameters of MobilePushMessages.List. What is zero is not sent.
type ListMobilePushMessagesParams struct {
	// Part of the name of a message, or a tag. Without it, all messages are listed.
	Search string `json:"search"`
	// Number of the first row, counted from 1. The default is 1.
	StartIndex int64 `json:"startindex" check:"min=1"`
	// Rows on a page: at most 500, default 500.
	MaxRows int64 `json:"maxrows" check:"min=1,max=500"`
}

// List returns one page of mobile push messages.
//
// Messages match by a part of their name, or by a tag. A page that is shorter than MaxRows is the last one. The total
// count, see TotalCount, is a hint.
//
// Rows have the fields of a message, but only ID, Name, Tags and LanguageCode are known to be set (inferred). Get
// returns the whole message.
//
// The limit is 500 requests per hour by default.
//
// Calls GET /v1/messages/mobilepush. Repeatable. Spends QuotaMobilePushMessageList.
func (s *MobilePushMessagesService) List(ctx context.Context, params ListMobilePushMessagesParams, opts ...RequestOption) ([]MobilePushMessage, error) {
	req := rest.NewRequest(&opSearchMobilePushMessages)
	req.Check("", &params)
	req.Query("search", params.Search)
	req.Query("startindex", params.StartIndex)
	req.Query("maxrows", params.MaxRows)
	return rest.CallValue[[]MobilePushMessage](ctx, s.client, &req, opts)
}

// All iterates over the rows of all pages of List. A page is requested when its first row is needed. An iteration that
// fails yields a *PageError last; its Cursor, given to WithCursor, resumes it. A page with fewer rows than
// params.MaxRows is the last.
func (s *MobilePushMessagesService) All(ctx context.Context, params ListMobilePushMessagesParams, opts ...RequestOption) iter.Seq2[MobilePushMessage, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p []MobilePushMessage) []MobilePushMessage { return p })
}

// Pages iterates over the pages of List, as All does over their rows.
func (s *MobilePushMessagesService) Pages(ctx context.Context, params ListMobilePushMessagesParams, opts ...RequestOption) iter.Seq2[[]MobilePushMessage, error] {
	at, opts, err := page.ResumeAt(max(params.StartIndex, 1), opts)
	if err != nil {
		return page.Refuse[[]MobilePushMessage](s.client.Fail("MobilePushMessages.List", err))
	}
	if params.MaxRows == 0 {
		params.MaxRows = 500
	}
	return page.Rows(at, params.MaxRows,
		func(at int64) ([]MobilePushMessage, error) {
			params := params
			params.StartIndex = at
			return s.List(ctx, params, opts...)
		},
		func(p []MobilePushMessage) int { return len(p) })
}

var opAddMobilePushMessage = rest.Operation{
	Name: "MobilePushMessages.Create", Method: http.MethodPost, Route: "/v1/messages/mobilepush",
}

// Create creates a mobile push message and returns its ID.
//
// The message is stored in its base language, and not sent. UpsertTranslation adds other languages.
//
// Name, Title and Text are required; this is checked before anything is sent.
//
// A call that is repeated creates a second message (inferred).
//
// Calls POST /v1/messages/mobilepush. Not repeatable: retried only if the request never reached the service or was
// answered with 429.
func (s *MobilePushMessagesService) Create(ctx context.Context, message MobilePushMessageDraft, opts ...RequestOption) (int64, error) {
	req := rest.NewRequest(&opAddMobilePushMessage)
	req.JSON(&message)
	envelope, err := rest.Call[struct {
		Value int64 `json:"id"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return 0, err
	}
	return envelope.Value, nil
}

var opDeleteMobilePushMessage = rest.Operation{
	Name: "MobilePushMessages.Delete", Method: http.MethodDelete, Route: "/v1/messages/mobilepush/{id}", Repeatable: true,
}

// Delete deletes a mobile push message.
//
// All language versions of the message are deleted (inferred). DeleteTranslation deletes one of them.
//
// An unknown ID is answered with 404 (inferred). A retry after the first attempt was carried out can end in 404, too
// (inferred).
//
//   - id: ID of the message.
//
// Calls DELETE /v1/messages/mobilepush/{id}. Repeatable.
func (s *MobilePushMessagesService) Delete(ctx context.Context, id int64, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteMobilePushMessage)
	req.PathInt("id", id)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetMobilePushMessage = rest.Operation{
	Name: "MobilePushMessages.Get", Method: http.MethodGet, Route: "/v1/messages/mobilepush/{id}", Quota: "mobilePushMessage", Repeatable: true,
}

// Get returns a mobile push message with its language versions.
//
// The result has the base version, the codes of its languages in Languages, and the other language versions in
// Translations.
//
// The limit is 500 requests per hour by default. An unknown ID is answered with 404 (inferred).
//
//   - id: ID of the message.
//
// Calls GET /v1/messages/mobilepush/{id}. Repeatable. Spends QuotaMobilePushMessage.
func (s *MobilePushMessagesService) Get(ctx context.Context, id int64, opts ...RequestOption) (*MobilePushMessage, error) {
	req := rest.NewRequest(&opGetMobilePushMessage)
	req.PathInt("id", id)
	return rest.Call[MobilePushMessage](ctx, s.client, &req, opts)
}

var opUpdateMobilePushMessage = rest.Operation{
	Name: "MobilePushMessages.Update", Method: http.MethodPut, Route: "/v1/messages/mobilepush/{id}", Repeatable: true,
}

// Update replaces the base version of a mobile push message.
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
// Calls PUT /v1/messages/mobilepush/{id}. Repeatable.
func (s *MobilePushMessagesService) Update(ctx context.Context, id int64, message MobilePushMessageDraft, opts ...RequestOption) error {
	req := rest.NewRequest(&opUpdateMobilePushMessage)
	req.PathInt("id", id)
	req.JSON(&message)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opDeleteMobilePushMessageTranslation = rest.Operation{
	Name: "MobilePushMessages.DeleteTranslation", Method: http.MethodDelete, Route: "/v1/messages/mobilepush/{id}/{language}", Repeatable: true,
}

// DeleteTranslation deletes a language version of a mobile push message.
//
// The base version and the other language versions are kept (inferred). Delete deletes the whole message.
//
//   - id: ID of the message.
//   - language: Language of the version, an ISO 639-1 code such as de.
//
// Calls DELETE /v1/messages/mobilepush/{id}/{language}. Repeatable.
func (s *MobilePushMessagesService) DeleteTranslation(ctx context.Context, id int64, language string, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteMobilePushMessageTranslation)
	req.PathInt("id", id)
	req.Path("language", language)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opPutMobilePushMessageTranslation = rest.Operation{
	Name: "MobilePushMessages.UpsertTranslation", Method: http.MethodPut, Route: "/v1/messages/mobilepush/{id}/{language}", Repeatable: true,
}

// UpsertTranslation creates or replaces a language version of a mobile push message.
//
// The fields and the rules are those of the base version. Name, Title and Text are required; this is checked before
// anything is sent.
//
//   - id: ID of the message.
//   - language: Language of the version, an ISO 639-1 code such as de.
//
// Calls PUT /v1/messages/mobilepush/{id}/{language}. Repeatable.
func (s *MobilePushMessagesService) UpsertTranslation(ctx context.Context, id int64, language string, message MobilePushMessageDraft, opts ...RequestOption) error {
	req := rest.NewRequest(&opPutMobilePushMessageTranslation)
	req.PathInt("id", id)
	req.Path("language", language)
	req.JSON(&message)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

// MobilePushButton is a button of a mobile push message.
type MobilePushButton struct {
	// ID of the button, unique in the message.
	ActionID string `check:"required" json:"actionId"`

	// Label of the button.
	Label string `check:"required" json:"label"`

	// Icon of the button. iOS 15 and later.
	IOSIconPath string `json:"iosIconPath,omitempty,omitzero"`

	// URL or deep link that the button opens.
	Link string `json:"link,omitempty,omitzero"`

	// Data for the application: the text of a JSON document.
	CustomData string `json:"customData,omitempty,omitzero"`
}

// MobilePushMessage is a mobile push message that is stored in the account, with its language versions.
type MobilePushMessage struct {
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

	// Title of the notification.
	Title string `json:"title,omitempty,omitzero"`

	// Text of the notification.
	Text string `json:"text,omitempty,omitzero"`

	// Subtitle. iOS only.
	Subtitle string `json:"subtitle,omitempty,omitzero"`

	// URL or deep link that a tap opens.
	Link string `json:"link,omitempty,omitzero"`

	// URL of the picture.
	ImageSource string `json:"imageSource,omitempty,omitzero"`

	// URLs of the pictures of a carousel, at most 10.
	Images []string `json:"images,omitempty,omitzero"`

	// Data for the application: the text of a JSON document.
	CustomData string `json:"customData,omitempty,omitzero"`

	// How long the service tries to deliver the message, in whole seconds.
	TTL Seconds `json:"ttlSec,omitempty,omitzero"`

	// Buttons. iOS shows up to 4, Android up to 3.
	Buttons []MobilePushButton `json:"buttons,omitempty,omitzero"`

	// Whether the notification makes a sound.
	SoundEnabled bool `json:"soundEnabled,omitempty,omitzero"`

	// Number on the icon of the application.
	BadgeCount int64 `json:"badgeCount,omitempty,omitzero"`

	// Codes of the languages of the message.
	Languages []string `json:"languages,omitempty,omitzero"`

	// Other language versions. They have no Translations of their own.
	Translations []MobilePushMessage `json:"translations,omitempty,omitzero"`
}

// MobilePushMessageDraft is the base version or another language version of a mobile push message.
//
// Name, Title and Text are required.
type MobilePushMessageDraft struct {
	// Name of the message in the account.
	Name string `check:"required" json:"name"`

	// Language of this version.
	LanguageCode string `json:"languageCode,omitempty,omitzero"`

	// Tags of the message.
	Tags []string `json:"tags,omitempty,omitzero"`

	// Keys of the subscription categories of the message.
	SubscriptionKeys []string `json:"subscriptionsKeys,omitempty,omitzero"`

	// Title of the notification.
	Title string `check:"required" json:"title"`

	// Text of the notification.
	Text string `check:"required" json:"text"`

	// Subtitle. iOS only.
	Subtitle string `json:"subtitle,omitempty,omitzero"`

	// URL or deep link that a tap opens.
	Link string `json:"link,omitempty,omitzero"`

	// URL of the picture.
	ImageSource string `json:"imageSource,omitempty,omitzero"`

	// URLs of the pictures of a carousel, at most 10.
	Images []string `check:"maxitems=10" json:"images,omitempty,omitzero"`

	// Data for the application: the text of a JSON document.
	CustomData string `json:"customData,omitempty,omitzero"`

	// How long the service tries to deliver the message, in whole seconds.
	TTL *Seconds `json:"ttlSec,omitempty"`

	// Buttons. iOS shows up to 4, Android up to 3.
	Buttons []MobilePushButton `check:"maxitems=4" json:"buttons,omitempty,omitzero"`

	// Whether the notification makes a sound. The default is not documented.
	SoundEnabled *bool `json:"soundEnabled,omitempty"`

	// Number on the icon of the application.
	BadgeCount *int64 `json:"badgeCount,omitempty"`
}
