package mcpserver

import (
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"

	"github.com/google/jsonschema-go/jsonschema"

	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/internal/spec"
)

// description is what describe tells about an operation.
type description struct {
	Operation string            `json:"operation"`
	Does      string            `json:"does"`
	Details   string            `json:"details,omitempty"`
	Effect    string            `json:"effect"`
	Tool      string            `json:"tool"`
	Allowed   bool              `json:"allowed"`
	Consent   bool              `json:"consent,omitempty"` // a person must agree
	Repeat    string            `json:"repeat"`
	Quota     string            `json:"quota,omitempty"`
	Rows      bool              `json:"rows,omitempty"` // the list can be iterated
	Route     string            `json:"route"`
	Arguments map[string]any    `json:"arguments"`
	Example   map[string]any    `json:"example"`
	Answer    any               `json:"answer,omitempty"`
	Errors    map[string]string `json:"errors,omitempty"`
	Toolkit   []toolkitName     `json:"toolkit,omitempty"`
	Docs      string            `json:"docs,omitempty"`
}

// toolkitName is the name of an operation in agent toolkits, and the arguments that have other names there.
type toolkitName struct {
	Name      string            `json:"name"`
	Arguments map[string]string `json:"arguments,omitempty"`
}

func (o *operation) describe() description {
	d := description{
		Operation: o.name, Does: o.Summary, Details: o.Description, Effect: o.Effect, Tool: o.tool(), Allowed: o.allowed,
		Consent: o.risky(), Repeat: "may be repeated", Quota: o.quota(), Rows: o.pages != "", Route: o.Method + " " + o.Route,
		Arguments: o.argumentSchema(), Example: o.example(), Answer: o.answerSchema(), Errors: o.errors(), Docs: o.Docs,
	}
	if !o.Repeatable {
		d.Repeat = "must not be repeated if it may have taken effect"
	}
	for _, a := range o.toolkit {
		d.Toolkit = append(d.Toolkit, toolkitName{a.name, a.renamed()})
	}
	return d
}

// quota returns the rate limits of the operation: "500/1h, 10/1s".
func (o *operation) quota() string {
	var limits []string
	quotas := o.spec.Quotas()
	for name := o.Quota; name != ""; name = quotas[name].Within {
		limits = append(limits, quotas[name].Limits...)
	}
	return strings.Join(limits, ", ")
}

var statuses = regexp.MustCompile(`\b([45]\d\d) \(([^)]*)\)`)

// errors returns the statuses that the description of the operation explains.
func (o *operation) errors() map[string]string {
	all := map[string]string{}
	for _, m := range statuses.FindAllStringSubmatch(o.Description, -1) {
		all[m[1]] = m[2]
	}
	return all
}

// argumentSchema returns the JSON Schema of the arguments.
func (o *operation) argumentSchema() map[string]any {
	r := newRenderer(o.spec)
	properties, required := map[string]any{}, []string{}
	for _, p := range o.Parameters {
		if slices.Contains(o.Bound, p.Name) || slices.Contains(o.own, p.Name) {
			continue
		}
		properties[p.Name] = described(r.schema(p.Schema), p.Description)
		if p.Required {
			required = append(required, p.Name)
		}
	}
	if contentType, body := o.Body(); contentType != "" {
		properties[spec.BodyArgument] = r.schema(body)
		if o.NeedsBody() {
			required = append(required, spec.BodyArgument)
		}
	}
	if o.holder != nil {
		_, body := o.spec.Operation(o.holder.checkBy).Body()
		properties[o.holder.argument] = described(r.schema(body), "The person that the call acts for.")
		required = append(required, o.holder.argument)
	}
	schema := map[string]any{"type": "object", "properties": properties, "additionalProperties": false}
	if len(required) > 0 {
		schema["required"] = required
	}
	return r.withDefinitions(schema)
}

// answerSchema returns the JSON Schema of the data of an answer, nil if there are none.
func (o *operation) answerSchema() any {
	if o.Discards() {
		return nil
	}
	if o.Manual() && !o.raw {
		return o.typeSchema()
	}
	if o.Text {
		return map[string]any{"type": "string"}
	}
	_, schema := o.Answer()
	if schema == nil {
		return nil
	}
	if o.Envelope != "" {
		properties, _ := o.spec.Resolve(schema)["properties"].(map[string]any)
		schema, _ = properties[o.Envelope].(map[string]any)
	}
	r := newRenderer(o.spec)
	r.answer = true
	if typed := o.spec.Schema(text(schema["x-go-type"])); typed != nil { // one form for what the service writes in several
		schema = typed
	}
	return r.withDefinitions(r.schema(schema))
}

// typeSchema returns the JSON Schema of the Go type of an answer, for methods whose answer is not that of the service.
func (o *operation) typeSchema() any {
	if o.result == nil {
		return nil
	}
	text, bytes := &jsonschema.Schema{Type: "string"}, &jsonschema.Schema{Types: []string{"null", "string"}}
	schema, err := jsonschema.ForType(o.result, &jsonschema.ForOptions{
		IgnoreInvalidTypes: true,
		TypeSchemas:        map[reflect.Type]*jsonschema.Schema{reflect.TypeFor[esputnik.DateTime](): text, reflect.TypeFor[[]byte](): bytes},
	})
	if err != nil {
		return nil
	}
	return schema
}

