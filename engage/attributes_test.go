package engage_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/internal/contract"
)

func TestAttributesKeepAllDigits(t *testing.T) {
	t.Parallel()
	c := newClient(t, serve(t, contract.Answer(200, `{"meta":{"big":9007199254740993,"ratio":0.1,"plan":"pro","vip":true}}`)))
	got, err := c.Users.Get(t.Context(), "u")
	if err != nil {
		t.Fatal(err)
	}
	if n, ok := got.Meta.Int64("big"); n != 9007199254740993 || !ok {
		t.Errorf("big is %d, %v", n, ok)
	}
	if f, ok := got.Meta.Float64("ratio"); f != 0.1 || !ok {
		t.Errorf("ratio is %v, %v", f, ok)
	}
	if s, ok := got.Meta.Text("plan"); s != "pro" || !ok {
		t.Errorf("plan is %q, %v", s, ok)
	}
	if b, ok := got.Meta.Bool("vip"); !b || !ok {
		t.Errorf("vip is %v, %v", b, ok)
	}
	for _, name := range []string{"plan", "missing"} {
		if n, ok := got.Meta.Int64(name); ok {
			t.Errorf("%s reads as the number %d", name, n)
		}
	}
}

func FuzzAttributes(f *testing.F) {
	f.Add([]byte(`{"a":1,"b":"x","c":true,"d":null}`))
	f.Add([]byte(`[]`))
	f.Add([]byte(`{"n":123456789012345678901234567890}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var a engage.Attributes
		if json.Unmarshal(data, &a) != nil {
			return
		}
		for name := range a {
			a.Int64(name)
			a.Float64(name)
		}
		written, err := json.Marshal(a)
		if err != nil {
			t.Fatal(err)
		}
		var again engage.Attributes
		if err := json.Unmarshal(written, &again); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(a, again); diff != "" {
			t.Errorf("changed on the way (-want +got):\n%s", diff)
		}
	})
}
