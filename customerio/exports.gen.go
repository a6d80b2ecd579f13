// Code generated from openapi/customerio/exports.yaml. DO NOT EDIT.

package customerio

import (
	"context"
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
)

// ExportsService exports people and deliveries to files, waits for the exports, and downloads the files.
type ExportsService struct{ client *rest.Client }

var opListExports = rest.Operation{
	Name: "Exports.List", Method: http.MethodGet, Route: "/v1/exports", Repeatable: true,
}

// List returns all exports of the workspace.
//
// The list has no pages.
//
// Calls GET /v1/exports. Repeatable.
func (s *ExportsService) List(ctx context.Context, opts ...RequestOption) ([]Export, error) {
	req := rest.NewRequest(&opListExports)
	envelope, err := rest.Call[struct {
		Value []Export `json:"exports"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opExportPeopleData = rest.Operation{
	Name: "Exports.StartPeople", Method: http.MethodPost, Route: "/v1/exports/customers",
}

// StartPeople starts an export of people and their attributes.
//
// Wait waits until the export is done. Errors: 400 (malformed filter).
//
// Calls POST /v1/exports/customers. Not repeatable: retried only if the request never reached the service or was
// answered with 429.
func (s *ExportsService) StartPeople(ctx context.Context, filters Filter, opts ...RequestOption) (*Export, error) {
	req := rest.NewRequest(&opExportPeopleData)
	req.CheckRule("filters", "required,maxitems=1", filters)
	req.Check("filters", filters)
	req.JSON(&struct {
		Filters Filter `json:"filters"`
	}{filters})
	req.Refuse(validateExportPeopleData(filters))
	envelope, err := rest.Call[struct {
		Value Export `json:"export"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opExportDeliveriesData = rest.Operation{
	Name: "Exports.StartDeliveries", Method: http.MethodPost, Route: "/v1/exports/deliveries",
}

// StartDeliveries starts an export of the deliveries of a newsletter, a campaign, a transactional message or an action.
//
// The default time span is the last 6 months; a longer one is cut to 12 months. Wait waits until the export is done.
// Errors: 400 (malformed request).
//
// Calls POST /v1/exports/deliveries. Not repeatable: retried only if the request never reached the service or was
// answered with 429.
func (s *ExportsService) StartDeliveries(ctx context.Context, draft DeliveryExportDraft, opts ...RequestOption) (*Export, error) {
	req := rest.NewRequest(&opExportDeliveriesData)
	req.JSON(&draft)
	req.Refuse(validateExportDeliveriesData(draft))
	envelope, err := rest.Call[struct {
		Value Export `json:"export"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opGetExport = rest.Operation{
	Name: "Exports.Get", Method: http.MethodGet, Route: "/v1/exports/{export_id}", Repeatable: true,
}

// Get returns one export.
//
// Wait calls it until the export is done. Errors: 404 (unknown export).
//
//   - exportID: Id of the export.
//
// Calls GET /v1/exports/{export_id}. Repeatable.
func (s *ExportsService) Get(ctx context.Context, exportID int64, opts ...RequestOption) (*Export, error) {
	req := rest.NewRequest(&opGetExport)
	req.PathInt("exportID", exportID)
	envelope, err := rest.Call[struct {
		Value Export `json:"export"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opDownloadExport = rest.Operation{
	Name: "Exports.GetDownloadURL", Method: http.MethodGet, Route: "/v1/exports/{export_id}/download", Repeatable: true,
}

// GetDownloadURL returns a signed link to the file of an export.
//
// The link is valid for 15 minutes. Errors: 404 (unknown export).
//
//   - exportID: Id of the export.
//
// Calls GET /v1/exports/{export_id}/download. Repeatable.
func (s *ExportsService) GetDownloadURL(ctx context.Context, exportID int64, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opDownloadExport)
	req.PathInt("exportID", exportID)
	envelope, err := rest.Call[struct {
		Value string `json:"url"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return "", err
	}
	return envelope.Value, nil
}

// DeliveryExportDraft selects the deliveries to export. Set exactly one of NewsletterID, CampaignID,
// TransactionalMessageID and ActionID.
type DeliveryExportDraft struct {
	// Newsletter whose deliveries to export.
	NewsletterID int64 `check:"min=1" json:"newsletter_id,omitempty,omitzero"`

	// Campaign whose deliveries to export.
	CampaignID int64 `check:"min=1" json:"campaign_id,omitempty,omitzero"`

	// Transactional message whose deliveries to export.
	TransactionalMessageID int64 `check:"min=1" json:"transactional_message_id,omitempty,omitzero"`

	// Action whose deliveries to export.
	ActionID int64 `check:"min=1" json:"action_id,omitempty,omitzero"`

	// Start of the time span.
	Start UnixTime `json:"start,omitempty,omitzero"`

	// End of the time span.
	End UnixTime `json:"end,omitempty,omitzero"`

	// Attributes of the people to add to the rows (inferred).
	Attributes []string `json:"attributes,omitempty,omitzero"`

	// Only deliveries with this metric.
	Metric Metric `check:"oneof=created|attempted|sent|delivered|opened|clicked|converted|bounced|spammed|unsubscribed|dropped|failed|undeliverable" json:"metric,omitempty,omitzero"`

	// Whether drafts are exported too.
	Drafts *bool `json:"drafts,omitempty"`
}

// Export is an export of people or deliveries to a file.
type Export struct {
	// Id of the export.
	ID int64 `json:"id,omitempty,omitzero"`

	// User that started it.
	UserID int64 `json:"user_id,omitempty,omitzero"`

	// Email address of the user.
	UserEmail string `json:"user_email,omitempty,omitzero"`

	// Number of rows, 0 until the export is done.
	Total int64 `json:"total,omitempty,omitzero"`

	// Id and time of the last change, `<id>:<updated>`.
	DeduplicateID string `json:"deduplicate_id,omitempty,omitzero"`

	// Content.
	Type ExportType `json:"type,omitempty,omitzero"`

	// Whether it failed.
	Failed bool `json:"failed,omitempty,omitzero"`

	// Description.
	Description string `json:"description,omitempty,omitzero"`

	// Number of downloads.
	Downloads int64 `json:"downloads,omitempty,omitzero"`

	// When it was started.
	CreatedAt UnixTime `json:"created_at,omitempty,omitzero"`

	// When it was last changed.
	UpdatedAt UnixTime `json:"updated_at,omitempty,omitzero"`

	// State.
	Status ExportStatus `json:"status,omitempty,omitzero"`
}

// ExportStatus is the status of an export.
type ExportStatus string

// Values of ExportStatus. Others that the vendor adds later are kept as they come.
const (
	ExportStatusDone    ExportStatus = "done"
	ExportStatusFailed  ExportStatus = "failed"
	ExportStatusPending ExportStatus = "pending"
)

// ExportType is the content of an export.
type ExportType string

// Values of ExportType. Others that the vendor adds later are kept as they come.
const (
	ExportTypeCustomers  ExportType = "customers"
	ExportTypeDeliveries ExportType = "deliveries"
)
