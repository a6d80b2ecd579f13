package customeriotest

import (
	"cmp"
	"slices"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/internal/fake"
)

func (m *model) listOptOuts(r *fake.Request) fake.Answer {
	from := r.Query.Get("from")
	rows, next, refused := page(r, 100, len(m.people), false, func(i int) (*person, bool) {
		p := m.people[i]
		return p, p != nil && slices.ContainsFunc(p.optOuts, func(o customerio.OptOut) bool { return from == "" || o.From == from })
	})
	if refused != nil {
		return *refused
	}
	return fake.OK(map[string]any{"next": next, "optouts": wires(rows, func(p *person) map[string]any {
		return map[string]any{"cio_id": p.Identifiers.CioID, "customer_id": p.ID, "optouts": p.optOuts}
	})})
}

func (m *model) getOptOuts(r *fake.Request) fake.Answer {
	return m.withPerson(r, func(p *person) fake.Answer {
		return fake.OK(map[string]any{"optouts": append([]customerio.OptOut{}, p.optOuts...)})
	})
}

// updateOptOuts takes effect at once; the real service is asynchronous.
func (m *model) updateOptOuts(r *fake.Request) fake.Answer {
	body, err := read[struct{ OptOuts []customerio.OptOutUpdate }](r)
	if err != nil {
		return badRequest(r, err.Error())
	}
	return m.withPerson(r, func(p *person) fake.Answer {
		for _, u := range body.OptOuts {
			o := customerio.OptOut{From: u.From, Channel: cmp.Or(u.Channel, customerio.OptOutChannelSMS)}
			p.optOuts = slices.DeleteFunc(p.optOuts, func(known customerio.OptOut) bool { return known == o })
			if u.OptOut {
				p.optOuts = append(p.optOuts, o)
			}
		}
		return empty
	})
}
