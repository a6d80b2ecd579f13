package webhook

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"
)

// The headers of a request.
const (
	// HeaderTimestamp holds the time of signing, in Unix seconds.
	HeaderTimestamp = "X-CIO-Timestamp"
	// HeaderSignature holds the signature, in hexadecimal (inferred).
	HeaderSignature = "X-CIO-Signature"
)

// The defaults of a Receiver.
const (
	// DefaultWindow is how old a signature may be. The vendor tries for 7 days to deliver an event, and does not say
	// whether it signs again each time. A shorter window than that would refuse the late attempts for good if it does
	// not, and with them everything that waits behind.
	DefaultWindow = 7*24*time.Hour + 6*time.Hour
	// DefaultMaxBody is how large a body may be. Bodies of messages are in it where the webhook asks for them.
	DefaultMaxBody = 8 << 20

	// signatures of the near future pass, for clocks differ
	maxSkew = 5 * time.Minute
)

// Why a request was refused.
var (
	// ErrSignature says that no key fits the signature, or that it or the timestamp is missing or malformed.
	ErrSignature = errors.New("webhook: the signature is wrong or missing")
	// ErrExpired says that the signature is older than the window, or from the future.
	ErrExpired = errors.New("webhook: the signature is outside the time window")
	// ErrBody says that the body is not an event: not even a JSON object.
	ErrBody = errors.New("webhook: the body is not an event")
	// ErrTooLarge says that the body is larger than allowed.
	ErrTooLarge = errors.New("webhook: the body is too large")
)

// Receiver checks and reads events. It is safe for concurrent use.
type Receiver struct {
	keys    [][]byte
	window  time.Duration
	maxBody int64
	now     func() time.Time
	store   Store
	logger  *slog.Logger
}

// Option configures a Receiver. NewReceiver reports a bad one as an error.
type Option func(*Receiver) error

// WithWindow sets how old a signature may be. See DefaultWindow before you choose less than 7 days.
func WithWindow(d time.Duration) Option {
	return func(r *Receiver) error {
		if d <= 0 {
			return errors.New("webhook: WithWindow must be positive")
		}
		r.window = d
		return nil
	}
}

// WithMaxBody sets how many bytes a body may have.
func WithMaxBody(n int64) Option {
	return func(r *Receiver) error {
		if n <= 0 {
			return errors.New("webhook: WithMaxBody must be positive")
		}
		r.maxBody = n
		return nil
	}
}

// WithClock replaces time.Now.
func WithClock(now func() time.Time) Option {
	return func(r *Receiver) error {
		if now == nil {
			return errors.New("webhook: WithClock must not be nil")
		}
		r.now = now
		return nil
	}
}

// WithStore remembers handled events in s, which several processes may share. The default is a Memory of 65,536 events.
func WithStore(s Store) Option {
	return func(r *Receiver) error {
		if s == nil {
			return errors.New("webhook: WithStore must not be nil")
		}
		r.store = s
		return nil
	}
}

// WithoutStore hands every event to the handler as often as it comes.
func WithoutStore() Option {
	return func(r *Receiver) error {
		r.store = nil
		return nil
	}
}

// WithLogger logs why requests were refused and events failed, at warn level. Bodies, keys and people are never logged;
// what the handler's own error says is.
func WithLogger(l *slog.Logger) Option {
	return func(r *Receiver) error {
		if l == nil {
			return errors.New("webhook: WithLogger must not be nil")
		}
		r.logger = l
		return nil
	}
}

// NewReceiver makes a Receiver that accepts signatures by any of the keys. It fails for no key, an empty one, and a bad option.
func NewReceiver(keys []string, opts ...Option) (*Receiver, error) {
	r := &Receiver{window: DefaultWindow, maxBody: DefaultMaxBody, now: time.Now, store: NewMemory(defaultMemory)}
	if len(keys) == 0 {
		return nil, errors.New("webhook: at least one signing key is needed")
	}
	for _, key := range keys {
		if key == "" {
			return nil, errors.New("webhook: a signing key must not be empty")
		}
		r.keys = append(r.keys, []byte(key))
	}
	for _, o := range opts {
		if o == nil {
			continue
		}
		if err := o(r); err != nil {
			return nil, err
		}
	}
	return r, nil
}

// Verify checks the signature of a request whose body was read already. The body must be the bytes as they came.
func (r *Receiver) Verify(header http.Header, body []byte) error {
	stamp, signature := header.Get(HeaderTimestamp), header.Get(HeaderSignature)
	seconds, err := strconv.ParseInt(stamp, 10, 64)
	if err != nil {
		return ErrSignature
	}
	given, err := hex.DecodeString(strings.TrimSpace(signature))
	if err != nil || len(given) != sha256.Size {
		return ErrSignature
	}
	valid := false
	for _, key := range r.keys { // all of them, always: the time tells nothing
		if hmac.Equal(given, sign(key, stamp, body)) {
			valid = true
		}
	}
	if !valid {
		return ErrSignature
	}
	if age := r.now().Unix() - seconds; age > int64(r.window/time.Second) || age < -int64(maxSkew/time.Second) {
		return ErrExpired
	}
	return nil
}

