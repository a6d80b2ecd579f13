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
// The whole list is taken to come in one answer, and the name of the list is concluded from its siblings (both
// inferred).
//
// Expect 404 for an unknown email.
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

// Create adds a language to an email in Design Studio.
//
// Content, envelope and transformers that are left out are copied from the email.
//
// Expect 404 for an unknown email and 409 when the email already has the language (the reason for 409 is inferred).
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
// Expect 404 for an unknown email or language. What the answer holds is not documented; nothing of it is read.
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
// Expect 404 for an unknown email or language.
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
// The body is the one of the creation without the language, which stands in the path (inferred).
//
// Expect 404 for an unknown email or language.
//
//   - id: Id of the email, a UUID.
//   - language: Language tag of the variant, such as fr or fr-CA.
//
// Calls PUT /v1/design_studio/emails/{id}/languages/{language}. Repeatable.
func (s *DesignTranslationsService) Update(ctx context.Context, id, language string, update DesignTranslationUpdate, opts ...RequestOption) (*DesignTranslation, error) {
	req := rest.NewRequest(&opUpdateEmailTranslation)
	req.Path("id", id)
	req.Path("language", language)
	req.JSON(&update)
	envelope, err := rest.Call[struct {
		Value DesignTranslation `json:"email_translation"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

// DesignTranslation is an email in one more language.
type DesignTranslation struct {
	// Id of the email in all its languages (the type and the meaning are inferred).
	LanguageGroupID string `json:"language_group_id,omitempty,omitzero"`

	// Language tag, such as fr or fr-CA.
	Language string `json:"language,omitempty,omitzero"`

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

	// Languages that the email has variants for.
	AvailableLanguages []string `json:"available_languages,omitempty,omitzero"`
}

// DesignTranslationDraft is a new language variant of an email. What is left out is copied from the email.
type DesignTranslationDraft struct {
	// Language tag, such as fr or fr-CA.
	Language string `check:"required" json:"language"`

	// What the recipient reads.
	Content DesignContentDraft `json:"content,omitempty,omitzero"`

	// Sender, recipient and headers.
	Envelope DesignEnvelopeDraft `json:"envelope,omitempty,omitzero"`

	// What happens to the HTML before it is sent.
	Transformers DesignTransformers `json:"transformers,omitempty,omitzero"`
}

// DesignTranslationUpdate changes a language variant of an email.
type DesignTranslationUpdate struct {
	// What the recipient reads.
	Content DesignContentDraft `json:"content,omitempty,omitzero"`

	// Sender, recipient and headers.
	Envelope DesignEnvelopeDraft `json:"envelope,omitempty,omitzero"`

	// What happens to the HTML before it is sent.
	Transformers DesignTransformers `json:"transformers,omitempty,omitzero"`
}
