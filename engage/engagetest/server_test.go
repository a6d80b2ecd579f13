package engagetest_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/engage/engagetest"
)

func TestCredentials(t *testing.T) {
	t.Parallel()
	srv := engagetest.NewServer(t)
	ctx := t.Context()
	client := func(key, secret string) *engage.Client {
		c, err := engage.New(key, secret, engage.WithBaseURL(srv.URL()))
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	if _, err := client("wrong", engagetest.Secret).Lists.List(ctx, engage.ListListsParams{}); !errors.Is(err, engage.ErrUnauthorized) {
		t.Errorf("wrong key: error %v", err)
	}
	if _, err := client(engagetest.Key, "wrong").Lists.List(ctx, engage.ListListsParams{}); !errors.Is(err, engage.ErrUnauthorized) {
		t.Errorf("wrong secret: error %v", err)
	}
	keyOnly := client(engagetest.Key, "")
	if _, err := keyOnly.Users.Upsert(ctx, "u", engage.UserUpdate{FirstName: new("Ada")}); err != nil {
		t.Errorf("key only: %v", err)
	}
	if _, err := keyOnly.Users.Upsert(ctx, "u", engage.UserUpdate{Email: new("ada@example.com")}); !errors.Is(err, engage.ErrForbidden) {
		t.Errorf("key only, with an address: error %v", err)
	}
	if err := keyOnly.Users.Delete(ctx, "u"); !errors.Is(err, engage.ErrForbidden) {
		t.Errorf("key only, delete: error %v", err)
	}
	list := srv.AddList("Monthly")
	if _, err := keyOnly.Lists.Update(ctx, list, engage.ListUpdate{Title: new("Weekly")}); err != nil {
		t.Errorf("key only, list update: %v", err)
	}
	if _, err := keyOnly.Lists.Create(ctx, engage.ListDraft{Title: "Daily"}); !errors.Is(err, engage.ErrForbidden) {
		t.Errorf("key only, new list: error %v", err)
	}
	if err := keyOnly.Lists.Archive(ctx, list); !errors.Is(err, engage.ErrForbidden) {
		t.Errorf("key only, archived list: error %v", err)
	}
	if _, err := keyOnly.Subscribers.Subscribe(ctx, list, engage.SubscriberDraft{Number: "15555551234"}); err != nil {
		t.Errorf("key only, subscription by number: %v", err)
	}
	if _, err := keyOnly.Subscribers.Subscribe(ctx, list, engage.SubscriberDraft{Email: "ada@example.com"}); !errors.Is(err, engage.ErrForbidden) {
		t.Errorf("key only, subscription by address: error %v", err)
	}
}

func TestWhatTheSpecDoesNotAllow(t *testing.T) {
	t.Parallel()
	srv := engagetest.NewServer(t)
	c, ctx := srv.Client(), t.Context()
	for name, err := range map[string]error{
		"route":  c.Do(ctx, "GET", "/nothing", nil, nil),
		"body":   c.Do(ctx, "POST", "/users", map[string]any{"id": 7}, nil),
		"member": c.Do(ctx, "POST", "/users", map[string]any{"id": "u", "nickname": "x"}, nil),
		"query":  c.Do(ctx, "GET", "/users", nil, nil, engage.WithQuery("limit", "31")),
		"type":   c.Do(ctx, "POST", "/users/u/convert", map[string]any{"type": "acount"}, nil),
		"device": c.Do(ctx, "POST", "/users", map[string]any{"id": "u", "device_token": "t", "device_platform": "iOS"}, nil),
		"SMS":    c.Do(ctx, "POST", "/send/sms", map[string]any{"from": "a", "to": "1", "body": "b", "source": "twillio"}, nil),
		"name":   c.Do(ctx, "GET", "/users", nil, nil, engage.WithQuery("nonsense", "1")),
		"none":   c.Do(ctx, "POST", "/users", nil, nil),
	} {
		if !errors.Is(err, engage.ErrBadRequest) && !errors.Is(err, engage.ErrNotFound) {
			t.Errorf("%s: error %v", name, err)
		}
	}
}

func TestQuotaAndFaults(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		srv, err := engagetest.Start()
		if err != nil {
			t.Fatal(err)
		}
		c := srv.Client()
		ctx := t.Context()
		srv.Limit(engage.QuotaDefault, 3, time.Minute)
		start := time.Now()
		for range 5 {
			if _, err := c.Users.List(ctx, engage.ListUsersParams{}); err != nil {
				t.Fatal(err)
			}
		}
		if took := time.Since(start); took != time.Minute {
			t.Errorf("5 calls with a limit of 3 a minute took %v, want 1m", took)
		}
		srv.Limit(engage.QuotaDefault, 0, 0)
		srv.Reset()

		srv.Inject(engagetest.Fault{Operation: "trackEvent", Cut: true, Done: true})
		if err := c.Events.Track(ctx, "u", engage.Event{Name: "Paid"}); err == nil {
			t.Error("no error from a connection that was cut")
		}
		if n := len(srv.Events("u")); n != 1 {
			t.Errorf("%d events, want the one that took effect", n)
		}
		srv.Inject(engagetest.Fault{Operation: "getUser", Status: 503, Times: 2})
		if _, err := c.Users.Get(ctx, "u"); err != nil {
			t.Errorf("after two 503: %v", err)
		}
		srv.Inject(engagetest.Fault{Body: `{"uid":`})
		if _, err := c.Users.Get(ctx, "u"); !errors.Is(err, engage.ErrInvalidResponse) {
			t.Errorf("garbage: error %v", err)
		}
		srv.Inject(engagetest.Fault{Delay: time.Hour, Skip: 1})
		if _, err := c.Users.Get(ctx, "u"); err != nil {
			t.Error(err)
		}
		late, cancel := context.WithTimeout(ctx, time.Second)
		defer cancel()
		if _, err := c.Users.Get(late, "u"); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("late: error %v", err)
		}

		var got []string
		for _, r := range srv.Journal() {
			got = append(got, fmt.Sprint(r.Operation, " ", r.Status))
		}
		want := []string{"Events.Track 0", "Users.Get 503", "Users.Get 503", "Users.Get 200", "Users.Get 200", "Users.Get 200", "Users.Get 200"}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("journal (-want +got):\n%s", diff)
		}
	})
}

