package engagor_test

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"maps"
	"net/http"
	"net/url"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/jarcoal/httpmock"

	"github.com/engagement-go/engagement/engagor"
	"github.com/engagement-go/engagement/internal/contract"
)

// mentionServer has total mentions, pages as the service does, and puts the token into next_url.
func mentionServer(total int, next func(token string) string) httpmock.Responder {
	return func(req *http.Request) (*http.Response, error) {
		query := req.URL.Query()
		var limit, offset int
		_, _ = fmt.Sscan(query.Get("limit"), &limit)
		if raw, err := base64.StdEncoding.DecodeString(query.Get("page_token")); err == nil && len(raw) > 0 {
			_, _ = fmt.Sscanf(string(raw), "a:2:{i:0;i:%d;i:1;a:0:{}}", &offset)
		}
		var b strings.Builder
		fmt.Fprintf(&b, `{"count":%d,"data":[`, total)
		end := min(offset+limit, total)
		for i := offset; i < end; i++ {
			if i > offset {
				b.WriteByte(',')
			}
			fmt.Fprintf(&b, `{"id":"%d","message":{"content":"%s"}}`, i, strings.Repeat("x", 200))
		}
		address := "null"
		if end < total {
			token := base64.StdEncoding.EncodeToString(fmt.Appendf(nil, "a:2:{i:0;i:%d;i:1;a:0:{}}", end))
			text, _ := json.Marshal(next(token))
			address = string(text)
		}
		fmt.Fprintf(&b, `],"paging":{"next_url":%s}}`, address)
		return ok(b.String())(req)
	}
}

func plainNext(token string) string {
	return "https://api.engagor.com/2001/inbox/mentions?access_token=" + testToken + "&limit=100&page_token=" + url.QueryEscape(token)
}

func TestIteration(t *testing.T) {
	t.Parallel()
	forms := map[string]func(token string) string{
		"as today": plainNext,
		"with the prefix of 2014": func(token string) string {
			return "https://api.engagor.com/api/2001/inbox/mentions?topic_ids[]=1&topic_ids%5B0%5D=2&page_token=" + url.QueryEscape(token) + "&access_token=" + testToken
		},
		"http, with a port": func(token string) string { return "http://API.engagor.com:80/2001/inbox/mentions?page_token=" + token },
		"token not escaped": func(token string) string { return "https://api.engagor.com/x?page_token=" + token },
		"relative":          func(token string) string { return "/2001/inbox/mentions?page_token=" + url.QueryEscape(token) },
		"the other region":  func(token string) string { return "https://api-us.engagor.com/x?page_token=" + url.QueryEscape(token) },
		"with somebody's name": func(token string) string {
			return "https://" + testToken + "@api.engagor.com/x?page_token=" + url.QueryEscape(token)
		},
	}
	for name, next := range forms {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var queries []url.Values
			server := mentionServer(250, next)
			c := newClient(t, contract.Record(func(req *http.Request) (*http.Response, error) {
				queries = append(queries, req.URL.Query())
				return server(req)
			}))
			params := engagor.ListMentionsParams{Filter: "language:nl", TopicIDs: []int64{1, 2}}
			mentions := c.Mentions.All(t.Context(), params)
			if len(queries) != 0 {
				t.Error("a request was sent before the first iteration")
			}
			for round := range 2 { // each iteration starts at the first page
				var got []string
				for m, err := range mentions {
					if err != nil {
						t.Fatal(err)
					}
					got = append(got, m.ID)
				}
				if len(got) != 250 || got[0] != "0" || got[249] != "249" {
					t.Errorf("round %d: %d mentions, want 0 to 249", round, len(got))
				}
			}
			token := func(offset int) []string {
				return []string{base64.StdEncoding.EncodeToString(fmt.Appendf(nil, "a:2:{i:0;i:%d;i:1;a:0:{}}", offset))}
			}
			page := func(more url.Values) url.Values {
				v := url.Values{"filter": {"language:nl"}, "topic_ids": {"1,2"}, "limit": {"100"}}
				maps.Copy(v, more)
				return v
			}
			want := []url.Values{page(nil), page(url.Values{"page_token": token(100)}), page(url.Values{"page_token": token(200)})}
			want = append(want, want...)
			if diff := cmp.Diff(want, queries); diff != "" {
				t.Errorf("queries (-want +got):\n%s", diff)
			}
		})
	}
}

