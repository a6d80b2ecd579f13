package main

import (
	"regexp"
	"strings"
	"testing"

	"go.yaml.in/yaml/v4"

	"github.com/engagement-go/engagement/internal/spec/merge"
	"github.com/engagement-go/engagement/openapi"
)

// TestPlaces checks that an operation is in the file of its service, and a component in the file of the only service that
// uses it, or else in shared.yaml.
func TestPlaces(t *testing.T) {
	for _, api := range openapi.APIs() {
		t.Run(api, func(t *testing.T) {
			files, err := openapi.Files(api)
			if err != nil {
				t.Fatal(err)
			}
			doc, err := merge.Files(files)
			if err != nil {
				t.Fatal(err)
			}
			users := map[string]map[string]bool{} // files of services, by the component that they use
			for route, item := range pairs(merge.Member(doc.Root, "paths")) {
				for method, op := range pairs(item) {
					if merge.Member(op, "x-sdk") == nil {
						continue
					}
					want := snake(merge.Member(op, "tags").Content[0].Value)
					if got := doc.File("paths", route, method); got != want {
						t.Errorf("%s %s is in %s.yaml, want %s.yaml", method, route, got, want)
					}
					use(doc, item, want, users)
				}
			}
			for kind, components := range pairs(merge.Member(doc.Root, "components")) {
				for name := range pairs(components) {
					want := "shared"
					services := users[kind+"/"+name]
					if len(services) == 1 {
						for want = range services {
						}
					}
					if got := doc.File("components", kind, name); got != want && len(services) > 0 {
						t.Errorf("%s %s is in %s.yaml, want %s.yaml", kind, name, got, want)
					}
				}
			}
		})
	}
}

// use records which components a node refers to.
func use(doc *merge.Document, n *yaml.Node, service string, users map[string]map[string]bool) {
	for i, child := range n.Content {
		ref, ok := strings.CutPrefix(child.Value, "#/components/")
		if !ok || n.Kind != yaml.MappingNode || n.Content[i-1].Value != "$ref" {
			use(doc, child, service, users)
			continue
		}
		if users[ref] == nil {
			users[ref] = map[string]bool{}
		}
		if !users[ref][service] {
			users[ref][service] = true
			kind, name, _ := strings.Cut(ref, "/")
			use(doc, merge.Member(merge.Member(merge.Member(doc.Root, "components"), kind), name), service, users)
		}
	}
}

func pairs(mapping *yaml.Node) map[string]*yaml.Node {
	members := map[string]*yaml.Node{}
	if mapping != nil && mapping.Kind == yaml.MappingNode {
		for i := 0; i+1 < len(mapping.Content); i += 2 {
			members[mapping.Content[i].Value] = mapping.Content[i+1]
		}
	}
	return members
}

var wordStart = regexp.MustCompile(`([a-z0-9])([A-Z])|([A-Z])([A-Z][a-z])`)

// snake turns SMSMessages into sms_messages.
func snake(name string) string {
	return strings.ToLower(wordStart.ReplaceAllString(name, "${1}${3}_${2}${4}"))
}
