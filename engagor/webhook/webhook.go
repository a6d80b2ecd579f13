// Package webhook receives the mentions that Qualtrics Social Connect (Engagor) pushes.
//
//	handler, err := webhook.NewHandler([]string{clientSecret}, func(ctx context.Context, e *webhook.Event) error {
//		return queue.Add(ctx, e.Mention)
//	})
//	http.Handle("POST /engagor", handler)
//
// There is no call that subscribes to anything: a user of the product makes an automation recipe with the action
// "Trigger a webhook", the verb POST, the content type application/json and the body template [mention]. The vendor has
// to switch signing on, for the application and the recipe.
package webhook

import (
	"bytes"
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"slices"

	"github.com/engagement-go/engagement/engagor"
)

// SignatureHeader is the header that carries the signature.
const SignatureHeader = "X-Signature"

// DefaultMaxBody is the size cap of callers who do not choose: 1 MiB.
const DefaultMaxBody = 1 << 20

// The errors that errors.Is finds.
var (
	// ErrSignature says that a signature is missing, or made with none of the secrets.
	ErrSignature = errors.New("webhook: the signature is missing or wrong")
	// ErrTooLarge says that a body has more bytes than allowed.
	ErrTooLarge = errors.New("webhook: the body is too large")
	// ErrBody says that a body is not a mention.
	ErrBody = errors.New("webhook: the body is not a mention")
)

// Event is a mention that was pushed.
type Event struct {
	// Mention is the new or changed mention. A case is a mention, too.
	Mention engagor.Mention
	// AccountID is the account that the mention belongs to, read from its permalink, for Client.ForAccount; 0 when it has
	// none.
	AccountID int64
	// Body is the body as it came. It holds people's data.
	Body []byte
}

// Sign returns the signature of a body: base64 of its HMAC-SHA256 with the client secret. It is for senders, in tests
// above all.
func Sign(body []byte, secret string) string {
	return base64.StdEncoding.EncodeToString(digest(body, secret))
}

func digest(body []byte, secret string) []byte {
	mac := hmac.New(sha256.New, []byte(secret))
	mac.Write(body)
	return mac.Sum(nil)
}

// Verify checks the signature of a body against several secrets, so that a secret can be exchanged without a gap. It
// takes as long for a good signature as for a bad one. The error is ErrSignature; an empty secret fits nothing.
func Verify(body []byte, signature string, secrets ...string) error {
	given, err := base64.StdEncoding.Strict().DecodeString(signature)
	good := false
	for _, secret := range secrets {
		if hmac.Equal(given, digest(body, secret)) && err == nil && secret != "" {
			good = true // and go on: which secret fits is nobody's business
		}
	}
	if !good {
		return ErrSignature
	}
	return nil
}

// Parse reads a body that is a mention. The error is ErrBody.
func Parse(body []byte) (*Event, error) {
	body = bytes.TrimPrefix(body, []byte("\xef\xbb\xbf"))
	e := &Event{Body: body}
	trimmed := bytes.TrimLeft(body, " \t\r\n")
	if len(trimmed) == 0 || trimmed[0] != '{' {
		return nil, fmt.Errorf("%w: it is no JSON object", ErrBody)
	}
	if json.Unmarshal(trimmed, &e.Mention) != nil { // the error would print parts of the body
		return nil, fmt.Errorf("%w: it cannot be decoded", ErrBody)
	}
	if e.Mention.ID == "" {
		return nil, fmt.Errorf("%w: it has no id", ErrBody)
	}
	e.AccountID = e.Mention.AccountID()
	return e, nil
}

// Option configures a Handler. NewHandler reports a bad one as an error.
type Option func(*Handler) error

// WithMaxBody caps the size of a body; beyond it a request is refused. The default is DefaultMaxBody.
func WithMaxBody(n int64) Option {
	return func(h *Handler) error {
		if n <= 0 {
			return errors.New("webhook: WithMaxBody must be positive")
		}
		h.maxBody = n
		return nil
	}
}

