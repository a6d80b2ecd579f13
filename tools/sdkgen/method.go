package main

import (
	"fmt"
	"net/http"
	"slices"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/oapi-codegen/oapi-codegen/v2/pkg/codegen"
)

// method is one operation as the templates see it: strings that are ready to print.
type method struct {
	Op          string // operationId as a Go name
	Operation   string // "Users.Get"
	Service     string // "UsersService"
	Name        string
	HTTPMethod  string
	Route       string
	Quota, Auth string
	Repeatable  bool
	Manual      bool
	Deprecated  string

	Summary, Description, Link string

	Params *paramsStruct
	Args   []arg    // all arguments between ctx and opts
	Build  []string // statements that fill the request
	Answer answer
	Page   *walk
}

type arg struct{ Name, Type string }

type paramsStruct struct {
	Name   string
	Fields []paramField
}

type paramField struct{ Comment, Name, Type, Tag string }

// answer says how the method returns.
type answer struct {
	Kind   string // pointer, value, text, discard
	Type   string // type argument of the call
	Unwrap string // JSON name of the member that is wanted
	Return string // Go type of the result, "" when there is only an error
	Zero   string // result beside an error
}

// walk is how a list is walked.
type walk struct {
	Style, Param, Holder, Size string
	PageSize                   any
	All, Pages                 string
	PageType, RowType          string
	Items, Next, LastKey       string
	NextFunc                   string // works the next cursor out of a page, or says why it cannot
	Forbid                     []any
	UntilEmpty                 bool
	Seek                       bool // the params have a seek method
}

// Signature lists the parameters of the method.
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

// Pass lists the arguments for calling the method with its own.
func (m *method) Pass() string {
	parts := []string{"ctx"}
	for _, a := range m.Args {
		parts = append(parts, a.Name)
	}
	return strings.Join(append(parts, "opts..."), ", ")
}

// Results is the result list of the method.
func (m *method) Results() string {
	if m.Answer.Return == "" {
		return "error"
	}
	return "(" + m.Answer.Return + ", error)"
}

func newMethod(spec *openapi3.T, op *codegen.OperationDefinition) (*method, error) {
	x, ok := op.Spec.Extensions["x-sdk"].(map[string]any)
	if !ok {
		return nil, fmt.Errorf("%s has no x-sdk", op.OperationId)
	}
	m := &method{
		Op:          op.OperationId,
		Operation:   text(x["service"]) + "." + text(x["method"]),
		Service:     text(x["service"]) + "Service",
		Name:        text(x["method"]),
		HTTPMethod:  op.Method,
		Route:       op.Path,
		Quota:       text(x["quota"]),
		Auth:        text(x["auth"]),
		Manual:      x["manual"] == true,
		Summary:     lowerFirst(strings.TrimSpace(op.Spec.Summary)),
		Description: comment(op.Spec.Description),
	}
	if m.Quota == "default" {
		m.Quota = ""
	}
	switch op.Method {
	case http.MethodGet, http.MethodHead, http.MethodPut, http.MethodDelete:
		m.Repeatable = true
	}
	if r, ok := x["repeatable"].(bool); ok {
		m.Repeatable = r
	}
	if op.Spec.ExternalDocs != nil {
		m.Link = op.Spec.ExternalDocs.URL
	}
	if op.Spec.Deprecated {
		m.Deprecated = "the vendor has retired this operation."
		if why := text(op.Spec.Extensions["x-deprecated-reason"]); why != "" {
			m.Deprecated = why
		}
	}
	m.addPath(op)
	m.addRequired(op)
	body, err := m.addBody(op, x)
	if err != nil {
		return nil, err
	}
	m.addParams(op, x)
	if x["validate"] == true {
		names := make([]string, len(m.Args))
		for i, a := range m.Args {
			names[i] = a.Name
		}
		m.build("req.Refuse(validate%s(%s))", m.Op, strings.Join(names, ", "))
	}
	schema, err := m.setAnswer(op, x)
	if err != nil {
		return nil, err
	}
	if page, ok := x["page"].(map[string]any); ok {
		if m.Page, err = m.newWalk(page, body, schema); err != nil {
			return nil, err
		}
	}
	return m, nil
}

