package main

import (
	"fmt"
	"slices"

	"github.com/oapi-codegen/oapi-codegen/v2/pkg/codegen"
)

// paramsStruct is the struct of the optional parameters.
type paramsStruct struct {
	Name   string
	Fields []paramField
}

type paramField struct{ Comment, Name, Type, Tag string }

// addPath adds the path values, in the order of the route.
func (m *method) addPath(op *codegen.OperationDefinition) {
	for _, p := range op.PathParams {
		if p.Spec.Extensions["x-sdk-bound"] == true {
			m.build("s.client.Bind(&req, %q)", p.ParamName)
			continue
		}
		name, kind := argName(p.ParamName, p.Spec.Extensions), p.TypeDef()
		m.Args = append(m.Args, arg{name, kind, p.Spec.Description})
		switch kind {
		case "int64":
			m.build("req.PathInt(%q, %s)", name, name)
		case "string":
			m.build("req.Path(%q, %s)", name, name)
		default:
			m.build("req.Path(%q, string(%s))", name, name)
		}
	}
}

// addRequired adds the required query values and headers.
func (m *method) addRequired(op *codegen.OperationDefinition) {
	for _, p := range slices.Concat(op.QueryParams, op.HeaderParams) {
		if !p.Required {
			continue
		}
		name := argName(p.ParamName, p.Spec.Extensions)
		m.Args = append(m.Args, arg{name, paramType(p), p.Spec.Description})
		m.checkArg(paramRules(p), name)
		if p.Spec.Schema == nil {
			for _, media := range p.Spec.Content {
				m.checkInside(name, media.Schema)
			}
		}
		m.build("%s", sendParam(p, name))
	}
}

// checkArg checks an argument by rules.
func (m *method) checkArg(rules, name string) {
	if rules != "" {
		m.build("req.CheckRule(%q, %q, %s)", name, rules, name)
	}
}

// addParams adds the struct of the optional query values and headers.
func (m *method) addParams(op *codegen.OperationDefinition, x sdk) {
	params := &paramsStruct{Name: m.Op + "Params"}
	if x.Params != "" {
		params.Name = x.Params
	}
	var send []string
	check := false
	for _, p := range slices.Concat(op.QueryParams, op.HeaderParams) {
		if p.Required {
			continue
		}
		kind := paramType(p)
		if p.HasOptionalPointer() {
			kind = "*" + kind
		}
		tag := fmt.Sprintf("`json:%q", p.ParamName)
		if r := paramRules(p); r != "" {
			tag += fmt.Sprintf(" check:%q", r)
			check = true
		}
		for _, media := range p.Spec.Content {
			check = check || limited(media.Schema)
		}
		params.Fields = append(params.Fields, paramField{comment(p.Spec.Description), p.GoName(), kind, tag + "`"})
		send = append(send, sendParam(p, "params."+p.GoName()))
	}
	if len(params.Fields) == 0 {
		return
	}
	m.Params = params
	m.Args = append(m.Args, arg{Name: "params", Type: params.Name})
	if check {
		m.build(`req.Check("", &params)`)
	}
	m.Build = append(m.Build, send...)
}

// paramType is the Go type of a query value or a header.
func paramType(p codegen.ParameterDefinition) string {
	if timeForm(p.Spec.Schema) != "" {
		return "time.Time"
	}
	return p.TypeDef()
}

// paramRules are the limits of a parameter.
func paramRules(p codegen.ParameterDefinition) string {
	if p.Spec.Schema == nil {
		if p.Required {
			return "required"
		}
		return ""
	}
	s := *p.Spec.Schema.Value
	if p.Spec.Extensions["x-sdk-closed"] == true {
		setExtension(&s, "x-sdk-closed", true)
	}
	return rules(&s, p.Required, p.HasOptionalPointer())
}

// sendParam is the statement that sends a query value or a header.
func sendParam(p codegen.ParameterDefinition, value string) string {
	schema := p.Spec.Schema
	if form := timeForm(schema); form != "" {
		value = form + "Of(" + value + ")"
	}
	switch {
	case p.Spec.Extensions["x-sdk-json"] == true || p.IsJson():
		return fmt.Sprintf("req.QueryJSON(%q, %s)", p.ParamName, value)
	case p.Spec.Extensions["x-sdk-true"] != nil:
		return fmt.Sprintf("req.QueryFlag(%q, %q, %s)", p.ParamName, fmt.Sprint(p.Spec.Extensions["x-sdk-true"]), value)
	case p.In == "header":
		return fmt.Sprintf("req.Header(%q, %s)", p.ParamName, value)
	case schema != nil && schema.Value.Type.Includes("array"):
		separator := ","
		if p.Explode() {
			separator = ""
		}
		return fmt.Sprintf("rest.QueryList(&req, %q, %q, %s)", p.ParamName, separator, value)
	}
	return fmt.Sprintf("req.Query(%q, %s)", p.ParamName, value)
}
