package engagement

import (
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/engagement-go/engagement/internal/redact"
)

// The errors to compare with errors.Is. They are the same values in every vendor package.
var (
	// ErrInvalidArgument means that an argument was refused and nothing was sent.
	ErrInvalidArgument = errors.New("invalid argument")
	// ErrBadRequest means status 400 or 422, or an item that the service refused in a call that succeeded.
	ErrBadRequest = errors.New("bad request")
	// ErrUnauthorized means status 401, or a redirect to another host: the credentials are wrong, missing, or of another
	// region.
	ErrUnauthorized = errors.New("unauthorized")
	// ErrForbidden means status 403: the credentials do not permit this call.
	ErrForbidden = errors.New("forbidden")
	// ErrNotFound means status 404.
	ErrNotFound = errors.New("not found")
	// ErrConflict means status 409.
	ErrConflict = errors.New("conflict")
	// ErrRateLimited means status 429 or the vendor's own form of it, or a call whose turn comes later than the context or the
	// retry policy allows.
	ErrRateLimited = errors.New("rate limited")
	// ErrServer means a status from 500 up.
	ErrServer = errors.New("server error")
	// ErrResponseTooLarge means that an answer has more bytes than WithMaxResponseBytes allows.
	ErrResponseTooLarge = errors.New("response too large")
	// ErrInvalidResponse means that a success is not an answer of the API, such as an HTML page, or does not have the result
	// that it promises.
	ErrInvalidResponse = errors.New("invalid response")
	// ErrPageLoop ends an iteration over a list whose service returned the same cursor twice.
	ErrPageLoop = errors.New("the service returned the same cursor twice")
	// ErrEmptyPages ends an iteration over a list whose service returned 100 empty pages in a row, each with another
	// cursor. The Cursor of the *PageError resumes it.
	ErrEmptyPages = errors.New("the service returned too many empty pages")
	// ErrJobFailed means that a job of the service failed, such as an export. The job is returned beside the error.
	ErrJobFailed = errors.New("the job has failed")
)

// SentinelForStatus returns the error above for an HTTP status, nil if there is none.
func SentinelForStatus(status int) error {
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

// Error is the error of a call whose arguments were accepted. Get it with errors.As. Decide with errors.Is and the errors
// of this package, or with context.Canceled and context.DeadlineExceeded.
//
// However it is printed, logged or encoded, an Error shows no key, no token and no value that the call sent, and neither do
// the errors that it wraps. Only Header and Body by themselves may have personal data: they are what the service sent.
type Error struct {
	// Vendor is the name of the vendor package, such as "engage".
	Vendor string
	// Operation is the service and method that was called, such as "Users.Get".
	Operation string
	// Method is the HTTP method.
	Method string
	// Route is the path as a template, without the values that were filled in.
	Route string
	// StatusCode is the HTTP status, 0 if no answer arrived. Without an answer the call may still have taken effect:
	// MayHaveTakenEffect tells.
	StatusCode int
	// Code is the vendor's own code for the error, where it has one.
	Code string
	// Message is the vendor's explanation. Values that the call sent are masked, and so is text that looks like an address,
	// a phone number or a token. The original is in Body.
	Message string
	// Fields holds the vendor's complaints about single fields, by field, masked as Message is, and at most 4 KiB of them.
	Fields map[string][]string
	// RetryAfter is how long to wait, by the vendor or the rate limit of the client; 0 if unknown.
	RetryAfter time.Duration
	// Attempts is how often the request was sent.
	Attempts int
	// Header is the header of the answer without cookies and credentials, nil if none arrived.
	Header http.Header
	// Body is the body of the answer, at most 64 KiB of it.
	Body []byte
	// Err is the cause: one of the errors of this package, or an error of the transport or the context.
	Err error
}

// Error returns what failed and why.
func (e *Error) Error() string {
	var b strings.Builder
	b.WriteString(e.Vendor)
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
		b.WriteString(", code " + redact.Patterns(e.Code))
	}
	if e.Message != "" {
		b.WriteString(": " + e.Message)
	}
	if e.Err != nil && (e.StatusCode == 0 || !errors.Is(e.Err, SentinelForStatus(e.StatusCode))) {
		b.WriteString(": " + redact.Patterns(e.Err.Error()))
	}
	if e.RetryAfter > 0 {
		b.WriteString(", retry after " + e.RetryAfter.Round(time.Millisecond).String())
	}
	if e.Attempts > 1 {
		b.WriteString(" (" + strconv.Itoa(e.Attempts) + " attempts)")
	}
	return b.String()
}

// Unwrap returns Err.
func (e *Error) Unwrap() error { return e.Err }

// Format prints the text of the error with any verb, because some would print Header and Body.
func (e *Error) Format(s fmt.State, verb rune) { redact.Format(s, verb, e.Error()) }

// LogValue groups the fields that are safe to log.
func (e *Error) LogValue() slog.Value {
	attrs := []slog.Attr{
		slog.String("vendor", e.Vendor),
		slog.String("operation", e.Operation),
		slog.String("method", e.Method),
		slog.String("route", e.Route),
		slog.Int("attempts", e.Attempts),
	}
	if e.StatusCode != 0 {
		attrs = append(attrs, slog.Int("status", e.StatusCode))
	}
	if e.Code != "" {
		attrs = append(attrs, slog.String("code", redact.Patterns(e.Code)))
	}
	if e.Message != "" {
		attrs = append(attrs, slog.String("message", e.Message))
	}
	if e.RetryAfter > 0 {
		attrs = append(attrs, slog.Duration("retry_after", e.RetryAfter))
	}
	if e.Err != nil {
		attrs = append(attrs, slog.String("cause", redact.Patterns(e.Err.Error())))
	}
	return slog.GroupValue(attrs...)
}

// MarshalJSON writes the fields that are safe to log. Durations are written as text, such as "1.5s".
func (e *Error) MarshalJSON() ([]byte, error) {
	fields := map[string]any{}
	for _, a := range e.LogValue().Group() {
		fields[a.Key] = a.Value.Any()
		if d, ok := fields[a.Key].(time.Duration); ok {
			fields[a.Key] = d.String()
		}
	}
	return json.Marshal(fields)
}

// PageError is the last value of an iteration over a list that failed.
type PageError struct {
	// Cursor is the position of the page that failed. Pass it to WithCursor to resume: no row of that page was seen yet.
	// It is valid for the same method with the same parameters only, and may hold personal data.
	Cursor string
	// Err is the reason, in most cases an *Error.
	Err error
}

// Error returns the text of Err. The cursor is left out, because it may hold personal data.
func (e *PageError) Error() string { return e.Err.Error() }

// Unwrap returns Err.
func (e *PageError) Unwrap() error { return e.Err }

// Format prints the text of the error with any verb, without the cursor.
func (e *PageError) Format(s fmt.State, verb rune) { redact.Format(s, verb, e.Error()) }

// MarshalJSON writes the fields that are safe to log.
func (e *PageError) MarshalJSON() ([]byte, error) {
	if failed := (*Error)(nil); errors.As(e.Err, &failed) {
		return failed.MarshalJSON()
	}
	return json.Marshal(e.Error())
}

// LogValue groups the fields that are safe to log.
func (e *PageError) LogValue() slog.Value {
	if failed := (*Error)(nil); errors.As(e.Err, &failed) {
		return failed.LogValue()
	}
	return slog.StringValue(e.Error())
}
