package esputnik

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"net/http"
	"strconv"
	"strings"
	"time"

	"golang.org/x/oauth2"

	"github.com/engagement-go/engagement/internal/rest"
)

// Client calls eSputnik. It holds no state of any call, and is safe for concurrent use by many goroutines.
type Client struct {
	// Contacts creates, reads, changes, removes and imports people.
	Contacts *ContactsService
	// AddressBooks reads the definitions of the additional contact fields.
	AddressBooks *AddressBooksService
	// Segments reads segments and changes who is in them.
	Segments *SegmentsService
	// Workflows lists automations.
	Workflows *WorkflowsService
	// Subscriptions reads subscription categories, and keeps the list of unsubscribed addresses.
	Subscriptions *SubscriptionsService
	// Recommendations reads product recommendations for a contact.
	Recommendations *RecommendationsService
	// Orders creates and updates orders.
	Orders *OrdersService
	// Events records what contacts do, now and in the past.
	Events *EventsService
	// Auth creates tokens that stand in for the API key.
	Auth *AuthService
	// EmailMessages manages email templates.
	EmailMessages *EmailMessagesService
	// MobilePushMessages manages mobile push templates.
	MobilePushMessages *MobilePushMessagesService
	// ViberMessages manages Viber templates.
	ViberMessages *ViberMessagesService
	// AppInboxMessages manages App Inbox templates.
	AppInboxMessages *AppInboxMessagesService
	// TelegramMessages manages Telegram templates.
	TelegramMessages *TelegramMessagesService
	// SMSMessages manages SMS templates.
	SMSMessages *SMSMessagesService
	// Sending sends messages to single recipients and tells what became of them.
	Sending *SendingService
	// Broadcasts sends messages to segments.
	Broadcasts *BroadcastsService
	// Activity tells what contacts did with messages.
	Activity *ActivityService
	// Account reads the organisation, its balance and its costs.
	Account *AccountService
	// Sites manages domains and the scripts for them.
	Sites *SitesService
	// Feeds manages product feeds.
	Feeds *FeedsService
	// Promocodes manages promo codes.
	Promocodes *PromocodesService
	// Files manages preprocessor files.
	Files *FilesService
	// Apps manages tokens of applications and bots.
	Apps *AppsService

	client *rest.Client
	config rest.Config
}

// ContactsService creates, reads, changes, removes and imports people.
type ContactsService struct{ client *rest.Client }

// AddressBooksService reads the definitions of the additional contact fields.
type AddressBooksService struct{ client *rest.Client }

// SegmentsService reads segments and changes who is in them.
type SegmentsService struct{ client *rest.Client }

// WorkflowsService lists automations.
type WorkflowsService struct{ client *rest.Client }

// SubscriptionsService reads subscription categories, and keeps the list of unsubscribed addresses.
type SubscriptionsService struct{ client *rest.Client }

// RecommendationsService reads product recommendations for a contact.
type RecommendationsService struct{ client *rest.Client }

// OrdersService creates and updates orders.
type OrdersService struct{ client *rest.Client }

// EventsService records what contacts do, now and in the past.
type EventsService struct{ client *rest.Client }

// AuthService creates tokens that stand in for the API key.
type AuthService struct{ client *rest.Client }

// EmailMessagesService manages email templates.
type EmailMessagesService struct{ client *rest.Client }

// MobilePushMessagesService manages mobile push templates.
type MobilePushMessagesService struct{ client *rest.Client }

// ViberMessagesService manages Viber templates.
type ViberMessagesService struct{ client *rest.Client }

// AppInboxMessagesService manages App Inbox templates.
type AppInboxMessagesService struct{ client *rest.Client }

// TelegramMessagesService manages Telegram templates.
type TelegramMessagesService struct{ client *rest.Client }

// SMSMessagesService manages SMS templates.
type SMSMessagesService struct{ client *rest.Client }

// SendingService sends messages to single recipients and tells what became of them.
type SendingService struct{ client *rest.Client }

// BroadcastsService sends messages to segments.
type BroadcastsService struct{ client *rest.Client }

// ActivityService tells what contacts did with messages.
type ActivityService struct{ client *rest.Client }

// AccountService reads the organisation, its balance and its costs.
type AccountService struct{ client *rest.Client }

// SitesService manages domains and the scripts for them.
type SitesService struct{ client *rest.Client }

// FeedsService manages product feeds.
type FeedsService struct{ client *rest.Client }

// PromocodesService manages promo codes.
type PromocodesService struct{ client *rest.Client }

// FilesService manages preprocessor files.
type FilesService struct{ client *rest.Client }

// AppsService manages tokens of applications and bots.
type AppsService struct{ client *rest.Client }

// Host is a place where the service answers. All of them have the same API.
type Host string

