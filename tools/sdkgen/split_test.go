package main

import (
	"maps"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var twoServices = map[string]string{
	"info.yaml": "openapi: 3.1.0\ninfo: {title: t, version: \"1\"}\ntags: [{name: BigThings, description: Keeps things.}, {name: SmallThings, description: Keeps things.}]\n",
	"big_things.yaml": `paths:
  /big:
    get:
      operationId: getBig
      summary: Returns a big thing.
      tags: [BigThings]
      x-sdk: {method: Get}
      parameters: [{name: at, in: query, schema: {type: string, format: date-time}}]
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Big"}}}}}
components:
  schemas:
    Big:
      type: object
      description: Big is a big thing.
      x-sdk-extra: true
      properties:
        kind: {$ref: "#/components/schemas/Kind"}
        alone: {$ref: "#/components/schemas/Alone"}
    Alone:
      type: string
      description: Alone is used once.
      enum: [one]
`,
	"small_things.yaml": `paths:
  /small:
    get:
      operationId: getSmall
      summary: Returns the kind of a small thing.
      tags: [SmallThings]
      x-sdk: {method: Kind}
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Kind"}}}}}
`,
	"shared.yaml": `components:
  schemas:
    Kind:
      type: string
      description: Kind is a kind.
      enum: [red, blue]
`,
}

func TestSplit(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "vendor")
	files, err := generateFiles(t, dir, twoServices)
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"big_things.gen.go", "client.gen.go", "shared.gen.go", "small_things.gen.go"}
	if diff := cmp.Diff(want, slices.Sorted(maps.Keys(files))); diff != "" {
		t.Errorf("files (-want +got):\n%s", diff)
	}
	wantShared := `// Code generated from openapi/vendor/shared.yaml. DO NOT EDIT.

package vendor

// Kind is a kind.
type Kind string

// Values of Kind. Others that the vendor adds later are kept as they come.
const (
	KindBlue Kind = "blue"
	KindRed  Kind = "red"
)
`
	if diff := cmp.Diff(wantShared, files["shared.gen.go"]); diff != "" {
		t.Errorf("shared.gen.go (-want +got):\n%s", diff)
	}
	code := files["big_things.gen.go"]
	last := 0
	for _, text := range []string{
		"// Code generated from openapi/vendor/big_things.yaml. DO NOT EDIT.", "\t\"time\"\n", "var opGetBig", "type GetBigParams struct",
		") Get(ctx", "type Alone string", "AloneOne Alone", "type Big struct", "func (v *Big) UnmarshalJSON",
	} {
		at := strings.Index(code, text)
		if at < last {
			t.Errorf("%s is missing, or in the wrong place", text)
		}
		last = max(at, last)
	}
	if strings.Contains(files["small_things.gen.go"], `"time"`) {
		t.Error("small_things.gen.go imports what it does not need")
	}

	fewer := maps.Clone(twoServices)
	delete(fewer, "small_things.yaml")
	fewer["info.yaml"] = strings.Replace(fewer["info.yaml"], ", {name: SmallThings, description: Keeps things.}", "", 1)
	if files, err = generateFiles(t, dir, fewer); err != nil {
		t.Fatal(err)
	}
	if _, kept := files["small_things.gen.go"]; kept {
		t.Error("the code of a service that is gone is still there")
	}
	fewer["info.yaml"] = strings.Replace(fewer["info.yaml"], "BigThings", "Others", 1)
	if _, err = generateFiles(t, dir, fewer); err == nil {
		t.Error("no error for a service that info.yaml does not name")
	}
	if diff := cmp.Diff(files, readFiles(t, dir)); diff != "" {
		t.Errorf("files after the error (-want +got):\n%s", diff)
	}
	if t.Failed() {
		t.Log(code)
	}
}
