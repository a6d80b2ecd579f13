package rest_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/engagement-go/engagement/internal/rest"
)

func TestErrorText(t *testing.T) {
	t.Parallel()
	tests := []struct {
		e    rest.Error
		want string
	}{
		{rest.Error{Operation: "Things.Get"}, "vendor: Things.Get"},
		{rest.Error{Operation: "Things.Get", Method: "GET", Route: "/things/{id}", StatusCode: 404, Err: rest.ErrNotFound, Attempts: 1}, "vendor: Things.Get (GET /things/{id}): status 404 Not Found"},
		{rest.Error{Operation: "O", StatusCode: 400, Code: "bad_name", Message: "name is bad", Err: rest.ErrBadRequest}, "vendor: O: status 400 Bad Request, code bad_name: name is bad"},
		{rest.Error{Operation: "O", StatusCode: 400, Err: rest.ErrRateLimited}, "vendor: O: status 400 Bad Request: rate limited"},
		{rest.Error{Operation: "O", StatusCode: 299}, "vendor: O: status 299"},
		{rest.Error{Operation: "O", StatusCode: 429, Err: rest.ErrRateLimited, RetryAfter: 1500 * time.Millisecond, Attempts: 4}, "vendor: O: status 429 Too Many Requests, retry after 1.5s (4 attempts)"},
		{rest.Error{Operation: "O", Err: io.ErrUnexpectedEOF, Attempts: 2}, "vendor: O: unexpected EOF (2 attempts)"},
		{rest.Error{Operation: "O", StatusCode: 200, Message: "the answer is a page", Err: rest.ErrInvalidResponse}, "vendor: O: status 200 OK: the answer is a page: invalid response"},
		{rest.Error{Operation: "O", Code: "ada@example.com", Err: errors.New("for ada@example.com")}, "vendor: O, code […]: for […]"},
		{rest.Error{Operation: "O", Body: []byte("secret"), Fields: map[string][]string{"a": {"secret"}}}, "vendor: O"},
	}
	for _, tt := range tests {
		if got := tt.e.Text("vendor"); got != tt.want {
			t.Errorf("got  %q\nwant %q", got, tt.want)
		}
	}
}

func TestErrorChains(t *testing.T) {
	t.Parallel()
	err := get(t.Context(), newClient(t, script(answer(404, "x", "X-Request-Id", "r1"))), nil)
	wantErr(t, err, rest.ErrNotFound)
	if errors.Is(err, rest.ErrBadRequest) || errors.Is(err, context.Canceled) {
		t.Error("the error is of another kind, too")
	}
	e := details(t, err)
	got := []any{e.Operation, e.Method, e.Route, e.StatusCode, e.Attempts, e.Header.Get("X-Request-Id"), string(e.Body)}
	wantSame(t, "error", []any{"Things.Get", "GET", "/things/{id}", 404, 1, "r1", "x"}, got)
}

func TestSentinelsAreDistinct(t *testing.T) {
	t.Parallel()
	all := []error{
		rest.ErrInvalidArgument, rest.ErrBadRequest, rest.ErrUnauthorized, rest.ErrForbidden, rest.ErrNotFound, rest.ErrConflict,
		rest.ErrRateLimited, rest.ErrServer, rest.ErrResponseTooLarge, rest.ErrInvalidResponse,
	}
	for i, a := range all {
		for j, b := range all {
			if errors.Is(a, b) != (i == j) {
				t.Errorf("%v and %v", a, b)
			}
		}
	}
}

func TestErrorsInLogs(t *testing.T) {
	t.Parallel()
	log := func(e *rest.Error) string {
		var out bytes.Buffer
		slog.New(slog.NewTextHandler(&out, nil)).Error("failed", "err", (*vendorError)(e))
		_, line, _ := strings.Cut(out.String(), "msg=failed ")
		return strings.TrimSpace(line)
	}
	wantSame(t, "log", `err.operation=O err.method=GET err.route=/x err.attempts=2 err.status=429 err.code=c err.message=m err.retry_after=2s err.cause="rate limited"`,
		log(&rest.Error{Operation: "O", Method: "GET", Route: "/x", Attempts: 2, StatusCode: 429, Code: "c", Message: "m", RetryAfter: 2 * time.Second, Err: rest.ErrRateLimited, Body: []byte("secret")}))
	wantSame(t, "log", `err.operation=O err.method=GET err.route=/x err.attempts=0 err.code=[…] err.cause="for […]"`,
		log(&rest.Error{Operation: "O", Method: "GET", Route: "/x", Code: "ada@example.com", Err: errors.New("for ada@example.com")}))
}
