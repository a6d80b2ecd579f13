package customerio_test

import (
	"context"
	"strings"
	"testing"

	"github.com/engagement-go/engagement/customerio"
)

func dataIndexRows() []row {
	return []row{
		{Operation: "updateAttributeMetadata", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return nil, c.DataIndex.UpdateAttributes(ctx, []customerio.AttributeMetadata{{Name: "plan", Description: "D", PrivacyLevel: new(int64(0)), ObjectTypeID: 1, IsRelationship: true}, {Name: "price", EventName: "purchase"}})
		}},
		{Operation: "updateEventMetadata", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return nil, c.DataIndex.UpdateEvents(ctx, []customerio.EventMetadata{{Name: "purchase", Description: "D"}})
		}},
	}
}

func TestDataIndexRefuses(t *testing.T) {
	t.Parallel()
	srv := serve(t, always(`{}`))
	c, ctx := newClient(t, srv), t.Context()
	refuse(t, srv, []refusal{
		{"101 attributes", func() error { return c.DataIndex.UpdateAttributes(ctx, make([]customerio.AttributeMetadata, 101)) }, "100"},
		{"no attributes", func() error { return c.DataIndex.UpdateAttributes(ctx, nil) }, "attributes"},
		{"long description", func() error {
			return c.DataIndex.UpdateEvents(ctx, []customerio.EventMetadata{{Name: "e", Description: strings.Repeat("x", 256)}})
		}, "256 characters, the limit is 255"},
	})
}
