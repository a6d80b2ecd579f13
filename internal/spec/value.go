package spec

import (
	"fmt"

	"go.yaml.in/yaml/v4"
)

// value returns a YAML node as a JSON value. A date is text.
func value(n *yaml.Node) (any, error) {
	switch n.Kind {
	case yaml.MappingNode:
		object := make(map[string]any, len(n.Content)/2)
		for i := 0; i+1 < len(n.Content); i += 2 {
			member, err := value(n.Content[i+1])
			if err != nil {
				return nil, err
			}
			object[n.Content[i].Value] = member
		}
		return object, nil
	case yaml.SequenceNode:
		list := make([]any, len(n.Content))
		for i, item := range n.Content {
			var err error
			if list[i], err = value(item); err != nil {
				return nil, err
			}
		}
		return list, nil
	case yaml.ScalarNode:
		switch n.ShortTag() {
		case "!!null":
			return nil, nil
		case "!!bool", "!!int", "!!float":
			var v any
			err := n.Decode(&v)
			return v, err
		}
		return n.Value, nil
	case yaml.AliasNode:
		return value(n.Alias)
	}
	return nil, fmt.Errorf("line %d: not a value", n.Line)
}

func object(v any) map[string]any { o, _ := v.(map[string]any); return o }
func list(v any) []any            { l, _ := v.([]any); return l }
func text(v any) string           { s, _ := v.(string); return s }

func texts(v any) []string {
	var all []string
	for _, item := range list(v) {
		all = append(all, text(item))
	}
	return all
}
