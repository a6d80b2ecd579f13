package mcpserver_test

import (
	"context"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

const bearer = "0123456789abcdef-token"

func listen(t *testing.T) *httptest.Server {
	t.Helper()
	h, err := newServer(t, fakes(t), all).Handler(bearer)
	if err != nil {
		t.Fatal(err)
	}
	srv := httptest.NewServer(h)
	t.Cleanup(srv.Close)
	return srv
}

// withToken sends the token.
type withToken struct{ token string }

func (w withToken) RoundTrip(r *http.Request) (*http.Response, error) {
	r = r.Clone(r.Context())
	r.Header.Set("Authorization", "Bearer "+w.token)
	return http.DefaultTransport.RoundTrip(r)
}

// A client with the token works over HTTP, with questions to a person in both forms of the protocol.
func TestHTTP(t *testing.T) {
	t.Parallel()
	srv := listen(t)
	for _, version := range []string{"", "2025-06-18"} {
		asked := 0
		c := mcp.NewClient(&mcp.Implementation{Name: "test", Version: "1"}, &mcp.ClientOptions{
			ElicitationHandler: func(context.Context, *mcp.ElicitRequest) (*mcp.ElicitResult, error) {
				asked++
				return &mcp.ElicitResult{Action: "accept", Content: args{}}, nil
			},
		})
		cs, err := c.Connect(t.Context(), &mcp.StreamableClientTransport{
			Endpoint: srv.URL, HTTPClient: &http.Client{Transport: withToken{bearer}},
		}, &mcp.ClientSessionOptions{ProtocolVersion: version})
		if err != nil {
			t.Fatal(err)
		}
		s := session{t, cs}
		if r := s.good("read", args{"operation": "engage/Users.Get", "arguments": args{"uid": "u1"}}); !strings.Contains(r.text, "ada@example.com") {
			t.Error(r.text)
		}
		if s.good("write", mail("ada@example.com")); asked != 1 {
			t.Errorf("asked %d times", asked)
		}
		if err := cs.Close(); err != nil {
			t.Error(err)
		}
	}
}

// Others are refused: without the token, from a page of another host, or under another name of this machine.
func TestHTTPRefuses(t *testing.T) {
	t.Parallel()
	srv := listen(t)
	_, port, _ := net.SplitHostPort(srv.Listener.Addr().String())
	for what, test := range map[string]struct {
		host, origin, token string
		status              int
	}{
		"good":              {"", "", bearer, 200},
		"localhost":         {"localhost:" + port, "", bearer, 200},
		"local page":        {"", "http://localhost:3000", bearer, 200},
		"IPv6":              {"[::1]:" + port, "http://[::1]:80", bearer, 200},
		"no token":          {"", "", "", 401},
		"wrong token":       {"", "", bearer + "x", 401},
		"part of the token": {"", "", bearer[:8], 401},
		"rebound name":      {"evil.example:" + port, "", bearer, 403},
		"name like ours":    {"localhost.evil.example", "", bearer, 403},
		"foreign page":      {"", "https://evil.example", bearer, 403},
		"no origin":         {"", "null", bearer, 403},
		"odd origin":        {"", "http://localhost@evil.example", bearer, 403},
		"address":           {"192.168.0.7:" + port, "", bearer, 403},
	} {
		body := `{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}`
		req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, srv.URL, strings.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		req.Header.Set("Content-Type", "application/json")
		req.Header.Set("Accept", "application/json, text/event-stream")
		req.Host = test.host
		if test.origin != "" {
			req.Header.Set("Origin", test.origin)
		}
		if test.token != "" {
			req.Header.Set("Authorization", "Bearer "+test.token)
		}
		resp, err := http.DefaultClient.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		text, _ := io.ReadAll(resp.Body)
		_ = resp.Body.Close()
		if resp.StatusCode != test.status || strings.Contains(string(text), bearer) {
			t.Errorf("%s: status %d, want %d: %s", what, resp.StatusCode, test.status, text)
		}
	}
	if _, err := newServer(t, fakes(t)).Handler("short"); err == nil {
		t.Error("a short token was taken")
	}
}
