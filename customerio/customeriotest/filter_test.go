package customeriotest_test

import (
	"strings"
	"testing"

	"github.com/engagement-go/engagement/customerio"
)

func TestFilters(t *testing.T) {
	t.Parallel()
	srv, c := start(t)
	family(srv)
	pro := srv.AddSegment("Pro", customerio.Attribute("plan").Equals("pro"))
	manual := srv.AddSegment("Friends", customerio.Filter{})
	srv.AddToSegment(manual, "1", "4")
	plan, email := customerio.Attribute("plan"), customerio.Attribute("email")
	for name, tt := range map[string]struct {
		filter customerio.Filter
		want   string
	}{
		"everybody": {customerio.Everybody(), "1 2 3 4"},
		"equals":    {plan.Equals("free"), "2"},
		"exists":    {plan.Exists(), "1 2"},
		"not":       {customerio.Not(plan.Exists()), "3 4"},
		"and":       {customerio.And(plan.Exists(), customerio.Not(plan.Equals("pro"))), "2"},
		"or":        {customerio.Or(plan.Equals("pro"), customerio.Not(email.Exists())), "1 4"},
		"dynamic":   {customerio.InSegment(pro), "1"},
		"manual":    {customerio.InSegment(manual), "1 4"},
		"nobody":    {customerio.And(plan.Equals("pro"), plan.Equals("free")), ""},
	} {
		got := ids(t, c.People.All(t.Context(), tt.filter, customerio.SearchPeopleParams{}))
		for i := range got {
			got[i] = got[i][len(got[i])-1:]
		}
		equal(t, name, tt.want, strings.Join(got, " "))
	}
	_, err := c.People.Search(t.Context(), customerio.InSegment(99), customerio.SearchPeopleParams{})
	wantError(t, err, customerio.ErrBadRequest, "segment 99 does not exist")
}
