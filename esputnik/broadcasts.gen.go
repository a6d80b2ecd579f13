// Code generated from openapi/esputnik/broadcasts.yaml. DO NOT EDIT.

package esputnik

import (
	"context"
	"iter"
	"net/http"

	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
)

// BroadcastsService sends stored messages to segments, now or at a set time.
type BroadcastsService struct{ client *rest.Client }

var opCreateBroadcast = rest.Operation{
	Name: "Broadcasts.Create", Method: http.MethodPost, Route: "/v1/broadcast",
}

// Create sends a stored message to segments, now or later.
//
// Without StartDate, the broadcast starts at once. With it, the broadcast is scheduled, and Cancel can stop it. With
// BatchSize and BatchIntervalUnit, the messages are spread over time.
//
// An address in several segments receives the message once, and unsubscribed addresses are skipped (both seen in
// practice). Web push requires Domain, mobile push and Telegram require AppID.
//
// Calls POST /v1/broadcast. Not repeatable: retried only if the request never reached the service or was answered with
// 429.
func (s *BroadcastsService) Create(ctx context.Context, broadcast BroadcastDraft, opts ...RequestOption) (*Broadcast, error) {
	req := rest.NewRequest(&opCreateBroadcast)
	req.JSON(&broadcast)
	return rest.Call[Broadcast](ctx, s.client, &req, opts)
}

var opCancelBroadcast = rest.Operation{
	Name: "Broadcasts.Cancel", Method: http.MethodDelete, Route: "/v1/broadcast/{broadcast_id}", Repeatable: true,
}

// Cancel cancels a scheduled broadcast.
//
// What happens to a broadcast that has started is not documented.
//
//   - broadcastID: ID of the broadcast.
//
// Calls DELETE /v1/broadcast/{broadcast_id}. Repeatable.
func (s *BroadcastsService) Cancel(ctx context.Context, broadcastID string, opts ...RequestOption) error {
	req := rest.NewRequest(&opCancelBroadcast)
	req.Path("broadcastID", broadcastID)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetBroadcast = rest.Operation{
	Name: "Broadcasts.Get", Method: http.MethodGet, Route: "/v1/broadcast/{broadcast_id}", Repeatable: true,
}

// Get returns a broadcast.
//
// The result has the message, the segment and the schedule, but no state and no counts.
//
//   - broadcastID: ID of the broadcast.
//
// Calls GET /v1/broadcast/{broadcast_id}. Repeatable.
func (s *BroadcastsService) Get(ctx context.Context, broadcastID string, opts ...RequestOption) (*Broadcast, error) {
	req := rest.NewRequest(&opGetBroadcast)
	req.Path("broadcastID", broadcastID)
	return rest.Call[Broadcast](ctx, s.client, &req, opts)
}

var opListBroadcasts = rest.Operation{
	Name: "Broadcasts.List", Method: http.MethodGet, Route: "/v1/broadcasts", Repeatable: true,
}

// ListBroadcastsParams holds the optional parameters of Broadcasts.List. What is zero is not sent.
type ListBroadcastsParams struct {
	// Number of the first row, counted from 1. The default is 1.
	StartIndex int64 `json:"startindex" check:"min=1"`
	// Rows on a page: at most 500, default 10.
	MaxRows int64 `json:"maxrows" check:"min=1,max=500"`
}

// List returns one page of broadcasts.
//
// A page that is shorter than MaxRows is the last one. This list is not documented to have a total count.
//
// IDs are documented as strings. Numbers have been seen, too, and are read as strings. The state of a broadcast is not
// in the answer.
//
// Calls GET /v1/broadcasts. Repeatable.
func (s *BroadcastsService) List(ctx context.Context, params ListBroadcastsParams, opts ...RequestOption) ([]Broadcast, error) {
	req := rest.NewRequest(&opListBroadcasts)
	req.Check("", &params)
	req.Query("startindex", params.StartIndex)
	req.Query("maxrows", params.MaxRows)
	return rest.CallValue[[]Broadcast](ctx, s.client, &req, opts)
}

// All iterates over the rows of all pages of List, 500 a page unless params.MaxRows says otherwise. A page is requested
// when its first row is needed. An iteration that fails yields a *PageError last; its Cursor, given to WithCursor,
// resumes it. A page with fewer rows than params.MaxRows is the last.
func (s *BroadcastsService) All(ctx context.Context, params ListBroadcastsParams, opts ...RequestOption) iter.Seq2[Broadcast, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p []Broadcast) []Broadcast { return p })
}

