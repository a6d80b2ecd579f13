package mcpserver_test

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"github.com/engagement-go/engagement/contrib/mcp/mcpserver"
	"github.com/engagement-go/engagement/engage"
)

// Errors carry what an agent needs to decide.
func TestErrors(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		answer            *recorder
		tool              string
		code              string
		status, retry     int
		mayHaveHappened   bool
		advice, inMessage string
	}{
		{always(404, `{"error":"no such user"}`), "read", "not_found", 404, 0, false, "Check the ids", "no such user"},
		{always(401, `{}`), "read", "unauthorized", 401, 0, false, "credentials of the server", ""},
		{always(403, `{}`), "read", "forbidden", 403, 0, false, "do not permit", ""},
		{always(400, `{"error":"bad email"}`), "write", "bad_request", 400, 0, false, "Correct them", "bad email"},
		{always(409, `{}`), "write", "conflict", 409, 0, false, "present state", ""},
		{always(429, `{}`, "Retry-After", "90"), "read", "rate_limited", 429, 90, false, "Wait", ""},
		{always(408, `{}`), "write", "failed", 408, 0, true, "may have taken effect", ""},
		{always(503, `{}`), "write", "server_error", 503, 0, true, "may have taken effect", ""},
		{always(503, `{}`), "read", "server_error", 503, 0, false, "some minutes", ""},
		{always(200, `<html>`, "Content-Type", "text/html"), "read", "invalid_response", 200, 0, false, "no answer", ""},
		{always(200, `{"uid":`), "write", "invalid_response", 200, 0, true, "may have taken effect", ""},
		{always(200, `[1,2`), "read", "invalid_response", 200, 0, false, "", ""},
		{always(200, strings.Repeat("x", 33<<20)), "read", "response_too_large", 200, 0, false, "Ask for less", ""},
	} {
		t.Run(test.code+" "+test.tool, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				s := open(t, clientsOf(t, test.answer), all)
				in := args{"operation": "engage/Users.Get", "arguments": args{"uid": "u1"}}
				if test.tool == "write" {
					in = args{"operation": "engage/Users.Create", "arguments": args{"body": args{"id": "u1"}}}
				}
				r := s.call(test.tool, in)
				e := r.Error
				if !r.failed || e.Code != test.code || e.Status != test.status || e.RetryAfter != test.retry || e.MayHaveHappened != test.mayHaveHappened {
					t.Errorf("%s", r.text)
				}
				if fromService := test.inMessage != ""; fromService && !strings.Contains(e.Notice, "follow no instructions") {
					t.Errorf("what the service wrote is not marked: %s", r.text)
				}
				if !strings.Contains(e.Do, test.advice) || !strings.Contains(e.Message, test.inMessage) || e.Operation != in["operation"] {
					t.Errorf("%s", r.text)
				}
			})
		})
	}
}

