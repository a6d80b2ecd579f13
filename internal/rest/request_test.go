package rest_test

import (
	"errors"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/rest"
)

func TestPathValuesArriveAsTheyAre(t *testing.T) {
	t.Parallel()
	tests := []struct{ value, escaped string }{
		{"plain-1_2.3~", "plain-1_2.3~"},
		{"a b", "a%20b"},
		{"ada+tag@example.com", "ada%2Btag%40example.com"},
		{"a/b", "a%2Fb"},
		{"100%", "100%25"},
		{"%2e%2e", "%252e%252e"},
		{"?q=1&r#f", "%3Fq%3D1%26r%23f"},
		{`"<>\^{|}` + "`", "%22%3C%3E%5C%5E%7B%7C%7D%60"},
		{"!$'()*,;:[]", "%21%24%27%28%29%2A%2C%3B%3A%5B%5D"},
		{"{id}", "%7Bid%7D"},
		{"Jürgen", "J%C3%BCrgen"},
		{"日本\U0001F600", "%E6%97%A5%E6%9C%AC%F0%9F%98%80"},
		{"\x00\t\r\n\x7f", "%00%09%0D%0A%7F"},
		{"...", "..."},
		{"a..b", "a..b"},
		{".hidden", ".hidden"},
		{"..a/b..", "..a%2Fb.."},
	}
	for _, tt := range tests {
		t.Run(tt.value, func(t *testing.T) {
			t.Parallel()
			var uri, path string
			server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { uri, path = r.RequestURI, r.URL.Path }))
			defer server.Close()
			c := newClient(t, nil, func(cfg *rest.Config) { cfg.BaseURL, cfg.HTTPClient = server.URL, server.Client() })
			r := rest.NewRequest(&rest.Operation{Name: "Op", Method: http.MethodGet, Route: "/a/{id}/b"})
			r.Path("id", tt.value)
			if err := send(t.Context(), c, &r); err != nil {
				t.Fatal(err)
			}
			wantSame(t, "request line", "/a/"+tt.escaped+"/b", uri)
			wantSame(t, "path", "/a/"+tt.value+"/b", path)
		})
	}
}

func TestBaseURLsJoinRoutes(t *testing.T) {
	t.Parallel()
	tests := []struct{ base, route, id, want string }{
		{"https://api.test", "/things/{id}", "7", "https://api.test/things/7"},
		{"https://api.test/", "/things/{id}", "7", "https://api.test/things/7"},
		{"https://api.test:8443/v1/", "/things/{id}", "7", "https://api.test:8443/v1/things/7"},
		{"https://api.test/v1//", "/things/{id}", "a b", "https://api.test/v1/things/a%20b"},
		{"https://api.test/a%20b", "/things/{id}", "7", "https://api.test/a%20b/things/7"},
		{"https://api.test/a%2Fb", "/things/{id}", "7", "https://api.test/a%2Fb/things/7"},
		{"https://api.test/a%2Fb", "/things/{id}/parts/{id}", "x/y", "https://api.test/a%2Fb/things/x%2Fy/parts/x%2Fy"},
		{"https://api.test/a%2Fb", "/things", "", "https://api.test/a%2Fb/things"},
		{"https://api.test/a%2F", "/things", "", "https://api.test/a%2F/things"},
		{"https://api.test/ü", "/things/{id}", "ü", "https://api.test/%C3%BC/things/%C3%BC"},
		{"https://api.test/v1", "/{id}", "a+b", "https://api.test/v1/a%2Bb"},
		{"https://api.test/v1", "/{id}/a@b/{id}", "c d", "https://api.test/v1/c%20d/a@b/c%20d"},
	}
	for _, tt := range tests {
		t.Run(tt.base+tt.route, func(t *testing.T) {
			t.Parallel()
			var got sent
			c := newClient(t, record(t, &got), func(cfg *rest.Config) { cfg.BaseURL = tt.base })
			r := rest.NewRequest(&rest.Operation{Name: "Op", Method: http.MethodGet, Route: tt.route})
			for range strings.Count(tt.route, "{") {
				r.Path("id", tt.id)
			}
			if err := send(t.Context(), c, &r); err != nil {
				t.Fatal(err)
			}
			wantSame(t, "URL", tt.want, got.URL)
			if u, err := url.Parse(got.URL); err != nil || u.String() != got.URL {
				t.Errorf("%s is read as %v, %v", got.URL, u, err)
			}
		})
	}
}

func TestPathValuesFillTheRouteInOrder(t *testing.T) {
	t.Parallel()
	var got sent
	c := newClient(t, record(t, &got))
	r := rest.NewRequest(&rest.Operation{Name: "Op", Method: http.MethodGet, Route: "/{a}/{b}-{c}/{d}"})
	r.Path("first", "1")
	r.Path("second", "2 2")
	r.PathInt("third", 3)
	r.Path("fourth", "4")
	if err := send(t.Context(), c, &r); err != nil {
		t.Fatal(err)
	}
	wantSame(t, "URL", "https://api.test/v1/1/2%202-3/4", got.URL)
}

func TestPathValuesThatMayBeEmpty(t *testing.T) {
	t.Parallel()
	op := rest.Operation{Name: "Op", Method: http.MethodGet, Route: "/{id}/language/{language}"}
	for language, want := range map[string]string{"": "https://api.test/v1/7/language/", "fr-CA": "https://api.test/v1/7/language/fr-CA"} {
		var got sent
		r := rest.NewRequest(&op)
		r.PathInt("id", 7)
		r.PathOrEmpty("language", language)
		if err := send(t.Context(), newClient(t, record(t, &got)), &r); err != nil {
			t.Fatal(err)
		}
		wantSame(t, "URL", want, got.URL)
	}
	refused(t, &op, func(r *rest.Request) { r.PathOrEmpty("language", "..") }, "language must not contain")
}

