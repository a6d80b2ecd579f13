package engagor

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"regexp"
	"strconv"
	"time"

	"golang.org/x/oauth2"

	"github.com/engagement-go/engagement/internal/rest"
)

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

// Quota names a rate limit, see WithLimiter.
type Quota string

// QuotaDefault is the limit that all operations share: 350 requests an hour for each user behind a token.
const QuotaDefault Quota = rest.DefaultQuota

// The vendor's documented pace, and what a token of the API console gets instead of it.
const (
	requestsPerHour        = 350
	consoleRequestsPerHour = 20
)

// Region is where an account lives. An account lives in one region (inferred).
type Region string

// The regions.
const (
	// EU is the European Union, the default.
	EU Region = "eu"
	// US is the United States.
	US Region = "us"
)

// hosts are the addresses of a region: the API, and the application with its OAuth pages. That the OAuth pages of the
// United States are there is inferred.
var hosts = map[Region]struct{ api, app string }{
	EU: {"https://api.engagor.com", "https://app.engagor.com"},
	US: {"https://api-us.engagor.com", "https://us.engagor.com"},
}

type settings struct {
	rest.Config
	region Region
}

// WithRegion says where the account lives; the default is EU. WithBaseURL overrides it.
func WithRegion(region Region) Option {
	return func(s *settings) error {
		if _, ok := hosts[region]; !ok {
			return rest.Invalid("WithRegion", "must be EU or US")
		}
		s.region = region
		return nil
	}
}

// WithConsoleToken paces the calls for a token of the vendor's API console, which gets 20 requests an hour.
func WithConsoleToken() Option {
	return WithLimiter(hourly(consoleRequestsPerHour))
}

// WithVersion asks for the behaviour of a date, in place of the newest one, in which breaking changes take effect as the
// vendor makes them. The date is sent as v=YYYYMMDD with every call; the name of that parameter is inferred.
func WithVersion(date time.Time) Option {
	return func(s *settings) error {
		if date.IsZero() {
			return rest.Invalid("WithVersion", "must not be the zero time")
		}
		version := "v=" + date.Format("20060102")
		s.Middleware = append(s.Middleware, func(next http.RoundTripper) http.RoundTripper {
			return versioned{next, version}
		})
		return nil
	}
}

// versioned adds the version to the query of every request.
type versioned struct {
	next    http.RoundTripper
	version string
}

func (t versioned) RoundTrip(r *http.Request) (*http.Response, error) {
	copied, target := *r, *r.URL
	if target.RawQuery != "" {
		target.RawQuery += "&"
	}
	target.RawQuery += t.version
	copied.URL = &target
	return t.next.RoundTrip(&copied)
}

// WithIfNoneMatch asks for the answer only if it differs from the one with this entity tag, which Response.Meta and the
// header ETag of an earlier answer tell. An unchanged one is the error ErrNotModified.
func WithIfNoneMatch(etag string) RequestOption { return WithHeader("If-None-Match", etag) }

// ErrNotModified says that the answer is still the one that WithIfNoneMatch named. It stands for status 304.
var ErrNotModified = errors.New("not modified")

// hourly is a pace of n requests in any hour, which may be used up at once. What refills little by little would let twice
// as many pass in the first hour, and a refusal costs a try.
func hourly(n int) *rest.Window { return rest.NewWindow(n, time.Hour) }

// newSettings is what New and NewOAuth start from.
func newSettings() settings {
	retry := rest.DefaultRetry
	retry.MaxRetryAfter = time.Hour + time.Minute // the window of the rate limit
	return settings{region: EU, Config: rest.Config{
		Package:          "engagor",
		UserAgent:        rest.UserAgent,
		Quotas:           map[string]rest.Quota{string(QuotaDefault): {}},
		Retry:            retry,
		MaxResponseBytes: rest.DefaultMaxResponseBytes,
		ReadError:        readError,
		Inspect:          inspect,
		WrapError:        finishError,
	}}
}

// accessTokens finds the tokens in addresses, such as next_url, and in the answer to a token call.
var accessTokens = regexp.MustCompile(`(?i)((?:access|oauth|refresh)_token(?:=|%3D|"\s*:\s*"))[^&"'\\\s<>]+`)

// finishError gives status 304 its sentinel, and takes the access tokens out of a body that callers may log.
func finishError(e *rest.Error) error {
	if len(e.Body) > 0 {
		e.Body = accessTokens.ReplaceAll(e.Body, []byte("$1"))
	}
	if e.StatusCode == http.StatusNotModified && e.Err == nil {
		e.Err = ErrNotModified
	}
	return wrapError(e)
}

// New makes a client for an account. tokens is asked for an access token before every attempt: NewOAuth makes one that
// refreshes itself, oauth2.StaticTokenSource one that does not. The account may be 0 as long as it is not known: then Me
// and Tools work, and everything else is refused until ForAccount names it.
//
// New sends nothing; it fails for a negative account, for missing tokens and for a bad option.
func New(accountID int64, tokens oauth2.TokenSource, opts ...Option) (*Client, error) {
	s := newSettings()
	s.Quotas[string(QuotaDefault)] = rest.Quota{Limiters: []rest.Limiter{hourly(requestsPerHour)}}
	s.Bound = bind(accountID)
	s.Authorize = func(ctx context.Context, _ *rest.Operation, h http.Header) error {
		token, err := accessToken(ctx, tokens)
		if err == nil {
			h["Authorization"] = []string{"Bearer " + token}
		}
		return err
	}
	var bad error
	switch {
	case accountID < 0:
		bad = rest.Invalid("accountID", "must not be negative")
	case tokens == nil:
		bad = rest.Invalid("tokens", "must not be nil")
	}
	for _, o := range opts {
		if bad == nil && o != nil {
			bad = o(&s)
		}
	}
	if s.BaseURL == "" {
		s.BaseURL = hosts[s.region].api
	}
	client, err := rest.New(s.Config, bad)
	if err != nil {
		return nil, err
	}
	return newClient(client), nil
}

// ForAccount is a client for another account that shares everything else with c: connections, credentials, the pace and
// the retry policy. With an account that is not positive it refuses every call that is about an account.
func (c *Client) ForAccount(accountID int64) *Client {
	return newClient(c.client.WithBound(bind(accountID)))
}

func bind(accountID int64) map[string]string {
	if accountID <= 0 {
		return nil // and the path value is missing
	}
	return map[string]string{"account_id": strconv.FormatInt(accountID, 10)}
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

// accessToken asks the source, within the context where the source can.
func accessToken(ctx context.Context, tokens oauth2.TokenSource) (string, error) {
	var (
		token *oauth2.Token
		err   error
	)
	if source, ok := tokens.(*TokenSource); ok {
		token, err = source.TokenContext(ctx)
	} else {
		token, err = tokens.Token()
	}
	switch outer := (*url.Error)(nil); {
	case errors.As(err, &outer): // it would print the address, with the client's secret
		return "", fmt.Errorf("no access token: %w", outer.Err)
	case err != nil:
		return "", fmt.Errorf("no access token: %w", err)
	case token == nil || token.AccessToken == "":
		return "", errors.New("the token source has no access token")
	}
	return token.AccessToken, nil
}
