// Code generated from openapi/engagor/mentions.yaml. DO NOT EDIT.

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

// MentionsService manages mentions: the messages in the inbox.
type MentionsService struct{ client *rest.Client }

var opAddMentions = rest.Operation{
	Name: "Mentions.Add", Method: http.MethodPost, Route: "/{account_id}/inbox/add",
}

// Add adds up to 500 mentions to the inbox.
//
// Each mention requires a topic (inferred). ErrNotDone means that not all mentions were added. Which ones were not is
// not known.
//
// Requires the scopes accounts_read and accounts_write (inferred).
//
//   - mentions: Mentions to add, at most 500.
//
// Calls POST /{account_id}/inbox/add. Not repeatable: retried only if the request never reached the service or was
// answered with 429.
func (s *MentionsService) Add(ctx context.Context, mentions []MentionDraft, opts ...RequestOption) error {
	req := rest.NewRequest(&opAddMentions)
	s.client.Bind(&req, "account_id")
	req.CheckRule("mentions", "required,maxitems=500", mentions)
	req.Check("mentions", mentions)
	req.FormJSON("mentions", mentions)
	return rest.CallConfirmed(ctx, s.client, &req, "response", ErrNotDone, opts)
}

var opGetMentionContext = rest.Operation{
	Name: "Mentions.GetContext", Method: http.MethodGet, Route: "/{account_id}/inbox/context/{topic_id}/{id}", Repeatable: true,
}

// GetMentionContextParams holds the optional parameters of Mentions.GetContext. What is zero is not sent.
type GetMentionContextParams struct {
	// Start of the period. The default is 28 days ago.
	DateFrom time.Time `json:"date_from"`
	// End of the period. The default is now.
	DateTo time.Time `json:"date_to"`
	// Type of the context. The default is conversation.
	ContextType MentionContextType `json:"context_type" check:"oneof=conversation|conversation_with_you|notes|privatemessages"`
}

