package rest_test

import (
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/rest"
)

// at makes a client send to a server.
func at(server *httptest.Server) func(*rest.Config) {
	return func(cfg *rest.Config) { cfg.BaseURL, cfg.HTTPClient = server.URL, server.Client() }
}

// seen records the requests of a server.
type seen struct {
	mu   sync.Mutex
	list []sent
}

func (s *seen) add(r *http.Request) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	body, _ := io.ReadAll(r.Body)
	s.list = append(s.list, sent{r.Method, r.RequestURI, string(body), r.Header.Clone()})
	return len(s.list)
}

func TestRedirectsOnTheSameHostAreFollowed(t *testing.T) {
	t.Parallel()
	var got seen
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if got.add(r) == 1 {
			http.Redirect(w, r, "/new?x=1", http.StatusFound)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		_, _ = io.WriteString(w, `{"Name":"a"}`)
	}))
	defer server.Close()
	var out odd
	if err := get(t.Context(), newClient(t, nil, at(server)), &out); err != nil {
		t.Fatal(err)
	}
	wantSame(t, "answer", odd{"a"}, out)
	if len(got.list) != 2 || got.list[1].URL != "/new?x=1" || got.list[1].Header.Get("Authorization") != "Bearer top-secret" {
		t.Errorf("got %+v, want a second request with the credentials", got.list)
	}
}

func TestRedirectsToAnotherHostAreNotFollowed(t *testing.T) {
	t.Parallel()
	var got seen
	other := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { got.add(r) }))
	defer other.Close()
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, strings.Replace(other.URL, "127.0.0.1", "localhost", 1)+"/elsewhere", http.StatusTemporaryRedirect)
	}))
	defer server.Close()
	c := newClient(t, nil, at(server), func(cfg *rest.Config) {
		cfg.Header.Set("X-Api-Key", "top-secret")
		cfg.Header.Set("Cookie", "session=top-secret")
		cfg.RegionHint = "WithRegion"
	})
	for _, op := range []*rest.Operation{&opList, &opCreate} {
		r := rest.NewRequest(op)
		r.Query("email", "ada@example.com")
		err := send(t.Context(), c, &r)
		wantErr(t, err, engagement.ErrUnauthorized)
		if e := details(t, err); !strings.Contains(e.Message, "see WithRegion") || strings.Contains(fmt.Sprintf("%+v", e), "elsewhere") {
			t.Errorf("error %+v, want one that names the option and not the address", e)
		}
	}
	if len(got.list) != 0 {
		t.Errorf("%d requests at the other host", len(got.list))
	}
}

func TestRedirectsOfWritingCallsAreNotFollowed(t *testing.T) {
	t.Parallel()
	jar, _ := cookiejar.New(nil) // with cookies, calls go another way through the HTTP client
	for _, status := range []int{301, 302, 303, 307, 308} {
		for _, method := range []string{http.MethodPost, http.MethodPut, http.MethodPatch, http.MethodDelete} {
			var got seen
			server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				got.add(r)
				http.SetCookie(w, &http.Cookie{Name: "node", Value: "7"})
				http.Redirect(w, r, "/new", status)
			}))
			for n, jar := range []http.CookieJar{nil, jar, jar} {
				r := rest.NewRequest(&rest.Operation{Name: "Op", Method: method, Route: "/old", Repeatable: true})
				r.JSON(odd{"a"})
				err := send(t.Context(), newClient(t, nil, at(server), func(cfg *rest.Config) { cfg.HTTPClient.Jar = jar }), &r)
				if e := details(t, err); e.StatusCode != status {
					t.Errorf("%s and %d: status %d", method, status, e.StatusCode)
				}
				if len(got.list) != n+1 {
					t.Errorf("%s and %d: %d requests, want %d", method, status, len(got.list), n+1)
				}
			}
			if got.list[0].Header.Get("Cookie") != "" || got.list[2].Header.Get("Cookie") != "node=7" {
				t.Errorf("%s and %d: requests %+v, want a cookie in the last", method, status, got.list)
			}
			server.Close()
		}
	}
}

