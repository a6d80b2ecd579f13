// Command architecture writes docs/architecture.md: what each package is for, which imports which, and the steps of a call,
// read from the code.
//
//	go -C tools run ./architecture
package main

import (
	"cmp"
	"flag"
	"fmt"
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"io/fs"
	"log"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/engagement-go/engagement/internal/vendors"
)

const module = "github.com/engagement-go/engagement"

func main() {
	log.SetFlags(0)
	log.SetPrefix("architecture: ")
	root := flag.String("root", "..", "folder of the module")
	flag.Parse()
	rooms, err := read(*root)
	if err != nil {
		log.Fatal(err)
	}
	steps, err := readSteps(*root)
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(*root, "docs/architecture.md"), []byte(page(rooms)+steps), 0o644); err != nil {
		log.Fatal(err)
	}
}

// room is a package, or several that have the same place in the house.
type room struct {
	name     string
	synopsis string
	imports  map[string]bool
}

// read returns the rooms by name.
func read(root string) (map[string]*room, error) {
	rooms := map[string]*room{}
	err := filepath.WalkDir(root, func(file string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() && (entry.Name() == "testdata" || strings.HasPrefix(entry.Name(), ".") && file != root) {
			return cmp.Or(err, skipped(entry))
		}
		if entry.IsDir() || filepath.Ext(file) != ".go" || strings.HasSuffix(file, "_test.go") {
			return nil
		}
		dir, err := filepath.Rel(root, filepath.Dir(file))
		if err != nil {
			return err
		}
		name := place(filepath.ToSlash(dir))
		if name == "" {
			return nil
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly|parser.ParseComments)
		if err != nil {
			return err
		}
		r := rooms[name]
		if r == nil {
			r = &room{name: name, imports: map[string]bool{}}
			rooms[name] = r
		}
		if parsed.Doc != nil && r.synopsis == "" {
			r.synopsis = new(doc.Package).Synopsis(parsed.Doc.Text())
		}
		for _, spec := range parsed.Imports {
			imported, inside := strings.CutPrefix(strings.Trim(spec.Path.Value, `"`), module)
			if !inside {
				continue
			}
			if to := place(cmp.Or(strings.Trim(imported, "/"), ".")); to != "" && to != name {
				r.imports[to] = true
			}
		}
		return nil
	})
	for _, several := range []struct{ name, synopsis string }{
		{vendorPackages, "a package per API: its operations and types, and the rules that span them."},
		{fakes, "a fake server per vendor, for tests."},
		{receivers, "receivers of what the vendors send."},
	} {
		if r := rooms[several.name]; r != nil {
			r.synopsis = several.synopsis
		}
	}
	return rooms, err
}

func skipped(entry fs.DirEntry) error {
	if entry.IsDir() {
		return fs.SkipDir
	}
	return nil
}

const (
	vendorPackages = "vendor packages"
	fakes          = "fakes"
	receivers      = "webhook receivers"
)

// place returns the room of a folder, "" for what is not part of the picture.
func place(dir string) string {
	switch {
	case dir == ".":
		return "engagement"
	case slices.Contains(vendors.All(), dir):
		return vendorPackages
	case strings.HasPrefix(dir, "internal/bench"), strings.HasPrefix(dir, "internal/shown"), strings.HasPrefix(dir, "internal/vendors"),
		strings.HasPrefix(dir, "internal/fake/clients"):
		return ""
	case strings.HasPrefix(dir, "internal/"), dir == "openapi":
		return dir
	case strings.HasSuffix(dir, "hook"):
		return receivers
	case strings.Contains(dir, "/") && strings.HasSuffix(dir, "test") && slices.Contains(vendors.All(), path.Dir(dir)):
		return fakes
	}
	return ""
}

const head = `<!-- Generated from the code by tools/architecture. DO NOT EDIT. -->

# Architecture

The picture shows which package imports which. An import that follows from others is not drawn. Arrows go one way, so a room
can be read without those above it. What users import is on top: a program links the vendor packages that it imports, and
nothing that only fakes and tests need.

`

