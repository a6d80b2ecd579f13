// Code generated from openapi/customerio/design_inbox_previews.yaml. DO NOT EDIT.

package customerio

import (
	"context"
	"iter"
	"net/http"

	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
)

// DesignInboxPreviewsService takes screenshots of Design Studio emails in mail programs, which costs credits, and waits
// for them.
type DesignInboxPreviewsService struct{ client *rest.Client }

var opSubmitInboxPreview = rest.Operation{
	Name: "DesignInboxPreviews.Submit", Method: http.MethodPost, Route: "/v1/design_studio/emails/{id}/inbox_previews", Quota: "design", Repeatable: true,
}

// Submit starts a run that takes screenshots of an email in mail programs.
//
// Each device costs a credit of the account (inferred); ListCredits tells how many are left. Wait waits until the run
// is processed. Screenshots that are already there are free, and failed ones are refunded, except expired ones.
//
// A repeat with the same email, content and devices on the same UTC day returns the run that is there, with Replayed
// set and without a charge, under the new name. Therefore the call is repeatable.
//
// Errors: 400 (malformed body), 403 (the account cannot be charged), 404 (unknown email, or the feature is not
// enabled), 409 (an interrupted charge is being settled or was settled today: choose other devices, or wait), 422 (too
// few credits), 503 (the renderer is down).
//
//   - emailID: Id of the email in one language, a UUID.
//
// Calls POST /v1/design_studio/emails/{id}/inbox_previews. Repeatable. Spends QuotaDesign.
func (s *DesignInboxPreviewsService) Submit(ctx context.Context, emailID string, draft InboxPreviewDraft, opts ...RequestOption) (*InboxPreviewSubmission, error) {
	req := rest.NewRequest(&opSubmitInboxPreview)
	req.Path("emailID", emailID)
	req.JSON(&draft)
	req.Refuse(validateSubmitInboxPreview(emailID, draft))
	return rest.Call[InboxPreviewSubmission](ctx, s.client, &req, opts)
}

var opGetInboxPreviewJob = rest.Operation{
	Name: "DesignInboxPreviews.Get", Method: http.MethodGet, Route: "/v1/design_studio/emails/{id}/inbox_previews/{run_id}", Repeatable: true,
}

// Get returns a run of inbox previews with its screenshots.
//
// Errors: 404 (unknown run).
//
//   - emailID: Id of the email in one language, a UUID.
//   - runID: Id of the run.
//
// Calls GET /v1/design_studio/emails/{id}/inbox_previews/{run_id}. Repeatable.
func (s *DesignInboxPreviewsService) Get(ctx context.Context, emailID string, runID int64, opts ...RequestOption) (*InboxPreview, error) {
	req := rest.NewRequest(&opGetInboxPreviewJob)
	req.Path("emailID", emailID)
	req.PathInt("runID", runID)
	return rest.Call[InboxPreview](ctx, s.client, &req, opts)
}

var opGetInboxPreviewCapture = rest.Operation{
	Name: "DesignInboxPreviews.GetCapture", Method: http.MethodGet, Route: "/v1/design_studio/emails/{id}/inbox_previews/{run_id}/captures/{client_id}", Repeatable: true,
}

var opListInboxPreviewClients = rest.Operation{
	Name: "DesignInboxPreviews.ListClients", Method: http.MethodGet, Route: "/v1/design_studio/inbox_previews/clients", Repeatable: true,
}

