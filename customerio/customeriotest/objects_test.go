package customeriotest_test

import (
	"testing"

	"github.com/engagement-go/engagement/customerio"
)

func company(id string, attributes map[string]any) customerio.ObjectProfile {
	return customerio.ObjectProfile{Identifiers: customerio.ObjectProfileIdentifiers{ObjectID: id}, Attributes: attributes}
}

func TestObjects(t *testing.T) {
	t.Parallel()
	srv, c := start(t)
	ctx := t.Context()
	srv.AddObjects(company("acme", map[string]any{"plan": "gold", "seats": 12}), company("globex", map[string]any{"plan": "free"}))
	course := company("go", map[string]any{"plan": "gold"})
	course.ObjectTypeID = "2"
	srv.AddObjects(course, company("acme", map[string]any{"seats": 13, "plan": nil}))

	search := func(typeID string, f customerio.ObjectFilter) (ids []string) {
		for o, err := range c.Objects.All(ctx, typeID, f, customerio.SearchObjectsParams{Limit: 1}) {
			if err != nil {
				t.Fatal(err)
			}
			ids = append(ids, o.ObjectID)
		}
		return ids
	}
	plan := customerio.ObjectAttribute("1", "plan")
	for _, tt := range []struct {
		typeID string
		filter customerio.ObjectFilter
		want   []string
	}{
		{"1", plan.Exists(), []string{"globex"}},
		{"1", customerio.Not(plan.Exists()), []string{"acme"}},
		{"1", customerio.Or(plan.Equals("free"), customerio.ObjectAttribute("1", "seats").Equals("13")), []string{"acme", "globex"}},
		{"1", customerio.And(plan.Equals("free"), customerio.ObjectAttribute("1", "seats").Exists()), nil},
		{"2", customerio.ObjectAttribute("2", "plan").Equals("gold"), []string{"go"}},
	} {
		equal(t, "objects", tt.want, search(tt.typeID, tt.filter))
	}
	acme := must(c.Objects.Get(ctx, "1", "acme", customerio.GetObjectParams{}))(t)
	if len(acme.Attributes) != 1 || acme.Timestamps["seats"].IsZero() || acme.ObjectTypeID != "1" {
		t.Errorf("object %+v", acme)
	}
	again := must(c.Objects.Get(ctx, "1", acme.Identifiers.CioObjectID, customerio.GetObjectParams{IDType: customerio.ObjectIDTypeCioObjectID}))(t)
	equal(t, "object by its other id", acme, again)
	if held, ok := srv.Object("1", "acme"); !ok || held.Identifiers != acme.Identifiers {
		t.Errorf("the server holds %+v, %v", held, ok)
	}
	_, err := c.Objects.Get(ctx, "2", "acme", customerio.GetObjectParams{})
	wantError(t, err, customerio.ErrNotFound, "")
	equal(t, "people", 0, must(length(c.Objects.AllPeople(ctx, "1", "acme", customerio.ListObjectPeopleParams{})))(t))
}

func TestActivities(t *testing.T) {
	t.Parallel()
	srv, c := start(t)
	ctx := t.Context()
	family(srv)
	srv.AddPeople(person("1", "", map[string]string{"plan": "free", "age": "36"}), person("2", "", map[string]string{"plan": "pro"}))

	list := func(params customerio.ListActivitiesParams) (kinds []string) {
		for a, err := range c.Activities.All(ctx, params) {
			if err != nil {
				t.Fatal(err)
			}
			kinds = append(kinds, string(a.Type)+" "+a.CustomerIdentifiers.CioID)
		}
		return kinds
	}
	all := []string{
		"attribute_change a3000002", "attribute_change a3000001", "profile_create a3000004", "profile_create a3000003",
		"profile_create a3000002", "profile_create a3000001",
	}
	equal(t, "all activities", all, list(customerio.ListActivitiesParams{}))
	equal(t, "all activities, page by page", all, list(customerio.ListActivitiesParams{Limit: 2}))
	equal(t, "changes", all[:2], list(customerio.ListActivitiesParams{Type: "attribute_change"}))
	equal(t, "of an attribute", all[:2], list(customerio.ListActivitiesParams{Name: "plan"}))
	equal(t, "of a person", []string{all[0], all[4]}, list(customerio.ListActivitiesParams{CustomerID: "bob@example.com", IDType: customerio.IDTypeEmail}))
	page := must(c.People.ListActivities(ctx, "1", customerio.ListPersonActivitiesParams{Limit: 1}))(t)
	if len(page.Activities) != 1 || page.Next == "" || string(page.Activities[0].Data) != `{"plan":{"from":"pro","to":"free"}}` {
		t.Errorf("page %+v", page)
	}

	srv.KeepActivities(2)
	equal(t, "the newest two", all[:2], list(customerio.ListActivitiesParams{}))
	srv.AddPeople(customerio.Person{ID: "5"}, customerio.Person{ID: "6"}, customerio.Person{ID: "7"})
	equal(t, "the newest two of more", []string{"profile_create a3000007", "profile_create a3000006"}, list(customerio.ListActivitiesParams{}))
	srv.KeepActivities(0)
	srv.AddPeople(customerio.Person{ID: "8"})
	equal(t, "nothing kept", nil, list(customerio.ListActivitiesParams{}))
}

// An id that was changed finds nobody, whatever its kind, and a phone number finds its person.
func TestIdentifiersThatChange(t *testing.T) {
	t.Parallel()
	srv, c := start(t)
	family(srv)
	srv.AddPeople(customerio.Person{ID: "4", Attributes: map[string]string{"phone": "+15550199"}}, customerio.Person{Identifiers: customerio.Identifiers{CioID: "a3000001"}, ID: "9"})
	for _, tt := range []struct {
		ref  string
		kind customerio.IDType
		want string
	}{
		{"+15550104", customerio.IDTypePhone, ""},
		{"+15550199", customerio.IDTypePhone, "a3000004"},
		{"1", customerio.IDTypeID, ""},
		{"9", customerio.IDTypeID, "a3000001"},
		{"cio_a3000001", customerio.IDTypeCioID, "a3000001"},
	} {
		p, err := c.People.Get(t.Context(), tt.ref, customerio.GetPersonParams{IDType: tt.kind})
		if tt.want == "" {
			wantError(t, err, customerio.ErrNotFound, "")
		} else if err != nil || p.Identifiers.CioID != tt.want {
			t.Errorf("%s %s: %+v, %v", tt.kind, tt.ref, p, err)
		}
	}
}
