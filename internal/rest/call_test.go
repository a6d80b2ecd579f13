package rest_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/rest"
)

func TestDo(t *testing.T) {
	t.Parallel()
	with := func(name, value string) callOption { return engagement.WithPathValue(name, value) }
	tests := []struct {
		name, method, route string
		in                  any
		opts                []callOption
		want                sent
		contentType         string
	}{
		{"plain", "GET", "/things", nil, nil, sent{Method: "GET", URL: "https://api.test/v1/things"}, ""},
		{"root", "GET", "/", nil, nil, sent{Method: "GET", URL: "https://api.test/v1/"}, ""},
		{"path values", "DELETE", "/things/{id}/parts/{part}", nil, []callOption{with("part", "a/b"), with("id", "ü")}, sent{Method: "DELETE", URL: "https://api.test/v1/things/%C3%BC/parts/a%2Fb"}, ""},
		{"query", "GET", "/things", nil, []callOption{engagement.WithQuery("q", "a b"), nil}, sent{Method: "GET", URL: "https://api.test/v1/things?q=a%20b"}, ""},
		{"JSON", "POST", "/things", map[string]any{"a": 1}, nil, sent{Method: "POST", URL: "https://api.test/v1/things", Body: `{"a":1}`}, "application/json"},
		{"ready JSON", "PATCH", "/things", json.RawMessage(`[1]`), nil, sent{Method: "PATCH", URL: "https://api.test/v1/things", Body: `[1]`}, "application/json"},
		{"form", "PUT", "/things", url.Values{"b": {"2 2"}, "a": {"1"}}, nil, sent{Method: "PUT", URL: "https://api.test/v1/things", Body: `a=1&b=2+2`}, "application/x-www-form-urlencoded"},
		{"no form", "POST", "/things", url.Values{}, nil, sent{Method: "POST", URL: "https://api.test/v1/things"}, "application/x-www-form-urlencoded"},
		{"other content type", "POST", "/things", 1, []callOption{engagement.WithHeader("content-type", "application/vnd.x+json")}, sent{Method: "POST", URL: "https://api.test/v1/things", Body: `1`}, "application/vnd.x+json"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			var got sent
			if err := rest.Do(t.Context(), newClient(t, record(t, &got)), tt.method, tt.route, tt.in, nil, tt.opts); err != nil {
				t.Fatal(err)
			}
			wantSame(t, "content type", tt.contentType, got.Header.Get("Content-Type"))
			got.Header = nil
			wantSame(t, "request", tt.want, got)
		})
	}
}

func TestDoRefuses(t *testing.T) {
	t.Parallel()
	with := func(name, value string) []callOption {
		return []callOption{engagement.WithPathValue(name, value)}
	}
	tests := []struct {
		name, method, route string
		in, out             any
		opts                []callOption
		want                string
	}{
		{"no method", "", "/x", nil, nil, nil, "method must be"},
		{"lower case", "get", "/x", nil, nil, nil, "method must be"},
		{"CONNECT", "CONNECT", "/x", nil, nil, nil, "method must be"},
		{"TRACE", "TRACE", "/x", nil, nil, nil, "method must be"},
		{"two methods", "GET POST", "/x", nil, nil, nil, "method must be"},
		{"no route", "GET", "", nil, nil, nil, "route must"},
		{"relative", "GET", "x", nil, nil, nil, "route must"},
		{"absolute", "GET", "https://evil.test/", nil, nil, nil, "route must"},
		{"other host", "GET", "//evil.test/", nil, nil, nil, "route must"},
		{"query", "GET", "/x?a=1", nil, nil, nil, "route must"},
		{"fragment", "GET", "/x#a", nil, nil, nil, "route must"},
		{"escape", "GET", "/x%2e", nil, nil, nil, "route must"},
		{"space", "GET", "/x y", nil, nil, nil, "route must"},
		{"backslash", "GET", `/x\y`, nil, nil, nil, "route must"},
		{"line break", "GET", "/x\r\nHost: evil", nil, nil, nil, "route must"},
		{"control character", "GET", "/x\x00", nil, nil, nil, "route must"},
		{"up", "GET", "/x/../y", nil, nil, nil, "route must"},
		{"here", "GET", "/x/.", nil, nil, nil, "route must"},
		{"open brace", "GET", "/{id", nil, nil, nil, "route must"},
		{"closed brace", "GET", "/id}", nil, nil, nil, "route must"},
		{"braces turned", "GET", "/}id{", nil, nil, nil, "route must"},
		{"no name", "GET", "/{}", nil, nil, nil, "route must"},
		{"nested", "GET", "/{a{b}}", nil, nil, nil, "route must"},
		{"nested, not closed", "GET", "/{a{b}", nil, nil, nil, "route must"},
		{"no value", "GET", "/{id}", nil, nil, nil, "id must be given"},
		{"wrong name", "GET", "/{id}", nil, nil, with("ID", "1"), "id must be given"},
		{"empty value", "GET", "/{id}", nil, nil, with("id", ""), "id must not be empty"},
		{"value that leads up", "GET", "/{id}", nil, nil, with("id", ".."), "id must not contain"},
		{"body that is no JSON", "POST", "/x", func() {}, nil, nil, "body cannot be encoded"},
		{"out is no pointer", "GET", "/x", nil, odd{}, nil, "out must be"},
		{"out is a map", "GET", "/x", nil, map[string]any{}, nil, "out must be"},
		{"out is a nil pointer", "GET", "/x", nil, (*odd)(nil), nil, "out must be"},
		{"out is no text", "GET", "/x", nil, (*string)(nil), nil, "out must be"},
		{"out is no bytes", "GET", "/x", nil, (*[]byte)(nil), nil, "out must be"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			mt := script(answer(200, `{"a":"b"}`))
			err := rest.Do(t.Context(), newClient(t, mt), tt.method, tt.route, tt.in, tt.out, tt.opts)
			wantErr(t, err, engagement.ErrInvalidArgument)
			if err != nil && !strings.HasPrefix(err.Error(), "vendor: Do: "+tt.want) {
				t.Errorf("error %q, want %q", err, tt.want)
			}
			wantCalls(t, mt, 0)
		})
	}
}

