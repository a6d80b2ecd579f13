package contract

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement"
)

// Reading are calls of a vendor package that show how it reads answers. They send through rt, without a rate limit. An API
// that only writes has no List, Times and Free.
type Reading struct {
	// Get reads one thing, and is repeatable. Thing is an answer to it.
	Get   func(ctx context.Context, t testing.TB, rt http.RoundTripper) (any, error)
	Thing string
	// Send changes something, and is not repeatable.
	Send func(ctx context.Context, t testing.TB, rt http.RoundTripper) error
	// List iterates over a list. EmptyLists says that no body means no rows.
	List       func(ctx context.Context, t testing.TB, rt http.RoundTripper) error
	EmptyLists bool
	// Times returns the times of the rows of a page. Rows is a page with a row for each time, which is a JSON value.
	Times func(ctx context.Context, t testing.TB, rt http.RoundTripper, opts ...engagement.RequestOption) ([]time.Time, error)
	Rows  func(times ...string) string
	// Free returns a value that may be any JSON. Value is an answer with it.
	Free  func(ctx context.Context, t testing.TB, rt http.RoundTripper) (any, error)
	Value func(value string) string
	// Do gets a route that no spec describes.
	Do func(ctx context.Context, t testing.TB, rt http.RoundTripper, out any) error
	// Region is the option that a redirect to another host hints at.
	Region string
}

// Answers proves that a vendor package reads answers that are not quite as promised, and loses none of them.
func Answers(t *testing.T, r Reading) {
	t.Helper()
	proofs := map[string]func(*testing.T){
		"envelopes of the transport": r.proveForms,
		"empty answers":              r.proveEmpty,
		"statuses of gateways":       r.proveGateways,
		"redirects":                  r.proveRedirects,
	}
	if r.List != nil {
		proofs["times"], proofs["free-form values"] = r.proveTimes, r.proveValues
	}
	for name, prove := range proofs {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			prove(t)
		})
	}
}

