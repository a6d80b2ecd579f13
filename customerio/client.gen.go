// Code generated from openapi/customerio/info.yaml. DO NOT EDIT.

package customerio

import (
	"time"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/pace"
	"github.com/engagement-go/engagement/internal/rest"
	"golang.org/x/time/rate"
)

// Client calls the Customer.io App API. It holds no state of any call, and is safe for concurrent use by many
// goroutines.
type Client struct {
	// Activities lists what happened to people, for at least the last 30 days.
	Activities *ActivitiesService
	// AssetFolders manages the folders of the asset library.
	AssetFolders *AssetFoldersService
	// Assets manages the images and documents of the asset library.
	Assets *AssetsService
	// Broadcasts triggers broadcasts, which are messages to many people, and reads them and their metrics.
	Broadcasts *BroadcastsService
	// Campaigns reads campaigns (automations since 2026) with their messages and metrics, and changes their actions.
	Campaigns *CampaignsService
	// Collections manages collections, the tables of data that messages can query.
	Collections *CollectionsService
	// DataIndex describes the attributes and events of the workspace. It does not change data of people.
	DataIndex *DataIndexService
	// DesignComponents manages the components of Design Studio, which are reusable HTML for emails.
	DesignComponents *DesignComponentsService
	// DesignEmails manages the emails and email templates of Design Studio with their versions, checks them, and publishes
	// them.
	DesignEmails *DesignEmailsService
	// DesignFolders manages the folders of Design Studio, which hold its emails, components, SMS and WhatsApp templates.
	DesignFolders *DesignFoldersService
	// DesignInboxPreviews takes screenshots of Design Studio emails in mail programs, which costs credits, and waits for
	// them.
	DesignInboxPreviews *DesignInboxPreviewsService
	// DesignSMS manages the SMS of Design Studio.
	DesignSMS *DesignSMSService
	// DesignTranslations manages the language variants of Design Studio emails.
	DesignTranslations *DesignTranslationsService
	// DesignWhatsApp reads, links, publishes and deletes the WhatsApp templates of Design Studio.
	DesignWhatsApp *DesignWhatsAppService
	// Exports exports people and deliveries to files, waits for the exports, and downloads the files.
	Exports *ExportsService
	// Imports imports CSV files from a URL, and waits for the imports.
	Imports *ImportsService
	// Info returns facts about the service.
	Info *InfoService
	// LiveNotifications starts, changes and ends push notifications that stay on the screen.
	LiveNotifications *LiveNotificationsService
	// Messages reads deliveries. A delivery is one message to one person.
	Messages *MessagesService
	// Newsletters manages newsletters (one-time sends since 2026) with their contents, translations, test groups and
	// metrics.
	Newsletters *NewslettersService
	// Objects finds and reads objects, such as companies or courses, to which people are related.
	Objects *ObjectsService
	// OptOuts reads and changes opt-outs from SMS and WhatsApp messages.
	OptOuts *OptOutsService
	// People finds and reads the people of the workspace. Package track writes them.
	People *PeopleService
	// ReportingWebhooks manages reporting webhooks, which report what happens to messages. Package customeriohook receives
	// them.
	ReportingWebhooks *ReportingWebhooksService
	// Segments manages segments, the groups of people, and lists their members.
	Segments *SegmentsService
	// Send sends transactional messages, each to one person.
	Send *SendService
	// Senders reads sender identities, the addresses and numbers that send messages.
	Senders *SendersService
	// Snippets manages snippets, which are texts for use in messages.
	Snippets *SnippetsService
	// Subscriptions reads the topics and channels that people can subscribe to.
	Subscriptions *SubscriptionsService
	// Suppressions manages the addresses that Customer.io's own mail provider does not send to. Only mail through that
	// provider is affected.
	Suppressions *SuppressionsService
	// Transactional reads and changes transactional messages, the templates of SendService, and reads their deliveries and
	// metrics.
	Transactional *TransactionalService
	// Workspaces lists the workspaces of the account.
	Workspaces *WorkspacesService

	client *rest.Client
}

