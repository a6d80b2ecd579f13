package customerio_test

import (
	"context"

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
			return c.Segments.UsedBy(ctx, a.Number)
		}},
		{Operation: "getSegmentCount", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Segments.Count(ctx, a.Number)
		}},
		{Operation: "getSegmentMembership", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Segments.Members(ctx, a.Number, customerio.MembersParams{Start: "c", Limit: 30000})
		}},
	}
}
