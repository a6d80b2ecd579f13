package engagor_test

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/jarcoal/httpmock"
	"golang.org/x/oauth2"

	"github.com/engagement-go/engagement/engagor"
	"github.com/engagement-go/engagement/internal/contract"
)

func TestNew(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		account int64
		tokens  oauth2.TokenSource
		opts    []engagor.Option
		want    string
	}{
		"negative account":   {account: -1, tokens: staticTokens(), want: "engagor: New: accountID must not be negative: invalid argument"},
		"nil token source":   {account: 1, tokens: (*engagor.TokenSource)(nil), want: "engagor: New: tokens must not be nil: invalid argument"},
		"no tokens":          {account: 1, want: "engagor: New: tokens must not be nil: invalid argument"},
		"unknown region":     {account: 1, tokens: staticTokens(), opts: []engagor.Option{engagor.WithRegion("mars")}, want: "engagor: New: WithRegion must be EU or US: invalid argument"},
		"zero version":       {account: 1, tokens: staticTokens(), opts: []engagor.Option{engagor.WithVersion(time.Time{})}, want: "engagor: New: WithVersion must not be the zero time: invalid argument"},
		"plain http":         {account: 1, tokens: staticTokens(), opts: []engagor.Option{engagor.WithBaseURL("http://example.com")}, want: "engagor: New: base URL must be https, except for this machine: invalid argument"},
		"account not known":  {tokens: staticTokens()},
		"region and address": {account: 1, tokens: staticTokens(), opts: []engagor.Option{engagor.WithRegion(engagor.US), nil, engagor.WithBaseURL("http://127.0.0.1:1")}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := engagor.New(test.account, test.tokens, test.opts...)
			got := ""
			if err != nil {
				got = err.Error()
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("error (-want +got):\n%s", diff)
			}
			if err != nil && !errors.Is(err, engagor.ErrInvalidArgument) {
				t.Error("the error is not ErrInvalidArgument")
			}
		})
	}
}

func TestWhereCallsGo(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		opts []engagor.Option
		want string
	}{
		"EU by default":  {nil, "https://api.engagor.com/2001/settings/team/31"},
		"US":             {[]engagor.Option{engagor.WithRegion(engagor.US)}, "https://api-us.engagor.com/2001/settings/team/31"},
		"address wins":   {[]engagor.Option{engagor.WithBaseURL("https://gate.example.com/api/"), engagor.WithRegion(engagor.US)}, "https://gate.example.com/api/2001/settings/team/31"},
		"version":        {[]engagor.Option{engagor.WithVersion(time.Date(2022, 10, 28, 0, 0, 0, 0, time.UTC))}, "https://api.engagor.com/2001/settings/team/31?v=20221028"},
		"version, query": {[]engagor.Option{engagor.WithVersion(time.Date(2022, 10, 28, 0, 0, 0, 0, time.UTC))}, "https://api.engagor.com/2001/settings/team/31?a=b&v=20221028"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := answers(ok(`{"id":31}`))
			var opts []engagor.RequestOption
			if strings.Contains(test.want, "a=b") {
				opts = append(opts, engagor.WithQuery("a", "b"))
			}
			if _, err := newClient(t, r, test.opts...).Teams.Get(t.Context(), 31, opts...); err != nil {
				t.Fatal(err)
			}
			want := []string{"GET " + test.want + " Bearer " + testToken}
			var got []string
			for _, s := range r.Requests() {
				got = append(got, s.Method+" "+s.URL+" "+s.Header.Get("Authorization"))
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("requests (-want +got):\n%s", diff)
			}
		})
	}
}

