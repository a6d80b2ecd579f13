package customerio_test

import (
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement/customerio"
)

func TestUnixTimeReads(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]time.Time{
		`1767225600`:             time.Unix(1767225600, 0),
		`"1767225600"`:           time.Unix(1767225600, 0),
		`1767225600.9`:           time.Unix(1767225600, 0),
		`1.7672256e9`:            time.Unix(1767225600, 0),
		`"2026-01-01T00:00:00Z"`: time.Unix(1767225600, 0),
		`-1`:                     time.Unix(-1, 0),
		`1767225600000`:          time.Unix(1767225600000, 0), // milliseconds, by somebody's mistake
		`0`:                      {},
		`null`:                   {},
		`""`:                     {},
	} {
		var got customerio.UnixTime
		if err := json.Unmarshal([]byte(in), &got); err != nil {
			t.Errorf("%s: %v", in, err)
		}
		if !got.Equal(want) || got.IsZero() != want.IsZero() {
			t.Errorf("%s: want %v, got %v", in, want, got)
		}
	}
	for _, in := range []string{`"soon"`, `true`, `{}`, `[1]`, `1e300`, `9223372036854775807`} {
		var got customerio.UnixTime
		if err := json.Unmarshal([]byte(in), &got); err == nil {
			t.Errorf("%s: want an error, got %v", in, got)
		}
	}
}