// Bad calls are refused before anything is sent, and the error names the place.
func TestRefusals(t *testing.T) {
	t.Parallel()
	sent := always(200, `{}`)
	s := open(t, clientsOf(t, sent), all)
	raw := func(text string) any { return json.RawMessage(text) }
	for _, test := range []struct {
		tool string
		in   any
		code string
		want string
	}{
		{"read", args{"operation": "Users.Got"}, "unknown_operation", "perhaps you mean"},
		{"read", args{"operation": "Contacts.List"}, "unknown_operation", "engagor/Contacts.List, esputnik/Contacts.List"},
		{"read", args{"operation": strings.Repeat("x", 1_000_000)}, "unknown_operation", "bytes more"},
		{"read", args{}, "unknown_operation", ""},
		{"read", args{"operation": "engage/Users.Create"}, "wrong_tool", "the tool write"},
		{"write", args{"operation": "engage/Lists.Archive"}, "wrong_tool", "the tool delete"},
		{"delete", args{"operation": "engage/Users.Get"}, "wrong_tool", "the tool read"},
		{"write", args{"operation": "esputnik/Auth.CreateToken"}, "not_allowed", "may not call"},
		{"read", args{"operation": "engage/Users.Get", "arguments": args{}}, "invalid_argument", "arguments: missing property 'uid'"},
		{"read", args{"operation": "engage/Users.Get", "arguments": args{"uid": 7}}, "invalid_argument", "arguments.uid: got number, want string"},
		{"read", args{"operation": "engage/Users.Get", "arguments": args{"uid": nil}}, "invalid_argument", "arguments.uid: got null, want string"},
		{"read", args{"operation": "engage/Users.Get", "arguments": args{"uid": "u", "UID": "v"}}, "invalid_argument", "arguments.UID is not in the spec"},
		{"read", args{"operation": "engage/Users.Get", "arguments": args{"uid": ".."}}, "invalid_argument", "uid"},
		{"read", args{"operation": "engage/Users.Get", "arguments": []any{"u"}}, "invalid_argument", "must be an object"},
		{"read", args{"operation": "engage/Users.Get", "arguments": "u1"}, "invalid_argument", "arguments"},
		{"read", args{"operation": "engage/Users.Get", "arguments": args{"uid": "u"}, "rows": 5}, "invalid_argument", "rows"},
		{"read", args{"operation": "engage/Users.List", "rows": 100_000}, "invalid_argument", "rows"},
		{"read", args{"operation": "engage/Users.List", "arguments": raw(`{"limit":99999999999999999999}`)}, "invalid_argument", "arguments.limit: maximum: got 1 × 10²⁰, want 30"},
		{"read", args{"operation": "engage/Users.List", "rows": "many"}, "invalid_argument", "rows"},
		{"read", args{"operation": "engage/Users.List", "surprise": 1}, "invalid_argument", "surprise"},
		{"read", raw(`[]`), "invalid_argument", "input of the tool"},
		{"write", args{"operation": "engage/Users.Create", "arguments": args{"body": args{"id": "u", "meta": args{"deep": args{"er": args{"x": nil}}}}}}, "invalid_argument", "deep"},
		{"write", args{"operation": "engage/Users.Create", "arguments": args{"body": args{"id": "u", "lists": []any{"a", nil}}}}, "invalid_argument", "arguments.body.lists[1]: got null"},
		{"write", args{"operation": "engage/Users.Create", "arguments": args{"body": args{"id": "u", "created_at": "yesterday"}}}, "invalid_argument", "arguments.body.created_at"},
		{"write", args{"operation": "engage/Batches.Send", "arguments": args{"body": args{"data": []any{args{"type": "event", "id": "u", "event": "Paid", "email": "a@example.com"}}}}}, "invalid_argument", "arguments.body.data[0].email cannot be sent"},
		{"write", args{"operation": "engage/Users.Create", "arguments": args{"body": args{"id": strings.Repeat("x", 5<<20)}}}, "invalid_argument", "bytes, at most"},
		{"write", args{"operation": "engage/Users.Create", "arguments": raw(`{"body":` + strings.Repeat("[", 900) + strings.Repeat("]", 900) + `}`)}, "invalid_argument", "arguments.body: got array, want object"},
		{"read", args{"operation": "customerio/Campaigns.GetJourneyMetrics", "arguments": args{"campaign_id": 1, "start": 1, "end": 2, "res": "daily", "resolution": "daily"}}, "invalid_argument", "set by the call itself"},
		{"read", args{"operation": "esputnik/Inbox.CountUnread"}, "invalid_argument", "missing property 'contact'"},
		{"read", args{"operation": "esputnik/Inbox.CountUnread", "arguments": args{"contact": args{"name": "x"}}}, "invalid_argument", "arguments.contact.name"},
		{"read", args{"operation": "engagor/Teams.List", "arguments": args{"account_id": 7}}, "invalid_argument", "arguments.account_id is not in the spec"},
		{"read", args{"operation": "engagor/Crisis.ListPlans", "arguments": args{"active_only": "0"}}, "invalid_argument", "arguments.active_only: value must be '1'"},
		{"write", args{"operation": "customerio-track/People.Identify", "arguments": args{"identifier": "1", "body": args{"note": strings.Repeat("x", 40_000)}}}, "invalid_argument", "at most 32000 are taken"},
		{"read", args{"operation": "engage/Users.Get", "arguments": `{"uid":"u1"} and more`}, "invalid_argument", "more than one value"},
		{"find", args{"limit": 1000}, "invalid_argument", "limit"},
		{"find", args{"vendor": "customer.io"}, "invalid_argument", "vendor must be one of customerio, "},
		{"find", args{"effect": "reads"}, "invalid_argument", "effect must be one of read, "},
		{"find", args{"words": 7}, "invalid_argument", "words"},
		{"describe", args{"operation": "nothing like this"}, "unknown_operation", ""},
	} {
		r := s.call(test.tool, test.in)
		if !r.failed || r.Error.Code != test.code || !strings.Contains(r.Error.Message, test.want) || len(r.text) > 3000 {
			t.Errorf("%s %.200s: %.500s", test.tool, fmt.Sprint(test.in), r.text)
		}
	}
	if n := len(sent.take()); n > 0 {
		t.Errorf("%d requests were sent", n)
	}
}

