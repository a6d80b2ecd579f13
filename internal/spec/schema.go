package spec

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/santhosh-tekuri/jsonschema/v6/kind"
)

// rules says how strictly a schema is applied.
type rules string

const (
	// strict is for requests: members that are not declared are refused.
	strict rules = "strict"
	// tolerant is strict with what x-sdk-accepts says beside it.
	tolerant rules = "tolerant"
	// lenient is for answers: they may have members that are not declared.
	lenient rules = "lenient"
)

// base makes URLs of the names of schemas, as the library requires.
const base = "spec:///"

// compiler compiles the schemas of a spec, each when it is first needed.
type compiler struct {
	spec *Spec

	mu       sync.Mutex // the library's compiler is not safe for concurrent use
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
	source   map[string]any // as the spec has it
	compiled map[rules]func() (*jsonschema.Schema, error)
}

// check validates a JSON value.
func (s *schema) check(value any, r rules) error {
	compiled, err := s.compiled[r]()
	if err != nil {
		return err
	}
	return compiled.Validate(value)
}

// add declares a schema of an operation under a name. adapted makes plain JSON Schema of it.
func (c *compiler) add(name string, source map[string]any, adapted func(r rules) any, all ...rules) *schema {
	s := &schema{source: source, compiled: map[rules]func() (*jsonschema.Schema, error){}}
	for _, r := range all {
		s.compiled[r] = sync.OnceValues(func() (*jsonschema.Schema, error) {
			return c.compile(name+"/"+string(r), adapted(r), r)
		})
	}
	return s
}

// body declares the schema of a body.
func (c *compiler) body(name string, source map[string]any, all ...rules) *schema {
	return c.add(name, source, func(r rules) any { return adapt(c.spec, source, r) }, all...)
}

// parameters declares a schema for all parameters of an operation, an object with the members path, query and header.
func (c *compiler) parameters(o *Operation) *schema {
	return c.add(o.ID+"/parameters", nil, func(r rules) any {
		places := map[string]any{}
		for _, in := range []string{"path", "query", "header"} {
			properties, required := map[string]any{}, []any{}
			for _, p := range o.Parameters {
				if p.In != in {
					continue
				}
				properties[p.Name] = adapt(c.spec, p.Schema, r)
				if p.Required && (r == strict || !p.dispensable) {
					required = append(required, p.Name)
				}
			}
			places[in] = map[string]any{"properties": properties, "required": required, "additionalProperties": false}
		}
		return map[string]any{"properties": places}
	}, strict, tolerant)
}

func (c *compiler) compile(name string, adapted any, r rules) (*jsonschema.Schema, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if !c.shared[r] {
		all := map[string]any{}
		for name, source := range object(object(c.spec.doc["components"])["schemas"]) {
			all[name] = adapt(c.spec, source, r)
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

// adapt turns a schema of the spec into plain JSON Schema. An enum that is not closed allows other values, as in the SDK.
// The objects of a request have only the members that are declared.
func adapt(s *Spec, source any, r rules) any {
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
				properties[name] = adapt(s, p, r)
			}
			out[key] = properties
		case "items", "additionalProperties":
			out[key] = adapt(s, v, r)
		case "enum", "description", "example", "default", "deprecated":
		default:
			if !strings.HasPrefix(key, "x-") {
				out[key] = v
			}
		}
	}
	if s.Closed(in) {
		if values := s.resolve(in)["enum"]; values != nil {
			out["enum"] = values
		}
	}
	if r == lenient {
		return out
	}
	if r == tolerant {
		accept(s, out, object(in["x-sdk-accepts"]))
	}
	if in["$ref"] != nil {
		return out
	}
	if in["type"] == nil {
		out["type"] = []any{"string", "number", "boolean", "object", "array"} // a value of no type is not null
	}
	if in["properties"] != nil && out["additionalProperties"] == nil && in["x-sdk-extra"] != true {
		out["additionalProperties"] = false
	}
	return out
}

// explain turns the errors of the library into one error that names every fault and its place. place puts the path of a
// member into words.
func explain(err error, place func(path []string) string) error {
	var invalid *jsonschema.ValidationError
	if !errors.As(err, &invalid) {
		return err
	}
	var found []string
	var collect func(e *jsonschema.ValidationError)
	collect = func(e *jsonschema.ValidationError) {
		for _, cause := range e.Causes {
			collect(cause)
		}
		if unknown, ok := e.ErrorKind.(*kind.AdditionalProperties); ok {
			for _, name := range unknown.Properties {
				found = append(found, place(append(slices.Clone(e.InstanceLocation), name))+" is not in the spec")
			}
		} else if len(e.Causes) == 0 {
			found = append(found, fmt.Sprintf("%s: %s", place(e.InstanceLocation), e.DetailedOutput().Error))
		}
	}
	collect(invalid)
	slices.Sort(found)
	return errors.New(strings.Join(slices.Compact(found), "; "))
}
