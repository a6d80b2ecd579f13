// Code generated from openapi/customerio/design_sms.yaml. DO NOT EDIT.

package customerio

import (
	"context"
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
	"github.com/oapi-codegen/nullable"
)

// DesignSMSService manages the SMS of Design Studio.
type DesignSMSService struct{ client *rest.Client }

var opCreateSMS = rest.Operation{
	Name: "DesignSMS.Create", Method: http.MethodPost, Route: "/v1/design_studio/sms",
}

// Create creates an SMS in Design Studio.
//
// Only for workspaces that write SMS in Design Studio: those that were set up since the end of July 2026, and without
// Twilio. The form of the answer is inferred from Get. Errors: 400 (malformed body), 404 (unknown folder, or the
// feature is not enabled; inferred).
//
// Calls POST /v1/design_studio/sms. Not repeatable: retried only if the request never reached the service or was
// answered with 429.
func (s *DesignSMSService) Create(ctx context.Context, draft DesignSMSDraft, opts ...RequestOption) (*DesignSMS, error) {
	req := rest.NewRequest(&opCreateSMS)
	req.JSON(&draft)
	envelope, err := rest.Call[struct {
		Value DesignSMS `json:"sms"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opDeleteSMS = rest.Operation{
	Name: "DesignSMS.Delete", Method: http.MethodDelete, Route: "/v1/design_studio/sms/{id}", Repeatable: true,
}

// Delete deletes an SMS of Design Studio.
//
// Errors: 404 (unknown SMS), 409 (it is linked to a message; the status is inferred).
//
//   - id: Id of the SMS, a UUID.
//
// Calls DELETE /v1/design_studio/sms/{id}. Repeatable.
func (s *DesignSMSService) Delete(ctx context.Context, id string, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteSMS)
	req.Path("id", id)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetSMS = rest.Operation{
	Name: "DesignSMS.Get", Method: http.MethodGet, Route: "/v1/design_studio/sms/{id}", Repeatable: true,
}

// Get returns one SMS of Design Studio with its content.
//
// Errors: 404 (unknown SMS).
//
//   - id: Id of the SMS, a UUID.
//
// Calls GET /v1/design_studio/sms/{id}. Repeatable.
func (s *DesignSMSService) Get(ctx context.Context, id string, opts ...RequestOption) (*DesignSMS, error) {
	req := rest.NewRequest(&opGetSMS)
	req.Path("id", id)
	envelope, err := rest.Call[struct {
		Value DesignSMS `json:"sms"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opUpdateSMS = rest.Operation{
	Name: "DesignSMS.Update", Method: http.MethodPut, Route: "/v1/design_studio/sms/{id}", Repeatable: true,
}

// Update changes an SMS of Design Studio.
//
// Fields that are not set stay as they are; set at least one. An SMS without content or sender cannot be published. The
// method, and that the answer has no body, are inferred. Errors: 400 (malformed body), 404 (unknown SMS or folder).
//
//   - id: Id of the SMS, a UUID.
//
// Calls PUT /v1/design_studio/sms/{id}. Repeatable.
func (s *DesignSMSService) Update(ctx context.Context, id string, update DesignSMSUpdate, opts ...RequestOption) error {
	req := rest.NewRequest(&opUpdateSMS)
	req.Path("id", id)
	req.JSON(&update)
	req.Refuse(validateUpdateSMS(id, update))
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opLinkSMS = rest.Operation{
	Name: "DesignSMS.Link", Method: http.MethodPost, Route: "/v1/design_studio/sms/{id}/link", Quota: "design",
}

// Link links an SMS of Design Studio to a message.
//
// The content goes live at once if the message does. Path and rate limit are inferred from those of emails. Errors: 404
// (unknown SMS), 409 (the message has other content, which Force replaces).
//
//   - id: Id of the SMS, a UUID.
//
// Calls POST /v1/design_studio/sms/{id}/link. Not repeatable: retried only if the request never reached the service or
// was answered with 429. Spends QuotaDesign.
func (s *DesignSMSService) Link(ctx context.Context, id string, link DesignLinkDraft, opts ...RequestOption) (*DesignLink, error) {
	req := rest.NewRequest(&opLinkSMS)
	req.Path("id", id)
	req.JSON(&link)
	req.Refuse(validateLinkSMS(id, link))
	return rest.Call[DesignLink](ctx, s.client, &req, opts)
}

var opPublishSMS = rest.Operation{
	Name: "DesignSMS.Publish", Method: http.MethodPost, Route: "/v1/design_studio/sms/{id}/publish", Quota: "design",
}

// Publish publishes an SMS of Design Studio to its linked message.
//
// The publication is done when the call returns. The rate limit is inferred from that of emails. Errors: 404 (unknown
// SMS), and others if the SMS is not linked, or has no content or sender (their statuses are not documented).
//
//   - id: Id of the SMS, a UUID.
//
// Calls POST /v1/design_studio/sms/{id}/publish. Not repeatable: retried only if the request never reached the service
// or was answered with 429. Spends QuotaDesign.
func (s *DesignSMSService) Publish(ctx context.Context, id string, opts ...RequestOption) (*DesignPublishedTemplates, error) {
	req := rest.NewRequest(&opPublishSMS)
	req.Path("id", id)
	return rest.Call[DesignPublishedTemplates](ctx, s.client, &req, opts)
}

// DesignSMS is an SMS of Design Studio.
type DesignSMS struct {
	// Id of the SMS, a UUID.
	ID string `json:"id,omitempty,omitzero"`

	// Name.
	Name string `json:"name,omitempty,omitzero"`

	// Content in the markup of Design Studio: x-sms with x-sms-body, and x-sms-media for one image.
	Content string `json:"content,omitempty,omitzero"`

	// Recipient, usually Liquid.
	Recipient string `json:"recipient,omitempty,omitzero"`

	// Id of the sender identity, 0 if there is none.
	SenderID int64 `json:"sender_id,omitempty,omitzero"`

	// Id of the parent folder, empty at the top level.
	ParentFolderID string `json:"parent_folder_id,omitempty,omitzero"`

	// Whether it is linked to a message.
	IsLinked bool `json:"is_linked,omitempty,omitzero"`

	// When it was created.
	CreatedAt UnixTime `json:"created,omitempty,omitzero"`

	// When it was last changed.
	UpdatedAt UnixTime `json:"updated,omitempty,omitzero"`
}

// DesignSMSDraft is a new SMS of Design Studio.
type DesignSMSDraft struct {
	// Name, at most 191 characters.
	Name string `check:"required,maxlen=191" json:"name"`

	// Content in the markup of Design Studio: x-sms with x-sms-body, and x-sms-media for one image.
	Content string `check:"required" json:"content"`

	// Recipient, usually Liquid. The default is the phone of the person (inferred).
	Recipient string `json:"recipient,omitempty,omitzero"`

	// Id of the sender identity (inferred from updates).
	SenderID int64 `check:"min=1" json:"sender_id,omitempty,omitzero"`

	// Id of the parent folder. The default is the top level.
	ParentFolderID string `json:"parent_folder_id,omitempty,omitzero"`
}

// DesignSMSUpdate changes an SMS of Design Studio.
type DesignSMSUpdate struct {
	// Name, at most 191 characters.
	Name string `check:"maxlen=191" json:"name,omitempty,omitzero"`

	// Content, empty to clear it.
	Content *string `json:"content,omitempty"`

	// Recipient, empty for the phone of the person.
	Recipient *string `json:"recipient,omitempty"`

	// Id of the sender identity; null removes it.
	SenderID nullable.Nullable[int64] `json:"sender_id,omitempty,omitzero"`

	// Id of the new parent folder; null is the top level.
	ParentFolderID nullable.Nullable[string] `json:"parent_folder_id,omitempty,omitzero"`
}
