package esputnikhook

import (
	"context"
	"net/http"
	"strings"

	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/internal/lenient"
)

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

// NewActivityHandler makes a handler that checks each request, and calls handle with its rows. It takes requests with any
// of the logins. handle is called by many goroutines at once.
//
// The handler answers 200 when handle returns nil, to a list without rows, with which handle is not called, and to GET and
// HEAD, with which the service probes the address; 503 when handle returns an error, so that the same rows come again; 401
// to a missing or wrong login, 413 to a body that is too large, 400 to one that cannot be read, 405 to other methods.
//
// The context of handle is that of the request.
//
// NewActivityHandler fails for no login, unless engagement.WithoutVerification is given, for an empty one, a nil handle and a bad
// option.
func NewActivityHandler(logins []Login, handle func(ctx context.Context, rows []Activity) error, opts ...Option) (http.Handler, error) {
	if handle == nil {
		return newHandler(logins, ParseActivity, nil, opts)
	}
	return newHandler(logins, ParseActivity, func(ctx context.Context, rows []Activity) error {
		if len(rows) == 0 {
			return nil
		}
		return handle(ctx, rows)
	}, opts)
}

// ParseActivity reads rows from a body whose sender was checked, or does not matter. A body that is no list of rows is an
// error that wraps ErrInvalidBody.
func ParseActivity(body []byte) ([]Activity, error) {
	var rows []Activity
	if lenient.Decode(body, &rows) != nil || rows == nil {
		return nil, ErrInvalidBody
	}
	for i := range rows {
		if rows[i].IID == "" && rows[i].ContactID == 0 && rows[i].ExternalCustomerID == "" {
			return nil, ErrInvalidBody // a row without an identity must not be confirmed
		}
	}
	return rows, nil
}
