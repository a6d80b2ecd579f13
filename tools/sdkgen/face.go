package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/printer"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// notInFace are declarations of the root package that are not in every vendor package. Some are for modules that build on
// this one. A vendor package that uses a type such as UnixTime declares it in its time.go.
var notInFace = []string{
	"RequestOptions", "SentinelForStatus", "ContextWithCallInfo", "UnixTime", "UnixTimeOf", "Seconds", "SecondsOf",
}

// notInFaceFiles are the files of the root package about what not every vendor package has: receiving webhooks, and batchers,
// which a vendor package declares for the type of its items.
var notInFaceFiles = []string{"webhook.go", "eventstore.go", "batcher.go"}

// writeFace writes the file in which a vendor package declares what all vendor packages share: aliases of the root
// package, and options that call those of internal/rest. Both are read from their source, so that an error, an option or
// a type is declared once.
func writeFace(root, pkg, file string) error {
	var f face
	if err := f.aliases(root); err != nil {
		return err
	}
	f.WriteString(faceOption)
	if err := f.options(filepath.Join(root, "internal/rest/options.go")); err != nil {
		return err
	}
	f.WriteString(faceDo)
	code, err := prune("package " + pkg + "\n\nimport (\n" + strings.Join(f.imports(), "\n") + "\n)\n" + f.String())
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	return os.WriteFile(file, []byte(faceHead+wrapComments(code)), 0o644)
}

// face collects the declarations of a face.gen.go, and the files that they are read from.
type face struct {
	bytes.Buffer
	from []*ast.File
}

func (f *face) parse(file string) (*ast.File, error) {
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ParseComments)
	f.from = append(f.from, parsed)
	return parsed, err
}

// imports returns the imports that the declarations may need: those of their sources, and those of Do.
func (f *face) imports() []string {
	paths := []string{`"context"`, `"github.com/engagement-go/engagement"`, `"github.com/engagement-go/engagement/internal/rest"`}
	for _, file := range f.from {
		for _, spec := range file.Imports {
			paths = append(paths, spec.Path.Value)
		}
	}
	slices.Sort(paths)
	return slices.Compact(paths)
}

const faceHead = "// Code generated from package engagement and internal/rest. DO NOT EDIT.\n\n"

const faceOption = `
// Option configures a Client. The constructor reports a bad one as an error.
type Option func(*settings) error

func option(o rest.Option) Option { return func(s *settings) error { return o(&s.Config) } }

`

const faceDo = `
// Do calls an endpoint that has no method here, with the rate limits, retries, decoding and errors of the others. The route is a template relative to the base URL ("/things/{id}"); WithPathValue fills it, so that no id appears in logs and errors, and WithQuery adds a query. in is nil, a url.Values that is sent as a form, or a value that is sent as JSON. out is nil, a *string for text, a *[]byte, or a pointer for JSON. GET, HEAD, PUT and DELETE are repeatable.
func (c *Client) Do(ctx context.Context, method, route string, in, out any, opts ...RequestOption) error {
	return rest.Do(ctx, c.client, method, route, in, out, opts)
}
`

// aliases repeats the exported declarations of the root package.
func (f *face) aliases(root string) error {
	files, err := filepath.Glob(filepath.Join(root, "*.go"))
	if err != nil {
		return err
	}
	var types, funcs bytes.Buffer
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") || slices.Contains(notInFaceFiles, filepath.Base(name)) {
			continue
		}
		file, err := f.parse(name)
		if err != nil {
			return err
		}
		for _, d := range file.Decls {
			switch d := d.(type) {
			case *ast.GenDecl:
				alias(&f.Buffer, &types, d)
			case *ast.FuncDecl:
				if inFace(d.Name) && d.Recv == nil {
					delegate(&funcs, d, "engagement.%s")
				}
			}
		}
	}
	fmt.Fprintf(f, "// What all vendor packages share, see package engagement.\ntype (\n%s)\n\n", types.String())
	f.Write(funcs.Bytes())
	return nil
}

