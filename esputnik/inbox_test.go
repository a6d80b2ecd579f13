package esputnik_test

import (
	"context"

	"github.com/oapi-codegen/nullable"

	es "github.com/engagement-go/engagement/esputnik"
)

func inboxRows() []row {
	return []row{
		{Operation: "getAppInboxUnreadCount", Want: int64(3), Call: func(ctx context.Context, c both, a args) (any, error) { return c.session.Inbox.UnreadCount(ctx) }},
		{Operation: "listAppInboxMessages", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.session.Inbox.List(ctx, es.ListInboxMessagesParams{Page: new(int64(0)), PageSize: 10, Status: es.InboxStatusUnopened})
		}},
		{Operation: "setAppInboxMessagesStatus", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.session.Inbox.SetStatus(ctx, es.InboxStatusChange{Status: es.InboxStatusOpened, IDs: nullable.NewNullNullable[[]string]()})
		}},
	}
}
