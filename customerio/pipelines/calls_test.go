package pipelines_test

import (
	"context"
	"net/http"
	"testing"
	"time"

	"github.com/engagement-go/engagement/customerio/pipelines"
	"github.com/engagement-go/engagement/internal/contract"
)

type (
	args = contract.Args
	row  = contract.Row[client]
)

// january is the time of the examples.
var january = time.Unix(1767225600, 0)

const messageID = "01JGFJJZ00E2V4S3N9DXG7Z0A1"

// ada has one value of each member that all calls have.
func everything() pipelines.Meta {
	active := false
	return pipelines.Meta{
		MessageID: messageID, Timestamp: january, OriginalTimestamp: january.Add(-time.Hour),
		Context: &pipelines.Context{
			Active: &active, IP: "192.0.2.1", Locale: "fr-FR", UserAgent: "Shop/2", Channel: pipelines.ChannelMobile,
			Campaign: pipelines.Campaign{Name: "spring", Source: "mail"},
			Page:     pipelines.PageInfo{URL: "https://example.com", Keywords: []string{"tea"}},
			Device:   pipelines.Device{Token: "abc", Type: pipelines.DeviceTypeIOS},
			Timezone: "Europe/Paris",
		},
		Integrations: map[string]bool{"All": false, "Mixpanel": true},
	}
}

func TestOperations(t *testing.T) {
	t.Parallel()
	ada := pipelines.UserID("42")
	contract.Run(t, contract.Suite[client]{
		API: "customerio-pipelines",
		New: func(t testing.TB, rt http.RoundTripper, maxBytes int64) client {
			if maxBytes > 0 {
				return newClient(t, rt, pipelines.WithMaxResponseBytes(maxBytes))
			}
			return newClient(t, rt)
		},
		Rows: []row{
			{Operation: "identify", Call: func(ctx context.Context, c client, _ args) (any, error) {
				return nil, c.Calls.Identify(ctx, pipelines.Identify{
					Who: ada.WithAnonymousID("visitor-7"), Traits: map[string]any{"email": "ada@example.com", "createdAt": january}, Meta: everything(),
				})
			}},
			{Operation: "track", Call: func(ctx context.Context, c client, _ args) (any, error) {
				return nil, c.Calls.Track(ctx, pipelines.Track{Who: ada, Event: "purchase", Properties: map[string]any{"total": 12.5}, Meta: everything()})
			}},
			{Operation: "page", Call: func(ctx context.Context, c client, _ args) (any, error) {
				return nil, c.Calls.Page(ctx, pipelines.Page{Who: ada, Name: "Pricing", Properties: map[string]any{"title": "Pricing"}, Meta: everything()})
			}},
			{Operation: "screen", Call: func(ctx context.Context, c client, _ args) (any, error) {
				return nil, c.Calls.Screen(ctx, pipelines.Screen{Who: pipelines.AnonymousID("visitor-7"), Name: "Home", Properties: map[string]any{"tab": "news"}, Meta: everything()})
			}},
			{Operation: "group", Call: func(ctx context.Context, c client, _ args) (any, error) {
				return nil, c.Calls.Group(ctx, pipelines.Group{
					Who: ada, GroupID: "acme", ObjectTypeID: "2", Traits: map[string]any{"name": "Acme"},
					RelationshipAttributes: map[string]any{"role": "owner"}, Meta: everything(),
				})
			}},
			{Operation: "alias", Call: func(ctx context.Context, c client, _ args) (any, error) {
				return nil, c.Calls.Alias(ctx, pipelines.Alias{PreviousID: "visitor-7", UserID: "42", Meta: everything()})
			}},
			{Operation: "batch", Call: func(ctx context.Context, c client, _ args) (any, error) { // one that is not repeatable, as the spec says
				return nil, c.Calls.SendBatch(ctx, []pipelines.Call{pipelines.Alias{PreviousID: "visitor-7", UserID: "42", Meta: everything()}})
			}},
		},
	})
}
