package customeriotest_test

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/customerio/customeriohook"
	"github.com/engagement-go/engagement/customerio/customeriotest"
)

func bounced(id string) *customeriohook.Event {
	return &customeriohook.Event{
		ID: id, ObjectType: customeriohook.ObjectEmail, Metric: customeriohook.MetricBounced, Timestamp: time.Unix(1767225600, 0).UTC(),
		Data: &customeriohook.Email{Delivery: customeriohook.Delivery{DeliveryID: "d-" + id, CampaignID: 5}, Recipient: "ada@example.com"},
	}
}

// receiver is a handler that keeps ids, and fails as often as it is told to.
func receiver(t *testing.T, failures int, opts ...customeriohook.Option) (http.Handler, *[]string) {
	t.Helper()
	ids := new([]string)
	return must(customeriohook.NewHandler([]string{customeriotest.WebhookKey}, func(_ context.Context, e *customeriohook.Event) error {
		if failures--; failures >= 0 {
			return errors.New("queue full")
		}
		id := e.ID
		if email, ok := e.Data.(*customeriohook.Email); ok {
			id += " " + email.DeliveryID
		}
		*ids = append(*ids, id)
		return nil
	}, opts...))(t), ids
}

func TestDeliver(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		srv, ctx := customeriotest.NewServer(t), t.Context()
		handler, ids := receiver(t, 3)
		begin := time.Now()
		made, err := srv.Deliver(ctx, customeriotest.Webhook{Handler: handler, Repeats: 1}, bounced("1"), bounced("2"))
		if err != nil || len(made) != 7 {
			t.Errorf("%d attempts, error %v; want 7", len(made), err)
		}
		if took := time.Since(begin); took != 7*time.Minute { // 503 is tried again after 1, 2 and 4 minutes
			t.Errorf("it took %v, want 7m", took)
		}
		equal(t, "handled", []string{"1 d-1", "2 d-2"}, *ids) // the repeats are not handed over

		handler, ids = receiver(t, 0, engagement.WithoutEventStore())
		must(srv.Deliver(ctx, customeriotest.Webhook{Handler: handler, Repeats: 1, Reversed: true}, bounced("1"), bounced("2")))(t)
		equal(t, "without a store", []string{"2 d-2", "2 d-2", "1 d-1", "1 d-1"}, *ids)

		handler, ids = receiver(t, 0)
		begin = time.Now()
		made, err = srv.Deliver(ctx, customeriotest.Webhook{Handler: http.NotFoundHandler()}, bounced("1"))
		if took := time.Since(begin); err == nil || made[1].Time.Sub(made[0].Time) != time.Hour || took < 6*24*time.Hour || took > 7*24*time.Hour {
			t.Errorf("%d attempts, error %v after %v; want an error after 7 days, and an hour between the first two", len(made), err, took)
		}
		if made, err = srv.Deliver(ctx, customeriotest.Webhook{Handler: handler, Forged: true}, bounced("1")); err == nil || made[0].Status != http.StatusUnauthorized {
			t.Errorf("forged: %+v, error %v", made, err)
		}
		must(srv.Deliver(ctx, customeriotest.Webhook{Handler: handler}, &customeriohook.Event{Body: []byte(`{"event_id": "raw"}`)}, &customeriohook.Event{ObjectType: "fax"}))(t)
		equal(t, "handled", []string{"raw", "01FAKE00000000000000000001"}, *ids)

		late := http.HandlerFunc(func(http.ResponseWriter, *http.Request) { time.Sleep(5 * time.Second) })
		if made, err = srv.Deliver(ctx, customeriotest.Webhook{Handler: late, Attempts: 1}, bounced("1")); err == nil || made[0].Status != 0 {
			t.Errorf("late: %+v, error %v", made, err)
		}
	})
}

// An event that was handled in time, but answered too late, comes again with the same id and is not handed over again.
func TestDeliverAfterALateAnswer(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		srv := customeriotest.NewServer(t)
		handler, ids := receiver(t, 0)
		var answered atomic.Bool
		slow := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			handler.ServeHTTP(w, r)
			if !answered.Swap(true) {
				time.Sleep(5 * time.Second)
			}
		})
		made := must(srv.Deliver(t.Context(), customeriotest.Webhook{Handler: slow}, bounced("1")))(t)
		if len(made) != 2 {
			t.Errorf("attempts %+v, want 2", made)
		}
		equal(t, "handled", []string{"1 d-1"}, *ids)
	})
}

func TestDeliverToAnAddress(t *testing.T) {
	t.Parallel()
	handler, ids := receiver(t, 0)
	mux := http.NewServeMux()
	mux.Handle("POST /customerio", handler)
	endpoint := httptest.NewServer(mux)
	defer endpoint.Close()
	srv := customeriotest.NewServer(t)
	must(srv.Deliver(t.Context(), customeriotest.Webhook{URL: endpoint.URL + "/customerio"}, bounced("1")))(t)
	must(srv.Deliver(t.Context(), customeriotest.Webhook{URL: "https://example.com/customerio", Handler: mux}, bounced("2")))(t)
	equal(t, "handled", []string{"1 d-1", "2 d-2"}, *ids)
}
