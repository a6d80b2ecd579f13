// Code generated from openapi/engagor/mentions.yaml. DO NOT EDIT.

package engagor

import (
	"context"
	"encoding/json"
	"iter"
	"net/http"
	"time"

	"github.com/engagement-go/engagement/internal/lenient"
	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
)

// MentionsService reads, changes, adds and deletes the messages in the inbox.
type MentionsService struct{ client *rest.Client }

var opAddMentions = rest.Operation{
	Name: "Mentions.Add", Method: http.MethodPost, Route: "/{account_id}/inbox/add",
}

// Add adds up to 500 mentions to the inbox.
//
// Each mention is shaped like a mention of the inbox and needs at least its topic (inferred). ErrNotDone says that not
// all of them were added; which were not is not told. Needs the scopes `accounts_read` and `accounts_write` (inferred).
//
//   - mentions: Mentions to add, at most 500. Sent as JSON text in the form field.
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
	Name: "Mentions.Context", Method: http.MethodGet, Route: "/{account_id}/inbox/context/{topic_id}/{id}", Repeatable: true,
}

// GetMentionContextParams holds the optional parameters of Mentions.Context. What is zero is not sent.
type GetMentionContextParams struct {
	// Start of the period. The default is 28 days ago.
	DateFrom time.Time `json:"date_from"`
	// End of the period. The default is now.
	DateTo time.Time `json:"date_to"`
	// What to return. The default is conversation.
	ContextType MentionContextType `json:"context_type"`
}

// Context returns what surrounds a mention, such as its conversation, notes or private messages.
//
// The answer is a plain list, not a page. The members of its elements are not documented. Needs the scope
// `accounts_read` (inferred).
//
//   - topicID: Id of the topic.
//   - id: Id of the mention, digits. Unique inside its topic only.
//
// Calls GET /{account_id}/inbox/context/{topic_id}/{id}. Repeatable.
func (s *MentionsService) Context(ctx context.Context, topicID int64, id string, params GetMentionContextParams, opts ...RequestOption) ([]MentionContext, error) {
	req := rest.NewRequest(&opGetMentionContext)
	s.client.Bind(&req, "account_id")
	req.PathInt("topicID", topicID)
	req.Path("id", id)
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
	// What to do on the network together with the deletion. Sent as JSON text in the query (inferred to be safer than a
	// body).
	Options MentionDeleteOptions `json:"options"`
}

// Delete deletes one mention.
//
// The options can also delete or hide the message on its network or block its author there. Needs the scopes
// `accounts_read` and `accounts_write` (inferred).
//
//   - topicID: Id of the topic.
//   - id: Id of the mention, digits. Unique inside its topic only.
//
// Calls DELETE /{account_id}/inbox/mention/{topic_id}/{id}. Repeatable.
func (s *MentionsService) Delete(ctx context.Context, topicID int64, id string, params DeleteMentionParams, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteMention)
	s.client.Bind(&req, "account_id")
	req.PathInt("topicID", topicID)
	req.Path("id", id)
	req.QueryJSON("options", params.Options)
	return rest.CallConfirmed(ctx, s.client, &req, "response", ErrNotDone, opts)
}

var opGetMention = rest.Operation{
	Name: "Mentions.Get", Method: http.MethodGet, Route: "/{account_id}/inbox/mention/{topic_id}/{id}", Repeatable: true,
}