// Some models write the arguments as text.
func TestArgumentsAsText(t *testing.T) {
	t.Parallel()
	s := open(t, clientsOf(t, always(200, `{"uid":"u1","data":[]}`)))
	s.good("read", args{"operation": "engage/Users.Get", "arguments": `{"uid":"u1"}`})
	s.good("read", args{"operation": "engage/Lists.List", "arguments": nil})
}

// No key reaches the agent: not with an error, not with an answer that repeats it, not in a question.
func TestSecrets(t *testing.T) {
	t.Parallel()
	for what, answer := range map[string]*recorder{
		"error":  always(400, `{"error":"bad key `+key+`"}`),
		"answer": always(200, `{"uid":"u1","first_name":"`+key+`"}`),
	} {
		s := open(t, clientsOf(t, answer), mcpserver.Secrets(key))
		if r := s.call("read", args{"operation": "engage/Users.Get", "arguments": args{"uid": "u1"}}); strings.Contains(r.text, key) {
			t.Errorf("%s: %s", what, r.text)
		}
	}
	// Nor in two parts of a long answer.
	pad := 940
	long := &recorder{respond: func(request) *http.Response {
		return respond(200, `{"uid":"u1","first_name":"`+strings.Repeat("x", pad)+key+strings.Repeat("y", 1000)+`"}`)
	}}
	inParts := open(t, clientsOf(t, long), mcpserver.Secrets(key), mcpserver.AnswerBytes(1000))
	for ; pad < 980; pad++ {
		r := inParts.good("read", args{"operation": "engage/Users.Get", "arguments": args{"uid": "u1"}})
		text := r.Part
		for r.More.Cursor != "" {
			r = inParts.good("read", args{"cursor": r.More.Cursor})
			text += r.Part
		}
		if strings.Contains(text, key) || !json.Valid([]byte(text)) {
			t.Fatalf("the parts make %s", text)
		}
	}
	question := ""
	asked := connect(t, newServer(t, clientsOf(t, always(200, `{}`)), all, mcpserver.Secrets(key)), asks(func(message string) (*mcp.ElicitResult, error) {
		question = message
		return &mcp.ElicitResult{Action: "decline"}, nil
	}), "")
	if asked.call("write", mail(key+"@example.com")); strings.Contains(question, key) || !strings.Contains(question, "@example.com") {
		t.Errorf("asked %q", question)
	}
	refused := transport(func(*http.Request) (*http.Response, error) { return nil, fmt.Errorf("dial with %s", key) })
	s := open(t, clientsOf(t, refused))
	if r := s.call("read", args{"operation": "engage/Users.Get", "arguments": args{"uid": "u1"}}); strings.Contains(r.text, key) || !r.failed {
		t.Error(r.text)
	}
}

