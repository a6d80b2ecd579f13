package mcpserver

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"log"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// schema is a JSON Schema.
type schema = map[string]any

func toolSchema(properties schema, required ...string) schema {
	s := schema{"type": "object", "properties": properties, "additionalProperties": false}
	if len(required) > 0 {
		s["required"] = required
	}
	return s
}

var (
	operationSchema = schema{"type": "string", "description": "Name from find, such as engage/Users.Get"}
	argumentsSchema = schema{"type": "object", "description": "As describe says"}
	confirmSchema   = schema{"type": "string", "description": "Token of a first call; only after the person agreed"}
)

// addTools adds the tools that call operations by their names.
func (s *Server) addTools() {
	add(s, &mcp.Tool{
		Name:        "find",
		Description: "Finds operations of " + strings.Join(s.catalog.apis, ", ") + ": name, what it does, effect, quota (requests/time), whether it may be repeated.",
		InputSchema: toolSchema(schema{
			"words":  schema{"type": "string", "description": "Such as: list users"},
			"vendor": schema{"type": "string", "enum": s.catalog.apis},
			"effect": schema{"type": "string", "enum": findEffects},
			"limit":  schema{"type": "integer", "minimum": 1, "maximum": 100, "default": 15},
		}),
		Annotations: annotations(true, false, true, false),
	}, s.find)
	add(s, &mcp.Tool{
		Name:        "describe",
		Description: "Describes an operation: JSON Schema of arguments and answer, limits, errors, an example. Takes names of agent toolkits, too.",
		InputSchema: toolSchema(schema{
			"operation": operationSchema,
			"answer":    schema{"type": "boolean", "default": true, "description": "false leaves out the schema of the answer"},
		}, "operation"),
		Annotations: annotations(true, false, true, false),
	}, s.describe)
	add(s, &mcp.Tool{
		Name:        effectRead,
		Description: "Calls an operation that changes nothing, or goes on with an answer. A long answer has more.cursor.",
		InputSchema: toolSchema(schema{
			"operation": operationSchema, "arguments": argumentsSchema,
			"rows":   schema{"type": "integer", "minimum": 1, "maximum": maxRows, "description": "Iterate over a list until there are so many rows; without it, one page"},
			"cursor": schema{"type": "string", "description": "more.cursor of an answer; needs nothing else"},
		}),
		Annotations: annotations(true, false, true, true),
	}, s.read)
	if s.catalog.has(effectWrite) {
		add(s, &mcp.Tool{
			Name:        effectWrite,
			Description: "Calls an operation that creates, changes or sends. What sends to people needs the consent of the person.",
			InputSchema: toolSchema(schema{"operation": operationSchema, "arguments": argumentsSchema, "confirm": confirmSchema}, "operation"),
			Annotations: annotations(false, true, false, true),
		}, s.change(effectWrite))
	}
	if s.catalog.has(effectDelete) {
		add(s, &mcp.Tool{
			Name:        effectDelete,
			Description: "Calls an operation that deletes. Needs the consent of the person.",
			InputSchema: toolSchema(schema{"operation": operationSchema, "arguments": argumentsSchema, "confirm": confirmSchema}, "operation"),
			Annotations: annotations(false, true, true, true),
		}, s.change(effectDelete))
	}
}

func annotations(readOnly, destructive, idempotent, openWorld bool) *mcp.ToolAnnotations {
	a := &mcp.ToolAnnotations{ReadOnlyHint: readOnly, IdempotentHint: idempotent, OpenWorldHint: &openWorld}
	if !readOnly {
		a.DestructiveHint = &destructive
	}
	return a
}

// reply is what a tool returns: JSON, images, or a question to a person.
type reply struct {
	json     any
	images   []mcp.Content
	question *mcp.CallToolResult
}