func zipped(t *testing.T, text string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write([]byte(text)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// proveForms reads an answer with a byte order mark, with a wrong content type, and compressed.
func (r *Reading) proveForms(t *testing.T) {
	want, err := r.Get(t.Context(), t, Record(Answer(200, r.Thing)))
	if err != nil {
		t.Fatal(err)
	}
	const mark = "\xef\xbb\xbf"
	for name, test := range map[string]struct {
		body   string
		header []string
	}{
		"byte order mark":   {mark + r.Thing, nil},
		"called a page":     {r.Thing, []string{"Content-Type", "text/html; charset=utf-8"}},
		"called text":       {r.Thing, []string{"Content-Type", "text/plain"}},
		"called nothing":    {r.Thing, []string{"Content-Type", ""}},
		"white space":       {"\r\n\t " + r.Thing + "\n", nil},
		"compressed":        {zipped(t, r.Thing), []string{"Content-Encoding", "gzip"}},
		"all of these":      {zipped(t, mark+r.Thing), []string{"Content-Encoding", "GZIP", "Content-Type", "text/html"}},
		"an unknown member": {strings.Replace(r.Thing, "{", `{"shoe_size":[{"a":{}}],`, 1), nil},
	} {
		got, err := r.Get(t.Context(), t, Record(Answer(200, test.body, test.header...)))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
	for name, test := range map[string]struct {
		body   string
		header []string
	}{
		"a page":            {"<!doctype html>" + r.Thing, nil},
		"a page after all":  {mark + "<html>" + r.Thing, []string{"Content-Type", "application/json"}},
		"half of an answer": {r.Thing[:len(r.Thing)/2], nil},
		"two answers":       {r.Thing + r.Thing, nil},
	} {
		if got, err := r.Get(t.Context(), t, Record(Answer(200, test.body, test.header...))); !errors.Is(err, engagement.ErrInvalidResponse) {
			t.Errorf("%s: read as %v with error %v, want ErrInvalidResponse", name, got, err)
		}
	}
	body := zipped(t, mark+`{"message":"no such thing"}`)
	_, err = r.Get(t.Context(), t, Record(Answer(404, body, "Content-Encoding", "gzip", "Content-Type", "text/html")))
	var e *engagement.Error
	if !errors.As(err, &e) || !errors.Is(err, engagement.ErrNotFound) || e.Message != "no such thing" {
		t.Errorf("a compressed error: %v, want its message", err)
	}
}

// proveTimes reads times in many forms. What is no time is zero and reported, and the rows around it stay.
func (r *Reading) proveTimes(t *testing.T) {
	at := time.Date(2014, 2, 25, 15, 41, 30, 0, time.UTC)
	for text, test := range map[string]struct {
		want     time.Time
		reported bool
	}{
		`"2014-02-25T15:41:30Z"`:      {at, false},
		`"2014-02-25T15:41:30+0000"`:  {at, false},
		`"2014-02-25T16:41:30+01:00"`: {at, false},
		`"2014-02-25 15:41:30"`:       {at, false},
		`"2014-02-25 15:41:30 +0000"`: {at, false},
		`"2014-02-25"`:                {at.Truncate(24 * time.Hour), false},
		`1393342890`:                  {at, false},
		`"1393342890"`:                {at, false},
		`1393342890000`:               {at, false},
		`null`:                        {time.Time{}, false},
		`"0000-00-00 00:00:00"`:       {time.Time{}, true},
		`""`:                          {time.Time{}, true},
		`false`:                       {time.Time{}, true},
		`[]`:                          {time.Time{}, true},
		`"soon"`:                      {time.Time{}, true},
		`{"date":"2014-02-25"}`:       {time.Time{}, true},
	} {
		var raw engagement.Response
		good := `"2014-02-25T15:41:30Z"`
		body := r.Rows(good, text, good)
		got, err := r.Times(t.Context(), t, Record(Answer(200, body)), engagement.WithResponse(&raw))
		if err != nil || len(got) != 3 {
			t.Errorf("%s: %d rows and error %v, want 3", text, len(got), err)
			continue
		}
		if !got[0].Equal(at) || !got[1].Equal(test.want) || !got[2].Equal(at) {
			t.Errorf("%s: read as %v, want %v", text, got, test.want)
		}
		if test.reported && !reportsRow(raw.Repairs, 1) {
			t.Errorf("%s: repairs %v, want one in row 1", text, raw.Repairs)
		}
	}
}

func reportsRow(repairs []engagement.Repair, row int) bool {
	for _, repair := range repairs {
		if strings.Contains(repair.Path, fmt.Sprintf("[%d]", row)) && repair.Reason != "a time in another form" {
			return true
		}
	}
	return false
}

// proveValues reads any JSON as it is, with all digits of its numbers.
func (r *Reading) proveValues(t *testing.T) {
	for _, want := range []string{
		`9007199254740993`, `-12345678901234567890`, `0.1`, `1e400`, `"x"`, `""`, `true`, `false`, `null`,
		`[]`, `{}`, `[9007199254740993,null,["a",{}]]`, `{"a":null,"b":{"c":[9007199254740993]}}`,
	} {
		value, err := r.Free(t.Context(), t, Record(Answer(200, r.Value(want))))
		if err != nil {
			t.Errorf("%s: %v", want, err)
			continue
		}
		if got, err := json.Marshal(value); err != nil || string(got) != want {
			t.Errorf("%s is read as %s, %v", want, got, err)
		}
		var out map[string]any
		if err := r.Do(t.Context(), t, Record(Answer(200, `{"account":`+want+`}`)), &out); err != nil {
			t.Errorf("%s: %v", want, err)
			continue
		}
		if got, err := json.Marshal(out["account"]); err != nil || string(got) != want {
			t.Errorf("%s is read into a map as %s, %v", want, got, err)
		}
	}
}

// proveEmpty gives no body where something is read.
func (r *Reading) proveEmpty(t *testing.T) {
	if got, err := r.Get(t.Context(), t, Record(Answer(200, ""))); !errors.Is(err, engagement.ErrInvalidResponse) {
		t.Errorf("a thing is read as %v with error %v, want ErrInvalidResponse", got, err)
	}
	if r.List == nil {
		return
	}
	var want error
	if !r.EmptyLists {
		want = engagement.ErrInvalidResponse
	}
	if err := r.List(t.Context(), t, Record(Answer(200, ""))); !errors.Is(err, want) {
		t.Errorf("a list ends with error %v, want %v", err, want)
	}
}

// proveGateways repeats calls after the statuses of gateways, if the calls are repeatable.
func (r *Reading) proveGateways(t *testing.T) {
	for _, status := range []int{408, 425, 500, 502, 503, 504, 520, 521, 522, 523, 524} {
		t.Run(strconv.Itoa(status), func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				rec := Record(InTurn(Answer(status, "<html>gateway</html>", "Content-Type", "text/html"), Answer(200, r.Thing)))
				if _, err := r.Get(t.Context(), t, rec); err != nil {
					t.Errorf("a repeatable call: %v", err)
				}
				wantRequests(t, rec, 2)
				rec = Record(InTurn(Answer(status, "<html>gateway</html>", "Content-Type", "text/html"), Answer(200, "{}")))
				var e *engagement.Error
				if err := r.Send(t.Context(), t, rec); !errors.As(err, &e) || e.StatusCode != status {
					t.Errorf("a call that is not repeatable: %v, want status %d", err, status)
				}
				wantRequests(t, rec, 1)
			})
		})
	}
}

// proveRedirects answers with a redirect to another host, as services do when the account lives in another region.
func (r *Reading) proveRedirects(t *testing.T) {
	for _, status := range []int{301, 302, 303, 307, 308} {
		for name, call := range map[string]func(rt http.RoundTripper) error{
			"a read": func(rt http.RoundTripper) error { _, err := r.Get(t.Context(), t, rt); return err },
			"a send": func(rt http.RoundTripper) error { return r.Send(t.Context(), t, rt) },
		} {
			rec := Record(Answer(status, "wrong datacenter", "Location", "https://elsewhere.example.com/v1?key=s3cret", "Content-Type", "text/plain"))
			err := call(rec)
			var e *engagement.Error
			if !errors.As(err, &e) || !errors.Is(err, engagement.ErrUnauthorized) || e.StatusCode != status {
				t.Errorf("%d to %s: error %v, want ErrUnauthorized", status, name, err)
				continue
			}
			for _, want := range []string{r.Region, "wrong datacenter"} {
				if !strings.Contains(err.Error(), want) {
					t.Errorf("%d to %s: error %q does not name %s", status, name, err, want)
				}
			}
			if strings.Contains(fmt.Sprint(err, e.Header), "s3cret") {
				t.Errorf("%d to %s: the error prints the query of the address", status, name)
			}
			wantRequests(t, rec, 1)
		}
	}
}
