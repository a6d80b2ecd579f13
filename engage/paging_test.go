package engage_test

import (
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/jarcoal/httpmock"

	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/internal/contract"
)

// pages serves a list whose answers are given by the query that asks for them.
func pages(t *testing.T, answers map[string]string) (*engage.Client, *[]string) {
	t.Helper()
	var asked []string
	c := newClient(t, serve(t, func(r *http.Request) (*http.Response, error) {
		asked = append(asked, r.URL.RawQuery)
		answer, ok := answers[r.URL.RawQuery]
		if !ok {
			return httpmock.NewStringResponse(500, ""), nil
		}
		return httpmock.NewStringResponse(200, answer), nil
	}), engage.WithRetry(engage.RetryPolicy{MaxRetries: engage.NoRetries}))
	return c, &asked
}

func TestIterationFollowsCursors(t *testing.T) {
	t.Parallel()
	c, asked := pages(t, map[string]string{
		"limit=30":                `{"data":[{"uid":"a"},{"uid":"b"}],"next_cursor":"c2"}`,
		"limit=30&next_cursor=c2": `{"data":[{"uid":"c"}],"next_cursor":null,"previous_cursor":"c1"}`,
	})
	seq := c.Users.All(t.Context(), engage.ListUsersParams{})
	if len(*asked) != 0 {
		t.Error("a request was sent before the first iteration")
	}
	for range 2 { // the second range starts at the first page again
		*asked = nil
		var got []string
		for user, err := range seq {
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, user.UID)
			if want := len(got)/3 + 1; len(*asked) != want {
				t.Errorf("%d requests for %d users, want %d", len(*asked), len(got), want)
			}
		}
		if diff := cmp.Diff([]string{"a", "b", "c"}, got); diff != "" {
			t.Errorf("users (-want +got):\n%s", diff)
		}
	}
	*asked = nil
	for range seq {
		break
	}
	if len(*asked) != 1 {
		t.Errorf("%d requests after a break, want 1", len(*asked))
	}
}

func TestIterationFollowsTheOlderForm(t *testing.T) {
	t.Parallel()
	c, asked := pages(t, map[string]string{
		"limit=2":             `{"data":[{"id":"1"},{"id":"2"}],"has_more":true}`,
		"limit=2&after_id=2":  `{"data":[{"id":"3"}],"has_more":false}`,
		"limit=30":            `{"data":[{"id":"x"}],"has_more":true}`,
		"limit=30&after_id=x": `{"data":[],"has_more":true}`,
	})
	n := 0
	for _, err := range c.Users.All(t.Context(), engage.ListUsersParams{Limit: 2}) {
		if err != nil {
			t.Fatal(err)
		}
		n++
	}
	for _, err := range c.Lists.All(t.Context(), engage.ListListsParams{}) {
		if err != nil {
			t.Fatal(err)
		}
		n++
	}
	if n != 4 || len(*asked) != 4 {
		t.Errorf("%d rows in %d requests, want 4 in 4", n, len(*asked))
	}
}

func TestIterationCanBeResumed(t *testing.T) {
	t.Parallel()
	answers := map[string]string{
		"limit=30": `{"data":[{"uid":"a"}],"next_cursor":"c2"}`,
	}
	c, _ := pages(t, answers)
	var got []string
	var stop *engage.PageError
	for page, err := range c.Users.Pages(t.Context(), engage.ListUsersParams{}) {
		if err != nil {
			if !errors.As(err, &stop) || !errors.Is(err, engage.ErrServer) {
				t.Fatalf("error %v, want a *PageError", err)
			}
			break
		}
		got = append(got, page.Data[0].UID)
	}
	if stop == nil || stop.Cursor != "c2" {
		t.Fatalf("stopped at %+v, want the cursor c2", stop)
	}
	if got := slog.Any("", stop).Value.Resolve(); got.Kind() != slog.KindGroup || strings.Contains(got.String(), "c2") {
		t.Errorf("logged as %v, want the fields of the call and no cursor", got)
	}
	answers["limit=30&next_cursor=c2"] = `{"data":[{"uid":"b"}]}`
	for user, err := range c.Users.All(t.Context(), engage.ListUsersParams{}, engage.WithCursor(stop.Cursor)) {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, user.UID)
	}
	if diff := cmp.Diff([]string{"a", "b"}, got); diff != "" {
		t.Errorf("users (-want +got):\n%s", diff)
	}
}

