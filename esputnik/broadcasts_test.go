package esputnik_test

import (
	"context"
	"testing"

	es "github.com/engagement-go/engagement/esputnik"
)

func broadcastsRows() []row {
	return []row{
		{Operation: "listBroadcasts", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Broadcasts.List(ctx, es.ListBroadcastsParams{StartIndex: 11, MaxRows: 10})
		}},
		{Operation: "createBroadcast", Want: &es.Broadcast{ID: "3400001", Title: "Sale", MessageID: "3000001", SegmentID: "510001"}, Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Broadcasts.Create(ctx, es.BroadcastDraft{
				Title: "Sale", MessageID: "3000001", SegmentIDs: []int64{510001}, ExcludedSegmentIDs: []int64{510009}, StartDate: local("2025-06-01T10:00"), BatchSize: 1000,
				BatchIntervalUnit: es.BatchIntervalUnitHour, Domain: "shop.example.org", AppID: "a",
			})
		}},
		{Operation: "getBroadcast", Call: func(ctx context.Context, c both, a args) (any, error) { return c.Broadcasts.Get(ctx, a.Text) }},
		{Operation: "cancelBroadcast", Call: func(ctx context.Context, c both, a args) (any, error) { return nil, c.Broadcasts.Cancel(ctx, a.Text) }},
	}
}

func TestBroadcastsArgumentsAreRefused(t *testing.T) {
	t.Parallel()
	refuse(t, map[string]refusal{
		"broadcast to nobody": {func(ctx context.Context, c *es.Client) error {
			_, err := c.Broadcasts.Create(ctx, es.BroadcastDraft{MessageID: "1"})
			return err
		}, "SegmentIDs must not be empty"},
	})
}