func TestUnixTimeWrites(t *testing.T) {
	t.Parallel()
	type body struct {
		Required customerio.UnixTime `json:"required"`
		Optional customerio.UnixTime `json:"optional,omitzero"`
	}
	berlin := time.FixedZone("", 3600)
	for want, in := range map[string]body{
		`{"required":0}`: {},
		`{"required":1767225600,"optional":1767225601}`: {
			customerio.At(time.Date(2026, 1, 1, 1, 0, 0, 999, berlin)), customerio.UnixTime{Time: time.Date(2026, 1, 1, 0, 0, 1, 5, time.UTC)},
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
	if got := customerio.At(time.Time{}); !got.IsZero() || got.QueryText() != "" {
		t.Errorf("the time of no time is %v, in a query %q", got, got.QueryText())
	}
	if got := at(12).QueryText(); got != "12" {
		t.Errorf("in a query: want 12, got %s", got)
	}
}

func TestFilterWrites(t *testing.T) {
	t.Parallel()
	for want, filter := range map[string]json.Marshaler{
		`{"segment":{"id":7}}`: customerio.InSegment(7),
		`{"attribute":{"field":"plan","operator":"eq","value":""}}`:                                 customerio.Attribute("plan").Equals(""),
		`{"attribute":{"field":"plan","operator":"exists"}}`:                                        customerio.Attribute("plan").Exists(),
		`{"attribute":{"field":"plan","operator":"eq","value":"pro","inverse":true}}`:               customerio.Attribute("plan").NotEquals("pro"),
		`{"attribute":{"field":"plan","operator":"exists","inverse":true}}`:                         customerio.Attribute("plan").NotExists(),
		`{"not":{"segment":{"id":7}}}`:                                                              customerio.Not(customerio.InSegment(7)),
		`{"and":[{"attribute":{"field":"cio_id","operator":"exists"}}]}`:                            customerio.Everybody(),
		`{"or":[{"segment":{"id":1}},{"and":[{"segment":{"id":2}}]}]}`:                              customerio.Or(customerio.InSegment(1), customerio.And(customerio.InSegment(2))),
		`{"object_attribute":{"field":"plan","operator":"eq","value":"pro","type_id":"1"}}`:         customerio.ObjectAttribute("1", "plan").Equals("pro"),
		`{"not":{"object_attribute":{"field":"plan","operator":"exists","type_id":"1"}}}`:           customerio.Not(customerio.ObjectAttribute("1", "plan").Exists()),
		`{"and":[{"object_attribute":{"field":"plan","operator":"eq","value":"p","type_id":"1"}}]}`: customerio.And(customerio.ObjectAttribute("1", "plan").Equals("p")),
	} {
		got, err := json.Marshal(filter)
		if err != nil {
			t.Errorf("%s: %v", want, err)
			continue
		}
		if diff := cmp.Diff(want, string(got)); diff != "" {
			t.Error(diff)
		}
		var again json.Marshaler = new(customerio.Filter)
		if strings.Contains(want, "object_attribute") {
			again = new(customerio.ObjectFilter)
		}
		if err := json.Unmarshal(got, again); err != nil {
			t.Errorf("reading %s: %v", want, err)
		}
		if twice, err := json.Marshal(again); err != nil || string(twice) != want {
			t.Errorf("read and written: want %s, got %s, %v", want, twice, err)
		}
	}
}

func TestFilterRefuses(t *testing.T) {
	t.Parallel()
	var none []customerio.Filter
	for name, filter := range map[string]customerio.Filter{
		"zero":          {},
		"empty and":     customerio.And(none...),
		"empty or":      customerio.Or(none...),
		"not of zero":   customerio.Not(customerio.Filter{}),
		"and of zero":   customerio.And(customerio.InSegment(1), customerio.Filter{}),
		"segment 0":     customerio.InSegment(0),
		"nameless":      customerio.Attribute("").Exists(),
		"deep nameless": customerio.And(customerio.Or(customerio.Not(customerio.Attribute("").Equals("x")))),
	} {
		if got, err := json.Marshal(filter); !errors.Is(err, customerio.ErrInvalidArgument) {
			t.Errorf("%s: error %v and %s, want ErrInvalidArgument", name, err, got)
		}
	}
	for name, filter := range map[string]customerio.ObjectFilter{
		"zero":     {},
		"typeless": customerio.ObjectAttribute("", "plan").Exists(),
		"nameless": customerio.ObjectAttribute("1", "").Exists(),
	} {
		if got, err := json.Marshal(filter); !errors.Is(err, customerio.ErrInvalidArgument) {
			t.Errorf("objects, %s: error %v and %s, want ErrInvalidArgument", name, err, got)
		}
	}
	for _, in := range []string{
		`{}`, `[]`, `1`, `{"and":{}}`, `{"and":[]}`, `{"and":[null]}`, `{"not":[{"segment":{"id":1}}]}`, `{"segment":{"id":1},"and":[{"segment":{"id":1}}]}`,
		`{"attribute":{"field":"a","operator":"gt","value":"1"}}`, `{"attribute":{"field":"a","operator":"eq"}}`, `{"nor":[{"segment":{"id":1}}]}`,
		`{"object_attribute":{"field":"a","operator":"exists","type_id":"1"}}`,
	} {
		var f customerio.Filter
		if err := json.Unmarshal([]byte(in), &f); err == nil {
			t.Errorf("%s was read as a filter", in)
		}
	}
	var f customerio.ObjectFilter
	for _, in := range []string{`{"segment":{"id":1}}`, `{"attribute":{"field":"a","operator":"exists"}}`} {
		if err := json.Unmarshal([]byte(in), &f); err == nil {
			t.Errorf("%s was read as a filter of objects", in)
		}
	}
}

func TestTransactionalID(t *testing.T) {
	t.Parallel()
	for want, id := range map[string]customerio.TransactionalID{`3`: customerio.TemplateID(3), `"otp"`: customerio.TemplateName("otp"), `null`: {}} {
		got, err := json.Marshal(id)
		if err != nil || string(got) != want {
			t.Errorf("want %s, got %s, %v", want, got, err)
		}
		var again customerio.TransactionalID
		if err := json.Unmarshal(got, &again); err != nil || again != id {
			t.Errorf("reading %s: %v, %v", want, again, err)
		}
		if id.IsZero() != (want == "null") || id.String() != strings.Trim(strings.TrimPrefix(want, "null"), `"`) {
			t.Errorf("%s: IsZero %v, String %q", want, id.IsZero(), id)
		}
	}
	var id customerio.TransactionalID
	if err := json.Unmarshal([]byte(`{}`), &id); err == nil {
		t.Error("an object was read as a message id")
	}
}

func TestAttachments(t *testing.T) {
	t.Parallel()
	var files customerio.Attachments
	if err := files.Add("a.txt", strings.NewReader("hello")); err != nil {
		t.Fatal(err)
	}
	if got, err := json.Marshal(files); err != nil || string(got) != `{"a.txt":"aGVsbG8="}` {
		t.Errorf("want base64, got %s, %v", got, err)
	}
	broken := errors.New("disk on fire")
	for name, bad := range map[string]struct {
		file string
		r    io.Reader
		want error
	}{
		"no name":   {"", strings.NewReader("x"), customerio.ErrInvalidArgument},
		"taken":     {"a.txt", strings.NewReader("x"), customerio.ErrInvalidArgument},
		"no reader": {"b.txt", nil, customerio.ErrInvalidArgument},
		"too large": {"b.txt", strings.NewReader(strings.Repeat("x", customerio.MaxAttachmentBytes-4)), customerio.ErrInvalidArgument},
		"broken":    {"b.txt", iotest.ErrReader(broken), broken},
	} {
		if err := files.Add(bad.file, bad.r); !errors.Is(err, bad.want) {
			t.Errorf("%s: error %v, want %v", name, err, bad.want)
		}
	}
	if diff := cmp.Diff(customerio.Attachments{"a.txt": []byte("hello")}, files); diff != "" {
		t.Error("what failed was attached: " + diff)
	}
	if err := files.Add("b.txt", strings.NewReader(strings.Repeat("x", customerio.MaxAttachmentBytes-5))); err != nil {
		t.Errorf("exactly the limit: %v", err)
	}
}

func TestMessageHeaders(t *testing.T) {
	t.Parallel()
	two := customerio.MessageHeaders{{Name: "X-B", Value: "1"}, {Name: "X-A", Value: "2"}}
	for in, want := range map[string]customerio.MessageHeaders{
		`[{"name":"X-B","value":"1"},{"name":"X-A","value":2}]`: two,
		`{"X-B":"1","X-A":2}`: two,
		`"[{\"name\":\"X-B\",\"value\":\"1\"},{\"name\":\"X-A\",\"value\":\"2\"}]"`: two,
		`"{\"X-B\":\"1\",\"X-A\":\"2\"}"`:                                           two,
		`null`:                                                                      nil,
		`""`:                                                                        nil,
		`"null"`:                                                                    nil,
		`[]`:                                                                        nil,
		`{}`:                                                                        nil,
		` " [] " `:                                                                  nil,
	} {
		var got customerio.MessageHeaders
		if err := json.Unmarshal([]byte(in), &got); err != nil {
			t.Errorf("%s: %v", in, err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", in, diff)
		}
	}
	for _, in := range []string{`1`, `"text"`, `"{"`, `[1]`, `true`, `"[1"`} {
		var got customerio.MessageHeaders
		if err := json.Unmarshal([]byte(in), &got); err == nil {
			t.Errorf("%s: want an error, got %v", in, got)
		}
	}
	if got := two.Get("x-a"); got != "2" {
		t.Errorf("Get: want 2, got %q", got)
	}
	if got := two.Get("x-c"); got != "" {
		t.Errorf("Get of a missing header: %q", got)
	}
	if got, err := json.Marshal(two[:1]); err != nil || string(got) != `[{"name":"X-B","value":"1"}]` {
		t.Errorf("written: %s, %v", got, err)
	}
}

func TestCollectionRows(t *testing.T) {
	t.Parallel()
	type city struct {
		City string `json:"city"`
		Size int64  `json:"size,omitempty"`
	}
	rows, err := customerio.EncodeRows([]city{{City: "Ghent"}, {"Lyon", 2}})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(customerio.CollectionRows{json.RawMessage(`{"city":"Ghent"}`), json.RawMessage(`{"city":"Lyon","size":2}`)}, rows); diff != "" {
		t.Error(diff)
	}
	for in, want := range map[string][]city{
		`[{"city":"Ghent"},{"city":"Lyon","size":"2"}]`: {{City: "Ghent"}, {"Lyon", 2}},
		` {"city":"Ghent"}`:                             {{City: "Ghent"}},
		`null`:                                          {},
		`[]`:                                            {},
	} {
		var got customerio.CollectionRows
		if err := json.Unmarshal([]byte(in), &got); err != nil {
			t.Errorf("%s: %v", in, err)
		}
		cities, err := customerio.DecodeRows[city](got)
		if err != nil {
			t.Errorf("%s: %v", in, err)
		}
		if diff := cmp.Diff(want, cities); diff != "" {
			t.Errorf("%s: %s", in, diff)
		}
	}
	for in, want := range map[string]customerio.CollectionRows{`[]`: nil, `[1,{}]`: {json.RawMessage("1"), json.RawMessage("{}")}} {
		if got, err := json.Marshal(want); err != nil || string(got) != in {
			t.Errorf("want %s, got %s, %v", in, got, err)
		}
	}
	if _, err := customerio.EncodeRows([]any{func() {}}); err == nil {
		t.Error("a function was encoded")
	}
	if _, err := customerio.DecodeRows[city](customerio.CollectionRows{json.RawMessage(`[]x`)}); err == nil {
		t.Error("garbage was decoded")
	}
}

func TestParseTriggerError(t *testing.T) {
	t.Parallel()
	for row, want := range map[string]struct {
		line int64
		text string
	}{
		"line 12: the email: is missing": {12, "the email: is missing"},
		"line 0: x":                      {0, "x"},
		"line x: y":                      {0, "line x: y"},
		"something else":                 {0, "something else"},
		"line -1: x":                     {0, "line -1: x"},
		"":                               {0, ""},
	} {
		if line, text := customerio.ParseTriggerError(row); line != want.line || text != want.text {
			t.Errorf("%q: want %v, got %d and %q", row, want, line, text)
		}
	}
}

func FuzzMessageHeaders(f *testing.F) {
	for _, s := range []string{`{"a":"b"}`, `[{"name":"a","value":"b"}]`, `"[]"`, `"{\"a\":1}"`, `null`, `"`, `{"a":{"b":[1]}}`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var h customerio.MessageHeaders
		if json.Unmarshal([]byte(s), &h) != nil {
			return
		}
		written, err := json.Marshal(h)
		if err != nil {
			t.Fatalf("%q was read and cannot be written: %v", s, err)
		}
		var again customerio.MessageHeaders
		if err := json.Unmarshal(written, &again); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(h, again); diff != "" {
			t.Error(diff)
		}
	})
}

func FuzzFilter(f *testing.F) {
	for _, s := range []string{`{"segment":{"id":7}}`, `{"and":[{"or":[{"not":{"attribute":{"field":"a","operator":"exists"}}}]}]}`, `{"and":[]}`, `null`, `{"not":null}`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var filter customerio.Filter
		if json.Unmarshal([]byte(s), &filter) != nil || filter.IsZero() {
			return
		}
		written, err := json.Marshal(filter)
		if err != nil {
			t.Fatalf("%q was read and cannot be written: %v", s, err)
		}
		var again customerio.Filter
		if err := json.Unmarshal(written, &again); err != nil {
			t.Fatalf("%s: %v", written, err)
		}
		if twice, err := json.Marshal(again); err != nil || string(twice) != string(written) {
			t.Errorf("want %s, got %s, %v", written, twice, err)
		}
	})
}

func FuzzUnixTime(f *testing.F) {
	for _, s := range []string{`0`, `1767225600`, `"2026-01-01T00:00:00Z"`, `1e9`, `-5`, `null`, `"`, `253402300800`, `9007199254740993`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var got customerio.UnixTime
		if json.Unmarshal([]byte(s), &got) != nil {
			return
		}
		written, err := json.Marshal(got)
		if err != nil {
			t.Fatal(err)
		}
		var again customerio.UnixTime
		if err := json.Unmarshal(written, &again); err != nil || !again.Equal(got.Time) {
			t.Errorf("%q: %v became %v, %v", s, got, again, err)
		}
	})
}
