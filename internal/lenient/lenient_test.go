package lenient_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"net/netip"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/lenient"
)

type Inner struct {
	Deep int64 `json:"deep"`
}

type hidden struct {
	Below int64 `json:"below"`
}

// own reads itself and takes nothing but text.
type own string

func (o *own) UnmarshalJSON(data []byte) error { return json.Unmarshal(data, (*string)(o)) }

// level is a number that is written as text.
type level int

func (l *level) UnmarshalText(text []byte) error { *l = level(len(text)); return nil }

type loose struct {
	Inner
	*Pointed
	hidden
	Int    int64              `json:"int"`
	Small  int8               `json:"small"`
	Uint   uint64             `json:"uint"`
	Float  float64            `json:"float"`
	Bool   bool               `json:"bool"`
	Text   string             `json:"text"`
	Enum   color              `json:"enum"`
	Ptr    *int64             `json:"ptr"`
	List   []int64            `json:"list"`
	Names  []string           `json:"names"`
	Rows   []Inner            `json:"rows"`
	Pair   [2]int64           `json:"pair"`
	Map    map[string]int64   `json:"map"`
	Deep   map[string][]Inner `json:"deeper"`
	Struct Inner              `json:"struct"`
	Opt    *Inner             `json:"opt"`
	At     time.Time          `json:"at"`
	Any    any                `json:"any"`
	Raw    json.RawMessage    `json:"raw"`
	Bytes  []byte             `json:"bytes"`
	Own    own                `json:"own"`
	Level  level              `json:"level"`
	Addr   netip.Addr         `json:"addr"`
	Quoted int64              `json:"quoted,string"`
	Number json.Number        `json:"number"`
	Skip   int64              `json:"-"`
	NoTag  int64
}

type color string

type Pointed struct {
	Far bool `json:"far"`
}

// decode reads an answer into a loose.
func decode(t testing.TB, body string) (loose, error) {
	t.Helper()
	var got loose
	err := lenient.Decode([]byte(body), &got)
	return got, err
}

