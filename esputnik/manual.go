package esputnik

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"strings"

	"github.com/engagement-go/engagement/internal/rest"
)

// Clear removes everybody from a static segment. It is Detach without any contacts, which Detach itself refuses, because
// that is how a program with an empty list would empty a segment by accident.
//
// The segment stays. The answer is an English sentence.
//
// Calls POST /v1/group/{id}/contacts/detach. Not repeatable: it is sent again only when it cannot have arrived.
//
// Vendor documentation: https://docs.yespo.io/docs/api-methods-adding-contacts
func (s *SegmentsService) Clear(ctx context.Context, id int64, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opDetachContactsFromGroup)
	req.PathInt("id", id)
	req.JSON(&ContactSelection{})
	return rest.CallText(ctx, s.client, &req, opts)
}

// Statuses returns the delivery status of single messages, named by the RequestID values that SmartSend, SendEmail,
// SendSMS and SendViber returned. Which values a status can have depends on the channel, see DeliveryStatus.
//
// How many may be asked for at once is not documented; 100 have been in use. A message that the service does not know is
// missing in the answer (inferred).
//
// Calls GET /v1/message/status. Repeatable.
func (s *SendingService) Statuses(ctx context.Context, requestIDs []string, opts ...RequestOption) ([]MessageStatus, error) {
	req := rest.NewRequest(&opGetMessageStatus)
	req.CheckRule("ids", "required,minitems=1", requestIDs)
	rest.QueryList(&req, "ids", ",", requestIDs)
	return rest.CallValue[messageStatuses](ctx, s.client, &req, opts)
}

// messageStatuses reads the three forms of the answer: one {"results": …}, a list of them, and results that are one
// object or many.
type messageStatuses []MessageStatus

func (s *messageStatuses) UnmarshalJSON(data []byte) error {
	var answers []struct {
		Results []MessageStatus `json:"results"`
	}
	*s = nil
	if err := rest.Decode(data, &answers); err != nil {
		return err
	}
	for _, answer := range answers {
		*s = append(*s, answer.Results...)
	}
	return nil
}

