package esputnik_test

import (
	"context"

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
