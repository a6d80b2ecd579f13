package track_test

import (
	"context"
	"net/http"
	"testing"
	"time"

	"github.com/engagement-go/engagement/customerio/track"
	"github.com/engagement-go/engagement/internal/contract"
)

type (
	args = contract.Args
	row  = contract.Row[client]
)

// january and march are times of the examples.
var (
	january = time.Unix(1767225600, 0)
	march   = time.Unix(1769904000, 5e8)
)

const eventID = "01JGFJJZ00E2V4S3N9DXG7Z0A1"

func TestOperations(t *testing.T) {
	t.Parallel()
	contract.Run(t, contract.Suite[client]{
		API: "customerio-track",
		New: func(t testing.TB, rt http.RoundTripper, maxBytes int64) client {
			if maxBytes > 0 {
				return newClient(t, rt, track.WithMaxResponseBytes(maxBytes))
			}
			return newClient(t, rt)
		},
		Rows: []row{
			{Operation: "getRegion", Call: func(ctx context.Context, c client, a args) (any, error) { return c.Account.GetRegion(ctx) }},
			{Operation: "identify", Call: func(ctx context.Context, c client, a args) (any, error) {
				return nil, c.People.Identify(ctx, track.IdentifyPerson{
					Person: track.ID(a.Text), Attributes: map[string]any{"email": "ada@example.com", "plan": nil},
					CreatedAt: january, Timestamp: march, UpdateOnly: true, Topics: map[string]bool{"topic_1": false},
					Relationships: []track.ObjectRelationship{{Object: track.ObjectID("1", "acme"), Attributes: map[string]any{"role": "owner"}}},
				})
			}},
			{Operation: "delete", Call: func(ctx context.Context, c client, a args) (any, error) {
				return nil, c.People.Delete(ctx, track.ID(a.Text))
			}},
			{Operation: "suppress", Call: func(ctx context.Context, c client, a args) (any, error) {
				return nil, c.People.Suppress(ctx, track.ID(a.Text))
			}},
			{Operation: "unsuppress", Call: func(ctx context.Context, c client, a args) (any, error) {
				return nil, c.People.Unsuppress(ctx, track.ID(a.Text))
			}},
			{Operation: "merge", Call: func(ctx context.Context, c client, a args) (any, error) {
				return nil, c.People.Merge(ctx, track.ID("42"), track.Email("ada@example.com"))
			}},
			{Operation: "add_device", Call: func(ctx context.Context, c client, a args) (any, error) {
				return nil, c.Devices.Add(ctx, track.ID(a.Text), track.Device{
					Token: "abc123", Platform: track.PlatformIOS, LastUsed: march, Attributes: map[string]any{"device_os": "18.1"},
				})
			}},
			{Operation: "delete_device", Call: func(ctx context.Context, c client, a args) (any, error) {
				return nil, c.Devices.Delete(ctx, track.ID(a.Text), a.Text)
			}},
			{Operation: "track", Call: func(ctx context.Context, c client, a args) (any, error) {
				return nil, c.Events.Track(ctx, track.PersonEvent{
					Person: track.ID(a.Text), Name: "purchase", ID: eventID, Timestamp: january, Attributes: map[string]any{"total": 12.5},
				})
			}},
			{Operation: "trackAnonymous", Call: func(ctx context.Context, c client, a args) (any, error) {
				return nil, c.Events.TrackAnonymous(ctx, track.PageView{
					Person: track.AnonymousID("visitor-7"), Name: "pricing", Timestamp: january, Attributes: map[string]any{"referrer": "https://example.com"},
				})
			}},
			{Operation: "submitForm", Call: func(ctx context.Context, c client, a args) (any, error) {
				return nil, c.Forms.Submit(ctx, a.Text, map[string]string{"email": "ada@example.com", "first_name": "Ada"})
			}},
			{Operation: "metrics", Call: func(ctx context.Context, c client, a args) (any, error) {
				return nil, c.Metrics.Report(ctx, track.MetricReport{
					DeliveryID: "RPILAg", Metric: track.MetricClicked, Timestamp: january, Recipient: "ada@example.com",
					Reason: "none", Href: "https://example.com", ActionName: "close", ActionValue: "later",
				})
			}},
			{Operation: "pushMetrics", Call: func(ctx context.Context, c client, a args) (any, error) {
				return nil, c.Metrics.ReportPush(ctx, track.PushReport{
					DeliveryID: "RPILAg", Metric: track.MetricOpened, DeviceToken: "abc123", Timestamp: january,
				})
			}},
			{Operation: "unsubscribe", Call: func(ctx context.Context, c client, a args) (any, error) {
				return nil, c.Deliveries.Unsubscribe(ctx, a.Text)
			}},
			{Operation: "add_to_segment", Call: func(ctx context.Context, c client, a args) (any, error) {
				return nil, c.Segments.AddMembers(ctx, a.Number, []string{"42", "43"}, track.AddMembersParams{IDType: track.IDTypeID})
			}},
			{Operation: "remove_from_segment", Call: func(ctx context.Context, c client, a args) (any, error) {
				return nil, c.Segments.RemoveMembers(ctx, a.Number, []string{"42"}, track.RemoveMembersParams{IDType: track.IDTypeEmail})
			}},
			{Operation: "entity", Call: func(ctx context.Context, c client, a args) (any, error) { // one that is not repeatable, as the spec says
				return nil, c.Operations.Send(ctx, track.MergePeople{Primary: track.ID("42"), Secondary: track.CioID("cio_03")})
			}},
			{Operation: "batch", Call: func(ctx context.Context, c client, a args) (any, error) {
				return nil, c.Operations.SendBatch(ctx, []track.Operation{track.ViewedContent{Person: track.ID("42"), Timestamp: january}})
			}},
		},
	})
}
