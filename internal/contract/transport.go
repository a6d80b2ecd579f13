package contract

import (
	"context"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/jarcoal/httpmock"

	"github.com/engagement-go/engagement"
)

// proveTransport checks what becomes of a call when something goes wrong on the way. It is the same for all operations of
// a kind.
func (c *caller) proveTransport(t *testing.T) {
	const page = "<!doctype html><title>proxy</title>"
	for name, test := range map[string]struct {
		answer httpmock.Responder
		want   error
	}{
		"404 html":  {Answer(404, page, "Content-Type", "text/html"), engagement.ErrNotFound},
		"200 html":  {Answer(200, page, "Content-Type", "text/html"), engagement.ErrInvalidResponse},
		"oversized": {Answer(200, `{"filler":"`+strings.Repeat("x", 5000)+`"}`), engagement.ErrResponseTooLarge},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := c.call(t.Context(), t, c.record(t, test.answer), 4096, goodArgs)
			wantError(t, err, test.want)
		})
	}
	t.Run("429 twice", func(t *testing.T) {
		t.Parallel()
		synctest.Test(t, func(t *testing.T) {
			busy := Answer(429, "slow down", "Content-Type", "text/plain", "Retry-After", "7")
			r := c.record(t, InTurn(busy, busy, c.answer))
			start := time.Now()
			_, err := c.call(t.Context(), t, r, 0, goodArgs)
			wantError(t, err, nil)
			if took := time.Since(start); took != 14*time.Second {
				t.Errorf("waited %v, want 14s", took)
			}
			wantRequests(t, r, 3)
		})
	})
	t.Run("cut connection", func(t *testing.T) {
		t.Parallel()
		synctest.Test(t, func(t *testing.T) {
			r := c.record(t, Cut)
			_, err := c.call(t.Context(), t, r, 0, goodArgs)
			wantError(t, err, io.ErrUnexpectedEOF)
			if c.op.Repeatable {
				wantRequests(t, r, 4)
			} else {
				wantRequests(t, r, 1)
			}
		})
	})
	t.Run("cancelled context", func(t *testing.T) {
		t.Parallel()
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		r := c.record(t, c.answer)
		_, err := c.call(ctx, t, r, 0, goodArgs)
		wantError(t, err, context.Canceled)
		wantRequests(t, r, 0)
	})
}

func wantError(t testing.TB, err, want error) {
	t.Helper()
	if !errors.Is(err, want) {
		t.Errorf("error %v, want %v", err, want)
	}
}