func (m *method) build(format string, args ...any) {
	m.Build = append(m.Build, fmt.Sprintf(format, args...))
}

func (m *method) addPath(op *codegen.OperationDefinition) {
	for _, p := range op.PathParams {
		if p.Spec.Extensions["x-sdk-bound"] == true {
			m.build("s.client.Bind(&req, %q)", p.ParamName)
			continue
		}
		name, kind := argName(p.ParamName, p.Spec.Extensions), p.TypeDef()
		m.Args = append(m.Args, arg{name, kind})
		switch kind {
		case "int64":
			m.build("req.PathInt(%q, %s)", p.ParamName, name)
		case "string":
			m.build("req.Path(%q, %s)", p.ParamName, name)
		default:
			m.build("req.Path(%q, string(%s))", p.ParamName, name)
		}
	}
}

func (m *method) addRequired(op *codegen.OperationDefinition) {
	for _, p := range slices.Concat(op.QueryParams, op.HeaderParams) {
		if p.Required {
			name := argName(p.ParamName, p.Spec.Extensions)
			m.Args = append(m.Args, arg{name, p.TypeDef()})
			m.build("req.CheckRule(%q, %q, %s)", p.ParamName, paramRules(p), name)
			m.checkInside(p.ParamName, name, p.TypeDef())
			m.build("%s", sendParam(p, name))
		}
	}
}

// checkInside checks the limits inside an argument that may have some.
func (m *method) checkInside(wire, name, kind string) {
	switch strings.TrimPrefix(kind, "[]") {
	case "string", "int64", "float64", "bool", "time.Time", "any", "map[string]any":
		return
	}
	m.build("req.Check(%q, %s)", wire, name)
}

func (m *method) addParams(op *codegen.OperationDefinition, x map[string]any) {
	params := &paramsStruct{Name: m.Op + "Params"}
	if name := text(x["params"]); name != "" {
		params.Name = name
	}
	var send []string
	for _, p := range slices.Concat(op.QueryParams, op.HeaderParams) {
		if p.Required {
			continue
		}
		kind := p.TypeDef()
		if p.HasOptionalPointer() {
			kind = "*" + kind
		}
		tag := fmt.Sprintf("`json:%q", p.ParamName)
		if r := paramRules(p); r != "" {
			tag += fmt.Sprintf(" check:%q", r)
		}
		params.Fields = append(params.Fields, paramField{comment(p.Spec.Description), p.GoName(), kind, tag + "`"})
		send = append(send, sendParam(p, "params."+p.GoName()))
	}
	if len(params.Fields) == 0 {
		return
	}
	m.Params = params
	m.Args = append(m.Args, arg{"params", params.Name})
	m.build(`req.Check("", &params)`)
	m.Build = append(m.Build, send...)
}

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
	return rules(&s, p.Required)
}