// A next_url that cannot be followed ends the iteration with an error, after the rows of its page.
func TestIterationStopsAtBadNextURLs(t *testing.T) {
	t.Parallel()
	tests := map[string]struct{ next, want string }{
		"another host":        {"https://evil.example.com/2001/inbox/mentions?page_token=YToy&access_token=" + testToken, "next_url is on another host"},
		"a look-alike":        {"https://api.engagor.com.example.com/?page_token=YToy", "next_url is on another host"},
		"another port":        {"https://api.engagor.com:8443/?page_token=YToy", "next_url is on another host"},
		"no token":            {"https://api.engagor.com/2001/inbox/mentions?limit=100", "next_url has no page_token"},
		"an empty token":      {"https://api.engagor.com/?page_token=", "next_url has no page_token"},
		"a broken token":      {"https://api.engagor.com/?page_token=%zz", "next_url has no page_token"},
		"no address":          {"https://api.engagor.com:port/?page_token=YToy", "next_url cannot be parsed"},
		"no query, just text": {"next", "next_url has no page_token"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := answers(ok(`{"count":9,"data":[{"id":"1"},{"id":"2"}],"paging":{"next_url":` + quote(test.next) + `}}`))
			var got []string
			var failed error
			for m, err := range newClient(t, r).Mentions.All(t.Context(), engagor.ListMentionsParams{}) {
				if failed = err; err == nil {
					got = append(got, m.ID)
				}
			}
			if diff := cmp.Diff([]string{"1", "2"}, got); diff != "" {
				t.Errorf("rows (-want +got):\n%s", diff)
			}
			var e *engagor.PageError
			if !errors.As(failed, &e) || !errors.Is(failed, engagor.ErrInvalidResponse) {
				t.Fatalf("error %v, want a *PageError with ErrInvalidResponse", failed)
			}
			if want := "engagor: Mentions.List: " + test.want + ": invalid response"; failed.Error() != want {
				t.Errorf("error %q, want %q", failed, want)
			}
			if r.Count() != 1 {
				t.Errorf("%d requests, want 1", r.Count())
			}
		})
	}
}

func quote(s string) string {
	text, _ := json.Marshal(s)
	return string(text)
}

func TestIterationEnds(t *testing.T) {
	t.Parallel()
	next := func(token string) string {
		return `{"count":9,"data":[{"id":"1"}],"paging":{"next_url":"https://api.engagor.com/?page_token=` + token + `"}}`
	}
	tests := map[string]struct {
		answers  []httpmock.Responder
		requests int
		err      error
	}{
		"without paging":         {[]httpmock.Responder{ok(`{"data":[{"id":"1"}]}`)}, 1, nil},
		"at null":                {[]httpmock.Responder{ok(next("a")), ok(`{"data":[{"id":"2"}],"paging":{"next_url":null}}`)}, 2, nil},
		"at an empty page":       {[]httpmock.Responder{ok(next("a")), ok(`{"data":[],"paging":{"next_url":null}}`)}, 2, nil},
		"after an empty page":    {[]httpmock.Responder{ok(next("a")), ok(`{"data":[],"paging":{"next_url":"https://api.engagor.com/?page_token=b"}}`), ok(`{"data":[{"id":"2"}]}`)}, 3, nil},
		"at an empty own page":   {[]httpmock.Responder{ok(next("a")), ok(`{"data":[],"paging":{"next_url":"https://api.engagor.com/?page_token=a"}}`)}, 2, nil},
		"at a page of its own":   {[]httpmock.Responder{ok(next("a"))}, 2, engagor.ErrPageLoop},
		"where two take turns":   {[]httpmock.Responder{ok(next("a")), ok(next("b")), ok(next("a"))}, 3, engagor.ErrPageLoop},
		"when a page is refused": {[]httpmock.Responder{ok(next("a")), contract.Answer(403, `{"code":403,"error":"no_permission"}`)}, 2, engagor.ErrForbidden},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := answers(test.answers...)
			var failed error
			for _, err := range newClient(t, r).Mentions.All(t.Context(), engagor.ListMentionsParams{}) {
				failed = err
			}
			if !errors.Is(failed, test.err) || test.err == nil && failed != nil {
				t.Errorf("error %v, want %v", failed, test.err)
			}
			if r.Count() != test.requests {
				t.Errorf("%d requests, want %d", r.Count(), test.requests)
			}
		})
	}
}

