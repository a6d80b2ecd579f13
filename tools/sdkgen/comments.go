package main

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/getkin/kin-openapi/openapi3"
)

// tidyComments removes the name that oapi-codegen prefixes to every comment, if the comment is a sentence without it. It
// puts a deprecation into its own paragraph, as tools require.
func tidyComments(code string) string {
	lines := strings.Split(strings.ReplaceAll(code, "interface{}", "any"), "\n")
	for i, line := range lines {
		text := strings.TrimLeft(line, "\t ")
		indent := line[:len(line)-len(text)]
		inside := i > 0 && isComment(lines[i-1])
		switch {
		case inside && strings.HasPrefix(text, "// Deprecated: ") && strings.TrimSpace(lines[i-1]) != "//":
			lines[i] = indent + "//\n" + line
		case !inside && strings.HasPrefix(text, "// "):
			lines[i] = indent + "// " + withoutName(text[3:], indent != "", declaredBelow(lines[i:]))
		}
	}
	return wrapComments(strings.Join(lines, "\n"))
}

func isComment(line string) bool { return strings.HasPrefix(strings.TrimLeft(line, "\t "), "//") }

// declaredBelow returns the first line after a comment.
func declaredBelow(lines []string) string {
	for _, line := range lines {
		if !isComment(line) {
			return strings.TrimLeft(line, "\t ")
		}
	}
	return ""
}

// withoutName removes the name of a field, or the second name of a type, from its comment.
func withoutName(text string, field bool, declaration string) string {
	name, rest, ok := strings.Cut(text, " ")
	if !ok || rest == "" || unicode.IsLower([]rune(rest)[0]) {
		return text
	}
	if field && strings.HasPrefix(declaration, name+" ") || strings.HasPrefix(rest, name+" ") && strings.HasPrefix(declaration, "type "+name) {
		return rest
	}
	return text
}

func wrapComments(code string) string {
	lines := strings.Split(code, "\n")
	for i, line := range lines {
		lines[i] = wrapComment(line)
	}
	return strings.Join(lines, "\n")
}

const commentWidth = 120

// wrapItem breaks a long item of a list.
func wrapItem(text string) string {
	var b strings.Builder
	width := commentWidth + 1
	for word := range strings.FieldsSeq(text) {
		switch {
		case b.Len() == 0:
			b.WriteString("//   - ")
			width = b.Len()
		case width+1+len(word) > commentWidth:
			b.WriteString("\n//     ")
			width = len("//     ")
		default:
			b.WriteByte(' ')
			width++
		}
		b.WriteString(word)
		width += len(word)
	}
	return b.String()
}

// wrapComment breaks a long line of prose.
func wrapComment(line string) string {
	text := strings.TrimLeft(line, "\t ")
	indent := line[:len(line)-len(text)]
	if len(line) <= commentWidth || !strings.HasPrefix(text, "// ") || strings.HasPrefix(text, "//  ") || strings.HasPrefix(text, "// Vendor documentation: ") {
		return line
	}
	var lines []string
	current := indent + "//"
	for word := range strings.FieldsSeq(text[2:]) {
		if len(current)+1+len(word) > commentWidth && len(current) > len(indent)+2 {
			lines = append(lines, current)
			current = indent + "//"
		}
		current += " " + word
	}
	return strings.Join(append(lines, current), "\n")
}

// describeDefaults adds the default of an optional value to its comment, unless it is there.
func describeDefaults(spec *openapi3.T) {
	add := func(description string, schema *openapi3.Schema) string {
		switch {
		case schema.Default == nil, schema.Default == false, schema.Default == float64(0), schema.Default == "":
		case description == "", strings.Contains(strings.ToLower(description), "default"), strings.Contains(description, "left out"):
		default:
			return fmt.Sprintf("%s The default is %v.", strings.TrimSpace(description), schema.Default)
		}
		return description
	}
	for _, schema := range spec.Components.Schemas {
		for _, p := range schema.Value.Properties {
			if p.Ref == "" {
				p.Value.Description = add(p.Value.Description, p.Value)
			}
		}
	}
	for _, item := range spec.Paths.Map() {
		for _, op := range item.Operations() {
			for _, p := range slices.Concat(item.Parameters, op.Parameters) {
				if p.Value.Schema != nil {
					p.Value.Description = add(p.Value.Description, p.Value.Schema.Value)
				}
			}
		}
	}
}

func lowerFirst(s string) string {
	if s == "" {
		return s
	}
	return strings.ToLower(s[:1]) + s[1:]
}

// comment returns a doc comment.
func comment(s string) string {
	s = strings.TrimSpace(s)
	if s == "" {
		return ""
	}
	return "// " + strings.ReplaceAll(s, "\n", "\n// ")
}
