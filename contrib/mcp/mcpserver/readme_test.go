package mcpserver_test

import (
	"testing"

	"github.com/engagement-go/engagement/internal/shown"
)

// The code in README.md and in the package comment compiles.
func TestShownCode(t *testing.T) {
	t.Parallel()
	compiler := shown.New(t, "context", "log", "testing", "github.com/modelcontextprotocol/go-sdk/mcp",
		"github.com/engagement-go/engagement/contrib/mcp/mcpserver", "github.com/engagement-go/engagement/engage")
	const given = `var c *engage.Client`
	compiler.Check(t, given, shown.InMarkdown(t, "../README.md"))
	compiler.Check(t, given, shown.InComments(t, "."))
}
