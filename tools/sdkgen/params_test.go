package main

import (
	"strings"
	"testing"
)

const seriesSpec = `openapi: 3.1.0
info: {title: t, version: "1"}
tags: [{name: Series, description: Keeps series.}]
paths:
  /series:
    get:
      operationId: getSeries
      summary: Returns a series.
      tags: [Series]
      x-sdk: {method: Get, discard: true}
      parameters:
        - {name: period, in: query, schema: {type: string}}
        - {name: steps, in: query, x-go-type-skip-optional-pointer: false, x-sdk-max: {by: period, default: days, hours: 24, days: 45}, schema: {type: integer}}
      responses: {"200": {description: ok}}
`

func TestMaxima(t *testing.T) {
	code, err := generate(t, seriesSpec)
	if err != nil {
		t.Fatal(err)
	}
	mustHave(t, code, map[string]string{
		"a maximum that another parameter chooses": `req.Refuse(check.MaxBy("Steps", params.Steps, "Period", string(params.Period), "days=45,hours=24"))`,
	})
	for name, change := range map[string][2]string{
		"no such parameter": {"by: period", "by: span"},
		"no default":        {"default: days", "default: weeks"},
		"no pointer":        {"x-go-type-skip-optional-pointer: false, ", ""},
	} {
		if _, err := generate(t, strings.Replace(seriesSpec, change[0], change[1], 1)); err == nil || !strings.Contains(err.Error(), "x-sdk-max of steps") {
			t.Errorf("%s: error %v, want one about x-sdk-max", name, err)
		}
	}
}

func TestPeriods(t *testing.T) {
	spec := strings.Replace(seriesSpec, "      parameters:\n", `      parameters:
        - {name: since, in: query, schema: {type: string, format: date-time}}
        - {name: until, in: query, x-sdk-after: since, schema: {type: string, format: date-time}}
`, 1)
	code, err := generate(t, spec)
	if err != nil {
		t.Fatal(err)
	}
	mustHave(t, code, map[string]string{"a period": `req.Refuse(check.Period("Since", params.Since, "Until", params.Until))`})
	for _, other := range []string{"before", "period"} {
		if _, err := generate(t, strings.Replace(spec, "x-sdk-after: since", "x-sdk-after: "+other, 1)); err == nil || !strings.Contains(err.Error(), "x-sdk-after of until") {
			t.Errorf("%s: error %v, want one about x-sdk-after", other, err)
		}
	}
}

// What no value can break is not checked.
func TestChecksThatCannotFail(t *testing.T) {
	code, err := generate(t, strings.Replace(strings.Replace(seriesSpec, "/series:", "/series/{part}:", 1), "      parameters:\n", `      parameters:
        - {name: part, in: path, required: true, x-sdk-empty: true, schema: {type: string}}
        - {name: on, in: query, required: true, schema: {type: boolean}}
        - {name: rank, in: query, required: true, schema: {type: integer}}
        - {name: count, in: query, required: true, schema: {type: integer, minimum: 1}}
        - {name: name, in: query, required: true, schema: {type: string, minLength: 1}}
        - {name: ids, in: query, required: true, schema: {type: array, minItems: 1, items: {type: string}}}
        - {name: tags, in: query, required: true, x-sdk-empty: true, schema: {type: array, x-sdk-empty: true, items: {type: string}}}
`, 1))
	if err != nil {
		t.Fatal(err)
	}
	mustHave(t, code, map[string]string{
		"a path value that may be empty":  `req.PathOrEmpty("part", part)`,
		"a number of which zero is wrong": `req.CheckRule("count", "required,min=1", count)`,
		"a text":                          `req.CheckRule("name", "required", name)`,
		"a list":                          `req.CheckRule("ids", "required", ids)`,
	})
	for _, call := range []string{`CheckRule("on"`, `CheckRule("rank"`, `CheckRule("tags"`, `req.Check("", &params)`} {
		if strings.Contains(code, call) {
			t.Errorf("the code has the check %s, which no value can fail", call)
		}
	}
}
