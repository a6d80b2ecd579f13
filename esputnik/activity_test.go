package esputnik_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	es "github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/internal/contract"
)

func activityRows() []row {
	return []row{
		{Operation: "getContactsActivity", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Activity.List(ctx, june1, june2, es.ListActivityParams{
				Email: "e", SMS: "s", WebPushToken: "w", MobilePushToken: "m", MessageTag: "t", ActivityStatus: es.ActivityStatusRead, Offset: "o", MaxRows: 1000,
			})
		}},
		{Operation: "getContactMessages", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Activity.ListMessages(ctx, june1, june2, es.ListContactMessagesParams{
				Email: "e", Phone: "p", ContactID: 1, ExternalCustomerID: "x", ChannelTypes: []es.ChannelType{"email", "sms"}, Offset: 10, MaxRows: 100,
			})
		}},
	}
}

func TestTheActivityFeedIsIteratedByTheCursorOfTheLastRow(t *testing.T) {
	t.Parallel()
	const period = "dateFrom=2025-06-01T00%3A00&dateTo=2025-06-02T00%3A00"
	rt, asked := pages(t, map[string]string{
		period + "&maxrows=1000":          `[{"iid":"1","offset":"a"},{"iid":"2","offset":"b"}]`,
		period + "&offset=b&maxrows=1000": `[{"iid":"3","offset":"c"}]`, // a short page is not the last one
		period + "&offset=c&maxrows=1000": `[]`,
	})
	var got []string
	for row, err := range newClient(t, rt).Activity.All(t.Context(), june1, june2, es.ListActivityParams{}) {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, row.IID)
	}
	if diff := cmp.Diff([]string{"1", "2", "3"}, got); diff != "" || len(*asked) != 3 {
		t.Errorf("rows in %d requests (-want +got):\n%s", len(*asked), diff)
	}
}

func TestTheActivityFeedDoesNotGoInCircles(t *testing.T) {
	t.Parallel()
	requests := 0
	c := newClient(t, contract.Record(func(r *http.Request) (*http.Response, error) {
		requests++
		next := map[string]string{"": "a", "a": "b", "b": "a"}[r.URL.Query().Get("offset")]
		return text(200, `[{"offset":"`+next+`"}]`), nil
	}))
	var err error
	for _, err = range c.Activity.All(t.Context(), june1, june2, es.ListActivityParams{}) {
		if requests > 20 {
			t.Fatal("the iteration does not end")
		}
	}
	if !errors.Is(err, es.ErrPageLoop) {
		t.Errorf("error %v, want ErrPageLoop", err)
	}
}

func TestTheActivityFeedDoesNotEndEarlyInSilence(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		body string
		want string
		n    int
	}{
		"the cursor is ignored":    {`[{"offset":"a"},{"offset":"b"}]`, "esputnik: Activity.List: " + es.ErrPageLoop.Error(), 4},
		"a full page without one":  {`[{"iid":"1"},{"iid":"2"}]`, "esputnik: Activity.List: the last row of a full page has no cursor, so the next page cannot be requested", 2},
		"a short page without one": {`[{"iid":"1"}]`, "<nil>", 1},
		"one that is no list":      {`{"offset":"a"}`, "esputnik: Activity.List: " + es.ErrPageLoop.Error(), 2},
		"no rows":                  {`[]`, "<nil>", 0},
	} {
		c := newClient(t, serve(t, answer(200, test.body)))
		n, last := 0, error(nil)
		for _, err := range c.Activity.All(t.Context(), june1, june2, es.ListActivityParams{MaxRows: 2}) {
			if last = err; err == nil {
				n++
			}
		}
		if got := fmt.Sprint(last); got != test.want || n != test.n {
			t.Errorf("%s: %d rows and error %q, want %d and %q", name, n, got, test.n, test.want)
		}
		var broken *es.PageError
		if last != nil && !errors.As(last, &broken) {
			t.Errorf("%s: error %v, want a *PageError", name, last)
		}
	}
}

func TestMessagesOfAContactAreIteratedByRowsToSkip(t *testing.T) {
	t.Parallel()
	const query = "dateFrom=2025-06-01T00%3A00&dateTo=2025-06-02T00%3A00&contactId=1"
	rt, asked := pages(t, map[string]string{
		query + "&maxrows=100":            strings.ReplaceAll(rows(0, 100), `"id"`, `"messageId"`),
		query + "&offset=100&maxrows=100": `[{"messageId":100}]`,
	})
	next := int64(0)
	for m, err := range newClient(t, rt).Activity.AllMessages(t.Context(), june1, june2, es.ListContactMessagesParams{ContactID: 1}) {
		if err != nil {
			t.Fatal(err)
		}
		if m.MessageID != next {
			t.Fatalf("message %d, want %d", m.MessageID, next)
		}
		next++
	}
	if next != 101 || len(*asked) != 2 {
		t.Errorf("%d messages in %d requests, want 101 in 2", next, len(*asked))
	}
}

func TestActivityArgumentsAreRefused(t *testing.T) {
	t.Parallel()
	refuse(t, map[string]refusal{
		"messages of nobody": {func(ctx context.Context, c *es.Client) error {
			_, err := c.Activity.ListMessages(ctx, june1, june2, es.ListContactMessagesParams{})
			return err
		}, "ContactID"},
		"101 messages": {func(ctx context.Context, c *es.Client) error {
			_, err := c.Activity.ListMessages(ctx, june1, june2, es.ListContactMessagesParams{ContactID: 1, MaxRows: 101})
			return err
		}, "MaxRows must be at most 100"},
		"activity without start": {func(ctx context.Context, c *es.Client) error {
			_, err := c.Activity.List(ctx, time.Time{}, june2, es.ListActivityParams{})
			return err
		}, "from must be set"},
	})
}
