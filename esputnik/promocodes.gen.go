// Code generated from openapi/esputnik/promocodes.yaml. DO NOT EDIT.

package esputnik

import (
	"context"
	"net/http"
	"time"

	"github.com/engagement-go/engagement/internal/rest"
)

// PromocodesService manages pools of promo codes for messages.
type PromocodesService struct{ client *rest.Client }

var opGetPromocodes = rest.Operation{
	Name: "Promocodes.List", Method: http.MethodGet, Route: "/v1/promocodes", Repeatable: true,
}

var opUploadPromocodes = rest.Operation{
	Name: "Promocodes.Upsert", Method: http.MethodPost, Route: "/v1/promocodes",
}

// UpsertPromocodesParams holds the optional parameters of Promocodes.Upsert. What is zero is not sent.
type UpsertPromocodesParams struct {
	// End of validity; the body has the same member.
	ExpirationDate time.Time `json:"expirationDate"`
	// Discount, a string in this place; the body has the same member.
	Discount string `json:"discount"`
	// Name of the type; the body has the same member.
	Type string `json:"type"`
	// Whether the codes count as used; default false. The body has the same member.
	InUse bool `json:"inUse"`
}

// Upsert adds promo codes, or updates those that exist.
//
// The body is enough; the service takes the same values in the query, too. Which of them wins is not documented. An
// upload of CSV on the same path once existed and is not documented any more.
//
// Calls POST /v1/promocodes. Not repeatable: retried only if the request never reached the service or was answered with
// 429.
//
// Vendor documentation: https://docs.yespo.io/docs/passing-promo-codes-messages
func (s *PromocodesService) Upsert(ctx context.Context, codes PromocodeBatchDraft, params UpsertPromocodesParams, opts ...RequestOption) (*PromocodeBatch, error) {
	req := rest.NewRequest(&opUploadPromocodes)
	req.JSON(&codes)
	req.Query("expirationDate", LocalTimeOf(params.ExpirationDate))
	req.Query("discount", params.Discount)
	req.Query("type", params.Type)
	req.Query("inUse", params.InUse)
	return rest.Call[PromocodeBatch](ctx, s.client, &req, opts)
}

var opCountPromocodes = rest.Operation{
	Name: "Promocodes.Count", Method: http.MethodGet, Route: "/v1/promocodes/count", Repeatable: true,
}

// PromocodeBatch is a set of promo codes that was stored.
type PromocodeBatch struct {
	// The codes.
	Codes []string `json:"promocodes,omitempty,omitzero"`

	// End of validity.
	ExpirationDate DateTime `json:"expirationDate,omitempty,omitzero"`

	// Discount.
	Discount int64 `json:"discount,omitempty,omitzero"`

	// Name of the type.
	Type string `json:"type,omitempty,omitzero"`

	// Whether the codes count as used.
	InUse bool `json:"inUse,omitempty,omitzero"`
}

// PromocodeBatchDraft is a set of promo codes to be added or updated.
type PromocodeBatchDraft struct {
	// The codes.
	Codes []string `check:"required" json:"promocodes"`

	// End of validity.
	ExpirationDate LocalTime `check:"required" json:"expirationDate"`

	// Discount; the file format of the web interface allows 0 to 99.
	Discount int64 `json:"discount"`

	// Name of the type.
	Type string `json:"type,omitempty,omitzero"`

	// Whether the codes count as used; default false, as for the query parameter (inferred).
	InUse bool `json:"inUse,omitempty,omitzero"`
}
