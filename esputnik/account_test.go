package esputnik_test

import (
	"context"
	"testing"

	"github.com/oapi-codegen/runtime/types"

	es "github.com/engagement-go/engagement/esputnik"
)

func accountRows() []row {
	return []row{
		{Operation: "getAccountInfo", Want: &es.AccountInfo{OrgID: 1234, UserEmail: "api-user1", OrganisationName: "Acme"}, Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Account.Get(ctx)
		}},
		{Operation: "getBalance", Want: &es.Balance{CurrentBalance: 12.5, Currency: "UAH", BonusEmails: 100, SendersReservedBalances: map[string][]es.SenderBalance{"viber": {{SenderID: 7, Balance: 3.5, SenderName: "SHOP"}}}}, Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Account.GetBalance(ctx)
		}},
		{Operation: "getBillingHistory", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Account.GetBillingHistory(ctx, es.GetBillingHistoryParams{From: day("2025-01-01"), To: day("2025-04-01")})
		}},
		{Operation: "getVersion", Want: &es.ServiceVersion{Version: "60000", ProtocolVersion: "1.0"}, Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Account.GetVersion(ctx)
		}},
	}
}

func billing(from, to types.Date) call {
	return func(ctx context.Context, c *es.Client) error {
		_, err := c.Account.GetBillingHistory(ctx, es.GetBillingHistoryParams{From: from, To: to})
		return err
	}
}

func TestAccountArgumentsAreRefused(t *testing.T) {
	t.Parallel()
	refuse(t, map[string]refusal{
		"backward billing": {billing(day("2025-01-02"), day("2025-01-01")), "To must not be before From"},
		"91 days":          {billing(day("2025-01-01"), day("2025-04-02")), "To is 91 days after From, the limit is 90"},
	})
}

func TestAccountArgumentsAtTheLimitAreSent(t *testing.T) {
	t.Parallel()
	accept(t, map[string]call{
		"90 days":             billing(day("2025-01-01"), day("2025-04-01")),
		"90 days and an hour": billing(day("2025-01-01"), types.Date{Time: clock("2025-04-01T01:00")}),
		"since a day":         billing(day("2025-01-01"), types.Date{}),
		"until a day":         billing(types.Date{}, day("2025-01-01")),
	})
}
