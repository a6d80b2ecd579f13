// Package merge joins the files of a spec into one OpenAPI document.
package merge

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"go.yaml.in/yaml/v4"
)

// Document is a spec whose files are joined.
type Document struct {
	// Root is the document, a mapping.
	Root *yaml.Node
	// declared is the file of every operation and component, by its place in the document.
	declared map[place]string
}

// place is where an operation or a component stands: {paths, /users, get} or {components, schemas, User}.
type place [3]string

// head is the file that comes first, so that the joined document begins as readers expect.
const head = "info.yaml"

// Files joins the YAML files of a folder. Paths are joined by method, components by name; a key that two files declare
// is an error. Answers are put into their envelopes, see Envelope.
func Files(fsys fs.FS) (*Document, error) {
	names, err := fs.Glob(fsys, "*.yaml")
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, errors.New("merge: no YAML file in the folder")
	}
	slices.SortStableFunc(names, func(a, b string) int {
		switch head {
		case a:
			return -1
		case b:
			return 1
		}
		return strings.Compare(a, b)
	})
	doc := &Document{Root: &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map"}, declared: map[place]string{}}
	roots, failed := make([]*yaml.Node, len(names)), make([]error, len(names))
	var reading sync.WaitGroup
	for i, name := range names {
		reading.Go(func() { roots[i], failed[i] = read(fsys, name) })
	}
	reading.Wait()
	if err := errors.Join(failed...); err != nil {
		return nil, err
	}
	for i, root := range roots {
		if err := doc.join(doc.Root, root, names[i], nil); err != nil {
			return nil, err
		}
	}
	doc.addErrors()
	if err := doc.flatten(); err != nil {
		return nil, err
	}
	return doc, doc.wrapAnswers()
}

// read returns the mapping that a file is.
func read(fsys fs.FS, name string) (*yaml.Node, error) {
	text, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, err
	}
	var file yaml.Node
	if err := yaml.Unmarshal(text, &file); err != nil {
		return nil, fmt.Errorf("merge: %s: %w", name, err)
	}
	if len(file.Content) != 1 || file.Content[0].Kind != yaml.MappingNode {
		return nil, fmt.Errorf("merge: %s is not a mapping", name)
	}
	Descriptions(&file, func(text *yaml.Node) { text.Value = strings.Join(Paragraphs(text.Value), "\n\n") })
	if err := unique(file.Content[0], name); err != nil {
		return nil, fmt.Errorf("merge: %w", err)
	}
	return file.Content[0], nil
}

// unique refuses a key that stands twice in a mapping.
func unique(n *yaml.Node, file string) error {
	seen := make(map[string]bool, len(n.Content)/2)
	for i, child := range n.Content {
		if n.Kind == yaml.MappingNode && i%2 == 0 {
			if seen[child.Value] {
				return fmt.Errorf("%s:%d declares %s again", file, child.Line, child.Value)
			}
			seen[child.Value] = true
		}
		if err := unique(child, file); err != nil {
			return err
		}
	}
	return nil
}

// join moves the members of from, a mapping of the file, into into. The two outer levels of paths and components may be
// spread over files.
func (d *Document) join(into, from *yaml.Node, file string, at []string) error {
	for i := 0; i+1 < len(from.Content); i += 2 {
		key, value := from.Content[i], from.Content[i+1]
		where := append(slices.Clone(at), key.Value)
		shared := where[0] == "paths" || where[0] == "components"
		if shared && len(where) == len(place{}) {
			d.declared[place(where)] = strings.TrimSuffix(file, path.Ext(file))
		}
		old := Member(into, key.Value)
		if shared && len(where) < len(place{}) && value.Kind == yaml.MappingNode {
			if old == nil { // a mapping of its own, which the next files add to
				old = &yaml.Node{Kind: yaml.MappingNode, Tag: value.Tag}
				into.Content = append(into.Content, key, old)
			}
			if err := d.join(old, value, file, where); err != nil {
				return err
			}
			continue
		}
		if old != nil {
			return fmt.Errorf("merge: %s:%d declares %s again", file, key.Line, strings.Join(where, " "))
		}
		into.Content = append(into.Content, key, value)
	}
	return nil
}

// addErrors gives every operation the answer Error of the components for what goes wrong, unless it says something else.
func (d *Document) addErrors() {
	ref := "#/components/responses/Error"
	if len(d.resolve(mapping(scalar("$ref"), scalar(ref))).Content) == 0 {
		return
	}
	for _, item := range Members(Member(d.Root, "paths")) {
		for _, op := range Members(item) {
			if answers := Member(op, "responses"); answers != nil && Member(answers, "default") == nil {
				answers.Content = append(answers.Content, scalar("default"), mapping(scalar("$ref"), scalar(ref)))
			}
		}
	}
}

// File is the file, without its extension, that declares an operation or a component: File("paths", "/users", "get"),
// File("components", "schemas", "User"). It is empty when nothing does.
func (d *Document) File(where ...string) string {
	if len(where) != len(place{}) {
		return ""
	}
	return d.declared[place(where)]
}

// Member is the value of a key of a mapping, or nil. A nil mapping has none.
func Member(mapping *yaml.Node, key string) *yaml.Node {
	if mapping == nil {
		return nil
	}
	for i := 0; i+1 < len(mapping.Content); i += 2 {
		if mapping.Content[i].Value == key {
			return mapping.Content[i+1]
		}
	}
	return nil
}

// YAML is the text of the document.
func (d *Document) YAML() ([]byte, error) { return yaml.Dump(d.Root) }
