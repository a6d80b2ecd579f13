// Code generated from openapi/engagor/canned_responses.yaml. DO NOT EDIT.

package engagor

import (
	"context"
	"encoding/json"
	"iter"
	"net/http"

	"github.com/engagement-go/engagement/internal/lenient"
	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
)

// CannedResponsesService lists canned responses and their folders.
type CannedResponsesService struct{ client *rest.Client }

var opListCannedResponses = rest.Operation{
	Name: "CannedResponses.List", Method: http.MethodGet, Route: "/{account_id}/settings/canned_responses", Repeatable: true, Rows: "Data",
}

// ListCannedResponsesParams holds the optional parameters of CannedResponses.List. What is zero is not sent.
type ListCannedResponsesParams struct {
	// Responses per page, at most 50. The default is not known.
	Limit int64 `json:"limit" check:"min=1,max=50"`
	// Gets the page after the one whose Paging.NextToken returns this.
	PageToken string `json:"page_token"`
	// Topic of the mention to answer.
	TopicID int64 `json:"topic_id" check:"min=1"`
	// Internal ID of the mention to answer.
	MentionID string `json:"ymid"`
	// Words to search for.
	Query string `json:"query"`
	// Only responses in these folders.
	FolderIDs []string `json:"folder_ids"`
	// Order of the responses.
	Order CannedResponseOrder `json:"order" check:"oneof=sort_alpha_asc|sort_alpha_desc|sort_type_asc|sort_type_desc|sort_used_count_asc|sort_used_count_desc|sort_most_recently_created|sort_least_recently_created|sort_most_recently_updated"`
	// Type of the message to write.
	ReplyType PublishType `json:"reply_type" check:"oneof=post|reply|privatemessage|comment|like|favorite|retweet|reblog|submit"`
	// Network of the profile that answers. Requires ServiceID.
	ServiceType string `json:"service_type"`
	// ID of the profile that answers. Requires ServiceType.
	ServiceID string `json:"service_id"`
}

