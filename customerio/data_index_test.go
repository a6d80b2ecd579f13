package customerio_test

import (
	"context"

	"github.com/engagement-go/engagement/customerio"
)

func dataIndexRows() []row {
	return []row{
		{Operation: "updateAttributeMetadata", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return nil, c.DataIndex.UpdateAttributes(ctx, []customerio.AttributeMetadata{{Name: "plan", Description: "D", PrivacyLevel: new(int64(0))}})
		}},
		{Operation: "updateEventMetadata", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return nil, c.DataIndex.UpdateEvents(ctx, []customerio.EventMetadata{{Name: "purchase", Description: "D"}})
		}},
	}
}
