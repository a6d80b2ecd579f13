package track

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"github.com/engagement-go/engagement/internal/lenient"
	"github.com/engagement-go/engagement/internal/redact"
)

// RefusedError is the error of an operation that the service refused in a batch whose others it took. The same operation
// would be refused again. errors.Is(err, ErrBadRequest) holds.
type RefusedError struct {
	// Index is the position of the operation in the batch, from 0, or in the whole input of SendAll. It is -1 if it is not
	// known.
	Index int
	// Reason is a code, such as "invalid" or "required".
	Reason string
	// Field is the member of the operation that is wrong, such as "attributes.plan".
	Field string
	// Message is the service's explanation. It may have personal data, which Error masks.
	Message string

	values []string // of the operation, masked in Error
}

// Error returns the reason, with personal data masked.
func (e *RefusedError) Error() string {
	parts := []string{"track: an operation was refused"}
	if e.Index >= 0 {
		parts[0] = "track: operation " + strconv.Itoa(e.Index) + " was refused"
	}
	for _, part := range []string{e.Reason, e.Field, e.Message} {
		if part != "" {
			parts = append(parts, redact.Text(part, redact.Values{Sent: e.values}))
		}
	}
	return strings.Join(parts, ": ")
}

// Unwrap returns ErrBadRequest.
func (e *RefusedError) Unwrap() error { return ErrBadRequest }

// Format prints the text of the error with any verb, without personal data.
func (e *RefusedError) Format(s fmt.State, verb rune) { redact.Format(s, verb, e.Error()) }

// MarshalJSON writes the text of the error, without personal data.
func (e *RefusedError) MarshalJSON() ([]byte, error) { return json.Marshal(e.Error()) }

// PartialError is the error of a batch of which the service refused some operations and took all others. errors.As finds the
// RefusedErrors in it.
type PartialError struct {
	// Refused are the operations that were refused.
	Refused []*RefusedError
}

// Error returns the number of operations that were refused, and the reason for the first one.
func (e *PartialError) Error() string {
	if len(e.Refused) == 1 {
		return e.Refused[0].Error()
	}
	return fmt.Sprintf("track: %d operations were refused, the first: %s", len(e.Refused), e.Refused[0].Error()[len("track: "):])
}

// Unwrap returns the error of each operation.
func (e *PartialError) Unwrap() []error {
	errs := make([]error, len(e.Refused))
	for i, r := range e.Refused {
		errs[i] = r
	}
	return errs
}

// Format prints the text of the error with any verb.
func (e *PartialError) Format(s fmt.State, verb rune) { redact.Format(s, verb, e.Error()) }

// MarshalJSON writes the text of the error.
func (e *PartialError) MarshalJSON() ([]byte, error) { return json.Marshal(e.Error()) }

// readRefused reads which of the operations in a body were refused.
func readRefused(errors json.RawMessage, body []byte) ([]*RefusedError, error) {
	if len(errors) == 0 {
		return nil, nil
	}
	var list []struct {
		Index   *int64 `json:"batch_index"`
		Reason  string `json:"reason"`
		Field   string `json:"field"`
		Message string `json:"message"`
	}
	if err := lenient.Decode(errors, &list); err != nil || len(list) == 0 {
		return nil, err
	}
	var sent struct {
		Batch []json.RawMessage `json:"batch"`
	}
	_ = json.Unmarshal(body, &sent) // we wrote it

	// The texts of each operation are read once: the service may give many reasons for one.
	texts := make([][]string, len(sent.Batch))
	of := func(i int) []string {
		if texts[i] == nil {
			texts[i] = textsOf(sent.Batch[i])
		}
		return texts[i]
	}
	var all []string
	refused := make([]*RefusedError, len(list))
	for i, e := range list {
		r := &RefusedError{Index: -1, Reason: e.Reason, Field: e.Field, Message: e.Message}
		if e.Index != nil && *e.Index >= 0 && *e.Index < int64(len(sent.Batch)) {
			r.Index = int(*e.Index)
			r.values = of(r.Index)
		} else { // it may be any of them
			if all == nil {
				for j := range sent.Batch {
					all = append(all, of(j)...)
				}
			}
			r.values = all
		}
		refused[i] = r
	}
	return refused, nil
}

// textsOf returns the texts in an operation that the caller has put there.
func textsOf(data []byte) (texts []string) {
	var value map[string]any
	_ = json.Unmarshal(data, &value) // we wrote it
	delete(value, "type")
	delete(value, "action")
	var add func(any)
	add = func(v any) {
		switch v := v.(type) {
		case string:
			texts = append(texts, v)
		case []any:
			for _, element := range v {
				add(element)
			}
		case map[string]any:
			for _, member := range v {
				add(member)
			}
		}
	}
	add(value)
	return texts
}
