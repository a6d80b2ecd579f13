package mcpserver_test

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/modelcontextprotocol/go-sdk/mcp"

	"github.com/engagement-go/engagement/contrib/mcp/mcpserver"
)

// listed returns the tools by name, and the size of their list.
func (s session) listed() (map[string]*mcp.Tool, int) {
	s.Helper()
	r, err := s.ListTools(s.Context(), nil)
	if err != nil {
		s.Fatal(err)
	}
	data, err := json.Marshal(r.Tools)
	if err != nil {
		s.Fatal(err)
	}
	tools := map[string]*mcp.Tool{}
	for _, tool := range r.Tools {
		tools[tool.Name] = tool
	}
	return tools, len(data)
}

// The list of tools is small, however many operations there are, and says what the tools do.
func TestTools(t *testing.T) {
	t.Parallel()
	tools, size := open(t, clientsOf(t, always(200, `{}`)), all).listed()
	if size > 6000 {
		t.Errorf("the list of tools has %d bytes", size)
	}
	type hints struct{ ReadOnly, Destructive, Idempotent, OpenWorld bool }
	got := map[string]hints{}
	for name, tool := range tools {
		a := tool.Annotations
		got[name] = hints{a.ReadOnlyHint, a.DestructiveHint != nil && *a.DestructiveHint, a.IdempotentHint, *a.OpenWorldHint}
	}
	want := map[string]hints{
		"find": {true, false, true, false}, "describe": {true, false, true, false}, "read": {true, false, true, true},
		"write": {false, true, false, true}, "delete": {false, true, true, true},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("tools (-want +got):\n%s", diff)
	}
}

// Nothing can be changed unless it is allowed.
func TestAllow(t *testing.T) {
	t.Parallel()
	const get, create, archive, token = "engage/Users.Get", "engage/Users.Create", "engage/Lists.Archive", "esputnik/Auth.CreateToken"
	operations := map[string]struct {
		tool string
		args args
	}{
		get: {"read", args{"uid": "u"}}, create: {"write", args{"body": args{"id": "u"}}}, archive: {"delete", args{"id": "l"}}, token: {"write", nil},
	}
	for allowed, want := range map[string]struct{ tools, operations []string }{
		"":                        {[]string{"describe", "find", "read"}, []string{get}},
		"read":                    {[]string{"describe", "find", "read"}, []string{get}},
		"write":                   {[]string{"describe", "find", "read", "write"}, []string{get, create}},
		"delete":                  {[]string{"delete", "describe", "find", "read"}, []string{get, archive}},
		"write,delete":            {[]string{"delete", "describe", "find", "read", "write"}, []string{get, create, archive}},
		"Users.Create":            {[]string{"describe", "find", "read", "write"}, []string{create}},
		"engage/users.*":          {[]string{"delete", "describe", "find", "read", "write"}, []string{get, create}},
		"*":                       {[]string{"delete", "describe", "find", "read", "write"}, []string{get, create, archive}},
		"read,ENGAGE_CREATE_USER": {[]string{"describe", "find", "read", "write"}, []string{get, create}},
		token:                     {[]string{"describe", "find", "read", "write"}, []string{token}},
	} {
		t.Run(allowed, func(t *testing.T) {
			t.Parallel()
			c := fakes(t)
			if allowed == "Users.Create" {
				c.Engagor = nil
			}
			s := open(t, c, mcpserver.Allow(strings.FieldsFunc(allowed, func(r rune) bool { return r == ',' })...))
			tools, _ := s.listed()
			names := []string{}
			for name := range tools {
				names = append(names, name)
			}
			slices.Sort(names)
			if diff := cmp.Diff(want.tools, names); diff != "" {
				t.Errorf("tools (-want +got):\n%s", diff)
			}
			for name, call := range operations {
				if tools[call.tool] == nil {
					continue
				}
				r := s.call(call.tool, args{"operation": name, "arguments": call.args})
				if refused := r.Error.Code == "not_allowed"; refused == slices.Contains(want.operations, name) {
					t.Errorf("%s: %s", name, r.text)
				}
				hits := s.good("find", args{"words": strings.ReplaceAll(name, "/", " "), "limit": 1})
				if o := hits.Operations[0]; o.Operation != name || o.NotAllowed == slices.Contains(want.operations, name) {
					t.Errorf("%s: %s", name, hits.text)
				}
			}
		})
	}
}

// Chosen operations are tools of their own, with the schema of their arguments and the same care.
func TestExpose(t *testing.T) {
	t.Parallel()
	sent := always(200, `{"uid":"u1","id":"m1"}`)
	s := open(t, clientsOf(t, sent), all, mcpserver.Expose("engage/Users.Get", "Messages.SendEmail", "engage/Lists.Archive"))
	tools, _ := s.listed()
	if len(tools) != 8 {
		t.Errorf("%d tools", len(tools))
	}
	if a := tools["engage_Users_Get"].Annotations; !a.ReadOnlyHint || !a.IdempotentHint {
		t.Errorf("%+v", a)
	}
	if a := tools["engage_Messages_SendEmail"].Annotations; a.ReadOnlyHint || !*a.DestructiveHint || a.IdempotentHint {
		t.Errorf("%+v", a)
	}
	if r := s.good("engage_Users_Get", args{"uid": "u1"}); !strings.Contains(r.text, `"uid":"u1"`) || len(sent.take()) != 1 {
		t.Error(r.text)
	}
	for what, in := range map[string]args{"unknown": {"uid": "u1", "x": 1}, "missing": {}, "wrong": {"uid": []any{}}} {
		if r := s.call("engage_Users_Get", in); r.Error.Code != "invalid_argument" {
			t.Errorf("%s: %s", what, r.text)
		}
	}
	in := mail("ada@example.com")["arguments"].(args)
	r := s.good("engage_Messages_SendEmail", in)
	if r.Confirm == "" || len(sent.take()) > 0 {
		t.Fatal(r.text)
	}
	if r = s.good("engage_Messages_SendEmail", confirmed(in, r.Confirm)); string(r.Data) != `"m1"` {
		t.Error(r.text)
	}
	if r = s.call("engage_Messages_SendEmail", confirmed(in, "7")); r.Error.Code != "bad_confirm" {
		t.Error(r.text)
	}
}

