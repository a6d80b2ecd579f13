package customerio_test

import (
	"context"
	"testing"

	"github.com/engagement-go/engagement/customerio"
)

func segmentsRows() []row {
	return []row{
		{Operation: "createManSegment", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Segments.Create(ctx, customerio.SegmentDraft{Name: "VIP", Description: "D"})
		}},
		{Operation: "listSegments", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) { return c.Segments.List(ctx) }},
		{Operation: "getSegment", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Segments.Get(ctx, a.Number)
		}},
		{Operation: "deleteManSegment", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return nil, c.Segments.Delete(ctx, a.Number)
		}},
		{Operation: "getSegmentDependencies", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Segments.GetUsage(ctx, a.Number)
		}},
		{Operation: "getSegmentCount", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Segments.Count(ctx, a.Number)
		}},
		{Operation: "getSegmentMembership", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Segments.ListMembers(ctx, a.Number, customerio.ListSegmentMembersParams{Cursor: "c", Limit: 30000})
		}},
	}
}

func TestSegmentsRefuses(t *testing.T) {
	t.Parallel()
	srv := serve(t, always(`{}`))
	c, ctx := newClient(t, srv), t.Context()
	refuse(t, srv, []refusal{
		{"members per page", func() error {
			_, err := c.Segments.ListMembers(ctx, 1, customerio.ListSegmentMembersParams{Limit: 30001})
			return err
		}, "Limit must be at most 30000"},
	})
}

func TestSegmentsAnswers(t *testing.T) {
	t.Parallel()
	decode(t, map[string]decoded{
		"a list that is null": {`{"segments":null}`, func(ctx context.Context, c client) (any, error) { return c.Segments.List(ctx) }, []customerio.Segment(nil)},
		"a cio_id as a number": {`{"ids":["42",""],"identifiers":[{"id":"42","email":null,"cio_id":3000001},{"id":null,"cio_id":"03"}],"next":""}`, func(ctx context.Context, c client) (any, error) {
			return c.Segments.ListMembers(ctx, 1, customerio.ListSegmentMembersParams{})
		}, &customerio.MembershipPage{IDs: []string{"42", ""}, Identifiers: []customerio.Identifiers{{ID: "42", CioID: "3000001"}, {CioID: "03"}}}},
		"a progress of 0": {`{"segment":{"id":1,"progress":0,"tags":null}}`, func(ctx context.Context, c client) (any, error) {
			return c.Segments.Get(ctx, 1)
		}, &customerio.Segment{ID: 1, Progress: new(int64(0))}},
	})
}
