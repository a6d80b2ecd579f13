package engage_test

import (
	"context"
	"encoding/json"
	"net/http"
	"testing"
	"time"

	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/internal/contract"
	"github.com/engagement-go/engagement/openapi"
)

func spec(t testing.TB) []byte {
	t.Helper()
	raw, err := openapi.Spec("engage")
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// newClient makes a client that sends through rt.
func newClient(t testing.TB, rt http.RoundTripper, opts ...engage.Option) *engage.Client {
	t.Helper()
	c, err := engage.New("key", "secret", append([]engage.Option{engage.WithHTTPClient(&http.Client{Transport: rt})}, opts...)...)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestOperations(t *testing.T) {
	t.Parallel()
	type args = contract.Args
	ada := &engage.User{
		ID: "5fc6477241fcec31a9548e98", UID: "u42", FirstName: "Ada", LastName: "Obi", Email: "ada@example.com",
		Devices:   []engage.Device{{Token: "ExponentPushToken[xyz]", Platform: engage.PlatformAndroid}},
		Accounts:  []engage.AccountMembership{{ID: "acme", Role: "Admin"}},
		Lists:     []engage.ListMembership{{ID: "62bbdd2e5bfea4dca4834045", Subscribed: true}},
		Segments:  []engage.SegmentMembership{{ID: "62bbdd2e5bfea4dca4834046"}},
		Meta:      engage.Attributes{"plan": "pro", "age": json.Number("34")},
		CreatedAt: time.Date(2021, 1, 12, 5, 24, 39, 62e6, time.UTC), LastInteraction: time.Date(2021, 1, 12, 5, 24, 39, 62e6, time.UTC),
		Stats: engage.UserStats{Delivered: 6, Opened: 3, UniqueOpens: 3},
	}
	monthly := &engage.List{
		ID: "60036440419768607192801b", Title: "Monthly", SubscriberCount: 12, DoubleOptIn: true,
		CreatedAt: time.Date(2011, 10, 5, 14, 48, 0, 0, time.UTC),
	}
	contract.Run(t, contract.Suite[*engage.Client]{
		Spec: spec(t),
		New: func(t *testing.T, rt http.RoundTripper, maxBytes int64) *engage.Client {
			if maxBytes > 0 {
				return newClient(t, rt, engage.WithMaxResponseBytes(maxBytes))
			}
			return newClient(t, rt)
		},
		Cases: []contract.Case[*engage.Client]{
			{Operation: "createUser", Want: ada, Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
				return c.Users.Create(ctx, engage.UserDraft{
					ID: "u42", FirstName: "Ada", LastName: "Obi", Email: "ada@example.com", Number: "15555551234", IsAccount: true,
					CreatedAt:   time.Date(2024, 1, 12, 5, 24, 39, 62e6, time.FixedZone("", 3600)),
					DeviceToken: "t", DevicePlatform: engage.PlatformIOS, Lists: []string{"l"},
					Accounts: []engage.AccountAssignment{{ID: "acme", Role: "Admin"}}, Meta: engage.Attributes{"age": 34}, TimeZone: "Africa/Lagos",
				})
			}},
			{Operation: "getUser", Want: ada, Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
				return c.Users.Get(ctx, a.Text)
			}},
			{Operation: "updateUser", Want: ada, Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
				return c.Users.Update(ctx, a.Text, engage.UserUpdate{
					FirstName: "Ada", IsAccount: new(false), Meta: engage.Attributes{"plan": "custom"}, AppVersion: "1", AppBuild: "2",
					AppLastActive: time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC),
				})
			}},
			{Operation: "listUsers", Want: &engage.UserPage{Data: []engage.User{*ada}}, Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
				return c.Users.List(ctx, engage.ListUsersParams{Limit: 30, NextCursor: "c", Email: "ada+1@example.com", Lists: []string{"a", "b"}})
			}},
			{Operation: "deleteUser", Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
				return nil, c.Users.Delete(ctx, a.Text)
			}},
			{Operation: "archiveUser", Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
				return nil, c.Users.Archive(ctx, a.Text)
			}},
			{Operation: "trackEvent", Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
				return nil, c.Events.Track(ctx, a.Text, engage.Event{
					Name: "Paid", Value: 49.99, Properties: engage.Attributes{"product": "T123"}, Timestamp: time.Date(2024, 5, 30, 9, 30, 10, 0, time.UTC),
				})
			}},
			{Operation: "mergeUsers", Want: &engage.Status{State: "queued"}, Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
				return c.Users.Merge(ctx, "anonymous", "u42")
			}},
			{Operation: "convertUserType", Want: ada, Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
				return c.Users.Convert(ctx, a.Text, engage.UserTypeAccount)
			}},
			{Operation: "addUserToLists", Want: ada, Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
				return c.Users.AddToLists(ctx, a.Text, []string{"l1", "l2"})
			}},
			{Operation: "removeUserFromLists", Want: ada, Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
				return c.Users.RemoveFromLists(ctx, a.Text, []string{"l1"})
			}},
			{Operation: "deleteUserAttribute", Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
				return nil, c.Users.DeleteAttribute(ctx, "u42", a.Text)
			}},
			{Operation: "deleteDeviceToken", Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
				return nil, c.Users.DeleteDeviceToken(ctx, a.Text, "ExponentPushToken[a:b/c]")
			}},
			{Operation: "addCustomerToAccounts", Want: ada, Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
				return c.Accounts.AddCustomer(ctx, a.Text, []engage.AccountAssignment{{ID: "acme"}, {ID: "b", Role: "Admin"}})
			}},
			{Operation: "updateAccountRole", Want: ada, Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
				return c.Accounts.UpdateRole(ctx, "u42", a.Text, "Admin")
			}},
			{Operation: "removeCustomerFromAccount", Want: ada, Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
				return c.Accounts.RemoveCustomer(ctx, "u42", a.Text)
			}},
			{Operation: "getAccountMembers", Want: &engage.UserPage{Data: []engage.User{*ada}}, Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
				return c.Accounts.Members(ctx, a.Text)
			}},
			{Operation: "createList", Want: monthly, Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
				return c.Lists.Create(ctx, engage.ListDraft{Title: "Monthly", Description: "What is new", RedirectURL: "https://example.com/", DoubleOptIn: true})
			}},
			{Operation: "listLists", Want: &engage.ListPage{Data: []engage.List{*monthly}}, Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
				return c.Lists.List(ctx, engage.ListListsParams{Limit: 1, PreviousCursor: "c"})
			}},
			{Operation: "getList", Want: monthly, Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
				return c.Lists.Get(ctx, a.Text)
			}},
			{Operation: "updateList", Want: monthly, Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
				return c.Lists.Update(ctx, a.Text, engage.ListUpdate{Title: "Weekly", Description: new(""), DoubleOptIn: new(false)})
			}},
			{Operation: "archiveList", Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
				return nil, c.Lists.Archive(ctx, a.Text)
			}},
			{Operation: "subscribeUserToList", Want: "u42", Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
				return c.Subscribers.Subscribe(ctx, a.Text, engage.SubscriberDraft{Email: "ada@example.com", Meta: engage.Attributes{"a": true}})
			}},
			{Operation: "updateSubscriberStatus", Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
				return nil, c.Subscribers.Update(ctx, a.Text, "u42", false)
			}},
			{Operation: "deleteSubscriberFromList", Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
				return nil, c.Subscribers.Delete(ctx, "l1", a.Text)
			}},
			{Operation: "sendBatchRequest", Want: &engage.Status{State: "queued"}, Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
				return c.Batches.Send(ctx, []engage.BatchItem{
					engage.CreateItem(engage.UserDraft{ID: "u42", FirstName: "Ada"}),
					engage.UpdateItem("u42", engage.UserUpdate{Meta: engage.Attributes{"plan": "custom"}}),
					engage.EventItem("u42", engage.Event{Name: "Paid", Value: 49.99}),
				})
			}},
			{Operation: "sendEmail", Want: "650f5a1ba36d1df032bd73aa", Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
				return c.Messages.SendEmail(ctx, engage.Email{
					From: engage.EmailSender{Name: "Acme", Email: "hello@acme.example"}, To: []string{"ada@example.com"}, Subject: "Welcome",
					HTML: "<p>Hello</p>", Text: "Hello", Template: "t", TemplateVariables: map[string]any{"name": "Ada"}, CC: []string{"c@example.com"},
					BCC: []string{"b@example.com"}, ReplyTo: "r@example.com", TrackClicks: new(false), TrackOpens: new(true), Headers: map[string]string{"List-Unsubscribe": "<mailto:x>"},
				})
			}},
			{Operation: "sendSms", Want: "650f5a1ba36d1df032bd73aa", Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
				return c.Messages.SendSMS(ctx, engage.SMS{From: "Acme", To: "15555551234", Body: "1234", Source: engage.SMSProviderTermii, Channel: engage.SMSChannelDND, TrackClicks: new(true)})
			}},
		},
	})
}
