package customerio

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"

	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/lenient"
)

// The limits of a collection. The vendor states 10 MB and 10 KB; these are powers of two, the larger reading.
const (
	// MaxCollectionBytes is the size of all rows as JSON.
	MaxCollectionBytes = 10 << 20
	// MaxCollectionRowBytes is the size of one row as JSON.
	MaxCollectionRowBytes = 10 << 10
)

// CollectionRows are the rows of a collection, one JSON value each, usually an object. EncodeRows and DecodeRows convert
// between rows and values of a Go type.
type CollectionRows []json.RawMessage

// EncodeRows returns values as rows.
func EncodeRows[T any](values []T) (CollectionRows, error) {
	rows := make(CollectionRows, len(values))
	for i := range values {
		row, err := json.Marshal(&values[i])
		if err != nil {
			return nil, fmt.Errorf("customerio: EncodeRows: row %d: %w", i, err)
		}
		rows[i] = row
	}
	return rows, nil
}

// DecodeRows returns rows as values.
func DecodeRows[T any](rows CollectionRows) ([]T, error) {
	values := make([]T, len(rows))
	for i, row := range rows {
		if err := lenient.Decode(row, &values[i]); err != nil {
			return nil, fmt.Errorf("customerio: DecodeRows: row %d: %w", i, err)
		}
	}
	return values, nil
}

// MarshalJSON writes a list, [] for no rows.
func (r CollectionRows) MarshalJSON() ([]byte, error) {
	size := 2
	for _, row := range r {
		size += len(row) + 1
	}
	out := append(make([]byte, 0, size), '[')
	for i, row := range r {
		if i > 0 {
			out = append(out, ',')
		}
		out = append(out, row...)
	}
	return append(out, ']'), nil
}

// UnmarshalJSON reads a list of rows, a single row that is an object, or null.
func (r *CollectionRows) UnmarshalJSON(data []byte) error {
	data = bytes.TrimSpace(data)
	switch {
	case string(data) == "null":
		*r = nil
		return nil
	case len(data) > 0 && data[0] == '[':
		return json.Unmarshal(data, (*[]json.RawMessage)(r))
	}
	switch string(data) {
	case "{}", "false", `""`: // nothing, not a row
		*r = nil
	default:
		if len(data) == 0 || data[0] != '{' {
			return errors.New("neither a list of rows nor a row")
		}
		*r = CollectionRows{bytes.Clone(data)}
	}
	return nil
}

func (r CollectionRows) check(argument string) error {
	total := 2
	for i, row := range r {
		name := argument + "[" + strconv.Itoa(i) + "]"
		switch {
		case len(row) > MaxCollectionRowBytes:
			return check.Invalid(name, fmt.Sprintf("takes %d bytes, the limit for a row is %d", len(row), MaxCollectionRowBytes))
		case !json.Valid(row):
			return check.Invalid(name, "must be JSON")
		}
		total += len(row) + 1
	}
	if total > MaxCollectionBytes {
		return check.Invalid(argument, fmt.Sprintf("takes %d bytes, the limit is %d", total, MaxCollectionBytes))
	}
	return nil
}

func validateAddCollection(draft CollectionDraft) error {
	if (len(draft.Data) == 0) == (draft.URL == "") {
		return check.Invalid("Data", "or URL must be set, and not both")
	}
	return draft.Data.check("Data")
}

func validateUpdateCollection(_ int64, update CollectionUpdate) error {
	switch {
	case update.Data != nil && update.URL != "":
		return check.Invalid("Data", "must not be set together with URL")
	case update.Data == nil && update.URL == "" && update.Name == "":
		return check.Invalid("Name", "or Data or URL must be set")
	}
	return update.Data.check("Data")
}

func validateUpdateCollectionContents(_ int64, rows CollectionRows) error { return rows.check("rows") }
