package customeriotest

import (
	"maps"
	"slices"
	"strings"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/internal/fake"
)

// suppressions are the addresses of one type. rows has gaps where one was removed.
type suppressions struct {
	rows []*customerio.Suppression
	at   map[string]int
}

func (s *suppressions) add(row customerio.Suppression) {
	if _, ok := s.at[row.Email]; ok {
		return
	}
	if row.CreatedAt.IsZero() {
		row.CreatedAt = now()
	}
	s.at[row.Email] = len(s.rows)
	s.rows = append(s.rows, &row)
}

// Suppress adds an address to a suppression list. Email to it is dropped. Unlike Suppressions.Create, it keeps the reason
// and the status of row.
func (s *Server) Suppress(list customerio.SuppressionType, row customerio.Suppression) {
	s.model.mu.Lock()
	defer s.model.mu.Unlock()
	if rows := s.model.suppressed[list]; rows != nil {
		rows.add(row)
	}
}

func (m *model) isSuppressed(address string) bool {
	for _, list := range m.suppressed {
		if _, ok := list.at[address]; ok {
			return true
		}
	}
	return false
}

// categories are the names of the lists in answers.
var categories = map[customerio.SuppressionType]string{
	customerio.SuppressionTypeBlocks: "blocks", customerio.SuppressionTypeBounces: "bounces",
	customerio.SuppressionTypeInvalidEmails: "invalid", customerio.SuppressionTypeSpamReports: "spam",
}

func suppressionWire(s *customerio.Suppression) map[string]any {
	return map[string]any{"created": unix(s.CreatedAt), "email": s.Email, "reason": s.Reason, "status": s.Status}
}

// suppressionPage returns null for no rows, as the service does.
func suppressionPage(category string, rows []*customerio.Suppression) map[string]any {
	page := map[string]any{"category": category, "suppressions": nil}
	if len(rows) > 0 {
		page["suppressions"] = wires(rows, suppressionWire)
	}
	return page
}

func (m *model) withSuppressions(r *fake.Request, handle func(s *suppressions, category string) fake.Answer) fake.Answer {
	kind := customerio.SuppressionType(r.Path["suppression_type"])
	if m.suppressed[kind] == nil {
		return badRequest(r, "no such suppression type")
	}
	return handle(m.suppressed[kind], categories[kind])
}

// searchSuppressions returns the first list with the address. The answer for an address on no list is inferred.
func (m *model) searchSuppressions(r *fake.Request) fake.Answer {
	for _, kind := range slices.Sorted(maps.Keys(m.suppressed)) {
		if i, ok := m.suppressed[kind].at[r.Path["email_address"]]; ok {
			return fake.OK(suppressionPage(categories[kind], m.suppressed[kind].rows[i:i+1]))
		}
	}
	return fake.OK(suppressionPage("", nil))
}

// listSuppressions skips rows: if the list changes during an iteration, rows are missed or come twice.
func (m *model) listSuppressions(r *fake.Request) fake.Answer {
	return m.withSuppressions(r, func(s *suppressions, category string) fake.Answer {
		domain, address, skip := r.Query.Get("domain"), r.Query.Get("email"), r.Number("offset", 0)
		rows := []*customerio.Suppression{}
		for _, row := range s.rows {
			if row == nil || domain != "" && !strings.HasSuffix(row.Email, "@"+domain) || address != "" && address != row.Email {
				continue
			}
			if skip--; skip < 0 {
				rows = append(rows, row)
			}
			if len(rows) == r.Number("limit", 100) {
				break
			}
		}
		return fake.OK(suppressionPage(category, rows))
	})
}

func (m *model) domainSuppressions(r *fake.Request) fake.Answer {
	return m.withSuppressions(r, func(s *suppressions, category string) fake.Answer {
		domain, address := r.Path["domain_name"], r.Query.Get("email")
		rows, next, refused := page(r, 100, len(s.rows), false, func(i int) (*customerio.Suppression, bool) {
			row := s.rows[i]
			return row, row != nil && strings.HasSuffix(row.Email, "@"+domain) && (address == "" || address == row.Email)
		})
		if refused != nil {
			return *refused
		}
		answer := suppressionPage(category, rows)
		answer["next"] = next
		return fake.OK(answer)
	})
}

func (m *model) suppress(r *fake.Request) fake.Answer {
	return m.withSuppressions(r, func(s *suppressions, _ string) fake.Answer {
		s.add(customerio.Suppression{Email: r.Path["email_address"]})
		return fake.OK(struct{}{})
	})
}

func (m *model) unsuppress(r *fake.Request) fake.Answer {
	return m.withSuppressions(r, func(s *suppressions, _ string) fake.Answer {
		if i, ok := s.at[r.Path["email_address"]]; ok {
			s.rows[i] = nil
			delete(s.at, r.Path["email_address"])
		}
		return empty
	})
}
