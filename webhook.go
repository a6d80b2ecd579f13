package engagement

import (
	"errors"
	"fmt"
	"log/slog"
	"time"
)

// The errors of webhook receivers, to compare with errors.Is, also in the attribute "error" of a logged request.
var (
	// ErrUnverified means that the sender is unknown: the signature or login is missing, malformed or wrong.
	ErrUnverified = errors.New("the signature or login is missing or wrong")
	// ErrSignatureExpired means that a good signature is older than the time window allows, or from the future.
	ErrSignatureExpired = errors.New("the signature is outside the time window")
	// ErrBodyTooLarge means that a request body has more bytes than the receiver accepts.
	ErrBodyTooLarge = errors.New("the request body is too large")
	// ErrInvalidBody means that a request body is not an event of the vendor.
	ErrInvalidBody = errors.New("the request body is not an event of the vendor")
)

// WebhookOption configures the receiver of a vendor's webhooks: packages customeriohook, engagorhook, esputnikhook. A
// constructor refuses an option that has no effect on its receiver.
type WebhookOption func(*WebhookOptions)

// WebhookOptions are the settings of a receiver, which a WebhookOption changes. Programs use the functions that return a
// WebhookOption; the fields are for packages that receive webhooks.
type WebhookOptions struct {
	// MaxBody is the largest body in bytes. 0 means the default of the receiver.
	MaxBody int64
	// Logger logs refused and failed requests. May be nil.
	Logger *slog.Logger
	// SignatureWindow is how old a signature may be. 0 means the default of the receiver.
	SignatureWindow time.Duration
	// Events remembers the events that were handled.
	Events EventStore
	// EveryEvent handles each event as often as it arrives.
	EveryEvent bool
	// Unverified accepts requests from every sender.
	Unverified bool
	// Err is the error of an option with a bad value. The constructor returns it.
	Err error
}

func (o *WebhookOptions) refuse(option, reason string) {
	if o.Err == nil {
		o.Err = fmt.Errorf("%s %s: %w", option, reason, ErrInvalidArgument)
	}
}

// WithMaxBody sets the largest body that a webhook receiver accepts, in bytes. Larger ones are answered with status 413.
func WithMaxBody(n int64) WebhookOption {
	return func(o *WebhookOptions) {
		if o.MaxBody = n; n <= 0 {
			o.refuse("WithMaxBody", "must be positive")
		}
	}
}

// WithWebhookLogger logs at warn level why requests were refused and events failed. Bodies and keys are never logged; the
// errors of your own function are.
func WithWebhookLogger(l *slog.Logger) WebhookOption {
	return func(o *WebhookOptions) {
		if o.Logger = l; l == nil {
			o.refuse("WithWebhookLogger", "must not be nil")
		}
	}
}

// WithSignatureWindow sets how old a signature may be. Only vendors that sign the time have such a window.
func WithSignatureWindow(d time.Duration) WebhookOption {
	return func(o *WebhookOptions) {
		if o.SignatureWindow = d; d <= 0 {
			o.refuse("WithSignatureWindow", "must be positive")
		}
	}
}

// WithEventStore remembers handled events in store, which several processes may share. Only vendors whose events have an
// id can be used with a store.
func WithEventStore(store EventStore) WebhookOption {
	return func(o *WebhookOptions) {
		if o.Events, o.EveryEvent = store, false; store == nil {
			o.refuse("WithEventStore", "must not be nil")
		}
	}
}

// WithoutEventStore handles each event as often as it arrives.
func WithoutEventStore() WebhookOption {
	return func(o *WebhookOptions) { o.Events, o.EveryEvent = nil, true }
}

// WithoutVerification accepts requests from every sender, for webhooks that are neither signed nor sent with a login.
// Protect the address by other means. It cannot be combined with secrets or logins.
func WithoutVerification() WebhookOption {
	return func(o *WebhookOptions) { o.Unverified = true }
}
