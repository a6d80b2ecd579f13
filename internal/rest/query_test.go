package rest_test

import (
	"encoding/json"
	"net/url"
	"testing"
	"time"

	"github.com/oapi-codegen/runtime/types"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/rest"
)

type color string

// stamp marshals itself, as the time types do.
type stamp struct{ seconds string }

func (s stamp) QueryText() string { return s.seconds }

type odd struct{ Name string }

func TestQueryValues(t *testing.T) {
	t.Parallel()
	at := time.Date(2026, 5, 30, 9, 30, 10, 5e8, time.FixedZone("", 2*3600))
	tests := []struct {
		name  string
		value any
		want  string // "" when nothing is sent
	}{
		{"text", "a b&c=d+e", "v=a%20b%26c%3Dd%2Be"},
		{"no text", "", ""},
		{"non-ASCII", "ü@x/y", "v=%C3%BC%40x%2Fy"},
		{"number", int64(-7), "v=-7"},
		{"zero", int64(0), ""},
		{"largest", int64(1<<63 - 1), "v=9223372036854775807"},
		{"int", 5, "v=5"},
		{"int32", int32(5), "v=5"},
		{"float", 1.5, "v=1.5"},
		{"large float", 1e21, "v=1000000000000000000000"},
		{"zero float", 0.0, ""},
		{"true", true, "v=true"},
		{"false", false, ""},
		{"time", at, "v=2026-05-30T09%3A30%3A10%2B02%3A00"},
		{"no time", time.Time{}, ""},
		{"enum", color("red"), "v=red"},
		{"no enum", color(""), ""},
		{"what has no text", odd{"a"}, ""},
		{"date", types.Date{Time: at}, "v=2026-05-30"},
		{"no date", types.Date{}, ""},
		{"nil date", (*types.Date)(nil), ""},
		{"own text", stamp{"12"}, "v=12"},
		{"no own text", stamp{}, ""},
		{"pointer to text", new("a"), "v=a"},
		{"pointer to no text", new(""), "v="},
		{"pointer to zero", new(int64(0)), "v=0"},
		{"pointer to zero float", new(0.0), "v=0"},
		{"pointer to false", new(false), "v=false"},
		{"pointer to no enum", new(color("")), "v="},
		{"pointer to time", new(at), "v=2026-05-30T09%3A30%3A10%2B02%3A00"},
		{"pointer to own text", &stamp{"12"}, "v=12"},
		{"pointer to no own text", &stamp{}, "v="},
		{"nil text", (*string)(nil), ""},
		{"nil number", (*int64)(nil), ""},
		{"nil time", (*time.Time)(nil), ""},
		{"nil own text", (*stamp)(nil), ""},
		{"nil", nil, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			var got sent
			c := newClient(t, record(t, &got))
			r := rest.NewRequest(&opList)
			r.Query("v", tt.value)
			if err := send(t.Context(), c, &r); err != nil {
				t.Fatal(err)
			}
			want := "https://api.test/v1/things"
			if tt.want != "" {
				want += "?" + tt.want
			}
			wantSame(t, "query", want, got.URL)

			r = rest.NewRequest(&opCreate)
			r.Form("v", tt.value)
			if err := send(t.Context(), c, &r); err != nil {
				t.Fatal(err)
			}
			wantSame(t, "form", tt.want, got.Body)
			wantSame(t, "content type", "application/x-www-form-urlencoded", got.Header.Get("Content-Type"))
		})
	}
}

