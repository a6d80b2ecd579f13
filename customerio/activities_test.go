package customerio_test

import (
	"context"

	"github.com/engagement-go/engagement/customerio"
)

func activitiesRows() []row {
	return []row{
		{Operation: "listActivities", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Activities.List(ctx, customerio.ListActivitiesParams{
				Cursor: "c", Limit: 100, Type: customerio.ActivityTypeAnonMerge, Name: "n", Deleted: true, CustomerID: "42", IDType: customerio.IDTypeID,
			})
		}},
	}
}
