package check_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/check"
)

type part struct {
	Name string `json:"name" check:"required,maxlen=5"`
	Size int64  `json:"size,omitempty" check:"min=1,max=10"`
}

type base struct {
	Kind string `json:"kind" check:"oneof=a|b"`
}

type order struct {
	base
	Base
	ID      string            `json:"id" check:"minlen=2,maxlen=4"`
	Code    *string           `json:"code,omitempty" check:"minlen=1,maxlen=3"`
	Count   *int64            `json:"count,omitempty" check:"min=1,max=9"`
	Rate    float64           `json:"rate" check:"min=-0.5,max=0.5"`
	Tags    []string          `json:"tags" check:"minitems=2,maxitems=3"`
	Labels  map[string]string `json:"labels" check:"maxitems=1"`
	First   *part             `json:"first"`
	Parts   []part            `json:"parts"`
	ByName  map[string]*part  `json:"by_name"`
	Pair    [2]*part          `json:"pair"`
	At      time.Time         `json:"at"`
	Any     any               `json:"any"`
	Colors  []color           `json:"colors" check:"maxitems=3,oneof=red|blue"`
	private part
}

type Base struct {
	Level int `json:"level" check:"max=3"`
}

type must struct {
	Text   string         `json:"text" check:"required"`
	Flag   *bool          `json:"flag" check:"required"`
	Number int64          `json:"number" check:"required,min=1"`
	List   []int          `json:"list" check:"required"`
	Map    map[string]int `json:"map" check:"required"`
	Inner  odd            `json:"inner" check:"required"`
	Any    any            `json:"any" check:"required"`
}

// node is a recursive type.
type node struct {
	Name     string          `json:"name" check:"maxlen=3"`
	Children []node          `json:"children"`
	Next     *node           `json:"next"`
	ByName   map[string]node `json:"by_name"`
}

type color string

type odd struct{ Name string }

// refused checks that err is ErrInvalidArgument and starts with want, or that it is nil if want is "".
func refused(t *testing.T, err error, want string) {
	t.Helper()
	switch {
	case want == "" && err != nil:
		t.Errorf("refused: %v", err)
	case want != "" && !errors.Is(err, engagement.ErrInvalidArgument):
		t.Errorf("error %v, want ErrInvalidArgument", err)
	case want != "" && !strings.HasPrefix(err.Error(), want):
		t.Errorf("error %q, want %q", err, want)
	}
}

func TestCheckRules(t *testing.T) {
	t.Parallel()
	good := must{Text: "a", Flag: new(false), Number: 1, List: []int{0}, Map: map[string]int{"": 0}, Inner: odd{"a"}, Any: 0}
	without := func(change func(*must)) must {
		m := good
		change(&m)
		return m
	}
	tests := []struct {
		name string
		body any
		want string // "" when the body is fine
	}{
		{"nothing", nil, ""},
		{"nil pointer", (*order)(nil), ""},
		{"zero values are not sent", order{}, ""},
		{"no struct", "text", ""},
		{"no rules", odd{}, ""},
		{"lists of nothing to check", []string{"a"}, ""},

		{"shortest", order{ID: "ab"}, ""},
		{"longest in characters", order{ID: "日本語ü"}, ""},
		{"too short", order{ID: "a"}, "ID has 1 characters, the minimum is 2"},
		{"too long", &order{ID: "abcde"}, "ID has 5 characters, the limit is 4"},
		{"pointer to good text", order{Code: new("abc")}, ""},
		{"pointer to no text", order{Code: new("")}, "Code must not be empty"},
		{"pointer to long text", order{Code: new("abcd")}, "Code has 4 characters, the limit is 3"},
		{"pointer to good number", order{Count: new(int64(9))}, ""},
		{"pointer to zero", order{Count: new(int64(0))}, "Count must be at least 1"},
		{"pointer to large number", order{Count: new(int64(10))}, "Count must be at most 9"},
		{"lowest float", order{Rate: -0.5}, ""},
		{"low float", order{Rate: -0.51}, "Rate must be at least -0.5"},
		{"high float", order{Rate: 0.51}, "Rate must be at most 0.5"},
		{"list of the right length", order{Tags: []string{"", ""}}, ""},
		{"short list", order{Tags: []string{"a"}}, "Tags has 1 entries, the minimum is 2"},
		{"long list", order{Tags: make([]string, 4)}, "Tags has 4 entries, the limit is 3"},
		{"list of a closed set", order{Colors: []color{"red", "blue", "red"}}, ""},
		{"list with a value outside of its set", order{Colors: []color{"red", "green"}}, "Colors[1] must be one of red, blue"},
		{"large map", order{Labels: map[string]string{"a": "", "b": ""}}, "Labels has 2 entries, the limit is 1"},

		{"nested", order{First: &part{Name: "toolong"}}, "First.Name has 7 characters"},
		{"nested and missing", order{First: &part{}}, "First.Name must not be empty"},
		{"in a list", order{Parts: []part{{Name: "a"}, {Name: "b", Size: 11}}}, "Parts[1].Size must be at most 10"},
		{"in a map", order{ByName: map[string]*part{"secret": {Name: "toolong"}}}, "ByName[*].Name has 7 characters"},
		{"nil in a map", order{ByName: map[string]*part{"a": nil}}, ""},
		{"in an array", order{Pair: [2]*part{nil, {Size: 1}}}, "Pair[1].Name must not be empty"},
		{"embedded", order{Base: Base{Level: 4}}, "Level must be at most 3"},
		{"unexported", order{private: part{Name: "toolong"}}, ""},
		{"free-form", order{Any: part{}}, ""},
		{"list of structs", []part{{Name: "a"}, {}}, "[1].Name must not be empty"},
		{"map of lists", map[string][]part{"x": {{}}}, "[*][0].Name must not be empty"},
		{"pointer to pointer", new(&part{}), "Name must not be empty"},

		{"all there", good, ""},
		{"no text", without(func(m *must) { m.Text = "" }), "Text must not be empty"},
		{"no flag", without(func(m *must) { m.Flag = nil }), "Flag must be set"},
		{"number below its minimum", without(func(m *must) { m.Number = 0 }), "Number must be at least 1"},
		{"no list", without(func(m *must) { m.List = nil }), "List must not be empty"},
		{"empty map", without(func(m *must) { m.Map = map[string]int{} }), "Map must not be empty"},
		{"empty struct", without(func(m *must) { m.Inner = odd{} }), "Inner must be set"},
		{"nil interface", without(func(m *must) { m.Any = nil }), "Any must be set"},

		{"recursive", node{Name: "abc", Children: []node{{Name: "abc"}}, Next: &node{}}, ""},
		{"deep in a list", node{Children: []node{{}, {Children: []node{{Name: "abcd"}}}}}, "Children[1].Children[0].Name has 4"},
		{"deep behind a pointer", node{Next: &node{Next: &node{Name: "abcd"}}}, "Next.Next.Name has 4"},
		{"deep in a map", node{ByName: map[string]node{"a": {Name: "abcd"}}}, "ByName[*].Name has 4"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			refused(t, check.Value("", tt.body), tt.want)
		})
	}
}

