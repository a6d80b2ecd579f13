package webhook

import (
	"context"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"strings"

	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/internal/rest"
)

// DefaultMaxBody is how many bytes a body may have, unless WithMaxBody says otherwise. The service documents no limit.
const DefaultMaxBody = 32 << 20

// ErrBody says that a body is not what the webhook sends.
var ErrBody = errors.New("webhook: the body cannot be read")

// Activity is something that happened to a message of one contact.
type Activity struct {
	// Identifier of the message as it was sent to this contact, a time UUID.
	IID string `json:"iid"`
	// Identifier of the contact.
	ContactID int64 `json:"contactId"`
	// Your identifier of the contact.
	ExternalCustomerID string `json:"externalCustomerId"`
	// Email address.
	Email string `json:"email"`
	// Phone number.
	SMS string `json:"sms"`
	// Phone number in Viber.
	Viber string `json:"viber"`
	// Mobile push token.
	MobilePush string `json:"mobilepush"`
	// Web push token.
	WebPush string `json:"webpush"`
	// Channel of the message.
	MediaType esputnik.ChannelType `json:"mediaType"`
	// What happened. SENT comes for mobile push only.
	ActivityStatus esputnik.ActivityStatus `json:"activityStatus"`
	// When it happened.
	ActivityDateTime esputnik.DateTime `json:"activityDateTime"`
	// Why it was not delivered; only with UNDELIVERED.
	StatusDescription string `json:"statusDescription"`
	// Whether the address is blacklisted now; only with UNDELIVERED.
	HardBounce bool `json:"hardBounce"`
	// The new categories; only with SUBSCRIPTION_CHANGED, else empty.
	StatusData esputnik.ActivityStatusData `json:"statusData"`
	// Identifier of the message.
	MessageID int64 `json:"messageId"`
	// Identifier of the sending (inferred from the name).
	MessageInstanceID int64 `json:"messageInstanceId"`
	// Name of the message.
	MessageName string `json:"messageName"`
	// Tags of the message, separated by commas. See Tags.
	MessageTag string `json:"messageTag"`
	// Language of the message.
	MessageLanguageCode string `json:"messageLanguageCode"`
	// Address under which a browser shows the message; email only.
	ViewMessageLink string `json:"viewMessageLink"`
	// Address that was clicked.
	ClickEventLink string `json:"clickEventLink"`
	// Sender.
	From string `json:"from"`
	// Identifier of the event that started the workflow.
	SourceEventID int64 `json:"sourceEventId"`
	// Key of the event that started the workflow.
	SourceEventKey string `json:"sourceEventKey"`
	// Type of the event that started the workflow.
	SourceEventTypeKey string `json:"sourceEventTypeKey"`
	// Workflow that sent the message.
	WorkflowID int64 `json:"workflowId"`
	// Block of the workflow (inferred from the name).
	WorkflowBlockID string `json:"workflowBlockId"`
	// Run of the workflow (inferred from the name).
	WorkflowInstanceID string `json:"workflowInstanceId"`
	// Broadcast that sent the message.
	BroadcastID int64 `json:"broadcastId"`
	// Name of the contact's operating system (inferred from the name).
	OSName string `json:"osName"`
	// Kind of the contact's operating system (inferred from the name).
	OSType string `json:"osType"`
}

// Tags splits MessageTag.
func (a *Activity) Tags() []string {
	var tags []string
	for tag := range strings.SplitSeq(a.MessageTag, ",") {
		if tag = strings.TrimSpace(tag); tag != "" {
			tags = append(tags, tag)
		}
	}
	return tags
}

// InboxMessage is a message for the App Inbox of a contact.
type InboxMessage struct {
	// Your identifier of the contact.
	ExternalCustomerID string `json:"externalCustomerId"`
	// Identifier of the interaction, a UUID.
	ID string `json:"id"`
	// Identifier of the message template.
	MessageID int64 `json:"messageId"`
	// When the message was created.
	CreatedDate esputnik.UnixMilli `json:"createdDate"`
	// Title.
	Title string `json:"title"`
	// Text.
	Content string `json:"content"`
	// Address of a picture.
	Image string `json:"image"`
	// Address that a tap opens.
	Link string `json:"link"`
	// Category.
	Category string `json:"category"`
	// Further data as text, mostly JSON.
	CustomData string `json:"customData"`
}

// Option configures a handler. NewActivityHandler and NewInboxHandler report a bad one as an error.
type Option func(*handler) error

// WithBasicAuth wants the user name and password that were entered with the webhook's address. Requests without them are
// refused with status 401; the probe of the address is not. Give it more than once to accept several, while they are
// being replaced.
func WithBasicAuth(user, password string) Option {
	return func(h *handler) error {
		if user == "" && password == "" {
			return rest.Invalid("WithBasicAuth", "must have a user name or a password")
		}
		h.accounts = append(h.accounts, digest(user, password))
		return nil
	}
}

// WithMaxBody sets how many bytes a body may have.
func WithMaxBody(n int64) Option {
	return func(h *handler) error {
		if n <= 0 {
			return rest.Invalid("WithMaxBody", "must be positive")
		}
		h.maxBody = n
		return nil
	}
}

