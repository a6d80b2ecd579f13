package esputniktest_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"golang.org/x/oauth2"

	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/esputnik/esputniktest"
)

func TestCredentials(t *testing.T) {
	t.Parallel()
	srv := esputniktest.NewServer(t)
	ctx := t.Context()
	client := func(key string, opts ...esputnik.Option) *esputnik.Client {
		return must(esputnik.New(key, append(opts, esputnik.WithBaseURL(srv.URL()))...))(t)
	}
	if _, err := client("wrong").Account.Get(ctx); !errors.Is(err, esputnik.ErrUnauthorized) {
		t.Errorf("wrong key: error %v", err)
	}
	token := must(srv.Client().Auth.CreateToken(ctx))(t)
	limited := client("", esputnik.WithEventsToken(token))
	check(t, limited.Events.DeletePast(ctx, minute("2020-01-01T00:00"), minute("2020-01-02T00:00")))
	for _, h := range []http.Header{{}, {"Authorization": {"Bearer " + token}}, {"Authorization": {"Basic nonsense"}}} {
		req := must(http.NewRequestWithContext(ctx, http.MethodGet, srv.URL()+"/v1/account/info", nil))(t)
		req.Header = h
		resp := must(http.DefaultClient.Do(req))(t)
		body := must(io.ReadAll(resp.Body))(t)
		check(t, resp.Body.Close())
		if resp.StatusCode != http.StatusUnauthorized || !strings.Contains(string(body), `"status":401`) {
			t.Errorf("%v: status %d, body %s", h, resp.StatusCode, body)
		}
	}
	srv.ExpireTokens()
	if err := limited.Events.DeletePast(ctx, minute("2020-01-01T00:00"), minute("2020-01-02T00:00")); !errors.Is(err, esputnik.ErrUnauthorized) {
		t.Errorf("expired token: error %v", err)
	}
}

func TestOAuth(t *testing.T) {
	t.Parallel()
	inMemory(t, func(t *testing.T, srv *esputniktest.Server, _ *esputnik.Client) {
		ctx, memory := t.Context(), esputnik.WithHTTPClient(&http.Client{Transport: srv})
		oauth := srv.OAuth()
		token := must(oauth.Exchange(ctx, esputniktest.AuthorizationCode))(t)
		first := token.RefreshToken
		saved := 0
		source := must(oauth.TokenSource(esputniktest.AuthorizationCode, token, func(_ context.Context, fresh *oauth2.Token) error {
			saved++
			token = fresh
			return nil
		}))(t)
		c := must(esputnik.New("", esputnik.WithTokenSource(source), memory))(t)
		must(c.Account.GetVersion(ctx))(t)
		time.Sleep(49 * time.Hour)
		must(c.Account.GetVersion(ctx))(t)
		if saved != 1 || token.RefreshToken == first {
			t.Errorf("saved %d times, token the same: %v", saved, token.RefreshToken == first)
		}
		spent := must(oauth.TokenSource(esputniktest.AuthorizationCode, &oauth2.Token{RefreshToken: first}, nil))(t)
		if _, err := spent.Token(); err == nil {
			t.Error("a refresh token was good twice")
		}
		time.Sleep(31 * 24 * time.Hour)
		if _, err := c.Account.GetVersion(ctx); err == nil {
			t.Error("a refresh token was good after 31 days")
		}
		if _, err := oauth.Exchange(ctx, "nonsense"); err == nil {
			t.Error("any code is good")
		}
		stranger := must(esputnik.NewOAuth(esputniktest.ClientID, "nonsense", "https://app.example.org/callback", memory))(t)
		if _, err := stranger.Exchange(ctx, esputniktest.AuthorizationCode); !errors.Is(err, esputnik.ErrUnauthorized) {
			t.Error("any secret is good")
		}
	})
}

