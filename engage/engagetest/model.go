package engagetest

import (
	"fmt"
	"net/http"
	"sync"
	"time"

	"github.com/engagement-go/engagement/internal/fake"
)

// model is what the service holds.
type model struct {
	mu    sync.Mutex
	ids   int
	users index[user]
	lists index[list]
	sent  []Sent
}

func newModel() *model {
	return &model{
		users: newIndex(func(u *user) string { return u.ID }),
		lists: newIndex(func(l *list) string { return l.ID }),
	}
}

// id returns a new internal id.
func (m *model) id() string {
	m.ids++
	return fmt.Sprintf("%024x", m.ids)
}

// with runs a handler on a row, or answers that there is none.
func with[T any](m *model, rows map[string]*T, key string, handle func(*T) fake.Answer) fake.Answer {
	m.mu.Lock()
	defer m.mu.Unlock()
	row := rows[key]
	if row == nil {
		return notFound
	}
	return handle(row)
}

func fail(status int, message string) fake.Answer {
	return fake.Answer{Status: status, Body: map[string]string{"error": message}}
}

var notFound = fail(http.StatusNotFound, "Not found")

func status(s string) fake.Answer { return fake.OK(map[string]string{"status": s}) }

// The service writes null for what is unknown.

func textOrNull(s string) any {
	if s == "" {
		return nil
	}
	return s
}

func timeOrNull(t time.Time) any {
	if t.IsZero() {
		return nil
	}
	return t
}

// set points to text that is to be set, nil for none.
func set(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// assign changes fields whose new value is not nil.
func assign[T any](field *T, value *T) {
	if value != nil {
		*field = *value
	}
}
