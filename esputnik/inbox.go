package esputnik

import (
	"context"
	"iter"
	"strconv"

	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/page"
)

// inboxPageSize is what a walk asks for when the caller names no size. The service documents no maximum.
const inboxPageSize = 100

// All walks the messages of every page of List. Nothing is sent before the first iteration, and the next page is asked
// for when the messages of the last one are used up. A walk that fails yields a *PageError last.
func (s *InboxService) All(ctx context.Context, params ListInboxMessagesParams, opts ...RequestOption) iter.Seq2[InboxMessage, error] {
	return page.Items(s.Pages(ctx, params, opts...), func(p *InboxPage) []InboxMessage { return p.Messages })
}

// Pages walks the pages of List, from params.Page, or else from page 0, to the last that TotalPages names. It asks for
// 100 messages a page unless params say otherwise. The Cursor of a *PageError is the number of the page that could not
// be had.
func (s *InboxService) Pages(ctx context.Context, params ListInboxMessagesParams, opts ...RequestOption) iter.Seq2[*InboxPage, error] {
	return func(yield func(*InboxPage, error) bool) {
		params := params
		number := int64(0)
		if params.Page != nil {
			number = *params.Page
		}
		if params.PageSize == 0 {
			params.PageSize = inboxPageSize
		}
		for ; ; number++ {
			at := number
			params.Page = &at
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
		return check.Invalid("IDs", "must name messages, or be null on purpose, which means all")
	}
	return nil
}
