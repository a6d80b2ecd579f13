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

// DesignEmailsService manages the emails and email templates of Design Studio with their versions, checks them, and
// publishes them.
type DesignEmailsService struct{ client *rest.Client }

var opListEmails = rest.Operation{
	Name: "DesignEmails.List", Method: http.MethodGet, Route: "/v1/design_studio/emails", Repeatable: true, Rows: "Emails",
}

// ListDesignEmailsParams holds the optional parameters of DesignEmails.List. What is zero is not sent.
type ListDesignEmailsParams struct {
	// Number of the page. The default is 1.
	Page int64 `json:"page" check:"min=1"`
	// Rows per page, at most 10000. The default is 1000.
	Limit int64 `json:"limit" check:"min=1,max=10000"`
	// Only the content of this folder, a UUID.
	ParentFolderID string `json:"parent_folder_id"`
	// Whether the content of subfolders is left out. The default is not documented.
	DirectDescendantsOnly *bool `json:"direct_descendants_only"`
	// Whether only templates or only emails are returned. The default is both.
	IsTemplate DesignChoice `json:"is_template" check:"oneof=true|false|any"`
	// Whether only emails with or only those without translations are returned. The default is both.
	HasTranslations DesignChoice `json:"has_translations" check:"oneof=true|false|any"`
	// Whether only linked or only other emails are returned. The default is both.
	IsLinked DesignChoice `json:"is_linked" check:"oneof=true|false|any"`
	// Field to sort by. The default is the time of creation.
	SortBy DesignSortKey `json:"sort_by" check:"oneof=created|updated|name"`
	// Direction of the sort. The default is ascending.
	SortOrder SortOrder `json:"sort_order" check:"oneof=asc|desc"`
	// Only rows that were created before this time (Unix seconds).
	CreatedBefore time.Time `json:"created_before"`
	// Only rows that were created after this time (Unix seconds).
	CreatedAfter time.Time `json:"created_after"`
	// Only rows that were last changed before this time (Unix seconds).
	UpdatedBefore time.Time `json:"updated_before"`
	// Only rows that were last changed after this time (Unix seconds).
	UpdatedAfter time.Time `json:"updated_after"`
}

// List returns one page of the emails and templates in Design Studio.
//
// A page has folders beside the emails, so that one without emails need not be the last. The emails have no content.
// Errors: 404 (unknown parent folder; inferred).
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

