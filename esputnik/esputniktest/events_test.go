package esputniktest_test

import (
	"errors"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/esputnik/esputniktest"
)

func TestEvents(t *testing.T) {
	t.Parallel()
	srv := esputniktest.NewServer(t)
	c, ctx := srv.Client(), t.Context()
	check(t, c.Events.Send(ctx, esputnik.Event{EventTypeKey: "cart", Params: map[string]any{"email": "ann@example.org", "total": 120.5}}))
	check(t, c.Events.SendV2(ctx, esputnik.EventV2{EventTypeKey: "cart", KeyValue: "ann@example.org", Params: []esputnik.EventParameter{{Name: "items", Value: []any{"SKU1"}}}}))
	first := map[string]any{"eventTypeKey": "visit", "params": []any{map[string]any{"name": "EmailAddress", "value": "ann@example.org"}}}
	check(t, c.Do(ctx, http.MethodPost, "/v1/event", first, nil))
	var got []esputniktest.Event
	for _, e := range srv.Events("cart") {
		e.Occurred = time.Time{}
		got = append(got, e)
	}
	same(t, "events", []esputniktest.Event{
		{TypeKey: "cart", Params: map[string]any{"email": "ann@example.org", "total": 120.5}},
		{TypeKey: "cart", KeyValue: "ann@example.org", Params: map[string]any{"items": []any{"SKU1"}}},
	}, got)

	srv.RequireParams("order", "EmailAddress")
	for name, event := range map[string]map[string]any{
		"nobody":    {"eventTypeKey": "cart", "params": map[string]any{"externalCustomerId": "null"}},
		"character": {"eventTypeKey": "cart?", "keyValue": "x"},
		"size":      {"eventTypeKey": "cart", "keyValue": "x", "params": map[string]any{"text": strings.Repeat("x", 21000)}},
		"params":    {"eventTypeKey": "order", "keyValue": "x", "params": map[string]any{}},
	} {
		err := c.Do(ctx, http.MethodPost, "/v3/event", event, nil)
		if !errors.Is(err, esputnik.ErrBadRequest) {
			t.Errorf("%s: error %v", name, err)
		}
		if name == "params" && !strings.Contains(err.Error(), "should have the following params") {
			t.Errorf("error %v does not tell what is missing", err)
		}
	}
	twice := map[string]any{"eventTypeKey": "cart", "keyValue": "x", "params": []any{map[string]any{"name": "a", "value": "1"}, map[string]any{"name": "a", "value": "2"}}}
	if err := c.Do(ctx, http.MethodPost, "/v2/event", twice, nil); !errors.Is(err, esputnik.ErrBadRequest) {
		t.Errorf("a parameter given twice: error %v", err)
	}
	if n := len(srv.Events("")); n != 3 {
		t.Errorf("%d events, want 3", n)
	}
}

func TestPastEvents(t *testing.T) {
	t.Parallel()
	inMemory(t, func(t *testing.T, srv *esputniktest.Server, c *esputnik.Client) { // the clock starts in the year 2000
		ctx := t.Context()
		srv.DisableSegmentation("visit")
		event := func(key, occurred string) map[string]string {
			return map[string]string{"eventTypeKey": key, "keyValue": "ann@example.org", "occurred": occurred}
		}
		var result esputnik.PastEventsResult // not by Events.SendPastV2, whose events have a time that can be read
		check(t, c.Do(ctx, http.MethodPost, "/v2/past_events", map[string]any{"events": []any{
			event("buy", "1999-03-22T14:30"), event("buy", "1999-04-22T14:30:10+02:00"), event("buy", "yesterday"), event("buy", "2001-01-01T00:00"), event("visit", "1999-03-22T14:30"),
		}}, &result))
		var statuses []esputnik.PastEventStatus
		for _, r := range result.Results {
			statuses = append(statuses, r.Status)
		}
		same(t, "statuses", []esputnik.PastEventStatus{
			esputnik.PastEventStatusAccepted, esputnik.PastEventStatusAccepted, esputnik.PastEventStatusDateFormat,
			esputnik.PastEventStatusInFuture, esputnik.PastEventStatusSegmentationDisabled,
		}, statuses)
		if result.SuccessCount != 2 || result.ErrorCount != 3 {
			t.Errorf("counts %d and %d", result.SuccessCount, result.ErrorCount)
		}
		check(t, c.Events.Send(ctx, esputnik.Event{EventTypeKey: "buy", KeyValue: "x"}))
		check(t, c.Events.DeletePast(ctx, minute("1999-01-01T00:00"), minute("1999-03-22T14:30")))
		if left := srv.Events("buy"); len(left) != 2 || !left[0].Past || left[1].Past {
			t.Errorf("left %+v", left)
		}
	})
}
