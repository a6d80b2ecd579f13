package customerio

import (
	"strconv"

	"github.com/engagement-go/engagement/internal/check"
)

// check refuses more than one identifier. Where one is required the spec says so.
func (i Identifiers) check() error {
	given := 0
	for _, id := range []string{i.ID, i.Email, i.CioID, i.Phone} {
		if id != "" {
			given++
		}
	}
	if given > 1 {
		return check.Invalid("Identifiers", "must have exactly one of ID, Email, CioID and Phone, it has "+strconv.Itoa(given))
	}
	return nil
}
