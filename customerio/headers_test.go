package customerio_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement/customerio"
)

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
