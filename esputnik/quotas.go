package esputnik

import (
	"time"

	"github.com/engagement-go/engagement/internal/rest"
)

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
