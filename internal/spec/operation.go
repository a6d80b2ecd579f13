package spec

import (
	"cmp"
	"encoding/json"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
)

// Operation is one operation of a spec.
type Operation struct {
	ID          string
	Service     string // Users of Users.Get
	Name        string // service and method: Users.Get
	Method      string
	Route       string
	Quota       string
	Auth        string
	Repeatable  bool
	Read        bool     // changes nothing
	Effect      string   // read, write, send, delete or credential
	Args        []string // members of the body that are arguments of the method
	Paged       bool     // the method has iterators over rows and pages
	PageSize    string   // Go field of the page size, "" if there is none
	MaxPageSize int      // its best or largest value
	// ExampleArguments are parameters of an example call that are not required each, but in some choice.
	ExampleArguments map[string]any
	Deprecated       bool
	Envelope         string   // member of the answer that a call returns
	Text             bool     // the answer is text
	Bound            []string // path parameters that the client fills in
	Scopes           []string // of the first security scheme
	Summary          string
	Description      string
	Docs             string // the vendor's page
	Parameters       []Parameter

	spec     *Spec
	manual   bool // the method is written by hand
	discard  bool // the answer says nothing
	noResult bool // a success may be empty
	rows     string
	segments []string
	empty    []string                     // path parameters that may be empty
	bodies   map[string]*media            // by content type
	required bool                         // the body
	answers  map[string]map[string]*media // by status and content type

	parameters *schema // of an object with the members path, query and header
	arguments  *schema // of an object with all parameters and the body
}

// Parameter is a value in the path, the query or the header of a request.
type Parameter struct {
	Name        string
	In          string // path, query, header
	Description string
	Required    bool
	Schema      map[string]any

	json        bool // sent as JSON text
	csv         bool // a list in one value, joined with commas
	dispensable bool // the service does without it, though it is required
}

// media is one content type of a body.
type media struct {
	*schema
	example any
}

func newOperation(s *Spec, route, method string, item, op map[string]any) *Operation {
	x, service := object(op["x-sdk"]), strings.Join(texts(op["tags"]), " ")
	o := &Operation{
		ID: text(op["operationId"]), Service: service, Name: service + "." + text(x["method"]),
		Method: strings.ToUpper(method), Route: route, Quota: cmp.Or(text(x["quota"]), "default"), Auth: text(x["auth"]),
		Deprecated: op["deprecated"] == true, Envelope: text(x["envelope"]), Text: x["text"] == true,
		Summary: text(op["summary"]), Description: text(op["description"]), Docs: text(object(op["externalDocs"])["url"]),
		spec: s, manual: x["manual"] == true, discard: x["discard"] == true, noResult: x["empty"] == true, rows: text(object(x["page"])["items"]), segments: strings.Split(route, "/"),
	}
	switch o.Method {
	case http.MethodGet, http.MethodHead, http.MethodPut, http.MethodDelete:
		o.Repeatable = true
	}
	if r, ok := x["repeatable"].(bool); ok {
		o.Repeatable = r
	}
	o.Read = o.Method == http.MethodGet || o.Method == http.MethodHead || x["read"] == true
	o.Effect = cmp.Or(text(x["effect"]), defaultEffect(o))
	page := object(x["page"])
	o.Args, o.Paged, o.PageSize = texts(x["args"]), page != nil, text(page["size"])
	o.MaxPageSize, _ = page["pageSize"].(int)
	o.ExampleArguments = object(x["example"])
	security, ok := op["security"]
	if !ok {
		security = s.doc["security"]
	}
	if schemes := list(security); len(schemes) > 0 {
		for _, scopes := range object(schemes[0]) {
			o.Scopes = append(o.Scopes, texts(scopes)...)
		}
	}
	for _, p := range slices.Concat(list(item["parameters"]), list(op["parameters"])) {
		o.addParameter(s.resolve(object(p)))
	}
	o.parameters = s.schemas.parameters(o)
	body := s.resolve(object(op["requestBody"]))
	o.required = body["required"] == true
	o.bodies = s.content(o.ID+"/request", body, strict, tolerant)
	o.arguments = s.schemas.arguments(o)
	o.answers = map[string]map[string]*media{}
	for status, answer := range object(op["responses"]) {
		o.answers[status] = s.content(o.ID+"/"+status, s.resolve(object(answer)), lenient)
	}
	return o
}

func defaultEffect(o *Operation) string {
	switch {
	case o.Read:
		return "read"
	case o.Method == http.MethodDelete:
		return "delete"
	}
	return "write"
}

