package esputnik_test

import (
	"bytes"
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/jarcoal/httpmock"
	"golang.org/x/oauth2"

	es "github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/internal/contract"
	specs "github.com/engagement-go/engagement/internal/spec"
)

const base = "https://esputnik.com/api"

const key = "k3y-of-the-account"

func text(status int, body string) *http.Response {
	return &http.Response{
		StatusCode: status, Header: http.Header{"Content-Type": {"application/json;charset=UTF-8"}},
		Body: io.NopCloser(strings.NewReader(body)), ContentLength: int64(len(body)),
	}
}

func TestNewRefusesBadConfiguration(t *testing.T) {
	t.Parallel()
	tokens := oauth2.StaticTokenSource(&oauth2.Token{AccessToken: "a"})
	for name, test := range map[string]struct {
		key  string
		opt  es.Option
		want string
	}{
		"empty key":           {"", nil, "apiKey must not be empty"},
		"key with newline":    {key + "\n", nil, "apiKey must not contain white space"},
		"token with newline":  {key, es.WithEventsToken(key + "\n"), "WithEventsToken must not contain white space"},
		"key and tokens":      {key, es.WithTokenSource(tokens), "apiKey must be empty"},
		"nil tokens":          {"", es.WithTokenSource(nil), "WithTokenSource"},
		"empty events token":  {key, es.WithEventsToken(""), "WithEventsToken"},
		"other host":          {key, es.WithHost("https://esputnik.com.ua/api"), "WithHost"},
		"nil client":          {key, es.WithHTTPClient(nil), "WithHTTPClient"},
		"plain http":          {key, es.WithBaseURL("http://esputnik.com/api"), "https"},
		"unknown quota":       {key, es.WithLimiter(nopLimiter{}, "nobody"), "quota"},
		"nil logger":          {key, es.WithLogger(nil), "WithLogger"},
		"no response bytes":   {key, es.WithMaxResponseBytes(0), "WithMaxResponseBytes"},
		"negative retries":    {key, es.WithRetry(es.RetryPolicy{MaxRetries: -2}), "retry policy"},
		"nil middleware":      {key, es.WithMiddleware(nil), "WithMiddleware"},
		"empty user agent":    {key, es.WithUserAgent(""), "WithUserAgent"},
		"nil limiter":         {key, es.WithLimiter(nil), "WithLimiter"},
		"query in base":       {key, es.WithBaseURL("https://x.example/?k=" + key), "query"},
		"credentials in base": {key, es.WithBaseURL("https://u:" + key + "@x.example/"), "credentials"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := es.New(test.key, test.opt)
			if !errors.Is(err, es.ErrInvalidArgument) || !strings.HasPrefix(err.Error(), "esputnik: New: ") {
				t.Fatalf("error %v, want ErrInvalidArgument", err)
			}
			if !strings.Contains(err.Error(), test.want) || strings.Contains(err.Error(), key) {
				t.Errorf("error %q, want it to say %q and no key", err, test.want)
			}
		})
	}
}

type nopLimiter struct{}

func (nopLimiter) Wait(context.Context) error { return nil }

// header makes a call and returns the header and URL that were sent.
func sent(t *testing.T, apiKey string, call func(*es.Client) error, opts ...es.Option) (http.Header, string) {
	t.Helper()
	var header http.Header
	var url string
	rt := contract.Record(func(r *http.Request) (*http.Response, error) {
		header, url = r.Header, r.URL.String()
		return text(200, ``), nil
	})
	c, err := es.New(apiKey, append([]es.Option{es.WithHTTPClient(&http.Client{Transport: rt})}, opts...)...)
	if err != nil {
		t.Fatal(err)
	}
	if err := call(c); err != nil {
		t.Fatal(err)
	}
	return header, url
}

