package esputnik_test

import (
	"errors"
	"fmt"
	"iter"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	es "github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/internal/contract"
)

func clientOf(rt http.RoundTripper) *http.Client { return &http.Client{Transport: rt} }

// rows is a page of n rows with ids from first.
func rows(first, n int) string {
	list := make([]string, n)
	for i := range list {
		list[i] = fmt.Sprintf(`{"id":%d}`, first+i)
	}
	return "[" + strings.Join(list, ",") + "]"
}

// pages serves answers by the query that asks for them.
func pages(t *testing.T, answers map[string]string) (http.RoundTripper, *[]string) {
	t.Helper()
	var asked []string
	return serve(t, func(r *http.Request) (*http.Response, error) {
		asked = append(asked, r.URL.RawQuery)
		body, ok := answers[r.URL.RawQuery]
		if !ok {
			return text(400, "no such page"), nil
		}
		return text(200, body), nil
	}), &asked
}

func TestAWalkGoesByStartIndexUntilAShortPage(t *testing.T) {
	t.Parallel()
	rt, asked := pages(t, map[string]string{
		"startindex=1&maxrows=500":    rows(1, 500),
		"startindex=501&maxrows=500":  rows(501, 500),
		"startindex=1001&maxrows=500": rows(1001, 3),
	})
	c := newClient(t, rt)
	seq := c.Contacts.All(t.Context(), es.SearchContactsParams{})
	if len(*asked) != 0 {
		t.Error("a request was sent before the first iteration")
	}
	for range 2 { // the second range starts at the first page again
		*asked = nil
		last := int64(0)
		for contact, err := range seq {
			if err != nil {
				t.Fatal(err)
			}
			if contact.ID != last+1 {
				t.Fatalf("contact %d after %d", contact.ID, last)
			}
			last = contact.ID
			if want := int(last-1)/500 + 1; len(*asked) != want {
				t.Fatalf("%d requests for %d contacts, want %d", len(*asked), last, want)
			}
		}
		if last != 1003 || len(*asked) != 3 {
			t.Errorf("%d contacts in %d requests, want 1003 in 3", last, len(*asked))
		}
	}
}

func TestAWalkThatEndsWithAFullPageAsksForOneMore(t *testing.T) {
	t.Parallel()
	for _, empty := range []string{"[]", ""} {
		rt, asked := pages(t, map[string]string{
			"maxrows=2": "", "startindex=1&maxrows=2": `[{"broadcastId":"1"},{"broadcastId":2}]`, "startindex=3&maxrows=2": empty,
		})
		n := 0
		for _, err := range newClient(t, rt).Broadcasts.All(t.Context(), es.ListBroadcastsParams{MaxRows: 2}) {
			if err != nil {
				t.Fatal(err)
			}
			n++
		}
		if n != 2 || len(*asked) != 2 {
			t.Errorf("%d rows in %d requests, want 2 in 2", n, len(*asked))
		}
	}
}

