package customerio_test

import (
	"context"
	"testing"

	"github.com/engagement-go/engagement/customerio"
)

func objectsRows() []row {
	return []row{
		{Operation: "getObjectTypes", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) { return c.Objects.ListTypes(ctx) }},
		{Operation: "getObjectsFilter", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Objects.Search(ctx, "1", customerio.And(customerio.ObjectAttribute("1", "plan").Equals("pro"), customerio.Not(customerio.ObjectAttribute("1", "churned").Exists())),
				customerio.SearchObjectsParams{Cursor: "c", Limit: 10})
		}},
		{Operation: "getObjectRelationships", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Objects.ListPeople(ctx, a.Text, "acme", customerio.ListObjectPeopleParams{Cursor: "c", Limit: 10, IDType: customerio.ObjectIDTypeCioObjectID})
		}},
		{Operation: "getObjectAttributes", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Objects.Get(ctx, "1", a.Text, customerio.GetObjectParams{IDType: customerio.ObjectIDTypeObjectID})
		}},
	}
}

func TestObjectsRefuses(t *testing.T) {
	t.Parallel()
	srv := serve(t, always(`{}`))
	c, ctx := newClient(t, srv), t.Context()
	refuse(t, srv, []refusal{
		{"empty object filter", func() error {
			_, err := c.Objects.Search(ctx, "1", customerio.ObjectFilter{}, customerio.SearchObjectsParams{})
			return err
		}, "filter must be set"},
		{"bad object filter", func() error {
			_, err := c.Objects.Search(ctx, "1", customerio.ObjectAttribute("1", "").Exists(), customerio.SearchObjectsParams{})
			return err
		}, "filter.ObjectAttribute must have a name"},
	})
}

func TestObjectsAnswers(t *testing.T) {
	t.Parallel()
	decode(t, map[string]decoded{
		"relationships one list deeper": {`{"cio_relationships":[[{"identifiers":{"cio_id":"a3","id":"42"},"object_type_id":"1","object_type_disabled":false}]],"next":""}`, func(ctx context.Context, c client) (any, error) {
			return c.Objects.ListPeople(ctx, "1", "acme", customerio.ListObjectPeopleParams{})
		}, &customerio.RelatedPeoplePage{Relationships: []customerio.RelatedPerson{{Identifiers: customerio.Identifiers{ID: "42", CioID: "a3"}, ObjectTypeID: "1"}}}},
	})
}
