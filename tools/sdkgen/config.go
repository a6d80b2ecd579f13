package main

import (
	"embed"
	"strings"
	"text/template"

	"github.com/oapi-codegen/oapi-codegen/v2/pkg/codegen"
)

//go:embed templates
var templates embed.FS

// initialisms are written in capitals in Go names, in addition to those of oapi-codegen.
var initialisms = []string{"SMS", "CC", "BCC", "AMP", "CSV", "HTML", "CSS", "MIME", "ESP", "UTM"}

// newConfig configures oapi-codegen: models with plain Go values, and our templates in place of its client.
func newConfig(pkg string) (codegen.Configuration, error) {
	plain := func(goType string) codegen.FormatMapping {
		return codegen.FormatMapping{Default: codegen.SimpleTypeSpec{Type: goType}}
	}
	cfg := codegen.Configuration{
		PackageName:   pkg,
		Generate:      codegen.GenerateOptions{Models: true, Client: true},
		Compatibility: codegen.CompatibilityOptions{AlwaysPrefixEnumValues: true},
		OutputOptions: codegen.OutputOptions{
			NameNormalizer:                        string(codegen.NameNormalizerFunctionToCamelCaseWithInitialisms),
			AdditionalInitialisms:                 initialisms,
			PreferSkipOptionalPointer:             true,
			PreferSkipOptionalPointerWithOmitzero: true,
			SkipEnumValidate:                      true,
			GenerateTypesForAnonymousSchemas:      true,
			ResolveTypeNameCollisions:             true,
			TypeMapping: &codegen.TypeMapping{
				Number:  plain("float64"),
				Integer: plain("int64"),
				String:  codegen.FormatMapping{Formats: map[string]codegen.SimpleTypeSpec{"date": {Type: "types.Date"}}},
			},
		},
	}
	var err error
	cfg.OutputOptions.UserTemplates, err = userTemplates()
	return cfg, err
}

// userTemplates replaces the stock templates: api.tmpl writes the methods, and empty ones turn off the others.
func userTemplates() (map[string]string, error) {
	user := map[string]string{}
	for name, file := range map[string]string{
		"client.tmpl":                "api.tmpl",
		"imports.tmpl":               "imports.tmpl",
		"constants.tmpl":             "constants.tmpl",
		"param-types.tmpl":           "",
		"request-bodies.tmpl":        "",
		"client-with-responses.tmpl": "",
	} {
		if file == "" {
			user[name] = "{{- \"\" }}\n"
			continue
		}
		text, err := templates.ReadFile("templates/" + file)
		if err != nil {
			return nil, err
		}
		user[name] = string(text)
	}
	return user, nil
}

// render executes a template that is a whole file, and removes imports that the file does not need.
func render(name string, data any) (string, error) {
	t, err := template.ParseFS(templates, "templates/"+name)
	if err != nil {
		return "", err
	}
	var out strings.Builder
	if err := t.Execute(&out, data); err != nil {
		return "", err
	}
	return prune(out.String())
}
