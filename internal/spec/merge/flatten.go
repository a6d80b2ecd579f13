package merge

import (
	"errors"
	"fmt"
	"slices"

	"go.yaml.in/yaml/v4"
)

// flatten replaces the allOf of named schemas by the properties of its parts, in the order in which they are written, so
// that readers of the document need to know only one form of an object.
func (d *Document) flatten() error {
	for name, schema := range Members(Member(Member(d.Root, "components"), "schemas")) {
		if err := d.flattenSchema(schema, 0); err != nil {
			return fmt.Errorf("merge: schema %s: %w", name, err)
		}
	}
	return nil
}

func (d *Document) flattenSchema(schema *yaml.Node, depth int) error {
	parts := Member(schema, "allOf")
	if parts == nil {
		return nil
	}
	if depth > 10 || Member(schema, "properties") != nil {
		return errors.New("beside allOf there are properties, or it goes in circles")
	}
	properties, required := mapping(), Member(schema, "required")
	if required == nil {
		required = &yaml.Node{Kind: yaml.SequenceNode, Tag: "!!seq"}
		schema.Content = append(schema.Content, scalar("required"), required)
	}
	for _, part := range parts.Content {
		part = d.resolve(part)
		if err := d.flattenSchema(part, depth+1); err != nil {
			return err
		}
		for key, member := range Members(part) {
			switch key {
			case "properties":
				properties.Content = append(properties.Content, member.Content...)
			case "required":
				required.Content = append(required.Content, member.Content...)
			case "type", "description", "x-sdk-hidden":
			default:
				return fmt.Errorf("a part of allOf has the key %s", key)
			}
		}
	}
	at := slices.Index(schema.Content, parts)
	schema.Content = slices.Replace(schema.Content, at-1, at+1, scalar("type"), scalar("object"), scalar("properties"), properties)
	return unique(properties, "allOf")
}
