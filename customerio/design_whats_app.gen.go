// Code generated from openapi/customerio/design_whats_app.yaml. DO NOT EDIT.

package customerio

import (
	"context"
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
)

// DesignWhatsAppService reads, links, publishes and deletes the WhatsApp templates of Design Studio.
type DesignWhatsAppService struct{ client *rest.Client }

var opDeleteWhatsApp = rest.Operation{
	Name: "DesignWhatsApp.Delete", Method: http.MethodDelete, Route: "/v1/design_studio/whatsapp/{id}", Repeatable: true,
}

// Delete deletes a WhatsApp template of Design Studio.
//
// That the answer has no body is inferred. Errors: 404 (unknown template).
//
//   - id: Id of the template, a UUID.
//
// Calls DELETE /v1/design_studio/whatsapp/{id}. Repeatable.
func (s *DesignWhatsAppService) Delete(ctx context.Context, id string, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteWhatsApp)
	req.Path("id", id)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetWhatsApp = rest.Operation{
	Name: "DesignWhatsApp.Get", Method: http.MethodGet, Route: "/v1/design_studio/whatsapp/{id}", Repeatable: true,
}

// Get returns one WhatsApp template of Design Studio with its content.
//
// Only for workspaces that are connected to Meta directly, not through Twilio. Errors: 404 (unknown template).
//
//   - id: Id of the template, a UUID.
//
// Calls GET /v1/design_studio/whatsapp/{id}. Repeatable.
func (s *DesignWhatsAppService) Get(ctx context.Context, id string, opts ...RequestOption) (*DesignWhatsAppTemplate, error) {
	req := rest.NewRequest(&opGetWhatsApp)
	req.Path("id", id)
	envelope, err := rest.Call[struct {
		Value DesignWhatsAppTemplate `json:"whatsapp"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opLinkWhatsApp = rest.Operation{
	Name: "DesignWhatsApp.Link", Method: http.MethodPost, Route: "/v1/design_studio/whatsapp/{id}/link", Quota: "design",
}

// Link links a WhatsApp template of Design Studio to a message.
//
// Path and rate limit are inferred from those of emails. Errors: 404 (unknown template), 409 (the message has other
// content, which Force replaces).
//
//   - id: Id of the template, a UUID.
//
// Calls POST /v1/design_studio/whatsapp/{id}/link. Not repeatable: retried only if the request never reached the
// service or was answered with 429. Spends QuotaDesign.
func (s *DesignWhatsAppService) Link(ctx context.Context, id string, link DesignLinkDraft, opts ...RequestOption) (*DesignLink, error) {
	req := rest.NewRequest(&opLinkWhatsApp)
	req.Path("id", id)
	req.JSON(&link)
	req.Refuse(validateLinkWhatsApp(id, link))
	return rest.Call[DesignLink](ctx, s.client, &req, opts)
}

var opPublishWhatsApp = rest.Operation{
	Name: "DesignWhatsApp.Publish", Method: http.MethodPost, Route: "/v1/design_studio/whatsapp/{id}/publish", Quota: "design",
}

// Publish publishes a WhatsApp template of Design Studio to its linked message.
//
// The template must be linked and submitted to Meta, and not rejected. The rate limit is inferred from that of emails.
// Errors: 404 (unknown template), and others if a condition is not met (their statuses are not documented).
//
//   - id: Id of the template, a UUID.
//
// Calls POST /v1/design_studio/whatsapp/{id}/publish. Not repeatable: retried only if the request never reached the
// service or was answered with 429. Spends QuotaDesign.
func (s *DesignWhatsAppService) Publish(ctx context.Context, id string, opts ...RequestOption) (*DesignPublishedTemplates, error) {
	req := rest.NewRequest(&opPublishWhatsApp)
	req.Path("id", id)
	return rest.Call[DesignPublishedTemplates](ctx, s.client, &req, opts)
}

var opGetWhatsAppStatus = rest.Operation{
	Name: "DesignWhatsApp.GetStatus", Method: http.MethodGet, Route: "/v1/design_studio/whatsapp/{id}/status", Repeatable: true,
}

// GetStatus returns the state of the approval of a WhatsApp template by Meta.
//
// The approval takes time. Errors: 404 (unknown template).
//
//   - id: Id of the template, a UUID.
//
// Calls GET /v1/design_studio/whatsapp/{id}/status. Repeatable.
func (s *DesignWhatsAppService) GetStatus(ctx context.Context, id string, opts ...RequestOption) (*DesignWhatsAppStatus, error) {
	req := rest.NewRequest(&opGetWhatsAppStatus)
	req.Path("id", id)
	return rest.Call[DesignWhatsAppStatus](ctx, s.client, &req, opts)
}

// DesignWhatsAppStatus is the state of the approval of a WhatsApp template by Meta.
type DesignWhatsAppStatus struct {
	// Whether it was submitted. If not, the other fields are empty.
	Submitted bool `json:"submitted,omitempty,omitzero"`

	// Id of the template.
	NodeID string `json:"node_id,omitempty,omitzero"`

	// Id of the template at Meta, digits.
	WhatsAppTemplateID string `json:"whatsapp_template_id,omitempty,omitzero"`

	// Category at Meta.
	Category WhatsAppCategory `json:"category,omitempty,omitzero"`

	// State.
	Status WhatsAppStatus `json:"status,omitempty,omitzero"`

	// When it was last submitted.
	LastSubmittedAt UnixTime `json:"last_submitted_at,omitempty,omitzero"`
}

// DesignWhatsAppTemplate is a WhatsApp template of Design Studio.
type DesignWhatsAppTemplate struct {
	// Id of the template, a UUID.
	ID string `json:"id,omitempty,omitzero"`

	// Name.
	Name string `json:"name,omitempty,omitzero"`

	// Content in the markup of Design Studio: x-whatsapp with x-wa-body, and header, media, footer and buttons.
	Content string `json:"content,omitempty,omitzero"`

	// Category at Meta.
	Category WhatsAppCategory `json:"category,omitempty,omitzero"`

	// Language, such as en_US.
	Language string `json:"language,omitempty,omitzero"`

	// Recipient, usually Liquid.
	Recipient string `json:"recipient,omitempty,omitzero"`

	// Id of the sender identity, 0 if there is none.
	SenderID int64 `json:"sender_id,omitempty,omitzero"`

	// Id of the parent folder, empty at the top level.
	ParentFolderID string `json:"parent_folder_id,omitempty,omitzero"`

	// Whether it is a template.
	IsTemplate bool `json:"is_template,omitempty,omitzero"`

	// Whether it is linked to a message.
	IsLinked bool `json:"is_linked,omitempty,omitzero"`

	// State of the approval by Meta.
	Status WhatsAppStatus `json:"status,omitempty,omitzero"`

	// When it was created.
	CreatedAt UnixTime `json:"created,omitempty,omitzero"`

	// When it was last changed.
	UpdatedAt UnixTime `json:"updated,omitempty,omitzero"`
}

// WhatsAppCategory is the category of a WhatsApp template at Meta.
type WhatsAppCategory string

// Values of WhatsAppCategory. Others that the vendor adds later are kept as they come.
const (
	WhatsAppCategoryMarketing WhatsAppCategory = "MARKETING"
	WhatsAppCategoryUtility   WhatsAppCategory = "UTILITY"
)

// WhatsAppStatus is the state of the approval of a WhatsApp template. The constants are not complete.
type WhatsAppStatus string

// Values of WhatsAppStatus. Others that the vendor adds later are kept as they come.
const (
	WhatsAppStatusApproved WhatsAppStatus = "APPROVED"
)