// GetContext returns the context of a mention, such as its conversation, notes or private messages.
//
// Requires the scope accounts_read (inferred).
//
//   - topicID: ID of the topic.
//   - mentionID: ID of the mention, which is unique in its topic only.
//
// Calls GET /{account_id}/inbox/context/{topic_id}/{id}. Repeatable.
func (s *MentionsService) GetContext(ctx context.Context, topicID int64, mentionID string, params GetMentionContextParams, opts ...RequestOption) ([]MentionContext, error) {
	req := rest.NewRequest(&opGetMentionContext)
	s.client.Bind(&req, "account_id")
	req.PathInt("topicID", topicID)
	req.Path("mentionID", mentionID)
	req.Check("", &params)
	req.Refuse(check.Period("DateFrom", params.DateFrom, "DateTo", params.DateTo))
	req.Query("date_from", params.DateFrom)
	req.Query("date_to", params.DateTo)
	req.Query("context_type", params.ContextType)
	envelope, err := rest.Call[struct {
		Value []MentionContext `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opDeleteMention = rest.Operation{
	Name: "Mentions.Delete", Method: http.MethodDelete, Route: "/{account_id}/inbox/mention/{topic_id}/{id}", Repeatable: true,
}

// DeleteMentionParams holds the optional parameters of Mentions.Delete. What is zero is not sent.
type DeleteMentionParams struct {
	// What to do on the network. That options are sent in the query is inferred.
	Options MentionDeleteOptions `json:"options"`
}

// Delete deletes a mention.
//
// Set Options to delete or hide the message on its network as well, or to block its author there.
//
// Requires the scopes accounts_read and accounts_write (inferred).
//
//   - topicID: ID of the topic.
//   - mentionID: ID of the mention, which is unique in its topic only.
//
// Calls DELETE /{account_id}/inbox/mention/{topic_id}/{id}. Repeatable.
func (s *MentionsService) Delete(ctx context.Context, topicID int64, mentionID string, params DeleteMentionParams, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteMention)
	s.client.Bind(&req, "account_id")
	req.PathInt("topicID", topicID)
	req.Path("mentionID", mentionID)
	req.QueryJSON("options", params.Options)
	return rest.CallConfirmed(ctx, s.client, &req, "response", ErrNotDone, opts)
}

var opGetMention = rest.Operation{
	Name: "Mentions.Get", Method: http.MethodGet, Route: "/{account_id}/inbox/mention/{topic_id}/{id}", Repeatable: true,
}

// Get returns a mention.
//
// Requires the scope accounts_read.
//
//   - topicID: ID of the topic.
//   - mentionID: ID of the mention, which is unique in its topic only.
//
// Calls GET /{account_id}/inbox/mention/{topic_id}/{id}. Repeatable.
func (s *MentionsService) Get(ctx context.Context, topicID int64, mentionID string, opts ...RequestOption) (*Mention, error) {
	req := rest.NewRequest(&opGetMention)
	s.client.Bind(&req, "account_id")
	req.PathInt("topicID", topicID)
	req.Path("mentionID", mentionID)
	envelope, err := rest.Call[struct {
		Value Mention `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opUpdateMention = rest.Operation{
	Name: "Mentions.Update", Method: http.MethodPost, Route: "/{account_id}/inbox/mention/{topic_id}/{id}",
}

// Update updates a mention.
//
// The service refuses the status that the mention has, with the error code invalid_parameter (since version 20220930).
// SendMail requires version 20160108 or later.
//
// The service takes tags without an edit mode. Here they require TagsEditMode, because the vendor's default is not
// known and may replace all tags. Its values are those of contacts (inferred).
//
// The result is the updated mention.
//
// Requires the scopes accounts_read and accounts_write (inferred).
//
//   - topicID: ID of the topic.
//   - mentionID: ID of the mention, which is unique in its topic only.
//
// Calls POST /{account_id}/inbox/mention/{topic_id}/{id}. Not repeatable: retried only if the request never reached the
// service or was answered with 429.
func (s *MentionsService) Update(ctx context.Context, topicID int64, mentionID string, update MentionUpdateRequest, opts ...RequestOption) (*Mention, error) {
	req := rest.NewRequest(&opUpdateMention)
	s.client.Bind(&req, "account_id")
	req.PathInt("topicID", topicID)
	req.Path("mentionID", mentionID)
	req.Check("", &update)
	req.FormJSON("updates", update.Updates)
	req.Form("list_filter", update.ListFilter)
	req.FormJSON("options", update.Options)
	req.Refuse(validateUpdateMention(topicID, mentionID, update))
	envelope, err := rest.Call[struct {
		Value Mention `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opListMentions = rest.Operation{
	Name: "Mentions.List", Method: http.MethodGet, Route: "/{account_id}/inbox/mentions", Repeatable: true, Rows: "Data",
}

// ListMentionsParams holds the optional parameters of Mentions.List. What is zero is not sent.
type ListMentionsParams struct {
	// Filter, such as language:nl or source:twitter. Filters.ListSuggestions suggests filters.
	Filter string `json:"filter"`
	// Start of the period. The default is 28 days ago.
	DateFrom time.Time `json:"date_from"`
	// End of the period. The default is now.
	DateTo time.Time `json:"date_to"`
	// Only mentions in these topics. The default is the user's selection in the inbox.
	TopicIDs []int64 `json:"topic_ids"`
	// Gets the page after the one whose Paging.NextToken returns this.
	PageToken string `json:"page_token"`
	// Mentions per page, at most 100. The default is 20. The service also takes 0, which WithQuery sends, for the count
	// alone (inferred).
	Limit int64 `json:"limit" check:"min=1,max=100"`
	// Order of the mentions. The default is dateadd:desc (inferred).
	Sort MentionSort `json:"sort"`
}

// List returns one page of mentions.
//
// The default period is the last 28 days. Set DateFrom and DateTo for a long iteration: the service computes their
// defaults for every page (inferred), and mentions that move between pages appear twice or not at all. Each page is one
// call of the hourly rate limit.
//
// Requires the scope accounts_read.
//
// Calls GET /{account_id}/inbox/mentions. Repeatable.
func (s *MentionsService) List(ctx context.Context, params ListMentionsParams, opts ...RequestOption) (*MentionPage, error) {
	req := rest.NewRequest(&opListMentions)
	s.client.Bind(&req, "account_id")
	req.Check("", &params)
	req.Refuse(check.Period("DateFrom", params.DateFrom, "DateTo", params.DateTo))
	req.Query("filter", params.Filter)
	req.Query("date_from", params.DateFrom)
	req.Query("date_to", params.DateTo)
	rest.QueryList(&req, "topic_ids", ",", params.TopicIDs)
	req.Query("page_token", params.PageToken)
	req.Query("limit", params.Limit)
	req.Query("sort", params.Sort)
	req.Refuse(validateListMentions(params))
	envelope, err := rest.Call[struct {
		Value MentionPage `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// All iterates over the rows of all pages of List, 100 a page unless params.Limit says otherwise. A page is requested
// when its first row is needed. An iteration that fails yields a *PageError last; its Cursor, given to WithCursor,
// resumes it.
func (s *MentionsService) All(ctx context.Context, params ListMentionsParams, opts ...RequestOption) iter.Seq2[Mention, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *MentionPage) []Mention { return p.Data })
}

// Pages iterates over the pages of List, as All does over their rows.
func (s *MentionsService) Pages(ctx context.Context, params ListMentionsParams, opts ...RequestOption) iter.Seq2[*MentionPage, error] {
	cursor, opts := page.Resume(params.PageToken, opts)
	if params.Limit == 0 {
		params.Limit = 100
	}
	return page.CheckedCursor(s.client.Named("Mentions.List"), cursor,
		func(cursor string) (*MentionPage, error) {
			params := params
			params.PageToken = cursor
			return s.List(ctx, params, opts...)
		},
		func(p *MentionPage) (int, string, error) {
			next, err := nextToken(s.client, p.Paging)
			return len(p.Data), next, err
		})
}

// MentionAssignmentUpdate changes the users and teams that a mention is assigned to. Fields that are nil are left as
// they are.
type MentionAssignmentUpdate struct {
	// IDs of users. Nil is not sent, an empty list is.
	UserIDs []int64 `json:"user_ids,omitzero"`

	// IDs of teams. Nil is not sent, an empty list is.
	TeamIDs []int64 `json:"team_ids,omitzero"`

	// Comments on the assignment.
	Comments *string `json:"comments,omitempty"`
}

// MentionContext is a part of the context of a mention. Its fields are not documented.
type MentionContext map[string]json.RawMessage

// MentionContextType is a type of context of a mention.
type MentionContextType string

// Values of MentionContextType. Others are refused as arguments.
const (
	MentionContextTypeConversation        MentionContextType = "conversation"
	MentionContextTypeConversationWithYou MentionContextType = "conversation_with_you"
	MentionContextTypeNotes               MentionContextType = "notes"
	MentionContextTypePrivateMessages     MentionContextType = "privatemessages"
)

// MentionDeleteOptions are the options of a deletion. That they are booleans is inferred.
type MentionDeleteOptions struct {
	// Whether to delete the message on its network as well.
	DeleteOnService bool `json:"delete_on_service,omitempty,omitzero"`

	// Whether to hide the message on its network.
	HideOnService bool `json:"hide_on_service,omitempty,omitzero"`

	// Whether to block the author on the network.
	BlockAuthorOnService bool `json:"block_author_on_service,omitempty,omitzero"`
}

// MentionDraft is a mention to add, in the form of a Mention. Which fields the service reads is not documented; all of
// it is inferred.
type MentionDraft struct {
	// Topic of the mention. Its ID is required.
	Topic MentionTopic `check:"required" json:"topic"`

	// Text of the mention.
	Message MentionMessage `json:"message,omitempty,omitzero"`

	// Source of the mention.
	Source MentionSource `json:"source,omitempty,omitzero"`

	// Author of the mention.
	Author MentionPerson `json:"author,omitempty,omitzero"`

	// When the mention was published.
	Date MentionDraftDate `json:"date,omitempty,omitzero"`

	// Tags of the mention.
	Tags []string `json:"tags,omitempty,omitzero"`

	// Status of the mention.
	Status MentionStatus `json:"status,omitempty,omitzero"`

	// Fields that this type does not have, as JSON. They are sent in requests, too.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps fields that MentionDraft does not have in Extra.
func (v *MentionDraft) UnmarshalJSON(data []byte) error {
	type plain MentionDraft
	return lenient.Decode(data, (*plain)(v))
}

// MarshalJSON adds the fields in Extra. It refuses those that the type has.
func (v MentionDraft) MarshalJSON() ([]byte, error) {
	type plain MentionDraft
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// MentionDraftDate is the date of a mention to add.
type MentionDraftDate struct {
	// When the mention was published.
	Published UnixTime `json:"published,omitempty,omitzero"`
}

// MentionPage is one page of mentions.
type MentionPage struct {
	// Number of rows on all pages.
	Count int64 `json:"count,omitempty,omitzero"`

	// Rows of the page.
	Data []Mention `json:"data,omitempty,omitzero"`

	// Position of the next page.
	Paging Paging `json:"paging,omitempty,omitzero"`
}

// MentionPriority is the priority of a mention.
type MentionPriority string

// Values of MentionPriority. Others are refused as arguments.
const (
	MentionPriorityCritical MentionPriority = "critical"
	MentionPriorityHigh     MentionPriority = "high"
	MentionPriorityLow      MentionPriority = "low"
	MentionPriorityMedium   MentionPriority = "medium"
)

// MentionUpdate changes a mention. Fields that are nil or empty are left as they are. Which other fields of a mention
// can be changed is not documented; set them in Extra.
type MentionUpdate struct {
	// Tags to add, set or remove, see TagsEditMode. Nil is not sent, an empty list is.
	Tags []string `json:"tags,omitzero"`

	// New status. The service refuses the status that the mention has.
	Status MentionStatus `json:"status,omitempty,omitzero"`

	// New assignment.
	Assignment MentionAssignmentUpdate `json:"assignment,omitempty,omitzero"`

	// New sentiment (inferred: a mention has its sentiment in Message).
	Sentiment Sentiment `check:"oneof=positive|neutral|negative" json:"sentiment,omitempty,omitzero"`

	// New priority (inferred values).
	Priority MentionPriority `check:"oneof=low|medium|high|critical" json:"priority,omitempty,omitzero"`

	// To-dos in attached notes, in the form of those in a mention. Nil is not sent, an empty list is.
	Todos []json.RawMessage `json:"todos,omitzero"`

	// Fields that this type does not have, as JSON. They are sent in requests, too.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps fields that MentionUpdate does not have in Extra.
func (v *MentionUpdate) UnmarshalJSON(data []byte) error {
	type plain MentionUpdate
	return lenient.Decode(data, (*plain)(v))
}

// MarshalJSON adds the fields in Extra. It refuses those that the type has.
func (v MentionUpdate) MarshalJSON() ([]byte, error) {
	type plain MentionUpdate
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// MentionUpdateOptions are the options of an update. TagsEditMode is required if the update has tags.
type MentionUpdateOptions struct {
	// Edit mode of tags. The vendor's default is not known.
	TagsEditMode TagsEditMode `check:"oneof=add|update|delete" json:"tags_edit_mode,omitempty,omitzero"`

	// Whether users are notified by email (inferred). The default is not known. Requires version 20160108 or later.
	SendMail *bool `json:"sendMail,omitempty"`

	// Whether to hide the message on its network as well.
	HideOnService bool `json:"hide_on_service,omitempty,omitzero"`

	// Whether to delete the message on its network as well.
	DeleteOnService bool `json:"delete_on_service,omitempty,omitzero"`
}

// MentionUpdateRequest is an update of a mention with its options.
type MentionUpdateRequest struct {
	// Fields to change.
	Updates MentionUpdate `json:"updates,omitempty,omitzero"`

	// Filter of a list. The service checks whether the updated mention still matches it.
	ListFilter string `json:"list_filter,omitempty,omitzero"`

	// Options of the update.
	Options MentionUpdateOptions `json:"options,omitempty,omitzero"`
}
