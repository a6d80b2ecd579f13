package main

import "testing"

const formSpec = `openapi: 3.1.0
info: {title: t, version: "1"}
tags: [{name: Things, description: Keeps things.}]
components:
  schemas:
    Mode:
      type: string
      description: Mode is a mode.
      enum: [add, delete]
    Rule:
      type: object
      description: Rule is a rule.
      required: [field, value]
      properties:
        field: {type: string, description: The field.}
        value: {type: [string, "null"], x-go-type: any, description: The value.}
    Thing:
      type: object
      x-sdk-extra: true
      description: Thing is a thing.
      properties:
        id: {type: string, description: The id.}
    Page:
      type: object
      description: Page is a page.
      properties:
        data: {type: array, description: Rows., items: {$ref: "#/components/schemas/Thing"}}
        paging: {type: string, description: Next.}
    Change:
      type: object
      description: Change is a change.
      required: [on, rank]
      properties:
        on: {type: boolean, description: Whether it is on.}
        rank: {type: integer, description: The rank.}
        off: {type: boolean, default: false, description: Whether it is off.}
        mode: {$ref: "#/components/schemas/Mode", x-sdk-closed: true, description: The mode.}
        thing: {$ref: "#/components/schemas/Thing", x-sdk-json: true, description: The thing.}
        subject: {type: string, x-sdk-line: true, description: The subject.}
        headers: {type: object, additionalProperties: {type: string}, x-sdk-line: true, description: The headers.}
    Envelope:
      type: object
      x-sdk-hidden: true
      required: [rules]
      properties:
        rules: {type: array, x-sdk-json: true, description: Rules., items: {$ref: "#/components/schemas/Rule"}}
paths:
  /things:
    get:
      operationId: listThings
      summary: Returns things.
      tags: [Things]
      x-sdk: {method: List, page: {style: cursor, items: Data, next: Paging, nextFunc: nextToken, param: Token}}
      parameters:
        - {name: active, in: query, schema: {type: string, enum: ["1"], x-go-type: bool}}
        - {name: token, in: query, schema: {type: string}}
        - {name: rules, in: query, required: true, x-sdk-json: true, content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Rule"}}}}}
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Page"}}}}}
    post:
      operationId: changeThings
      summary: Changes things.
      tags: [Things]
      x-sdk: {method: Change, discard: true}
      requestBody: {required: true, content: {application/x-www-form-urlencoded: {schema: {$ref: "#/components/schemas/Change"}}}}
      responses: {"200": {description: ok}}
    put:
      operationId: setRules
      summary: Sets rules.
      tags: [Things]
      x-sdk: {method: SetRules, discard: true, args: [rules]}
      requestBody: {required: true, content: {application/x-www-form-urlencoded: {schema: {$ref: "#/components/schemas/Envelope"}}}}
      responses: {"200": {description: ok}}
`

func TestForms(t *testing.T) {
	code, err := generate(t, formSpec)
	if err != nil {
		t.Fatal(err)
	}
	mustHave(t, code, map[string]string{
		"false and 0 are sent where they are required": "req.Form(\"on\", &body.On)",
		"the number, too":                             "req.Form(\"rank\", &body.Rank)",
		"and not where they are not":                  "req.Form(\"off\", body.Off)",
		"an enum that is closed beside its reference": "Mode Mode `check:\"oneof=add|delete\"", //nolint:dupword // a field and its type
		"a text of one line":                          "Subject string `check:\"line\" json:\"subject",
		"texts of one line":                           "Headers map[string]string `check:\"line\" json:\"headers",
		"JSON inside the form":                        "req.FormJSON(\"thing\", body.Thing)",
		"the word for yes":                            "req.QueryFlag(\"active\", \"1\", params.Active)",
		"limits inside an argument of the query":      "req.Check(\"rules\", rules)\n\treq.QueryJSON(\"rules\", rules)",
		"limits inside an argument of the form":       "req.Check(\"rules\", rules)\n\treq.FormJSON(\"rules\", rules)",
		"a required member":                           "Field string `check:\"required\" json:\"field\"`",
		"a required member that may be null":          "Value any `json:\"value\"`",
		"a cursor that may be refused":                "next, err := nextToken(s.client, p.Paging)",
		"unknown members":                             "Extra map[string]json.RawMessage `json:\"-\"`",
		"reading unknown members":                     "func (v *Thing) UnmarshalJSON(data []byte) error {",
		"writing unknown members":                     "func (v Thing) MarshalJSON() ([]byte, error) {",
	})
}