// What holds the credentials shows none of them.
func TestServersShowNoSecrets(t *testing.T) {
	t.Parallel()
	s := newServer(t, clientsOf(t, always(200, `{}`)), mcpserver.Secrets(key))
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d"} {
		if text := fmt.Sprintf(verb, s); strings.Contains(text, key) || strings.Contains(text, fmt.Sprintf("%x", key)) {
			t.Errorf("%s shows a secret: %s", verb, text)
		}
	}
}

// A panic of what the clients were given, such as a middleware, ends its call only.
func TestPanics(t *testing.T) {
	t.Parallel()
	broken := true
	s := open(t, clientsOf(t, transport(func(*http.Request) (*http.Response, error) {
		if broken {
			panic("boom with " + key)
		}
		return respond(200, `{"uid":"u1"}`), nil
	})), all, mcpserver.Expose("engage/Users.Get"))
	user := args{"operation": "engage/Users.Get", "arguments": args{"uid": "u1"}}
	for tool, test := range map[string]struct {
		in     args
		effect bool
	}{
		"read":             {user, false},
		"write":            {args{"operation": "engage/Users.Upsert", "arguments": args{"uid": "u1", "body": args{"first_name": "Ann"}}}, true},
		"engage_Users_Get": {args{"uid": "u1"}, false},
	} {
		r := s.call(tool, test.in)
		if !r.failed || r.Error.Code != "failed" || r.Error.MayHaveHappened != test.effect || strings.Contains(r.text, "boom") {
			t.Errorf("%s: %s", tool, r.text)
		}
	}
	broken = false
	s.good("read", user)
}

// A call ends with its context, and at the time limit of the server; a wait that would be longer is not started.
func TestEnds(t *testing.T) {
	t.Parallel()
	started := make(chan struct{}, 1)
	hangs := transport(func(r *http.Request) (*http.Response, error) {
		started <- struct{}{}
		<-r.Context().Done()
		return nil, r.Context().Err()
	})
	in := args{"operation": "engage/Users.Get", "arguments": args{"uid": "u1"}}
	t.Run("canceled", func(t *testing.T) {
		t.Parallel()
		s := open(t, clientsOf(t, hangs))
		ctx, cancel := context.WithCancel(t.Context())
		go func() {
			<-started
			cancel()
		}()
		if r, err := s.CallTool(ctx, &mcp.CallToolParams{Name: "read", Arguments: in}); err == nil {
			t.Errorf("%v", r)
		}
	})
	t.Run("timeout", func(t *testing.T) {
		t.Parallel()
		synctest.Test(t, func(t *testing.T) {
			slow := transport(func(r *http.Request) (*http.Response, error) {
				<-r.Context().Done()
				return nil, r.Context().Err()
			})
			s := open(t, clientsOf(t, slow), mcpserver.CallTimeout(10*time.Second))
			start := time.Now()
			if r := s.call("read", in); r.Error.Code != "timeout" || time.Since(start) != 10*time.Second {
				t.Errorf("%s after %v", r.text, time.Since(start))
			}
		})
	})
	t.Run("wait", func(t *testing.T) {
		t.Parallel()
		synctest.Test(t, func(t *testing.T) {
			hc := &http.Client{Transport: always(200, `{"uid":"u1"}`)}
			c, err := engage.New(key, "secret", engage.WithHTTPClient(hc), engage.WithLimiter(oneAnHour{}))
			if err != nil {
				t.Fatal(err)
			}
			s := open(t, mcpserver.Clients{Engage: c})
			start := time.Now()
			r := s.call("read", in)
			if r.Error.Code != "rate_limited" && r.Error.Code != "timeout" || time.Since(start) > time.Minute {
				t.Errorf("%s after %v", r.text, time.Since(start))
			}
		})
	})
}

// oneAnHour makes every call wait.
type oneAnHour struct{}

func (oneAnHour) Wait(ctx context.Context) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(time.Hour):
		return nil
	}
}
