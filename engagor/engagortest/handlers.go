package engagortest

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"strings"

	"github.com/engagement-go/engagement/engagor"
	"github.com/engagement-go/engagement/internal/fake"
)

// failure is an error answer.
type failure struct {
	status int
	code   engagor.ErrorCode
	text   string
}

func (f *failure) Error() string { return f.text }

func invalid(format string, args ...any) error {
	return &failure{http.StatusBadRequest, engagor.ErrorCodeInvalidParameter, fmt.Sprintf(format, args...)}
}

var errNotFound = &failure{http.StatusNotFound, engagor.ErrorCodeNotFound, "there is no such object"}

// user returns the handler of a call for the user of the token.
func (m *model) user(handle func(*fake.Request) (any, error)) func(*fake.Request) fake.Answer {
	return func(r *fake.Request) fake.Answer {
		m.mu.Lock()
		defer m.mu.Unlock()
		return envelope(handle(r))
	}
}

// account returns the handler of a call for the account in the path.
func (m *model) account(handle func(*account, *fake.Request) (any, error)) func(*fake.Request) fake.Answer {
	return func(r *fake.Request) fake.Answer {
		m.mu.Lock()
		defer m.mu.Unlock()
		id := r.PathNumber("account_id")
		a := m.find(id)
		if a == nil {
			return envelope(nil, &failure{http.StatusForbidden, engagor.ErrorCodeNoPermission, "the user cannot access the account"})
		}
		return envelope(handle(a, r))
	}
}

// envelope encodes an answer while the model is locked.
func envelope(response any, err error) fake.Answer {
	if err == nil {
		return fake.OK(map[string]any{"meta": map[string]any{"code": http.StatusOK}, "response": response})
	}
	var f *failure
	if !errors.As(err, &f) {
		f = &failure{http.StatusInternalServerError, engagor.ErrorCodeInternalServerError, err.Error()}
	}
	return fake.Answer{Status: f.status, Body: failureBody(f.status, f.code, f.text)}
}

// form decodes the JSON in a field of the form, which the engine has checked against the spec.
func form[T any](r *fake.Request, name string) T {
	var v T
	_ = json.Unmarshal([]byte(r.Form().Get(name)), &v)
	return v
}

// numbers reads IDs that are joined by commas.
func numbers(text string) []int64 {
	var list []int64
	for part := range strings.SplitSeq(text, ",") {
		if n, err := strconv.ParseInt(part, 10, 64); err == nil {
			list = append(list, n)
		}
	}
	return list
}

type handler = func(*account, *fake.Request) (any, error)

func list(pick func(*account) *table, size int) handler {
	return func(a *account, r *fake.Request) (any, error) { return page(r, pick(a).rows, size, writeRow) }
}

func get(pick func(*account) *table) handler {
	return func(a *account, r *fake.Request) (any, error) {
		one := pick(a).byID[r.Path["id"]]
		if one == nil {
			return nil, errNotFound
		}
		return one.object, nil
	}
}

func remove(pick func(*account) *table) handler {
	return func(a *account, r *fake.Request) (any, error) {
		one := pick(a).byID[r.Path["id"]]
		if one == nil {
			return nil, errNotFound
		}
		pick(a).remove(one)
		return true, nil
	}
}

// update replaces the given fields.
func update(pick func(*account) *table) handler {
	return func(a *account, r *fake.Request) (any, error) {
		one := pick(a).byID[r.Path["id"]]
		if one == nil {
			return nil, errNotFound
		}
		return one.object, one.object.change(form[object](r, "updates"), nil)
	}
}

func writeRow(r *row) any { return r.object }
