// Package page walks lists: one page after the other, or row by row. A walk keeps its position in itself alone, so the
// same sequence can be ranged over many times, and each range starts at the first page.
package page

import (
	"iter"
	"reflect"
	"strconv"

	"github.com/engagement-go/engagement"
)

// Cursor walks a list whose pages name the next one. fetch gets a page; look tells how many rows it has and the next
// cursor. The walk ends at a page without a next cursor, at a page that names itself, and at an empty page: some
// servers hand out a cursor after the last row, or the same one again.
func Cursor[P any](start string, fetch func(cursor string) (P, error), look func(P) (rows int, next string)) iter.Seq2[P, error] {
	return cursor(start, true, fetch, func(p P) (int, string, error) {
		rows, next := look(p)
		return rows, next, nil
	})
}

// CheckedCursor is Cursor for servers that say clearly where a list ends. A next cursor may be unusable: the page is
// yielded, then the error. A page that has rows and names itself is no end but a loop: what follows it cannot be had.
func CheckedCursor[P any](start string, fetch func(cursor string) (P, error), look func(P) (rows int, next string, err error)) iter.Seq2[P, error] {
	return cursor(start, false, fetch, look)
}

func cursor[P any](start string, ownEnds bool, fetch func(cursor string) (P, error), look func(P) (rows int, next string, err error)) iter.Seq2[P, error] {
	return func(yield func(P, error) bool) {
		// Brent's cycle detection, in constant memory: mark is a cursor of the past, renewed at growing distances.
		mark, steps, power := start, 0, 1
		for cursor := start; ; {
			p, err := fetch(cursor)
			if err != nil {
				yield(p, &engagement.PageError{Cursor: cursor, Err: err})
				return
			}
			rows, next, bad := look(p)
			if rows == 0 && next != "" || next == cursor && ownEnds {
				next = ""
			}
			if !yield(p, nil) {
				return
			}
			if bad != nil {
				var none P
				yield(none, &engagement.PageError{Cursor: cursor, Err: bad})
				return
			}
			if next == "" {
				return
			}
			if next == mark || next == start || next == cursor {
				var none P
				yield(none, &engagement.PageError{Cursor: next, Err: engagement.ErrPageLoop})
				return
			}
			if steps++; steps == power {
				mark, steps, power = next, 0, power*2
			}
			cursor = next
		}
	}
}

// Index walks a list by numbers: rows to skip, the index of the first row, or the page. advance tells how far a full
// page moves on. The walk ends at a page with fewer rows than asked for, or, where the server may cap the size unseen, at
// an empty one: that is for untilEmpty, which only numbered pages can have. Then it also ends at a page that is the one
// before once more, for a server that knows no numbers, or answers beyond the end with the last page, would never end.
func Index[P any](start, size int64, untilEmpty bool, advance func(size int64) int64, fetch func(at, size int64) (P, error), rows func(P) int) iter.Seq2[P, error] {
	return func(yield func(P, error) bool) {
		var last P
		for at := start; ; at += advance(size) {
			p, err := fetch(at, size)
			if err != nil {
				yield(p, &engagement.PageError{Cursor: strconv.FormatInt(at, 10), Err: err})
				return
			}
			if untilEmpty {
				if at != start && reflect.DeepEqual(p, last) { //nolint:forbidigo // any type of page
					return
				}
				last = p
			}
			n := int64(rows(p))
			if !yield(p, nil) || n == 0 || n < size && !untilEmpty {
				return
			}
		}
	}
}

// ByRows moves on by as many rows as a page has, ByPage by one.
func ByRows(size int64) int64 { return size }

// ByPage moves on by one page.
func ByPage(int64) int64 { return 1 }

// Items flattens pages into rows. A broken walk yields its error last, with a zero row.
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

// Refuse is the walk of a caller whose arguments do not fit a walk.
func Refuse[P any](err error) iter.Seq2[P, error] {
	return func(yield func(P, error) bool) {
		var none P
		yield(none, err)
	}
}
