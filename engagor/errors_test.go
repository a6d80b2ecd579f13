package engagor_test

import (
	"bytes"
	"errors"
	"log/slog"
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/jarcoal/httpmock"
	"golang.org/x/oauth2"

	"github.com/engagement-go/engagement/engagor"
	"github.com/engagement-go/engagement/internal/contract"
)

func TestErrors(t *testing.T) {
	t.Parallel()
	type want struct {
		StatusCode int
		Code       string
		Message    string
		Fields     map[string][]string
		Err        error
		Text       string
	}
	tests := map[string]struct {
		answer httpmock.Responder
		want   want
	}{
		"flat envelope": {
			contract.Answer(400, `{"code":400,"error":"invalid_parameter","error_description":"The parameter topic_ids is missing.","error_details":[]}`),
			want{
				400, "invalid_parameter", "The parameter topic_ids is missing.", nil, engagor.ErrBadRequest,
				"engagor: Contacts.Get (GET /{account_id}/inbox/contact/{contact_id}): status 400 Bad Request, code invalid_parameter: The parameter topic_ids is missing.",
			},
		},
		"details as an object": {
			contract.Answer(403, `{"code":403,"error":"no_permission","error_description":"No.","error_details":{"topics":[1,"two"],"user":{"id":5}}}`),
			want{
				403, "no_permission", "No.",
				map[string][]string{"topics": {"1", "two"}, "user": {`{"id":5}`}},
				engagor.ErrForbidden,
				"engagor: Contacts.Get (GET /{account_id}/inbox/contact/{contact_id}): status 403 Forbidden, code no_permission: No.",
			},
		},
		"details as a list": {
			contract.Answer(404, `{"code":404,"error":"not_found","error_description":"No such contact","error_details":["contact",7]}`),
			want{
				404, "not_found", "No such contact",
				map[string][]string{"error_details": {"contact", "7"}},
				engagor.ErrNotFound,
				"engagor: Contacts.Get (GET /{account_id}/inbox/contact/{contact_id}): status 404 Not Found, code not_found: No such contact",
			},
		},
		"what the call sent is masked": {
			contract.Answer(404, `{"code":404,"error":"not_found","error_description":"No contact jane@example.com or id-98 for `+testToken+`"}`),
			want{
				404, "not_found", "No contact […] or […] for […]", nil, engagor.ErrNotFound,
				"engagor: Contacts.Get (GET /{account_id}/inbox/contact/{contact_id}): status 404 Not Found, code not_found: No contact […] or […] for […]",
			},
		},
		"status 200 with a failing meta": {
			contract.Answer(200, `{"meta":{"code":403,"messages":["Not yours."]},"response":null}`),
			want{
				403, "", "Not yours.", nil, engagor.ErrForbidden,
				"engagor: Contacts.Get (GET /{account_id}/inbox/contact/{contact_id}): status 403 Forbidden: Not yours.",
			},
		},
		"status 200 with the meta behind": {
			contract.Answer(200, `{"response":{"id":"1","code":999,"error":"x"},"meta":{"messages":[{"a":1}],"code":"404"}}`),
			want{
				404, "", `{"a":1}`, nil, engagor.ErrNotFound,
				`engagor: Contacts.Get (GET /{account_id}/inbox/contact/{contact_id}): status 404 Not Found: {"a":1}`,
			},
		},
		"status 200 with the flat envelope": {
			contract.Answer(200, `{"code":404,"error":"not_found","error_description":"Nothing here."}`),
			want{
				404, "not_found", "Nothing here.", nil, engagor.ErrNotFound,
				"engagor: Contacts.Get (GET /{account_id}/inbox/contact/{contact_id}): status 404 Not Found, code not_found: Nothing here.",
			},
		},
		"status 200 with an error alone": {
			contract.Answer(200, `{"error":"deprecated"}`),
			want{
				400, "deprecated", "deprecated", nil, engagor.ErrBadRequest,
				"engagor: Contacts.Get (GET /{account_id}/inbox/contact/{contact_id}): status 400 Bad Request, code deprecated: deprecated",
			},
		},
		"a code in meta that is no status": {
			contract.Answer(200, `{"meta":{"code":9},"response":{}}`),
			want{
				400, "", "", nil, engagor.ErrBadRequest,
				"engagor: Contacts.Get (GET /{account_id}/inbox/contact/{contact_id}): status 400 Bad Request",
			},
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := newClient(t, answers(test.answer)).Contacts.Get(t.Context(), "id-98", engagor.GetContactParams{})
			e := contract.AsError(t, err)
			got := want{e.StatusCode, e.Code, e.Message, e.Fields, e.Err, err.Error()}
			if diff := cmp.Diff(test.want, got, cmp.Comparer(func(a, b error) bool { return a == b })); diff != "" {
				t.Errorf("error (-want +got):\n%s", diff)
			}
		})
	}
}

