// Package hook serves what vendors send by themselves. Who may send, and what a body says, is up to the vendor's package;
// how a request is read, bounded, answered and logged is the same for all.
package hook

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"strings"

	"github.com/engagement-go/engagement/internal/check"
)

// The sentinels that webhook packages share.
var (
	ErrSignature = errors.New("webhook: the signature is missing or wrong")
	ErrTooLarge  = errors.New("webhook: the body is too large")
	ErrBody      = errors.New("webhook: the body is not what the service sends")
)

// Settings are the choices that every webhook package offers.
type Settings struct {
	MaxBody int64
	Logger  *slog.Logger
}

// SetMaxBody is WithMaxBody.
func (s *Settings) SetMaxBody(n int64) error {
	if n <= 0 {
		return check.Invalid("WithMaxBody", "must be positive")
	}
	s.MaxBody = n
	return nil
}

// SetLogger is WithLogger.
func (s *Settings) SetLogger(l *slog.Logger) error {
	if l == nil {
		return check.Invalid("WithLogger", "must not be nil")
	}
	s.Logger = l
	return nil
}

// Apply lets options change s. What they refuse, and a refusal from before, gets the name of the package in front.
func Apply[S any, O ~func(*S) error](s *S, opts []O, refused error) error {
	for _, o := range opts {
		if refused == nil && o != nil {
			refused = o(s)
		}
	}
	return Refuse(refused)
}

// Refuse is what a constructor returns for a bad argument; nil for none.
func Refuse(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("webhook: %w", err)
}

// Handler serves requests that carry an E each.
type Handler[E any] struct {
	Settings
	// Name starts the lines in the log.
	Name string
	// Probed says that the vendor tries an address with a GET, which is answered with 200.
	Probed bool
	// Admit tells by the header who may send, before the body is read. May be nil.
	Admit func(*http.Request) error
	// Challenge is the header WWW-Authenticate for those who may not. May be empty.
	Challenge string
	// Verify tells by header and body who may send. May be nil.
	Verify func(header http.Header, body []byte) error
	// Parse reads a body.
	Parse func(body []byte) (E, error)
	// Handle takes what was read.
	Handle func(context.Context, E) error
}

// ServeHTTP answers 200 when Handle returns nil, and 503 when it returns an error; 401 to those who may not send, 413 to a
// body that is too large, 400 to one that cannot be read, 405 to other methods.
func (h *Handler[E]) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	status, err := h.serve(w, r)
	if err != nil && h.Logger != nil {
		h.Logger.WarnContext(r.Context(), h.Name, slog.Int("status", status), slog.Any("error", err))
	}
	w.WriteHeader(status)
}

func (h *Handler[E]) serve(w http.ResponseWriter, r *http.Request) (int, error) {
	switch {
	case r.Method == http.MethodPost:
	case h.Probed && (r.Method == http.MethodGet || r.Method == http.MethodHead):
		return http.StatusOK, nil
	default:
		w.Header().Set("Allow", strings.Join(h.methods(), ", "))
		return http.StatusMethodNotAllowed, errors.New("webhook: the method is not POST")
	}
	if h.Admit != nil {
		if err := h.Admit(r); err != nil {
			return h.unauthorized(w, err)
		}
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, h.MaxBody))
	if tooLarge := (*http.MaxBytesError)(nil); errors.As(err, &tooLarge) {
		return http.StatusRequestEntityTooLarge, fmt.Errorf("%w: the limit is %d bytes", ErrTooLarge, h.MaxBody)
	} else if err != nil {
		return http.StatusBadRequest, fmt.Errorf("webhook: the body did not arrive: %w", err)
	}
	if h.Verify != nil {
		if err := h.Verify(r.Header, body); err != nil {
			return h.unauthorized(w, err)
		}
	}
	event, err := h.Parse(body)
	if err != nil {
		return http.StatusBadRequest, err
	}
	if err := h.Handle(r.Context(), event); err != nil {
		return http.StatusServiceUnavailable, err
	}
	return http.StatusOK, nil
}

func (h *Handler[E]) methods() []string {
	if h.Probed {
		return []string{http.MethodGet, http.MethodHead, http.MethodPost}
	}
	return []string{http.MethodPost}
}

func (h *Handler[E]) unauthorized(w http.ResponseWriter, err error) (int, error) {
	if h.Challenge != "" {
		w.Header().Set("WWW-Authenticate", h.Challenge)
	}
	return http.StatusUnauthorized, err
}
