package mcpserver

import (
	"crypto/sha256"
	"crypto/subtle"
	"errors"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"time"

	"github.com/modelcontextprotocol/go-sdk/mcp"
)

// minToken is the length of a token for Handler.
const minToken = 16

// Handler serves the protocol over streamable HTTP to programs on this machine that send the token as a bearer token. It
// refuses requests with another host in their Host or Origin, so that no page in a browser can reach it. The token has at
// least 16 characters. Listen on a loopback address.
func (s *Server) Handler(token string) (http.Handler, error) {
	if len(token) < minToken {
		return nil, errors.New("mcpserver: the token must have at least 16 characters")
	}
	want := sha256.Sum256([]byte(token))
	next := mcp.NewStreamableHTTPHandler(func(*http.Request) *mcp.Server { return s.mcp }, &mcp.StreamableHTTPOptions{
		SessionTimeout:               30 * time.Minute,
		MaxRequestBodyBytes:          maxArguments + 64<<10,
		PropagateRequestCancellation: true,
	})
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		given, _ := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
		got := sha256.Sum256([]byte(given))
		switch {
		case !isLoopback(r.Host), !fromLoopback(r.Header["Origin"]):
			http.Error(w, "this server is for programs on its machine", http.StatusForbidden)
		case subtle.ConstantTimeCompare(got[:], want[:]) != 1:
			w.Header().Set("WWW-Authenticate", "Bearer")
			http.Error(w, "the bearer token is wrong or missing", http.StatusUnauthorized)
		default:
			next.ServeHTTP(w, r)
		}
	}), nil
}

// isLoopback reports whether a host, with or without a port, is this machine.
func isLoopback(host string) bool {
	name := host
	if h, _, err := net.SplitHostPort(host); err == nil {
		name = h
	}
	if strings.EqualFold(name, "localhost") {
		return true
	}
	address, err := netip.ParseAddr(strings.Trim(name, "[]"))
	return err == nil && address.IsLoopback()
}

// fromLoopback reports whether a request comes from no page, or from a page of this machine.
func fromLoopback(origins []string) bool {
	for _, origin := range origins {
		u, err := url.Parse(origin)
		if err != nil || u.Host == "" || !isLoopback(u.Host) {
			return false
		}
	}
	return true
}