// A fault takes the name that errors print, and one that could never strike is a mistake in the test.
func TestFaultsAreNamedAsErrorsNameCalls(t *testing.T) {
	t.Parallel()
	srv := engagetest.NewServer(t)
	srv.Inject(engagetest.Fault{Operation: "Users.Get", Status: http.StatusForbidden})
	if _, err := srv.Client().Users.Get(t.Context(), "u"); !errors.Is(err, engage.ErrForbidden) {
		t.Errorf("error %v, want ErrForbidden", err)
	}
	defer func() {
		if text := fmt.Sprint(recover()); !strings.Contains(text, `no operation "getUsers"`) {
			t.Errorf("panic %q does not name the operation", text)
		}
	}()
	srv.Inject(engagetest.Fault{Operation: "getUsers", Status: http.StatusForbidden})
}

func TestFaultsOverRealConnections(t *testing.T) {
	t.Parallel()
	srv := engagetest.NewServer(t)
	srv.AddUsers(engage.UserDraft{ID: "u"})
	c := srv.Client(engage.WithBaseURL(srv.URL()), engage.WithHTTPClient(&http.Client{}), engage.WithRetry(engage.RetryPolicy{MaxRetries: engage.NoRetries}))
	ctx := t.Context()
	srv.Inject(engagetest.Fault{Cut: true})
	var e *engage.Error
	if _, err := c.Users.Get(ctx, "u"); !errors.As(err, &e) || e.StatusCode != 0 || !errors.Is(err, io.EOF) || !strings.Contains(err.Error(), "connection was closed") {
		t.Errorf("cut: error %v", err)
	}
	srv.Inject(engagetest.Fault{SlowBody: true, Delay: time.Millisecond})
	if got, err := c.Users.Get(ctx, "u"); err != nil || got.UID != "u" {
		t.Errorf("slow body: %+v, %v", got, err)
	}
}
