package esputniktest

import (
	"net/http"
	"strings"

	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/internal/fake"
)

func (m *model) listDomains(*fake.Request) fake.Answer {
	rows := []esputnik.Domain{}
	if m.domain != "" {
		rows = append(rows, esputnik.Domain{Name: m.domain})
	}
	return fake.OK(rows)
}

// addDomain adds a domain. It rejects a domain that exists, which is inferred.
func (m *model) addDomain(r *fake.Request) fake.Answer {
	domain := fake.Read[struct{ Domain string }](r).Domain
	if !strings.Contains(domain, ".") {
		return fail(http.StatusBadRequest, "Invalid domain name")
	}
	a := fake.OK(map[string]any{"result": "Domain exists", "siteId": "8A000AA"})
	switch m.domain {
	case domain:
	case "":
		m.domain = domain
		a = fake.OK(map[string]any{"result": "Domain created", "siteId": "8A000AA"})
		a.Status = http.StatusCreated
	default:
		return fail(http.StatusBadRequest, "Domain already exists")
	}
	return a
}
