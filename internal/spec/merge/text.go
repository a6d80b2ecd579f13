package merge

import (
	"regexp"
	"strings"

	"go.yaml.in/yaml/v4"
)

// asIs matches a paragraph with a line that is indented or an item of a list.
var asIs = regexp.MustCompile(`(?m)^(\s|[-*] |\d+\. )`)

// Paragraphs divides a description. A line break inside a paragraph has no meaning, so each is one line; only lists and
// what is indented keep their lines.
func Paragraphs(description string) []string {
	paragraphs := strings.Split(strings.TrimSpace(description), "\n\n")
	for i, paragraph := range paragraphs {
		if !asIs.MatchString(paragraph) {
			paragraphs[i] = strings.Join(strings.Fields(paragraph), " ")
		}
	}
	return paragraphs
}

// Descriptions calls f for each description below a node. Examples have none.
func Descriptions(n *yaml.Node, f func(text *yaml.Node)) {
	for i, child := range n.Content {
		if n.Kind == yaml.MappingNode {
			if i%2 == 0 || n.Content[i-1].Value == "example" {
				continue
			}
			if n.Content[i-1].Value == "description" && child.Kind == yaml.ScalarNode {
				f(child)
			}
		}
		Descriptions(child, f)
	}
}
