package spec_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

const generous = `
openapi: 3.1.0
servers: [{url: "https://example.com/api"}]
x-sdk-accepts: [nulls, numericIds, emptyBody, slash, queryForm]
components:
  schemas:
    Team:
      type: object
      required: [name]
      properties:
        id: {type: string}
        name: {type: string, x-sdk-accepts: {type: integer}}
        code: {type: string}
    User:
      type: object
      required: [id, email]
      x-sdk-accepts: {required: [id], properties: {uid: {type: string}}}
      properties:
        id: {type: string}
        email: {type: string}
        note: {type: [string, "null"]}
        since: {type: string, format: date-time, x-sdk-accepts: {format: date}}
        until: {type: string, format: date-time}
        tax: {type: number, x-sdk-accepts: {type: string}}
        user_ids: {type: array, items: {type: string}}
        kind: {type: string, enum: [a, b], x-sdk-closed: true, x-sdk-accepts: {enum: null}}
        team: {$ref: "#/components/schemas/Team"}
        teams: {type: array, items: {$ref: "#/components/schemas/Team"}}
        labels: {type: object, additionalProperties: {type: string, x-sdk-accepts: {type: [number, boolean]}}}
        attributes: {type: object, additionalProperties: {x-go-type: any}}
        more: {type: object, additionalProperties: true}
        device: {type: object, x-sdk-accepts: {additionalProperties: true}, properties: {token: {type: string}}}
paths:
  /users:
    get:
      operationId: listUsers
      tags: [Users]
      x-sdk: {method: List}
      parameters: [{name: version, in: query, required: true, x-sdk-accepts: {required: false}, schema: {type: integer, minimum: 1, x-sdk-accepts: {minimum: 0}}}]
      responses: {"204": {description: Nothing.}}
    post:
      operationId: createUser
      tags: [Users]
      x-sdk: {method: Create}
      requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/User"}}}}
      responses: {"204": {description: Nothing.}}
    put:
      operationId: fillForm
      tags: [Users]
      x-sdk: {method: Fill}
      parameters: [{name: lang, in: query, schema: {type: string}}]
      requestBody:
        required: true
        content:
          application/x-www-form-urlencoded:
            schema: {type: object, required: [name], properties: {name: {type: string}, lang: {type: string}, ids: {type: array, items: {type: integer}}}}
      responses: {"204": {description: Nothing.}}
    patch:
      operationId: touchUsers
      tags: [Users]
      x-sdk: {method: Touch}
      requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/User"}}}}
      responses: {"204": {description: Nothing.}}
`

