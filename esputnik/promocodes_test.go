package esputnik_test

import (
	"context"
	"time"

	es "github.com/engagement-go/engagement/esputnik"
)

func promocodesRows() []row {
	return []row{
		{Operation: "getPromocodes", Want: &es.PromocodeList{
			Codes: []es.Promocode{{Code: "A-1", ExpirationDate: es.DateTime{Time: time.Date(2025, 12, 31, 23, 59, 0, 0, time.UTC)}, Discount: 10, Type: "summer"}},
			Text:  `[{"code":"A-1","expirationDate":"2025-12-31T23:59","discount":10,"type":"summer","inUse":false}]`,
		}, Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Promocodes.List(ctx, es.ListPromocodesParams{Type: "summer", InUse: new(false), ActiveDueDays: new(int64(0)), Discount: new(int64(0))})
		}},
		{Operation: "uploadPromocodes", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Promocodes.Upload(ctx, es.PromocodeUpload{Codes: []string{"A-1"}, ExpirationDate: "2025-12-31T23:59", Discount: 10, Type: "summer", InUse: true},
				es.UploadPromocodesParams{ExpirationDate: "2025-12-31T23:59", Discount: "10", Type: "summer", InUse: true})
		}},
		{Operation: "countPromocodes", Want: int64(42), Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Promocodes.Count(ctx, es.CountPromocodesParams{Type: "summer", ActiveDueDays: new(int64(0)), Discount: new(int64(0))})
		}},
	}
}
