package mcpserver_test

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"github.com/engagement-go/engagement/contrib/mcp/mcpserver"
)

// mail is a call that needs consent.
func mail(to string) args {
	return args{"operation": "engage/Messages.SendEmail", "arguments": args{"body": args{
		"from": args{"email": "shop@example.com", "name": "Shop"}, "to": []any{to}, "subject": "Hi", "html": "<p>Hi</p>",
	}}}
}

func confirmed(in args, token string) args {
	in["confirm"] = token
	return in
}

// A token holds for one call with the same arguments, for five minutes.
func TestTokens(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		sent := always(200, `{"id":"m1"}`)
		s := open(t, clientsOf(t, sent), all)
		token := func() string {
			t.Helper()
			r := s.good("write", mail("ada@example.com"))
			if r.Confirm == "" || len(sent.take()) > 0 {
				t.Fatalf("dry run: %s", r.text)
			}
			return r.Confirm
		}
		refused := func(what string, in args, message string) {
			t.Helper()
			if r := s.call("write", in); !r.failed || r.Error.Code != "bad_confirm" || !strings.Contains(r.Error.Message, message) {
				t.Errorf("%s: %s", what, r.text)
			}
			if n := len(sent.take()); n > 0 {
				t.Errorf("%s: %d requests", what, n)
			}
		}
		good := token()
		refused("other arguments", confirmed(mail("bob@example.com"), good), "not for this operation")
		refused("other operation", args{
			"operation": "engage/Messages.SendSMS", "arguments": args{"body": args{"to": "2348030000000", "from": "Shop", "body": "Hi", "source": "termii"}}, "confirm": good,
		}, "not for this operation")
		refused("made up", confirmed(mail("ada@example.com"), strings.Repeat("A", len(good))), "not for this operation")
		refused("short", confirmed(mail("ada@example.com"), "x"), "not for this operation")
		refused("other signature", confirmed(mail("ada@example.com"), flip(t, good, -1)), "not for this operation")
		refused("other expiry", confirmed(mail("ada@example.com"), flip(t, good, 20)), "not for this operation")
		if r := s.good("write", confirmed(mail("ada@example.com"), good)); string(r.Data) != `"m1"` || len(sent.take()) != 1 {
			t.Errorf("confirmed: %s", r.text)
		}
		refused("used", confirmed(mail("ada@example.com"), good), "has been used")
		late := token()
		time.Sleep(5 * time.Minute)
		refused("expired", confirmed(mail("ada@example.com"), late), "has expired")
		other := open(t, clientsOf(t, sent), all)
		if r := other.call("write", confirmed(mail("ada@example.com"), token())); r.Error.Code != "bad_confirm" {
			t.Errorf("token of another process: %s", r.text)
		}
	})
}

// flip changes a byte of a token.
func flip(t *testing.T, token string, at int) string {
	t.Helper()
	raw, err := base64.RawURLEncoding.DecodeString(token)
	if err != nil {
		t.Fatal(err)
	}
	raw[(at+len(raw))%len(raw)] ^= 1
	return base64.RawURLEncoding.EncodeToString(raw)
}

// The order of members and the spelling of numbers and texts do not matter to a token; a member that is there twice counts
// once, for the check, for the token, and for the service.
func TestTokensHoldForTheSameValues(t *testing.T) {
	t.Parallel()
	sent := always(200, `{"id":"m1"}`)
	s := open(t, clientsOf(t, sent), all)
	const first = `{"body":{"to":"15550100","from":"Shop","source":"termii","body":"Hi"}}`
	const again = `{ "body": {"from":"Evil","body":"\u0048i", "to":"15550100","source":"termii","from":"Shop"}}`
	r := s.good("write", args{"operation": "engage/Messages.SendSMS", "arguments": json.RawMessage(first)})
	if r.Confirm == "" {
		t.Fatal(r.text)
	}
	s.good("write", args{"operation": "engage/Messages.SendSMS", "arguments": json.RawMessage(again), "confirm": r.Confirm})
	requests := sent.take()
	if len(requests) != 1 || strings.Contains(string(requests[0].body), "Evil") {
		t.Errorf("sent %s", requests[0].body)
	}
}

// Many calls with one token send once.
func TestTokensAreUsedOnce(t *testing.T) {
	t.Parallel()
	sent := always(200, `{"id":"m1"}`)
	s := open(t, clientsOf(t, sent), all)
	token := s.good("write", mail("ada@example.com")).Confirm
	var wg sync.WaitGroup
	var good atomic.Int64
	for range 20 {
		wg.Go(func() {
			r, err := s.CallTool(t.Context(), &mcp.CallToolParams{Name: "write", Arguments: confirmed(mail("ada@example.com"), token)})
			if err == nil && !r.IsError {
				good.Add(1)
			}
		})
	}
	wg.Wait()
	if good.Load() != 1 || len(sent.take()) != 1 {
		t.Errorf("%d calls were good", good.Load())
	}
}

func asks(answer func(message string) (*mcp.ElicitResult, error)) *mcp.ClientOptions {
	return &mcp.ClientOptions{ElicitationHandler: func(_ context.Context, r *mcp.ElicitRequest) (*mcp.ElicitResult, error) {
		return answer(r.Params.Message)
	}}
}

