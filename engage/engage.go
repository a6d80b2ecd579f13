package engage

import (
	"encoding/base64"
	"encoding/json"
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
)

const defaultBaseURL = "https://api.engage.so/v1"

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

// Quota names a rate limit, see WithLimiter.
type Quota string

// QuotaDefault is the limit that all operations share.
const QuotaDefault Quota = rest.DefaultQuota

type settings struct{ rest.Config }

// New makes a client from an API key and its secret. The secret may be empty for the operations that the key alone may
// call. New sends nothing; it fails for an empty key and for a bad option.
func New(key, secret string, opts ...Option) (*Client, error) {
	s := settings{rest.Config{
		Package:          "engage",
		BaseURL:          defaultBaseURL,
		UserAgent:        rest.UserAgent,
		Header:           http.Header{"Authorization": {"Basic " + base64.StdEncoding.EncodeToString([]byte(key+":"+secret))}},
		Secrets:          []string{key, secret},
		Quotas:           map[string]rest.Quota{string(QuotaDefault): {}},
		Retry:            rest.DefaultRetry,
		MaxResponseBytes: rest.DefaultMaxResponseBytes,
		ReadError:        readError,
		WrapError:        wrapError,
	}}
	var bad error
	if key == "" {
		bad = rest.Invalid("key", "must not be empty")
	}
	for _, o := range opts {
		if bad == nil && o != nil {
			bad = o(&s)
		}
	}
	client, err := rest.New(s.Config, bad)
	if err != nil {
		return nil, err
	}
	return &Client{
		Users:       &UsersService{client},
		Events:      &EventsService{client},
		Accounts:    &AccountsService{client},
		Lists:       &ListsService{client},
		Subscribers: &SubscribersService{client},
		Batches:     &BatchesService{client},
		Messages:    &MessagesService{client},
		client:      client,
	}, nil
}

// readError reads {"error": …}, where the error is text, an object with details, or missing. Bodies in another shape
// were never seen from the service itself, but proxies send {"message": …}.
func readError(e *rest.Error) {
	var body struct {
		Error   json.RawMessage `json:"error"`
		Message string          `json:"message"`
	}
	if json.Unmarshal(e.Body, &body) != nil {
		return
	}
	e.Message = body.Message
	if len(body.Error) == 0 {
		return
	}
	if json.Unmarshal(body.Error, &e.Message) == nil {
		return
	}
	var details map[string]json.RawMessage
	if json.Unmarshal(body.Error, &details) != nil {
		return
	}
	for name, raw := range details {
		var text string
		if json.Unmarshal(raw, &text) != nil {
			continue
		}
		switch name {
		case "message":
			e.Message = text
		case "code":
			e.Code = text
		default:
			if e.Fields == nil {
				e.Fields = map[string][]string{}
			}
			e.Fields[name] = append(e.Fields[name], text)
		}
	}
}
