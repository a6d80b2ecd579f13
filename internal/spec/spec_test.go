package spec_test

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/engagement-go/engagement/internal/spec"
	"github.com/engagement-go/engagement/openapi"
)

const small = `
openapi: 3.1.0
servers: [{url: "https://example.com/api/"}]
security: [{oauth: [read]}]
tags:
  - {name: Users, description: The users.}
  - {name: Lists, description: The lists.}
x-sdk-quotas:
  default: {limits: [10/1s], description: Of the account.}
  slow: {limits: [1/1s, 9/1h], within: default}
components:
  parameters:
    Limit: {name: limit, in: query, description: Rows., schema: {type: integer, minimum: 1, maximum: 50, x-sdk-accepts: {minimum: 0}}}
  schemas:
    Kind: {type: string, enum: [person, company]}
    Address:
      type: object
      properties:
        city: {type: string, minLength: 1, maxLength: 5}
        zip: {type: string, pattern: "^[0-9]+$"}
    Base:
      type: object
      properties:
        id: {type: string}
    User:
      required: [email]
      allOf:
        - $ref: "#/components/schemas/Base"
        - type: object
          properties:
            email: {type: string}
            kind: {$ref: "#/components/schemas/Kind", description: What it is.}
            role: {type: string, enum: [admin, agent], x-sdk-closed: true}
            strict_kind: {$ref: "#/components/schemas/Kind", x-sdk-closed: true}
            any_kind: {$ref: "#/components/schemas/Kind", x-sdk-closed: true, x-sdk-accepts: {enum: null}}
            address: {$ref: "#/components/schemas/Address"}
            tags: {type: [array, "null"], maxItems: 2, uniqueItems: true, items: {type: string}}
            since: {type: string, format: date-time}
            score: {type: number, minimum: 0}
            anything: {x-go-type: any}
            attributes: {type: object, additionalProperties: {type: string}}
            open: {$ref: "#/components/schemas/Open"}
    Open:
      type: object
      x-sdk-extra: true
      properties: {id: {type: integer}}
    Rows: {type: array, items: {$ref: "#/components/schemas/User"}}
    Form:
      type: object
      required: [name]
      properties:
        name: {type: string}
        count: {type: integer}
        users: {$ref: "#/components/schemas/Rows", x-sdk-json: true}
        ids: {type: array, items: {type: integer}}
  responses:
    Error: {description: It failed., content: {application/json: {schema: {type: object}}}}
paths:
  /users/{id}:
    parameters:
      - {name: id, in: path, required: true, schema: {type: integer, minimum: 1}}
    get:
      operationId: getUser
      summary: Returns a user.
      description: Any user.
      externalDocs: {url: "https://example.com/docs"}
      security: []
      deprecated: true
      tags: [Users]
      x-sdk: {method: Get, quota: slow, auth: key, envelope: user}
      responses:
        "200":
          content:
            application/json: {schema: {$ref: "#/components/schemas/User"}, example: {user: {email: a@example.com}}}
        default: {$ref: "#/components/responses/Error"}
  /users/me:
    get:
      operationId: getMe
      tags: [Users]
      x-sdk: {method: Me}
      responses: {"204": {description: Nothing.}}
  /users:
    get:
      operationId: listUsers
      tags: [Users]
      x-sdk: {method: List, repeatable: false}
      parameters:
        - {$ref: "#/components/parameters/Limit"}
        - {name: active, in: query, schema: {type: boolean}}
        - {name: ids, in: query, explode: false, schema: {type: array, items: {type: integer}}}
        - {name: tags, in: query, schema: {type: array, items: {type: string}}}
        - {name: kind, in: query, x-sdk-closed: true, schema: {type: string, enum: [person, company]}}
        - {name: filter, in: query, content: {application/json: {schema: {$ref: "#/components/schemas/Address"}}}}
        - {name: X-Token, in: header, schema: {type: string, maxLength: 3}}
      responses: {"200": {content: {text/plain: {schema: {type: string}, example: one}}}}
    post:
      operationId: createUsers
      tags: [Users]
      x-sdk: {method: Create, read: true}
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: "#/components/schemas/Rows"}, example: [{email: a@example.com}]}}
      responses: {"201": {content: {application/json: {schema: {type: string}, example: done}}}}
    put:
      operationId: fillForm
      tags: [Users]
      x-sdk: {method: Fill, text: true}
      requestBody:
        content: {application/x-www-form-urlencoded: {schema: {$ref: "#/components/schemas/Form"}, example: {name: a}}}
      responses: {"200": {content: {application/json: {schema: {type: string}, example: done}}}}
  /{account}/lists/{id}.json:
    parameters:
      - {name: account, in: path, required: true, x-sdk-bound: true, schema: {type: string}}
      - {name: id, in: path, required: true, schema: {type: string}}
    delete:
      operationId: deleteList
      security: [{oauth: [read, write]}]
      tags: [Lists]
      x-sdk: {method: Delete}
      responses: {"200": {description: Done.}}
`