func TestTheKeyIsThePasswordOfAConstantUser(t *testing.T) {
	t.Parallel()
	got, url := sent(t, key, func(c *es.Client) error {
		return c.Events.Send(t.Context(), es.Event{EventTypeKey: "e"}, es.WithHeader("X-Trace", "7"))
	}, es.WithUserAgent("shop/2"))
	want := http.Header{
		"Authorization": {"Basic " + base64.StdEncoding.EncodeToString([]byte("user:"+key))},
		"Accept":        {"application/json"},
		"Content-Type":  {"application/json"},
		"User-Agent":    {"shop/2 engagement-go/0.1.0"},
		"X-Trace":       {"7"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("header (-want +got):\n%s", diff)
	}
	if want := base + "/v3/event"; url != want {
		t.Errorf("sent to %s, want %s", url, want)
	}
}

func TestHosts(t *testing.T) {
	t.Parallel()
	for host, want := range map[es.Host]string{
		es.HostESputnik: "https://esputnik.com/api/v1/account/info",
		es.HostYespo:    "https://yespo.io/api/v1/account/info",
		es.HostYespoAPI: "https://api.yespo.io/api/v1/account/info",
	} {
		_, url := sent(t, key, func(c *es.Client) error { _, err := c.Account.Get(t.Context()); return err }, es.WithHost(host))
		if url != want {
			t.Errorf("sent to %s, want %s", url, want)
		}
	}
}

func TestTheEventsTokenGoesWithTheCallsItIsDocumentedFor(t *testing.T) {
	t.Parallel()
	basic := "Basic " + base64.StdEncoding.EncodeToString([]byte("user:"+key))
	for name, test := range map[string]struct {
		want string
		call func(*es.Client) error
	}{
		"event v1": {"Bearer t0ken", func(c *es.Client) error { return c.Events.SendV1(t.Context(), es.EventV1{EventTypeKey: "e"}) }},
		"delete past": {"Bearer t0ken", func(c *es.Client) error {
			return c.Events.DeletePast(t.Context(), "2023-01-01T00:00", "2023-01-01T00:00")
		}},
		"past v1": {"Bearer t0ken", func(c *es.Client) error {
			_, err := c.Events.SendPastV1(t.Context(), []es.PastEventV1{{EventTypeKey: "e", KeyValue: "k", Occurred: "2023-01-01T00:00"}})
			return err
		}},
		"event v2":      {basic, func(c *es.Client) error { return c.Events.SendV2(t.Context(), es.EventV2{EventTypeKey: "e"}) }},
		"event v3":      {basic, func(c *es.Client) error { return c.Events.Send(t.Context(), es.Event{EventTypeKey: "e"}) }},
		"something new": {basic, func(c *es.Client) error { return c.Do(t.Context(), "GET", "/v1/new", nil, nil) }},
	} {
		got, _ := sent(t, key, test.call, es.WithEventsToken("t0ken"))
		if a := got.Get("Authorization"); a != test.want {
			t.Errorf("%s: credentials %q, want %q", name, a, test.want)
		}
	}
	c, err := es.New("", es.WithEventsToken("t0ken"), es.WithHTTPClient(&http.Client{Transport: httpmock.NewMockTransport()}))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := c.Account.Get(t.Context()); err == nil || !strings.Contains(err.Error(), "needs an API key") {
		t.Errorf("error %v, want one that names the key", err)
	}
}

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
		"errors":      {500, `{"errorMessage":"no","error":{"a":1}}`, es.Error{Message: "no"}, es.ErrServer},
		"status only": {401, `{"status":401}`, es.Error{}, es.ErrUnauthorized},
		"event params": {400, `{"params":{"EmailAddress":{"required":true},"Name":{"required":false}}}`, es.Error{
			Fields: map[string][]string{"EmailAddress": {"required"}, "Name": {"optional"}},
		}, es.ErrBadRequest},
		"broken JSON":   {403, `{"message":`, es.Error{Message: `{"message":`}, es.ErrForbidden},
		"empty":         {409, ``, es.Error{}, es.ErrConflict},
		"period":        {419, `period is too long`, es.Error{Message: "period is too long"}, es.ErrBadRequest},
		"long":          {415, long, es.Error{Message: strings.ToValidUTF8(long[:1000], "") + "…"}, nil},
		"echoed values": {400, `Countess Lovelace, ann@example.org, +380 50 000 00 01 and ` + key, es.Error{Message: "[…], […], […] and […]"}, es.ErrBadRequest},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := newClient(t, serve(t, answer(test.status, test.body)))
			_, err := c.Contacts.Update(t.Context(), 900000001, es.ContactUpdate{FirstName: "Countess Lovelace"}, es.WithCallRetry(es.RetryPolicy{MaxRetries: es.NoRetries}))
			if test.is != nil && !errors.Is(err, test.is) {
				t.Errorf("error %v, want %v", err, test.is)
			}
			var got *es.Error
			if !errors.As(err, &got) {
				t.Fatalf("error of type %T", err)
			}
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

func TestADuplicatedRequestIsNeverRepeated(t *testing.T) {
	t.Parallel()
	for name, call := range map[string]func(context.Context, *es.Client) error{
		"upsert": func(ctx context.Context, c *es.Client) error { _, err := c.Contacts.Upsert(ctx, ann); return err },
		"update": func(ctx context.Context, c *es.Client) error {
			_, err := c.Contacts.Update(ctx, 7, es.ContactUpdate{FirstName: "A"})
			return err
		},
		"subscribe": func(ctx context.Context, c *es.Client) error {
			_, err := c.Contacts.Subscribe(ctx, es.SubscribeRequest{Contact: ann})
			return err
		},
		"event": func(ctx context.Context, c *es.Client) error { return c.Events.Send(ctx, es.Event{EventTypeKey: "e"}) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			srv := serve(t, answer(409, "Duplicated request. Try again in a minute."))
			c := newClient(t, srv)
			err := call(t.Context(), c)
			var e *es.Error
			if !errors.Is(err, es.ErrConflict) || !errors.As(err, &e) || !strings.HasPrefix(e.Message, "Duplicated request") || e.Attempts != 1 {
				t.Errorf("error %v, want a conflict after one attempt", err)
			}
			if n := srv.Count(); n != 1 {
				t.Errorf("%d requests, want 1", n)
			}
		})
	}
}

