package main

import (
	"bytes"
	"cmp"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"log"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"github.com/engagement-go/engagement/internal/spec/merge"
)

// lineWidth is the longest line of a spec. Only a longer word exceeds it.
const lineWidth = 120

// formatMain is the command fmt:
//
//	sdkgen fmt [-check] [folder]
//
// formats the specs, or names those that are not formatted.
func formatMain(args []string) {
	flags := flag.NewFlagSet("fmt", flag.ExitOnError)
	check := flags.Bool("check", false, "change nothing, and fail when a file is not formatted")
	_ = flags.Parse(args) // exits
	if err := formatSpecs(cmp.Or(flags.Arg(0), "../openapi"), *check); err != nil {
		log.Fatal(err)
	}
}

// formatSpecs formats the YAML files below a folder. With check it changes none, and fails if one is not formatted.
func formatSpecs(dir string, check bool) error {
	var wrong []error
	err := filepath.WalkDir(dir, func(file string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || filepath.Ext(file) != ".yaml" {
			return err
		}
		text, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		formatted, err := formatYAML(text)
		switch {
		case err != nil:
			return fmt.Errorf("%s: %w", file, err)
		case bytes.Equal(text, formatted):
			return nil
		case check:
			wrong = append(wrong, fmt.Errorf("%s is not formatted", file))
			return nil
		}
		return os.WriteFile(file, formatted, 0o644)
	})
	return errors.Join(append(wrong, err)...)
}

// formatYAML writes a YAML document in one style: a node that fits stays on one line, others are broken by member. Keys keep
// their order, and comments stay.
func formatYAML(text []byte) ([]byte, error) {
	var doc yaml.Node
	if err := yaml.Load(text, &doc); err != nil {
		return nil, err
	}
	layout(&doc, 0, 0)
	formatted, err := yaml.Dump(&doc, yaml.WithIndent(2), yaml.WithCompactSeqIndent(false), yaml.WithLineWidth(-1),
		yaml.WithQuotePreference(yaml.QuoteDouble))
	if err != nil {
		return nil, err
	}
	formatted = fold(formatted)
	before, err := meaning(text)
	if err != nil {
		return nil, err
	}
	if after, err := meaning(formatted); err != nil || !reflect.DeepEqual(before, after) { //nolint:forbidigo // not a test
		return nil, fmt.Errorf("formatting would change what it says: %w", err)
	}
	return formatted, nil
}

// meaning returns the content of a document without the line breaks of its descriptions.
func meaning(text []byte) (any, error) {
	var doc yaml.Node
	if err := yaml.Load(text, &doc); err != nil {
		return nil, err
	}
	merge.Descriptions(&doc, func(text *yaml.Node) { text.Value = strings.Join(merge.Paragraphs(text.Value), "\n\n") })
	var value any
	err := doc.Decode(&value)
	return value, err
}

// fold breaks the lines of folded texts, which begin below a line that ends with >-. The encoder would break them after the
// word that is too long.
func fold(text []byte) []byte {
	var out []string
	folded := -1 // column of the key above the text
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSuffix(line, "\n")
		indent := len(line) - len(strings.TrimLeft(line, " "))
		if line != "" && indent <= folded {
			folded = -1
		}
		if folded >= 0 && line != "" {
			for _, part := range wrapLine(line[indent:], lineWidth-indent) {
				out = append(out, line[:indent]+part)
			}
			continue
		}
		if folded < 0 && strings.HasSuffix(line, " >-") {
			folded = indent
			for key := line[indent:]; strings.HasPrefix(key, "- ") && key != "- >-"; key = key[2:] {
				folded += 2
			}
		}
		out = append(out, line)
	}
	return []byte(strings.Join(out, "\n") + "\n")
}