// The hosts of the service.
const (
	// HostESputnik is esputnik.com, the default.
	HostESputnik Host = "https://esputnik.com/api"
	// HostYespo is yespo.io, the same service under its other name.
	HostYespo Host = "https://yespo.io/api"
	// HostYespoAPI is api.yespo.io, which one of the vendor's pages names.
	HostYespoAPI Host = "https://api.yespo.io/api"
)

// WithHost chooses the host; the default is HostESputnik.
func WithHost(host Host) Option {
	return func(s *settings) error {
		switch host {
		case HostESputnik, HostYespo, HostYespoAPI:
			s.BaseURL = string(host)
			return nil
		}
		return rest.Invalid("WithHost", "must be one of the constants of this package")
	}
}

// WithTokenSource authorises the calls with OAuth 2.0 access tokens in place of an API key, which must then be empty.
// OAuthTokenSource makes a source that refreshes them as the service wants it. An error of the source ends a call before
// it is sent.
func WithTokenSource(tokens oauth2.TokenSource) Option {
	return func(s *settings) error {
		if tokens == nil {
			return rest.Invalid("WithTokenSource", "must not be nil")
		}
		s.tokens = tokens
		return nil
	}
}

// WithEventsToken authorises the calls that the vendor documents for it (Events.SendV1, SendPastV1 and DeletePast) with
// a token of Auth.CreateToken. The API key may then be empty for a program that makes no other calls.
func WithEventsToken(token string) Option {
	return func(s *settings) error {
		if token == "" {
			return rest.Invalid("WithEventsToken", "must not be empty")
		}
		if err := rest.CheckKey("WithEventsToken", token); err != nil {
			return err
		}
		s.eventsToken = token
		s.Secrets = append(s.Secrets, token)
		return nil
	}
}

type settings struct {
	rest.Config
	tokens      oauth2.TokenSource
	eventsToken string
}

// userName is what goes before the API key. Any will do, but an empty one was refused by an old part of the service.
const userName = "user"

// New makes a client from an API key, which stands in the settings of the account under API. New sends nothing; it fails
// for an empty key, unless an option brings another credential, and for a bad option.
func New(apiKey string, opts ...Option) (*Client, error) {
	s := newSettings()
	var bad error
	if apiKey != "" {
		s.Secrets = append(s.Secrets, apiKey)
	}
	for _, o := range opts {
		if bad == nil && o != nil {
			bad = o(&s)
		}
	}
	switch {
	case bad != nil:
	case apiKey == "" && s.tokens == nil && s.eventsToken == "":
		bad = rest.Invalid("apiKey", "must not be empty")
	case apiKey != "" && s.tokens != nil:
		bad = rest.Invalid("apiKey", "must be empty with WithTokenSource")
	default:
		bad = rest.CheckKey("apiKey", apiKey)
	}
	s.Authorize = authorizer(apiKey, s.tokens, s.eventsToken)
	client, err := rest.New(s.Config, bad)
	if err != nil {
		return nil, err
	}
	return &Client{
		Contacts:           &ContactsService{client},
		AddressBooks:       &AddressBooksService{client},
		Segments:           &SegmentsService{client},
		Workflows:          &WorkflowsService{client},
		Subscriptions:      &SubscriptionsService{client},
		Recommendations:    &RecommendationsService{client},
		Orders:             &OrdersService{client},
		Events:             &EventsService{client},
		Auth:               &AuthService{client},
		EmailMessages:      &EmailMessagesService{client},
		MobilePushMessages: &MobilePushMessagesService{client},
		ViberMessages:      &ViberMessagesService{client},
		AppInboxMessages:   &AppInboxMessagesService{client},
		TelegramMessages:   &TelegramMessagesService{client},
		SMSMessages:        &SMSMessagesService{client},
		Sending:            &SendingService{client},
		Broadcasts:         &BroadcastsService{client},
		Activity:           &ActivityService{client},
		Account:            &AccountService{client},
		Sites:              &SitesService{client},
		Feeds:              &FeedsService{client},
		Promocodes:         &PromocodesService{client},
		Files:              &FilesService{client},
		Apps:               &AppsService{client},
		client:             client,
		config:             s.Config,
	}, nil
}

func newSettings() settings {
	return settings{Config: rest.Config{
		Package:          "esputnik",
		BaseURL:          string(HostESputnik),
		UserAgent:        rest.UserAgent,
		Quotas:           defaultQuotas(),
		Retry:            rest.DefaultRetry,
		MaxResponseBytes: rest.DefaultMaxResponseBytes,
		ReadError:        readError,
		WrapError:        wrapError,
	}}
}

// Credentials as the spec names them.
const (
	authEvents  = "events"  // takes the token of Auth.CreateToken, too
	authContact = "contact" // takes the token of one contact only
)