// sendParam is the statement that sends a query or header parameter.
func sendParam(p codegen.ParameterDefinition, value string) string {
	schema := p.Spec.Schema
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

// addBody adds the body or its flattened properties, and returns the name of the body argument.
func (m *method) addBody(op *codegen.OperationDefinition, x map[string]any) (string, error) {
	if len(op.Bodies) == 0 {
		return "", nil
	}
	body := op.Bodies[0]
	form := body.NameTag == "Formdata"
	if names, ok := x["args"].([]any); ok {
		return "", m.addFlatBody(body.Schema.OAPISchema, names, form)
	}
	name := "body"
	if n := text(x["body"]); n != "" {
		name = n
	}
	m.Args = append(m.Args, arg{name, body.Schema.TypeDecl()})
	if !form {
		m.build("req.JSON(&%s)", name)
		return name, nil
	}
	m.build(`req.Check("", &%s)`, name)
	for _, key := range codegen.SortedSchemaKeys(body.Schema.OAPISchema.Properties) {
		property := body.Schema.OAPISchema.Properties[key]
		m.build("%s", sendForm(key, property, name+"."+fieldName(key, property), slices.Contains(body.Schema.OAPISchema.Required, key)))
	}
	return name, nil
}

func (m *method) addFlatBody(schema *openapi3.Schema, names []any, form bool) error {
	var fields, values []string
	for _, n := range names {
		key := text(n)
		property := schema.Properties[key]
		if property == nil {
			return fmt.Errorf("%s: args names %q, which the body does not have", m.Op, key)
		}
		names := property.Value.Extensions
		if text(property.Extensions["x-go-name"]) != "" { // beside a reference
			names = property.Extensions
		}
		name, kind := argName(key, names), goType(property)
		m.Args = append(m.Args, arg{name, kind})
		limits, tag := rules(property.Value, true), fmt.Sprintf("json:%q", key)
		m.build("req.CheckRule(%q, %q, %s)", key, limits, name)
		if form {
			m.checkInside(key, name, kind)
			m.build("%s", sendForm(key, property, name, true))
		}
		if property.Value.Extensions["x-sdk-empty"] == true && property.Value.Type.Includes("array") {
			tag += ` check:"empty"`
		}
		fields = append(fields, fmt.Sprintf("%s %s `%s`", codegen.SchemaNameToTypeName(key), kind, tag))
		values = append(values, name)
	}
	if !form {
		m.build("req.JSON(&struct {\n%s\n}{%s})", strings.Join(fields, "\n"), strings.Join(values, ", "))
	}
	return nil
}

// sendForm is the statement that sends a property of a form body. What is required is sent even when it is false or 0.
func sendForm(key string, property *openapi3.SchemaRef, value string, required bool) string {
	x := property.Value.Extensions
	switch {
	case x["x-sdk-json"] == true || property.Extensions["x-sdk-json"] == true:
		return fmt.Sprintf("req.FormJSON(%q, %s)", key, value)
	case x["x-sdk-csv"] == true:
		return fmt.Sprintf(`rest.FormList(&req, %q, ",", %s)`, key, value)
	case property.Value.Type.Includes("array"):
		return fmt.Sprintf(`rest.FormList(&req, %q, "", %s)`, key+"[]", value)
	case required && goOverride(property) == "" && !property.Value.Type.Includes("string"):
		value = "&" + value
	}
	return fmt.Sprintf("req.Form(%q, %s)", key, value)
}

// setAnswer works out the result, and returns the schema of what the caller gets.
func (m *method) setAnswer(op *codegen.OperationDefinition, x map[string]any) (*openapi3.SchemaRef, error) {
	schema, kind := answerSchema(op)
	unwrap := text(x["unwrap"])
	if unwrap != "" && schema != nil {
		schema = schema.Value.Properties[unwrap]
		if schema == nil {
			return nil, fmt.Errorf("%s: unwrap names %q, which the answer does not have", m.Op, unwrap)
		}
		kind = goType(schema)
	}
	if x["text"] == true && plainText(op) {
		m.build(`req.Header("Accept", "text/plain")`)
	}
	switch {
	case x["text"] == true:
		m.Answer = answer{Kind: "text", Return: "string"}
	case x["discard"] == true || schema == nil:
		m.Answer = answer{Kind: "discard"}
	case isStruct(schema):
		m.Answer = answer{Kind: "pointer", Type: kind, Return: "*" + kind, Zero: "nil", Unwrap: unwrap}
	default:
		m.Answer = answer{Kind: "value", Type: kind, Return: kind, Zero: zero(kind), Unwrap: unwrap}
	}
	return schema, nil
}

func answerSchema(op *codegen.OperationDefinition) (*openapi3.SchemaRef, string) {
	for _, r := range op.Responses {
		if !strings.HasPrefix(r.StatusCode, "2") {
			continue
		}
		for _, content := range r.Contents {
			if content.IsJSON() {
				return op.Spec.Responses.Value(r.StatusCode).Value.Content[content.ContentType].Schema, content.Schema.TypeDecl()
			}
		}
	}
	return nil, ""
}

// plainText reports an answer that the spec declares as text/plain.
func plainText(op *codegen.OperationDefinition) bool {
	for status, r := range op.Spec.Responses.Map() {
		if strings.HasPrefix(status, "2") && r.Value.Content["text/plain"] != nil {
			return true
		}
	}
	return false
}

func isStruct(ref *openapi3.SchemaRef) bool {
	if goOverride(ref) != "" {
		return ref.Value.Extensions["x-sdk-struct"] == true
	}
	s := ref.Value
	return len(s.Properties) > 0 || len(s.AllOf) > 0
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

func (m *method) newWalk(page map[string]any, body string, schema *openapi3.SchemaRef) (*walk, error) {
	w := &walk{
		Style: text(page["style"]), Param: text(page["param"]), Size: text(page["size"]), PageSize: page["pageSize"],
		All: "All" + m.Name, Pages: m.Name + "Pages", Holder: "params",
		Next: text(page["next"]), NextFunc: text(page["nextFunc"]), LastKey: text(page["lastKey"]), PageType: m.Answer.Return,
	}
	if m.Name == "List" {
		w.All, w.Pages = "All", "Pages"
	}
	if s := text(page["all"]); s != "" {
		w.All = s
	}
	if s := text(page["pages"]); s != "" {
		w.Pages = s
	}
	if text(page["in"]) == "body" {
		w.Holder = body
	}
	w.Forbid, _ = page["forbid"].([]any)
	w.UntilEmpty = page["untilEmpty"] == true
	w.Seek = page["seek"] == true
	rows := schema
	if items := text(page["items"]); items != "" {
		w.Items = "." + items
		for _, member := range strings.Split(items, ".") {
			if rows = propertyByGoName(rows.Value, member); rows == nil {
				return nil, fmt.Errorf("%s: the answer has no field %s", m.Op, items)
			}
		}
	}
	if rows == nil || rows.Value.Items == nil {
		return nil, fmt.Errorf("%s: the rows of its pages are no list", m.Op)
	}
	w.RowType = goType(rows.Value.Items)
	return w, nil
}

func propertyByGoName(s *openapi3.Schema, name string) *openapi3.SchemaRef {
	for _, part := range append(openapi3.SchemaRefs{{Value: s}}, s.AllOf...) {
		for key, property := range part.Value.Properties {
			if fieldName(key, property) == name {
				return property
			}
		}
	}
	return nil
}

func fieldName(key string, property *openapi3.SchemaRef) string {
	for _, x := range []map[string]any{property.Extensions, property.Value.Extensions} {
		if name := text(x["x-go-name"]); name != "" {
			key = name
		}
	}
	return codegen.SchemaNameToTypeName(key)
}

// goType names the Go type of a schema, as oapi-codegen does with our configuration.
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
	case s.Type.Includes("string"):
		return "string"
	case s.AdditionalProperties.Schema != nil:
		return "map[string]" + goType(s.AdditionalProperties.Schema)
	case s.Type.Includes("object"):
		return "map[string]any"
	}
	return "any"
}

func goOverride(ref *openapi3.SchemaRef) string {
	if override := text(ref.Extensions["x-go-type"]); override != "" {
		return override
	}
	return text(ref.Value.Extensions["x-go-type"])
}

// argName is a Go argument for a wire name.
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

func text(v any) string {
	s, _ := v.(string)
	return s
}

func lowerFirst(s string) string {
	if s == "" {
		return s
	}
	return strings.ToLower(s[:1]) + s[1:]
}

// comment is a doc comment.
func comment(s string) string {
	s = strings.TrimSpace(s)
	if s == "" {
		return ""
	}
	return "// " + strings.ReplaceAll(s, "\n", "\n// ")
}
