package esputnik_test

import (
	"context"
	"errors"
	"net/http"
	"testing"
	"testing/synctest"
	"time"

	es "github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/internal/contract"
	specs "github.com/engagement-go/engagement/internal/spec"
)

// quotas are the vendor's limits, with a call that spends each.
var quotas = map[es.Quota]struct {
	limit int
	span  time.Duration
	call  func(context.Context, *es.Client) error
}{
	es.QuotaDefault: {200, time.Second, func(ctx context.Context, c *es.Client) error { _, err := c.Account.Get(ctx); return err }},
	es.QuotaContactIDByToken: {150, time.Second, func(ctx context.Context, c *es.Client) error {
		_, err := c.Contacts.GetIDByToken(ctx, "a", "t")
		return err
	}},
	es.QuotaContactList: {50, time.Second, func(ctx context.Context, c *es.Client) error {
		_, err := c.Contacts.List(ctx, es.ListContactsParams{})
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
		_, err := c.Events.SendPastV1(ctx, []es.PastEventV1{{EventTypeKey: "e", KeyValue: "k", Occurred: local("2023-03-22T14:30")}})
		return err
	}},
	es.QuotaPastEventsV2: {100, time.Second, func(ctx context.Context, c *es.Client) error {
		_, err := c.Events.SendPastV2(ctx, []es.PastEventV2{{EventTypeKey: "e", KeyValue: "k", Occurred: local("2023-03-22T14:30")}})
		return err
	}},
	es.QuotaPastEventsV3: {100, time.Second, func(ctx context.Context, c *es.Client) error {
		_, err := c.Events.SendPast(ctx, []es.PastEvent{{EventTypeKey: "e", KeyValue: "k", Occurred: local("2023-03-22T14:30")}})
		return err
	}},
	es.QuotaPastEventsDelete: {5, time.Second, func(ctx context.Context, c *es.Client) error {
		return c.Events.DeletePast(ctx, clock("2023-01-01T00:00"), clock("2023-01-01T00:00"))
	}},
	es.QuotaInteractionStatus: {300, time.Second, func(ctx context.Context, c *es.Client) error {
		return c.Sending.UpdateInteraction(ctx, "i", es.InteractionStatusChange{Token: "t", Status: es.InteractionStatusOpened, Time: time.Now()})
	}},
	es.QuotaContactMessages: {10, time.Second, func(ctx context.Context, c *es.Client) error {
		_, err := c.Activity.ListMessages(ctx, june1, june2, es.ListContactMessagesParams{ContactID: 1})
		return err
	}},

	es.QuotaEmailMessageList: {500, time.Hour, func(ctx context.Context, c *es.Client) error {
		_, err := c.EmailMessages.List(ctx, es.ListEmailMessagesParams{})
		return err
	}},
	es.QuotaEmailMessage: {500, time.Hour, func(ctx context.Context, c *es.Client) error { _, err := c.EmailMessages.Get(ctx, 1); return err }},
	es.QuotaEmailMessageViewLink: {500, time.Hour, func(ctx context.Context, c *es.Client) error {
		_, err := c.EmailMessages.GetViewLink(ctx, 1)
		return err
	}},
	es.QuotaMobilePushMessageList: {500, time.Hour, func(ctx context.Context, c *es.Client) error {
		_, err := c.MobilePushMessages.List(ctx, es.ListMobilePushMessagesParams{})
		return err
	}},
	es.QuotaMobilePushMessage: {500, time.Hour, func(ctx context.Context, c *es.Client) error { _, err := c.MobilePushMessages.Get(ctx, 1); return err }},
	es.QuotaViberMessageList: {500, time.Hour, func(ctx context.Context, c *es.Client) error {
		_, err := c.ViberMessages.List(ctx, es.ListViberMessagesParams{})
		return err
	}},
	es.QuotaViberMessage: {500, time.Hour, func(ctx context.Context, c *es.Client) error { _, err := c.ViberMessages.Get(ctx, 1); return err }},
	es.QuotaAppInboxMessageList: {500, time.Hour, func(ctx context.Context, c *es.Client) error {
		_, err := c.AppInboxMessages.List(ctx, es.ListAppInboxMessagesParams{})
		return err
	}},
	es.QuotaAppInboxMessage: {500, time.Hour, func(ctx context.Context, c *es.Client) error { _, err := c.AppInboxMessages.Get(ctx, 1); return err }},
	es.QuotaTelegramMessageList: {500, time.Hour, func(ctx context.Context, c *es.Client) error {
		_, err := c.TelegramMessages.List(ctx, es.ListTelegramMessagesParams{})
		return err
	}},
	es.QuotaTelegramMessage: {500, time.Hour, func(ctx context.Context, c *es.Client) error { _, err := c.TelegramMessages.Get(ctx, 1); return err }},
	es.QuotaSMSMessageList: {500, time.Hour, func(ctx context.Context, c *es.Client) error {
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
				c := limited(t)
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

// limited is a client with the vendor's limits, whose calls are answered at once.
func limited(t *testing.T, opts ...es.Option) *es.Client {
	t.Helper()
	rt := contract.Record(examples(t))
	c, err := es.New(key, append([]es.Option{es.WithHTTPClient(&http.Client{Transport: rt})}, opts...)...)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestReadingAnEmailTemplateIsLimitedBySecondsToo(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		c := limited(t)
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
				c := limited(t)
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
		c := limited(t, es.WithLimiter(nopLimiter{}, es.QuotaSMSMessage))
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
		c := limited(t)
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
