// Code generated from openapi/engage/info.yaml. DO NOT EDIT.

package engage

import (
	"github.com/engagement-go/engagement/internal/pace"
	"github.com/engagement-go/engagement/internal/rest"
)

// Client calls the Engage REST API. It holds no state of any call, and is safe for concurrent use by many goroutines.
type Client struct {
	// Users creates, reads, updates and deletes customers and accounts.
	Users *UsersService
	// Events records events of users.
	Events *EventsService
	// Accounts manages which customers belong to which accounts.
	Accounts *AccountsService
	// Lists manages mailing lists.
	Lists *ListsService
	// Subscribers manages the subscribers of lists.
	Subscribers *SubscribersService
	// Batches creates and updates users and records events in bulk.
	Batches *BatchesService
	// Messages sends transactional email and SMS.
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
	// QuotaDefault is shared by all operations. The vendor documents no limit, though it answers status 429. A Retry-After
	// header has not been seen.
	QuotaDefault Quota = "default"
)

// newQuotas are the limits that the vendor documents.
func newQuotas() map[string]pace.Quota {
	return map[string]pace.Quota{
		"default": {},
	}
}
