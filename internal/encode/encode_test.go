package encode_test

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"math"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/oapi-codegen/nullable"
	"github.com/oapi-codegen/runtime/types"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/customerio/pipelines"
	"github.com/engagement-go/engagement/customerio/track"
	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/engagor"
	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/internal/bench"
	"github.com/engagement-go/engagement/internal/encode"
)

// standard returns what encoding/json writes without escaping for HTML.
func standard(v any) (string, error) {
	var buf bytes.Buffer
	enc := json.NewEncoder(&buf)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v)
	return strings.TrimSuffix(buf.String(), "\n"), err
}

type (
	name   string
	flag   bool
	digit  int8
	amount float32
	bag    map[string]any
	labels map[string]string

	// byValue and byPointer have methods of their own.
	byValue   struct{ text string }
	byPointer struct{ text string }
	byText    struct{ text string }
	maybe     struct{ Set bool }
	maybeHere struct{ Set bool }

	embedded struct {
		Inner
		Own string `json:"own"`
	}
	Inner struct{ A, B string }

	node struct {
		Name string
		Next *node           `json:",omitempty"`
		More []node          `json:"more,omitzero"`
		By   map[string]node `json:"by,omitempty"`
	}

	// everything has each kind of field. What encoding/json makes of its tags is under test.
	everything struct {
		Text       string `json:"text"`
		TextEmpty  string `json:"text_empty,omitempty"`
		TextZero   string `json:"text_zero,omitzero"`
		TextBoth   name   `json:"text_both,omitempty,omitzero"`
		Flag       bool
		FlagEmpty  flag `json:",omitempty"`
		I          int
		I8         digit `json:"i8,omitempty"`
		I16        int16 `json:"i16,omitzero"`
		I32        int32
		I64        int64
		U          uint
		U8         uint8
		U16        uint16
		U32        uint32
		U64        uint64
		F32        amount
		F64        float64
		F64Empty   float64 `json:",omitempty"`
		Pointer    *string
		PointerTo  **int          `json:"p,omitempty"`
		PointerBox *any           `json:"box,omitzero"`
		Any        any            `json:"any"`
		AnyEmpty   any            `json:"any_empty,omitempty"`
		AnyZero    any            `json:"any_zero,omitzero"`
		List       []string       `json:"list"`
		ListEmpty  []int          `json:"list_empty,omitempty"`
		ListZero   []*float64     `json:"list_zero,omitzero"`
		ListBoth   []bag          `json:"list_both,omitempty,omitzero"`
		Bytes      []byte         `json:"bytes"`
		Array      [2]int         `json:"array,omitzero"`
		ArrayBoth  [2]string      `json:"array_both,omitempty,omitzero"`
		Bag        bag            `json:"bag"`
		BagEmpty   bag            `json:"bag_empty,omitempty"`
		Labels     labels         `json:"labels,omitzero"`
		Numbers    map[string]int `json:"numbers,omitempty"`
		Keys       map[int]string `json:"keys"`
		Node       node           `json:"node,omitzero"`
		Nodes      []node         `json:"nodes,omitempty"`
		Struct     struct {
			A string `json:"a,omitempty"`
		} `json:"struct,omitempty"` //nolint:modernize // see above
		Time        time.Time                  `json:"time"`
		TimeZero    time.Time                  `json:"time_zero,omitempty,omitzero"` //nolint:modernize // see above
		TimePointer *time.Time                 `json:"time_pointer,omitzero"`
		Value       byValue                    `json:"value"`
		ValuePtr    *byValue                   `json:"value_ptr,omitempty"`
		Ptr         byPointer                  `json:"ptr"`
		PtrPtr      *byPointer                 `json:"ptr_ptr"`
		Plain       byText                     `json:"plain"`
		Maybe       maybe                      `json:"maybe,omitzero"`
		MaybeHere   maybeHere                  `json:"maybe_here,omitempty,omitzero"` //nolint:modernize // see above
		MaybePtr    *maybe                     `json:"maybe_ptr,omitzero"`
		Zeroer      interface{ IsZero() bool } `json:"zeroer,omitzero"`
		Raw         json.RawMessage            `json:"raw,omitempty"`
		Number      json.Number                `json:"number,omitempty"`
		Quoted      struct {
			N int `json:",string"`
		}
		Embedded  embedded
		Marshaler struct{ M json.Marshaler }
		Odd       struct {
			A string `json:"é"`
			B string `json:"b c"`
			C string `json:"a<b"`
		}
		Dash     string `json:"-,"` //nolint:staticcheck // see above
		Skipped  string `json:"-"`
		_        string
		Nullable nullable.Nullable[name] `json:"nullable,omitempty"`
		Date     types.Date              `json:"date,omitzero"`
		Unix     engagement.UnixTime     `json:"unix,omitzero"`
		Seconds  engagement.Seconds      `json:"seconds,omitempty"` //nolint:modernize // see above
	}
)

