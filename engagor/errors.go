package engagor

import (
	"encoding/json"
	"errors"
	"net/http"
	"regexp"
	"strings"
	"time"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/lenient"
)

// ErrNotModified means that the answer has not changed, see WithIfNoneMatch. It is status 304.
var ErrNotModified = errors.New("not modified")

// ErrNotDone means that the service answered false to a call that deletes or adds: it did not do all of it, and gave no
// reason.
var ErrNotDone = errors.New("not done")

// accessTokens finds the tokens in URLs, such as next_url, and in answers to token calls.
var accessTokens = regexp.MustCompile(`(?i)((?:access|oauth|refresh)_token(?:=|%3D|"\s*:\s*"))[^&"'\\\s<>]+`)

// finishError sets the error of status 304, and removes access tokens from the body, which callers may log.
func finishError(e *engagement.Error) {
	if len(e.Body) > 0 {
		e.Body = accessTokens.ReplaceAll(e.Body, []byte("$1"))
	}
	if e.StatusCode == http.StatusNotModified && e.Err == nil {
		e.Err = ErrNotModified
	}
}

// readError reads the flat envelope of an error, {"code", "error", "error_description", "error_details"}. OAuth errors
// have it without the code. An error in the envelope of a success may have an explanation in meta.messages.
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
	switch ErrorCode(e.Code) {
	case ErrorCodeRateLimitReached, ErrorCodeLimitExceeded:
		e.Err = ErrRateLimited
	}
	if ErrorCode(e.Code) == ErrorCodeLimitExceeded {
		if limit, found := RateLimitOf(e.Header); found && limit.Remaining > 0 {
			return // not the hourly limit, whose end is in the header
		}
	}
	if errors.Is(e.Err, ErrRateLimited) && e.RetryAfter == 0 {
		e.RetryAfter = untilReset(e.Header, time.Now())
		if e.RetryAfter == 0 && ErrorCode(e.Code) == ErrorCodeRateLimitReached {
			e.RetryAfter = unnamedDelay
		}
	}
}

// readDetails returns the details of an error as text: those of an object by name, those of a list as error_details.
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
