package engage

import "github.com/engagement-go/engagement/internal/check"

func validateSubscribeUserToList(_ string, subscriber SubscriberDraft) error {
	if subscriber.Email == "" && subscriber.Number == "" {
		return check.Invalid("Email", "or Number must be set")
	}
	return subscriber.Meta.check("Meta")
}
