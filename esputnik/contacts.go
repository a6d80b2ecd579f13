package esputnik

import (
	"cmp"
	"fmt"

	"github.com/engagement-go/engagement/internal/check"
)

// maxChannels is the maximum number of channels of one type.
const maxChannels = 2

func validateAddContact(contact ContactDraft) error {
	return checkNewContact("Channels", contact.Channels)
}

func validateSubscribeContact(request SubscribeRequest) error {
	return cmp.Or(
		checkNewContact("Contact.Channels", request.Contact.Channels),
		checkCharacters("FormType", request.FormType),
	)
}

func validateUpdateContact(_ int64, update ContactUpdate) error {
	return checkChannels("Channels", update.Channels)
}

func checkNewContact(argument string, channels []Channel) error {
	if len(channels) == 0 {
		return check.Invalid(argument, "must have at least one channel")
	}
	return checkChannels(argument, channels)
}

func checkChannels(argument string, channels []Channel) error {
	for i := range channels {
		same := 0
		for j := range channels[:i] {
			if channels[j].Type == channels[i].Type {
				same++
			}
		}
		if same == maxChannels {
			return check.Invalid(argument, fmt.Sprintf("has more than %d channels of type %q", maxChannels, channels[i].Type))
		}
	}
	return nil
}

func validateSearchContacts(p ListContactsParams) error {
	others := p.Email != "" || p.SMS != "" || p.FirstName != "" || p.LastName != ""
	switch {
	case p.ExternalCustomerID != "" && others:
		return check.Invalid("ExternalCustomerID", "must not be set together with other filters")
	case p.SortBy != "" && (others || p.ExternalCustomerID != ""):
		return check.Invalid("SortBy", "must not be set together with filters")
	}
	return nil
}
