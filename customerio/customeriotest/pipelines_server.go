package customeriotest

import (
	"net/http"

	"github.com/engagement-go/engagement/customerio/pipelines"
	"github.com/engagement-go/engagement/internal/fake"
	"github.com/engagement-go/engagement/internal/spec"
)

// WriteKey is the key that the fake of the Pipelines API accepts.
const WriteKey = "fake-write-key"

// Client returns a client of the server with a valid key. It has no rate limits, which would only slow a test down;
// WithLimiter sets one. It panics if an option is bad.
//
// The client sends in memory. One with an HTTP client of your own needs the address as well: WithBaseURL(srv.URL()).
func (s *PipelinesServer) Client(opts ...pipelines.Option) *pipelines.Client {
	c, err := pipelines.New(WriteKey, append(s.options(pipelines.WithoutLimiter()), opts...)...)
	if err != nil {
		panic(err) // a bad option
	}
	return c
}

func (m *model) pipelinesConfig() fake.Config {
	return fake.Config{
		Spec:         spec.MustLoad("customerio-pipelines"),
		Authenticate: authenticatePipelines,
		ErrorBody:    func(_ int, message string) any { return metaErrors(message) },
		TooMany:      tooMany,
	}
}

func authenticatePipelines(r *fake.Request) *fake.Answer {
	if key, password, ok := r.BasicAuth(); ok && key == WriteKey && password == "" {
		return nil
	}
	return &fake.Answer{Status: http.StatusUnauthorized, Body: metaErrors("unauthorized request")}
}