func TestDoReadsAnswers(t *testing.T) {
	t.Parallel()
	c := newClient(t, script(answer(200, `"a"`)))
	var (
		text  string
		bytes []byte
		value any
		raw   json.RawMessage
	)
	for _, out := range []any{&text, &bytes, &value, &raw, nil} {
		if err := rest.Do(t.Context(), c, "GET", "/x", nil, out, nil); err != nil {
			t.Fatal(err)
		}
	}
	wantSame(t, "text", "a", text)
	wantSame(t, "bytes", `"a"`, string(bytes))
	wantSame(t, "value", any("a"), value)
	wantSame(t, "raw", `"a"`, string(raw))
}

func TestDoRepeatsByMethod(t *testing.T) {
	t.Parallel()
	for method, want := range map[string]int{"GET": 4, "HEAD": 4, "PUT": 4, "DELETE": 4, "POST": 1, "PATCH": 1, "OPTIONS": 1} {
		synctest.Test(t, func(t *testing.T) {
			mt := script(broken(io.ErrUnexpectedEOF))
			err := rest.Do(t.Context(), newClient(t, mt), method, "/x/{id}", nil, nil, []callOption{engagement.WithPathValue("id", "secret")})
			if e := details(t, err); e.Operation != "Do" || e.Method != method || e.Route != "/x/{id}" {
				t.Errorf("the error is of %s %s %s", e.Operation, e.Method, e.Route)
			}
			wantCalls(t, mt, want)
		})
	}
}

func TestCallKinds(t *testing.T) {
	t.Parallel()
	c := newClient(t, script(answer(200, `{"Name":"a"}`)))
	bad := newClient(t, script(answer(404, ``)))
	r := rest.NewRequest(&opList)
	got, err := rest.Call[odd](t.Context(), c, &r, nil)
	if err != nil {
		t.Fatal(err)
	}
	wantSame(t, "answer", &odd{"a"}, got)
	r = rest.NewRequest(&opList)
	if got, err := rest.Call[odd](t.Context(), bad, &r, nil); got != nil || !errors.Is(err, engagement.ErrNotFound) {
		t.Errorf("got %v, %v, want no answer beside an error", got, err)
	}
	r = rest.NewRequest(&opList)
	if got, err := rest.CallValue[map[string]string](t.Context(), c, &r, nil); err != nil || got["Name"] != "a" {
		t.Errorf("got %v, %v", got, err)
	}
	r = rest.NewRequest(&opList)
	if got, err := rest.CallText(t.Context(), bad, &r, nil); got != "" || !errors.Is(err, engagement.ErrNotFound) {
		t.Errorf("got %q, %v, want no answer beside an error", got, err)
	}
}

func TestNilContextIsRefused(t *testing.T) {
	t.Parallel()
	mt := script(answer(204, ""))
	var none context.Context
	wantErr(t, get(none, newClient(t, mt), nil), engagement.ErrInvalidArgument)
	wantCalls(t, mt, 0)
}

// A stream lasts longer than the time-out of the http.Client, which bounds the wait for the answer.
func TestStreams(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		slow := roundTripper(func(req *http.Request) (*http.Response, error) {
			body, w := io.Pipe()
			context.AfterFunc(req.Context(), func() { _ = w.CloseWithError(req.Context().Err()) })
			go func() {
				_, _ = io.WriteString(w, "<first>")
				time.Sleep(time.Hour)
				_, _ = io.WriteString(w, strings.Repeat("x", 100_000))
				_ = w.Close()
			}()
			return &http.Response{StatusCode: 200, Header: http.Header{}, Body: body, ContentLength: -1, Request: req}, nil
		})
		c := newClient(t, nil, func(cfg *rest.Config) {
			cfg.HTTPClient = &http.Client{Transport: slow, Timeout: time.Minute}
			cfg.MaxResponseBytes = 10
		})
		var raw engagement.Response
		r := rest.NewRequest(&opList)
		body, err := rest.CallStream(t.Context(), c, &r, []callOption{engagement.WithResponse(&raw)})
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = body.Close() }()
		got, err := io.ReadAll(body)
		if err != nil {
			t.Fatal(err)
		}
		if len(got) != 100_007 || raw.StatusCode != 200 || raw.Attempts != 1 || raw.Body != nil {
			t.Errorf("%d bytes, captured %+v", len(got), raw)
		}
	})
}

