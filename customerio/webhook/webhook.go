package webhook

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"slices"
	"time"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/hook"
)

// DefaultMaxBody is how many bytes a body may have unless WithMaxBody says otherwise: 8 MiB. Bodies of messages are in it
// where the webhook asks for them.
const DefaultMaxBody = 8 << 20

// The errors that errors.Is finds, also in the attribute "error" of what WithLogger logs.
var (
	// ErrInvalidArgument says that NewHandler was given a bad argument.
	ErrInvalidArgument = engagement.ErrInvalidArgument
	// ErrSignature says that no key fits the signature, or that it or the timestamp is missing or malformed.
	ErrSignature = hook.ErrSignature
	// ErrExpired says that the signature is older than the window, or from the future.
	ErrExpired = errors.New("webhook: the signature is outside the time window")
	// ErrTooLarge says that a body has more bytes than allowed.
	ErrTooLarge = hook.ErrTooLarge
	// ErrBody says that a body is not an event: not even a JSON object.
	ErrBody = hook.ErrBody
)

// Option configures a handler. NewHandler reports a bad one as an error.
type Option func(*settings) error

type settings struct {
	hook.Settings
	window time.Duration
	now    func() time.Time
	store  Store
}

// WithMaxBody sets how many bytes a body may have. The default is DefaultMaxBody.
func WithMaxBody(n int64) Option {
	return func(s *settings) error { return s.SetMaxBody(n) }
}

// WithLogger logs at warn level why requests were refused and events failed. Bodies, keys and people are never logged;
// what the caller's own function returns is.
func WithLogger(l *slog.Logger) Option {
	return func(s *settings) error { return s.SetLogger(l) }
}

// WithWindow sets how old a signature may be. See DefaultWindow before you choose less than 7 days.
func WithWindow(d time.Duration) Option {
	return func(s *settings) error {
		if d <= 0 {
			return check.Invalid("WithWindow", "must be positive")
		}
		s.window = d
		return nil
	}
}

// WithStore remembers handled events in store, which several processes may share. The default is a Memory of 65,536
// events.
func WithStore(store Store) Option {
	return func(s *settings) error {
		if store == nil {
			return check.Invalid("WithStore", "must not be nil")
		}
		s.store = store
		return nil
	}
}

// WithoutStore hands every event over as often as it comes.
func WithoutStore() Option {
	return func(s *settings) error {
		s.store = nil
		return nil
	}
}

// NewHandler makes a handler that checks each request, and calls handle with its event unless that was handled before. It
// accepts signatures by any of the keys. handle is called by many goroutines at once.
//
// The handler answers 200 when handle returns nil and for what was handled before; 503 when handle returns an error or the
// same event is being handled right now, so that the service soon tries again (after most other statuses it waits an
// hour); 401 to a missing, wrong or expired signature, 413 to a body that is too large, 400 to one that is no JSON object,
// 405 to anything but POST. Events that this package does not know are handed over raw: return nil for what you do not
// need.
//
// The context of handle is that of the request. It ends when the service hangs up, after 4 seconds.
//
// NewHandler fails for no key, an empty one, a nil handle and a bad option.
func NewHandler(keys []string, handle func(ctx context.Context, e *Event) error, opts ...Option) (http.Handler, error) {
	s := settings{
		Settings: hook.Settings{MaxBody: DefaultMaxBody},
		window:   DefaultWindow, now: time.Now, store: NewMemory(defaultMemory),
	}
	var bad error
	switch {
	case len(keys) == 0:
		bad = check.Invalid("keys", "must not be empty")
	case slices.Contains(keys, ""):
		bad = check.Invalid("keys", "must not have an empty one")
	case handle == nil:
		bad = check.Invalid("handle", "must not be nil")
	}
	if err := hook.Apply(&s, opts, bad); err != nil {
		return nil, err
	}
	keys = slices.Clone(keys)
	if s.store != nil {
		handle = s.once(handle)
	}
	return &hook.Handler[*Event]{
		Settings: s.Settings,
		Name:     "customerio webhook",
		Verify:   func(header http.Header, body []byte) error { return verify(header, body, keys, s.window, s.now()) },
		Parse:    Parse,
		Handle:   handle,
	}, nil
}

var errBusy = errors.New("webhook: the event is being handled right now")

// once is handle for events that the store does not know. A panic passes through and leaves the event to be tried again.
func (s *settings) once(handle func(context.Context, *Event) error) func(context.Context, *Event) error {
	return func(ctx context.Context, e *Event) error {
		if e.ID == "" {
			return handle(ctx, e)
		}
		state, err := s.store.Begin(ctx, e.ID)
		switch {
		case err != nil:
			return fmt.Errorf("webhook: the store failed: %w", err)
		case state == StateDone:
			return nil
		case state == StateBusy:
			return errBusy
		}
		done := false
		defer func() {
			// What was begun is ended even when the service hung up meanwhile.
			if err := s.store.End(context.WithoutCancel(ctx), e.ID, done); err != nil && s.Logger != nil {
				s.Logger.WarnContext(ctx, "customerio webhook", slog.Any("error", fmt.Errorf("webhook: the store failed: %w", err)))
			}
		}()
		if err := handle(ctx, e); err != nil {
			return err
		}
		done = true
		return nil
	}
}
