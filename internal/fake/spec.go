// Package fake is the engine of the fake servers: it routes by a spec, refuses what the spec does not allow, authenticates,
// counts quotas, injects faults, keeps a journal, and answers with a vendor's model or with the spec's examples.
package fake

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"sync"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/getkin/kin-openapi/openapi3filter"
	"github.com/getkin/kin-openapi/routers"
)

// Spec is a spec in use.
type Spec struct {
	doc        *openapi3.T
	prefix     string // path of the first server
	operations []*Operation
}

// Operation is one operation of a spec.
type Operation struct {
	ID         string
	Name       string // service and method of the SDK
	Method     string
	Route      string
	Quota      string
	Auth       string
	Repeatable bool
	Unwrap     string
	Text       bool
	Bound      []string // path parameters that the client knows by itself
	Scopes     []string // of the first security scheme

	spec     *Spec
	item     *openapi3.PathItem
	op       *openapi3.Operation
	segments []string
}

// loaded keeps every spec that was read, by the hash of its text. Nobody changes a Spec, so servers can share it, and the
// second server of a program starts at once.
var loaded sync.Map

// Load reads a spec.
func Load(raw []byte) (*Spec, error) {
	key := sha256.Sum256(raw)
	if s, ok := loaded.Load(key); ok {
		return s.(*Spec), nil
	}
	s, err := load(raw)
	if err != nil {
		return nil, err
	}
	loaded.Store(key, s)
	return s, nil
}

func load(raw []byte) (*Spec, error) {
	doc, err := openapi3.NewLoader().LoadFromData(raw)
	if err != nil {
		return nil, fmt.Errorf("fake: %w", err)
	}
	s := &Spec{doc: doc}
	if len(doc.Servers) > 0 {
		if u, err := url.Parse(doc.Servers[0].URL); err == nil {
			s.prefix = strings.TrimRight(u.Path, "/")
		}
	}
	openEnums(doc)
	for _, path := range doc.Paths.InMatchingOrder() {
		item := doc.Paths.Value(path)
		for method, op := range item.Operations() {
			s.operations = append(s.operations, newOperation(s, path, method, item, op))
		}
	}
	slices.SortFunc(s.operations, func(a, b *Operation) int { return strings.Compare(a.ID, b.ID) })
	return s, nil
}

func newOperation(s *Spec, path, method string, item *openapi3.PathItem, op *openapi3.Operation) *Operation {
	x, _ := op.Extensions["x-sdk"].(map[string]any)
	text := func(key string) string { v, _ := x[key].(string); return v }
	o := &Operation{
		ID: op.OperationID, Name: text("service") + "." + text("method"), Method: method, Route: path,
		Quota: text("quota"), Auth: text("auth"), Unwrap: text("unwrap"), Text: x["text"] == true,
		spec: s, item: item, op: op, segments: strings.Split(path, "/"),
	}
	if o.Quota == "" {
		o.Quota = "default"
	}
	security := s.doc.Security
	if op.Security != nil {
		security = *op.Security
	}
	if len(security) > 0 {
		for _, scopes := range security[0] {
			o.Scopes = append(o.Scopes, scopes...)
		}
	}
	switch method {
	case http.MethodGet, http.MethodHead, http.MethodPut, http.MethodDelete:
		o.Repeatable = true
	}
	if r, ok := x["repeatable"].(bool); ok {
		o.Repeatable = r
	}
	for _, p := range slices.Concat(item.Parameters, op.Parameters) {
		if p.Value.Extensions["x-sdk-bound"] == true {
			o.Bound = append(o.Bound, p.Value.Name)
		}
	}
	return o
}

// openEnums lets unknown values of an enum pass, as the SDK does, unless the spec closes it.
func openEnums(doc *openapi3.T) {
	seen := map[*openapi3.Schema]bool{}
	var open func(ref *openapi3.SchemaRef, closed bool)
	open = func(ref *openapi3.SchemaRef, closed bool) {
		if ref == nil || ref.Value == nil || seen[ref.Value] {
			return
		}
		s := ref.Value
		seen[s] = true
		if s.Extensions["x-sdk-closed"] != true && !closed && ref.Extensions["x-sdk-closed"] != true {
			s.Enum = nil
		}
		open(s.Items, false)
		open(s.AdditionalProperties.Schema, false)
		for _, p := range s.Properties {
			open(p, false)
		}
		for _, p := range s.AllOf {
			open(p, false)
		}
	}
	for _, ref := range doc.Components.Schemas {
		open(ref, false)
	}
	for _, item := range doc.Paths.Map() {
		for _, op := range item.Operations() {
			for _, p := range slices.Concat(item.Parameters, op.Parameters) {
				open(p.Value.Schema, p.Value.Extensions["x-sdk-closed"] == true)
			}
			if op.RequestBody != nil {
				for _, media := range op.RequestBody.Value.Content {
					open(media.Schema, false)
				}
			}
		}
	}
}

