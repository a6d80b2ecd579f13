package engagortest

import (
	"encoding/json"
	"slices"
	"strconv"
	"time"
)

// row is an object with its keys.
type row struct {
	id             string
	topic          int64
	added, updated time.Time
	object         object
}

// table keeps rows in the order of the time at which they were added.
type table struct {
	rows []*row
	byID map[string]*row
}

func (t *table) add(r *row) {
	if old := t.byID[r.id]; old != nil {
		t.remove(old)
	}
	at := len(t.rows)
	for at > 0 && t.rows[at-1].added.After(r.added) {
		at--
	}
	t.rows = slices.Insert(t.rows, at, r)
	if t.byID == nil {
		t.byID = map[string]*row{}
	}
	t.byID[r.id] = r
}

func (t *table) remove(r *row) {
	t.rows = slices.DeleteFunc(t.rows, func(other *row) bool { return other == r })
	delete(t.byID, r.id)
}

// numbered adds an object whose ID is a number.
func (a *account) numbered(t *table, id int64, o object) *row {
	if id == 0 {
		id = a.model.id()
	}
	o["id"] = raw(id)
	r := &row{id: strconv.FormatInt(id, 10), object: o}
	t.add(r)
	return r
}

// lettered adds an object whose ID is text.
func (a *account) lettered(t *table, id string, o object) *row {
	if id == "" {
		id = strconv.FormatInt(a.model.id(), 10)
	}
	o["id"] = raw(id)
	r := &row{id: id, object: o}
	t.add(r)
	return r
}

// as decodes a row.
func as[T any](r *row) T {
	var v T
	if err := json.Unmarshal(raw(r.object), &v); err != nil {
		panic(err) // the row was made of a T
	}
	return v
}
