package engage

import "strings"

// The service is documented with cursors, and in older texts with has_more and the id of the last row. A walk follows
// whichever form the answers have; the older one is told apart by this prefix.
const afterIDPrefix = "after_id:"

func (p *UserPage) next() string {
	if p.NextCursor == "" && p.HasMore && len(p.Data) > 0 {
		return afterIDPrefix + p.Data[len(p.Data)-1].ID
	}
	return p.NextCursor
}

func (p *ListPage) next() string {
	if p.NextCursor == "" && p.HasMore && len(p.Data) > 0 {
		return afterIDPrefix + p.Data[len(p.Data)-1].ID
	}
	return p.NextCursor
}

func (p *ListUsersParams) seek(cursor string) { p.NextCursor, p.AfterID = split(cursor) }

func (p *ListListsParams) seek(cursor string) { p.NextCursor, p.AfterID = split(cursor) }

func split(cursor string) (next, after string) {
	if id, ok := strings.CutPrefix(cursor, afterIDPrefix); ok {
		return "", id
	}
	return cursor, ""
}
