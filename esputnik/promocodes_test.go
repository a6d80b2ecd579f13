package esputnik_test

import (
	"context"
	"encoding/json"
	"errors"
	"testing"
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
			return c.Promocodes.Upsert(ctx, es.PromocodeBatchDraft{Codes: []string{"A-1"}, ExpirationDate: local("2025-12-31T23:59"), Discount: 10, Type: "summer", InUse: true},
				es.UpsertPromocodesParams{ExpirationDate: clock("2025-12-31T23:59"), Discount: "10", Type: "summer", InUse: true})
		}},
		{Operation: "countPromocodes", Want: int64(42), Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Promocodes.Count(ctx, es.CountPromocodesParams{Type: "summer", ActiveDueDays: new(int64(0)), Discount: new(int64(0))})
		}},
	}
}

func TestPromocodesComeInManyShapes(t *testing.T) {
	t.Parallel()
	full := []es.Promocode{{Code: "A-1", ExpirationDate: utc(2025, 12, 31, 23, 59), Discount: 10, Type: "summer", InUse: true}}
	list := `[{"code":"A-1","expirationDate":"2025-12-31T23:59","discount":"10","type":"summer","inUse":"true"}]`
	quoted, _ := json.Marshal(list)
	for body, want := range map[string]es.PromocodeList{
		list:                                  {Codes: full, Text: list},
		string(quoted):                        {Codes: full, Text: list},
		list[1 : len(list)-1]:                 {Codes: full, Text: list[1 : len(list)-1]},
		`{"promocodes":` + list + `}`:         {Codes: full, Text: `{"promocodes":` + list + `}`},
		`{"id":0,"promocodes":["A-1","A-2"]}`: {Codes: []es.Promocode{{Code: "A-1"}, {Code: "A-2"}}, Text: `{"id":0,"promocodes":["A-1","A-2"]}`},
		`["A-1"]`:                             {Codes: []es.Promocode{{Code: "A-1"}}, Text: `["A-1"]`},
		`[]`:                                  {Codes: []es.Promocode{}, Text: `[]`},
		`no codes`:                            {Text: `no codes`},
		`{"other":1}`:                         {Text: `{"other":1}`},
		``:                                    {},
	} {
		reads(t, body, &want, func(c *es.Client) (*es.PromocodeList, error) {
			return c.Promocodes.List(t.Context(), es.ListPromocodesParams{})
		})
	}
}

func TestPromocodeCountsComeBareOrWrapped(t *testing.T) {
	t.Parallel()
	count := func(c *es.Client) (int64, error) { return c.Promocodes.Count(t.Context(), es.CountPromocodesParams{}) }
	for _, body := range []string{`42`, `"42"`, `{"count":42}`, `{"count":"42"}`, `{"id":0,"count":42}`} {
		reads(t, body, 42, count)
	}
	for _, body := range []string{`{"a":1,"b":2}`, `{}`, `many`, `[1,2]`, `{"count":"many"}`, `{"count":null}`, `{"":null}`, `{"count":""}`, `-1`, `{"count":-1}`} {
		c := newClient(t, serve(t, answer(200, body)))
		if n, err := count(c); !errors.Is(err, es.ErrInvalidResponse) {
			t.Errorf("%s: got %d, %v, want ErrInvalidResponse", body, n, err)
		}
	}
}
