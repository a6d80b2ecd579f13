package main

import (
	"fmt"
	"net/http"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/oapi-codegen/oapi-codegen/v2/pkg/codegen"
)

// method is one operation for the templates, as strings that are ready to print.
type method struct {
	Op          string // operationId as a Go name
	Operation   string // "Users.Get"
	Service     string // "UsersService"
	Name        string
	HTTPMethod  string
	Route       string
	Quota, Auth string
	QuotaConst  string // name of the constant
	Repeatable  bool
	Empty       bool
	Manual      bool
	Deprecated  string

	Summary, Description, Link string

	Params *paramsStruct
	Args   []arg    // all arguments between ctx and opts
	Build  []string // statements that fill the request
	Answer answer
	Page   *pages
}

// arg is an argument of the method. Doc describes it if its type does not.
type arg struct{ Name, Type, Doc string }

func newMethod(spec *openapi3.T, op *codegen.OperationDefinition) (*method, error) {
	x, err := readSDK(op.Spec)
	if err != nil {
		return nil, err
	}
	if spec.Tags.Get(x.Service) == nil {
		return nil, fmt.Errorf("%s: its tag %s is not among the tags of info.yaml", op.Spec.OperationID, x.Service)
	}
	m := describe(op, x)
	m.addPath(op)
	m.addRequired(op)
	if err := m.addBody(op, x); err != nil {
		return nil, err
	}
	if err := m.addParams(op, x); err != nil {
		return nil, err
	}
	if x.Validate {
		m.build("req.Refuse(validate%s(%s))", m.Op, strings.Join(m.argNames(), ", "))
	}
	schema := m.setAnswer(spec, op, x)
	if x.Page != nil {
		m.Page, err = m.newPages(op, x.Page, schema)
	}
	return m, err
}

// describe sets the texts that are copied from the spec.
func describe(op *codegen.OperationDefinition, x sdk) *method {
	m := &method{
		Op:          op.OperationId,
		Operation:   x.Service + "." + x.Method,
		Service:     x.Service + "Service",
		Name:        x.Method,
		HTTPMethod:  op.Method,
		Route:       op.Path,
		Quota:       x.Quota,
		Auth:        x.Auth,
		Manual:      x.Manual,
		Empty:       x.Empty,
		Summary:     lowerFirst(strings.TrimSpace(op.Spec.Summary)),
		Description: comment(op.Spec.Description),
	}
	if m.Quota == "default" {
		m.Quota = ""
	}
	if m.Quota != "" {
		m.QuotaConst = quotaConst(m.Quota)
	}
	switch op.Method {
	case http.MethodGet, http.MethodHead, http.MethodPut, http.MethodDelete:
		m.Repeatable = true
	}
	if x.Repeatable != nil {
		m.Repeatable = *x.Repeatable
	}
	if op.Spec.ExternalDocs != nil {
		m.Link = op.Spec.ExternalDocs.URL
	}
	if op.Spec.Deprecated {
		m.Deprecated = text(op.Spec.Extensions["x-deprecated-reason"])
	}
	return m
}

// build adds a statement.
func (m *method) build(format string, args ...any) {
	m.Build = append(m.Build, fmt.Sprintf(format, args...))
}

func (m *method) argNames() []string {
	names := make([]string, len(m.Args))
	for i, a := range m.Args {
		names[i] = a.Name
	}
	return names
}

// Signature returns the parameters of the method.
func (m *method) Signature() string {
	parts := []string{"ctx context.Context"}
	for i, a := range m.Args {
		if i+1 < len(m.Args) && m.Args[i+1].Type == a.Type {
			parts = append(parts, a.Name) // shares the type of the next one
			continue
		}
		parts = append(parts, a.Name+" "+a.Type)
	}
	return strings.Join(append(parts, "opts ...RequestOption"), ", ")
}

// Pass returns the arguments for a call with the parameters of the method.
func (m *method) Pass() string {
	return strings.Join(append(append([]string{"ctx"}, m.argNames()...), "opts..."), ", ")
}

// Results returns the results of the method.
func (m *method) Results() string {
	if m.Answer.Return == "" {
		return "error"
	}
	return "(" + m.Answer.Return + ", error)"
}

// ArgDocs returns the part of the comment about arguments that their types do not describe.
func (m *method) ArgDocs() string {
	var list []string
	for _, a := range m.Args {
		if a.Doc != "" {
			list = append(list, wrapItem(a.Name+": "+a.Doc))
		}
	}
	return strings.Join(list, "\n")
}