// Empty pages in the middle are followed, and the iteration never ends there in silence.
func TestIterationFollowsEmptyPages(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		empty, rows, requests int
		err                   error
	}{
		"some":     {3, 2, 5, nil},
		"too many": {1000, 1, 101, engagor.ErrEmptyPages},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := contract.Record(contract.Nth(func(n int, _ *http.Request) httpmock.Responder {
				switch next := fmt.Sprintf(`"paging":{"next_url":"https://api.engagor.com/?page_token=%d"}`, n); {
				case n == 1:
					return ok(`{"data":[{"id":"1"}],` + next + `}`)
				case n <= 1+test.empty:
					return ok(`{"data":[],` + next + `}`)
				}
				return ok(`{"data":[{"id":"2"}]}`)
			}))
			rows, err := count(newClient(t, r).Mentions.All(t.Context(), engagor.ListMentionsParams{}))
			if rows != test.rows || !errors.Is(err, test.err) || r.Count() != test.requests {
				t.Errorf("%d rows in %d requests and error %v, want %d in %d and %v", rows, r.Count(), err, test.rows, test.requests, test.err)
			}
		})
	}
}

// An iteration that failed is resumed at its cursor.
func TestIterationResumes(t *testing.T) {
	t.Parallel()
	server, fail := mentionServer(250, plainNext), true
	c := newClient(t, contract.Record(func(req *http.Request) (*http.Response, error) {
		if req.URL.Query().Has("page_token") && fail {
			fail = false
			return contract.Answer(500, "")(req)
		}
		return server(req)
	}), engagor.WithRetry(engagor.RetryPolicy{MaxRetries: engagor.NoRetries}))
	ids := map[string]int{}
	var broken *engagor.PageError
	for m, err := range c.Mentions.All(t.Context(), engagor.ListMentionsParams{}) {
		if err != nil {
			if !errors.As(err, &broken) {
				t.Fatal(err)
			}
			break
		}
		ids[m.ID]++
	}
	if broken == nil || len(ids) != 100 {
		t.Fatalf("%d mentions before the error %v, want 100", len(ids), broken)
	}
	for m, err := range c.Mentions.All(t.Context(), engagor.ListMentionsParams{}, engagor.WithCursor(broken.Cursor)) {
		if err != nil {
			t.Fatal(err)
		}
		ids[m.ID]++
	}
	if len(ids) != 250 {
		t.Errorf("%d mentions, want 250", len(ids))
	}
	for id, n := range ids {
		if n != 1 {
			t.Errorf("mention %s came %d times", id, n)
		}
	}
}

