package main

import (
	"fmt"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/oapi-codegen/oapi-codegen/v2/pkg/codegen"
)

// pages describes how the pages of a list follow each other, and the names of the two iterators.
type pages struct {
	*sdkPage
	All, Each         string
	PageType, RowType string
	Rows              string // selector of the rows of a page
	SizeDoc           string // part of a sentence about the size of a page
	EndDoc            string // sentence about the page that ends the list, unless its cursor says so
}

func (m *method) newPages(op *codegen.OperationDefinition, x *sdkPage, schema *openapi3.SchemaRef) (*pages, error) {
	p := &pages{sdkPage: x, PageType: m.Answer.Return}
	p.All, p.Each = iteratorNames(m.Name)
	switch {
	case x.Style == "start", x.Style == "offset":
		p.EndDoc = fmt.Sprintf(" A page with fewer rows than params.%s is the last.", x.Size)
	case x.EmptyEnds:
		p.EndDoc = " An empty page is the last, even if it has a cursor."
	}
	if x.PageSize != 0 && !isDefault(op, x) {
		p.SizeDoc = fmt.Sprintf(", %d a page unless params.%s says otherwise", x.PageSize, x.Size)
	}
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

// iteratorNames returns the names of the iterators over rows and pages: AllMembers and MembersPages for ListMembers, All and
// Pages for List and Search.
func iteratorNames(method string) (all, each string) {
	rows := strings.TrimPrefix(method, "List")
	if rows == "Search" {
		rows = ""
	}
	return "All" + rows, rows + "Pages"
}

// isDefault reports whether the size of a page is the default of the service.
func isDefault(op *codegen.OperationDefinition, x *sdkPage) bool {
	for _, p := range op.QueryParams {
		if p.GoName() == x.Size {
			return p.Spec.Schema.Value.Default == float64(x.PageSize)
		}
	}
	return false
}

func propertyByGoName(s *openapi3.Schema, name string) *openapi3.SchemaRef {
	for key, property := range s.Properties {
		if fieldName(key, property) == name {
			return property
		}
	}
	return nil
}
