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
