package engage

import (
	"slices"

	"github.com/engagement-go/engagement/internal/check"
)

func validateSendEmail(email Email) error {
	if email.HTML == "" && email.Text == "" && email.Template == "" {
		return check.Invalid("HTML", "or Text or Template must be set")
	}
	for _, field := range []struct {
		name      string
		addresses []string
	}{{"To", email.To}, {"CC", email.CC}, {"BCC", email.BCC}} {
		if slices.Contains(field.addresses, "") {
			return check.Invalid(field.name, "must not have an empty address")
		}
	}
	return nil
}
