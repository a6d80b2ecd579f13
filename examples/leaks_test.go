package examples_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"strings"
	"testing"
	"time"

	"golang.org/x/oauth2"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/customerio/customeriotest"
	"github.com/engagement-go/engagement/customerio/pipelines"
	"github.com/engagement-go/engagement/customerio/track"
	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/engage/engagetest"
	"github.com/engagement-go/engagement/engagor"
	"github.com/engagement-go/engagement/engagor/engagortest"
	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/esputnik/esputniktest"
	"github.com/engagement-go/engagement/internal/vendors"
)

// Personal data that must not be in an error or a log line.
const (
	personID    = "customer-4711"
	personEmail = "ada.lovelace@example.com"
	personPhone = "+32470123456"
	personName  = "Lovelace"
)

// fault is a fault in the terms of all fakes.
type fault struct {
	status int
	body   string
	cut    bool
}

// echo is an answer that repeats the values of the request.
func echo(status int, sent []string) fault {
	text := strings.Join(sent, " and ")
	return fault{status: status, body: `{"error":"` + text + `","message":"` + text + `","meta":{"code":400,"error_message":"` + text + `","error":"` + text + `"}}`}
}

type vendor struct {
	secrets []string
	inject  func(fault)
	calls   []call
}

type call struct {
	name string
	sent []string // values to be masked, beside addresses and numbers, which are always masked
	run  func(context.Context) error
}

// TestNothingLeaks makes calls of every vendor fail in every way, and searches the output.
func TestNothingLeaks(t *testing.T) {
	t.Parallel()
	starts := map[string]func(*testing.T, *slog.Logger, *http.Client) vendor{
		"engage": engageVendor, "esputnik": esputnikVendor, "engagor": engagorVendor, "customerio": customerioVendor,
		"customerio/track":     trackVendor,
		"customerio/pipelines": pipelinesVendor,
	}
	for _, name := range vendors.All() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			start := starts[name]
			if start == nil {
				t.Fatal("no calls of this vendor are tested")
			}
			var printed bytes.Buffer
			logger := slog.New(slog.NewJSONHandler(&printed, &slog.HandlerOptions{Level: slog.LevelDebug, AddSource: true}))
			broken := &http.Client{Transport: printer{}}
			for _, hc := range []*http.Client{http.DefaultClient, broken} {
				v := start(t, logger, hc)
				for _, call := range v.calls {
					faults := []fault{{}, {cut: true}, {status: 200, body: "<html>" + personEmail}, {status: 200, body: `{"uid":{"a":"` + personEmail + `"}}`}}
					for _, status := range []int{400, 401, 403, 404, 409, 413, 422, 429, 500, 503} {
						faults = append(faults, echo(status, append(call.sent, personEmail, personPhone)))
					}
					for _, f := range faults {
						v.inject(f)
						ctx, cancel := context.WithTimeout(t.Context(), time.Second)
						err := call.run(ctx)
						cancel()
						fmt.Fprintf(&printed, "%s: %v, %+v, %q\n", call.name, err, err, errors.Unwrap(err))
						logger.Error("failed", "call", call.name, "err", err)
					}
				}
				for _, secret := range append(v.secrets, personID, personEmail, personPhone, personName) {
					for line := range strings.Lines(printed.String()) {
						if strings.Contains(line, secret) {
							t.Errorf("%q was printed: %s", secret, line)
							break
						}
					}
				}
			}
			if !strings.Contains(printed.String(), "status 400") || !strings.Contains(printed.String(), `"operation"`) {
				t.Error("too little was printed")
			}
		})
	}
}

// printer is a transport whose errors have everything of a request.
type printer struct{}

func (printer) RoundTrip(r *http.Request) (*http.Response, error) {
	return nil, fmt.Errorf("proxy refused %s %s with %v", r.Method, r.URL, r.Header)
}

func engageVendor(t *testing.T, logger *slog.Logger, hc *http.Client) vendor {
	t.Helper()
	srv := engagetest.NewServer(t)
	c := srv.Client(engage.WithLogger(logger), engage.WithHTTPClient(hc), engage.WithBaseURL(srv.URL()), engage.WithRetry(engage.RetryPolicy{MaxRetries: engage.NoRetries}))
	return vendor{
		secrets: []string{engagetest.Key, engagetest.Secret},
		inject: func(f fault) {
			srv.Reset()
			srv.Inject(engagetest.Fault{Status: f.status, Body: f.body, Cut: f.cut})
		},
		calls: []call{
			{"get", []string{engagetest.Key, engagetest.Secret, personEmail}, func(ctx context.Context) error { _, err := c.Users.Get(ctx, personEmail); return err }},
			{"create", []string{engagetest.Key, engagetest.Secret, personID, personName}, func(ctx context.Context) error {
				_, err := c.Users.Create(ctx, engage.UserDraft{ID: personID, Email: personEmail, Number: personPhone, LastName: personName})
				return err
			}},
			{"track", []string{engagetest.Key, engagetest.Secret, personID, personName}, func(ctx context.Context) error {
				return c.Events.Track(ctx, personID, engage.Event{Name: "Paid", Properties: engage.Attributes{"by": personEmail, "of": personName, "call": personPhone}})
			}},
			{"iterate", []string{engagetest.Key, engagetest.Secret, personEmail}, func(ctx context.Context) error {
				for _, err := range c.Users.All(ctx, engage.ListUsersParams{Email: personEmail}) {
					if err != nil {
						return err
					}
				}
				return nil
			}},
		},
	}
}

