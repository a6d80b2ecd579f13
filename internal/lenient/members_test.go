package lenient_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement/internal/lenient"
)

// members reads an object member by member.
func members(data string) map[string]string {
	got := map[string]string{}
	lenient.Members([]byte(data), func(key, value []byte) bool {
		got[string(key)] = string(value)
		return true
	})
	return got
}

func TestMembers(t *testing.T) {
	t.Parallel()
	tests := []struct {
		data string
		want map[string]string
	}{
		{`{}`, map[string]string{}},
		{` { "a" : 1 , "b":"x,}\"]" ,"c":[1,{"d":"]"}],"e":{"f":{}}, "g":null}`, map[string]string{"a": "1", "b": `"x,}\"]"`, "c": `[1,{"d":"]"}]`, "e": `{"f":{}}`, "g": "null"}},
		{`{"\"a\\":true}`, map[string]string{`"a\`: "true"}},
		{`[{"a":1}]`, map[string]string{}},
		{`"a"`, map[string]string{}},
		{``, map[string]string{}},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, members(tt.data)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", tt.data, diff)
		}
	}
	n := 0
	lenient.Members([]byte(`{"a":1,"b":2}`), func(_, _ []byte) bool { n++; return false })
	if n != 1 {
		t.Errorf("%d members were visited, want 1", n)
	}
}

func TestElements(t *testing.T) {
	t.Parallel()
	for data, want := range map[string][]string{
		`[]`:                                    nil,
		" [ 1 , \"a,]\",[2,{\"b\":3}] , null ]": {"1", `"a,]"`, `[2,{"b":3}]`, "null"},
		`{"a":[1]}`:                             nil,
		`"a"`:                                   nil,
		``:                                      nil,
		`[1,{]`:                                 {"1"},
	} {
		var got []string
		lenient.Elements([]byte(data), func(value []byte) bool {
			got = append(got, string(value))
			return true
		})
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", data, diff)
		}
	}
	n := 0
	lenient.Elements([]byte(`[1,2]`), func([]byte) bool { n++; return false })
	if n != 1 {
		t.Errorf("%d elements were visited, want 1", n)
	}
}
