package engagortest

import "github.com/engagement-go/engagement/engagor"

func attributes(a *account) *table { return &a.attributes }

// AddCustomAttribute adds the definition of a custom attribute to the account and returns it with its ID.
func (a *Account) AddCustomAttribute(d engagor.CustomAttribute) engagor.CustomAttribute {
	d.Value = nil
	return put[engagor.CustomAttribute](a, func(a *account) *row { return a.addAttribute(d) })
}

func (a *account) addAttribute(d engagor.CustomAttribute) *row {
	return a.lettered(&a.attributes, d.ID, toObject(d))
}

// define adds the definition of the custom attribute of a contact to the account, and returns the attribute with all its
// fields.
func (a *account) define(attribute engagor.CustomAttribute) engagor.CustomAttribute {
	for _, r := range a.attributes.rows {
		d := as[engagor.CustomAttribute](r)
		if sameAttribute(d, attribute) {
			d.Value = attribute.Value
			return d
		}
	}
	definition := attribute
	definition.Value = nil
	definition = as[engagor.CustomAttribute](a.addAttribute(definition))
	definition.Value = attribute.Value
	return definition
}

// sameAttribute compares by ID, or by name if one has no ID (inferred).
func sameAttribute(x, y engagor.CustomAttribute) bool {
	if x.ID != "" && y.ID != "" {
		return x.ID == y.ID
	}
	return x.Name != "" && x.Name == y.Name
}
