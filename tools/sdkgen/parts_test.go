package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const partSpec = `openapi: 3.1.0
info: {title: Part API, version: "1"}
tags: [{name: Things, description: Makes things.}]
x-sdk-quotas: {default: {limits: [10/1s]}}
paths:
  /things/{who}:
    get:
      operationId: getThing
      summary: Returns nothing.
      tags: [Things]
      x-sdk: {method: Get, discard: true}
      parameters: [{name: who, in: path, required: true, description: Who., schema: {type: string, x-go-type: Person}}]
      responses: {"200": {description: ok}}
`

// TestParts generates an API whose package is in that of its vendor, and the fake server that both share.
func TestParts(t *testing.T) {
	root := t.TempDir()
	for _, folder := range []string{"openapi/customerio", "openapi/customerio-track", "customerio/track", "customerio/customeriotest"} {
		if err := os.MkdirAll(filepath.Join(root, folder), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	for api, spec := range map[string]string{
		"customerio":       strings.ReplaceAll(partSpec, "Part API", "Whole API"),
		"customerio-track": partSpec,
	} {
		if err := os.WriteFile(filepath.Join(root, "openapi", api, "info.yaml"), []byte(spec), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := run(root, api); err != nil {
			t.Fatal(err)
		}
	}
	part := readFiles(t, filepath.Join(root, "customerio/track"))
	mustHave(t, part["info.gen.go"], map[string]string{
		"the package":                    "package track\n",
		"the source":                     "// Code generated from openapi/customerio-track/info.yaml.",
		"a path value of a type by hand": `req.Path("who", who.path(&req))`,
	})
	mustHave(t, part["client.gen.go"], map[string]string{"the package": "package track\n"})
	fake := readFiles(t, filepath.Join(root, "customerio/customeriotest"))
	mustHave(t, fake["face.gen.go"], map[string]string{
		"the field":  "*TrackServer\n",
		"the start":  "s.track.engine, err = fake.New(s.model.trackConfig())",
		"the end":    "s.track.engine.Close()",
		"the method": "func (s *Server) Track() *TrackServer { return s.track }",
	})
	mustHave(t, fake["track_face.gen.go"], map[string]string{
		"the package": "package customeriotest\n",
		"the import":  `"github.com/engagement-go/engagement/customerio/track"`,
		"the type":    "type TrackServer struct",
		"a limit":     "func (s *TrackServer) Limit(quota track.Quota,",
	})
	mustHave(t, fake["track_quotas.gen.go"], map[string]string{"the quotas": "func (s *TrackServer) EnforceQuotas()"})
	for _, twice := range []string{"type Fault ", "type Request ", "func NewServer", "func Start"} {
		if strings.Contains(fake["track_face.gen.go"], twice) || !strings.Contains(fake["face.gen.go"], twice) {
			t.Errorf("%q must be in the file of the vendor only", twice)
		}
	}
}