// layout chooses the style of a node that begins at a column. indent is the column of its members, or of their dashes,
// when they get lines of their own.
func layout(n *yaml.Node, indent, column int) {
	switch n.Kind {
	case yaml.DocumentNode:
		layout(n.Content[0], indent, column)
	case yaml.ScalarNode:
		n.Style = scalarStyle(n, column)
	case yaml.MappingNode, yaml.SequenceNode:
		if n.Style&yaml.FlowStyle != 0 && column+flowWidth(n) <= lineWidth {
			layoutFlow(n)
			return
		}
		n.Style &^= yaml.FlowStyle
		if n.Kind == yaml.SequenceNode {
			for _, item := range n.Content {
				layout(item, indent+2, indent+2)
			}
			return
		}
		for i := 0; i+1 < len(n.Content); i += 2 {
			n.Content[i].Style = 0
			if n.Content[i].Value == "description" && n.Content[i+1].Kind == yaml.ScalarNode {
				n.Content[i+1].Value = wrap(n.Content[i+1].Value, lineWidth-indent-2)
			}
			layout(n.Content[i+1], indent+2, indent+flowWidth(n.Content[i])+len(": "))
		}
	}
}

// layoutFlow is layout for a node on one line.
func layoutFlow(n *yaml.Node) {
	n.Style = yaml.FlowStyle
	if n.Kind == yaml.ScalarNode {
		n.Style = scalarStyle(n, 0)
	}
	for _, child := range n.Content {
		layoutFlow(child)
	}
}

// scalarStyle lets the encoder choose quotes, and puts a long text on its own lines.
func scalarStyle(n *yaml.Node, column int) yaml.Style {
	switch {
	case n.ShortTag() != "!!str":
		return 0
	case noText.MatchString(n.Value):
		return yaml.DoubleQuotedStyle
	case strings.Contains(n.Value, "\n"):
		return yaml.LiteralStyle
	case column+flowWidth(n) > lineWidth && strings.Contains(n.Value, " ") && strings.TrimSpace(n.Value) == n.Value:
		return yaml.FoldedStyle
	}
	return 0
}

// wrap breaks the lines of a description: its paragraphs are at most width wide, or one line if there is only one.
func wrap(text string, width int) string {
	paragraphs := merge.Paragraphs(text)
	if len(paragraphs) > 1 {
		for i, paragraph := range paragraphs {
			if !strings.Contains(paragraph, "\n") {
				paragraphs[i] = strings.Join(wrapLine(paragraph, width), "\n")
			}
		}
	}
	return strings.Join(paragraphs, "\n\n")
}

// wrapLine breaks a line at single spaces, so that its parts are at most width wide if words allow.
func wrapLine(line string, width int) []string {
	var lines []string
	for utf8.RuneCountInString(line) > width {
		at := strings.LastIndexByte(string([]rune(line)[:width+1]), ' ')
		if at < 0 {
			at = strings.IndexByte(line, ' ')
		}
		if at < 0 {
			break
		}
		lines, line = append(lines, line[:at]), line[at+1:]
	}
	return append(lines, line)
}

// noText matches booleans and times of YAML 1.1, which many programs still read.
var noText = regexp.MustCompile(`(?i)^(y|n|yes|no|on|off|\d{4}-\d\d-\d\d.*)$`)

// plain matches text that needs no quotes.
var plain = regexp.MustCompile(`^[A-Za-z/$]([A-Za-z0-9_./$()'+-]| [A-Za-z0-9(])*$`)

// flowWidth returns the largest width of a node on one line.
func flowWidth(n *yaml.Node) int {
	const never = 1 << 20
	width := 0
	if n.Anchor != "" {
		width += len("& ") + len(n.Anchor)
	}
	switch n.Kind {
	case yaml.ScalarNode:
		switch {
		case strings.Contains(n.Value, "\n"):
			return never
		case n.ShortTag() != "!!str" || plain.MatchString(n.Value):
			return width + utf8.RuneCountInString(n.Value)
		}
		return width + utf8.RuneCountInString(strconv.Quote(n.Value))
	case yaml.AliasNode:
		return width + len("*") + len(n.Value)
	}
	for _, child := range n.Content {
		if child.HeadComment+child.LineComment+child.FootComment != "" {
			return never
		}
		width += flowWidth(child) + len(", ") // or ": "
	}
	return width + len("{}")
}
