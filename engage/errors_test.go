package engage_test

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/internal/contract"
)

func TestErrorBodies(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		status int
		body   string
		want   engage.Error
		is     error
	}{
		"text":          {401, `{"error":"Wrong authentication credentials."}`, engage.Error{Message: "Wrong authentication credentials."}, engage.ErrUnauthorized},
		"object":        {400, `{"error":{"message":"bad","code":"E1","title":"too long"}}`, engage.Error{Message: "bad", Code: "E1", Fields: map[string][]string{"title": {"too long"}}}, engage.ErrBadRequest},
		"lists":         {400, `{"error":{"message":"bad","title":["too long","not unique"],"depth":{"a":"b"},"none":null}}`, engage.Error{Message: "bad", Fields: map[string][]string{"title": {"too long", "not unique"}}}, engage.ErrBadRequest},
		"odd message":   {400, `{"message":{"a":"b"},"error":"bad"}`, engage.Error{Message: "bad"}, engage.ErrBadRequest},
		"number":        {422, `{"error":17}`, engage.Error{Message: "17"}, engage.ErrBadRequest},
		"missing":       {404, `{"code":3,"message":"gone","status":"no"}`, engage.Error{Code: "3", Message: "gone"}, engage.ErrNotFound},
		"not JSON":      {403, `go away`, engage.Error{Message: "go away"}, engage.ErrForbidden},
		"empty":         {409, ``, engage.Error{}, engage.ErrConflict},
		"server":        {501, `{"error":"no"}`, engage.Error{Message: "no"}, engage.ErrServer},
		"echoed values": {400, `{"error":"ada@example.com of user-77 is Countess Lovelace, call +49 151 2345678"}`, engage.Error{Message: "[…] of […] is […], call […]"}, engage.ErrBadRequest},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := newClient(t, serve(t, contract.Answer(test.status, test.body)))
			_, err := c.Users.Upsert(t.Context(), "user-77", engage.UserUpdate{FirstName: new("Countess Lovelace")})
			if !errors.Is(err, test.is) {
				t.Errorf("error %v, want %v", err, test.is)
			}
			got := contract.AsError(t, err)
			want := test.want
			want.Vendor = "engage"
			want.Operation, want.Method, want.Route = "Users.Upsert", "PUT", "/users/{uid}"
			want.StatusCode, want.Attempts, want.Body, want.Err = test.status, 1, []byte(test.body), test.is
			if len(test.body) == 0 {
				want.Body = []byte{}
			}
			want.Header = got.Header
			if diff := cmp.Diff(want, *got, cmpopts.EquateErrors()); diff != "" {
				t.Errorf("error (-want +got):\n%s", diff)
			}
			var log bytes.Buffer
			slog.New(slog.NewTextHandler(&log, nil)).Error("failed", "err", got)
			for _, text := range []string{err.Error(), log.String()} {
				for _, private := range []string{"user-77", "Lovelace", "ada@", "2345678", "secret"} {
					if strings.Contains(text, private) {
						t.Errorf("%q prints %q", text, private)
					}
				}
				if !strings.Contains(text, "Users.Upsert") {
					t.Errorf("%q does not name the operation", text)
				}
			}
		})
	}
}

func TestErrorsAlwaysSaySomething(t *testing.T) {
	t.Parallel()
	contract.Errors(t, func(t *testing.T, rt http.RoundTripper) error {
		_, err := newClient(t, rt).Users.Get(t.Context(), "rosebud")
		return err
	})
}

func TestAnswersAreNeverLost(t *testing.T) {
	t.Parallel()
	contract.Answers(t, contract.Reading{
		Get: func(ctx context.Context, t testing.TB, rt http.RoundTripper) (any, error) {
			return newClient(t, rt).Users.Get(ctx, "u42")
		},
		Thing: `{"uid":"u42","first_name":"Ada","meta":{"plan":"pro"}}`,
		Send: func(ctx context.Context, t testing.TB, rt http.RoundTripper) error {
			return newClient(t, rt).Events.Track(ctx, "u42", engage.Event{Name: "Paid"})
		},
		List: func(ctx context.Context, t testing.TB, rt http.RoundTripper) error {
			return drain(newClient(t, rt).Users.All(ctx, engage.ListUsersParams{}))
		},
		Times: func(ctx context.Context, t testing.TB, rt http.RoundTripper, opts ...engage.RequestOption) (times []time.Time, err error) {
			page, err := newClient(t, rt).Users.List(ctx, engage.ListUsersParams{}, opts...)
			if err != nil {
				return nil, err
			}
			for _, user := range page.Data {
				times = append(times, user.CreatedAt)
			}
			return times, nil
		},
		Rows: func(times ...string) string {
			return `{"data":[{"created_at":` + strings.Join(times, `},{"created_at":`) + `}]}`
		},
		Free: func(ctx context.Context, t testing.TB, rt http.RoundTripper) (any, error) {
			user, err := newClient(t, rt).Users.Get(ctx, "u42")
			if err != nil {
				return nil, err
			}
			return user.Meta["account"], nil
		},
		Value: func(value string) string { return `{"meta":{"account":` + value + `}}` },
		Do: func(ctx context.Context, t testing.TB, rt http.RoundTripper, out any) error {
			return newClient(t, rt).Do(ctx, http.MethodGet, "/account", nil, out)
		},
		Region: "WithBaseURL",
	})
}