// Read checks the signature, and reads the event. It is for those who have no http.Handler; events that come twice are
// not told apart here.
func (r *Receiver) Read(header http.Header, body []byte) (*Event, error) {
	if int64(len(body)) > r.maxBody {
		return nil, ErrTooLarge
	}
	if err := r.Verify(header, body); err != nil {
		return nil, err
	}
	return Parse(body)
}

// Sign sets the headers that the service sets, for tests.
func Sign(header http.Header, key string, at time.Time, body []byte) {
	stamp := strconv.FormatInt(at.Unix(), 10)
	header.Set(HeaderTimestamp, stamp)
	header.Set(HeaderSignature, hex.EncodeToString(sign([]byte(key), stamp, body)))
}

// sign is the HMAC over v0:timestamp:body.
func sign(key []byte, stamp string, body []byte) []byte {
	mac := hmac.New(sha256.New, key)
	mac.Write([]byte("v0:"))
	mac.Write([]byte(stamp))
	mac.Write([]byte(":"))
	mac.Write(body)
	return mac.Sum(nil)
}

// Handler checks each request, and hands its event to handle unless it was handled before.
//
// It answers 200 when handle returns nil and for what was handled before; 503 when handle returns an error or the same
// event is being handled right now, so that the service soon tries again (after most other statuses it waits an hour);
// 401 for a wrong or expired signature, 413 for a body that is too large, 400 for one that is no JSON object, 405 for
// anything but POST. Events that this package does not know are handed over raw: return nil for what you do not need.
//
// The context of handle ends when the service hangs up, after 4 seconds.
func (r *Receiver) Handler(handle func(ctx context.Context, e *Event) error) http.Handler {
	if handle == nil {
		handle = func(context.Context, *Event) error { return errors.New("webhook: no handler was given") }
	}
	return http.HandlerFunc(func(w http.ResponseWriter, req *http.Request) {
		status, err := r.serve(w, req, handle)
		if err != nil && r.logger != nil {
			r.logger.WarnContext(req.Context(), "customerio webhook", slog.Int("status", status), slog.String("error", err.Error()))
		}
		if status == http.StatusMethodNotAllowed {
			w.Header().Set("Allow", http.MethodPost)
		}
		w.WriteHeader(status)
	})
}

// serve is a request; a panic of the handler passes through and leaves the event to be tried again.
func (r *Receiver) serve(w http.ResponseWriter, req *http.Request, handle func(context.Context, *Event) error) (int, error) {
	if req.Method != http.MethodPost {
		return http.StatusMethodNotAllowed, errors.New("method is not POST")
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, req.Body, r.maxBody))
	if err != nil {
		if tooLarge := (*http.MaxBytesError)(nil); errors.As(err, &tooLarge) {
			return http.StatusRequestEntityTooLarge, ErrTooLarge
		}
		return http.StatusBadRequest, errors.New("the body could not be read")
	}
	event, err := r.Read(req.Header, body)
	switch {
	case errors.Is(err, ErrSignature), errors.Is(err, ErrExpired):
		return http.StatusUnauthorized, err
	case err != nil:
		return http.StatusBadRequest, err
	}
	if r.store == nil || event.ID == "" {
		if err := handle(req.Context(), event); err != nil {
			return http.StatusServiceUnavailable, err
		}
		return http.StatusOK, nil
	}
	return r.once(req.Context(), event, handle)
}

// once hands over an event that the store does not know.
func (r *Receiver) once(ctx context.Context, event *Event, handle func(context.Context, *Event) error) (int, error) {
	state, err := r.store.Begin(ctx, event.ID)
	switch {
	case err != nil:
		return http.StatusServiceUnavailable, fmt.Errorf("store: %w", err)
	case state == StateDone:
		return http.StatusOK, nil
	case state == StateBusy:
		return http.StatusServiceUnavailable, nil
	}
	done := false
	defer func() {
		// What was begun is ended even when the service hung up meanwhile.
		if err := r.store.End(context.WithoutCancel(ctx), event.ID, done); err != nil && r.logger != nil {
			r.logger.WarnContext(ctx, "customerio webhook", slog.String("error", "store: "+err.Error()))
		}
	}()
	if err := handle(ctx, event); err != nil {
		return http.StatusServiceUnavailable, err
	}
	done = true
	return http.StatusOK, nil
}

// knownMetric reports whether the vendor documents the metric for the type of object.
func knownMetric(o ObjectType, m Metric) bool { return slices.Contains(metricsOf(o), m) }
