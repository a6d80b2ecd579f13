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
	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/engage/engagetest"
	"github.com/engagement-go/engagement/engagor"
	"github.com/engagement-go/engagement/engagor/engagortest"
	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/esputnik/esputniktest"
	"github.com/engagement-go/engagement/internal/vendors"
)

// Somebody who must not turn up in an error or a log line.
const (
	whoID    = "customer-4711"
	whoEmail = "ada.lovelace@example.com"
	whoPhone = "+32470123456"
	whoName  = "Lovelace"
)

// mishap is a fault in words that all fakes understand.
type mishap struct {
	status int
	body   string
	cut    bool
}

// echo is an answer in which the vendor repeats what it was told.
func echo(status int, sent []string) mishap {
	told := strings.Join(sent, " and ")
	return mishap{status: status, body: `{"error":"` + told + `","message":"` + told + `","meta":{"code":400,"error_message":"` + told + `","error":"` + told + `"}}`}
}

type vendor struct {
	secrets []string
	inject  func(mishap)
	calls   []call
}

type call struct {
	name string
	sent []string // beside an address and a number, which are masked whoever sent them
	run  func(context.Context) error
}

// TestNothingLeaks makes every vendor's calls fail in every way, and looks through what was printed.
func TestNothingLeaks(t *testing.T) {
	t.Parallel()
	starts := map[string]func(*testing.T, *slog.Logger, *http.Client) vendor{
		"engage": engageVendor, "esputnik": esputnikVendor, "engagor": engagorVendor, "customerio": customerioVendor,
	}
	for _, name := range vendors.All() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			start := starts[name]
			if start == nil {
				t.Fatal("no call of this vendor is tried")
			}
			var printed bytes.Buffer
			logger := slog.New(slog.NewJSONHandler(&printed, &slog.HandlerOptions{Level: slog.LevelDebug, AddSource: true}))
			broken := &http.Client{Transport: printer{}}
			for _, hc := range []*http.Client{http.DefaultClient, broken} {
				v := start(t, logger, hc)
				for _, call := range v.calls {
					mishaps := []mishap{{}, {cut: true}, {status: 200, body: "<html>" + whoEmail}, {status: 200, body: `{"uid":{"a":"` + whoEmail + `"}}`}}
					for _, status := range []int{400, 401, 403, 404, 409, 413, 422, 429, 500, 503} {
						mishaps = append(mishaps, echo(status, append(call.sent, whoEmail, whoPhone)))
					}
					for _, m := range mishaps {
						v.inject(m)
						ctx, cancel := context.WithTimeout(t.Context(), time.Second)
						err := call.run(ctx)
						cancel()
						fmt.Fprintf(&printed, "%s: %v, %+v, %q\n", call.name, err, err, errors.Unwrap(err))
						logger.Error("failed", "call", call.name, "err", err)
					}
				}
				for _, secret := range append(v.secrets, whoID, whoEmail, whoPhone, whoName) {
					for line := range strings.Lines(printed.String()) {
						if strings.Contains(line, secret) {
							t.Errorf("%q was printed: %s", secret, line)
							break
						}
					}
				}
			}
			if !strings.Contains(printed.String(), "status 400") || !strings.Contains(printed.String(), `"operation"`) {
				t.Error("hardly anything was printed")
			}
		})
	}
}

// printer is a transport whose errors tell everything about a request.
type printer struct{}

func (printer) RoundTrip(r *http.Request) (*http.Response, error) {
	return nil, fmt.Errorf("proxy refused %s %s with %v", r.Method, r.URL, r.Header)
}

