// Code generated from openapi/customerio/workspaces.yaml. DO NOT EDIT.

package customerio

import (
	"context"
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
)

// WorkspacesService lists the workspaces of the account.
type WorkspacesService struct{ client *rest.Client }

var opListWorkspaces = rest.Operation{
	Name: "Workspaces.List", Method: http.MethodGet, Route: "/v1/workspaces", Repeatable: true,
}

// List returns the workspaces of the account.
//
// The list has all workspaces, not only that of the key. It has no pages. The counts are cached for one to two hours.
//
// Calls GET /v1/workspaces. Repeatable.
func (s *WorkspacesService) List(ctx context.Context, opts ...RequestOption) ([]Workspace, error) {
	req := rest.NewRequest(&opListWorkspaces)
	envelope, err := rest.Call[struct {
		Value []Workspace `json:"workspaces"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

// Workspace is one workspace of the account, with its size.
type Workspace struct {
	// Id of the workspace.
	ID int64 `json:"id,omitempty,omitzero"`

	// Name.
	Name string `json:"name,omitempty,omitzero"`

	// Number of messages. The period is not documented.
	MessagesSent int64 `json:"messages_sent,omitempty,omitzero"`

	// Number of billable messages. The period is not documented.
	BillableMessagesSent int64 `json:"billable_messages_sent,omitempty,omitzero"`

	// Number of people.
	People int64 `json:"people,omitempty,omitzero"`

	// Number of object types.
	ObjectTypes int64 `json:"object_types,omitempty,omitzero"`

	// Number of objects.
	Objects int64 `json:"objects,omitempty,omitzero"`
}
