package redact_test

import (
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net/url"
	"slices"
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
		Sent:    []string{"A note of nearly forty letters by Ada", "Smith & Sons <London>", "Jürgen \"J\" of a/b", "text\nof two\tlines", strings.Repeat("lorem ipsum ", 200)},
	}
	for in, want := range map[string]string{
		"key sk_live_abc... is bad":                     "key […]... is bad",
		"xsk_live_a":                                    "x[…]",
		"'A note of nearly forty le' is too long":       "'[…]' is too long",
		"A NOTE OF NEARLY FORTY LETTERS BY ADA is long": "[…] is long",
		"A note of something else":                      "A note of something else",
		"Smith &amp; Sons &lt;London&gt; is taken":      "[…] is taken",
		`{"a":"J\u00fcrgen \"J\" of a\/b"}`:             `{"a":"[…]"}`,
		`{"a":"Jürgen \"J\" of a/b"}`:                   `{"a":"[…]"}`,
		"the text\nof two\tlines is bad":                "the […] is bad",
		"Schloßstraße, Jürgem":                          "Schloßstraße, Jürgem",
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
		for name, got := range map[string]string{
			"Text":    redact.Text(in, redact.Values{Sent: []string{"ab"}}),
			"Secrets": redact.Secrets(in, redact.Values{Secrets: []string{"ab"}}),
			"Quoted":  redact.Quoted(in),
		} {
			if len(got) > 3*redact.MaxText || strings.Contains(got, "secret") {
				t.Errorf("%s: %d bytes became %d: %.100q", name, len(in), len(got), got)
			}
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

// What is hidden is what a plain search hides, also in repeated and periodic texts and values.
func TestHidesLikeAPlainSearch(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(3, 4))
	pick := func(n int) string {
		unit := make([]byte, 1+random.IntN(4))
		for i := range unit {
			unit[i] = "ab-é"[random.IntN(3)]
		}
		b := []byte(strings.Repeat(string(unit), n))[:n]
		for range random.IntN(3) {
			b[random.IntN(n)] = 'a'
		}
		return string(b)
	}
	for range 20_000 {
		values := redact.Values{Secrets: []string{pick(4 + random.IntN(12))}, Sent: []string{pick(2 + random.IntN(40)), pick(2 + random.IntN(4))}}
		text := pick(1 + random.IntN(60))
		if got, want := redact.Text(text, values), plainSearch(text, values); got != want {
			t.Fatalf("%q without %q became %q, want %q", text, values, got, want)
		}
	}
}

func FuzzPlainSearch(f *testing.F) {
	f.Add("abababab-a", "abab", "aba")
	f.Fuzz(func(t *testing.T, text, secret, sent string) {
		few := func(s string) string {
			b := []byte(s[:min(len(s), 200)])
			for i := range b {
				b[i] = "ab-"[b[i]%3]
			}
			return string(b)
		}
		text, values := few(text), redact.Values{Secrets: []string{few(secret)}, Sent: []string{few(sent)}}
		if len(secret) < 4 || len(sent) < 2 { // which are not hidden, or as words only
			return
		}
		if got, want := redact.Text(text, values), plainSearch(text, values); got != want {
			t.Errorf("%q without %q became %q, want %q", text, values, got, want)
		}
	})
}

// A text that repeats very many values is hidden as a whole.
func TestManyValues(t *testing.T) {
	t.Parallel()
	var sent []string
	for i := range 400 {
		sent = append(sent, fmt.Sprintf("v%d", i), "the")
	}
	if got, want := redact.Text("bad: "+strings.Join(sent[:100], " "), redact.Values{Sent: sent}), "bad: […]"; strings.ContainsAny(got, "v0123456789") || !strings.HasPrefix(got, want) {
		t.Errorf("50 values became %q", got)
	}
	if got := redact.Text("bad: "+strings.ReplaceAll(strings.Join(sent[:400], " "), "the ", ""), redact.Values{Sent: sent}); got != redact.Masked {
		t.Errorf("200 values became %q", got)
	}
}

// Texts that are masked together are masked as each by itself.
func TestTexts(t *testing.T) {
	t.Parallel()
	values := redact.Values{Secrets: []string{"top-secret"}, Sent: []string{"Rosebud", "one two"}}
	texts := []string{"no rosebud", "", "one", "two", "a\nb one\ttwo", "rose", "bud", "+49", "151", "1234567", "top-", "secret", "xtop-secretx", "é\u0085", strings.Repeat("x ", 2000)}
	var want []string
	for _, text := range texts {
		want = append(want, redact.Text(text, values))
	}
	if got := redact.Texts(texts, values); !slices.Equal(got, want) {
		t.Errorf("%q became %q, want %q", texts, got, want)
	}
}

// plainSearch hides values, in quadratic time.
func plainSearch(text string, values redact.Values) string {
	hidden := make([]bool, len(text)+1)
	hide := func(value string, shortest int, word bool) {
		shortest = min(shortest, len(value))
		for start := range text {
			n := 0
			for start+n < len(text) && n < len(value) && text[start+n] == value[n] {
				n++
			}
			inside := func(at int) bool {
				return at > 0 && at < len(text) && text[at-1] != '-' && text[at] != '-'
			}
			if n < shortest || word && shortest == len(value) && (inside(start) || inside(start+n)) {
				continue
			}
			for i := range n {
				hidden[start+i] = true
			}
		}
	}
	for _, s := range values.Secrets {
		hide(s, 8, false)
	}
	for _, s := range values.Sent {
		hide(s, 24, true)
	}
	var b strings.Builder
	for i := range text {
		switch {
		case !hidden[i]:
			b.WriteByte(text[i])
		case i == 0 || !hidden[i-1]:
			b.WriteString(redact.Masked)
		}
	}
	return b.String()
}

// BenchmarkMask masks 64 KiB for a call that sent 10,000 values.
func BenchmarkMask(b *testing.B) {
	many := func(form string) []string {
		var sent []string
		for i := range 10_000 {
			sent = append(sent, fmt.Sprintf(form, i))
		}
		return sent
	}
	for name, bench := range map[string]struct {
		text string
		sent []string
	}{
		"digits":           {strings.Repeat("111111!", 9362), many("person%d@example.com")},
		"repeated letters": {strings.Repeat("a", 1000) + " " + strings.Repeat("a", 64<<10), many(strings.Repeat("a", 100) + "%d")},
		"a periodic text":  {strings.Repeat("abcabc ", 9362), many(strings.Repeat("abcabc ", 20) + "%d")},
		"equal beginnings": {strings.Repeat("person1@example.com ", 3276), many("person1%d@example.com")},
		"all occur":        {strings.Repeat("person1 ", 8192), slices.Repeat([]string{"person1", "person"}, 5000)},
		"escapes":          {strings.Repeat("a%41&\\ ", 9362), many("a %d&\"")},
	} {
		b.Run(name, func(b *testing.B) {
			values := redact.Values{Secrets: []string{"top-secret"}, Sent: bench.sent}
			for b.Loop() {
				redact.Text(bench.text, values)
			}
		})
	}
}

// A chain of errors is hidden when the text of one of them would show something, also behind a harmless one.
func TestErrorHidesChains(t *testing.T) {
	t.Parallel()
	mask := func(s string) string { return redact.Text(s, redact.Values{Sent: []string{"rosebud"}}) }
	cause := errors.New("no rosebud here")
	for name, err := range map[string]error{
		"itself": cause, "wrapped": fmt.Errorf("failed: %w", cause), "behind another text": &silentError{fmt.Errorf("x: %w", cause)},
		"one of two": &silentError{errors.Join(io.EOF, cause)}, "behind one of two": fmt.Errorf("%w, %w", io.EOF, &silentError{cause}),
		"very deep": deep(1000),
	} {
		masked := redact.Error(err, mask)
		if !errors.Is(masked, err) || name != "very deep" && !errors.Is(masked, cause) {
			t.Errorf("%s: the error is lost", name)
		}
		_, isList := masked.(interface{ Unwrap() []error })
		if errors.Unwrap(masked) != nil || isList || strings.Contains(fmt.Sprintf("%v %#v", masked, masked), "rosebud") {
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
