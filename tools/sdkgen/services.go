package main

import (
	"path"
	"slices"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/oapi-codegen/oapi-codegen/v2/pkg/codegen"

	"github.com/engagement-go/engagement/internal/vendors"
)

// service is a group of operations: a tag of the spec.
type service struct {
	Name, Comment string
	holder        string
}

// newServices reads the tags. A service is a field of Client, unless its tag names another holder that is written by hand.
func newServices(spec *openapi3.T) []service {
	services := make([]service, len(spec.Tags))
	for i, tag := range spec.Tags {
		services[i] = service{tag.Name, lowerFirst(strings.TrimSpace(tag.Description)), text(tag.Extensions["x-sdk-holder"])}
	}
	return services
}

// client has the values for the templates of the client and of its fake.
type client struct {
	Path, Package, Title string
	Services             []service
	Quotas               []quota

	FakePackage string
	FakePrefix  string     // of the files of its fake, if the vendor has several APIs
	Server      string     // name of its fake
	Parts       []fakePart // other APIs that the fake serves
}

// fakePart is an API whose package is in that of its vendor.
type fakePart struct{ Method, Field, Server string }

func newClientData(g *generator, spec *openapi3.T) client {
	c := client{
		Path: g.path, Package: g.pkg, Title: spec.Info.Title, Quotas: g.quotas,
		FakePackage: path.Base(vendors.Fake(g.path)), Server: "Server",
	}
	if strings.Contains(g.path, "/") {
		p := newFakePart(g.pkg)
		c.FakePrefix, c.Server = p.Field+"_", p.Server
	}
	for _, other := range vendors.All() {
		if name, ok := strings.CutPrefix(other, g.path+"/"); ok {
			c.Parts = append(c.Parts, newFakePart(name))
		}
	}
	for _, s := range newServices(spec) {
		if s.holder == "" {
			c.Services = append(c.Services, s)
		}
	}
	return c
}

func newFakePart(name string) fakePart {
	method := codegen.SchemaNameToTypeName(name)
	return fakePart{Method: method, Field: name, Server: method + "Server"}
}

// limited reports whether the vendor documents limits.
func (c client) limited() bool {
	return slices.ContainsFunc(c.Quotas, func(q quota) bool { return len(q.Limits) > 0 })
}
