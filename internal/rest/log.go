package rest

import (
	"context"
	"log/slog"
	"time"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/redact"
)

// logStart is when an attempt started, zero when attempts are not logged.
func (c *call) logStart(ctx context.Context) time.Time {
	if l := c.client.cfg.Logger; l != nil && l.Enabled(ctx, slog.LevelDebug) {
		return time.Now()
	}
	return time.Time{}
}

// logAttempt names what was called and how it went, and never what was sent or answered.
func (c *call) logAttempt(ctx context.Context, started time.Time, wait time.Duration, failed *engagement.Error) {
	if started.IsZero() {
		return
	}
	op := c.req.op
	attrs := []slog.Attr{
		slog.String("operation", op.Name),
		slog.String("method", op.Method),
		slog.String("route", op.Route),
		slog.Int("attempt", c.attempt),
		slog.Duration("duration", time.Since(started)),
	}
	if c.req.status != 0 {
		attrs = append(attrs, slog.Int("status", c.req.status))
	}
	if failed != nil && failed.Err != nil {
		attrs = append(attrs, slog.String("error", redact.Patterns(failed.Err.Error())))
	}
	if wait > 0 {
		attrs = append(attrs, slog.Duration("wait", wait))
	}
	c.client.cfg.Logger.LogAttrs(ctx, slog.LevelDebug, c.client.cfg.Package+" call", attrs...)
}
