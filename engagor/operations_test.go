package engagor_test

import (
	"context"
	"errors"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/engagement-go/engagement/engagor"
	"github.com/engagement-go/engagement/internal/contract"
)

type (
	args = contract.Args
	row  = contract.Row[*engagor.Client]
)

func TestOperations(t *testing.T) {
	t.Parallel()
	contract.Run(t, contract.Suite[*engagor.Client]{
		API: "engagor",
		New: func(t testing.TB, rt http.RoundTripper, maxBytes int64) *engagor.Client {
			if maxBytes > 0 {
				return newClient(t, rt, engagor.WithMaxResponseBytes(maxBytes))
			}
			return newClient(t, rt)
		},
		Rows: slices.Concat(
			businessHoursRows(), cannedResponsesRows(), casesRows(), contactsRows(), crisisRows(),
			customAttributesRows(), dashboardsRows(), filtersRows(), insightsRows(), mailboxesRows(),
			meRows(), mentionsRows(), profileGroupsRows(), publisherRows(), publishingGuidelinesRows(),
			securityRows(), settingsRows(), tagsRows(), teamsRows(), toolsRows(), topicsRows(), usersRows(),
		),
	})
}

func unix(seconds int64) engagor.UnixTime {
	return engagor.UnixTime{Time: time.Unix(seconds, 0).UTC()}
}

var from = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)

var to = time.Date(2026, 2, 1, 12, 30, 0, 0, time.FixedZone("", 3600))

var handled = engagor.Mention{
	ID: "51234567890123456", UniqueID: "70001_51234567890123456",
	Topic: engagor.MentionTopic{ID: 70001, Name: "Example topic"}, Project: engagor.MentionTopic{ID: 5001, Name: "Example project"},
	Status: engagor.MentionStatusDone, Date: engagor.MentionDate{Added: unix(1670000000)}, Tags: []string{"EN"},
}

var topic = engagor.Topic{
	ID: 70001, Name: "Example topic", SearchKeywords: "example",
	MonitoredProfiles: []engagor.MonitoredProfile{{Type: "twitter", Username: "example", DisplayName: "Example"}},
}

// A period that ends before it starts is refused, in every call that has one; one of no length is sent.
func TestPeriods(t *testing.T) {
	t.Parallel()
	calls := map[string]func(ctx context.Context, c *engagor.Client, from, to time.Time) error{
		"Mentions.List": func(ctx context.Context, c *engagor.Client, from, to time.Time) error {
			_, err := c.Mentions.List(ctx, engagor.ListMentionsParams{DateFrom: from, DateTo: to})
			return err
		},
		"Mentions.All": func(ctx context.Context, c *engagor.Client, from, to time.Time) error {
			_, err := count(c.Mentions.All(ctx, engagor.ListMentionsParams{DateFrom: from, DateTo: to}))
			return err
		},
		"Mentions.GetContext": func(ctx context.Context, c *engagor.Client, from, to time.Time) error {
			_, err := c.Mentions.GetContext(ctx, 7, "1", engagor.GetMentionContextParams{DateFrom: from, DateTo: to})
			return err
		},
		"Cases.List": func(ctx context.Context, c *engagor.Client, from, to time.Time) error {
			_, err := c.Cases.List(ctx, engagor.ListCasesParams{DateFrom: from, DateTo: to})
			return err
		},
		"Publisher.List": func(ctx context.Context, c *engagor.Client, from, to time.Time) error {
			_, err := c.Publisher.List(ctx, engagor.ListPublisherMentionsParams{DateFrom: from, DateTo: to})
			return err
		},
		"Dashboards.Export": func(ctx context.Context, c *engagor.Client, from, to time.Time) error {
			_, err := c.Dashboards.Export(ctx, "1", engagor.ExportDashboardParams{DateFrom: from, DateTo: to})
			return err
		},
		"Dashboards.GetComponent": func(ctx context.Context, c *engagor.Client, from, to time.Time) error {
			_, err := c.Dashboards.GetComponent(ctx, "1", "2", engagor.GetDashboardComponentParams{DateFrom: from, DateTo: to})
			return err
		},
		"Insights.GetFacets": func(ctx context.Context, c *engagor.Client, from, to time.Time) error {
			_, err := c.Insights.GetFacets(ctx, []engagor.FacetDefinition{{Key: engagor.FacetDefinitionKey{Field: "date.added"}, Type: "cases"}}, engagor.GetFacetsParams{DateFrom: from, DateTo: to})
			return err
		},
		"Security.ListAuditEntries": func(ctx context.Context, c *engagor.Client, from, to time.Time) error {
			_, err := c.Security.ListAuditEntries(ctx, engagor.ListSecurityAuditParams{DateFrom: from, DateTo: to})
			return err
		},
		"Settings.ListHistory": func(ctx context.Context, c *engagor.Client, from, to time.Time) error {
			_, err := c.Settings.ListHistory(ctx, engagor.ListSettingsHistoryParams{DateFrom: from, DateTo: to})
			return err
		},
	}
	for name, call := range calls {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			refuse(t, refusals{"backwards": {
				func(ctx context.Context, c *engagor.Client) error { return call(ctx, c, to, from) },
				strings.Replace(name, "All", "List", 1) + ": DateTo must not lie before DateFrom",
			}})
			for _, period := range [][2]time.Time{{from, to}, {from, from}, {from, {}}, {{}, to}} {
				r := contract.Record(contract.Examples(t, "engagor"))
				if err := call(t.Context(), newClient(t, r), period[0], period[1]); errors.Is(err, engagor.ErrInvalidArgument) || r.Count() == 0 {
					t.Errorf("%v: %d requests and error %v, want at least one", period, r.Count(), err)
				}
			}
		})
	}
}
