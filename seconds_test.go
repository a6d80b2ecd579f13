package engagement_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/engagement-go/engagement"
)

func TestSeconds(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]time.Duration{
		`3600`: time.Hour, `"60"`: time.Minute, `1.5`: 1500 * time.Millisecond, `-5`: -5 * time.Second,
		`0`: 0, `null`: 0, `false`: 0, `""`: 0,
	} {
		got := engagement.Seconds{Duration: time.Hour}
		if err := json.Unmarshal([]byte(text), &got); err != nil || got.Duration != want {
			t.Errorf("%s is read as %v, %v, want %v", text, got, err, want)
		}
	}
	for _, text := range []string{`"soon"`, `{}`, `[1]`, `1e300`, `"NaN"`, `true`} {
		var got engagement.Seconds
		if err := json.Unmarshal([]byte(text), &got); err == nil {
			t.Errorf("%s is read as %v", text, got)
		}
	}
	for d, want := range map[time.Duration]string{0: `0`, time.Hour: `3600`, -time.Second: `-1`} {
		if got, err := json.Marshal(engagement.SecondsOf(d)); err != nil || string(got) != want {
			t.Errorf("%v is written as %s, %v, want %s", d, got, err, want)
		}
	}
	if got, err := json.Marshal(engagement.SecondsOf(1500 * time.Millisecond)); err == nil {
		t.Errorf("a fraction is written as %s", got)
	}
}
