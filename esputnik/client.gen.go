// Code generated from openapi/esputnik/info.yaml. DO NOT EDIT.

package esputnik

import (
	"time"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/pace"
	"github.com/engagement-go/engagement/internal/rest"
)

// Client calls the eSputnik (Yespo) REST API. It holds no state of any call, and is safe for concurrent use by many
// goroutines.
type Client struct {
	// Contacts creates, reads, updates, deletes and imports contacts.
	Contacts *ContactsService
	// AddressBooks reads the definitions of the additional contact fields.
	AddressBooks *AddressBooksService
	// Segments reads segments, which the API calls groups, and changes their members.
	Segments *SegmentsService
	// Workflows lists workflows. Only events start them.
	Workflows *WorkflowsService
	// Subscriptions reads subscription categories, and manages the list of unsubscribed addresses.
	Subscriptions *SubscriptionsService
	// Recommendations reads product recommendations for a contact.
	Recommendations *RecommendationsService
	// Orders creates and updates orders, which feed analytics and raise events.
	Orders *OrdersService
	// Events records events of contacts, current and past ones.
	Events *EventsService
	// Auth creates tokens that are used in place of the API key.
	Auth *AuthService
	// EmailMessages manages email templates. Each has a base version and translations.
	EmailMessages *EmailMessagesService
	// MobilePushMessages manages mobile push templates. Each has a base version and translations.
	MobilePushMessages *MobilePushMessagesService
	// ViberMessages manages Viber templates. Each has a base version and translations.
	ViberMessages *ViberMessagesService
	// AppInboxMessages manages templates for App Inboxes, the inboxes inside applications. Each has a base version and
	// translations.
	AppInboxMessages *AppInboxMessagesService
	// TelegramMessages manages templates for Telegram bots. Each has a base version and translations.
	TelegramMessages *TelegramMessagesService
	// SMSMessages manages SMS templates. Each has a base version and translations.
	SMSMessages *SMSMessagesService
	// Sending sends messages to single recipients, and returns their delivery status.
	Sending *SendingService
	// Broadcasts sends stored messages to segments, now or at a set time.
	Broadcasts *BroadcastsService
	// Activity reads what contacts did with messages, and which messages they received.
	Activity *ActivityService
	// Account reads the organisation, its balance and its costs.
	Account *AccountService
	// Sites manages the domain for web tracking and widgets, domains for web push, and their scripts.
	Sites *SitesService
	// Feeds manages product feeds.
	Feeds *FeedsService
	// Promocodes manages pools of promo codes for messages.
	Promocodes *PromocodesService
	// Files manages preprocessor files, which hold data for dynamic content.
	Files *FilesService
	// Apps manages tokens of mobile applications and bots.
	Apps *AppsService

	client *rest.Client
}

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

// Quota names a rate limit, see WithLimiter.
type Quota string

// The rate limits of the service.
const (
	// QuotaDefault is 200 requests per second, shared by all operations without a quota of their own. Small accounts can
	// have lower limits.
	QuotaDefault Quota = "default"
	// QuotaContactIDByToken is 150 requests per second for Contacts.GetIDByToken.
	QuotaContactIDByToken Quota = "contactIdByToken"
	// QuotaContactList is 50 requests per second for Contacts.List. A new account was refused on its second search in a
	// row.
	QuotaContactList Quota = "contactList"
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
	// QuotaContactMessages is 10 requests per second for Activity.ListMessages.
	QuotaContactMessages Quota = "contactMessages"
	// QuotaEmailMessageList is 500 requests per hour, within QuotaDefault, for EmailMessages.List. That each method for
	// message templates has a limit of its own is inferred, and so is that support can raise the 500 an hour.
	QuotaEmailMessageList Quota = "emailMessageList"
	// QuotaEmailMessage is 500 requests per hour and 10 per second for EmailMessages.Get.
	QuotaEmailMessage Quota = "emailMessage"
	// QuotaEmailMessageViewLink is 500 requests per hour, within QuotaDefault, for EmailMessages.GetViewLink.
	QuotaEmailMessageViewLink Quota = "emailMessageViewLink"
	// QuotaMobilePushMessageList is 500 requests per hour, within QuotaDefault, for MobilePushMessages.List.
	QuotaMobilePushMessageList Quota = "mobilePushMessageList"
	// QuotaMobilePushMessage is 500 requests per hour, within QuotaDefault, for MobilePushMessages.Get.
	QuotaMobilePushMessage Quota = "mobilePushMessage"
	// QuotaViberMessageList is 500 requests per hour, within QuotaDefault, for ViberMessages.List.
	QuotaViberMessageList Quota = "viberMessageList"
	// QuotaViberMessage is 500 requests per hour, within QuotaDefault, for ViberMessages.Get.
	QuotaViberMessage Quota = "viberMessage"
	// QuotaAppInboxMessageList is 500 requests per hour, within QuotaDefault, for AppInboxMessages.List.
	QuotaAppInboxMessageList Quota = "appInboxMessageList"
	// QuotaAppInboxMessage is 500 requests per hour, within QuotaDefault, for AppInboxMessages.Get.
	QuotaAppInboxMessage Quota = "appInboxMessage"
	// QuotaTelegramMessageList is 500 requests per hour, within QuotaDefault, for TelegramMessages.List.
	QuotaTelegramMessageList Quota = "telegramMessageList"
	// QuotaTelegramMessage is 500 requests per hour, within QuotaDefault, for TelegramMessages.Get.
	QuotaTelegramMessage Quota = "telegramMessage"
	// QuotaSMSMessageList is 500 requests per hour, within QuotaDefault, for SMSMessages.List.
	QuotaSMSMessageList Quota = "smsMessageList"
	// QuotaSMSMessage is 500 requests per hour, within QuotaDefault, for SMSMessages.Get.
	QuotaSMSMessage Quota = "smsMessage"
)

