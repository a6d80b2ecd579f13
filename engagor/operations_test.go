package engagor_test

import (
	"net/http"
	"slices"
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
