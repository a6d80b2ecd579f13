// Command sdkgen generates a vendor package from its spec. It is oapi-codegen, used as a library: the models are
// oapi-codegen's, the methods come from the templates in openapi/templates, which ask this program for what a template
// cannot work out by itself (signatures, the statements that build a request, the shape of the answer).
//
//	sdkgen -config openapi/engage.gen.yaml -dir engage openapi/engage
//
// writes a file per service with its methods and its types (engage/users.gen.go), engage/shared.gen.go for the types of
// several services, engage/face.gen.go (options, errors and what else every vendor package shares, see face.go) and
// engage/engagetest/face.gen.go (what every fake server shares).
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"text/template"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/oapi-codegen/oapi-codegen/v2/pkg/codegen"

	"github.com/engagement-go/engagement/internal/spec/merge"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("sdkgen: ")
	if len(os.Args) > 1 && os.Args[1] == "fmt" {
		formatMain(os.Args[2:])
		return
	}
	config := flag.String("config", "", "configuration of oapi-codegen, see openapi/*.gen.yaml")
	templates := flag.String("templates", "templates", "folder of the templates")
	dir := flag.String("dir", "", "folder of the vendor package; its name is the package's name")
	flag.Parse()
	if flag.NArg() != 1 || *config == "" || *dir == "" {
		flag.Usage()
		os.Exit(2)
	}
	if err := run(flag.Arg(0), *config, *templates, *dir); err != nil {
		log.Fatal(err)
	}
	if err := writeFace(filepath.Dir(*dir), filepath.Base(*dir), filepath.Join(*dir, "face.gen.go")); err != nil {
		log.Fatal(err)
	}
}

// generator makes the code of one vendor package.
type generator struct {
	api       string // name of the spec's folder
	pkg, dir  string // the package and its folder
	templates string
	config    string
	doc       *merge.Document
	raw       []byte // the spec, its files joined
	quotas    []quota
}

func run(specDir, config, templates, dir string) error {
	g := &generator{api: filepath.Base(specDir), pkg: filepath.Base(dir), dir: dir, templates: templates, config: config}
	for _, step := range []func() error{
		func() error { return g.load(specDir) },
		g.removeOld,
		g.writeServices,
		g.writeFake,
		g.writeClient,
	} {
		if err := step(); err != nil {
			return fmt.Errorf("%s: %w", specDir, err)
		}
	}
	return nil
}

// writeServices writes a file per service, with its methods and its types.
func (g *generator) writeServices() error {
	spec, cfg, err := g.prepared(g.pkg, "api.tmpl")
	if err != nil {
		return err
	}
	cfg.Generate.Models = true
	where := newPlaces(g.doc, spec)
	services, extras := newServices(spec), keepExtra(spec)
	codegen.TemplateFunctions["services"] = func() []service { return services }
	codegen.TemplateFunctions["extras"] = func() []string { return extras }
	codegen.TemplateFunctions["method"] = func(op codegen.OperationDefinition) (*method, error) {
		m, err := newMethod(spec, &op)
		if err != nil {
			return nil, err
		}
		where.add(g.doc, m)
		return m, spendQuota(g.quotas, m)
	}
	code, err := codegen.Generate(spec, cfg)
	if err != nil {
		return err
	}
	files, err := split(code, where)
	if err != nil {
		return err
	}
	for name, code := range files {
		if err := g.write(filepath.Join(g.dir, name+".gen.go"), g.api+"/"+name+".yaml", code); err != nil {
			return err
		}
	}
	return nil
}

// writeFake writes what every fake server shares with the others.
func (g *generator) writeFake() error {
	spec, cfg, err := g.prepared(g.pkg+"test", "fake.tmpl")
	if err != nil {
		return err
	}
	code, err := codegen.Generate(spec, cfg)
	if err != nil {
		return err
	}
	return g.write(filepath.Join(g.fakeDir(), "face.gen.go"), g.api, code)
}

// writeClient writes the client with its services and rate limits, and the rate limits of the fake server.
func (g *generator) writeClient() error {
	spec, err := openapi3.NewLoader().LoadFromData(g.raw)
	if err != nil {
		return err
	}
	data := newClientData(g.pkg, spec, g.quotas)
	outs := []struct{ template, file string }{{"client.tmpl", filepath.Join(g.dir, "client.gen.go")}}
	if slices.ContainsFunc(g.quotas, func(q quota) bool { return len(q.Limits) > 0 }) {
		outs = append(outs, struct{ template, file string }{"fakequotas.tmpl", filepath.Join(g.fakeDir(), "quotas.gen.go")})
	}
	for _, out := range outs {
		code, err := render(filepath.Join(g.templates, out.template), data)
		if err != nil {
			return err
		}
		if err := g.write(out.file, g.api+"/info.yaml", code); err != nil {
			return err
		}
	}
	return nil
}

func (g *generator) fakeDir() string { return filepath.Join(g.dir, g.pkg+"test") }

// render fills a template of ours that is a whole file, and drops the imports that it does not need.
func render(file string, data any) (string, error) {
	t, err := template.ParseFiles(file)
	if err != nil {
		return "", err
	}
	var out strings.Builder
	if err := t.Execute(&out, data); err != nil {
		return "", err
	}
	return prune(out.String())
}

const generatedFrom = "// Code generated from openapi/"

// write writes a generated file; source is what it was made of.
func (g *generator) write(file, source, code string) error {
	header := generatedFrom + source + ". DO NOT EDIT.\n\n"
	return os.WriteFile(file, []byte(header+tidyComments(code)), 0o644)
}

// removeOld removes what an earlier run made of the spec: a service may be gone.
func (g *generator) removeOld() error {
	for _, dir := range []string{g.dir, g.fakeDir()} {
		files, err := filepath.Glob(filepath.Join(dir, "*.gen.go"))
		if err != nil {
			return err
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				return err
			}
			if strings.HasPrefix(string(text), generatedFrom+g.api) {
				if err := os.Remove(file); err != nil {
					return err
				}
			}
		}
	}
	return nil
}
