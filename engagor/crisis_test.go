package engagor_test

import (
	"context"
	"testing"

	"github.com/engagement-go/engagement/engagor"
)

func crisisRows() []row {
	return []row{
		{Operation: "setCrisisEvent", Want: &engagor.CrisisPlan{ID: "111"}, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.Crisis.SetEvent(ctx, engagor.CrisisEvent{ID: "111", Activate: false, CrisisName: "Product recall"})
		}},
		{Operation: "listCrisisPlans", Want: []engagor.CrisisPlan{{ID: "111"}}, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.Crisis.ListPlans(ctx, engagor.ListCrisisPlansParams{ActiveOnly: true})
		}},
		{Operation: "setCrisisTodo", Want: &engagor.CrisisPlan{ID: "111"}, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.Crisis.SetTodo(ctx, engagor.CrisisTodo{PlanID: "111", TodoID: "5", Done: false})
		}},
	}
}

func TestCrisisRefuse(t *testing.T) {
	t.Parallel()
	refuse(t, refusals{
		"a crisis without a plan": {func(ctx context.Context, c *engagor.Client) error {
			_, err := c.Crisis.SetEvent(ctx, engagor.CrisisEvent{Activate: true})
			return err
		}, "Crisis.SetEvent: ID must not be empty"},
	})
}