func (o *Operation) addParameter(p map[string]any) {
	parameter := Parameter{
		Name: text(p["name"]), In: text(p["in"]), Description: text(p["description"]), Required: p["required"] == true,
		Schema: object(p["schema"]), csv: p["explode"] == false,
		dispensable: object(p["x-sdk-accepts"])["required"] == false,
	}
	for _, content := range object(p["content"]) {
		parameter.json, parameter.Schema = true, object(object(content)["schema"])
	}
	if p["x-sdk-closed"] == true {
		parameter.Schema = maps.Clone(parameter.Schema)
		parameter.Schema["x-sdk-closed"] = true
	}
	if p["x-sdk-empty"] == true {
		o.empty = append(o.empty, parameter.Name)
	}
	if p["x-sdk-bound"] == true {
		o.Bound = append(o.Bound, parameter.Name)
	}
	o.Parameters = append(o.Parameters, parameter)
}

func (s *Spec) content(name string, body map[string]any, r ...rules) map[string]*media {
	all := map[string]*media{}
	for contentType, m := range object(body["content"]) {
		all[contentType] = &media{
			schema:  s.schemas.body(name+"/"+contentType, object(object(m)["schema"]), r...),
			example: object(m)["example"],
		}
	}
	return all
}

// Match returns the operation of a request and its decoded path values. Literal segments win over parameters.
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
		if !ok || raw == "" && !slices.Contains(o.empty, name) {
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

// success returns the first successful status with its content type and its body, which is nil if the answer has none.
func (o *Operation) success() (status int, contentType string, m *media) {
	for status = http.StatusOK; status < http.StatusMultipleChoices; status++ {
		contents, ok := o.answers[strconv.Itoa(status)]
		if !ok {
			continue
		}
		for _, contentType := range slices.Sorted(maps.Keys(contents)) {
			return status, contentType, contents[contentType]
		}
		return status, "", nil
	}
	return http.StatusOK, "", nil
}

// Example returns the example of a successful answer. The body is empty if there is none.
func (o *Operation) Example() (status int, contentType string, body []byte) {
	status, contentType, m := o.success()
	if m == nil || m.example == nil {
		return status, "", nil
	}
	if text, ok := m.example.(string); ok && (o.Text || contentType != "application/json") {
		return status, contentType, []byte(text)
	}
	body, err := json.Marshal(m.example)
	if err != nil {
		return status, "", nil // YAML has no such values
	}
	return status, contentType, body
}

// Manual reports whether the method is written by hand.
func (o *Operation) Manual() bool { return o.manual }

// Discards reports whether the method returns only an error.
func (o *Operation) Discards() bool { return o.discard }

// HasResult reports whether every success of the operation has a result, or confirms the call. A deletion needs no
// confirmation.
func (o *Operation) HasResult() bool {
	_, _, m := o.success()
	if m == nil || o.noResult {
		return false
	}
	confirms := o.spec.resolve(object(object(o.spec.resolve(m.source)["properties"])[o.Envelope]))["type"] == "boolean"
	return !o.discard || confirms && o.Method != http.MethodDelete
}

// Rows returns the member of the answer that has the rows of a page, "" if the operation has no pages or if the answer is
// the list itself.
func (o *Operation) Rows() string {
	_, schema := o.Answer()
	schema = o.spec.resolve(schema)
	if o.Envelope != "" {
		schema = o.spec.resolve(object(object(schema["properties"])[o.Envelope]))
	}
	for name := range object(schema["properties"]) {
		if o.rows != "" && strings.EqualFold(strings.ReplaceAll(name, "_", ""), o.rows) {
			return name
		}
	}
	return ""
}

// Answer returns the content type of a successful answer and its schema, or nothing if the answer has no body. References
// in the schema are names for Spec.Schema.
func (o *Operation) Answer() (contentType string, schema map[string]any) {
	_, contentType, m := o.success()
	if m == nil {
		return "", nil
	}
	return contentType, m.source
}

// Body returns the content type of the request body and its schema, or nothing if there is none. References in the schema
// are names for Spec.Schema.
func (o *Operation) Body() (contentType string, schema map[string]any) {
	for _, contentType := range slices.Sorted(maps.Keys(o.bodies)) {
		return contentType, o.bodies[contentType].source
	}
	return "", nil
}

// RequestExample returns the example of a request body, or nil.
func (o *Operation) RequestExample() any {
	contentType, _ := o.Body()
	if contentType == "" {
		return nil
	}
	return o.bodies[contentType].example
}
