// Command sdkgen generates a vendor package from its spec. It is oapi-codegen, used as a library: the models are
// oapi-codegen's, the methods come from the templates in openapi/templates, which ask this program for what a template
// cannot work out by itself (signatures, the statements that build a request, the shape of the answer).
//
//	sdkgen -config openapi/engage.gen.yaml -dir engage openapi/engage
//
// writes a file per service with its methods and its types (engage/users.gen.go), engage/shared.gen.go for the types of
// several services, engage/face.gen.go (options, errors and what else every vendor package shares) and
// engage/engagetest/face.gen.go (what every fake server shares).
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/oapi-codegen/oapi-codegen/v2/pkg/codegen"
	"gopkg.in/yaml.v3"

	"github.com/engagement-go/engagement/internal/spec/merge"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("sdkgen: ")
	config := flag.String("config", "", "configuration of oapi-codegen, see openapi/*.gen.yaml")
	templates := flag.String("templates", "templates", "folder of the templates")
	dir := flag.String("dir", "", "folder of the vendor package; its name is the package's name")
	flag.Parse()
	if flag.NArg() != 1 || *config == "" || *dir == "" {
		flag.Usage()
		os.Exit(2)
	}
	if err := run(flag.Arg(0), *config, *templates, *dir); err != nil {
		log.Fatal(err)
	}
}

func run(specDir, configFile, templateDir, dir string) error {
	doc, err := merge.Files(os.DirFS(specDir))
	if err != nil {
		return fmt.Errorf("%s: %w", specDir, err)
	}
	raw, err := doc.YAML()
	if err != nil {
		return err
	}
	pkg := filepath.Base(dir)
	for _, out := range []struct {
		template, pkg, dir, file string
		models                   bool
	}{
		{"api.tmpl", pkg, dir, "", true},
		{"face.tmpl", pkg, dir, "face.gen.go", false},
		{"fake.tmpl", pkg + "test", filepath.Join(dir, pkg+"test"), "face.gen.go", false},
	} {
		cfg, err := readConfig(configFile)
		if err != nil {
			return err
		}
		cfg.PackageName = out.pkg
		cfg.Generate = codegen.GenerateOptions{Models: out.models, Client: true}
		if cfg.OutputOptions.UserTemplates, err = readTemplates(templateDir, out.template); err != nil {
			return err
		}
		spec, err := openapi3.NewLoader().LoadFromData(raw) // anew for each file: generating changes it
		if err != nil {
			return err
		}
		if err := prepare(spec, raw, &cfg); err != nil {
			return fmt.Errorf("%s: %w", specDir, err)
		}
		where := newPlaces(doc, spec)
		extras := keepExtra(spec)
		codegen.TemplateFunctions["extras"] = func() []string { return extras }
		codegen.TemplateFunctions["method"] = func(op codegen.OperationDefinition) (*method, error) {
			m, err := newMethod(spec, &op)
			if err == nil {
				where.add(doc, m)
			}
			return m, err
		}
		code, err := codegen.Generate(spec, cfg)
		if err != nil {
			return fmt.Errorf("%s: %w", specDir, err)
		}
		files := map[string]string{out.file: code}
		if out.models {
			if files, err = split(code, where); err != nil {
				return fmt.Errorf("%s: %w", specDir, err)
			}
			if err := removeOld(out.dir, filepath.Base(specDir)); err != nil {
				return err
			}
		}
		for name, code := range files {
			source := filepath.Base(specDir)
			if out.models {
				source, name = source+"/"+name+".yaml", name+".gen.go"
			}
			header := generatedFrom + source + ". DO NOT EDIT.\n\n"
			if err := os.WriteFile(filepath.Join(out.dir, name), []byte(header+tidyComments(code)), 0o644); err != nil {
				return err
			}
		}
	}
	return nil
}

const generatedFrom = "// Code generated from openapi/"

// removeOld removes what an earlier run made of the spec's services: one of them may be gone.
func removeOld(dir, api string) error {
	files, err := filepath.Glob(filepath.Join(dir, "*.gen.go"))
	if err != nil {
		return err
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		if strings.HasPrefix(string(text), generatedFrom+api+"/") {
			if err := os.Remove(file); err != nil {
				return err
			}
		}
	}
	return nil
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

// describeDefaults names the default of an optional value in its comment, unless the author did.
func describeDefaults(spec *openapi3.T) {
	add := func(description string, schema *openapi3.Schema) string {
		switch {
		case schema.Default == nil, schema.Default == false, schema.Default == float64(0), schema.Default == "":
		case description == "", strings.Contains(strings.ToLower(description), "default"), strings.Contains(description, "left out"):
		default:
			return fmt.Sprintf("%s The default is %v.", strings.TrimSpace(description), schema.Default)
		}
		return description
	}
	for _, schema := range spec.Components.Schemas {
		for _, p := range schema.Value.Properties {
			if p.Ref == "" {
				p.Value.Description = add(p.Value.Description, p.Value)
			}
		}
	}
	for _, item := range spec.Paths.Map() {
		for _, op := range item.Operations() {
			for _, p := range slices.Concat(item.Parameters, op.Parameters) {
				if p.Value.Schema != nil {
					p.Value.Description = add(p.Value.Description, p.Value.Schema.Value)
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

// tidyComments takes off the name that oapi-codegen puts in front of every comment, where the comment is a sentence of
// its own.
func tidyComments(code string) string {
	lines := strings.Split(strings.ReplaceAll(code, "interface{}", "any"), "\n")
	for i, line := range lines {
		text := strings.TrimLeft(line, "\t ")
		indent := line[:len(line)-len(text)]
		if !strings.HasPrefix(text, "// ") || i > 0 && strings.HasPrefix(strings.TrimLeft(lines[i-1], "\t "), "//") {
			continue
		}
		name, rest, ok := strings.Cut(text[3:], " ")
		if !ok || rest == "" || unicode.IsLower([]rune(rest)[0]) {
			continue
		}
		declared := i
		for declared < len(lines) && strings.HasPrefix(strings.TrimLeft(lines[declared], "\t "), "//") {
			declared++
		}
		next := strings.TrimLeft(lines[declared], "\t ")
		if strings.HasPrefix(rest, name+" ") && strings.HasPrefix(next, "type "+name) || indent != "" && strings.HasPrefix(next, name+" ") {
			lines[i] = indent + "// " + rest
		}
	}
	for i, line := range lines {
		lines[i] = wrapComment(line)
	}
	return strings.Join(lines, "\n")
}

const commentWidth = 120

// wrapComment breaks a long line of prose.
func wrapComment(line string) string {
	text := strings.TrimLeft(line, "\t ")
	indent := line[:len(line)-len(text)]
	if len(line) <= commentWidth || !strings.HasPrefix(text, "// ") || strings.HasPrefix(text, "//  ") || strings.HasPrefix(text, "// Vendor documentation: ") {
		return line
	}
	var lines []string
	current := indent + "//"
	for word := range strings.FieldsSeq(text[2:]) {
		if len(current)+1+len(word) > commentWidth && len(current) > len(indent)+2 {
			lines = append(lines, current)
			current = indent + "//"
		}
		current += " " + word
	}
	return strings.Join(append(lines, current), "\n")
}