func TestRedirectsFromHTTPSToHTTPAreNotFollowed(t *testing.T) {
	t.Parallel()
	var got seen
	plain := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { got.add(r) }))
	defer plain.Close()
	server := httptest.NewTLSServer(http.RedirectHandler(plain.URL, http.StatusFound))
	defer server.Close()
	err := get(t.Context(), newClient(t, nil, at(server)), nil)
	if e := details(t, err); e.StatusCode != http.StatusFound {
		t.Errorf("status %d, want the redirect itself", e.StatusCode)
	}
	if len(got.list) != 0 {
		t.Error("the redirect was followed")
	}
}

func TestRedirectRuleOfTheCaller(t *testing.T) {
	t.Parallel()
	refusal := errors.New("not there")
	for _, rule := range []error{http.ErrUseLastResponse, refusal, nil} {
		var got seen
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if got.add(r) == 1 {
				http.Redirect(w, r, "/new", http.StatusFound)
			}
		}))
		c := newClient(t, nil, at(server), func(cfg *rest.Config) {
			cfg.HTTPClient.CheckRedirect = func(*http.Request, []*http.Request) error { return rule }
		})
		err := get(t.Context(), c, nil)
		requests := 1
		switch rule {
		case nil:
			requests = 2
			if err != nil {
				t.Error(err)
			}
		case refusal:
			wantErr(t, err, refusal)
		default:
			if e := details(t, err); e.StatusCode != http.StatusFound {
				t.Errorf("status %d, want the redirect itself", e.StatusCode)
			}
		}
		if len(got.list) != requests {
			t.Errorf("%v: %d requests, want %d", rule, len(got.list), requests)
		}
		server.Close()
	}
}

func TestMiddlewareOrder(t *testing.T) {
	t.Parallel()
	var order []string
	layer := func(name string) func(http.RoundTripper) http.RoundTripper {
		return func(next http.RoundTripper) http.RoundTripper {
			return roundTripper(func(req *http.Request) (*http.Response, error) {
				order = append(order, name)
				return next.RoundTrip(req)
			})
		}
	}
	c := newClient(t, script(answer(429, "", "Retry-After", "0.001"), answer(204, "")), func(cfg *rest.Config) {
		cfg.Middleware = []func(http.RoundTripper) http.RoundTripper{layer("first"), layer("second")}
	})
	if err := get(t.Context(), c, nil); err != nil {
		t.Fatal(err)
	}
	wantSame(t, "order", []string{"first", "second", "first", "second"}, order)
}

func TestMiddlewareOfAClientWithoutTransport(t *testing.T) {
	t.Parallel()
	server := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {}))
	defer server.Close()
	passed := false
	c := newClient(t, nil, at(server), func(cfg *rest.Config) {
		cfg.HTTPClient = &http.Client{}
		cfg.Middleware = []func(http.RoundTripper) http.RoundTripper{func(next http.RoundTripper) http.RoundTripper {
			return roundTripper(func(req *http.Request) (*http.Response, error) { passed = true; return next.RoundTrip(req) })
		}}
	})
	if err := get(t.Context(), c, nil); err != nil {
		t.Fatal(err)
	}
	if !passed {
		t.Error("the middleware was passed by")
	}
}

func TestDefaultTransport(t *testing.T) {
	t.Parallel()
	var transport http.RoundTripper
	c := newClient(t, nil, func(cfg *rest.Config) {
		cfg.HTTPClient = nil
		cfg.Middleware = []func(http.RoundTripper) http.RoundTripper{func(next http.RoundTripper) http.RoundTripper {
			transport = next
			return script(answer(204, ""))
		}}
	})
	if err := get(t.Context(), c, nil); err != nil {
		t.Fatal(err)
	}
	got, ok := transport.(*http.Transport)
	switch {
	case !ok || transport == http.DefaultTransport:
		t.Fatalf("the transport is %T, want one of our own", transport)
	case got.MaxIdleConnsPerHost < 64 || got.MaxIdleConns < got.MaxIdleConnsPerHost:
		t.Errorf("%d idle connections per host of %d, want enough for many goroutines", got.MaxIdleConnsPerHost, got.MaxIdleConns)
	case got.TLSHandshakeTimeout == 0 || got.MaxResponseHeaderBytes == 0 || got.IdleConnTimeout == 0 || got.Proxy == nil || !got.ForceAttemptHTTP2:
		t.Error("the transport lacks a time-out, proxies or HTTP/2")
	}
}