// Pages iterates over the pages of List, as All does over their rows.
func (s *BroadcastsService) Pages(ctx context.Context, params ListBroadcastsParams, opts ...RequestOption) iter.Seq2[[]Broadcast, error] {
	at, opts, err := page.ResumeAt(max(params.StartIndex, 1), opts)
	if err != nil {
		return page.Refuse[[]Broadcast](s.client.Fail("Broadcasts.List", err))
	}
	if params.MaxRows == 0 {
		params.MaxRows = 500
	}
	return page.Rows(at, params.MaxRows,
		func(at int64) ([]Broadcast, error) {
			params := params
			params.StartIndex = at
			return s.List(ctx, params, opts...)
		},
		func(p []Broadcast) int { return len(p) })
}

// BatchIntervalUnit is the interval for one part of a broadcast.
type BatchIntervalUnit string

// Values of BatchIntervalUnit. Others that the vendor adds later are kept as they come.
const (
	BatchIntervalUnitDay    BatchIntervalUnit = "DAY"
	BatchIntervalUnitHour   BatchIntervalUnit = "HOUR"
	BatchIntervalUnitMinute BatchIntervalUnit = "MINUTE"
	BatchIntervalUnitMonth  BatchIntervalUnit = "MONTH"
)

// Broadcast is the sending of a stored message to segments.
type Broadcast struct {
	// ID of the broadcast.
	ID string `json:"broadcastId,omitempty,omitzero"`

	// Name of the broadcast in the account.
	Title string `json:"title,omitempty,omitzero"`

	// ID of the stored message.
	MessageID string `json:"messageId,omitempty,omitzero"`

	// ID of the segment that receives the message.
	SegmentID string `json:"groupId,omitempty,omitzero"`

	// When the broadcast starts.
	StartDate DateTime `json:"startDate,omitempty,omitzero"`

	// Number of messages per BatchIntervalUnit.
	BatchSize int64 `json:"batchSize,omitempty,omitzero"`

	// Interval for BatchSize messages.
	BatchIntervalUnit BatchIntervalUnit `json:"batchIntervalUnit,omitempty,omitzero"`
}

// BroadcastDraft is a broadcast to create.
type BroadcastDraft struct {
	// Name of the broadcast in the account.
	Title string `json:"title,omitempty,omitzero"`

	// ID of the stored message, a number as text.
	MessageID string `check:"required" json:"messageId"`

	// IDs of the segments that receive the message.
	SegmentIDs []int64 `check:"required" json:"groups"`

	// IDs of the segments whose contacts do not receive the message.
	ExcludedSegmentIDs []int64 `json:"excludedGroups,omitempty,omitzero"`

	// When the broadcast starts, in the time zone of the organisation (seen in practice). Without it, it starts at once.
	StartDate LocalTime `json:"startDate,omitempty,omitzero"`

	// Number of messages per BatchIntervalUnit.
	BatchSize int64 `check:"min=1" json:"batchSize,omitempty,omitzero"`

	// Interval for BatchSize messages.
	BatchIntervalUnit BatchIntervalUnit `check:"oneof=MINUTE|HOUR|DAY|MONTH" json:"batchIntervalUnit,omitempty,omitzero"`

	// Site whose subscribers receive the message. For web push.
	Domain string `json:"domain,omitempty,omitzero"`

	// Application whose users receive the message. For mobile push and Telegram.
	AppID string `json:"appId,omitempty,omitzero"`
}
