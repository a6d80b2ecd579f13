package customerio

import (
	"github.com/engagement-go/engagement/internal/lenient"
)

// UnmarshalJSON reads one variant, bare or as a list of one: the vendor's documents type the single variant as a list.
func (c *TransactionalContent) UnmarshalJSON(data []byte) error {
	type plain TransactionalContent
	if len(data) > 0 && data[0] == '[' {
		var variants []plain
		if err := lenient.Decode(data, &variants); err != nil {
			return err
		}
		*c = TransactionalContent{}
		if len(variants) > 0 {
			*c = TransactionalContent(variants[0])
		}
		return nil
	}
	return lenient.Decode(data, (*plain)(c))
}
