package rest_test

import (
	"context"
	"log/slog"
	"maps"
	"net/http"
	"slices"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/engagement-go/engagement/internal/rest"
)

// records keeps the log records.
type records struct {
	level slog.Level
	mu    sync.Mutex
	list  []map[string]any
}

func (r *records) Enabled(_ context.Context, l slog.Level) bool { return l >= r.level }
func (r *records) WithAttrs([]slog.Attr) slog.Handler           { return r }
func (r *records) WithGroup(string) slog.Handler                { return r }
func (r *records) Handle(_ context.Context, rec slog.Record) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	m := map[string]any{"message": rec.Message, "level": rec.Level}
	rec.Attrs(func(a slog.Attr) bool { m[a.Key] = a.Value.Any(); return true })
	r.list = append(r.list, m)
	return nil
}

func TestAttemptsAreLogged(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		logged := &records{level: slog.LevelDebug}
		slow := func(next step) step {
			return func(req *http.Request) (*http.Response, error) { time.Sleep(40 * time.Millisecond); return next(req) }
		}
		c := newClient(t, script(slow(answer(429, "", "Retry-After", "2")), slow(answer(204, "")), slow(broken(context.DeadlineExceeded))), func(cfg *rest.Config) { cfg.Logger = slog.New(logged) })
		if err := get(t.Context(), c, nil); err != nil {
			t.Fatal(err)
		}
		_ = create(t.Context(), c, 1)
		line := func(operation, method, route string, attempt int64, more map[string]any) map[string]any {
			m := map[string]any{
				"message": "vendor call", "level": slog.LevelDebug, "operation": operation, "method": method, "route": route,
				"attempt": attempt, "duration": 40 * time.Millisecond,
			}
			maps.Copy(m, more)
			return m
		}
		wantSame(t, "log", []map[string]any{
			line("Things.Get", "GET", "/things/{id}", 1, map[string]any{"status": int64(429), "error": "rate limited", "wait": 2 * time.Second}),
			line("Things.Get", "GET", "/things/{id}", 2, map[string]any{"status": int64(204)}),
			line("Things.Create", "POST", "/things", 1, map[string]any{"error": "context deadline exceeded"}),
		}, logged.list)
	})
}

func TestNothingIsLoggedAboveDebug(t *testing.T) {
	t.Parallel()
	logged := &records{level: slog.LevelInfo}
	if err := get(t.Context(), newClient(t, script(answer(204, "")), func(cfg *rest.Config) { cfg.Logger = slog.New(logged) }), nil); err != nil {
		t.Fatal(err)
	}
	if len(logged.list) != 0 {
		t.Errorf("logged %v", logged.list)
	}
}

// TestRepairsAreLoggedOnce logs a repair of all rows of a list once, without what the answer said.
func TestRepairsAreLoggedOnce(t *testing.T) {
	t.Parallel()
	logged := &records{level: slog.LevelDebug}
	body := `{"rows":[{"id":7,"tags":["a","b"]},{"id":8,"tags":["a",{"b":"c"}]}],"counts":{"rosebud":"many"}}`
	c := newClient(t, script(answer(200, body), answer(200, body)), func(cfg *rest.Config) { cfg.Logger = slog.New(logged) })
	for range 2 {
		var page struct {
			Rows []struct {
				ID   string   `json:"id"`
				Tags []string `json:"tags"`
			} `json:"rows"`
			Counts map[string]int64 `json:"counts"`
		}
		if err := get(t.Context(), c, &page); err != nil {
			t.Fatal(err)
		}
	}
	repair := func(path, reason string, dropped bool) map[string]any {
		return map[string]any{
			"message": "vendor answer repaired", "level": slog.LevelDebug, "operation": "Things.Get", "path": path, "reason": reason, "dropped": dropped,
		}
	}
	repairs := slices.DeleteFunc(logged.list, func(m map[string]any) bool { return m["message"] == "vendor call" })
	wantSame(t, "log", []map[string]any{
		repair("rows[].id", "a number for text", false),
		repair("rows[].tags[]", "an object for text", true),
		repair("counts.*", "text for a number", true),
	}, repairs)
}
