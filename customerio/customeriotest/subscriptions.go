package customeriotest

import (
	"github.com/engagement-go/engagement/internal/fake"
)

func (m *model) centerToken(r *fake.Request) fake.Answer {
	ref := r.Path["customer_id"]
	if m.find("id", ref) == nil && m.find("email", ref) == nil {
		return badRequest(r, "no such person")
	}
	return example(r)
}
