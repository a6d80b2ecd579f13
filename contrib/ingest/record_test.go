package ingest

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func TestRecord(t *testing.T) {
	t.Parallel()
	want := []*entry{
		{Operation: Operation{ID: "1", Key: "ada", JSON: []byte(`{}`)}},
		{Operation: Operation{ID: "2", Key: "ada", OtherKey: "bob", NotRepeatable: true, JSON: []byte(`{"a":1}`)}, after: position{3, 1 << 60}},
		{Operation: Operation{ID: "3", Key: "bob"}, after: position{255, 1}},
	}
	data := appendRecord(nil, want)
	got, err := readRecord(data)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(entry{}, position{}), cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("read back (-want +got):\n%s", diff)
	}
	for n := range data {
		entries, err := readRecord(data[:n])
		if err == nil && !cmp.Equal(want[:len(entries)], entries, cmp.AllowUnexported(entry{}, position{}), cmpopts.EquateEmpty()) {
			t.Errorf("%d bytes of a record were read as other operations", n)
		}
	}
	data[0] = 9
	if _, err := readRecord(data); !errors.Is(err, ErrRecordVersion) {
		t.Errorf("got %v, want an unknown version", err)
	}
}

// This record was written by the first version of the package. It must stay readable.
func TestRecordOfVersion1(t *testing.T) {
	t.Parallel()
	data := "\x01" + "\x07" + "\x02id" + "\x03ada" + "\x03bob" + "\x05" + "\x80\x01" + "\x02{}" + "\x00" + "\x01i" + "\x01k" + "\x02[]"
	want := []*entry{
		{Operation: Operation{ID: "id", Key: "ada", OtherKey: "bob", NotRepeatable: true, JSON: []byte("{}")}, after: position{5, 128}},
		{Operation: Operation{ID: "i", Key: "k", JSON: []byte("[]")}},
	}
	got, err := readRecord([]byte(data))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(entry{}, position{})); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got := string(appendRecord(nil, want)); got != data {
		t.Errorf("written: %q, want %q", got, data)
	}
}

func FuzzRecord(f *testing.F) {
	f.Add([]byte("\x01\x07\x02id\x03ada\x03bob\x05\x80\x01\x02{}"))
	f.Add([]byte("\x01\x00\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01"))
	f.Add([]byte("\x02"))
	f.Fuzz(func(t *testing.T, data []byte) {
		entries, err := readRecord(data)
		if err != nil {
			return
		}
		again, err := readRecord(appendRecord(nil, entries))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(entries, again, cmp.AllowUnexported(entry{}, position{}), cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("(-first +second):\n%s", diff)
		}
	})
}