func TestRepairs(t *testing.T) {
	t.Parallel()
	day := time.Date(2026, 5, 30, 0, 0, 0, 0, time.UTC)
	tests := []struct {
		name, body string
		want       loose
	}{
		{"quoted integer", `{"int":"42"}`, loose{Int: 42}},
		{"quoted negative", `{"int":" -42 "}`, loose{Int: -42}},
		{"quoted with zeros", `{"int":"007"}`, loose{Int: 7}},
		{"empty integer", `{"int":"","uint":"","float":""}`, loose{}},
		{"whole fraction", `{"int":42.0}`, loose{Int: 42}},
		{"exponent", `{"int":1e3}`, loose{Int: 1000}},
		{"quoted fraction", `{"int":"42.0"}`, loose{Int: 42}},
		{"largest integer", `{"int":"9223372036854775807"}`, loose{Int: 9223372036854775807}},
		{"lowest integer", `{"int":"-9223372036854775808"}`, loose{Int: -9223372036854775808}},
		{"large with zeros", `{"int":"009007199254740993"}`, loose{Int: 9007199254740993}},
		{"large with a plus", `{"int":"+9007199254740993"}`, loose{Int: 9007199254740993}},
		{"large beside a repair", `{"int":9007199254740993,"bool":"true"}`, loose{Int: 9007199254740993, Bool: true}},
		{"large in a map beside a repair", `{"map":{"a":9007199254740993},"bool":"true"}`, loose{Map: map[string]int64{"a": 9007199254740993}, Bool: true}},
		{"quoted unsigned", `{"uint":"18446744073709551615"}`, loose{Uint: 18446744073709551615}},
		{"quoted unsigned with zeros", `{"uint":"0018446744073709551615"}`, loose{Uint: 18446744073709551615}},
		{"quoted float", `{"float":"1.5"}`, loose{Float: 1.5}},
		{"quoted float in another form", `{"float":".5"}`, loose{Float: .5}},
		{"pointer", `{"ptr":"5"}`, loose{Ptr: new(int64(5))}},
		{"true as text", `{"bool":"true"}`, loose{Bool: true}},
		{"true in capitals", `{"bool":"TRUE"}`, loose{Bool: true}},
		{"true as one", `{"bool":1}`, loose{Bool: true}},
		{"true as quoted one", `{"bool":"1"}`, loose{Bool: true}},
		{"false as text", `{"bool":"False"}`, loose{}},
		{"false as zero", `{"bool":0}`, loose{}},
		{"false as nothing", `{"bool":""}`, loose{}},
		{"number for text", `{"text":12345678901234567890}`, loose{Text: "12345678901234567890"}},
		{"number for an enum", `{"enum":5}`, loose{Enum: "5"}},
		{"boolean for text", `{"text":true}`, loose{Text: "true"}},
		{"one for a list", `{"list":5}`, loose{List: []int64{5}}},
		{"quoted one for a list", `{"list":"5"}`, loose{List: []int64{5}}},
		{"text for a list", `{"names":"a"}`, loose{Names: []string{"a"}}},
		{"object for a list", `{"rows":{"deep":"1"}}`, loose{Rows: []Inner{{1}}}},
		{"list in a list", `{"rows":[[{"deep":1},{"deep":"2"}],{"deep":3},[{"deep":4}]]}`, loose{Rows: []Inner{{1}, {2}, {3}, {4}}}},
		{"two lists in a list", `{"rows":[[[{"deep":1}]]]}`, loose{Rows: []Inner{{}}}},
		{"empty list in a list", `{"rows":[[],{"deep":1}]}`, loose{Rows: []Inner{{}, {1}}}},
		{"no text for a list", `{"list":""}`, loose{}},
		{"object for no list", `{"list":{}}`, loose{}},
		{"quoted in a list", `{"list":["1",2,"3"]}`, loose{List: []int64{1, 2, 3}}},
		{"null in a list", `{"list":["1",null]}`, loose{List: []int64{1, 0}}},
		{"quoted in an array", `{"pair":["1","2"]}`, loose{Pair: [2]int64{1, 2}}},
		{"null for everything", `{"int":null,"list":null,"map":null,"struct":null,"at":null,"own":"","text":null,"bool":"true"}`, loose{Bool: true}},
		{"list for a map", `{"map":[]}`, loose{}},
		{"text for a map", `{"map":""}`, loose{}},
		{"false for a map", `{"map":false}`, loose{}},
		{"list for an object", `{"struct":[],"opt":[]}`, loose{}},
		{"nested", `{"deeper":{"a":[{"deep":"1"},{"deep":2}],"b":{"deep":3}}}`, loose{Deep: map[string][]Inner{"a": {{1}, {2}}, "b": {{3}}}}},
		{"struct", `{"struct":{"deep":"1"},"opt":{"deep":"2"}}`, loose{Struct: Inner{1}, Opt: &Inner{2}}},
		{"embedded", `{"deep":"1","below":"2","far":"true"}`, loose{Inner: Inner{1}, hidden: hidden{2}, Pointed: &Pointed{true}}},
		{"names in another case", `{"INT":"1","notag":"2"}`, loose{Int: 1, NoTag: 2}},
		{"date", `{"at":"2026-05-30"}`, loose{At: day}},
		{"date and time", `{"at":"2026-05-30 09:30:10"}`, loose{At: day.Add(9*time.Hour + 30*time.Minute + 10*time.Second)}},
		{"no zone", `{"at":"2026-05-30T09:30:10.5"}`, loose{At: day.Add(9*time.Hour + 30*time.Minute + 10500*time.Millisecond)}},
		{"no seconds", `{"at":"2026-05-30T09:30"}`, loose{At: day.Add(9*time.Hour + 30*time.Minute)}},
		{"zone without colon", `{"at":"2026-05-30T02:00:00+0200"}`, loose{At: day}},
		{"Unix seconds", `{"at":1780099200}`, loose{At: day}},
		{"no date", `{"at":""}`, loose{}},
		{"untouched beside a repair", `{"bool":"1","any":{"n":[1,"2"]},"raw":{"a":"1"},"bytes":"YQ==","own":"5","level":"123","addr":"::1","quoted":"12","number":1.50}`, loose{
			Bool: true, Any: map[string]any{"n": []any{json.Number("1"), "2"}}, Raw: json.RawMessage(`{"a":"1"}`), Bytes: []byte("a"), Own: "5", Level: 3,
			Addr: netip.IPv6Loopback(), Quoted: 12, Number: "1.50",
		}},
		{"quoted where quotes belong", `{"quoted":12}`, loose{Quoted: 12}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got, err := decode(t, tt.body)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tt.want, got, cmp.AllowUnexported(loose{}), cmp.Comparer(func(a, b netip.Addr) bool { return a == b })); diff != "" {
				t.Errorf("answer (-want +got):\n%s", diff)
			}
			if !tt.want.At.Equal(got.At) {
				t.Errorf("time %v, want %v", got.At, tt.want.At)
			}
		})
	}
}

