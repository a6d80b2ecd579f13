package esputniktest_test

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/esputnik/esputnikhook"
	"github.com/engagement-go/engagement/esputnik/esputniktest"
)

var logins = []esputnikhook.Login{{User: esputniktest.WebhookUser, Password: esputniktest.WebhookPassword}}

func TestDeliverActivity(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		srv, ctx := esputniktest.NewServer(t), t.Context()
		rows := []esputnikhook.Activity{
			{IID: "i-1", ContactID: 1, ActivityStatus: esputnik.ActivityStatusRead, ActivityDateTime: esputnik.DateTime{Time: minute("2026-01-01T10:00")}},
			{IID: "i-2", ContactID: 2, ActivityStatus: esputnik.ActivityStatusUndelivered, HardBounce: true},
		}
		var got [][]esputnikhook.Activity
		failures := 8
		handler := must(esputnikhook.NewActivityHandler(logins, func(_ context.Context, rows []esputnikhook.Activity) error {
			if failures--; failures >= 0 {
				return errors.New("queue full")
			}
			got = append(got, rows)
			return nil
		}))(t)
		do(t, srv.ProbeWebhook(ctx, esputniktest.Webhook{Handler: handler}))
		made := must(srv.DeliverActivity(ctx, esputniktest.Webhook{Handler: handler, Repeats: 1}, rows...))(t)
		var waits []time.Duration
		for i := range made[1:] {
			waits = append(waits, made[i+1].Time.Sub(made[i].Time)/time.Minute)
		}
		if diff := cmp.Diff([]time.Duration{1, 2, 4, 8, 16, 32, 60, 60, 0}, waits); diff != "" {
			t.Errorf("minutes between attempts (-want +got):\n%s", diff)
		}
		must(srv.DeliverActivity(ctx, esputniktest.Webhook{Handler: handler, Reversed: true}, rows...))(t)
		if diff := cmp.Diff([][]esputnikhook.Activity{rows, rows, {rows[1], rows[0]}}, got); diff != "" {
			t.Errorf("handled (-want +got):\n%s", diff)
		}
		if made, err := srv.DeliverActivity(ctx, esputniktest.Webhook{Handler: handler, Forged: true}, rows...); err == nil || made[0].Status != http.StatusUnauthorized {
			t.Errorf("forged: %+v, error %v", made, err)
		}
		begin := time.Now()
		accepted := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusAccepted) })
		if _, err := srv.DeliverActivity(ctx, esputniktest.Webhook{Handler: accepted}, rows...); err == nil || time.Since(begin) < 23*time.Hour {
			t.Errorf("error %v after %v, want one after a day: only 200 is a success", err, time.Since(begin))
		}
		if err := srv.ProbeWebhook(ctx, esputniktest.Webhook{Handler: accepted}); err == nil {
			t.Error("an address that does not answer 200 passed the probe")
		}
	})
}

func TestDeliverInbox(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		srv, ctx := esputniktest.NewServer(t), t.Context()
		one := &esputnikhook.InboxMessage{ExternalCustomerID: "C-17", ID: "m-1", Title: "Welcome", CreatedDate: esputnik.UnixMilli{Time: minute("2026-01-01T10:00")}}
		two := &esputnikhook.InboxMessage{ExternalCustomerID: "C-18", ID: "m-2"}
		var got []*esputnikhook.InboxMessage
		failures := 2
		handler := must(esputnikhook.NewInboxHandler(logins, func(_ context.Context, m *esputnikhook.InboxMessage) error {
			if failures--; failures >= 0 {
				return errors.New("queue full")
			}
			got = append(got, m)
			return nil
		}))(t)
		made := must(srv.DeliverInbox(ctx, esputniktest.Webhook{Handler: handler, Reversed: true, Repeats: 1}, one, two))(t)
		if len(made) != 6 || made[2].Time.Sub(made[0].Time) != 3*time.Minute {
			t.Errorf("attempts %+v", made)
		}
		if diff := cmp.Diff([]*esputnikhook.InboxMessage{two, two, one, one}, got); diff != "" {
			t.Errorf("handled (-want +got):\n%s", diff)
		}
		refused := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusBadRequest) })
		if made, err := srv.DeliverInbox(ctx, esputniktest.Webhook{Handler: refused}, one); err == nil || len(made) != 1 {
			t.Errorf("attempts %+v, error %v; want one attempt after 400", made, err)
		}
	})
}

func TestDeliverToAnAddress(t *testing.T) {
	t.Parallel()
	n := 0
	handler := must(esputnikhook.NewActivityHandler(logins, func(_ context.Context, rows []esputnikhook.Activity) error {
		n += len(rows)
		return nil
	}))(t)
	endpoint := httptest.NewServer(handler)
	defer endpoint.Close()
	srv, to := esputniktest.NewServer(t), esputniktest.Webhook{URL: endpoint.URL}
	do(t, srv.ProbeWebhook(t.Context(), to))
	must(srv.DeliverActivity(t.Context(), to, esputnikhook.Activity{IID: "i", ContactID: 1}))(t)
	if n != 1 {
		t.Errorf("%d rows, want 1", n)
	}
}
