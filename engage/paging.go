package engage

import "strings"

// The service is documented with cursors, and in older texts with has_more and the id of the last row. A walk follows
// whichever form the answers have; the older one is told apart by this prefix.
const afterIDPrefix = "after_id:"

func (p *UserPage) next() string {
	return next(p.NextCursor, p.HasMore, p.Data, func(u *User) string { return u.ID })
}

func (p *ListPage) next() string {
	return next(p.NextCursor, p.HasMore, p.Data, func(l *List) string { return l.ID })
}

func next[T any](cursor string, more bool, rows []T, id func(*T) string) string {
	if cursor == "" && more && len(rows) > 0 {
		return afterIDPrefix + id(&rows[len(rows)-1])
	}
	return cursor
}

func (p *ListUsersParams) seek(cursor string) { p.NextCursor, p.AfterID = split(cursor) }

func (p *ListListsParams) seek(cursor string) { p.NextCursor, p.AfterID = split(cursor) }

func split(cursor string) (next, after string) {
	if id, ok := strings.CutPrefix(cursor, afterIDPrefix); ok {
		return "", id
	}
	return cursor, ""
}
