// Code generated from openapi/engagor/insights.yaml. DO NOT EDIT.

package engagor

import (
	"context"
	"net/http"
	"time"

	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/rest"
)

// InsightsService computes facets: counts of mentions, and key figures of monitored profiles.
type InsightsService struct{ client *rest.Client }

var opGetFacets = rest.Operation{
	Name: "Insights.GetFacets", Method: http.MethodGet, Route: "/{account_id}/insights/facets", Repeatable: true,
}

// GetFacetsParams holds the optional parameters of Insights.GetFacets. What is zero is not sent.
type GetFacetsParams struct {
	// Filter, such as language:nl or source:twitter. Filters.ListSuggestions suggests filters.
	Filter string `json:"filter"`
	// Start of the period. The default is 28 days ago.
	DateFrom time.Time `json:"date_from"`
	// End of the period. The default is now.
	DateTo time.Time `json:"date_to"`
	// Topics to count in. Required for facets of the type mentions.
	TopicIDs []int64 `json:"topic_ids"`
	// IDs of monitored profiles. Required for key figures of monitored profiles.
	ProfileIDs []string `json:"profile_ids"`
}

// GetFacets returns figures of mentions or monitored profiles, one facet per definition.
//
// Facets of the type mentions require TopicIDs, which is checked before anything is sent. Key figures of monitored
// profiles require ProfileIDs. The default period is the last 28 days. The result is in the order of the definitions.
// The Chart Builder of the product shows ready-made definitions if the developer account is enabled.
//
// The service also accepts the parameters by POST, for definitions that are too long for a URL. Client.Do can send
// that.
//
// Requires the scope accounts_read (inferred).
//
//   - definitions: Definitions of the facets.
//
// Calls GET /{account_id}/insights/facets. Repeatable.
func (s *InsightsService) GetFacets(ctx context.Context, definitions []FacetDefinition, params GetFacetsParams, opts ...RequestOption) ([]Facet, error) {
	req := rest.NewRequest(&opGetFacets)
	s.client.Bind(&req, "account_id")
	req.CheckRule("definitions", "required", definitions)
	req.Check("definitions", definitions)
	req.QueryJSON("facetdefinitions", definitions)
	req.Refuse(check.Period("DateFrom", params.DateFrom, "DateTo", params.DateTo))
	req.Query("filter", params.Filter)
	req.Query("date_from", params.DateFrom)
	req.Query("date_to", params.DateTo)
	rest.QueryList(&req, "topic_ids", ",", params.TopicIDs)
	rest.QueryList(&req, "profile_ids", ",", params.ProfileIDs)
	req.Refuse(validateGetFacets(definitions, params))
	envelope, err := rest.Call[struct {
		Value []Facet `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

// Facet has the figures for a definition.
type Facet struct {
	// Groups.
	Keys []FacetKey `json:"keys,omitempty,omitzero"`

	// Series of values. Each series has one value per group.
	Data [][]float64 `json:"data,omitempty,omitzero"`
}

// FacetDefinition defines what a facet counts and how it is grouped.
type FacetDefinition struct {
	// Key to group by.
	Key FacetDefinitionKey `check:"required" json:"key"`

	// Value to count. Only nil is known.
	Value any `check:"empty" json:"value"`

	// Segmentation into series. Only nil is known.
	Segmentation any `check:"empty" json:"segmentation"`

	// Type of the facet, such as mentions. The name of the type for key figures of monitored profiles is not documented.
	Type string `check:"required" json:"type"`
}

// FacetDefinitionKey is the key that a facet is grouped by.
type FacetDefinitionKey struct {
	// Field, such as date.added.
	Field string `check:"required" json:"field"`

	// Size of the groups of a date field, such as month. The name of the hourly grouping is not documented.
	Grouping string `json:"grouping,omitempty,omitzero"`
}

// FacetKey is a group of a facet.
type FacetKey struct {
	// Name of the group. For dates, FacetName.Time returns the time.
	Name FacetName `json:"name,omitempty,omitzero"`
}