// Every list has iterators, which request the largest pages that are known to work.
func TestIterators(t *testing.T) {
	t.Parallel()
	type client = *engagor.Client
	iterators := map[string]struct {
		count func(ctx context.Context, c client) (rows int, err error)
		limit string
	}{
		"accounts": {func(ctx context.Context, c client) (int, error) {
			return count(c.Me.AllAccounts(ctx, engagor.ListMyAccountsParams{}))
		}, "100"},
		"connected profiles": {func(ctx context.Context, c client) (int, error) {
			return count(c.Me.AllConnectedProfiles(ctx, engagor.ListMyConnectedProfilesParams{}))
		}, ""},
		"contacts": {func(ctx context.Context, c client) (int, error) {
			return count(c.Contacts.All(ctx, engagor.ListContactsParams{}))
		}, "50"},
		"mentions": {func(ctx context.Context, c client) (int, error) {
			return count(c.Mentions.All(ctx, engagor.ListMentionsParams{}))
		}, "100"},
		"mailboxes": {func(ctx context.Context, c client) (int, error) {
			return count(c.Mailboxes.All(ctx, engagor.ListMailboxesParams{}))
		}, ""},
		"cases": {func(ctx context.Context, c client) (int, error) {
			return count(c.Cases.All(ctx, engagor.ListCasesParams{}))
		}, "100"},
		"publisher": {func(ctx context.Context, c client) (int, error) {
			return count(c.Publisher.All(ctx, engagor.ListPublisherMentionsParams{}))
		}, ""},
		"users": {func(ctx context.Context, c client) (int, error) {
			return count(c.Users.All(ctx, engagor.ListUsersParams{}))
		}, ""},
		"roles": {func(ctx context.Context, c client) (int, error) {
			return count(c.Users.AllRoles(ctx, engagor.ListUserRolesParams{}))
		}, ""},
		"topics": {func(ctx context.Context, c client) (int, error) {
			return count(c.Topics.All(ctx, engagor.ListTopicsParams{}))
		}, ""},
		"teams": {func(ctx context.Context, c client) (int, error) {
			return count(c.Teams.All(ctx, engagor.ListTeamsParams{}))
		}, "200"},
		"tags": {func(ctx context.Context, c client) (int, error) {
			return count(c.Tags.All(ctx, engagor.ListTagsParams{}))
		}, "200"},
		"guidelines": {func(ctx context.Context, c client) (int, error) {
			return count(c.PublishingGuidelines.All(ctx, engagor.ListPublishingGuidelinesParams{}))
		}, "200"},
		"profile groups": {func(ctx context.Context, c client) (int, error) {
			return count(c.ProfileGroups.All(ctx, engagor.ListProfileGroupsParams{}))
		}, "200"},
		"history": {func(ctx context.Context, c client) (int, error) {
			return count(c.Settings.AllHistory(ctx, engagor.ListSettingsHistoryParams{}))
		}, "200"},
		"custom attributes": {func(ctx context.Context, c client) (int, error) {
			return count(c.CustomAttributes.All(ctx, engagor.ListCustomAttributesParams{}))
		}, "200"},
		"folders": {func(ctx context.Context, c client) (int, error) {
			return count(c.CannedResponses.AllFolders(ctx, engagor.ListCannedResponseFoldersParams{}))
		}, "50"},
		"canned responses": {func(ctx context.Context, c client) (int, error) {
			return count(c.CannedResponses.All(ctx, engagor.ListCannedResponsesParams{}))
		}, "50"},
		"schedules": {func(ctx context.Context, c client) (int, error) {
			return count(c.BusinessHours.All(ctx, engagor.ListBusinessHoursSchedulesParams{}))
		}, "50"},
		"audit": {func(ctx context.Context, c client) (int, error) {
			return count(c.Security.AllAuditEntries(ctx, engagor.ListSecurityAuditParams{}))
		}, "200"},
	}
	for name, test := range iterators {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := answers(
				ok(`{"count":3,"data":[{"id":1},{"id":2}],"paging":{"next_url":"https://api.engagor.com/x?page_token=YToy%2B"}}`),
				ok(`{"count":3,"data":[{"id":3}],"paging":{"next_url":null}}`),
			)
			rows, err := test.count(t.Context(), newClient(t, r))
			if err != nil || rows != 3 {
				t.Errorf("%d rows and error %v, want 3 rows", rows, err)
			}
			want := []url.Values{{}, {"page_token": {"YToy+"}}}
			var got []url.Values
			for _, s := range r.Requests() {
				u, err := url.Parse(s.URL)
				if err != nil {
					t.Fatal(err)
				}
				got = append(got, u.Query())
			}
			if test.limit != "" {
				want[0].Set("limit", test.limit)
				want[1].Set("limit", test.limit)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("queries (-want +got):\n%s", diff)
			}
		})
	}
}

func count[T any](seq iter.Seq2[T, error]) (rows int, err error) {
	for _, e := range seq {
		if e != nil {
			return rows, e
		}
		rows++
	}
	return rows, nil
}