// add adds a tool whose input is read as In. The library's own typed handlers are not used, because they pass numbers through
// float64.
func add[In any](s *Server, tool *mcp.Tool, handle func(context.Context, *mcp.CallToolRequest, In) (*reply, error)) {
	s.mcp.AddTool(tool, func(ctx context.Context, req *mcp.CallToolRequest) (*mcp.CallToolResult, error) {
		var in In
		if err := readInput(req.Params.Arguments, &in); err != nil {
			return s.result(nil, err), nil
		}
		r, err := guarded(tool, func() (*reply, error) { return handle(ctx, req, in) })
		if err == nil && r.question != nil {
			return r.question, nil
		}
		return s.result(r, err), nil
	})
}

// guarded makes a call. A panic, of a middleware for example, becomes an error: in the goroutines of the protocol it would
// end the process.
func guarded(tool *mcp.Tool, call func() (*reply, error)) (r *reply, err error) {
	defer func() {
		if recover() == nil {
			return
		}
		log.Printf("mcpserver: a panic has ended a call of the tool %s\n%s", tool.Name, debug.Stack()) // without its value, which may be secret
		f := refusal("failed", "the server has a fault, which has ended the call", "Tell the person who runs the server.")
		if !tool.Annotations.ReadOnlyHint {
			f.MayHaveHappened = true
			f.Do += " " + mayHaveHappened
		}
		r, err = nil, f
	}()
	return call()
}

// readInput reads the input of a tool, which has no other members than In.
func readInput(raw json.RawMessage, in any) error {
	if len(raw) == 0 || string(raw) == "null" {
		return nil
	}
	if len(raw) > maxArguments+1000 {
		return refusal("invalid_argument", fmt.Sprintf("the input has %d bytes, at most %d are taken", len(raw), maxArguments), "")
	}
	d := json.NewDecoder(bytes.NewReader(raw))
	d.DisallowUnknownFields()
	if err := d.Decode(in); err != nil {
		return refusal("invalid_argument", "the input of the tool cannot be read: "+shorten(visible(err.Error()), 300), "")
	}
	return nil
}

// result writes a reply or an error for the agent.
func (s *Server) result(r *reply, err error) *mcp.CallToolResult {
	result := &mcp.CallToolResult{IsError: err != nil}
	var v any
	if err != nil {
		f, ok := err.(*failure) //nolint:errorlint // fail has looked inside
		if !ok {
			f = refusal("failed", err.Error(), "")
		}
		v = schema{"error": f}
	} else {
		v, result.Content = r.json, r.images
	}
	data, err := encode(v)
	if err != nil {
		result.IsError, data = true, json.RawMessage(`{"error":{"code":"failed","message":"the answer cannot be written"}}`)
	}
	result.Content = append([]mcp.Content{&mcp.TextContent{Text: s.mask.Replace(string(data))}}, result.Content...)
	return result
}

type findInput struct {
	Words  string `json:"words"`
	Vendor string `json:"vendor"`
	Effect string `json:"effect"`
	Limit  int    `json:"limit"`
}

// finding is an operation in a list.
type finding struct {
	Operation  string `json:"operation"`
	Does       string `json:"does"`
	Effect     string `json:"effect"`
	Quota      string `json:"quota,omitempty"`
	Repeatable bool   `json:"repeatable"`
	NotAllowed bool   `json:"not_allowed,omitempty"`
}

// findEffects are what find can be asked for.
var findEffects = []string{effectRead, effectWrite, effectSend, effectDelete}

const defaultFindings, maxFindings = 15, 100

func (s *Server) find(_ context.Context, _ *mcp.CallToolRequest, in findInput) (*reply, error) {
	if in.Limit == 0 {
		in.Limit = defaultFindings
	}
	if in.Limit < 0 || in.Limit > maxFindings {
		return nil, refusal("invalid_argument", "limit must be 1 to 100", "")
	}
	for _, choice := range []struct {
		name, value string
		values      []string
	}{{"vendor", in.Vendor, s.catalog.apis}, {"effect", in.Effect, findEffects}} {
		if choice.value != "" && !slices.Contains(choice.values, choice.value) {
			return nil, refusal("invalid_argument", choice.name+" must be one of "+strings.Join(choice.values, ", "), "")
		}
	}
	found := s.catalog.search(query{words: shorten(in.Words, 200), api: in.Vendor, effect: in.Effect, limit: maxFindings * 10})
	list := []finding{}
	for _, o := range found[:min(len(found), in.Limit)] {
		list = append(list, finding{o.name, o.Summary, o.Effect, o.quota(), o.Repeatable, !o.allowed})
	}
	return &reply{json: struct {
		Operations []finding `json:"operations"`
		Others     int       `json:"others,omitempty"`
	}{list, len(found) - len(list)}}, nil
}

