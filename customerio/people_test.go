package customerio_test

import (
	"context"
	"testing"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/internal/contract"
)

func peopleRows() []row {
	return []row{
		{Operation: "getPeopleEmail", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.People.ListByEmail(ctx, "ada+1@example.com")
		}},
		{Operation: "getPeopleFilter", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.People.Search(ctx, pro, customerio.SearchPeopleParams{Cursor: "c", Limit: 1000})
		}},
		{Operation: "getPersonAttributes", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.People.Get(ctx, a.Text, customerio.GetPersonParams{IDType: customerio.IDTypeCioID})
		}},
		{Operation: "getPersonRelationships", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.People.ListRelationships(ctx, a.Text, customerio.ListPersonRelationshipsParams{Cursor: "c", Limit: 10})
		}},
		{Operation: "getPeopleById", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.People.GetMany(ctx, []string{"42", "43"})
		}},
		{Operation: "getPersonSegments", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.People.ListSegments(ctx, a.Text, customerio.ListPersonSegmentsParams{IDType: customerio.IDTypeEmail})
		}},
		{Operation: "getPersonMessages", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.People.ListMessages(ctx, a.Text, customerio.ListPersonMessagesParams{IDType: customerio.IDTypeEmail, Cursor: "c", Limit: 1000, CreatedFrom: march.Time, CreatedTo: april.Time})
		}},
		{Operation: "getPersonActivities", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.People.ListActivities(ctx, a.Text, customerio.ListPersonActivitiesParams{IDType: customerio.IDTypeEmail, Cursor: "c", Limit: 100, Type: "event", Name: "n"})
		}},
		{Operation: "getPersonSubscriptionPreferences", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.People.GetSubscriptionPreferences(ctx, a.Text, customerio.GetSubscriptionPreferencesParams{IDType: customerio.IDTypeEmail, Language: "fr", AcceptLanguage: "fr, en"})
		}},
	}
}

func TestPeopleRefuses(t *testing.T) {
	t.Parallel()
	srv := serve(t, always(`{}`))
	c, ctx := newClient(t, srv), t.Context()
	refuse(t, srv, []refusal{
		{"empty filter", func() error {
			_, err := c.People.Search(ctx, customerio.Filter{}, customerio.SearchPeopleParams{})
			return err
		}, "filter must be set"},
		{"empty and", func() error {
			_, err := c.People.Search(ctx, customerio.And([]customerio.Filter{}...), customerio.SearchPeopleParams{})
			return err
		}, "filter.And must not be empty"},
		{"inverse search", func() error {
			_, err := c.People.Search(ctx, customerio.Attribute("a").NotEquals("b"), customerio.SearchPeopleParams{})
			return err
		}, "use Not"},
		{"iteration with an empty filter", func() error {
			for _, err := range c.People.All(ctx, customerio.Filter{}, customerio.SearchPeopleParams{}) {
				return err
			}
			return nil
		}, "filter must be set"},
		{"limit of a search", func() error {
			_, err := c.People.Search(ctx, pro, customerio.SearchPeopleParams{Limit: 1001})
			return err
		}, "Limit must be at most 1000"},
		{"101 ids", func() error { _, err := c.People.GetMany(ctx, make([]string, 101)); return err }, "101 entries, the limit is 100"},
		{"a path that leads elsewhere", func() error { _, err := c.People.Get(ctx, "..", customerio.GetPersonParams{}); return err }, "customerID"},
	})
}

