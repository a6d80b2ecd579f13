package esputnik_test

import (
	"bytes"
	"errors"
	"log/slog"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	es "github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/internal/contract"
)

func TestErrorBodies(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("äx ", 600)
	for name, test := range map[string]struct {
		status int
		body   string
		want   es.Error
		is     error
	}{
		"text":        {400, "Wrong app uuid\n", es.Error{Message: "Wrong app uuid"}, es.ErrBadRequest},
		"quoted":      {404, `"Not registered application"`, es.Error{Message: "Not registered application"}, es.ErrNotFound},
		"message":     {400, `{"message":"Domain can't be reached"}`, es.Error{Message: "Domain can't be reached"}, es.ErrBadRequest},
		"error":       {400, `{"error":"no"}`, es.Error{Message: "no"}, es.ErrBadRequest},
		"errors":      {500, `{"errorMessage":"no","error":{"a":1}}`, es.Error{Message: "no", Fields: map[string][]string{"a": {"1"}}}, es.ErrServer},
		"status only": {401, `{"status":401}`, es.Error{}, es.ErrUnauthorized},
		"event params": {400, `{"params":{"EmailAddress":{"required":true},"Name":{"required":false}}}`, es.Error{
			Fields: map[string][]string{"EmailAddress": {"required"}, "Name": {"optional"}},
		}, es.ErrBadRequest},
		"broken JSON":   {403, `{"message":`, es.Error{Message: `{"message":`}, es.ErrForbidden},
		"empty":         {409, ``, es.Error{}, es.ErrConflict},
		"period":        {419, `period is too long`, es.Error{Message: "period is too long"}, es.ErrBadRequest},
		"long":          {415, long, es.Error{Message: strings.Repeat("äx ", 256)[:1023] + "…"}, nil},
		"echoed values": {400, `Countess Lovelace, ann@example.org, +380 50 000 00 01 and ` + key, es.Error{Message: "[…], […], […] and […]"}, es.ErrBadRequest},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := newClient(t, serve(t, answer(test.status, test.body)))
			err := c.Contacts.Update(t.Context(), 900000001, es.ContactUpdate{FirstName: new("Countess Lovelace")}, es.WithCallRetry(es.RetryPolicy{MaxRetries: es.NoRetries}))
			if test.is != nil && !errors.Is(err, test.is) {
				t.Errorf("error %v, want %v", err, test.is)
			}
			got := contract.AsError(t, err)
			want := test.want
			want.Vendor = "esputnik"
			want.Operation, want.Method, want.Route = "Contacts.Update", "PUT", "/v1/contact/{id}"
			want.StatusCode, want.Attempts, want.Body, want.Err = test.status, 1, []byte(test.body), test.is
			want.Header = got.Header
			if diff := cmp.Diff(want, *got, cmp.Comparer(func(a, b error) bool { return a == b })); diff != "" {
				t.Errorf("error (-want +got):\n%s", diff)
			}
			var log bytes.Buffer
			slog.New(slog.NewTextHandler(&log, nil)).Error("failed", "err", got)
			for _, text := range []string{err.Error(), log.String()} {
				for _, private := range []string{"900000001", "Lovelace", "ann@", "380 50", key} {
					if strings.Contains(text, private) {
						t.Errorf("%q prints %q", text, private)
					}
				}
			}
		})
	}
}

func FuzzErrorBodies(f *testing.F) {
	for _, seed := range []string{"Wrong app uuid", `{"message":"m"}`, `{"params":{"a":{"required":true}}}`, `"quoted"`, `{"error":{}}`, ``} {
		f.Add([]byte(seed), 400)
	}
	f.Fuzz(func(t *testing.T, data []byte, status int) {
		status = 400 + (status%200+200)%200
		c := newClient(t, contract.Record(func(*http.Request) (*http.Response, error) { return text(status, string(data)), nil }), es.WithRetry(es.RetryPolicy{MaxRetries: es.NoRetries}))
		_, err := c.Account.Get(t.Context())
		var e *es.Error
		if !errors.As(err, &e) || e.StatusCode != status || err.Error() == "" {
			t.Errorf("error %v, want one of status %d", err, status)
		}
	})
}

func TestErrorsAlwaysSaySomething(t *testing.T) {
	t.Parallel()
	contract.Errors(t, func(t *testing.T, rt http.RoundTripper) error {
		return newClient(t, rt).Subscriptions.RemoveUnsubscribed(t.Context(), []string{"rosebud"})
	})
}
