package esputnik_test

import (
	"context"
	"testing"

	es "github.com/engagement-go/engagement/esputnik"
)

func accountRows() []row {
	return []row{
		{Operation: "getAccountInfo", Want: &es.AccountInfo{OrgID: 1234, UserEmail: "api-user1", OrganisationName: "Acme"}, Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Account.Get(ctx)
		}},
		{Operation: "getBalance", Want: &es.Balance{CurrentBalance: 12.5, Currency: "UAH", BonusEmails: 100, SendersReservedBalances: map[string][]es.SenderBalance{"viber": {{SenderID: 7, Balance: 3.5, SenderName: "SHOP"}}}}, Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Account.Balance(ctx)
		}},
		{Operation: "getBillingHistory", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Account.BillingHistory(ctx, es.BillingHistoryParams{DateFrom: "2025-01-01", DateTo: "2025-04-01"})
		}},
		{Operation: "getVersion", Want: &es.ServiceVersion{Version: "60000", ProtocolVersion: "1.0"}, Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Account.Version(ctx)
		}},
	}
}

func billing(from, to string) call {
	return func(ctx context.Context, c *es.Client) error {
		_, err := c.Account.BillingHistory(ctx, es.BillingHistoryParams{DateFrom: from, DateTo: to})
		return err
	}
}

func TestAccountArgumentsAreRefused(t *testing.T) {
	t.Parallel()
	refuse(t, map[string]refusal{
		"backward billing":   {billing("2025-01-02", "2025-01-01"), "dateTo must not lie before dateFrom"},
		"91 days":            {billing("2025-01-01", "2025-04-02"), "91 days after dateFrom, the limit is 90"},
		"time for a day":     {billing("2025-01-01T00:00", ""), "dateFrom must be written as YYYY-MM-DD"},
		"a date that is not": {billing("", "2025-02-30"), "dateTo"},
	})
}

func TestAccountArgumentsAtTheLimitAreSent(t *testing.T) {
	t.Parallel()
	accept(t, map[string]call{
		"90 days": billing("2025-01-01", "2025-04-01"),
	})
}
