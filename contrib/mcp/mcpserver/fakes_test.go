package mcpserver_test

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"github.com/engagement-go/engagement/contrib/mcp/mcpserver"
	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/customerio/customeriotest"
	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/engage/engagetest"
	"github.com/engagement-go/engagement/engagor/engagortest"
	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/esputnik/esputniktest"
)

// step is a call in a conversation with a vendor.
type step struct {
	tool, operation string
	arguments       args
	want            string // in the answer
}

// conversations find, read, write, send and delete. The text $id stands for the id that the write before returned.
var conversations = map[string]struct {
	words string // find has the operation of the first step first
	steps []step
}{
	"engage": {"get a user", []step{
		{"read", "Users.Get", args{"uid": "u1"}, `"email":"ada@example.com"`},
		{"write", "Users.Create", args{"body": args{"id": "u2", "email": "bob@example.com"}}, `"uid":"u2"`},
		{"write", "Messages.SendEmail", nil, `"data":`},
		{"write", "Lists.Create", args{"body": args{"title": "News"}}, `"id":"`},
		{"delete", "Lists.Archive", args{"id": "$id"}, `"done":true`},
	}},
	"esputnik": {"list contacts", []step{
		{"read", "Contacts.List", args{"email": "ada@example.com"}, `"ada@example.com"`},
		{"write", "Sending.SendEmail", nil, `"data":`},
		{"write", "Contacts.Upsert", args{"body": args{"channels": []any{args{"type": "email", "value": "bob@example.com"}}}}, `"data":`},
		{"delete", "Contacts.Delete", args{"id": "$id"}, `"done":true`},
	}},
	"engagor": {"list teams", []step{
		{"read", "Teams.List", nil, `"data":`},
		{"write", "Publisher.Publish", nil, `"data":`},
		{"write", "Teams.Create", nil, `"id":`},
		{"delete", "Teams.Delete", args{"id": "$id"}, `"operation"`},
	}},
	"customerio-track": {"identify person", []step{
		{"write", "People.Identify", args{"identifier": "1", "body": args{"email": "ada@example.com", "visits": 9007199254740993}}, `"done":true`},
		{"delete", "People.Delete", args{"identifier": "ada@example.com"}, `"done":true`},
		{"delete", "Operations.Send", nil, `"done":true`},
	}},
	"customerio": {"search people", []step{
		{"read", "People.Search", args{"body": args{"filter": args{"attribute": args{"field": "plan", "operator": "eq", "value": "pro"}}}}, `"email":"ada@example.com"`},
		{"write", "Segments.Create", args{"body": args{"segment": args{"name": "VIP"}}}, `"id":`},
		{"write", "Send.Email", args{"body": args{
			"transactional_message_id": "receipt", "to": "ada@example.com", "identifiers": args{"id": "1"},
		}}, `"delivery_id":`},
		{"delete", "Segments.Delete", args{"segment_id": "$id"}, `"done":true`},
	}},
}

// Clients of any kind run a conversation with each vendor against the fakes: those that get a token, and those that ask a
// person, in the older form of the protocol and in the newer one.
func TestConversations(t *testing.T) {
	t.Parallel()
	for vendor, conversation := range conversations {
		for how, test := range map[string]struct {
			version string
			asks    bool
		}{
			"token": {"", false}, "token of an older client": {"2025-06-18", false},
			"person": {"", true}, "person before an older client": {"2025-06-18", true},
		} {
			t.Run(vendor+" with "+how, func(t *testing.T) {
				t.Parallel()
				var asked atomic.Int64
				options := &mcp.ClientOptions{}
				if test.asks {
					options.ElicitationHandler = func(_ context.Context, r *mcp.ElicitRequest) (*mcp.ElicitResult, error) {
						asked.Add(1)
						if !strings.Contains(r.Params.Message, "The agent wants to call "+vendor+"/") {
							t.Errorf("asked %s", r.Params.Message)
						}
						return &mcp.ElicitResult{Action: "accept", Content: map[string]any{}}, nil
					}
				}
				s := connect(t, newServer(t, fakes(t), all), options, test.version)
				hits := s.good("find", args{"words": conversation.words, "vendor": vendor, "limit": 3})
				if first := conversation.steps[0].operation; !strings.Contains(hits.text, vendor+"/"+first) {
					t.Errorf("%s is not found: %s", first, hits.text)
				}
				id := json.Number("")
				for _, step := range conversation.steps {
					id = s.take(vendor, step, id, test.asks)
				}
				if n := asked.Load(); test.asks && n != 2 {
					t.Errorf("a person was asked %d times, want 2", n)
				}
			})
		}
	}
}

// take takes a step, and returns the id in its answer.
func (s session) take(vendor string, step step, id json.Number, asks bool) json.Number {
	s.Helper()
	name := vendor + "/" + step.operation
	d := s.good("describe", args{"operation": name})
	arguments := step.arguments
	if arguments == nil {
		arguments = d.Example
	}
	for k, v := range arguments {
		if v == "$id" {
			arguments = args{k: id}
			if d.Arguments["properties"].(map[string]any)[k].(map[string]any)["type"] == "string" {
				arguments[k] = fmt.Sprint(id)
			}
		}
	}
	in := args{"operation": name, "arguments": arguments}
	r := s.good(step.tool, in)
	if d.Consent == (r.Confirm == "") && !asks {
		s.Fatalf("%s: consent %v, token %q", name, d.Consent, r.Confirm)
	}
	if r.Confirm != "" {
		in["confirm"] = r.Confirm
		r = s.good(step.tool, in)
	}
	if !strings.Contains(r.text, step.want) {
		s.Errorf("%s: %s, want %s", name, r.text, step.want)
	}
	if len(r.Data) > 0 {
		switch v := decode(s, r.Data).(type) {
		case json.Number:
			return v
		case map[string]any:
			if v["id"] != nil {
				return json.Number(fmt.Sprint(v["id"]))
			}
		}
	}
	return id
}

func fakes(t testing.TB) mcpserver.Clients {
	t.Helper()
	e, p, g, c := engagetest.NewServer(t), esputniktest.NewServer(t), engagortest.NewServer(t), customeriotest.NewServer(t)
	e.AddUsers(engage.UserDraft{ID: "u1", Email: "ada@example.com"})
	p.AddContacts(esputnik.ContactDraft{Channels: []esputnik.Channel{{Type: esputnik.ChannelTypeEmail, Value: "ada@example.com"}}})
	c.AddPeople(customerio.Person{ID: "1", Attributes: map[string]string{"email": "ada@example.com", "plan": "pro"}})
	c.AddTemplate(customerio.TransactionalMessage{ID: 3, Name: "receipt"}, "receipt")
	return mcpserver.Clients{Engage: e.Client(), Esputnik: p.Client(), Engagor: g.Client(), Customerio: c.Client(), Track: c.Track().Client(), Pipelines: c.Pipelines().Client()}
}
