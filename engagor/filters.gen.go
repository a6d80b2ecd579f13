// Code generated from openapi/engagor/filters.yaml. DO NOT EDIT.

package engagor

import (
	"context"
	"encoding/json"
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
)

// FiltersService suggests what can be used in a filter.
type FiltersService struct{ client *rest.Client }

var opListFilterSuggestions = rest.Operation{
	Name: "Filters.Suggestions", Method: http.MethodGet, Route: "/{account_id}/filter/suggestions", Repeatable: true,
}

// ListFilterSuggestionsParams holds the optional parameters of Filters.Suggestions. What is zero is not sent.
type ListFilterSuggestionsParams struct {
	// Text to search for, for example the name of a user.
	Query string `json:"query"`
	// Suggestions to return, 1 to 2000. The default is not known.
	Limit int64 `json:"limit" check:"min=1,max=2000"`
	// Where the page starts, taken from the next address of the page before. Opaque.
	PageToken string `json:"page_token"`
}

// Suggestions returns suggestions for what can be used in a filter.
//
// The answer is documented as a plain list although a page token can be sent; where that token would come from is not
// documented, so there is no walk. The members of a suggestion are not documented either. Needs the scope
// `accounts_read` (inferred).
//
// Calls GET /{account_id}/filter/suggestions. Repeatable.
func (s *FiltersService) Suggestions(ctx context.Context, params ListFilterSuggestionsParams, opts ...RequestOption) ([]FilterSuggestion, error) {
	req := rest.NewRequest(&opListFilterSuggestions)
	s.client.Bind(&req, "account_id")
	req.Check("", &params)
	req.Query("query", params.Query)
	req.Query("limit", params.Limit)
	req.Query("page_token", params.PageToken)
	envelope, err := rest.Call[struct {
		Value []FilterSuggestion `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

// FilterSuggestion is a suggestion for a filter. Its members are not documented.
type FilterSuggestion map[string]json.RawMessage