// WithoutSignature takes requests that nobody signed, for recipes whose signing the vendor has not switched on. Anybody
// who knows the address can then make the handler run: protect it by other means, such as the Authorization header that
// a recipe can send. It excludes secrets.
func WithoutSignature() Option {
	return func(h *Handler) error {
		if len(*h.secrets) > 0 {
			return errors.New("webhook: WithoutSignature excludes secrets")
		}
		h.unsigned = true
		return nil
	}
}

// WithLogger logs why requests were refused and mentions failed, at warn level. Bodies and signatures are never logged;
// what the caller's own function returns is.
func WithLogger(l *slog.Logger) Option {
	return func(h *Handler) error {
		if l == nil {
			return errors.New("webhook: WithLogger must not be nil")
		}
		h.logger = l
		return nil
	}
}

// Handler is an http.Handler that checks the signature of a request and hands over the mention in it. It is safe for
// concurrent use.
//
// It answers 405 to anything but POST, 413 to a body over the cap, 401 to a missing or wrong signature, 400 to a body
// that is no mention, 500 when the caller's function fails, and 200 otherwise. The function runs only in the last two
// cases. Whether the vendor sends a request again after a failure is not documented. The signature covers the body and
// nothing else, no time: a request that somebody overheard stays good for as long as its secret, so let a mention that
// comes twice do no harm.
type Handler struct {
	secrets  *[]string // behind a pointer, so that nobody prints them by mistake
	unsigned bool
	maxBody  int64
	handle   func(context.Context, *Event) error
	logger   *slog.Logger
}

// NewHandler makes a handler. The secrets are those of the registered application; several can be given while one is
// exchanged for another. handle is called for every mention, by many goroutines at once, with the context of its
// request.
func NewHandler(secrets []string, handle func(ctx context.Context, e *Event) error, opts ...Option) (*Handler, error) {
	own := slices.Clone(secrets)
	h := &Handler{secrets: &own, maxBody: DefaultMaxBody, handle: handle}
	if handle == nil {
		return nil, errors.New("webhook: handle must not be nil")
	}
	if slices.Contains(secrets, "") {
		return nil, errors.New("webhook: a secret must not be empty")
	}
	for _, o := range opts {
		if o == nil {
			continue
		}
		if err := o(h); err != nil {
			return nil, err
		}
	}
	if len(own) == 0 && !h.unsigned {
		return nil, errors.New("webhook: a secret is needed, or WithoutSignature")
	}
	return h, nil
}

// ServeHTTP takes a request.
func (h *Handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	status, err := h.serve(w, r)
	if err != nil {
		if h.logger != nil {
			h.logger.WarnContext(r.Context(), "engagor webhook", slog.Int("status", status), slog.String("error", err.Error()))
		}
		http.Error(w, http.StatusText(status), status)
		return
	}
	w.WriteHeader(status)
}

func (h *Handler) serve(w http.ResponseWriter, r *http.Request) (int, error) {
	if r.Method != http.MethodPost {
		w.Header().Set("Allow", http.MethodPost)
		return http.StatusMethodNotAllowed, errors.New("webhook: the method is not POST")
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, h.maxBody))
	if tooLarge := (*http.MaxBytesError)(nil); errors.As(err, &tooLarge) {
		return http.StatusRequestEntityTooLarge, fmt.Errorf("%w: the limit is %d bytes", ErrTooLarge, h.maxBody)
	} else if err != nil {
		return http.StatusBadRequest, fmt.Errorf("webhook: the body cannot be read: %w", err)
	}
	if !h.unsigned {
		if err := Verify(body, r.Header.Get(SignatureHeader), *h.secrets...); err != nil {
			return http.StatusUnauthorized, err
		}
	}
	event, err := Parse(body)
	if err != nil {
		return http.StatusBadRequest, err
	}
	if err := h.handle(r.Context(), event); err != nil {
		return http.StatusInternalServerError, err
	}
	return http.StatusOK, nil
}
