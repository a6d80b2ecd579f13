package merge_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"go.yaml.in/yaml/v4"

	"github.com/engagement-go/engagement/internal/spec/merge"
)

// folder makes a spec of files, given by their names without the extension.
func folder(files map[string]string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for name, text := range files {
		fsys[name+".yaml"] = &fstest.MapFile{Data: []byte(text)}
	}
	return fsys
}

func TestFiles(t *testing.T) {
	t.Parallel()
	doc, err := merge.Files(folder(map[string]string{
		"info": "openapi: 3.1.0\ncomponents: {securitySchemes: {basic: {type: http}}}\n",
		"users": "paths:\n  /users:\n    parameters: [{name: id}]\n    get: {operationId: list}\n" +
			"components: {schemas: {User: {type: object}}}\n",
		"bulk":   "paths: {/users: {post: {operationId: bulk}}}\n",
		"shared": "components: {schemas: {Error: {type: object}}}\n",
	}))
	if err != nil {
		t.Fatal(err)
	}
	text, err := doc.YAML()
	if err != nil {
		t.Fatal(err)
	}
	var want, got any
	err = yaml.Unmarshal([]byte(`
openapi: 3.1.0
components:
  securitySchemes: {basic: {type: http}}
  schemas: {Error: {type: object}, User: {type: object}}
paths:
  /users:
    parameters: [{name: id}]
    get: {operationId: list}
    post: {operationId: bulk}
`), &want)
	if err != nil {
		t.Fatal(err)
	}
	if err := yaml.Unmarshal(text, &got); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("document (-want +got):\n%s", diff)
	}
	if !strings.HasPrefix(string(text), "openapi: 3.1.0\n") {
		t.Errorf("the document does not begin with the head:\n%s", text)
	}
	for file, where := range map[string][]string{
		"users":  {"paths", "/users", "get"},
		"bulk":   {"paths", "/users", "post"},
		"shared": {"components", "schemas", "Error"},
		"info":   {"components", "securitySchemes", "basic"},
		"":       {"components", "schemas", "Nobody"},
	} {
		if got := doc.File(where...); got != file {
			t.Errorf("%v is in %q, want %q", where, got, file)
		}
	}
}

func TestParagraphs(t *testing.T) {
	t.Parallel()
	doc, err := merge.Files(folder(map[string]string{"info": `
info:
  description: |
    One paragraph
    on two lines.

    A list:
    - first
    - second
paths:
  /users: {get: {responses: {"200": {description: "a\nb", example: {description: "a\nb"}}}}}
`}))
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	var collect func(n *yaml.Node)
	collect = func(n *yaml.Node) {
		if n.Kind == yaml.ScalarNode && strings.Contains(n.Value, "\n") || n.Value == "a b" {
			got = append(got, n.Value)
		}
		for _, child := range n.Content {
			collect(child)
		}
	}
	collect(doc.Root)
	want := []string{"One paragraph on two lines.\n\nA list:\n- first\n- second", "a b", "a\nb"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("texts (-want +got):\n%s", diff)
	}
}

func TestErrors(t *testing.T) {
	t.Parallel()
	doc, err := merge.Files(folder(map[string]string{
		"users": `paths: {/users: {
  parameters: [{name: id}],
  get: {responses: {"200": {description: ok}}},
  put: {responses: {"200": {description: ok}, default: {description: other}}}}}`,
		"shared": "components: {responses: {Error: {description: failed}}}",
	}))
	if err != nil {
		t.Fatal(err)
	}
	var got struct {
		Paths map[string]map[string]any
	}
	if err := doc.Root.Decode(&got); err != nil {
		t.Fatal(err)
	}
	ok := map[string]any{"description": "ok"}
	want := map[string]any{
		"parameters": []any{map[string]any{"name": "id"}},
		"get":        map[string]any{"responses": map[string]any{"200": ok, "default": map[string]any{"$ref": "#/components/responses/Error"}}},
		"put":        map[string]any{"responses": map[string]any{"200": ok, "default": map[string]any{"description": "other"}}},
	}
	if diff := cmp.Diff(want, got.Paths["/users"]); diff != "" {
		t.Errorf("path (-want +got):\n%s", diff)
	}
}

func TestAllOf(t *testing.T) {
	t.Parallel()
	doc, err := merge.Files(folder(map[string]string{
		"users": `components: {schemas: {
  User: {description: a user, allOf: [
    {properties: {id: {type: integer}}},
    {$ref: "#/components/schemas/Base"},
    {type: object, required: [mail], properties: {mail: {type: string}}}]},
  Boss: {required: [rank], allOf: [{$ref: "#/components/schemas/User"}, {properties: {rank: {type: integer}}}]}}}`,
		"shared": "components: {schemas: {Base: {x-sdk-hidden: true, type: object, required: [name], properties: {name: {type: string}, mark: {}}}}}",
	}))
	if err != nil {
		t.Fatal(err)
	}
	schemas := merge.Member(merge.Member(doc.Root, "components"), "schemas")
	for name, want := range map[string]struct{ properties, required []string }{
		"Base": {[]string{"name", "mark"}, []string{"name"}},
		"User": {[]string{"id", "name", "mark", "mail"}, []string{"name", "mail"}},
		"Boss": {[]string{"id", "name", "mark", "mail", "rank"}, []string{"rank", "name", "mail"}},
	} {
		schema := merge.Member(schemas, name)
		var properties, required []string
		for i, n := range merge.Member(schema, "properties").Content {
			if i%2 == 0 {
				properties = append(properties, n.Value)
			}
		}
		for _, n := range merge.Member(schema, "required").Content {
			required = append(required, n.Value)
		}
		if diff := cmp.Diff(want.properties, properties); diff != "" {
			t.Errorf("properties of %s (-want +got):\n%s", name, diff)
		}
		if diff := cmp.Diff(want.required, required); diff != "" {
			t.Errorf("required of %s (-want +got):\n%s", name, diff)
		}
		if merge.Member(schema, "allOf") != nil {
			t.Errorf("%s still has allOf", name)
		}
	}
}

