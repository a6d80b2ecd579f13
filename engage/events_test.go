package engage_test

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
	"time"

	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/internal/contract"
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

func TestEventsRefuse(t *testing.T) {
	t.Parallel()
	refuse(t, refusals{
		"no name": {func(ctx context.Context, c *engage.Client) error {
			return c.Events.Track(ctx, "u", engage.Event{})
		}, "Name must not be empty"},
		"value that is an object": {func(ctx context.Context, c *engage.Client) error {
			return c.Events.Track(ctx, "u", engage.Event{Name: "e", Value: map[string]any{}})
		}, "Value must be text, a number or a boolean"},
		"property that is a list": {func(ctx context.Context, c *engage.Client) error {
			return c.Events.Track(ctx, "u", engage.Event{Name: "e", Properties: engage.Attributes{"a": []string{}}})
		}, `Properties["a"] must be text, a number or a boolean`},
	})
}

func TestEventsAreNotSentTwice(t *testing.T) {
	t.Parallel()
	for _, status := range []int{500, 502, 503, 504} {
		synctest.Test(t, func(t *testing.T) {
			r := serve(t, contract.Answer(status, ``))
			c := newClient(t, r)
			if err := c.Events.Track(t.Context(), "u", engage.Event{Name: "Paid"}); !errors.Is(err, engage.ErrServer) {
				t.Errorf("error %v, want ErrServer", err)
			}
			if n := r.Count(); n != 1 {
				t.Errorf("status %d: %d requests, want 1", status, n)
			}
		})
	}
}
