package customerio_test

import (
	"encoding/json"
	"errors"
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

// Bytes that are not UTF-8 are replaced when they are read, and refused when they are written.
func TestMessageHeadersThatAreNotUTF8(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]customerio.MessageHeaders{
		"[{\"name\":\"\x9f\",\"value\":\"1\"}]":   {{Name: "\ufffd", Value: "1"}},
		"[{\"name\":[\"\x9f\"],\"value\":\"1\"}]": {{Name: "[\"\ufffd\"]", Value: "1"}},
		"{\"X-A\":{\"\x9f\":1}}":                  {{Name: "X-A", Value: "{\"\ufffd\":1}"}},
		"{\"\x9f\":\"1\"}":                        {{Name: "\ufffd", Value: "1"}},
		"\"[{\\\"name\\\":\\\"\x9f\\\"}]\"":       {{Name: "\ufffd"}},
	} {
		var got, again customerio.MessageHeaders
		if err := json.Unmarshal([]byte(in), &got); err != nil {
			t.Fatal(err)
		}
		written, err := json.Marshal(got)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(written, &again); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff([]customerio.MessageHeaders{want, want}, []customerio.MessageHeaders{got, again}); diff != "" {
			t.Errorf("%q (-want +got):\n%s", in, diff)
		}
	}
	for _, bad := range []customerio.MessageHeaders{{{Name: "\x9f", Value: "1"}}, {{Name: "X-A", Value: "\x9f"}}} {
		if written, err := json.Marshal(bad); !errors.Is(err, customerio.ErrInvalidArgument) {
			t.Errorf("%q was written as %s, error %v", bad, written, err)
		}
	}
	srv := serve(t, always(`{}`))
	c := newClient(t, srv)
	refuse(t, srv, []refusal{
		{"header of a message", func() error {
			_, err := c.Campaigns.UpdateAction(t.Context(), 1, 2, customerio.ActionUpdate{Headers: customerio.MessageHeaders{{Name: "\x9f", Value: "1"}}})
			return err
		}, "Headers[0].Name must be UTF-8"},
		{"header of a design", func() error {
			_, err := c.DesignEmails.Create(t.Context(), customerio.DesignEmailDraft{Name: "E", Envelope: customerio.DesignEnvelopeDraft{Headers: []customerio.MessageHeader{{Name: "X-A", Value: "\x9f"}}}})
			return err
		}, "Envelope.Headers[0].Value must be UTF-8"},
	})
}

func FuzzMessageHeaders(f *testing.F) {
	for _, s := range []string{`{"a":"b"}`, "[{\"name\":[\"\x9f\"],\"value\":\"b\"}]", `[{"name":"a","value":"b"}]`, `"[]"`, `"{\"a\":1}"`, `null`, `"`, `{"a":{"b":[1]}}`} {
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
