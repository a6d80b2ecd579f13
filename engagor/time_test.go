package engagor_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement/engagor"
)

func TestUnixTime(t *testing.T) {
	t.Parallel()
	at := time.Date(2022, 12, 2, 16, 53, 20, 0, time.UTC)
	tests := map[string]struct {
		json string
		want time.Time
		bad  bool
	}{
		"seconds":    {json: `1670000000`, want: at},
		"quoted":     {json: `"1670000000"`, want: at},
		"fraction":   {json: `1670000000.7`, want: at},
		"exponent":   {json: `1.67e9`, want: at},
		"ISO 8601":   {json: `"2022-12-02T17:53:20+01:00"`, want: at},
		"negative":   {json: `-1`, want: time.Unix(-1, 0).UTC()},
		"null":       {json: `null`},
		"false":      {json: `false`},
		"empty":      {json: `""`},
		"zero":       {json: `0`},
		"words":      {json: `"yesterday"`, bad: true},
		"an object":  {json: `{}`, bad: true},
		"far future": {json: `1e300`, bad: true},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var got engagor.UnixTime
			err := json.Unmarshal([]byte(test.json), &got)
			if (err != nil) != test.bad {
				t.Fatalf("error %v, want one: %v", err, test.bad)
			}
			if diff := cmp.Diff(test.want, got.Time); diff != "" {
				t.Errorf("time (-want +got):\n%s", diff)
			}
		})
	}
	written, err := json.Marshal([]engagor.UnixTime{{Time: at}, {}})
	if err != nil || string(written) != `[1670000000,null]` {
		t.Errorf("wrote %s and %v, want [1670000000,null]", written, err)
	}
	left, err := json.Marshal(engagor.MentionDate{})
	if err != nil || string(left) != `{}` {
		t.Errorf("wrote %s and %v, want {}: no time is not sent", left, err)
	}
}

func TestAt(t *testing.T) {
	t.Parallel()
	if !engagor.UnixTimeOf(time.Time{}).IsZero() {
		t.Error("no time became one")
	}
	at := time.Date(2025, 6, 1, 12, 0, 0, 999, time.FixedZone("", 7200))
	if got := engagor.UnixTimeOf(at); got.Time != time.Date(2025, 6, 1, 10, 0, 0, 0, time.UTC) {
		t.Errorf("got %v", got)
	}
}
