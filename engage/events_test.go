package engage_test

import (
	"context"
	"time"

	"github.com/engagement-go/engagement/engage"
)

func eventsRows() []row {
	return []row{
		{Operation: "trackEvent", Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
			return nil, c.Events.Track(ctx, a.Text, engage.Event{
				Name: "Paid", Value: 49.99, Properties: engage.Attributes{"product": "T123"}, Timestamp: time.Date(2024, 5, 30, 9, 30, 10, 0, time.UTC),
			})
		}},
	}
}
