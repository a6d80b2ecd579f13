// Code generated from openapi/esputnik/workflows.yaml. DO NOT EDIT.

package esputnik

import (
	"context"
	"iter"
	"net/http"

	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
)

// WorkflowsService lists workflows. Only events start them.
type WorkflowsService struct{ client *rest.Client }

var opSearchWorkflows = rest.Operation{
	Name: "Workflows.List", Method: http.MethodGet, Route: "/v1/workflows", Repeatable: true,
}

// ListWorkflowsParams holds the optional parameters of Workflows.List. What is zero is not sent.
type ListWorkflowsParams struct {
	// Only workflows with this name.
	Name string `json:"name"`
	// Number of the first row, counted from 1. The default is 1.
	StartIndex int64 `json:"startindex" check:"min=1"`
	// Rows on a page: at most 500, default 500.
	MaxRows int64 `json:"maxrows" check:"min=1,max=500"`
}

// List returns one page of workflows.
//
// A page that is shorter than MaxRows is the last one. The API cannot start a workflow; the event that a workflow waits
// for does.
//
// Calls GET /v1/workflows. Repeatable.
func (s *WorkflowsService) List(ctx context.Context, params ListWorkflowsParams, opts ...RequestOption) ([]Workflow, error) {
	req := rest.NewRequest(&opSearchWorkflows)
	req.Check("", &params)
	req.Query("name", params.Name)
	req.Query("startindex", params.StartIndex)
	req.Query("maxrows", params.MaxRows)
	return rest.CallValue[[]Workflow](ctx, s.client, &req, opts)
}

// All iterates over the rows of all pages of List. A page is requested when its first row is needed. An iteration that
// fails yields a *PageError last; its Cursor, given to WithCursor, resumes it. A page with fewer rows than
// params.MaxRows is the last.
func (s *WorkflowsService) All(ctx context.Context, params ListWorkflowsParams, opts ...RequestOption) iter.Seq2[Workflow, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p []Workflow) []Workflow { return p })
}

// Pages iterates over the pages of List, as All does over their rows.
func (s *WorkflowsService) Pages(ctx context.Context, params ListWorkflowsParams, opts ...RequestOption) iter.Seq2[[]Workflow, error] {
	at, opts, err := page.ResumeAt(max(params.StartIndex, 1), opts)
	if err != nil {
		return page.Refuse[[]Workflow](s.client.Fail("Workflows.List", err))
	}
	if params.MaxRows == 0 {
		params.MaxRows = 500
	}
	return page.Rows(at, params.MaxRows,
		func(at int64) ([]Workflow, error) {
			params := params
			params.StartIndex = at
			return s.List(ctx, params, opts...)
		},
		func(p []Workflow) int { return len(p) })
}

// Workflow is an automated sequence of actions.
type Workflow struct {
	// ID of the workflow.
	ID int64 `json:"id,omitempty,omitzero"`

	// Name of the workflow.
	Name string `json:"name,omitempty,omitzero"`

	// Whether the workflow is running.
	Status WorkflowStatus `json:"status,omitempty,omitzero"`

	// Tags; a single one arrives as a bare string.
	Tags []string `json:"tags,omitempty,omitzero"`
}

// WorkflowStatus is the status of a workflow.
type WorkflowStatus string

// Values of WorkflowStatus. Others that the vendor adds later are kept as they come.
const (
	WorkflowStatusActive   WorkflowStatus = "active"
	WorkflowStatusInactive WorkflowStatus = "inactive"
)
