package fake_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"syscall"
	"testing"
	"testing/fstest"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/engagement-go/engagement/internal/fake"
	"github.com/engagement-go/engagement/internal/spec"
)

const small = `
openapi: 3.1.0
servers: [{url: "https://example.com/api"}]
x-sdk-quotas:
  default: {description: 2 a minute.}
  slow: {description: 1 a minute.}
paths:
  /users/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
    get:
      operationId: getUser
      tags: [Users]
      x-sdk: {method: Get}
      responses: {"200": {content: {application/json: {schema: {type: object}, example: {id: 7}}}}}
  /users:
    post:
      operationId: addUser
      tags: [Users]
      x-sdk: {method: Add, quota: slow}
      requestBody: {required: true, content: {application/json: {schema: {type: object, required: [id], properties: {id: {type: integer}}}}}}
      responses: {"201": {content: {application/json: {schema: {type: object}, example: {id: 8}}}}}
`

// start makes a fake of the small API, whose errors are {"error": message}.
func start(t *testing.T, change func(*fake.Config)) *fake.Server {
	t.Helper()
	s, err := spec.Read(fstest.MapFS{"info.yaml": {Data: []byte(small)}})
	if err != nil {
		t.Fatal(err)
	}
	config := fake.Config{Spec: s, ErrorBody: func(_ int, message string) any { return map[string]string{"error": message} }}
	if change != nil {
		change(&config)
	}
	srv, err := fake.New(config)
	if err != nil {
		t.Fatal(err)
	}
	return srv
}

// answer is what came back.
type answer struct {
	Status int
	Type   string
	Body   string
}

func send(t *testing.T, rt http.RoundTripper, method, url, body string) (answer, http.Header, error) {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), method, url, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	if body != "" {
		req.Header.Set("Content-Type", "application/json")
	}
	resp, err := rt.RoundTrip(req)
	if err != nil {
		return answer{}, nil, err
	}
	defer resp.Body.Close()
	text, err := io.ReadAll(resp.Body)
	return answer{resp.StatusCode, resp.Header.Get("Content-Type"), string(text)}, resp.Header, err
}

const api = "https://example.com/api"

func wantAnswer(t *testing.T, srv http.RoundTripper, method, path, body string, want answer) {
	t.Helper()
	got, _, err := send(t, srv, method, api+path, body)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s %s (-want +got):\n%s", method, path, diff)
	}
}

func TestWhoAnswers(t *testing.T) {
	t.Parallel()
	srv := start(t, func(c *fake.Config) {
		c.Authenticate = func(r *fake.Request) *fake.Answer {
			if r.Header.Get("Content-Type") == "" && r.Method == http.MethodPost {
				return &fake.Answer{Status: 401, Body: "who are you?"}
			}
			return nil
		}
		c.Handlers = map[string]func(*fake.Request) fake.Answer{"addUser": func(r *fake.Request) fake.Answer {
			var user struct{ ID int }
			if err := r.JSON(&user); err != nil {
				return fake.Answer{Status: 500, Body: err.Error()}
			}
			return fake.OK(map[string]int{"added": user.ID})
		}}
		c.Rewrite = func(r *fake.Request, a *fake.Answer) {
			if r.Operation.ID == "addUser" {
				a.Status = 202
			}
		}
		c.Unmatched = func(r *fake.Request) *fake.Answer {
			if r.URL.Path == "/token" {
				return &fake.Answer{Status: 200, Body: []byte("t0ken"), Header: http.Header{"Content-Type": {"text/x-token"}}}
			}
			return nil
		}
	})
	const asJSON = "application/json"
	wantAnswer(t, srv, "GET", "/users/7", "", answer{200, asJSON, `{"id":7}`}) // the example
	wantAnswer(t, srv, "POST", "/users", `{"id":9}`, answer{202, asJSON, `{"added":9}`})
	wantAnswer(t, srv, "POST", "/users", "", answer{401, "text/plain; charset=utf-8", "who are you?"})
	wantAnswer(t, srv, "DELETE", "/users/7", "", answer{404, asJSON, `{"error":"no such route: DELETE /api/users/7"}`})
	for _, bad := range []struct{ method, path, body string }{{"GET", "/users/x", ""}, {"GET", "/users/7?deep=1", ""}, {"POST", "/users", `{}`}, {"POST", "/users", `{"id":1,"age":2}`}} {
		got, _, err := send(t, srv, bad.method, api+bad.path, bad.body)
		if err != nil || got.Status != 400 {
			t.Errorf("%s %s %s: status %d, error %v, want 400", bad.method, bad.path, bad.body, got.Status, err)
		}
	}
	if got, _, err := send(t, srv, "POST", "https://example.com/token", ""); err != nil || got != (answer{200, "text/x-token", "t0ken"}) {
		t.Errorf("token %+v, error %v", got, err)
	}
	want := []fake.Entry{
		{Operation: "Users.Get", Method: "GET", Path: "/api/users/7", Status: 200},
		{Operation: "Users.Add", Method: "POST", Path: "/api/users", Body: []byte(`{"id":9}`), Status: 202},
		{Operation: "Users.Add", Method: "POST", Path: "/api/users", Status: 401},
		{Method: "DELETE", Path: "/api/users/7", Status: 404},
	}
	journal := srv.Journal()
	if diff := cmp.Diff(want, journal[:4], cmpopts.IgnoreFields(fake.Entry{}, "Time", "Query", "Header"), cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("journal (-want +got):\n%s", diff)
	}
	if len(journal) != 9 {
		t.Errorf("%d requests in the journal, want 9", len(journal))
	}
}

