package mcpserver_test

import (
	"encoding/json"
	"net/http"
	"testing"

	"github.com/modelcontextprotocol/go-sdk/mcp"

	"github.com/engagement-go/engagement/contrib/mcp/mcpserver"
	"github.com/engagement-go/engagement/internal/spec"
)

// FuzzArguments calls operations with any arguments. Nothing may panic, what is sent must fit the spec, and a call that is
// refused must not be sent.
func FuzzArguments(f *testing.F) {
	var operations []string
	var tools []string
	specs := map[string]*spec.Spec{}
	for _, api := range apis {
		specs[api] = spec.MustLoad(api)
		for _, op := range specs[api].Operations() {
			operations = append(operations, api+"/"+op.Name)
			tool := "write"
			if op.Effect == "read" || op.Effect == "delete" {
				tool = op.Effect
			}
			tools = append(tools, tool)
		}
	}
	for i := range operations {
		f.Add(uint16(i), []byte(`{"uid":"u","id":7,"body":{"id":"u","email":null,"list":[1,{"a":true}]}}`), int8(0))
	}
	sent := &recorder{respond: func(r request) *http.Response {
		for _, api := range apis {
			s := specs[api]
			if !s.Serves(r.URL.Host) {
				continue
			}
			op, path := s.Match(r.Method, r.URL.EscapedPath())
			if op == nil {
				f.Errorf("%s %s is not in the spec", r.Method, r.URL)
				break
			}
			if err := op.Validate(r.Request, path, r.body); err != nil {
				f.Errorf("%v: %s", err, r.body)
			}
			status, contentType, body := op.Example()
			return respond(status, string(body), "Content-Type", contentType)
		}
		return respond(404, "{}")
	}}
	server, err := mcpserver.New(clientsOf(f, sent), all, mcpserver.Allow("esputnik/Auth.CreateToken", "esputnik/Auth.CreateContactToken"))
	if err != nil {
		f.Fatal(err)
	}
	describer := connect(f, server, nil, "")
	examples := map[string]args{}
	for i, name := range operations {
		example := describer.good("describe", args{"operation": name}).Example
		examples[name] = example
		data, err := json.Marshal(example)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(uint16(i), data, int8(1))
	}
	f.Fuzz(func(t *testing.T, n uint16, arguments []byte, rows int8) {
		if !json.Valid(arguments) {
			return
		}
		name, tool := operations[int(n)%len(operations)], tools[int(n)%len(operations)]
		in := args{"operation": name, "arguments": json.RawMessage(arguments)}
		if rows > 0 && tool == "read" {
			in["rows"] = int(rows)
		}
		sent.take()
		r, err := describer.CallTool(t.Context(), &mcp.CallToolParams{Name: tool, Arguments: in})
		if err != nil {
			t.Skip(err) // the library refuses deep nesting
		}
		got := readReply(t, r)
		if got.Confirm != "" {
			in["confirm"] = got.Confirm
			if r, err = describer.CallTool(t.Context(), &mcp.CallToolParams{Name: tool, Arguments: in}); err != nil {
				t.Fatal(err)
			}
			got = readReply(t, r)
		}
		if requests := len(sent.take()); got.Error.Code == "invalid_argument" && requests > 0 && got.Error.Status == 0 {
			t.Errorf("%s %s: %d requests of a call that was refused: %s", name, arguments, requests, got.text)
		}
	})
}