func read(t *testing.T, text string) *spec.Spec {
	t.Helper()
	s, err := spec.Read(fstest.MapFS{"info.yaml": {Data: []byte(text)}})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestOperations(t *testing.T) {
	t.Parallel()
	s := read(t, small)
	type row struct {
		ID, Service, Name, Method, Route, Quota, Auth, Envelope, Summary, Description, Docs string
		Repeatable, Read, Text, Deprecated                                                  bool
		Bound, Scopes                                                                       []string
	}
	var got []row
	for _, o := range s.Operations() {
		got = append(got, row{
			o.ID, o.Service, o.Name, o.Method, o.Route, o.Quota, o.Auth, o.Envelope, o.Summary, o.Description, o.Docs,
			o.Repeatable, o.Read, o.Text, o.Deprecated, o.Bound, o.Scopes,
		})
	}
	read := []string{"read"}
	want := []row{
		{ID: "createUsers", Service: "Users", Name: "Users.Create", Method: "POST", Route: "/users", Quota: "default", Read: true, Scopes: read},
		{
			ID: "deleteList", Service: "Lists", Name: "Lists.Delete", Method: "DELETE", Route: "/{account}/lists/{id}.json", Quota: "default",
			Repeatable: true, Bound: []string{"account"}, Scopes: []string{"read", "write"},
		},
		{ID: "fillForm", Service: "Users", Name: "Users.Fill", Method: "PUT", Route: "/users", Quota: "default", Repeatable: true, Text: true, Scopes: read},
		{ID: "getMe", Service: "Users", Name: "Users.Me", Method: "GET", Route: "/users/me", Quota: "default", Repeatable: true, Read: true, Scopes: read},
		{
			ID: "getUser", Service: "Users", Name: "Users.Get", Method: "GET", Route: "/users/{id}", Quota: "slow", Auth: "key", Envelope: "user",
			Summary: "Returns a user.", Description: "Any user.", Docs: "https://example.com/docs", Repeatable: true, Read: true, Deprecated: true,
		},
		{ID: "listUsers", Service: "Users", Name: "Users.List", Method: "GET", Route: "/users", Quota: "default", Read: true, Scopes: read},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("operations (-want +got):\n%s", diff)
	}
	for _, name := range []string{"getUser", "Users.Get"} {
		if o := s.Operation(name); o == nil || o.ID != "getUser" {
			t.Errorf("%s finds %v", name, o)
		}
	}
	if o := s.Operation("Users.Nothing"); o != nil {
		t.Errorf("found %v", o)
	}
}

func TestDocument(t *testing.T) {
	t.Parallel()
	s := read(t, small)
	if s.Prefix() != "/api" {
		t.Errorf("prefix %q", s.Prefix())
	}
	services := []spec.Service{{Name: "Users", Description: "The users."}, {Name: "Lists", Description: "The lists."}}
	if diff := cmp.Diff(services, s.Services()); diff != "" {
		t.Errorf("services (-want +got):\n%s", diff)
	}
	quotas := map[string]spec.Quota{
		"default": {Limits: []string{"10/1s"}, Description: "Of the account."},
		"slow":    {Limits: []string{"1/1s", "9/1h"}, Within: "default"},
	}
	if diff := cmp.Diff(quotas, s.Quotas()); diff != "" {
		t.Errorf("quotas (-want +got):\n%s", diff)
	}
	if s.Schema("Kind")["type"] != "string" || s.Schema("Nothing") != nil {
		t.Errorf("schemas %v, %v", s.Schema("Kind"), s.Schema("Nothing"))
	}
	contentType, schema := s.Operation("createUsers").Body()
	if contentType != "application/json" || schema["$ref"] != "#/components/schemas/Rows" {
		t.Errorf("body %s %v", contentType, schema)
	}
	if contentType, schema := s.Operation("getMe").Body(); contentType != "" || schema != nil {
		t.Errorf("body %s %v", contentType, schema)
	}
	contentType, schema = s.Operation("getUser").Answer()
	if properties, _ := schema["properties"].(map[string]any); contentType != "application/json" || properties["user"] == nil {
		t.Errorf("answer %s %v", contentType, schema)
	}
	if contentType, schema := s.Operation("getMe").Answer(); contentType != "" || schema != nil {
		t.Errorf("answer %s %v", contentType, schema)
	}
	parameters := []spec.Parameter{{Name: "id", In: "path", Required: true, Schema: map[string]any{"type": "integer", "minimum": 1}}}
	if diff := cmp.Diff(parameters, s.Operation("getUser").Parameters, cmpopts.IgnoreUnexported(spec.Parameter{})); diff != "" {
		t.Errorf("parameters (-want +got):\n%s", diff)
	}
}

func TestMatch(t *testing.T) {
	t.Parallel()
	s := read(t, small)
	for _, test := range []struct {
		method, path string
		want         string
		values       map[string]string
	}{
		{"GET", "/api/users/7", "getUser", map[string]string{"id": "7"}},
		{"GET", "/api/users/a%2Fb", "getUser", map[string]string{"id": "a/b"}},
		{"GET", "/api/users/me", "getMe", map[string]string{}},
		{"POST", "/api/users", "createUsers", map[string]string{}},
		{"DELETE", "/api/5/lists/x.y.json", "deleteList", map[string]string{"account": "5", "id": "x.y"}},
		{"DELETE", "/api/5/lists/x", "", nil},
		{"DELETE", "/api/5/lists/.json", "", nil},
		{"GET", "/api/users/", "", nil},
		{"GET", "/users/7", "", nil},
		{"GET", "/api/users/7/x", "", nil},
		{"GET", "/api/users/%zz", "", nil},
		{"PATCH", "/api/users/7", "", nil},
	} {
		op, values := s.Match(test.method, test.path)
		id := ""
		if op != nil {
			id = op.ID
		}
		if diff := cmp.Diff(test.values, values); id != test.want || diff != "" {
			t.Errorf("%s %s is %q, want %q (-want +got):\n%s", test.method, test.path, id, test.want, diff)
		}
	}
}

const translations = `openapi: 3.1.0
servers: [{url: https://example.com/api}]
paths:
  /lists/{id}/language/{language}:
    get:
      operationId: getTranslation
      tags: [Lists]
      x-sdk: {method: GetTranslation}
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
        - {name: language, in: path, required: true, x-sdk-empty: true, schema: {type: string}}
      responses: {"200": {description: Done.}}
`

func TestPathParametersThatMayBeEmpty(t *testing.T) {
	t.Parallel()
	s := read(t, translations)
	for path, want := range map[string]map[string]string{
		"/api/lists/7/language/":   {"id": "7", "language": ""},
		"/api/lists/7/language/fr": {"id": "7", "language": "fr"},
		"/api/lists//language/fr":  nil,
		"/api/lists/7/language":    nil,
	} {
		_, values := s.Match("GET", path)
		if diff := cmp.Diff(want, values); diff != "" {
			t.Errorf("%s (-want +got):\n%s", path, diff)
		}
	}
}

func TestExamples(t *testing.T) {
	t.Parallel()
	s := read(t, small)
	for id, want := range map[string]struct {
		status            int
		contentType, body string
		request           any
	}{
		"getUser":     {200, "application/json", `{"user":{"email":"a@example.com"}}`, nil},
		"getMe":       {204, "", "", nil},
		"listUsers":   {200, "text/plain", "one", nil},
		"createUsers": {201, "application/json", `"done"`, []any{map[string]any{"email": "a@example.com"}}},
		"fillForm":    {200, "application/json", "done", map[string]any{"name": "a"}}, // text under a JSON content type
		"deleteList":  {200, "", "", nil},
	} {
		op := s.Operation(id)
		status, contentType, body := op.Example()
		if status != want.status || contentType != want.contentType || string(body) != want.body {
			t.Errorf("%s: answer %d %s %s", id, status, contentType, body)
		}
		if diff := cmp.Diff(want.request, op.RequestExample()); diff != "" {
			t.Errorf("%s: request (-want +got):\n%s", id, diff)
		}
		if err := op.ValidateAnswer(status, contentType, body); err != nil {
			t.Errorf("%s: its example: %v", id, err)
		}
	}
}

const form = "application/x-www-form-urlencoded"

func TestKind(t *testing.T) {
	t.Parallel()
	s := read(t, small)
	for id, want := range map[string]string{
		"getUser":     "GET for member as key repeatable",
		"getMe":       "GET for value repeatable",
		"listUsers":   "GET for text/plain",
		"createUsers": "POST with json for value",
		"fillForm":    "PUT with x-www-form-urlencoded for text repeatable",
		"deleteList":  "DELETE for value repeatable",
	} {
		if got := s.Operation(id).Kind(); got != want {
			t.Errorf("%s is %q, want %q", id, got, want)
		}
	}
	for host, want := range map[string]bool{"example.com": true, "api.example.com": false, "example": false, "": false} {
		if got := s.Serves(host); got != want {
			t.Errorf("serves %q: %v", host, got)
		}
	}
}

func TestValidate(t *testing.T) {
	t.Parallel()
	s := read(t, small)
	for _, test := range []struct {
		name        string
		method, url string
		contentType string
		body        string
		want        string // what the error says, empty for none
	}{
		{"number in the path", "GET", "/users/7", "", "", ""},
		{"text in the path", "GET", "/users/abc", "", "", `getUser: the path parameter "id": got string, want integer`},
		{"limit in the path", "GET", "/users/0", "", "", `the path parameter "id": minimum: got 0, want 1`},
		{"unknown query", "GET", "/users/7?color=red", "", "", `getUser: the query parameter "color" is not in the spec`},
		{"unreadable query", "GET", "/users/7?a=%zz", "", "", "the query cannot be read"},
		{"unasked body", "GET", "/users/7", "application/json", "{}", "a body was sent, the spec has none"},

		{"limit", "GET", "/users?limit=50", "", "", ""},
		{"limit that only the service accepts", "GET", "/users?limit=0", "", "", `"limit": minimum: got 0, want 1`},
		{"limit over", "GET", "/users?limit=51", "", "", `the query parameter "limit": maximum: got 51, want 50`},
		{"limit with a fraction", "GET", "/users?limit=1.5", "", "", `"limit": got number, want integer`},
		{"no limit", "GET", "/users?limit=", "", "", `"limit": got string, want integer`},
		{"two limits", "GET", "/users?limit=1&limit=2", "", "", `"limit": it is there more than once`},
		{"true", "GET", "/users?active=true", "", "", ""},
		{"not a boolean", "GET", "/users?active=1", "", "", `"active": got number, want boolean`},
		{"ids", "GET", "/users?ids=1,2", "", "", ""},
		{"ids that are text", "GET", "/users?ids=1,b", "", "", `the query parameter "ids"[1]: got string, want integer`},
		{"ids twice", "GET", "/users?ids=1&ids=2", "", "", ""},
		{"no ids", "GET", "/users?ids=", "", "", `"ids": it is empty`},
		{"repeated", "GET", "/users?tags=1&tags=b,c", "", "", ""},
		{"closed", "GET", "/users?kind=person", "", "", ""},
		{"closed to others", "GET", "/users?kind=pet", "", "", `the query parameter "kind": value must be one of 'person', 'company'`},
		{"JSON", "GET", `/users?filter={"city":"Kyiv"}`, "", "", ""},
		{"not JSON", "GET", "/users?filter=Kyiv", "", "", `the query parameter "filter": it is not JSON`},
		{"JSON with a stranger", "GET", `/users?filter={"town":"Kyiv"}`, "", "", `the query parameter "filter".town is not in the spec`},

		{"body", "POST", "/users", "application/json; charset=utf-8", `[{"id":"1","email":"a","address":{"city":"Kyiv"}}]`, ""},
		{"missing body", "POST", "/users", "application/json", "", "createUsers: the body is missing"},
		{"other content type", "POST", "/users", "text/plain", "x", `the content type is "text/plain", which the spec does not have`},
		{"broken body", "POST", "/users", "application/json", "[", "the body is not JSON"},
		{"second value", "POST", "/users", "application/json", `[{"email":"a"}] []`, "the body is not JSON"},
		{"other type", "POST", "/users", "application/json", "{}", "createUsers: body: got object, want array"},
		{"null", "POST", "/users", "application/json", "null", "body: got null, want array"},
		{"missing member", "POST", "/users", "application/json", "[{}]", "body[0]: missing property 'email'"},
		{"unknown member", "POST", "/users", "application/json", `[{"email":"a"},{"email":"b","mail":"c"}]`, "body[1].mail is not in the spec"},
		{"only what is wrong", "POST", "/users", "application/json", `[{"email":1}]`, "createUsers: body[0].email: got number, want string"},
		{"two faults", "POST", "/users", "application/json", `[{"email":1,"mail":2}]`, "body[0].email: got number, want string; body[0].mail is not in the spec"},
		{"unknown deep down", "POST", "/users", "application/json", `[{"email":"a","address":{"town":"b"}}]`, "createUsers: body[0].address.town is not in the spec"},
		{"too short", "POST", "/users", "application/json", `[{"email":"a","address":{"city":""}}]`, "body[0].address.city: minLength"},
		{"too long", "POST", "/users", "application/json", `[{"email":"a","address":{"city":"Odessa"}}]`, "body[0].address.city: maxLength"},
		{"pattern", "POST", "/users", "application/json", `[{"email":"a","address":{"zip":"x"}}]`, "body[0].address.zip: 'x' does not match pattern"},
		{"open enum", "POST", "/users", "application/json", `[{"email":"a","kind":"pet"}]`, ""},
		{"closed enum", "POST", "/users", "application/json", `[{"email":"a","role":"owner"}]`, "body[0].role: value must be one of 'admin', 'agent'"},
		{"enum closed beside its reference", "POST", "/users", "application/json", `[{"email":"a","strict_kind":"pet"}]`, "body[0].strict_kind: value must be one of"},
		{"enum that only the SDK closes", "POST", "/users", "application/json", `[{"email":"a","any_kind":"pet"}]`, "body[0].any_kind: value must be one of"},
		{"list or null", "POST", "/users", "application/json", `[{"email":"a","tags":null},{"email":"a","tags":["b"]}]`, ""},
		{"too many", "POST", "/users", "application/json", `[{"email":"a","tags":["b","c","d"]}]`, "body[0].tags: maxItems: got 3, want 2"},
		{"twice", "POST", "/users", "application/json", `[{"email":"a","tags":["b","b"]}]`, "body[0].tags: items at 0 and 1 are equal"},
		{"time", "POST", "/users", "application/json", `[{"email":"a","since":"2026-01-02T03:04:05+02:00"}]`, ""},
		{"not a time", "POST", "/users", "application/json", `[{"email":"a","since":"yesterday"}]`, "body[0].since: 'yesterday' is not valid date-time"},
		{"negative", "POST", "/users", "application/json", `[{"email":"a","score":-1.5}]`, "body[0].score: minimum"},
		{"anything", "POST", "/users", "application/json", `[{"email":"a","anything":[{"b":1}]}]`, ""},
		{"nothing is not anything", "POST", "/users", "application/json", `[{"email":"a","anything":null}]`, "body[0].anything: got null"},
		{"map", "POST", "/users", "application/json", `[{"email":"a","attributes":{"b":"c"}}]`, ""},
		{"map of other values", "POST", "/users", "application/json", `[{"email":"a","attributes":{"b":1}}]`, "body[0].attributes.b: got number, want string"},
		{"extra members", "POST", "/users", "application/json", `[{"email":"a","open":{"id":1,"b":2}}]`, ""},

		{"form", "PUT", "/users", form, "name=a&count=2&ids=1,2", ""},
		{"form without a body", "PUT", "/users", form, "", ""},
		{"text that looks like a number", "PUT", "/users", form, "name=7", ""},
		{"number that is text", "PUT", "/users", form, "name=a&count=b", "fillForm: body.count: got string, want integer"},
		{"missing field", "PUT", "/users", form, "count=2", "body: missing property 'name'"},
		{"unknown field", "PUT", "/users", form, "name=a&color=red", "body.color is not in the spec"},
		{"field twice", "PUT", "/users", form, "name=a&name=b", `the form field "name": it is there more than once`},
		{"JSON in a form", "PUT", "/users", form, `name=a&users=[{"email":"b"}]`, ""},
		{"JSON in a form that is none", "PUT", "/users", form, "name=a&users=b", `the form field "users": it is not JSON`},
		{"JSON in a form that does not fit", "PUT", "/users", form, `name=a&users=[{"email":"b","mail":"c"}]`, "body.users[0].mail is not in the spec"},
		{"ids in a form that do not fit", "PUT", "/users", form, "name=a&ids=1,b", "body.ids[1]: got string, want integer"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			r, err := http.NewRequestWithContext(t.Context(), test.method, "https://example.com/api"+test.url, http.NoBody)
			if err != nil {
				t.Fatal(err)
			}
			if test.contentType != "" {
				r.Header.Set("Content-Type", test.contentType)
			}
			op, path := s.Match(r.Method, r.URL.EscapedPath())
			err = op.Validate(r, path, []byte(test.body))
			if (err == nil) != (test.want == "") || err != nil && !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %v\nwant  %s", err, test.want)
			}
		})
	}
}

