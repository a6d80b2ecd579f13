package engagor

import (
	"bytes"
	"encoding/json"
	"errors"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/engagement-go/engagement/internal/rest"
)

// Meta is the head of an answer. Get it with WithResponse and Response.Meta.
type Meta struct {
	// Code repeats the HTTP status.
	Code int64 `json:"code"`
	// Messages are warnings that did not stop the call, as they came: the type of the elements is not documented.
	// Response.Messages returns them as text.
	Messages []json.RawMessage `json:"messages"`
	// ETag is the entity tag, for WithIfNoneMatch; only if the request carried one.
	ETag string `json:"etag"`
}

// Meta reads the head of the answer. It is the zero Meta if the body has none.
func (r *Response) Meta() Meta {
	var m Meta
	rest.Members(r.Body, func(key, value []byte) bool {
		if string(key) != "meta" {
			return true
		}
		rest.Members(value, func(key, value []byte) bool {
			switch string(key) {
			case "code":
				m.Code, _ = strconv.ParseInt(string(bytes.Trim(value, `"`)), 10, 64)
			case "messages":
				_ = json.Unmarshal(value, &m.Messages)
			case "etag":
				_ = json.Unmarshal(value, &m.ETag)
			}
			return true
		})
		return false
	})
	return m
}

// Messages returns the warnings that came with an answer and did not stop the call. What is not text is returned as
// JSON.
func (r *Response) Messages() []string { return texts(r.Meta().Messages) }

// RateLimit is the state of the rate limit as an answer tells it.
type RateLimit struct {
	// Limit is the number of requests that the window allows.
	Limit int64
	// Remaining is how many of them are left.
	Remaining int64
	// Window is the length of the window.
	Window time.Duration
	// Reset is when the window ends, the zero time when the service does not say.
	Reset time.Time
}

// RateLimit reads the state of the rate limit; false when the answer does not tell it.
func (r *Response) RateLimit() (RateLimit, bool) { return readRateLimit(r.Header) }

// RateLimit reads the state of the rate limit; false when the answer does not tell it.
func (e *Error) RateLimit() (RateLimit, bool) { return readRateLimit(e.Header) }

func readRateLimit(h http.Header) (RateLimit, bool) {
	limit, ok := headerNumber(h, "X-Ratelimit-Limit")
	remaining, told := headerNumber(h, "X-Ratelimit-Remaining")
	window, _ := headerNumber(h, "X-Ratelimit-Time")
	r := RateLimit{Limit: limit, Remaining: remaining, Window: time.Duration(min(window, maxSeconds)) * time.Second}
	if reset, ok := headerNumber(h, "X-Ratelimit-Reset"); ok {
		r.Reset = time.Unix(reset, 0).UTC()
	}
	return r, ok && told
}

// maxSeconds keeps what a header says within what a time.Duration holds.
const maxSeconds = 10 * 365 * 24 * 3600

func headerNumber(h http.Header, name string) (int64, bool) {
	n, err := strconv.ParseInt(strings.TrimSpace(h.Get(name)), 10, 64)
	return n, err == nil && n >= 0
}

// untilReset is how long the rate limit stays shut, 0 when the answer does not say. The reset is the service's time, so
// it is compared to the service's clock where the answer tells it.
func untilReset(h http.Header, now time.Time) time.Duration {
	reset, ok := headerNumber(h, "X-Ratelimit-Reset")
	if !ok {
		return 0
	}
	if date, err := http.ParseTime(h.Get("Date")); err == nil {
		now = date
	}
	return min(max(time.Unix(reset, 0).Sub(now), time.Second), maxSeconds*time.Second)
}

// unnamedDelay is what to wait after a refusal by the rate limit that names no end. The window is an hour, so that the
// usual fraction of a second would be of no use.
const unnamedDelay = time.Minute

// inspect finds the failures that hide behind status 200: a code in meta that is not 2xx, and the flat envelope of an
// error. 0 means that all is well. With the head in front, as the service writes it, the payload is not looked at.
func inspect(body []byte) int {
	status, failed, code := 0, false, 0
	rest.Members(body, func(key, value []byte) bool {
		switch string(key) {
		case "meta":
			rest.Members(value, func(key, value []byte) bool {
				if string(key) == "code" {
					status = readCode(value)
					return false
				}
				return true
			})
			return status == 0
		case "error":
			failed = len(value) > 2 && value[0] == '"'
		case "code":
			code = readCode(value)
		}
		return true
	})
	switch {
	case failed && code >= 400:
		return code
	case failed:
		return http.StatusBadRequest
	case status >= 200 && status <= 299:
		return 0
	}
	return status
}

// readCode reads a status; 0 when there is none, and 400 for a number that is no status.
func readCode(raw []byte) int {
	code, err := strconv.Atoi(string(bytes.Trim(raw, `"`)))
	switch {
	case err != nil:
		return 0
	case code < 100, code > 599:
		return http.StatusBadRequest
	}
	return code
}

// readError reads the flat envelope of an error, {"code", "error", "error_description", "error_details"}, which the
// OAuth pages use too, without the code. A failure that comes in the envelope of a success explains itself in
// meta.messages at best.
func readError(e *rest.Error) {
	var details json.RawMessage
	rest.Members(e.Body, func(key, value []byte) bool {
		switch string(key) {
		case "error":
			_ = json.Unmarshal(value, &e.Code)
		case "error_description":
			_ = json.Unmarshal(value, &e.Message)
		case "error_details":
			details = value
		}
		return true
	})
	if e.Message == "" {
		e.Message = strings.Join((&Response{Body: e.Body}).Messages(), "; ")
	}
	e.Fields = readDetails(details)
	switch FailureCode(e.Code) {
	case FailureCodeRateLimitReached, FailureCodeLimitExceeded:
		e.Err = ErrRateLimited
	}
	if FailureCode(e.Code) == FailureCodeLimitExceeded {
		if limit, told := readRateLimit(e.Header); told && limit.Remaining > 0 {
			return // another limit than the hourly one, whose end says nothing
		}
	}
	if errors.Is(e.Err, ErrRateLimited) && e.RetryAfter == 0 {
		e.RetryAfter = untilReset(e.Header, time.Now())
		if e.RetryAfter == 0 && FailureCode(e.Code) == FailureCodeRateLimitReached {
			e.RetryAfter = unnamedDelay
		}
	}
}

// readDetails turns the details of an error into text: those of an object by name, those of a list under the name
// error_details.
func readDetails(raw json.RawMessage) map[string][]string {
	fields := map[string][]string{}
	rest.Members(raw, func(key, value []byte) bool {
		var list []json.RawMessage
		if json.Unmarshal(value, &list) != nil {
			list = []json.RawMessage{value}
		}
		fields[string(key)] = append(fields[string(key)], texts(list)...)
		return true
	})
	var list []json.RawMessage
	if json.Unmarshal(raw, &list) == nil && len(list) > 0 {
		fields["error_details"] = texts(list)
	}
	if len(fields) == 0 {
		return nil
	}
	return fields
}

// texts returns strings as they are and everything else as JSON.
func texts(list []json.RawMessage) []string {
	var out []string
	for _, raw := range list {
		var s string
		if json.Unmarshal(raw, &s) != nil {
			s = string(raw)
		}
		out = append(out, s)
	}
	return out
}
