package main

import (
	"strings"
	"testing"
)

// withThings is a spec with one path.
func withThings(path string) string {
	return `openapi: 3.1.0
info: {title: t, version: "1"}
tags: [{name: Things, description: Keeps things.}]
x-sdk-quotas: {default: {}, slow: {limits: [1/1s]}}
components:
  schemas:
    Thing:
      type: object
      description: Thing is a thing.
      required: [zebra]
      properties:
        zebra: {type: string, maxLength: 5, description: The first field.}
        apple: {type: integer, minimum: 1, description: The second field.}
    Until:
      type: object
      x-sdk-hidden: true
      required: [until]
      properties:
        until: {type: integer, x-sdk-time: UnixTime, description: The end.}
    Things:
      type: object
      x-sdk-hidden: true
      properties:
        things: {type: array, items: {$ref: "#/components/schemas/Thing"}}
paths:
` + path
}

const okAnswer = `
      responses:
        "200":
          description: ok
          content: {application/json: {schema: {$ref: "#/components/schemas/%s"}}}
`

func TestMethods(t *testing.T) {
	for name, test := range map[string]struct {
		path string
		want []string
	}{
		"body and check tags": {
			`  /things:
    post:
      operationId: makeThing
      summary: Makes a thing.
      tags: [Things]
      x-sdk: {method: Make, body: thing, validate: true}
      requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}}
` + strings.Replace(okAnswer, "%s", "Thing", 1),
			[]string{
				"func (s *ThingsService) Make(ctx context.Context, thing Thing, opts ...RequestOption) (*Thing, error)",
				"// Make makes a thing.", "req.Refuse(validateMakeThing(thing))",
				"Zebra string `check:\"required,maxlen=5\" json:\"zebra\"`\n\n\t// The second field.\n\tApple int64 `check:\"min=1\"",
			},
		},
		"arguments": {
			`  /things/{id}/{part}:
    put:
      operationId: setThing
      summary: Sets a thing.
      tags: [Things]
      x-sdk: {method: Set, args: [zebra], discard: true, quota: slow, repeatable: false}
      parameters:
        - {name: id, in: path, required: true, schema: {type: integer}}
        - {name: part, in: path, required: true, schema: {type: string}}
        - {name: mode, in: query, required: true, schema: {type: string}}
        - {name: page_size, in: query, schema: {type: integer, minimum: 1}}
      requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/Thing"}}}}
` + strings.Replace(okAnswer, "%s", "Thing", 1),
			[]string{
				"Set(ctx context.Context, id int64, part, mode, zebra string, params SetThingParams, opts ...RequestOption) error",
				`req.PathInt("id", id)`, `req.CheckRule("mode", "required", mode)`, `req.CheckRule("zebra", "required,maxlen=5", zebra)`,
				`Quota: "slow",`, "Not repeatable", "PageSize int64 `json:\"page_size\" check:\"min=1\"`",
			},
		},
		"unwrapped list": {
			`  /things:
    get:
      operationId: listThings
      summary: Returns things.
      tags: [Things]
      x-sdk: {method: List, envelope: things}
` + strings.Replace(okAnswer, `{$ref: "#/components/schemas/%s"}`, `{type: array, items: {$ref: "#/components/schemas/Thing"}}`, 1),
			[]string{"List(ctx context.Context, opts ...RequestOption) ([]Thing, error)", "Value []Thing `json:\"things\"`", "Repeatable: true"},
		},
		"times": {
			`  /things:
    post:
      operationId: makeThings
      summary: Makes things.
      tags: [Things]
      x-sdk: {method: Make, args: [until], discard: true}
      parameters:
        - {name: from, in: query, required: true, schema: {type: integer, x-sdk-time: UnixTime}}
        - {name: to, in: query, schema: {type: integer, x-sdk-time: UnixTime}}
        - {name: day, in: query, schema: {type: string, format: date}}
      requestBody: {required: true, content: {application/json: {schema: {$ref: "#/components/schemas/Until"}}}}
` + strings.Replace(okAnswer, "%s", "Thing", 1),
			[]string{
				"Make(ctx context.Context, from, until time.Time, params MakeThingsParams, opts ...RequestOption) error",
				`req.CheckRule("from", "required", from)`, `req.Query("from", UnixTimeOf(from))`,
				"To time.Time `json:\"to\"`", `req.Query("to", UnixTimeOf(params.To))`, "Day types.Date `json:\"day\"`",
				"Until UnixTime `json:\"until\"`\n\t}{UnixTimeOf(until)}",
			},
		},
	} {
		t.Run(name, func(t *testing.T) {
			code, err := generate(t, withThings(test.path))
			if err != nil {
				t.Fatal(err)
			}
			for _, want := range test.want {
				if !strings.Contains(code, want) {
					t.Errorf("the code lacks\n%s", want)
				}
			}
			if strings.Contains(code, "type Things struct") {
				t.Error("a hidden schema got a type")
			}
			if t.Failed() {
				t.Log(code)
			}
		})
	}
}

