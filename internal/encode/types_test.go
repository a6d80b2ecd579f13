package encode_test

import (
	"encoding"
	"encoding/json"
	"fmt"
	"math/big"
	"math/rand/v2"
	"net/netip"
	"reflect"
	"strconv"
	"testing"
	"time"

	"github.com/oapi-codegen/nullable"

	"github.com/engagement-go/engagement/internal/encode"
)

// someTypes are what types are made of.
var someTypes = []reflect.Type{
	reflect.TypeFor[string](), reflect.TypeFor[name](), reflect.TypeFor[bool](), reflect.TypeFor[int](), reflect.TypeFor[int8](), reflect.TypeFor[uint64](),
	reflect.TypeFor[uintptr](), reflect.TypeFor[float32](), reflect.TypeFor[amount](), reflect.TypeFor[float64](), reflect.TypeFor[any](), reflect.TypeFor[[]byte](),
	reflect.TypeFor[json.RawMessage](), reflect.TypeFor[json.Number](), reflect.TypeFor[time.Time](), reflect.TypeFor[moment](), reflect.TypeFor[aroundT](), reflect.TypeFor[time.Duration](),
	reflect.TypeFor[twoWays](), reflect.TypeFor[byText](), reflect.TypeFor[byPointer](), reflect.TypeFor[byValue](), reflect.TypeFor[mapOwn](), reflect.TypeFor[numeral](),
	reflect.TypeFor[key](), reflect.TypeFor[here](), reflect.TypeFor[maybe](), reflect.TypeFor[maybeHere](), reflect.TypeFor[hidden](), reflect.TypeFor[embedded](), reflect.TypeFor[node](),
	reflect.TypeFor[map[string]any](), reflect.TypeFor[bag](), reflect.TypeFor[labels](), reflect.TypeFor[map[int]string](), reflect.TypeFor[map[name]int](), reflect.TypeFor[struct{}](),
	reflect.TypeFor[nullable.Nullable[string]](), reflect.TypeFor[big.Int](), reflect.TypeFor[netip.Addr](),
	reflect.TypeFor[encoding.TextMarshaler](), reflect.TypeFor[json.Marshaler](), reflect.TypeFor[error](), reflect.TypeFor[fmt.Stringer](), reflect.TypeFor[interface{ IsZero() bool }](),
	reflect.TypeFor[func()](), reflect.TypeFor[chan int](), reflect.TypeFor[complex128](),
}

// refusedTypes is how many of them, the last ones, cannot be encoded.
const refusedTypes = 3

var someTags = []string{
	"", `json:",omitempty"`, `json:",omitzero"`, `json:",omitempty,omitzero"`, `json:",string"`, `json:",omitempty,string"`, `json:"-"`, `json:"-,"`,
	`json:"same"`, `json:"same,omitempty"`, `json:"x y"`, `json:"é"`, `json:"a<b"`, `json:"a\"b"`,
}

// someValues are what interfaces hold.
var someValues = []any{
	twoWays{"a"},
	&twoWays{"b"}, (*twoWays)(nil),
	byText{"x"},
	&byPointer{"p"}, (*byPointer)(nil), time.Unix(5, 0).UTC(),
	byValue{"1"},
	(*byValue)(nil),
	maybe{},
	&maybeHere{}, (*maybe)(nil),
	netip.MustParseAddr("::1"), numeral(3),
	key{"k"},
	"s", 1.5,
	[]any{1},
	map[string]any{"a": nil},
	json.Number("5"), &[]int{1},
	[2]bool{},
	float32(0.1), uint8(3),
	struct{ A byPointer }{},
	map[key]int{{"k"}: 1},
}

