package lenient_test

import (
	"bytes"
	"encoding/json"
	"net"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement/internal/lenient"
)

// open is a type as the generator writes it for x-sdk-extra.
type open struct {
	ID    string                     `json:"id"`
	Count int64                      `json:"count,omitempty"`
	Value any                        `json:"value,omitempty"`
	Inner []open                     `json:"inner,omitempty"`
	Extra map[string]json.RawMessage `json:"-"`
}

func (v *open) UnmarshalJSON(data []byte) error {
	type plain open
	return lenient.Decode(data, (*plain)(v))
}

func (v open) MarshalJSON() ([]byte, error) {
	type plain open
	return lenient.MarshalExtra((*plain)(&v), v.Extra)
}

func TestExtra(t *testing.T) {
	t.Parallel()
	raw := func(s string) json.RawMessage { return json.RawMessage(s) }
	tests := map[string]struct {
		json string
		want open
		back string // what it is written as, "" for the same
	}{
		"nothing unknown":    {`{"id":"1","count":2}`, open{ID: "1", Count: 2}, ""},
		"unknown":            {`{"id":"1","a":{"b":[1,"}"]},"c":null}`, open{ID: "1", Extra: map[string]json.RawMessage{"a": raw(`{"b":[1,"}"]}`), "c": raw("null")}}, ""},
		"blanks":             {" {\n\t\"x\" : 1 , \"id\":\"1\" } ", open{ID: "1", Extra: map[string]json.RawMessage{"x": raw("1")}}, `{"id":"1","x":1}`},
		"escapes":            {`{"\u0069d":"1","q\"\\":"\""}`, open{ID: "1", Extra: map[string]json.RawMessage{`q"\`: raw(`"\""`)}}, `{"id":"1","q\"\\":"\""}`},
		"another case":       {`{"ID":"1"}`, open{ID: "1"}, `{"id":"1"}`},
		"repaired":           {`{"id":1,"count":"2","x":3}`, open{ID: "1", Count: 2, Extra: map[string]json.RawMessage{"x": raw("3")}}, `{"id":"1","count":2,"x":3}`},
		"inside":             {`{"id":"1","inner":[{"id":2,"x":1}]}`, open{ID: "1", Inner: []open{{ID: "2", Extra: map[string]json.RawMessage{"x": raw("1")}}}}, `{"id":"1","inner":[{"id":"2","x":1}]}`},
		"exact numbers":      {`{"id":"1","value":9007199254740993}`, open{ID: "1", Value: json.Number("9007199254740993")}, ""},
		"exact numbers deep": {`{"id":"1","value":[9007199254740993]}`, open{ID: "1", Value: []any{json.Number("9007199254740993")}}, ""},
		"text":               {`{"id":"1","value":"9"}`, open{ID: "1", Value: "9"}, ""},
		"an empty list":      {`[]`, open{}, `{"id":""}`},
		"null":               {`null`, open{}, `{"id":""}`},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var got open
			if err := json.Unmarshal([]byte(test.json), &got); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("value (-want +got):\n%s", diff)
			}
			if test.back == "" {
				test.back = test.json
			}
			back, err := json.Marshal(got)
			if err != nil || string(back) != test.back {
				t.Errorf("written as %s, error %v, want %s", back, err, test.back)
			}
		})
	}
	for name, extra := range map[string]map[string]json.RawMessage{
		"a known member":         {"id": raw("1")},
		"in another case":        {"COUNT": raw("1")},
		"something that is none": {"x": raw("{")},
	} {
		if out, err := json.Marshal(open{Extra: extra}); err == nil {
			t.Errorf("%s: written as %s, want an error", name, out)
		}
	}
}

func FuzzMembers(f *testing.F) {
	for _, seed := range []string{`{"a":1,"b":{"c":"}"},"d":[1,"]\""],"e":null}`, ` { } `, `{"a":tru`, `{"a\u0062":"\\"}`, `[`, `{"a":1 "b":2}`} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		got := map[string]string{}
		lenient.Members(data, func(key, value []byte) bool {
			got[string(key)] = string(value)
			return true
		})
		var want map[string]json.RawMessage
		if json.Unmarshal(data, &want) != nil || !utf8.Valid(data) || strings.Contains(string(data), `\`) {
			return // it must only not panic
		}
		if len(got) != len(want) {
			t.Fatalf("%d members of %s, want %d", len(got), data, len(want))
		}
		for key, value := range want {
			if got[key] != string(value) {
				t.Errorf("member %q is %s, want %s", key, got[key], value)
			}
		}
	})
}

// closed has a field of every kind.
type closed struct {
	Text    string            `json:"text"`
	Kind    kind              `json:"kind"`
	Yes     bool              `json:"yes"`
	Small   int8              `json:"small"`
	Whole   int64             `json:"whole"`
	Real    float64           `json:"real"`
	Pointer *int64            `json:"pointer"`
	Any     any               `json:"any"`
	Raw     json.RawMessage   `json:"raw"`
	Raws    []json.RawMessage `json:"raws"`
	Texts   []string          `json:"texts"`
	Grid    [][]float64       `json:"grid"`
	Map     map[string]int64  `json:"map"`
	Bytes   []byte            `json:"bytes"`
	Time    time.Time         `json:"time"`
	IP      net.IP            `json:"ip"`
	Quoted  int64             `json:"-"`
	Plain   struct {
		A string
		B *struct{ C []int64 }
	} `json:"plain"`
	Kids []closed `json:"kids"`
}

type kind string

// Values are filled as encoding/json does it.
func FuzzFill(f *testing.F) {
	for _, seed := range []string{
		`{"text":"a","kind":"b","yes":true,"small":-5,"whole":9223372036854775807,"real":1.5e3,"pointer":7,"any":{"a":[1.0,null]},"raw":{"x":1},"raws":[1,"2",[]],"texts":["a","b"]}`,
		`{"grid":[[1,2],[],null],"map":{"a":1},"bytes":"aGk=","time":"2026-01-02T03:04:05Z","ip":"127.0.0.1","plain":{"a":"x","b":{"c":[1,2]}},"kids":[{"text":"k","kids":[{}]}]}`,
		`{"text":null,"yes":null,"whole":null,"real":null,"pointer":null,"any":null,"raw":null,"texts":null,"plain":null,"kids":null}`,
		`{"TEXT":"a","text":"b","Text":"c","te\u0078t":"d","\u0000":1}`, `{"small":128}`, `{"whole":1.0}`, `{"whole":"1"}`, `{"real":"1"}`, `{"yes":1}`,
		`{"text":"\ud800","kind":"\n"}`, "{\"text\":\"\xff\"}", `{"texts":[1]}`, `{"kids":{}}`, ` { "texts" : [ "a" , "b" ] } `, `[]`, `null`, `{"real":1e400}`, `{"pointer":1,"pointer":null}`,
		`{"text":"","TeXt":"0"}`, `{"\u017fmall":1,"\u212aind":"a"}`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if !json.Valid(data) {
			return
		}
		decoder := json.NewDecoder(bytes.NewReader(data))
		decoder.UseNumber()
		var want, got closed
		wantErr := decoder.Decode(&want)
		gotErr := lenient.Decode(data, &got)
		if wantErr != nil {
			return // then values are corrected or dropped
		}
		if differInCase(json.NewDecoder(bytes.NewReader(data))) {
			return // there the last one counts, here the exact name: TestExactNamesWin
		}
		if gotErr != nil {
			t.Fatalf("error %v, encoding/json has none", gotErr)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("value (-want +got):\n%s", diff)
		}
	})
}

// differInCase reports whether an object of the next value has two members whose names differ in case only.
func differInCase(d *json.Decoder) (found bool) {
	token, err := d.Token()
	if _, composite := token.(json.Delim); err != nil || !composite {
		return false
	}
	names := map[string]string{}
	for d.More() {
		if token == json.Delim('{') {
			name, _ := d.Token()
			text, _ := name.(string)
			folded := strings.ToLower(strings.ToUpper(text))
			if other, again := names[folded]; again && other != text {
				found = true
			}
			names[folded] = text
		}
		found = differInCase(d) || found
	}
	_, _ = d.Token() // the end
	return found
}

func BenchmarkExtra(b *testing.B) {
	type shut open
	item := `{"id":"51234567890123456","count":12,"inner":[{"id":"1"},{"id":"2"}]}`
	page := []byte("[" + strings.Repeat(item+",", 99) + item + "]")
	more := []byte(strings.ReplaceAll(string(page), `"count":12`, `"count":12,"more":{"a":[1,2,3]},"other":"text"`))
	for _, bm := range []struct {
		name string
		data []byte
		into func() any
	}{
		{"plain", page, func() any { return new([]shut) }},
		{"open", page, func() any { return new([]open) }},
		{"open with unknown members", more, func() any { return new([]open) }},
		{"map", page, func() any { return new([]map[string]any) }},
	} {
		b.Run(bm.name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(bm.data)))
			for b.Loop() {
				if err := json.Unmarshal(bm.data, bm.into()); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