func TestNotModified(t *testing.T) {
	t.Parallel()
	r := answers(contract.Answer(304, ""))
	c := newClient(t, r)
	var raw engagor.Response
	_, err := c.Teams.Get(t.Context(), 31, engagor.WithIfNoneMatch(`"abc"`), engagor.WithResponse(&raw))
	if !errors.Is(err, engagor.ErrNotModified) {
		t.Errorf("error %v, want ErrNotModified", err)
	}
	if raw.StatusCode != 304 || r.Count() != 1 {
		t.Errorf("status %d after %d requests, want 304 after 1", raw.StatusCode, r.Count())
	}
}

// No token gets into an address, a log or an error, whatever the service echoes.
func TestTokensStaySecret(t *testing.T) {
	t.Parallel()
	const short = "s3cr3t" // nothing that a pattern would mask
	next := `"next_url":"https://api.engagor.com/2001/inbox/mentions?access_token=` + short + `&page_token=YToy"`
	r := answers(
		ok(`{"count":3,"data":[{"id":"1"}],"paging":{`+next+`}}`),
		contract.Answer(400, `{"code":400,"error":"invalid_parameter","error_description":"access_token `+short+` or Bearer `+short+`, said `+short+`."}`),
	)
	var log bytes.Buffer
	c, err := engagor.New(2001, oauth2.StaticTokenSource(&oauth2.Token{AccessToken: short}), engagor.WithHTTPClient(&http.Client{Transport: r}),
		engagor.WithLogger(slog.New(slog.NewTextHandler(&log, &slog.HandlerOptions{Level: slog.LevelDebug}))))
	if err != nil {
		t.Fatal(err)
	}
	logger := slog.New(slog.NewTextHandler(&log, nil))
	var last error
	for page, err := range c.Mentions.Pages(t.Context(), engagor.ListMentionsParams{}) {
		if last = err; err == nil {
			logger.Info("page", "page", page, "next", page.Paging.NextURL)
		}
	}
	e := contract.AsError(t, last)
	logger.Error("failed", "err", last, "value", e)
	if r.Count() != 2 {
		t.Fatalf("%d requests, want 2", r.Count())
	}
	for _, s := range r.Requests() {
		if strings.Contains(s.URL+s.Body, short) {
			t.Errorf("the token is in the request %s", s.URL)
		}
		if s.Header.Get("Authorization") != "Bearer "+short {
			t.Errorf("the header is %q, want the token in it", s.Header.Get("Authorization"))
		}
	}
	for what, text := range map[string]string{"log": log.String(), "error": last.Error()} {
		if text == "" || strings.Contains(text, short) {
			t.Errorf("the token is in the %s: %s", what, text)
		}
	}
}

// The body of an error is kept for callers who log it, without the tokens that the service put there.
func TestErrorBodiesHoldNoToken(t *testing.T) {
	t.Parallel()
	next := `https:\/\/api.engagor.com\/x?limit=1&access_token=` + testToken + `&page_token=YToy`
	for name, test := range map[string]struct{ body, want string }{
		"in the middle": {`{"data":07,"next_url":"` + next + `"}`, `{"data":07,"next_url":"https:\/\/api.engagor.com\/x?limit=1&access_token=&page_token=YToy"}`},
		"escaped":       {`{"data":07,"a":"?access_token=` + testToken + `\u0026b=c"}`, `{"data":07,"a":"?access_token=\u0026b=c"}`},
		"at the end":    {`{"data":07,"a":"?oauth_token=` + testToken + `"}`, `{"data":07,"a":"?oauth_token="}`},
	} {
		_, err := newClient(t, answers(ok(test.body))).Teams.List(t.Context(), engagor.ListTeamsParams{})
		var e *engagor.Error
		if !errors.As(err, &e) || !errors.Is(err, engagor.ErrInvalidResponse) {
			t.Fatalf("%s: error %v, want ErrInvalidResponse", name, err)
		}
		if diff := cmp.Diff(`{"meta":{"code":200},"response":`+test.want+`}`, string(e.Body)); diff != "" {
			t.Errorf("%s: body (-want +got):\n%s", name, diff)
		}
	}
	_, err := newOAuth(t, answers(contract.Answer(200, `{"access_token": "`+testToken+`","expires_in":07,"refresh_token":"r-2"}`))).Exchange(t.Context(), "c0de")
	e := contract.AsError(t, err)
	if diff := cmp.Diff(`{"access_token": "","expires_in":07,"refresh_token":""}`, string(e.Body)); diff != "" {
		t.Errorf("body of a token call (-want +got):\n%s", diff)
	}
}