// typeOf returns a type at random.
func (f *filler) typeOf(depth int) reflect.Type {
	if depth > 3 || f.IntN(3) > 0 {
		n := len(someTypes)
		if f.IntN(8) > 0 {
			n -= refusedTypes
		}
		return someTypes[f.IntN(n)]
	}
	switch f.IntN(6) {
	case 0:
		return reflect.PointerTo(f.typeOf(depth + 1))
	case 1:
		return reflect.SliceOf(f.typeOf(depth + 1))
	case 2:
		return reflect.ArrayOf(f.IntN(3), f.typeOf(depth+1))
	case 3:
		of := pick(f, reflect.TypeFor[string](), reflect.TypeFor[name](), reflect.TypeFor[int](), reflect.TypeFor[key](), reflect.TypeFor[numeral]())
		return reflect.MapOf(of, f.typeOf(depth+1))
	}
	fields := make([]reflect.StructField, f.IntN(5))
	for i := range fields {
		fields[i] = reflect.StructField{Name: "F" + strconv.Itoa(i), Type: f.typeOf(depth + 1), Tag: reflect.StructTag(pick(f, someTags...))}
	}
	return reflect.StructOf(fields)
}

// fillAny sets a value of any type, with nil and zero in some places.
func (f *filler) fillAny(v reflect.Value, depth int) {
	if !v.CanSet() || f.IntN(4) == 0 {
		return
	}
	switch v.Type() {
	case reflect.TypeFor[json.RawMessage](), reflect.TypeFor[byValue](), reflect.TypeFor[time.Time]():
		f.fill(v, 0)
		return
	case reflect.TypeFor[nullable.Nullable[string]](): // no more than one entry
		return
	}
	switch v.Kind() {
	case reflect.Interface:
		if x := reflect.ValueOf(pick(f, someValues...)); x.Type().AssignableTo(v.Type()) {
			v.Set(x)
		}
	case reflect.Pointer:
		if depth < 7 {
			v.Set(reflect.New(v.Type().Elem()))
			f.fillAny(v.Elem(), depth+1)
		}
	case reflect.Slice:
		if depth < 7 {
			v.Set(reflect.MakeSlice(v.Type(), f.IntN(3), 3))
		}
		for i := range v.Len() {
			f.fillAny(v.Index(i), depth+1)
		}
	case reflect.Array:
		for i := range v.Len() {
			f.fillAny(v.Index(i), depth+1)
		}
	case reflect.Map:
		if depth < 7 {
			v.Set(reflect.MakeMap(v.Type()))
			for range f.IntN(3) {
				of, value := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
				f.fill(of, 0)
				f.fillAny(value, depth+1)
				v.SetMapIndex(of, value)
			}
		}
	case reflect.Struct:
		for _, field := range v.Fields() {
			f.fillAny(field, depth+1)
		}
	default:
		f.fill(v, 0)
	}
}

// attempt returns what an encoder did, with its panic: methods of nil pointers panic.
func attempt(encoder func(any) (string, error), v any) (result string) {
	defer func() {
		if p := recover(); p != nil {
			result = "panic"
		}
	}()
	encoded, err := encoder(v)
	if err != nil {
		return "error"
	}
	return encoded
}

func TestTypesAtRandomAreEncodedAsEncodingJSONDoes(t *testing.T) {
	t.Parallel()
	plans := func(v any) (string, error) {
		out, err := encode.Append(nil, v)
		return string(out), err
	}
	encoded := 0
	for seed := range uint64(30_000) {
		f := &filler{rand.New(rand.NewPCG(seed, 5)), []string{"", "Ada", "a<b>&\"c\\\n\x00\x1f", "12", "é日", "\ufffd"}}
		v := reflect.New(f.typeOf(0))
		f.fillAny(v.Elem(), 0)
		for _, v := range []any{v.Interface(), v.Elem().Interface(), []any{v.Elem().Interface()}} {
			want, got := attempt(standard, v), attempt(plans, v)
			if want != got {
				t.Errorf("seed %d: %T\nwant %s\n got %s", seed, v, want, got)
			}
			if want != "panic" && want != "error" {
				encoded++
			}
		}
	}
	if encoded < 75_000 {
		t.Errorf("only %d values could be encoded", encoded)
	}
}