// Get returns one mention.
//
// The id of a mention is unique inside its topic only, so both are needed. Needs the scope `accounts_read`.
//
//   - topicID: Id of the topic.
//   - id: Id of the mention, digits. Unique inside its topic only.
//
// Calls GET /{account_id}/inbox/mention/{topic_id}/{id}. Repeatable.
func (s *MentionsService) Get(ctx context.Context, topicID int64, id string, opts ...RequestOption) (*Mention, error) {
	req := rest.NewRequest(&opGetMention)
	s.client.Bind(&req, "account_id")
	req.PathInt("topicID", topicID)
	req.Path("id", id)
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

// Update changes one mention.
//
// Only the given members change. Giving a mention the status that it already has is refused with `invalid_parameter`
// (since version 20220930). The option sendMail needs version 20160108 or later.
//
// What happens to tags that are not listed depends on an edit mode, whose values are taken to be those of contacts
// (inferred). A change of tags therefore needs an explicit mode here.
//
// Answers the mention as it is after the change. Needs the scopes `accounts_read` and `accounts_write` (inferred).
//
//   - topicID: Id of the topic.
//   - id: Id of the mention, digits. Unique inside its topic only.
//
// Calls POST /{account_id}/inbox/mention/{topic_id}/{id}. Not repeatable: retried only if the request never reached the
// service or was answered with 429.
func (s *MentionsService) Update(ctx context.Context, topicID int64, id string, body MentionUpdateRequest, opts ...RequestOption) (*Mention, error) {
	req := rest.NewRequest(&opUpdateMention)
	s.client.Bind(&req, "account_id")
	req.PathInt("topicID", topicID)
	req.Path("id", id)
	req.Check("", &body)
	req.FormJSON("updates", body.Updates)
	req.Form("list_filter", body.ListFilter)
	req.FormJSON("options", body.Options)
	req.Refuse(validateUpdateMention(topicID, id, body))
	envelope, err := rest.Call[struct {
		Value Mention `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opListMentions = rest.Operation{
	Name: "Mentions.List", Method: http.MethodGet, Route: "/{account_id}/inbox/mentions", Repeatable: true,
}

// ListMentionsParams holds the optional parameters of Mentions.List. What is zero is not sent.
type ListMentionsParams struct {
	// Filter, such as language:nl or source:twitter. See the filter suggestions for what can be used.
	Filter string `json:"filter"`
	// Start of the period. The default is 28 days ago.
	DateFrom time.Time `json:"date_from"`
	// End of the period. The default is now.
	DateTo time.Time `json:"date_to"`
	// Only mentions of these topics. The default is the user's selection of the inbox.
	TopicIDs []int64 `json:"topic_ids"`
	// Where the page starts, taken from the next address of the page before. Opaque.
	PageToken string `json:"page_token"`
	// Mentions per page, 1 to 100. The default is 20. The service also takes 0, presumably for the count alone (inferred);
	// WithQuery sends it.
	Limit int64 `json:"limit" check:"min=1,max=100"`
	// Order of the mentions. The default is dateadd:desc (inferred).
	Sort MentionSort `json:"sort"`
}

// List returns one page of the mentions in the inbox.
//
// Without dates the last 28 days are searched, without topics the user's default selection of the inbox. Every page is
// one request of the hourly quota. Needs the scope `accounts_read`.
//
// The default dates are worked out anew for every page (inferred), so name both for a walk that takes long: else rows
// may move between pages, and come twice or not at all.
//
// Calls GET /{account_id}/inbox/mentions. Repeatable.
func (s *MentionsService) List(ctx context.Context, params ListMentionsParams, opts ...RequestOption) (*MentionPage, error) {
	req := rest.NewRequest(&opListMentions)
	s.client.Bind(&req, "account_id")
	req.Check("", &params)
	req.Query("filter", params.Filter)
	req.Query("date_from", params.DateFrom)
	req.Query("date_to", params.DateTo)
	rest.QueryList(&req, "topic_ids", ",", params.TopicIDs)
	req.Query("page_token", params.PageToken)
	req.Query("limit", params.Limit)
	req.Query("sort", params.Sort)
	envelope, err := rest.Call[struct {
		Value MentionPage `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// All walks the rows of every page of List. Nothing is sent before the first iteration, and the next page is asked for
// when the rows of the last one are used up. A walk that fails yields a *PageError last; its Cursor, put into
// params.PageToken, resumes the walk.
func (s *MentionsService) All(ctx context.Context, params ListMentionsParams, opts ...RequestOption) iter.Seq2[Mention, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *MentionPage) []Mention { return p.Data })
}

// Pages walks the pages of List. The Cursor of a *PageError, put into params.PageToken, resumes a walk that failed.
func (s *MentionsService) Pages(ctx context.Context, params ListMentionsParams, opts ...RequestOption) iter.Seq2[*MentionPage, error] {
	if params.Limit == 0 {
		params.Limit = 100
	}
	return page.CheckedCursor(params.PageToken,
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

// MentionContext is a part of the context of a mention. Its members are not documented.
type MentionContext map[string]json.RawMessage

// MentionContextType is a kind of context of a mention.
type MentionContextType string

// Values of MentionContextType. Others that the vendor adds later are kept as they come.
const (
	MentionContextTypeConversation        MentionContextType = "conversation"
	MentionContextTypeConversationWithYou MentionContextType = "conversation_with_you"
	MentionContextTypeNotes               MentionContextType = "notes"
	MentionContextTypePrivatemessages     MentionContextType = "privatemessages"
)

// MentionDeleteOptions says what to do on the network together with the deletion of a mention. That these are booleans
// is inferred.
type MentionDeleteOptions struct {
	// Whether to delete the message on its network too.
	DeleteOnService bool `json:"delete_on_service,omitempty,omitzero"`

	// Whether to hide the message on its network.
	HideOnService bool `json:"hide_on_service,omitempty,omitzero"`

	// Whether to block the author on the network.
	BlockAuthorOnService bool `json:"block_author_on_service,omitempty,omitzero"`
}

// MentionDraft is a mention to add. It is shaped like a mention; which members are read is not documented. The topic is
// required (inferred).
type MentionDraft struct {
	// Topic to add the mention to; only its id is needed (inferred).
	Topic MentionTopic `check:"required" json:"topic"`

	// What was written (inferred).
	Message MentionMessage `json:"message,omitempty,omitzero"`

	// Where it was written (inferred).
	Source MentionSource `json:"source,omitempty,omitzero"`

	// Who wrote it (inferred).
	Author MentionPerson `json:"author,omitempty,omitzero"`

	// When it was written (inferred).
	Date MentionDraftDate `json:"date,omitempty,omitzero"`

	// Tags of the mention (inferred).
	Tags []string `json:"tags,omitempty,omitzero"`

	// Status of the mention (inferred).
	Status MentionStatus `json:"status,omitempty,omitzero"`

	// Members that this package has no field for, as they came. In a request they are sent along.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps the members that MentionDraft has no field for in Extra.
func (v *MentionDraft) UnmarshalJSON(data []byte) error {
	type plain MentionDraft
	extra, err := lenient.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v MentionDraft) MarshalJSON() ([]byte, error) {
	type plain MentionDraft
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// MentionDraftDate tells when a mention to add was published. It is sent as Unix seconds, as mentions carry it
// (inferred).
type MentionDraftDate struct {
	// When the mention was published.
	Published UnixTime `json:"published,omitempty,omitzero"`
}

// MentionPage is one page of a list of mentions.
type MentionPage struct {
	// Number of matches on all pages.
	Count int64 `json:"count,omitempty,omitzero"`

	// This page.
	Data []Mention `json:"data,omitempty,omitzero"`

	// Where the next page is.
	Paging Paging `json:"paging,omitempty,omitzero"`
}

// MentionPriority is the priority of a mention.
type MentionPriority string

// Values of MentionPriority. Others that the vendor adds later are kept as they come.
const (
	MentionPriorityCritical MentionPriority = "critical"
	MentionPriorityHigh     MentionPriority = "high"
	MentionPriorityLow      MentionPriority = "low"
	MentionPriorityMedium   MentionPriority = "medium"
)

// MentionUpdate is a change of a mention. What is left out stays as it is. It is shaped like a mention; which other
// members can be changed is not documented.
type MentionUpdate struct {
	// Tags to add, set or remove, as the tags edit mode says. An empty list is sent, nil is not.
	Tags []string `json:"tags,omitzero"`

	// New status. The status that the mention already has is refused.
	Status MentionStatus `json:"status,omitempty,omitzero"`

	// New assignment.
	Assignment MentionAssignment `json:"assignment,omitempty,omitzero"`

	// New sentiment. Its place is inferred: a mention carries it inside its message.
	Sentiment Sentiment `json:"sentiment,omitempty,omitzero"`

	// New priority (inferred to be one of these words).
	Priority MentionPriority `json:"priority,omitempty,omitzero"`

	// To-dos in attached notes, shaped as in the mention. An empty list is sent, nil is not.
	Todos []json.RawMessage `json:"todos,omitzero"`

	// Members that this package has no field for, as they came. In a request they are sent along.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps the members that MentionUpdate has no field for in Extra.
func (v *MentionUpdate) UnmarshalJSON(data []byte) error {
	type plain MentionUpdate
	extra, err := lenient.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

// MarshalJSON adds the members in Extra. One that has a field of its own is refused.
func (v MentionUpdate) MarshalJSON() ([]byte, error) {
	type plain MentionUpdate
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// MentionUpdateOptions says how a change of a mention is carried out. The tags edit mode is required when tags are
// changed.
type MentionUpdateOptions struct {
	// Mode for tags. The vendor's default is not known.
	TagsEditMode TagsEditMode `check:"oneof=add|update|delete" json:"tags_edit_mode,omitempty,omitzero"`

	// Whether users are told by mail (inferred). The default is not known. Needs version 20160108 or later.
	SendMail *bool `json:"sendMail,omitempty"`

	// Whether to hide the message on its network too.
	HideOnService bool `json:"hide_on_service,omitempty,omitzero"`

	// Whether to delete the message on its network too.
	DeleteOnService bool `json:"delete_on_service,omitempty,omitzero"`
}

// MentionUpdateRequest is the body of a change of a mention.
type MentionUpdateRequest struct {
	// What to change. Sent as JSON text in the form field.
	Updates MentionUpdate `json:"updates,omitempty,omitzero"`

	// Filter of the list that the mention is shown in; the service also checks whether the changed mention still matches
	// it.
	ListFilter string `json:"list_filter,omitempty,omitzero"`

	// How the change is carried out. Sent as JSON text in the form field.
	Options MentionUpdateOptions `json:"options,omitempty,omitzero"`
}
