package contract

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/jarcoal/httpmock"
)

// failures is a test that counts its failures.
type failures struct {
	testing.TB
	count int
}

func (f *failures) Helper()               {}
func (f *failures) Error(args ...any)     { f.count++ }
func (f *failures) Errorf(string, ...any) { f.count++ }

func post(t *testing.T, rt http.RoundTripper, address, body string) (status int, text string, err error) {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, address, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/json")
	resp, err := rt.RoundTrip(req)
	if err != nil {
		return 0, "", err
	}
	defer resp.Body.Close()
	read, err := io.ReadAll(resp.Body)
	return resp.StatusCode, string(read), err
}

func TestRecorder(t *testing.T) {
	t.Parallel()
	r := Record(InTurn(
		Answer(201, "one", "X-A", "b"), Cut,
		func(r *http.Request) (*http.Response, error) {
			body, err := io.ReadAll(r.Body)
			return httpmock.NewStringResponse(200, string(body)), err
		},
	))
	for i, want := range []string{"201 one", "unexpected EOF", "200 sent", "200 sent"} {
		status, text, err := post(t, r, "https://example.com/a%2Fb?c=d", "sent")
		got := fmt.Sprint(status, " ", text)
		if err != nil {
			got = err.Error()
		}
		if got != want {
			t.Errorf("answer %d is %q, want %q", i, got, want)
		}
	}
	want := Request{
		Method: "POST", URL: "https://example.com/a%2Fb?c=d", Path: "/a%2Fb", Query: url.Values{"c": {"d"}},
		Header: http.Header{"Content-Type": {"application/json"}}, Body: "sent",
	}
	if diff := cmp.Diff([]Request{want, want, want, want}, r.Requests()); diff != "" {
		t.Errorf("requests (-want +got):\n%s", diff)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	req, _ := http.NewRequestWithContext(ctx, http.MethodGet, "https://example.com/", nil)
	if _, err := r.RoundTrip(req); !errors.Is(err, context.Canceled) || r.Count() != 5 {
		t.Errorf("error %v after %d requests, want the context's after 5", err, r.Count())
	}
}

func TestNth(t *testing.T) {
	t.Parallel()
	r := Record(Nth(func(n int, _ *http.Request) httpmock.Responder { return Answer(200+n, "") }))
	for want := 201; want < 204; want++ {
		if got, _, err := post(t, r, "https://example.com/", ""); got != want || err != nil {
			t.Errorf("status %d, error %v, want %d", got, err, want)
		}
	}
}

func TestAgainst(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		address, body string
		failures      int
	}{
		"allowed":       {"https://api.engage.so/v1/users", `{"id":"u42"}`, 0},
		"no such route": {"https://api.engage.so/v1/unknown", `{}`, 1},
		"wrong type":    {"https://api.engage.so/v1/users", `{"id":42}`, 1},
		"unknown":       {"https://api.engage.so/v1/users", `{"id":"u42","shoe_size":42}`, 1},
		"another host":  {"https://files.example.com/v1/unknown", `{}`, 0},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			failed := &failures{TB: t}
			if _, _, err := post(t, Record(Answer(200, "{}")).Against(failed, "engage"), test.address, test.body); err != nil {
				t.Fatal(err)
			}
			if failed.count != test.failures {
				t.Errorf("the test failed %d times, want %d", failed.count, test.failures)
			}
		})
	}
}

func TestMissing(t *testing.T) {
	t.Parallel()
	type object = map[string]any
	for name, test := range map[string]struct {
		want, got any
		lost      []string
	}{
		"same":                   {object{"a": 1.0, "b": []any{"c"}}, object{"a": 1.0, "b": []any{"c"}, "d": true}, nil},
		"zero values":            {object{"a": "", "b": false, "c": nil, "d": []any{}, "e": object{"f": 0.0}}, object{}, nil},
		"a number as text":       {object{"a": 7.0}, object{"a": "7"}, nil},
		"another form of a time": {"2024-01-02T03:04:05Z", "2024-01-02T04:04:05+01:00", nil},
		"a value":                {object{"a": object{"b": 1.0}}, object{"a": object{"b": 2.0}}, []string{"answer.a.b: want 1, got 2"}},
		"a member":               {object{"a": "x"}, object{}, []string{"answer.a: want x, got <nil>"}},
		"a row":                  {[]any{"a", "b"}, []any{"a"}, []string{"answer: want 2 rows, got [a]"}},
		"an object":              {object{"a": "x"}, "x", []string{"answer: want an object, got x"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(test.lost, missing("answer", test.want, test.got)); diff != "" {
				t.Errorf("lost (-want +got):\n%s", diff)
			}
		})
	}
}