func (v byValue) MarshalJSON() ([]byte, error) { return []byte(cmp.Or(v.text, "null")), nil }

func (v *byPointer) MarshalJSON() ([]byte, error) {
	if v == nil {
		return []byte("false"), nil
	}
	return json.Marshal(map[string]string{"<": v.text})
}

func (v byText) MarshalText() ([]byte, error) { return []byte(v.text), nil }

func (v maybe) IsZero() bool { return !v.Set }

func (v *maybeHere) IsZero() bool { return v.Set }

// compare encodes a value in both ways. It returns the result.
func compare(t *testing.T, v any) string {
	t.Helper()
	got, err := encode.Append([]byte("before"), v)
	want, failed := standard(v)
	switch {
	case (err != nil) != (failed != nil):
		t.Errorf("%T: error %v, of encoding/json %v", v, err, failed)
	case err == nil && string(got) != "before"+want:
		t.Errorf("%T (-want +got):\n%s", v, gocmp.Diff("before"+want, string(got)))
	}
	return want
}

// filler sets values at random.
type filler struct {
	*rand.Rand
	texts []string
}

var someTexts = []string{"", "Ada", "a<b>&\"c\\\n\x00\x1f\u2028\u2029\u202a\x7f", "Антоніна", "日本🎉€", "\ufffd", "12", "-0.5e3", strings.Repeat("long ", 30)}

func pick[T any](f *filler, from ...T) T { return from[f.IntN(len(from))] }

// any returns a value for an interface.
func (f *filler) any(depth int) any {
	switch f.IntN(12) {
	case 0:
		return nil
	case 1:
		return pick(f, f.texts...)
	case 2:
		return f.number()
	case 3:
		return f.IntN(100)
	case 4:
		return f.IntN(2) == 0
	case 5:
		return name(pick(f, f.texts...))
	case 6:
		return &maybe{f.IntN(2) == 0}
	case 7:
		return pick[any](f, (*maybe)(nil), maybe{}, byText{"<"}, (*byPointer)(nil), byPointer{"x"}, &byPointer{"<"}, float32(0.1), uint8(7), []int{1}, [1]bool{true})
	case 8, 9:
		if depth < 4 {
			return pick[any](f, []any{f.any(depth + 1), f.any(depth + 1)}, []string{"x", pick(f, f.texts...)}, []map[string]any{nil, {"a": f.any(depth + 1)}})
		}
	case 10:
		if depth < 4 {
			return pick[any](f, map[string]any{pick(f, f.texts...): f.any(depth + 1), "b": f.any(depth + 1)}, bag{"x": f.any(depth + 1)}, map[string]string{"k": pick(f, f.texts...)})
		}
	}
	return time.Unix(f.Int64N(1e10), f.Int64N(1e9))
}

func (f *filler) number() float64 {
	return pick(f, 0, 1, -3, 1.5, 1e-7, 1e-6, 1e20, 1e21, 3e-9, math.MaxInt32, f.NormFloat64(), f.ExpFloat64()*1e-9)
}