// authorizer sets the Authorization header before each attempt.
func authorizer(apiKey string, tokens oauth2.TokenSource, eventsToken string) func(context.Context, *rest.Operation, http.Header) error {
	var basic []string
	if apiKey != "" {
		basic = []string{"Basic " + base64.StdEncoding.EncodeToString([]byte(userName+":"+apiKey))}
	}
	return func(_ context.Context, op *rest.Operation, h http.Header) error {
		switch {
		case op.Auth == authContact:
			return errors.New("the call needs a Session")
		case op.Auth == authEvents && eventsToken != "":
			h["Authorization"] = []string{"Bearer " + eventsToken}
		case tokens != nil:
			token, err := tokens.Token()
			if err != nil {
				return err
			}
			if token == nil || token.AccessToken == "" {
				return errors.New("the token source has no token")
			}
			if err := rest.CheckKey("access token", token.AccessToken); err != nil {
				return err
			}
			h["Authorization"] = []string{"Bearer " + token.AccessToken}
		case basic != nil:
			h["Authorization"] = basic
		default:
			return errors.New("the call needs an API key")
		}
		return nil
	}
}

// statusPeriodTooLong is what the service answers to a billing period over 90 days.
const statusPeriodTooLong = 419

// longestMessage is how much of a plain text error is taken for its message.
const longestMessage = 1000

// readError takes the message of an error: the body itself, which is mostly plain text, or the message in it where it is
// JSON. A 401 has been seen with {"status":401}, which says nothing new.
func readError(e *rest.Error) {
	if e.StatusCode == statusPeriodTooLong {
		e.Err = rest.ErrBadRequest
	}
	text := strings.TrimSpace(string(e.Body))
	switch {
	case text == "":
	case text[0] == '{':
		var body struct {
			Message      string `json:"message"`
			Error        any    `json:"error"`
			ErrorMessage string `json:"errorMessage"`
			// What an event of this type must have, when the type is validated.
			Params map[string]struct {
				Required bool `json:"required"`
			} `json:"params"`
		}
		if rest.Decode(e.Body, &body) != nil {
			e.Message = shorten(text)
			return
		}
		e.Message = body.Message
		if e.Message == "" {
			e.Message = body.ErrorMessage
		}
		if reason, ok := body.Error.(string); ok && e.Message == "" {
			e.Message = reason
		}
		for name, param := range body.Params {
			if e.Fields == nil {
				e.Fields = make(map[string][]string, len(body.Params))
			}
			e.Fields[name] = []string{map[bool]string{true: "required", false: "optional"}[param.Required]}
		}
	case text[0] == '"':
		var quoted string
		if json.Unmarshal(e.Body, &quoted) == nil {
			text = quoted
		}
		e.Message = shorten(text)
	default:
		e.Message = shorten(text)
	}
}

func shorten(text string) string {
	if len(text) <= longestMessage {
		return text
	}
	return strings.ToValidUTF8(text[:longestMessage], "") + "…"
}

// TotalCount reads the TotalCount header of a list, captured with WithResponse; false when there is none. It is a hint:
// on an unfiltered search for contacts it has been 2 for 22,000. The walks do not rely on it.
func TotalCount(r Response) (int64, bool) {
	n, err := strconv.ParseInt(strings.TrimSpace(r.Header.Get("TotalCount")), 10, 64)
	return n, err == nil && n >= 0
}

// Quota names a rate limit, see WithLimiter.
type Quota string

