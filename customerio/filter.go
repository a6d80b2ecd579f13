package customerio

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"

	"github.com/engagement-go/engagement/internal/check"
)

// Filter selects people. Make one with InSegment or Attribute, and combine them with And, Or and Not:
//
//	customerio.And(
//		customerio.InSegment(7),
//		customerio.Attribute("plan").Equals("pro"),
//		customerio.Not(customerio.Attribute("email").Exists()),
//	)
//
// The vendor documents equality and existence only, and shows no deeper nesting than And or Or, over Not, over a single
// condition. The zero value selects nobody and is refused. Filters are never changed, and can be used many times.
type Filter struct{ node *filterNode }

// ObjectFilter selects objects. Make one with ObjectAttribute, and combine them with And, Or and Not. The zero value is
// refused.
type ObjectFilter struct{ node *filterNode }

// AnyFilter is what And, Or and Not combine: filters of people, or filters of objects, never both.
type AnyFilter interface{ Filter | ObjectFilter }

// filterNode is a filter as it is written. Exactly one member is set.
type filterNode struct {
	And             []*filterNode    `json:"and,omitempty"`
	Or              []*filterNode    `json:"or,omitempty"`
	Not             *filterNode      `json:"not,omitempty"`
	Segment         *filterSegment   `json:"segment,omitempty"`
	Attribute       *filterAttribute `json:"attribute,omitempty"`
	ObjectAttribute *filterAttribute `json:"object_attribute,omitempty"`
}

type filterSegment struct {
	ID int64 `json:"id"`
}

type filterAttribute struct {
	Field    string  `json:"field"`
	Operator string  `json:"operator"`
	Value    *string `json:"value,omitempty"`
	Inverse  bool    `json:"inverse,omitempty"`
	TypeID   string  `json:"type_id,omitempty"`
}

// And matches what all filters match. It needs at least one.
func And[F AnyFilter](filters ...F) F { return F{&filterNode{And: nodes(filters)}} }

// Or matches what at least one of the filters matches. It needs at least one.
func Or[F AnyFilter](filters ...F) F { return F{&filterNode{Or: nodes(filters)}} }

// Not matches what the filter does not match.
func Not[F AnyFilter](filter F) F { return F{&filterNode{Not: nodes([]F{filter})[0]}} }

func nodes[F AnyFilter](filters []F) []*filterNode {
	list := make([]*filterNode, len(filters))
	for i, f := range filters {
		list[i] = (struct{ node *filterNode })(f).node
	}
	return list
}

// InSegment matches the members of a segment.
func InSegment(id int64) Filter { return Filter{&filterNode{Segment: &filterSegment{ID: id}}} }

// AttributeField is an attribute of people, about to become a Filter.
type AttributeField struct{ name string }

// Attribute names an attribute of people. cio_id is one that everybody has.
func Attribute(name string) AttributeField { return AttributeField{name} }

// Equals matches people whose attribute is value.
func (a AttributeField) Equals(value string) Filter {
	return Filter{&filterNode{Attribute: &filterAttribute{Field: a.name, Operator: "eq", Value: &value}}}
}

// Exists matches people who have the attribute.
func (a AttributeField) Exists() Filter {
	return Filter{&filterNode{Attribute: &filterAttribute{Field: a.name, Operator: "exists"}}}
}

// NotEquals is Equals turned round, in the form that only the recipients of a newsletter know. Elsewhere it is refused;
// Not does the same everywhere.
func (a AttributeField) NotEquals(value string) Filter {
	return Filter{&filterNode{Attribute: &filterAttribute{Field: a.name, Operator: "eq", Value: &value, Inverse: true}}}
}

// NotExists is Exists turned round, in the form that only the recipients of a newsletter know. Elsewhere it is refused;
// Not does the same everywhere.
func (a AttributeField) NotExists() Filter {
	return Filter{&filterNode{Attribute: &filterAttribute{Field: a.name, Operator: "exists", Inverse: true}}}
}

// ObjectAttributeField is an attribute of objects, about to become an ObjectFilter.
type ObjectAttributeField struct{ typeID, name string }

// ObjectAttribute names an attribute of the objects of a type. The type's id is the number that Objects.Types returns, as
// text.
func ObjectAttribute(objectTypeID, name string) ObjectAttributeField {
	return ObjectAttributeField{objectTypeID, name}
}

// Equals matches objects whose attribute is value.
func (a ObjectAttributeField) Equals(value string) ObjectFilter {
	return ObjectFilter{&filterNode{ObjectAttribute: &filterAttribute{Field: a.name, Operator: "eq", Value: &value, TypeID: a.typeID}}}
}

// Exists matches objects that have the attribute.
func (a ObjectAttributeField) Exists() ObjectFilter {
	return ObjectFilter{&filterNode{ObjectAttribute: &filterAttribute{Field: a.name, Operator: "exists", TypeID: a.typeID}}}
}