func TestSession(t *testing.T) {
	t.Parallel()
	srv := esputniktest.NewServer(t)
	c, ctx := srv.Client(), t.Context()
	id := srv.AddContacts(draft(email("ann@example.org")))[0]
	messages := srv.AddInboxMessages(id, esputnik.InboxMessage{Title: "One"}, esputnik.InboxMessage{Title: "Two"}, esputnik.InboxMessage{Title: "Three"})
	session := must(c.NewSession(ctx, esputnik.ContactTokenRequest{Email: "ann@example.org"}))(t)
	first := session.Token()
	if n := must(session.Inbox.CountUnread(ctx))(t); n != 3 {
		t.Errorf("%d unread, want 3", n)
	}
	if session.Token() == first {
		t.Error("the token did not change")
	}
	if old := must(esputnik.ResumeSession(first, esputnik.WithBaseURL(srv.URL())))(t); old != nil {
		if _, err := old.Inbox.CountUnread(ctx); !errors.Is(err, esputnik.ErrUnauthorized) {
			t.Errorf("a spent token: error %v", err)
		}
	}
	check(t, session.Inbox.SetStatus(ctx, esputnik.InboxStatusChange{Status: esputnik.InboxStatusOpened, IDs: idList(messages[:1])}))
	srv.ExpireTokens()
	page := must(session.Inbox.List(ctx, esputnik.ListInboxMessagesParams{Status: esputnik.InboxStatusUnopened, PageSize: 1, Page: new(int64(1))}))(t)
	if page.TotalPages != 2 || len(page.Messages) != 1 || page.Messages[0].Title != "Three" {
		t.Errorf("page %+v", page)
	}
	rows := 0
	for _, err := range session.Inbox.All(ctx, esputnik.ListInboxMessagesParams{PageSize: 2}) {
		check(t, err)
		rows++
	}
	if rows != 3 {
		t.Errorf("iterated over %d messages, want 3", rows)
	}
	check(t, session.Inbox.SetStatus(ctx, esputnik.InboxStatusChange{Status: esputnik.InboxStatusOpened, IDs: allIDs()}))
	if n := must(session.Inbox.CountUnread(ctx))(t); n != 0 {
		t.Errorf("%d unread, want none", n)
	}
	must(session.Recommendations.List(ctx, 7, esputnik.ListContactRecommendationsParams{}))(t)
	if _, err := c.NewSession(ctx, esputnik.ContactTokenRequest{Email: "bob@example.org"}); !errors.Is(err, esputnik.ErrNotFound) {
		t.Errorf("an unknown contact: error %v", err)
	}
}

func TestWhatTheSpecDoesNotAllow(t *testing.T) {
	t.Parallel()
	srv := esputniktest.NewServer(t)
	c, ctx := srv.Client(), t.Context()
	many := make([]map[string]any, 3001)
	for i := range many {
		many[i] = map[string]any{"channels": []any{}}
	}
	for name, err := range map[string]error{
		"route":        c.Do(ctx, "GET", "/v1/nothing", nil, nil),
		"member":       c.Do(ctx, "POST", "/v1/contact", map[string]any{"channels": []any{}, "nickname": "x"}, nil),
		"none":         c.Do(ctx, "POST", "/v1/contact", nil, nil),
		"query":        c.Do(ctx, "GET", "/v1/groups", nil, nil, esputnik.WithQuery("nonsense", "1")),
		"channel type": c.Do(ctx, "POST", "/v1/contact", map[string]any{"channels": []any{map[string]any{"type": "e-mail", "value": "a@example.org"}}}, nil),
		"order":        c.Do(ctx, "GET", "/v1/contacts", nil, nil, esputnik.WithQuery("sortBy", "name")),
		"filter":       c.Do(ctx, "GET", "/v2/contacts/activity", nil, nil, esputnik.WithQuery("dateFrom", "2025-01-01"), esputnik.WithQuery("dateTo", "2025-01-02"), esputnik.WithQuery("activityStatus", "SENT")),
		"dedupe key":   c.Do(ctx, "POST", "/v1/contacts", map[string]any{"dedupeOn": "phone", "contacts": many[:1]}, nil),
		"many":         c.Do(ctx, "POST", "/v1/contacts", map[string]any{"dedupeOn": "email", "contacts": many}, nil),
	} {
		if !errors.Is(err, esputnik.ErrBadRequest) && !errors.Is(err, esputnik.ErrNotFound) {
			t.Errorf("%s: error %v", name, err)
		}
	}
	for name, err := range map[string]error{
		"channel": c.Do(ctx, "POST", "/v1/contact", map[string]any{"channels": []any{}}, nil),
		"email":   c.Do(ctx, "POST", "/v1/contact", map[string]any{"channels": []any{map[string]any{"type": "email", "value": "bad@"}}}, nil),
	} {
		if !errors.Is(err, esputnik.ErrBadRequest) {
			t.Errorf("%s: error %v", name, err)
		}
	}
}

