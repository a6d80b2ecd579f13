package redact_test

import (
	"strings"
	"testing"

	"github.com/engagement-go/engagement/internal/redact"
)

func TestPatterns(t *testing.T) {
	t.Parallel()
	tests := []struct{ in, want string }{
		{"no user ada@example.com here", "no user […] here"},
		{`"ada+tag@example.com"`, `"[…]"`},
		{"(ada@example.com)", "([…])"},
		{"email=ada@example.com;", "email=[…];"},
		{"/users/ada%40example.com/lists", "[…]"},
		{"call +49 (151) 123-4567 now", "call […] now"},
		{"call 015112345678", "call […]"},
		{"user 123456 is gone", "user […] is gone"},
		{"token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc_-123", "token […]"},
		{"key abcdefghijklmnopqrstuvwxyz1", "key […]"},
		{"key 1abcdefghijklmnopqrstuvwxyz", "key […]"},
		{"id 5fc6477241fcec31a9548e98", "id […]"},
		{"id 7c9e6679-7425-40de-944b-e07fc1f90ae7", "id […]"},

		{"name is required", "name is required"},
		{"field device_platform must be set with device_token", "field device_platform must be set with device_token"},
		{"limit is 100, got 250", "limit is 100, got 250"},
		{"status 404 at step 12345", "status 404 at step 12345"},
		{"dial tcp 127.0.0.1:8080: connect: connection refused", "dial tcp 127.0.0.1:8080: connect: connection refused"},
		{"unexpected EOF after 1.5s", "unexpected EOF after 1.5s"},
		{"internationalization-and-localization", "internationalization-and-localization"},
		{"", ""},
	}
	for _, tt := range tests {
		if got := redact.Patterns(tt.in); got != tt.want {
			t.Errorf("%q became %q, want %q", tt.in, got, tt.want)
		}
	}
}

func FuzzPatterns(f *testing.F) {
	f.Add("call +49 151 1234567", "ada@example.com")
	f.Fuzz(func(t *testing.T, before, after string) {
		const address = "grace.hopper@example.com"
		if got := redact.Patterns(before + " " + address + " " + after); strings.Contains(got, address) {
			t.Errorf("%q shows the address", got)
		}
	})
}