func TestValidateHeader(t *testing.T) {
	t.Parallel()
	op := read(t, small).Operation("listUsers")
	r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, "https://example.com/api/users", http.NoBody)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Other", "of no interest")
	r.Header.Set("X-Token", "abc")
	if err := op.Validate(r, nil, nil); err != nil {
		t.Error(err)
	}
	r.Header.Set("X-Token", "abcd")
	if err := op.Validate(r, nil, nil); err == nil || !strings.Contains(err.Error(), `the header parameter "X-Token": maxLength`) {
		t.Errorf("error %v", err)
	}
}

func TestValidateAnswer(t *testing.T) {
	t.Parallel()
	s := read(t, small)
	for _, test := range []struct {
		operation   string
		status      int
		contentType string
		body        string
		want        string
	}{
		{"getUser", 200, "application/json; charset=utf-8", `{"user":{"email":"a","unheard":1},"of":2}`, ""},
		{"getUser", 200, "application/json", `{"user":{"email":1}}`, "getUser: body.user.email: got number, want string"},
		{"getUser", 200, "application/json", `{`, "the body is not JSON"},
		{"getUser", 200, "text/html", `{}`, `the content type is "text/html"`},
		{"getUser", 201, "application/json", `{}`, "the status 201 is not in the spec"},
		{"getMe", 204, "", "", ""},
		{"getMe", 204, "application/json", "{}", "a body was sent, the spec has none"},
		{"listUsers", 200, "text/plain", "two", ""},
		{"fillForm", 200, "application/json", "not JSON", ""},
	} {
		err := s.Operation(test.operation).ValidateAnswer(test.status, test.contentType, []byte(test.body))
		if (err == nil) != (test.want == "") || err != nil && !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s %d %s: error %v, want %q", test.operation, test.status, test.body, err, test.want)
		}
	}
}

