package engagement_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement"
)

func TestUnixTimeReads(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]time.Time{
		`1767225600`:                  time.Unix(1767225600, 0),
		`"1767225600"`:                time.Unix(1767225600, 0),
		`1767225600.9`:                time.Unix(1767225600, 0),
		`1.7672256e9`:                 time.Unix(1767225600, 0),
		`"2026-01-01T00:00:00Z"`:      time.Unix(1767225600, 0),
		`"2026-01-01T01:00:00+01:00"`: time.Unix(1767225600, 0),
		`-1`:                          time.Unix(-1, 0),
		`1767225600000`:               time.Unix(1767225600000, 0), // milliseconds by mistake
		`0`:                           {},
		`null`:                        {},
		`""`:                          {},
		`false`:                       {},
	} {
		var got engagement.UnixTime
		if err := json.Unmarshal([]byte(in), &got); err != nil {
			t.Errorf("%s: %v", in, err)
		}
		if !got.Equal(want) || got.IsZero() != want.IsZero() {
			t.Errorf("%s: want %v, got %v", in, want, got)
		}
	}
	for _, in := range []string{`"soon"`, `true`, `{}`, `[1]`, `1e300`, `9223372036854775807`} {
		var got engagement.UnixTime
		if err := json.Unmarshal([]byte(in), &got); err == nil {
			t.Errorf("%s: want an error, got %v", in, got)
		}
	}
}

func TestUnixTimeWrites(t *testing.T) {
	t.Parallel()
	type body struct {
		Required engagement.UnixTime `json:"required"`
		Optional engagement.UnixTime `json:"optional,omitzero"`
	}
	berlin := time.FixedZone("", 3600)
	for want, in := range map[string]body{
		`{"required":null}`: {},
		`{"required":1767225600,"optional":1767225601}`: {
			engagement.UnixTimeOf(time.Date(2026, 1, 1, 1, 0, 0, 999, berlin)), engagement.UnixTime{Time: time.Date(2026, 1, 1, 0, 0, 1, 5, time.UTC)},
		},
	} {
		got, err := json.Marshal(in)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, string(got)); diff != "" {
			t.Error(diff)
		}
	}
	if got := engagement.UnixTimeOf(time.Time{}); !got.IsZero() || got.QueryText() != "" {
		t.Errorf("no time is %v, in a query %q", got, got.QueryText())
	}
	if got := engagement.UnixTimeOf(time.Unix(12, 0)).QueryText(); got != "12" {
		t.Errorf("in a query: want 12, got %s", got)
	}
}

func FuzzUnixTime(f *testing.F) {
	for _, s := range []string{`0`, `1767225600`, `"2026-01-01T00:00:00Z"`, `1e9`, `-5`, `null`, `"`, `253402300800`, `9007199254740993`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var got engagement.UnixTime
		if json.Unmarshal([]byte(s), &got) != nil {
			return
		}
		written, err := json.Marshal(got)
		if err != nil {
			t.Fatal(err)
		}
		var again engagement.UnixTime
		if err := json.Unmarshal(written, &again); err != nil || !again.Equal(got.Time) {
			t.Errorf("%q: %v became %v, %v", s, got, again, err)
		}
	})
}
