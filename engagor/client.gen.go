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
	// Me returns the user of the access token, and what the user can access.
	Me *MeService
	// Contacts manages contacts: people with their social profiles.
	Contacts *ContactsService
	// Mentions manages mentions: the messages in the inbox.
	Mentions *MentionsService
	// Mailboxes lists the mailboxes of the inbox.
	Mailboxes *MailboxesService
	// Cases reads cases: conversations that are handled as one.
	Cases *CasesService
	// Publisher manages the messages of the publisher.
	Publisher *PublisherService
	// Users manages the users of the account.
	Users *UsersService
	// Teams manages teams of users.
	Teams *TeamsService
	// Topics lists the topics that the account monitors.
	Topics *TopicsService
	// Tags lists the tags of mentions.
	Tags *TagsService
	// CustomAttributes lists the definitions of custom attributes of contacts.
	CustomAttributes *CustomAttributesService
	// ProfileGroups manages profile groups.
	ProfileGroups *ProfileGroupsService
	// PublishingGuidelines lists publishing guidelines.
	PublishingGuidelines *PublishingGuidelinesService
	// CannedResponses lists canned responses and their folders.
	CannedResponses *CannedResponsesService
	// BusinessHours manages business hours schedules.
	BusinessHours *BusinessHoursService
	// Settings reads the history of settings.
	Settings *SettingsService
	// Dashboards reads dashboards and the data of their widgets.
	Dashboards *DashboardsService
	// Filters suggests filters.
	Filters *FiltersService
	// Insights computes facets: counts of mentions, and key figures of monitored profiles.
	Insights *InsightsService
	// Security reads the security log.
	Security *SecurityService
	// Crisis reads crisis plans, and activates and updates them.
	Crisis *CrisisService
	// Tools analyzes texts. Its methods need no account.
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
	// QuotaDefault is 350 requests per hour, shared by all operations. The limit applies to each user. A token of the API
	// console allows 20 an hour, see WithConsoleToken. Calls without a token, where they are allowed, have a limit of 150
	// an hour for an address. The vendor's pages disagree on whether the limit can be raised.
	QuotaDefault Quota = "default"
)

// newQuotas are the limits that the vendor documents.
func newQuotas() map[string]pace.Quota {
	return map[string]pace.Quota{
		"default": {Limiters: []engagement.Limiter{pace.NewWindow(350, time.Hour)}},
	}
}
