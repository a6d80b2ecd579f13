package ingest

import (
	"errors"
	"strings"
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
		if err == nil && (len(entries) == 0 || !cmp.Equal(want[:len(entries)], entries, cmp.AllowUnexported(entry{}, position{}), cmpopts.EquateEmpty())) {
			t.Errorf("%d bytes of a record were read as other operations", n)
		}
	}
	data[0] = 9
	if _, err := readRecord(data); !errors.Is(err, ErrRecordVersion) {
		t.Errorf("got %v, want an unknown version", err)
	}
}

func TestDamagedRecordsAreRefused(t *testing.T) {
	t.Parallel()
	for what, data := range map[string]string{
		"nothing":           "",
		"no operation":      "\x01",
		"an unknown flag":   "\x01\x08\x01i\x01k\x02{}",
		"a long length":     "\x01\x00\x01i\x01k\x03{}",
		"an endless number": "\x01\x00\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01",
		"an empty key":      "\x01\x02\x01i\x01k\x00\x02{}",
		"no sequence":       "\x01\x04\x01i\x01k\x05\x00\x02{}",
		"no such partition": "\x01\x04\x01i\x01k\x80\x02\x01\x02{}",
	} {
		if entries, err := readRecord([]byte(data)); !errors.Is(err, errRecord) || entries != nil {
			t.Errorf("%s: %v, %v, want an error", what, entries, err)
		}
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

// Where the operations of a key are stored must never change: those of a new version would pass the old ones.
func TestPartitionsOfKeys(t *testing.T) {
	t.Parallel()
	q := &Queue{cfg: Config{Partitions: 16}}
	got := map[string]int{}
	for _, key := range []string{"ada", "bob", "42", "ada@example.com"} {
		got[key] = q.partition(key)
	}
	if diff := cmp.Diff(map[string]int{"ada": 2, "bob": 13, "42": 4, "ada@example.com": 15}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// The reason of a dead letter is a header: one line, not too long, in UTF-8.
func TestReasonsAreShort(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ text, want string }{
		{"a\r\nb\t c", "a b c"},
		{strings.Repeat("x", 500), strings.Repeat("x", 500)},
		{strings.Repeat("x", 501), strings.Repeat("x", 500)},
		{"x" + strings.Repeat("é", 250), "x" + strings.Repeat("é", 249)},
	} {
		if got := headerText(errors.New(test.text)); got != test.want {
			t.Errorf("%q became %q, want %q", test.text, got, test.want)
		}
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
