package redact_test

import (
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net/url"
	"strings"
	"testing"
	"unicode/utf8"

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

func TestValues(t *testing.T) {
	t.Parallel()
	values := redact.Values{Secrets: []string{"tok3n-A", "ab"}, Sent: []string{"Rosebud", "ada lovelace", "Jürgen & Co", "x", "дом"}}
	for in, want := range map[string]string{
		"rosebud is taken": "[…] is taken", "ROSEBUD": "[…]", "rosebuds": "rosebuds", "xrosebud": "xrosebud", "rosebud_x": "[…]_x", "id_rosebud": "id_[…]",
		"«rosebud»": "«[…]»", "rosebud’s": "[…]’s", "值rosebud值": "值[…]值", "Ada Lovelace, ada lovelace": "[…], […]", "x marks": "x marks",
		"J%C3%BCrgen+%26+Co": "[…]", "J%C3%BCrgen%20&%20Co": "[…]", "jürgen & co": "[…]", "ДОМ стоит": "[…] стоит",
		"keytok3n-Aend": "key[…]end", "TOK3N-A": "[…]", "cab ab": "cab […]",
		"bad \xff rosebud": "bad ? […]",
	} {
		if got := redact.Text(in, values); got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
	if got := redact.Secrets("rosebud_tok3n-A", values); got != "rosebud_[…]" {
		t.Errorf("a code became %q", got)
	}
}

// Services shorten what they repeat, and write it as HTML.
func TestBeginningsOfValues(t *testing.T) {
	t.Parallel()
	values := redact.Values{
		Secrets: []string{"sk_live_abcdefgh"},
		Sent:    []string{"A note of nearly forty letters by Ada", "Smith & Sons <London>", strings.Repeat("lorem ipsum ", 200)},
	}
	for in, want := range map[string]string{
		"key sk_live_abc... is bad":                     "key […]... is bad",
		"xsk_live_a":                                    "x[…]",
		"'A note of nearly forty le' is too long":       "'[…]' is too long",
		"A NOTE OF NEARLY FORTY LETTERS BY ADA is long": "[…] is long",
		"A note of something else":                      "A note of something else",
		"Smith &amp; Sons &lt;London&gt; is taken":      "[…] is taken",
		"text: " + strings.Repeat("lorem ipsum ", 200):  "text: […]…",
	} {
		if got := redact.Text(in, values); got != want {
			t.Errorf("%q became %q, want %q", in, got, want)
		}
	}
}

func TestLongTextIsCut(t *testing.T) {
	t.Parallel()
	for _, in := range []string{
		strings.Repeat("111111!", 9000), strings.Repeat("ab ", 20000), strings.Repeat("x", 200<<10), strings.Repeat("é ", 2000), strings.Repeat("word ", 203) + "secretsecretsecretsecret1",
	} {
		got := redact.Text(in, redact.Values{Sent: []string{"ab"}})
		if len(got) > 3*redact.MaxText || strings.Contains(got, "secret") {
			t.Errorf("%d bytes became %d: %.100q", len(in), len(got), got)
		}
	}
}

// Random secrets and values in random surroundings are always hidden.
func TestNothingSurvives(t *testing.T) {
	t.Parallel()
	const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
	around := []rune("«»’‚—。值дя_-.,;:!?/\\|()[]{}<>\"'` \t\n=&%+")
	random := rand.New(rand.NewPCG(1, 2))
	pick := func(n int) string {
		b := make([]byte, n)
		for i := range b {
			b[i] = letters[random.IntN(len(letters))]
		}
		return string(b)
	}
	for range 5000 {
		value, secret := pick(4+random.IntN(30)), pick(8+random.IntN(60))
		shown := []string{value, strings.ToUpper(value), strings.ToLower(value), url.QueryEscape(value)}[random.IntN(4)]
		edge := func() string { return string(around[random.IntN(len(around))]) }
		text := pick(random.IntN(6)) + edge() + shown + edge() + pick(random.IntN(6)) + secret + pick(random.IntN(6))
		got := strings.ToLower(redact.Text(text, redact.Values{Secrets: []string{secret}, Sent: []string{value}}))
		if strings.Contains(got, strings.ToLower(secret)) {
			t.Fatalf("%q shows the secret %q: %q", text, secret, got)
		}
		if at := strings.Index(got, strings.ToLower(value)); at >= 0 {
			t.Fatalf("%q shows the value %q: %q", text, value, got)
		}
	}
}

func FuzzText(f *testing.F) {
	f.Add("call +49 151 1234567", "rosebud", "«rosebud» 12345")
	f.Add("\xff", "é", "É%C3%A9")
	f.Fuzz(func(t *testing.T, text, value, secret string) {
		got := redact.Text(text, redact.Values{Secrets: []string{secret}, Sent: []string{value}})
		if len(got) > 4*redact.MaxText {
			t.Errorf("%d bytes became %d", len(text), len(got))
		}
		if len(secret) >= 4 && utf8.ValidString(secret) && strings.Contains(got, secret) && !strings.Contains(redact.Masked+"…", secret) && !strings.Contains(secret, "[…]") {
			t.Errorf("%q shows %q", got, secret)
		}
	})
}

func BenchmarkMask(b *testing.B) {
	var sent []string
	for i := range 10000 {
		sent = append(sent, fmt.Sprintf("person%d@example.com", i))
	}
	text := strings.Repeat("111111!", 9000)
	for b.Loop() {
		redact.Text(text, redact.Values{Secrets: []string{"top-secret"}, Sent: sent})
	}
}

// A chain of errors is hidden when the text of one of them would show something, also behind a harmless one.
func TestErrorHidesChains(t *testing.T) {
	t.Parallel()
	mask := func(s string) string { return redact.Text(s, redact.Values{Sent: []string{"rosebud"}}) }
	cause := errors.New("no rosebud here")
	for name, err := range map[string]error{
		"itself": cause, "wrapped": fmt.Errorf("failed: %w", cause), "behind another text": &silentError{fmt.Errorf("x: %w", cause)},
		"one of two": &silentError{errors.Join(io.EOF, cause)}, "very deep": deep(1000),
	} {
		masked := redact.Error(err, mask)
		if !errors.Is(masked, err) || name != "very deep" && !errors.Is(masked, cause) {
			t.Errorf("%s: the error is lost", name)
		}
		if errors.Unwrap(masked) != nil || strings.Contains(fmt.Sprintf("%v %#v", masked, masked), "rosebud") {
			t.Errorf("%s: %#v shows what it wraps", name, masked)
		}
	}
	if err := fmt.Errorf("read: %w", io.EOF); redact.Error(err, mask) != err {
		t.Error("a harmless error is hidden")
	}
}

type silentError struct{ err error }

func (e *silentError) Error() string { return "failed" }
func (e *silentError) Unwrap() error { return e.err }

func deep(n int) error {
	err := io.EOF
	for range n {
		err = &silentError{err}
	}
	return err
}
