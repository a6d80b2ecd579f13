package engagorhook

import (
	"context"
	"net/http"
	"slices"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/hook"
)

// DefaultMaxBody is the largest request body in bytes unless engagement.WithMaxBody says otherwise: 1 MiB.
const DefaultMaxBody = 1 << 20

// The errors to compare with errors.Is, also in the attribute "error" of a logged request.
var (
	// ErrInvalidArgument means that NewHandler was given a bad argument.
	ErrInvalidArgument = engagement.ErrInvalidArgument
	// ErrUnverified means that no secret fits the signature, or that it is missing or malformed.
	ErrUnverified = engagement.ErrUnverified
	// ErrBodyTooLarge means that a request body is larger than allowed.
	ErrBodyTooLarge = engagement.ErrBodyTooLarge
	// ErrInvalidBody means that a request body is not a mention.
	ErrInvalidBody = engagement.ErrInvalidBody
)

// Option configures a handler: engagement.WithMaxBody, WithWebhookLogger, WithoutVerification. The last is for recipes
// whose signing the vendor has not enabled; protect the address by other means, such as the Authorization header that a
// recipe can send. NewHandler refuses the other options and bad values.
type Option = engagement.WebhookOption

// NewHandler returns a handler that verifies each request and calls handle with its event. It accepts signatures by any of
// the secrets, those of the registered application. handle is called by many goroutines at once.
//
// The handler answers 200 when handle returns nil, and 503 when it returns an error; 401 to a missing or wrong signature,
// 413 to a body that is too large, 400 to a body that is no mention, 405 to anything but POST.
//
// The context of handle is that of the request.
//
// NewHandler fails for no secret (unless engagement.WithoutVerification is given), an empty secret, a nil handle and a bad
// option.
func NewHandler(secrets []string, handle func(ctx context.Context, e *Event) error, opts ...Option) (http.Handler, error) {
	secrets = slices.Clone(secrets)
	return hook.New(hook.Receiver[*Event]{
		Package:     "engagorhook",
		Defaults:    engagement.WebhookOptions{MaxBody: DefaultMaxBody},
		Credentials: hook.Credentials{Argument: "secrets", Count: len(secrets), Empty: slices.Contains(secrets, ""), Optional: true},
		Verify: func(_ *engagement.WebhookOptions, header http.Header, body []byte) error {
			return Verify(header, body, secrets...)
		},
		Parse:  Parse,
		Handle: handle,
	}, opts)
}
