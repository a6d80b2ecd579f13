package main

import (
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/oapi-codegen/oapi-codegen/v2/pkg/codegen"
)

// answer describes the result of the method.
type answer struct {
	Kind     string // pointer, value, text, discard, confirm (discard, but false is an error)
	Type     string // type argument of the call
	Envelope string // JSON name of the member that is returned
	Return   string // Go type of the result, "" if there is only an error
	Zero     string // result beside an error
}

// setAnswer sets the result, and returns its schema.
func (m *method) setAnswer(spec *openapi3.T, op *codegen.OperationDefinition, x sdk) *openapi3.SchemaRef {
	schema, kind := answerSchema(op)
	if x.Text && plainText(op) {
		m.build(`req.Header("Accept", "text/plain")`)
	}
	switch {
	case x.Text:
		m.Answer = answer{Kind: "text", Return: "string"}
	case x.Discard && x.Envelope != "" && schema.Value.Type.Is("boolean"):
		m.Answer = answer{Kind: "confirm", Envelope: x.Envelope}
	case x.Discard || schema == nil:
		m.Answer = answer{Kind: "discard"}
	case isStruct(spec, schema):
		m.Answer = answer{Kind: "pointer", Type: kind, Return: "*" + kind, Zero: "nil", Envelope: x.Envelope}
	default:
		m.Answer = answer{Kind: "value", Type: kind, Return: kind, Zero: zero(kind), Envelope: x.Envelope}
	}
	return schema
}

func answerSchema(op *codegen.OperationDefinition) (*openapi3.SchemaRef, string) {
	for _, r := range op.Responses {
		if !strings.HasPrefix(r.StatusCode, "2") {
			continue
		}
		for _, content := range r.Contents {
			if content.IsJSON() {
				return op.Spec.Responses.Value(r.StatusCode).Value.Content[content.ContentType].Schema, content.Schema.TypeDecl()
			}
		}
	}
	return nil, ""
}

// plainText reports whether the spec declares the answer as text/plain.
func plainText(op *codegen.OperationDefinition) bool {
	for status, r := range op.Spec.Responses.Map() {
		if strings.HasPrefix(status, "2") && r.Value.Content["text/plain"] != nil {
			return true
		}
	}
	return false
}