// All iterates over the rows of all pages of List. A page is requested when its first row is needed. An iteration that
// fails yields a *PageError last; its Cursor, given to WithCursor, resumes it.
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
		params.Limit = 1000
	}
	return page.Numbers(s.client.Named("DesignEmails.List"), at,
		func(at int64) (*DesignEmailPage, error) {
			params := params
			params.Page = at
			return s.List(ctx, params, opts...)
		},
		func(p *DesignEmailPage) (int, bool) { return len(p.Emails), p.more() })
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
// Errors: 404 (unknown email), 409 (it is linked to a message).
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
// Fields that are not set stay as they are; set at least one. Whether Content, Envelope and Transformers replace the
// old ones as a whole is not documented: set all their fields. Publish puts the change into linked messages (inferred).
// That the answer has no body is inferred. Errors: 404 (unknown email), 409 (the name is taken; inferred).
//
//   - id: Id of the email, a UUID.
//
// Calls PUT /v1/design_studio/emails/{id}. Repeatable.
func (s *DesignEmailsService) Update(ctx context.Context, id string, update DesignEmailUpdate, opts ...RequestOption) error {
	req := rest.NewRequest(&opUpdateEmail)
	req.Path("id", id)
	req.JSON(&update)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opLinkEmail = rest.Operation{
	Name: "DesignEmails.Link", Method: http.MethodPost, Route: "/v1/design_studio/emails/{id}/link", Quota: "design",
}

// Link links an email of Design Studio to a message.
//
// The id is that of the email in its default language. There is no call that removes a link.
//
// Errors: 400 (a bad or missing id, the id of a translation, or an email that is linked elsewhere), 404 (unknown
// email), 409 (the message has other content, which Force replaces).
//
//   - id: Id of the email, a UUID.
//
// Calls POST /v1/design_studio/emails/{id}/link. Not repeatable: retried only if the request never reached the service
// or was answered with 429. Spends QuotaDesign.
func (s *DesignEmailsService) Link(ctx context.Context, id string, link DesignLinkDraft, opts ...RequestOption) (*DesignLink, error) {
	req := rest.NewRequest(&opLinkEmail)
	req.Path("id", id)
	req.JSON(&link)
	req.Refuse(validateLinkEmail(id, link))
	return rest.Call[DesignLink](ctx, s.client, &req, opts)
}

var opPreviewEmail = rest.Operation{
	Name: "DesignEmails.Preview", Method: http.MethodPost, Route: "/v1/design_studio/emails/{id}/preview", Quota: "design", Repeatable: true,
}

// Preview returns an email as a person would get it.
//
// The sample data are of any form. Nothing is sent or changed.
//
// Errors in Liquid are no error of the call: see Errors of the answer. Errors: 400 (malformed id), 404 (unknown email).
//
//   - id: Id of the email in one language, a UUID.
//
// Calls POST /v1/design_studio/emails/{id}/preview. Repeatable. Spends QuotaDesign.
func (s *DesignEmailsService) Preview(ctx context.Context, id string, sample DesignPreviewSample, opts ...RequestOption) (*DesignPreview, error) {
	req := rest.NewRequest(&opPreviewEmail)
	req.Path("id", id)
	req.JSON(&sample)
	return rest.Call[DesignPreview](ctx, s.client, &req, opts)
}

var opPublishEmail = rest.Operation{
	Name: "DesignEmails.Publish", Method: http.MethodPost, Route: "/v1/design_studio/emails/{id}/publish", Quota: "design",
}

// Publish publishes an email of Design Studio to its linked message.
//
// The id is that of the email in its default language. The publication is done, or pending if the email has several
// languages: then call GetPublishStatus with its PublishID until it is done.
//
// Errors: 400 (not linked, or a language code that is not supported), 404 (unknown email), 409 (an automation is being
// filled: try again soon), 422 (errors in Liquid, by language in Error.Body; a message that is archived, is stopping,
// is being deleted or has other content; no attribute for the language; more than 50 variants).
//
//   - id: Id of the email, a UUID.
//
// Calls POST /v1/design_studio/emails/{id}/publish. Not repeatable: retried only if the request never reached the
// service or was answered with 429. Spends QuotaDesign.
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
// Errors: 400 (unknown publication, or an email that cannot be rendered), 404 (unknown email), 409 and 422 (as those of
// Publish).
//
//   - id: Id of the email, a UUID.
//   - publishID: PublishID of Publish.
//
// Calls GET /v1/design_studio/emails/{id}/publish_status. Repeatable.
func (s *DesignEmailsService) GetPublishStatus(ctx context.Context, id, publishID string, opts ...RequestOption) (*DesignPublication, error) {
	req := rest.NewRequest(&opGetPublishStatus)
	req.Path("id", id)
	req.CheckRule("publishID", "required", publishID)
	req.Query("publish_id", publishID)
	return rest.Call[DesignPublication](ctx, s.client, &req, opts)
}

var opRenderEmail = rest.Operation{
	Name: "DesignEmails.Render", Method: http.MethodGet, Route: "/v1/design_studio/emails/{id}/render", Quota: "design", Repeatable: true,
}

// Render returns the HTML of an email with its components, and the Liquid as it is.
//
// Errors: 400 (malformed id), 404 (unknown email).
//
//   - id: Id of the email in one language, a UUID.
//
// Calls GET /v1/design_studio/emails/{id}/render. Repeatable. Spends QuotaDesign.
func (s *DesignEmailsService) Render(ctx context.Context, id string, opts ...RequestOption) (*DesignRendering, error) {
	req := rest.NewRequest(&opRenderEmail)
	req.Path("id", id)
	return rest.Call[DesignRendering](ctx, s.client, &req, opts)
}

var opReviewEmail = rest.Operation{
	Name: "DesignEmails.Review", Method: http.MethodGet, Route: "/v1/design_studio/emails/{id}/review", Quota: "design", Repeatable: true,
}

// Review checks an email for broken links, spam, accessibility and the like.
//
// One call checks one language. Links and images are fetched, at most 100 each, so the call is slow (inferred).
// Undefined variables are not found. If the status is partial, some check failed, was reduced or was skipped: ask again
// after some seconds.
//
// Errors: 400 (malformed id), 404 (unknown email).
//
//   - id: Id of the email in one language, a UUID.
//
// Calls GET /v1/design_studio/emails/{id}/review. Repeatable. Spends QuotaDesign.
func (s *DesignEmailsService) Review(ctx context.Context, id string, opts ...RequestOption) (*DesignReview, error) {
	req := rest.NewRequest(&opReviewEmail)
	req.Path("id", id)
	return rest.Call[DesignReview](ctx, s.client, &req, opts)
}

var opCheckUnpublishedChanges = rest.Operation{
	Name: "DesignEmails.HasUnpublishedChanges", Method: http.MethodGet, Route: "/v1/design_studio/emails/{id}/unpublished_changes", Repeatable: true,
}

// HasUnpublishedChanges reports whether an email has unpublished changes.
//
// The id is that of the email in its default language. An email that is not linked has none. Errors: 400 (malformed
// id), 404 (unknown email).
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

var opListVersions = rest.Operation{
	Name: "DesignEmails.ListVersions", Method: http.MethodGet, Route: "/v1/design_studio/emails/{id}/versions", Repeatable: true,
}

// ListDesignVersionsParams holds the optional parameters of DesignEmails.ListVersions. What is zero is not sent.
type ListDesignVersionsParams struct {
	// Only versions that were saved at or after this time.
	CreatedFrom time.Time `json:"start_date"`
	// Only versions that were saved at or before this time. It needs CreatedFrom.
	CreatedTo time.Time `json:"end_date"`
}

// ListVersions returns the saved versions of an email.
//
// Errors: 400 (an end without a start), 404 (unknown email).
//
//   - id: Id of the email in one language, a UUID.
//
// Calls GET /v1/design_studio/emails/{id}/versions. Repeatable.
func (s *DesignEmailsService) ListVersions(ctx context.Context, id string, params ListDesignVersionsParams, opts ...RequestOption) ([]DesignVersion, error) {
	req := rest.NewRequest(&opListVersions)
	req.Path("id", id)
	req.Query("start_date", UnixTimeOf(params.CreatedFrom))
	req.Query("end_date", UnixTimeOf(params.CreatedTo))
	req.Refuse(validateListVersions(id, params))
	envelope, err := rest.Call[struct {
		Value []DesignVersion `json:"versions"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opSaveVersion = rest.Operation{
	Name: "DesignEmails.SaveVersion", Method: http.MethodPost, Route: "/v1/design_studio/emails/{id}/versions", Repeatable: true,
}

// SaveVersion saves an email as a version.
//
// If content and components are those of the newest version, nothing is saved and the newest version is returned.
// Therefore the call is repeatable, and a repeat may not say that the version is new. Errors: 400 (no name), 404
// (unknown email).
//
//   - id: Id of the email in one language, a UUID.
//
// Calls POST /v1/design_studio/emails/{id}/versions. Repeatable.
func (s *DesignEmailsService) SaveVersion(ctx context.Context, id string, draft DesignVersionDraft, opts ...RequestOption) (*DesignVersionSaved, error) {
	req := rest.NewRequest(&opSaveVersion)
	req.Path("id", id)
	req.JSON(&draft)
	return rest.Call[DesignVersionSaved](ctx, s.client, &req, opts)
}

var opDeleteVersion = rest.Operation{
	Name: "DesignEmails.DeleteVersion", Method: http.MethodDelete, Route: "/v1/design_studio/emails/{id}/versions/{version_id}", Repeatable: true,
}

// DeleteVersion deletes a saved version of an email.
//
// Errors: 404 (unknown version, or one of another email), 409 (a publication made it).
//
//   - id: Id of the email in one language, a UUID.
//   - versionID: Id of the version, a UUID.
//
// Calls DELETE /v1/design_studio/emails/{id}/versions/{version_id}. Repeatable.
func (s *DesignEmailsService) DeleteVersion(ctx context.Context, id, versionID string, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteVersion)
	req.Path("id", id)
	req.Path("versionID", versionID)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetVersion = rest.Operation{
	Name: "DesignEmails.GetVersion", Method: http.MethodGet, Route: "/v1/design_studio/emails/{id}/versions/{version_id}", Repeatable: true,
}

// GetVersion returns the content of a saved version of an email.
//
// Errors: 400 (malformed id; inferred), 404 (unknown email or version).
//
//   - id: Id of the email in one language, a UUID.
//   - versionID: Id of the version, a UUID.
//
// Calls GET /v1/design_studio/emails/{id}/versions/{version_id}. Repeatable.
func (s *DesignEmailsService) GetVersion(ctx context.Context, id, versionID string, opts ...RequestOption) (*DesignVersionContent, error) {
	req := rest.NewRequest(&opGetVersion)
	req.Path("id", id)
	req.Path("versionID", versionID)
	return rest.Call[DesignVersionContent](ctx, s.client, &req, opts)
}

var opRestoreVersion = rest.Operation{
	Name: "DesignEmails.RestoreVersion", Method: http.MethodPost, Route: "/v1/design_studio/emails/{id}/versions/{version_id}/restore",
}

// RestoreVersion restores an email to a saved version.
//
// Only the email changes, never its components. Errors: 400 (malformed id), 404 (unknown email or version).
//
//   - id: Id of the email in one language, a UUID.
//   - versionID: Id of the version, a UUID.
//
// Calls POST /v1/design_studio/emails/{id}/versions/{version_id}/restore. Not repeatable: retried only if the request
// never reached the service or was answered with 429.
func (s *DesignEmailsService) RestoreVersion(ctx context.Context, id, versionID string, opts ...RequestOption) (*DesignRestoration, error) {
	req := rest.NewRequest(&opRestoreVersion)
	req.Path("id", id)
	req.Path("versionID", versionID)
	return rest.Call[DesignRestoration](ctx, s.client, &req, opts)
}

// DesignChoice is whether a list of emails is limited to those that are something, or are not.
type DesignChoice string

// Values of DesignChoice. Others are refused as arguments.
const (
	DesignChoiceAny DesignChoice = "any"
	DesignChoiceNo  DesignChoice = "false"
	DesignChoiceYes DesignChoice = "true"
)

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

	// Whether it has language variants. Lists only.
	HasTranslations bool `json:"has_translations,omitempty,omitzero"`

	// Languages of the variants.
	AvailableLanguages []string `json:"available_languages,omitempty,omitzero"`
}

// DesignEmailDraft is a new email or template.
type DesignEmailDraft struct {
	// Name of the email, at most 255 characters.
	Name string `check:"required,maxlen=255" json:"name"`

	// Whether it is a template. The default is not documented.
	IsTemplate *bool `json:"is_template,omitempty"`

	// Id of the parent folder. The default is the top level.
	ParentFolderID string `json:"parent_folder_id,omitempty,omitzero"`

	// Content.
	Content DesignContentDraft `json:"content,omitempty,omitzero"`

	// Sender, recipient and headers.
	Envelope DesignEnvelopeDraft `json:"envelope,omitempty,omitzero"`

	// Transformations of the HTML.
	Transformers DesignTransformers `json:"transformers,omitempty,omitzero"`
}

// DesignEmailPage is one page of emails.
type DesignEmailPage struct {
	// The emails.
	Emails []DesignEmail `json:"emails,omitempty,omitzero"`

	// Folders beside the emails.
	Folders []DesignFolder `json:"folders,omitempty,omitzero"`

	// Position of the page.
	Meta DesignListMeta `json:"meta,omitempty,omitzero"`
}

// DesignEmailUpdate changes an email or a template.
type DesignEmailUpdate struct {
	// Name of the email, at most 255 characters.
	Name string `check:"maxlen=255" json:"name,omitempty,omitzero"`

	// Whether it is a template.
	IsTemplate *bool `json:"is_template,omitempty"`

	// Id of the new parent folder; null is the top level.
	ParentFolderID nullable.Nullable[string] `json:"parent_folder_id,omitempty,omitzero"`

	// Content.
	Content DesignContentDraft `json:"content,omitempty,omitzero"`

	// Sender, recipient and headers.
	Envelope DesignEnvelopeDraft `json:"envelope,omitempty,omitzero"`

	// Transformations of the HTML.
	Transformers DesignTransformers `json:"transformers,omitempty,omitzero"`
}

// DesignPreview is an email as a person would get it.
type DesignPreview struct {
	// Id of the email.
	NodeID string `json:"node_id,omitempty,omitzero"`

	// Always EMAIL.
	NodeType string `json:"node_type,omitempty,omitzero"`

	// Language tag, empty for the default language.
	Language string `json:"language,omitempty,omitzero"`

	// Subject line.
	Subject string `json:"subject,omitempty,omitzero"`

	// Sender.
	From string `json:"from,omitempty,omitzero"`

	// Preview text.
	PreheaderText string `json:"preheader_text,omitempty,omitzero"`

	// HTML version.
	HTML string `json:"html,omitempty,omitzero"`

	// AMP version.
	AMP string `json:"amp,omitempty,omitzero"`

	// Plain text version that the email has.
	Text string `json:"text,omitempty,omitzero"`

	// Plain text that a person gets, generated if need be.
	PlaintextBody string `json:"plaintext_body,omitempty,omitzero"`

	// Links in the email.
	Links []DesignPreviewLink `json:"links,omitempty,omitzero"`

	// Errors in Liquid.
	Errors DesignPreviewErrors `json:"errors,omitempty,omitzero"`

	// Errors in Liquid of the additional headers, one entry per header.
	Headers []DesignPreviewHeaderErrors `json:"headers,omitempty,omitzero"`
}

// DesignPreviewErrors are the errors in Liquid of a previewed email, by its parts.
type DesignPreviewErrors struct {
	// Errors of the BCC recipients.
	BCC []string `json:"bcc,omitempty,omitzero"`

	// Errors of the HTML version.
	Body []string `json:"body,omitempty,omitzero"`

	// Errors of the AMP version.
	BodyAMP []string `json:"body_amp,omitempty,omitzero"`

	// Errors of the plain text version.
	BodyPlain []string `json:"body_plain,omitempty,omitzero"`

	// Errors of the CC recipients.
	CC []string `json:"cc,omitempty,omitzero"`

	// Errors of the event.
	Event []string `json:"event,omitempty,omitzero"`

	// Errors of the sender.
	From []string `json:"from,omitempty,omitzero"`

	// Errors of the layout.
	Layout []string `json:"layout,omitempty,omitzero"`

	// Errors of the message.
	Message []string `json:"message,omitempty,omitzero"`

	// Errors of the preview text.
	PreheaderText []string `json:"preheader_text,omitempty,omitzero"`

	// Errors of the reply-to address.
	ReplyTo []string `json:"reply_to,omitempty,omitzero"`

	// Errors of snippets.
	Snippets []string `json:"snippets,omitempty,omitzero"`

	// Errors of the subject line.
	Subject []string `json:"subject,omitempty,omitzero"`

	// Errors of the recipient.
	To []string `json:"to,omitempty,omitzero"`

	// Errors of the trigger.
	Trigger []string `json:"trigger,omitempty,omitzero"`
}

// DesignPreviewHeaderErrors are the errors in Liquid of one additional header.
type DesignPreviewHeaderErrors struct {
	// Errors of the name.
	Name []string `json:"name,omitempty,omitzero"`

	// Errors of the value.
	Value []string `json:"value,omitempty,omitzero"`
}

// DesignPreviewLink is a link in a previewed email.
type DesignPreviewLink struct {
	// URL.
	URL string `json:"url,omitempty,omitzero"`

	// Text of the link.
	Text string `json:"text,omitempty,omitzero"`

	// Whether clicks are tracked.
	Tracked bool `json:"tracked,omitempty,omitzero"`

	// What is wrong with it.
	Errors []string `json:"errors,omitempty,omitzero"`
}

// DesignPreviewSample has the data that an email is previewed with. All fields may be left out.
type DesignPreviewSample struct {
	// Values of `{{customer}}`.
	Customer map[string]any `json:"customer,omitempty,omitzero"`

	// Values of `{{event}}`.
	Event map[string]any `json:"event,omitempty,omitzero"`

	// Values of `{{trigger}}`.
	Trigger map[string]any `json:"trigger,omitempty,omitzero"`

	// Values of `{{journey}}`.
	Journey map[string]any `json:"journey,omitempty,omitzero"`

	// Values of `{{campaign}}`.
	Campaign map[string]any `json:"campaign,omitempty,omitzero"`

	// Values of `{{message}}`.
	Message map[string]any `json:"message,omitempty,omitzero"`

	// Values of `{{objects}}`.
	Objects map[string]any `json:"objects,omitempty,omitzero"`

	// Whether undefined variables are empty and no errors. Errors of syntax are always reported.
	Lax bool `json:"lax,omitempty,omitzero"`
}

// DesignPublication is the state of the publication of an email.
type DesignPublication struct {
	// Status.
	Status DesignPublicationStatus `json:"status,omitempty,omitzero"`

	// Id for GetPublishStatus while the publication is pending.
	PublishID string `json:"publish_id,omitempty,omitzero"`

	// What was published, one entry per language, once the publication is done.
	Mappings []DesignPublishMapping `json:"mappings,omitempty,omitzero"`
}

// DesignPublicationStatus is the status of a publication.
type DesignPublicationStatus string

// Values of DesignPublicationStatus. Others that the vendor adds later are kept as they come.
const (
	DesignPublicationStatusDone    DesignPublicationStatus = "done"
	DesignPublicationStatusPending DesignPublicationStatus = "pending"
)

// DesignPublishMapping says where one language of an email was published to.
type DesignPublishMapping struct {
	// Id of the email in this language.
	NodeID string `json:"node_id,omitempty,omitzero"`

	// Language tag, empty for the default language.
	Language string `json:"language,omitempty,omitzero"`

	// Id of the template that sends it.
	TemplateID int64 `json:"template_id,omitempty,omitzero"`

	// Id of the published version, which is no UUID.
	VersionID string `json:"version_id,omitempty,omitzero"`
}

// DesignRendering is an email with its components, in which Liquid is not evaluated.
type DesignRendering struct {
	// Id of the email.
	NodeID string `json:"node_id,omitempty,omitzero"`

	// Always EMAIL.
	NodeType string `json:"node_type,omitempty,omitzero"`

	// Language tag, empty for the default language.
	Language string `json:"language,omitempty,omitzero"`

	// HTML version.
	HTML string `json:"html,omitempty,omitzero"`

	// AMP version.
	AMP string `json:"amp,omitempty,omitzero"`

	// Plain text version in a frame of HTML.
	Text string `json:"text,omitempty,omitzero"`
}

// DesignRestoration has the ids of a restored version.
type DesignRestoration struct {
	// Id of the email.
	NodeID string `json:"node_id,omitempty,omitzero"`

	// Ids of what was restored.
	RestoredNodeIDs []string `json:"restored_node_ids,omitempty,omitzero"`

	// Id of the version.
	VersionID string `json:"version_id,omitempty,omitzero"`
}

// DesignReview is what the checks of an email found.
type DesignReview struct {
	// Id of the email.
	NodeID string `json:"node_id,omitempty,omitzero"`

	// Status.
	Status DesignReviewStatus `json:"status,omitempty,omitzero"`

	// Score, nil if the email cannot be rendered.
	Score *DesignReviewScore `json:"score,omitempty"`

	// State of each check, by its name: liquid, failed-components (always skipped), source, links, images, accessibility,
	// spam, unsubscribe, implied-links, html-clip, preheader.
	Checks map[string]DesignReviewCheck `json:"checks,omitempty,omitzero"`

	// Findings.
	Findings []DesignReviewFinding `json:"findings,omitempty,omitzero"`
}

// DesignReviewCheck is the state of one check.
type DesignReviewCheck struct {
	// Status.
	Status DesignReviewCheckStatus `json:"status,omitempty,omitzero"`

	// Why it is degraded or failed.
	Error string `json:"error,omitempty,omitzero"`
}

// DesignReviewCheckStatus is the status of a check.
type DesignReviewCheckStatus string

// Values of DesignReviewCheckStatus. Others that the vendor adds later are kept as they come.
const (
	DesignReviewCheckStatusComplete DesignReviewCheckStatus = "complete"
	DesignReviewCheckStatusDegraded DesignReviewCheckStatus = "degraded"
	DesignReviewCheckStatusError    DesignReviewCheckStatus = "error"
	DesignReviewCheckStatusSkipped  DesignReviewCheckStatus = "skipped"
)

// DesignReviewCounts are the numbers of findings by severity.
type DesignReviewCounts struct {
	// Errors.
	Errors int64 `json:"error,omitempty,omitzero"`

	// Warnings.
	Warnings int64 `json:"warning,omitempty,omitzero"`

	// Tips.
	Tips int64 `json:"tip,omitempty,omitzero"`
}

// DesignReviewFinding is something that a check found.
type DesignReviewFinding struct {
	// Id of the finding.
	ID string `json:"id,omitempty,omitzero"`

	// Name of the check.
	Check string `json:"check,omitempty,omitzero"`

	// Severity.
	Severity DesignReviewSeverity `json:"severity,omitempty,omitzero"`

	// Whether it passed.
	State DesignReviewState `json:"state,omitempty,omitzero"`

	// Title.
	Title string `json:"title,omitempty,omitzero"`

	// Summary.
	Summary string `json:"summary,omitempty,omitzero"`

	// Details.
	Details []string `json:"details,omitempty,omitzero"`
}

// DesignReviewScore is the score of an email.
type DesignReviewScore struct {
	// Score from 0 to 100, at most 60 with an error.
	Score int64 `json:"score,omitempty,omitzero"`

	// Number of findings by severity.
	Counts DesignReviewCounts `json:"counts,omitempty,omitzero"`
}

// DesignReviewSeverity is the severity of a finding.
type DesignReviewSeverity string

// Values of DesignReviewSeverity. Others that the vendor adds later are kept as they come.
const (
	DesignReviewSeverityError   DesignReviewSeverity = "error"
	DesignReviewSeverityTip     DesignReviewSeverity = "tip"
	DesignReviewSeverityWarning DesignReviewSeverity = "warning"
)

// DesignReviewState is whether a check passed.
type DesignReviewState string

// Values of DesignReviewState. Others that the vendor adds later are kept as they come.
const (
	DesignReviewStateFail DesignReviewState = "fail"
	DesignReviewStatePass DesignReviewState = "pass"
)

// DesignReviewStatus is the status of a review: all checks ran, some did not, or the email cannot be rendered.
type DesignReviewStatus string

// Values of DesignReviewStatus. Others that the vendor adds later are kept as they come.
const (
	DesignReviewStatusComplete     DesignReviewStatus = "complete"
	DesignReviewStatusPartial      DesignReviewStatus = "partial"
	DesignReviewStatusRenderFailed DesignReviewStatus = "render_failed"
)

// DesignVersion is a saved version of an email.
type DesignVersion struct {
	// Id of the version, a UUID.
	ID string `json:"id,omitempty,omitzero"`

	// Name.
	Name string `json:"name,omitempty,omitzero"`

	// Description.
	Description string `json:"description,omitempty,omitzero"`

	// When it was saved.
	CreatedAt UnixTime `json:"created,omitempty,omitzero"`

	// Whether a publication made it. Then it cannot be deleted.
	CreatedOnPublish bool `json:"created_on_publish,omitempty,omitzero"`

	// Whether a round of feedback made it.
	Feedback bool `json:"feedback,omitempty,omitzero"`

	// Id of the email.
	NodeID string `json:"node_id,omitempty,omitzero"`

	// Always EMAIL.
	NodeType string `json:"node_type,omitempty,omitzero"`
}

// DesignVersionComponent is a component in a version.
type DesignVersionComponent struct {
	// Id of the component.
	NodeID string `json:"node_id,omitempty,omitzero"`

	// Always COMPONENT.
	NodeType string `json:"node_type,omitempty,omitzero"`

	// Name of the component.
	Name string `json:"name,omitempty,omitzero"`

	// Tag of the component.
	ComponentName string `json:"component_name,omitempty,omitzero"`

	// HTML of the component.
	Content string `json:"content,omitempty,omitzero"`
}

// DesignVersionContent is the content of a version, and that of the components that it uses.
type DesignVersionContent struct {
	// The email.
	Node DesignVersionNode `json:"node,omitempty,omitzero"`

	// The components.
	Dependencies []DesignVersionComponent `json:"dependencies,omitempty,omitzero"`
}

// DesignVersionDraft names a version to save.
type DesignVersionDraft struct {
	// Name, at most 100 characters.
	Name string `check:"required,maxlen=100" json:"name"`

	// Description.
	Description string `json:"description,omitempty,omitzero"`
}

// DesignVersionNode is an email in a version.
type DesignVersionNode struct {
	// Id of the email.
	NodeID string `json:"node_id,omitempty,omitzero"`

	// Always EMAIL.
	NodeType string `json:"node_type,omitempty,omitzero"`

	// Name of the email. That of a variant ends in its language tag.
	Name string `json:"name,omitempty,omitzero"`

	// Subject line.
	Subject string `json:"subject,omitempty,omitzero"`

	// HTML version.
	Content string `json:"content,omitempty,omitzero"`

	// Preview text.
	PreheaderText string `json:"preheader_text,omitempty,omitzero"`

	// AMP version.
	AMP string `json:"amp,omitempty,omitzero"`

	// Plain text version.
	Text string `json:"text,omitempty,omitzero"`

	// Sender, recipient and headers.
	Envelope DesignEnvelope `json:"envelope,omitempty,omitzero"`

	// Transformations of the HTML.
	Transformers DesignTransformers `json:"transformers,omitempty,omitzero"`
}

// DesignVersionSaved is a saved version.
type DesignVersionSaved struct {
	// The version, or the newest one.
	Version DesignVersion `json:"version,omitempty,omitzero"`

	// Whether it is new: false if the email equals its newest version.
	Created bool `json:"created,omitempty,omitzero"`
}