func TestPeopleAnswers(t *testing.T) {
	t.Parallel()
	ada := customerio.Person{ID: "42", Identifiers: customerio.Identifiers{ID: "42", CioID: "03000001"}, Attributes: map[string]string{"plan": "pro", "age": "34", "vip": "true"}, Unsubscribed: true}
	decode(t, map[string]decoded{
		"nobody": {`{"results":[]}`, func(ctx context.Context, c client) (any, error) { return c.People.ListByEmail(ctx, "x@example.com") }, []customerio.Identifiers{}},
		"people, bare and wrapped": {
			`{"customers":[{"customer":{"id":"42","identifiers":{"id":"42","email":null,"cio_id":"03000001"},"attributes":{"plan":"pro","age":34,"vip":true},"unsubscribed":"true"}},` +
				`{"id":"42","identifiers":{"id":"42","cio_id":"03000001"},"attributes":{"plan":"pro","age":"34","vip":"true"},"unsubscribed":true,"new_field":1}]}`,
			func(ctx context.Context, c client) (any, error) { return c.People.GetMany(ctx, []string{"42"}) },
			[]customerio.Person{ada, ada},
		},
		"a person who is wrapped twice": {`{"customer":{"customer":{"id":"42"}}}`, func(ctx context.Context, c client) (any, error) {
			return c.People.Get(ctx, "42", customerio.GetPersonParams{})
		}, &customerio.Person{ID: "42"}},
		"a template id as a string": {`{"messages":[{"id":"d","msg_template_id":"7","campaign_id":null,"metrics":{"delivered":1767225600},"subject":null}]}`, func(ctx context.Context, c client) (any, error) {
			return c.People.ListMessages(ctx, "42", customerio.ListPersonMessagesParams{})
		}, &customerio.MessagePage{Messages: []customerio.Message{{ID: "d", MsgTemplateID: 7, Metrics: customerio.DeliveryMetrics{Delivered: march}}}}},
		"topics with numbers": {`{"customer":{"id":null,"topics":[{"id":1,"subscribed":true,"name":"News"}],"unsubscribed":false}}`, func(ctx context.Context, c client) (any, error) {
			return c.People.GetSubscriptionPreferences(ctx, "42", customerio.GetSubscriptionPreferencesParams{})
		}, &customerio.SubscriptionPreferences{Topics: []customerio.PreferenceTopic{{ID: "1", Subscribed: true, Name: "News"}}}},
		"relationships one list deeper": {`{"cio_relationships":[[{"object_type_id":"1","identifiers":{"object_id":"acme"}},{"object_type_id":"2"}]],"next":""}`, func(ctx context.Context, c client) (any, error) {
			return c.People.ListRelationships(ctx, "42", customerio.ListPersonRelationshipsParams{})
		}, &customerio.RelationshipPage{Relationships: []customerio.PersonRelationship{{ObjectTypeID: "1", Identifiers: customerio.ObjectIdentifiers{ObjectID: "acme"}}, {ObjectTypeID: "2"}}}},
		"an object type as a number": {`{"cio_relationships":[{"object_type_id":1,"identifiers":{"object_id":"acme"}}]}`, func(ctx context.Context, c client) (any, error) {
			return c.People.ListRelationships(ctx, "42", customerio.ListPersonRelationshipsParams{})
		}, &customerio.RelationshipPage{Relationships: []customerio.PersonRelationship{{ObjectTypeID: "1", Identifiers: customerio.ObjectIdentifiers{ObjectID: "acme"}}}}},
	})
}

func TestPeopleRequests(t *testing.T) {
	t.Parallel()
	send(t, map[string]sent{
		"a plus in an address": {func(ctx context.Context, c client) error {
			_, err := c.People.ListByEmail(ctx, "ada+1@example.com")
			return err
		}, contract.Request{Method: "GET", Path: "/v1/customers", Query: map[string][]string{"email": {"ada+1@example.com"}}}},
		"an address in a path": {func(ctx context.Context, c client) error {
			_, err := c.People.Get(ctx, "ada+1/2@example.com", customerio.GetPersonParams{IDType: customerio.IDTypeEmail})
			return err
		}, contract.Request{Method: "GET", Path: "/v1/customers/ada%2B1%2F2%40example.com/attributes", Query: map[string][]string{"id_type": {"email"}}}},
		"page and body of a search": {func(ctx context.Context, c client) error {
			_, err := c.People.Search(ctx, customerio.Everybody(), customerio.SearchPeopleParams{Cursor: "c", Limit: 5})
			return err
		}, contract.Request{Method: "POST", Path: "/v1/customers", Query: map[string][]string{"start": {"c"}, "limit": {"5"}}, Body: `{"filter":{"and":[{"attribute":{"field":"cio_id","operator":"exists"}}]}}`}},
	})
}