func TestADuplicateAfterALostConnectionEndsTheCall(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		requests := 0
		c := newClient(t, contract.Record(func(*http.Request) (*http.Response, error) {
			if requests++; requests == 1 {
				return nil, io.ErrUnexpectedEOF
			}
			return text(409, "Duplicated request"), nil
		}))
		_, err := c.Contacts.Upsert(t.Context(), ann)
		var e *es.Error
		if !errors.Is(err, es.ErrConflict) || !errors.As(err, &e) || e.Attempts != 2 || requests != 2 {
			t.Errorf("error %v after %d requests, want a conflict after 2", err, requests)
		}
	})
}

func TestOnlyWhatMayBeRepeatedIs(t *testing.T) {
	t.Parallel()
	one := []es.PastEvent{{EventTypeKey: "e", KeyValue: "k", Occurred: "2023-01-01T00:00"}}
	calls := map[string]struct {
		want int
		call func(context.Context, *es.Client) error
	}{
		"smart send": {1, func(ctx context.Context, c *es.Client) error {
			_, err := c.Sending.SmartSend(ctx, 7, es.SmartSendRequest{Recipients: []es.Recipient{{ContactID: 1}}})
			return err
		}},
		"email": {1, func(ctx context.Context, c *es.Client) error {
			_, err := c.Sending.SendEmail(ctx, es.OutgoingEmail{From: "f", Subject: "s", HTMLText: "h", Emails: []string{"e"}})
			return err
		}},
		"sms": {1, func(ctx context.Context, c *es.Client) error {
			_, err := c.Sending.SendSMS(ctx, es.OutgoingSMS{From: "f", Text: "t", GroupID: 1})
			return err
		}},
		"viber": {1, func(ctx context.Context, c *es.Client) error {
			_, err := c.Sending.SendViber(ctx, es.OutgoingViber{Text: "t", IOSExpiryText: "t", GroupID: 1})
			return err
		}},
		"broadcast": {1, func(ctx context.Context, c *es.Client) error {
			_, err := c.Broadcasts.Create(ctx, es.BroadcastDraft{MessageID: "1", Groups: []int64{1}})
			return err
		}},
		"event": {1, func(ctx context.Context, c *es.Client) error { return c.Events.Send(ctx, es.Event{EventTypeKey: "e"}) }},
		"event v2": {1, func(ctx context.Context, c *es.Client) error {
			return c.Events.SendV2(ctx, es.EventV2{EventTypeKey: "e"})
		}},
		"event v1": {1, func(ctx context.Context, c *es.Client) error {
			return c.Events.SendV1(ctx, es.EventV1{EventTypeKey: "e"})
		}},
		"past events": {1, func(ctx context.Context, c *es.Client) error { _, err := c.Events.SendPast(ctx, one); return err }},
		"subscription": {1, func(ctx context.Context, c *es.Client) error {
			_, err := c.Contacts.Subscribe(ctx, es.SubscribeRequest{Contact: ann})
			return err
		}},
		"file import": {1, func(ctx context.Context, c *es.Client) error {
			_, err := c.Contacts.ImportFile(ctx, es.FileImport{DedupeOn: "email", Link: "l"})
			return err
		}},
		"template": {1, func(ctx context.Context, c *es.Client) error {
			_, err := c.SMSMessages.Create(ctx, es.SMSMessageDraft{Name: "n", From: "f", Text: "t"})
			return err
		}},
		"clear":  {1, func(ctx context.Context, c *es.Client) error { _, err := c.Segments.Clear(ctx, 7); return err }},
		"upsert": {4, func(ctx context.Context, c *es.Client) error { _, err := c.Contacts.Upsert(ctx, ann); return err }},
		"bulk upsert": {4, func(ctx context.Context, c *es.Client) error {
			_, err := c.Contacts.BulkUpsert(ctx, es.BulkUpsert{Contacts: []es.ContactDraft{ann}, DedupeOn: "email"})
			return err
		}},
		"orders": {4, func(ctx context.Context, c *es.Client) error {
			_, err := c.Orders.Upsert(ctx, []es.Order{kettle})
			return err
		}},
		"update": {4, func(ctx context.Context, c *es.Client) error {
			_, err := c.Contacts.Update(ctx, 7, es.ContactUpdate{})
			return err
		}},
		"delete": {4, func(ctx context.Context, c *es.Client) error {
			_, err := c.Contacts.Delete(ctx, 7, es.DeleteContactParams{})
			return err
		}},
		"read": {4, func(ctx context.Context, c *es.Client) error { _, err := c.Contacts.Get(ctx, 7); return err }},
	}
	for name, test := range calls {
		for _, status := range []int{0, 500, 503} {
			t.Run(fmt.Sprint(name, " ", status), func(t *testing.T) {
				t.Parallel()
				synctest.Test(t, func(t *testing.T) {
					requests := 0
					c := newClient(t, contract.Record(func(*http.Request) (*http.Response, error) {
						requests++
						if status == 0 {
							return nil, io.ErrUnexpectedEOF
						}
						return text(status, "no"), nil
					}))
					if err := test.call(t.Context(), c); err == nil {
						t.Error("no error")
					}
					if requests != test.want {
						t.Errorf("%d requests, want %d", requests, test.want)
					}
				})
			})
		}
	}
}

