// Package shown compiles the code that documentation shows, in tests.
package shown

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"go/ast"
	"go/doc/comment"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// fence finds the Go code in a Markdown file.
var fence = regexp.MustCompile("(?s)```go\n(.*?)```")

// InMarkdown returns the blocks of Go code of a Markdown file.
func InMarkdown(t *testing.T, file string) (blocks []string) {
	t.Helper()
	text, err := os.ReadFile(file) //nolint:gosec // a file of the repository
	if err != nil {
		t.Fatal(err)
	}
	for _, block := range fence.FindAllStringSubmatch(string(text), -1) {
		blocks = append(blocks, block[1])
	}
	return blocks
}

// InComments returns the blocks of code of the comments of a package.
func InComments(t *testing.T, folder string) (blocks []string) {
	t.Helper()
	for _, text := range Comments(t, folder) {
		for _, block := range text.Content {
			if code, ok := block.(*comment.Code); ok {
				blocks = append(blocks, code.Text)
			}
		}
	}
	return blocks
}

// Comments returns the comments of a package.
func Comments(t *testing.T, folder string) (all []*comment.Doc) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments|parser.PackageClauseOnly)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasSuffix(name, "_test.go") && file.Doc != nil {
			all = append(all, new(comment.Parser).Parse(file.Doc.Text()))
		}
	}
	return all
}

// Compiler has the packages that the code may import.
type Compiler struct {
	imports []string
	names   map[string]string // of packages, by path
	exports map[string]string // files that the compiler has written, by path
}

// New returns a Compiler for code that uses some of the imports. The go command runs in the folder of the test.
func New(t *testing.T, imports ...string) *Compiler {
	t.Helper()
	args := append([]string{"list", "-export", "-deps", "-f", "{{.ImportPath}} {{.Name}} {{.Export}}"}, imports...)
	list := exec.CommandContext(t.Context(), "go", args...) //nolint:gosec // with the packages that a test names
	list.Stderr = os.Stderr
	out, err := list.Output()
	if err != nil {
		t.Fatal(err)
	}
	c := &Compiler{imports: imports, names: map[string]string{}, exports: map[string]string{}}
	for lines := bufio.NewScanner(bytes.NewReader(out)); lines.Scan(); {
		if path, rest, ok := strings.Cut(lines.Text(), " "); ok {
			c.names[path], c.exports[path], _ = strings.Cut(rest, " ")
		}
	}
	return c
}

// function finds blocks that declare functions. Other blocks are the body of one.
var function = regexp.MustCompile(`(?m)^func `)

// Source makes a Go file of blocks of code. declarations are what the code uses without declaring it.
func (c *Compiler) Source(declarations string, blocks []string) string {
	var body, source strings.Builder
	fmt.Fprintf(&body, "var ctx context.Context\nvar t *testing.T\nvar err error\n%s\n", declarations)
	for i, block := range blocks {
		block = strings.ReplaceAll(block, "…", "")
		if !function.MatchString(block) {
			block = fmt.Sprintf("func _%d() {\n%s\n}", i, block)
		}
		fmt.Fprintln(&body, block)
	}
	fmt.Fprintln(&source, "package shown")
	for _, path := range c.imports {
		if regexp.MustCompile(`(^|[^\w.])` + c.names[path] + `\.`).MatchString(body.String()) {
			fmt.Fprintf(&source, "import %q\n", path)
		}
	}
	return source.String() + body.String()
}

// Check fails the test for what the compiler would refuse in the blocks of code, except that something is not used: code
// that shows something need not use what it shows.
func (c *Compiler) Check(t *testing.T, declarations string, blocks []string) {
	t.Helper()
	if len(blocks) == 0 {
		t.Fatal("there is no code")
	}
	source := c.Source(declarations, blocks)
	for _, err := range c.refusals(source) {
		t.Error(err)
	}
	if t.Failed() {
		t.Log(source)
	}
}

func (c *Compiler) refusals(source string) (bad []error) {
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, "shown.go", source, parser.SkipObjectResolution)
	if err != nil {
		return []error{err}
	}
	config := types.Config{
		Importer: importer.ForCompiler(files, "gc", func(path string) (io.ReadCloser, error) { return os.Open(c.exports[path]) }),
		Error: func(err error) {
			if refusal, ok := errors.AsType[types.Error](err); !ok || !refusal.Soft {
				bad = append(bad, err)
			}
		},
	}
	_, _ = config.Check("shown", files, []*ast.File{file}, nil) // its error is among bad
	return bad
}
