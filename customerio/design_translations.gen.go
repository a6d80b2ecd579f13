// Code generated from openapi/customerio/design_translations.yaml. DO NOT EDIT.

package customerio

import (
	"context"
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
)

// DesignTranslationsService manages the language variants of Design Studio emails.
type DesignTranslationsService struct{ client *rest.Client }

var opListEmailTranslations = rest.Operation{
	Name: "DesignTranslations.List", Method: http.MethodGet, Route: "/v1/design_studio/emails/{id}/languages", Repeatable: true,
}

// List returns the language variants of an email in Design Studio.
//
// The list has no pages (inferred), and its name is inferred. Errors: 404 (unknown email).
//
//   - id: Id of the email, a UUID.
//
// Calls GET /v1/design_studio/emails/{id}/languages. Repeatable.
func (s *DesignTranslationsService) List(ctx context.Context, id string, opts ...RequestOption) ([]DesignTranslation, error) {
	req := rest.NewRequest(&opListEmailTranslations)
	req.Path("id", id)
	envelope, err := rest.Call[struct {
		Value []DesignTranslation `json:"email_translations"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opCreateEmailTranslation = rest.Operation{
	Name: "DesignTranslations.Create", Method: http.MethodPost, Route: "/v1/design_studio/emails/{id}/languages",
}

// Create creates a language variant of an email in Design Studio.
//
// Content, Envelope and Transformers are copied from the email if they are not set. Errors: 404 (unknown email), 409
// (the email has the language already; inferred).
//
//   - id: Id of the email, a UUID.
//
// Calls POST /v1/design_studio/emails/{id}/languages. Not repeatable: retried only if the request never reached the
// service or was answered with 429.
func (s *DesignTranslationsService) Create(ctx context.Context, id string, draft DesignTranslationDraft, opts ...RequestOption) (*DesignTranslation, error) {
	req := rest.NewRequest(&opCreateEmailTranslation)
	req.Path("id", id)
	req.JSON(&draft)
	envelope, err := rest.Call[struct {
		Value DesignTranslation `json:"email_translation"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opDeleteEmailTranslation = rest.Operation{
	Name: "DesignTranslations.Delete", Method: http.MethodDelete, Route: "/v1/design_studio/emails/{id}/languages/{language}", Repeatable: true,
}

// Delete deletes one language variant of an email in Design Studio.
//
// Errors: 404 (unknown email or language).
//
//   - id: Id of the email, a UUID.
//   - language: Language tag of the variant, such as fr or fr-CA.
//
// Calls DELETE /v1/design_studio/emails/{id}/languages/{language}. Repeatable.
func (s *DesignTranslationsService) Delete(ctx context.Context, id, language string, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteEmailTranslation)
	req.Path("id", id)
	req.Path("language", language)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

var opGetEmailTranslation = rest.Operation{
	Name: "DesignTranslations.Get", Method: http.MethodGet, Route: "/v1/design_studio/emails/{id}/languages/{language}", Repeatable: true,
}

// Get returns one language variant of an email in Design Studio.
//
// Errors: 404 (unknown email or language).
//
//   - id: Id of the email, a UUID.
//   - language: Language tag of the variant, such as fr or fr-CA.
//
// Calls GET /v1/design_studio/emails/{id}/languages/{language}. Repeatable.
func (s *DesignTranslationsService) Get(ctx context.Context, id, language string, opts ...RequestOption) (*DesignTranslation, error) {
	req := rest.NewRequest(&opGetEmailTranslation)
	req.Path("id", id)
	req.Path("language", language)
	envelope, err := rest.Call[struct {
		Value DesignTranslation `json:"email_translation"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opUpdateEmailTranslation = rest.Operation{
	Name: "DesignTranslations.Update", Method: http.MethodPut, Route: "/v1/design_studio/emails/{id}/languages/{language}", Repeatable: true,
}

// Update changes one language variant of an email in Design Studio.
//
// Fields that are not set stay as they are; set at least one. The language cannot be changed. Errors: 404 (unknown
// email or language).
//
//   - id: Id of the email, a UUID.
//   - language: Language tag of the variant, such as fr or fr-CA.
//
// Calls PUT /v1/design_studio/emails/{id}/languages/{language}. Repeatable.
func (s *DesignTranslationsService) Update(ctx context.Context, id, language string, update DesignTranslationUpdate, opts ...RequestOption) error {
	req := rest.NewRequest(&opUpdateEmailTranslation)
	req.Path("id", id)
	req.Path("language", language)
	req.JSON(&update)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

// DesignTranslation is a language variant of an email.
type DesignTranslation struct {
	// Id of the email in this language, for versions and checks (inferred).
	ID string `json:"id,omitempty,omitzero"`

	// Id of the email in all its languages (the type and the meaning are inferred).
	LanguageGroupID string `json:"language_group_id,omitempty,omitzero"`

	// Language tag, such as fr or fr-CA.
	Language string `json:"language,omitempty,omitzero"`

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

// DesignTranslationDraft is a new language variant of an email. Fields that are not set are copied from the email.
type DesignTranslationDraft struct {
	// Language tag, such as fr or fr-CA.
	Language string `check:"required" json:"language"`

	// Content.
	Content DesignContentDraft `json:"content,omitempty,omitzero"`

	// Sender, recipient and headers.
	Envelope DesignEnvelopeDraft `json:"envelope,omitempty,omitzero"`

	// Transformations of the HTML.
	Transformers DesignTransformers `json:"transformers,omitempty,omitzero"`
}

// DesignTranslationUpdate changes a language variant of an email.
type DesignTranslationUpdate struct {
	// Content.
	Content DesignContentDraft `json:"content,omitempty,omitzero"`

	// Sender, recipient and headers.
	Envelope DesignEnvelopeDraft `json:"envelope,omitempty,omitzero"`

	// Transformations of the HTML.
	Transformers DesignTransformers `json:"transformers,omitempty,omitzero"`
}
