// Command sdkgen generates the vendor packages from the specs in openapi. It uses oapi-codegen as a library for the models.
// The methods are written by templates, with values from this program: signatures, the statements that build a request, the
// form of the answer.
//
//	sdkgen [-root ..] [engage ...]
//
// writes for each API, or for those that are named:
//
//	engage/users.gen.go, …            a file per service, with its methods and its types
//	engage/shared.gen.go              the types of several services
//	engage/client.gen.go              the client with its services and rate limits
//	engage/face.gen.go                what all vendor packages share, see face.go
//	engage/engagetest/*.gen.go        what all fake servers share, and the rate limits
//
// and for an API whose package is in that of its vendor
//
//	customerio/track/*.gen.go                       as above
//	customerio/customeriotest/track_*.gen.go        the server of this API in the fake of the vendor
//
// and docs/operations.md, which lists all operations. sdkgen fmt formats the specs.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/oapi-codegen/oapi-codegen/v2/pkg/codegen"

	"github.com/engagement-go/engagement/internal/spec/merge"
	"github.com/engagement-go/engagement/internal/vendors"
	"github.com/engagement-go/engagement/openapi"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("sdkgen: ")
	if len(os.Args) > 1 && os.Args[1] == "fmt" {
		formatMain(os.Args[2:])
		return
	}
	root := flag.String("root", "..", "folder of the module")
	flag.Parse()
	apis := flag.Args()
	if len(apis) == 0 {
		apis = openapi.APIs()
	}
	for _, api := range apis {
		if err := run(*root, api); err != nil {
			log.Fatal(err)
		}
		pkg := vendors.Package(api)
		if err := writeFace(*root, path.Base(pkg), filepath.Join(*root, pkg, "face.gen.go")); err != nil {
			log.Fatal(err)
		}
	}
	if err := writeIndex(*root); err != nil {
		log.Fatal(err)
	}
}

// generator makes the code of one vendor package.
type generator struct {
	api    string // the folder of the spec
	path   string // the package in the module
	pkg    string // its name
	dir    string // its folder
	fake   string // the folder of its fake server
	doc    *merge.Document
	raw    []byte // the spec, its files joined
	quotas []quota
}

// run generates the package of an API below root.
func run(root, api string) error {
	pkg := vendors.Package(api)
	g := &generator{
		api: api, path: pkg, pkg: path.Base(pkg), dir: filepath.Join(root, pkg), fake: filepath.Join(root, vendors.Fake(pkg)),
	}
	for _, step := range []func() error{
		func() error { return g.load(filepath.Join(root, "openapi", api)) },
		g.writeServices,
		g.writeClient,
	} {
		if err := step(); err != nil {
			return fmt.Errorf("%s: %w", api, err)
		}
	}
	return nil
}

// writeServices writes a file per service, with its methods and its types, in place of those of an earlier run.
func (g *generator) writeServices() error {
	spec, err := g.spec()
	if err != nil {
		return err
	}
	cfg, err := newConfig(g.pkg)
	if err != nil {
		return err
	}
	g.prepare(spec, &cfg)
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
	if err := g.removeOld(); err != nil { // not before: a spec with a mistake would leave a package that does not compile
		return err
	}
	for name, code := range files {
		if err := g.write(filepath.Join(g.dir, name+".gen.go"), "openapi/"+g.api+"/"+name+".yaml", code); err != nil {
			return err
		}
	}
	return nil
}

// writeClient writes the client with its services and rate limits, and what all fake servers share.
func (g *generator) writeClient() error {
	spec, err := g.spec()
	if err != nil {
		return err
	}
	data := newClientData(g, spec)
	for _, out := range []struct{ template, source, dir, file string }{
		{"client.tmpl", "openapi/" + g.api + "/info.yaml", g.dir, "client.gen.go"},
		{"fake.tmpl", "tools/sdkgen/templates/fake.tmpl", g.fake, data.FakePrefix + "face.gen.go"},
		{"fakequotas.tmpl", "openapi/" + g.api + "/info.yaml", g.fake, data.FakePrefix + "quotas.gen.go"},
		{"fakewebhook.tmpl", "tools/sdkgen/templates/fakewebhook.tmpl", g.fake, data.FakePrefix + "webhook.gen.go"},
	} {
		if out.template == "fakequotas.tmpl" && !data.limited() || out.template == "fakewebhook.tmpl" && !g.hasWebhooks() {
			continue
		}
		code, err := render(out.template, data)
		if err != nil {
			return err
		}
		if err := g.write(filepath.Join(out.dir, out.file), out.source, code); err != nil {
			return err
		}
	}
	return nil
}

// hasWebhooks reports whether the vendor sends webhooks: there is a package that receives them.
func (g *generator) hasWebhooks() bool {
	_, err := os.Stat(filepath.Join(g.dir, g.pkg+"hook"))
	return err == nil
}

const generatedFrom = "// Code generated from "

// write writes a generated file. source names its source.
func (g *generator) write(file, source, code string) error {
	header := generatedFrom + source + ". DO NOT EDIT.\n\n"
	return os.WriteFile(file, []byte(header+tidyComments(code)), 0o644)
}

// removeOld removes the generated files of an earlier run: a service may be gone.
func (g *generator) removeOld() error {
	for _, dir := range []string{g.dir, g.fake} {
		files, err := filepath.Glob(filepath.Join(dir, "*.gen.go"))
		if err != nil {
			return err
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				return err
			}
			if strings.HasPrefix(string(text), generatedFrom+"openapi/"+g.api+"/") {
				if err := os.Remove(file); err != nil {
					return err
				}
			}
		}
	}
	return nil
}
