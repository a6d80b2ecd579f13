// Code generated from openapi/engagor/info.yaml. DO NOT EDIT.

package engagor

import (
	"time"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/pace"
	"github.com/engagement-go/engagement/internal/rest"
)

// Client calls the Engagor (Qualtrics Social Connect) API. It holds no state of any call, and is safe for concurrent
// use by many goroutines.
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
	// CannedResponses lists texts that can be used to answer, and their folders.
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

// Quota names a rate limit, see WithLimiter.
type Quota string

// The rate limits of the service.
const (
	// QuotaDefault is 350 requests per hour, shared by all operations. It is counted for each user behind a token. A token
	// of the API console gets 20 an hour, see WithConsoleToken; a call without a token 150 an hour per address, where it
	// is allowed at all. The vendor's pages disagree on whether the limit can be raised.
	QuotaDefault Quota = "default"
)

// newQuotas are the limits that the vendor documents.
func newQuotas() map[string]pace.Quota {
	return map[string]pace.Quota{
		"default": {Limiters: []engagement.Limiter{pace.NewWindow(350, time.Hour)}},
	}
}
