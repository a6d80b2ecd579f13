package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/oapi-codegen/oapi-codegen/v2/pkg/codegen"
)

// addBody adds the body or its flattened properties.
func (m *method) addBody(op *codegen.OperationDefinition, x sdk) error {
	if len(op.Bodies) == 0 {
		return nil
	}
	body := op.Bodies[0]
	form := body.NameTag == "Formdata"
	if x.Args != nil {
		return m.addFlatBody(body.Schema.OAPISchema, x.Args, form)
	}
	name := cmp.Or(x.Body, "body")
	m.Args = append(m.Args, arg{Name: name, Type: body.Schema.TypeDecl()})
	if !form {
		m.build("req.JSON(&%s)", name)
		return nil
	}
	schema := body.Schema.OAPISchema
	m.build(`req.Check("", &%s)`, name)
	for _, key := range codegen.SortedSchemaKeys(schema.Properties) {
		property := schema.Properties[key]
		m.build("%s", sendForm(key, property, name+"."+fieldName(key, property), slices.Contains(schema.Required, key)))
	}
	return nil
}

// addFlatBody adds an argument for each property.
func (m *method) addFlatBody(schema *openapi3.Schema, keys []string, form bool) error {
	var fields, values []string
	for _, key := range keys {
		property := schema.Properties[key]
		if property == nil {
			return fmt.Errorf("%s: args names %q, which the body does not have", m.Op, key)
		}
		names := property.Value.Extensions
		if text(property.Extensions["x-go-name"]) != "" { // beside a reference
			names = property.Extensions
		}
		name, kind := argName(key, names), goType(property)
		value := name
		if form := timeForm(property); form != "" {
			m.Args = append(m.Args, arg{name, "time.Time", ownDescription(property)})
			kind, value = form, form+"Of("+name+")"
		} else {
			m.Args = append(m.Args, arg{name, kind, ownDescription(property)})
		}
		m.checkArg(rules(property.Value, true, false), name)
		m.checkInside(name, property)
		if form {
			m.build("%s", sendForm(key, property, value, true))
			continue
		}
		tag := fmt.Sprintf("json:%q", key)
		if property.Value.Extensions["x-sdk-empty"] == true && property.Value.Type.Includes("array") {
			tag += ` check:"empty"`
		}
		fields = append(fields, fmt.Sprintf("%s %s `%s`", codegen.SchemaNameToTypeName(key), kind, tag))
		values = append(values, value)
	}
	if !form {
		m.build("req.JSON(&struct {\n%s\n}{%s})", strings.Join(fields, "\n"), strings.Join(values, ", "))
	}
	return nil
}

// ownDescription returns the description of a property itself, not that of its type.
func ownDescription(property *openapi3.SchemaRef) string {
	if property.Ref == "" {
		return property.Value.Description
	}
	return text(property.Extensions["description"])
}

// checkInside checks the limits inside an argument that may have any.
func (m *method) checkInside(name string, schema *openapi3.SchemaRef) {
	if limited(schema) {
		m.build("req.Check(%q, %s)", name, name)
	}
}

// sendForm returns the statement that sends a property of a form body. A required one is sent even if it is false or 0.
func sendForm(key string, property *openapi3.SchemaRef, value string, required bool) string {
	x := property.Value.Extensions
	switch {
	case x["x-sdk-json"] == true || property.Extensions["x-sdk-json"] == true:
		return fmt.Sprintf("req.FormJSON(%q, %s)", key, value)
	case property.Value.Type.Includes("array"):
		return fmt.Sprintf(`rest.FormList(&req, %q, ",", %s)`, key, value)
	case required && goOverride(property) == "" && timeForm(property) == "" && !property.Value.Type.Includes("string"):
		value = "&" + value
	}
	return fmt.Sprintf("req.Form(%q, %s)", key, value)
}
