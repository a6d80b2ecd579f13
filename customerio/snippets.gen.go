// Code generated from openapi/customerio/snippets.yaml. DO NOT EDIT.

package customerio

import (
	"context"
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
)

// SnippetsService manages snippets, pieces of text that many messages share.
type SnippetsService struct{ client *rest.Client }

var opListSnippets = rest.Operation{
	Name: "Snippets.List", Method: http.MethodGet, Route: "/v1/snippets", Repeatable: true,
}

// List lists the snippets of the workspace.
//
// The whole list comes in one answer.
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
// A name that is taken already, or a value that is not valid Liquid, is refused with status 422. That the answer holds
// the snippet is inferred from Upsert. Known since 2026.
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

// Upsert sets a snippet, creating it if there is none of that name.
//
// One snippet per call. The name is the key and cannot be changed: a new name makes a new snippet. A malformed body is
// refused with status 400.
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

// Delete deletes a snippet that nothing uses.
//
// A snippet in use is refused with status 400, an unknown one with 404.
//
//   - snippetName: Name of the snippet.
//
// Calls DELETE /v1/snippets/{snippet_name}. Repeatable.
func (s *SnippetsService) Delete(ctx context.Context, snippetName string, opts ...RequestOption) error {
	req := rest.NewRequest(&opDeleteSnippet)
	req.Path("snippetName", snippetName)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

// Snippet is a piece of text or Liquid that messages use by its name.
type Snippet struct {
	// Name, the key of the snippet; it cannot be changed.
	Name string `json:"name,omitempty,omitzero"`

	// Text or Liquid that stands for the name.
	Value string `json:"value,omitempty,omitzero"`

	// When it was last changed.
	UpdatedAt UnixTime `json:"updated_at,omitempty,omitzero"`
}

// SnippetDraft is a snippet to create or set.
type SnippetDraft struct {
	// Name, the key of the snippet; at most 150 characters.
	Name string `check:"required,maxlen=150" json:"name"`

	// Text or Liquid that stands for the name; at most 16000 characters unless your account allows more (inferred).
	Value string `check:"required" json:"value"`
}