// options calls the exported functions of a file that return an Option.
func (f *face) options(file string) error {
	parsed, err := f.parse(file)
	if err != nil {
		return err
	}
	for _, d := range parsed.Decls {
		if d, ok := d.(*ast.FuncDecl); ok && d.Recv == nil && d.Name.IsExported() && result(d) == "Option" {
			delegate(&f.Buffer, d, "option(rest.%s)")
		}
	}
	return nil
}

// alias repeats constants and groups of variables, and adds types to those that are declared together.
func alias(out, types *bytes.Buffer, d *ast.GenDecl) {
	var group bytes.Buffer
	for _, spec := range d.Specs {
		switch spec := spec.(type) {
		case *ast.TypeSpec:
			if inFace(spec.Name) {
				fmt.Fprintf(types, "%s%s\n", firstSentence(d.Doc), aliasOf(spec))
			}
		case *ast.ValueSpec:
			for _, name := range spec.Names {
				if !inFace(name) {
					continue
				}
				if d.Tok == token.CONST {
					fmt.Fprintf(out, "%sconst %s = engagement.%[2]s\n\n", firstParagraph(d.Doc), name.Name)
				} else {
					fmt.Fprintf(&group, "%s%s = engagement.%[2]s\n", firstSentence(spec.Doc), name.Name)
				}
			}
		}
	}
	if group.Len() > 0 {
		fmt.Fprintf(out, "%svar (\n%s)\n\n", firstParagraph(d.Doc), group.String())
	}
}

func inFace(name *ast.Ident) bool { return name.IsExported() && !slices.Contains(notInFace, name.Name) }

func aliasOf(t *ast.TypeSpec) string {
	if t.TypeParams == nil {
		return fmt.Sprintf("%s = engagement.%[1]s", t.Name.Name)
	}
	var declared, used []string
	for _, p := range t.TypeParams.List {
		for _, name := range p.Names {
			declared = append(declared, name.Name+" "+source(p.Type))
			used = append(used, name.Name)
		}
	}
	return fmt.Sprintf("%s[%s] = engagement.%[1]s[%[3]s]", t.Name.Name, strings.Join(declared, ", "), strings.Join(used, ", "))
}

// delegate writes a function that calls f, in one line.
func delegate(out *bytes.Buffer, f *ast.FuncDecl, call string) {
	var args []string
	for _, p := range f.Type.Params.List {
		for _, name := range p.Names {
			arg := name.Name
			if _, variadic := p.Type.(*ast.Ellipsis); variadic {
				arg += "..."
			}
			args = append(args, arg)
		}
	}
	signature := *f.Type
	signature.TypeParams = nil // type parameters are types of the vendor package
	text := strings.TrimPrefix(source(&signature), "func")
	fmt.Fprintf(out, "%sfunc %s%s { return %s }\n\n", firstParagraph(f.Doc), f.Name.Name, strings.ReplaceAll(text, "engagement.", ""),
		fmt.Sprintf(call, f.Name.Name+"("+strings.Join(args, ", ")+")"))
}

// result returns the type of the first result of a function.
func result(f *ast.FuncDecl) string {
	if f.Type.Results == nil {
		return ""
	}
	return source(f.Type.Results.List[0].Type)
}

func source(node ast.Node) string {
	var b bytes.Buffer
	if err := printer.Fprint(&b, token.NewFileSet(), node); err != nil {
		panic(err) // it was parsed a moment ago
	}
	return b.String()
}

// firstParagraph returns the first paragraph of a comment. The rest is in the package that it points to.
func firstParagraph(doc *ast.CommentGroup) string {
	paragraph, _, _ := strings.Cut(strings.TrimSpace(doc.Text()), "\n\n")
	if paragraph == "" {
		return ""
	}
	return "// " + strings.ReplaceAll(paragraph, "\n", " ") + "\n"
}

// firstSentence returns the first sentence of a comment.
func firstSentence(doc *ast.CommentGroup) string {
	paragraph := firstParagraph(doc)
	if sentence, _, more := strings.Cut(paragraph, ". "); more {
		return sentence + ".\n"
	}
	return paragraph
}
