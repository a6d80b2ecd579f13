package openapi_test

import (
	"testing"

	"go.yaml.in/yaml/v4"

	"github.com/engagement-go/engagement/openapi"
)

func TestSpec(t *testing.T) {
	t.Parallel()
	for _, api := range openapi.APIs() {
		t.Run(api, func(t *testing.T) {
			t.Parallel()
			text, err := openapi.Spec(api)
			if err != nil {
				t.Fatal(err)
			}
			var doc struct {
				OpenAPI    string
				Paths      map[string]any
				Components struct{ Schemas map[string]any }
			}
			if err := yaml.Unmarshal(text, &doc); err != nil {
				t.Fatal(err)
			}
			if doc.OpenAPI != "3.1.0" || len(doc.Paths) == 0 || len(doc.Components.Schemas) == 0 {
				t.Errorf("version %q, %d paths, %d schemas", doc.OpenAPI, len(doc.Paths), len(doc.Components.Schemas))
			}
		})
	}
}

func TestUnknown(t *testing.T) {
	t.Parallel()
	for _, api := range []string{"", "unknown", "../engage", "engage/users.yaml"} {
		if _, err := openapi.Spec(api); err == nil {
			t.Errorf("a spec of %q", api)
		}
		if _, err := openapi.Files(api); err == nil {
			t.Errorf("files of %q", api)
		}
	}
}
