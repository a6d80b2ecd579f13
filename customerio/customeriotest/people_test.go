package customeriotest_test

import (
	"fmt"
	"slices"
	"strconv"
	"testing"
	"testing/synctest"
	"time"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/customerio/customeriotest"
)

func family(srv *customeriotest.Server) {
	srv.AddPeople(
		person("1", "ada@example.com", map[string]string{"plan": "pro", "age": "36"}),
		person("2", "bob@example.com", map[string]string{"plan": "free"}),
		person("", "eve@example.com", nil),
		person("4", "", map[string]string{"phone": "+15550104"}),
	)
}

func ids(t *testing.T, seq func(func(customerio.Identifiers, error) bool)) []string {
	t.Helper()
	list := []string{}
	for who, err := range seq {
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, who.CioID)
	}
	return list
}

func TestPeople(t *testing.T) {
	t.Parallel()
	srv, c := start(t)
	family(srv)
	ctx := t.Context()
	for _, tt := range []struct {
		ref  string
		kind customerio.IDType
		want string
	}{
		{"1", "", "a3000001"},
		{"1", customerio.IDTypeID, "a3000001"},
		{"eve@example.com", customerio.IDTypeEmail, "a3000003"},
		{"a3000002", customerio.IDTypeCioID, "a3000002"},
		{"+15550104", customerio.IDTypePhone, "a3000004"},
		{"1", customerio.IDTypeEmail, ""},
		{"nobody", "", ""},
	} {
		p, err := c.People.Get(ctx, tt.ref, customerio.GetPersonParams{IDType: tt.kind})
		if tt.want == "" {
			wantError(t, err, customerio.ErrNotFound, "not found")
		} else if err != nil || p.Identifiers.CioID != tt.want {
			t.Errorf("%s %s: %+v, %v; want %s", tt.kind, tt.ref, p, err, tt.want)
		}
	}
	ada := must(c.People.Get(ctx, "1", customerio.GetPersonParams{}))(t)
	equal(t, "attributes", map[string]string{"id": "1", "email": "ada@example.com", "cio_id": "a3000001", "plan": "pro", "age": "36"}, ada.Attributes)
	found := must(c.People.ListByEmail(ctx, "bob@example.com"))(t)
	equal(t, "by email", []customerio.Identifiers{{ID: "2", Email: "bob@example.com", CioID: "a3000002"}}, found)
	if nobody := must(c.People.ListByEmail(ctx, "bob+1@example.com"))(t); len(nobody) != 0 {
		t.Errorf("found %v", nobody)
	}
	many := must(c.People.GetMany(ctx, []string{"2", "unknown", "1"}))(t)
	if len(many) != 2 || many[0].ID != "2" || many[1].ID != "1" {
		t.Errorf("many: %+v", many)
	}
	srv.AddPeople(customerio.Person{ID: "1", Attributes: map[string]string{"plan": "free", "email": "ada@example.org"}})
	if again, ok := srv.Person("ada@example.org"); !ok || again.Attributes["age"] != "36" || again.Attributes["plan"] != "free" || len(srv.People()) != 4 {
		t.Errorf("after an update: %+v, %v, %d people", again, ok, len(srv.People()))
	}
	if old := must(c.People.ListByEmail(ctx, "ada@example.com"))(t); len(old) != 0 {
		t.Errorf("the old address finds %v", old)
	}
}

// The forms that differ from what one would expect: nulls, strings for numbers, people without envelope in lists only.
func TestPeopleOnTheWire(t *testing.T) {
	t.Parallel()
	srv, _ := start(t)
	srv.AddPeople(person("4", "", nil))
	_, body := raw(t, "GET", srv.URL()+"/v1/customers/4/attributes", key, "")
	customer := decode(t, body)["customer"].(map[string]any)
	equal(t, "identifiers", any(map[string]any{"id": "4", "email": nil, "cio_id": "a3000001"}), customer["identifiers"])
	if zero, ok := customer["timestamps"].(map[string]any)["_cio_subscription_preferences_computed"]; !ok || zero != 0.0 {
		t.Errorf("timestamps %v", customer["timestamps"])
	}
	_, body = raw(t, "POST", srv.URL()+"/v1/customers/attributes", key, `{"ids": ["4"]}`)
	if bare := decode(t, body)["customers"].([]any)[0].(map[string]any); bare["id"] != "4" {
		t.Errorf("a person in a list: %v, want it bare", bare)
	}
	_, body = raw(t, "POST", srv.URL()+"/v1/customers", key, `{"filter": {"attribute": {"field": "cio_id", "operator": "exists"}}}`)
	if _, ok := decode(t, body)["next"]; ok {
		t.Errorf("a last page with next: %s", body)
	}
}

func crowd(n int) []customerio.Person {
	people := make([]customerio.Person, n)
	for i := range people {
		people[i] = person(strconv.Itoa(i), fmt.Sprintf("p%d@example.com", i), map[string]string{"even": strconv.FormatBool(i%2 == 0)})
	}
	return people
}

func TestIterateOverPeople(t *testing.T) {
	t.Parallel()
	srv, c := start(t)
	srv.AddPeople(crowd(5000)...)
	rows := ids(t, c.People.All(t.Context(), customerio.Attribute("even").Equals("true"), customerio.SearchPeopleParams{}))
	if len(rows) != 2500 || len(slices.Compact(slices.Sorted(slices.Values(rows)))) != 2500 {
		t.Errorf("iterated over %d people, want 2500 different ones", len(rows))
	}
	if got := count(srv, "People.Search"); got != 3 {
		t.Errorf("%d requests, want 3", got)
	}
	page := must(c.People.Search(t.Context(), customerio.Everybody(), customerio.SearchPeopleParams{}))(t)
	if len(page.Identifiers) != 50 || page.Next == "" {
		t.Errorf("a page without limit has %d people and next %q", len(page.Identifiers), page.Next)
	}
}

func TestPreferencesOfAPerson(t *testing.T) {
	t.Parallel()
	srv, c := start(t)
	family(srv)
	got := must(c.People.GetSubscriptionPreferences(t.Context(), "2", customerio.GetSubscriptionPreferencesParams{}))(t)
	if got.ID != "2" || len(got.Topics) != 1 || got.Topics[0].ID != "1" || !got.Topics[0].Subscribed {
		t.Errorf("preferences %+v, want the number of the topic as text", got)
	}
	_, err := c.People.ListActivities(t.Context(), "nobody", customerio.ListPersonActivitiesParams{})
	wantError(t, err, customerio.ErrNotFound, "")
}

func TestTimesOfAttributes(t *testing.T) {
	t.Parallel()
	srv := customeriotest.NewServer(t)
	synctest.Test(t, func(t *testing.T) {
		srv.AddPeople(person("1", "", map[string]string{"plan": "free", "age": "36"}))
		first := time.Now()
		time.Sleep(time.Hour)
		srv.AddPeople(person("1", "", map[string]string{"plan": "pro", "age": "36"}))
		p := must(srv.Client().People.Get(t.Context(), "1", customerio.GetPersonParams{}))(t)
		if !p.Timestamps["plan"].Equal(first.Add(time.Hour)) || !p.Timestamps["age"].Equal(first) {
			t.Errorf("timestamps %v", p.Timestamps)
		}
	})
}
