package esputnik_test

import (
	"context"

	es "github.com/engagement-go/engagement/esputnik"
)

func segmentsRows() []row {
	return []row{
		{Operation: "searchGroups", Want: []es.Segment{{ID: 510001, Name: "Newsletter", Type: es.SegmentTypeStatic}}, Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Segments.List(ctx, es.ListSegmentsParams{Name: "News", StartIndex: 1, MaxRows: 10})
		}},
		{Operation: "getGroupContacts", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Segments.Members(ctx, a.Number, es.MembersParams{StartIndex: 1, MaxRows: 10, OrderByJoinTime: true, Ascending: new(false)})
		}},
		{Operation: "attachContactsToGroup", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Segments.Attach(ctx, a.Number, es.ContactSelection{ContactIDs: []int64{900000001, 900000002}})
		}},
		{Operation: "detachContactsFromGroup", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Segments.Detach(ctx, a.Number, es.ContactSelection{ExternalCustomerIDs: []string{"C-17"}})
		}},
	}
}
