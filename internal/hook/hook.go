// Package hook is the http.Handler of the webhook receivers. It reads a request up to a limit, answers and logs it, and
// handles an event that arrives twice once. The package of the vendor verifies the sender and reads the body.
package hook

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"strings"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/check"
)

// Receiver describes how one kind of webhook is received. E is the content of a request.
type Receiver[E any] struct {
	// Package is the name of the receiver's package, for errors and the log.
	Package string
	// Defaults are the default settings. The options for a window or a store are refused without a default.
	Defaults engagement.WebhookOptions
	// Credentials are the credentials of senders.
	Credentials Credentials
	// Probed means that the vendor tests an address with a GET, which is answered with 200.
	Probed bool
	// Admit verifies the sender by the header, before the body is read. May be nil.
	Admit func(*http.Request) error
	// Challenge is the header WWW-Authenticate for unknown senders. May be empty.
	Challenge string
	// Verify verifies the sender by header and body. May be nil.
	Verify func(o *engagement.WebhookOptions, header http.Header, body []byte) error
	// Parse reads a body.
	Parse func(body []byte) (E, error)
	// EventID returns the id of an event for the store, "" if it has none. May be nil.
	EventID func(E) string
	// Handle is called with the content of a request.
	Handle func(context.Context, E) error
}

// Credentials are the secrets or logins that a constructor was given.
type Credentials struct {
	Argument string // name of the argument
	Count    int
	Empty    bool // one of them is empty
	Optional bool // the vendor can send without credentials, see WithoutVerification
}

// New checks the options and returns the handler.
//
// It answers 200 if Handle returns nil or the event was handled before, 503 if Handle returns an error or the event is
// being handled, 401 to unknown senders, 413 to a body that is too large, 400 to a body that cannot be read, and 405 to
// other methods.
func New[E any](r Receiver[E], opts []engagement.WebhookOption) (http.Handler, error) {
	o := r.Defaults
	for _, option := range opts {
		if option != nil {
			option(&o)
		}
	}
	if err := r.checkOptions(&o); err != nil {
		return nil, fmt.Errorf("%s: %w", r.Package, err)
	}
	if o.Unverified {
		r.Admit, r.Verify = nil, nil
	}
	return &handler[E]{r, o}, nil
}

func (r *Receiver[E]) checkOptions(o *engagement.WebhookOptions) error {
	c := r.Credentials
	switch {
	case o.Err != nil:
		return o.Err
	case c.Empty:
		return check.Invalid(c.Argument, "must not have an empty one")
	case c.Count == 0 && !o.Unverified && c.Optional:
		return check.Invalid(c.Argument, "must not be empty, or WithoutVerification must be given")
	case c.Count == 0 && !o.Unverified:
		return check.Invalid(c.Argument, "must not be empty")
	case o.Unverified && !c.Optional:
		return check.Invalid("WithoutVerification", "is not possible: the vendor always signs")
	case o.Unverified && c.Count > 0:
		return check.Invalid(c.Argument, "must be empty with WithoutVerification")
	case r.Handle == nil:
		return check.Invalid("handle", "must not be nil")
	case o.SignatureWindow != 0 && r.Defaults.SignatureWindow == 0:
		return check.Invalid("WithSignatureWindow", "has no effect: the vendor does not sign the time")
	case (o.Events != nil || o.EveryEvent) && r.EventID == nil:
		return check.Invalid("WithEventStore and WithoutEventStore", "have no effect: the events have no id")
	}
	return nil
}

type handler[E any] struct {
	Receiver[E]
	options engagement.WebhookOptions
}

// ServeHTTP answers a request, and logs refusals and failures.
func (h *handler[E]) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	status, err := h.serve(w, r)
	if err != nil {
		h.warn(r.Context(), err, slog.Int("status", status))
	}
	w.WriteHeader(status)
}

func (h *handler[E]) warn(ctx context.Context, err error, attrs ...slog.Attr) {
	if h.options.Logger != nil {
		h.options.Logger.LogAttrs(ctx, slog.LevelWarn, h.Package, append(attrs, slog.Any("error", err))...)
	}
}

func (h *handler[E]) serve(w http.ResponseWriter, r *http.Request) (int, error) {
	switch {
	case r.Method == http.MethodPost:
	case h.Probed && (r.Method == http.MethodGet || r.Method == http.MethodHead):
		return http.StatusOK, nil
	default:
		w.Header().Set("Allow", strings.Join(h.methods(), ", "))
		return http.StatusMethodNotAllowed, errors.New("the method is not POST")
	}
	if h.Admit != nil {
		if err := h.Admit(r); err != nil {
			return h.unauthorized(w, err)
		}
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, h.options.MaxBody))
	if tooLarge := (*http.MaxBytesError)(nil); errors.As(err, &tooLarge) {
		return http.StatusRequestEntityTooLarge, fmt.Errorf("%w: the limit is %d bytes", engagement.ErrBodyTooLarge, h.options.MaxBody)
	} else if err != nil {
		return http.StatusBadRequest, fmt.Errorf("the body cannot be read: %w", err)
	}
	if h.Verify != nil {
		if err := h.Verify(&h.options, r.Header, body); err != nil {
			return h.unauthorized(w, err)
		}
	}
	event, err := h.Parse(body)
	if err != nil {
		return http.StatusBadRequest, err
	}
	if err := h.handle(r.Context(), event); err != nil {
		return http.StatusServiceUnavailable, err
	}
	return http.StatusOK, nil
}

// HeaderValue returns the first value of a header. The name may be written in any case, as gateways and the maps of
// serverless platforms have it.
func HeaderValue(header http.Header, name string) string {
	if value := header.Get(name); value != "" {
		return value
	}
	for other, values := range header {
		if len(values) > 0 && strings.EqualFold(other, name) {
			return values[0]
		}
	}
	return ""
}

// ByteOrderMark may stand before JSON, where it means nothing.
var ByteOrderMark = []byte("\xef\xbb\xbf")

func (h *handler[E]) methods() []string {
	if h.Probed {
		return []string{http.MethodGet, http.MethodHead, http.MethodPost}
	}
	return []string{http.MethodPost}
}

func (h *handler[E]) unauthorized(w http.ResponseWriter, err error) (int, error) {
	if h.Challenge != "" {
		w.Header().Set("WWW-Authenticate", h.Challenge)
	}
	return http.StatusUnauthorized, err
}

// maxEventID is the longest id that a store is asked to keep. Of longer ones it gets a digest.
const maxEventID = 256

var errBusy = errors.New("the event is being handled")

// handle calls Handle with an event, unless the event was handled before. A panic in Handle releases the event.
func (h *handler[E]) handle(ctx context.Context, event E) error {
	store := h.options.Events
	id := ""
	if store != nil {
		id = h.EventID(event)
	}
	if len(id) > maxEventID {
		digest := sha256.Sum256([]byte(id))
		id = hex.EncodeToString(digest[:])
	}
	if id == "" {
		return h.Handle(ctx, event)
	}
	state, err := store.Begin(ctx, id)
	switch {
	case err != nil:
		return fmt.Errorf("the event store failed: %w", err)
	case state == engagement.EventDone:
		return nil
	case state == engagement.EventBusy:
		return errBusy
	}
	done := false
	defer func() {
		// End is called even if the service has closed the connection.
		if err := store.End(context.WithoutCancel(ctx), id, done); err != nil {
			h.warn(ctx, fmt.Errorf("the event store failed: %w", err))
		}
	}()
	if err := h.Handle(ctx, event); err != nil {
		return err
	}
	done = true
	return nil
}
