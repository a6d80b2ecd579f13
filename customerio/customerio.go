package customerio

import (
	"encoding/json"
	"net/http"
	"strconv"
	"strings"
	"time"

	"golang.org/x/time/rate"

	"github.com/engagement-go/engagement/internal/rest"
)

// Region is where a workspace lives.
type Region string

// The regions. A workspace lives in exactly one of them. A request to the other one fails with ErrUnauthorized, exactly
// like a wrong key.
const (
	US Region = "us"
	EU Region = "eu"
)

const (
	baseUS = "https://api.customer.io"
	baseEU = "https://api-eu.customer.io"
)

// serviceAccountPrefix marks the tokens that span workspaces.
const serviceAccountPrefix = "sa_live_"

// workspaceHeader names the workspace that a service-account token means.
const workspaceHeader = "X-Workspace-Id"

// Quota names a rate limit, see WithLimiter.
type Quota string

// The rate limits of the vendor.
const (
	// QuotaDefault is shared by all calls that spend no other quota: 10 per second for the workspace. Triggers and
	// archived messages spend it as well.
	QuotaDefault Quota = rest.DefaultQuota
	// QuotaSend is for the methods of SendService: 100 per second. Newer documents of the vendor speak of 3,000 per 3
	// seconds, shared with its other APIs and not strictly enforced; WithLimiter sets another pace.
	QuotaSend Quota = "send"
	// QuotaTrigger is for Broadcasts.Trigger: 1 per 10 seconds.
	QuotaTrigger Quota = "trigger"
	// QuotaArchive is for Messages.GetArchived: 100 per day. This client does not count them. When they are used up the
	// service answers 429 without a delay, and that is returned at once: nobody wants to wait for tomorrow.
	QuotaArchive Quota = "archive"
)

type settings struct{ rest.Config }

// WithRegion chooses the region of the workspace. The default is US.
func WithRegion(r Region) Option {
	return func(s *settings) error {
		switch r {
		case US:
			s.BaseURL = baseUS
		case EU:
			s.BaseURL = baseEU
		default:
			return rest.Invalid("WithRegion", "must be US or EU")
		}
		return nil
	}
}

// WithWorkspaceID says which workspace a service-account token (one that starts with sa_live_) means. Such tokens need
// it, and are good for the methods of SendService only.
func WithWorkspaceID(id int64) Option {
	return func(s *settings) error {
		if id <= 0 {
			return rest.Invalid("WithWorkspaceID", "must be positive")
		}
		s.Header[workspaceHeader] = []string{strconv.FormatInt(id, 10)}
		return nil
	}
}

// New makes a client from a key of the App API. The keys of the Track API do not work here. New sends nothing; it fails
// for an empty key and for a bad option.
//
// A service-account token takes the place of the key for sending, see WithWorkspaceID.
func New(appKey string, opts ...Option) (*Client, error) {
	app := perSecond(10)
	s := settings{rest.Config{
		Package:   "customerio",
		BaseURL:   baseUS,
		UserAgent: rest.UserAgent,
		Header:    http.Header{"Authorization": {"Bearer " + appKey}},
		Secrets:   []string{appKey},
		Quotas: map[string]rest.Quota{
			string(QuotaDefault): {Limiters: []rest.Limiter{app}},
			string(QuotaSend):    {Limiters: []rest.Limiter{perSecond(100)}},
			string(QuotaTrigger): {Limiters: []rest.Limiter{rate.NewLimiter(rate.Every(10*time.Second), 1), app}},
			string(QuotaArchive): {Limiters: []rest.Limiter{app}, ReturnUnnamed: true},
		},
		Retry:            rest.DefaultRetry,
		MaxResponseBytes: rest.DefaultMaxResponseBytes,
		ReadError:        readError,
		WrapError:        wrapError,
	}}
	var bad error
	if appKey == "" {
		bad = rest.Invalid("appKey", "must not be empty")
	} else {
		bad = rest.CheckKey("appKey", appKey)
	}
	for _, o := range opts {
		if bad == nil && o != nil {
			bad = o(&s)
		}
	}
	if bad == nil && strings.HasPrefix(appKey, serviceAccountPrefix) && s.Header[workspaceHeader] == nil {
		bad = rest.Invalid("WithWorkspaceID", "must be given with a service-account token")
	}
	client, err := rest.New(s.Config, bad)
	if err != nil {
		return nil, err
	}
	return newClient(client), nil
}

// perSecond spaces requests evenly: with a burst the first second would go over the limit.
func perSecond(n float64) *rate.Limiter { return rate.NewLimiter(rate.Limit(n), 1) }

// errorBody holds the four shapes of error bodies.
type errorBody struct {
	Errors json.RawMessage `json:"errors"`
	Meta   struct {
		Error  json.RawMessage `json:"error"`
		Errors json.RawMessage `json:"errors"`
	} `json:"meta"`
	Message string `json:"message"`
}

type errorItem struct {
	Detail  string          `json:"detail"`
	Message string          `json:"message"`
	Reason  string          `json:"reason"`
	Field   string          `json:"field"`
	Code    json.RawMessage `json:"code"`
	Source  struct {
		Pointer string `json:"pointer"`
	} `json:"source"`
}

// readError reads {"errors": [{detail, code, source}]}, {"errors": [{reason, field, message}]}, {"meta": {"error": …}}
// and {"meta": {"errors": […]}}. What the single members look like is not relied on.
func readError(e *rest.Error) {
	var body errorBody
	if json.Unmarshal(e.Body, &body) != nil {
		return
	}
	var messages []string
	for _, raw := range list(body.Errors) {
		var item errorItem
		if json.Unmarshal(raw, &item) != nil {
			messages = append(messages, text(raw))
			continue
		}
		message := firstOf(item.Detail, item.Message, item.Reason)
		messages = append(messages, message)
		if e.Code == "" {
			e.Code = text(item.Code)
		}
		if e.Code == "" && item.Message != "" {
			e.Code = item.Reason
		}
		if field := firstOf(item.Source.Pointer, item.Field); field != "" {
			if e.Fields == nil {
				e.Fields = map[string][]string{}
			}
			e.Fields[field] = append(e.Fields[field], message)
		}
	}
	messages = append(messages, text(body.Meta.Error))
	for _, raw := range list(body.Meta.Errors) {
		messages = append(messages, text(raw))
	}
	messages = append(messages, body.Message)
	var said []string
	for _, m := range messages {
		if m != "" {
			said = append(said, m)
		}
	}
	e.Message = strings.Join(said, "; ")
}

// list reads a list, and takes anything else as a list of one.
func list(raw json.RawMessage) []json.RawMessage {
	var items []json.RawMessage
	if len(raw) > 0 && json.Unmarshal(raw, &items) != nil {
		items = []json.RawMessage{raw}
	}
	return items
}

// text reads a string, or a number as it is written.
func text(raw json.RawMessage) string {
	var s string
	if json.Unmarshal(raw, &s) == nil {
		return s
	}
	var n json.Number
	if json.Unmarshal(raw, &n) == nil {
		return n.String()
	}
	return ""
}

func firstOf(candidates ...string) string {
	for _, s := range candidates {
		if s != "" {
			return s
		}
	}
	return ""
}
