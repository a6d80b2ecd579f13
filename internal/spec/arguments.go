package spec

import "slices"

// BodyArgument is the argument that is the body of a request, beside the parameters.
const BodyArgument = "body"

// CheckArguments checks the arguments of a call: an object with its parameters by name, without those that the client fills
// in, and the body of the request. The values are those of JSON, with numbers as float64 or json.Number. The error names
// every fault and its place, such as arguments.body.email.
func (o *Operation) CheckArguments(arguments map[string]any) error {
	return explain(o.arguments.check(arguments, strict), func(path []string) string { return memberPlace("arguments", path) })
}

// arguments declares the schema of the arguments of an operation.
func (c *compiler) arguments(o *Operation) *schema {
	return c.add(o.ID+"/arguments", nil, func(r rules) any {
		properties, required := map[string]any{}, []any{}
		for _, p := range o.Parameters {
			if slices.Contains(o.Bound, p.Name) {
				continue
			}
			properties[p.Name] = adapt(c.spec, p.Schema, r)
			if p.In == "path" && c.spec.resolve(p.Schema)["type"] == "integer" { // the clients refuse others: rest.Request.PathInt
				properties[p.Name] = map[string]any{"allOf": []any{properties[p.Name], map[string]any{"minimum": 1}}}
			}
			if p.Required {
				required = append(required, p.Name)
			}
		}
		if contentType, body := o.Body(); contentType != "" {
			properties[BodyArgument] = adapt(c.spec, body, r)
			if o.required {
				required = append(required, BodyArgument)
			}
		}
		return map[string]any{"type": "object", "properties": properties, "required": required, "additionalProperties": false}
	}, strict)
}

// NeedsBody reports whether a request must have a body.
func (o *Operation) NeedsBody() bool { return o.required }

// Resolve follows the reference of a schema, if it is one.
func (s *Spec) Resolve(schema map[string]any) map[string]any { return s.resolve(schema) }

// Closed reports whether a schema takes only the values of its enum: it is marked, which may stand beside a reference, or it is
// a flag that is a word.
func (s *Spec) Closed(schema map[string]any) bool {
	return s.mark(schema, "x-sdk-closed") == true || schema["x-go-type"] == "bool"
}
