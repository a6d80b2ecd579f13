package webhook

import (
	"context"
	"log/slog"
	"net/http"
	"slices"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/hook"
)

// DefaultMaxBody is how many bytes a body may have unless WithMaxBody says otherwise: 1 MiB.
const DefaultMaxBody = 1 << 20

// The errors that errors.Is finds, also in the attribute "error" of what WithLogger logs.
var (
	// ErrInvalidArgument says that NewHandler was given a bad argument.
	ErrInvalidArgument = engagement.ErrInvalidArgument
	// ErrSignature says that no secret fits the signature, or that it is missing or malformed.
	ErrSignature = hook.ErrSignature
	// ErrTooLarge says that a body has more bytes than allowed.
	ErrTooLarge = hook.ErrTooLarge
	// ErrBody says that a body is not a mention.
	ErrBody = hook.ErrBody
)

// Option configures a handler. NewHandler reports a bad one as an error.
type Option func(*settings) error

type settings struct {
	hook.Settings
	unsigned bool
}

// WithMaxBody sets how many bytes a body may have. The default is DefaultMaxBody.
func WithMaxBody(n int64) Option {
	return func(s *settings) error { return s.SetMaxBody(n) }
}

// WithLogger logs at warn level why requests were refused and mentions failed. Bodies, secrets and people are never
// logged; what the caller's own function returns is.
func WithLogger(l *slog.Logger) Option {
	return func(s *settings) error { return s.SetLogger(l) }
}

// WithoutSignature takes requests that nobody signed, for recipes whose signing the vendor has not switched on. Anybody
// who knows the address can then make the handler run: protect it by other means, such as the Authorization header that
// a recipe can send. It excludes secrets.
func WithoutSignature() Option {
	return func(s *settings) error {
		s.unsigned = true
		return nil
	}
}

// NewHandler makes a handler that checks each request, and calls handle with its event. It accepts signatures by any of the
// secrets, those of the registered application. handle is called by many goroutines at once.
//
// The handler answers 200 when handle returns nil, and 503 when it returns an error; 401 to a missing or wrong signature,
// 413 to a body that is too large, 400 to one that is no mention, 405 to anything but POST.
//
// The context of handle is that of the request.
//
// NewHandler fails for no secret, unless WithoutSignature stands in for it, for an empty one, a nil handle and a bad
// option.
func NewHandler(secrets []string, handle func(ctx context.Context, e *Event) error, opts ...Option) (http.Handler, error) {
	s := settings{Settings: hook.Settings{MaxBody: DefaultMaxBody}}
	var bad error
	switch {
	case slices.Contains(secrets, ""):
		bad = check.Invalid("secrets", "must not have an empty one")
	case handle == nil:
		bad = check.Invalid("handle", "must not be nil")
	}
	if err := hook.Apply(&s, opts, bad); err != nil {
		return nil, err
	}
	h := &hook.Handler[*Event]{Settings: s.Settings, Name: "engagor webhook", Parse: Parse, Handle: handle}
	switch {
	case s.unsigned && len(secrets) > 0:
		return nil, hook.Refuse(check.Invalid("secrets", "must be empty with WithoutSignature"))
	case s.unsigned:
	case len(secrets) == 0:
		return nil, hook.Refuse(check.Invalid("secrets", "must not be empty, or WithoutSignature must be given"))
	default:
		secrets = slices.Clone(secrets)
		h.Verify = func(header http.Header, body []byte) error { return Verify(header, body, secrets...) }
	}
	return h, nil
}