// Operations lists the operations by id.
func (s *Spec) Operations() []*Operation { return s.operations }

// Operation finds an operation by id, or nil.
func (s *Spec) Operation(id string) *Operation {
	for _, o := range s.operations {
		if o.ID == id {
			return o
		}
	}
	return nil
}

// Prefix is the path in front of all routes.
func (s *Spec) Prefix() string { return s.prefix }

// Match finds the operation that a request calls, and its decoded path values. Literal segments win over parameters.
func (s *Spec) Match(method, escapedPath string) (*Operation, map[string]string) {
	rest, ok := strings.CutPrefix(escapedPath, s.prefix)
	if !ok {
		return nil, nil
	}
	segments := strings.Split(rest, "/")
	var best *Operation
	var values map[string]string
	literals := -1
	for _, o := range s.operations {
		if o.Method != method || len(o.segments) != len(segments) {
			continue
		}
		if v, n, ok := o.match(segments); ok && n > literals {
			best, values, literals = o, v, n
		}
	}
	return best, values
}

func (o *Operation) match(segments []string) (values map[string]string, literals int, ok bool) {
	values = map[string]string{}
	for i, want := range o.segments {
		name, isParam := strings.CutPrefix(want, "{")
		if !isParam {
			if want != segments[i] {
				return nil, 0, false
			}
			literals++
			continue
		}
		name, suffix, _ := strings.Cut(name, "}")
		raw, ok := strings.CutSuffix(segments[i], suffix)
		if !ok || raw == "" {
			return nil, 0, false
		}
		value, err := url.PathUnescape(raw)
		if err != nil {
			return nil, 0, false
		}
		values[name] = value
	}
	return values, literals, true
}

// Validate says what the spec has against a request. body is the request's body, which has been read already.
func (o *Operation) Validate(r *http.Request, path map[string]string, body []byte) error {
	req := r.WithContext(r.Context())
	req.Body = io.NopCloser(bytes.NewReader(body))
	input := &openapi3filter.RequestValidationInput{
		Request:    req,
		PathParams: path,
		Route:      &routers.Route{Spec: o.spec.doc, Path: o.Route, PathItem: o.item, Method: o.Method, Operation: o.op},
		Options: &openapi3filter.Options{
			ExcludeRequestBody:  true,
			SkipSettingDefaults: true,
			AuthenticationFunc:  openapi3filter.NoopAuthenticationFunc,
		},
	}
	if err := openapi3filter.ValidateRequest(req.Context(), input); err != nil {
		return fmt.Errorf("%s: %w", o.ID, err)
	}
	known := map[string]bool{}
	for _, p := range slices.Concat(o.item.Parameters, o.op.Parameters) {
		if p.Value.In == openapi3.ParameterInQuery {
			known[p.Value.Name] = true
		}
	}
	for name := range req.URL.Query() {
		if !known[name] {
			return fmt.Errorf("%s: the query parameter %q is not in the spec", o.ID, name)
		}
	}
	if err := o.validateBody(req.Header.Get("Content-Type"), body); err != nil {
		return fmt.Errorf("%s: %w", o.ID, err)
	}
	return nil
}

