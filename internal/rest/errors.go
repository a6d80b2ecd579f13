package rest

import (
	"errors"
	"log/slog"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// The sentinels of every vendor package.
var (
	ErrInvalidArgument  = errors.New("invalid argument")
	ErrBadRequest       = errors.New("bad request")
	ErrUnauthorized     = errors.New("unauthorized")
	ErrForbidden        = errors.New("forbidden")
	ErrNotFound         = errors.New("not found")
	ErrConflict         = errors.New("conflict")
	ErrRateLimited      = errors.New("rate limited")
	ErrServer           = errors.New("server error")
	ErrResponseTooLarge = errors.New("response too large")
	ErrInvalidResponse  = errors.New("invalid response")
)

// Error is what became of a call that failed after its arguments were found good. Each vendor package declares a twin
// with the same fields.
type Error struct {
	Operation  string
	Method     string
	Route      string
	StatusCode int
	Code       string
	Message    string
	Fields     map[string][]string
	RetryAfter time.Duration
	Attempts   int
	Header     http.Header
	Body       []byte
	Err        error
}

// sentinelFor names the sentinel of a status, or nil.
func sentinelFor(status int) error {
	switch {
	case status == http.StatusBadRequest, status == http.StatusUnprocessableEntity:
		return ErrBadRequest
	case status == http.StatusUnauthorized:
		return ErrUnauthorized
	case status == http.StatusForbidden:
		return ErrForbidden
	case status == http.StatusNotFound:
		return ErrNotFound
	case status == http.StatusConflict:
		return ErrConflict
	case status == http.StatusTooManyRequests:
		return ErrRateLimited
	case status >= 500:
		return ErrServer
	}
	return nil
}

// Text is Error() with the package's name in front.
func (e *Error) Text(pkg string) string {
	var b strings.Builder
	b.WriteString(pkg)
	b.WriteString(": ")
	b.WriteString(e.Operation)
	if e.Route != "" {
		b.WriteString(" (" + e.Method + " " + e.Route + ")")
	}
	if e.StatusCode != 0 {
		b.WriteString(": status " + strconv.Itoa(e.StatusCode))
		if text := http.StatusText(e.StatusCode); text != "" {
			b.WriteString(" " + text)
		}
	}
	if e.Code != "" {
		b.WriteString(", code " + maskPatterns(e.Code))
	}
	if e.Message != "" {
		b.WriteString(": " + e.Message)
	}
	if e.Err != nil && (e.StatusCode == 0 || !errors.Is(e.Err, sentinelFor(e.StatusCode))) {
		b.WriteString(": " + maskPatterns(e.Err.Error()))
	}
	if e.RetryAfter > 0 {
		b.WriteString(", retry after " + e.RetryAfter.Round(time.Millisecond).String())
	}
	if e.Attempts > 1 {
		b.WriteString(" (" + strconv.Itoa(e.Attempts) + " attempts)")
	}
	return b.String()
}

// Log is LogValue: what is safe to log, in fields.
func (e *Error) Log() slog.Value {
	attrs := []slog.Attr{
		slog.String("operation", e.Operation),
		slog.String("method", e.Method),
		slog.String("route", e.Route),
		slog.Int("attempts", e.Attempts),
	}
	if e.StatusCode != 0 {
		attrs = append(attrs, slog.Int("status", e.StatusCode))
	}
	if e.Code != "" {
		attrs = append(attrs, slog.String("code", maskPatterns(e.Code)))
	}
	if e.Message != "" {
		attrs = append(attrs, slog.String("message", e.Message))
	}
	if e.RetryAfter > 0 {
		attrs = append(attrs, slog.Duration("retry_after", e.RetryAfter))
	}
	if e.Err != nil {
		attrs = append(attrs, slog.String("cause", maskPatterns(e.Err.Error())))
	}
	return slog.GroupValue(attrs...)
}
