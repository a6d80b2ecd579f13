package mcpserver_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/jsonschema-go/jsonschema"

	"github.com/engagement-go/engagement/internal/spec"
	"github.com/engagement-go/engagement/internal/vendors"
)

// apis are the names of all specs.
var apis = func() []string {
	var names []string
	for _, pkg := range vendors.All() {
		names = append(names, strings.ReplaceAll(pkg, "/", "-"))
	}
	return names
}()

// Every operation can be called by its name: with the example that describe shows, and with each optional argument beside
// it. What arrives fits the spec, and has each value in its place.
func TestEveryOperation(t *testing.T) {
	t.Parallel()
	n := 0
	for _, api := range apis {
		s := spec.MustLoad(api)
		n += len(s.Operations())
		for part, operations := range slices.Collect(slices.Chunk(s.Operations(), 30)) {
			t.Run(fmt.Sprint(api, part), func(t *testing.T) {
				t.Parallel()
				p := newProof(t, api, s)
				for _, op := range operations {
					p.prove(op)
				}
			})
		}
	}
	if n < 407 {
		t.Errorf("%d operations", n)
	}
}

// proof calls operations of one vendor, whose service answers with the examples of the spec.
type proof struct {
	session
	api  string
	spec *spec.Spec
	sent *recorder
}

func newProof(t *testing.T, api string, s *spec.Spec) *proof {
	sent := &recorder{respond: func(r request) *http.Response {
		op, path := s.Match(r.Method, r.URL.EscapedPath())
		if op == nil {
			t.Errorf("%s %s is not in the spec", r.Method, r.URL)
			return respond(404, "{}")
		}
		if err := op.Validate(r.Request, path, r.body); err != nil {
			t.Error(err)
		}
		status, contentType, body := op.Example()
		if op.ID == "analyzeSentiment" {
			body = []byte(`{"meta":{"code":200},"response":2}`) // the example is that of a list of texts
		}
		return respond(status, string(body), "Content-Type", contentType)
	}}
	var credentials []string
	for _, op := range s.Operations() {
		if op.Effect == "credential" {
			credentials = append(credentials, api+"/"+op.Name)
		}
	}
	return &proof{open(t, clientsOf(t, sent), all, allow(credentials)), api, s, sent}
}

func (p *proof) prove(op *spec.Operation) {
	p.Helper()
	name := p.api + "/" + op.Name
	d := p.good("describe", args{"operation": name})
	example := d.Example
	p.proveCall(op, d, name, example)
	for i, parameter := range op.Parameters {
		if parameter.Required || slices.Contains(op.Bound, parameter.Name) || d.Arguments["properties"].(map[string]any)[parameter.Name] == nil {
			continue
		}
		arguments := args{}
		maps.Copy(arguments, example)
		arguments[parameter.Name] = sample(p.spec, parameter.Schema, i)
		if others := beside[name]; others[parameter.Name] != nil {
			maps.Copy(arguments, others)
		}
		p.proveCall(op, d, name, arguments)
	}
}

// proveCall calls the operation, and compares what was sent with the arguments.
func (p *proof) proveCall(op *spec.Operation, d reply, name string, arguments args) {
	p.Helper()
	p.sent.take()
	tool := map[string]string{"read": "read", "delete": "delete"}[op.Effect]
	if tool == "" {
		tool = "write"
	}
	in := args{"operation": name, "arguments": arguments}
	r := p.call(tool, in)
	if r.Confirm != "" {
		if n := len(p.sent.take()); n > 0 {
			p.Errorf("%s: %d requests in a dry run", name, n)
		}
		in["confirm"] = r.Confirm
		r = p.call(tool, in)
	}
	if r.failed {
		p.Errorf("%s %v: %s", name, arguments, r.text)
		return
	}
	if d.Answer != nil && len(r.Data) > 0 {
		if err := conforms(d.Answer, r.Data); err != nil {
			p.Errorf("%s: the answer %s does not have its schema: %v", name, r.Data, err)
		}
	}
	sent := p.sent.take()
	last := sent[len(sent)-1]
	found, path := p.spec.Match(last.Method, last.URL.EscapedPath())
	if found != op {
		p.Errorf("%s called %s", name, found.Name)
		return
	}
	for _, parameter := range op.Parameters {
		given, ok := arguments[parameter.Name]
		if !ok {
			continue
		}
		got := ""
		switch parameter.In {
		case "path":
			got = path[parameter.Name]
		case "query":
			got = strings.Join(last.URL.Query()[parameter.Name], ",")
		case "header":
			got = last.Header.Get(parameter.Name)
		}
		if want := wire(p, given, got); got != want {
			p.Errorf("%s: %s arrived as %q, want %q", name, parameter.Name, got, want)
		}
	}
	if body, ok := arguments["body"]; ok {
		p.proveBody(op, name, body, last)
	}
}

