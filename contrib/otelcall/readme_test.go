package otelcall_test

import (
	"testing"

	"github.com/engagement-go/engagement/internal/shown"
)

// The code in README.md and in the package comment compiles.
func TestShownCode(t *testing.T) {
	t.Parallel()
	c := shown.New(t, "context", "log", "testing", "go.opentelemetry.io/otel", "go.opentelemetry.io/otel/trace",
		"github.com/engagement-go/engagement/contrib/otelcall", "github.com/engagement-go/engagement/engage")
	const given = `var key, secret string; var tracers trace.TracerProvider`
	c.Check(t, given, shown.InMarkdown(t, "README.md"))
	c.Check(t, given, shown.InComments(t, ".")[:1]) // the next is a list of attributes
}