func TestForAccount(t *testing.T) {
	t.Parallel()
	r := answers(ok(`{"id":31}`))
	c := newClient(t, r)
	other := c.ForAccount(2002)
	for _, client := range []*engagor.Client{c, other} {
		if _, err := client.Teams.Get(t.Context(), 31); err != nil {
			t.Fatal(err)
		}
	}
	want := []string{"https://api.engagor.com/2001/settings/team/31", "https://api.engagor.com/2002/settings/team/31"}
	var got []string
	for _, s := range r.Requests() {
		got = append(got, s.URL)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("addresses (-want +got):\n%s", diff)
	}
	for _, id := range []int64{0, -1} {
		nobody := c.ForAccount(id)
		if _, err := nobody.Teams.Get(t.Context(), 31); !errors.Is(err, engagor.ErrInvalidArgument) {
			t.Errorf("account %d: error %v, want ErrInvalidArgument", id, err)
		}
		if _, err := nobody.Me.Get(t.Context()); err != nil {
			t.Errorf("account %d: %v", id, err)
		}
	}
	if want := 4; r.Count() != want {
		t.Errorf("%d requests, want %d", r.Count(), want)
	}
}

// The pace is the user's, so that it is shared by the clients of several accounts.
func TestAccountsShareThePace(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		r := answers(ok(`{"id":31}`))
		c, err := engagor.New(2001, staticTokens(), engagor.WithHTTPClient(&http.Client{Transport: r}))
		if err != nil {
			t.Fatal(err)
		}
		start := time.Now()
		for i := range 352 {
			client := c
			if i%2 == 1 {
				client = c.ForAccount(2002)
			}
			if _, err := client.Teams.Get(t.Context(), 31); err != nil {
				t.Fatal(err)
			}
		}
		// No more than 350 in any hour.
		if got := time.Since(start); got != time.Hour {
			t.Errorf("352 calls took %v, want an hour", got)
		}
	})
}

func TestConsoleTokenPace(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		r := answers(ok(`{"id":31}`))
		c, err := engagor.New(2001, staticTokens(), engagor.WithHTTPClient(&http.Client{Transport: r}), engagor.WithConsoleToken())
		if err != nil {
			t.Fatal(err)
		}
		start := time.Now()
		for range 21 {
			if _, err := c.Teams.Get(t.Context(), 31); err != nil {
				t.Fatal(err)
			}
		}
		if got := time.Since(start); got != time.Hour {
			t.Errorf("21 calls took %v, want an hour", got)
		}
		for range 19 { // the first 20 are an hour old by now
			if _, err := c.Teams.Get(t.Context(), 31); err != nil {
				t.Fatal(err)
			}
		}
		time.Sleep(57 * time.Minute)
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		start = time.Now()
		_, err = c.Teams.Get(ctx, 31)
		var e *engagor.Error
		if !errors.As(err, &e) || !errors.Is(err, engagor.ErrRateLimited) || e.RetryAfter != 3*time.Minute {
			t.Errorf("error %v, want ErrRateLimited with 3m", err)
		}
		if time.Since(start) != 0 {
			t.Errorf("waited %v for a turn that comes too late", time.Since(start))
		}
	})
}

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
				400, "deprecated", "", nil, engagor.ErrBadRequest,
				"engagor: Contacts.Get (GET /{account_id}/inbox/contact/{contact_id}): status 400 Bad Request, code deprecated",
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
			var e *engagor.Error
			if !errors.As(err, &e) {
				t.Fatalf("error %v, want an *Error", err)
			}
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

func TestMeta(t *testing.T) {
	t.Parallel()
	r := answers(contract.Answer(200, `{"meta":{"code":200,"messages":["one",{"two":2}],"etag":"abc"},"response":{"id":31}}`,
		"X-Ratelimit-Limit", "350", "X-Ratelimit-Remaining", "349", "X-Ratelimit-Time", "3600", "X-Ratelimit-Reset", "1700000000"))
	var raw engagor.Response
	if _, err := newClient(t, r).Teams.Get(t.Context(), 31, engagor.WithResponse(&raw)); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"one", `{"two":2}`}, engagor.MessagesOf(raw)); diff != "" {
		t.Errorf("messages (-want +got):\n%s", diff)
	}
	if meta := engagor.MetaOf(raw); meta.Code != 200 || meta.ETag != "abc" {
		t.Errorf("meta %+v, want code 200 and etag abc", meta)
	}
	limit, told := engagor.RateLimitOf(raw.Header)
	want := engagor.RateLimit{Limit: 350, Remaining: 349, Window: time.Hour, Reset: time.Unix(1700000000, 0).UTC()}
	if diff := cmp.Diff(want, limit); diff != "" || !told {
		t.Errorf("rate limit, told %v (-want +got):\n%s", told, diff)
	}
	if _, told := engagor.RateLimitOf(http.Header{"X-Ratelimit-Limit": {"x"}}); told {
		t.Error("a rate limit was read out of nothing")
	}
	if meta := engagor.MetaOf(engagor.Response{Body: []byte("<html>")}); meta.Code != 0 || meta.Messages != nil {
		t.Errorf("meta %+v out of a page, want none", meta)
	}
}

