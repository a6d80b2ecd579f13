package esputnik_test

import (
	"errors"
	"net/http"
	"testing"

	"github.com/google/go-cmp/cmp"

	es "github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/internal/contract"
)

func TestAnIterationGoesByStartIndexUntilAShortPage(t *testing.T) {
	t.Parallel()
	rt, asked := pages(t, map[string]string{
		"startindex=1&maxrows=500":    rows(1, 500),
		"startindex=501&maxrows=500":  rows(501, 500),
		"startindex=1001&maxrows=500": rows(1001, 3),
	})
	c := newClient(t, rt)
	seq := c.Contacts.All(t.Context(), es.ListContactsParams{})
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

func TestAnIterationThatEndsWithAFullPageAsksForOneMore(t *testing.T) {
	t.Parallel()
	for _, empty := range []string{"[]", ""} {
		rt, asked := pages(t, map[string]string{
			"maxrows=2": "", "startindex=1&maxrows=2": `[{"id":"1"},{"id":2}]`, "startindex=3&maxrows=2": empty,
		})
		n := 0
		for _, err := range newClient(t, rt).Contacts.All(t.Context(), es.ListContactsParams{MaxRows: 2}) {
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

func TestAnIterationOverBroadcastsDoesNotTakeTheSmallDefault(t *testing.T) {
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

func TestAnIterationIgnoresTotalCount(t *testing.T) {
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
	for _, err := range c.Contacts.All(t.Context(), es.ListContactsParams{MaxRows: 2}) {
		if err != nil {
			t.Fatal(err)
		}
		n++
	}
	if n != 3 {
		t.Errorf("%d contacts, want 3", n)
	}
}

func TestAnIterationCanBeResumed(t *testing.T) {
	t.Parallel()
	answers := map[string]string{"startindex=1&maxrows=500&orderByTs=true": rows(1, 500)}
	rt, _ := pages(t, answers)
	c := newClient(t, rt)
	params := es.ListSegmentMembersParams{OrderByJoinTime: true}
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
	for _, err := range c.Segments.AllMembers(t.Context(), 7, params, es.WithCursor(broken.Cursor)) {
		if err != nil {
			t.Fatal(err)
		}
		n++
	}
	if n != 501 {
		t.Errorf("%d rows, want 501", n)
	}
	for _, cursor := range []string{"c", "-1"} {
		for _, err := range c.Segments.AllMembers(t.Context(), 7, params, es.WithCursor(cursor)) {
			if !errors.Is(err, es.ErrInvalidArgument) {
				t.Errorf("cursor %q: error %v, want ErrInvalidArgument", cursor, err)
			}
		}
	}
}

func TestEveryListIsIteratedInPagesOf500(t *testing.T) {
	t.Parallel()
	for name, iterate := range map[string]func(*testing.T, *es.Client) int{
		"contacts": func(t *testing.T, c *es.Client) int {
			return count(t, c.Contacts.All(t.Context(), es.ListContactsParams{}))
		},
		"segments": func(t *testing.T, c *es.Client) int {
			return count(t, c.Segments.All(t.Context(), es.ListSegmentsParams{}))
		},
		"members": func(t *testing.T, c *es.Client) int {
			return count(t, c.Segments.AllMembers(t.Context(), 7, es.ListSegmentMembersParams{}))
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
			if n := iterate(t, newClient(t, rt)); n != 502 || len(*asked) != 2 {
				t.Errorf("%d rows in %d requests, want 502 in 2", n, len(*asked))
			}
		})
	}
}