// WithLogger logs why requests were refused, at warn level. Bodies and credentials are never logged; what the handler's
// own error says is.
func WithLogger(l *slog.Logger) Option {
	return func(h *handler) error {
		if l == nil {
			return rest.Invalid("WithLogger", "must not be nil")
		}
		h.logger = l
		return nil
	}
}

// NewActivityHandler hands the rows of each request to handle.
//
// It answers 200 when handle returns nil, and to GET and HEAD, with which the service probes the address; 503 when
// handle returns an error, so that the same rows come again; 401 for wrong credentials, 413 for a body that is too
// large, 400 for one that cannot be read, 405 for other methods. It fails for a nil handle and a bad option.
func NewActivityHandler(handle func(ctx context.Context, rows []Activity) error, opts ...Option) (http.Handler, error) {
	if handle == nil {
		return nil, rest.Invalid("handle", "must not be nil")
	}
	return newHandler(func(ctx context.Context, body []byte) error {
		rows, err := ParseActivity(body)
		if err != nil {
			return err
		}
		return handle(ctx, rows)
	}, opts)
}

// NewInboxHandler hands the message of each request to handle.
//
// It answers as NewActivityHandler does. A body that cannot be read is answered with 400, and is not sent again.
func NewInboxHandler(handle func(ctx context.Context, message *InboxMessage) error, opts ...Option) (http.Handler, error) {
	if handle == nil {
		return nil, rest.Invalid("handle", "must not be nil")
	}
	return newHandler(func(ctx context.Context, body []byte) error {
		message, err := ParseInbox(body)
		if err != nil {
			return err
		}
		return handle(ctx, message)
	}, opts)
}

// ParseActivity reads the body of a request of the activity webhook, for those who have no http.Handler.
func ParseActivity(body []byte) ([]Activity, error) {
	var rows []Activity
	if !json.Valid(body) || rest.Decode(body, &rows) != nil {
		return nil, ErrBody
	}
	return rows, nil
}

// ParseInbox reads the body of a request of the App Inbox webhook, for those who have no http.Handler.
func ParseInbox(body []byte) (*InboxMessage, error) {
	message := new(InboxMessage)
	if rest.Decode(body, message) != nil || message.ID == "" && message.ExternalCustomerID == "" {
		return nil, ErrBody
	}
	return message, nil
}

type handler struct {
	handle   func(ctx context.Context, body []byte) error
	accounts [][sha256.Size]byte
	maxBody  int64
	logger   *slog.Logger
}

func newHandler(handle func(context.Context, []byte) error, opts []Option) (http.Handler, error) {
	h := &handler{handle: handle, maxBody: DefaultMaxBody}
	for _, o := range opts {
		if o == nil {
			continue
		}
		if err := o(h); err != nil {
			return nil, err
		}
	}
	return h, nil
}

func (h *handler) ServeHTTP(w http.ResponseWriter, req *http.Request) {
	status, err := h.serve(w, req)
	if err != nil && h.logger != nil {
		h.logger.WarnContext(req.Context(), "esputnik webhook", slog.Int("status", status), slog.String("error", err.Error()))
	}
	switch status {
	case http.StatusMethodNotAllowed:
		w.Header().Set("Allow", "GET, HEAD, POST")
	case http.StatusUnauthorized:
		w.Header().Set("WWW-Authenticate", `Basic realm="webhook"`)
	}
	w.WriteHeader(status)
}

func (h *handler) serve(w http.ResponseWriter, req *http.Request) (int, error) {
	switch req.Method {
	case http.MethodGet, http.MethodHead:
		return http.StatusOK, nil
	case http.MethodPost:
	default:
		return http.StatusMethodNotAllowed, errors.New("the method is not POST")
	}
	if !h.allowed(req) {
		return http.StatusUnauthorized, errors.New("the credentials are wrong or missing")
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, req.Body, h.maxBody))
	if err != nil {
		if tooLarge := (*http.MaxBytesError)(nil); errors.As(err, &tooLarge) {
			return http.StatusRequestEntityTooLarge, errors.New("the body is too large")
		}
		return http.StatusBadRequest, errors.New("the body did not arrive")
	}
	switch err := h.handle(req.Context(), body); {
	case errors.Is(err, ErrBody):
		return http.StatusBadRequest, err
	case err != nil:
		return http.StatusServiceUnavailable, err
	}
	return http.StatusOK, nil
}

// allowed compares digests, all of them, always: the time tells nothing.
func (h *handler) allowed(req *http.Request) bool {
	if len(h.accounts) == 0 {
		return true
	}
	user, password, _ := req.BasicAuth()
	given := digest(user, password)
	match := 0
	for i := range h.accounts {
		match |= subtle.ConstantTimeCompare(given[:], h.accounts[i][:])
	}
	return match == 1
}

func digest(user, password string) [sha256.Size]byte {
	return sha256.Sum256([]byte(user + "\x00" + password))
}
