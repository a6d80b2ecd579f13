package engagor

import (
	"bytes"
	"encoding/json"
	"errors"
	"net/http"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/lenient"
)

// ErrNotModified says that the answer is still the one that WithIfNoneMatch named. It stands for status 304.
var ErrNotModified = errors.New("not modified")

// ErrNotDone says that the service answered false to a call that deletes or adds: it did not do what was asked, or not
// all of it, and gave no reason.
var ErrNotDone = errors.New("not done")

// accessTokens finds the tokens in addresses, such as next_url, and in the answer to a token call.
var accessTokens = regexp.MustCompile(`(?i)((?:access|oauth|refresh)_token(?:=|%3D|"\s*:\s*"))[^&"'\\\s<>]+`)

// finishError gives status 304 its sentinel, and takes the access tokens out of a body that callers may log.
func finishError(e *engagement.Error) {
	if len(e.Body) > 0 {
		e.Body = accessTokens.ReplaceAll(e.Body, []byte("$1"))
	}
	if e.StatusCode == http.StatusNotModified && e.Err == nil {
		e.Err = ErrNotModified
	}
}

// inspect finds the failures that hide behind status 200: a code in meta that is not 2xx, and the flat envelope of an
// error. 0 means that all is well. With the head in front, as the service writes it, the payload is not looked at.
func inspect(body []byte) int {
	status, failed, code := 0, false, 0
	lenient.Members(body, func(key, value []byte) bool {
		switch string(key) {
		case "meta":
			lenient.Members(value, func(key, value []byte) bool {
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
func readError(e *engagement.Error) {
	var details json.RawMessage
	lenient.Members(e.Body, func(key, value []byte) bool {
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
		e.Message = strings.Join(MessagesOf(Response{Body: e.Body}), "; ")
	}
	e.Fields = readDetails(details)
	switch FailureCode(e.Code) {
	case FailureCodeRateLimitReached, FailureCodeLimitExceeded:
		e.Err = ErrRateLimited
	}
	if FailureCode(e.Code) == FailureCodeLimitExceeded {
		if limit, told := RateLimitOf(e.Header); told && limit.Remaining > 0 {
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
	lenient.Members(raw, func(key, value []byte) bool {
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