// quotas are the vendor's limits, with a call that spends each.
var quotas = map[es.Quota]struct {
	limit int
	span  time.Duration
	call  func(context.Context, *es.Client) error
}{
	es.QuotaDefault: {200, time.Second, func(ctx context.Context, c *es.Client) error { _, err := c.Account.Get(ctx); return err }},
	es.QuotaContactIDByToken: {150, time.Second, func(ctx context.Context, c *es.Client) error {
		_, err := c.Contacts.IDByToken(ctx, "a", "t")
		return err
	}},
	es.QuotaContactSearch: {50, time.Second, func(ctx context.Context, c *es.Client) error {
		_, err := c.Contacts.Search(ctx, es.SearchContactsParams{})
		return err
	}},
	es.QuotaEventV1: {350, time.Second, func(ctx context.Context, c *es.Client) error {
		return c.Events.SendV1(ctx, es.EventV1{EventTypeKey: "e"})
	}},
	es.QuotaEventV2: {350, time.Second, func(ctx context.Context, c *es.Client) error {
		return c.Events.SendV2(ctx, es.EventV2{EventTypeKey: "e"})
	}},
	es.QuotaEventV3: {350, time.Second, func(ctx context.Context, c *es.Client) error { return c.Events.Send(ctx, es.Event{EventTypeKey: "e"}) }},
	es.QuotaPastEventsV1: {100, time.Second, func(ctx context.Context, c *es.Client) error {
		_, err := c.Events.SendPastV1(ctx, []es.PastEventV1{{EventTypeKey: "e", KeyValue: "k", Occurred: "o"}})
		return err
	}},
	es.QuotaPastEventsV2: {100, time.Second, func(ctx context.Context, c *es.Client) error {
		_, err := c.Events.SendPastV2(ctx, []es.PastEventV2{{EventTypeKey: "e", KeyValue: "k", Occurred: "o"}})
		return err
	}},
	es.QuotaPastEventsV3: {100, time.Second, func(ctx context.Context, c *es.Client) error {
		_, err := c.Events.SendPast(ctx, []es.PastEvent{{EventTypeKey: "e", KeyValue: "k", Occurred: "o"}})
		return err
	}},
	es.QuotaPastEventsDelete: {5, time.Second, func(ctx context.Context, c *es.Client) error {
		return c.Events.DeletePast(ctx, "2023-01-01T00:00", "2023-01-01T00:00")
	}},
	es.QuotaInteractionStatus: {300, time.Second, func(ctx context.Context, c *es.Client) error {
		return c.Sending.UpdateInteraction(ctx, "i", es.InteractionStatusChange{Token: "t", Status: "READ", Time: time.Now()})
	}},
	es.QuotaContactMessages: {10, time.Second, func(ctx context.Context, c *es.Client) error {
		_, err := c.Activity.Messages(ctx, "a", "b", es.ContactMessagesParams{ContactID: 1})
		return err
	}},

	es.QuotaEmailMessageSearch: {500, time.Hour, func(ctx context.Context, c *es.Client) error {
		_, err := c.EmailMessages.List(ctx, es.ListEmailMessagesParams{})
		return err
	}},
	es.QuotaEmailMessage:         {500, time.Hour, func(ctx context.Context, c *es.Client) error { _, err := c.EmailMessages.Get(ctx, 1); return err }},
	es.QuotaEmailMessageViewLink: {500, time.Hour, func(ctx context.Context, c *es.Client) error { _, err := c.EmailMessages.ViewLink(ctx, 1); return err }},
	es.QuotaMobilePushMessageSearch: {500, time.Hour, func(ctx context.Context, c *es.Client) error {
		_, err := c.MobilePushMessages.List(ctx, es.ListMobilePushMessagesParams{})
		return err
	}},
	es.QuotaMobilePushMessage: {500, time.Hour, func(ctx context.Context, c *es.Client) error { _, err := c.MobilePushMessages.Get(ctx, 1); return err }},
	es.QuotaViberMessageSearch: {500, time.Hour, func(ctx context.Context, c *es.Client) error {
		_, err := c.ViberMessages.List(ctx, es.ListViberMessagesParams{})
		return err
	}},
	es.QuotaViberMessage: {500, time.Hour, func(ctx context.Context, c *es.Client) error { _, err := c.ViberMessages.Get(ctx, 1); return err }},
	es.QuotaAppInboxMessageSearch: {500, time.Hour, func(ctx context.Context, c *es.Client) error {
		_, err := c.AppInboxMessages.List(ctx, es.ListAppInboxMessagesParams{})
		return err
	}},
	es.QuotaAppInboxMessage: {500, time.Hour, func(ctx context.Context, c *es.Client) error { _, err := c.AppInboxMessages.Get(ctx, 1); return err }},
	es.QuotaTelegramMessageSearch: {500, time.Hour, func(ctx context.Context, c *es.Client) error {
		_, err := c.TelegramMessages.List(ctx, es.ListTelegramMessagesParams{})
		return err
	}},
	es.QuotaTelegramMessage: {500, time.Hour, func(ctx context.Context, c *es.Client) error { _, err := c.TelegramMessages.Get(ctx, 1); return err }},
	es.QuotaSMSMessageSearch: {500, time.Hour, func(ctx context.Context, c *es.Client) error {
		_, err := c.SMSMessages.List(ctx, es.ListSMSMessagesParams{})
		return err
	}},
	es.QuotaSMSMessage: {500, time.Hour, func(ctx context.Context, c *es.Client) error { _, err := c.SMSMessages.Get(ctx, 1); return err }},
}