// conforms holds data against a JSON Schema.
func conforms(schema map[string]any, data []byte) error {
	text, err := json.Marshal(schema)
	if err != nil {
		return err
	}
	var parsed jsonschema.Schema
	if err := json.Unmarshal(text, &parsed); err != nil {
		return err
	}
	resolved, err := parsed.Resolve(nil)
	if err != nil {
		return err
	}
	var v any
	if err := json.Unmarshal(data, &v); err != nil {
		return err
	}
	return resolved.Validate(v)
}

// wire is the form of a value in a path, a query or a header: JSON for objects, and for lists that are sent so.
func wire(t testing.TB, given any, got string) string {
	if rows, ok := given.([]any); ok && !strings.HasPrefix(got, "[") {
		var all []string
		for _, row := range rows {
			all = append(all, fmt.Sprint(row))
		}
		return strings.Join(all, ",")
	}
	switch given := given.(type) {
	case map[string]any, []any:
		if fmt.Sprint(given) == "map[]" && got == "" {
			return "" // nothing to send
		}
		if diff := cmp.Diff(again(t, given), decode(t, []byte(got))); diff != "" {
			return "(-given +sent):\n" + diff
		}
		return got
	}
	text := fmt.Sprint(again(t, given))
	if at, err := time.Parse(time.RFC3339, text); err == nil {
		if same, err := time.Parse(time.RFC3339, got); err == nil && at.Equal(same) {
			return got
		}
	}
	return text
}

func (p *proof) proveBody(op *spec.Operation, name string, given any, sent request) {
	p.Helper()
	contentType, _ := op.Body()
	switch contentType {
	case "application/json":
		if diff := cmp.Diff(again(p, given), decode(p, sent.body), cmp.FilterPath(unsentDefault, cmp.Ignore())); diff != "" {
			p.Errorf("%s: body (-given +sent):\n%s", name, diff)
		}
	case "application/x-www-form-urlencoded":
		form, err := url.ParseQuery(string(sent.body))
		if err != nil {
			p.Error(err)
		}
		for member, v := range given.(map[string]any) {
			if got := form.Get(member); got != wire(p, v, got) {
				p.Errorf("%s: %s arrived as %q, want %q", name, member, got, wire(p, v, got))
			}
		}
	default:
		if len(sent.body) == 0 {
			p.Errorf("%s: no body", name)
		}
	}
}

// unsentDefault says where a value need not arrive as it was given: false may be left out, because that is what the service
// takes then, and the type of an object is sent as a number where it is one.
func unsentDefault(path cmp.Path) bool {
	given, sent := path.Last().Values()
	if !sent.IsValid() {
		return given.Interface() == false
	}
	index, ok := path.Last().(cmp.MapIndex)
	return ok && index.Key().String() == "type_id" && given.IsValid() && fmt.Sprint(given) == fmt.Sprint(sent)
}

// beside are arguments that others need beside them.
var beside = map[string]args{
	"customerio/Campaigns.GetMetrics":       {"version": "2", "res": "daily", "tz": "UTC", "start": 1_767_225_600, "end": 1_767_312_000},
	"customerio/Campaigns.GetActionMetrics": {"version": "2", "res": "daily", "tz": "UTC", "start": 1_767_225_600, "end": 1_767_312_000},
	"customerio/DesignEmails.ListVersions":  {"start_date": 1_767_225_600, "end_date": 1_767_312_000},
}

// sample returns a value that a schema takes. Values of other n differ where they can.
func sample(s *spec.Spec, schema map[string]any, n int) any {
	schema = s.Resolve(schema)
	if values, _ := schema["enum"].([]any); len(values) > 0 {
		return values[n%len(values)]
	}
	kind, _ := schema["type"].(string)
	if kinds, _ := schema["type"].([]any); len(kinds) > 0 {
		kind, _ = kinds[0].(string)
	}
	switch kind {
	case "integer", "number":
		least, _ := schema["minimum"].(int)
		if schema["x-sdk-time"] == "UnixTime" {
			least = 1_767_225_600
		}
		if most, ok := schema["maximum"].(int); ok {
			return min(least+1+n, most)
		}
		return least + 1 + n
	case "boolean":
		return true
	case "array":
		items, _ := schema["items"].(map[string]any)
		return []any{sample(s, items, n)}
	case "object":
		members := args{}
		properties, _ := schema["properties"].(map[string]any)
		required, _ := schema["required"].([]any)
		for _, name := range required {
			property, _ := properties[name.(string)].(map[string]any)
			members[name.(string)] = sample(s, property, n)
		}
		return members
	}
	switch {
	case schema["format"] == "date":
		return fmt.Sprintf("2026-01-%02d", n%28+1)
	case schema["format"] == "date-time":
		return fmt.Sprintf("2026-01-%02dT10:00:00Z", n%28+1)
	case schema["x-sdk-time"] != nil:
		return fmt.Sprintf("2026-01-%02dT10:00", n%28+1)
	}
	return fmt.Sprintf("v%d", n)
}
