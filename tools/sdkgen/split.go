package main

import (
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/engagement-go/engagement/internal/spec/merge"
)

// place is the position of a declaration: its file, without the ending, and whether it is a call of the service or one of
// the types below.
type place struct {
	file string
	call bool
}

// places are the places of the types of a package and of its descriptors of operations, by name.
type places map[string]place

// newPlaces returns the places of the types: each is in the file of its schema.
func newPlaces(doc *merge.Document, spec *openapi3.T) places {
	where := places{}
	for name := range spec.Components.Schemas {
		where[name] = place{file: doc.File("components", "schemas", name)}
	}
	return where
}

// add adds the places of the descriptor, the parameters and the method of an operation: the file of the operation.
func (w places) add(doc *merge.Document, m *method) {
	here := place{file: doc.File("paths", m.Route, strings.ToLower(m.HTTPMethod)), call: true}
	w["op"+m.Op], w[m.Service] = here, here
	if m.Params != nil {
		w[m.Params.Name] = here
	}
}

// split splits the code that oapi-codegen wrote as one file. Each service gets a file with its methods and its types. The
// files are returned by their names in where.
func split(code string, where places) (map[string]string, error) {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "", code, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return nil, err
	}
	parts := map[string][]part{}
	for _, decl := range file.Decls {
		if d, ok := decl.(*ast.GenDecl); ok && d.Tok == token.IMPORT {
			continue
		}
		p := newPart(fset, decl, code)
		at, ok := where[p.owner]
		if !ok {
			return nil, fmt.Errorf("no file is known for %s", p.owner)
		}
		p.call = at.call
		parts[at.file] = append(parts[at.file], p)
	}
	files := make(map[string]string, len(parts))
	for name, list := range parts {
		if files[name], err = join(file, list); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	return files, nil
}

// prune removes the imports that a file does not need.
func prune(code string) (string, error) {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "", code, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		return "", err
	}
	var list []part
	for _, decl := range file.Decls {
		if d, ok := decl.(*ast.GenDecl); !ok || d.Tok != token.IMPORT {
			p := newPart(fset, decl, code)
			p.call = true // they stay in their order
			list = append(list, p)
		}
	}
	return join(file, list)
}

// part is a declaration with its comment. Its owner is the type that it belongs to: the type itself, the type of the
// constants, the receiver of the method. Other declarations own themselves.
type part struct {
	owner, text string
	decl        ast.Decl
	call        bool
}

func newPart(fset *token.FileSet, decl ast.Decl, code string) part {
	p := part{decl: decl}
	start := decl.Pos()
	switch d := decl.(type) {
	case *ast.FuncDecl:
		p.owner = d.Name.Name
		if d.Recv != nil {
			p.owner = typeName(d.Recv.List[0].Type)
		}
		if d.Doc != nil {
			start = d.Doc.Pos()
		}
	case *ast.GenDecl:
		switch spec := d.Specs[0].(type) {
		case *ast.TypeSpec:
			p.owner = spec.Name.Name
		case *ast.ValueSpec:
			p.owner = spec.Names[0].Name
			if d.Tok == token.CONST {
				p.owner = typeName(spec.Type)
			}
		}
		if d.Doc != nil {
			start = d.Doc.Pos()
		}
	}
	p.text = code[fset.Position(start).Offset:fset.Position(decl.End()).Offset]
	return p
}

func typeName(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.StarExpr:
		return typeName(e.X)
	case *ast.Ident:
		return e.Name
	}
	return ""
}

// join returns a file of declarations: the calls of the service in their order, then each type with its constants and
// methods.
func join(file *ast.File, list []part) (string, error) {
	slices.SortStableFunc(list, func(a, b part) int {
		switch {
		case a.call && b.call:
			return 0
		case a.call:
			return -1
		case b.call:
			return 1
		case a.owner != b.owner:
			return strings.Compare(a.owner, b.owner)
		}
		return rank(a.decl) - rank(b.decl)
	})
	var b strings.Builder
	b.WriteString("package " + file.Name.Name + "\n\n")
	b.WriteString(imports(file, list))
	for _, p := range list {
		b.WriteString("\n" + p.text + "\n")
	}
	source, err := format.Source([]byte(b.String()))
	return string(source), err
}

// rank orders the declarations of one type.
func rank(decl ast.Decl) int {
	switch d := decl.(type) {
	case *ast.FuncDecl:
		return 2
	case *ast.GenDecl:
		if d.Tok == token.CONST {
			return 1
		}
	}
	return 0
}

// imports returns the imports of a file that the declarations use, the standard library first.
func imports(file *ast.File, list []part) string {
	used := map[string]bool{}
	for _, p := range list {
		ast.Inspect(p.decl, func(n ast.Node) bool {
			if selector, ok := n.(*ast.SelectorExpr); ok {
				if x, ok := selector.X.(*ast.Ident); ok {
					used[x.Name] = true
				}
			}
			return true
		})
	}
	var standard, foreign string
	for _, spec := range file.Imports {
		name, _ := strconv.Unquote(spec.Path.Value)
		line := spec.Path.Value + "\n"
		if spec.Name != nil {
			name, line = spec.Name.Name, spec.Name.Name+" "+line
		}
		switch {
		case !used[path.Base(name)]:
		case strings.Contains(spec.Path.Value, "."):
			foreign += line
		default:
			standard += line
		}
	}
	switch strings.Count(standard+foreign, "\n") {
	case 0:
		return ""
	case 1:
		return "import " + standard + foreign
	}
	return "import (\n" + standard + "\n" + foreign + ")\n"
}
