package esputnik_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/jarcoal/httpmock"
	"github.com/oapi-codegen/runtime/types"

	es "github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/internal/contract"
)

// newClient makes a client without rate limits that sends through rt.
func newClient(t testing.TB, rt http.RoundTripper, opts ...es.Option) *es.Client {
	t.Helper()
	c, err := es.New("k3y-of-the-account", append([]es.Option{es.WithHTTPClient(&http.Client{Transport: rt}), es.WithoutLimiter()}, opts...)...)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// serve is a transport that answers with respond, and holds requests to the API against the spec.
func serve(t testing.TB, respond httpmock.Responder) *contract.Recorder {
	t.Helper()
	return contract.Record(respond).Against(t, "esputnik")
}

// answer is a responder with the content type that the service has.
func answer(status int, body string) httpmock.Responder {
	return contract.Answer(status, body, "Content-Type", "application/json;charset=UTF-8")
}

// examples is a responder with the examples of the spec.
func examples(t testing.TB) httpmock.Responder { return contract.Examples(t, "esputnik") }

const base = "https://esputnik.com/api"

const key = "k3y-of-the-account"

func text(status int, body string) *http.Response {
	return &http.Response{
		StatusCode: status, Header: http.Header{"Content-Type": {"application/json;charset=UTF-8"}},
		Body: io.NopCloser(strings.NewReader(body)), ContentLength: int64(len(body)),
	}
}

// header makes a call and returns the header and URL that were sent.
func sent(t *testing.T, apiKey string, call func(*es.Client) error, opts ...es.Option) (http.Header, string) {
	t.Helper()
	var header http.Header
	var url string
	rt := contract.Record(func(r *http.Request) (*http.Response, error) {
		header, url = r.Header, r.URL.String()
		return examples(t)(r)
	})
	c, err := es.New(apiKey, append([]es.Option{es.WithHTTPClient(&http.Client{Transport: rt})}, opts...)...)
	if err != nil {
		t.Fatal(err)
	}
	if err := call(c); err != nil {
		t.Fatal(err)
	}
	return header, url
}

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

// count iterates to the end.
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

func one[T any](v T) iter.Seq[T] { return func(yield func(T) bool) { yield(v) } }

func utc(year int, month time.Month, day, hour, minute int) es.DateTime {
	return es.DateTime{Time: time.Date(year, month, day, hour, minute, 0, 0, time.UTC)}
}

// reads checks what a call makes of an answer.
func reads[T any](t *testing.T, body string, want T, call func(*es.Client) (T, error)) {
	t.Helper()
	c := newClient(t, serve(t, answer(200, body)))
	got, err := call(c)
	if err != nil {
		t.Errorf("%s: %v", body, err)
		return
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", body, diff)
	}
}

func repeat[T any](n int, v T) []T { return slices.Repeat([]T{v}, n) }

func email(value string) es.Channel { return es.Channel{Type: es.ChannelTypeEmail, Value: value} }

// call makes a call for its error.
type call = func(context.Context, *es.Client) error

// refusal is a call that the client refuses, and what the error says.
type refusal struct {
	call call
	want string
}

// refuse proves that nothing is sent for calls with bad arguments.
func refuse(t *testing.T, tests map[string]refusal) {
	t.Helper()
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			srv := serve(t, answer(200, ""))
			err := test.call(t.Context(), newClient(t, srv))
			if !errors.Is(err, es.ErrInvalidArgument) || !strings.HasPrefix(err.Error(), "esputnik: ") {
				t.Fatalf("error %v, want ErrInvalidArgument", err)
			}
			if !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %q does not say %q", err, test.want)
			}
			if strings.Contains(err.Error(), "example.org") {
				t.Errorf("error %q prints an address", err)
			}
			if n := srv.Count(); n != 0 {
				t.Errorf("%d requests were sent", n)
			}
		})
	}
}

// accept proves that calls just within the limits are sent.
func accept(t *testing.T, calls map[string]call) {
	t.Helper()
	for name, call := range calls {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			srv := serve(t, examples(t))
			if err := call(t.Context(), newClient(t, srv)); err != nil || srv.Count() != 1 {
				t.Errorf("%d requests, error %v", srv.Count(), err)
			}
		})
	}
}

// clock is a time that the service reads and writes without an offset.
func clock(text string) time.Time {
	at, err := time.Parse("2006-01-02T15:04", text)
	if err != nil {
		panic(err)
	}
	return at
}

func local(text string) es.LocalTime { return es.LocalTimeOf(clock(text)) }

func day(text string) types.Date { return types.Date{Time: clock(text + "T00:00")} }

var june1, june2 = clock("2025-06-01T00:00"), clock("2025-06-02T00:00")