// refused makes a call that must be refused.
func refused(t *testing.T, op *rest.Operation, fill func(*rest.Request), want string) {
	t.Helper()
	var got sent
	mt := record(t, &got)
	r := rest.NewRequest(op)
	fill(&r)
	err := send(t.Context(), newClient(t, mt), &r)
	wantErr(t, err, engagement.ErrInvalidArgument)
	if err != nil && !strings.Contains(err.Error(), want) {
		t.Errorf("error %q does not say %q", err, want)
	}
	if err != nil && !strings.HasPrefix(err.Error(), "vendor: "+op.Name+": ") {
		t.Errorf("error %q does not name the package and the operation", err)
	}
	wantCalls(t, mt, 0)
}

func TestPathGuard(t *testing.T) {
	t.Parallel()
	tests := []struct{ value, want string }{
		{"", "id must not be empty"},
		{".", "id must not contain"},
		{"..", "id must not contain"},
		{"a/..", "id must not contain"},
		{"../a", "id must not contain"},
		{"a/./b", "id must not contain"},
		{"a/../b", "id must not contain"},
	}
	for _, tt := range tests {
		t.Run(tt.value, func(t *testing.T) {
			t.Parallel()
			refused(t, &opGet, func(r *rest.Request) { r.Path("id", tt.value) }, tt.want)
		})
	}
	t.Run("zero", func(t *testing.T) {
		t.Parallel()
		refused(t, &opGet, func(r *rest.Request) { r.PathInt("id", 0) }, "id must be positive")
	})
	t.Run("negative", func(t *testing.T) {
		t.Parallel()
		refused(t, &opGet, func(r *rest.Request) { r.PathInt("id", -1) }, "id must be positive")
	})
	t.Run("missing", func(t *testing.T) {
		t.Parallel()
		refused(t, &opGet, func(*rest.Request) {}, "id must be given")
	})
	t.Run("too many", func(t *testing.T) {
		t.Parallel()
		refused(t, &opGet, func(r *rest.Request) {
			for range 5 {
				r.Path("id", "7")
			}
		}, "one path value too many")
	})
}

func TestFirstComplaintCounts(t *testing.T) {
	t.Parallel()
	first := errors.New("first")
	r := rest.NewRequest(&opGet)
	if r.Err() != nil {
		t.Errorf("a new request complains: %v", r.Err())
	}
	r.Refuse(nil)
	r.Refuse(first)
	r.Refuse(errors.New("second"))
	r.Path("id", "")
	if r.Err() != first {
		t.Errorf("error %v, want the first", r.Err())
	}
}

func TestHeaders(t *testing.T) {
	t.Parallel()
	var got sent
	c := newClient(t, record(t, &got), func(cfg *rest.Config) {
		cfg.Header.Set("X-Constant", "a")
		cfg.Header.Set("X-Replaced", "client")
	})
	r := rest.NewRequest(&opList)
	r.Header("X-Zero", "")
	r.Header("X-No", int64(0))
	r.Header("X-Pointer", new(int64(0)))
	r.Header("X-Replaced", "request")
	r.Header("x-odd-CASE", int64(5))
	if err := send(t.Context(), c, &r, engagement.WithHeader("x-call", "b")); err != nil {
		t.Fatal(err)
	}
	wantSame(t, "headers", http.Header{
		"Accept": {"application/json"}, "User-Agent": {rest.UserAgent}, "Authorization": {"Bearer top-secret"},
		"X-Constant": {"a"}, "X-Pointer": {"0"}, "X-Replaced": {"request"}, "X-Odd-Case": {"5"}, "X-Call": {"b"},
	}, got.Header)
}

func TestRawBodiesGoOutAsTheyAre(t *testing.T) {
	t.Parallel()
	var got sent
	r := rest.NewRequest(&opCreate)
	r.Raw("text/csv", []byte("a,b\n<1>,2"))
	if err := send(t.Context(), newClient(t, record(t, &got)), &r); err != nil {
		t.Fatal(err)
	}
	wantSame(t, "body", "a,b\n<1>,2", got.Body)
	wantSame(t, "content type", "text/csv", got.Header.Get("Content-Type"))
}

func FuzzPathValue(f *testing.F) {
	for _, s := range []string{"a", "..", "a/../b", "%2e", "ada+tag@example.com", "\xff", "{id}"} {
		f.Add(s)
	}
	var path, uri string
	c := newClient(f, script(func(req *http.Request) (*http.Response, error) {
		path, uri = req.URL.Path, req.URL.RequestURI()
		return answer(http.StatusNoContent, "")(req)
	}))
	f.Fuzz(func(t *testing.T, value string) {
		r := rest.NewRequest(&opGet)
		r.Path("id", value)
		err := send(t.Context(), c, &r)
		if errors.Is(err, engagement.ErrInvalidArgument) {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		if want := "/v1/things/" + value; path != want {
			t.Errorf("path %q, want %q", path, want)
		}
		if strings.Count(uri, "/") != 3 {
			t.Errorf("%q leads elsewhere", uri)
		}
		if u, err := url.ParseRequestURI(uri); err != nil || u.Path != path {
			t.Errorf("%q is read as %v, %v", uri, u, err)
		}
	})
}

func TestFirstComplaintStopsTheChecks(t *testing.T) {
	t.Parallel()
	r := rest.NewRequest(&opCreate)
	r.CheckRule("first", "required", "")
	r.CheckRule("second", "required", "")
	r.Check("third", struct {
		Name string `json:"name" check:"required"`
	}{})
	if err := r.Err(); err == nil || !strings.HasPrefix(err.Error(), "first ") {
		t.Errorf("error %v, want that of the first", err)
	}
}
