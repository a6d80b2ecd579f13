// Code generated from openapi/engagor/dashboards.yaml. DO NOT EDIT.

package engagor

import (
	"context"
	"encoding/json"
	"net/http"
	"time"

	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/lenient"
	"github.com/engagement-go/engagement/internal/rest"
)

// DashboardsService reads dashboards and the data of their widgets.
type DashboardsService struct{ client *rest.Client }

var opGetDashboardComponent = rest.Operation{
	Name: "Dashboards.GetComponent", Method: http.MethodGet, Route: "/{account_id}/dashboards/component/{dashboard_id}/{component_id}", Repeatable: true,
}

// GetDashboardComponentParams holds the optional parameters of Dashboards.GetComponent. What is zero is not sent.
type GetDashboardComponentParams struct {
	// Filter, such as language:nl or source:twitter. Filters.ListSuggestions suggests filters.
	Filter string `json:"filter"`
	// Start of the period. The default is 28 days ago.
	DateFrom time.Time `json:"date_from"`
	// End of the period. The default is now.
	DateTo time.Time `json:"date_to"`
}

// GetComponent returns the data of one widget of a dashboard.
//
// The result is raw JSON. Its form is not documented, and may change without notice. One client reads a list, whose
// first element has data by name of the chart and by date, with numbers as strings. The vendor's client describes a
// single object.
//
// Requires the scope accounts_read (inferred).
//
//   - dashboardID: ID of the dashboard.
//   - componentID: ID of the widget on the dashboard.
//
// Calls GET /{account_id}/dashboards/component/{dashboard_id}/{component_id}. Repeatable.
func (s *DashboardsService) GetComponent(ctx context.Context, dashboardID, componentID string, params GetDashboardComponentParams, opts ...RequestOption) (json.RawMessage, error) {
	req := rest.NewRequest(&opGetDashboardComponent)
	s.client.Bind(&req, "account_id")
	req.Path("dashboardID", dashboardID)
	req.Path("componentID", componentID)
	req.Refuse(check.Period("DateFrom", params.DateFrom, "DateTo", params.DateTo))
	req.Query("filter", params.Filter)
	req.Query("date_from", params.DateFrom)
	req.Query("date_to", params.DateTo)
	envelope, err := rest.Call[struct {
		Value json.RawMessage `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return *new(json.RawMessage), err
	}
	return envelope.Value, nil
}

var opExportDashboard = rest.Operation{
	Name: "Dashboards.Export", Method: http.MethodGet, Route: "/{account_id}/dashboards/export/{dashboard_id}", Repeatable: true,
}

// ExportDashboardParams holds the optional parameters of Dashboards.Export. What is zero is not sent.
type ExportDashboardParams struct {
	// Filter, such as language:nl or source:twitter. Filters.ListSuggestions suggests filters.
	Filter string `json:"filter"`
	// Start of the period. The default is 28 days ago.
	DateFrom time.Time `json:"date_from"`
	// End of the period. The default is now.
	DateTo time.Time `json:"date_to"`
}

// Export returns the data of all widgets of a dashboard.
//
// The result is raw JSON. Its form depends on the widget, is not documented, and may change without notice. Sources
// differ on whether it is an object or a list.
//
// Requires the scope accounts_read (inferred).
//
//   - dashboardID: ID of the dashboard.
//
// Calls GET /{account_id}/dashboards/export/{dashboard_id}. Repeatable.
func (s *DashboardsService) Export(ctx context.Context, dashboardID string, params ExportDashboardParams, opts ...RequestOption) (json.RawMessage, error) {
	req := rest.NewRequest(&opExportDashboard)
	s.client.Bind(&req, "account_id")
	req.Path("dashboardID", dashboardID)
	req.Refuse(check.Period("DateFrom", params.DateFrom, "DateTo", params.DateTo))
	req.Query("filter", params.Filter)
	req.Query("date_from", params.DateFrom)
	req.Query("date_to", params.DateTo)
	envelope, err := rest.Call[struct {
		Value json.RawMessage `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return *new(json.RawMessage), err
	}
	return envelope.Value, nil
}

var opListDashboards = rest.Operation{
	Name: "Dashboards.List", Method: http.MethodGet, Route: "/{account_id}/dashboards/overview", Repeatable: true,
}

// List returns the dashboards of the account.
//
// Requires the scope accounts_read (inferred).
//
// Calls GET /{account_id}/dashboards/overview. Repeatable.
func (s *DashboardsService) List(ctx context.Context, opts ...RequestOption) ([]Dashboard, error) {
	req := rest.NewRequest(&opListDashboards)
	s.client.Bind(&req, "account_id")
	envelope, err := rest.Call[struct {
		Value []Dashboard `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

// Dashboard is a dashboard of the account. Its fields are not documented.
type Dashboard struct {
	// ID of the dashboard (inferred).
	ID string `json:"id,omitempty,omitzero"`

	// Fields that this type does not have, as JSON. They are sent in requests, too.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps fields that Dashboard does not have in Extra.
func (v *Dashboard) UnmarshalJSON(data []byte) error {
	type plain Dashboard
	return lenient.Decode(data, (*plain)(v))
}

// MarshalJSON adds the fields in Extra. It refuses those that the type has.
func (v Dashboard) MarshalJSON() ([]byte, error) {
	type plain Dashboard
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}
