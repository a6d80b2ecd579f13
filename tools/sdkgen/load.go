package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/oapi-codegen/oapi-codegen/v2/pkg/codegen"
	"gopkg.in/yaml.v3"

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

// prepared is the spec, made ready for oapi-codegen, and the configuration for a template that writes a package. The spec
// is read anew each time, because generating changes it.
func (g *generator) prepared(pkg, template string) (*openapi3.T, codegen.Configuration, error) {
	cfg, err := readConfig(g.config)
	if err != nil {
		return nil, cfg, err
	}
	cfg.PackageName = pkg
	cfg.Generate.Client = true
	if cfg.OutputOptions.UserTemplates, err = readTemplates(g.templates, template); err != nil {
		return nil, cfg, err
	}
	spec, err := openapi3.NewLoader().LoadFromData(g.raw)
	if err != nil {
		return nil, cfg, err
	}
	if spec.Components == nil {
		spec.Components = &openapi3.Components{}
	}
	return spec, cfg, prepare(spec, g.raw, &cfg)
}

func readConfig(file string) (codegen.Configuration, error) {
	var cfg codegen.Configuration
	raw, err := os.ReadFile(file)
	if err == nil {
		err = yaml.Unmarshal(raw, &cfg)
	}
	return cfg, err
}

// readTemplates replaces the stock templates: client writes the code beside the models, empty ones silence what we do
// not want.
func readTemplates(dir, client string) (map[string]string, error) {
	user := map[string]string{
		"client.tmpl":                client,
		"imports.tmpl":               "imports.tmpl",
		"constants.tmpl":             "constants.tmpl",
		"param-types.tmpl":           "",
		"request-bodies.tmpl":        "",
		"client-with-responses.tmpl": "",
	}
	for name, file := range user {
		if file == "" {
			user[name] = "{{- \"\" }}\n"
			continue
		}
		text, err := os.ReadFile(filepath.Join(dir, file))
		if err != nil {
			return nil, err
		}
		user[name] = string(text)
	}
	return user, nil
}

// prepare adds to the spec what the generator needs and no author should have to write twice.
func prepare(spec *openapi3.T, raw []byte, cfg *codegen.Configuration) error {
	if err := keepOrder(spec, raw); err != nil {
		return err
	}
	inlineShared(spec)
	unwrapAnswers(spec)
	for name, schema := range spec.Components.Schemas {
		if schema.Value.Extensions["x-sdk-hidden"] == true {
			cfg.OutputOptions.ExcludeSchemas = append(cfg.OutputOptions.ExcludeSchemas, name)
		}
	}
	describeDefaults(spec)
	checks := &checker{seen: map[*openapi3.Schema]bool{}}
	for _, path := range spec.Paths.InMatchingOrder() {
		for _, op := range spec.Paths.Value(path).Operations() {
			for _, p := range op.Parameters {
				for _, media := range p.Value.Content {
					checks.tagSchema(media.Schema)
				}
			}
			if op.RequestBody != nil && op.RequestBody.Value != nil {
				for _, media := range op.RequestBody.Value.Content {
					checks.tagSchema(media.Schema)
				}
			}
		}
	}
	return nil
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
			Description: "Members that this package has no field for, as they came. In a request they are sent along.",
			Extensions: map[string]any{
				"x-go-name": "Extra", "x-go-type": "map[string]json.RawMessage", "x-go-json-ignore": true, "x-order": float64(1 << 20),
			},
		}}
	}
	slices.Sort(types)
	return types
}

// unwrapAnswers leaves of an envelope what the caller wants of it, for a Go type has the envelope only where it is read.
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

// inlineShared resolves shared parameters, bodies and answers: only schemas are worth a Go type.
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

// keepOrder makes the fields of a struct come in the order in which the spec declares them.
func keepOrder(spec *openapi3.T, raw []byte) error {
	var doc struct {
		Components struct {
			Schemas map[string]struct {
				Properties yaml.Node                        `yaml:"properties"`
				AllOf      []struct{ Properties yaml.Node } `yaml:"allOf"`
			}
		}
	}
	if err := yaml.Unmarshal(raw, &doc); err != nil {
		return err
	}
	order := 0
	mark := func(properties openapi3.Schemas, node yaml.Node) {
		for i := 0; i+1 < len(node.Content); i += 2 {
			if p := properties[node.Content[i].Value]; p != nil {
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
	for name, schema := range spec.Components.Schemas {
		node := doc.Components.Schemas[name]
		mark(schema.Value.Properties, node.Properties)
		for i, part := range node.AllOf {
			if schema.Value.AllOf[i].Ref == "" {
				mark(schema.Value.AllOf[i].Value.Properties, part.Properties)
			}
		}
	}
	return nil
}

func setExtension(s *openapi3.Schema, key string, value any) {
	if s.Extensions == nil {
		s.Extensions = map[string]any{}
	}
	s.Extensions[key] = value
}
