package main

import (
	"slices"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
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

// client has the values for the template of the client.
type client struct {
	Package, Title string
	Services       []service
	Quotas         []quota
}

func newClientData(pkg string, spec *openapi3.T, quotas []quota) client {
	c := client{Package: pkg, Title: spec.Info.Title, Quotas: quotas}
	for _, s := range newServices(spec) {
		if s.holder == "" {
			c.Services = append(c.Services, s)
		}
	}
	return c
}

// limited reports whether the vendor documents limits.
func (c client) limited() bool {
	return slices.ContainsFunc(c.Quotas, func(q quota) bool { return len(q.Limits) > 0 })
}