func TestAHandlerOfNoOperationIsRefused(t *testing.T) {
	t.Parallel()
	s := start(t, nil).Spec()
	for _, name := range []string{"nobody", "Users.Get"} {
		_, err := fake.New(fake.Config{Spec: s, Handlers: map[string]func(*fake.Request) fake.Answer{name: nil}})
		if err == nil {
			t.Errorf("a handler of %q was taken", name)
		}
	}
}

func TestQuotas(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		var left []int
		srv := start(t, func(c *fake.Config) {
			c.Handlers = map[string]func(*fake.Request) fake.Answer{"getUser": func(r *fake.Request) fake.Answer {
				left = append(left, r.Usage().Left)
				return fake.Answer{Status: 204}
			}}
		})
		srv.Limit("default", 2, time.Minute)
		srv.AddLimit(3, time.Hour, "default", "slow")
		status := func(method, path, body string) int {
			got, header, err := send(t, srv, method, api+path, body)
			if err != nil {
				t.Fatal(err)
			}
			if got.Status == 429 && header.Get("Retry-After") == "" {
				t.Error("a refusal does not say when to come again")
			}
			return got.Status
		}
		get := func() int { return status("GET", "/users/7", "") }
		var got []int
		got = append(got, get())
		time.Sleep(30 * time.Second)
		got = append(got, get(), get())
		time.Sleep(30 * time.Second) // the first is a minute old
		got = append(got, get(), get(), status("POST", "/users", `{"id":1}`))
		time.Sleep(time.Hour)
		got = append(got, status("POST", "/users", `{"id":1}`))
		srv.Limit("default", 0, 0)
		for range 5 {
			got = append(got, get())
		}
		if diff := cmp.Diff([]int{204, 204, 429, 204, 429, 429, 201, 204, 204, 204, 204, 204}, got); diff != "" {
			t.Errorf("statuses (-want +got):\n%s", diff)
		}
		if diff := cmp.Diff([]int{1, 0, 0, 0, 0, 0, 0, 0}, left); diff != "" {
			t.Errorf("left (-want +got):\n%s", diff)
		}
	})
}

func TestFaults(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		done := 0
		srv := start(t, func(c *fake.Config) {
			c.Handlers = map[string]func(*fake.Request) fake.Answer{"addUser": func(*fake.Request) fake.Answer {
				done++
				return fake.OK(done)
			}}
		})
		srv.Inject(fake.Fault{Operation: "Users.Add", Skip: 1, Times: 2, Status: 503, Body: "later", Header: http.Header{"retry-after": {"7"}}})
		srv.Inject(fake.Fault{Operation: "addUser", Skip: 1, Status: 502, Done: true})
		srv.Inject(fake.Fault{Operation: "addUser", Skip: 1, Cut: true, Done: true})
		srv.Inject(fake.Fault{Operation: "addUser", Skip: 1, Delay: time.Minute, Body: "odd"})
		var got []answer
		var cut int
		begin := time.Now()
		for range 9 {
			a, header, err := send(t, srv, "POST", api+"/users", `{"id":1}`)
			if errors.Is(err, io.EOF) {
				cut++
			}
			if a.Status == 503 && header.Get("Retry-After") != "7" {
				t.Errorf("header %v", header)
			}
			got = append(got, a)
		}
		const asJSON = "application/json"
		// Each fault skips a request that no fault before it has hit.
		want := []answer{{200, asJSON, "1"}, {503, asJSON, "later"}, {503, asJSON, "later"}, {502, asJSON, ""}, {}, {200, asJSON, "odd"}, {200, asJSON, "5"}, {200, asJSON, "6"}, {200, asJSON, "7"}}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("answers (-want +got):\n%s", diff)
		}
		if took := time.Since(begin); cut != 1 || took != time.Minute {
			t.Errorf("%d requests were cut, and it took %v; want 1 and a minute", cut, took)
		}
		if n := srv.Journal()[4].Status; n != 0 {
			t.Errorf("a cut request has the status %d in the journal", n)
		}
		srv.Inject(fake.Fault{Times: -1, Delay: time.Hour})
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		req, _ := http.NewRequestWithContext(ctx, "GET", api+"/users/7", nil)
		if _, err := srv.RoundTrip(req); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("error %v, want the context's", err)
		}
		srv.Reset()
		if _, _, err := send(t, srv, "GET", api+"/users/7", ""); err != nil || len(srv.Journal()) != 1 {
			t.Errorf("error %v, %d requests after a reset", err, len(srv.Journal()))
		}
	})
}

