package redislimiter_test

import (
	"testing"

	"github.com/engagement-go/engagement/internal/shown"
)

// The code in README.md and in the package comment compiles.
func TestShownCode(t *testing.T) {
	t.Parallel()
	c := shown.New(t, "context", "log", "testing", "time", "github.com/redis/go-redis/v9",
		"github.com/engagement-go/engagement/contrib/redislimiter", "github.com/engagement-go/engagement/engage")
	const given = `var key, secret string; var redisClient *redis.Client`
	c.Check(t, given, shown.InMarkdown(t, "README.md"))
	c.Check(t, given, shown.InComments(t, "."))
}
