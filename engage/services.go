package engage

import "github.com/engagement-go/engagement/internal/rest"

// Client calls Engage. It holds no state of any call, and is safe for concurrent use by many goroutines.
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

// UsersService creates, reads, changes and removes customers and accounts.
type UsersService struct{ client *rest.Client }

// EventsService records what users do.
type EventsService struct{ client *rest.Client }

// AccountsService says which customers belong to which accounts.
type AccountsService struct{ client *rest.Client }

// ListsService manages mailing lists.
type ListsService struct{ client *rest.Client }

// SubscribersService manages who is in a list.
type SubscribersService struct{ client *rest.Client }

// BatchesService sends many creations, updates and events in few requests.
type BatchesService struct{ client *rest.Client }

// MessagesService sends transactional mail and SMS.
type MessagesService struct{ client *rest.Client }

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