func TestIterationNeverLoops(t *testing.T) {
	t.Parallel()
	c, asked := pages(t, map[string]string{
		"limit=30":                 `{"data":[{"id":"1"}],"next_cursor":"a"}`,
		"limit=30&next_cursor=a":   `{"data":[{"id":"2"}],"next_cursor":"b"}`,
		"limit=30&next_cursor=b":   `{"data":[{"id":"3"}],"next_cursor":"a"}`,
		"limit=1":                  `{"data":[{"id":"1"}],"next_cursor":"same"}`,
		"limit=1&next_cursor=same": `{"data":[{"id":"2"}],"next_cursor":"same"}`,
	})
	var last error
	for _, err := range c.Users.All(t.Context(), engage.ListUsersParams{}) {
		last = err
	}
	if !errors.Is(last, engage.ErrPageLoop) {
		t.Errorf("error %v, want ErrPageLoop", last)
	}
	if len(*asked) > 10 {
		t.Errorf("%d requests", len(*asked))
	}
	n := 0
	for _, err := range c.Users.All(t.Context(), engage.ListUsersParams{Limit: 1}) {
		if err != nil {
			t.Error(err)
		}
		n++
	}
	if n != 2 {
		t.Errorf("%d rows, want 2", n)
	}
}

// Empty pages in the middle are followed, and the iteration never ends there in silence.
func TestIterationFollowsEmptyPages(t *testing.T) {
	t.Parallel()
	c, _ := pages(t, map[string]string{
		"limit=30":               `{"data":[],"next_cursor":"a"}`,
		"limit=30&next_cursor=a": `{"data":[{"id":"1"}],"next_cursor":"b"}`,
		"limit=30&next_cursor=b": `{"data":[],"next_cursor":"c"}`,
		"limit=30&next_cursor=c": `{"data":[{"id":"2"}]}`,
	})
	var got []string
	for user, err := range c.Users.All(t.Context(), engage.ListUsersParams{}) {
		if err != nil {
			t.Fatal(err)
		}
		got = append(got, user.ID)
	}
	if diff := cmp.Diff([]string{"1", "2"}, got); diff != "" {
		t.Errorf("users (-want +got):\n%s", diff)
	}

	r := serve(t, contract.Nth(func(n int, _ *http.Request) httpmock.Responder {
		return contract.Answer(200, fmt.Sprintf(`{"data":[],"next_cursor":"c%d"}`, n))
	}))
	var stop *engage.PageError
	err := drain(newClient(t, r).Users.All(t.Context(), engage.ListUsersParams{}))
	if !errors.Is(err, engage.ErrEmptyPages) || !errors.As(err, &stop) || stop.Cursor != "c100" || r.Count() != 100 {
		t.Errorf("error %v after %d requests, want ErrEmptyPages after 100", err, r.Count())
	}
}

func TestIterationKeepsTheParams(t *testing.T) {
	t.Parallel()
	served := 0
	c := newClient(t, serve(t, func(r *http.Request) (*http.Response, error) {
		if got := r.URL.Query().Get("email"); got != "ada@example.com" {
			t.Errorf("email is %q", got)
		}
		served++
		if served == 100 {
			return httpmock.NewStringResponse(200, `{"data":[{"uid":"last"}]}`), nil
		}
		return httpmock.NewStringResponse(200, fmt.Sprintf(`{"data":[{"uid":"u"}],"next_cursor":"%d"}`, served)), nil
	}))
	params := engage.ListUsersParams{Email: "ada@example.com"}
	n := 0
	for _, err := range c.Users.All(t.Context(), params) {
		if err != nil {
			t.Fatal(err)
		}
		n++
	}
	if n != 100 || params.NextCursor != "" || params.Limit != 0 {
		t.Errorf("%d users, params %+v", n, params)
	}
}

// A page without its list is an error, not the end.
func TestIterationRefusesPagesWithoutAList(t *testing.T) {
	t.Parallel()
	for _, body := range []string{``, `null`, `[]`, `{}`, `{"next_cursor":"b"}`, `{"data":null,"next_cursor":"b"}`, `{"data":"","next_cursor":"b"}`, `{"data":{"error":"x"}}`} {
		c, _ := pages(t, map[string]string{"limit=30": `{"data":[{"id":"1"}],"next_cursor":"a"}`, "limit=30&next_cursor=a": body})
		err := drain(c.Users.All(t.Context(), engage.ListUsersParams{}))
		var stop *engage.PageError
		if !errors.Is(err, engage.ErrInvalidResponse) || !errors.As(err, &stop) || stop.Cursor != "a" {
			t.Errorf("%s: error %v, want ErrInvalidResponse at the second page", body, err)
		}
	}
}
