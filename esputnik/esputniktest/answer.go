package esputniktest

import (
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/engagement-go/engagement/internal/fake"
)

// text answers with a sentence, under a JSON content type like the service.
func text(format string, args ...any) fake.Answer {
	return fake.Answer{
		Status: http.StatusOK, Header: http.Header{"Content-Type": {"application/json;charset=UTF-8"}},
		Body: fmt.Appendf(nil, format, args...),
	}
}

// empty is a success without a body and without a content type.
func empty() fake.Answer { return fake.Answer{Status: http.StatusOK} }

// fail is an error in the form of the service, which is mostly plain text.
func fail(status int, format string, args ...any) fake.Answer {
	return fake.Answer{Status: status, Body: errorBody(status, fmt.Sprintf(format, args...))}
}

func errorBody(status int, message string) any {
	if status == http.StatusUnauthorized {
		return map[string]any{"status": status, "message": message}
	}
	return message
}

// page returns the rows of the page that startindex and maxrows select.
func page[T any](r *fake.Request, rows []T, size int) []T {
	start := r.Number("startindex", 1)
	from := min(start-1, len(rows))
	return rows[from:min(from+r.Number("maxrows", size), len(rows))]
}

// counted adds the TotalCount header. With OddShapes, the total of a list without a filter is wrong.
func (m *model) counted(a fake.Answer, n int, unfiltered bool) fake.Answer {
	if m.odd.Load() && unfiltered {
		n = min(n, 2)
	}
	a.Header.Set("TotalCount", strconv.Itoa(n))
	return a
}

// readTime reads a time in any form that a request may have. A time without an offset is UTC.
func readTime(text string) (time.Time, bool) {
	for _, form := range []string{time.RFC3339Nano, "2006-01-02T15:04:05.999999999", "2006-01-02T15:04Z07:00", "2006-01-02T15:04", time.DateOnly} {
		if t, err := time.Parse(form, text); err == nil {
			return t.UTC(), true
		}
	}
	return time.Time{}, false
}

// local formats a time as the service does, without an offset.
func local(t time.Time) string { return t.UTC().Format("2006-01-02T15:04:05") }

// has reports whether text contains part, ignoring case.
func has(text, part string) bool {
	return strings.Contains(strings.ToLower(text), strings.ToLower(part))
}
