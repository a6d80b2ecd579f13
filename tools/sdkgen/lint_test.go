package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"net/http"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/engagement-go/engagement/internal/spec/merge"
	"github.com/engagement-go/engagement/openapi"
)

// TestSpecs lints every spec by the rules of openapi/README.md.
func TestSpecs(t *testing.T) {
	t.Parallel()
	for _, api := range openapi.APIs() {
		t.Run(api, func(t *testing.T) {
			t.Parallel()
			raw, err := openapi.Spec(api)
			if err != nil {
				t.Fatal(err)
			}
			lint(t, raw)
		})
	}
}

// TestExampleOfContributing lints the operation that CONTRIBUTING.md shows, as one of Engage.
func TestExampleOfContributing(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("../../CONTRIBUTING.md")
	if err != nil {
		t.Fatal(err)
	}
	_, example, found := strings.Cut(string(text), "```yaml\n")
	example, _, _ = strings.Cut(example, "```")
	if !found {
		t.Fatal("CONTRIBUTING.md shows no operation")
	}
	files := fstest.MapFS{"notes.yaml": {Data: []byte(example)}}
	engage, err := openapi.Files("engage")
	if err != nil {
		t.Fatal(err)
	}
	names, err := fs.Glob(engage, "*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		data, err := fs.ReadFile(engage, name)
		if err != nil {
			t.Fatal(err)
		}
		if name == "info.yaml" {
			data = bytes.Replace(data, []byte("\ntags:\n"), []byte("\ntags:\n  - {name: Notes, description: Writes notes about users.}\n"), 1)
		}
		files[name] = &fstest.MapFile{Data: data}
	}
	doc, err := merge.Files(files)
	if err != nil {
		t.Fatal(err)
	}
	raw, err := doc.YAML()
	if err != nil {
		t.Fatal(err)
	}
	lint(t, raw)
}

func lint(t *testing.T, raw []byte) {
	t.Helper()
	doc, err := openapi3.NewLoader().LoadFromData(raw)
	if err != nil {
		t.Fatal(err)
	}
	if err := doc.Validate(t.Context()); err != nil {
		t.Error(err)
	}
	l := &linter{T: t, doc: doc, methods: map[string]string{}, summaries: map[string]string{}, checked: map[*openapi3.Schema]bool{}}
	l.document()
}

type linter struct {
	*testing.T
	doc       *openapi3.T
	methods   map[string]string
	summaries map[string]string
	checked   map[*openapi3.Schema]bool
}

var (
	goName     = regexp.MustCompile(`^[A-Z][A-Za-z0-9]*$`)
	firstIsAct = regexp.MustCompile(`^[A-Z][a-z]+s\b.*\.$`)
)

func (l *linter) document() {
	if !strings.HasPrefix(l.doc.OpenAPI, "3.1") {
		l.Errorf("openapi is %s, want 3.1", l.doc.OpenAPI)
	}
	for _, tag := range l.doc.Tags {
		if !firstIsAct.MatchString(tag.Description) {
			l.Errorf("tag %s: its description must be a sentence that starts with a verb in the third person", tag.Name)
		}
	}
	for _, path := range slices.Sorted(maps.Keys(l.doc.Paths.Map())) {
		item := l.doc.Paths.Value(path)
		for method, op := range item.Operations() {
			l.operation(method, path, item, op)
		}
	}
	for name, ref := range l.doc.Components.Schemas {
		if ref.Value.Extensions["x-sdk-hidden"] == true {
			continue
		}
		if !goName.MatchString(name) {
			l.Errorf("schema %s: not a Go name", name)
		}
		if !strings.HasPrefix(ref.Value.Description, name+" ") {
			l.Errorf("schema %s: its description must begin with its name", name)
		}
		for property, p := range ref.Value.Properties {
			if p.Value.Description == "" {
				l.Errorf("schema %s: property %s has no description", name, property)
			}
			if (p.Value.Deprecated || p.Extensions["deprecated"] == true) && p.Extensions["x-deprecated-reason"] == nil && p.Value.Extensions["x-deprecated-reason"] == nil {
				l.Errorf("schema %s: property %s is deprecated without an x-deprecated-reason", name, property)
			}
		}
	}
}