// fill sets a value. It does not set each, so that some stay zero.
func (f *filler) fill(v reflect.Value, depth int) {
	if v.Kind() == reflect.Struct {
		for declared, field := range v.Fields() {
			if strings.Contains(declared.Tag.Get("check"), "empty") && field.Kind() == reflect.Slice { // nil is not sent as null
				field.Set(reflect.MakeSlice(field.Type(), 0, 0))
			}
		}
	}
	if !v.CanSet() || depth > 0 && f.IntN(4) == 0 {
		return
	}
	switch v.Type() {
	case reflect.TypeFor[json.Number]():
		v.SetString(pick(f, "", "17", "-1.50e+3"))
		return
	case reflect.TypeFor[json.RawMessage]():
		v.SetBytes(pick(f, nil, []byte("null"), []byte(` {"a": [1, "<\u00e9\u2028"]} `)))
		return
	case reflect.TypeFor[byValue]():
		v.Set(reflect.ValueOf(byValue{pick(f, "0", "17", "0.5", `"x"`, ` "x" `, `"\u00e9"`, `"<"`, `[1, {"b":  []}]`, "null", "-1")}))
		return
	case reflect.TypeFor[byPointer](), reflect.TypeFor[byText]():
		v.Set(reflect.ValueOf(byText{pick(f, f.texts...)}).Convert(v.Type()))
		return
	case reflect.TypeFor[time.Time]():
		v.Set(reflect.ValueOf(time.Unix(f.Int64N(1e10), pick(f, 0, 5e8, f.Int64N(1e9))).In(pick(f, time.UTC, time.FixedZone("", -5400)))))
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(pick(f, f.texts...))
	case reflect.Bool:
		v.SetBool(f.IntN(2) == 0)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		v.SetInt(f.Int64() >> f.IntN(64))
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		v.SetUint(f.Uint64() >> f.IntN(64))
	case reflect.Float32, reflect.Float64:
		v.SetFloat(f.number())
	case reflect.Interface:
		if value := f.any(depth); value != nil && reflect.TypeOf(value).AssignableTo(v.Type()) {
			v.Set(reflect.ValueOf(value))
		}
	case reflect.Pointer:
		if depth < 6 {
			v.Set(reflect.New(v.Type().Elem()))
			f.fill(v.Elem(), depth+1)
		}
	case reflect.Slice:
		if depth < 6 {
			v.Set(reflect.MakeSlice(v.Type(), f.IntN(3), 3))
		}
		for i := range v.Len() {
			f.fill(v.Index(i), depth+1)
		}
	case reflect.Array:
		for i := range v.Len() {
			f.fill(v.Index(i), depth+1)
		}
	case reflect.Map:
		if depth < 6 {
			v.Set(reflect.MakeMap(v.Type()))
			for range f.IntN(3) {
				key, value := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
				f.fill(key, depth+1)
				f.fill(value, depth+1)
				v.SetMapIndex(key, value)
			}
		}
	case reflect.Struct:
		for _, field := range v.Fields() {
			f.fill(field, depth+1)
		}
	}
}

func TestValuesAreEncodedAsEncodingJSONDoes(t *testing.T) {
	t.Parallel()
	f := &filler{rand.New(rand.NewPCG(1, 2)), someTexts}
	for range 3000 {
		var v everything
		f.fill(reflect.ValueOf(&v).Elem(), 0)
		compare(t, &v)
		compare(t, v) // cannot be addressed
		compare(t, map[string]any{"v": v, "p": &v})
		compare(t, f.any(0))
		if t.Failed() {
			return
		}
	}
	twice := reflect.StructOf([]reflect.StructField{
		{Name: "A", Type: reflect.TypeFor[string](), Tag: `json:"x"`}, {Name: "X", Type: reflect.TypeFor[string](), Tag: `json:"x"`},
	})
	compare(t, reflect.New(twice).Interface())
	for _, v := range []any{nil, 0.0, math.Copysign(0, -1), float32(3.4e38), []byte("x"), (*everything)(nil), []any(nil), struct{}{}, &struct{ a int }{}, embedded{}, [2]any{}} {
		compare(t, v)
	}
}