func TestEveryQuotaOfTheSpecIsKeptTo(t *testing.T) {
	t.Parallel()
	specified := specs.MustLoad("esputnik").Quotas()
	for quota := range specified {
		if _, ok := quotas[es.Quota(quota)]; !ok {
			t.Errorf("the quota %q has no test", quota)
		}
	}
	for quota, test := range quotas {
		if _, ok := specified[string(quota)]; !ok {
			t.Errorf("the quota %q is not in the spec", quota)
		}
		t.Run(string(quota), func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				c := paced(t)
				start := time.Now()
				for range test.limit {
					if err := test.call(t.Context(), c); err != nil {
						t.Fatal(err)
					}
				}
				if took := time.Since(start); test.span == time.Second && took != 0 || took > time.Minute {
					t.Errorf("%d calls took %v", test.limit, took)
				}
				if err := test.call(t.Context(), c); err != nil {
					t.Fatal(err)
				}
				if took := time.Since(start); took != test.span {
					t.Errorf("%d calls took %v, want %v", test.limit+1, took, test.span)
				}
			})
		})
	}
}

// paced is a client with the vendor's limits, whose calls are answered at once.
func paced(t *testing.T, opts ...es.Option) *es.Client {
	t.Helper()
	rt := contract.Record(func(*http.Request) (*http.Response, error) { return text(200, ""), nil })
	c, err := es.New(key, append([]es.Option{es.WithHTTPClient(&http.Client{Transport: rt})}, opts...)...)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestReadingAnEmailTemplateIsPacedBySecondsToo(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		c := paced(t)
		start := time.Now()
		for range 11 {
			if _, err := c.EmailMessages.Get(t.Context(), 1); err != nil {
				t.Fatal(err)
			}
		}
		if took := time.Since(start); took != time.Second {
			t.Errorf("11 calls took %v, want 1s", took)
		}
	})
}

