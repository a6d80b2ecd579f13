package esputnik

import "github.com/engagement-go/engagement/internal/rest"

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

func newClient(c *rest.Client) *Client {
	return &Client{
		Contacts:           &ContactsService{c},
		AddressBooks:       &AddressBooksService{c},
		Segments:           &SegmentsService{c},
		Workflows:          &WorkflowsService{c},
		Subscriptions:      &SubscriptionsService{c},
		Recommendations:    &RecommendationsService{c},
		Orders:             &OrdersService{c},
		Events:             &EventsService{c},
		Auth:               &AuthService{c},
		EmailMessages:      &EmailMessagesService{c},
		MobilePushMessages: &MobilePushMessagesService{c},
		ViberMessages:      &ViberMessagesService{c},
		AppInboxMessages:   &AppInboxMessagesService{c},
		TelegramMessages:   &TelegramMessagesService{c},
		SMSMessages:        &SMSMessagesService{c},
		Sending:            &SendingService{c},
		Broadcasts:         &BroadcastsService{c},
		Activity:           &ActivityService{c},
		Account:            &AccountService{c},
		Sites:              &SitesService{c},
		Feeds:              &FeedsService{c},
		Promocodes:         &PromocodesService{c},
		Files:              &FilesService{c},
		Apps:               &AppsService{c},
		client:             c,
	}
}