// One odd member stays zero, and the others are read.
func TestWhatCannotBePutRightIsDropped(t *testing.T) {
	t.Parallel()
	for _, member := range []string{
		`"int":"forty"`, `"int":1.5`, `"int":"1.5"`, `"int":"9223372036854775808"`, `"int":{"a":1}`, `"int":true`, `"int":"NaN"`,
		`"small":"128"`, `"small":128`, `"uint":"-1"`, `"float":"Inf"`, `"float":"NaN"`, `"float":"much"`, `"bool":"perhaps"`, `"bool":2`,
		`"text":{"a":1}`, `"text":["a"]`, `"map":[1]`, `"map":"a"`, `"struct":"a"`, `"struct":[1]`, `"opt":5`,
		`"at":"soon"`, `"at":99999999999999999`, `"own":5`, `"bytes":"?"`, `"number":"x"`, `"addr":"nowhere"`,
	} {
		for _, body := range []string{`{` + member + `,"names":["a"]}`, `{"names":["a"],` + member + `}`} {
			var got loose
			repairs, err := lenient.Read(t.Context(), []byte(body), &got)
			if err != nil {
				t.Errorf("%s: %v", body, err)
				continue
			}
			if diff := cmp.Diff(loose{Names: []string{"a"}}, got, cmp.AllowUnexported(loose{}), cmp.Comparer(func(a, b netip.Addr) bool { return a == b })); diff != "" {
				t.Errorf("%s (-want +got):\n%s", body, diff)
			}
			name, _, _ := strings.Cut(member[1:], `"`)
			if len(repairs) != 1 || !repairs[0].Dropped || repairs[0].Path != name || repairs[0].Reason == "" {
				t.Errorf("%s: repairs %+v, want one that says that %s was dropped", body, repairs, name)
			}
		}
	}
}

func TestTextsOfAnotherKindAreErrors(t *testing.T) {
	t.Parallel()
	for _, body := range []string{`"a"`, `1`, `true`, `[1]`, `{`, ``, `{}x`, `{"a":1,}`, `{"a"}`, `[1 2]`, `{"int":01}`, `{"text":"` + "\n" + `"}`, `{"text":"\x"}`, `nul`, strings.Repeat("[", 2000)} {
		got := loose{Int: 1}
		if err := lenient.Decode([]byte(body), &got); err == nil {
			t.Errorf("%q is read as %+v", body, got)
		} else if !reflect.ValueOf(got).IsZero() {
			t.Errorf("%q left %+v behind", body, got)
		}
	}
}