func TestOddAnswers(t *testing.T) {
	t.Parallel()
	t.Run("empty maps are lists", func(t *testing.T) {
		t.Parallel()
		c := newClient(t, answers(ok(`{"id":98765,"name":null,"tags":null,"customattributes":[],"date":[],"socialprofiles":{"type":"twitter","service_id":12}}`)))
		got, err := c.Contacts.Get(t.Context(), "98765", engagor.GetContactParams{})
		if err != nil {
			t.Fatal(err)
		}
		want := &engagor.Contact{ID: "98765", CustomAttributes: []engagor.CustomAttribute{}, SocialProfiles: []engagor.SocialProfile{{Type: "twitter", ServiceID: "12"}}}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("contact (-want +got):\n%s", diff)
		}
	})
	t.Run("an empty object is a list", func(t *testing.T) {
		t.Parallel()
		c := newClient(t, answers(ok(`[]`)))
		got, err := c.Contacts.Get(t.Context(), "98765", engagor.GetContactParams{})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(&engagor.Contact{}, got); diff != "" {
			t.Errorf("contact (-want +got):\n%s", diff)
		}
	})
	t.Run("paging is a list", func(t *testing.T) {
		t.Parallel()
		c := newClient(t, answers(ok(`{"count":"1","data":[{"id":"31","name":"a","users":[{"id":"5","role":"lead"}],"color":"red"}],"paging":[]}`)))
		got, err := c.Teams.List(t.Context(), engagor.ListTeamsParams{})
		if err != nil {
			t.Fatal(err)
		}
		want := &engagor.TeamPage{Count: 1, Data: []engagor.Team{{ID: 31, Name: "a", Users: []engagor.TeamMember{{ID: 5, Extra: extra("role", `"lead"`)}}, Extra: extra("color", `"red"`)}}}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("page (-want +got):\n%s", diff)
		}
	})
	t.Run("mentions keep what is new, and empty maps in them are lists", func(t *testing.T) {
		t.Parallel()
		c := newClient(t, answers(ok(`{"id":1,"message":{"title":"a","score":5},"source":[],"actions":[{"type":"status","metadata":[]},{"metadata":{"status":"done","queue":"q"},"by":7}],"author":{"id":2,"verified":true},"service_details":{"rating":4}}`)))
		got, err := c.Mentions.Get(t.Context(), 70001, "1")
		if err != nil {
			t.Fatal(err)
		}
		want := &engagor.Mention{
			ID: "1", Message: engagor.MentionMessage{Title: "a", Extra: extra("score", "5")},
			Actions: []engagor.MentionAction{
				{Type: "status"},
				{Metadata: engagor.MentionActionMetadata{Status: "done", Extra: extra("queue", `"q"`)}, Extra: extra("by", "7")},
			},
			Author:         engagor.MentionAuthor{ID: "2", Extra: extra("verified", "true")},
			ServiceDetails: engagor.MentionServiceDetails{Extra: extra("rating", "4")},
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("mention (-want +got):\n%s", diff)
		}
	})
	t.Run("handlers and authors of both kinds", func(t *testing.T) {
		t.Parallel()
		c := newClient(t, answers(ok(`[{"case":{"handled_by":"bot","author":{"id":1234567890123456789}},"linked_mentions":[{"handled_by":{"type":"bot","flow_id":7},"author":{"id":"x"}},{"handled_by":null}]}]`)))
		var got []engagor.Case
		if err := c.Do(t.Context(), "GET", "/x", nil, &struct{ Response *[]engagor.Case }{&got}); err != nil {
			t.Fatal(err)
		}
		want := []engagor.Case{{
			Mention: engagor.Mention{HandledBy: engagor.MentionHandler{Type: "bot"}, Author: engagor.MentionAuthor{ID: "1234567890123456789"}},
			LinkedMentions: []engagor.Mention{
				{HandledBy: engagor.MentionHandler{Type: "bot", FlowID: "7"}, Author: engagor.MentionAuthor{ID: "x"}},
				{},
			},
		}}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("cases (-want +got):\n%s", diff)
		}
	})
}

