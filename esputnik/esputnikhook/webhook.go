package esputnikhook

import (
	"context"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/json"
	"fmt"
	"net/http"
	"slices"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/hook"
	"github.com/engagement-go/engagement/internal/redact"
)

// DefaultMaxBody is the largest request body in bytes unless engagement.WithMaxBody says otherwise: 32 MiB. The service
// documents no limit.
const DefaultMaxBody = 32 << 20

// The errors to compare with errors.Is, also in the attribute "error" of a logged request.
var (
	// ErrInvalidArgument means that a constructor was given a bad argument.
	ErrInvalidArgument = engagement.ErrInvalidArgument
	// ErrUnverified means that a request has none of the logins.
	ErrUnverified = engagement.ErrUnverified
	// ErrBodyTooLarge means that a request body is larger than allowed.
	ErrBodyTooLarge = engagement.ErrBodyTooLarge
	// ErrInvalidBody means that a request body is not an event of the vendor.
	ErrInvalidBody = engagement.ErrInvalidBody
)

// Login is a user name and password for HTTP basic authentication, as entered with the address of the webhook.
// Printed, logged or encoded it shows no password.
type Login struct {
	User, Password string
}

// String returns the user name.
func (l Login) String() string { return l.User }

// Format prints the user name with any verb.
func (l Login) Format(s fmt.State, verb rune) { redact.Format(s, verb, l.User) }

// MarshalJSON writes the user name.
func (l Login) MarshalJSON() ([]byte, error) { return json.Marshal(l.User) }

// Option configures a handler: engagement.WithMaxBody, WithWebhookLogger, WithoutVerification. The constructors refuse the
// other options and bad values.
type Option = engagement.WebhookOption

func newHandler[E any](logins []Login, parse func([]byte) (E, error), handle func(context.Context, E) error, opts []Option) (http.Handler, error) {
	return hook.New(hook.Receiver[E]{
		Package:     "esputnikhook",
		Defaults:    engagement.WebhookOptions{MaxBody: DefaultMaxBody},
		Credentials: hook.Credentials{Argument: "logins", Count: len(logins), Empty: slices.Contains(logins, Login{}), Optional: true},
		Probed:      true,
		Admit:       admit(logins),
		Challenge:   `Basic realm="webhook"`,
		Parse:       parse,
		Handle:      handle,
	}, opts)
}

// admit compares all digests always, so that its duration reveals nothing.
func admit(logins []Login) func(*http.Request) error {
	digests := make([][sha256.Size]byte, len(logins))
	for i, l := range logins {
		digests[i] = l.digest()
	}
	return func(r *http.Request) error {
		header := http.Header{"Authorization": {hook.HeaderValue(r.Header, "Authorization")}}
		user, password, _ := (&http.Request{Header: header}).BasicAuth()
		given := Login{user, password}.digest()
		match := 0
		for i := range digests {
			match |= subtle.ConstantTimeCompare(given[:], digests[i][:])
		}
		if match != 1 {
			return ErrUnverified
		}
		return nil
	}
}

func (l Login) digest() [sha256.Size]byte { return sha256.Sum256([]byte(l.User + "\x00" + l.Password)) }
