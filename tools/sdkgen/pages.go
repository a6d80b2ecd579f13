package main

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
)

// pages is how the pages of a list follow each other, and the names of the two iterators over it.
type pages struct {
	*sdkPage
	Holder            string // argument with Param
	PageType, RowType string
	Rows              string // what follows a page to have its rows
}

func (m *method) newPages(x *sdkPage, body string, schema *openapi3.SchemaRef) (*pages, error) {
	p := &pages{sdkPage: x, Holder: "params", PageType: m.Answer.Return}
	if x.In == "body" {
		p.Holder = body
	}
	all, one := "All"+m.Name, m.Name+"Pages"
	if m.Name == "List" {
		all, one = "All", "Pages"
	}
	p.All, p.sdkPage.Pages = cmp.Or(x.All, all), cmp.Or(x.Pages, one)
	rows := schema
	if x.Items != "" {
		p.Rows = "." + x.Items
		for member := range strings.SplitSeq(x.Items, ".") {
			if rows = propertyByGoName(rows.Value, member); rows == nil {
				return nil, fmt.Errorf("%s: the answer has no field %s", m.Op, x.Items)
			}
		}
	}
	if rows == nil || rows.Value.Items == nil {
		return nil, fmt.Errorf("%s: the rows of its pages are no list", m.Op)
	}
	p.RowType = goType(rows.Value.Items)
	return p, nil
}

func propertyByGoName(s *openapi3.Schema, name string) *openapi3.SchemaRef {
	for _, part := range append(openapi3.SchemaRefs{{Value: s}}, s.AllOf...) {
		for key, property := range part.Value.Properties {
			if fieldName(key, property) == name {
				return property
			}
		}
	}
	return nil
}
