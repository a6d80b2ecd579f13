package mcpserver

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"strings"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// confirmArgument is the argument of an exposed tool that needs consent.
const confirmArgument = "confirm"

// addExposed adds a tool for each operation of Expose.
func (s *Server) addExposed() error {
	for _, entry := range s.expose {
		exposed, err := s.catalog.match(strings.TrimSpace(entry))
		if err != nil {
			return err
		}
		for _, o := range exposed {
			if !o.allowed {
				return fmt.Errorf("mcpserver: %s is exposed but not allowed", o.name)
			}
			s.addTool(o)
		}
	}
	return nil
}

// addTool adds a tool of its own for an operation.
func (s *Server) addTool(o *operation) {
	input := o.argumentSchema()
	if o.risky() {
		properties := maps.Clone(object(input["properties"]))
		properties[confirmArgument] = confirmSchema
		input["properties"] = properties
	}
	add(s, &mcp.Tool{
		Name:        strings.NewReplacer("/", "_", ".", "_").Replace(o.name),
		Description: o.Summary + " Effect: " + o.Effect + ".",
		InputSchema: input,
		Annotations: annotations(o.Effect == effectRead, o.risky() || o.Method == http.MethodPut, o.Repeatable, true),
	}, func(ctx context.Context, req *mcp.CallToolRequest, in map[string]json.RawMessage) (*reply, error) {
		var change changeInput
		if o.risky() {
			if raw, ok := in[confirmArgument]; ok && json.Unmarshal(raw, &change.Confirm) != nil {
				return nil, fail(o, refusal("invalid_argument", "confirm must be text", ""))
			}
			delete(in, confirmArgument)
		}
		change.Operation = o.name
		var err error
		if change.Arguments, err = json.Marshal(in); err != nil {
			return nil, fail(o, err)
		}
		return s.change(o.tool())(ctx, req, change)
	})
}
