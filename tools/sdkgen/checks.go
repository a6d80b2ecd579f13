package main

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
)

// tagRequests writes the limits of requests into `check` struct tags, which internal/check reads.
func tagRequests(spec *openapi3.T) {
	checks := &checker{seen: map[*openapi3.Schema]bool{}}
	for _, item := range spec.Paths.Map() {
		for _, op := range item.Operations() {
			for _, p := range op.Parameters {
				for _, media := range p.Value.Content {
					checks.tagSchema(media.Schema)
				}
			}
			if op.RequestBody != nil {
				for _, media := range op.RequestBody.Value.Content {
					checks.tagSchema(media.Schema)
				}
			}
		}
	}
}

// checker tags each schema once.
type checker struct{ seen map[*openapi3.Schema]bool }

func (c *checker) tagSchema(ref *openapi3.SchemaRef) {
	if ref == nil || ref.Value == nil || c.seen[ref.Value] {
		return
	}
	schema := ref.Value
	c.seen[schema] = true
	c.tagSchema(schema.Items)
	c.tagSchema(schema.AdditionalProperties.Schema)
	for name, property := range schema.Properties {
		c.tagSchema(property)
		value := *property.Value
		if property.Extensions["x-sdk-closed"] == true { // beside a $ref
			value.Extensions = map[string]any{"x-sdk-closed": true}
		}
		required := slices.Contains(schema.Required, name)
		if tag := rules(&value, required, !required && isPointer(property)); tag != "" {
			if property.Extensions == nil {
				property.Extensions = map[string]any{}
			}
			extra := map[string]any{"check": tag}
			if own, ok := property.Value.Extensions["x-oapi-codegen-extra-tags"].(map[string]any); ok {
				maps.Copy(extra, own)
			}
			property.Extensions["x-oapi-codegen-extra-tags"] = extra
		}
	}
}

// isPointer reports whether an optional value is a pointer in Go.
func isPointer(ref *openapi3.SchemaRef) bool {
	const key = "x-go-type-skip-optional-pointer"
	return ref.Extensions[key] == false || ref.Value.Extensions[key] == false
}

// rules returns the limits of a schema in the form of internal/check, without those that no value can break. A value
// behind a pointer can be zero on purpose; one that is not required and zero is not sent.
func rules(s *openapi3.Schema, required, pointer bool) string {
	var list []string
	add := func(format string, args ...any) { list = append(list, fmt.Sprintf(format, args...)) }
	switch {
	case required && s.Extensions["x-sdk-empty"] != true && !s.Type.Includes("null"):
		if !zeroIsFine(s) {
			add("required")
		}
	case required && s.Type.Includes("array"):
		add("empty")
	}
	number := func(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }
	counted := text(s.Extensions["x-go-type"]) == "" // a type written by hand is no number
	if s.Min != nil && counted {
		add("min=%s", number(*s.Min))
	}
	if s.Max != nil && counted {
		add("max=%s", number(*s.Max))
	}
	if s.MinLength > 1 || s.MinLength == 1 && pointer {
		add("minlen=%d", s.MinLength)
	}
	if s.MaxLength != nil {
		add("maxlen=%d", *s.MaxLength)
	}
	if n := max(s.MinItems, s.MinProps); n > 1 {
		add("minitems=%d", n)
	}
	if n := cmp.Or(s.MaxProps, s.MaxItems); n != nil {
		add("maxitems=%d", *n)
	}
	one, closed := s, s.Extensions["x-sdk-closed"] == true
	if s.Items != nil {
		one, closed = s.Items.Value, s.Items.Extensions["x-sdk-closed"] == true || s.Items.Value.Extensions["x-sdk-closed"] == true
	}
	if closed {
		var values []string
		for _, v := range one.Enum {
			values = append(values, fmt.Sprint(v))
		}
		add("oneof=%s", strings.Join(values, "|"))
	}
	if s.Extensions["x-sdk-line"] == true || one.Extensions["x-sdk-line"] == true {
		add("line")
	}
	return strings.Join(list, ",")
}

// zeroIsFine reports whether the zero of a boolean or a number is within its limits, so that there is nothing to require.
func zeroIsFine(s *openapi3.Schema) bool {
	if text(s.Extensions["x-go-type"]) != "" || text(s.Extensions["x-sdk-time"]) != "" {
		return false
	}
	number := s.Type.Includes("integer") || s.Type.Includes("number")
	return s.Type.Includes("boolean") || number && (s.Min == nil || *s.Min <= 0) && (s.Max == nil || *s.Max >= 0)
}

// limited reports whether a value has limits inside. A type written by hand may have any.
func limited(ref *openapi3.SchemaRef) bool { return limitedInside(ref, map[*openapi3.Schema]bool{}) }

func limitedInside(ref *openapi3.SchemaRef, seen map[*openapi3.Schema]bool) bool {
	if ref == nil || ref.Value == nil || seen[ref.Value] {
		return false
	}
	s := ref.Value
	seen[s] = true
	switch override := goOverride(ref); {
	case override == "any" || strings.HasPrefix(override, "map[") || strings.Contains(override, "."):
		return false
	case override != "":
		return true
	}
	for name, property := range s.Properties {
		required := slices.Contains(s.Required, name)
		if rules(property.Value, required, !required && isPointer(property)) != "" || property.Extensions["x-sdk-closed"] == true ||
			limitedInside(property, seen) {
			return true
		}
	}
	return limitedInside(s.Items, seen) || limitedInside(s.AdditionalProperties.Schema, seen)
}
