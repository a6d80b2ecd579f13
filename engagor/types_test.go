package engagor_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement/engagor"
	"github.com/engagement-go/engagement/internal/contract"
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

func TestFacetName(t *testing.T) {
	t.Parallel()
	var got []engagor.FacetName
	if err := json.Unmarshal([]byte(`[1704067200,"1704067200","Ghent \"x\"",null,1.5,{}]`), &got); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]engagor.FacetName{"1704067200", "1704067200", `Ghent "x"`, "", "1.5", ""}, got); diff != "" {
		t.Errorf("names (-want +got):\n%s", diff)
	}
	at, ok := got[0].Time()
	if want := time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC); !ok || !at.Equal(want) {
		t.Errorf("time %v, %v, want %v", at, ok, want)
	}
	if _, ok := got[2].Time(); ok {
		t.Error("a place was read as a time")
	}
}

func TestMentionAccountID(t *testing.T) {
	t.Parallel()
	for permalink, want := range map[string]int64{
		"https://app.engagor.com/messages/2001/permalink/70001/51234567890123456/": 2001,
		"https://us.engagor.com/messages/7":                                        7,
		"https://app.engagor.com/messages/x/permalink":                             0,
		"https://app.engagor.com/messages/-5/":                                     0,
		"https://app.engagor.com/inbox/2001":                                       0,
		"":                                                                         0,
	} {
		m := engagor.Mention{Permalink: permalink}
		if got := m.AccountID(); got != want {
			t.Errorf("%q: account %d, want %d", permalink, got, want)
		}
	}
}

// What the service sends beyond the known members survives being read and sent back, whatever it looks like.
func TestExtra(t *testing.T) {
	t.Parallel()
	const definition = `{"id":7,"name":"Customer number","type":"Text","group":{"id":3,"names":["a","b"]},"big":12345678901234567890,"nothing":null,"quote\"d":"x"}`
	var attribute engagor.CustomAttribute
	if err := json.Unmarshal([]byte(definition), &attribute); err != nil {
		t.Fatal(err)
	}
	want := engagor.CustomAttribute{ID: "7", Name: "Customer number", Type: "Text", Extra: extra(
		"group", `{"id":3,"names":["a","b"]}`, "big", `12345678901234567890`, "nothing", `null`, `quote"d`, `"x"`)}
	if diff := cmp.Diff(want, attribute); diff != "" {
		t.Errorf("attribute (-want +got):\n%s", diff)
	}
	attribute.Value = "A-1001"
	written, err := json.Marshal(attribute)
	if err != nil {
		t.Fatal(err)
	}
	const sent = `{"id":"7","name":"Customer number","type":"Text","value":"A-1001","big":12345678901234567890,"group":{"id":3,"names":["a","b"]},"nothing":null,"quote\"d":"x"}`
	if diff := cmp.Diff(sent, string(written)); diff != "" {
		t.Errorf("JSON (-want +got):\n%s", diff)
	}
	var number engagor.CustomAttribute
	if err := json.Unmarshal([]byte(`{"value":9007199254740993}`), &number); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(engagor.CustomAttribute{Value: json.Number("9007199254740993")}, number); diff != "" {
		t.Errorf("number (-want +got):\n%s", diff)
	}
	only, err := json.Marshal(engagor.Mailbox{Extra: extra("name", `"Support"`, "open", "")})
	if err != nil || string(only) != `{"name":"Support","open":null}` {
		t.Errorf("wrote %s and %v", only, err)
	}
	if _, err := json.Marshal(engagor.Mailbox{Extra: extra("ID", `1`)}); err == nil {
		t.Error("a member that has a field was written twice")
	}
	if _, err := json.Marshal(engagor.Mailbox{Extra: extra("x", `{`)}); err == nil {
		t.Error("broken JSON was written")
	}
}

// Reading a mention twice must not mix the two.
func TestExtraIsReplaced(t *testing.T) {
	t.Parallel()
	var m engagor.Mailbox
	for _, text := range []string{`{"id":"1","a":1}`, `{"id":"2"}`} {
		if err := json.Unmarshal([]byte(text), &m); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(engagor.Mailbox{ID: "2"}, m); diff != "" {
		t.Errorf("mailbox (-want +got):\n%s", diff)
	}
}

func FuzzMention(f *testing.F) {
	for _, seed := range []string{
		`{"id":"1","x":[1,{"y":"z\\\""}],"handled_by":{"type":1},"date":{"added":"5"},"author":{"id":7}}`,
		`{"id":1,"tags":null,"location":[],"topic":{"id":"3"},"todos":{"a":1}}`, `[]`, `null`, `{"date":{"added":"never"}}`, `{"a":}`, `{"\u0069d":"1","ID":"2"}`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var first engagor.Mention
		if !utf8.Valid(data) { // encoding/json replaces what is no text
			return
		}
		if json.Unmarshal(data, &first) != nil {
			return
		}
		written, err := json.Marshal(first)
		if err != nil {
			t.Fatalf("cannot be written again: %v", err)
		}
		var second engagor.Mention
		if err := json.Unmarshal(written, &second); err != nil {
			t.Fatalf("cannot be read again: %v", err)
		}
		again, err := json.Marshal(second)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(written, again) {
			t.Errorf("written as %s, then as %s", written, again)
		}
	})
}

func FuzzPaging(f *testing.F) {
	f.Add(`https://api.engagor.com/2001/inbox/mentions?access_token=hush&page_token=a%2B`)
	f.Add(`//user:hush@h?a=b;access_token=hush#access_token=hush`)
	f.Add(`?%61ccess_token=hush`)
	f.Fuzz(func(t *testing.T, address string) {
		text, err := json.Marshal(map[string]string{"next_url": address})
		if err != nil {
			return
		}
		var p engagor.Paging
		if err := json.Unmarshal(text, &p); err != nil {
			t.Fatal(err)
		}
		for _, key := range []string{"?access_token=", "&access_token=", "&oauth_token="} {
			if strings.Contains(p.NextURL, key) {
				t.Errorf("%q keeps a token: %q", address, p.NextURL)
			}
		}
		if token, err := p.NextToken(); token != "" && err != nil {
			t.Errorf("token %q with error %v", token, err)
		}
	})
}

func FuzzEnvelope(f *testing.F) {
	for _, seed := range []string{`{"meta":{"code":200,"messages":["a"]}}`, `{"meta":[],"error":"x"}`, `{"meta":{"code":"`, `[{"meta":1}]`, ``} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		c := newClient(t, answers(contract.Answer(200, string(data)), contract.Answer(400, string(data), "Retry-After", "86400")))
		var raw engagor.Response
		_, _ = c.Teams.Get(t.Context(), 31, engagor.WithResponse(&raw)) // must not panic
		_ = engagor.MessagesOf(raw)
		if _, err := c.Teams.Get(t.Context(), 31); err == nil {
			t.Error("status 400 was no error")
		}
	})
}

func TestAt(t *testing.T) {
	t.Parallel()
	if !engagor.At(time.Time{}).IsZero() {
		t.Error("no time became one")
	}
	at := time.Date(2025, 6, 1, 12, 0, 0, 999, time.FixedZone("", 7200))
	if got := engagor.At(at); got.Time != time.Date(2025, 6, 1, 10, 0, 0, 0, time.UTC) {
		t.Errorf("got %v", got)
	}
}