func TestRepairsAreTold(t *testing.T) {
	t.Parallel()
	type row struct {
		ID   int64            `json:"id"`
		At   time.Time        `json:"at"`
		Tags []string         `json:"tags"`
		Meta map[string]int64 `json:"meta"`
	}
	var page struct {
		Data []row  `json:"data"`
		Next string `json:"next"`
	}
	repairs, err := lenient.Read(t.Context(), []byte(`{"data":[{"id":"1","at":"soon"},{"id":2,"tags":["a",{"b":1}],"meta":{"ada@example.com":"x"}},7],"next":5}`), &page)
	if err != nil {
		t.Fatal(err)
	}
	want := []engagement.Repair{
		{Path: "data[0].id", Reason: "a quoted number"},
		{Path: "data[0].at", Reason: "text that is no time", Dropped: true},
		{Path: "data[1].tags[1]", Reason: "an object for text", Dropped: true},
		{Path: "data[1].meta.*", Reason: "text for a number", Dropped: true},
		{Path: "data[2]", Reason: "a number for an object", Dropped: true},
		{Path: "next", Reason: "a number for text"},
	}
	if diff := cmp.Diff(want, repairs); diff != "" {
		t.Errorf("repairs (-want +got):\n%s", diff)
	}
	if len(page.Data) != 3 || page.Data[0].ID != 1 || page.Data[1].ID != 2 || page.Next != "5" {
		t.Errorf("page %+v, want three rows", page)
	}
	for _, bad := range []string{`{"id":"1"},`, `{"id":[1]},`} { // corrected, and dropped
		var rows []row
		many := `[` + strings.Repeat(bad, 5000) + `{}]`
		if repairs, err = lenient.Read(t.Context(), []byte(many), &rows); err != nil || len(repairs) != 100 || len(rows) != 5001 {
			t.Errorf("%s: %d repairs and %d rows, error %v, want 100 and 5001", bad, len(repairs), len(rows), err)
		}
	}
}

// Reading is recursive, so that the depth of a text is bounded: what exceeds the stack of a goroutine ends the process.
func TestDepthIsBounded(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		open, end string
		out       any
	}{
		"lists of any":    {"[", "]", new(any)},
		"objects of any":  {`{"a":`, "}", new(any)},
		"raw lists":       {"[", "]", new(json.RawMessage)},
		"unknown members": {`{"a":`, "}", new(struct{})},
	} {
		for depth, want := range map[int]error{1000: nil, 1001: lenient.ErrSyntax, 100_000: lenient.ErrSyntax} {
			data := strings.Repeat(test.open, depth) + "0" + strings.Repeat(test.end, depth)
			if err := lenient.Decode([]byte(data), test.out); !errors.Is(err, want) {
				t.Errorf("%s, %d times: error %v, want %v", name, depth, err, want)
			}
		}
	}
}

// Types that no vendor package has, but perhaps a caller.
func TestOtherTypes(t *testing.T) {
	t.Parallel()
	type inner struct{ Deep string }
	type other struct {
		Quoted  *int           `json:"quoted,string"`
		Plain   string         `json:"plain,string"`
		Pair    [2]int         `json:"pair"`
		Numbers map[int]string `json:"numbers"`
		Uint    uint8          `json:"uint"`
		Number  json.Number    `json:"number"`
		Bytes   []byte         `json:"bytes"`
		*inner
	}
	three := 3
	for body, want := range map[string]struct {
		value  other
		reason string
	}{
		`{"quoted":"3"}`:           {other{Quoted: &three}, ""},
		`{"quoted":3}`:             {other{Quoted: &three}, ""},
		`{"quoted":"3 4"}`:         {other{}, "quoted text of another kind"},
		`{"plain":"\"a\""}`:        {other{Plain: "a"}, ""},
		`{"pair":[1]}`:             {other{Pair: [2]int{1}}, ""},
		`{"pair":[1,2,3]}`:         {other{Pair: [2]int{1, 2}}, ""},
		`{"pair":1}`:               {other{}, "a number for a list"},
		`{"numbers":{"1":"a"}}`:    {other{Numbers: map[int]string{1: "a"}}, ""},
		`{"numbers":{"one":"a"}}`:  {other{}, "a value that its type refuses"},
		`{"uint":-1}`:              {other{}, "a number out of range"},
		`{"uint":256}`:             {other{}, "a number out of range"},
		`{"uint":true}`:            {other{}, "a boolean for a number"},
		`{"number":-1.5e3}`:        {other{Number: "-1.5e3"}, ""},
		`{"number":" 1.50 "}`:      {other{Number: "1.50"}, "a quoted number"},
		`{"number":""}`:            {other{}, "empty text for nothing"},
		`{"number":"1.5.0"}`:       {other{}, "text for a number"},
		`{"number":"+1"}`:          {other{}, "text for a number"},
		`{"number":[1]}`:           {other{}, "a list for a number"},
		`{"bytes":"aGk="}`:         {other{Bytes: []byte("hi")}, ""},
		`{"bytes":"a_b-"}`:         {other{}, "text that is not base64"},
		`{"bytes":[1,2]}`:          {other{}, "a list for base64 text"},
		`{"Deep":"a","uint":"20"}`: {other{Uint: 20}, "a quoted number"}, // no one can allocate an embedded pointer to an unexported type
	} {
		var got other
		repairs, err := lenient.Read(t.Context(), []byte(body), &got)
		if err != nil {
			t.Errorf("%s: %v", body, err)
		}
		reason := ""
		for _, r := range repairs {
			reason += r.Reason
		}
		if diff := cmp.Diff(want.value, got, cmp.AllowUnexported(other{})); diff != "" || reason != want.reason {
			t.Errorf("%s: reason %q, want %q; value (-want +got):\n%s", body, reason, want.reason, diff)
		}
	}
}