func TestStreamsThatFail(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		mt := script(answer(503, ""), answer(429, "", "Retry-After", "1"), answer(404, "x"))
		r := rest.NewRequest(&opList)
		body, err := rest.CallStream(t.Context(), newClient(t, mt), &r, nil)
		if body != nil || !errors.Is(err, engagement.ErrNotFound) {
			t.Errorf("got %v, %v, want an error", body, err)
		}
		wantCalls(t, mt, 3)
	})
}

func TestStreamsEndWithTheContext(t *testing.T) {
	t.Parallel()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.(http.Flusher).Flush()
		<-r.Context().Done()
	}))
	defer server.Close()
	ctx, cancel := context.WithCancel(t.Context())
	r := rest.NewRequest(&opList)
	body, err := rest.CallStream(ctx, newClient(t, nil, at(server)), &r, nil)
	if err != nil {
		t.Fatal(err)
	}
	cancel()
	if _, err := io.ReadAll(body); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want that of the context", err)
	}
	_ = body.Close()
}

func TestAuthorize(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		var got []string
		n := 0
		mt := script(func(req *http.Request) (*http.Response, error) {
			got = append(got, req.Header.Get("Authorization"))
			if len(got) == 1 {
				return answer(503, "")(req)
			}
			return answer(204, "")(req)
		})
		c := newClient(t, mt, func(cfg *rest.Config) {
			cfg.Authorize = func(_ context.Context, op *rest.Operation, h http.Header) error {
				n++
				h.Set("Authorization", op.Name+strings.Repeat("!", n))
				return nil
			}
		})
		if err := get(t.Context(), c, nil); err != nil {
			t.Fatal(err)
		}
		wantSame(t, "credentials", []string{"Things.Get!", "Things.Get!!"}, got)
	})
	broke := errors.New("no token")
	mt := script(answer(204, ""))
	err := get(t.Context(), newClient(t, mt, func(cfg *rest.Config) {
		cfg.Authorize = func(context.Context, *rest.Operation, http.Header) error { return broke }
	}), nil)
	wantErr(t, err, broke)
	if e := details(t, err); e.Attempts != 0 || !strings.Contains(e.Error(), "credentials: no token") {
		t.Errorf("error %v after %d attempts, want one about credentials after none", e, e.Attempts)
	}
	wantCalls(t, mt, 0)
}

// Only a 401 renews the credential, and only once: the call may not be repeatable.
func TestARefusedCredentialIsRenewedOnce(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		status int
		header string
		want   []string
	}{
		{401, "Authorization", []string{"t1", "t2"}},
		{403, "Authorization", []string{"t1"}},
		{500, "Authorization", []string{"t1"}},
		{401, "X-Other", []string{"t1"}}, // not a credential that Renew could know
	} {
		var got, renewed []string
		c := newClient(t, script(func(req *http.Request) (*http.Response, error) {
			got = append(got, strings.TrimPrefix(req.Header.Get(test.header), "Bearer "))
			return answer(test.status, "")(req)
		}), func(cfg *rest.Config) {
			cfg.Header.Del("Authorization")
			cfg.Authorize = func(_ context.Context, _ *rest.Operation, h http.Header) error {
				h.Set(test.header, fmt.Sprintf("Bearer t%d", len(got)+1))
				return nil
			}
			cfg.Renew = func(credential string) bool { renewed = append(renewed, credential); return true }
		})
		if err := create(t.Context(), c, 1); details(t, err).StatusCode != test.status {
			t.Errorf("error %v, want status %d", err, test.status)
		}
		wantSame(t, fmt.Sprintf("credentials sent with %d in %s", test.status, test.header), test.want, got)
		wantSame(t, "credentials renewed", test.want[:len(test.want)-1], slices.Clip(append([]string{}, renewed...)))
	}
}

func TestErrorChains(t *testing.T) {
	t.Parallel()
	err := get(t.Context(), newClient(t, script(answer(404, "x", "X-Request-Id", "r1"))), nil)
	wantErr(t, err, engagement.ErrNotFound)
	if errors.Is(err, engagement.ErrBadRequest) || errors.Is(err, context.Canceled) {
		t.Error("the error is of another kind, too")
	}
	e := details(t, err)
	got := []any{e.Operation, e.Method, e.Route, e.StatusCode, e.Attempts, e.Header.Get("X-Request-Id"), string(e.Body)}
	wantSame(t, "error", []any{"Things.Get", "GET", "/things/{id}", 404, 1, "r1", "x"}, got)
}