// All operations can be tools of their own, under names that every host takes.
func TestExposeAll(t *testing.T) {
	t.Parallel()
	tools, _ := open(t, fakes(t), all, mcpserver.Expose("*")).listed()
	if len(tools) < 420 {
		t.Errorf("%d tools", len(tools))
	}
	name := regexp.MustCompile(`^[a-zA-Z0-9_-]{1,64}$`)
	for _, tool := range tools {
		if !name.MatchString(tool.Name) {
			t.Errorf("name %q", tool.Name)
		}
	}
}

func TestBadOptions(t *testing.T) {
	t.Parallel()
	c := fakes(t)
	for what, test := range map[string]struct {
		c       mcpserver.Clients
		options []mcpserver.Option
	}{
		"no client":           {mcpserver.Clients{}, nil},
		"unknown":             {c, []mcpserver.Option{mcpserver.Allow("Users.Fly")}},
		"unknown pattern":     {c, []mcpserver.Option{mcpserver.Allow("engage/Fly*")}},
		"ambiguous":           {c, []mcpserver.Option{mcpserver.Allow("Contacts.List")}},
		"exposed unknown":     {c, []mcpserver.Option{mcpserver.Expose("Users.Fly")}},
		"exposed not allowed": {c, []mcpserver.Option{mcpserver.Expose("engage/Users.Create")}},
		"answer":              {c, []mcpserver.Option{mcpserver.AnswerBytes(10)}},
		"timeout":             {c, []mcpserver.Option{mcpserver.CallTimeout(0)}},
	} {
		if _, err := mcpserver.New(test.c, test.options...); err == nil {
			t.Errorf("%s: no error", what)
		}
	}
}

// find finds what people ask for.
func TestFind(t *testing.T) {
	t.Parallel()
	s := open(t, fakes(t), all)
	for words, want := range map[string]string{
		"list users":               "engage/Users.List",
		"create a contact":         "esputnik/Contacts.Upsert",
		"send sms":                 "customerio/Send.SMS",
		"delete segment":           "customerio/Segments.Delete",
		"trigger broadcast":        "customerio/Broadcasts.Trigger",
		"newsletter metrics":       "customerio/Newsletters.GetMetrics",
		"ENGAGE_ADD_USER_TO_LISTS": "engage/Users.AddToLists",
		"sentiment":                "engagor/Tools.AnalyzeSentiment",
		"promo codes":              "esputnik/Promocodes.List",
		"unsubscribed addresses":   "esputnik/Subscriptions.AddUnsubscribed",
	} {
		r := s.good("find", args{"words": words, "limit": 5})
		if !slices.ContainsFunc(r.Operations, func(o found) bool { return o.Operation == want }) {
			t.Errorf("%s: %s", words, r.text)
		}
	}
	r := s.good("find", args{"vendor": "engage", "effect": "delete"})
	for _, o := range r.Operations {
		if !strings.HasPrefix(o.Operation, "engage/") || o.Effect != "delete" || o.Does == "" {
			t.Errorf("%+v", o)
		}
	}
	if len(r.Operations) < 4 || len(s.good("find", args{"words": "xyzzy"}).Operations) != 0 {
		t.Error(r.text)
	}
	if r := s.good("find", args{}); len(r.Operations)+r.Others < 407 {
		t.Error(r.text)
	}
}

// Each action of the agent toolkits has an operation here, and describe has all its parameters.
func TestToolkits(t *testing.T) {
	t.Parallel()
	file, err := os.Open("toolkit.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != 158+1 {
		t.Errorf("%d actions, want 158", len(rows)-1)
	}
	s := open(t, fakes(t), all)
	parameters := 0
	for _, row := range rows[1:] {
		r := s.good("describe", args{"operation": row[0]})
		if r.Operation != row[1] {
			t.Errorf("%s is %s, want %s", row[0], r.Operation, row[1])
		}
		var names map[string]string
		for _, known := range r.Toolkit {
			if known.Name == row[0] {
				names = known.Arguments
			}
		}
		for pair := range strings.FieldsSeq(row[2]) {
			parameters++
			there, here, renamed := strings.Cut(pair, "=")
			if renamed && names[there] != here {
				t.Errorf("%s: describe does not say that %s is %s", row[0], there, here)
			}
			if !renamed {
				here = there
			}
			if !hasProperty(r.Arguments, strings.Split(here, ".")) {
				t.Errorf("%s: describe has no %s", row[0], here)
			}
		}
	}
	if parameters < 400 {
		t.Errorf("%d parameters", parameters)
	}
}

// hasProperty reports whether a schema has a property.
func hasProperty(root map[string]any, path []string) bool {
	at := root
	for _, name := range path {
		if ref, ok := at["$ref"].(string); ok {
			at, _ = root["$defs"].(map[string]any)[strings.TrimPrefix(ref, "#/$defs/")].(map[string]any)
		}
		properties, _ := at["properties"].(map[string]any)
		var ok bool
		if at, ok = properties[name].(map[string]any); !ok {
			return false
		}
	}
	return true
}
