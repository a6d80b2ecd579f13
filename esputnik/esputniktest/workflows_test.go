package esputniktest_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/esputnik/esputniktest"
)

func TestWorkflows(t *testing.T) {
	t.Parallel()
	srv := esputniktest.NewServer(t)
	c, ctx := srv.Client(), t.Context()
	for i := range 5 {
		srv.AddWorkflows(esputnik.Workflow{Name: fmt.Sprint("Welcome ", i), Status: esputnik.WorkflowStatusActive, Tags: []string{"promo"}})
	}
	var names []string
	for w, err := range c.Workflows.All(ctx, esputnik.ListWorkflowsParams{MaxRows: 2}) {
		check(t, err)
		names = append(names, w.Name)
	}
	if len(names) != 5 || !slices.IsSorted(names) {
		t.Errorf("workflows %v", names)
	}
}
