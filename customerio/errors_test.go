package customerio_test

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/internal/contract"
)

func TestErrors(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		status   int
		body     string
		sentinel error
		code     string
		message  string
		fields   map[string][]string
	}{
		"standard": {
			422, `{"errors":[{"detail":"is too long","status":"422","code":"too_long","source":{"pointer":"/data/attributes/name"}},{"detail":"is missing","status":422}]}`,
			customerio.ErrBadRequest, "too_long", "is too long; is missing",
			map[string][]string{"/data/attributes/name": {"is too long"}},
		},
		"standard without a code": {401, `{"errors":[{"detail":"no access","status":"401"}]}`, customerio.ErrUnauthorized, "", "no access", nil},
		"newsletters":             {422, `{"errors":[{"detail":"subscription_topic_id is required"}]}`, customerio.ErrBadRequest, "", "subscription_topic_id is required", nil},
		"sends":                   {403, `{"meta":{"error":"sending is off"}}`, customerio.ErrForbidden, "", "sending is off", nil},
		"preferences":             {400, `{"meta":{"errors":["bad language","bad type"]}}`, customerio.ErrBadRequest, "", "bad language; bad type", nil},
		"fields": {
			400, `{"errors":[{"reason":"required","field":"name","message":"name is required"}]}`, customerio.ErrBadRequest, "required", "name is required",
			map[string][]string{"name": {"name is required"}},
		},
		"a code that is a number": {409, `{"errors":[{"detail":"taken","code":17}]}`, customerio.ErrConflict, "17", "taken", nil},
		"errors as text":          {400, `{"errors":["first","second"]}`, customerio.ErrBadRequest, "", "first; second", nil},
		"a single error":          {400, `{"errors":{"detail":"alone"}}`, customerio.ErrBadRequest, "", "alone", nil},
		"one text":                {400, `{"errors":"alone"}`, customerio.ErrBadRequest, "", "alone", nil},
		"a gateway":               {404, `{"message":"no route"}`, customerio.ErrNotFound, "", "no route", nil},
		"no JSON":                 {413, `too large`, nil, "", "too large", nil},
		"nothing":                 {404, ``, customerio.ErrNotFound, "", "", nil},
		"odd types":               {400, `{"errors":[1,null,{"detail":7}],"meta":{"error":{"a":1},"errors":7}}`, customerio.ErrBadRequest, "", "1; 7", map[string][]string{"a": {"1"}}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			srv := serve(t, contract.Answer(test.status, test.body))
			_, err := newClient(t, srv).Campaigns.Get(t.Context(), 5)
			e := contract.AsError(t, err)
			if test.sentinel != nil && !errors.Is(err, test.sentinel) {
				t.Errorf("error %v, want %v", err, test.sentinel)
			}
			want := &customerio.Error{
				Vendor: "customerio", Operation: "Campaigns.Get", Method: "GET", Route: "/v1/campaigns/{campaign_id}", StatusCode: test.status, Code: test.code,
				Message: test.message, Fields: test.fields, Attempts: 1, Body: []byte(test.body), Header: e.Header, Err: e.Err,
			}
			if test.body == "" {
				want.Body = e.Body
			}
			if diff := cmp.Diff(*want, *e, cmpopts.EquateErrors()); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func FuzzErrorBody(f *testing.F) {
	for _, s := range []string{`{"errors":[{"detail":"a","code":1,"source":{"pointer":"/x"}}]}`, `{"meta":{"error":"a"}}`, `{"meta":{"errors":["a"]}}`, `[]`, `{"errors":{}}`, `"`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		srv := serve(t, contract.Answer(400, s))
		_, err := newClient(t, srv, customerio.WithRetry(customerio.RetryPolicy{MaxRetries: customerio.NoRetries})).Workspaces.List(t.Context())
		if e := contract.AsError(t, err); e.StatusCode != 400 || len(e.Error()) == 0 {
			t.Errorf("error %v", err)
		}
	})
}

func TestErrorKeepsSecrets(t *testing.T) {
	t.Parallel()
	srv := serve(t, contract.Answer(400, `{"errors":[{"detail":"ada@example.com with key s3cr3t-app-key at +49 151 1234567 is not allowed"}]}`))
	c, err := customerio.New("s3cr3t-app-key", customerio.WithHTTPClient(&http.Client{Transport: srv}))
	if err != nil {
		t.Fatal(err)
	}
	_, err = c.People.Get(t.Context(), "ada@example.com", customerio.GetPersonParams{})
	const want = "customerio: People.Get (GET /v1/customers/{customer_id}/attributes): status 400 Bad Request: […] with key […] at […] is not allowed"
	if err == nil || err.Error() != want {
		t.Errorf("want %s\ngot  %v", want, err)
	}
	logged := contract.AsError(t, err).LogValue().String()
	for _, secret := range []string{"ada", "s3cr3t", "1234567"} {
		if strings.Contains(logged, secret) {
			t.Errorf("the log value %s holds %s", logged, secret)
		}
	}
}

func TestErrorsAlwaysSaySomething(t *testing.T) {
	t.Parallel()
	contract.Errors(t, func(t *testing.T, rt http.RoundTripper) error {
		_, err := newClient(t, rt).People.Get(t.Context(), "rosebud", customerio.GetPersonParams{})
		return err
	})
}

func TestAnswersAreNeverLost(t *testing.T) {
	t.Parallel()
	contract.Answers(t, contract.Reading{
		Get: func(ctx context.Context, t testing.TB, rt http.RoundTripper) (any, error) {
			return newClient(t, rt).People.Get(ctx, "42", customerio.GetPersonParams{})
		},
		Thing: `{"customer":{"id":"42","attributes":{"plan":"pro"}}}`,
		Send: func(ctx context.Context, t testing.TB, rt http.RoundTripper) error {
			return newClient(t, rt).DataIndex.UpdateEvents(ctx, []customerio.EventMetadata{{Name: "paid", Description: "Has paid"}})
		},
		List: func(ctx context.Context, t testing.TB, rt http.RoundTripper) error {
			_, err := count(newClient(t, rt).Messages.All(ctx, customerio.ListMessagesParams{}))
			return err
		},
		Times: func(ctx context.Context, t testing.TB, rt http.RoundTripper, opts ...customerio.RequestOption) (times []time.Time, err error) {
			list, err := newClient(t, rt).Exports.List(ctx, opts...)
			for _, export := range list {
				times = append(times, export.CreatedAt.Time)
			}
			return times, err
		},
		Rows: func(times ...string) string {
			return `{"exports":[{"created_at":` + strings.Join(times, `},{"created_at":`) + `}]}`
		},
		Free: func(ctx context.Context, t testing.TB, rt http.RoundTripper) (any, error) {
			trigger, err := newClient(t, rt).Broadcasts.GetTrigger(ctx, 1, 2)
			if err != nil {
				return nil, err
			}
			return trigger.RecipientsFilter["account"], nil
		},
		Value: func(value string) string { return `{"recipients_filter":{"account":` + value + `}}` },
		Do: func(ctx context.Context, t testing.TB, rt http.RoundTripper, out any) error {
			return newClient(t, rt).Do(ctx, http.MethodGet, "/v1/account", nil, out)
		},
		Region: "WithRegion",
	})
}
