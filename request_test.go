package engagement_test

import (
	"encoding/json"
	"errors"
	"net/http"
	"net/url"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/engagement-go/engagement"
)

func TestRequestOptions(t *testing.T) {
	t.Parallel()
	var raw engagement.Response
	policy := engagement.RetryPolicy{MaxRetries: 1}
	var got engagement.RequestOptions
	for _, o := range []engagement.RequestOption{
		engagement.WithHeader("x-a", "1"), engagement.WithHeader("X-A", "2"), engagement.WithQuery("q", "1"), engagement.WithQuery("q", "2"),
		engagement.WithPathValue("id", "7"), engagement.WithCallRetry(policy), engagement.WithResponse(&raw), engagement.WithCursor("c"),
	} {
		o(&got)
	}
	want := engagement.RequestOptions{
		Header: http.Header{"X-A": {"2"}}, Query: url.Values{"q": {"1", "2"}}, PathValues: map[string]string{"id": "7"},
		Retry: &policy, Response: &raw, Cursor: "c",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("options (-want +got):\n%s", diff)
	}
	engagement.WithResponse(nil)(&got)
	if !errors.Is(got.Err, engagement.ErrInvalidArgument) {
		t.Errorf("error %v, want ErrInvalidArgument", got.Err)
	}
}

func TestUnixTime(t *testing.T) {
	t.Parallel()
	at := time.Date(2026, 5, 30, 9, 30, 10, 0, time.UTC)
	for text, want := range map[string]time.Time{
		"1780133410": at, `"1780133410"`: at, "1780133410.9": at, `"2026-05-30T11:30:10+02:00"`: at, "0": {}, "null": {}, "false": {}, `""`: {},
	} {
		got := engagement.UnixTime{Time: time.Unix(1, 0)}
		if err := json.Unmarshal([]byte(text), &got); err != nil && text != "null" || !got.Equal(want) && text != "null" {
			t.Errorf("%s is read as %v, %v, want %v", text, got, err, want)
		}
	}
	for _, text := range []string{`"soon"`, "99999999999999999999", "[]", "true"} {
		var got engagement.UnixTime
		if err := json.Unmarshal([]byte(text), &got); err == nil {
			t.Errorf("%s is read as %v", text, got)
		}
	}
	for _, tt := range []struct {
		t           engagement.UnixTime
		json, query string
	}{{engagement.UnixTimeOf(at.Add(time.Millisecond)), "1780133410", "1780133410"}, {engagement.UnixTime{}, "null", ""}, {engagement.UnixTimeOf(time.Time{}), "null", ""}} {
		text, err := json.Marshal(tt.t)
		if err != nil || string(text) != tt.json || tt.t.QueryText() != tt.query {
			t.Errorf("%v is written as %s and %q, %v", tt.t, text, tt.t.QueryText(), err)
		}
	}
}

func TestSentinelForStatus(t *testing.T) {
	t.Parallel()
	want := map[int]error{
		200: nil, 302: nil, 400: engagement.ErrBadRequest, 401: engagement.ErrUnauthorized, 403: engagement.ErrForbidden, 404: engagement.ErrNotFound,
		409: engagement.ErrConflict, 418: nil, 422: engagement.ErrBadRequest, 429: engagement.ErrRateLimited, 500: engagement.ErrServer, 599: engagement.ErrServer,
	}
	for status, sentinel := range want {
		if diff := cmp.Diff(sentinel, engagement.SentinelForStatus(status), cmpopts.EquateErrors()); diff != "" {
			t.Errorf("status %d (-want +got):\n%s", status, diff)
		}
	}
}

func TestErrorsAsJSON(t *testing.T) {
	t.Parallel()
	e := &engagement.Error{
		Vendor: "engage", Operation: "Users.Get", Method: "GET", Route: "/users/{uid}", StatusCode: 429, Attempts: 2, RetryAfter: 1500 * time.Millisecond,
		Message: "slow down", Err: engagement.ErrRateLimited, Body: []byte("secret"), Header: http.Header{"Set-Cookie": {"secret"}},
	}
	text, err := json.Marshal(e)
	if err != nil {
		t.Fatal(err)
	}
	const want = `{"attempts":2,"cause":"rate limited","message":"slow down","method":"GET","operation":"Users.Get","retry_after":"1.5s","route":"/users/{uid}","status":429,"vendor":"engage"}`
	if diff := cmp.Diff(want, string(text)); diff != "" {
		t.Errorf("JSON (-want +got):\n%s", diff)
	}
}
