package esputnik

import (
	"github.com/engagement-go/engagement/internal/check"
)

func validateCreateContactToken(contact ContactTokenRequest) error {
	if contact.Email == "" && contact.Phone == "" && contact.ExternalCustomerID == "" {
		return check.Invalid("Email, Phone or ExternalCustomerID", "must be set")
	}
	return nil
}
