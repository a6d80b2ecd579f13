package rest_test

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/rest"
)

func TestAnswers(t *testing.T) {
	t.Parallel()
	const page = "<!doctype html><title>Welcome to nginx</title>"
	plain := func(contentType string) []string { return []string{"Content-Type", contentType} }
	tests := []struct {
		name   string
		status int
		body   string
		header []string
		want   odd
		err    error
		says   string
	}{
		{name: "JSON", status: 200, body: `{"Name":"a"}`, want: odd{"a"}},
		{name: "created", status: 201, body: `{"Name":"a"}`, want: odd{"a"}},
		{name: "any success", status: 299, body: `{"Name":"a"}`, want: odd{"a"}},
		{name: "unknown members", status: 200, body: `{"Name":"a","More":{"b":[1]}}`, want: odd{"a"}},
		{name: "null", status: 200, body: `null`},
		{name: "space around", status: 200, body: " \r\n{\"Name\":\"a\"}\n", want: odd{"a"}},
		{name: "204", status: 204},
		{name: "204 with a body", status: 204, body: `{"Name":"a"}`},
		{name: "empty 200", status: 200},
		{name: "charset", status: 200, body: `{"Name":"a"}`, header: plain("application/json; charset=utf-8"), want: odd{"a"}},
		{name: "JSON as text", status: 200, body: `{"Name":"a"}`, header: plain("text/plain"), want: odd{"a"}},
		{name: "JSON as a problem", status: 200, body: `{"Name":"a"}`, header: plain("application/problem+json"), want: odd{"a"}},
		{name: "no content type", status: 200, body: `{"Name":"a"}`, header: plain(""), want: odd{"a"}},
		{name: "page", status: 200, body: page, header: plain("text/html"), err: engagement.ErrInvalidResponse, says: `HTML or XML page (content type "text/html")`},
		{name: "page with a charset", status: 200, body: page, header: plain("Text/HTML; charset=utf-8"), err: engagement.ErrInvalidResponse, says: `content type "text/html"`},
		{name: "page without content type", status: 200, body: "\n  " + page, header: plain(""), err: engagement.ErrInvalidResponse, says: "HTML or XML"},
		{name: "JSON as a page", status: 200, body: `{"Name":"a"}`, header: plain("text/html"), want: odd{"a"}},
		{name: "byte order mark", status: 200, body: "\xef\xbb\xbf" + `{"Name":"a"}`, want: odd{"a"}},
		{name: "page behind a byte order mark", status: 200, body: "\xef\xbb\xbf" + page, err: engagement.ErrInvalidResponse, says: "HTML or XML"},
		{name: "page as JSON", status: 200, body: page, err: engagement.ErrInvalidResponse, says: "HTML or XML"},
		{name: "XML", status: 200, body: `<?xml version="1.0"?><a/>`, header: plain("application/xml"), err: engagement.ErrInvalidResponse, says: "HTML or XML"},
		{name: "text", status: 200, body: `OK`, header: plain("text/plain"), err: engagement.ErrInvalidResponse, says: `is not JSON (content type "text/plain")`},
		{name: "truncated", status: 200, body: `{"Name":"a`, err: engagement.ErrInvalidResponse, says: "not JSON"},
		{name: "two values", status: 200, body: `{"Name":"a"}{"Name":"b"}`, err: engagement.ErrInvalidResponse, says: "cannot be decoded"},
		{name: "other shape", status: 200, body: `[1]`, err: engagement.ErrInvalidResponse, says: "cannot be decoded"},
		{name: "just small enough", status: 200, body: `{"Name":"` + strings.Repeat("x", 1000-11) + `"}`, want: odd{strings.Repeat("x", 1000-11)}},
		{name: "too large", status: 200, body: `{"Name":"` + strings.Repeat("x", 1000-10) + `"}`, err: engagement.ErrResponseTooLarge, says: "more than 1000 bytes"},
		{name: "404", status: 404, body: `{"Name":"a"}`, err: engagement.ErrNotFound},
		{name: "404 with a page", status: 404, body: page, header: plain("text/html"), err: engagement.ErrNotFound},
		{name: "401", status: 401, err: engagement.ErrUnauthorized},
		{name: "403", status: 403, err: engagement.ErrForbidden},
		{name: "400", status: 400, err: engagement.ErrBadRequest},
		{name: "422", status: 422, err: engagement.ErrBadRequest},
		{name: "409", status: 409, err: engagement.ErrConflict},
		{name: "501", status: 501, err: engagement.ErrServer},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			for _, length := range []bool{true, false} {
				mt := script(func(req *http.Request) (*http.Response, error) {
					resp, err := answer(tt.status, tt.body, tt.header...)(req)
					if !length {
						resp.ContentLength = -1
					}
					return resp, err
				})
				c := newClient(t, mt, func(cfg *rest.Config) { cfg.MaxResponseBytes = 1000 })
				var got odd
				err := get(t.Context(), c, &got)
				wantSame(t, "answer", tt.want, got)
				wantCalls(t, mt, 1)
				if tt.err == nil {
					if err != nil {
						t.Errorf("error %v", err)
					}
					continue
				}
				wantErr(t, err, tt.err)
				e := details(t, err)
				if e.StatusCode != tt.status || !strings.Contains(e.Error(), tt.says) {
					t.Errorf("error %q with status %d, want %q with %d", e, e.StatusCode, tt.says, tt.status)
				}
				if want := tt.body[:min(len(tt.body), 1000)]; string(e.Body) != want {
					t.Errorf("body %.50q, want %.50q", e.Body, want)
				}
			}
		})
	}
}

