package engagortest

import "github.com/engagement-go/engagement/engagor"

func attributes(a *account) *table { return &a.attributes }

// AddCustomAttribute puts the definition of a custom attribute into the account and returns it with its id.
func (a *Account) AddCustomAttribute(d engagor.CustomAttribute) engagor.CustomAttribute {
	d.Value = nil
	return put[engagor.CustomAttribute](a, func(a *account) *row { return a.addAttribute(d) })
}

func (a *account) addAttribute(d engagor.CustomAttribute) *row {
	return a.lettered(&a.attributes, d.ID, toObject(d))
}

// define lists the definition of a custom attribute that a contact got, and returns the attribute with all that is known
// of it.
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

// sameAttribute compares by id, and by name where an id is missing (inferred).
func sameAttribute(x, y engagor.CustomAttribute) bool {
	if x.ID != "" && y.ID != "" {
		return x.ID == y.ID
	}
	return x.Name != "" && x.Name == y.Name
}
