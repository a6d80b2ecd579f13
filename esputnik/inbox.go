package esputnik

import (
	"context"
	"iter"
	"strconv"

	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/page"
)

// inboxPageSize is the page size of iterations. The service documents no maximum.
const inboxPageSize = 100

// All iterates over the messages of all pages of List, 100 a page unless params.PageSize is set, from page 0 or
// params.Page. A page is requested when its first message is needed. An iteration that fails yields a *PageError last;
// its Cursor, given to WithCursor, resumes it.
func (s *InboxService) All(ctx context.Context, params ListInboxMessagesParams, opts ...RequestOption) iter.Seq2[InboxMessage, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *InboxPage) []InboxMessage { return p.Messages })
}

// Pages iterates over the pages of List, as All does over their messages, to the last one that TotalPages names.
func (s *InboxService) Pages(ctx context.Context, params ListInboxMessagesParams, opts ...RequestOption) iter.Seq2[*InboxPage, error] {
	first := int64(0)
	if params.Page != nil {
		first = *params.Page
	}
	first, opts, err := page.ResumeAt(first, opts)
	if err != nil {
		return page.Refuse[*InboxPage](s.client.Fail("Inbox.List", err))
	}
	if params.PageSize == 0 {
		params.PageSize = inboxPageSize
	}
	return func(yield func(*InboxPage, error) bool) {
		for number := first; ; number++ {
			params := params
			params.Page = &number
			p, err := s.List(ctx, params, opts...)
			if err != nil {
				yield(nil, &PageError{Cursor: strconv.FormatInt(number, 10), Err: err})
				return
			}
			if !yield(p, nil) || len(p.Messages) == 0 || number+1 >= p.TotalPages {
				return
			}
		}
	}
}

func validateSetAppInboxMessagesStatus(change InboxStatusChange) error {
	if change.IDs.IsNull() {
		return nil
	}
	if ids, err := change.IDs.Get(); err != nil || len(ids) == 0 {
		return check.Invalid("IDs", "must not be empty; null means all messages")
	}
	return nil
}
