package esputnik

import (
	"context"
	"encoding/json"
	"errors"

	"github.com/engagement-go/engagement/internal/lenient"
	"github.com/engagement-go/engagement/internal/rest"
)

// ListPromocodesParams holds the optional parameters of Promocodes.List. What is zero is not sent.
type ListPromocodesParams struct {
	// Only codes of the type with this name.
	Type string `json:"type"`
	// Only codes that are used (true) or that are not used (false).
	InUse *bool `json:"inUse"`
	// Only codes that are valid for this many more days, counted from tomorrow.
	ActiveDueDays *int64 `json:"activeDueDays"`
	// Only codes with this discount.
	Discount *int64 `json:"discount"`
}

// Promocode is a promo code. The answer is not documented; the fields are those of the file format of the web interface
// (inferred).
type Promocode struct {
	// Promo code.
	Code string `json:"code"`
	// End of validity. It comes without an offset.
	ExpirationDate DateTime `json:"expirationDate"`
	// Discount, 0 to 99.
	Discount int64 `json:"discount"`
	// Name of the type.
	Type string `json:"type"`
	// Whether the code is used.
	InUse bool `json:"inUse"`
}

// PromocodeList is the result of Promocodes.List.
type PromocodeList struct {
	// Codes are the promo codes. They are nil if Text has none that can be read.
	Codes []Promocode
	// Text is the answer as it came, without outer quotes.
	Text string
}

// List returns promo codes.
//
// The vendor documents the answer as a string. It is expected to be a JSON document, as it is or inside a JSON string
// (inferred): a list of codes, one code, or an object with a list. Any other answer is in Text, without an error.
//
// Calls GET /v1/promocodes. Repeatable.
//
// Vendor documentation: https://docs.yespo.io/docs/passing-promo-codes-messages
func (s *PromocodesService) List(ctx context.Context, params ListPromocodesParams, opts ...RequestOption) (*PromocodeList, error) {
	req := rest.NewRequest(&opGetPromocodes)
	req.Query("type", params.Type)
	req.Query("inUse", params.InUse)
	req.Query("activeDueDays", params.ActiveDueDays)
	req.Query("discount", params.Discount)
	text, err := rest.CallText(ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return &PromocodeList{Codes: readPromocodes([]byte(text)), Text: text}, nil
}

func readPromocodes(data []byte) []Promocode {
	var answer struct {
		Code  string          `json:"code"`
		Codes json.RawMessage `json:"promocodes"`
	}
	if !isList(data) {
		if lenient.Decode(data, &answer) != nil {
			return nil
		}
		if answer.Codes != nil {
			data = answer.Codes
		} else if answer.Code == "" {
			return nil
		}
	}
	var codes []anyPromocode
	if lenient.Decode(data, &codes) != nil {
		return nil
	}
	list := make([]Promocode, len(codes))
	for i, code := range codes {
		list[i] = Promocode(code)
	}
	return list
}

// anyPromocode is an object, or the code without anything else.
type anyPromocode Promocode

func (p *anyPromocode) UnmarshalJSON(data []byte) error {
	if data[0] == '"' {
		return json.Unmarshal(data, &p.Code)
	}
	return lenient.Decode(data, (*Promocode)(p))
}

// CountPromocodesParams holds the optional parameters of Promocodes.Count. What is zero is not sent.
type CountPromocodesParams struct {
	// Only codes of this type, by its name.
	Type string `json:"type"`
	// Only codes that are still valid for this many days, counted from tomorrow.
	ActiveDueDays *int64 `json:"activeDueDays"`
	// Only codes with this discount.
	Discount *int64 `json:"discount"`
}

// Count returns the number of promo codes that are available.
//
// The answer is not documented. A number is expected, as it is or inside an object (inferred). Any other answer fails
// with ErrInvalidResponse.
//
// Calls GET /v1/promocodes/count. Repeatable.
func (s *PromocodesService) Count(ctx context.Context, params CountPromocodesParams, opts ...RequestOption) (int64, error) {
	req := rest.NewRequest(&opCountPromocodes)
	req.Query("type", params.Type)
	req.Query("activeDueDays", params.ActiveDueDays)
	req.Query("discount", params.Discount)
	n, err := rest.CallValue[wrappedNumber](ctx, s.client, &req, opts)
	return int64(n), err
}

// wrappedNumber reads 5, "5" and {"anything": 5}.
type wrappedNumber int64

func (n *wrappedNumber) UnmarshalJSON(data []byte) error {
	if data[0] != '{' {
		return n.read(data)
	}
	var members map[string]json.RawMessage
	if err := json.Unmarshal(data, &members); err != nil {
		return err
	}
	if len(members) > 1 {
		delete(members, "id") // 0, and without a meaning
	}
	if len(members) != 1 {
		return errors.New("the answer has no single number")
	}
	for _, value := range members {
		return n.read(value)
	}
	return nil
}

func (n *wrappedNumber) read(data []byte) error {
	var number *int64
	err := lenient.Decode(data, &number)
	if err == nil && (number == nil || *number < 0) {
		err = errors.New("the answer has no number of codes")
	}
	if err == nil {
		*n = wrappedNumber(*number)
	}
	return err
}
