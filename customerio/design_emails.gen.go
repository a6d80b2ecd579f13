// Code generated from openapi/customerio/design_emails.yaml. DO NOT EDIT.

package customerio

import (
	"context"
	"iter"
	"net/http"
	"time"

	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
	"github.com/oapi-codegen/nullable"
)

// DesignEmailsService manages the emails and email templates of Design Studio.
type DesignEmailsService struct{ client *rest.Client }

var opListEmails = rest.Operation{
	Name: "DesignEmails.List", Method: http.MethodGet, Route: "/v1/design_studio/emails", Repeatable: true, Rows: "Emails",
}

// ListDesignEmailsParams holds the optional parameters of DesignEmails.List. What is zero is not sent.
type ListDesignEmailsParams struct {
	// Number of the page. The default is 1.
	Page int64 `json:"page" check:"min=1"`
	// Emails per page. Default and maximum are not documented.
	Limit int64 `json:"limit" check:"min=1"`
	// Only the content of this folder, a UUID.
	ParentFolderID string `json:"parent_folder_id"`
	// Whether the content of subfolders is left out. The default is not documented.
	DirectDescendantsOnly *bool `json:"direct_descendants_only"`
	// Only templates (true) or emails (false). The default is both (inferred).
	IsTemplate *bool `json:"is_template"`
	// Only emails with (true) or without (false) translations. The default is both (inferred).
	HasTranslations *bool `json:"has_translations"`
	// Only emails that are linked to a message (true) or not (false). The default is both (inferred).
	IsLinked *bool `json:"is_linked"`
	// Field to sort by. The values are not documented.
	SortBy string `json:"sort_by"`
	// Direction of the sort (the values are inferred).
	SortOrder SortOrder `json:"sort_order" check:"oneof=asc|desc"`
	// Only rows that were created before this time (Unix seconds; inferred).
	CreatedBefore time.Time `json:"created_before"`
	// Only rows that were created after this time (Unix seconds; inferred).
	CreatedAfter time.Time `json:"created_after"`
	// Only rows that were last changed before this time (Unix seconds; inferred).
	UpdatedBefore time.Time `json:"updated_before"`
	// Only rows that were last changed after this time (Unix seconds; inferred).
	UpdatedAfter time.Time `json:"updated_after"`
}

// List returns one page of the emails and templates in Design Studio.
//
// The maximum size of a page is not documented. The name of the list is inferred; the page counters of the answer are
// not documented and not read. Errors: 404 (unknown parent folder; inferred).
//
// Calls GET /v1/design_studio/emails. Repeatable.
func (s *DesignEmailsService) List(ctx context.Context, params ListDesignEmailsParams, opts ...RequestOption) (*DesignEmailPage, error) {
	req := rest.NewRequest(&opListEmails)
	req.Check("", &params)
	req.Query("page", params.Page)
	req.Query("limit", params.Limit)
	req.Query("parent_folder_id", params.ParentFolderID)
	req.Query("direct_descendants_only", params.DirectDescendantsOnly)
	req.Query("is_template", params.IsTemplate)
	req.Query("has_translations", params.HasTranslations)
	req.Query("is_linked", params.IsLinked)
	req.Query("sort_by", params.SortBy)
	req.Query("sort_order", params.SortOrder)
	req.Query("created_before", UnixTimeOf(params.CreatedBefore))
	req.Query("created_after", UnixTimeOf(params.CreatedAfter))
	req.Query("updated_before", UnixTimeOf(params.UpdatedBefore))
	req.Query("updated_after", UnixTimeOf(params.UpdatedAfter))
	return rest.Call[DesignEmailPage](ctx, s.client, &req, opts)
}

// All iterates over the rows of all pages of List, 50 a page unless params.Limit says otherwise. A page is requested
// when its first row is needed. An iteration that fails yields a *PageError last; its Cursor, given to WithCursor,
// resumes it.
func (s *DesignEmailsService) All(ctx context.Context, params ListDesignEmailsParams, opts ...RequestOption) iter.Seq2[DesignEmail, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *DesignEmailPage) []DesignEmail { return p.Emails })
}