func engageVendor(t *testing.T, logger *slog.Logger, hc *http.Client) vendor {
	t.Helper()
	srv := engagetest.NewServer(t)
	c := srv.Client(engage.WithLogger(logger), engage.WithHTTPClient(hc), engage.WithRetry(engage.RetryPolicy{MaxRetries: engage.NoRetries}))
	return vendor{
		secrets: []string{engagetest.Key, engagetest.Secret},
		inject: func(m mishap) {
			srv.Reset()
			srv.Inject(engagetest.Fault{Status: m.status, Body: m.body, Cut: m.cut})
		},
		calls: []call{
			{"get", []string{engagetest.Key, engagetest.Secret, whoEmail}, func(ctx context.Context) error { _, err := c.Users.Get(ctx, whoEmail); return err }},
			{"create", []string{engagetest.Key, engagetest.Secret, whoID, whoName}, func(ctx context.Context) error {
				_, err := c.Users.Create(ctx, engage.UserDraft{ID: whoID, Email: whoEmail, Number: whoPhone, LastName: whoName})
				return err
			}},
			{"track", []string{engagetest.Key, engagetest.Secret, whoID, whoName}, func(ctx context.Context) error {
				return c.Events.Track(ctx, whoID, engage.Event{Name: "Paid", Properties: engage.Attributes{"by": whoEmail, "of": whoName, "call": whoPhone}})
			}},
			{"walk", []string{engagetest.Key, engagetest.Secret, whoEmail}, func(ctx context.Context) error {
				for _, err := range c.Users.All(ctx, engage.ListUsersParams{Email: whoEmail}) {
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
	c := srv.Client(esputnik.WithLogger(logger), esputnik.WithHTTPClient(hc), esputnik.WithRetry(esputnik.RetryPolicy{MaxRetries: esputnik.NoRetries}))
	who := esputnik.ContactDraft{
		ExternalCustomerID: whoID, LastName: whoName,
		Channels: []esputnik.Channel{{Type: esputnik.ChannelTypeEmail, Value: whoEmail}, {Type: esputnik.ChannelTypeSMS, Value: whoPhone}},
	}
	return vendor{
		secrets: []string{esputniktest.APIKey},
		inject: func(m mishap) {
			srv.Reset()
			srv.Inject(esputniktest.Fault{Status: m.status, Body: m.body, Cut: m.cut})
		},
		calls: []call{
			{"upsert", []string{esputniktest.APIKey, whoID, whoName}, func(ctx context.Context) error { _, err := c.Contacts.Upsert(ctx, who); return err }},
			{"delete", []string{esputniktest.APIKey, whoID}, func(ctx context.Context) error {
				err := c.Contacts.DeleteByExternalID(ctx, whoID, esputnik.DeleteContactByExternalIDParams{})
				return err
			}},
			{"search", []string{esputniktest.APIKey, whoName}, func(ctx context.Context) error {
				_, err := c.Contacts.Search(ctx, esputnik.SearchContactsParams{Email: whoEmail, SMS: whoPhone, LastName: whoName})
				return err
			}},
			{"import", []string{esputniktest.APIKey, whoID, whoName}, func(ctx context.Context) error {
				for o := range c.Contacts.Import(ctx, func(yield func(esputnik.ContactDraft) bool) { yield(who) }, esputnik.ImportOptions{DedupeOn: esputnik.DedupeKeyEmail}) {
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
	options := []engagor.Option{engagor.WithLogger(logger), engagor.WithHTTPClient(hc), engagor.WithRetry(engagor.RetryPolicy{MaxRetries: engagor.NoRetries}), engagor.WithoutLimiter()}
	c, auth := srv.Client(options...), srv.OAuth(options...)
	refreshed, err := auth.TokenSource(&oauth2.Token{AccessToken: "old-access-token", RefreshToken: "fake-refresh-token", Expiry: time.Unix(1, 0)}, nil)
	if err != nil {
		t.Fatal(err)
	}
	expired, err := engagor.New(engagortest.AccountID, refreshed, append(options, engagor.WithBaseURL(srv.URL))...)
	if err != nil {
		t.Fatal(err)
	}
	return vendor{
		secrets: []string{engagortest.Token, engagortest.ClientSecret, "old-access-token", "fake-refresh-token"},
		inject: func(m mishap) {
			srv.Reset()
			srv.Inject(engagortest.Fault{Status: m.status, Body: m.body, Cut: m.cut})
		},
		calls: []call{
			{"contact", []string{engagortest.Token, whoEmail}, func(ctx context.Context) error {
				_, err := c.Contacts.GetByService(ctx, "mail", whoEmail, engagor.GetContactByServiceParams{})
				return err
			}},
			{"tags", []string{engagortest.Token, whoID, whoName}, func(ctx context.Context) error {
				_, err := c.Contacts.AddTags(ctx, engagor.ContactByID(whoID), []string{whoName, whoPhone, whoEmail})
				return err
			}},
			{"walk", []string{engagortest.Token, whoEmail}, func(ctx context.Context) error {
				for _, err := range c.Mentions.All(ctx, engagor.ListMentionsParams{Filter: "author:" + whoEmail}) {
					if err != nil {
						return err
					}
				}
				return nil
			}},
			{"exchange", []string{engagortest.ClientSecret, whoID}, func(ctx context.Context) error { _, err := auth.Exchange(ctx, whoID); return err }},
			{"expired", []string{engagortest.ClientSecret, "fake-refresh-token"}, func(ctx context.Context) error { _, err := expired.Me.Get(ctx); return err }},
		},
	}
}

func customerioVendor(t *testing.T, logger *slog.Logger, hc *http.Client) vendor {
	t.Helper()
	srv := customeriotest.NewServer(t)
	c := srv.Client(customerio.WithLogger(logger), customerio.WithHTTPClient(hc), customerio.WithRetry(customerio.RetryPolicy{MaxRetries: customerio.NoRetries}))
	return vendor{
		secrets: []string{customeriotest.AppKey},
		inject: func(m mishap) {
			srv.Reset()
			srv.Inject(customeriotest.Fault{Status: m.status, Body: m.body, Cut: m.cut})
		},
		calls: []call{
			{"send", []string{customeriotest.AppKey, whoID, whoName}, func(ctx context.Context) error {
				_, err := c.Send.Email(ctx, customerio.TransactionalEmail{
					TransactionalMessageID: customerio.TemplateName("receipt"), To: whoEmail, Identifiers: customerio.Identifiers{ID: whoID},
					MessageData: map[string]any{"name": whoName, "phone": whoPhone},
				})
				return err
			}},
			{"find", []string{customeriotest.AppKey, whoEmail}, func(ctx context.Context) error { _, err := c.People.FindByEmail(ctx, whoEmail); return err }},
			{"get", []string{customeriotest.AppKey, whoID}, func(ctx context.Context) error {
				_, err := c.People.Get(ctx, whoID, customerio.GetPersonParams{})
				return err
			}},
			{"walk", []string{customeriotest.AppKey, whoName}, func(ctx context.Context) error {
				filter := customerio.And(customerio.Attribute("email").Equals(whoEmail), customerio.Attribute("name").Equals(whoName))
				for _, err := range c.People.All(ctx, filter, customerio.PeopleSearchParams{}) {
					if err != nil {
						return err
					}
				}
				return nil
			}},
		},
	}
}