func TestReadBroken(t *testing.T) {
	t.Parallel()
	if _, err := spec.Read(fstest.MapFS{"info.yaml": {Data: []byte("a: [")}}); err == nil {
		t.Error("no error")
	}
	s := read(t, `
paths:
  /a:
    post:
      operationId: a
      requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Nobody"}}}}
`)
	r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, "https://example.com/a", http.NoBody)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Content-Type", "application/json")
	if err := s.Operation("a").Validate(r, nil, []byte("{}")); err == nil {
		t.Error("a schema that is not there allows everything")
	}
}

// TestSpecs reads every spec: schemas can be used, and examples fit.
func TestSpecs(t *testing.T) {
	t.Parallel()
	if _, err := spec.Load("nobody"); err == nil {
		t.Error("no error for an API that does not exist")
	}
	for _, api := range openapi.APIs() {
		t.Run(api, func(t *testing.T) {
			t.Parallel()
			s, err := spec.Load(api)
			if err != nil {
				t.Fatal(err)
			}
			if again := spec.MustLoad(api); s != again {
				t.Error("read twice")
			}
			for _, op := range s.Operations() {
				status, contentType, body := op.Example()
				if err := op.ValidateAnswer(status, contentType, body); err != nil {
					t.Errorf("the example of the answer: %v", err)
				}
				contentType, _ = op.Body()
				if contentType != "application/json" {
					continue
				}
				if body, err = json.Marshal(op.RequestExample()); err != nil {
					t.Fatal(err)
				}
				if err := op.ValidateBody(contentType, body); err != nil {
					t.Errorf("the example of the request: %v", err)
				}
			}
		})
	}
}
