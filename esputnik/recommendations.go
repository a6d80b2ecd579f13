package esputnik

import (
	"bytes"
	"encoding/json"
	"strings"

	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/lenient"
)

// Recommendation is a product that is recommended to a contact.
type Recommendation struct {
	// ID of the product.
	ID string `json:"id,omitempty"`

	// Name of the product.
	Name string `json:"name,omitempty"`

	// URL of the product's page.
	URL string `json:"url,omitempty"`

	// Price.
	Price float64 `json:"price,omitempty"`

	// Description.
	Description string `json:"descr,omitempty"`

	// Brand.
	Brand string `json:"brand,omitempty"`

	// Categories.
	Category []string `json:"category,omitempty"`

	// 1 if the product is in stock, 0 if not.
	IsInStock int64 `json:"isInStock,omitempty"`

	// Tags are further fields, whose names start with "tags_". They come from the product feed, and their types are
	// not documented. Each is the JSON as it came.
	Tags map[string]json.RawMessage `json:"-"`
}

// UnmarshalJSON reads the fields, and further fields whose names start with "tags_" into Tags.
func (r *Recommendation) UnmarshalJSON(data []byte) error {
	type plain Recommendation
	*r = Recommendation{}
	if err := lenient.Decode(data, (*plain)(r)); err != nil {
		return err
	}
	if !bytes.Contains(data, []byte(`"tags_`)) {
		return nil
	}
	var members map[string]json.RawMessage
	if err := json.Unmarshal(data, &members); err != nil {
		return err
	}
	for name, value := range members {
		if strings.HasPrefix(name, "tags_") {
			if r.Tags == nil {
				r.Tags = make(map[string]json.RawMessage)
			}
			r.Tags[name] = value
		}
	}
	return nil
}

// MarshalJSON writes the fields and the tags.
func (r Recommendation) MarshalJSON() ([]byte, error) {
	type plain Recommendation
	known, err := json.Marshal(plain(r))
	if err != nil || len(r.Tags) == 0 {
		return known, err
	}
	tags, err := json.Marshal(r.Tags)
	if err != nil {
		return nil, err
	}
	if len(known) == len("{}") {
		return tags, nil
	}
	return append(append(known[:len(known)-1], ','), tags[1:]...), nil
}

func validateGetContactRecommendations(_ int64, p ListRecommendationsParams) error {
	if p.ContactID == 0 && p.Email == "" && p.Phone == "" && p.ExternalCustomerID == "" && p.WebID == "" {
		return check.Invalid("ContactID, Email, Phone, ExternalCustomerID or WebID", "must be set")
	}
	return nil
}
