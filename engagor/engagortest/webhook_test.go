package engagortest_test

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"testing"
	"testing/synctest"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement/engagor"
	"github.com/engagement-go/engagement/engagor/engagorhook"
	"github.com/engagement-go/engagement/engagor/engagortest"
)

func mentioned(id string) *engagorhook.Event {
	return &engagorhook.Event{Mention: engagor.Mention{ID: id, Permalink: "https://app.engagor.com/messages/2001/permalink/70001/" + id + "/"}}
}

func TestDeliver(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		srv, ctx := engagortest.NewServer(t), t.Context()
		var ids []string
		fails := false
		handler := ok[http.Handler](t)(engagorhook.NewHandler([]string{engagortest.ClientSecret}, func(_ context.Context, e *engagorhook.Event) error {
			if fails {
				return errors.New("queue full")
			}
			if e.AccountID != engagortest.AccountID {
				t.Errorf("account %d", e.AccountID)
			}
			ids = append(ids, e.Mention.ID)
			return nil
		}))
		to := engagortest.Webhook{Handler: handler, Repeats: 1, Reversed: true}
		ok[[]engagortest.Attempt](t)(srv.Deliver(ctx, to, mentioned("1"), mentioned("2")))
		received := &engagorhook.Event{Body: []byte(`{ "id": "3", "permalink": "https://app.engagor.com/messages/2001/permalink/70001/3/" }`)}
		ok[[]engagortest.Attempt](t)(srv.Deliver(ctx, engagortest.Webhook{Handler: handler}, received))
		if diff := cmp.Diff([]string{"2", "2", "1", "1", "3"}, ids); diff != "" {
			t.Errorf("handled (-want +got):\n%s", diff)
		}
		if made, err := srv.Deliver(ctx, engagortest.Webhook{Handler: handler, Forged: true}, mentioned("1")); err == nil || made[0].Status != http.StatusUnauthorized {
			t.Errorf("forged: %+v, error %v", made, err)
		}
		fails = true
		if made, err := srv.Deliver(ctx, engagortest.Webhook{Handler: handler}, mentioned("1")); err == nil || len(made) != 1 || made[0].Status != http.StatusServiceUnavailable {
			t.Errorf("failed: %+v, error %v; want one attempt", made, err)
		}
	})
}

func TestDeliverToAnAddress(t *testing.T) {
	t.Parallel()
	var ids []string
	handler := ok[http.Handler](t)(engagorhook.NewHandler([]string{engagortest.ClientSecret}, func(_ context.Context, e *engagorhook.Event) error {
		ids = append(ids, e.Mention.ID)
		return nil
	}))
	endpoint := httptest.NewServer(handler)
	defer endpoint.Close()
	ok[[]engagortest.Attempt](t)(engagortest.NewServer(t).Deliver(t.Context(), engagortest.Webhook{URL: endpoint.URL}, mentioned("1")))
	if diff := cmp.Diff([]string{"1"}, ids); diff != "" {
		t.Errorf("handled (-want +got):\n%s", diff)
	}
}