// TestArgumentsAreEncodedAsEncodingJSONDoes compares the types of all arguments of all methods.
func TestArgumentsAreEncodedAsEncodingJSONDoes(t *testing.T) {
	t.Parallel()
	seen := map[reflect.Type]bool{}
	var collect func(t reflect.Type)
	collect = func(t reflect.Type) {
		switch t.Kind() {
		case reflect.Slice, reflect.Pointer:
			collect(t.Elem())
		case reflect.Struct, reflect.Map:
			seen[t] = true
		}
	}
	for _, client := range []any{customerio.Client{}, track.Client{}, pipelines.Client{}, engage.Client{}, engagor.Client{}, esputnik.Client{}, esputnik.Session{}} {
		c := reflect.TypeOf(client)
		for service := range c.Fields() {
			if !service.IsExported() || service.Type.Kind() != reflect.Pointer {
				continue
			}
			for method := range service.Type.Methods() {
				for argument := range method.Type.Ins() {
					collect(argument)
				}
			}
		}
	}
	if len(seen) < 200 {
		t.Errorf("only %d types were found", len(seen))
	}
	encoded := 0
	for of := range seen {
		f := &filler{rand.New(rand.NewPCG(3, 4)), someTexts}
		for range 50 {
			v := reflect.New(of)
			f.fill(v.Elem(), 0)
			if compare(t, v.Interface()) != "" {
				encoded++
			}
		}
	}
	if encoded < 40*len(seen) {
		t.Errorf("only %d values of %d types could be encoded", encoded, len(seen))
	}
}

func TestNilListsThatMustBeSentAreEmpty(t *testing.T) {
	t.Parallel()
	type row struct {
		Tags []string `check:"empty" json:"tags"`
		Free []string `json:"free,omitempty"`
		Any  any      `check:"empty" json:"any,omitempty"`
	}
	v := struct {
		Rows  []row    `json:"rows"`
		One   *row     `json:"one,omitempty"`
		Lists []string `check:"required,empty" json:"lists"`
		Other []string `json:"other"`
		Left  row      `json:"left,omitzero"`
	}{Rows: []row{{Tags: []string{"a"}}, {}}, One: &row{}}
	const want = `{"rows":[{"tags":["a"]},{"tags":[]}],"one":{"tags":[]},"lists":[],"other":null}`
	if got, err := encode.Append(nil, &v); err != nil || string(got) != want {
		t.Errorf("%s, %v, want %s", got, err, want)
	}
}

func TestWhatCannotBeEncodedIsRefused(t *testing.T) {
	t.Parallel()
	type ring struct{ Next *ring }
	circle := &ring{}
	circle.Next = circle
	var box any
	box = &box
	list := []any{nil}
	list[0] = list
	for want, values := range map[string][]any{
		"must be UTF-8": {
			"\xff", "\xed\xa0\x80", "\xe2", "\xe2\x80", name("\xc3"),
			[]string{"\x80"},
			map[string]string{"a": "\xff"},
			bag{"a": "\xff"},
			&everything{Text: "\xff"},
			&everything{Raw: json.RawMessage("\"\xff\"")},
			embedded{Own: "\xff"},
		},
		"must have names in UTF-8":                  {map[string]any{"\xff": 1}, &everything{Labels: labels{"\xff": ""}}},
		"must be a finite number":                   {math.NaN(), math.Inf(1), float32(math.Inf(-1)), &everything{F64: math.NaN()}},
		"must be a time with a year from 0 to 9999": {time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC), &everything{TimeZero: time.Date(-1, 1, 1, 0, 0, 0, 0, time.UTC)}},
		"is nested too deeply": {
			circle, box, list, json.RawMessage(strings.Repeat("[", 501) + strings.Repeat("]", 501)), []any{json.RawMessage(strings.Repeat("[", 500) + strings.Repeat("]", 500))},
		},
		"cannot be encoded as JSON":                                               {json.RawMessage("{"), json.Number("1e"), byValue{"["}, byValue{"01"}, byValue{" "}},
		"cannot be encoded as JSON, it has a value of type chan int":              {make(chan int), []any{make(chan int)}, &struct{ C chan int }{}},
		"cannot be encoded as JSON: a duration must be a whole number of seconds": {engagement.SecondsOf(1), &everything{Seconds: engagement.SecondsOf(1)}},
	} {
		for _, v := range values {
			if _, err := encode.Append(nil, v); err == nil || err.Error() != want {
				t.Errorf("%T: error %v, want %s", v, err, want)
			}
		}
	}
	if _, err := encode.Append(nil, json.RawMessage(strings.Repeat("[", 500)+strings.Repeat("]", 500))); err != nil {
		t.Errorf("the deepest list is refused: %v", err)
	}
}