func TestAFaultOfNoOperationPanics(t *testing.T) {
	t.Parallel()
	srv := start(t, nil)
	defer func() {
		if recover() == nil {
			t.Error("a fault that never strikes was taken")
		}
	}()
	srv.Inject(fake.Fault{Operation: "Users.Nobody"})
}

func TestOverASocket(t *testing.T) {
	t.Parallel()
	srv := start(t, func(c *fake.Config) {
		c.SideName = "file"
		c.Side = func(r *fake.Request) fake.Answer { return fake.Answer{Status: 200, Body: "the file " + r.URL.Path} }
	})
	url := srv.URL()
	defer srv.Close()
	transport := &http.Transport{}
	defer transport.CloseIdleConnections()
	if got, _, err := send(t, transport, "GET", url+"/users/7", ""); err != nil || got != (answer{200, "application/json", `{"id":7}`}) {
		t.Errorf("%+v, error %v", got, err)
	}
	if got, _, err := send(t, transport, "GET", srv.SideURL()+"/a.csv", ""); err != nil || got.Body != "the file /a.csv" {
		t.Errorf("%+v, error %v", got, err)
	}
	srv.Inject(fake.Fault{Operation: "file", Cut: true})
	if got, _, err := send(t, transport, "POST", srv.SideURL()+"/a.csv", "x"); err == nil {
		t.Errorf("%+v, want a cut connection", got)
	}
	srv.Inject(fake.Fault{SlowBody: true, Delay: time.Millisecond})
	if got, _, err := send(t, transport, "GET", url+"/users/7", ""); err != nil || got.Body != `{"id":7}` {
		t.Errorf("%+v, error %v", got, err)
	}
	var names []string
	for _, entry := range srv.Journal() {
		names = append(names, entry.Operation)
	}
	if diff := cmp.Diff([]string{"Users.Get", "file", "file", "Users.Get"}, names); diff != "" {
		t.Errorf("journal (-want +got):\n%s", diff)
	}
}

// What a connection that is reset would have carried has no effect.
func TestReset(t *testing.T) {
	t.Parallel()
	called := 0
	srv := start(t, func(c *fake.Config) {
		c.Handlers = map[string]func(*fake.Request) fake.Answer{"addUser": func(*fake.Request) fake.Answer {
			called++
			return fake.OK(struct{}{})
		}}
	})
	srv.Inject(fake.Fault{Operation: "Users.Add", Reset: true})
	if got, _, err := send(t, srv, "POST", api+"/users", `{"id": 7}`); !errors.Is(err, syscall.ECONNRESET) {
		t.Errorf("%v, error %v, want ECONNRESET", got, err)
	}
	journal := srv.Journal()
	if called != 0 || len(journal) != 1 || journal[0].Operation != "Users.Add" || journal[0].Status != 0 || journal[0].Body != nil {
		t.Errorf("%d calls, journal %+v, want no call and one entry without a body", called, journal)
	}
}

func TestABoundedJournal(t *testing.T) {
	t.Parallel()
	srv := start(t, nil)
	paths := func() (list []string) {
		for _, e := range srv.Journal() {
			list = append(list, e.Path)
		}
		return list
	}
	get := func(from, to int) {
		for i := from; i <= to; i++ {
			wantAnswer(t, srv, "GET", fmt.Sprintf("/users/%d", i), "", answer{200, "application/json", `{"id":7}`})
		}
	}
	for _, tt := range []struct {
		keep, from, to int
		want           []string
	}{
		{-1, 1, 3, []string{"/api/users/1", "/api/users/2", "/api/users/3"}},
		{2, 4, 4, []string{"/api/users/3", "/api/users/4"}},
		{2, 5, 12, []string{"/api/users/11", "/api/users/12"}},
		{0, 13, 14, nil},
		{-1, 15, 17, []string{"/api/users/15", "/api/users/16", "/api/users/17"}},
	} {
		srv.KeepRequests(tt.keep)
		get(tt.from, tt.to)
		if diff := cmp.Diff(tt.want, paths()); diff != "" {
			t.Errorf("journal after request %d, bound %d (-want +got):\n%s", tt.to, tt.keep, diff)
		}
	}
}

// A handler that checks requests itself gets all of them.
func TestUnchecked(t *testing.T) {
	t.Parallel()
	srv := start(t, func(c *fake.Config) {
		c.Unchecked = map[string]bool{"addUser": true}
		c.Handlers = map[string]func(*fake.Request) fake.Answer{"addUser": func(r *fake.Request) fake.Answer {
			return fake.Answer{Status: 207, Body: string(r.Body)}
		}}
	})
	wantAnswer(t, srv, "POST", "/users", `{"id": "seven"`, answer{207, "text/plain; charset=utf-8", `{"id": "seven"`})
}
