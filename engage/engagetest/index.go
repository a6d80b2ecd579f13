package engagetest

import (
	"fmt"
	"net/http"
	"slices"

	"github.com/engagement-go/engagement/internal/fake"
)

// index keeps rows in the order of their creation and finds them by key. Removed rows leave a gap, so that cursors stay
// valid.
type index[T any] struct {
	id    func(*T) string // internal id of a row
	rows  []*T
	byKey map[string]*T
	at    map[string]int // position in rows, by internal id
}

func newIndex[T any](id func(*T) string) index[T] {
	return index[T]{id: id, byKey: map[string]*T{}, at: map[string]int{}}
}

func (x *index[T]) add(key string, row *T) {
	x.at[x.id(row)] = len(x.rows)
	x.rows = append(x.rows, row)
	x.byKey[key] = row
}

func (x *index[T]) remove(key string) {
	x.rows[x.at[x.id(x.byKey[key])]] = nil
	delete(x.byKey, key)
}

// page returns the rows that a request asks for, and the ids of the first row after them and of the last row before
// them, which are the cursors.
func (x *index[T]) page(r *fake.Request, wanted func(*T) bool) (rows []*T, next, previous string, err error) {
	var at []int // positions of the wanted rows
	for i, row := range x.rows {
		if row != nil && wanted(row) {
			at = append(at, i)
		}
	}
	from, to, err := x.bounds(r, at)
	if err != nil {
		return nil, "", "", err
	}
	for _, i := range at[from:to] {
		rows = append(rows, x.rows[i])
	}
	if from < to && to < len(at) {
		next = x.id(x.rows[at[to]])
	}
	if from > 0 {
		previous = x.id(x.rows[at[from-1]])
	}
	return rows, next, previous, nil
}

// bounds returns which of the positions are on the page.
func (x *index[T]) bounds(r *fake.Request, at []int) (from, to int, err error) {
	limit := r.Number("limit", 10)
	to = limit
	given := 0
	for _, name := range []string{"next_cursor", "after_id", "previous_cursor", "before_id"} {
		cursor := r.Query.Get(name)
		if cursor == "" {
			continue
		}
		position, ok := x.at[cursor]
		if given++; !ok || given > 1 {
			return 0, 0, fmt.Errorf("bad %s", name)
		}
		i, found := slices.BinarySearch(at, position)
		if found && (name == "after_id" || name == "previous_cursor") {
			i++ // past the row itself
		}
		from, to = i, i+limit
		if name == "previous_cursor" || name == "before_id" {
			from, to = i-limit, i
		}
	}
	return max(from, 0), min(to, len(at)), nil
}

// paged is an answer with a page of rows. It has cursors where there are more rows; the older form of paging has
// has_more instead.
func paged(r *fake.Request, data []any, next, previous string) map[string]any {
	page := map[string]any{"data": data}
	switch {
	case r.Query.Get("after_id") != "":
		page["has_more"] = next != ""
		return page
	case r.Query.Get("before_id") != "":
		page["has_more"] = previous != ""
		return page
	}
	if next != "" {
		page["next_cursor"] = next
	}
	if previous != "" {
		page["previous_cursor"] = previous
	}
	return page
}

// list answers with a page of rows as the service writes them.
func (x *index[T]) list(r *fake.Request, wanted func(*T) bool, wire func(*T) map[string]any) fake.Answer {
	rows, next, previous, err := x.page(r, wanted)
	if err != nil {
		return fail(http.StatusBadRequest, err.Error())
	}
	data := make([]any, len(rows))
	for i, row := range rows {
		data[i] = wire(row)
	}
	return fake.OK(paged(r, data, next, previous))
}
