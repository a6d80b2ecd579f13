package esputnik_test

import (
	"context"
	"testing"
	"time"

	es "github.com/engagement-go/engagement/esputnik"
)

func appsRows() []row {
	return []row{
		{Operation: "addAppTokens", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.Apps.AddTokens(ctx, a.Text, []es.AppToken{{Token: "T-1", ExternalCustomerID: "C-17"}, {Token: "T-2", ContactID: 1, Phone: "p", Email: "e"}})
		}},
		{Operation: "muteAppToken", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.Apps.MuteToken(ctx, a.Text, es.TokenMute{Token: "T-1", Duration: es.SecondsOf(time.Hour)})
		}},
		{Operation: "unmuteAppToken", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.Apps.UnmuteToken(ctx, a.Text, "T-1")
		}},
		{Operation: "getTokenActivity", Want: &es.TokenState{Active: true}, Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Apps.GetTokenState(ctx, a.Text, "T-1")
		}},
		{Operation: "setTokenActivity", Want: &es.TokenState{}, Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Apps.SetTokenState(ctx, "6f1c9d7e-app", a.Text, false)
		}},
	}
}

func TestAppsArgumentsAreRefused(t *testing.T) {
	t.Parallel()
	refuse(t, map[string]refusal{
		"short mute": {func(ctx context.Context, c *es.Client) error {
			err := c.Apps.MuteToken(ctx, "a", es.TokenMute{Token: "t", Duration: es.SecondsOf(4 * time.Second)})
			return err
		}, "Duration must be at least 5 seconds"},
		"long mute": {func(ctx context.Context, c *es.Client) error {
			err := c.Apps.MuteToken(ctx, "a", es.TokenMute{Token: "t", Duration: es.SecondsOf(365*24*time.Hour + time.Second)})
			return err
		}, "Duration must be at most 365 days"},
	})
}