// TestQuotas checks that calls exceed each quota without the rate limits of the client, and not with them.
func TestQuotas(t *testing.T) {
	t.Parallel()
	event := esputnik.Event{EventTypeKey: "visit", KeyValue: "x"}
	calls := map[string]struct {
		limit int
		per   time.Duration
		call  func(ctx context.Context, c *esputnik.Client) error
	}{
		"default": {200, time.Second, func(ctx context.Context, c *esputnik.Client) error { _, err := c.Account.GetVersion(ctx); return err }},
		"contactList": {50, time.Second, func(ctx context.Context, c *esputnik.Client) error {
			_, err := c.Contacts.List(ctx, esputnik.ListContactsParams{})
			return err
		}},
		"eventV3": {350, time.Second, func(ctx context.Context, c *esputnik.Client) error { return c.Events.Send(ctx, event) }},
		"pastEventsDelete": {5, time.Second, func(ctx context.Context, c *esputnik.Client) error {
			return c.Events.DeletePast(ctx, minute("2020-01-01T00:00"), minute("2020-01-02T00:00"))
		}},
		"emailMessage": {10, time.Second, func(ctx context.Context, c *esputnik.Client) error {
			_, err := c.EmailMessages.Get(ctx, 3000001)
			return err
		}},
		"smsMessageList": {200, time.Second, func(ctx context.Context, c *esputnik.Client) error {
			_, err := c.SMSMessages.List(ctx, esputnik.ListSMSMessagesParams{})
			return err
		}},
	}
	for name, quota := range calls {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			inMemory(t, func(t *testing.T, srv *esputniktest.Server, c *esputnik.Client) {
				srv.EnforceQuotas()
				srv.AddMessage(sale)
				for i := range quota.limit {
					if err := quota.call(t.Context(), c); err != nil {
						t.Fatalf("call %d: %v", i, err)
					}
				}
				var e *esputnik.Error
				if err := quota.call(t.Context(), c); !errors.As(err, &e) || e.StatusCode != http.StatusTooManyRequests || e.RetryAfter <= 0 {
					t.Errorf("one call more: error %v", err)
				}
				time.Sleep(quota.per)
				check(t, quota.call(t.Context(), c))
			}, esputnik.WithoutLimiter(), esputnik.WithRetry(esputnik.RetryPolicy{MaxRetries: esputnik.NoRetries}))
		})
		t.Run(name+" with a rate limit", func(t *testing.T) {
			t.Parallel()
			inMemory(t, func(t *testing.T, srv *esputniktest.Server, _ *esputnik.Client) {
				srv.EnforceQuotas()
				srv.AddMessage(sale)
				c := must(esputnik.New(esputniktest.APIKey, esputnik.WithHTTPClient(&http.Client{Transport: srv})))(t)
				for i := range 2 * quota.limit {
					if err := quota.call(t.Context(), c); err != nil {
						t.Fatalf("call %d: %v", i, err)
					}
				}
				for _, r := range srv.Journal() {
					if r.Status == http.StatusTooManyRequests {
						t.Fatal("the client is too fast")
					}
				}
			})
		})
	}
	t.Run("an hour of messages", func(t *testing.T) {
		t.Parallel()
		inMemory(t, func(t *testing.T, srv *esputniktest.Server, c *esputnik.Client) {
			srv.EnforceQuotas()
			srv.AddMessage(sale)
			start, refused := time.Now(), 0
			for range 501 {
				if _, err := c.EmailMessages.Get(t.Context(), 3000001); errors.Is(err, esputnik.ErrRateLimited) {
					refused++
				}
				time.Sleep(time.Second)
			}
			if refused != 1 || time.Since(start) > 10*time.Minute {
				t.Errorf("%d of 501 calls were refused within %v, want 1", refused, time.Since(start))
			}
		}, esputnik.WithoutLimiter(), esputnik.WithRetry(esputnik.RetryPolicy{MaxRetries: esputnik.NoRetries}))
	})
	t.Run("a limit of one's own", func(t *testing.T) {
		t.Parallel()
		inMemory(t, func(t *testing.T, srv *esputniktest.Server, c *esputnik.Client) {
			srv.Limit(esputnik.QuotaContactList, 1, time.Minute)
			start := time.Now()
			for range 3 {
				must(c.Contacts.List(t.Context(), esputnik.ListContactsParams{}))(t)
			}
			if took := time.Since(start); took != 2*time.Minute {
				t.Errorf("3 calls with a limit of 1 a minute took %v, want 2m", took)
			}
			srv.Limit(esputnik.QuotaContactList, 0, 0)
			must(c.Contacts.List(t.Context(), esputnik.ListContactsParams{}))(t)
		})
	})
}

