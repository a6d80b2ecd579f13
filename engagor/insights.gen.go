// Code generated from openapi/engagor/insights.yaml. DO NOT EDIT.

package engagor

import (
	"context"
	"net/http"
	"time"

	"github.com/engagement-go/engagement/internal/rest"
)

// InsightsService counts mentions and figures of monitored profiles.
type InsightsService struct{ client *rest.Client }

var opGetFacets = rest.Operation{
	Name: "Insights.Facets", Method: http.MethodGet, Route: "/{account_id}/insights/facets", Repeatable: true,
}

// GetFacetsParams holds the optional parameters of Insights.Facets. What is zero is not sent.
type GetFacetsParams struct {
	// Filter, such as language:nl or source:twitter. See the filter suggestions for what can be used.
	Filter string `json:"filter"`
	// Start of the period. The default is 28 days ago. The service also takes a plain date.
	DateFrom time.Time `json:"date_from"`
	// End of the period. The default is now. The service also takes a plain date.
	DateTo time.Time `json:"date_to"`
	// Topics to count in. Required for facets of type mentions.
	TopicIDs []int64 `json:"topic_ids"`
	// Ids of monitored profiles. Required for facets over the key figures of monitored profiles.
	ProfileIDs []string `json:"profile_ids"`
}

// Facets returns figures over mentions or monitored profiles, one facet per definition.
//
// Facets of type `mentions` need topics, which is checked before anything is sent; facets over the key figures of
// monitored profiles need profiles. Without dates the last 28 days are covered. The answer is a plain list in the order
// of the definitions. The Chart Builder of the product shows ready-made definitions while the developer account is
// switched on. Needs the scope `accounts_read` (inferred).
//
// The service also takes the same parameters by POST, which helps when the definitions are too long for an address; no
// method sends that, but Client.Do can.
//
//   - definitions: What to count. Sent as a JSON list.
//
// Calls GET /{account_id}/insights/facets. Repeatable.
func (s *InsightsService) Facets(ctx context.Context, definitions []FacetDefinition, params GetFacetsParams, opts ...RequestOption) ([]Facet, error) {
	req := rest.NewRequest(&opGetFacets)
	s.client.Bind(&req, "account_id")
	req.CheckRule("definitions", "required", definitions)
	req.Check("definitions", definitions)
	req.QueryJSON("facetdefinitions", definitions)
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

// Facet holds the figures that a definition asked for.
type Facet struct {
	// Groups, in order.
	Keys []FacetKey `json:"keys,omitempty,omitzero"`

	// Series; each holds one value per group.
	Data [][]float64 `json:"data,omitempty,omitzero"`
}

// FacetDefinition says what a facet counts and how it is grouped.
type FacetDefinition struct {
	// What to group by.
	Key FacetDefinitionKey `check:"required" json:"key"`

	// What to count. Null has been seen; nothing else is documented.
	Value any `check:"empty" json:"value"`

	// How to split the count into series. Null has been seen; nothing else is documented.
	Segmentation any `check:"empty" json:"segmentation"`

	// Kind of facet; `mentions` is known. Another kind covers the key figures of monitored profiles; its name is not
	// documented.
	Type string `check:"required" json:"type"`
}

// FacetDefinitionKey is what a facet is grouped by.
type FacetDefinitionKey struct {
	// Field, such as date.added.
	Field string `check:"required" json:"field"`

	// Size of the groups of a date field, such as month. An hourly grouping exists too; its name is not documented.
	Grouping string `json:"grouping,omitempty,omitzero"`
}

// FacetKey is a group of a facet.
type FacetKey struct {
	// Name of the group. For dates it is Unix time, as a number or in quotes; for other fields it is text.
	Name FacetName `json:"name,omitempty,omitzero"`
}
