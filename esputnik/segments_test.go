package esputnik_test

import (
	"context"
	"testing"

	es "github.com/engagement-go/engagement/esputnik"
)

func segmentsRows() []row {
	return []row{
		{Operation: "searchGroups", Want: []es.Segment{{ID: 510001, Name: "Newsletter", Type: es.SegmentTypeStatic}}, Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Segments.List(ctx, es.ListSegmentsParams{Name: "News", StartIndex: 1, MaxRows: 10})
		}},
		{Operation: "getGroupContacts", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Segments.ListMembers(ctx, a.Number, es.ListSegmentMembersParams{StartIndex: 1, MaxRows: 10, OrderByJoinTime: true, Ascending: new(false)})
		}},
		{Operation: "attachContactsToGroup", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.Segments.AddMembers(ctx, a.Number, es.ContactSelection{ContactIDs: []int64{900000001, 900000002}})
		}},
		{Operation: "detachContactsFromGroup", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.Segments.RemoveMembers(ctx, a.Number, es.ContactSelection{ExternalCustomerIDs: []string{"C-17"}})
		}},
	}
}

func attach(selection es.ContactSelection) call {
	return func(ctx context.Context, c *es.Client) error {
		err := c.Segments.AddMembers(ctx, 7, selection)
		return err
	}
}

func detach(selection es.ContactSelection) call {
	return func(ctx context.Context, c *es.Client) error {
		err := c.Segments.RemoveMembers(ctx, 7, selection)
		return err
	}
}

func TestSegmentsArgumentsAreRefused(t *testing.T) {
	t.Parallel()
	refuse(t, map[string]refusal{
		"attach nobody":        {attach(es.ContactSelection{}), "ContactIDs"},
		"attach both":          {attach(es.ContactSelection{ContactIDs: []int64{1}, ExternalCustomerIDs: []string{"C"}}), "together"},
		"detach nobody":        {detach(es.ContactSelection{}), "ContactIDs"},
		"detach an empty list": {detach(es.ContactSelection{ContactIDs: []int64{}, ExternalCustomerIDs: []string{}}), "ContactIDs"},
		"detach both":          {detach(es.ContactSelection{ContactIDs: []int64{1}, ExternalCustomerIDs: []string{"C"}}), "together"},
		"detach 501":           {detach(es.ContactSelection{ContactIDs: repeat(501, int64(1))}), "has 501 entries, the limit is 500"},
		"clear nothing":        {func(ctx context.Context, c *es.Client) error { err := c.Segments.RemoveAllMembers(ctx, 0); return err }, "id must be positive"},
	})
}

func TestSegmentsArgumentsAtTheLimitAreSent(t *testing.T) {
	t.Parallel()
	selection := es.ContactSelection{ContactIDs: repeat(500, int64(1))}
	accept(t, map[string]call{
		"500 attached": attach(selection),
		"500 detached": detach(selection),
	})
}
