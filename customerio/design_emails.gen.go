// Code generated from openapi/customerio/design_emails.yaml. DO NOT EDIT.

package customerio

import (
	"context"
	"iter"
	"net/http"

	"github.com/engagement-go/engagement/internal/page"
	"github.com/engagement-go/engagement/internal/rest"
	"github.com/oapi-codegen/nullable"
)

// DesignEmailsService manages the emails and email templates of Design Studio.
type DesignEmailsService struct{ client *rest.Client }

var opListEmails = rest.Operation{
	Name: "DesignEmails.List", Method: http.MethodGet, Route: "/v1/design_studio/emails", Repeatable: true,
}

// ListDesignEmailsParams holds the optional parameters of DesignEmails.List. What is zero is not sent.
type ListDesignEmailsParams struct {
	// Number of the page, 1 when left out.
	Page int64 `json:"page" check:"min=1"`
	// Emails per page. The vendor states neither a default nor a maximum.
	Limit int64 `json:"limit" check:"min=1"`
	// Returns only what lies below this folder, a UUID.
	ParentFolderID string `json:"parent_folder_id"`
	// Leaves out what lies in subfolders. The default is not documented.
	DirectDescendantsOnly *bool `json:"direct_descendants_only"`
	// Returns only templates (true) or only emails (false). That leaving it out returns both is inferred.
	IsTemplate *bool `json:"is_template"`
	// Returns only emails with (true) or without (false) other languages. That leaving it out returns both is inferred.
	HasTranslations *bool `json:"has_translations"`
	// Returns only emails that are linked to a message (true) or not (false). That leaving it out returns both is
	// inferred.
	IsLinked *bool `json:"is_linked"`
	// Field to sort by. The values are not documented.
	SortBy string `json:"sort_by"`
	// Direction of the sort (the values are inferred from other lists).
	SortOrder SortOrder `json:"sort_order"`
	// Returns only what was created before this time (the type, Unix seconds, is inferred).
	CreatedBefore UnixTime `json:"created_before"`
	// Returns only what was created after this time (the type, Unix seconds, is inferred).
	CreatedAfter UnixTime `json:"created_after"`
	// Returns only what was last changed before this time (the type, Unix seconds, is inferred).
	UpdatedBefore UnixTime `json:"updated_before"`
	// Returns only what was last changed after this time (the type, Unix seconds, is inferred).
	UpdatedAfter UnixTime `json:"updated_after"`
}

// List returns one page of the emails and templates in Design Studio.
//
// The pages are numbered from 1. The answer also holds page counters whose names are not known, so they are not read;
// the name of the list itself is inferred. How many emails a page may hold is not documented.
//
// Expect 404 for an unknown parent folder (inferred).
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
	req.Query("created_before", params.CreatedBefore)
	req.Query("created_after", params.CreatedAfter)
	req.Query("updated_before", params.UpdatedBefore)
	req.Query("updated_after", params.UpdatedAfter)
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
		func(p *DesignEmailPage) int { return len(p.Emails) })
}

var opCreateEmail = rest.Operation{
	Name: "DesignEmails.Create", Method: http.MethodPost, Route: "/v1/design_studio/emails",
}

// Create creates an email or a template in Design Studio.
//
// The email is not part of any message until it is linked with Link, and changes reach a linked message only with
// Publish (inferred from the two calls).
//
// Expect 404 for an unknown folder and 409 when the name is taken (both reasons are inferred).
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
// Expect 404 for an unknown email and 409 while it is linked to a message. What the answer holds is not documented;
// nothing of it is read.
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
// Expect 404 for an unknown email.
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
// The change is a draft: what a linked message sends changes only with Publish (inferred). The vendor describes one
// body for creation and update, with a required name. Whether an update may leave the name out is not said, so send it
// (inferred). Nor is it said whether a content, an envelope or transformers replace the old ones as a whole; send them
// complete.
//
// Expect 404 for an unknown email and 409 when the name is taken (the reason for 409 is inferred).
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
// The body names the message. Which members name it is not known, so the body is a free map; take the members from the
// vendor's reference. The member force (true) links an email that is already linked. The shape of the answer is not
// known either; nothing of it is read.
//
// Expect 404 for an unknown email or message (the latter is inferred) and 409 when the email is already linked and
// force is not true.
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

// Publish publishes an email of Design Studio to the messages it is linked to.
//
// The answer says either that it is done, or that it is pending; then ask PublishStatus with the PublishID until it is
// done. The call is not repeated after an unclear failure. It has no body (inferred).
//
// Expect 404 for an unknown email, 409 when the email cannot be published now (the reason is inferred) and 422 for
// errors in its Liquid.
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
	Name: "DesignEmails.PublishStatus", Method: http.MethodGet, Route: "/v1/design_studio/emails/{id}/publish_status", Repeatable: true,
}

// PublishStatus returns how far the publication of an email is.
//
// Expect 404 for an unknown email or publication.
//
//   - id: Id of the email, a UUID.
//   - publishID: Id that Publish returned. That it is a query parameter, and a required one, is inferred.
//
// Calls GET /v1/design_studio/emails/{id}/publish_status. Repeatable.
func (s *DesignEmailsService) PublishStatus(ctx context.Context, id, publishID string, opts ...RequestOption) (*DesignPublication, error) {
	req := rest.NewRequest(&opGetPublishStatus)
	req.Path("id", id)
	req.CheckRule("publishID", "required", publishID)
	req.Query("publish_id", publishID)
	return rest.Call[DesignPublication](ctx, s.client, &req, opts)
}