func TestAWalkOverBroadcastsDoesNotTakeTheSmallDefault(t *testing.T) {
	t.Parallel()
	rt, asked := pages(t, map[string]string{"startindex=1&maxrows=500": `[{"broadcastId":"1"}]`})
	for _, err := range newClient(t, rt).Broadcasts.All(t.Context(), es.ListBroadcastsParams{}) {
		if err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff([]string{"startindex=1&maxrows=500"}, *asked); diff != "" {
		t.Errorf("queries (-want +got):\n%s", diff)
	}
}

func TestAWalkIgnoresTotalCount(t *testing.T) {
	t.Parallel()
	rt, _ := pages(t, map[string]string{"startindex=1&maxrows=2": rows(1, 2), "startindex=3&maxrows=2": rows(3, 1)})
	c := newClient(t, contract.Record(func(r *http.Request) (*http.Response, error) {
		resp, err := rt.RoundTrip(r)
		if err == nil {
			resp.Header.Set("TotalCount", "2")
		}
		return resp, err
	}))
	n := 0
	for _, err := range c.Contacts.All(t.Context(), es.SearchContactsParams{MaxRows: 2}) {
		if err != nil {
			t.Fatal(err)
		}
		n++
	}
	if n != 3 {
		t.Errorf("%d contacts, want 3", n)
	}
}

func TestAWalkCanBeResumed(t *testing.T) {
	t.Parallel()
	answers := map[string]string{"startindex=1&maxrows=500&orderByTs=true": rows(1, 500)}
	rt, _ := pages(t, answers)
	c := newClient(t, rt)
	params := es.MembersParams{OrderByJoinTime: true}
	n := 0
	var broken *es.PageError
	for page, err := range c.Segments.MembersPages(t.Context(), 7, params) {
		if err != nil {
			if !errors.As(err, &broken) || !errors.Is(err, es.ErrBadRequest) {
				t.Fatalf("error %v, want a *PageError", err)
			}
			break
		}
		n += len(page)
	}
	if n != 500 || broken == nil || broken.Cursor != "501" {
		t.Fatalf("%d rows, then %v", n, broken)
	}
	answers["startindex=501&maxrows=500&orderByTs=true"] = rows(501, 1)
	params.StartIndex = 501
	for _, err := range c.Segments.AllMembers(t.Context(), 7, params) {
		if err != nil {
			t.Fatal(err)
		}
		n++
	}
	if n != 501 {
		t.Errorf("%d rows, want 501", n)
	}
}

func TestTheActivityFeedIsWalkedByTheCursorOfTheLastRow(t *testing.T) {
	t.Parallel()
	const period = "dateFrom=2025-06-01&dateTo=2025-06-02"
	rt, asked := pages(t, map[string]string{
		period + "&maxrows=1000":          `[{"iid":"1","offset":"a"},{"iid":"2","offset":"b"}]`,
		period + "&offset=b&maxrows=1000": `[{"iid":"3","offset":"c"}]`, // a short page is not the last one
		period + "&offset=c&maxrows=1000": `[]`,
	})
	var got []string
	for row, err := range newClient(t, rt).Activity.All(t.Context(), "2025-06-01", "2025-06-02", es.ListActivityParams{}) {
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
	for _, err = range c.Activity.All(t.Context(), "2025-06-01", "2025-06-02", es.ListActivityParams{}) {
		if requests > 20 {
			t.Fatal("the walk does not end")
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
		"the cursor is ignored":     {`[{"offset":"a"},{"offset":"b"}]`, es.ErrPageLoop.Error(), 4},
		"a full page without one":   {`[{"iid":"1"},{"iid":"2"}]`, "the last row of a full page has no offset, so the next page cannot be asked for", 2},
		"a short page without one":  {`[{"iid":"1"}]`, "<nil>", 1},
		"one that is no list":       {`{"offset":"a"}`, es.ErrPageLoop.Error(), 2},
		"nothing at all, by itself": {``, "<nil>", 0},
	} {
		c := newClient(t, serve(t, answer(200, test.body)))
		n, last := 0, error(nil)
		for _, err := range c.Activity.All(t.Context(), "2025-06-01", "2025-06-02", es.ListActivityParams{MaxRows: 2}) {
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

func TestMessagesOfAContactAreWalkedByRowsToSkip(t *testing.T) {
	t.Parallel()
	const query = "dateFrom=a&dateTo=b&contactId=1"
	rt, asked := pages(t, map[string]string{
		query + "&maxrows=100":            strings.ReplaceAll(rows(0, 100), `"id"`, `"messageId"`),
		query + "&offset=100&maxrows=100": `[{"messageId":100}]`,
	})
	next := int64(0)
	for m, err := range newClient(t, rt).Activity.AllMessages(t.Context(), "a", "b", es.ContactMessagesParams{ContactID: 1}) {
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

func TestTheInboxIsWalkedFromPageZeroToTheLast(t *testing.T) {
	t.Parallel()
	rt, asked := pages(t, map[string]string{
		"page=0&pageSize=100&status=UNOPENED": `{"list":[{"id":"a"},{"id":"b"}],"totalPages":2}`,
		"page=1&pageSize=100&status=UNOPENED": `{"list":{"id":"c","createdDate":"1748772000000"},"totalPages":"2"}`,
		"page=1&pageSize=1":                   `{"list":[{"id":"x"}],"totalPages":3}`,
		"page=2&pageSize=1":                   `{"list":[],"totalPages":4}`,
	})
	s, err := es.ResumeSession("t0ken", es.WithHTTPClient(clientOf(rt)))
	if err != nil {
		t.Fatal(err)
	}
	seq := s.Inbox.All(t.Context(), es.ListInboxMessagesParams{Status: es.InboxStatusUnopened})
	for range 2 {
		*asked = nil
		var got []string
		for m, err := range seq {
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, m.ID)
		}
		if diff := cmp.Diff([]string{"a", "b", "c"}, got); diff != "" || len(*asked) != 2 {
			t.Errorf("messages in %d requests (-want +got):\n%s", len(*asked), diff)
		}
	}
	*asked = nil
	params := es.ListInboxMessagesParams{Page: new(int64(1)), PageSize: 1}
	for p, err := range s.Inbox.Pages(t.Context(), params) {
		if err != nil {
			t.Fatal(err)
		}
		if len(*asked) == 1 && p.Messages[0].ID != "x" {
			t.Errorf("first page %+v", p)
		}
	}
	if diff := cmp.Diff([]string{"page=1&pageSize=1", "page=2&pageSize=1"}, *asked); diff != "" || *params.Page != 1 {
		t.Errorf("queries from page %d (-want +got):\n%s", *params.Page, diff)
	}
	*asked = nil
	for range seq {
		break
	}
	if len(*asked) != 1 {
		t.Errorf("%d requests after a break, want 1", len(*asked))
	}
	var broken *es.PageError
	for _, err := range s.Inbox.All(t.Context(), es.ListInboxMessagesParams{Page: new(int64(9))}) {
		if !errors.As(err, &broken) || broken.Cursor != "9" {
			t.Errorf("error %v, want one at page 9", err)
		}
	}
	if broken == nil {
		t.Error("a broken walk yields no error")
	}
}

// count walks to the end.
func count[T any](t *testing.T, seq iter.Seq2[T, error]) int {
	t.Helper()
	n := 0
	for _, err := range seq {
		if err != nil {
			t.Fatal(err)
		}
		n++
	}
	return n
}

func TestEveryListIsWalkedInPagesOf500(t *testing.T) {
	t.Parallel()
	for name, walk := range map[string]func(*testing.T, *es.Client) int{
		"contacts": func(t *testing.T, c *es.Client) int {
			return count(t, c.Contacts.All(t.Context(), es.SearchContactsParams{}))
		},
		"segments": func(t *testing.T, c *es.Client) int {
			return count(t, c.Segments.All(t.Context(), es.ListSegmentsParams{}))
		},
		"members": func(t *testing.T, c *es.Client) int {
			return count(t, c.Segments.AllMembers(t.Context(), 7, es.MembersParams{}))
		},
		"workflows": func(t *testing.T, c *es.Client) int {
			return count(t, c.Workflows.All(t.Context(), es.ListWorkflowsParams{}))
		},
		"broadcasts": func(t *testing.T, c *es.Client) int {
			return count(t, c.Broadcasts.All(t.Context(), es.ListBroadcastsParams{}))
		},
		"email": func(t *testing.T, c *es.Client) int {
			return count(t, c.EmailMessages.All(t.Context(), es.ListEmailMessagesParams{}))
		},
		"mobile push": func(t *testing.T, c *es.Client) int {
			return count(t, c.MobilePushMessages.All(t.Context(), es.ListMobilePushMessagesParams{}))
		},
		"viber": func(t *testing.T, c *es.Client) int {
			return count(t, c.ViberMessages.All(t.Context(), es.ListViberMessagesParams{}))
		},
		"app inbox": func(t *testing.T, c *es.Client) int {
			return count(t, c.AppInboxMessages.All(t.Context(), es.ListAppInboxMessagesParams{}))
		},
		"telegram": func(t *testing.T, c *es.Client) int {
			return count(t, c.TelegramMessages.All(t.Context(), es.ListTelegramMessagesParams{}))
		},
		"sms": func(t *testing.T, c *es.Client) int {
			return count(t, c.SMSMessages.All(t.Context(), es.ListSMSMessagesParams{}))
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			rt, asked := pages(t, map[string]string{"startindex=1&maxrows=500": rows(1, 500), "startindex=501&maxrows=500": rows(501, 2)})
			if n := walk(t, newClient(t, rt)); n != 502 || len(*asked) != 2 {
				t.Errorf("%d rows in %d requests, want 502 in 2", n, len(*asked))
			}
		})
	}
}