// What an API takes beside its spec is put into the form of the spec. An API that says nothing takes none of it.
func TestAccept(t *testing.T) {
	t.Parallel()
	narrow := strings.NewReplacer("x-sdk-accepts:", "x-of-no-interest:").Replace(generous)
	for name, test := range map[string]struct {
		method, url string
		body        string
		form        bool
		want        string // method, address and body in the form of the spec, or what the error says
	}{
		"null":                    {"POST", "/users", `{"id":"1","team":null,"since":null}`, false, `POST /api/users {"id":"1"}`},
		"null that means null":    {"POST", "/users", `{"id":"1","note":null}`, false, `POST /api/users {"id":"1","note":null}`},
		"null for what is needed": {"POST", "/users", `{"id":null}`, false, "body.id: got null, want string"},
		"null in depth":           {"POST", "/users", `{"id":"1","team":{"name":"x","code":null},"teams":[{"name":"y","id":null}]}`, false, `POST /api/users {"id":"1","team":{"name":"x"},"teams":[{"name":"y"}]}`},
		"null in a list":          {"POST", "/users", `{"id":"1","teams":[null]}`, false, "body.teams[0]: got null, want object"},
		"null attribute":          {"POST", "/users", `{"id":"1","attributes":{"plan":null,"n":1},"more":{"x":null}}`, false, `POST /api/users {"attributes":{"n":1},"id":"1","more":{"x":null}}`},
		"number for an id":        {"POST", "/users", `{"id":9007199254740993,"user_ids":[1,"b"],"team":{"id":2,"name":"x"}}`, false, `POST /api/users {"id":"9007199254740993","team":{"id":"2","name":"x"},"user_ids":["1","b"]}`},
		"number for text":         {"POST", "/users", `{"id":"1","team":{"name":5}}`, false, `POST /api/users {"id":"1","team":{"name":"5"}}`},
		"number for other text":   {"POST", "/users", `{"id":"1","team":{"name":"x","code":5}}`, false, "body.team.code: got number, want string"},
		"scalars for text":        {"POST", "/users", `{"id":"1","labels":{"a":1.5,"b":true,"c":"d","e":null}}`, false, `POST /api/users {"id":"1","labels":{"a":"1.5","b":"true","c":"d"}}`},
		"objects for text":        {"POST", "/users", `{"id":"1","labels":{"a":{}}}`, false, "body.labels.a: got object, want string"},
		"date for a time":         {"POST", "/users", `{"id":"1","since":"2020-08-11"}`, false, `POST /api/users {"id":"1","since":"2020-08-11T00:00:00Z"}`},
		"date for another time":   {"POST", "/users", `{"id":"1","until":"2020-08-11"}`, false, "'2020-08-11' is not valid date-time"},
		"no date":                 {"POST", "/users", `{"id":"1","since":"soon"}`, false, "'soon' is not valid date-time"},
		"text for a number":       {"POST", "/users", `{"id":"1","tax":"1.50"}`, false, `POST /api/users {"id":"1","tax":1.50}`},
		"empty text for a number": {"POST", "/users", `{"id":"1","tax":""}`, false, `POST /api/users {"id":"1"}`},
		"words for a number":      {"POST", "/users", `{"id":"1","tax":"much"}`, false, "body.tax: got string, want number"},
		"closed set":              {"POST", "/users", `{"id":"1","kind":"z"}`, false, `POST /api/users {"id":"1","kind":"z"}`},
		"more members":            {"POST", "/users", `{"id":"1","uid":"2"}`, false, `POST /api/users {"id":"1","uid":"2"}`},
		"any members":             {"POST", "/users", `{"id":"1","device":{"token":"t","build":7}}`, false, `POST /api/users {"id":"1","device":{"token":"t","build":7}}`},
		"members of nobody":       {"POST", "/users", `{"id":"1","gid":"2"}`, false, "body.gid is not in the spec"},
		"nothing to convert":      {"POST", "/users", `{ "id":"1", "more":{"n":9007199254740993} }`, false, `POST /api/users { "id":"1", "more":{"n":9007199254740993} }`},
		"two values":              {"POST", "/users", `{"id":"1"} {}`, false, "the body is not JSON"},

		"no version":       {"GET", "/users", "", false, "GET /api/users"},
		"version 0":        {"GET", "/users?version=0", "", false, "GET /api/users?version=0"},
		"version -1":       {"GET", "/users?version=-1", "", false, "minimum: got -1, want 0"},
		"slash":            {"GET", "/users/", "", false, "GET /api/users/"},
		"empty object":     {"GET", "/users", "{ }", false, "GET /api/users"},
		"empty list":       {"GET", "/users", "[]", false, "GET /api/users"},
		"a body":           {"GET", "/users", `{"a":1}`, false, "a body was sent, the spec has none"},
		"optional nothing": {"PATCH", "/users", "[]", false, "PATCH /api/users"},
		"required nothing": {"POST", "/users", "[]", false, "body: got array, want object"},

		"form in the query": {"PUT", "/users?name=x&ids=1,2", "", false, "PUT /api/users ids=1%2C2&name=x"},
		"form in halves":    {"PUT", "/users?ids=1", "name=x", true, "PUT /api/users ids=1&name=x"},
		"form and query":    {"PUT", "/users?name=x&lang=nl", "", false, "PUT /api/users?lang=nl name=x"},
		"form twice":        {"PUT", "/users?name=x", "name=y", true, `the query parameter "name" is not in the spec`},
		"form in the body":  {"PUT", "/users", "name=x", true, "PUT /api/users name=x"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			accept := func(document string) string {
				r, err := http.NewRequestWithContext(t.Context(), test.method, "https://example.com/api"+test.url, http.NoBody)
				if err != nil {
					t.Fatal(err)
				}
				switch {
				case test.form:
					r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
				case test.body != "":
					r.Header.Set("Content-Type", "application/json")
				}
				op, path := read(t, document).MatchTolerant(r.Method, r.URL.EscapedPath())
				if op == nil {
					return "no operation"
				}
				got, body, err := op.Accept(r, path, []byte(test.body))
				if err != nil {
					return err.Error()
				}
				return strings.TrimSpace(fmt.Sprint(got.Method, " ", got.URL.RequestURI(), " ", string(body)))
			}
			got := accept(generous)
			if strings.HasPrefix(test.want, test.method+" ") {
				if diff := cmp.Diff(test.want, got); diff != "" {
					t.Errorf("request (-want +got):\n%s", diff)
				}
			} else if !strings.Contains(got, test.want) {
				t.Errorf("%s, want an error with %s", got, test.want)
			}
			unchanged := strings.TrimSpace(test.method + " /api" + test.url + " " + test.body)
			if got := accept(narrow); strings.HasPrefix(got, test.method+" ") && got != unchanged {
				t.Errorf("an API that says nothing converts the request to %s", got)
			}
		})
	}
}