func TestExactNamesWin(t *testing.T) {
	t.Parallel()
	for body, want := range map[string]string{
		`{"text":"a","TEXT":"b"}`: "a", `{"TEXT":"b","text":"a"}`: "a", `{"TEXT":"b"}`: "b", `{"text":"a","text":"b"}`: "b", `{"te\u0078t":"a","Text":"b"}`: "a",
	} {
		var got loose
		if err := lenient.Decode([]byte(body), &got); err != nil || got.Text != want {
			t.Errorf("%s: text %q, error %v, want %q", body, got.Text, err, want)
		}
	}
}

func TestTimes(t *testing.T) {
	t.Parallel()
	at := time.Date(2014, 2, 25, 15, 41, 30, 0, time.UTC)
	for text, want := range map[string]time.Time{
		`"2014-02-25T15:41:30Z"`: at, `"2014-02-25 15:41:30"`: at, `"2014-02-25 15:41:30+0000"`: at, `"2014-02-25 16:41:30 +0100"`: at,
		`"2014-02-25T15:41:30+0000"`: at, `"2014-02-25"`: at.Truncate(24 * time.Hour), `1393342890`: at, `"1393342890"`: at, `1393342890000`: at,
		`1393342890.5`: at.Add(500 * time.Millisecond), `"Tue, 25 Feb 2014 15:41:30 GMT"`: at,
		`"0000-00-00 00:00:00"`: {}, `0`: {}, `"0"`: {}, `null`: {}, `false`: {}, `""`: {}, `[]`: {}, `{}`: {}, `"soon"`: {}, `true`: {}, `[1]`: {},
	} {
		var got struct {
			At   time.Time           `json:"at"`
			Unix engagement.UnixTime `json:"unix"`
			Ptr  *time.Time          `json:"ptr"`
			Own  minute              `json:"own"`
			Next string              `json:"next"`
		}
		if err := lenient.Decode([]byte(`{"at":`+text+`,"unix":`+text+`,"ptr":`+text+`,"own":`+text+`,"next":"x"}`), &got); err != nil || got.Next != "x" {
			t.Errorf("%s: error %v, next %q", text, err, got.Next)
		}
		if !got.At.Equal(want) || !got.Unix.Equal(want.Truncate(time.Second)) || got.Ptr != nil && !got.Ptr.Equal(want) || got.Ptr == nil && !want.IsZero() {
			t.Errorf("%s is read as %v, %v and %v, want %v", text, got.At, got.Unix, got.Ptr, want)
		}
		if !got.Own.Equal(want) {
			t.Errorf("%s is read as %v, want %v", text, got.Own, want)
		}
	}
}

// minute is a time in a form of its own.
type minute struct{ time.Time }

func (m *minute) UnmarshalJSON(data []byte) (err error) {
	m.Time, err = time.Parse(`"2006-01-02T15:04"`, string(data))
	return err
}