func TestFaults(t *testing.T) {
	t.Parallel()
	inMemory(t, func(t *testing.T, srv *esputniktest.Server, c *esputnik.Client) {
		ctx := t.Context()
		id := srv.AddContacts(draft(email("ann@example.org")))[0]
		srv.Inject(esputniktest.Fault{Operation: "generateEventV3", Cut: true, Done: true})
		if err := c.Events.Send(ctx, esputnik.Event{EventTypeKey: "visit", KeyValue: "x"}); err == nil {
			t.Error("no error from a connection that was cut")
		}
		if n := len(srv.Events("visit")); n != 1 {
			t.Errorf("%d events, want the one that took effect", n)
		}
		srv.Inject(esputniktest.Fault{Operation: "getContact", Status: 503, Times: 2})
		must(c.Contacts.Get(ctx, id))(t)
		srv.Inject(esputniktest.Fault{Body: `{"id":`})
		if _, err := c.Contacts.Get(ctx, id); !errors.Is(err, esputnik.ErrInvalidResponse) {
			t.Errorf("garbage: error %v", err)
		}
		srv.Inject(esputniktest.Fault{Operation: "bulkUpsertContacts", Status: 200, Body: `{"errorMessage":"out of order"}`})
		result := must(c.Contacts.Import(ctx, esputnik.ContactImport{DedupeOn: esputnik.DedupeKeyEmail, Contacts: []esputnik.ContactDraft{draft(email("x@example.org"))}}))(t)
		if result.ErrorMessage != "out of order" || result.Err() == nil {
			t.Errorf("result %+v", result)
		}
		srv.Inject(esputniktest.Fault{Delay: time.Hour})
		late, cancel := context.WithTimeout(ctx, time.Second)
		defer cancel()
		if _, err := c.Contacts.Get(late, id); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("late: error %v", err)
		}
		var got []string
		for _, r := range srv.Journal() {
			got = append(got, fmt.Sprint(r.Operation, " ", r.Status))
		}
		same(t, "journal", []string{
			"Events.Send 0", "Contacts.Get 503", "Contacts.Get 503", "Contacts.Get 200", "Contacts.Get 200", "Contacts.Import 200", "Contacts.Get 200",
		}, got)
		srv.Reset()
		same(t, "journal after a reset", 0, len(srv.Journal()))
	})
}

func TestFaultsOverRealConnections(t *testing.T) {
	t.Parallel()
	srv := esputniktest.NewServer(t)
	id := srv.AddContacts(draft(email("ann@example.org")))[0]
	c, ctx := srv.Client(esputnik.WithRetry(esputnik.RetryPolicy{MaxRetries: esputnik.NoRetries})), t.Context()
	srv.Inject(esputniktest.Fault{Cut: true})
	var e *esputnik.Error
	if _, err := c.Contacts.Get(ctx, id); !errors.As(err, &e) || e.StatusCode != 0 {
		t.Errorf("cut: error %v", err)
	}
	srv.Inject(esputniktest.Fault{SlowBody: true, Delay: time.Millisecond})
	if got, err := c.Contacts.Get(ctx, id); err != nil || got.ID != id {
		t.Errorf("slow body: %+v, %v", got, err)
	}
}
