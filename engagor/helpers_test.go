package engagor_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/jarcoal/httpmock"
	"golang.org/x/oauth2"

	"github.com/engagement-go/engagement/engagor"
	"github.com/engagement-go/engagement/internal/contract"
)

func itoa(n int64) string { return strconv.FormatInt(n, 10) }

// extra makes an Extra of names and JSON values.
func extra(pairs ...string) map[string]json.RawMessage {
	m := map[string]json.RawMessage{}
	for i := 0; i+1 < len(pairs); i += 2 {
		m[pairs[i]] = json.RawMessage(pairs[i+1])
	}
	return m
}

const testToken = "0123456789abcdef0123456789abcdef"

func staticTokens() oauth2.TokenSource {
	return oauth2.StaticTokenSource(&oauth2.Token{AccessToken: testToken})
}

// newClient makes a client for account 2001 that sends through rt. The test fails when the token gets anywhere but into
// the header: no address, no body and no log may have it.
func newClient(t testing.TB, rt http.RoundTripper, opts ...engagor.Option) *engagor.Client {
	t.Helper()
	var log contract.Log
	c, err := engagor.New(2001, staticTokens(), append([]engagor.Option{
		engagor.WithHTTPClient(&http.Client{Transport: tokenCheck{t, rt}}), engagor.WithoutLimiter(),
		engagor.WithLogger(slog.New(slog.NewTextHandler(&log, &slog.HandlerOptions{Level: slog.LevelDebug}))),
	}, opts...)...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if strings.Contains(log.String(), testToken) {
			t.Error("the token is in the log")
		}
	})
	return c
}

type tokenCheck struct {
	t    testing.TB
	next http.RoundTripper
}

func (c tokenCheck) RoundTrip(req *http.Request) (*http.Response, error) {
	if got := req.Header.Get("Authorization"); got != "Bearer "+testToken {
		c.t.Errorf("the header Authorization is %q", got)
	}
	if strings.Contains(req.URL.String(), testToken) {
		c.t.Errorf("the token is in the address %s", req.URL)
	}
	if req.GetBody != nil {
		if body, err := req.GetBody(); err == nil {
			text, _ := io.ReadAll(body)
			_ = body.Close()
			if bytes.Contains(text, []byte(testToken)) {
				c.t.Error("the token is in the body")
			}
		}
	}
	return c.next.RoundTrip(req)
}

// answers is a transport that answers in turn, and with the last answer again and again.
func answers(list ...httpmock.Responder) *contract.Recorder {
	return contract.Record(contract.InTurn(list...))
}

// ok is an answer in the envelope of a success.
func ok(response string) httpmock.Responder {
	return contract.Answer(200, `{"meta":{"code":200},"response":`+response+`}`)
}

// normal writes JSON in one form, whatever the order of members and the escapes were.
func normal(t *testing.T, text string) string {
	t.Helper()
	var v any
	if err := json.Unmarshal([]byte(text), &v); err != nil {
		t.Fatalf("%q is no JSON: %v", text, err)
	}
	out, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

// refusals are calls that are refused before anything is sent, and their errors.
type refusals map[string]struct {
	call func(ctx context.Context, c *engagor.Client) error
	want string
}

func refuse(t *testing.T, calls refusals) {
	t.Helper()
	for name, test := range calls {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := answers(ok(`{}`))
			err := test.call(t.Context(), newClient(t, r))
			if !errors.Is(err, engagor.ErrInvalidArgument) {
				t.Fatalf("error %v, want ErrInvalidArgument", err)
			}
			if diff := cmp.Diff("engagor: "+test.want+": invalid argument", err.Error()); diff != "" {
				t.Errorf("error (-want +got):\n%s", diff)
			}
			if r.Count() != 0 {
				t.Error("a request was sent")
			}
		})
	}
}