// TestTimesInAFormOfTheirOwn reads what a type of a vendor cannot read as any other time, and says so.
func TestTimesInAFormOfTheirOwn(t *testing.T) {
	t.Parallel()
	at := time.Date(2014, 2, 25, 15, 41, 0, 0, time.UTC)
	repaired := func(reason string, dropped bool) []engagement.Repair {
		return []engagement.Repair{{Path: "at", Reason: reason, Dropped: dropped}}
	}
	for text, test := range map[string]struct {
		want    time.Time
		repairs []engagement.Repair
	}{
		`"2014-02-25T15:41"`:    {at, nil},
		`null`:                  {time.Time{}, nil},
		`"2014-02-25 15:41:00"`: {at, repaired("a time in another form", false)},
		`1393342860000`:         {at, repaired("a time in another form", false)},
		`"0000-00-00 00:00:00"`: {time.Time{}, repaired("a date of noughts for nothing", false)},
		`""`:                    {time.Time{}, repaired("empty text for nothing", false)},
		`false`:                 {time.Time{}, repaired("false for nothing", false)},
		`"soon"`:                {time.Time{}, repaired("text that is no time", true)},
		`{"at":1}`:              {time.Time{}, repaired("an object that is no time", true)},
	} {
		var got struct {
			At minute `json:"at"`
		}
		repairs, err := lenient.Read(t.Context(), []byte(`{"at":`+text+`}`), &got)
		if err != nil || !got.At.Equal(test.want) {
			t.Errorf("%s is read as %v, %v, want %v", text, got.At, err, test.want)
		}
		if diff := cmp.Diff(test.repairs, repairs); diff != "" {
			t.Errorf("%s: repairs (-want +got):\n%s", text, diff)
		}
	}
}

func TestAByteOrderMarkIsSkipped(t *testing.T) {
	t.Parallel()
	var got Inner
	if err := lenient.Decode([]byte("\xef\xbb\xbf{\"deep\":5}"), &got); err != nil || got.Deep != 5 {
		t.Errorf("got %+v, %v, want 5", got, err)
	}
}

func TestRepairsOfListsAndMapsByValue(t *testing.T) {
	t.Parallel()
	var list []Inner
	if err := lenient.Decode([]byte(`{"deep":"1"}`), &list); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]Inner{{1}}, list); diff != "" {
		t.Errorf("list (-want +got):\n%s", diff)
	}
	var m map[string]int64
	if err := lenient.Decode([]byte(`[]`), &m); err != nil || m != nil {
		t.Errorf("map %v, %v, want none", m, err)
	}
}

func TestDecodeReadsLikeAnswers(t *testing.T) {
	t.Parallel()
	var got Inner
	if err := lenient.Decode([]byte(`{"deep":"5"}`), &got); err != nil || got.Deep != 5 {
		t.Errorf("got %+v, %v, want 5", got, err)
	}
	if err := lenient.Decode([]byte(`{"deep":`), &got); err == nil {
		t.Error("truncated JSON is read")
	}
}

func FuzzDecode(f *testing.F) {
	for _, s := range []string{
		`{"int":"42","list":5,"map":[],"at":"2026-05-30"}`, `{"int":1e99}`, `{"bool":"1","quoted":"x"}`, `null`, `[]`, `{"deep":{"deep":1}}`,
		`{"at":99999999999999}`, `{"float":"1e999"}`, `{"text":1e5}`, `{"INT":1,"int":"2"}`, `{"own":{}}`, `{"level":5}`, "{\"text\":\"\xff\"}",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, body string) {
		if strings.TrimLeft(body, " \t\r\n") == "" || strings.HasPrefix(strings.TrimLeft(body, " \t\r\n"), "<") {
			return
		}
		got, err := decode(t, body)
		var strict loose
		if json.Unmarshal([]byte(body), &strict) != nil {
			if err != nil && !reflect.ValueOf(got).IsZero() {
				t.Errorf("%s left %+v behind", body, got)
			}
			return
		}
		if err != nil || !cmp.Equal(strict, got, cmp.AllowUnexported(loose{}), cmpopts.EquateComparable(netip.Addr{})) {
			t.Errorf("%s: got %+v, %v, want %+v", body, got, err, strict)
		}
	})
}

