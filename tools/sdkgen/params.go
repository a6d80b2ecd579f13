package main

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
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
		switch {
		case kind == "int64":
			m.build("req.PathInt(%q, %s)", name, name)
		case p.Spec.Extensions["x-sdk-empty"] == true:
			m.build("req.PathOrEmpty(%q, %s)", name, name)
		case p.Spec.Schema != nil && goOverride(p.Spec.Schema) != "": // its method path, written by hand, may refuse the request
			m.build("req.Path(%q, %s.path(&req))", name, name)
		case kind == "string":
			m.build("req.Path(%q, %s)", name, name)
		default: // an enum, of which a closed one refuses other values
			m.checkArg(closedRule(p), name)
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
	if rules != "" && rules != "empty" { // a list that may be empty, which no list breaks
		m.build("req.CheckRule(%q, %q, %s)", name, rules, name)
	}
}

// addParams adds the struct of the optional query values and headers.
func (m *method) addParams(op *codegen.OperationDefinition, x sdk) error {
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
		return nil
	}
	m.Params = params
	m.Args = append(m.Args, arg{Name: "params", Type: params.Name})
	if check {
		m.build(`req.Check("", &params)`)
	}
	if err := cmp.Or(m.addMaxima(op), m.addPeriods(op)); err != nil {
		return err
	}
	m.Build = append(m.Build, send...)
	return nil
}

// addMaxima checks the parameters whose maximum depends on another parameter.
func (m *method) addMaxima(op *codegen.OperationDefinition) error {
	for _, p := range op.QueryParams {
		x, ok := p.Spec.Extensions["x-sdk-max"].(map[string]any)
		if !ok {
			continue
		}
		by := slices.IndexFunc(op.QueryParams, func(other codegen.ParameterDefinition) bool { return other.ParamName == x["by"] })
		if by < 0 || x[text(x["default"])] == nil || !p.HasOptionalPointer() {
			return fmt.Errorf("%s: x-sdk-max of %s needs another parameter, a limit for its default, and an optional number", m.Op, p.ParamName)
		}
		limits := []string{fmt.Sprintf("%v=%v", x["default"], x[text(x["default"])])}
		for _, choice := range slices.Sorted(maps.Keys(x)) {
			if choice != "by" && choice != "default" && choice != x["default"] {
				limits = append(limits, fmt.Sprintf("%s=%v", choice, x[choice]))
			}
		}
		chooser := op.QueryParams[by].GoName()
		m.build("req.Refuse(check.MaxBy(%q, params.%s, %q, string(params.%s), %q))", p.GoName(), p.GoName(), chooser, chooser, strings.Join(limits, ","))
	}
	return nil
}

// addPeriods checks that periods do not end before they start.
func (m *method) addPeriods(op *codegen.OperationDefinition) error {
	for _, p := range op.QueryParams {
		start := text(p.Spec.Extensions["x-sdk-after"])
		if start == "" {
			continue
		}
		from := slices.IndexFunc(op.QueryParams, func(other codegen.ParameterDefinition) bool { return other.ParamName == start })
		if from < 0 || paramType(p) != "time.Time" || paramType(op.QueryParams[from]) != "time.Time" {
			return fmt.Errorf("%s: x-sdk-after of %s needs another parameter, and both must be times", m.Op, p.ParamName)
		}
		before := op.QueryParams[from].GoName()
		m.build("req.Refuse(check.Period(%q, params.%s, %q, params.%s))", before, before, p.GoName(), p.GoName())
	}
	return nil
}

// paramType returns the Go type of a query value or a header.
func paramType(p codegen.ParameterDefinition) string {
	if timeForm(p.Spec.Schema) != "" {
		return "time.Time"
	}
	return p.TypeDef()
}

// paramRules returns the limits of a parameter.
func paramRules(p codegen.ParameterDefinition) string {
	schema := p.Spec.Schema
	if media := p.Spec.Content["application/json"]; media != nil {
		schema = media.Schema
	}
	if schema == nil {
		if p.Required {
			return "required"
		}
		return ""
	}
	s := *schema.Value
	if p.Spec.Extensions["x-sdk-closed"] == true {
		s.Extensions = map[string]any{"x-sdk-closed": true, "x-go-type": s.Extensions["x-go-type"], "x-sdk-time": s.Extensions["x-sdk-time"]}
	}
	return rules(&s, p.Required, p.HasOptionalPointer())
}

// closedRule returns the rule of a closed set, "" for others.
func closedRule(p codegen.ParameterDefinition) string {
	return rules(&openapi3.Schema{Enum: p.Spec.Schema.Value.Enum, Extensions: p.Spec.Schema.Value.Extensions}, false, false)
}

// sendParam returns the statement that sends a query value or a header.
func sendParam(p codegen.ParameterDefinition, value string) string {
	schema := p.Spec.Schema
	if form := timeForm(schema); form != "" {
		value = form + "Of(" + value + ")"
	}
	switch {
	case p.Spec.Extensions["x-sdk-json"] == true || p.IsJson():
		return fmt.Sprintf("req.QueryJSON(%q, %s)", p.ParamName, value)
	case schema != nil && goOverride(schema) == "bool":
		return fmt.Sprintf("req.QueryFlag(%q, %q, %s)", p.ParamName, fmt.Sprint(schema.Value.Enum...), value)
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
