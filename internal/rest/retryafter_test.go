package rest_test

import (
	"testing"
	"time"

	"github.com/engagement-go/engagement/internal/rest"
)

func TestRetryAfter(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 5, 30, 9, 30, 0, 0, time.UTC)
	tests := []struct {
		header string
		want   time.Duration
	}{
		{"", 0},
		{"7", 7 * time.Second},
		{" 7 ", 7 * time.Second},
		{"0", 0},
		{"0.25", 250 * time.Millisecond},
		{"1e1", 10 * time.Second},
		{"-5", 0},
		{"-0", 0},
		{"NaN", 0},
		{"Inf", rest.LongestRetryAfter},
		{"-Inf", 0},
		{"1e300", rest.LongestRetryAfter},
		{"99999999999999999999", rest.LongestRetryAfter},
		{"9223372036", rest.LongestRetryAfter},
		{"Sat, 30 May 2026 09:31:30 GMT", 90 * time.Second},
		{"Saturday, 30-May-26 09:31:30 GMT", 90 * time.Second},
		{"Sat May 30 09:31:30 2026", 90 * time.Second},
		{"Sat, 30 May 2026 09:30:00 GMT", 0},
		{"Sat, 30 May 2020 09:30:00 GMT", 0},
		{"Fri, 31 Dec 9999 23:59:59 GMT", rest.LongestRetryAfter},
		{"soon", 0},
		{"7s", 0},
		{"7, 8", 0},
		{"2026-05-30T09:31:30Z", 0},
	}
	for _, tt := range tests {
		if got := rest.RetryAfter(tt.header, now); got != tt.want {
			t.Errorf("%q is %v, want %v", tt.header, got, tt.want)
		}
	}
}

func FuzzRetryAfter(f *testing.F) {
	for _, s := range []string{"7", "-1", "1e400", "NaN", "0x1p-2", "Sat, 30 May 2026 09:31:30 GMT", "Mon, 01 Jan 0001 00:00:00 GMT"} {
		f.Add(s)
	}
	now := time.Now()
	f.Fuzz(func(t *testing.T, header string) {
		if got := rest.RetryAfter(header, now); got < 0 || got > rest.LongestRetryAfter {
			t.Errorf("%q is %v", header, got)
		}
	})
}
