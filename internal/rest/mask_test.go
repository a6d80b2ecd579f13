package rest_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/redact"
	"github.com/engagement-go/engagement/internal/rest"
)

// echo is a service that repeats the values of the request in its message.
func echo(cfg *rest.Config) {
	cfg.ReadError = func(e *engagement.Error) { e.Message = string(e.Body) }
}

func TestMessagesDoNotRepeatWhatWasSent(t *testing.T) {
	t.Parallel()
	call := func(r *rest.Request) {}
	tests := []struct {
		name, said, want string
		op               *rest.Operation
		fill             func(*rest.Request)
	}{
		{"path value", "no thing rosebud here", "no thing […] here", &opGet, func(r *rest.Request) { r.Path("id", "rosebud") }},
		{"path value that is escaped", "no route /things/J%C3%BCrgen%20G", "no route /things/[…]", &opGet, func(r *rest.Request) { r.Path("id", "Jürgen G") }},
		{"query value", "no Ada or Grace", "no […] or […]", &opList, func(r *rest.Request) { r.Query("a", "Ada"); rest.QueryList(r, "b", ",", []string{"Grace"}) }},
		{"query list", "no Grace in x", "no […] in x", &opList, func(r *rest.Request) { rest.QueryList(r, "b", ",", []string{"Ada", "Grace"}) }},
		{"JSON in a query", "no Ada", "no […]", &opList, func(r *rest.Request) { r.QueryJSON("f", map[string]any{"and": []string{"Ada"}}) }},
		{"body", `name "Ada Lovelace" is taken`, `name "[…]" is taken`, &opCreate, func(r *rest.Request) { r.JSON(map[string]any{"a": []any{map[string]string{"b": "Ada Lovelace"}}}) }},
		{"raw body", "no Ada", "no […]", &opCreate, func(r *rest.Request) { r.Raw("application/json", []byte(`{"data":[{"name":"Ada"}]}`)) }},
		{"form", "no Ada", "no […]", &opCreate, func(r *rest.Request) { r.Form("name", "Ada") }},
		{"header", "no Ada", "no […]", &opList, func(r *rest.Request) { r.Header("X-User", "Ada") }},
		{"key", "key top-secret is wrong", "key […] is wrong", &opList, call},
		{"longest first", "no Ada Lovelace", "no […]", &opCreate, func(r *rest.Request) { r.JSON([]string{"Ada", "Ada Lovelace"}) }},
		{"many times", "Ada, Ada and Ada", "[…], […] and […]", &opCreate, func(r *rest.Request) { r.JSON([]string{"Ada"}) }},

		{"short value", "a bad x", "a bad x", &opCreate, func(r *rest.Request) { r.JSON([]string{"a", "x", ""}) }},
		{"part of a word", "invalid id", "invalid id", &opCreate, func(r *rest.Request) { r.JSON([]string{"in", "val", "nvalid"}) }},
		{"other case", "name rosebud is bad", "name […] is bad", &opCreate, func(r *rest.Request) { r.JSON([]string{"ROSEBUD"}) }},
		{"member names", "name is required", "name is required", &opCreate, func(r *rest.Request) { r.JSON(map[string]int{"name": 1}) }},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			c := newClient(t, script(answer(400, tt.said, "Content-Type", "text/plain")), echo)
			r := rest.NewRequest(tt.op)
			tt.fill(&r)
			err := send(t.Context(), c, &r)
			e := details(t, err)
			wantSame(t, "message", tt.want, e.Message)
			wantSame(t, "body", tt.said, string(e.Body))
		})
	}
}

func TestCodesAndFieldsDoNotRepeatWhatWasSent(t *testing.T) {
	t.Parallel()
	c := newClient(t, script(answer(400, "x")), func(cfg *rest.Config) {
		cfg.ReadError = func(e *engagement.Error) {
			e.Code, e.Fields = "rosebud", map[string][]string{"name": {"rosebud is taken"}, "key top-secret": {"is bad"}}
		}
	})
	e := details(t, create(t.Context(), c, []string{"rosebud"}))
	wantSame(t, "code", "[…]", e.Code)
	wantSame(t, "fields", map[string][]string{"name": {"[…] is taken"}, "key […]": {"is bad"}}, e.Fields)
	c = newClient(t, script(answer(400, "x")), func(cfg *rest.Config) {
		cfg.ReadError = func(e *engagement.Error) { e.Code = "bad-top-secret" }
	})
	wantSame(t, "a credential in a code", "bad-[…]", details(t, get(t.Context(), c, nil)).Code)
}

