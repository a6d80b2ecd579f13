package customerio

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strconv"

	"github.com/engagement-go/engagement/internal/check"
)

// Filter selects people. Make one with InSegment or Attribute, and combine several with And, Or and Not:
//
//	customerio.And(
//		customerio.InSegment(7),
//		customerio.Attribute("plan").Equals("pro"),
//		customerio.Not(customerio.Attribute("email").Exists()),
//	)
//
// The vendor documents only equality and existence, and no deeper nesting than And or Or, over Not, over one condition.
// Recipients of newsletters have a form of their own, see NewsletterDraft. The zero value is refused. A Filter does not change
// and can be used many times.
type Filter struct{ node *filterNode }

// ObjectFilter selects objects. Make one with ObjectAttribute, and combine several with And, Or and Not. The zero value
// is refused.
type ObjectFilter struct{ node *filterNode }

// AnyFilter is the constraint of And, Or and Not: all filters are for people, or all are for objects.
type AnyFilter interface{ Filter | ObjectFilter }

// filterNode is the JSON form of a filter. Exactly one field is set.
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
	Field    string       `json:"field"`
	Operator string       `json:"operator"`
	Value    filterValue  `json:"value,omitzero"`
	Inverse  bool         `json:"inverse,omitempty"`
	TypeID   filterTypeID `json:"type_id,omitempty"`
}

// filterValue is what an attribute is compared with: a string, a bool or a json.Number; nil for nothing, and an error for a
// value of another type.
type filterValue struct{ scalar any }

func filterValueOf(value any) filterValue {
	v := reflect.ValueOf(value)
	switch v.Kind() {
	case reflect.String:
		if number, ok := value.(json.Number); ok {
			return filterNumber(number.String())
		}
		return filterValue{v.String()}
	case reflect.Bool:
		return filterValue{v.Bool()}
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
		reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64, reflect.Float32, reflect.Float64:
		text, err := json.Marshal(value)
		if err != nil { // NaN, or a type with a MarshalJSON of its own
			return filterValue{err}
		}
		return filterNumber(string(text))
	}
	return filterValue{fmt.Errorf("a value of type %T", value)}
}

func filterNumber(text string) filterValue {
	var number json.Number
	if err := json.Unmarshal([]byte(text), &number); err != nil || text[0] == '"' {
		return filterValue{errors.New("not a number")}
	}
	return filterValue{number}
}

// IsZero reports whether there is no value.
func (v filterValue) IsZero() bool { return v.scalar == nil }

// MarshalJSON writes the value.
func (v filterValue) MarshalJSON() ([]byte, error) { return json.Marshal(v.scalar) }

// UnmarshalJSON reads a text, a boolean, a number, or null for no value.
func (v *filterValue) UnmarshalJSON(data []byte) error {
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.UseNumber()
	if err := decoder.Decode(&v.scalar); err != nil {
		return err
	}
	switch v.scalar.(type) {
	case nil, string, bool, json.Number:
		return nil
	}
	return errors.New("the value of an attribute is neither a text nor a boolean nor a number")
}

// filterTypeID is the id of an object type. The service takes numbers and texts; a number is written as one.
type filterTypeID string

// MarshalJSON writes the id.
func (t filterTypeID) MarshalJSON() ([]byte, error) {
	if n, err := strconv.ParseInt(string(t), 10, 64); err == nil && strconv.FormatInt(n, 10) == string(t) {
		return []byte(t), nil
	}
	return json.Marshal(string(t))
}

// UnmarshalJSON reads a number or a text.
func (t *filterTypeID) UnmarshalJSON(data []byte) error {
	var number json.Number // takes a number in a text, too
	if err := json.Unmarshal(data, &number); err == nil {
		*t = filterTypeID(number)
		return nil
	}
	return json.Unmarshal(data, (*string)(t))
}

// And returns a filter that matches if all filters match. It needs at least one.
func And[F AnyFilter](filters ...F) F { return F{&filterNode{And: nodes(filters)}} }

// Or returns a filter that matches if any of the filters matches. It needs at least one.
func Or[F AnyFilter](filters ...F) F { return F{&filterNode{Or: nodes(filters)}} }

// Not returns a filter that matches if filter does not match.
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

// AttributeField is an attribute of people. Its methods make filters.
type AttributeField struct{ name string }

// Attribute returns the attribute of people with this name. All people have cio_id.
func Attribute(name string) AttributeField { return AttributeField{name} }

// Equals matches people whose attribute has this value: a text, a boolean or a number. Filters with other values are
// refused.
func (a AttributeField) Equals(value any) Filter {
	return Filter{&filterNode{Attribute: &filterAttribute{Field: a.name, Operator: "eq", Value: filterValueOf(value)}}}
}

// Exists matches people who have the attribute.
func (a AttributeField) Exists() Filter {
	return Filter{&filterNode{Attribute: &filterAttribute{Field: a.name, Operator: "exists"}}}
}

// NotEquals is the negation of Equals for the recipients of a newsletter, which take Not, too. All other filters refuse it;
// use Not there.
func (a AttributeField) NotEquals(value any) Filter {
	return Filter{&filterNode{Attribute: &filterAttribute{Field: a.name, Operator: "eq", Value: filterValueOf(value), Inverse: true}}}
}

