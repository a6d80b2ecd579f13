package contract

import (
	"errors"
	"net/http"
	"strings"
	"testing"

	"github.com/engagement-go/engagement"
)

// Errors proves that an error says something in whatever form the service puts it. call makes a call through rt that
// sends the text "rosebud", which no message may repeat.
func Errors(t *testing.T, call func(t *testing.T, rt http.RoundTripper) error) {
	t.Helper()
	for name, test := range map[string]struct{ body, contentType, want string }{
		"error":            {`{"error":"no such list"}`, "application/json", "no such list"},
		"error as a page":  {`{"error":"no such list"}`, "text/html", "no such list"},
		"errors of fields": {`{"errors":{"name":["is taken"]}}`, "application/json", "is taken"},
		"a list":           {`["a thing","b thing"]`, "application/json", "a thing"},
		"message":          {`{"message":"the thing is bad"}`, "application/json", "the thing is bad"},
		"text":             {`the thing is bad`, "text/plain", "the thing is bad"},
		"quoted":           {`"the thing is bad"`, "application/json", "the thing is bad"},
		"with a mark":      {"\xef\xbb\xbf" + `{"message":"the thing is bad"}`, "application/json", "the thing is bad"},
		"an echo":          {`{"message":"«ROSEBUD» is bad"}`, "application/json", "«[…]» is bad"},
		"very long":        {`{"message":"the thing ` + strings.Repeat("is bad ", 9000) + `"}`, "application/json", "the thing is bad"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			err := call(t, Record(Answer(http.StatusBadRequest, test.body, "Content-Type", test.contentType)))
			var e *engagement.Error
			if !errors.As(err, &e) || !errors.Is(err, engagement.ErrBadRequest) {
				t.Fatalf("error %v, want ErrBadRequest", err)
			}
			if !strings.Contains(e.Message, test.want) || len(e.Message) > 2000 || strings.Contains(strings.ToLower(err.Error()), "rosebud") {
				t.Errorf("message %q, want %q", e.Message, test.want)
			}
		})
	}
}