// Pages iterates over the pages of List, as All does over their rows.
func (s *DesignEmailsService) Pages(ctx context.Context, params ListDesignEmailsParams, opts ...RequestOption) iter.Seq2[*DesignEmailPage, error] {
	at, opts, err := page.ResumeAt(max(params.Page, 1), opts)
	if err != nil {
		return page.Refuse[*DesignEmailPage](s.client.Fail("DesignEmails.List", err))
	}
	if params.Limit == 0 {
		params.Limit = 50
	}
	return page.Numbers(at,
		func(at int64) (*DesignEmailPage, error) {
			params := params
			params.Page = at
			return s.List(ctx, params, opts...)
		},
		func(p *DesignEmailPage) (int, bool) { return len(p.Emails), false })
}

var opCreateEmail = rest.Operation{
	Name: "DesignEmails.Create", Method: http.MethodPost, Route: "/v1/design_studio/emails",
}

// Create creates an email or a template in Design Studio.
//
// Link links the email to a message, and Publish puts changes into linked messages (inferred). Errors: 404 (unknown
// folder; inferred), 409 (the name is taken; inferred).
//
// Calls POST /v1/design_studio/emails. Not repeatable: retried only if the request never reached the service or was
// answered with 429.
func (s *DesignEmailsService) Create(ctx context.Context, draft DesignEmailDraft, opts ...RequestOption) (*DesignEmail, error) {
	req := rest.NewRequest(&opCreateEmail)
	req.JSON(&draft)
	envelope, err := rest.Call[struct {
		Value DesignEmail `json:"email"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opDeleteEmail = rest.Operation{
	Name: "DesignEmails.Delete", Method: http.MethodDelete, Route: "/v1/design_studio/emails/{id}", Repeatable: true,
}

// Delete deletes an email of Design Studio.
//
// Errors: 404 (unknown email), 409 (it is linked to a message). The body of the answer is not documented and not read.
//
//   - id: Id of the email, a UUID.
//
// Calls DELETE /v1/design_studio/emails/{id}. Repeatable.
func (s *DesignEmailsService) Delete(ctx context.Context, id string, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteEmail)
	req.Path("id", id)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetEmail = rest.Operation{
	Name: "DesignEmails.Get", Method: http.MethodGet, Route: "/v1/design_studio/emails/{id}", Repeatable: true,
}

// Get returns one email of Design Studio with its content.
//
// Errors: 404 (unknown email).
//
//   - id: Id of the email, a UUID.
//
// Calls GET /v1/design_studio/emails/{id}. Repeatable.
func (s *DesignEmailsService) Get(ctx context.Context, id string, opts ...RequestOption) (*DesignEmail, error) {
	req := rest.NewRequest(&opGetEmail)
	req.Path("id", id)
	envelope, err := rest.Call[struct {
		Value DesignEmail `json:"email"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opUpdateEmail = rest.Operation{
	Name: "DesignEmails.Update", Method: http.MethodPut, Route: "/v1/design_studio/emails/{id}", Repeatable: true,
}

// Update changes an email of Design Studio.
//
// Publish puts the change into linked messages (inferred). The vendor documents one body for creation and update, with
// a required name: set Name (inferred). Whether Content, Envelope and Transformers replace the old ones as a whole is
// not documented: set all their fields.
//
// Errors: 404 (unknown email), 409 (the name is taken; inferred).
//
//   - id: Id of the email, a UUID.
//
// Calls PUT /v1/design_studio/emails/{id}. Repeatable.
func (s *DesignEmailsService) Update(ctx context.Context, id string, update DesignEmailUpdate, opts ...RequestOption) (*DesignEmail, error) {
	req := rest.NewRequest(&opUpdateEmail)
	req.Path("id", id)
	req.JSON(&update)
	envelope, err := rest.Call[struct {
		Value DesignEmail `json:"email"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opLinkEmail = rest.Operation{
	Name: "DesignEmails.Link", Method: http.MethodPost, Route: "/v1/design_studio/emails/{id}/link",
}

// Link links an email of Design Studio to a message.
//
// The keys that identify the message are not known: take them from the vendor's reference. The answer is not documented
// and not read.
//
// Errors: 404 (unknown email; unknown message is inferred), 409 (already linked, and force is not true).
//
//   - id: Id of the email, a UUID.
//
// Calls POST /v1/design_studio/emails/{id}/link. Not repeatable: retried only if the request never reached the service
// or was answered with 429.
func (s *DesignEmailsService) Link(ctx context.Context, id string, link DesignEmailLink, opts ...RequestOption) error {
	req := rest.NewRequest(&opLinkEmail)
	req.Path("id", id)
	req.JSON(&link)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opPublishEmail = rest.Operation{
	Name: "DesignEmails.Publish", Method: http.MethodPost, Route: "/v1/design_studio/emails/{id}/publish",
}

// Publish publishes an email of Design Studio to its linked messages.
//
// The publication is done or pending; if it is pending, call GetPublishStatus with its PublishID until it is done. The
// request has no body (inferred).
//
// Errors: 404 (unknown email), 409 (the email cannot be published now; inferred), 422 (errors in Liquid).
//
//   - id: Id of the email, a UUID.
//
// Calls POST /v1/design_studio/emails/{id}/publish. Not repeatable: retried only if the request never reached the
// service or was answered with 429.
func (s *DesignEmailsService) Publish(ctx context.Context, id string, opts ...RequestOption) (*DesignPublication, error) {
	req := rest.NewRequest(&opPublishEmail)
	req.Path("id", id)
	return rest.Call[DesignPublication](ctx, s.client, &req, opts)
}

var opGetPublishStatus = rest.Operation{
	Name: "DesignEmails.GetPublishStatus", Method: http.MethodGet, Route: "/v1/design_studio/emails/{id}/publish_status", Repeatable: true,
}

// GetPublishStatus returns the status of the publication of an email.
//
// Errors: 404 (unknown email or publication).
//
//   - id: Id of the email, a UUID.
//   - publishID: PublishID of Publish (that it is a required query parameter is inferred).
//
// Calls GET /v1/design_studio/emails/{id}/publish_status. Repeatable.
func (s *DesignEmailsService) GetPublishStatus(ctx context.Context, id, publishID string, opts ...RequestOption) (*DesignPublication, error) {
	req := rest.NewRequest(&opGetPublishStatus)
	req.Path("id", id)
	req.CheckRule("publishID", "required", publishID)
	req.Query("publish_id", publishID)
	return rest.Call[DesignPublication](ctx, s.client, &req, opts)
}

var opCheckUnpublishedChanges = rest.Operation{
	Name: "DesignEmails.HasUnpublishedChanges", Method: http.MethodGet, Route: "/v1/design_studio/emails/{id}/unpublished_changes", Repeatable: true,
}

// HasUnpublishedChanges reports whether an email has unpublished changes.
//
// Errors: 404 (unknown email).
//
//   - id: Id of the email, a UUID.
//
// Calls GET /v1/design_studio/emails/{id}/unpublished_changes. Repeatable.
func (s *DesignEmailsService) HasUnpublishedChanges(ctx context.Context, id string, opts ...RequestOption) (bool, error) {
	req := rest.NewRequest(&opCheckUnpublishedChanges)
	req.Path("id", id)
	envelope, err := rest.Call[struct {
		Value bool `json:"has_unpublished_changes"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return false, err
	}
	return envelope.Value, nil
}

var opSaveVersion = rest.Operation{
	Name: "DesignEmails.SaveVersion", Method: http.MethodPost, Route: "/v1/design_studio/emails/{id}/versions", MayBeEmpty: true,
}

// SaveVersion saves an email as a version.
//
// Since September 2026. The request has no body (inferred), and the form of the answer is not documented. Errors: 404
// (unknown email).
//
//   - id: Id of the email, a UUID.
//
// Calls POST /v1/design_studio/emails/{id}/versions. Not repeatable: retried only if the request never reached the
// service or was answered with 429.
func (s *DesignEmailsService) SaveVersion(ctx context.Context, id string, opts ...RequestOption) (DesignVersionSaved, error) {
	req := rest.NewRequest(&opSaveVersion)
	req.Path("id", id)
	return rest.CallValue[DesignVersionSaved](ctx, s.client, &req, opts)
}

var opRestoreVersion = rest.Operation{
	Name: "DesignEmails.RestoreVersion", Method: http.MethodPost, Route: "/v1/design_studio/emails/{id}/versions/{version_id}/restore",
}

// RestoreVersion restores an email to a saved version.
//
// Since September 2026. The request has no body (inferred). Errors: 404 (unknown email or version).
//
//   - id: Id of the email, a UUID.
//   - versionID: Id of the version.
//
// Calls POST /v1/design_studio/emails/{id}/versions/{version_id}/restore. Not repeatable: retried only if the request
// never reached the service or was answered with 429.
func (s *DesignEmailsService) RestoreVersion(ctx context.Context, id, versionID string, opts ...RequestOption) (*DesignRestoration, error) {
	req := rest.NewRequest(&opRestoreVersion)
	req.Path("id", id)
	req.Path("versionID", versionID)
	return rest.Call[DesignRestoration](ctx, s.client, &req, opts)
}

// DesignEmail is an email or a template of Design Studio.
type DesignEmail struct {
	// Id of the email, a UUID.
	ID string `json:"id,omitempty,omitzero"`

	// Name of the email.
	Name string `json:"name,omitempty,omitzero"`

	// Whether it is a template.
	IsTemplate bool `json:"is_template,omitempty,omitzero"`

	// Whether it is linked to a message.
	IsLinked bool `json:"is_linked,omitempty,omitzero"`

	// Id of the parent folder, empty at the top level.
	ParentFolderID string `json:"parent_folder_id,omitempty,omitzero"`

	// When it was created.
	CreatedAt UnixTime `json:"created,omitempty,omitzero"`

	// When it was last changed.
	UpdatedAt UnixTime `json:"updated,omitempty,omitzero"`

	// Content.
	Content DesignContent `json:"content,omitempty,omitzero"`

	// Sender, recipient and headers.
	Envelope DesignEnvelope `json:"envelope,omitempty,omitzero"`

	// Transformations of the HTML.
	Transformers DesignTransformers `json:"transformers,omitempty,omitzero"`

	// Languages of the variants.
	AvailableLanguages []string `json:"available_languages,omitempty,omitzero"`
}

// DesignEmailDraft is a new email or template.
type DesignEmailDraft struct {
	// Name of the email.
	Name string `check:"required" json:"name"`

	// Whether it is a template. The default is not documented.
	IsTemplate *bool `json:"is_template,omitempty"`

	// Id of the parent folder. The default is the top level (inferred).
	ParentFolderID string `json:"parent_folder_id,omitempty,omitzero"`

	// Content.
	Content DesignContentDraft `json:"content,omitempty,omitzero"`

	// Sender, recipient and headers.
	Envelope DesignEnvelopeDraft `json:"envelope,omitempty,omitzero"`

	// Transformations of the HTML.
	Transformers DesignTransformers `json:"transformers,omitempty,omitzero"`
}

// DesignEmailLink identifies the message that an email is linked to. Its keys are not known. force (boolean) links an
// email that is already linked; the default is false (inferred).
type DesignEmailLink map[string]any

// DesignEmailPage is one page of emails.
type DesignEmailPage struct {
	// The emails.
	Emails []DesignEmail `json:"emails,omitempty,omitzero"`
}

// DesignEmailUpdate changes an email or a template.
type DesignEmailUpdate struct {
	// Name of the email.
	Name string `json:"name,omitempty,omitzero"`

	// Whether it is a template.
	IsTemplate *bool `json:"is_template,omitempty"`

	// Id of the new parent folder; null is the top level (inferred).
	ParentFolderID nullable.Nullable[string] `json:"parent_folder_id,omitempty,omitzero"`

	// Content.
	Content DesignContentDraft `json:"content,omitempty,omitzero"`

	// Sender, recipient and headers.
	Envelope DesignEnvelopeDraft `json:"envelope,omitempty,omitzero"`

	// Transformations of the HTML.
	Transformers DesignTransformers `json:"transformers,omitempty,omitzero"`
}

// DesignPublication is the state of the publication of an email. The template versions of a completed one are not
// documented and not read.
type DesignPublication struct {
	// Status.
	Status DesignPublicationStatus `json:"status,omitempty,omitzero"`

	// Id for GetPublishStatus while the publication is pending.
	PublishID string `json:"publish_id,omitempty,omitzero"`
}

// DesignPublicationStatus is the status of a publication.
type DesignPublicationStatus string

// Values of DesignPublicationStatus. Others that the vendor adds later are kept as they come.
const (
	DesignPublicationStatusDone    DesignPublicationStatus = "done"
	DesignPublicationStatusPending DesignPublicationStatus = "pending"
)

// DesignRestoration has the ids of a restored version.
type DesignRestoration struct {
	// Id of the email (the type and the meaning are inferred).
	NodeID string `json:"node_id,omitempty,omitzero"`

	// Ids of all restored parts (the type is inferred).
	RestoredNodeIDs []string `json:"restored_node_ids,omitempty,omitzero"`

	// Id of the version (the type is inferred).
	VersionID string `json:"version_id,omitempty,omitzero"`
}

// DesignVersionSaved is a saved version, in an undocumented form.
type DesignVersionSaved map[string]any