func TestMessagesDoNotRepeatTheOptionsOfACall(t *testing.T) {
	t.Parallel()
	for route, option := range map[string]callOption{
		"/by-path/{id}": engagement.WithPathValue("id", "rosebud"),
		"/by-query":     engagement.WithQuery("q", "rosebud"),
		"/by-header":    engagement.WithHeader("X-User", "rosebud"),
	} {
		c := newClient(t, script(answer(400, "no rosebud", "Content-Type", "text/plain")), echo)
		err := rest.Do(t.Context(), c, http.MethodGet, route, nil, nil, []callOption{option})
		wantSame(t, route, "no […]", details(t, err).Message)
	}
}

// leaky is an error of another library, of which the fields show more than the text.
type leaky struct{ text, Body string }

func (e *leaky) Error() string { return e.text }

func TestErrorsOfTokenSourcesAreHidden(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"no token", "no token for top-secret"} {
		c := newClient(t, script(answer(200, "{}")), func(cfg *rest.Config) {
			cfg.Authorize = func(context.Context, *rest.Operation, http.Header) error { return &leaky{text, "a refresh token"} }
		})
		err := get(t.Context(), c, nil)
		if !errors.As(err, new(*leaky)) {
			t.Errorf("error %v, want that of the token source", err)
		}
		for e := err; e != nil; e = errors.Unwrap(e) {
			if shown := fmt.Sprintf("%v %#v", e, e); strings.Contains(shown, "top-secret") || strings.Contains(shown, "a refresh token") {
				t.Errorf("%T shows %s", e, shown)
			}
		}
	}
}

// Whatever the header of a client has is a credential, also if the vendor package does not say so.
func TestCredentialsOfTheHeaderAreMasked(t *testing.T) {
	t.Parallel()
	c := newClient(t, script(answer(400, "no top-secret, Bearer top-secret, or other-key", "Content-Type", "text/plain")), echo, func(cfg *rest.Config) {
		cfg.Secrets = nil
		cfg.Header.Set("X-Api-Key", "other-key")
	})
	wantSame(t, "message", "no […], Bearer […], or […]", details(t, get(t.Context(), c, nil)).Message)
	wantSame(t, "text", "job 7: […] is bad", c.MaskError(errors.New("job 7: top-secret is bad")).Error())
}

// An error of a middleware may have the URL, the credentials or the body.
func TestNothingSentShowsInErrorsAndLogs(t *testing.T) {
	t.Parallel()
	secrets := []string{"top-secret", "rosebud", "Lovelace", "ada@example.com", "+49 151 1234567", "call-secret"}
	show := func(req *http.Request) string {
		body, _ := io.ReadAll(req.Body)
		return fmt.Sprintf("%s %s %v %s", req.URL, req.URL.Path, req.Header, body)
	}
	ends := map[string]step{
		"answer": func(req *http.Request) (*http.Response, error) {
			return answer(400, show(req), "Content-Type", "text/plain")(req)
		},
		"error": func(req *http.Request) (*http.Response, error) { return nil, errors.New(show(req)) },
		"wrapped": func(req *http.Request) (*http.Response, error) {
			return nil, &url.Error{Op: "Get", URL: req.URL.String(), Err: &url.Error{Op: "Get", URL: req.URL.String(), Err: io.EOF}}
		},
		"in a page": func(req *http.Request) (*http.Response, error) { return answer(200, "<html>"+show(req))(req) },
		"undecoded": func(req *http.Request) (*http.Response, error) {
			return answer(200, fmt.Sprintf("%q", show(req)))(req)
		},
		"as a type": func(req *http.Request) (*http.Response, error) {
			return answer(200, show(req), "Content-Type", "text/plain")(req)
		},
		"body error": func(req *http.Request) (*http.Response, error) {
			resp, err := answer(200, "")(req)
			resp.Body, resp.ContentLength = io.NopCloser(&failing{errors.New(show(req))}), -1
			return resp, err
		},
	}
	for name, end := range ends {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var out bytes.Buffer
			logger := slog.New(slog.NewTextHandler(&out, &slog.HandlerOptions{Level: slog.LevelDebug}))
			c := newClient(t, script(end), echo, func(cfg *rest.Config) { cfg.Logger = logger })
			r := rest.NewRequest(&rest.Operation{Name: "Op", Method: http.MethodPost, Route: "/things/{id}"})
			r.Path("id", "rosebud")
			r.Query("email", "ada@example.com")
			r.Header("X-Name", "Lovelace")
			r.JSON(map[string]any{"name": "Lovelace", "phone": "+49 151 1234567"})
			err := rest.CallInto(t.Context(), c, &r, &struct {
				At time.Time `json:"at"`
			}{}, []callOption{engagement.WithHeader("X-Call", "call-secret")})
			e := details(t, err)
			logger.Error("failed", "err", e)
			for _, s := range secrets {
				if strings.Contains(e.Error(), s) {
					t.Errorf("Error() shows %q: %s", s, e)
				}
				if e.Err != nil && strings.Contains(e.Err.Error(), s) {
					t.Errorf("the cause shows %q: %v", s, e.Err)
				}
				if strings.Contains(out.String(), s) {
					t.Errorf("the log shows %q: %s", s, out.String())
				}
			}
		})
	}
}