var opCheckUnpublishedChanges = rest.Operation{
	Name: "DesignEmails.HasUnpublishedChanges", Method: http.MethodGet, Route: "/v1/design_studio/emails/{id}/unpublished_changes", Repeatable: true,
}

// HasUnpublishedChanges tells whether an email has changes that were not published yet.
//
// Expect 404 for an unknown email.
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
	Name: "DesignEmails.SaveVersion", Method: http.MethodPost, Route: "/v1/design_studio/emails/{id}/versions",
}

// SaveVersion saves the present state of an email as a version.
//
// New in September 2026, with little documentation: whether the call takes a body is not known, so none is sent, and
// the answer comes as a free map. The call is not repeated after an unclear failure.
//
// Expect 404 for an unknown email.
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
// New in September 2026, with little documentation. The call has no body (inferred) and is not repeated after an
// unclear failure.
//
// Expect 404 for an unknown email or version.
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

// DesignEmail is an email or a template made in Design Studio.
type DesignEmail struct {
	// Id of the email, a UUID.
	ID string `json:"id,omitempty,omitzero"`

	// Name of the email.
	Name string `json:"name,omitempty,omitzero"`

	// Whether it is a template.
	IsTemplate bool `json:"is_template,omitempty,omitzero"`

	// Whether a message uses it.
	IsLinked bool `json:"is_linked,omitempty,omitzero"`

	// Id of the folder that holds it, empty at the top level.
	ParentFolderID string `json:"parent_folder_id,omitempty,omitzero"`

	// When it was created.
	Created UnixTime `json:"created,omitempty,omitzero"`

	// When it was last changed.
	Updated UnixTime `json:"updated,omitempty,omitzero"`

	// What the recipient reads.
	Content DesignContent `json:"content,omitempty,omitzero"`

	// Sender, recipient and headers.
	Envelope DesignEnvelope `json:"envelope,omitempty,omitzero"`

	// What happens to the HTML before it is sent.
	Transformers DesignTransformers `json:"transformers,omitempty,omitzero"`

	// Languages that it has variants for.
	AvailableLanguages []string `json:"available_languages,omitempty,omitzero"`
}

// DesignEmailDraft is a new email or template.
type DesignEmailDraft struct {
	// Name of the email.
	Name string `check:"required" json:"name"`

	// Makes it a template. The default is not documented.
	IsTemplate *bool `json:"is_template,omitempty"`

	// Id of the folder that takes it. Left out it stands at the top level (inferred).
	ParentFolderID string `json:"parent_folder_id,omitempty,omitzero"`

	// What the recipient reads.
	Content DesignContentDraft `json:"content,omitempty,omitzero"`

	// Sender, recipient and headers.
	Envelope DesignEnvelopeDraft `json:"envelope,omitempty,omitzero"`

	// What happens to the HTML before it is sent.
	Transformers DesignTransformers `json:"transformers,omitempty,omitzero"`
}

// DesignEmailLink names the message that an email is linked to. The members that name it are not known. The member
// force, a boolean, links an email that is already linked; left out it counts as false (the default is inferred).
type DesignEmailLink map[string]any

// DesignEmailPage is one page of emails. The page counters that come with it are not documented.
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

	// Id of the new folder; null moves the email to the top level (inferred).
	ParentFolderID nullable.Nullable[string] `json:"parent_folder_id,omitempty,omitzero"`

	// What the recipient reads.
	Content DesignContentDraft `json:"content,omitempty,omitzero"`

	// Sender, recipient and headers.
	Envelope DesignEnvelopeDraft `json:"envelope,omitempty,omitzero"`

	// What happens to the HTML before it is sent.
	Transformers DesignTransformers `json:"transformers,omitempty,omitzero"`
}

// DesignPublication is how far the publication of an email is. When it is done the service also tells which template
// versions came of it, in members that are not known.
type DesignPublication struct {
	// How far it is.
	Status DesignPublicationStatus `json:"status,omitempty,omitzero"`

	// Id to ask for the status with, while it is pending.
	PublishID string `json:"publish_id,omitempty,omitzero"`
}

// DesignPublicationStatus is how far a publication is.
type DesignPublicationStatus string

// Values of DesignPublicationStatus. Others that the vendor adds later are kept as they come.
const (
	DesignPublicationStatusDone    DesignPublicationStatus = "done"
	DesignPublicationStatusPending DesignPublicationStatus = "pending"
)

// DesignRestoration tells what was restored.
type DesignRestoration struct {
	// Id of the email (the type and the meaning are inferred).
	NodeID string `json:"node_id,omitempty,omitzero"`

	// Ids of all that was restored (the type is inferred).
	RestoredNodeIDs []string `json:"restored_node_ids,omitempty,omitzero"`

	// Id of the version (the type is inferred).
	VersionID string `json:"version_id,omitempty,omitzero"`
}

// DesignVersionSaved is what the service says about a saved version. Its members are not documented.
type DesignVersionSaved map[string]any
