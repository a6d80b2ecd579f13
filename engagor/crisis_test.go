package engagor_test

import (
	"context"

	"github.com/engagement-go/engagement/engagor"
)

func crisisRows() []row {
	return []row{
		{Operation: "setCrisisEvent", Want: &engagor.CrisisPlan{ID: "111"}, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.Crisis.SetEvent(ctx, engagor.CrisisEvent{ID: "111", Activate: false, CrisisName: "Product recall"})
		}},
		{Operation: "listCrisisPlans", Want: []engagor.CrisisPlan{{ID: "111"}}, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.Crisis.Plans(ctx, engagor.ListCrisisPlansParams{ActiveOnly: true})
		}},
		{Operation: "setCrisisTodo", Want: &engagor.CrisisPlan{ID: "111"}, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.Crisis.SetTodo(ctx, engagor.CrisisTodo{PlanID: "111", TodoID: "5", Done: false})
		}},
	}
}