func newClient(c *rest.Client) *Client {
	return &Client{
		Activities:          &ActivitiesService{c},
		AssetFolders:        &AssetFoldersService{c},
		Assets:              &AssetsService{c},
		Broadcasts:          &BroadcastsService{c},
		Campaigns:           &CampaignsService{c},
		Collections:         &CollectionsService{c},
		DataIndex:           &DataIndexService{c},
		DesignComponents:    &DesignComponentsService{c},
		DesignEmails:        &DesignEmailsService{c},
		DesignFolders:       &DesignFoldersService{c},
		DesignInboxPreviews: &DesignInboxPreviewsService{c},
		DesignSMS:           &DesignSMSService{c},
		DesignTranslations:  &DesignTranslationsService{c},
		DesignWhatsApp:      &DesignWhatsAppService{c},
		Exports:             &ExportsService{c},
		Imports:             &ImportsService{c},
		Info:                &InfoService{c},
		LiveNotifications:   &LiveNotificationsService{c},
		Messages:            &MessagesService{c},
		Newsletters:         &NewslettersService{c},
		Objects:             &ObjectsService{c},
		OptOuts:             &OptOutsService{c},
		People:              &PeopleService{c},
		ReportingWebhooks:   &ReportingWebhooksService{c},
		Segments:            &SegmentsService{c},
		Send:                &SendService{c},
		Senders:             &SendersService{c},
		Snippets:            &SnippetsService{c},
		Subscriptions:       &SubscriptionsService{c},
		Suppressions:        &SuppressionsService{c},
		Transactional:       &TransactionalService{c},
		Workspaces:          &WorkspacesService{c},
		client:              c,
	}
}

// Quota names a rate limit, see WithLimiter.
type Quota string

// The rate limits of the service.
const (
	// QuotaDefault is 10 requests per second, shared by all operations without a quota of their own. The limit is that of
	// the workspace, for reading and writing.
	QuotaDefault Quota = "default"
	// QuotaSend is 100 requests per second for Send.Email, Send.InApp, Send.InboxMessage, Send.Push, Send.SMS and
	// Send.WhatsApp. Documents of 2026 state 3000 requests per 3 seconds instead, shared with the Track and Pipelines APIs
	// and not strictly enforced. WithLimiter changes the limit.
	QuotaSend Quota = "send"
	// QuotaDesign is 5 requests per second for DesignInboxPreviews.Submit, DesignEmails.Link, DesignEmails.Preview,
	// DesignEmails.Publish, DesignEmails.Render, DesignEmails.Review, DesignSMS.Link, DesignSMS.Publish,
	// DesignWhatsApp.Link and DesignWhatsApp.Publish. The limit is that of the workspace. That it holds for SMS and
	// WhatsApp templates is inferred.
	QuotaDesign Quota = "design"
	// QuotaTrigger is 1 request per 10 seconds, within QuotaDefault, for Broadcasts.Trigger. Whether it is per broadcast
	// or per workspace is not documented.
	QuotaTrigger Quota = "trigger"
	// QuotaArchive is 100 requests per day, within QuotaDefault, for Messages.GetArchived. The client does not enforce it.
	// If it is exhausted, the service answers with status 429 without Retry-After, and the call fails at once.
	QuotaArchive Quota = "archive"
)

// newQuotas are the limits that the vendor documents.
func newQuotas() map[string]pace.Quota {
	quotaDefault := rate.NewLimiter(rate.Every(time.Second/10), 1)
	return map[string]pace.Quota{
		"default": {Limiters: []engagement.Limiter{quotaDefault}},
		"send":    {Limiters: []engagement.Limiter{rate.NewLimiter(rate.Every(time.Second/100), 1)}},
		"design":  {Limiters: []engagement.Limiter{rate.NewLimiter(rate.Every(time.Second/5), 1)}},
		"trigger": {Limiters: []engagement.Limiter{rate.NewLimiter(rate.Every(10*time.Second), 1), quotaDefault}},
		"archive": {Limiters: []engagement.Limiter{quotaDefault}, ReturnUnnamed: true},
	}
}
