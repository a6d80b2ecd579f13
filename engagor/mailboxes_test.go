package engagor_test

import (
	"context"

	"github.com/engagement-go/engagement/engagor"
)

func mailboxesRows() []row {
	return []row{
		{Operation: "listMailboxes", Want: &engagor.MailboxPage{Count: 1, Data: []engagor.Mailbox{{ID: "41"}}}, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.Mailboxes.List(ctx, engagor.ListMailboxesParams{PageToken: "YToy", Limit: 20})
		}},
	}
}