func TestHourlyQuotasLieWithinTheSharedOneAndTheOthersBesideIt(t *testing.T) {
	t.Parallel()
	for quota, test := range quotas {
		if quota == es.QuotaDefault {
			continue
		}
		t.Run(string(quota), func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				c := paced(t)
				for range 200 {
					if err := quotas[es.QuotaDefault].call(t.Context(), c); err != nil {
						t.Fatal(err)
					}
				}
				start := time.Now()
				if err := test.call(t.Context(), c); err != nil {
					t.Fatal(err)
				}
				want := time.Duration(0)
				if test.span == time.Hour && quota != es.QuotaEmailMessage {
					want = time.Second
				}
				if took := time.Since(start); took != want {
					t.Errorf("it waited %v, want %v", took, want)
				}
			})
		})
	}
}

func TestALimiterReplacesOneQuota(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		c := paced(t, es.WithLimiter(nopLimiter{}, es.QuotaSMSMessage))
		start := time.Now()
		for range 501 {
			if _, err := c.SMSMessages.Get(t.Context(), 1); err != nil {
				t.Fatal(err)
			}
		}
		if took := time.Since(start); took != 0 {
			t.Errorf("501 calls took %v, want no time", took)
		}
	})
}

func TestAHourlyQuotaDoesNotHoldACallBeyondItsDeadline(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		c := paced(t)
		start := time.Now()
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		for range 500 {
			if _, err := c.ViberMessages.Get(ctx, 1); err != nil {
				t.Fatal(err)
			}
		}
		spent := time.Since(start)
		_, err := c.ViberMessages.Get(ctx, 1)
		var e *es.Error
		if !errors.Is(err, es.ErrRateLimited) || !errors.As(err, &e) || e.RetryAfter != time.Hour-spent || e.Attempts != 0 {
			t.Errorf("error %v, want a rate limit that names the rest of the hour", err)
		}
		if time.Since(start) != spent {
			t.Error("it waited first")
		}
	})
}

