package ingest_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"math"
	"net/url"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/ingest"
)

type plan string

type account struct {
	Plan  plan      `json:"plan"`
	Seats *int      `json:"seats"`
	Since time.Time `json:"since,omitzero"`
	Note  string    `json:"note,omitempty"`
}

type broken struct{}

func (broken) MarshalJSON() ([]byte, error) { return nil, errors.New("secret of ada") }

var since = time.Date(2026, 3, 4, 5, 6, 7, 8_000_000, time.FixedZone("", 3600))

// plain returns what encoding/json writes without escaping for HTML.
func plain(t *testing.T, v any) string {
	t.Helper()
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		t.Fatal(err)
	}
	return strings.TrimSuffix(buf.String(), "\n")
}

func TestObjectsAreEncodedAsEncodingJSONDoes(t *testing.T) {
	t.Parallel()
	many := map[string]any{}
	for _, c := range "abcdefghijklmnopqrstuvwxyz" {
		many[string(c)] = int(c)
	}
	for name, v := range map[string]any{
		"empty":      map[string]any{},
		"texts":      map[string]string{"b": "1", "a": "2"},
		"no texts":   map[string]string{},
		"numbers":    map[string]int{"b": 1, "a": 2},
		"struct":     account{Plan: "pro", Since: since},
		"pointer":    &account{Plan: "a<b>&c"},
		"raw":        json.RawMessage(`{"a": 9007199254740993, "b":[ ]}`),
		"sorted":     many,
		"deepest":    map[string]any{"a": []any{json.RawMessage(`["[\"\\",` + strings.Repeat("[", 497) + strings.Repeat("]", 498))}},
		"own type":   struct{ A map[string]any }{map[string]any{"x": nil}},
		"any values": map[string]any{"raw": json.RawMessage(`[1, 2]`), "number": json.Number("12345678901234567890.5"), "bytes": []byte("ab"), "plan": plan("x"), "seats": new(3), "nil": (*int)(nil), "struct": account{}},
		"values": map[string]any{
			"nil": nil, "yes": true, "no": false, "text": "ada", "none": "", "time": since, "utc": since.UTC(),
			"int": math.MinInt64, "int64": int64(math.MaxInt64), "int32": int32(-5), "int8": int8(-128), "int16": int16(3), "uint": uint(7), "uint64": uint64(math.MaxUint64), "uint32": uint32(9), "uint8": uint8(255),
			"map": map[string]any{"z": 1, "a": map[string]string{"k": "v"}}, "nil map": map[string]any(nil), "nil texts": map[string]string(nil),
			"list": []any{1, "a", nil, []any{}}, "nil list": []any(nil), "strings": []string{"x", ""}, "nil strings": []string(nil),
			"maps": []map[string]any{{"a": 1}, nil, {}}, "ints": []int{1, 2},
		},
		"escapes": map[string]any{"quote\"d\\": "\x00\x01\b\t\n\v\f\r\x1f \"\\/<>&'\u007f\u0080é\u2027\u2028\u2029\u202a日本🎉\ufffd"},
		"floats": map[string]any{
			"a": 0.0, "b": math.Copysign(0, -1), "c": 1.5, "d": 1e20, "e": 1e21, "f": 1e-6, "g": 9.9e-7, "h": 1e-9, "i": 1.234e-10, "j": 1e100, "k": 1e-100,
			"l": math.MaxFloat64, "m": math.SmallestNonzeroFloat64, "n": 100.0, "o": float32(0.1), "p": float32(1e-7), "q": float32(3.4e38), "r": float32(1e-6), "s": -2.5e-8,
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, err := ingest.AppendObject([]byte("before:"), "Attributes", v, ingest.Limits{})
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff("before:"+plain(t, v), string(got)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestANilMapIsAnEmptyObject(t *testing.T) {
	t.Parallel()
	for _, v := range []any{map[string]any(nil), map[string]string(nil), map[plan]any(nil), map[string]int(nil), url.Values(nil)} {
		got, err := ingest.AppendObject(nil, "Attributes", v, ingest.Limits{Members: 1})
		if err != nil || string(got) != "{}" {
			t.Errorf("%q, %v, want {}", got, err)
		}
	}
}

func TestWhatIsNoGoodObjectIsRefused(t *testing.T) {
	t.Parallel()
	limits := ingest.Limits{Members: 3, NameBytes: 8, TextBytes: 10, Bytes: 60}
	circle := map[string]any{}
	circle["me"] = circle
	list := []any{nil}
	list[0] = list
	ten, eleven := "ééééé", "éééééx" // bytes
	for name, test := range map[string]struct {
		value any
		want  string // the error without its end, "" if there is none
	}{
		"nil":                   {nil, "Attributes must be a map or a struct"},
		"nil pointer":           {(*account)(nil), "Attributes must be a map or a struct"},
		"text":                  {"ada@example.com", "Attributes must be a map or a struct"},
		"list":                  {[]any{}, "Attributes must be a map or a struct"},
		"number":                {5, "Attributes must be a map or a struct"},
		"time":                  {since, "Attributes must be a map or a struct"},
		"raw list":              {json.RawMessage(" [1]"), "Attributes must be a map or a struct"},
		"raw nothing":           {json.RawMessage(nil), "Attributes must be a map or a struct"},
		"raw that is not JSON":  {json.RawMessage("{"), "Attributes cannot be encoded as JSON"},
		"raw that is not UTF-8": {json.RawMessage("{\"a\":\"\xff\"}"), "Attributes must be UTF-8"},
		"channel":               {map[string]any{"plan": make(chan int)}, "Attributes.plan cannot be encoded as JSON, it has a value of type chan int"},
		"function":              {struct{ F func() }{}, "Attributes cannot be encoded as JSON, it has a value of type func()"},
		"own error":             {map[string]any{"plan": broken{}}, "Attributes.plan cannot be encoded as JSON"},
		"NaN":                   {map[string]any{"rate": math.NaN()}, "Attributes.rate must be a finite number"},
		"infinite":              {map[string]any{"rate": []any{float32(math.Inf(-1))}}, "Attributes.rate must be a finite number"},
		"NaN in a struct":       {struct{ A float64 }{math.NaN()}, "Attributes cannot be encoded as JSON, it has an unsupported value: NaN"},
		"bad number":            {map[string]any{"n": json.Number("1e")}, "Attributes.n cannot be encoded as JSON"},
		"far time":              {map[string]any{"at": time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC)}, "Attributes.at must be a time with a year from 0 to 9999"},
		"circle":                {circle, "Attributes.me is nested too deeply"},
		"deep in a raw":         {json.RawMessage(`{"[":` + strings.Repeat("[", 500) + strings.Repeat("]", 500) + `}`), "Attributes is nested too deeply"},
		"deeper in a raw":       {map[string]any{"a": []any{json.RawMessage(strings.Repeat("[", 499) + strings.Repeat("]", 499))}}, "Attributes.a is nested too deeply"},
		"circle of lists":       {map[string]any{"l": list}, "Attributes.l is nested too deeply"},

		"text that is not UTF-8":          {map[string]any{"plan": "a\xff"}, "Attributes.plan must be UTF-8"},
		"half a surrogate":                {map[string]string{"plan": "\xed\xa0\x80"}, "Attributes.plan must be UTF-8"},
		"deep text that is not UTF-8":     {map[string]any{"plan": []any{map[string]any{"x": "\x80"}}}, "Attributes.plan must be UTF-8"},
		"name that is not UTF-8":          {map[string]any{"a\xff": 1}, "Attributes must have names in UTF-8"},
		"own type that is not UTF-8":      {map[string]any{"plan": plan("\xff")}, "Attributes.plan must be UTF-8"},
		"struct with text that is not":    {account{Note: "\xff"}, "Attributes must be UTF-8"},
		"replacement characters are text": {account{Note: "\ufffd"}, ""},

		"most members":        {map[string]any{"a": 1, "b": 2, "c": 3}, ""},
		"too many":            {map[string]any{"a": 1, "b": 2, "c": 3, "d": 4}, "Attributes has 4 members, the limit is 3"},
		"too many texts":      {map[string]string{"a": "", "b": "", "c": "", "d": ""}, "Attributes has 4 members, the limit is 3"},
		"too many in a raw":   {json.RawMessage(`{"a":1,"b":2,"c":3,"d":4}`), "Attributes has 4 members, the limit is 3"},
		"many inside":         {map[string]any{"a": []any{map[string]any{"a": 1, "b": 2, "c": 3, "d": 4}}}, ""},
		"longest name":        {map[string]any{"éééé": 1}, ""},
		"long name":           {map[string]any{"ééééé": 1}, "Attributes has a member whose name has 10 bytes, the limit is 8"},
		"long name in a raw":  {json.RawMessage(`{"\u00e9\u00e9\u00e9\u00e9x":1}`), "Attributes has a member whose name has 9 bytes, the limit is 8"},
		"long name inside":    {map[string]any{"a": map[string]any{"123456789": 1}}, ""},
		"longest text":        {map[string]any{"t": ten}, ""},
		"long text":           {map[string]any{"t": eleven}, "Attributes.t has 11 bytes, the limit is 10"},
		"long text of texts":  {map[string]string{"t": eleven}, "Attributes.t has 11 bytes, the limit is 10"},
		"long own text":       {map[string]any{"t": plan(eleven)}, "Attributes.t has 11 bytes, the limit is 10"},
		"longest with quotes": {map[string]any{"t": plan(`""""""""""`)}, ""},
		"long text of struct": {account{Note: eleven}, "Attributes.note has 11 bytes, the limit is 10"},
		"long text inside":    {map[string]any{"t": []any{eleven}}, ""},
		"longest":             {map[string]any{"t": []string{strings.Repeat("x", 50)}}, ""}, // {"t":[""]}
		"too long":            {map[string]any{"t": []string{strings.Repeat("x", 51)}}, "Attributes has 61 bytes, the limit is 60"},
		"names of people":     {map[string]any{"a@b.com": math.NaN()}, "Attributes.* must be a finite number"},
		"names that are text": {map[string]any{"a b": math.NaN()}, "Attributes.* must be a finite number"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, err := ingest.AppendObject([]byte("before"), "Attributes", test.value, limits)
			if test.want == "" {
				if err != nil || string(got) != "before"+plain(t, test.value) {
					t.Errorf("%s, %v, want the object", got, err)
				}
				return
			}
			if !errors.Is(err, engagement.ErrInvalidArgument) || err.Error() != test.want+": invalid argument" {
				t.Errorf("error %q, want %q", err, test.want)
			}
			if string(got) != "before" {
				t.Errorf("with an error the buffer is %q", got)
			}
		})
	}
}

func TestTexts(t *testing.T) {
	t.Parallel()
	got, err := ingest.AppendText([]byte("["), "ID", "\"é<", 4)
	if err != nil || string(got) != `["\"é<"` {
		t.Errorf("%s, %v", got, err)
	}
	for s, want := range map[string]string{"éééx": "ID has 7 bytes, the limit is 6: invalid argument", "\xc3": "ID must be UTF-8: invalid argument"} {
		if got, err := ingest.AppendText([]byte("["), "ID", s, 6); err == nil || err.Error() != want || string(got) != "[" {
			t.Errorf("%q: %s, %v, want %s", s, got, err, want)
		}
	}
}

//nolint:paralleltest // what other tests allocate would count
func TestEncodingCommonAttributesAllocatesNothing(t *testing.T) {
	var v any = map[string]any{"plan": "pro", "seats": 12, "trial": false, "rate": 1.25, "tags": []string{"a", "b"}, "gone": nil, "at": since}
	buf := make([]byte, 0, 1024)
	allocs := testing.AllocsPerRun(100, func() {
		if _, err := ingest.AppendObject(buf, "Attributes", v, ingest.Limits{Members: 300, NameBytes: 150, TextBytes: 1000}); err != nil {
			t.Fatal(err)
		}
	})
	if allocs > 0 {
		t.Errorf("%v allocations, want none", allocs)
	}
}

// FuzzAppendObject encodes what encoding/json decodes, and compares it with what encoding/json encodes.
func FuzzAppendObject(f *testing.F) {
	f.Add([]byte(`{"a":[1,"x",true,null,{"b":-1.5e-9}]}`), "plan", "a\"<\u2028>\x00", 1e21)
	f.Fuzz(func(t *testing.T, object []byte, name, text string, number float64) {
		limits := ingest.Limits{Members: 4, NameBytes: 10, TextBytes: 20, Bytes: 500}
		v := map[string]any{}
		if err := json.Unmarshal(object, &v); err != nil || v == nil {
			v = map[string]any{}
		}
		v[name] = []any{text, number, float32(number), map[string]string{text: name}}
		got, err := ingest.AppendObject(nil, "Attributes", v, limits)
		want, refused := "", math.IsNaN(number) || math.IsInf(float64(float32(number)), 0) || !utf8.ValidString(name) || !utf8.ValidString(text)
		if !refused {
			want = plain(t, v)
		}
		raw, rawErr := ingest.AppendObject(nil, "Attributes", json.RawMessage(want), limits)
		refused = refused || len(v) > 4 || len(want) > 500
		for name, value := range v {
			s, _ := value.(string)
			refused = refused || len(name) > 10 || len(s) > 20
		}
		switch {
		case refused && (!errors.Is(err, engagement.ErrInvalidArgument) || !errors.Is(rawErr, engagement.ErrInvalidArgument)):
			t.Errorf("not refused: %v, %v", err, rawErr)
		case !refused && (err != nil || rawErr != nil || string(got) != want || string(raw) != want):
			t.Errorf("%s, %v and %s, %v, want %s", got, err, raw, rawErr, want)
		}
	})
}

func BenchmarkAppendObject(b *testing.B) {
	var v any = map[string]any{"plan": "professional", "seats": 12, "trial": false, "company": "Analytical Engines Ltd.", "country": "Belgium", "rate": 1.25}
	b.Run("ours", func(b *testing.B) {
		b.ReportAllocs()
		buf := make([]byte, 0, 1024)
		for b.Loop() {
			if _, err := ingest.AppendObject(buf, "Attributes", v, ingest.Limits{Members: 300, NameBytes: 150, TextBytes: 1000}); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("json.Marshal", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := json.Marshal(v); err != nil {
				b.Fatal(err)
			}
		}
	})
}
