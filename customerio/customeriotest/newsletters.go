package customeriotest

import (
	"slices"

	"github.com/engagement-go/engagement/internal/fake"
)

// createNewsletter answers with the example, and rejects recipients in a form that the service does not take: one And over
// attributes, over Or, and over Not of an Or of segments. Or over attributes is taken (inferred).
func (m *model) createNewsletter(r *fake.Request) fake.Answer {
	draft, err := read[struct{ Recipients *filter }](r)
	if err != nil || draft.Recipients == nil || draft.Recipients.And == nil || slices.ContainsFunc(draft.Recipients.And, notForNewsletters) {
		return badRequest(r, "invalid recipients filter")
	}
	return example(r)
}

func notForNewsletters(part *filter) bool {
	isSegment := func(f *filter) bool { return f != nil && f.Segment != nil }
	switch {
	case part == nil:
		return true
	case part.Or != nil:
		return slices.ContainsFunc(part.Or, func(f *filter) bool { return f == nil || !isSegment(f) && f.Attribute == nil })
	case part.Not != nil:
		return part.Not.Or == nil || slices.ContainsFunc(part.Not.Or, func(f *filter) bool { return !isSegment(f) })
	}
	return part.Attribute == nil
}
