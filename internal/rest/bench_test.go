package rest_test

import (
	"context"
	"io"
	"log/slog"
	"testing"
	"time"

	"github.com/engagement-go/engagement/internal/bench"
	"github.com/engagement-go/engagement/internal/rest"
)

// discard is a handler that takes all records and does nothing with them.
type discard struct{ slog.Handler }

func (discard) Enabled(context.Context, slog.Level) bool  { return true }
func (discard) Handle(context.Context, slog.Record) error { return nil }

// BenchmarkLog compares a call that is logged with one that is not and a line of the same attributes by hand.
func BenchmarkLog(b *testing.B) {
	logger := slog.New(discard{slog.NewTextHandler(io.Discard, nil)})
	rt := bench.Always(`{"id":1}`)
	logged := newClient(b, rt, func(cfg *rest.Config) { cfg.Logger = logger })
	silent := newClient(b, rt)
	ctx := context.Background()
	bench.Compare(b,
		func() error { return get(ctx, logged, nil) },
		func() error {
			started := time.Now()
			err := get(ctx, silent, nil)
			logger.LogAttrs(ctx, slog.LevelDebug, "vendor call", slog.String("operation", "Things.Get"), slog.String("method", "GET"),
				slog.String("route", "/things/{id}"), slog.Int("attempt", 1), slog.Duration("duration", time.Since(started)), slog.Int("status", 200))
			return err
		})
}
