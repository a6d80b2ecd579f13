package customerio

import "github.com/engagement-go/engagement/internal/rest"

// Client calls the App API. It holds no state of any call, and is safe for concurrent use by many goroutines.
type Client struct {
	// Activities lists what happened to people.
	Activities *ActivitiesService
	// AssetFolders manages the folders of the asset library.
	AssetFolders *AssetFoldersService
	// Assets manages the images and documents of the asset library.
	Assets *AssetsService
	// Broadcasts triggers broadcasts, which are messages to many people that an API call sets off, and reads them
	// and their metrics.
	Broadcasts *BroadcastsService
	// Campaigns reads campaigns, which the vendor also calls automations, with their messages and metrics, and
	// changes their actions.
	Campaigns *CampaignsService
	// Collections manages collections, the tables of data that messages can query.
	Collections *CollectionsService
	// DataIndex describes the attributes and events of the workspace. It does not touch the data itself.
	DataIndex *DataIndexService
	// DesignComponents manages the reusable pieces of HTML of Design Studio.
	DesignComponents *DesignComponentsService
	// DesignEmails manages the emails and email templates of Design Studio.
	DesignEmails *DesignEmailsService
	// DesignFolders manages the folders of Design Studio.
	DesignFolders *DesignFoldersService
	// DesignTranslations manages the language variants of Design Studio emails.
	DesignTranslations *DesignTranslationsService
	// Exports exports people and deliveries to files, waits for them, and downloads them.
	Exports *ExportsService
	// Imports imports CSV files that are hosted elsewhere, and waits for that.
	Imports *ImportsService
	// Info tells facts about the service itself.
	Info *InfoService
	// LiveNotifications starts, changes and ends push notifications that stay on the screen.
	LiveNotifications *LiveNotificationsService
	// Messages reads deliveries: one message to one person each.
	Messages *MessagesService
	// Newsletters manages newsletters, which the vendor also calls one-time sends, with their contents,
	// translations, test groups and metrics.
	Newsletters *NewslettersService
	// Objects finds and reads objects, such as companies or courses, which people relate to.
	Objects *ObjectsService
	// OptOuts reads and changes refusals of SMS and WhatsApp messages.
	OptOuts *OptOutsService
	// People finds and reads the people of the workspace. They are written through the Track API.
	People *PeopleService
	// ReportingWebhooks manages webhooks that report what happens to messages. Package customerio/webhook receives them.
	ReportingWebhooks *ReportingWebhooksService
	// Segments manages segments, the groups of people, and lists their members.
	Segments *SegmentsService
	// Send sends one transactional message to one person at once.
	Send *SendService
	// Senders reads the addresses and numbers that messages come from.
	Senders *SendersService
	// Snippets manages snippets, pieces of text that many messages share.
	Snippets *SnippetsService
	// Subscriptions reads the topics and channels that people subscribe to.
	Subscriptions *SubscriptionsService
	// Suppressions manages addresses that the vendor's own mail provider refuses to send to.
	Suppressions *SuppressionsService
	// Transactional reads and changes the transactional messages, the templates that Send refers to, and reads their
	// deliveries and metrics.
	Transactional *TransactionalService
	// Workspaces lists the workspaces of the account.
	Workspaces *WorkspacesService

	client *rest.Client
}

// ActivitiesService lists what happened to people.
type ActivitiesService struct{ client *rest.Client }

// AssetFoldersService manages the folders of the asset library.
type AssetFoldersService struct{ client *rest.Client }

// AssetsService manages the images and documents of the asset library.
type AssetsService struct{ client *rest.Client }

// BroadcastsService triggers broadcasts, which are messages to many people that an API call sets off, and reads them
// and their metrics.
type BroadcastsService struct{ client *rest.Client }

// CampaignsService reads campaigns, which the vendor also calls automations, with their messages and metrics, and
// changes their actions.
type CampaignsService struct{ client *rest.Client }

// CollectionsService manages collections, the tables of data that messages can query.
type CollectionsService struct{ client *rest.Client }

// DataIndexService describes the attributes and events of the workspace. It does not touch the data itself.
type DataIndexService struct{ client *rest.Client }

