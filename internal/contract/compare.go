package contract

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/spec"
)

// compare holds a result against what was expected, or against the example that it was decoded from.
func compare(t *testing.T, op *spec.Operation, want, got any, example []byte, noAnswer bool) {
	t.Helper()
	if want != nil {
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("result (-want +got):\n%s", diff)
		}
		return
	}
	if got == nil || noAnswer {
		return
	}
	if op.Text {
		if text := fmt.Sprint(got); text != string(example) && text != strings.Trim(string(example), `"`) {
			t.Errorf("text %q, want %q", text, example)
		}
		return
	}
	var said any
	if err := json.Unmarshal(example, &said); err != nil {
		t.Fatalf("the example is no JSON: %v", err)
	}
	if op.Envelope != "" {
		said = said.(map[string]any)[op.Envelope]
	}
	written, err := json.Marshal(got)
	if err != nil {
		t.Fatal(err)
	}
	var read any
	if err := json.Unmarshal(written, &read); err != nil {
		t.Fatal(err)
	}
	for _, lost := range missing("answer", said, read) {
		t.Error(lost)
	}
}

// missing lists what want says and got does not. Zero values may be left out.
func missing(where string, want, got any) []string {
	switch want := want.(type) {
	case map[string]any:
		object, ok := got.(map[string]any)
		if !ok && len(want) > 0 && !empty(want) {
			return []string{fmt.Sprintf("%s: want an object, got %v", where, got)}
		}
		var lost []string
		for name, member := range want {
			lost = append(lost, missing(where+"."+name, member, object[name])...)
		}
		return lost
	case []any:
		list, _ := got.([]any)
		if len(list) != len(want) {
			return []string{fmt.Sprintf("%s: want %d rows, got %v", where, len(want), got)}
		}
		var lost []string
		for i := range want {
			lost = append(lost, missing(fmt.Sprintf("%s[%d]", where, i), want[i], list[i])...)
		}
		return lost
	}
	if got == nil && empty(want) || want == got || sameTime(want, got) || fmt.Sprint(want) == fmt.Sprint(got) {
		return nil
	}
	return []string{fmt.Sprintf("%s: want %v, got %v", where, want, got)}
}

func empty(v any) bool {
	switch v := v.(type) {
	case nil:
		return true
	case bool:
		return !v
	case string:
		return v == ""
	case float64:
		return v == 0
	case []any:
		return len(v) == 0
	case map[string]any:
		for _, member := range v {
			if !empty(member) {
				return false
			}
		}
		return true
	}
	return false
}

func sameTime(want, got any) bool {
	a, okA := parseTime(want)
	b, okB := parseTime(got)
	return okA && okB && a.Equal(b)
}

func parseTime(v any) (time.Time, bool) {
	s, _ := v.(string)
	for _, form := range []string{time.RFC3339Nano, "2006-01-02T15:04:05.999999999Z0700", "2006-01-02T15:04:05.999999999", "2006-01-02T15:04", "2006-01-02"} {
		if t, err := time.Parse(form, s); err == nil {
			return t, true
		}
	}
	return time.Time{}, false
}

// AsError is the *engagement.Error in err; the test ends without one.
func AsError(t testing.TB, err error) *engagement.Error {
	t.Helper()
	var e *engagement.Error
	if !errors.As(err, &e) {
		t.Fatalf("error %v, want an *engagement.Error", err)
	}
	return e
}
