// Code generated from openapi/engage/info.yaml. DO NOT EDIT.

package engage

import (
	"github.com/engagement-go/engagement/internal/pace"
	"github.com/engagement-go/engagement/internal/rest"
)

// Client calls the Engage REST API. It holds no state of any call, and is safe for concurrent use by many goroutines.
type Client struct {
	// Users creates, reads, changes and removes customers and accounts.
	Users *UsersService
	// Events records what users do.
	Events *EventsService
	// Accounts says which customers belong to which accounts.
	Accounts *AccountsService
	// Lists manages mailing lists.
	Lists *ListsService
	// Subscribers manages who is in a list.
	Subscribers *SubscribersService
	// Batches sends many creations, updates and events in few requests.
	Batches *BatchesService
	// Messages sends transactional mail and SMS.
	Messages *MessagesService

	client *rest.Client
}

func newClient(c *rest.Client) *Client {
	return &Client{
		Users:       &UsersService{c},
		Events:      &EventsService{c},
		Accounts:    &AccountsService{c},
		Lists:       &ListsService{c},
		Subscribers: &SubscribersService{c},
		Batches:     &BatchesService{c},
		Messages:    &MessagesService{c},
		client:      c,
	}
}

// Quota names a rate limit, see WithLimiter.
type Quota string

// The rate limits of the service.
const (
	// QuotaDefault is shared by all operations. The vendor documents no number. Status 429 exists, a Retry-After header
	// has not been seen.
	QuotaDefault Quota = "default"
)

// newQuotas are the limits that the vendor documents.
func newQuotas() map[string]pace.Quota {
	return map[string]pace.Quota{
		"default": {},
	}
}
