package contract

import (
	"context"
	"errors"
	"io"
	"net/http"
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
	t.Run("a hostile delay", func(t *testing.T) {
		t.Parallel()
		synctest.Test(t, func(t *testing.T) {
			for _, delay := range []string{"1764000000", "60000", "Infinity", "Fri, 31 Dec 9999 23:59:59 GMT"} {
				r := c.record(t, Answer(429, "", "Retry-After", delay))
				start := time.Now()
				_, err := c.call(t.Context(), t, r, 0, goodArgs)
				wantError(t, err, engagement.ErrRateLimited)
				if took := time.Since(start); took != 0 {
					t.Errorf("%s: waited %v, want no wait", delay, took)
				}
				wantRequests(t, r, 1)
			}
		})
	})
	t.Run("a hostile message", func(t *testing.T) {
		t.Parallel()
		for _, message := range []string{strings.Repeat("111111!", 9000), strings.Repeat("ab ", 21000), `\u001b[2J\r\nforged`} {
			_, err := c.call(t.Context(), t, c.record(t, Answer(400, `{"error":"`+message+`","message":"`+message+`"}`)), 0, goodArgs)
			wantError(t, err, engagement.ErrBadRequest)
			if e := AsError(t, err); len(e.Message) > 4096 || strings.ContainsAny(e.Message, "\x1b\r\n") {
				t.Errorf("a message of %d bytes: %.100q", len(e.Message), e.Message)
			}
		}
	})
	t.Run("a body without an end", func(t *testing.T) {
		t.Parallel()
		for _, status := range []int{http.StatusSwitchingProtocols, 200, 404, 503} {
			synctest.Test(t, func(t *testing.T) {
				ctx, cancel := context.WithCancel(t.Context())
				defer cancel()
				time.AfterFunc(time.Second, cancel)
				start := time.Now()
				r := c.record(t, endless(status))
				_, err := c.call(ctx, t, r, 0, goodArgs)
				switch took := time.Since(start); {
				case status == http.StatusSwitchingProtocols:
					if e := AsError(t, err); e.StatusCode != status || took != 0 {
						t.Errorf("status 101: error %v after %v, want one at once", err, took)
					}
				case !errors.Is(err, context.Canceled) || took != time.Second:
					t.Errorf("status %d: error %v after %v, want that of the context after 1s", status, err, took)
				}
				wantRequests(t, r, 1)
			})
		}
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

// endless is a responder whose body returns nothing until it is closed.
func endless(status int) httpmock.Responder {
	return func(*http.Request) (*http.Response, error) {
		return &http.Response{StatusCode: status, Header: http.Header{}, Body: make(stuck), ContentLength: -1}, nil
	}
}

type stuck chan struct{}

// Read waits for Close.
func (s stuck) Read([]byte) (int, error) {
	<-s
	return 0, errors.New("read on closed body")
}

// Close ends Read.
func (s stuck) Close() error {
	select {
	case <-s:
	default:
		close(s)
	}
	return nil
}
