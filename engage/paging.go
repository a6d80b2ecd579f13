package engage

import (
	"strings"

	"github.com/engagement-go/engagement/internal/check"
)

// The service is documented with cursors, and in older texts with has_more and the id of the last row. An iteration
// follows the form that the answers have; a cursor of the older form has this prefix.
const afterIDPrefix = "after_id:"

func next[T any](cursor string, more bool, rows []T, id func(*T) string) string {
	if cursor == "" && more && len(rows) > 0 {
		return afterIDPrefix + id(&rows[len(rows)-1])
	}
	return cursor
}

// position is where an iteration starts. It goes forward, along the cursors of the service.
func position(next, previous, after, before string) (string, error) {
	for _, other := range [][2]string{{"PreviousCursor", previous}, {"AfterID", after}, {"BeforeID", before}} {
		if other[1] != "" {
			return "", check.Invalid(other[0], "must be empty in an iteration, which goes forward")
		}
	}
	return next, nil
}

func split(cursor string) (next, after string) {
	if id, ok := strings.CutPrefix(cursor, afterIDPrefix); ok {
		return "", id
	}
	return cursor, ""
}

// checkPosition refuses more than one way to say which page is wanted.
func checkPosition(next, previous, after, before string) error {
	given := ""
	for _, position := range [][2]string{{"NextCursor", next}, {"PreviousCursor", previous}, {"AfterID", after}, {"BeforeID", before}} {
		if position[1] == "" {
			continue
		}
		if given != "" {
			return check.Invalid(position[0], "must not be set together with "+given)
		}
		given = position[0]
	}
	return nil
}
