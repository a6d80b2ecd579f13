// Code generated from openapi/customerio-track/info.yaml. DO NOT EDIT.

package track

import (
	"time"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/pace"
	"github.com/engagement-go/engagement/internal/rest"
)

// Client calls the Customer.io Track API. It holds no state of any call, and is safe for concurrent use by many
// goroutines.
type Client struct {
	// Account finds the region of the workspace.
	Account *AccountService
	// Deliveries unsubscribes the recipient of a message.
	Deliveries *DeliveriesService
	// Devices adds devices of people, to which push messages go, and removes them.
	Devices *DevicesService
	// Events records events of people, known and anonymous ones.
	Events *EventsService
	// Forms submits forms.
	Forms *FormsService
	// Metrics reports what became of a message, such as that a push message was opened.
	Metrics *MetricsService
	// Operations sends operations of version 2 of the API, one, some or any number. An Operation is what happens to a
	// person, an object or a delivery.
	Operations *OperationsService
	// People creates, updates, merges, suppresses and deletes people.
	People *PeopleService
	// Segments adds people to manual segments, and removes them.
	Segments *SegmentsService

	client *rest.Client
}

func newClient(c *rest.Client) *Client {
	return &Client{
		Account:    &AccountService{c},
		Deliveries: &DeliveriesService{c},
		Devices:    &DevicesService{c},
		Events:     &EventsService{c},
		Forms:      &FormsService{c},
		Metrics:    &MetricsService{c},
		Operations: &OperationsService{c},
		People:     &PeopleService{c},
		Segments:   &SegmentsService{c},
		client:     c,
	}
}

// Quota names a rate limit, see WithLimiter.
type Quota string

// The rate limits of the service.
const (
	// QuotaDefault is 3000 requests per 3 seconds, shared by all operations. The limit is that of the workspace, shared
	// with the Pipelines API and the sends of the App API. It is soft: the service may slow down or drop what exceeds it
	// for long. Older documents of others state 30 or 100 requests per second. WithLimiter changes the limit.
	QuotaDefault Quota = "default"
)

// newQuotas are the limits that the vendor documents.
func newQuotas() map[string]pace.Quota {
	return map[string]pace.Quota{
		"default": {Limiters: []engagement.Limiter{pace.NewWindow(3000, 3*time.Second)}},
	}
}