func TestCheckRefusesBodiesThatHoldThemselves(t *testing.T) {
	t.Parallel()
	circle := &node{}
	circle.Next = circle
	refused(t, check.Value("", circle), "body is nested too deeply")
}

func TestCheckOfSingleArguments(t *testing.T) {
	t.Parallel()
	tests := []struct {
		rules string
		value any
		want  string
	}{
		{"min=0,max=100", int64(100), ""},
		{"min=0,max=100", int64(-1), "arg must be at least 0"},
		{"min=0,max=100", int64(101), "arg must be at most 100"},
		{"required", "", "arg must not be empty"},
		{"required", nil, "arg must be set"},
		{"required", (*string)(nil), "arg must be set"},
		{"required", []string{"a"}, ""},
		{"maxitems=1", []string{"a", "b"}, "arg has 2 entries, the limit is 1"},
		{"oneof=a|b", "b", ""},
		{"oneof=a|b", color(""), ""},
		{"oneof=a|b", []color{"a", "b"}, ""},
		{"oneof=a|b", []color{"a", "c"}, "arg[1] must be one of a, b"},
		{"required,oneof=a|b", []color{}, "arg must not be empty"},
		{"oneof=a|b", color("c"), "arg must be one of a, b"},
		{"oneof=a|b", new(color("c")), "arg must be one of a, b"},
		{"line", "a\tb\x00", ""},
		{"line", "a\r", "arg must not have line breaks"},
		{"line", new("a\nb"), "arg must not have line breaks"},
		{"line,minlen=9", "a\nb", "arg must not have line breaks"},
		{"line", []string{"a", "b\n"}, "arg[1] must not have line breaks"},
		{"line", map[string]string{"a": "b"}, ""},
		{"line", map[string]string{"a": "b\r\nBcc: c"}, "arg must not have line breaks"},
		{"line", map[string]string{"a\r\nBcc": "c"}, "arg must not have line breaks"},
		{"line", map[bool]string{true: "a\n"}, "arg must not have line breaks"},
		{"line", map[string]int{"a": 1}, ""},
		{"maxlen=3", "日本語", ""},
		{"", "anything", ""},
		{"max=1", int32(2), "arg must be at most 1"},
		{"max=1", float32(1.5), "arg must be at most 1"},
		{"max=1", true, ""},
	}
	for _, tt := range tests {
		t.Run(tt.rules, func(t *testing.T) {
			t.Parallel()
			refused(t, check.Rule("arg", tt.rules, tt.value), tt.want)
		})
	}
}

func TestComplaintsDoNotShowValues(t *testing.T) {
	t.Parallel()
	err := check.Value("", order{ByName: map[string]*part{"ada@example.com": {Name: "secretname"}}})
	if err == nil || strings.Contains(err.Error(), "ada") || strings.Contains(err.Error(), "secret") {
		t.Errorf("error %v, want one without the values", err)
	}
}

func TestUnknownRulesPanicInTheGenerator(t *testing.T) {
	t.Parallel()
	for _, rules := range []string{"maximum=1", "min=x"} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%q is accepted", rules)
				}
			}()
			_ = check.Rule("arg", rules, "a")
		}()
	}
}

func TestMaxBy(t *testing.T) {
	t.Parallel()
	const limits = "days=45,hours=24"
	for name, test := range map[string]struct {
		n      *int64
		choice string
		want   string
	}{
		"left out":               {nil, "days", ""},
		"at the limit":           {new(int64(45)), "days", ""},
		"above it":               {new(int64(46)), "days", "Steps must be at most 45 for Period days: invalid argument"},
		"above another":          {new(int64(25)), "hours", "Steps must be at most 24 for Period hours: invalid argument"},
		"no choice":              {new(int64(46)), "", "Steps must be at most 45 for Period days: invalid argument"},
		"no choice, and enough":  {new(int64(30)), "", ""},
		"a choice of the future": {new(int64(1000)), "decades", ""},
		"zero":                   {new(int64(0)), "hours", ""},
	} {
		got := ""
		if err := check.MaxBy("Steps", test.n, "Period", test.choice, limits); err != nil {
			got = err.Error()
		}
		if got != test.want {
			t.Errorf("%s: error %q, want %q", name, got, test.want)
		}
	}
}