// An iteration holds two pages at most, however many there are.
func TestIterationMemory(t *testing.T) { //nolint:paralleltest // it measures the heap
	if testing.Short() {
		t.Skip("iterates over 20,000 mentions")
	}
	const total = 20_000
	c := newClient(t, contract.Record(mentionServer(total, plainNext)))
	var before, now runtime.MemStats
	most := uint64(0)
	rows := 0
	for _, err := range c.Mentions.All(t.Context(), engagor.ListMentionsParams{}) {
		if err != nil {
			t.Fatal(err)
		}
		rows++
		switch {
		case rows == 150:
			runtime.GC()
			runtime.ReadMemStats(&before)
		case rows%5000 == 150:
			runtime.GC()
			runtime.ReadMemStats(&now)
			most = max(most, now.HeapAlloc)
		}
	}
	if rows != total {
		t.Fatalf("%d mentions, want %d", rows, total)
	}
	// One page of these takes some 200 KiB decoded; all of them would take 40 MiB.
	if grown := int64(most) - int64(before.HeapAlloc); grown > 2<<20 {
		t.Errorf("the heap has grown by %d KiB during the iteration", grown>>10)
	}
}

func TestNextToken(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		json, token, kept string
		bad               bool
	}{
		"last page":       {json: `{"next_url":null}`},
		"false":           {json: `{"next_url":false}`},
		"empty":           {json: `{"next_url":""}`},
		"empty map":       {json: `[]`},
		"null":            {json: `null`},
		"token":           {json: `{"next_url":"https://h/p?access_token=t&page_token=a%2Bb%3D"}`, token: "a+b=", kept: "https://h/p?page_token=a%2Bb%3D"},
		"other names":     {json: `{"next_url":"https://h/p?Access%5FToken=t&x=1&oauth_token=t&client_secret=t&refresh_token=t&page_token=a#access_token=t"}`, token: "a", kept: "https://h/p?x=1&page_token=a"},
		"in the path":     {json: `{"next_url":"https://h/access_token=t/p?page_token=a"}`, kept: "https://h/access_token=", bad: true},
		"nothing is left": {json: `{"next_url":"https://h/p?access_token=t"}`, kept: "https://h/p?", bad: true},
		"two queries":     {json: `{"next_url":"https://h/p?x=1?access_token=t&page_token=a"}`, token: "a", kept: "https://h/p?page_token=a"},
		"nested":          {json: `{"next_url":"https://h/p?back=%2Fx%3Faccess_token%3Dt&page_token=a"}`, token: "a", kept: "https://h/p?page_token=a"},
		"forms of names":  {json: `{"next_url":"https://h/p?access_token[]=t&access.token%5B0%5D=t&refresh%20token%20=t&x=1|client_secret=t&page_token=a"}`, token: "a", kept: "https://h/p?page_token=a"},
		"escaped":         {json: `{"next_url":"https://h/p?a=%26access%5Ftoken=t&b=%2526access_token%253Dt&c=x%26access_token=\"t\"&page_token=a"}`, token: "a", kept: "https://h/p?page_token=a"},
		"other words":     {json: `{"next_url":"https://h/p?filter=access+token&access_tokens_left=2&page_token=a%3D%zz"}`, bad: true, kept: "https://h/p?filter=access+token&access_tokens_left=2&page_token=a%3D%zz"},
		"fragment":        {json: `{"next_url":"https://h/p#access_token=t"}`, kept: "https://h/p", bad: true},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var p engagor.Paging
			if err := json.Unmarshal([]byte(test.json), &p); err != nil {
				t.Fatal(err)
			}
			token, err := p.NextToken()
			if token != test.token || p.NextURL != test.kept || (err != nil) != test.bad {
				t.Errorf("token %q, address %q, error %v; want %q, %q, %v", token, p.NextURL, err, test.token, test.kept, test.bad)
			}
		})
	}
}

func FuzzPaging(f *testing.F) {
	f.Add(`https://api.engagor.com/2001/inbox/mentions?access_token=hush&page_token=a%2B`)
	f.Add(`//user:hush@h?a=b;access_token=hush#access_token=hush`)
	f.Add(`?%61ccess_token=hush`)
	f.Fuzz(func(t *testing.T, address string) {
		text, err := json.Marshal(map[string]string{"next_url": address})
		if err != nil {
			return
		}
		var p engagor.Paging
		if err := json.Unmarshal(text, &p); err != nil {
			t.Fatal(err)
		}
		for _, key := range []string{"?access_token=", "&access_token=", "&oauth_token="} {
			if strings.Contains(p.NextURL, key) {
				t.Errorf("%q keeps a token: %q", address, p.NextURL)
			}
		}
		if token, err := p.NextToken(); token != "" && err != nil {
			t.Errorf("token %q with error %v", token, err)
		}
	})
}