const limited = `{"code":400,"error":"rate_limit_reached","error_description":"Rate limit reached."}`

func TestRateLimit(t *testing.T) {
	t.Parallel()
	reset := func(in time.Duration) httpmock.Responder {
		return func(r *http.Request) (*http.Response, error) {
			return contract.Answer(400, limited, "X-Ratelimit-Reset", itoa(time.Now().Add(in).Unix()))(r)
		}
	}
	tests := map[string]struct {
		answers  []httpmock.Responder
		deadline time.Duration
		policy   engagor.RetryPolicy
		took     time.Duration
		requests int
		after    time.Duration // RetryAfter of the error, 0 for success
	}{
		"sleeps until the reset":          {answers: []httpmock.Responder{reset(55 * time.Minute), ok(`{"id":31}`)}, took: 55 * time.Minute, requests: 2},
		"not beyond the deadline":         {answers: []httpmock.Responder{reset(55 * time.Minute)}, deadline: 10 * time.Minute, requests: 1, after: 55 * time.Minute},
		"no reset named":                  {answers: []httpmock.Responder{contract.Answer(400, limited), ok(`{"id":31}`)}, took: time.Minute, requests: 2},
		"a reset that is over":            {answers: []httpmock.Responder{reset(-time.Hour), ok(`{"id":31}`)}, took: time.Second, requests: 2},
		"longer than the caller has":      {answers: []httpmock.Responder{reset(55 * time.Minute)}, policy: engagor.RetryPolicy{MaxRetries: 3, MaxRetryAfter: time.Minute}, requests: 1, after: 55 * time.Minute},
		"longer than the window":          {answers: []httpmock.Responder{reset(24 * time.Hour)}, requests: 1, after: 24 * time.Hour},
		"status 429 with the same header": {answers: []httpmock.Responder{contract.Answer(429, `{}`, "Retry-After", "30"), ok(`{"id":31}`)}, took: 30 * time.Second, requests: 2},
		"in the envelope of a success": {
			answers: []httpmock.Responder{contract.Answer(200, `{"code":400,"error":"rate_limit_reached"}`), ok(`{"id":31}`)},
			took:    time.Minute, requests: 2,
		},
		"limit_exceeded": {
			answers: []httpmock.Responder{contract.Answer(400, `{"error":"limit_exceeded"}`, "Retry-After", "20"), ok(`{"id":31}`)},
			took:    20 * time.Second, requests: 2,
		},
		"limit_exceeded of something else": { // the end of the hour says nothing then
			answers: []httpmock.Responder{
				contract.Answer(400, `{"error":"limit_exceeded"}`, "X-Ratelimit-Limit", "350", "X-Ratelimit-Remaining", "200", "X-Ratelimit-Reset", "99999999999"),
				ok(`{"id":31}`),
			},
			policy: engagor.RetryPolicy{MaxRetries: 1, BaseDelay: 1, MaxDelay: 1}, requests: 2,
		},
		"the service's clock is ahead": {answers: []httpmock.Responder{func(r *http.Request) (*http.Response, error) {
			skewed := time.Now().Add(3 * time.Hour)
			return contract.Answer(400, limited, "X-Ratelimit-Reset", itoa(skewed.Add(time.Minute).Unix()), "Date", skewed.UTC().Format(http.TimeFormat))(r)
		}, ok(`{"id":31}`)}, took: time.Minute, requests: 2},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				r := answers(test.answers...)
				var opts []engagor.Option
				if test.policy != (engagor.RetryPolicy{}) {
					opts = append(opts, engagor.WithRetry(test.policy))
				}
				c := newClient(t, r, opts...)
				ctx := t.Context()
				if test.deadline > 0 {
					var cancel context.CancelFunc
					ctx, cancel = context.WithTimeout(ctx, test.deadline)
					defer cancel()
				}
				start := time.Now()
				// A change is sent again, too: what the limit refuses was not done.
				_, err := c.Teams.Create(ctx, engagor.TeamDraft{Name: "a"})
				if took := time.Since(start).Round(time.Second); took != test.took {
					t.Errorf("took %v, want %v", took, test.took)
				}
				if r.Count() != test.requests {
					t.Errorf("%d requests, want %d", r.Count(), test.requests)
				}
				if test.after == 0 {
					if err != nil {
						t.Error(err)
					}
					return
				}
				var e *engagor.Error
				if !errors.Is(err, engagor.ErrRateLimited) || !errors.As(err, &e) || e.RetryAfter != test.after || e.Code != "rate_limit_reached" {
					t.Errorf("error %v, want ErrRateLimited with %v", err, test.after)
				}
			})
		})
	}
}

