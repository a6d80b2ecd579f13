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
	Name: "Promocodes.List", Method: http.MethodGet, Route: "/v1/promocodes", Repeatable: true, MayBeEmpty: true,
}

var opUploadPromocodes = rest.Operation{
	Name: "Promocodes.Upsert", Method: http.MethodPost, Route: "/v1/promocodes",
}

// UpsertPromocodesParams holds the optional parameters of Promocodes.Upsert. What is zero is not sent.
type UpsertPromocodesParams struct {
	// End of validity, also in the body.
	ExpirationDate time.Time `json:"expirationDate"`
	// Discount, also in the body.
	Discount string `json:"discount"`
	// Name of the type, also in the body.
	Type string `json:"type"`
	// Whether the codes are used, also in the body. The default is false.
	InUse bool `json:"inUse"`
}

// Upsert creates promo codes, or updates those that exist.
//
// The body is enough. The service also takes the values in the query; which of them has priority is not documented. An
// upload of CSV with the same path is no longer documented.
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

// PromocodeBatch is promo codes that were stored.
type PromocodeBatch struct {
	// Promo codes.
	Codes []string `json:"promocodes,omitempty,omitzero"`

	// End of validity.
	ExpirationDate DateTime `json:"expirationDate,omitempty,omitzero"`

	// Discount.
	Discount int64 `json:"discount,omitempty,omitzero"`

	// Name of the type.
	Type string `json:"type,omitempty,omitzero"`

	// Whether the codes are used.
	InUse bool `json:"inUse,omitempty,omitzero"`
}

// PromocodeBatchDraft is promo codes to create or update.
type PromocodeBatchDraft struct {
	// Promo codes.
	Codes []string `check:"required" json:"promocodes"`

	// End of validity.
	ExpirationDate LocalTime `check:"required" json:"expirationDate"`

	// Discount. The file format of the web interface allows 0 to 99.
	Discount int64 `json:"discount"`

	// Name of the type.
	Type string `json:"type,omitempty,omitzero"`

	// Whether the codes are used. The default is false, as for the query parameter (inferred).
	InUse bool `json:"inUse,omitempty,omitzero"`
}
