package rest

import (
	"context"
	"log/slog"
	"strings"
	"sync"
	"time"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/redact"
)

// logStart returns when an attempt started, zero if attempts are not logged.
func (c *call) logStart(ctx context.Context) time.Time {
	if l := c.client.cfg.Logger; l != nil && l.Enabled(ctx, slog.LevelDebug) {
		return time.Now()
	}
	return time.Time{}
}

// logAttempt logs the operation and its outcome, without values of the request or the answer.
func (c *call) logAttempt(ctx context.Context, started time.Time, wait time.Duration, failed *engagement.Error) {
	if started.IsZero() {
		return
	}
	op := c.req.op
	attrs := append(make([]slog.Attr, 0, 8), // enough for all, so that it stays on the stack
		slog.String("operation", op.Name),
		slog.String("method", op.Method),
		slog.String("route", op.Route),
		slog.Int("attempt", c.attempt),
		slog.Duration("duration", time.Since(started)),
	)
	if c.req.status != 0 {
		attrs = append(attrs, slog.Int("status", c.req.status))
	}
	if failed != nil && failed.Err != nil {
		attrs = append(attrs, slog.String("error", redact.Patterns(failed.Err.Error())))
	}
	if wait > 0 {
		attrs = append(attrs, slog.Duration("wait", wait))
	}
	c.client.cfg.Logger.LogAttrs(ctx, slog.LevelDebug, c.client.callMessage, attrs...)
}

// maxRepairKinds is how many kinds of repairs are remembered.
const maxRepairKinds = 1000

// repairLog remembers which kinds of repairs were logged.
type repairLog struct {
	mu   sync.Mutex
	seen map[string]bool
}

// isNew reports whether a kind was not logged before.
func (l *repairLog) isNew(kind string) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.seen[kind] || len(l.seen) >= maxRepairKinds {
		return false
	}
	if l.seen == nil {
		l.seen = map[string]bool{}
	}
	l.seen[kind] = true
	return true
}

// withoutIndexes turns data[7].id into data[].id. A regular expression would add 0.2 MB to a program.
func withoutIndexes(path string) string {
	inside := false
	return strings.Map(func(r rune) rune {
		if r == '[' || r == ']' {
			inside = r == '['
		} else if inside {
			return -1
		}
		return r
	}, path)
}

// logRepairs logs each kind of repair once: an operation, a path and a reason. Rows of a list are of one kind.
func (c *Client) logRepairs(ctx context.Context, op *Operation, repairs []engagement.Repair) {
	l := c.cfg.Logger
	if l == nil || !l.Enabled(ctx, slog.LevelDebug) {
		return
	}
	for _, r := range repairs {
		path := withoutIndexes(r.Path)
		if !c.repairs.isNew(op.Name + "\x00" + path + "\x00" + r.Reason) {
			continue
		}
		l.LogAttrs(ctx, slog.LevelDebug, c.cfg.Package+" answer repaired",
			slog.String("operation", op.Name), slog.String("path", path), slog.String("reason", r.Reason), slog.Bool("dropped", r.Dropped))
	}
}
