package esputnik

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/engagement-go/engagement/internal/redact"
)

// RefusedError is the error of an item that the service refused in a call that succeeded. The same item would be refused
// again. errors.Is(err, ErrBadRequest) holds.
type RefusedError struct {
	// Index is the position of the item in the request, from 0, or in the whole input of a bulk call. It is -1 if it is
	// not known.
	Index int
	// Reason is the service's explanation. It may have personal data, which Error masks.
	Reason string

	values []string // of the item, masked in Error
}

// Error returns the reason, with personal data masked.
func (e *RefusedError) Error() string {
	item := "an item"
	if e.Index >= 0 {
		item = "item " + strconv.Itoa(e.Index)
	}
	return fmt.Sprintf("esputnik: %s was refused: %s", item, redact.Text(e.Reason, redact.Values{Sent: e.values}))
}

// Unwrap returns ErrBadRequest.
func (e *RefusedError) Unwrap() error { return ErrBadRequest }

// Format prints the text of the error with any verb, without personal data.
func (e *RefusedError) Format(s fmt.State, verb rune) { redact.Format(s, verb, e.Error()) }

// MarshalJSON writes the text of the error, without personal data.
func (e *RefusedError) MarshalJSON() ([]byte, error) { return json.Marshal(e.Error()) }

// PartialError is the error of a call that succeeded although the service refused some of its items. errors.As finds
// the RefusedErrors in it.
type PartialError struct {
	// Refused are the items that were refused.
	Refused []*RefusedError
}

// Error returns the number of items that were refused, and the reason for the first one.
func (e *PartialError) Error() string {
	first := strings.TrimPrefix(e.Refused[0].Error(), "esputnik: ")
	if len(e.Refused) == 1 {
		return "esputnik: " + first
	}
	return fmt.Sprintf("esputnik: %d items were refused, the first: %s", len(e.Refused), first)
}

// Unwrap returns the error of each item.
func (e *PartialError) Unwrap() []error { return asErrors(e.Refused) }

// Format prints the text of the error with any verb.
func (e *PartialError) Format(s fmt.State, verb rune) { redact.Format(s, verb, e.Error()) }

// MarshalJSON writes the text of the error.
func (e *PartialError) MarshalJSON() ([]byte, error) { return json.Marshal(e.Error()) }

func partial(refused []*RefusedError) error {
	if len(refused) == 0 {
		return nil
	}
	return &PartialError{refused}
}

// orUnknown returns a reason for an item that was refused without one.
func orUnknown(reason string) string {
	if reason == "" {
		return "no reason given"
	}
	return reason
}

// spread returns an error for each of n items, and the refused items whose position is not known.
func spread(n int, refused []*RefusedError) (errs []error, unplaced []*RefusedError) {
	errs = make([]error, n)
	for _, r := range refused {
		if r.Index >= 0 && r.Index < n {
			errs[r.Index] = r
		} else {
			unplaced = append(unplaced, r)
		}
	}
	return errs, unplaced
}

// places finds refused items among those that were sent, by a key that the answer repeats.
type places struct {
	sent    map[string][]int // positions of the items with a key
	refused map[string]int   // number of refused items with a key
}

// find returns the next item with the key. If only some items with the key were refused, it prefers one that is the
// same in more than the key. If the key says little, another item is not taken.
func (p places) find(key string, telling bool, same func(i int) bool) int {
	at, refused := p.sent[key], p.refused[key]
	if len(at) == 0 {
		return -1
	}
	next := 0
	if len(at) > refused {
		next = slices.IndexFunc(at, same)
		if !telling && (next < 0 || slices.ContainsFunc(at[next+1:], same)) {
			return -1
		}
		next = max(next, 0)
	}
	i := at[next]
	p.sent[key], p.refused[key] = slices.Delete(at, next, next+1), refused-1
	return i
}

func asErrors(refused []*RefusedError) []error {
	errs := make([]error, len(refused))
	for i, r := range refused {
		errs[i] = r
	}
	return errs
}
