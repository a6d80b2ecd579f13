package rest_test

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement/internal/rest"
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
	extra, err := rest.UnmarshalExtra(data, (*plain)(v))
	v.Extra = extra
	return err
}

func (v open) MarshalJSON() ([]byte, error) {
	type plain open
	return rest.MarshalExtra((*plain)(&v), v.Extra)
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
	var bad open
	if err := json.Unmarshal([]byte(`{"id":{"a":1}}`), &bad); err == nil {
		t.Error("an object was read as text")
	}
}

func FuzzMembers(f *testing.F) {
	for _, seed := range []string{`{"a":1,"b":{"c":"}"},"d":[1,"]\""],"e":null}`, ` { } `, `{"a":tru`, `{"a\u0062":"\\"}`, `[`, `{"a":1 "b":2}`} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		got := map[string]string{}
		rest.Members(data, func(key, value []byte) bool {
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

func BenchmarkExtra(b *testing.B) {
	type closed open
	item := `{"id":"51234567890123456","count":12,"inner":[{"id":"1"},{"id":"2"}]}`
	page := []byte("[" + strings.Repeat(item+",", 99) + item + "]")
	more := []byte(strings.ReplaceAll(string(page), `"count":12`, `"count":12,"more":{"a":[1,2,3]},"other":"text"`))
	for _, bm := range []struct {
		name string
		data []byte
		into func() any
	}{
		{"plain", page, func() any { return new([]closed) }},
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

// A client whose addresses hold secrets follows no redirect, and no client tells where it came from.
func TestRedirects(t *testing.T) {
	t.Parallel()
	var seen []sent
	site := func() step {
		return func(req *http.Request) (*http.Response, error) {
			seen = append(seen, sent{URL: req.URL.String(), Header: req.Header.Clone()})
			if req.URL.Path == "/v1/things/7" {
				return answer(http.StatusFound, "", "Location", "/v1/elsewhere")(req)
			}
			return answer(http.StatusOK, `{}`)(req)
		}
	}
	ctx := context.Background()
	query := func(o *rest.CallOptions) { o.AddQuery("token", "hush") }
	if err := get(ctx, newClient(t, script(site())), nil, query); err != nil {
		t.Fatal(err)
	}
	if len(seen) != 2 || seen[1].Header.Get("Referer") != "" {
		t.Errorf("requests %v, want two and no Referer", seen)
	}
	seen = nil
	err := get(ctx, newClient(t, script(site()), func(c *rest.Config) { c.NoRedirect = true }), nil, query)
	if e := details(t, err); e.StatusCode != http.StatusFound || len(seen) != 1 {
		t.Errorf("status %d after %d requests, want 302 after one", e.StatusCode, len(seen))
	}
}

// A token that Authorize has set does not come back in a message.
func TestAuthorizedTokenIsMasked(t *testing.T) {
	t.Parallel()
	c := newClient(t, script(answer(http.StatusBadRequest, `{"message":"bad tok3n, Bearer tok3n!"}`)), func(c *rest.Config) {
		c.Authorize = func(_ context.Context, _ *rest.Operation, h http.Header) error {
			h["Authorization"] = []string{"Bearer tok3n"}
			return nil
		}
		c.ReadError = func(e *rest.Error) {
			var body struct{ Message string }
			if json.Unmarshal(e.Body, &body) == nil {
				e.Message = body.Message
			}
		}
	})
	err := get(context.Background(), c, nil)
	if want := "bad […], Bearer […]!"; details(t, err).Message != want {
		t.Errorf("message %q, want %q", details(t, err).Message, want)
	}
	if !errors.Is(err, rest.ErrBadRequest) {
		t.Errorf("error %v, want ErrBadRequest", err)
	}
}

func TestQueryFlag(t *testing.T) {
	t.Parallel()
	for value, want := range map[bool]string{true: "https://api.test/v1/things?active_only=1", false: "https://api.test/v1/things"} {
		var got sent
		r := rest.NewRequest(&opList)
		r.QueryFlag("active_only", "1", value)
		if err := send(context.Background(), newClient(t, record(t, &got)), &r); err != nil {
			t.Fatal(err)
		}
		if got.URL != want {
			t.Errorf("%v: called %s, want %s", value, got.URL, want)
		}
	}
}
