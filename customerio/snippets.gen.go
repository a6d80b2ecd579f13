// Code generated from openapi/customerio/snippets.yaml. DO NOT EDIT.

package customerio

import (
	"context"
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
)

// SnippetsService manages snippets, which are texts for use in messages.
type SnippetsService struct{ client *rest.Client }

var opListSnippets = rest.Operation{
	Name: "Snippets.List", Method: http.MethodGet, Route: "/v1/snippets", Repeatable: true,
}

// List returns the snippets of the workspace.
//
// The list has no pages.
//
// Calls GET /v1/snippets. Repeatable.
func (s *SnippetsService) List(ctx context.Context, opts ...RequestOption) ([]Snippet, error) {
	req := rest.NewRequest(&opListSnippets)
	envelope, err := rest.Call[struct {
		Value []Snippet `json:"snippets"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opCreateSnippet = rest.Operation{
	Name: "Snippets.Create", Method: http.MethodPost, Route: "/v1/snippets",
}

// Create creates a snippet.
//
// Errors: 422 (the name is taken, or the value is not valid Liquid). Since 2026. That the answer is the snippet is
// inferred.
//
// Calls POST /v1/snippets. Not repeatable: retried only if the request never reached the service or was answered with
// 429.
func (s *SnippetsService) Create(ctx context.Context, draft SnippetDraft, opts ...RequestOption) (*Snippet, error) {
	req := rest.NewRequest(&opCreateSnippet)
	req.JSON(&draft)
	envelope, err := rest.Call[struct {
		Value Snippet `json:"snippet"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opUpdateSnippets = rest.Operation{
	Name: "Snippets.Upsert", Method: http.MethodPut, Route: "/v1/snippets", Repeatable: true,
}

// Upsert creates or updates a snippet.
//
// The name is the key: another name creates another snippet. Errors: 400 (malformed body).
//
// Calls PUT /v1/snippets. Repeatable.
func (s *SnippetsService) Upsert(ctx context.Context, draft SnippetDraft, opts ...RequestOption) (*Snippet, error) {
	req := rest.NewRequest(&opUpdateSnippets)
	req.JSON(&draft)
	envelope, err := rest.Call[struct {
		Value Snippet `json:"snippet"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &envelope.Value, nil
}

var opDeleteSnippet = rest.Operation{
	Name: "Snippets.Delete", Method: http.MethodDelete, Route: "/v1/snippets/{snippet_name}", Repeatable: true,
}

// Delete deletes an unused snippet.
//
// Errors: 400 (the snippet is in use), 404 (unknown name).
//
//   - snippetName: Name of the snippet.
//
// Calls DELETE /v1/snippets/{snippet_name}. Repeatable.
func (s *SnippetsService) Delete(ctx context.Context, snippetName string, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteSnippet)
	req.Path("snippetName", snippetName)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

// Snippet is a text for use in messages.
type Snippet struct {
	// Name, which is the key of the snippet. It cannot be changed.
	Name string `json:"name,omitempty,omitzero"`

	// Text, which can contain Liquid.
	Value string `json:"value,omitempty,omitzero"`

	// When it was last changed.
	UpdatedAt UnixTime `json:"updated_at,omitempty,omitzero"`
}

// SnippetDraft is a new or changed snippet.
type SnippetDraft struct {
	// Name, which is the key of the snippet. At most 150 characters.
	Name string `check:"required,maxlen=150" json:"name"`

	// Text, which can contain Liquid. At most 16000 characters, unless the account allows more (inferred).
	Value string `check:"required" json:"value"`
}