func TestErrorBodiesAreCapped(t *testing.T) {
	t.Parallel()
	for _, max := range []int64{1000, 1 << 20} {
		c := newClient(t, script(answer(404, strings.Repeat("x", 200<<10))), func(cfg *rest.Config) { cfg.MaxResponseBytes = max })
		var raw engagement.Response
		e := details(t, get(t.Context(), c, nil, engagement.WithResponse(&raw)))
		if int64(len(e.Body)) != min(max, 64<<10) || len(raw.Body) != len(e.Body) || e.StatusCode != 404 {
			t.Errorf("status %d with %d bytes, want 404 with %d", e.StatusCode, len(e.Body), min(max, 64<<10))
		}
	}
}

func TestErrorBodyThatBreaksOffKeepsItsStatus(t *testing.T) {
	t.Parallel()
	err := get(t.Context(), newClient(t, script(func(req *http.Request) (*http.Response, error) {
		resp, _ := answer(403, "")(req)
		resp.Body, resp.ContentLength = io.NopCloser(io.MultiReader(strings.NewReader("no"), &failing{io.ErrUnexpectedEOF})), -1
		return resp, nil
	})), nil)
	wantErr(t, err, engagement.ErrForbidden)
	wantSame(t, "body", "no", string(details(t, err).Body))
}

func TestBodiesAreClosed(t *testing.T) {
	t.Parallel()
	tests := map[string]step{
		"success":   answer(200, `{"Name":"a"}`),
		"204":       answer(204, ""),
		"error":     answer(404, "x"),
		"page":      answer(200, "<html>", "Content-Type", "text/html"),
		"oversized": answer(200, strings.Repeat("x", 200<<10)),
		"bad JSON":  answer(200, "{"),
	}
	for name, what := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var closed atomic.Bool
			c := newClient(t, script(func(req *http.Request) (*http.Response, error) {
				resp, err := what(req)
				resp.Body = &closer{resp.Body, &closed}
				return resp, err
			}), func(cfg *rest.Config) { cfg.MaxResponseBytes = 1000 })
			_ = get(t.Context(), c, &odd{})
			if !closed.Load() {
				t.Error("the body was left open")
			}
		})
	}
}

type closer struct {
	io.Reader
	closed *atomic.Bool
}

func (c *closer) Close() error { c.closed.Store(true); return nil }