func (l *linter) operation(method, path string, item *openapi3.PathItem, op *openapi3.Operation) {
	id := op.OperationID
	if id == "" {
		l.Errorf("%s %s has no operationId", method, path)
		return
	}
	fail := func(format string, args ...any) {
		l.Helper()
		l.Errorf("%s: %s", id, fmt.Sprintf(format, args...))
	}
	x, err := readSDK(op)
	if err != nil {
		l.Error(err)
		return
	}
	l.unique(id, x.Service, x.Method)
	if x.Page != nil {
		l.page(id, x)
	}
	if !slices.Contains([]string{"", "send", "delete", "credential"}, x.Effect) || x.Effect != "" && (x.Read || method == http.MethodGet) {
		fail("effect %q", x.Effect)
	}
	if l.doc.Tags.Get(x.Service) == nil {
		fail("its tag %q is not in info.yaml", x.Service)
	}
	if !firstIsAct.MatchString(strings.ReplaceAll(op.Summary, "\n", " ")) {
		fail("summary %q must be a sentence that begins with a verb in the third person", op.Summary)
	}
	if other := l.summaries[op.Summary]; other != "" {
		fail("has the summary of %s", other)
	}
	l.summaries[op.Summary] = id
	if op.Deprecated && op.Extensions["x-deprecated-reason"] == nil {
		fail("is deprecated without an x-deprecated-reason")
	}
	if strings.TrimSpace(op.Description) == "" {
		fail("no description")
	}
	for _, p := range slices.Concat(item.Parameters, op.Parameters) {
		l.parameter(id, p.Value)
	}
	if op.RequestBody != nil {
		l.body(id, op.RequestBody.Value)
	}
	l.answers(id, method, op)
}

func (l *linter) unique(id, service, method string) {
	if !goName.MatchString(service) || !goName.MatchString(method) {
		l.Errorf("%s: service %q and method %q must be Go names", id, service, method)
	}
	key := service + "." + method
	if other := l.methods[key]; other != "" {
		l.Errorf("%s: %s is the method of %s already", id, key, other)
	}
	l.methods[key] = id
}

func (l *linter) page(id string, x sdk) {
	all, each := iteratorNames(x.Method)
	l.unique(id, x.Service, all)
	l.unique(id, x.Service, each)
	p := x.Page
	if !slices.Contains([]string{"cursor", "start", "offset", "number"}, p.Style) {
		l.Errorf("%s: page style %q", id, p.Style)
	}
	if (p.Size == "") != (p.PageSize == 0) || p.Size == "" && (p.Style == "start" || p.Style == "offset") {
		l.Errorf("%s: a page needs size and pageSize, or neither of them in the style cursor or number", id)
	}
	if p.EmptyEnds && (p.Style != "cursor" || p.NextFunc != "") {
		l.Errorf("%s: emptyEnds is for the style cursor without nextFunc", id)
	}
	if (p.Param == "") != p.Seek {
		l.Errorf("%s: a page needs either param or seek", id)
	}
}

func (l *linter) parameter(id string, p *openapi3.Parameter) {
	if p.Description == "" {
		l.Errorf("%s: parameter %s has no description", id, p.Name)
	}
	if p.In != openapi3.ParameterInPath && !p.Required && p.Schema != nil {
		l.zero(id, p.Name, p.Schema, p.Extensions)
	}
}

func (l *linter) body(id string, body *openapi3.RequestBody) {
	for contentType, media := range body.Content {
		if media.Schema == nil || media.Schema.Ref == "" {
			l.Errorf("%s: the body must be a named schema", id)
		}
		if media.Example == nil && !strings.HasPrefix(contentType, "multipart/") {
			l.Errorf("%s: the body has no example", id)
		}
		l.request(id, media.Schema)
	}
}

// request looks for optional booleans and numbers that cannot be sent as their zero.
func (l *linter) request(id string, ref *openapi3.SchemaRef) {
	if ref == nil || ref.Value == nil || l.checked[ref.Value] {
		return
	}
	l.checked[ref.Value] = true
	l.request(id, ref.Value.Items)
	l.request(id, ref.Value.AdditionalProperties.Schema)
	for name, p := range ref.Value.Properties {
		l.request(id, p)
		if !slices.Contains(ref.Value.Required, name) {
			l.zero(id, name, p, p.Extensions)
		}
	}
}

func (l *linter) zero(id, name string, ref *openapi3.SchemaRef, extensions map[string]any) {
	s := ref.Value
	if !s.Type.Includes("boolean") && !s.Type.Includes("integer") && !s.Type.Includes("number") {
		return
	}
	for _, x := range []map[string]any{extensions, s.Extensions} {
		if x["x-go-type-skip-optional-pointer"] == false || x["x-go-type"] != nil || x["x-sdk-time"] != nil {
			return
		}
	}
	switch {
	case s.Min != nil && *s.Min > 0: // zero is not allowed
	case s.Default == false, s.Default == float64(0): // zero means what leaving it out means
	case s.Type.Includes("integer") && len(s.Enum) > 0 && !slices.Contains(s.Enum, any(float64(0))):
	default:
		l.Errorf("%s: %s is optional and cannot be sent as its zero", id, name)
	}
}

func (l *linter) answers(id, method string, op *openapi3.Operation) {
	if r := op.Responses.Default(); r == nil {
		l.Errorf("%s: no default answer", id)
	}
	success := false
	for code, r := range op.Responses.Map() {
		if !strings.HasPrefix(code, "2") {
			continue
		}
		success = true
		for contentType, media := range r.Value.Content {
			if media.Example == nil {
				l.Errorf("%s: its %s answer in %s has no example", id, code, contentType)
			}
		}
	}
	if !success {
		l.Errorf("%s: no 2xx answer", id)
	}
	if method == http.MethodGet && op.RequestBody != nil {
		l.Errorf("%s: a GET with a body", id)
	}
}
