package esputnik_test

import (
	"context"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/oapi-codegen/nullable"

	es "github.com/engagement-go/engagement/esputnik"
)

func inboxRows() []row {
	return []row{
		{Operation: "getAppInboxUnreadCount", Want: int64(3), Call: func(ctx context.Context, c both, a args) (any, error) { return c.session.Inbox.CountUnread(ctx) }},
		{Operation: "listAppInboxMessages", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.session.Inbox.List(ctx, es.ListInboxMessagesParams{Page: new(int64(0)), PageSize: 10, Status: es.InboxStatusUnopened})
		}},
		{Operation: "setAppInboxMessagesStatus", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.session.Inbox.SetStatus(ctx, es.InboxStatusChange{Status: es.InboxStatusOpened, IDs: nullable.NewNullNullable[[]string]()})
		}},
	}
}

func TestTheInboxIsIteratedFromPageZeroToTheLast(t *testing.T) {
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
		t.Fatal("a failed iteration yields no error")
	}
	*asked = nil
	for _, err := range s.Inbox.All(t.Context(), es.ListInboxMessagesParams{PageSize: 1}, es.WithCursor("1")) {
		if err != nil {
			t.Error(err)
		}
	}
	if len(*asked) == 0 || (*asked)[0] != "page=1&pageSize=1" {
		t.Errorf("resumed with %q, want page 1 first", *asked)
	}
	for _, err := range s.Inbox.Pages(t.Context(), es.ListInboxMessagesParams{}, es.WithCursor("c")) {
		if !errors.Is(err, es.ErrInvalidArgument) {
			t.Errorf("error %v, want ErrInvalidArgument", err)
		}
	}
}

func TestTheStatusOfAllInboxMessagesIsSetOnPurposeOnly(t *testing.T) {
	t.Parallel()
	srv := serve(t, answer(200, ""))
	s, err := es.ResumeSession("t0ken", es.WithHTTPClient(clientOf(srv)))
	if err != nil {
		t.Fatal(err)
	}
	var none nullable.Nullable[[]string]
	for name, ids := range map[string]nullable.Nullable[[]string]{"left out": none, "nil": nullable.NewNullableWithValue[[]string](nil), "empty": nullable.NewNullableWithValue([]string{})} {
		if err := s.Inbox.SetStatus(t.Context(), es.InboxStatusChange{Status: es.InboxStatusOpened, IDs: ids}); !errors.Is(err, es.ErrInvalidArgument) {
			t.Errorf("%s: error %v", name, err)
		}
	}
	if n := srv.Count(); n != 0 {
		t.Errorf("%d requests were sent", n)
	}
	for _, ids := range []nullable.Nullable[[]string]{nullable.NewNullNullable[[]string](), nullable.NewNullableWithValue([]string{"a"})} {
		if err := s.Inbox.SetStatus(t.Context(), es.InboxStatusChange{Status: es.InboxStatusOpened, IDs: ids}); err != nil {
			t.Error(err)
		}
	}
	if n := srv.Count(); n != 2 {
		t.Errorf("%d requests were sent, want 2", n)
	}
}
