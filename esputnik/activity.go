package esputnik

import (
	"context"
	"errors"
	"iter"
	"time"

	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/page"
)

// activityPageSize is what a walk asks for when the caller names no size. More has been seen to misbehave, although the
// service's own default is 25,000.
const activityPageSize = 1000

var errNoOffset = errors.New("the last row of a full page has no offset, so the next page cannot be asked for")

// All walks the rows of every page of List. Nothing is sent before the first iteration, and the next page is asked for
// when the rows of the last one are used up. A walk that fails yields a *PageError last.
func (s *ActivityService) All(ctx context.Context, from, to time.Time, params ListActivityParams, opts ...RequestOption) iter.Seq2[ContactActivity, error] {
	return page.Items(s.Pages(ctx, from, to, params, opts...), func(p []ContactActivity) []ContactActivity { return p })
}

// Pages walks the pages of List to the empty one that ends it, 1,000 rows at a time unless params say otherwise. The
// Cursor of a *PageError, put into params.Offset, resumes a walk that failed.
//
// The cursor of the service has been found unreliable. When it stands still or comes back, the walk ends in ErrPageLoop,
// and when a full page has none, in an error that says so: there are more rows then, to be had with shorter periods.
func (s *ActivityService) Pages(ctx context.Context, from, to time.Time, params ListActivityParams, opts ...RequestOption) iter.Seq2[[]ContactActivity, error] {
	if params.MaxRows == 0 {
		params.MaxRows = activityPageSize
	}
	return func(yield func([]ContactActivity, error) bool) {
		asked := params.Offset
		page.CheckedCursor(params.Offset,
			func(cursor string) ([]ContactActivity, error) {
				params := params
				params.Offset, asked = cursor, cursor
				return s.List(ctx, from, to, params, opts...)
			},
			func(rows []ContactActivity) (int, string, error) {
				if len(rows) == 0 {
					return 0, "", nil
				}
				next := rows[len(rows)-1].Offset
				switch {
				case next == "" && int64(len(rows)) >= params.MaxRows:
					return len(rows), "", errNoOffset
				case next == asked && next != "":
					return len(rows), "", ErrPageLoop
				}
				return len(rows), next, nil
			})(yield)
	}
}

func validateGetContactsActivity(from, to time.Time, _ ListActivityParams) error {
	return checkPeriod(from, to)
}

func validateGetContactMessages(from, to time.Time, p ContactMessagesParams) error {
	if p.ContactID == 0 && p.Email == "" && p.Phone == "" && p.ExternalCustomerID == "" {
		return check.Invalid("ContactID, Email, Phone or ExternalCustomerID", "must be set")
	}
	return checkPeriod(from, to)
}