// One refusal holds back everybody who uses the client, so that it does not become a hundred.
func TestRateLimitHoldsBackAll(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		var mu sync.Mutex
		count, open := 0, time.Now().Add(30*time.Minute)
		rt := contract.Record(func(req *http.Request) (*http.Response, error) {
			mu.Lock()
			defer mu.Unlock()
			count++
			if time.Now().Before(open) {
				return contract.Answer(400, limited, "X-Ratelimit-Reset", itoa(open.Unix()))(req)
			}
			return ok(`{"id":31}`)(req)
		})
		c := newClient(t, rt)
		var wg sync.WaitGroup
		for i := range 50 {
			wg.Go(func() {
				time.Sleep(time.Duration(i) * time.Second)
				client := c
				if i%2 == 1 {
					client = c.ForAccount(2002)
				}
				if _, err := client.Teams.Get(t.Context(), 31); err != nil {
					t.Error(err)
				}
			})
		}
		wg.Wait()
		if want := 51; count != want {
			t.Errorf("%d requests for 50 calls, want %d", count, want)
		}
	})
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
	var walkErr error
	for page, err := range c.Mentions.Pages(t.Context(), engagor.ListMentionsParams{}) {
		if walkErr = err; err == nil {
			logger.Info("page", "page", page, "next", page.Paging.NextURL)
		}
	}
	var e *engagor.Error
	if !errors.As(walkErr, &e) {
		t.Fatalf("error %v, want an *Error", walkErr)
	}
	logger.Error("failed", "err", walkErr, "value", e)
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
	for what, text := range map[string]string{"log": log.String(), "error": walkErr.Error()} {
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
		"in the middle": {`{"data":7,"next_url":"` + next + `"}`, `{"data":7,"next_url":"https:\/\/api.engagor.com\/x?limit=1&access_token=&page_token=YToy"}`},
		"escaped":       {`{"data":7,"a":"?access_token=` + testToken + `\u0026b=c"}`, `{"data":7,"a":"?access_token=\u0026b=c"}`},
		"at the end":    {`{"data":7,"a":"?oauth_token=` + testToken + `"}`, `{"data":7,"a":"?oauth_token="}`},
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
	_, err := newOAuth(t, answers(contract.Answer(200, `{"access_token": "`+testToken+`","expires_in":"soon","refresh_token":"r-2"}`))).Exchange(t.Context(), "c0de")
	var e *engagor.Error
	if !errors.As(err, &e) {
		t.Fatalf("error %v, want an *Error", err)
	}
	if diff := cmp.Diff(`{"access_token": "","expires_in":"soon","refresh_token":""}`, string(e.Body)); diff != "" {
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
