package rest

import (
	"context"
	"log/slog"
	"time"
)

// logging reports whether attempts are worth timing.
func (c *Client) logging(ctx context.Context) bool {
	return c.cfg.Logger != nil && c.cfg.Logger.Enabled(ctx, slog.LevelDebug)
}

// logAttempt names what was called and how it went, and never what was sent or answered.
func (c *Client) logAttempt(ctx context.Context, r *Request, attempt int, took, wait time.Duration, failed *Error) {
	attrs := []slog.Attr{
		slog.String("operation", r.op.Name),
		slog.String("method", r.op.Method),
		slog.String("route", r.op.Route),
		slog.Int("attempt", attempt),
		slog.Duration("duration", took),
	}
	if r.status != 0 {
		attrs = append(attrs, slog.Int("status", r.status))
	}
	if failed != nil && failed.Err != nil {
		attrs = append(attrs, slog.String("error", maskPatterns(failed.Err.Error())))
	}
	if wait > 0 {
		attrs = append(attrs, slog.Duration("wait", wait))
	}
	c.cfg.Logger.LogAttrs(ctx, slog.LevelDebug, c.cfg.Package+" call", attrs...)
}
