package main

import (
	"os"
	"slices"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/oapi-codegen/oapi-codegen/v2/pkg/codegen"

	"github.com/engagement-go/engagement/internal/spec/merge"
)

// load joins the files of the spec.
func (g *generator) load(specDir string) (err error) {
	if g.doc, err = merge.Files(os.DirFS(specDir)); err != nil {
		return err
	}
	if g.raw, err = g.doc.YAML(); err != nil {
		return err
	}
	g.quotas, err = readQuotas(g.doc)
	return err
}

// spec reads the spec again, because generating changes it.
func (g *generator) spec() (*openapi3.T, error) {
	spec, err := openapi3.NewLoader().LoadFromData(g.raw)
	if err == nil && spec.Components == nil {
		spec.Components = &openapi3.Components{}
	}
	return spec, err
}

// prepare adds what the generator needs to the spec, so that authors write it once.
func (g *generator) prepare(spec *openapi3.T, cfg *codegen.Configuration) {
	keepOrder(spec, g.doc)
	inlineShared(spec)
	unwrapAnswers(spec)
	for name, schema := range spec.Components.Schemas {
		if schema.Value.Extensions["x-sdk-hidden"] == true {
			cfg.OutputOptions.ExcludeSchemas = append(cfg.OutputOptions.ExcludeSchemas, name)
		}
	}
	describeDefaults(spec)
	tagRequests(spec)
}

// keepExtra gives every schema with x-sdk-extra the field Extra, and returns the Go names of those types: the template
// writes the methods that fill and send it.
func keepExtra(spec *openapi3.T) []string {
	var types []string
	for name, schema := range spec.Components.Schemas {
		if schema.Value.Extensions["x-sdk-extra"] != true {
			continue
		}
		types = append(types, codegen.SchemaNameToTypeName(name))
		schema.Value.Properties["extra"] = &openapi3.SchemaRef{Value: &openapi3.Schema{
			Description: "Fields that this type does not have, as JSON. They are sent in requests, too.",
			Extensions: map[string]any{
				"x-go-name": "Extra", "x-go-type": "map[string]json.RawMessage", "x-go-json-ignore": true, "x-order": float64(1 << 20),
			},
		}}
	}
	slices.Sort(types)
	return types
}

// unwrapAnswers replaces the schema of an envelope by that of its member, because the Go type has no envelope.
func unwrapAnswers(spec *openapi3.T) {
	seen := map[*openapi3.MediaType]bool{} // operations may share an answer
	for _, item := range spec.Paths.Map() {
		for _, op := range item.Operations() {
			x, _ := op.Extensions["x-sdk"].(map[string]any)
			member := text(x[merge.Envelope])
			if member == "" {
				continue
			}
			for status, r := range op.Responses.Map() {
				for _, media := range r.Value.Content {
					if strings.HasPrefix(status, "2") && !seen[media] {
						seen[media] = true
						media.Schema = media.Schema.Value.Properties[member]
					}
				}
			}
		}
	}
}

// inlineShared resolves shared parameters, bodies and answers, because only schemas become Go types.
func inlineShared(spec *openapi3.T) {
	parameters := func(list openapi3.Parameters) {
		for i, p := range list {
			list[i] = &openapi3.ParameterRef{Value: p.Value}
		}
	}
	for _, item := range spec.Paths.Map() {
		parameters(item.Parameters)
		for _, op := range item.Operations() {
			parameters(op.Parameters)
			if op.RequestBody != nil {
				op.RequestBody = &openapi3.RequestBodyRef{Value: op.RequestBody.Value}
			}
			for status, r := range op.Responses.Map() {
				op.Responses.Set(status, &openapi3.ResponseRef{Value: r.Value})
			}
		}
	}
	spec.Components.Parameters, spec.Components.RequestBodies, spec.Components.Responses = nil, nil, nil
}

// keepOrder keeps the fields of a struct in the order of the spec.
func keepOrder(spec *openapi3.T, doc *merge.Document) {
	order := 0
	for name, declared := range merge.Members(merge.Member(merge.Member(doc.Root, "components"), "schemas")) {
		for key := range merge.Members(merge.Member(declared, "properties")) {
			p := spec.Components.Schemas[name].Value.Properties[key]
			if p.Extensions == nil {
				p.Extensions = map[string]any{}
			}
			order++
			p.Extensions["x-order"] = float64(order)
			if p.Ref == "" {
				setExtension(p.Value, "x-order", float64(order))
			}
		}
	}
}

func setExtension(s *openapi3.Schema, key string, value any) {
	if s.Extensions == nil {
		s.Extensions = map[string]any{}
	}
	s.Extensions[key] = value
}
