// Code generated from openapi/engagor/publisher.yaml. DO NOT EDIT.

package engagor

import (
	"context"
	"encoding/json"
	"iter"
	"net/http"
	"time"

	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/lenient"
	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
)

// PublisherService manages the messages of the publisher.
type PublisherService struct{ client *rest.Client }

var opGetPublisherOptions = rest.Operation{
	Name: "Publisher.GetOptions", Method: http.MethodGet, Route: "/{account_id}/publisher/add", Repeatable: true,
}

// GetPublisherOptionsParams holds the optional parameters of Publisher.GetOptions. What is zero is not sent.
type GetPublisherOptionsParams struct {
	// Type of the message. The default is post.
	Type PublishType `json:"type" check:"oneof=post|reply|privatemessage|comment|like|favorite|retweet|reblog|submit"`
	// Topic of the mention to answer.
	TopicID int64 `json:"topic_id" check:"min=1"`
	// Mention to answer.
	MentionID string `json:"mention_id"`
}

// GetOptions returns where the user can publish, and with which limits.
//
// The result has the possible services with their rights, display name, avatar and features, such as photo upload; the
// configuration of the message, such as its length, cursor position and default text; and the mention to answer, if
// any. The names of its fields are not documented. An action link of a mention with the type api is the URL of this
// call with all parameters.
//
// Requires the scope accounts_read.
//
// Calls GET /{account_id}/publisher/add. Repeatable.
//
// Vendor documentation: https://app.engagor.com/developers/documentation/endpoints/?url=%2F%7Baccount_id%7D%2Fpublisher%2Fadd
func (s *PublisherService) GetOptions(ctx context.Context, params GetPublisherOptionsParams, opts ...RequestOption) (PublisherOptions, error) {
	req := rest.NewRequest(&opGetPublisherOptions)
	s.client.Bind(&req, "account_id")
	req.Check("", &params)
	req.Query("type", params.Type)
	req.Query("topic_id", params.TopicID)
	req.Query("mention_id", params.MentionID)
	envelope, err := rest.Call[struct {
		Value PublisherOptions `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return *new(PublisherOptions), err
	}
	return envelope.Value, nil
}

var opPublishMessage = rest.Operation{
	Name: "Publisher.Publish", Method: http.MethodPost, Route: "/{account_id}/publisher/add",
}

// Publish creates a message as a draft or for approval.
//
// The terms of the networks do not allow other applications to publish: a message is saved as a draft or waits for
// approval. Only private messages can be published at once, with the status queued and the type privatemessage. The
// vendor has a condition for that which is not known, and older clients do not have the status.
//
// Sources differ on the result: the message itself, or an object with a list of messages and the new message, whose
// names are not known. See the Extra of the result.
//
// Requires the scopes accounts_read and accounts_write (inferred).
//
// Calls POST /{account_id}/publisher/add. Not repeatable: retried only if the request never reached the service or was
// answered with 429.
//
// Vendor documentation: https://app.engagor.com/developers/documentation/endpoints/?url=%2F%7Baccount_id%7D%2Fpublisher%2Fadd
func (s *PublisherService) Publish(ctx context.Context, message PublisherDraft, opts ...RequestOption) (*PublishResult, error) {
	req := rest.NewRequest(&opPublishMessage)
	s.client.Bind(&req, "account_id")
	req.Check("", &message)
	req.Form("type", message.Type)
	req.FormJSON("services", message.Services)
	req.FormJSON("to", message.To)
	req.Form("subject", message.Subject)
	req.Form("message", message.Message)
	req.Form("status", message.Status)
	req.Form("date_publish", message.PublishAt)
	req.Form("topic_id", message.TopicID)
	req.Form("mention_id", message.MentionID)
	req.FormJSON("media", message.Media)
	req.Form("canned_response_id", message.CannedResponseID)
	envelope, err := rest.Call[struct {
		Value PublishResult `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opDeletePublisherMention = rest.Operation{
	Name: "Publisher.Delete", Method: http.MethodDelete, Route: "/{account_id}/publisher/mention/{id}", Repeatable: true,
}

// DeletePublisherMentionParams holds the optional parameters of Publisher.Delete. What is zero is not sent.
type DeletePublisherMentionParams struct {
	// Options of the deletion. That they are sent in the query is inferred.
	Options PublisherMentionUpdateOptions `json:"options"`
}

// Delete deletes a message of the publisher.
//
// The call is known from one client only. Its options are those of Update, and may have no effect (inferred).
//
// Requires the scopes accounts_read and accounts_write (inferred).
//
//   - messageID: ID of the message in the publisher.
//
// Calls DELETE /{account_id}/publisher/mention/{id}. Repeatable.
func (s *PublisherService) Delete(ctx context.Context, messageID string, params DeletePublisherMentionParams, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeletePublisherMention)
	s.client.Bind(&req, "account_id")
	req.Path("messageID", messageID)
	req.Check("", &params)
	req.QueryJSON("options", params.Options)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetPublisherMention = rest.Operation{
	Name: "Publisher.Get", Method: http.MethodGet, Route: "/{account_id}/publisher/mention/{id}", Repeatable: true,
}

// Get returns a message of the publisher.
//
// Requires the scope accounts_read (inferred).
//
//   - messageID: ID of the message in the publisher.
//
// Calls GET /{account_id}/publisher/mention/{id}. Repeatable.
func (s *PublisherService) Get(ctx context.Context, messageID string, opts ...RequestOption) (*PublisherMention, error) {
	req := rest.NewRequest(&opGetPublisherMention)
	s.client.Bind(&req, "account_id")
	req.Path("messageID", messageID)
	envelope, err := rest.Call[struct {
		Value PublisherMention `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opUpdatePublisherMention = rest.Operation{
	Name: "Publisher.Update", Method: http.MethodPost, Route: "/{account_id}/publisher/mention/{id}",
}

// Update updates a message of the publisher.
//
// The service takes tags without an edit mode. Here they require TagsEditMode, because the vendor's default is not
// known and may replace all tags. SendMail requires version 20160108 or later (inferred from mentions).
//
// Requires the scopes accounts_read and accounts_write (inferred).
//
//   - messageID: ID of the message in the publisher.
//
// Calls POST /{account_id}/publisher/mention/{id}. Not repeatable: retried only if the request never reached the
// service or was answered with 429.
func (s *PublisherService) Update(ctx context.Context, messageID string, update PublisherMentionUpdateRequest, opts ...RequestOption) (*PublisherMention, error) {
	req := rest.NewRequest(&opUpdatePublisherMention)
	s.client.Bind(&req, "account_id")
	req.Path("messageID", messageID)
	req.Check("", &update)
	req.FormJSON("updates", update.Updates)
	req.FormJSON("options", update.Options)
	req.Refuse(validateUpdatePublisherMention(messageID, update))
	envelope, err := rest.Call[struct {
		Value PublisherMention `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opListPublisherMentions = rest.Operation{
	Name: "Publisher.List", Method: http.MethodGet, Route: "/{account_id}/publisher/mentions", Repeatable: true, Rows: "Data",
}

// ListPublisherMentionsParams holds the optional parameters of Publisher.List. What is zero is not sent.
type ListPublisherMentionsParams struct {
	// Filter, such as language:nl or source:twitter. Filters.ListSuggestions suggests filters.
	Filter string `json:"filter"`
	// Only messages in these topics.
	TopicIDs []int64 `json:"topic_ids"`
	// Start of the period.
	DateFrom time.Time `json:"date_from"`
	// End of the period.
	DateTo time.Time `json:"date_to"`
	// Gets the page after the one whose Paging.NextToken returns this.
	PageToken string `json:"page_token"`
	// Messages per page. The default and the maximum are not known.
	Limit int64 `json:"limit" check:"min=1"`
}

// List returns one page of messages of the publisher.
//
// Each page is one call of the hourly rate limit.
//
// Requires the scope accounts_read (inferred).
//
// Calls GET /{account_id}/publisher/mentions. Repeatable.
func (s *PublisherService) List(ctx context.Context, params ListPublisherMentionsParams, opts ...RequestOption) (*PublisherMentionPage, error) {
	req := rest.NewRequest(&opListPublisherMentions)
	s.client.Bind(&req, "account_id")
	req.Check("", &params)
	req.Refuse(check.Period("DateFrom", params.DateFrom, "DateTo", params.DateTo))
	req.Query("filter", params.Filter)
	rest.QueryList(&req, "topic_ids", ",", params.TopicIDs)
	req.Query("date_from", params.DateFrom)
	req.Query("date_to", params.DateTo)
	req.Query("page_token", params.PageToken)
	req.Query("limit", params.Limit)
	envelope, err := rest.Call[struct {
		Value PublisherMentionPage `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// All iterates over the rows of all pages of List. A page is requested when its first row is needed. An iteration that
// fails yields a *PageError last; its Cursor, given to WithCursor, resumes it.
func (s *PublisherService) All(ctx context.Context, params ListPublisherMentionsParams, opts ...RequestOption) iter.Seq2[PublisherMention, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *PublisherMentionPage) []PublisherMention { return p.Data })
}

// Pages iterates over the pages of List, as All does over their rows.
func (s *PublisherService) Pages(ctx context.Context, params ListPublisherMentionsParams, opts ...RequestOption) iter.Seq2[*PublisherMentionPage, error] {
	cursor, opts := page.Resume(params.PageToken, opts)
	return page.CheckedCursor(s.client.Named("Publisher.List"), cursor,
		func(cursor string) (*PublisherMentionPage, error) {
			params := params
			params.PageToken = cursor
			return s.List(ctx, params, opts...)
		},
		func(p *PublisherMentionPage) (int, string, error) {
			next, err := nextToken(s.client, p.Paging)
			return len(p.Data), next, err
		})
}

// PublishResult is the result of Publish: the message itself, or an object with a list of messages and the new message,
// whose names are not documented.
type PublishResult struct {
	// ID of the new message, if the result is the message itself (inferred).
	ID string `json:"id,omitempty,omitzero"`

	// Fields that this type does not have, as JSON. They are sent in requests, too.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps fields that PublishResult does not have in Extra.
func (v *PublishResult) UnmarshalJSON(data []byte) error {
	type plain PublishResult
	return lenient.Decode(data, (*plain)(v))
}

// MarshalJSON adds the fields in Extra. It refuses those that the type has.
func (v PublishResult) MarshalJSON() ([]byte, error) {
	type plain PublishResult
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// PublishStatus is the status of a message. With queued it is published at once, which is for private messages only.
type PublishStatus string

// Values of PublishStatus. Others that the vendor adds later are kept as they come.
const (
	PublishStatusAwaitingApproval PublishStatus = "awaitingapproval"
	PublishStatusDraft            PublishStatus = "draft"
	PublishStatusQueued           PublishStatus = "queued"
)

// PublisherDraft is a message to create.
type PublisherDraft struct {
	// Type of the message. The default is post.
	Type PublishType `check:"oneof=post|reply|privatemessage|comment|like|favorite|retweet|reblog|submit" json:"type,omitempty,omitzero"`

	// Profiles to publish with.
	Services []PublisherProfile `check:"required" json:"services"`

	// Recipients of an email.
	To []PublisherRecipient `json:"to,omitempty,omitzero"`

	// Subject of the message.
	Subject string `check:"line" json:"subject,omitempty,omitzero"`

	// Text of the message.
	Message string `json:"message,omitempty,omitzero"`

	// Status of the message.
	Status PublishStatus `check:"oneof=draft|awaitingapproval|queued" json:"status,omitempty,omitzero"`

	// When to publish. Zero means now.
	PublishAt time.Time `json:"date_publish,omitempty,omitzero"`

	// Topic of the mention to answer or repeat.
	TopicID int64 `check:"min=1" json:"topic_id,omitempty,omitzero"`

	// Mention to answer or repeat.
	MentionID string `json:"mention_id,omitempty,omitzero"`

	// IDs of uploaded media. The call that uploads media is not documented.
	Media []string `json:"media,omitempty,omitzero"`

	// Canned response of the message, whose use is counted. Required for the types CSAT, NPS and Buttons. Message and
	// Media must be set as well.
	CannedResponseID string `json:"canned_response_id,omitempty,omitzero"`
}

// PublisherMention is a message of the publisher. It is similar to a Mention, and its fields are not documented.
type PublisherMention struct {
	// ID of the message in the publisher.
	ID string `json:"id,omitempty,omitzero"`

	// Status of the message (inferred).
	Status PublishStatus `json:"status,omitempty,omitzero"`

	// Tags of the message (inferred).
	Tags []string `json:"tags,omitempty,omitzero"`

	// Fields that this type does not have, as JSON. They are sent in requests, too.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps fields that PublisherMention does not have in Extra.
func (v *PublisherMention) UnmarshalJSON(data []byte) error {
	type plain PublisherMention
	return lenient.Decode(data, (*plain)(v))
}

// MarshalJSON adds the fields in Extra. It refuses those that the type has.
func (v PublisherMention) MarshalJSON() ([]byte, error) {
	type plain PublisherMention
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// PublisherMentionPage is one page of messages of the publisher.
type PublisherMentionPage struct {
	// Number of rows on all pages.
	Count int64 `json:"count,omitempty,omitzero"`

	// Rows of the page.
	Data []PublisherMention `json:"data,omitempty,omitzero"`

	// Position of the next page.
	Paging Paging `json:"paging,omitempty,omitzero"`
}

// PublisherMentionUpdate changes a message of the publisher. Fields that are nil or empty are left as they are. Which
// other fields can be changed is not documented; set them in Extra.
type PublisherMentionUpdate struct {
	// New status (inferred).
	Status PublishStatus `json:"status,omitempty,omitzero"`

	// Tags to add, set or remove, see TagsEditMode (inferred). Nil is not sent, an empty list is.
	Tags []string `json:"tags,omitzero"`

	// Fields that this type does not have, as JSON. They are sent in requests, too.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps fields that PublisherMentionUpdate does not have in Extra.
func (v *PublisherMentionUpdate) UnmarshalJSON(data []byte) error {
	type plain PublisherMentionUpdate
	return lenient.Decode(data, (*plain)(v))
}

// MarshalJSON adds the fields in Extra. It refuses those that the type has.
func (v PublisherMentionUpdate) MarshalJSON() ([]byte, error) {
	type plain PublisherMentionUpdate
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// PublisherMentionUpdateOptions are the options of an update. TagsEditMode is required if the update has tags.
type PublisherMentionUpdateOptions struct {
	// Edit mode of tags. The vendor's default is not known.
	TagsEditMode TagsEditMode `check:"oneof=add|update|delete" json:"tags_edit_mode,omitempty,omitzero"`

	// Whether users are notified by email (inferred). The default is not known.
	SendMail *bool `json:"sendMail,omitempty"`
}

// PublisherMentionUpdateRequest is an update of a message of the publisher with its options.
type PublisherMentionUpdateRequest struct {
	// Fields to change.
	Updates PublisherMentionUpdate `check:"required" json:"updates"`

	// Options of the update.
	Options PublisherMentionUpdateOptions `json:"options,omitempty,omitzero"`
}

// PublisherOptions are where a user can publish, with which limits, and what is answered. The names of its fields are
// not documented.
type PublisherOptions map[string]json.RawMessage

// PublisherProfile is a profile to publish with. Publisher.GetOptions returns the possible ones.
type PublisherProfile struct {
	// Network, such as facebook.
	Type string `check:"required" json:"type"`

	// ID of the profile on that network.
	ServiceID string `check:"required" json:"service_id"`
}

// PublisherRecipient is a recipient of an email.
type PublisherRecipient struct {
	// Email address.
	ID string `check:"required,line" json:"id"`
}
