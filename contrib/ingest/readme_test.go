package ingest_test

import (
	"testing"

	"github.com/engagement-go/engagement/internal/shown"
)

// The code in README.md and in the package comments compiles.
func TestShownCode(t *testing.T) {
	t.Parallel()
	const module = "github.com/engagement-go/engagement/"
	c := shown.New(t, "context", "testing", "time", "github.com/nats-io/nats.go", "github.com/nats-io/nats.go/jetstream",
		module+"contrib/ingest", module+"contrib/ingest/embedded", module+"contrib/ingest/ingestpipelines",
		module+"contrib/ingest/ingesttrack", module+"customerio/pipelines", module+"customerio/track")
	const given = `var siteID, apiKey, writeKey string; var js jetstream.JetStream; var w *ingest.Writer; var vendor ingest.Vendor
		var encoded []byte`
	c.Check(t, given, shown.InMarkdown(t, "README.md"))
	for _, pkg := range []string{".", "ingestpipelines", "ingesttrack"} {
		c.Check(t, given, shown.InComments(t, pkg))
	}
}
