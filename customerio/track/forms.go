package track

import "github.com/engagement-go/engagement/internal/check"

func validateSubmitForm(_ string, data map[string]string) error {
	if data["email"] == "" && data["id"] == "" {
		return check.Invalid("data", "must have an email or an id")
	}
	return nil
}
