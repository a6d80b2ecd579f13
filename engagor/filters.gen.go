// Code generated from openapi/engagor/filters.yaml. DO NOT EDIT.

package engagor

import (
	"context"
	"encoding/json"
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
)

// FiltersService suggests filters.
type FiltersService struct{ client *rest.Client }

var opListFilterSuggestions = rest.Operation{
	Name: "Filters.ListSuggestions", Method: http.MethodGet, Route: "/{account_id}/filter/suggestions", Repeatable: true,
}

// ListFilterSuggestionsParams holds the optional parameters of Filters.ListSuggestions. What is zero is not sent.
type ListFilterSuggestionsParams struct {
	// Text to search for, such as the name of a user.
	Query string `json:"query"`
	// Number of suggestions, at most 2000. The default is not known.
	Limit int64 `json:"limit" check:"min=1,max=2000"`
	// Gets the page after the one whose Paging.NextToken returns this.
	PageToken string `json:"page_token"`
}

// ListSuggestions returns suggestions for filters.
//
// Where to find a PageToken is not documented, so that there is no iteration over all pages.
//
// Requires the scope accounts_read (inferred).
//
// Calls GET /{account_id}/filter/suggestions. Repeatable.
func (s *FiltersService) ListSuggestions(ctx context.Context, params ListFilterSuggestionsParams, opts ...RequestOption) ([]FilterSuggestion, error) {
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

// FilterSuggestion is a suggestion for a filter. Its fields are not documented.
type FilterSuggestion map[string]json.RawMessage