func (o *Operation) validateBody(contentType string, body []byte) error {
	if o.op.RequestBody == nil {
		if len(body) > 0 {
			return fmt.Errorf("a body was sent, the spec has none")
		}
		return nil
	}
	declared := o.op.RequestBody.Value
	if len(body) == 0 {
		if declared.Required {
			return fmt.Errorf("the body is missing")
		}
		return nil
	}
	contentType, _, _ = strings.Cut(contentType, ";")
	media := declared.Content.Get(contentType)
	if media == nil {
		return fmt.Errorf("the content type is %q, which the spec does not have", contentType)
	}
	var value any
	switch contentType {
	case "application/json":
		decoder := json.NewDecoder(bytes.NewReader(body))
		if err := decoder.Decode(&value); err != nil {
			return fmt.Errorf("the body is not JSON: %w", err)
		}
	case "application/x-www-form-urlencoded":
		form, err := url.ParseQuery(string(body))
		if err != nil {
			return fmt.Errorf("the body is not a form: %w", err)
		}
		if value, err = formValue(form, media.Schema.Value); err != nil {
			return err
		}
	default:
		return nil // files
	}
	if err := media.Schema.Value.VisitJSON(value); err != nil {
		return fmt.Errorf("the body does not fit: %w", err)
	}
	return unknownMembers("body", media.Schema, value)
}

// formValue makes the value that a form stands for, after the spec's marks: JSON text, lists joined with commas.
func formValue(form url.Values, schema *openapi3.Schema) (any, error) {
	object := map[string]any{}
	for name, values := range form {
		property := schema.Properties[strings.TrimSuffix(name, "[]")]
		name = strings.TrimSuffix(name, "[]")
		if property == nil {
			return nil, fmt.Errorf("the form field %q is not in the spec", name)
		}
		s := property.Value
		switch {
		case s.Extensions["x-sdk-json"] == true || property.Extensions["x-sdk-json"] == true:
			var v any
			if err := json.Unmarshal([]byte(values[0]), &v); err != nil {
				return nil, fmt.Errorf("the form field %q is not JSON: %w", name, err)
			}
			object[name] = v
		case s.Type.Includes("array"):
			list := values
			if s.Extensions["x-sdk-csv"] == true {
				list = strings.Split(values[0], ",")
			}
			items := make([]any, len(list))
			for i, v := range list {
				items[i] = scalarValue(v, s.Items.Value)
			}
			object[name] = items
		default:
			object[name] = scalarValue(values[0], s)
		}
	}
	return object, nil
}

func scalarValue(text string, s *openapi3.Schema) any {
	if !s.Type.Includes("string") {
		var v any
		if json.Unmarshal([]byte(text), &v) == nil {
			return v
		}
	}
	return text
}

// unknownMembers refuses members that the schema does not name: the SDK must not send what nobody declared.
func unknownMembers(where string, ref *openapi3.SchemaRef, value any) error {
	if ref == nil || ref.Value == nil {
		return nil
	}
	s := ref.Value
	switch value := value.(type) {
	case map[string]any:
		if s.AdditionalProperties.Has != nil || s.AdditionalProperties.Schema != nil || s.Extensions["x-sdk-extra"] == true {
			return nil
		}
		properties := collect(s)
		if len(properties) == 0 {
			return nil
		}
		for name, member := range value {
			p := properties[name]
			if p == nil {
				return fmt.Errorf("%s.%s is not in the spec", where, name)
			}
			if err := unknownMembers(where+"."+name, p, member); err != nil {
				return err
			}
		}
	case []any:
		for i, member := range value {
			if err := unknownMembers(fmt.Sprintf("%s[%d]", where, i), s.Items, member); err != nil {
				return err
			}
		}
	}
	return nil
}

func collect(s *openapi3.Schema) openapi3.Schemas {
	all := openapi3.Schemas{}
	maps.Copy(all, s.Properties)
	for _, part := range s.AllOf {
		maps.Copy(all, collect(part.Value))
	}
	return all
}

// Example is the answer that the spec shows: a 2xx status, its content type and body, which is empty when there is none.
func (o *Operation) Example() (status int, contentType string, body []byte) {
	status = http.StatusOK
	for _, code := range []int{200, 201, 202, 204, 207} {
		r := o.op.Responses.Status(code)
		if r == nil || r.Value == nil {
			continue
		}
		status = code
		for contentType, media := range r.Value.Content {
			if media.Example == nil {
				continue
			}
			if text, ok := media.Example.(string); ok && (o.Text || contentType != "application/json") {
				return status, contentType, []byte(text)
			}
			body, err := json.Marshal(media.Example)
			if err != nil {
				continue
			}
			return status, contentType, body
		}
		break
	}
	return status, "", nil
}

// RequestExample is the body that the spec shows, or nil.
func (o *Operation) RequestExample() any {
	if o.op.RequestBody == nil {
		return nil
	}
	for _, media := range o.op.RequestBody.Value.Content {
		if media.Example != nil {
			return media.Example
		}
	}
	return nil
}