// A service may quote the request in JSON, in a URL or on a page, and may shorten it.
func TestNumbersAndQuotationsAreMasked(t *testing.T) {
	t.Parallel()
	said := `{"message":"bad: {\"name\":\"Ren\\u00e9e \\\"Ray\\\" O'Neil\",\"age\":4711}, Ren%C3%A9e%20%22Ray%22, Ren&eacute;e &quot;Ray&quot; O&#39;Neil, 12.5 of 4711"}`
	c := newClient(t, script(answer(400, said)), func(cfg *rest.Config) { cfg.Retry = engagement.RetryPolicy{MaxRetries: engagement.NoRetries} })
	r := rest.NewRequest(&rest.Operation{Name: "Op", Method: http.MethodPost, Route: "/things"})
	r.JSON(map[string]any{"name": `Renée "Ray" O'Neil`, "nick": `Renée "Ray"`, "age": 4711, "size": 12.5, "names": []string{"x"}})
	wantSame(t, "message", `bad: {"name":"[…]","age":[…]}, […], […], […] of […]`, details(t, send(t.Context(), c, &r)).Message)
}

func TestMaskedErrorsCanStillBeTold(t *testing.T) {
	t.Parallel()
	cause := errors.New("broken for rosebud")
	r := rest.NewRequest(&opGet)
	r.Path("id", "rosebud")
	err := send(t.Context(), newClient(t, script(broken(&custom{cause})), func(cfg *rest.Config) { cfg.Retry = engagement.RetryPolicy{MaxRetries: engagement.NoRetries} }), &r)
	wantErr(t, err, cause)
	if own := (*custom)(nil); !errors.As(err, &own) {
		t.Error("the type of the cause is lost")
	}
	wantSame(t, "text", "vendor: Things.Get (GET /things/{id}): broken for […]", err.Error())
}

func TestMaskOfGivenValues(t *testing.T) {
	t.Parallel()
	wantSame(t, "text", "no […] with […] in it", redact.Text("no rosebud with ada@example.com in it", redact.Values{Sent: []string{"rosebud", ""}}))
}

func TestLinksDoNotShowInErrors(t *testing.T) {
	t.Parallel()
	said := errors.New("cannot get https://files.test/report?signature=rosebud&id=a%20b now")
	c := newClient(t, script(broken(said)), func(cfg *rest.Config) { cfg.Retry = engagement.RetryPolicy{MaxRetries: engagement.NoRetries} })
	_, err := rest.CallLink(t.Context(), c, "Files.Get", "https://files.test/report?signature=rosebud&id=a%20b", nil)
	wantErr(t, err, said)
	wantSame(t, "text", "vendor: Files.Get (GET (signed link)): cannot get […] now", err.Error())
}

type custom struct{ error }

func (c *custom) Unwrap() error { return c.error }
