package customeriotest

import (
	"net/http"

	"github.com/engagement-go/engagement/customerio/track"
	"github.com/engagement-go/engagement/internal/fake"
	"github.com/engagement-go/engagement/internal/spec"
)

// The credentials that the fake of the Track API accepts.
const (
	// SiteID is the site id.
	SiteID = "fake-site"
	// TrackKey is the key of the Track API.
	TrackKey = "fake-track-key"
)

// Client returns a client of the server with valid credentials. It has no rate limits, which would only slow a test down;
// WithLimiter sets one. It panics if an option is bad.
//
// The client sends in memory. One with an HTTP client of your own needs the address as well: WithBaseURL(srv.URL()).
func (s *TrackServer) Client(opts ...track.Option) *track.Client {
	c, err := track.New(SiteID, TrackKey, append(s.options(track.WithoutLimiter()), opts...)...)
	if err != nil {
		panic(err) // a bad option
	}
	return c
}

func (m *model) trackConfig() fake.Config {
	return fake.Config{
		Spec:         spec.MustLoad("customerio-track"),
		Authenticate: authenticateTrack,
		ErrorBody: func(_ int, message string) any {
			return map[string]any{"meta": map[string][]string{"errors": {message}}}
		},
		TooMany: tooMany,
	}
}

// authenticateTrack asks for no credentials where the id of a delivery is one.
func authenticateTrack(r *fake.Request) *fake.Answer {
	site, key, _ := r.BasicAuth()
	if r.Operation.ID == "unsubscribe" || site == SiteID && key == TrackKey {
		return nil
	}
	return &fake.Answer{Status: http.StatusUnauthorized, Body: map[string]any{"meta": map[string]string{"error": "unauthorized request"}}}
}