// The rate limits of the service. Small accounts have met lower ones.
const (
	// QuotaDefault is 200 requests per second, which all operations share that have no limit of their own.
	QuotaDefault Quota = rest.DefaultQuota
	// QuotaContactIDByToken is 150 requests per second for Contacts.IDByToken.
	QuotaContactIDByToken Quota = "contactIdByToken"
	// QuotaContactSearch is 50 requests per second for Contacts.Search and its walks.
	QuotaContactSearch Quota = "contactSearch"
	// QuotaEventV1 is 350 requests per second for Events.SendV1.
	QuotaEventV1 Quota = "eventV1"
	// QuotaEventV2 is 350 requests per second for Events.SendV2.
	QuotaEventV2 Quota = "eventV2"
	// QuotaEventV3 is 350 requests per second for Events.Send.
	QuotaEventV3 Quota = "eventV3"
	// QuotaPastEventsV1 is 100 requests per second for Events.SendPastV1.
	QuotaPastEventsV1 Quota = "pastEventsV1"
	// QuotaPastEventsV2 is 100 requests per second for Events.SendPastV2.
	QuotaPastEventsV2 Quota = "pastEventsV2"
	// QuotaPastEventsV3 is 100 requests per second for Events.SendPast.
	QuotaPastEventsV3 Quota = "pastEventsV3"
	// QuotaPastEventsDelete is 5 requests per second for Events.DeletePast.
	QuotaPastEventsDelete Quota = "pastEventsDelete"
	// QuotaInteractionStatus is 300 requests per second for Sending.UpdateInteraction.
	QuotaInteractionStatus Quota = "interactionStatus"
	// QuotaContactMessages is 10 requests per second for Activity.Messages and its walks.
	QuotaContactMessages Quota = "contactMessages"
	// QuotaEmailMessageSearch is 500 requests per hour for EmailMessages.List and its walks, within QuotaDefault.
	QuotaEmailMessageSearch Quota = "emailMessageSearch"
	// QuotaEmailMessage is 10 requests per second and 500 per hour for EmailMessages.Get.
	QuotaEmailMessage Quota = "emailMessage"
	// QuotaEmailMessageViewLink is 500 requests per hour for EmailMessages.ViewLink, within QuotaDefault.
	QuotaEmailMessageViewLink Quota = "emailMessageViewLink"
	// QuotaMobilePushMessageSearch is 500 requests per hour for MobilePushMessages.List and its walks, within QuotaDefault.
	QuotaMobilePushMessageSearch Quota = "mobilePushMessageSearch"
	// QuotaMobilePushMessage is 500 requests per hour for MobilePushMessages.Get, within QuotaDefault.
	QuotaMobilePushMessage Quota = "mobilePushMessage"
	// QuotaViberMessageSearch is 500 requests per hour for ViberMessages.List and its walks, within QuotaDefault.
	QuotaViberMessageSearch Quota = "viberMessageSearch"
	// QuotaViberMessage is 500 requests per hour for ViberMessages.Get, within QuotaDefault.
	QuotaViberMessage Quota = "viberMessage"
	// QuotaAppInboxMessageSearch is 500 requests per hour for AppInboxMessages.List and its walks, within QuotaDefault.
	QuotaAppInboxMessageSearch Quota = "appInboxMessageSearch"
	// QuotaAppInboxMessage is 500 requests per hour for AppInboxMessages.Get, within QuotaDefault.
	QuotaAppInboxMessage Quota = "appInboxMessage"
	// QuotaTelegramMessageSearch is 500 requests per hour for TelegramMessages.List and its walks, within QuotaDefault.
	QuotaTelegramMessageSearch Quota = "telegramMessageSearch"
	// QuotaTelegramMessage is 500 requests per hour for TelegramMessages.Get, within QuotaDefault.
	QuotaTelegramMessage Quota = "telegramMessage"
	// QuotaSMSMessageSearch is 500 requests per hour for SMSMessages.List and its walks, within QuotaDefault.
	QuotaSMSMessageSearch Quota = "smsMessageSearch"
	// QuotaSMSMessage is 500 requests per hour for SMSMessages.Get, within QuotaDefault.
	QuotaSMSMessage Quota = "smsMessage"
)

// defaultQuotas are the vendor's documented limits.
func defaultQuotas() map[string]rest.Quota {
	shared := rest.NewWindow(200, time.Second)
	quotas := map[string]rest.Quota{string(QuotaDefault): {Limiters: []rest.Limiter{shared}}}
	for quota, perSecond := range map[Quota]int{
		QuotaContactIDByToken:  150,
		QuotaContactSearch:     50,
		QuotaEventV1:           350,
		QuotaEventV2:           350,
		QuotaEventV3:           350,
		QuotaPastEventsV1:      100,
		QuotaPastEventsV2:      100,
		QuotaPastEventsV3:      100,
		QuotaPastEventsDelete:  5,
		QuotaInteractionStatus: 300,
		QuotaContactMessages:   10,
	} {
		quotas[string(quota)] = rest.Quota{Limiters: []rest.Limiter{rest.NewWindow(perSecond, time.Second)}}
	}
	for _, quota := range []Quota{
		QuotaEmailMessageSearch, QuotaEmailMessageViewLink, QuotaMobilePushMessageSearch, QuotaMobilePushMessage,
		QuotaViberMessageSearch, QuotaViberMessage, QuotaAppInboxMessageSearch, QuotaAppInboxMessage,
		QuotaTelegramMessageSearch, QuotaTelegramMessage, QuotaSMSMessageSearch, QuotaSMSMessage,
	} {
		quotas[string(quota)] = hourly(shared)
	}
	quotas[string(QuotaEmailMessage)] = hourly(rest.NewWindow(10, time.Second))
	return quotas
}

// hourly is 500 requests per hour on top of another pace. A 429 that names no delay then means the hour, for which it
// makes no sense to try again after seconds.
func hourly(pace rest.Limiter) rest.Quota {
	return rest.Quota{Limiters: []rest.Limiter{rest.NewWindow(500, time.Hour), pace}, ReturnUnnamed: true}
}