func TestGzipBomb(t *testing.T) {
	t.Parallel()
	var bomb bytes.Buffer
	zip := gzip.NewWriter(&bomb)
	_, _ = zip.Write([]byte(`{"Name":"`))
	zeros := bytes.Repeat([]byte{'x'}, 1<<20)
	for range 64 {
		_, _ = zip.Write(zeros)
	}
	_, _ = zip.Write([]byte(`"}`))
	_ = zip.Close()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		w.Header().Set("Content-Type", "application/json")
		_, _ = w.Write(bomb.Bytes())
	}))
	defer server.Close()
	err := get(t.Context(), newClient(t, nil, at(server), func(cfg *rest.Config) { cfg.MaxResponseBytes = 1 << 20 }), &odd{})
	wantErr(t, err, engagement.ErrResponseTooLarge)
	if n := len(details(t, err).Body); n > 64<<10 {
		t.Errorf("%d bytes were kept", n)
	}
}

func TestGzipIsUnpacked(t *testing.T) {
	t.Parallel()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		zip := gzip.NewWriter(w)
		_, _ = zip.Write([]byte(`{"Name":"a"}`))
		_ = zip.Close()
	}))
	defer server.Close()
	var got odd
	if err := get(t.Context(), newClient(t, nil, at(server)), &got); err != nil {
		t.Fatal(err)
	}
	wantSame(t, "answer", odd{"a"}, got)
}

func TestTextAndBytes(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, body, text string }{
		{"plain", "650f5a1b", "650f5a1b"},
		{"quoted", `"650f5a1b"`, "650f5a1b"},
		{"quoted with escapes", `"a\"b\u00fc"` + "\n", `a"bü`},
		{"one quote", `"`, `"`},
		{"not quite JSON", `"a" and "b"`, `"a" and "b"`},
		{"object", `{"a":1}`, `{"a":1}`},
		{"spaces", "  a\n", "  a\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			c := newClient(t, script(answer(200, tt.body, "Content-Type", "text/plain")))
			r := rest.NewRequest(&opList)
			text, err := rest.CallText(t.Context(), c, &r, nil)
			if err != nil {
				t.Fatal(err)
			}
			wantSame(t, "text", tt.text, text)
			var raw []byte
			if err := get(t.Context(), c, &raw); err != nil {
				t.Fatal(err)
			}
			wantSame(t, "bytes", tt.body, string(raw))
		})
	}
}

// The pooled buffer of one call must not be what another call returns.
func TestBytesBelongToTheCaller(t *testing.T) {
	t.Parallel()
	c := newClient(t, script(answer(200, "first"), answer(200, "again")))
	var a, b []byte
	var raw engagement.Response
	if err := get(t.Context(), c, &a, engagement.WithResponse(&raw)); err != nil {
		t.Fatal(err)
	}
	if err := get(t.Context(), c, &b); err != nil {
		t.Fatal(err)
	}
	if string(a) != "first" || string(raw.Body) != "first" {
		t.Errorf("the bytes became %q and %q", a, raw.Body)
	}
}

func TestInspect(t *testing.T) {
	t.Parallel()
	inspect := func(cfg *rest.Config) {
		cfg.Inspect = func(body []byte) int {
			var hidden struct{ Status int }
			_ = json.Unmarshal(body, &hidden)
			return hidden.Status
		}
		cfg.ReadError = func(e *engagement.Error) { e.Code = "hidden" }
	}
	t.Run("error", func(t *testing.T) {
		t.Parallel()
		err := get(t.Context(), newClient(t, script(answer(200, `{"Status":404}`)), inspect), &odd{})
		wantErr(t, err, engagement.ErrNotFound)
		if e := details(t, err); e.StatusCode != 404 || e.Code != "hidden" {
			t.Errorf("status %d and code %q, want 404 and hidden", e.StatusCode, e.Code)
		}
	})
	t.Run("none", func(t *testing.T) {
		t.Parallel()
		var got odd
		if err := get(t.Context(), newClient(t, script(answer(200, `{"Name":"a"}`)), inspect), &got); err != nil || got.Name != "a" {
			t.Errorf("got %v, %v", got, err)
		}
	})
	t.Run("empty body", func(t *testing.T) {
		t.Parallel()
		if err := get(t.Context(), newClient(t, script(answer(200, ``)), inspect), &odd{}); err != nil {
			t.Error(err)
		}
	})
	t.Run("refusal", func(t *testing.T) {
		t.Parallel()
		synctest.Test(t, func(t *testing.T) {
			start := time.Now()
			mt := script(answer(200, `{"Status":429}`, "Retry-After", "5"), answer(200, `{}`))
			if err := create(t.Context(), newClient(t, mt, inspect), 1); err != nil {
				t.Fatal(err)
			}
			if took := time.Since(start); took != 5*time.Second {
				t.Errorf("took %v, want 5s", took)
			}
		})
	})
}

