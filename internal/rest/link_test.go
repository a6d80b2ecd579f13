package rest_test

import (
	"context"
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/pace"
	"github.com/engagement-go/engagement/internal/rest"
)

func TestLinkGetsNothingOfOurs(t *testing.T) {
	t.Parallel()
	var got sent
	var host string
	c := newClient(t, script(func(req *http.Request) (*http.Response, error) {
		got, host = sent{Method: req.Method, URL: req.URL.String(), Header: req.Header}, req.Host
		return answer(200, strings.Repeat("x", 5000))(req)
	}), func(cfg *rest.Config) {
		cfg.MaxResponseBytes = 10
		cfg.Quotas = map[string]pace.Quota{rest.DefaultQuota: {Limiters: []engagement.Limiter{closedLimiter{}}}}
		cfg.Authorize = func(context.Context, *rest.Operation, http.Header) error { return errors.New("asked for credentials") }
	})
	header := engagement.WithHeader("Authorization", "Bearer other-secret")
	file, err := rest.CallLink(t.Context(), c, "Files.Get", "https://user:pass@files.test/a%2Fb?sig=s", []callOption{header})
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	if body, err := io.ReadAll(file); err != nil || len(body) != 5000 {
		t.Errorf("%d bytes, error %v", len(body), err)
	}
	want := sent{Method: "GET", URL: "https://files.test/a%2Fb?sig=s", Header: http.Header{"User-Agent": {rest.UserAgent}}}
	if diff := cmp.Diff(want, got); diff != "" || host != "files.test" {
		t.Errorf("host %s, %s", host, diff)
	}
}

// The store of the files may redirect to another host, but never from https to http.
func TestLinksMayBeRedirected(t *testing.T) {
	t.Parallel()
	for location, want := range map[string]error{"https://cdn.test/b?sig=s3cret": nil, "http://cdn.test/b?sig=s3cret": errors.New("status 302")} {
		var got []sent
		c := newClient(t, script(func(req *http.Request) (*http.Response, error) {
			got = append(got, sent{Method: req.Method, URL: req.URL.String(), Header: req.Header})
			if len(got) == 1 {
				return answer(302, "", "Location", location)(req)
			}
			return answer(200, "x")(req)
		}))
		file, err := rest.CallLink(t.Context(), c, "Files.Get", "https://files.test/a", nil)
		header := http.Header{"User-Agent": {rest.UserAgent}}
		all := []sent{{Method: "GET", URL: "https://files.test/a", Header: header}, {Method: "GET", URL: location, Header: header}}
		if want != nil {
			all = all[:1]
			if e := details(t, err); e.StatusCode != 302 || e.Err != nil || strings.Contains(e.Error()+e.Header.Get("Location"), "s3cret") {
				t.Errorf("error %+v, want the redirect without its secret and without a meaning", e)
			}
		} else if err != nil {
			t.Error(err)
		} else {
			_ = file.Close()
		}
		wantSame(t, "requests", all, got)
	}
}

// A client whose service is on this machine takes links to this machine, and no others, without TLS.
func TestLinksOnThisMachine(t *testing.T) {
	t.Parallel()
	c := newClient(t, script(answer(200, "x")), func(cfg *rest.Config) { cfg.BaseURL = "http://localhost:1" })
	for link, want := range map[string]error{
		"http://127.0.0.1:2/a": nil,
		"http://files.test/a":  engagement.ErrInvalidArgument,
		"ftp://127.0.0.1:2/a":  engagement.ErrInvalidArgument,
	} {
		file, err := rest.CallLink(t.Context(), c, "Files.Get", link, nil)
		if !errors.Is(err, want) {
			t.Errorf("%s: error %v, want %v", link, err, want)
		}
		if err == nil {
			_ = file.Close()
		}
	}
}

// closedLimiter permits no request.
type closedLimiter struct{}

func (closedLimiter) Wait(context.Context) error { return errors.New("closed") }

func TestLinkIsCheckedAndNotPrinted(t *testing.T) {
	t.Parallel()
	c := newClient(t, script(answer(403, `<Error>s3cret</Error>`, "Content-Type", "application/xml")))
	for link, want := range map[string]error{
		"":                             engagement.ErrInvalidArgument,
		"/s3cret":                      engagement.ErrInvalidArgument,
		"http://files.test/s3cret":     engagement.ErrInvalidArgument,
		"ftp://files.test/s3cret":      engagement.ErrInvalidArgument,
		"https:///s3cret":              engagement.ErrInvalidArgument,
		"https://files.test/%zzs3cret": engagement.ErrInvalidArgument,
		"https://files.test/s3cret":    engagement.ErrForbidden,
		"http://127.0.0.1:1/s3cret":    engagement.ErrInvalidArgument, // while the service is elsewhere
	} {
		_, err := rest.CallLink(t.Context(), c, "Files.Get", link, nil)
		if !errors.Is(err, want) {
			t.Errorf("%s: error %v, want %v", link, err, want)
		}
		if err != nil && (strings.Contains(err.Error(), "s3cret") || strings.Contains(err.Error(), "files.test")) {
			t.Errorf("the error has the link: %v", err)
		}
	}
}

func TestCheckLeavesWhatIsNotSent(t *testing.T) {
	t.Parallel()
	type inner struct {
		Name string `json:"name" check:"required"`
	}
	type body struct {
		Optional inner  `json:"optional,omitzero"`
		Always   *inner `json:"always"`
	}
	for name, test := range map[string]struct {
		body body
		want error
	}{
		"absent":      {body{}, nil},
		"complete":    {body{Optional: inner{"a"}, Always: &inner{"b"}}, nil},
		"sent, empty": {body{Always: &inner{}}, engagement.ErrInvalidArgument},
	} {
		req := rest.NewRequest(&opCreate)
		req.JSON(&test.body)
		if err := req.Err(); !errors.Is(err, test.want) {
			t.Errorf("%s: error %v, want %v", name, err, test.want)
		}
	}
}