func TestFilesRefused(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		files map[string]string
		want  string
	}{
		"no files":     {nil, "no YAML file"},
		"a list":       {map[string]string{"a": "[1]"}, "a.yaml is not a mapping"},
		"no YAML":      {map[string]string{"a": "a: [1"}, "a.yaml: "},
		"head twice":   {map[string]string{"a": "openapi: 1", "b": "\nopenapi: 1"}, "b.yaml:2 declares openapi again"},
		"method twice": {map[string]string{"a": "paths: {/a: {get: {}}}", "b": "paths: {/a: {get: {}}}"}, "b.yaml:1 declares paths /a get again"},
		"schema twice": {
			map[string]string{"a": "components:\n  schemas:\n    A: {}\n    B: {}\n    A: {}\n"},
			"a.yaml:5 declares A again",
		},
		"allOf beside properties": {
			map[string]string{"a": "components: {schemas: {A: {properties: {}, allOf: []}}}"},
			"schema A: beside allOf there are properties",
		},
		"allOf in circles": {
			map[string]string{"a": `components: {schemas: {A: {allOf: [{$ref: "#/components/schemas/A"}]}}}`},
			"schema A: beside allOf there are properties, or it goes in circles",
		},
		"allOf with more": {
			map[string]string{"a": "components: {schemas: {A: {allOf: [{additionalProperties: true}]}}}"},
			"schema A: a part of allOf has the key additionalProperties",
		},
		"property of two parts": {
			map[string]string{"a": "components: {schemas: {A: {allOf: [{properties: {b: {}}}, {properties: {b: {}}}]}}}"},
			"schema A: allOf:1 declares b again",
		},
		"property twice": {
			map[string]string{"a": "components:\n  schemas:\n    A: {properties: {b: {}, b: {}}}\n"},
			"a.yaml:3 declares b again",
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := merge.Files(folder(test.files))
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %v, want one that says %q", err, test.want)
			}
		})
	}
}

const enveloped = `paths:
  /users:
    get:
      x-sdk: {envelope: user}
      responses:
        "200": {content: {application/json: {schema: {type: string}}}}
        "201": {$ref: "#/components/responses/User"}
        default: {content: {application/json: {schema: {type: object}}}}
    post:
      x-sdk: {envelope: user}
      responses: {"200": {$ref: "#/components/responses/User"}}
components: {responses: {User: {content: {application/json: {schema: {type: integer}}}}}}
x-sdk-envelope: {meta: {type: object}}
`

func TestEnvelopes(t *testing.T) {
	t.Parallel()
	doc, err := merge.Files(folder(map[string]string{"users": enveloped}))
	if err != nil {
		t.Fatal(err)
	}
	schema := func(at ...string) any {
		node := doc.Root
		for _, key := range at {
			node = merge.Member(node, key)
		}
		var v any
		if err := node.Decode(&v); err != nil {
			t.Fatal(err)
		}
		return v
	}
	wrapped := func(kind string) any {
		return map[string]any{"type": "object", "properties": map[string]any{
			"user": map[string]any{"type": kind}, "meta": map[string]any{"type": "object"},
		}}
	}
	for _, test := range []struct {
		at   []string
		want any
	}{
		{[]string{"paths", "/users", "get", "responses", "200", "content", "application/json", "schema"}, wrapped("string")},
		{[]string{"paths", "/users", "get", "responses", "default", "content", "application/json", "schema"}, map[string]any{"type": "object"}},
		{[]string{"components", "responses", "User", "content", "application/json", "schema"}, wrapped("integer")},
	} {
		if diff := cmp.Diff(test.want, schema(test.at...)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", strings.Join(test.at, " "), diff)
		}
	}
}

func TestBadEnvelopes(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct{ old, new, want string }{
		"nothing inside": {`"200": {$ref: "#/components/responses/User"}`, `"200": {$ref: "#/components/responses/None"}`, "nothing inside"},
		"two envelopes":  {"post:\n      x-sdk: {envelope: user}", "post:\n      x-sdk: {envelope: data}", "has the envelope user elsewhere"},
	} {
		text := strings.Replace(enveloped, test.old, test.new, 1)
		if _, err := merge.Files(folder(map[string]string{"users": text})); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: error %v, want one about %q", name, err, test.want)
		}
	}
}