// Everybody matches all people of the workspace.
func Everybody() Filter { return And(Attribute("cio_id").Exists()) }

// IsZero reports whether the filter was never made.
func (f Filter) IsZero() bool { return f.node == nil }

// IsZero reports whether the filter was never made.
func (f ObjectFilter) IsZero() bool { return f.node == nil }

// MarshalJSON writes the filter in the vendor's form. A filter that is empty somewhere is an error.
func (f Filter) MarshalJSON() ([]byte, error) { return f.node.encode("filter", forPeople) }

// MarshalJSON writes the filter in the vendor's form. A filter that is empty somewhere is an error.
func (f ObjectFilter) MarshalJSON() ([]byte, error) { return f.node.encode("filter", forObjects) }

// UnmarshalJSON reads the vendor's form, for filters that are kept in a file. What cannot be a filter of people is an
// error.
func (f *Filter) UnmarshalJSON(data []byte) error {
	n, err := decodeFilter(data, forPeople)
	f.node = n
	return err
}

// UnmarshalJSON reads the vendor's form, for filters that are kept in a file. What cannot be a filter of objects is an
// error.
func (f *ObjectFilter) UnmarshalJSON(data []byte) error {
	n, err := decodeFilter(data, forObjects)
	f.node = n
	return err
}

func decodeFilter(data []byte, subject filterSubject) (*filterNode, error) {
	if string(data) == "null" {
		return nil, nil
	}
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	var n filterNode
	if err := decoder.Decode(&n); err != nil {
		return nil, fmt.Errorf("no filter: %w", err)
	}
	return &n, n.check("filter", subject)
}

func (n *filterNode) encode(name string, subject filterSubject) ([]byte, error) {
	if err := n.check(name, subject); err != nil {
		return nil, err
	}
	return json.Marshal(n)
}

// filterSubject is what a filter is about.
type filterSubject uint8

const (
	forPeople filterSubject = iota
	forObjects
)

// check refuses what is empty, incomplete, or about something else.
func (n *filterNode) check(name string, subject filterSubject) error {
	if n == nil {
		return check.Invalid(name, "must not be empty")
	}
	var set []string
	for _, member := range []struct {
		name  string
		given bool
	}{
		{"and", n.And != nil},
		{"or", n.Or != nil},
		{"not", n.Not != nil},
		{"segment", n.Segment != nil},
		{"attribute", n.Attribute != nil},
		{"object_attribute", n.ObjectAttribute != nil},
	} {
		if member.given {
			set = append(set, member.name)
		}
	}
	if len(set) != 1 {
		return check.Invalid(name, fmt.Sprintf("must have exactly one condition or combination, it has %d", len(set)))
	}
	name += "." + set[0]
	switch set[0] {
	case "and", "or":
		parts := n.And
		if n.Or != nil {
			parts = n.Or
		}
		if len(parts) == 0 {
			return check.Invalid(name, "must not be empty")
		}
		for i, part := range parts {
			if err := part.check(name+"["+strconv.Itoa(i)+"]", subject); err != nil {
				return err
			}
		}
	case "not":
		return n.Not.check(name, subject)
	case "segment":
		switch {
		case subject == forObjects:
			return check.Invalid(name, "selects people, not objects")
		case n.Segment.ID <= 0:
			return check.Invalid(name+".id", "must be positive")
		}
	case "attribute":
		if subject == forObjects {
			return check.Invalid(name, "selects people, not objects")
		}
		return n.Attribute.check(name)
	case "object_attribute":
		switch {
		case subject == forPeople:
			return check.Invalid(name, "selects objects, not people")
		case n.ObjectAttribute.TypeID == "":
			return check.Invalid(name+".type_id", "must not be empty")
		}
		return n.ObjectAttribute.check(name)
	}
	return nil
}

func (a *filterAttribute) check(name string) error {
	switch {
	case a.Field == "":
		return check.Invalid(name+".field", "must not be empty")
	case a.Operator != "eq" && a.Operator != "exists":
		return check.Invalid(name+".operator", "must be eq or exists")
	case a.Operator == "eq" && a.Value == nil:
		return check.Invalid(name+".value", "must be set")
	}
	return nil
}

// inverted reports whether a condition anywhere in the filter is in the form that only newsletters know.
func (n *filterNode) inverted() bool {
	if n == nil {
		return false
	}
	for _, part := range slices.Concat(n.And, n.Or) {
		if part.inverted() {
			return true
		}
	}
	return n.Attribute != nil && n.Attribute.Inverse || n.Not.inverted()
}

// check refuses a filter outside newsletters.
func (f Filter) check(name string) error {
	if err := f.node.check(name, forPeople); err != nil {
		return err
	}
	if f.node.inverted() {
		return check.Invalid(name, "must not use NotEquals or NotExists, which only newsletters know; use Not")
	}
	return nil
}