func TestBodiesThatCannotBeEncodedAreRefused(t *testing.T) {
	t.Parallel()
	for want, v := range map[string]any{
		"Nodes[1].Name must be UTF-8": &everything{Nodes: []node{{}, {Name: "\xff"}}},
		"body must be UTF-8":          "\xff",
		"body cannot be encoded as JSON, it has an unsupported value: NaN": []float64{math.NaN()},
		"body cannot be encoded as JSON, it has a value of type func()":    struct{ F func() }{},
		"body is nested too deeply":                                        json.RawMessage(strings.Repeat("[", 600) + strings.Repeat("]", 600)),
	} {
		got, err := encode.Body([]byte("before"), v)
		if !errors.Is(err, engagement.ErrInvalidArgument) || err.Error() != want+": invalid argument" || string(got) != "before" {
			t.Errorf("%s, %v, want %s", got, err, want)
		}
	}
}

//nolint:paralleltest // what other tests allocate would count
func TestEncodingAllocatesNothing(t *testing.T) {
	v := &everything{Text: "Ada", TimeZero: time.Unix(1, 0), Bag: bag{"a": 1, "b": []string{"x"}, "c": map[string]any{"t": true}}, Labels: labels{"k": "v"}, Nodes: []node{{Name: "x"}}}
	v.Keys, v.Bytes, v.Value.text, v.Embedded = nil, nil, "1", embedded{}
	type part struct {
		Text, Other string
		Time        time.Time `json:"time,omitzero"`
		Bag         bag
		Labels      labels
		Nodes       []node
	}
	p := &part{v.Text, "", v.TimeZero, v.Bag, v.Labels, v.Nodes}
	buf := make([]byte, 0, 4096)
	if allocs := testing.AllocsPerRun(100, func() {
		if _, err := encode.Append(buf, p); err != nil {
			t.Fatal(err)
		}
	}); allocs > 0 {
		t.Errorf("%v allocations, want none", allocs)
	}
}

// FuzzAppend fills a value at random, with texts of the input, and compares its encoding with that of encoding/json.
func FuzzAppend(f *testing.F) {
	f.Add(uint64(1), "a\"<\u2028>\x00", "é\xff")
	f.Fuzz(func(t *testing.T, seed uint64, a, b string) {
		_, err := encode.AppendText(nil, a)
		if valid := utf8.ValidString(a); (err == nil) != valid {
			t.Errorf("%q: error %v", a, err)
		}
		fill := &filler{rand.New(rand.NewPCG(seed, 0)), []string{strings.ToValidUTF8(a, "?"), strings.ToValidUTF8(b, ""), "x"}}
		var v everything
		fill.fill(reflect.ValueOf(&v).Elem(), 0)
		compare(t, &v)
		compare(t, fill.any(0))
	})
}

func BenchmarkAppend(b *testing.B) {
	var buf []byte
	for name, v := range map[string]any{
		"struct": &esputnik.ContactDraft{
			ExternalCustomerID: "customer-1", FirstName: "Ada", LastName: "Obi", LanguageCode: "en",
			Channels: []esputnik.Channel{{Type: esputnik.ChannelTypeEmail, Value: "ada@example.org"}, {Type: esputnik.ChannelTypeSMS, Value: "380500000001"}},
			Fields:   []esputnik.FieldValue{{ID: 70001, Value: "gold"}},
		},
		"map": map[string]any{"plan": "professional", "seats": 12, "trial": false, "company": "Analytical Engines Ltd.", "country": "Belgium", "rate": 1.25},
	} {
		b.Run(name, func(b *testing.B) {
			bench.Compare(b,
				func() (err error) { buf, err = encode.Append(buf[:0], v); return err },
				func() error { _, err := json.Marshal(v); return err })
		})
	}
}
