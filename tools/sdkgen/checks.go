package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
)

// checker writes the limits of request schemas into `check` struct tags, which internal/rest reads.
type checker struct{ seen map[*openapi3.Schema]bool }

func (c *checker) tagSchema(ref *openapi3.SchemaRef) {
	if ref == nil || ref.Value == nil || c.seen[ref.Value] {
		return
	}
	schema := ref.Value
	c.seen[schema] = true
	c.tagSchema(schema.Items)
	c.tagSchema(schema.AdditionalProperties.Schema)
	for _, part := range schema.AllOf {
		c.tagSchema(part)
	}
	for name, property := range schema.Properties {
		c.tagSchema(property)
		value := *property.Value
		if property.Extensions["x-sdk-closed"] == true { // beside a $ref
			value.Extensions = map[string]any{"x-sdk-closed": true}
		}
		if tag := rules(&value, slices.Contains(schema.Required, name)); tag != "" {
			if property.Extensions == nil {
				property.Extensions = map[string]any{}
			}
			extra := map[string]any{"check": tag}
			if own, ok := property.Value.Extensions["x-oapi-codegen-extra-tags"].(map[string]any); ok {
				for k, v := range own {
					extra[k] = v
				}
			}
			property.Extensions["x-oapi-codegen-extra-tags"] = extra
		}
	}
}

// rules are the limits of a schema in the form of internal/rest.
func rules(s *openapi3.Schema, required bool) string {
	var list []string
	add := func(format string, args ...any) { list = append(list, fmt.Sprintf(format, args...)) }
	if required && s.Extensions["x-sdk-empty"] != true && !s.Type.Includes("null") {
		add("required")
	} else if required && s.Type.Includes("array") {
		add("empty")
	}
	number := func(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }
	if s.Min != nil {
		add("min=%s", number(*s.Min))
	}
	if s.Max != nil {
		add("max=%s", number(*s.Max))
	}
	if s.MinLength > 0 {
		add("minlen=%d", s.MinLength)
	}
	if s.MaxLength != nil {
		add("maxlen=%d", *s.MaxLength)
	}
	minItems, maxItems := s.MinItems, s.MaxItems
	if s.MinProps > 0 {
		minItems = s.MinProps
	}
	if s.MaxProps != nil {
		maxItems = s.MaxProps
	}
	if minItems > 0 {
		add("minitems=%d", minItems)
	}
	if maxItems != nil {
		add("maxitems=%d", *maxItems)
	}
	if s.Extensions["x-sdk-closed"] == true {
		var values []string
		for _, v := range s.Enum {
			values = append(values, fmt.Sprint(v))
		}
		add("oneof=%s", strings.Join(values, "|"))
	}
	return strings.Join(list, ",")
}
