package encode_test

import (
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/engagement-go/engagement/internal/encode"
)

type (
	// twoWays is text, and JSON by a pointer.
	twoWays        struct{ text string }
	hidden         struct{ Text string }
	mapOwn         map[string]int
	moment         time.Time
	aroundT        struct{ time.Time }
	numeral        int
	key            struct{ name string }
	here           struct{ N int }
	generic[T any] struct {
		Value T `json:"v"`
		To    *T
		List  []T
		By    map[string]T
	}
)

func (v twoWays) MarshalText() ([]byte, error) { return []byte("<" + v.text), nil }
func (v *twoWays) MarshalJSON() ([]byte, error) {
	return fmt.Appendf(nil, `{"none": %t} `, v == nil), nil
}
func (m mapOwn) MarshalJSON() ([]byte, error)  { return fmt.Appendf(nil, "%d ", len(m)), nil }
func (n numeral) MarshalText() ([]byte, error) { return fmt.Appendf(nil, "n%d", int(n)), nil }
func (k key) MarshalText() ([]byte, error)     { return []byte(k.name), nil }
func (h *here) IsZero() bool                   { return h.N == 5 }

func TestRareTypesAreEncodedAsEncodingJSONDoes(t *testing.T) {
	t.Parallel()
	at := time.Date(2026, 1, 2, 3, 4, 5, 600, time.FixedZone("", 5400))
	var none *twoWays
	five := here{5}
	for _, v := range []any{
		twoWays{"a"},
		&twoWays{"a"}, none,
		[]twoWays{{"a"}},
		[1]twoWays{{"a"}},
		&[1]twoWays{{"a"}},
		map[string]twoWays{"a": {"x"}},
		map[string]*twoWays{"a": {"x"}, "b": nil},
		generic[twoWays]{List: []twoWays{{"b"}}},
		&generic[twoWays]{To: &twoWays{"c"}, By: map[string]twoWays{"x": {}}},
		generic[error]{},
		generic[any]{Value: none},
		mapOwn(nil), &mapOwn{"a": 1},
		generic[mapOwn]{List: []mapOwn{nil}},
		moment(at), &[]moment{moment(at)},
		aroundT{at},
		&aroundT{at},
		struct {
			time.Time
			A int
		}{at, 1},
		map[numeral]int{7: 1},
		map[int]any{-1: 2, 10: 1, 9: nil},
		map[key]string{{"b"}: "x", {"a"}: "y"},
		map[name]any{"z": 1, "a": nil},
		map[bool]int{true: 1},
		// what a field can hold by its declared type decides
		struct{ T encoding.TextMarshaler }{&twoWays{"a"}},
		&struct{ T encoding.TextMarshaler }{&twoWays{"a"}},
		struct{ T encoding.TextMarshaler }{},
		[]encoding.TextMarshaler{&twoWays{"a"}, nil, at},
		struct{ M json.Marshaler }{none},
		struct{ M json.Marshaler }{},
		[]json.Marshaler{none, nil, &twoWays{"a"}},
		struct{ E error }{errors.New("x")},
		// omitempty never leaves these out, and omitzero does
		struct {
			F func() `json:",omitempty"`
		}{},
		struct {
			C chan int `json:",omitempty"`
		}{},
		struct {
			C complex64 `json:",omitempty"`
		}{},
		struct {
			C complex64 `json:",omitzero"`
			F func()    `json:",omitzero"`
		}{},
		struct {
			H here  `json:",omitzero"`
			P *here `json:",omitzero"`
			I any   `json:",omitzero"`
			U uintptr
			A [0]int `json:",omitempty"`
		}{five, &five, five, 1, [0]int{}},
		struct {
			hidden
			A int
		}{hidden{"x"}, 1},
		struct{ *hidden }{},
		[]json.Number{"", "1e400", "-0"},
		json.Number("01"), json.Number(" 1"),
		[]json.RawMessage{nil, []byte(" [1 ] ")},
		json.RawMessage(""), json.RawMessage("1 2"),
		byValue{`"a"b"`},
		byValue{`"a\"`},
		byValue{`"`},
		byValue{"12,"},
		byValue{"12 "},
		byValue{"-0"},
		byValue{"\"a\nb\""},
		byValue{"{}{}"},
		byValue{`"\ud800"`},
	} {
		compare(t, v)
		compare(t, []any{v, &v})
		compare(t, map[string]any{"k": v})
		compare(t, struct {
			V any `json:",omitempty"`
		}{v})
	}
}

func TestTextOfRareTypesMustBeUTF8(t *testing.T) {
	t.Parallel()
	for want, v := range map[string]any{
		"body must be UTF-8":        byText{"\xff"},
		"[0] must be UTF-8":         []byText{{"\xff"}},
		"N must be UTF-8":           &struct{ N byText }{byText{"\xff"}},
		"* must have keys in UTF-8": map[key]int{{"\xff"}: 1},
		"Text must be UTF-8":        struct{ hidden }{hidden{"\xff"}},
		"A must be UTF-8": struct {
			A string `json:",string"`
		}{"\xff"},
	} {
		if got, err := encode.Append(nil, v); err == nil {
			t.Errorf("%T: %s, want an error", v, got)
		}
		if _, err := encode.Body(nil, v); err == nil || err.Error() != want+": invalid argument" {
			t.Errorf("%T: error %v, want %s", v, err, want)
		}
	}
	for _, v := range []any{
		byText{"\ufffd"},
		map[key]int{{"\ufffd"}: 1},
		struct{ hidden }{hidden{"\ufffd"}},
		byValue{`"\ufffd"`},
		struct { // what is not encoded does not count
			A string `json:",string"`
			B string `json:"-"`
		}{"\ufffd", "\xff"},
	} {
		compare(t, v)
	}
}