type describeInput struct {
	Operation string `json:"operation"`
	Answer    *bool  `json:"answer"`
}

func (s *Server) describe(_ context.Context, _ *mcp.CallToolRequest, in describeInput) (*reply, error) {
	o, err := s.operation(in.Operation)
	if err != nil {
		return nil, err
	}
	d := o.describe()
	if in.Answer != nil && !*in.Answer {
		d.Answer = nil
	}
	return &reply{json: d}, nil
}

func (s *Server) operation(name string) (*operation, error) {
	o, err := s.catalog.find(name)
	if err != nil {
		return nil, refusal("unknown_operation", err.Error(), "")
	}
	return o, nil
}

type readInputs struct {
	Operation string          `json:"operation"`
	Arguments json.RawMessage `json:"arguments"`
	Rows      int             `json:"rows"`
	Cursor    string          `json:"cursor"`
}

func (s *Server) read(ctx context.Context, _ *mcp.CallToolRequest, in readInputs) (*reply, error) {
	if in.Cursor != "" {
		o, a, err := s.resume(ctx, in.Cursor)
		if err != nil {
			if o != nil {
				err = fail(o, err)
			}
			return nil, err
		}
		return &reply{json: a}, nil
	}
	o, c, err := s.admit(effectRead, in.Operation, in.Arguments)
	if err != nil {
		return nil, err
	}
	if in.Rows == 0 {
		return s.call(ctx, o, c)
	}
	if in.Rows < 0 || in.Rows > maxRows || o.pages == "" {
		return nil, refusal("invalid_argument", fmt.Sprintf("rows must be 1 to %d, and is only for lists that have pages", maxRows), "")
	}
	a, err := s.iterate(ctx, o, position{args: c.args, rows: in.Rows})
	if err != nil {
		return nil, fail(o, err)
	}
	return &reply{json: a}, nil
}

// admit returns the operation of a call and its arguments, if they are good and allowed.
func (s *Server) admit(tool, name string, raw json.RawMessage) (*operation, *checked, error) {
	o, err := s.operation(name)
	if err != nil {
		return nil, nil, err
	}
	switch {
	case o.tool() != tool:
		err = refusal("wrong_tool", fmt.Sprintf("%s is called with the tool %s", o.name, o.tool()), "")
	case !o.allowed:
		err = refusal("not_allowed", "this server may not call "+o.name, "Tell the person who runs the server: -allow permits operations.")
	}
	if err != nil {
		return nil, nil, fail(o, err)
	}
	c, err := o.check(raw)
	if err != nil {
		return nil, nil, fail(o, err)
	}
	return o, c, nil
}

func (s *Server) call(ctx context.Context, o *operation, c *checked) (*reply, error) {
	a, images, err := s.run(ctx, o, c)
	if err != nil {
		return nil, fail(o, err)
	}
	return &reply{json: a, images: images}, nil
}

type changeInput struct {
	Operation string          `json:"operation"`
	Arguments json.RawMessage `json:"arguments"`
	Confirm   string          `json:"confirm"`
}

// change returns the handler of write or delete.
func (s *Server) change(tool string) func(context.Context, *mcp.CallToolRequest, changeInput) (*reply, error) {
	return func(ctx context.Context, req *mcp.CallToolRequest, in changeInput) (*reply, error) {
		o, c, err := s.admit(tool, in.Operation, in.Arguments)
		if err != nil {
			return nil, err
		}
		if o.risky() {
			if r, err := s.consent(ctx, req, o, c, in.Confirm); r != nil || err != nil {
				return r, err
			}
		}
		return s.call(ctx, o, c)
	}
}
