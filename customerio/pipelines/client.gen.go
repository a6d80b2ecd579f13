// Code generated from openapi/customerio-pipelines/info.yaml. DO NOT EDIT.

package pipelines

import (
	"time"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/pace"
	"github.com/engagement-go/engagement/internal/rest"
)

// Client calls the Customer.io Pipelines API. It holds no state of any call, and is safe for concurrent use by many
// goroutines.
type Client struct {
	// Calls sends calls, one, some or any number. A Call says who a person is, what happened, or to which group a person
	// belongs.
	Calls *CallsService

	client *rest.Client
}

func newClient(c *rest.Client) *Client {
	return &Client{
		Calls:  &CallsService{c},
		client: c,
	}
}

// Quota names a rate limit, see WithLimiter.
type Quota string

// The rate limits of the service.
const (
	// QuotaDefault is 3000 requests per 3 seconds, shared by all operations. The limit is that of the workspace, shared
	// with the Track API and the sends of the App API. It is soft: the service may slow down or drop what exceeds it for
	// long. One page of the vendor has an old sentence about 10 per second. WithLimiter changes the limit.
	QuotaDefault Quota = "default"
)

// newQuotas are the limits that the vendor documents.
func newQuotas() map[string]pace.Quota {
	return map[string]pace.Quota{
		"default": {Limiters: []engagement.Limiter{pace.NewWindow(3000, 3*time.Second)}},
	}
}