// List returns one page of canned responses.
//
// Set ServiceType and ServiceID to have the placeholders [profile.name] and [profile.url] filled in.
//
// Requires the scope accounts_read (inferred).
//
// Calls GET /{account_id}/settings/canned_responses. Repeatable.
func (s *CannedResponsesService) List(ctx context.Context, params ListCannedResponsesParams, opts ...RequestOption) (*CannedResponsePage, error) {
	req := rest.NewRequest(&opListCannedResponses)
	s.client.Bind(&req, "account_id")
	req.Check("", &params)
	req.Query("limit", params.Limit)
	req.Query("page_token", params.PageToken)
	req.Query("topic_id", params.TopicID)
	req.Query("ymid", params.MentionID)
	req.Query("query", params.Query)
	req.QueryJSON("folder_ids", params.FolderIDs)
	req.Query("order", params.Order)
	req.Query("reply_type", params.ReplyType)
	req.Query("service_type", params.ServiceType)
	req.Query("service_id", params.ServiceID)
	envelope, err := rest.Call[struct {
		Value CannedResponsePage `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// All iterates over the rows of all pages of List, 50 a page unless params.Limit says otherwise. A page is requested
// when its first row is needed. An iteration that fails yields a *PageError last; its Cursor, given to WithCursor,
// resumes it.
func (s *CannedResponsesService) All(ctx context.Context, params ListCannedResponsesParams, opts ...RequestOption) iter.Seq2[CannedResponse, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *CannedResponsePage) []CannedResponse { return p.Data })
}

// Pages iterates over the pages of List, as All does over their rows.
func (s *CannedResponsesService) Pages(ctx context.Context, params ListCannedResponsesParams, opts ...RequestOption) iter.Seq2[*CannedResponsePage, error] {
	cursor, opts := page.Resume(params.PageToken, opts)
	if params.Limit == 0 {
		params.Limit = 50
	}
	return page.CheckedCursor(s.client.Named("CannedResponses.List"), cursor,
		func(cursor string) (*CannedResponsePage, error) {
			params := params
			params.PageToken = cursor
			return s.List(ctx, params, opts...)
		},
		func(p *CannedResponsePage) (int, string, error) {
			next, err := nextToken(s.client, p.Paging)
			return len(p.Data), next, err
		})
}

var opListCannedResponseFolders = rest.Operation{
	Name: "CannedResponses.ListFolders", Method: http.MethodGet, Route: "/{account_id}/settings/canned_responses_folders", Repeatable: true, Rows: "Data",
}

// ListCannedResponseFoldersParams holds the optional parameters of CannedResponses.ListFolders. What is zero is not
// sent.
type ListCannedResponseFoldersParams struct {
	// Folders per page, at most 50. The default is not known.
	Limit int64 `json:"limit" check:"min=1,max=50"`
	// Gets the page after the one whose Paging.NextToken returns this.
	PageToken string `json:"page_token"`
}

// ListFolders returns one page of folders of canned responses.
//
// Requires the scope accounts_read (inferred).
//
// Calls GET /{account_id}/settings/canned_responses_folders. Repeatable.
func (s *CannedResponsesService) ListFolders(ctx context.Context, params ListCannedResponseFoldersParams, opts ...RequestOption) (*CannedResponseFolderPage, error) {
	req := rest.NewRequest(&opListCannedResponseFolders)
	s.client.Bind(&req, "account_id")
	req.Check("", &params)
	req.Query("limit", params.Limit)
	req.Query("page_token", params.PageToken)
	envelope, err := rest.Call[struct {
		Value CannedResponseFolderPage `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// AllFolders iterates over the rows of all pages of ListFolders, 50 a page unless params.Limit says otherwise. A page
// is requested when its first row is needed. An iteration that fails yields a *PageError last; its Cursor, given to
// WithCursor, resumes it.
func (s *CannedResponsesService) AllFolders(ctx context.Context, params ListCannedResponseFoldersParams, opts ...RequestOption) iter.Seq2[CannedResponseFolder, error] {
	return page.Items(s.FoldersPages(ctx, params, opts...), func(p *CannedResponseFolderPage) []CannedResponseFolder { return p.Data })
}

// FoldersPages iterates over the pages of ListFolders, as AllFolders does over their rows.
func (s *CannedResponsesService) FoldersPages(ctx context.Context, params ListCannedResponseFoldersParams, opts ...RequestOption) iter.Seq2[*CannedResponseFolderPage, error] {
	cursor, opts := page.Resume(params.PageToken, opts)
	if params.Limit == 0 {
		params.Limit = 50
	}
	return page.CheckedCursor(s.client.Named("CannedResponses.ListFolders"), cursor,
		func(cursor string) (*CannedResponseFolderPage, error) {
			params := params
			params.PageToken = cursor
			return s.ListFolders(ctx, params, opts...)
		},
		func(p *CannedResponseFolderPage) (int, string, error) {
			next, err := nextToken(s.client, p.Paging)
			return len(p.Data), next, err
		})
}

// CannedResponse is a prepared answer.
type CannedResponse struct {
	// ID of the response.
	ID string `json:"id,omitempty,omitzero"`

	// Name of the response.
	Name string `json:"name,omitempty,omitzero"`

	// Text of the response.
	Message string `json:"message,omitempty,omitzero"`

	// Type of the response. Known types are CSAT, NPS and Buttons (inferred spelling).
	Type string `json:"type,omitempty,omitzero"`

	// Labels. Their form is not documented.
	Labels []json.RawMessage `json:"labels,omitempty,omitzero"`

	// Images. Their form is not documented.
	Images []json.RawMessage `json:"images,omitempty,omitzero"`

	// Folder of the response. Its form is not documented.
	Folder json.RawMessage `json:"folder,omitempty,omitzero"`

	// More data of the response. Plain responses have none. Its fields are not documented.
	Data json.RawMessage `json:"data,omitempty,omitzero"`

	// Fields that this type does not have, as JSON. They are sent in requests, too.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps fields that CannedResponse does not have in Extra.
func (v *CannedResponse) UnmarshalJSON(data []byte) error {
	type plain CannedResponse
	return lenient.Decode(data, (*plain)(v))
}

// MarshalJSON adds the fields in Extra. It refuses those that the type has.
func (v CannedResponse) MarshalJSON() ([]byte, error) {
	type plain CannedResponse
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// CannedResponseFolder is a folder of canned responses. Its fields are not documented.
type CannedResponseFolder struct {
	// ID of the folder (inferred).
	ID string `json:"id,omitempty,omitzero"`

	// Fields that this type does not have, as JSON. They are sent in requests, too.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps fields that CannedResponseFolder does not have in Extra.
func (v *CannedResponseFolder) UnmarshalJSON(data []byte) error {
	type plain CannedResponseFolder
	return lenient.Decode(data, (*plain)(v))
}

// MarshalJSON adds the fields in Extra. It refuses those that the type has.
func (v CannedResponseFolder) MarshalJSON() ([]byte, error) {
	type plain CannedResponseFolder
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// CannedResponseFolderPage is one page of folders of canned responses.
type CannedResponseFolderPage struct {
	// Number of rows on all pages.
	Count int64 `json:"count,omitempty,omitzero"`

	// Rows of the page.
	Data []CannedResponseFolder `json:"data,omitempty,omitzero"`

	// Position of the next page.
	Paging Paging `json:"paging,omitempty,omitzero"`
}

// CannedResponseOrder is an order of canned responses.
type CannedResponseOrder string

// Values of CannedResponseOrder. Others are refused as arguments.
const (
	CannedResponseOrderAlphaAsc             CannedResponseOrder = "sort_alpha_asc"
	CannedResponseOrderAlphaDesc            CannedResponseOrder = "sort_alpha_desc"
	CannedResponseOrderLeastRecentlyCreated CannedResponseOrder = "sort_least_recently_created"
	CannedResponseOrderMostRecentlyCreated  CannedResponseOrder = "sort_most_recently_created"
	CannedResponseOrderMostRecentlyUpdated  CannedResponseOrder = "sort_most_recently_updated"
	CannedResponseOrderTypeAsc              CannedResponseOrder = "sort_type_asc"
	CannedResponseOrderTypeDesc             CannedResponseOrder = "sort_type_desc"
	CannedResponseOrderUsedCountAsc         CannedResponseOrder = "sort_used_count_asc"
	CannedResponseOrderUsedCountDesc        CannedResponseOrder = "sort_used_count_desc"
)

// CannedResponsePage is one page of canned responses.
type CannedResponsePage struct {
	// Number of rows on all pages.
	Count int64 `json:"count,omitempty,omitzero"`

	// Rows of the page.
	Data []CannedResponse `json:"data,omitempty,omitzero"`

	// Position of the next page.
	Paging Paging `json:"paging,omitempty,omitzero"`
}