func TestA429OfAnHourlyQuotaIsReturnedUnlessItNamesADelay(t *testing.T) {
	t.Parallel()
	for retryAfter, want := range map[string]int{"": 1, "5": 4} {
		synctest.Test(t, func(t *testing.T) {
			requests := 0
			c := newClient(t, contract.Record(func(*http.Request) (*http.Response, error) {
				requests++
				resp := text(429, "more than 500 requests per 1 hour")
				if retryAfter != "" {
					resp.Header.Set("Retry-After", retryAfter)
				}
				return resp, nil
			}))
			if _, err := c.TelegramMessages.Get(t.Context(), 1); !errors.Is(err, es.ErrRateLimited) {
				t.Errorf("error %v, want ErrRateLimited", err)
			}
			if requests != want {
				t.Errorf("Retry-After %q: %d requests, want %d", retryAfter, requests, want)
			}
		})
	}
}

func TestTotalCountIsAHint(t *testing.T) {
	t.Parallel()
	c := newClient(t, contract.Record(func(*http.Request) (*http.Response, error) {
		resp := text(200, `[{"id":1}]`)
		resp.Header.Set("TotalCount", "22000")
		return resp, nil
	}))
	var raw es.Response
	if _, err := c.Contacts.Search(t.Context(), es.SearchContactsParams{}, es.WithResponse(&raw)); err != nil {
		t.Fatal(err)
	}
	if n, ok := es.TotalCount(raw); n != 22000 || !ok {
		t.Errorf("TotalCount is %d, %v", n, ok)
	}
	for _, header := range []string{"", "many", "-1"} {
		if n, ok := es.TotalCount(es.Response{Header: http.Header{"Totalcount": {header}}}); ok {
			t.Errorf("%q reads as %d", header, n)
		}
	}
}

func TestNothingPrivateIsLogged(t *testing.T) {
	t.Parallel()
	var log bytes.Buffer
	rt := contract.Record(func(*http.Request) (*http.Response, error) {
		return text(400, "'ann@example.org' is not valid email"), nil
	})
	c := newClient(t, rt, es.WithLogger(slog.New(slog.NewTextHandler(&log, &slog.HandlerOptions{Level: slog.LevelDebug}))))
	_, err := c.Contacts.Search(t.Context(), es.SearchContactsParams{Email: "ann@example.org"})
	if err == nil || log.Len() == 0 {
		t.Fatalf("error %v, log %q", err, log.String())
	}
	for _, private := range []string{"ann@", key, base64.StdEncoding.EncodeToString([]byte("user:" + key))} {
		if strings.Contains(log.String()+err.Error(), private) {
			t.Errorf("%q is printed by %q or %q", private, log.String(), err)
		}
	}
}