// AddDomain registers the domain for web tracking and widgets.
//
// Status 201 says that the domain was registered now, 200 that it was registered before; WithResponse tells which. The
// vendor does not document the body; its own plugins read the members here, and a body that is no JSON is left in Result
// as it came.
//
// Expect 400 for an invalid name, with texts such as "Domain is already registered", "Domain can't be reached" and
// "Domain already exists" (the vendor's WooCommerce plugin takes the last for a success), and 404.
//
// Calls POST /v1/site/domains. Not repeatable: it is sent again only when it cannot have arrived.
func (s *SitesService) AddDomain(ctx context.Context, domain string, opts ...RequestOption) (*DomainResult, error) {
	req := rest.NewRequest(&opAddDomain)
	req.CheckRule("domain", "required", domain)
	req.JSON(&struct {
		Domain string `json:"domain"`
	}{domain})
	text, err := rest.CallText(ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	result := new(DomainResult)
	if rest.Decode([]byte(text), result) != nil {
		*result = DomainResult{Result: strings.TrimSpace(text)}
	}
	return result, nil
}

// WebPushDomains returns the domains that are registered for web push.
//
// The shape of the answer is not documented; it is taken to be that of AddWebPushDomains' body, or a bare list
// (inferred).
//
// Calls GET /v1/site/webpush/domains. Repeatable.
func (s *SitesService) WebPushDomains(ctx context.Context, opts ...RequestOption) ([]WebPushDomain, error) {
	req := rest.NewRequest(&opGetWebPushDomains)
	return rest.CallValue[webPushDomains](ctx, s.client, &req, opts)
}

type webPushDomains []WebPushDomain

func (d *webPushDomains) UnmarshalJSON(data []byte) error {
	*d = nil
	if isList(data) {
		return rest.Decode(data, (*[]WebPushDomain)(d))
	}
	var answer struct {
		Domains []WebPushDomain `json:"domains"`
	}
	err := rest.Decode(data, &answer)
	*d = answer.Domains
	return err
}

// UnmarshalJSON reads an object with lists of successes and errors, and a list of objects with one of each: the shape is
// not documented.
func (r *WebPushDomainsResult) UnmarshalJSON(data []byte) error {
	type plain WebPushDomainsResult
	*r = WebPushDomainsResult{}
	if !isList(data) {
		return rest.Decode(data, (*plain)(r))
	}
	var rows []plain
	if err := rest.Decode(data, &rows); err != nil {
		return err
	}
	for _, row := range rows {
		r.Success = append(r.Success, row.Success...)
		r.Errors = append(r.Errors, row.Errors...)
	}
	return nil
}

func isList(data []byte) bool { return bytes.HasPrefix(bytes.TrimLeft(data, " \t\r\n"), []byte("[")) }

// ListPromocodesParams holds the optional parameters of Promocodes.List. What is zero is not sent.
type ListPromocodesParams struct {
	// Only codes of this type, by its name.
	Type string `json:"type"`
	// Only codes that are used (true) or that are not.
	InUse *bool `json:"inUse"`
	// Only codes that are still valid for this many days, counted from tomorrow.
	ActiveDueDays *int64 `json:"activeDueDays"`
	// Only codes with this discount.
	Discount *int64 `json:"discount"`
}

// Promocode is one promo code. The vendor does not document the answer; the members are those of the file format of the
// web interface (inferred).
type Promocode struct {
	// The code.
	Code string `json:"code"`
	// End of validity; comes without an offset.
	ExpirationDate DateTime `json:"expirationDate"`
	// Discount, 0 to 99.
	Discount int64 `json:"discount"`
	// Name of the type.
	Type string `json:"type"`
	// Whether the code is used.
	InUse bool `json:"inUse"`
}

// PromocodeList is the answer of Promocodes.List.
type PromocodeList struct {
	// Codes are the promo codes, nil when Text could not be read.
	Codes []Promocode
	// Text is the answer as it came, outer quotes taken off.
	Text string
}

// List returns promo codes.
//
// The vendor documents the answer as a string. A JSON document is expected in it (inferred), plain or inside a JSON
// string: a list of codes, one code, or an object with a list. What is none of these is left in Text, without an error.
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
		if rest.Decode(data, &answer) != nil {
			return nil
		}
		if answer.Codes != nil {
			data = answer.Codes
		} else if answer.Code == "" {
			return nil
		}
	}
	var codes []Promocode
	if rest.Decode(data, &codes) == nil {
		return codes
	}
	var bare []string // codes without anything else
	if rest.Decode(data, &bare) != nil {
		return nil
	}
	codes = make([]Promocode, len(bare))
	for i, code := range bare {
		codes[i].Code = code
	}
	return codes
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
// The answer is not documented; a number is expected, bare or wrapped in an object (inferred). Anything else is an
// ErrInvalidResponse.
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
	var number int64
	if rest.Decode(data, &number) == nil {
		*n = wrappedNumber(number)
		return nil
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
		if err := rest.Decode(value, &number); err != nil {
			return err
		}
	}
	*n = wrappedNumber(number)
	return nil
}

// FileStatus is the state of a preprocessor file session.
type FileStatus struct {
	// Status is the state; its values are not documented, and it is empty when the answer was no JSON.
	Status string `json:"status"`
	// Timestamp tells since when (inferred).
	Timestamp DateTime `json:"timestamp"`
	// Description holds details (inferred).
	Description string `json:"description"`
	// Text is the answer as it came, outer quotes taken off.
	Text string `json:"-"`
}

// Status returns the state of a preprocessor file session, which Upload or Update returned. It is not the id of the
// file.
//
// The answer is not documented. It is probably an object like that of an import (inferred), but may be no JSON at all;
// the text is always there.
//
// Calls GET /v1/preprocessor/file/{id}/status. Repeatable.
//
// Vendor documentation: https://docs.yespo.io/docs/what-preprocessor
func (s *FilesService) Status(ctx context.Context, sessionID string, opts ...RequestOption) (*FileStatus, error) {
	req := rest.NewRequest(&opGetPreprocessorFileStatus)
	req.Path("id", sessionID)
	text, err := rest.CallText(ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	status := &FileStatus{}
	if rest.Decode([]byte(text), status) != nil {
		*status = FileStatus{}
	}
	status.Text = strings.TrimSpace(text)
	return status, nil
}
