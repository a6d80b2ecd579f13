package esputnik_test

import (
	"context"

	es "github.com/engagement-go/engagement/esputnik"
)

func addressBooksRows() []row {
	return []row{
		{Operation: "getAddressBooks", Want: []es.AddressBook{{ID: 7000, Name: "Main", FieldGroups: []es.FieldGroup{{
			Name: "Personal", ProfileKey: "PERSONAL", Fields: []es.FieldDefinition{{ID: 70001, Name: "Level", FieldKey: "LEVEL", Description: es.FieldDescription{
				Type: "combobox", AllowedValues: es.AllowedValues{PossibleValues: []string{"gold", "silver"}},
			}}},
		}}}}, Call: func(ctx context.Context, c both, a args) (any, error) { return c.AddressBooks.List(ctx) }},
	}
}