// NotExists is the negation of Exists for the recipients of a newsletter, which take Not, too. All other filters refuse it;
// use Not there.
func (a AttributeField) NotExists() Filter {
	return Filter{&filterNode{Attribute: &filterAttribute{Field: a.name, Operator: "exists", Inverse: true}}}
}

// ObjectAttributeField is an attribute of objects. Its methods make filters.
type ObjectAttributeField struct {
	typeID filterTypeID
	name   string
}

// ObjectAttribute returns the attribute with this name of the objects of a type. objectTypeID is an ID of Objects.ListTypes,
// as a text or a number.
func ObjectAttribute[ID ~string | ~int | ~int64](objectTypeID ID, name string) ObjectAttributeField {
	return ObjectAttributeField{filterTypeID(fmt.Sprint(objectTypeID)), name}
}

// Equals matches objects whose attribute has this value: a text, a boolean or a number. Filters with other values are
// refused.
func (a ObjectAttributeField) Equals(value any) ObjectFilter {
	return ObjectFilter{&filterNode{ObjectAttribute: &filterAttribute{Field: a.name, Operator: "eq", Value: filterValueOf(value), TypeID: a.typeID}}}
}

// Exists matches objects that have the attribute.
func (a ObjectAttributeField) Exists() ObjectFilter {
	return ObjectFilter{&filterNode{ObjectAttribute: &filterAttribute{Field: a.name, Operator: "exists", TypeID: a.typeID}}}
}

// Everybody matches all people of the workspace.
func Everybody() Filter { return And(Attribute("cio_id").Exists()) }

// IsZero reports whether f is the zero value.
func (f Filter) IsZero() bool { return f.node == nil }

// IsZero reports whether f is the zero value.
func (f ObjectFilter) IsZero() bool { return f.node == nil }

// MarshalJSON writes the vendor's form. A filter with an empty part is an error.
func (f Filter) MarshalJSON() ([]byte, error) { return f.node.encode("filter", forPeople) }

// MarshalJSON writes the vendor's form. A filter with an empty part is an error.
func (f ObjectFilter) MarshalJSON() ([]byte, error) { return f.node.encode("filter", forObjects) }

// UnmarshalJSON reads the vendor's form, such as a filter from a file. Anything but a filter for people is an error.
func (f *Filter) UnmarshalJSON(data []byte) error {
	n, err := decodeFilter(data, forPeople)
	f.node = n
	return err
}

// UnmarshalJSON reads the vendor's form, such as a filter from a file. Anything but a filter for objects is an error.
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
		return nil, fmt.Errorf("not a filter: %w", err)
	}
	return &n, n.check("filter", subject)
}

func (n *filterNode) encode(name string, subject filterSubject) ([]byte, error) {
	if err := n.check(name, subject); err != nil {
		return nil, err
	}
	return json.Marshal(n)
}

// filterSubject is what a filter selects.
type filterSubject uint8

const (
	forPeople filterSubject = iota
	forObjects
)

// check refuses a filter with an empty or incomplete part, or for another subject.
func (n *filterNode) check(name string, subject filterSubject) error {
	if n == nil {
		return check.Invalid(name, "must not be empty")
	}
	var set []string
	for _, member := range []struct {
		name  string
		given bool
	}{
		{"And", n.And != nil},
		{"Or", n.Or != nil},
		{"Not", n.Not != nil},
		{"InSegment", n.Segment != nil},
		{"Attribute", n.Attribute != nil},
		{"ObjectAttribute", n.ObjectAttribute != nil},
	} {
		if member.given {
			set = append(set, member.name)
		}
	}
	if len(set) != 1 {
		return check.Invalid(name, fmt.Sprintf("must have exactly one of And, Or, Not, InSegment, Attribute and ObjectAttribute, it has %d", len(set)))
	}
	name += "." + set[0]
	switch set[0] {
	case "And", "Or":
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
	case "Not":
		return n.Not.check(name, subject)
	case "InSegment":
		switch {
		case subject == forObjects:
			return check.Invalid(name, "must not be in a filter for objects")
		case n.Segment.ID <= 0:
			return check.Invalid(name, "must be positive")
		}
	case "Attribute":
		if subject == forObjects {
			return check.Invalid(name, "must not be in a filter for objects")
		}
		return n.Attribute.check(name)
	case "ObjectAttribute":
		switch {
		case subject == forPeople:
			return check.Invalid(name, "must not be in a filter for people")
		case n.ObjectAttribute.TypeID == "":
			return check.Invalid(name, "must have an object type")
		}
		return n.ObjectAttribute.check(name)
	}
	return nil
}

func (a *filterAttribute) check(name string) error {
	_, bad := a.Value.scalar.(error)
	switch {
	case bad:
		return check.Invalid(name, "must be compared with a text, a boolean or a number")
	case a.Field == "":
		return check.Invalid(name, "must have a name")
	case a.Operator != "eq" && a.Operator != "exists":
		return check.Invalid(name, "must have the operator eq or exists")
	case a.Operator == "eq" && a.Value.IsZero():
		return check.Invalid(name, "must have a value")
	}
	return nil
}

// inverted reports whether the filter has a condition in the form that only newsletters accept.
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

// check refuses an invalid filter, and one that only newsletters accept.
func (f Filter) check(name string) error {
	if err := f.node.check(name, forPeople); err != nil {
		return err
	}
	if f.node.inverted() {
		return check.Invalid(name, "must not use NotEquals or NotExists, which only newsletters accept; use Not")
	}
	return nil
}
