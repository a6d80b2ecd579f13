package track_test

import (
	"errors"
	"math"
	"net/http"
	"strings"
	"testing"

	"github.com/jarcoal/httpmock"

	"github.com/engagement-go/engagement/customerio/track"
	"github.com/engagement-go/engagement/internal/contract"
)

// serve returns a transport that answers with respond and checks requests against the spec.
func serve(t testing.TB, respond httpmock.Responder) *contract.Recorder {
	t.Helper()
	return contract.Record(respond).Against(t, "customerio-track")
}

// always answers every request with status 200 and body.
func always(body string) httpmock.Responder { return contract.Answer(200, body) }

// newClient returns a client without rate limits that sends through rt.
func newClient(t testing.TB, rt http.RoundTripper, opts ...track.Option) *track.Client {
	t.Helper()
	c, err := track.New("site", "key", append([]track.Option{
		track.WithHTTPClient(&http.Client{Transport: rt}), track.WithoutLimiter(),
	}, opts...)...)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// client is what most tests of this package call.
type client = *track.Client

// refusal is a call that must be refused. says is a part of the error: the argument, and the limit if there is one.
type refusal struct {
	name string
	call func() error
	says string
}

// refuse makes calls that must be refused before anything is sent to srv.
func refuse(t *testing.T, srv *contract.Recorder, rows []refusal) {
	t.Helper()
	for _, row := range rows {
		err := row.call()
		switch {
		case !errors.Is(err, track.ErrInvalidArgument):
			t.Errorf("%s: error %v, want ErrInvalidArgument", row.name, err)
		case !strings.Contains(err.Error(), row.says):
			t.Errorf("%s: error %q does not say %q", row.name, err, row.says)
		case !strings.HasPrefix(err.Error(), "track: "):
			t.Errorf("%s: error %q does not name the package", row.name, err)
		}
	}
	if n := srv.Count(); n != 0 {
		t.Errorf("%d requests were sent", n)
	}
}

func nan() float64 { return math.NaN() }

// ring is a map that contains itself.
func ring() map[string]any {
	m := map[string]any{}
	m["m"] = m
	return m
}

// answer is a transport that answers with a status and a body.
func answer(status int, body string) http.RoundTripper {
	return contract.Record(contract.Answer(status, body))
}
