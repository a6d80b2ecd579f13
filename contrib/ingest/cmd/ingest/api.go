package main

import (
	"errors"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/contrib/ingest"
	"github.com/engagement-go/engagement/contrib/ingest/ingestpipelines"
	"github.com/engagement-go/engagement/contrib/ingest/ingesttrack"
	"github.com/engagement-go/engagement/customerio/customeriotest"
	"github.com/engagement-go/engagement/customerio/pipelines"
	"github.com/engagement-go/engagement/customerio/track"
)

// api is one of the APIs that the program delivers to.
type api struct {
	name   string // in the configuration of the queue
	parse  func(line []byte) (ingest.Operation, error)
	vendor func(s *settings, limiter engagement.Limiter, fake *customeriotest.Server) (ingest.Vendor, error)
}

var apis = map[string]api{
	"track":     {ingesttrack.API, ingesttrack.Parse, trackVendor},
	"pipelines": {ingestpipelines.API, ingestpipelines.Parse, pipelinesVendor},
}

func trackVendor(s *settings, limiter engagement.Limiter, fake *customeriotest.Server) (ingest.Vendor, error) {
	options := []track.Option{track.WithLimiter(limiter), track.WithLogger(s.log), track.WithUserAgent("ingest")}
	if s.eu {
		options = append(options, track.WithRegion(track.EU))
	}
	if s.baseURL != "" {
		options = append(options, track.WithBaseURL(s.baseURL))
	}
	if fake != nil {
		fake.Track().KeepRequests(0)
		return ingesttrack.New(fake.Track().Client(options...)), nil
	}
	if s.siteID == "" || s.trackKey == "" {
		return nil, errors.New("set CUSTOMERIO_SITE_ID and CUSTOMERIO_TRACK_KEY, or use -fake")
	}
	c, err := track.New(s.siteID, s.trackKey, options...)
	if err != nil {
		return nil, err
	}
	return ingesttrack.New(c), nil
}

func pipelinesVendor(s *settings, limiter engagement.Limiter, fake *customeriotest.Server) (ingest.Vendor, error) {
	options := []pipelines.Option{pipelines.WithLimiter(limiter), pipelines.WithLogger(s.log), pipelines.WithUserAgent("ingest")}
	if s.eu {
		options = append(options, pipelines.WithRegion(pipelines.EU))
	}
	if s.baseURL != "" {
		options = append(options, pipelines.WithBaseURL(s.baseURL))
	}
	if fake != nil {
		fake.Pipelines().KeepRequests(0)
		fake.Pipelines().KeepCalls(0)
		return ingestpipelines.New(fake.Pipelines().Client(options...)), nil
	}
	if s.writeKey == "" {
		return nil, errors.New("set CUSTOMERIO_WRITE_KEY, or use -fake")
	}
	c, err := pipelines.New(s.writeKey, options...)
	if err != nil {
		return nil, err
	}
	return ingestpipelines.New(c), nil
}
