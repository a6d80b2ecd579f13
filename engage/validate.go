package engage

import (
	"cmp"
	"slices"

	"github.com/engagement-go/engagement/internal/check"
)

// The rules that span fields, called by the generated methods.

func validateCreateUser(user UserDraft) error {
	return cmp.Or(checkDevice(user.DeviceToken, user.DevicePlatform), user.Meta.check("meta"))
}

func validateUpdateUser(_ string, update UserUpdate) error {
	return cmp.Or(checkDevice(update.DeviceToken, update.DevicePlatform), update.Meta.check("meta"))
}

func checkDevice(token string, platform Platform) error {
	switch {
	case token != "" && platform == "":
		return check.Invalid("device_platform", "must be set with device_token")
	case token == "" && platform != "":
		return check.Invalid("device_token", "must be set with device_platform")
	}
	return nil
}

func validateTrackEvent(_ string, event Event) error {
	return cmp.Or(checkValue("value", event.Value), event.Properties.check("properties"))
}

func validateMergeUsers(source, destination string) error {
	if source == destination {
		return check.Invalid("destination", "must not be the source")
	}
	return nil
}

func validateAddCustomerToAccounts(_ string, accounts []AccountAssignment) error {
	for _, a := range accounts {
		if a.ID == "" {
			return check.Invalid("accounts", "must each have an id")
		}
	}
	return nil
}

func validateSubscribeUserToList(_ string, subscriber SubscriberDraft) error {
	if subscriber.Email == "" && subscriber.Number == "" {
		return check.Invalid("email", "or number must be set")
	}
	return subscriber.Meta.check("meta")
}

func validateSendEmail(email Email) error {
	if email.HTML == "" && email.Text == "" && email.Template == "" {
		return check.Invalid("html", "or text or template must be set")
	}
	for _, field := range []struct {
		name      string
		addresses []string
	}{{"to", email.To}, {"cc", email.CC}, {"bcc", email.BCC}} {
		if slices.Contains(field.addresses, "") {
			return check.Invalid(field.name, "must not have an empty address")
		}
	}
	return nil
}

func validateListUsers(p ListUsersParams) error {
	return checkPosition(p.NextCursor, p.PreviousCursor, p.AfterID, p.BeforeID)
}

func validateListLists(p ListListsParams) error {
	return checkPosition(p.NextCursor, p.PreviousCursor, p.AfterID, p.BeforeID)
}

// checkPosition allows one way only to say which page is wanted.
func checkPosition(next, previous, after, before string) error {
	given := ""
	for _, position := range [][2]string{{"next_cursor", next}, {"previous_cursor", previous}, {"after_id", after}, {"before_id", before}} {
		if position[1] == "" {
			continue
		}
		if given != "" {
			return check.Invalid(position[0], "must not be set together with "+given)
		}
		given = position[0]
	}
	return nil
}
