package webhook

import (
	"context"
	"crypto/sha256"
	"crypto/subtle"
	"errors"
	"log/slog"
	"net/http"
	"slices"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/hook"
)

// DefaultMaxBody is how many bytes a body may have unless WithMaxBody says otherwise: 32 MiB. The service documents no
// limit.
const DefaultMaxBody = 32 << 20

// The errors that errors.Is finds, also in the attribute "error" of what WithLogger logs.
var (
	// ErrInvalidArgument says that a constructor was given a bad argument.
	ErrInvalidArgument = engagement.ErrInvalidArgument
	// ErrLogin says that a request came with none of the logins.
	ErrLogin = errors.New("webhook: the login is missing or wrong")
	// ErrTooLarge says that a body has more bytes than allowed.
	ErrTooLarge = hook.ErrTooLarge
	// ErrBody says that a body is not what the webhook sends.
	ErrBody = hook.ErrBody
)

// Login is a user name and password for HTTP basic authentication, as they were entered with the address of the webhook.
type Login struct {
	User, Password string
}

// Option configures a handler. NewActivityHandler and NewInboxHandler report a bad one as an error.
type Option func(*settings) error

type settings struct {
	hook.Settings
	open bool
}

// WithMaxBody sets how many bytes a body may have. The default is DefaultMaxBody.
func WithMaxBody(n int64) Option {
	return func(s *settings) error { return s.SetMaxBody(n) }
}

// WithLogger logs at warn level why requests were refused and failed. Bodies, logins and people are never logged; what the
// caller's own function returns is.
func WithLogger(l *slog.Logger) Option {
	return func(s *settings) error { return s.SetLogger(l) }
}

// WithoutLogin takes requests from anybody who knows the address: protect it by other means. It excludes logins.
func WithoutLogin() Option {
	return func(s *settings) error {
		s.open = true
		return nil
	}
}

func newHandler[E any](logins []Login, parse func([]byte) (E, error), handle func(context.Context, E) error, opts []Option) (http.Handler, error) {
	s := settings{Settings: hook.Settings{MaxBody: DefaultMaxBody}}
	var bad error
	switch {
	case slices.Contains(logins, Login{}):
		bad = check.Invalid("logins", "must not have an empty one")
	case handle == nil:
		bad = check.Invalid("handle", "must not be nil")
	}
	if err := hook.Apply(&s, opts, bad); err != nil {
		return nil, err
	}
	h := &hook.Handler[E]{Settings: s.Settings, Name: "esputnik webhook", Probed: true, Parse: parse, Handle: handle}
	switch {
	case s.open && len(logins) > 0:
		return nil, hook.Refuse(check.Invalid("logins", "must be empty with WithoutLogin"))
	case s.open:
	case len(logins) == 0:
		return nil, hook.Refuse(check.Invalid("logins", "must not be empty, or WithoutLogin must be given"))
	default:
		h.Admit, h.Challenge = admit(logins), `Basic realm="webhook"`
	}
	return h, nil
}

// admit compares digests, all of them, always: the time tells nothing.
func admit(logins []Login) func(*http.Request) error {
	digests := make([][sha256.Size]byte, len(logins))
	for i, l := range logins {
		digests[i] = l.digest()
	}
	return func(r *http.Request) error {
		user, password, _ := r.BasicAuth()
		given := Login{user, password}.digest()
		match := 0
		for i := range digests {
			match |= subtle.ConstantTimeCompare(given[:], digests[i][:])
		}
		if match != 1 {
			return ErrLogin
		}
		return nil
	}
}

func (l Login) digest() [sha256.Size]byte { return sha256.Sum256([]byte(l.User + "\x00" + l.Password)) }
