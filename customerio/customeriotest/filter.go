package customeriotest

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
)

// filter is the JSON form of a filter of people.
type filter struct {
	And, Or   []*filter
	Not       *filter
	Segment   *struct{ ID int64 }
	Attribute *struct {
		Field, Operator string
		Value           scalar
		Inverse         bool
	}
}

// scalar is a text, or a boolean or number as it is written: attributes are texts, and compared as such.
type scalar string

// UnmarshalJSON reads any value.
func (s *scalar) UnmarshalJSON(data []byte) error {
	if json.Unmarshal(data, (*string)(s)) != nil {
		*s = scalar(data)
	}
	return nil
}

// check rejects an empty filter and one with an unknown segment.
func (m *model) check(f *filter) error {
	if f == nil {
		return fmt.Errorf("the filter is empty")
	}
	if f.And != nil && len(f.And) == 0 || f.Or != nil && len(f.Or) == 0 {
		return fmt.Errorf("and, or: the list of filters is empty")
	}
	for _, part := range slices.Concat(f.And, f.Or) {
		if err := m.check(part); err != nil {
			return err
		}
	}
	switch {
	case f.Not != nil:
		return m.check(f.Not)
	case f.Segment != nil && m.segments.get(strconv.FormatInt(f.Segment.ID, 10)) == nil:
		return fmt.Errorf("segment %d does not exist", f.Segment.ID)
	case f.Attribute != nil && f.Attribute.Operator != "eq" && f.Attribute.Operator != "exists":
		return fmt.Errorf("the operator of an attribute is eq or exists")
	}
	return nil
}

// matches reports whether the filter selects a person. depth ends segments that refer to each other.
func (m *model) matches(f *filter, p *person, depth int) bool {
	switch {
	case f == nil || depth > 50:
		return false
	case f.And != nil:
		return !slices.ContainsFunc(f.And, func(part *filter) bool { return !m.matches(part, p, depth+1) })
	case f.Or != nil:
		return slices.ContainsFunc(f.Or, func(part *filter) bool { return m.matches(part, p, depth+1) })
	case f.Not != nil:
		return !m.matches(f.Not, p, depth+1)
	case f.Segment != nil:
		s := m.segments.get(strconv.FormatInt(f.Segment.ID, 10))
		return s != nil && m.isMember(s, p, depth+1)
	case f.Attribute != nil:
		value, ok := p.Attributes[f.Attribute.Field]
		if f.Attribute.Field == "unsubscribed" && !ok {
			value, ok = strconv.FormatBool(p.Unsubscribed), true
		}
		return (ok && (f.Attribute.Operator == "exists" || value == string(f.Attribute.Value))) != f.Attribute.Inverse
	}
	return false
}
