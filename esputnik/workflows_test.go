package esputnik_test

import (
	"context"

	es "github.com/engagement-go/engagement/esputnik"
)

func workflowsRows() []row {
	return []row{
		{Operation: "searchWorkflows", Want: []es.Workflow{{ID: 610001, Name: "Welcome", Status: es.WorkflowStatusActive, Tags: []string{"promo"}}}, Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Workflows.List(ctx, es.ListWorkflowsParams{Name: "W", StartIndex: 1, MaxRows: 10})
		}},
	}
}
