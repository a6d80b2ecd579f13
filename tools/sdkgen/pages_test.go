package main

import "testing"

const listSpec = `openapi: 3.1.0
info: {title: t, version: "1"}
tags: [{name: Rows, description: Keeps rows.}, {name: Things, description: Keeps things.}]
components:
  schemas:
    Row:
      type: object
      description: Row is a row.
      properties:
        id: {type: string, description: The id.}
    RowPage:
      type: object
      description: RowPage is a page.
      properties:
        rows: {type: array, description: Rows., items: {$ref: "#/components/schemas/Row"}}
        next: {type: string, description: Next.}
paths:
  /cursor:
    get:
      operationId: listRows
      summary: Returns rows.
      tags: [Rows]
      x-sdk: {method: List, page: {style: cursor, items: Rows, next: Next, param: Start, size: Limit, pageSize: 100}}
      parameters:
        - {name: start, in: query, schema: {type: string}}
        - {name: limit, in: query, schema: {type: integer, default: 10}}
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/RowPage"}}}}}
  /seek:
    get:
      operationId: seekRows
      summary: Returns rows.
      tags: [Rows]
      x-sdk: {method: Seek, page: {style: cursor, items: Rows, next: next(), seek: true}}
      parameters: [{name: start, in: query, schema: {type: string}}]
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/RowPage"}}}}}
  /start:
    get:
      operationId: searchRows
      summary: Returns rows.
      tags: [Things]
      x-sdk: {method: Search, page: {style: start, param: StartIndex, size: Limit, pageSize: 10}}
      parameters:
        - {name: startIndex, in: query, schema: {type: integer}}
        - {name: limit, in: query, schema: {type: integer, default: 10}}
      responses: {"200": {description: ok, content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Row"}}}}}}
  /counted:
    get:
      operationId: countRows
      summary: Returns rows.
      tags: [Rows]
      x-sdk: {method: Counted, page: {style: number, items: Rows, param: Page, more: more()}}
      parameters: [{name: page, in: query, schema: {type: integer}}]
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/RowPage"}}}}}
  /number:
    get:
      operationId: numberRows
      summary: Returns rows.
      tags: [Rows]
      x-sdk: {method: Numbered, page: {style: number, items: Rows, param: Page}}
      parameters: [{name: page, in: query, schema: {type: integer}}]
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/RowPage"}}}}}
`

func TestPages(t *testing.T) {
	code, err := generate(t, listSpec)
	if err != nil {
		t.Fatal(err)
	}
	mustHave(t, code, map[string]string{
		"a page size that is not the service's":  "// All iterates over the rows of all pages of List, 100 a page unless params.Limit says otherwise. A page",
		"one that is":                            "// All iterates over the rows of all pages of Search. A page",
		"the rows":                               "return page.Items(s.Pages(ctx, params, opts...), func(p *RowPage) []Row { return p.Rows })",
		"the pages":                              "// Pages iterates over the pages of List, as All does over their rows.\nfunc (s *RowsService) Pages(ctx",
		"a cursor":                               "cursor, opts := page.Resume(params.Start, opts)",
		"a size":                                 "if params.Limit == 0 {\n\t\tparams.Limit = 100\n\t}",
		"moving on":                              "params.Start = cursor\n",
		"a cursor in the hands of the params":    "first, err := params.position()\n",
		"moving on by it":                        "params.seek(cursor)",
		"the names of other lists":               "func (s *RowsService) SeekPages(",
		"the first row":                          "at, opts, err := page.ResumeAt(max(params.StartIndex, 1), opts)",
		"a bare list":                            "func(p []Row) int { return len(p) }",
		"the size ends the list":                 "return page.Rows(at, params.Limit,",
		"an empty page ends the list of numbers": "func(p *RowPage) (int, bool) { return len(p.Rows), false })",
		"or the page says that it does not":      "func(p *RowPage) (int, bool) { return len(p.Rows), p.more() })",
	})
}