// DesignComponentsService manages the reusable pieces of HTML of Design Studio.
type DesignComponentsService struct{ client *rest.Client }

// DesignEmailsService manages the emails and email templates of Design Studio.
type DesignEmailsService struct{ client *rest.Client }

// DesignFoldersService manages the folders of Design Studio.
type DesignFoldersService struct{ client *rest.Client }

// DesignTranslationsService manages the language variants of Design Studio emails.
type DesignTranslationsService struct{ client *rest.Client }

// ExportsService exports people and deliveries to files, waits for them, and downloads them.
type ExportsService struct{ client *rest.Client }

// ImportsService imports CSV files that are hosted elsewhere, and waits for that.
type ImportsService struct{ client *rest.Client }

// InfoService tells facts about the service itself.
type InfoService struct{ client *rest.Client }

// LiveNotificationsService starts, changes and ends push notifications that stay on the screen.
type LiveNotificationsService struct{ client *rest.Client }

// MessagesService reads deliveries: one message to one person each.
type MessagesService struct{ client *rest.Client }

// NewslettersService manages newsletters, which the vendor also calls one-time sends, with their contents,
// translations, test groups and metrics.
type NewslettersService struct{ client *rest.Client }

// ObjectsService finds and reads objects, such as companies or courses, which people relate to.
type ObjectsService struct{ client *rest.Client }

// OptOutsService reads and changes refusals of SMS and WhatsApp messages.
type OptOutsService struct{ client *rest.Client }

// PeopleService finds and reads the people of the workspace. They are written through the Track API.
type PeopleService struct{ client *rest.Client }

// ReportingWebhooksService manages webhooks that report what happens to messages. Package customerio/webhook
// receives them.
type ReportingWebhooksService struct{ client *rest.Client }

// SegmentsService manages segments, the groups of people, and lists their members.
type SegmentsService struct{ client *rest.Client }

// SendService sends one transactional message to one person at once.
type SendService struct{ client *rest.Client }

// SendersService reads the addresses and numbers that messages come from.
type SendersService struct{ client *rest.Client }

// SnippetsService manages snippets, pieces of text that many messages share.
type SnippetsService struct{ client *rest.Client }

// SubscriptionsService reads the topics and channels that people subscribe to.
type SubscriptionsService struct{ client *rest.Client }

// SuppressionsService manages addresses that the vendor's own mail provider refuses to send to.
type SuppressionsService struct{ client *rest.Client }

// TransactionalService reads and changes the transactional messages, the templates that Send refers to, and reads
// their deliveries and metrics.
type TransactionalService struct{ client *rest.Client }

// WorkspacesService lists the workspaces of the account.
type WorkspacesService struct{ client *rest.Client }

func newClient(c *rest.Client) *Client {
	return &Client{
		Activities:         &ActivitiesService{c},
		AssetFolders:       &AssetFoldersService{c},
		Assets:             &AssetsService{c},
		Broadcasts:         &BroadcastsService{c},
		Campaigns:          &CampaignsService{c},
		Collections:        &CollectionsService{c},
		DataIndex:          &DataIndexService{c},
		DesignComponents:   &DesignComponentsService{c},
		DesignEmails:       &DesignEmailsService{c},
		DesignFolders:      &DesignFoldersService{c},
		DesignTranslations: &DesignTranslationsService{c},
		Exports:            &ExportsService{c},
		Imports:            &ImportsService{c},
		Info:               &InfoService{c},
		LiveNotifications:  &LiveNotificationsService{c},
		Messages:           &MessagesService{c},
		Newsletters:        &NewslettersService{c},
		Objects:            &ObjectsService{c},
		OptOuts:            &OptOutsService{c},
		People:             &PeopleService{c},
		ReportingWebhooks:  &ReportingWebhooksService{c},
		Segments:           &SegmentsService{c},
		Send:               &SendService{c},
		Senders:            &SendersService{c},
		Snippets:           &SnippetsService{c},
		Subscriptions:      &SubscriptionsService{c},
		Suppressions:       &SuppressionsService{c},
		Transactional:      &TransactionalService{c},
		Workspaces:         &WorkspacesService{c},
		client:             c,
	}
}