func TestCallersClientIsNotChanged(t *testing.T) {
	t.Parallel()
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	mt := script(answer(204, "", "Set-Cookie", "session=1; Path=/"), func(req *http.Request) (*http.Response, error) {
		if c, err := req.Cookie("session"); err != nil || c.Value != "1" {
			t.Errorf("cookie %v, %v, want that of the jar", c, err)
		}
		return answer(204, "")(req)
	})
	hc := &http.Client{Transport: mt, Jar: jar, Timeout: time.Minute}
	before := *hc
	c := newClient(t, nil, func(cfg *rest.Config) {
		cfg.HTTPClient = hc
		cfg.Middleware = []func(http.RoundTripper) http.RoundTripper{func(next http.RoundTripper) http.RoundTripper { return roundTripper(next.RoundTrip) }}
	})
	for range 2 {
		if err := get(t.Context(), c, nil); err != nil {
			t.Fatal(err)
		}
	}
	if hc.Transport != before.Transport || hc.Jar != before.Jar || hc.Timeout != before.Timeout || hc.CheckRedirect != nil {
		t.Errorf("the client became %+v", hc)
	}
}

func TestHeadersOfTheClientAreNotChangedByCalls(t *testing.T) {
	t.Parallel()
	var got sent
	c := newClient(t, record(t, &got), func(cfg *rest.Config) {
		cfg.Middleware = []func(http.RoundTripper) http.RoundTripper{func(next http.RoundTripper) http.RoundTripper {
			return roundTripper(func(req *http.Request) (*http.Response, error) {
				req.Header.Add("Accept", "text/plain")
				req.Header.Set("Authorization", "changed")
				req.Header.Set("X-More", "1")
				return answer(204, "")(req)
			})
		}}
	})
	d := newClient(t, record(t, &got))
	for _, client := range []*rest.Client{c, c, d} {
		if err := get(t.Context(), client, nil, engagement.WithHeader("X-Call", "1")); err != nil {
			t.Fatal(err)
		}
	}
	if err := get(t.Context(), d, nil); err != nil {
		t.Fatal(err)
	}
	wantSame(t, "headers", http.Header{"Accept": {"application/json"}, "Authorization": {"Bearer top-secret"}, "User-Agent": {rest.UserAgent}}, got.Header)
}

func TestConnectionsAreUsedAgain(t *testing.T) {
	t.Parallel()
	bodies := map[string]func(w http.ResponseWriter){
		"error": func(w http.ResponseWriter) {
			w.WriteHeader(404)
			_, _ = io.WriteString(w, strings.Repeat("x", 100<<10))
		},
		"oversized": func(w http.ResponseWriter) { _, _ = io.WriteString(w, strings.Repeat("x", 40<<10)) },
		"page":      func(w http.ResponseWriter) { _, _ = io.WriteString(w, "<html>"+strings.Repeat("x", 20<<10)) },
		"discarded": func(w http.ResponseWriter) { _, _ = io.WriteString(w, `{"a":1}`) },
	}
	for name, write := range bodies {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var mu sync.Mutex
			peers := map[string]bool{}
			server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				mu.Lock()
				peers[r.RemoteAddr] = true
				mu.Unlock()
				write(w)
			}))
			defer server.Close()
			c := newClient(t, nil, at(server), func(cfg *rest.Config) { cfg.MaxResponseBytes = 30 << 10 })
			for range 5 {
				_ = get(t.Context(), c, nil)
			}
			if len(peers) != 1 {
				t.Errorf("%d connections, want 1", len(peers))
			}
		})
	}
}