// A delete says false in place of an error, or nothing at all.
func TestNotDone(t *testing.T) {
	t.Parallel()
	for body, want := range map[string]error{
		`{"meta":{"code":200},"response":true}`:  nil,
		`{"meta":{"code":200},"response":false}`: engagor.ErrNotDone,
		`{"response": false, "meta":{}}`:         engagor.ErrNotDone,
		`{"meta":{"code":200},"response":null}`:  nil,
		`{"meta":{"code":200,"done":false}}`:     nil,
		``:                                       nil,
	} {
		err := newClient(t, answers(contract.Answer(200, body))).Users.Delete(t.Context(), 7)
		if !errors.Is(err, want) {
			t.Errorf("%s: error %v, want %v", body, err, want)
		}
		var e *engagor.Error
		if want != nil && (!errors.As(err, &e) || e.Operation != "Users.Delete" || e.StatusCode != 200) {
			t.Errorf("%s: error %v, want one of Users.Delete with status 200", body, err)
		}
	}
	err := newClient(t, answers(contract.Answer(200, `{"meta":{"code":403}}`))).Users.Delete(t.Context(), 7)
	if !errors.Is(err, engagor.ErrForbidden) {
		t.Errorf("error %v, want ErrForbidden", err)
	}
}

// What a token source reports goes into the error, but not the address that it called.
func TestTokenSourceFails(t *testing.T) {
	t.Parallel()
	cause := errors.New("no route")
	tests := map[string]struct {
		tokens oauth2.TokenSource
		want   string
	}{
		"address": {tokenFunc(func() (*oauth2.Token, error) {
			return nil, &url.Error{Op: "Get", URL: "https://app.engagor.com/oauth/access_token/?client_secret=hush", Err: cause}
		}), "no access token: no route"},
		"plain":    {tokenFunc(func() (*oauth2.Token, error) { return nil, cause }), "no access token: no route"},
		"no token": {tokenFunc(func() (*oauth2.Token, error) { return nil, nil }), "the token source has no access token"},
		"newline":  {tokenFunc(func() (*oauth2.Token, error) { return &oauth2.Token{AccessToken: testToken + "\n"}, nil }), "access token must not contain white space or other characters that no key has: invalid argument"},
		"empty":    {tokenFunc(func() (*oauth2.Token, error) { return &oauth2.Token{}, nil }), "the token source has no access token"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := answers(ok(`{}`))
			c, err := engagor.New(2001, test.tokens, engagor.WithHTTPClient(&http.Client{Transport: r}))
			if err != nil {
				t.Fatal(err)
			}
			_, err = c.Me.Get(t.Context())
			if want := "engagor: Me.Get (GET /me): credentials: " + test.want; err == nil || err.Error() != want {
				t.Errorf("error %v, want %s", err, want)
			}
			if r.Count() != 0 {
				t.Error("a request was sent")
			}
		})
	}
}

type tokenFunc func() (*oauth2.Token, error)

func (f tokenFunc) Token() (*oauth2.Token, error) { return f() }

func TestErrorsAlwaysSaySomething(t *testing.T) {
	t.Parallel()
	contract.Errors(t, func(t *testing.T, rt http.RoundTripper) error {
		_, err := newClient(t, rt).Contacts.GetByService(t.Context(), "twitter", "rosebud", engagor.GetContactByServiceParams{})
		return err
	})
}

// FuzzErrors gives any error to a call: it has a status and a text, and no delay below 0.
func FuzzErrors(f *testing.F) {
	f.Add(400, `{"code":400,"error":"rate_limit_reached","error_details":{"a":[1,"b"]}}`, "99999999999", "0")
	f.Add(200, `{"meta":{"code":"403","messages":[{"a":1}]},"response":null}`, "-1", "x")
	f.Add(404, `{"error":["a"],"error_details":"a"}`, "", "")
	f.Fuzz(func(t *testing.T, status int, body, reset, remaining string) {
		if status < 200 || status > 599 {
			return
		}
		r := answers(contract.Answer(status, body, "X-Ratelimit-Reset", reset, "X-Ratelimit-Remaining", remaining, "X-Ratelimit-Limit", "350"))
		got, err := newClient(t, r, engagor.WithRetry(engagor.RetryPolicy{MaxRetries: engagor.NoRetries})).Me.Get(t.Context())
		if (got == nil) != (err != nil) {
			t.Fatalf("user %v, error %v", got, err)
		}
		var e *engagor.Error
		if err != nil && (!errors.As(err, &e) || e.Error() == "" || e.RetryAfter < 0) {
			t.Errorf("error %+v", err)
		}
	})
}
