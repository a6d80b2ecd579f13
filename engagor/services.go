package engagor

import "github.com/engagement-go/engagement/internal/rest"

// Client calls the API for one account. It holds no state of any call, and is safe for concurrent use by many
// goroutines.
type Client struct {
	// Me tells who is behind the access token, and what that user can reach.
	Me *MeService
	// Contacts reads and changes the people behind the social profiles that wrote to the account.
	Contacts *ContactsService
	// Mentions reads, changes, adds and deletes the messages in the inbox.
	Mentions *MentionsService
	// Mailboxes lists the mailboxes of the inbox.
	Mailboxes *MailboxesService
	// Cases reads conversations that are handled as one.
	Cases *CasesService
	// Publisher drafts messages and hands them in for approval.
	Publisher *PublisherService
	// Users manages the users of the account.
	Users *UsersService
	// Teams manages teams of users.
	Teams *TeamsService
	// Topics lists what the account monitors.
	Topics *TopicsService
	// Tags lists the tags for mentions.
	Tags *TagsService
	// CustomAttributes lists the definitions of the custom attributes of contacts.
	CustomAttributes *CustomAttributesService
	// ProfileGroups manages groups of profiles.
	ProfileGroups *ProfileGroupsService
	// PublishingGuidelines lists publishing guidelines.
	PublishingGuidelines *PublishingGuidelinesService
	// CannedResponses lists texts that can be used to answer.
	CannedResponses *CannedResponsesService
	// BusinessHours manages the schedules of business hours.
	BusinessHours *BusinessHoursService
	// Settings reads the history of the account's settings.
	Settings *SettingsService
	// Dashboards reads dashboards and the data of their widgets.
	Dashboards *DashboardsService
	// Filters suggests what can be used in a filter.
	Filters *FiltersService
	// Insights counts mentions and figures of monitored profiles.
	Insights *InsightsService
	// Security reads the security log of the account.
	Security *SecurityService
	// Crisis reads crisis plans and marks what is done of them.
	Crisis *CrisisService
	// Tools works on texts, without an account.
	Tools *ToolsService

	client *rest.Client
}

// MeService tells who is behind the access token.
type MeService struct{ client *rest.Client }

// ContactsService reads and changes the people behind the social profiles that wrote to the account.
type ContactsService struct{ client *rest.Client }

// MentionsService reads, changes, adds and deletes the messages in the inbox.
type MentionsService struct{ client *rest.Client }

// MailboxesService lists the mailboxes of the inbox.
type MailboxesService struct{ client *rest.Client }

// CasesService reads conversations that are handled as one.
type CasesService struct{ client *rest.Client }

// PublisherService drafts messages and hands them in for approval.
type PublisherService struct{ client *rest.Client }

// UsersService manages the users of the account.
type UsersService struct{ client *rest.Client }

// TeamsService manages teams of users.
type TeamsService struct{ client *rest.Client }

// TopicsService lists what the account monitors.
type TopicsService struct{ client *rest.Client }

// TagsService lists the tags for mentions.
type TagsService struct{ client *rest.Client }

// CustomAttributesService lists the definitions of the custom attributes of contacts.
type CustomAttributesService struct{ client *rest.Client }

// ProfileGroupsService manages groups of profiles.
type ProfileGroupsService struct{ client *rest.Client }

// PublishingGuidelinesService lists publishing guidelines.
type PublishingGuidelinesService struct{ client *rest.Client }

// CannedResponsesService lists texts that can be used to answer.
type CannedResponsesService struct{ client *rest.Client }

// BusinessHoursService manages the schedules of business hours.
type BusinessHoursService struct{ client *rest.Client }

// SettingsService reads the history of the account's settings.
type SettingsService struct{ client *rest.Client }

// DashboardsService reads dashboards and the data of their widgets.
type DashboardsService struct{ client *rest.Client }

// FiltersService suggests what can be used in a filter.
type FiltersService struct{ client *rest.Client }

// InsightsService counts mentions and figures of monitored profiles.
type InsightsService struct{ client *rest.Client }

// SecurityService reads the security log of the account.
type SecurityService struct{ client *rest.Client }

// CrisisService reads crisis plans and marks what is done of them.
type CrisisService struct{ client *rest.Client }

// ToolsService works on texts, without an account.
type ToolsService struct{ client *rest.Client }

func newClient(c *rest.Client) *Client {
	return &Client{
		Me:                   &MeService{c},
		Contacts:             &ContactsService{c},
		Mentions:             &MentionsService{c},
		Mailboxes:            &MailboxesService{c},
		Cases:                &CasesService{c},
		Publisher:            &PublisherService{c},
		Users:                &UsersService{c},
		Teams:                &TeamsService{c},
		Topics:               &TopicsService{c},
		Tags:                 &TagsService{c},
		CustomAttributes:     &CustomAttributesService{c},
		ProfileGroups:        &ProfileGroupsService{c},
		PublishingGuidelines: &PublishingGuidelinesService{c},
		CannedResponses:      &CannedResponsesService{c},
		BusinessHours:        &BusinessHoursService{c},
		Settings:             &SettingsService{c},
		Dashboards:           &DashboardsService{c},
		Filters:              &FiltersService{c},
		Insights:             &InsightsService{c},
		Security:             &SecurityService{c},
		Crisis:               &CrisisService{c},
		Tools:                &ToolsService{c},
		client:               c,
	}
}
