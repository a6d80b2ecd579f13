// Code generated from openapi/engagor/tools.yaml. DO NOT EDIT.

package engagor

import (
	"context"
	"encoding/json"
	"net/http"

	"github.com/engagement-go/engagement/internal/lenient"
	"github.com/engagement-go/engagement/internal/rest"
)

// ToolsService analyzes texts. Its methods need no account.
type ToolsService struct{ client *rest.Client }

var opGeocode = rest.Operation{
	Name: "Tools.Geocode", Method: http.MethodGet, Route: "/tools/geocode", Repeatable: true,
}

// Geocode finds the locations in a text.
//
// The locations are cities, regions and countries. A token with any scope is enough (inferred).
//
//   - text: Text to analyze.
//
// Calls GET /tools/geocode. Repeatable.
func (s *ToolsService) Geocode(ctx context.Context, text string, opts ...RequestOption) ([]Location, error) {
	req := rest.NewRequest(&opGeocode)
	req.CheckRule("text", "required", text)
	req.Query("string", text)
	envelope, err := rest.Call[struct {
		Value []Location `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

var opDetectLanguage = rest.Operation{
	Name: "Tools.DetectLanguage", Method: http.MethodGet, Route: "/tools/language", Repeatable: true,
}

// DetectLanguage detects the language of a text.
//
// The route and the form of the result are inferred. A token with any scope is enough (inferred).
//
//   - text: Text to analyze.
//
// Calls GET /tools/language. Repeatable.
func (s *ToolsService) DetectLanguage(ctx context.Context, text string, opts ...RequestOption) (Language, error) {
	req := rest.NewRequest(&opDetectLanguage)
	req.CheckRule("text", "required", text)
	req.Query("string", text)
	envelope, err := rest.Call[struct {
		Value Language `json:"response"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return *new(Language), err
	}
	return envelope.Value, nil
}

var opAnalyzeSentiment = rest.Operation{
	Name: "Tools.AnalyzeSentiment", Method: http.MethodGet, Route: "/tools/sentiment", Repeatable: true,
}

// Language is the language of a text. Its fields are not documented.
type Language map[string]json.RawMessage

// Location is a city, a region or a country in a text. The names of its fields are inferred.
type Location struct {
	// City (inferred name).
	City string `json:"city,omitempty,omitzero"`

	// Region (inferred name).
	Region string `json:"region,omitempty,omitzero"`

	// Country (inferred name).
	Country string `json:"country,omitempty,omitzero"`

	// Fields that this type does not have, as JSON. They are sent in requests, too.
	Extra map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON keeps fields that Location does not have in Extra.
func (v *Location) UnmarshalJSON(data []byte) error {
	type plain Location
	return lenient.Decode(data, (*plain)(v))
}

// MarshalJSON adds the fields in Extra. It refuses those that the type has.
func (v Location) MarshalJSON() ([]byte, error) {
	type plain Location
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}
