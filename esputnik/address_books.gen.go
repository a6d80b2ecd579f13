// Code generated from openapi/esputnik/address_books.yaml. DO NOT EDIT.

package esputnik

import (
	"context"
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
)

// AddressBooksService reads the definitions of the additional contact fields.
type AddressBooksService struct{ client *rest.Client }

var opGetAddressBooks = rest.Operation{
	Name: "AddressBooks.List", Method: http.MethodGet, Route: "/v1/addressbooks", Repeatable: true,
}

// List returns the catalogs of the account with their additional fields.
//
// A new field becomes visible up to an hour after it was created in the web interface.
//
// Calls GET /v1/addressbooks. Repeatable.
func (s *AddressBooksService) List(ctx context.Context, opts ...RequestOption) ([]AddressBook, error) {
	req := rest.NewRequest(&opGetAddressBooks)
	envelope, err := rest.Call[struct {
		Value []AddressBook `json:"addressBook"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return nil, err
	}
	return envelope.Value, nil
}

// AddressBook is a catalog of contacts with its additional fields.
type AddressBook struct {
	// ID of the catalog.
	ID int64 `json:"addressBookId,omitempty,omitzero"`

	// Name of the catalog.
	Name string `json:"name,omitempty,omitzero"`

	// Groups of fields; a single one arrives as an object.
	FieldGroups []FieldGroup `json:"fieldGroups,omitempty,omitzero"`
}

// AllowedValues are the values that an additional field takes.
type AllowedValues struct {
	// Choices; a single one may arrive as a bare string (inferred).
	PossibleValues []string `json:"possibleValues,omitempty,omitzero"`

	// Smallest number, nil if there is none.
	MinValue *int64 `json:"minValue,omitempty"`

	// Largest number, nil if there is none.
	MaxValue *int64 `json:"maxValue,omitempty"`
}

// FieldDefinition is an additional field of contacts.
type FieldDefinition struct {
	// ID of the field.
	ID int64 `json:"id,omitempty,omitzero"`

	// Name of the field.
	Name string `json:"name,omitempty,omitzero"`

	// Key of the field, the second part of a column name in an import. Old answers lack it.
	FieldKey string `json:"fieldKey,omitempty,omitzero"`

	// Type and limits of the field.
	Description FieldDescription `json:"description,omitempty,omitzero"`
}

// FieldDescription is the type of an additional field, with its limits.
type FieldDescription struct {
	// Type: TEXTFIELD, COMBOBOX, CHECKBOXLIST, TEXTAREA, DATE, NUMBER, DATETIME, DECIMAL or TAGS. Compare without regard
	// to case, because answers have lower case. Old answers lack it.
	Type string `json:"type,omitempty,omitzero"`

	// Values that the field takes.
	AllowedValues AllowedValues `json:"allowedValues,omitempty,omitzero"`

	// Whether a value is required.
	Required bool `json:"required,omitempty,omitzero"`

	// Whether the field is read-only.
	ReadOnly bool `json:"readonly,omitempty,omitzero"`
}

// FieldGroup is a group of additional fields.
type FieldGroup struct {
	// Name of the group.
	Name string `json:"name,omitempty,omitzero"`

	// Key of the group, the first part of a column name in an import. Old answers lack it.
	ProfileKey string `json:"profileKey,omitempty,omitzero"`

	// Fields of the group; a single one arrives as an object.
	Fields []FieldDefinition `json:"fields,omitempty,omitzero"`
}
