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
// Without a StartDate the sending starts at once. With one the broadcast is scheduled, and Cancel can still stop it.
// With BatchSize and BatchIntervalUnit the message goes out in portions.
//
// An address that is in several of the segments gets the message once, and unsubscribed addresses are skipped (both
// seen in practice). Contacts of excludedGroups are left out. Web push needs domain, mobile push and Telegram need
// appId.
//
// The call is never repeated on its own after it may have arrived, because that could send twice.
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
// What happens to a broadcast that has already started is not documented. The answer's body is not documented either
// and is ignored.
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

// Get returns one broadcast.
//
// The answer has the message, the segment and the schedule, but no state and no counts.
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
// A page has only 10 rows unless maxrows says otherwise; 500 is the most, and what a walk asks for. A page that is
// shorter than maxrows is the last one. Unlike the message searches this list is not documented to send a TotalCount
// header.
//
// Identifiers are documented as strings; numbers have been seen too and are read as strings. A broadcast has no member
// that tells its state.
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
// resumes it.
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

// BatchIntervalUnit is the interval in which a portion of a broadcast is sent.
type BatchIntervalUnit string

// Values of BatchIntervalUnit. Others that the vendor adds later are kept as they come.
const (
	BatchIntervalUnitDay    BatchIntervalUnit = "DAY"
	BatchIntervalUnitHour   BatchIntervalUnit = "HOUR"
	BatchIntervalUnitMinute BatchIntervalUnit = "MINUTE"
	BatchIntervalUnitMonth  BatchIntervalUnit = "MONTH"
)

// Broadcast is the sending of a stored message to a segment.
type Broadcast struct {
	// ID of the broadcast.
	ID string `json:"broadcastId,omitempty,omitzero"`

	// Name of the broadcast in the account.
	Title string `json:"title,omitempty,omitzero"`

	// ID of the stored message.
	MessageID string `json:"messageId,omitempty,omitzero"`

	// Segment that the message goes to.
	GroupID string `json:"groupId,omitempty,omitzero"`

	// When the sending starts; zero when the answer has none.
	StartDate DateTime `json:"startDate,omitempty,omitzero"`

	// Messages per interval.
	BatchSize int64 `json:"batchSize,omitempty,omitzero"`

	// Interval in which batchSize messages are sent.
	BatchIntervalUnit BatchIntervalUnit `json:"batchIntervalUnit,omitempty,omitzero"`
}

// BroadcastDraft describes a broadcast to be sent.
type BroadcastDraft struct {
	// Name of the broadcast in the account.
	Title string `json:"title,omitempty,omitzero"`

	// ID of the stored message. A string here, although it is a number everywhere else.
	MessageID string `check:"required" json:"messageId"`

	// Segments that the message goes to.
	Groups []int64 `check:"required" json:"groups"`

	// Segments whose contacts are left out.
	ExcludedGroups []int64 `json:"excludedGroups,omitempty,omitzero"`

	// When the sending starts, read in the time zone of the organisation (seen in practice). Without it the sending starts
	// at once.
	StartDate LocalTime `json:"startDate,omitempty,omitzero"`

	// Messages per interval, when the sending is to be spread.
	BatchSize int64 `check:"min=1" json:"batchSize,omitempty,omitzero"`

	// Interval in which batchSize messages are sent.
	BatchIntervalUnit BatchIntervalUnit `check:"oneof=MINUTE|HOUR|DAY|MONTH" json:"batchIntervalUnit,omitempty,omitzero"`

	// Site whose subscribers get the message; for web push.
	Domain string `json:"domain,omitempty,omitzero"`

	// Application whose users get the message; for mobile push and Telegram.
	AppID string `json:"appId,omitempty,omitzero"`
}