// renderer turns schemas of a spec into JSON Schema that stands for itself.
type renderer struct {
	spec        *spec.Spec
	definitions map[string]any
	answer      bool
}

func newRenderer(s *spec.Spec) *renderer { return &renderer{spec: s, definitions: map[string]any{}} }

// withDefinitions adds the named schemas that a schema refers to.
func (r *renderer) withDefinitions(schema map[string]any) map[string]any {
	if len(r.definitions) > 0 {
		schema = maps.Clone(schema)
		schema["$defs"] = r.definitions
	}
	return schema
}

// described gives a schema another description.
func described(schema map[string]any, text string) map[string]any {
	if text != "" {
		schema = maps.Clone(schema)
		schema["description"] = text
	}
	return schema
}

func (r *renderer) schema(in map[string]any) map[string]any {
	if ref, ok := in["$ref"].(string); ok {
		return described(r.reference(ref, in), text(in["description"]))
	}
	out := map[string]any{}
	for key, v := range in {
		switch key {
		case "properties":
			properties := map[string]any{}
			for name, p := range object(v) {
				properties[name] = r.schema(object(p))
			}
			out[key] = properties
		case "items":
			out[key] = r.schema(object(v))
		case "additionalProperties":
			if schema, ok := v.(map[string]any); ok {
				v = r.schema(schema)
			}
			out[key] = v
		case "enum":
			r.values(out, in)
		case "contentMediaType":
			out["contentEncoding"] = "base64"
		default:
			if !strings.HasPrefix(key, "x-") {
				out[key] = v
			}
		}
	}
	for _, key := range []string{"x-go-type", "x-sdk-time"} {
		if in[key] == "UnixTime" {
			out["format"] = "unix-time"
			if r.answer {
				out["type"] = []string{"integer", "null"} // null for no time, where it cannot be left out
			}
		}
	}
	return out
}

// values writes the values of a set: those of an open one are the known ones.
func (r *renderer) values(out, in map[string]any) {
	if r.spec.Closed(in) {
		out["enum"] = in["enum"]
	} else {
		out["examples"] = in["enum"]
	}
}

// reference returns a named schema: a small one as it is, others as a reference to a definition.
func (r *renderer) reference(ref string, in map[string]any) map[string]any {
	name := ref[strings.LastIndexByte(ref, '/')+1:]
	named := r.spec.Schema(name)
	if named["properties"] == nil && named["items"] == nil && named["$ref"] == nil {
		out := r.schema(named)
		if in["x-sdk-closed"] == true && named["enum"] != nil {
			delete(out, "examples")
			out["enum"] = named["enum"]
		}
		return out
	}
	if _, ok := r.definitions[name]; !ok {
		r.definitions[name] = nil // schemas may refer to themselves
		r.definitions[name] = r.schema(named)
	}
	return map[string]any{"$ref": "#/$defs/" + name}
}

// example returns arguments that the operation takes: what is required, and the body that the spec has as its example.
func (o *operation) example() map[string]any {
	all := map[string]any{}
	maps.Copy(all, o.ExampleArguments)
	for _, p := range o.Parameters {
		if all[p.Name] == nil && p.Required && !slices.Contains(o.Bound, p.Name) {
			all[p.Name] = o.exampleOf(p.Name, p.Schema)
		}
	}
	if contentType, _ := o.Body(); strings.HasPrefix(contentType, "multipart/") {
		all[spec.BodyArgument] = map[string]any{"name": "logo.png", "file": "iVBORw0KGgo="}
	} else if body := o.RequestExample(); body != nil {
		all[spec.BodyArgument] = body
	}
	if o.holder != nil {
		all[o.holder.argument] = o.spec.Operation(o.holder.checkBy).RequestExample()
	}
	return all
}

func (o *operation) exampleOf(name string, schema map[string]any) any {
	schema = o.spec.Resolve(schema)
	if values := list(schema["enum"]); len(values) > 0 {
		return values[0]
	}
	if v, ok := schema["example"]; ok {
		return v
	}
	kind := text(schema["type"])
	if kinds := list(schema["type"]); len(kinds) > 0 {
		kind = text(kinds[0])
	}
	switch kind {
	case "integer", "number":
		switch least, _ := schema["minimum"].(int); {
		case schema["x-sdk-time"] == "UnixTime":
			return 1767225600
		case least > 1:
			return least
		}
		return 1
	case "boolean":
		return true
	case "array":
		return []any{o.exampleOf(name, object(schema["items"]))}
	case "object":
		members := map[string]any{}
		properties := object(schema["properties"])
		for _, v := range list(schema["required"]) {
			members[text(v)] = o.exampleOf(text(v), object(properties[text(v)]))
		}
		return members
	}
	switch {
	case schema["format"] == "date":
		return "2026-01-31"
	case schema["format"] == "date-time":
		return "2026-01-31T10:00:00Z"
	case schema["x-sdk-time"] != nil:
		return "2026-01-31T10:00"
	}
	return name
}

func object(v any) map[string]any { o, _ := v.(map[string]any); return o }
func list(v any) []any            { l, _ := v.([]any); return l }
func text(v any) string           { s, _ := v.(string); return s }