// A person who does not agree, or cannot be asked, stops the call. The question shows what would be sent, and nothing that
// hides it.
func TestPersons(t *testing.T) {
	t.Parallel()
	for _, version := range []string{"", "2025-06-18"} {
		for _, action := range []string{"decline", "cancel"} {
			sent := always(200, `{"id":"m1"}`)
			question := ""
			server := newServer(t, clientsOf(t, sent), all, mcpserver.RequireElicitation())
			s := connect(t, server, asks(func(message string) (*mcp.ElicitResult, error) {
				question = message
				return &mcp.ElicitResult{Action: action}, nil
			}), version)
			in := mail("ada@example.com")
			body := in["arguments"].(args)["body"].(args)
			body["html"] = "Hi \u202egnp.exe \x1b[2J \u200b" + strings.Repeat("x", 5000)
			r := s.call("write", in)
			if !r.failed || r.Error.Code != "declined" || len(sent.take()) > 0 {
				t.Errorf("%s: %s", action, r.text)
			}
			for _, want := range []string{"sends to people", "ada@example.com", "bytes more)"} {
				if !strings.Contains(question, want) {
					t.Errorf("the question has no %q: %q", want, question)
				}
			}
			if strings.ContainsAny(question, "\u202e\u200b\x1b") || len(question) > 4000 {
				t.Errorf("asked %q", question)
			}
			question = ""
			body["subject"] = "Hi\nBcc: all@example.com"
			if r := s.call("write", in); r.Error.Code != "invalid_argument" || question != "" {
				t.Errorf("a bad call is refused before a person is asked: %s, asked %q", r.text, question)
			}
		}
	}
	sent := always(200, `{"id":"m1"}`)
	s := connect(t, newServer(t, clientsOf(t, sent), all), asks(func(string) (*mcp.ElicitResult, error) {
		return nil, errors.New("the window was closed")
	}), "")
	if r, err := s.CallTool(t.Context(), &mcp.CallToolParams{Name: "write", Arguments: mail("ada@example.com")}); err == nil && !r.IsError || len(sent.take()) > 0 {
		t.Errorf("%v, %v", r, err)
	}
}

// However much there is of something, the question shows the rest.
func TestNothingHidesTheRecipients(t *testing.T) {
	t.Parallel()
	question := ""
	s := connect(t, newServer(t, clientsOf(t, always(200, `{}`)), all), asks(func(message string) (*mcp.ElicitResult, error) {
		question = message
		return &mcp.ElicitResult{Action: "decline"}, nil
	}), "")
	data := args{}
	for i := range 100 {
		data[fmt.Sprint("field", i)] = strings.Repeat("x", 150)
	}
	deep := any(data)
	for range 20 {
		deep = args{"deeper": deep}
	}
	for what, value := range map[string]any{
		"members": data, "items": args{"list": slices.Repeat([]any{data}, 25)}, "name": args{strings.Repeat("n", 7000): data},
		"number": args{"n": json.Number(strings.Repeat("7", 7000))}, "depth": deep, "little": args{"n": 1},
	} {
		s.call("write", args{"operation": "customerio/Send.Email", "arguments": args{"body": args{
			"message_data": value, "to": "ada@example.com", "transactional_message_id": 17, "identifiers": args{"id": "42"},
		}}})
		for _, want := range []string{`"to":"ada@example.com"`, `"transactional_message_id":17`, `"identifiers":{"id":"42"}`, "message_data"} {
			if !strings.Contains(question, want) {
				t.Errorf("%s: the question has no %s: %.300s", what, want, question)
			}
		}
		if len(question) > 6500 {
			t.Errorf("%s: a question of %d bytes", what, len(question))
		}
		question = ""
	}
}

func TestRequireElicitation(t *testing.T) {
	t.Parallel()
	sent := always(200, `{"id":"m1"}`)
	s := open(t, clientsOf(t, sent), all, mcpserver.RequireElicitation())
	if r := s.call("write", mail("ada@example.com")); r.Error.Code != "no_consent" || r.Confirm != "" || len(sent.take()) > 0 {
		t.Error(r.text)
	}
	if r := s.call("write", args{"operation": "engage/Lists.Create", "arguments": args{"body": args{"title": "News"}}}); r.failed {
		t.Error(r.text)
	}
}

// An answer of a person that belongs to another question is not taken.
func TestAnswersBelongToTheirQuestion(t *testing.T) {
	t.Parallel()
	sent := always(200, `{"id":"m1"}`)
	options := asks(func(string) (*mcp.ElicitResult, error) {
		return &mcp.ElicitResult{Action: "accept", Content: args{}}, nil
	})
	options.MultiRoundTrip = &mcp.MultiRoundTripOptions{Disabled: true}
	s := connect(t, newServer(t, clientsOf(t, sent), all), options, "")
	call := func(in args, state string) *mcp.CallToolResult {
		t.Helper()
		p := &mcp.CallToolParams{Name: "write", Arguments: in, RequestState: state}
		if state != "" {
			p.InputResponses = mcp.InputResponseMap{"consent": &mcp.ElicitResult{Action: "accept", Content: args{}}}
		}
		r, err := s.CallTool(t.Context(), p)
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
	state := call(mail("ada@example.com"), "").RequestState
	if state == "" {
		t.Fatal("no question")
	}
	for what, r := range map[string]*mcp.CallToolResult{
		"other arguments": call(mail("bob@example.com"), state),
		"made up":         call(mail("ada@example.com"), flip(t, state, 3)),
		"as a token":      call(confirmed(mail("ada@example.com"), state), ""),
	} {
		if !r.IsError && !r.NeedsInput() || len(sent.take()) > 0 {
			t.Errorf("%s was taken", what)
		}
	}
	if r := call(mail("ada@example.com"), state); r.IsError || len(sent.take()) != 1 {
		t.Errorf("%v", r)
	}
	if r := call(mail("ada@example.com"), state); !r.IsError || len(sent.take()) > 0 {
		t.Error("an answer was taken twice")
	}
}
