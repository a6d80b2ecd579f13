// Code generated from openapi/customerio-track/account.yaml. DO NOT EDIT.

package track

import (
	"context"
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
)

// AccountService finds the region of the workspace.
type AccountService struct{ client *rest.Client }

var opGetRegion = rest.Operation{
	Name: "Account.GetRegion", Method: http.MethodGet, Route: "/api/v1/accounts/region", Repeatable: true,
}

// GetRegion returns the region of the workspace.
//
// Both hosts answer, so that a program can find out which region its credentials belong to.
//
// Calls GET /api/v1/accounts/region. Repeatable.
func (s *AccountService) GetRegion(ctx context.Context, opts ...RequestOption) (*AccountRegion, error) {
	req := rest.NewRequest(&opGetRegion)
	return rest.Call[AccountRegion](ctx, s.client, &req, opts)
}

// AccountRegion is where a workspace is.
type AccountRegion struct {
	// Address of the Track API for this workspace.
	URL string `json:"url,omitempty,omitzero"`

	// Region.
	Region Region `json:"region,omitempty,omitzero"`

	// Id of the workspace.
	EnvironmentID int64 `json:"environment_id,omitempty,omitzero"`
}
