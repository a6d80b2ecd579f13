package engage_test

import (
	"encoding/json"
	"net/http"
	"slices"
	"testing"
	"time"

	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/internal/contract"
)

type (
	args = contract.Args
	row  = contract.Row[*engage.Client]
)

func TestOperations(t *testing.T) {
	t.Parallel()
	contract.Run(t, contract.Suite[*engage.Client]{
		API: "engage",
		New: func(t testing.TB, rt http.RoundTripper, maxBytes int64) *engage.Client {
			if maxBytes > 0 {
				return newClient(t, rt, engage.WithMaxResponseBytes(maxBytes))
			}
			return newClient(t, rt)
		},
		Rows: slices.Concat(
			accountsRows(), batchesRows(), eventsRows(), listsRows(), messagesRows(), subscribersRows(),
			usersRows(),
		),
	})
}

var ada = &engage.User{
	ID: "5fc6477241fcec31a9548e98", UID: "u42", FirstName: "Ada", LastName: "Obi", Email: "ada@example.com",
	Devices:   []engage.Device{{Token: "ExponentPushToken[xyz]", Platform: engage.PlatformAndroid}},
	Accounts:  []engage.AccountMembership{{ID: "acme", Role: "Admin"}},
	Lists:     []engage.ListMembership{{ID: "62bbdd2e5bfea4dca4834045", Subscribed: true}},
	Segments:  []engage.SegmentMembership{{ID: "62bbdd2e5bfea4dca4834046"}},
	Meta:      engage.Attributes{"plan": "pro", "age": json.Number("34")},
	CreatedAt: time.Date(2021, 1, 12, 5, 24, 39, 62e6, time.UTC), LastInteraction: time.Date(2021, 1, 12, 5, 24, 39, 62e6, time.UTC),
	Stats: engage.UserStats{Delivered: 6, Opened: 3, UniqueOpens: 3},
}