func esputnikVendor(t *testing.T, logger *slog.Logger, hc *http.Client) vendor {
	t.Helper()
	srv := esputniktest.NewServer(t)
	c := srv.Client(esputnik.WithLogger(logger), esputnik.WithHTTPClient(hc), esputnik.WithBaseURL(srv.URL()), esputnik.WithRetry(esputnik.RetryPolicy{MaxRetries: esputnik.NoRetries}))
	draft := esputnik.ContactDraft{
		ExternalCustomerID: personID, LastName: personName,
		Channels: []esputnik.Channel{{Type: esputnik.ChannelTypeEmail, Value: personEmail}, {Type: esputnik.ChannelTypeSMS, Value: personPhone}},
	}
	return vendor{
		secrets: []string{esputniktest.APIKey},
		inject: func(f fault) {
			srv.Reset()
			srv.Inject(esputniktest.Fault{Status: f.status, Body: f.body, Cut: f.cut})
		},
		calls: []call{
			{"upsert", []string{esputniktest.APIKey, personID, personName}, func(ctx context.Context) error { _, err := c.Contacts.Upsert(ctx, draft); return err }},
			{"delete", []string{esputniktest.APIKey, personID}, func(ctx context.Context) error {
				err := c.Contacts.DeleteByExternalID(ctx, personID, esputnik.DeleteContactByExternalIDParams{})
				return err
			}},
			{"search", []string{esputniktest.APIKey, personName}, func(ctx context.Context) error {
				_, err := c.Contacts.List(ctx, esputnik.ListContactsParams{Email: personEmail, SMS: personPhone, LastName: personName})
				return err
			}},
			{"import", []string{esputniktest.APIKey, personID, personName}, func(ctx context.Context) error {
				for o := range c.Contacts.ImportAll(ctx, func(yield func(esputnik.ContactDraft) bool) { yield(draft) }, esputnik.ImportOptions{DedupeOn: esputnik.DedupeKeyEmail}) {
					if o.Err != nil {
						return o.Err
					}
				}
				return nil
			}},
		},
	}
}

func engagorVendor(t *testing.T, logger *slog.Logger, hc *http.Client) vendor {
	t.Helper()
	srv := engagortest.NewServer(t)
	options := []engagor.Option{engagor.WithLogger(logger), engagor.WithHTTPClient(hc), engagor.WithBaseURL(srv.URL()), engagor.WithRetry(engagor.RetryPolicy{MaxRetries: engagor.NoRetries}), engagor.WithoutLimiter()}
	c, auth := srv.Client(options...), srv.OAuth(options...)
	refreshed, err := auth.TokenSource(&oauth2.Token{AccessToken: "old-access-token", RefreshToken: "fake-refresh-token", Expiry: time.Unix(1, 0)}, nil)
	if err != nil {
		t.Fatal(err)
	}
	expired, err := engagor.New(engagortest.AccountID, refreshed, options...)
	if err != nil {
		t.Fatal(err)
	}
	return vendor{
		secrets: []string{engagortest.Token, engagortest.ClientSecret, "old-access-token", "fake-refresh-token"},
		inject: func(f fault) {
			srv.Reset()
			srv.Inject(engagortest.Fault{Status: f.status, Body: f.body, Cut: f.cut})
		},
		calls: []call{
			{"contact", []string{engagortest.Token, personEmail}, func(ctx context.Context) error {
				_, err := c.Contacts.GetByService(ctx, "mail", personEmail, engagor.GetContactByServiceParams{})
				return err
			}},
			{"tags", []string{engagortest.Token, personID, personName}, func(ctx context.Context) error {
				_, err := c.Contacts.AddTags(ctx, engagor.ContactByID(personID), []string{personName, personPhone, personEmail})
				return err
			}},
			{"iterate", []string{engagortest.Token, personEmail}, func(ctx context.Context) error {
				for _, err := range c.Mentions.All(ctx, engagor.ListMentionsParams{Filter: "author:" + personEmail}) {
					if err != nil {
						return err
					}
				}
				return nil
			}},
			{"exchange", []string{engagortest.ClientSecret, personID}, func(ctx context.Context) error { _, err := auth.Exchange(ctx, personID); return err }},
			{"expired", []string{engagortest.ClientSecret, "fake-refresh-token"}, func(ctx context.Context) error { _, err := expired.Me.Get(ctx); return err }},
		},
	}
}