func page(rooms map[string]*room) string {
	var b strings.Builder
	b.WriteString(head + "```mermaid\nflowchart TD\n")
	names := slices.Sorted(maps.Keys(rooms))
	short := func(name string) string { return strings.TrimPrefix(name, "internal/") }
	id := func(name string) string { return strings.NewReplacer(" ", "_", "/", "_").Replace(short(name)) }
	for _, name := range names {
		fmt.Fprintf(&b, "    %s[%q]\n", id(name), short(name))
	}
	for _, name := range names {
		for _, to := range slices.Sorted(maps.Keys(rooms[name].imports)) {
			if !follows(rooms, name, to) {
				fmt.Fprintf(&b, "    %s --> %s\n", id(name), id(to))
			}
		}
	}
	b.WriteString("```\n\n| package | what it is |\n| --- | --- |\n")
	for _, name := range names {
		text := strings.TrimPrefix(rooms[name].synopsis, "Package "+path.Base(name)+" ")
		fmt.Fprintf(&b, "| `%s` | %s |\n", name, text)
	}
	return b.String()
}

// steps are the methods that a call goes through, in their order.
var steps = []struct{ folder, receiver, name string }{
	{"internal/rest", "call", "build"},
	{"internal/pace", "Bucket", "Wait"},
	{"internal/rest", "call", "send"},
	{"internal/rest", "call", "read"},
	{"internal/rest", "call", "decode"},
	{"internal/rest", "call", "statusError"},
	{"internal/rest", "call", "transportError"},
	{"internal/rest", "call", "judge"},
}

const stepsHead = `
## The way of a call

A method of a vendor package is generated. It checks its arguments, puts them into a request, and hands that to ` + "`internal/rest`" + `:

` + "```mermaid" + `
flowchart LR
    method --> build --> Wait --> send --> read --> decode --> result
    send -- no answer --> transportError --> judge
    read -- not 2xx --> statusError --> judge -- again --> Wait
    judge -- no --> error
` + "```" + `

| step | where | what it does |
| --- | --- | --- |
`

// readSteps returns what the comments of the steps say.
func readSteps(root string) (string, error) {
	var text strings.Builder
	text.WriteString(stepsHead)
	for _, step := range steps {
		file, comment, err := method(filepath.Join(root, step.folder), step.receiver, step.name)
		if err != nil {
			return "", err
		}
		synopsis := strings.TrimPrefix(new(doc.Package).Synopsis(comment), step.name+" ")
		fmt.Fprintf(&text, "| `%s` | [%s/%s](../%[2]s/%[3]s) | %s |\n", step.name, step.folder, file, synopsis)
	}
	return text.String(), nil
}

// method returns the file and the comment of a method.
func method(folder, receiver, name string) (file, comment string, err error) {
	files, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil {
		return "", "", err
	}
	for _, file := range files {
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return "", "", err
		}
		for _, declared := range parsed.Decls {
			f, ok := declared.(*ast.FuncDecl)
			if !ok || f.Recv == nil || f.Name.Name != name {
				continue
			}
			if of, ok := f.Recv.List[0].Type.(*ast.StarExpr); ok && fmt.Sprint(of.X) == receiver {
				return filepath.Base(file), f.Doc.Text(), nil
			}
		}
	}
	return "", "", fmt.Errorf("%s has no method %s of %s", folder, name, receiver)
}

// follows reports whether a room reaches another by way of a third one.
func follows(rooms map[string]*room, from, to string) bool {
	for via := range rooms[from].imports {
		if via != to && reaches(rooms, via, to, map[string]bool{}) {
			return true
		}
	}
	return false
}

func reaches(rooms map[string]*room, from, to string, seen map[string]bool) bool {
	if seen[from] || rooms[from] == nil {
		return false
	}
	seen[from] = true
	for next := range rooms[from].imports {
		if next == to || reaches(rooms, next, to, seen) {
			return true
		}
	}
	return false
}
