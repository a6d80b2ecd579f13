package customerio_test

import (
	"encoding/json"
	"errors"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement/customerio"
)

func TestFilterWrites(t *testing.T) {
	t.Parallel()
	for want, filter := range map[string]json.Marshaler{
		`{"segment":{"id":7}}`: customerio.InSegment(7),
		`{"attribute":{"field":"plan","operator":"eq","value":""}}`:                               customerio.Attribute("plan").Equals(""),
		`{"attribute":{"field":"plan","operator":"exists"}}`:                                      customerio.Attribute("plan").Exists(),
		`{"attribute":{"field":"plan","operator":"eq","value":true}}`:                             customerio.Attribute("plan").Equals(true),
		`{"attribute":{"field":"plan","operator":"eq","value":false}}`:                            customerio.Attribute("plan").Equals(false),
		`{"attribute":{"field":"plan","operator":"eq","value":3}}`:                                customerio.Attribute("plan").Equals(3),
		`{"attribute":{"field":"plan","operator":"eq","value":0}}`:                                customerio.Attribute("plan").Equals(uint8(0)),
		`{"attribute":{"field":"plan","operator":"eq","value":9007199254740993}}`:                 customerio.Attribute("plan").Equals(int64(9007199254740993)),
		`{"attribute":{"field":"plan","operator":"eq","value":2.5}}`:                              customerio.Attribute("plan").Equals(2.5),
		`{"attribute":{"field":"plan","operator":"eq","value":1e400}}`:                            customerio.Attribute("plan").Equals(json.Number("1e400")),
		`{"attribute":{"field":"plan","operator":"eq","value":"email"}}`:                          customerio.Attribute("plan").Equals(customerio.MessageTypeEmail),
		`{"attribute":{"field":"plan","operator":"eq","value":false,"inverse":true}}`:             customerio.Attribute("plan").NotEquals(false),
		`{"attribute":{"field":"plan","operator":"eq","value":"pro","inverse":true}}`:             customerio.Attribute("plan").NotEquals("pro"),
		`{"attribute":{"field":"plan","operator":"exists","inverse":true}}`:                       customerio.Attribute("plan").NotExists(),
		`{"not":{"segment":{"id":7}}}`:                                                            customerio.Not(customerio.InSegment(7)),
		`{"and":[{"attribute":{"field":"cio_id","operator":"exists"}}]}`:                          customerio.Everybody(),
		`{"or":[{"segment":{"id":1}},{"and":[{"segment":{"id":2}}]}]}`:                            customerio.Or(customerio.InSegment(1), customerio.And(customerio.InSegment(2))),
		`{"object_attribute":{"field":"plan","operator":"eq","value":"pro","type_id":1}}`:         customerio.ObjectAttribute("1", "plan").Equals("pro"),
		`{"object_attribute":{"field":"plan","operator":"eq","value":7,"type_id":1}}`:             customerio.ObjectAttribute(1, "plan").Equals(7),
		`{"object_attribute":{"field":"plan","operator":"exists","type_id":2}}`:                   customerio.ObjectAttribute(int64(2), "plan").Exists(),
		`{"object_attribute":{"field":"plan","operator":"exists","type_id":"companies"}}`:         customerio.ObjectAttribute("companies", "plan").Exists(),
		`{"object_attribute":{"field":"plan","operator":"exists","type_id":"01"}}`:                customerio.ObjectAttribute("01", "plan").Exists(),
		`{"not":{"object_attribute":{"field":"plan","operator":"exists","type_id":1}}}`:           customerio.Not(customerio.ObjectAttribute("1", "plan").Exists()),
		`{"and":[{"object_attribute":{"field":"plan","operator":"eq","value":"p","type_id":1}}]}`: customerio.And(customerio.ObjectAttribute("1", "plan").Equals("p")),
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
		"a list":        customerio.Attribute("plan").Equals([]string{"pro"}),
		"nothing":       customerio.Attribute("plan").Equals(nil),
		"a pointer":     customerio.Attribute("plan").NotEquals(new(1)),
		"not a number":  customerio.Attribute("plan").Equals(math.NaN()),
		"no number":     customerio.Attribute("plan").Equals(json.Number("\"1\"")),
		"empty number":  customerio.Attribute("plan").Equals(json.Number("")),
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
		`{"attribute":{"field":"a","operator":"gt","value":"1"}}`, `{"attribute":{"field":"a","operator":"eq"}}`, `{"attribute":{"field":"a","operator":"eq","value":[]}}`,
		`{"attribute":{"field":"a","operator":"eq","value":null}}`, `{"attribute":{"field":"a","operator":"eq","value":{"a":1}}}`, `{"nor":[{"segment":{"id":1}}]}`,
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

// The id of an object type is read as a number and as a text.
func TestObjectFilterReads(t *testing.T) {
	t.Parallel()
	for _, in := range []string{
		`{"object_attribute":{"field":"plan","operator":"exists","type_id":1}}`, `{"object_attribute":{"field":"plan","operator":"exists","type_id":"1"}}`,
	} {
		var f customerio.ObjectFilter
		if err := json.Unmarshal([]byte(in), &f); err != nil {
			t.Fatal(err)
		}
		got, err := json.Marshal(f)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(`{"object_attribute":{"field":"plan","operator":"exists","type_id":1}}`, string(got)); diff != "" {
			t.Errorf("%s: %s", in, diff)
		}
	}
}

func FuzzFilter(f *testing.F) {
	for _, s := range []string{`{"attribute":{"field":"a","operator":"eq","value":-1.50}}`, `{"segment":{"id":7}}`, `{"and":[{"or":[{"not":{"attribute":{"field":"a","operator":"exists"}}}]}]}`, `{"and":[]}`, `null`, `{"not":null}`} {
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
