package engagement_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement"
)

func TestErrorText(t *testing.T) {
	t.Parallel()
	tests := []struct {
		e    engagement.Error
		want string
	}{
		{engagement.Error{Vendor: "vendor", Operation: "Things.Get"}, "vendor: Things.Get"},
		{engagement.Error{Vendor: "vendor", Operation: "Things.Get", Method: "GET", Route: "/things/{id}", StatusCode: 404, Err: engagement.ErrNotFound, Attempts: 1}, "vendor: Things.Get (GET /things/{id}): status 404 Not Found"},
		{engagement.Error{Vendor: "vendor", Operation: "O", StatusCode: 400, Code: "bad_name", Message: "name is bad", Err: engagement.ErrBadRequest}, "vendor: O: status 400 Bad Request, code bad_name: name is bad"},
		{engagement.Error{Vendor: "vendor", Operation: "O", StatusCode: 400, Err: engagement.ErrRateLimited}, "vendor: O: status 400 Bad Request: rate limited"},
		{engagement.Error{Vendor: "vendor", Operation: "O", StatusCode: 299}, "vendor: O: status 299"},
		{engagement.Error{Vendor: "vendor", Operation: "O", StatusCode: 429, Err: engagement.ErrRateLimited, RetryAfter: 1500 * time.Millisecond, Attempts: 4}, "vendor: O: status 429 Too Many Requests, retry after 1.5s (4 attempts)"},
		{engagement.Error{Vendor: "vendor", Operation: "O", Err: io.ErrUnexpectedEOF, Attempts: 2}, "vendor: O: unexpected EOF (2 attempts)"},
		{engagement.Error{Vendor: "vendor", Operation: "O", StatusCode: 200, Message: "the answer is a page", Err: engagement.ErrInvalidResponse}, "vendor: O: status 200 OK: the answer is a page: invalid response"},
		{engagement.Error{Vendor: "vendor", Operation: "O", Code: "ada@example.com", Err: errors.New("for ada@example.com")}, "vendor: O, code […]: for […]"},
		{engagement.Error{Vendor: "vendor", Operation: "O", Body: []byte("secret"), Fields: map[string][]string{"a": {"secret"}}}, "vendor: O"},
	}
	for _, tt := range tests {
		if got := tt.e.Error(); got != tt.want {
			t.Errorf("got  %q\nwant %q", got, tt.want)
		}
	}
}

func TestSentinelsAreDistinct(t *testing.T) {
	t.Parallel()
	all := []error{
		engagement.ErrInvalidArgument, engagement.ErrBadRequest, engagement.ErrUnauthorized, engagement.ErrForbidden, engagement.ErrNotFound, engagement.ErrConflict,
		engagement.ErrRateLimited, engagement.ErrServer, engagement.ErrResponseTooLarge, engagement.ErrInvalidResponse,
	}
	for i, a := range all {
		for j, b := range all {
			if errors.Is(a, b) != (i == j) {
				t.Errorf("%v and %v", a, b)
			}
		}
	}
}

func wantLog(t *testing.T, want, got string) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("log (-want +got):\n%s", diff)
	}
}

func TestErrorsInLogs(t *testing.T) {
	t.Parallel()
	log := func(e *engagement.Error) string {
		var out bytes.Buffer
		slog.New(slog.NewTextHandler(&out, nil)).Error("failed", "err", e)
		_, line, _ := strings.Cut(out.String(), "msg=failed ")
		return strings.TrimSpace(line)
	}
	wantLog(t, `err.vendor=vendor err.operation=O err.method=GET err.route=/x err.attempts=2 err.status=429 err.code=c err.message=m err.retry_after=2s err.cause="rate limited"`,
		log(&engagement.Error{Vendor: "vendor", Operation: "O", Method: "GET", Route: "/x", Attempts: 2, StatusCode: 429, Code: "c", Message: "m", RetryAfter: 2 * time.Second, Err: engagement.ErrRateLimited, Body: []byte("secret")}))
	wantLog(t, `err.vendor=vendor err.operation=O err.method=GET err.route=/x err.attempts=0 err.code=[…] err.cause="for […]"`,
		log(&engagement.Error{Vendor: "vendor", Operation: "O", Method: "GET", Route: "/x", Code: "ada@example.com", Err: errors.New("for ada@example.com")}))
}

// What is printed by mistake shows neither what the service sent nor what the call did.
func TestErrorsAndOutcomesHideData(t *testing.T) {
	t.Parallel()
	failed := &engagement.Error{
		Vendor: "engage", Operation: "Users.Get", StatusCode: 404, Message: "no such user", Err: engagement.ErrNotFound,
		Header: http.Header{"X-Id": {"rosebud"}}, Body: []byte(`{"id":"rosebud"}`),
	}
	const text = "engage: Users.Get: status 404 Not Found: no such user"
	encoded := `{"attempts":0,"cause":"not found","message":"no such user","method":"","operation":"Users.Get","route":"","status":404,"vendor":"engage"}`
	for name, test := range map[string]struct {
		value               any
		plain, golang, json string
	}{
		"error":      {failed, text, `"` + text + `"`, encoded},
		"page":       {&engagement.PageError{Cursor: "rosebud", Err: failed}, text, `"` + text + `"`, encoded},
		"page loop":  {&engagement.PageError{Cursor: "rosebud", Err: engagement.ErrPageLoop}, engagement.ErrPageLoop.Error(), strconv.Quote(engagement.ErrPageLoop.Error()), strconv.Quote(engagement.ErrPageLoop.Error())},
		"refused":    {engagement.BulkOutcome[string]{Index: 3, Item: "rosebud", Err: failed}, "item 3: " + text, `"item 3: ` + text + `"`, `{"error":"` + text + `","index":3}`},
		"accepted":   {engagement.BulkOutcome[string]{Index: 3, Item: "rosebud"}, "item 3: accepted", `"item 3: accepted"`, `{"index":3}`},
		"an outcome": {&engagement.BulkOutcome[string]{Index: 3, Item: "rosebud"}, "item 3: accepted", `"item 3: accepted"`, `{"index":3}`},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			out, err := json.Marshal(test.value)
			if err != nil {
				t.Fatal(err)
			}
			var log strings.Builder
			slog.New(slog.NewJSONHandler(&log, nil)).Info("m", "v", test.value)
			got := []string{fmt.Sprintf("%v", test.value), fmt.Sprintf("%+v", test.value), fmt.Sprintf("%#v", test.value), string(out)}
			if diff := cmp.Diff([]string{test.plain, test.plain, test.golang, test.json}, got); diff != "" {
				t.Errorf("printed (-want +got):\n%s", diff)
			}
			if strings.Contains(log.String(), "rosebud") {
				t.Errorf("logged %s", log.String())
			}
		})
	}
}
