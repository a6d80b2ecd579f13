package spec

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/santhosh-tekuri/jsonschema/v6/kind"
)

// rules is how a schema of the spec is understood.
type rules string

const (
	// strict is for requests: what nobody declared must not be sent.
	strict rules = "strict"
	// lenient is for answers: a service may say more than is known of it.
	lenient rules = "lenient"
)

// base is in front of the names of schemas, because they must be URLs.
const base = "spec:///"

// compiler makes validators of the schemas of a spec, each when it is first needed.
type compiler struct {
	spec *Spec

	mu       sync.Mutex // jsonschema's compiler is for one goroutine at a time
	compiler *jsonschema.Compiler
	shared   map[rules]bool
}

func newCompiler(s *Spec) *compiler {
	c := &compiler{spec: s, compiler: jsonschema.NewCompiler(), shared: map[rules]bool{}}
	c.compiler.AssertFormat()
	return c
}

// schema is a schema of an operation.
type schema struct {
	source  map[string]any // as the spec has it
	compile func() (*jsonschema.Schema, error)
}

// check holds a JSON value against the schema.
func (s *schema) check(value any) error {
	compiled, err := s.compile()
	if err != nil {
		return err
	}
	return compiled.Validate(value)
}

// add declares a schema of an operation under a name.
func (c *compiler) add(name string, source map[string]any, r rules) *schema {
	return &schema{source: source, compile: sync.OnceValues(func() (*jsonschema.Schema, error) {
		return c.compile(name, adapt(c.spec, source, r, true), r)
	})}
}

// parameters declares a schema for all parameters of an operation, an object with the members path, query and header.
func (c *compiler) parameters(o *Operation) *schema {
	return &schema{compile: sync.OnceValues(func() (*jsonschema.Schema, error) {
		places := map[string]any{}
		for _, in := range []string{"path", "query", "header"} {
			properties, required := map[string]any{}, []any{}
			for _, p := range o.Parameters {
				if p.In != in {
					continue
				}
				properties[p.Name] = adapt(c.spec, p.Schema, strict, true)
				if p.Required {
					required = append(required, p.Name)
				}
			}
			places[in] = map[string]any{"properties": properties, "required": required, "unevaluatedProperties": false}
		}
		return c.compile(o.ID+"/parameters", map[string]any{"properties": places}, strict)
	})}
}

func (c *compiler) compile(name string, adapted any, r rules) (*jsonschema.Schema, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if !c.shared[r] {
		all := map[string]any{}
		for name, source := range object(object(c.spec.doc["components"])["schemas"]) {
			all[name] = adapt(c.spec, source, r, false)
		}
		if err := c.compiler.AddResource(base+string(r), map[string]any{"$defs": all}); err != nil {
			return nil, err
		}
		c.shared[r] = true
	}
	name = base + name
	if err := c.compiler.AddResource(name, adapted); err != nil {
		return nil, err
	}
	return c.compiler.Compile(name)
}

// adapt makes plain JSON Schema of a schema: an enum that is not closed lets other values pass, as the SDK does, and by
// strict rules an object has no members that it does not name. whole is false for what is only a part of a value.
func adapt(s *Spec, source any, r rules, whole bool) any {
	in, ok := source.(map[string]any)
	if !ok {
		return source // true, false
	}
	out := make(map[string]any, len(in)+1)
	for key, v := range in {
		switch key {
		case "$ref":
			out[key] = base + string(r) + "#/$defs/" + strings.TrimPrefix(text(v), "#/components/schemas/")
		case "properties":
			properties := make(map[string]any, len(object(v)))
			for name, p := range object(v) {
				properties[name] = adapt(s, p, r, true)
			}
			out[key] = properties
		case "items", "additionalProperties":
			out[key] = adapt(s, v, r, true)
		case "allOf":
			var parts []any
			for _, part := range list(v) {
				parts = append(parts, adapt(s, part, r, false))
			}
			out[key] = parts
		case "enum", "description", "example", "default", "deprecated":
		default:
			if !strings.HasPrefix(key, "x-") {
				out[key] = v
			}
		}
	}
	target := s.resolve(in)
	if target["enum"] != nil && s.mark(in, "x-sdk-closed") == true {
		out["enum"] = target["enum"]
	}
	if r == strict {
		maps.Copy(out, object(in["x-sdk-accepts"]))
	}
	if r == strict && in["$ref"] == nil && in["type"] == nil && in["allOf"] == nil {
		out["type"] = []any{"string", "number", "boolean", "object", "array"} // a value of no type is not null
	}
	if whole && r == strict && target["additionalProperties"] == nil && target["x-sdk-extra"] != true && named(s, target) {
		out["unevaluatedProperties"] = false
	}
	return out
}

// named tells whether a schema names members.
func named(s *Spec, schema map[string]any) bool {
	return len(object(schema["properties"])) > 0 ||
		slices.ContainsFunc(list(schema["allOf"]), func(part any) bool { return named(s, s.resolve(object(part))) })
}

// explain says where a value does not fit its schema. place puts the path of a member into words.
func explain(err error, place func(path []string) string) error {
	var invalid *jsonschema.ValidationError
	if !errors.As(err, &invalid) {
		return err
	}
	type fault struct {
		path    []string
		unknown bool // a member that nobody declared
		text    string
	}
	var faults []fault
	var collect func(e *jsonschema.ValidationError)
	collect = func(e *jsonschema.ValidationError) {
		for _, cause := range e.Causes {
			collect(cause)
		}
		if _, unknown := e.ErrorKind.(*kind.FalseSchema); unknown {
			faults = append(faults, fault{e.InstanceLocation, true, " is not in the spec"})
		} else if len(e.Causes) == 0 {
			faults = append(faults, fault{e.InstanceLocation, false, fmt.Sprintf(": %s", e.DetailedOutput().Error)})
		}
	}
	collect(invalid)
	var found []string
	for _, f := range faults {
		// A member that does not fit counts as unknown, too; only the fault in it is of interest.
		explains := func(other fault) bool {
			return len(other.path) >= len(f.path) && slices.Equal(other.path[:len(f.path)], f.path) &&
				(len(other.path) > len(f.path) || !other.unknown)
		}
		if !f.unknown || !slices.ContainsFunc(faults, explains) {
			found = append(found, place(f.path)+f.text)
		}
	}
	slices.Sort(found)
	return errors.New(strings.Join(slices.Compact(found), "; "))
}