func TestBadSpecs(t *testing.T) {
	for name, test := range map[string]struct{ path, want string }{
		"no x-sdk": {"  /things:\n    get:\n      operationId: a\n      summary: A.\n" + strings.Replace(okAnswer, "%s", "Thing", 1), "x-sdk"},
		"no such tag": {
			"  /things:\n    get:\n      operationId: a\n      summary: A.\n      tags: [Others]\n      x-sdk: {method: M}\n" + strings.Replace(okAnswer, "%s", "Thing", 1),
			"Others is not among the tags of info.yaml",
		},
		"envelope": {
			"  /things:\n    get:\n      operationId: a\n      summary: A.\n      tags: [Things]\n      x-sdk: {method: M, envelope: no}\n      responses: {\"200\": {description: ok}}\n",
			"nothing inside",
		},
		"rows": {
			"  /things:\n    get:\n      operationId: a\n      summary: A.\n      tags: [Things]\n      x-sdk: {method: M, page: {style: cursor, items: Zebra, next: Zebra, param: P}}\n" + strings.Replace(okAnswer, "%s", "Thing", 1),
			"no list",
		},
		"args": {
			"  /things:\n    post:\n      operationId: a\n      summary: A.\n      tags: [Things]\n      x-sdk: {method: M, args: [no]}\n      requestBody: {content: {application/json: {schema: {$ref: \"#/components/schemas/Thing\"}}}}\n" + strings.Replace(okAnswer, "%s", "Thing", 1),
			"args names",
		},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := generate(t, withThings(test.path)); err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %v, want one about %q", err, test.want)
			}
		})
	}
}

func TestWrapComment(t *testing.T) {
	long := "\t// " + strings.Repeat("word ", 40)
	for line := range strings.SplitSeq(wrapComment(long), "\n") {
		if len(line) > commentWidth || !strings.HasPrefix(line, "\t// word") {
			t.Errorf("line %q", line)
		}
	}
	if url := "// Vendor documentation: https://example.com/" + strings.Repeat("x", 150); wrapComment(url) != url {
		t.Error("a link was broken")
	}
}

func TestDeprecated(t *testing.T) {
	code, err := generate(t, strings.NewReplacer(
		"      operationId: a\n", "      operationId: a\n      deprecated: true\n      x-deprecated-reason: use Make.\n",
		"apple: {type: integer,", "apple: {type: integer, deprecated: true, x-deprecated-reason: use zebra.,",
	).Replace(withThings("  /things:\n    get:\n      operationId: a\n      summary: Returns a thing.\n      tags: [Things]\n      x-sdk: {method: Get, quota: slow}\n"+strings.Replace(okAnswer, "%s", "Thing", 1))))
	if err != nil {
		t.Fatal(err)
	}
	mustHave(t, code, map[string]string{
		"a method": "//\n// Deprecated: use Make.\nfunc (s *ThingsService) Get(",
		"a field":  "\t// The second field.\n\t//\n\t// Deprecated: use zebra.\n\tApple int64",
		"a quota":  "// Calls GET /things. Repeatable. Spends QuotaSlow.\n",
	})
}
