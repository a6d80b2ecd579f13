package esputnik

import (
	"cmp"
	"fmt"

	"github.com/engagement-go/engagement/internal/check"
)

// maxChannels is how many channels of one type a contact may have.
const maxChannels = 2

func validateAddContact(contact ContactDraft) error {
	return checkNewContact("channels", contact.Channels)
}

func validateSubscribeContact(request SubscribeRequest) error {
	return cmp.Or(
		checkNewContact("contact.channels", request.Contact.Channels),
		checkCharacters("formType", request.FormType),
	)
}

func validateUpdateContact(_ int64, update ContactUpdate) error {
	return checkChannels("channels", update.Channels)
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

func validateSearchContacts(p SearchContactsParams) error {
	others := p.Email != "" || p.SMS != "" || p.FirstName != "" || p.LastName != ""
	switch {
	case p.ExternalCustomerID != "" && others:
		return check.Invalid("externalCustomerId", "must not be set together with other filters")
	case p.SortBy != "" && (others || p.ExternalCustomerID != ""):
		return check.Invalid("sortBy", "must not be set together with filters")
	}
	return nil
}