// newQuotas are the limits that the vendor documents.
func newQuotas() map[string]pace.Quota {
	quotaDefault := pace.NewWindow(200, time.Second)
	return map[string]pace.Quota{
		"default":               {Limiters: []engagement.Limiter{quotaDefault}},
		"contactIdByToken":      {Limiters: []engagement.Limiter{pace.NewWindow(150, time.Second)}},
		"contactList":           {Limiters: []engagement.Limiter{pace.NewWindow(50, time.Second)}},
		"eventV1":               {Limiters: []engagement.Limiter{pace.NewWindow(350, time.Second)}},
		"eventV2":               {Limiters: []engagement.Limiter{pace.NewWindow(350, time.Second)}},
		"eventV3":               {Limiters: []engagement.Limiter{pace.NewWindow(350, time.Second)}},
		"pastEventsV1":          {Limiters: []engagement.Limiter{pace.NewWindow(100, time.Second)}},
		"pastEventsV2":          {Limiters: []engagement.Limiter{pace.NewWindow(100, time.Second)}},
		"pastEventsV3":          {Limiters: []engagement.Limiter{pace.NewWindow(100, time.Second)}},
		"pastEventsDelete":      {Limiters: []engagement.Limiter{pace.NewWindow(5, time.Second)}},
		"interactionStatus":     {Limiters: []engagement.Limiter{pace.NewWindow(300, time.Second)}},
		"contactMessages":       {Limiters: []engagement.Limiter{pace.NewWindow(10, time.Second)}},
		"emailMessageList":      {Limiters: []engagement.Limiter{pace.NewWindow(500, time.Hour), quotaDefault}, ReturnUnnamed: true},
		"emailMessage":          {Limiters: []engagement.Limiter{pace.NewWindow(500, time.Hour), pace.NewWindow(10, time.Second)}, ReturnUnnamed: true},
		"emailMessageViewLink":  {Limiters: []engagement.Limiter{pace.NewWindow(500, time.Hour), quotaDefault}, ReturnUnnamed: true},
		"mobilePushMessageList": {Limiters: []engagement.Limiter{pace.NewWindow(500, time.Hour), quotaDefault}, ReturnUnnamed: true},
		"mobilePushMessage":     {Limiters: []engagement.Limiter{pace.NewWindow(500, time.Hour), quotaDefault}, ReturnUnnamed: true},
		"viberMessageList":      {Limiters: []engagement.Limiter{pace.NewWindow(500, time.Hour), quotaDefault}, ReturnUnnamed: true},
		"viberMessage":          {Limiters: []engagement.Limiter{pace.NewWindow(500, time.Hour), quotaDefault}, ReturnUnnamed: true},
		"appInboxMessageList":   {Limiters: []engagement.Limiter{pace.NewWindow(500, time.Hour), quotaDefault}, ReturnUnnamed: true},
		"appInboxMessage":       {Limiters: []engagement.Limiter{pace.NewWindow(500, time.Hour), quotaDefault}, ReturnUnnamed: true},
		"telegramMessageList":   {Limiters: []engagement.Limiter{pace.NewWindow(500, time.Hour), quotaDefault}, ReturnUnnamed: true},
		"telegramMessage":       {Limiters: []engagement.Limiter{pace.NewWindow(500, time.Hour), quotaDefault}, ReturnUnnamed: true},
		"smsMessageList":        {Limiters: []engagement.Limiter{pace.NewWindow(500, time.Hour), quotaDefault}, ReturnUnnamed: true},
		"smsMessage":            {Limiters: []engagement.Limiter{pace.NewWindow(500, time.Hour), quotaDefault}, ReturnUnnamed: true},
	}
}
