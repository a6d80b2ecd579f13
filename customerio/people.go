package customerio

import (
	"encoding/json"

	"github.com/engagement-go/engagement/internal/lenient"
)

// UnmarshalJSON reads a person, bare or wrapped as {"customer": …}: the service does both.
func (p *Person) UnmarshalJSON(data []byte) error {
	type plain Person
	var wrapped struct {
		Customer json.RawMessage `json:"customer"`
		ID       json.RawMessage `json:"id"`
	}
	if json.Unmarshal(data, &wrapped) == nil && len(wrapped.Customer) > 0 && wrapped.ID == nil {
		data = wrapped.Customer
	}
	return lenient.Decode(data, (*plain)(p))
}

func validateGetPeopleFilter(filter Filter, _ SearchPeopleParams) error {
	return filter.check("filter")
}
