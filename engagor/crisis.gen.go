// Code generated from openapi/engagor/crisis.yaml. DO NOT EDIT.

package engagor

import (
	"context"
	"encoding/json"
	"net/http"

	"github.com/engagement-go/engagement/internal/lenient"
	"github.com/engagement-go/engagement/internal/rest"
)

// CrisisService reads crisis plans, and activates and updates them.
type CrisisService struct{ client *rest.Client }

var opSetCrisisEvent = rest.Operation{
	Name: "Crisis.SetEvent", Method: http.MethodPost, Route: "/{account_id}/crisis/event",
}

// SetEvent activates or ends the event of a crisis plan.
//
// The result is the plan.
//
// Requires the scopes accounts_read and accounts_write (inferred).
//
// Calls POST /{account_id}/crisis/event. Not repeatable: retried only if the request never reached the service or was
// answered with 429.
//
// Vendor documentation: https://app.engagor.com/developers/documentation/endpoints/?url=%2F%7Baccount_id%7D%2Fcrisis%2Fevent
func (s *CrisisService) SetEvent(ctx context.Context, event CrisisEvent, opts ...RequestOption) (*CrisisPlan, error) {
	req := rest.NewRequest(&opSetCrisisEvent)
	s.client.Bind(&req, "account_id")
	req.Check("", &event)
	req.Form("id", event.ID)
	req.Form("activate", &event.Activate)
	req.Form("crisis_name", event.CrisisName)
	envelope, err := rest.Call[struct {
		Value CrisisPlan `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opListCrisisPlans = rest.Operation{
	Name: "Crisis.ListPlans", Method: http.MethodGet, Route: "/{account_id}/crisis/plans", Repeatable: true,
}

// ListCrisisPlansParams holds the optional parameters of Crisis.ListPlans. What is zero is not sent.
type ListCrisisPlansParams struct {
	// Whether to return active plans only.
	ActiveOnly bool `json:"active_only"`
}

// ListPlans returns the crisis plans of the account.
//
// A plan contains its to-dos.
//
// Requires the scope accounts_read (inferred).
//
// Calls GET /{account_id}/crisis/plans. Repeatable.
//
// Vendor documentation: https://app.engagor.com/developers/documentation/endpoints/?url=%2F%7Baccount_id%7D%2Fcrisis%2Fplans
func (s *CrisisService) ListPlans(ctx context.Context, params ListCrisisPlansParams, opts ...RequestOption) ([]CrisisPlan, error) {
	req := rest.NewRequest(&opListCrisisPlans)
	s.client.Bind(&req, "account_id")
	req.QueryFlag("active_only", "1", params.ActiveOnly)
	envelope, err := rest.Call[struct {
		Value []CrisisPlan `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opSetCrisisTodo = rest.Operation{
	Name: "Crisis.SetTodo", Method: http.MethodPost, Route: "/{account_id}/crisis/todo",
}

// SetTodo marks a to-do of a crisis plan as done or not done.
//
// The result is the plan.
//
// Requires the scopes accounts_read and accounts_write (inferred).
//
// Calls POST /{account_id}/crisis/todo. Not repeatable: retried only if the request never reached the service or was
// answered with 429.
//
// Vendor documentation: https://app.engagor.com/developers/documentation/endpoints/?url=%2F%7Baccount_id%7D%2Fcrisis%2Ftodo
func (s *CrisisService) SetTodo(ctx context.Context, todo CrisisTodo, opts ...RequestOption) (*CrisisPlan, error) {
	req := rest.NewRequest(&opSetCrisisTodo)
	s.client.Bind(&req, "account_id")
	req.Check("", &todo)
	req.Form("plan_id", todo.PlanID)
	req.Form("todo_id", todo.TodoID)
	req.Form("done", &todo.Done)
	envelope, err := rest.Call[struct {
		Value CrisisPlan `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// CrisisEvent activates or ends the event of a crisis plan.
type CrisisEvent struct {
	// ID of the plan.
	ID string `check:"required" json:"id"`

	// True activates an event, false ends it (inferred).
	Activate bool `json:"activate"`

	// Name of the new event.
	CrisisName string `json:"crisis_name,omitempty,omitzero"`
}

// CrisisPlan is a crisis plan with its to-dos. The names of its fields are not documented.
type CrisisPlan struct {
	// ID of the plan (inferred).
	ID string `json:"id,omitempty,omitzero"`

	// Fields that this type does not have, as JSON. They are sent in requests, too.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps fields that CrisisPlan does not have in Extra.
func (v *CrisisPlan) UnmarshalJSON(data []byte) error {
	type plain CrisisPlan
	return lenient.Decode(data, (*plain)(v))
}

// MarshalJSON adds the fields in Extra. It refuses those that the type has.
func (v CrisisPlan) MarshalJSON() ([]byte, error) {
	type plain CrisisPlan
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

// CrisisTodo marks a to-do of a crisis plan as done or not done.
type CrisisTodo struct {
	// ID of the plan.
	PlanID string `check:"required" json:"plan_id"`

	// ID of the to-do.
	TodoID string `check:"required" json:"todo_id"`

	// Whether the to-do is done.
	Done bool `json:"done"`
}