func TestReadError(t *testing.T) {
	t.Parallel()
	read := func(cfg *rest.Config) {
		cfg.ReadError = func(e *engagement.Error) {
			e.Code, e.Message, e.Fields = "c", " "+string(e.Body)+"\n", map[string][]string{"name": {"is bad"}}
		}
	}
	t.Run("JSON", func(t *testing.T) {
		t.Parallel()
		e := details(t, get(t.Context(), newClient(t, script(answer(400, "no good")), read), nil))
		wantSame(t, "message", "no good", e.Message)
		wantSame(t, "code", "c", e.Code)
		wantSame(t, "fields", map[string][]string{"name": {"is bad"}}, e.Fields)
	})
	t.Run("page", func(t *testing.T) {
		t.Parallel()
		e := details(t, get(t.Context(), newClient(t, script(answer(400, "<html>", "Content-Type", "text/html")), read), nil))
		wantSame(t, "message", "", e.Message)
	})
	t.Run("nothing", func(t *testing.T) {
		t.Parallel()
		e := details(t, get(t.Context(), newClient(t, script(answer(400, "")), read), nil))
		wantSame(t, "code", "", e.Code)
	})
	t.Run("rate limit by other means", func(t *testing.T) {
		t.Parallel()
		synctest.Test(t, func(t *testing.T) {
			start := time.Now()
			mt := script(answer(400, `{"code":"rate_limit_reached"}`), answer(204, ""))
			c := newClient(t, mt, func(cfg *rest.Config) {
				cfg.ReadError = func(e *engagement.Error) { e.Err, e.RetryAfter = engagement.ErrRateLimited, 9*time.Second }
			})
			if err := create(t.Context(), c, 1); err != nil {
				t.Fatal(err)
			}
			if took := time.Since(start); took != 9*time.Second {
				t.Errorf("took %v, want 9s", took)
			}
		})
	})
}

func TestDecodeErrorsShowNoData(t *testing.T) {
	t.Parallel()
	type when struct{ At time.Time }
	for _, body := range []string{`"ada@example.com"`, `"secret \"word\" here"`} {
		err := get(t.Context(), newClient(t, script(answer(200, body))), &when{})
		wantErr(t, err, engagement.ErrInvalidResponse)
		if s := err.Error(); strings.Contains(s, "ada") || strings.Contains(s, "secret") || strings.Contains(s, "word") || strings.Contains(s, "here") {
			t.Errorf("error %q shows the answer", s)
		}
	}
}

func TestErrorsNameNoSentinelWithoutOne(t *testing.T) {
	t.Parallel()
	err := get(t.Context(), newClient(t, script(answer(418, ""))), nil)
	if e := details(t, err); e.StatusCode != 418 || errors.Unwrap(err) != nil {
		t.Errorf("status %d, cause %v, want 418 and none", e.StatusCode, e.Err)
	}
}

func TestCallConfirmed(t *testing.T) {
	t.Parallel()
	notDone := errors.New("not done")
	for body, want := range map[string]error{
		`{"done":true}`:            nil,
		`{"done":false}`:           notDone,
		`{"a":1, "done" : false }`: notDone,
		`{"done":"yes"}`:           nil,
		`{"a":{"done":false}}`:     engagement.ErrInvalidResponse,
		`{"done":null}`:            engagement.ErrInvalidResponse,
		`{}`:                       engagement.ErrInvalidResponse,
		``:                         nil, // the status confirms it
	} {
		c := newClient(t, script(answer(200, body)))
		r := rest.NewRequest(&opCreate)
		if err := rest.CallConfirmed(t.Context(), c, &r, "done", notDone, nil); !errors.Is(err, want) {
			t.Errorf("%s: error %v, want %v", body, err, want)
		}
	}
}
