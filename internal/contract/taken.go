package contract

import (
	"io"
	"maps"
	"net/http"
	"strings"
	"testing"
)

// Fake is what the fake servers have in common.
type Fake interface {
	http.RoundTripper
	Strict(on bool)
}

// Taken is a request that a service takes although its documents do not say so, or only some of them.
type Taken struct {
	Method string
	URL    string
	Type   string // of the body, application/json if it is empty
	Body   string
	Want   string // part of the answer
	Always bool   // a strict fake takes it, too: our own client sends it
}

// RunTaken proves that a fake takes the requests, and refuses them when it is strict, except those that it always takes. start starts a fake, and header has
// its credentials.
func RunTaken(t *testing.T, start func(t testing.TB) Fake, header http.Header, requests map[string]Taken) {
	t.Helper()
	for name, request := range requests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if status, body := request.send(t, start(t), header); status/100 != 2 || !strings.Contains(body, request.Want) {
				t.Errorf("status %d, %s\nwant success with %q", status, body, request.Want)
			}
			strict := start(t)
			strict.Strict(true)
			if status, body := request.send(t, strict, header); (status/100 == 4) == request.Always {
				t.Errorf("the strict fake: status %d, %s", status, body)
			}
		})
	}
}

func (r Taken) send(t *testing.T, to http.RoundTripper, header http.Header) (status int, body string) {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), r.Method, r.URL, strings.NewReader(r.Body))
	if err != nil {
		t.Fatal(err)
	}
	maps.Copy(req.Header, header)
	switch {
	case r.Type != "":
		req.Header.Set("Content-Type", r.Type)
	case r.Body != "":
		req.Header.Set("Content-Type", "application/json")
	}
	resp, err := to.RoundTrip(req)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = resp.Body.Close() }()
	answer, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return resp.StatusCode, string(answer)
}