// ListClients returns the mail programs and devices that inbox previews can be taken of.
//
// Errors: 404 (the feature is not enabled), 503 (the renderer is down).
//
// Calls GET /v1/design_studio/inbox_previews/clients. Repeatable.
func (s *DesignInboxPreviewsService) ListClients(ctx context.Context, opts ...RequestOption) ([]InboxPreviewClient, error) {
	req := rest.NewRequest(&opListInboxPreviewClients)
	envelope, err := rest.Call[struct {
		Value []InboxPreviewClient `json:"clients"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opGetInboxPreviewCredits = rest.Operation{
	Name: "DesignInboxPreviews.ListCredits", Method: http.MethodGet, Route: "/v1/design_studio/inbox_previews/credits", Repeatable: true,
}

// ListCredits returns the credits for inbox previews, which all workspaces of the account share.
//
// 25 credits a month are free. Errors: 404 (the feature is not enabled).
//
// Calls GET /v1/design_studio/inbox_previews/credits. Repeatable.
func (s *DesignInboxPreviewsService) ListCredits(ctx context.Context, opts ...RequestOption) ([]InboxPreviewCredits, error) {
	req := rest.NewRequest(&opGetInboxPreviewCredits)
	envelope, err := rest.Call[struct {
		Value []InboxPreviewCredits `json:"credits"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opListInboxPreviewJobs = rest.Operation{
	Name: "DesignInboxPreviews.List", Method: http.MethodGet, Route: "/v1/design_studio/inbox_previews/jobs", Repeatable: true, Rows: "Previews",
}

// ListInboxPreviewsParams holds the optional parameters of DesignInboxPreviews.List. What is zero is not sent.
type ListInboxPreviewsParams struct {
	// Only runs of this email.
	EmailID string `json:"node_id"`
	// Runs per page, at most 200. The default is 50.
	Limit int64 `json:"limit" check:"min=1,max=200"`
	// Cursor of the page: NextCursor of the page before, empty for the first page.
	Cursor string `json:"cursor"`
}

// List returns one page of the runs of inbox previews.
//
// Only runs whose screenshots can still be viewed are listed, and their counts may lag behind those of Get. Errors: 400
// (malformed parameters), 404 (the feature is not enabled).
//
// Calls GET /v1/design_studio/inbox_previews/jobs. Repeatable.
func (s *DesignInboxPreviewsService) List(ctx context.Context, params ListInboxPreviewsParams, opts ...RequestOption) (*InboxPreviewPage, error) {
	req := rest.NewRequest(&opListInboxPreviewJobs)
	req.Check("", &params)
	req.Query("node_id", params.EmailID)
	req.Query("limit", params.Limit)
	req.Query("cursor", params.Cursor)
	return rest.Call[InboxPreviewPage](ctx, s.client, &req, opts)
}

// All iterates over the rows of all pages of List, 200 a page unless params.Limit says otherwise. A page is requested
// when its first row is needed. An iteration that fails yields a *PageError last; its Cursor, given to WithCursor,
// resumes it.
func (s *DesignInboxPreviewsService) All(ctx context.Context, params ListInboxPreviewsParams, opts ...RequestOption) iter.Seq2[InboxPreviewSummary, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *InboxPreviewPage) []InboxPreviewSummary { return p.Previews })
}

// Pages iterates over the pages of List, as All does over their rows.
func (s *DesignInboxPreviewsService) Pages(ctx context.Context, params ListInboxPreviewsParams, opts ...RequestOption) iter.Seq2[*InboxPreviewPage, error] {
	cursor, opts := page.Resume(params.Cursor, opts)
	if params.Limit == 0 {
		params.Limit = 200
	}
	return page.Cursor(s.client.Named("DesignInboxPreviews.List"), cursor,
		func(cursor string) (*InboxPreviewPage, error) {
			params := params
			params.Cursor = cursor
			return s.List(ctx, params, opts...)
		},
		func(p *InboxPreviewPage) (int, string) { return len(p.Previews), p.Meta.Pagination.NextCursor })
}

// InboxPreview is a run of inbox previews.
type InboxPreview struct {
	// Id of the run.
	RunID int64 `json:"run_id,omitempty,omitzero"`

	// Name.
	Name string `json:"name,omitempty,omitzero"`

	// Ids of the devices.
	ClientIDs []string `json:"client_ids,omitempty,omitzero"`

	// Whether the run is over. The counts do not tell it.
	IsProcessed bool `json:"is_processed,omitempty,omitzero"`

	// When it was started.
	CreatedAt UnixTime `json:"created_at,omitempty,omitzero"`

	// When it last changed.
	UpdatedAt UnixTime `json:"updated_at,omitempty,omitzero"`

	// Devices that were asked for.
	TotalPreviewsRequested int64 `json:"total_previews_requested,omitempty,omitzero"`

	// Devices that are ready.
	TotalPreviewsReady int64 `json:"total_previews_ready,omitempty,omitzero"`

	// Devices whose screenshots were there before.
	TotalPreviewsCached int64 `json:"total_previews_cached,omitempty,omitzero"`

	// Devices that succeeded.
	TotalPreviewsSucceeded int64 `json:"total_previews_succeeded,omitempty,omitzero"`

	// Devices that failed.
	TotalPreviewsBounced int64 `json:"total_previews_bounced,omitempty,omitzero"`

	// What the devices show, one entry each.
	Previews []InboxPreviewTile `json:"previews,omitempty,omitzero"`
}

// InboxPreviewCategory is a kind of mail program.
type InboxPreviewCategory string

// Values of InboxPreviewCategory. Others that the vendor adds later are kept as they come.
const (
	InboxPreviewCategoryApplication InboxPreviewCategory = "Application"
	InboxPreviewCategoryMobile      InboxPreviewCategory = "Mobile"
	InboxPreviewCategoryWeb         InboxPreviewCategory = "Web"
)

// InboxPreviewClient is a mail program on a device.
type InboxPreviewClient struct {
	// Id of the device.
	ID string `json:"id,omitempty,omitzero"`

	// Mail program.
	Client string `json:"client,omitempty,omitzero"`

	// Operating system.
	OS string `json:"os,omitempty,omitzero"`

	// Kind of mail program.
	Category InboxPreviewCategory `json:"category,omitempty,omitzero"`

	// Browser.
	Browser string `json:"browser,omitempty,omitzero"`
}

// InboxPreviewCredits are credits for inbox previews. There may be several entries of the same tier.
type InboxPreviewCredits struct {
	// Whether they were paid for.
	Tier InboxPreviewTier `json:"tier,omitempty,omitzero"`

	// Credits at the beginning.
	CreditsOriginal int64 `json:"credits_original,omitempty,omitzero"`

	// Credits that are left.
	CreditsRemaining int64 `json:"credits_remaining,omitempty,omitzero"`

	// When they expire, zero if they do not.
	ExpiresAt UnixTime `json:"expires_at,omitempty,omitzero"`
}

// InboxPreviewDraft is a new run of inbox previews.
type InboxPreviewDraft struct {
	// Devices, by the ids of ListClients: 1 to 150.
	ClientIDs []string `check:"required,maxitems=150" json:"client_ids"`

	// Name of the run, at most 191 characters.
	Name string `check:"maxlen=191" json:"name,omitempty,omitzero"`

	// Whether undefined variables are empty. Without it they are errors.
	LaxMode bool `json:"lax_mode,omitempty,omitzero"`

	// Values for Liquid, at most 128 KB.
	SampleData map[string]any `json:"sample_data,omitempty,omitzero"`
}

// InboxPreviewError is why a device failed.
type InboxPreviewError struct {
	// Kind of failure.
	Type InboxPreviewErrorType `json:"type,omitempty,omitzero"`

	// Explanation.
	Message string `json:"message,omitempty,omitzero"`
}

// InboxPreviewErrorType is a kind of failure.
type InboxPreviewErrorType string

// Values of InboxPreviewErrorType. Others that the vendor adds later are kept as they come.
const (
	InboxPreviewErrorTypeAbandoned      InboxPreviewErrorType = "abandoned"
	InboxPreviewErrorTypeBounced        InboxPreviewErrorType = "bounced"
	InboxPreviewErrorTypeClientRejected InboxPreviewErrorType = "client_rejected"
	InboxPreviewErrorTypeExpired        InboxPreviewErrorType = "expired"
	InboxPreviewErrorTypeOther          InboxPreviewErrorType = "other"
	InboxPreviewErrorTypeVendorRequest  InboxPreviewErrorType = "vendor_request"
	InboxPreviewErrorTypeVendorTimeout  InboxPreviewErrorType = "vendor_timeout"
)

// InboxPreviewMeta describes a page of runs.
type InboxPreviewMeta struct {
	// Position of the page.
	Pagination InboxPreviewPagination `json:"pagination,omitempty,omitzero"`
}

// InboxPreviewPage is one page of runs of inbox previews.
type InboxPreviewPage struct {
	// The runs.
	Previews []InboxPreviewSummary `json:"preview_jobs,omitempty,omitzero"`

	// Position of the page.
	Meta InboxPreviewMeta `json:"meta,omitempty,omitzero"`
}

// InboxPreviewPagination is the position of a page of runs.
type InboxPreviewPagination struct {
	// Runs per page.
	Limit int64 `json:"limit,omitempty,omitzero"`

	// Cursor of the next page, empty on the last one.
	NextCursor string `json:"next_cursor,omitempty,omitzero"`
}

// InboxPreviewStatus is the status of a device.
type InboxPreviewStatus string

// Values of InboxPreviewStatus. Others that the vendor adds later are kept as they come.
const (
	InboxPreviewStatusBounced    InboxPreviewStatus = "Bounced"
	InboxPreviewStatusComplete   InboxPreviewStatus = "Complete"
	InboxPreviewStatusPending    InboxPreviewStatus = "Pending"
	InboxPreviewStatusProcessing InboxPreviewStatus = "Processing"
)

// InboxPreviewSubmission is a run of inbox previews that was started.
type InboxPreviewSubmission struct {
	// Id of the run.
	RunID int64 `json:"run_id,omitempty,omitzero"`

	// Whether the run was there before, and nothing was charged.
	Replayed bool `json:"replayed,omitempty,omitzero"`
}

// InboxPreviewSummary is a run of inbox previews in a list.
type InboxPreviewSummary struct {
	// Id of the run.
	RunID int64 `json:"run_id,omitempty,omitzero"`

	// Name.
	Name string `json:"name,omitempty,omitzero"`

	// Id of the email.
	EmailID string `json:"node_id,omitempty,omitzero"`

	// Number of emails.
	EmailCount int64 `json:"node_count,omitempty,omitzero"`

	// Whether the run is over. The counts do not tell it.
	IsProcessed bool `json:"is_processed,omitempty,omitzero"`

	// When it was started.
	CreatedAt UnixTime `json:"created_at,omitempty,omitzero"`

	// When it last changed.
	UpdatedAt UnixTime `json:"updated_at,omitempty,omitzero"`

	// Devices that were asked for.
	TotalPreviewsRequested int64 `json:"total_previews_requested,omitempty,omitzero"`

	// Devices that are ready.
	TotalPreviewsReady int64 `json:"total_previews_ready,omitempty,omitzero"`

	// Devices whose screenshots were there before.
	TotalPreviewsCached int64 `json:"total_previews_cached,omitempty,omitzero"`

	// Devices that succeeded.
	TotalPreviewsSucceeded int64 `json:"total_previews_succeeded,omitempty,omitzero"`

	// Devices that failed.
	TotalPreviewsBounced int64 `json:"total_previews_bounced,omitempty,omitzero"`
}

// InboxPreviewTier is whether credits were paid for.
type InboxPreviewTier string

// Values of InboxPreviewTier. Others that the vendor adds later are kept as they come.
const (
	InboxPreviewTierFree InboxPreviewTier = "free"
	InboxPreviewTierPaid InboxPreviewTier = "paid"
)

// InboxPreviewTile is what one device shows.
type InboxPreviewTile struct {
	// Id of the device.
	ClientID string `json:"client_id,omitempty,omitzero"`

	// Name of the device.
	DisplayName string `json:"display_name,omitempty,omitzero"`

	// Operating system.
	OS string `json:"os,omitempty,omitzero"`

	// Browser.
	Browser string `json:"browser,omitempty,omitzero"`

	// Kind of device.
	Category InboxPreviewCategory `json:"category,omitempty,omitzero"`

	// Status.
	Status InboxPreviewStatus `json:"status,omitempty,omitzero"`

	// Whether the screenshots were there before.
	Cached bool `json:"cached,omitempty,omitzero"`

	// URL of a small image, once it is complete.
	Thumbnail string `json:"thumbnail,omitempty,omitzero"`

	// URL of a small image of the whole email, once it is complete.
	FullThumbnail string `json:"full_thumbnail,omitempty,omitzero"`

	// URLs of the screenshots by name, once it is complete.
	Screenshots map[string]string `json:"screenshots,omitempty,omitzero"`

	// Why it failed.
	Error InboxPreviewError `json:"error,omitempty,omitzero"`
}

// InboxPreviewVariant is one of the images of a device.
type InboxPreviewVariant string

// Values of InboxPreviewVariant. Others are refused as arguments.
const (
	InboxPreviewVariantFullThumbnail InboxPreviewVariant = "full_thumbnail"
	InboxPreviewVariantScreenshot    InboxPreviewVariant = "screenshot"
	InboxPreviewVariantThumbnail     InboxPreviewVariant = "thumbnail"
)
