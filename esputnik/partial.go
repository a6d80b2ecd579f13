package esputnik

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/engagement-go/engagement/internal/redact"
)

// RefusedError says that the service refused one item of a call that succeeded as a whole.
type RefusedError struct {
	// Index is the item's place in what the call was given, from 0, or -1 when the answer does not tell. A bulk call counts
	// in its whole input.
	Index int
	// Reason is the service's explanation. It may hold people's data; Error() masks those.
	Reason string

	values []string // what the item itself holds
}

// Error tells the reason, without people's data.
func (e *RefusedError) Error() string {
	item := "an item"
	if e.Index >= 0 {
		item = "item " + strconv.Itoa(e.Index)
	}
	return fmt.Sprintf("esputnik: %s was refused: %s", item, redact.Text(e.Reason, redact.Values{Sent: e.values}))
}

// PartialError gathers what the service refused in a call that succeeded as a whole. errors.As finds single
// RefusedErrors in it.
type PartialError struct {
	// Refused are the items that were refused.
	Refused []*RefusedError
}

// Error tells how many items were refused, and why the first one was.
func (e *PartialError) Error() string {
	first := strings.TrimPrefix(e.Refused[0].Error(), "esputnik: ")
	if len(e.Refused) == 1 {
		return "esputnik: " + first
	}
	return fmt.Sprintf("esputnik: %d items were refused, the first: %s", len(e.Refused), first)
}

// Unwrap returns the single errors.
func (e *PartialError) Unwrap() []error { return asErrors(e.Refused) }

func partial(refused []*RefusedError) error {
	if len(refused) == 0 {
		return nil
	}
	return &PartialError{refused}
}

// orUnknown is a reason for an item that was refused without one.
func orUnknown(reason string) string {
	if reason == "" {
		return "no reason given"
	}
	return reason
}

// spread makes one error per item of n, and hands back what was refused without a place.
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
	sent    map[string][]int // where items with a key are
	refused map[string]int   // how many with a key were refused
}

// find takes the next item with the key. When only some of those with the key were refused, it prefers one that is the
// same in more than the key; a key that tells little is then no ground to blame an item.
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
