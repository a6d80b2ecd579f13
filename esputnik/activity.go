package esputnik

import (
	"context"
	"errors"
	"iter"
	"time"

	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/page"
)

// activityPageSize is the page size of iterations. The default of the service is 25,000, but more than 1,000 rows do
// not work well.
const activityPageSize = 1000

var errNoOffset = errors.New("the last row of a full page has no cursor, so the next page cannot be requested")

// All iterates over the rows of all pages of List, 1,000 a page unless params.MaxRows is set. A page is requested when
// its first row is needed. An iteration that fails yields a *PageError last; its Cursor, given to WithCursor, resumes
// it.
//
// The cursor of the service is unreliable. The iteration fails with ErrPageLoop if a cursor comes twice, and with
// another error if a full page has no cursor. Use shorter periods to reach the rows after it.
func (s *ActivityService) All(ctx context.Context, from, to time.Time, params ListActivityParams, opts ...RequestOption) iter.Seq2[ContactActivity, error] {
	return page.Items(s.Pages(ctx, from, to, params, opts...), func(p []ContactActivity) []ContactActivity { return p })
}

// Pages iterates over the pages of List, as All does over their rows. The last page is empty.
func (s *ActivityService) Pages(ctx context.Context, from, to time.Time, params ListActivityParams, opts ...RequestOption) iter.Seq2[[]ContactActivity, error] {
	first, opts := page.Resume(params.Offset, opts)
	if params.MaxRows == 0 {
		params.MaxRows = activityPageSize
	}
	return func(yield func([]ContactActivity, error) bool) {
		asked := first
		page.CheckedCursor(s.client.Named("Activity.List"), first,
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

func validateGetContactMessages(from, to time.Time, p ListContactMessagesParams) error {
	if p.ContactID == 0 && p.Email == "" && p.Phone == "" && p.ExternalCustomerID == "" {
		return check.Invalid("ContactID, Email, Phone or ExternalCustomerID", "must be set")
	}
	return checkPeriod(from, to)
}