func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		`{"int":"1","at":"2014-02-25 15:41:30","rows":{"deep":1},"map":[]}`, `{"int":1e400,"float":"x"}`, `{"a":{"b":[{"c":null}]}}`, "\xef\xbb\xbf[]", `{"quoted":"12"}`,
		`{"TEXT":1,"text":"\ud83d\ude00","opt":{},"ptr":""}`, `{"bytes":"aGk=","number":"1","addr":"::1","own":[]}`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var got loose
		repairs, err := lenient.Read(t.Context(), data, &got)
		valid := json.Valid(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")))
		switch {
		case err == nil && !valid:
			t.Errorf("%q is read, and is not JSON", data)
		case valid && errors.Is(err, lenient.ErrSyntax) && !deep(data):
			t.Errorf("%q is JSON, and is not read: %v", data, err)
		case err != nil && len(repairs) > 0:
			t.Errorf("%d repairs beside an error", len(repairs))
		}
		if lenient.Valid(data) != valid && !deep(data) {
			t.Errorf("%q: Valid says %v", data, !valid)
		}
	})
}

// deep reports whether a text may be nested more deeply than what is read.
func deep(data []byte) bool {
	return bytes.Count(data, []byte("["))+bytes.Count(data, []byte("{")) >= 1000
}

// A short text does not take much memory.
func TestMemoryIsBounded(t *testing.T) {
	t.Parallel()
	type wide struct{ A, B, C, D, E, F, G, H [8]string }
	list := func(element string, n int) []byte {
		return []byte("[" + strings.Repeat(element+",", n) + element + "]")
	}
	for name, test := range map[string]struct {
		data []byte
		out  any
	}{
		"objects":  {list("{}", 1<<17), new([]wide)},
		"numbers":  {list("0", 1<<17), new([]wide)},
		"pointers": {list("{}", 1<<17), new([]*wide)},
		"maps":     {[]byte(`{` + strings.Repeat(`"a":{},`, 1<<17) + `"a":{}}`), new(map[string]wide)},
		"any":      {list("0", 3<<20), new(any)},
	} {
		if _, err := lenient.Read(t.Context(), test.data, test.out); !errors.Is(err, lenient.ErrTooLarge) {
			t.Errorf("%s: error %v, want ErrTooLarge", name, err)
		}
	}
	var rows []wide
	if _, err := lenient.Read(t.Context(), list(`{"A":[]}`, 10_000), &rows); err != nil || len(rows) != 10_001 {
		t.Errorf("%d rows, error %v", len(rows), err)
	}
}

// Reading looks at its context.
func TestReadingEndsWithTheContext(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for name, data := range map[string]string{
		"rows":            `{"data":[` + strings.Repeat(`{},`, 10_000) + `{}]}`,
		"unknown members": `{` + strings.Repeat(`"x":[1,2],`, 10_000) + `"y":1}`,
	} {
		var page struct {
			Data []struct{ A string } `json:"data"`
		}
		if _, err := lenient.Read(ctx, []byte(data), &page); !errors.Is(err, context.Canceled) || page.Data != nil {
			t.Errorf("%s: %d rows and error %v, want the context's", name, len(page.Data), err)
		}
	}
}

func FuzzTime(f *testing.F) {
	for _, seed := range []string{"2014-02-25 15:41:30", "2014-02-25T15:41:30+0000", "0000-00-00", "1393343190000", "-1", "1e11", "Tue, 25 Feb 2014 15:41:30 GMT", "2014-02-25T15:41:30.5Z ", "2014-02-2515"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		at, ok := lenient.Time(text)
		if !ok && !at.IsZero() || ok && (at.Year() < -1200 || at.Year() > 9999) {
			t.Errorf("%q is %v, %v", text, at, ok)
		}
		if ok && !at.IsZero() {
			if again, ok := lenient.Time(at.Format(time.RFC3339Nano)); at.Year() > 0 && (!ok || !again.Equal(at)) {
				t.Errorf("%q is %v, which is read as %v", text, at, again)
			}
		}
	})
}