func TestQueryListsAndJSON(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name        string
		query, form func(*rest.Request)
		want        string
	}{
		{
			"repeated",
			func(r *rest.Request) { rest.QueryList(r, "v", "", []string{"a", "b c", ""}) },
			func(r *rest.Request) { rest.FormList(r, "v", "", []string{"a", "b c", ""}) },
			"v=a&v=b%20c&v=",
		},
		{
			"joined",
			func(r *rest.Request) { rest.QueryList(r, "v", ",", []string{"a", "b,c", ""}) },
			func(r *rest.Request) { rest.FormList(r, "v", ",", []string{"a", "b,c", ""}) },
			"v=a,b%2Cc,",
		},
		{
			"joined by odd characters",
			func(r *rest.Request) { rest.QueryList(r, "v", " &", []string{"a", "b"}) },
			func(r *rest.Request) { rest.FormList(r, "v", " &", []string{"a", "b"}) },
			"v=a%20%26b",
		},
		{
			"numbers",
			func(r *rest.Request) { rest.QueryList(r, "v", ",", []int64{1, 0, -2}) },
			func(r *rest.Request) { rest.FormList(r, "v", ",", []int64{1, 0, -2}) },
			"v=1,0,-2",
		},
		{
			"enums",
			func(r *rest.Request) { rest.QueryList(r, "v[]", "", []color{"red", "blue"}) },
			func(r *rest.Request) { rest.FormList(r, "v[]", "", []color{"red", "blue"}) },
			"v%5B%5D=red&v%5B%5D=blue",
		},
		{
			"empty",
			func(r *rest.Request) { rest.QueryList(r, "v", ",", []string{}) },
			func(r *rest.Request) { rest.FormList(r, "v", ",", []string{}) },
			"",
		},
		{
			"JSON",
			func(r *rest.Request) { r.QueryJSON("v", map[string]int{"a": 1}) },
			func(r *rest.Request) { r.FormJSON("v", map[string]int{"a": 1}) },
			"v=%7B%22a%22%3A1%7D",
		},
		{
			"zero JSON",
			func(r *rest.Request) { r.QueryJSON("v", odd{}) },
			func(r *rest.Request) { r.FormJSON("v", odd{}) },
			"",
		},
		{
			"nil JSON",
			func(r *rest.Request) { r.QueryJSON("v", nil) },
			func(r *rest.Request) { r.FormJSON("v", (*odd)(nil)) },
			"",
		},
		{
			"pointer to zero JSON",
			func(r *rest.Request) { r.QueryJSON("v", &odd{}) },
			func(r *rest.Request) { r.FormJSON("v", &odd{}) },
			"v=%7B%22Name%22%3A%22%22%7D",
		},
		{
			"mixed",
			func(r *rest.Request) {
				r.Query("a", "1")
				rest.QueryList(r, "b", ",", []int64{2, 3})
				r.Query("c", true)
			},
			func(r *rest.Request) { r.Form("a", "1"); rest.FormList(r, "b", ",", []int64{2, 3}); r.Form("c", true) },
			"a=1&b=2,3&c=true",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			var got sent
			c := newClient(t, record(t, &got))
			r := rest.NewRequest(&opList)
			tt.query(&r)
			if err := send(t.Context(), c, &r); err != nil {
				t.Fatal(err)
			}
			u, err := url.Parse(got.URL)
			if err != nil {
				t.Fatal(err)
			}
			wantSame(t, "query", tt.want, u.RawQuery)

			r = rest.NewRequest(&opCreate)
			tt.form(&r)
			if err := send(t.Context(), c, &r); err != nil {
				t.Fatal(err)
			}
			wantSame(t, "form", tt.want, got.Body)
		})
	}
}

func TestJSONParametersThatCannotBeEncodedAreRefused(t *testing.T) {
	t.Parallel()
	refused(t, &opList, func(r *rest.Request) { r.QueryJSON("filter", func() {}) }, "filter cannot be encoded as JSON")
	refused(t, &opCreate, func(r *rest.Request) { r.FormJSON("filter", make(chan int)) }, "filter cannot be encoded as JSON")
}

func TestQueriesOfCallerFollowThoseOfTheCall(t *testing.T) {
	t.Parallel()
	var got sent
	r := rest.NewRequest(&opList)
	r.Query("a", "1")
	err := send(t.Context(), newClient(t, record(t, &got)), &r, engagement.WithQuery("b", ""), engagement.WithQuery("a", "2&3"))
	if err != nil {
		t.Fatal(err)
	}
	wantSame(t, "URL", "https://api.test/v1/things?a=1&a=2%263&b=", got.URL)
}

func TestTextThatIsNotUTF8IsRefused(t *testing.T) {
	t.Parallel()
	const bad = "a\xffb"
	type row struct{ Name string }
	for want, fill := range map[string]func(*rest.Request){
		"id must be UTF-8":             func(r *rest.Request) { r.Path("id", bad) },
		"parameter q must be UTF-8":    func(r *rest.Request) { r.Query("q", bad) },
		"parameter list must be UTF-8": func(r *rest.Request) { rest.QueryList(r, "list", ",", []string{"é", bad}) },
		"parameter form must be UTF-8": func(r *rest.Request) { r.Form("form", bad) },
		"Rows[1].Name must be UTF-8":   func(r *rest.Request) { r.JSON(&struct{ Rows []row }{[]row{{"é\ufffd"}, {bad}}}) },
		"* must be UTF-8":              func(r *rest.Request) { r.JSON(map[string]any{"a": bad}) },
		"body must be UTF-8":           func(r *rest.Request) { r.JSON(bad) },
		"* must have keys in UTF-8":    func(r *rest.Request) { r.JSON(map[string]any{bad: 1}) },
	} {
		refused(t, &opCreate, fill, want)
	}
	var got sent
	r := rest.NewRequest(&opCreate)
	r.Query("q", "дом")
	r.JSON(map[string]any{"a": "é\ufffd", "raw": json.RawMessage(`"\ufffd"`)})
	if err := send(t.Context(), newClient(t, record(t, &got)), &r); err != nil {
		t.Error(err)
	}
}
