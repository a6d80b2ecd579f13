// Package page iterates over lists: page by page, or row by row. The position is kept by the range loop alone, so the same
// sequence can be ranged over many times, and each range starts at the first page.
package page

import (
	"iter"
	"reflect"
	"slices"
	"strconv"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/check"
)

// Resume takes the cursor of WithCursor out of the options of an iteration. It returns where the iteration starts, which
// is first when there is no cursor, and the options for its calls, which would refuse a cursor.
func Resume(first string, opts []engagement.RequestOption) (string, []engagement.RequestOption) {
	var set engagement.RequestOptions
	for _, o := range opts {
		if o != nil {
			o(&set)
		}
	}
	if set.Cursor == "" {
		return first, opts
	}
	return set.Cursor, append(slices.Clip(opts), func(o *engagement.RequestOptions) { o.Cursor = "" })
}

// ResumeAt is Resume for a list whose pages have numbers.
func ResumeAt(first int64, opts []engagement.RequestOption) (int64, []engagement.RequestOption, error) {
	cursor, opts := Resume("", opts)
	if cursor == "" {
		return first, opts, nil
	}
	at, err := strconv.ParseInt(cursor, 10, 64)
	if err != nil || at < 0 {
		return 0, nil, check.Invalid("WithCursor", "must be given the Cursor of a *PageError of the same method")
	}
	return at, opts, nil
}

// Cursor iterates over a list whose pages have the cursor of the next one. fetch gets a page; look returns its number of
// rows and the next cursor. The list ends at a page without a next cursor, and at a page whose next cursor is its own: some
// servers return the same one again after the last row. An empty page with a new cursor is followed, because filters and
// deleted rows leave such pages in the middle of a list.
//
// name adds the operation to an error of the iteration itself. The errors of fetch have it.
func Cursor[P any](name func(error) error, first string, fetch func(cursor string) (P, error), look func(P) (rows int, next string)) iter.Seq2[P, error] {
	return cursor(name, first, true, fetch, func(p P) (int, string, error) {
		rows, next := look(p)
		return rows, next, nil
	})
}

// CheckedCursor is Cursor for servers that mark the end of a list clearly. If the next cursor is unusable, the page is
// yielded, then the error. A page with rows whose next cursor is its own is a loop, not the end: the rows after it cannot
// be read.
func CheckedCursor[P any](name func(error) error, first string, fetch func(cursor string) (P, error), look func(P) (rows int, next string, err error)) iter.Seq2[P, error] {
	return cursor(name, first, false, fetch, look)
}

// maxEmpty is how many empty pages in a row are followed. A list that goes on after them ends in an error.
const maxEmpty = 100

func cursor[P any](name func(error) error, first string, ownEnds bool, fetch func(cursor string) (P, error), look func(P) (rows int, next string, err error)) iter.Seq2[P, error] {
	return func(yield func(P, error) bool) {
		fail := func(cursor string, err error) {
			var none P
			yield(none, &engagement.PageError{Cursor: cursor, Err: err})
		}
		// Brent's cycle detection, in constant memory: mark is an earlier cursor, renewed at growing distances.
		mark, steps, power := first, 0, 1
		for cursor, empty := first, 0; ; {
			p, err := fetch(cursor)
			if err != nil {
				fail(cursor, err)
				return
			}
			rows, next, bad := look(p)
			if next == cursor && (ownEnds || rows == 0) {
				next = ""
			}
			if empty++; rows > 0 {
				empty = 0
			}
			switch {
			case !yield(p, nil):
				return
			case bad != nil:
				fail(cursor, name(bad))
				return
			case next == "":
				return
			case next == mark || next == first || next == cursor:
				fail(next, name(engagement.ErrPageLoop))
				return
			case empty == maxEmpty:
				fail(next, name(engagement.ErrEmptyPages))
				return
			}
			if steps++; steps == power {
				mark, steps, power = next, 0, power*2
			}
			cursor = next
		}
	}
}

// Rows iterates over a list whose pages are requested by the index of their first row, or by the number of rows to skip.
// It ends at a page with fewer rows than size, and each page starts after the rows that have come.
func Rows[P any](first, size int64, fetch func(at int64) (P, error), rows func(P) int) iter.Seq2[P, error] {
	return func(yield func(P, error) bool) {
		for at := first; ; {
			p, err := fetch(at)
			if err != nil {
				yield(p, &engagement.PageError{Cursor: strconv.FormatInt(at, 10), Err: err})
				return
			}
			n := int64(rows(p))
			if !yield(p, nil) || n == 0 || n < size {
				return
			}
			at += n
		}
	}
}

// Numbers iterates over a list whose pages are numbered. A short page is not the end, because the server may cap the size.
// An empty page is the end unless there are more, and so is a page that is equal to the one before: a server that ignores
// numbers, or answers beyond the end with the last page, would never end.
func Numbers[P any](name func(error) error, first int64, fetch func(number int64) (P, error), look func(P) (rows int, more bool)) iter.Seq2[P, error] {
	return func(yield func(P, error) bool) {
		var last P
		for number, empty := first, 0; ; number++ {
			p, err := fetch(number)
			if err != nil {
				yield(p, &engagement.PageError{Cursor: strconv.FormatInt(number, 10), Err: err})
				return
			}
			if number != first && reflect.DeepEqual(p, last) { //nolint:forbidigo // any type of page
				return
			}
			rows, more := look(p)
			if empty++; rows > 0 {
				empty = 0
			}
			if last = p; !yield(p, nil) || rows == 0 && !more {
				return
			}
			if empty == maxEmpty {
				var none P
				yield(none, &engagement.PageError{Cursor: strconv.FormatInt(number+1, 10), Err: name(engagement.ErrEmptyPages)})
				return
			}
		}
	}
}

// Items iterates over the rows of pages. An iteration that fails yields its error last, with a zero row.
func Items[P, T any](pages iter.Seq2[P, error], rows func(P) []T) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for p, err := range pages {
			if err != nil {
				var none T
				yield(none, err)
				return
			}
			for _, row := range rows(p) {
				if !yield(row, nil) {
					return
				}
			}
		}
	}
}

// Refuse returns the iteration for bad arguments: one error.
func Refuse[P any](err error) iter.Seq2[P, error] {
	return func(yield func(P, error) bool) {
		var none P
		yield(none, err)
	}
}
