package merge

import (
	"fmt"
	"iter"
	"strings"

	"go.yaml.in/yaml/v4"
)

// Envelope is the key of x-sdk that names the member which an answer consists of. The files describe that member alone;
// the document has it wrapped in an object, as it is on the wire, beside the members of x-sdk-envelope.
const Envelope = "envelope"

// wrapAnswers puts answers into their envelopes. An answer that operations share is wrapped once.
func (d *Document) wrapAnswers() error {
	wrapped := map[*yaml.Node]string{}
	for route, item := range Members(Member(d.Root, "paths")) {
		for method, op := range Members(item) {
			x := Member(op, "x-sdk")
			if x == nil || Member(x, Envelope) == nil {
				continue
			}
			if err := d.wrapAnswer(Member(op, "responses"), Member(x, Envelope), wrapped); err != nil {
				return fmt.Errorf("merge: %s %s: %w", method, route, err)
			}
		}
	}
	return nil
}

func (d *Document) wrapAnswer(responses, member *yaml.Node, wrapped map[*yaml.Node]string) error {
	found := false
	for status, response := range Members(responses) {
		if !strings.HasPrefix(status, "2") {
			continue
		}
		for _, media := range Members(Member(d.resolve(response), "content")) {
			for i := 1; i < len(media.Content); i += 2 {
				if media.Content[i-1].Value != "schema" {
					continue
				}
				found = true
				switch before := wrapped[media]; before {
				case "":
					media.Content[i] = d.envelope(member, media.Content[i])
					wrapped[media] = member.Value
				case member.Value:
				default:
					return fmt.Errorf("the answer has the envelope %s elsewhere, not %s", before, member.Value)
				}
			}
		}
	}
	if !found {
		return fmt.Errorf("the envelope %s has nothing inside", member.Value)
	}
	return nil
}

// envelope is the schema of an object that holds schema in a member.
func (d *Document) envelope(member, schema *yaml.Node) *yaml.Node {
	properties := mapping(member, schema)
	if others := Member(d.Root, "x-sdk-envelope"); others != nil {
		properties.Content = append(properties.Content, others.Content...)
	}
	return mapping(scalar("type"), scalar("object"), scalar("properties"), properties)
}

// resolve follows a reference to a component. One that leads nowhere is a mapping without members.
func (d *Document) resolve(node *yaml.Node) *yaml.Node {
	ref := Member(node, "$ref")
	if ref == nil {
		return node
	}
	node = d.Root
	for key := range strings.SplitSeq(strings.TrimPrefix(ref.Value, "#/"), "/") {
		if node = Member(node, key); node == nil {
			return mapping()
		}
	}
	return node
}

func mapping(content ...*yaml.Node) *yaml.Node {
	return &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map", Content: content}
}

func scalar(text string) *yaml.Node {
	return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: text}
}

// Members iterates over the members of a mapping, over none when there is no mapping.
func Members(mapping *yaml.Node) iter.Seq2[string, *yaml.Node] {
	return func(yield func(string, *yaml.Node) bool) {
		if mapping == nil || mapping.Kind != yaml.MappingNode {
			return
		}
		for i := 0; i+1 < len(mapping.Content); i += 2 {
			if !yield(mapping.Content[i].Value, mapping.Content[i+1]) {
				return
			}
		}
	}
}