func customerioVendor(t *testing.T, logger *slog.Logger, hc *http.Client) vendor {
	t.Helper()
	srv := customeriotest.NewServer(t)
	c := srv.Client(customerio.WithLogger(logger), customerio.WithHTTPClient(hc), customerio.WithBaseURL(srv.URL()), customerio.WithRetry(customerio.RetryPolicy{MaxRetries: customerio.NoRetries}))
	return vendor{
		secrets: []string{customeriotest.AppKey},
		inject: func(f fault) {
			srv.Reset()
			srv.Inject(customeriotest.Fault{Status: f.status, Body: f.body, Cut: f.cut})
		},
		calls: []call{
			{"send", []string{customeriotest.AppKey, personID, personName}, func(ctx context.Context) error {
				_, err := c.Send.Email(ctx, customerio.TransactionalEmail{
					TransactionalMessageID: customerio.TemplateName("receipt"), To: personEmail, Identifiers: customerio.Identifiers{ID: personID},
					MessageData: map[string]any{"name": personName, "phone": personPhone},
				})
				return err
			}},
			{"find", []string{customeriotest.AppKey, personEmail}, func(ctx context.Context) error { _, err := c.People.ListByEmail(ctx, personEmail); return err }},
			{"get", []string{customeriotest.AppKey, personID}, func(ctx context.Context) error {
				_, err := c.People.Get(ctx, personID, customerio.GetPersonParams{})
				return err
			}},
			{"iterate", []string{customeriotest.AppKey, personName}, func(ctx context.Context) error {
				filter := customerio.And(customerio.Attribute("email").Equals(personEmail), customerio.Attribute("name").Equals(personName))
				for _, err := range c.People.All(ctx, filter, customerio.SearchPeopleParams{}) {
					if err != nil {
						return err
					}
				}
				return nil
			}},
		},
	}
}

func pipelinesVendor(t *testing.T, logger *slog.Logger, hc *http.Client) vendor {
	t.Helper()
	srv := customeriotest.NewServer(t).Pipelines()
	c := srv.Client(pipelines.WithLogger(logger), pipelines.WithHTTPClient(hc), pipelines.WithBaseURL(srv.URL()),
		pipelines.WithRetry(pipelines.RetryPolicy{MaxRetries: pipelines.NoRetries}))
	person := pipelines.Identify{Who: pipelines.UserID(personID), Traits: map[string]any{"email": personEmail, "name": personName, "phone": personPhone}}
	echoed := []string{customeriotest.WriteKey, personID, personName}
	return vendor{
		secrets: []string{customeriotest.WriteKey},
		inject: func(f fault) {
			srv.Reset()
			srv.Inject(customeriotest.Fault{Status: f.status, Body: f.body, Cut: f.cut})
		},
		calls: []call{
			{"identify", echoed, func(ctx context.Context) error { return c.Calls.Identify(ctx, person) }},
			{"batch", echoed, func(ctx context.Context) error { return c.Calls.SendBatch(ctx, []pipelines.Call{person}) }},
			{"bulk", echoed, func(ctx context.Context) error {
				for o := range c.Calls.SendAll(ctx, func(yield func(pipelines.Call) bool) { yield(person) }, pipelines.BulkOptions{}) {
					if o.Err != nil {
						return o.Err
					}
				}
				return nil
			}},
		},
	}
}

func trackVendor(t *testing.T, logger *slog.Logger, hc *http.Client) vendor {
	t.Helper()
	srv := customeriotest.NewServer(t).Track()
	c := srv.Client(track.WithLogger(logger), track.WithHTTPClient(hc), track.WithBaseURL(srv.URL()), track.WithRetry(track.RetryPolicy{MaxRetries: track.NoRetries}))
	person := track.IdentifyPerson{Person: track.ID(personID), Attributes: map[string]any{"email": personEmail, "name": personName, "phone": personPhone}}
	return vendor{
		secrets: []string{customeriotest.TrackKey},
		inject: func(f fault) {
			srv.Reset()
			srv.Inject(customeriotest.Fault{Status: f.status, Body: f.body, Cut: f.cut})
		},
		calls: []call{
			{"identify", []string{customeriotest.TrackKey, personID, personName}, func(ctx context.Context) error { return c.People.Identify(ctx, person) }},
			{"delete", []string{customeriotest.TrackKey, personEmail}, func(ctx context.Context) error { return c.People.Delete(ctx, track.Email(personEmail)) }},
			{"send", []string{customeriotest.TrackKey, personID, personName}, func(ctx context.Context) error { return c.Operations.Send(ctx, person) }},
			{"bulk", []string{customeriotest.TrackKey, personID, personName}, func(ctx context.Context) error {
				for o := range c.Operations.SendAll(ctx, func(yield func(track.Operation) bool) { yield(person) }, track.BulkOptions{}) {
					if o.Err != nil {
						return o.Err
					}
				}
				return nil
			}},
		},
	}
}
