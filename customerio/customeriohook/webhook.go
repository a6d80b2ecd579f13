package customeriohook

import (
	"context"
	"net/http"
	"slices"
	"time"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/hook"
)

// DefaultMaxBody is the largest request body in bytes unless engagement.WithMaxBody says otherwise: 8 MiB. A webhook that
// is set up to include the bodies of messages sends them in its requests.
const DefaultMaxBody = 8 << 20

// The errors to compare with errors.Is, also in the attribute "error" of a logged request.
var (
	// ErrInvalidArgument means that NewHandler was given a bad argument.
	ErrInvalidArgument = engagement.ErrInvalidArgument
	// ErrUnverified means that no key fits the signature, or that it or the timestamp is missing or malformed.
	ErrUnverified = engagement.ErrUnverified
	// ErrSignatureExpired means that a good signature is older than the window, or from the future.
	ErrSignatureExpired = engagement.ErrSignatureExpired
	// ErrBodyTooLarge means that a request body is larger than allowed.
	ErrBodyTooLarge = engagement.ErrBodyTooLarge
	// ErrInvalidBody means that a request body is not an event: it is no JSON object.
	ErrInvalidBody = engagement.ErrInvalidBody
)

// Option configures a handler: engagement.WithMaxBody, WithWebhookLogger, WithSignatureWindow (see DefaultWindow before you
// choose less than 7 days), WithEventStore (default: the last 65,536 events, in memory), WithoutEventStore. NewHandler
// refuses the others and bad values.
type Option = engagement.WebhookOption

// NewHandler returns a handler that verifies each request and calls handle with its event, unless that event was handled
// before. It accepts signatures by any of the keys. handle is called by many goroutines at once.
//
// The handler answers 200 when handle returns nil and for an event that was handled before. It answers 503 when handle
// returns an error or the same event is being handled right now, so that the service soon tries again; after most other
// statuses the service waits an hour. It answers 401 to a missing, wrong or expired signature, 413 to a body that is too
// large, 400 to a body that is no JSON object, 405 to anything but POST. Events that this package does not know are handed
// over raw: return nil for events that you do not need.
//
// The context of handle is that of the request. It ends when the service closes the connection, after 4 seconds.
//
// NewHandler fails for no key, an empty key, a nil handle and a bad option.
func NewHandler(keys []string, handle func(ctx context.Context, e *Event) error, opts ...Option) (http.Handler, error) {
	keys = slices.Clone(keys)
	return hook.New(hook.Receiver[*Event]{
		Package: "customeriohook",
		Defaults: engagement.WebhookOptions{
			MaxBody: DefaultMaxBody, SignatureWindow: DefaultWindow, Events: engagement.NewEventMemory(1 << 16),
		},
		Credentials: hook.Credentials{Argument: "keys", Count: len(keys), Empty: slices.Contains(keys, "")},
		Verify: func(o *engagement.WebhookOptions, header http.Header, body []byte) error {
			return verify(header, body, keys, o.SignatureWindow, time.Now())
		},
		Parse:   Parse,
		EventID: func(e *Event) string { return e.ID },
		Handle:  handle,
	}, opts)
}
