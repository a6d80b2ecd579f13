package customerio

import (
	"slices"

	"github.com/engagement-go/engagement/internal/check"
)

// maxNewsletterConditions bounds the conditions of a filter that is brought into the form of newsletters: each Or over And
// multiplies them.
const maxNewsletterConditions = 1000

// forNewsletter returns the filter in the only form that newsletters take: one And over attributes, over Or of segments, also
// of a single one, and over Not of an Or of segments. Attributes are negated by themselves, not by Not. Or over attributes is
// taken as the documents of 2026 nest it (inferred).
func (f Filter) forNewsletter(name string) (Filter, error) {
	if err := f.node.check(name, forPeople); err != nil || f.node.isForNewsletter() {
		return f, err
	}
	clauses, err := f.node.clauses(name, false)
	if err != nil {
		return f, err
	}
	var all filterNode
	var excluded *filterNode
	for _, clause := range clauses {
		switch one := clause[0]; {
		case len(clause) == 1 && one.Not != nil && excluded != nil:
			excluded.Or = append(excluded.Or, one.Not)
		case len(clause) == 1 && one.Not != nil:
			excluded = &filterNode{Or: []*filterNode{one.Not}}
			all.And = append(all.And, &filterNode{Not: excluded})
		case len(clause) == 1 && one.Attribute != nil:
			all.And = append(all.And, one)
		case slices.ContainsFunc(clause, func(n *filterNode) bool { return n.Not != nil }):
			return f, check.Invalid(name, "must not have the negation of a segment beside another condition in Or: "+
				"newsletters exclude segments from all recipients, as in And(filter, Not(Or(InSegment(1), InSegment(2))))")
		default:
			all.And = append(all.And, &filterNode{Or: clause})
		}
	}
	return Filter{&all}, nil
}

// isForNewsletter reports whether the filter has the form of newsletters.
func (n *filterNode) isForNewsletter() bool {
	isSegment := func(n *filterNode) bool { return n.Segment != nil }
	isLeaf := func(n *filterNode) bool { return n.Segment != nil || n.Attribute != nil }
	return n.And != nil && !slices.ContainsFunc(n.And, func(part *filterNode) bool {
		switch {
		case part.Attribute != nil:
			return false
		case part.Or != nil:
			return !all(part.Or, isLeaf)
		case part.Not != nil:
			return part.Not.Or == nil || !all(part.Not.Or, isSegment)
		}
		return true
	})
}

func all(nodes []*filterNode, good func(*filterNode) bool) bool {
	return !slices.ContainsFunc(nodes, func(n *filterNode) bool { return !good(n) })
}

// clauses returns the filter, or its negation, as a conjunction of disjunctions of attributes, segments and Not of one
// segment.
func (n *filterNode) clauses(name string, negated bool) ([][]*filterNode, error) {
	switch {
	case n.Not != nil:
		return n.Not.clauses(name, !negated)
	case n.Segment != nil && negated:
		return [][]*filterNode{{{Not: n}}}, nil
	case n.Attribute != nil && negated:
		inverse := *n.Attribute
		inverse.Inverse = !inverse.Inverse
		return [][]*filterNode{{{Attribute: &inverse}}}, nil
	case n.Segment != nil, n.Attribute != nil:
		return [][]*filterNode{{n}}, nil
	}
	parts, conjunction := n.And, !negated
	if n.Or != nil {
		parts, conjunction = n.Or, negated
	}
	result := [][]*filterNode{}
	if !conjunction {
		result = [][]*filterNode{nil}
	}
	for _, part := range parts {
		clauses, err := part.clauses(name, negated)
		if err != nil {
			return nil, err
		}
		if conjunction {
			result = append(result, clauses...)
		} else {
			result = product(result, clauses)
		}
		conditions := 0
		for _, clause := range result {
			conditions += len(clause)
		}
		if conditions > maxNewsletterConditions {
			return nil, check.Invalid(name, "must have fewer And inside of Or: newsletters take And over Or, and not the reverse")
		}
	}
	return result, nil
}

// product distributes a disjunction over two conjunctions.
func product(a, b [][]*filterNode) [][]*filterNode {
	result := make([][]*filterNode, 0, len(a)*len(b))
	for _, left := range a {
		for _, right := range b {
			result = append(result, slices.Concat(left, right))
		}
	}
	return result
}
