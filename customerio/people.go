package customerio

import (
	"bytes"

	"github.com/engagement-go/engagement/internal/lenient"
)

// UnmarshalJSON reads a person, bare or wrapped as {"customer": …}: the service does both.
func (p *Person) UnmarshalJSON(data []byte) error {
	type plain Person
	var inner []byte
	lenient.Members(data, func(name, value []byte) bool {
		switch {
		case bytes.EqualFold(name, []byte("customer")):
			inner = value
		case bytes.EqualFold(name, []byte("id")):
			inner = nil
			return false
		}
		return true
	})
	if inner != nil {
		data = inner
	}
	return lenient.Decode(data, (*plain)(p))
}

func validateGetPeopleFilter(filter Filter, _ SearchPeopleParams) error {
	return filter.check("filter")
}
