package main

import (
	"slices"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/oapi-codegen/oapi-codegen/v2/pkg/codegen"
)

// goType returns the Go type of a schema, as oapi-codegen does with our configuration.
func goType(ref *openapi3.SchemaRef) string {
	if override := goOverride(ref); override != "" {
		return override
	}
	if ref.Ref != "" {
		return codegen.SchemaNameToTypeName(ref.Ref[strings.LastIndexByte(ref.Ref, '/')+1:])
	}
	s := ref.Value
	switch {
	case s.Type.Includes("array"):
		return "[]" + goType(s.Items)
	case s.Type.Includes("integer"):
		return "int64"
	case s.Type.Includes("number"):
		return "float64"
	case s.Type.Includes("boolean"):
		return "bool"
	case s.Type.Includes("string") && s.Format == "date-time":
		return "time.Time"
	case s.Type.Includes("string") && s.Format == "date":
		return dateType
	case s.Type.Includes("string"):
		return "string"
	case s.AdditionalProperties.Schema != nil:
		return "map[string]" + goType(s.AdditionalProperties.Schema)
	case s.Type.Includes("object"):
		return "map[string]any"
	}
	return "any"
}

// dateType is the Go type of a date.
const dateType = "types.Date"

// timeForm returns the type in which a time is sent, "" for other arguments.
func timeForm(ref *openapi3.SchemaRef) string {
	if ref == nil {
		return ""
	}
	if form := text(ref.Extensions["x-sdk-time"]); form != "" {
		return form
	}
	return text(ref.Value.Extensions["x-sdk-time"])
}

func goOverride(ref *openapi3.SchemaRef) string {
	if override := text(ref.Extensions["x-go-type"]); override != "" {
		return override
	}
	return text(ref.Value.Extensions["x-go-type"])
}

func fieldName(key string, property *openapi3.SchemaRef) string {
	for _, x := range []map[string]any{property.Extensions, property.Value.Extensions} {
		if name := text(x["x-go-name"]); name != "" {
			key = name
		}
	}
	return codegen.SchemaNameToTypeName(key)
}

// argName returns the Go name of an argument.
func argName(wire string, extensions map[string]any) string {
	if name := text(extensions["x-go-name"]); name != "" {
		wire = name
	}
	name := codegen.LowercaseFirstCharacters(codegen.SchemaNameToTypeName(wire))
	if rest, ok := strings.CutPrefix(name, "iDs"); ok {
		name = "ids" + rest
	}
	if codegen.IsGoKeyword(name) || slices.Contains([]string{"ctx", "opts", "req", "params", "s", "page", "rest"}, name) {
		name += "Value"
	}
	return name
}

// isStruct reports whether the Go type of a schema is a struct, which is returned by pointer.
func isStruct(spec *openapi3.T, ref *openapi3.SchemaRef) bool {
	s := ref.Value
	if override := goOverride(ref); override != "" {
		named := spec.Components.Schemas[override]
		if named == nil {
			return false
		}
		s = named.Value
	}
	return len(s.Properties) > 0
}

func zero(kind string) string {
	switch {
	case kind == "string":
		return `""`
	case kind == "int64", kind == "float64":
		return "0"
	case kind == "bool":
		return "false"
	case strings.HasPrefix(kind, "[]"), strings.HasPrefix(kind, "map["), kind == "any":
		return "nil"
	}
	return "*new(" + kind + ")"
}

func text(v any) string {
	s, _ := v.(string)
	return s
}
