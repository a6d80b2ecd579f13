package esputnik_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	es "github.com/engagement-go/engagement/esputnik"
)

func eventsRows() []row {
	accepted := &es.PastEventsResult{Results: []es.PastEventResult{{Status: es.PastEventStatusAccepted}}, SuccessCount: 1}
	pairs := []es.EventParameter{{Name: "email", Value: "ann@example.org"}, {Name: "items", Value: []any{map[string]any{"sku": "SKU1", "qty": 1}}}, {Name: "note", Value: ""}}
	texts := []es.TextParameter{{Name: "items", Value: `[{"sku":"SKU1"}]`}, {Name: "note", Value: ""}}
	return []row{
		{Operation: "generateEventV3", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.Events.Send(ctx, es.Event{EventTypeKey: "CartReminder", KeyValue: "ann@example.org", Params: map[string]any{"email": "ann@example.org", "total": 120.5, "items": []any{map[string]any{"sku": "SKU1"}}}})
		}},
		{Operation: "generateEventV2", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.Events.SendV2(ctx, es.EventV2{EventTypeKey: "orderCreated", KeyValue: "ann@example.org", Params: pairs})
		}},
		{Operation: "generateEventV1", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.Events.SendV1(ctx, es.EventV1{EventTypeKey: "cart", KeyValue: "ann@example.org", Params: texts})
		}},
		{Operation: "generatePastEventsV3", Want: accepted, Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Events.SendPast(ctx, []es.PastEvent{{EventTypeKey: "orderCreated", KeyValue: "ann@example.org", Params: map[string]any{"a": nil}, Occurred: local("2023-03-22T14:30")}})
		}},
		{Operation: "generatePastEventsV2", Want: accepted, Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Events.SendPastV2(ctx, []es.PastEventV2{{EventTypeKey: "orderCreated", KeyValue: "ann@example.org", Params: pairs, Occurred: local("2023-03-22T14:30")}})
		}},
		{Operation: "generatePastEventsV1", Want: accepted, Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Events.SendPastV1(ctx, []es.PastEventV1{{EventTypeKey: "orderCreated", KeyValue: "ann@example.org", Params: texts, Occurred: local("2023-03-22T14:30")}})
		}},
		{Operation: "deletePastEvents", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.Events.DeletePast(ctx, clock("2023-01-01T00:00"), clock("2023-06-30T23:59"))
		}},
	}
}

func TestPastEventsInBulk(t *testing.T) {
	t.Parallel()
	requests := 0
	c := newClient(t, serve(t, func(r *http.Request) (*http.Response, error) {
		switch requests++; requests {
		case 1:
			return text(200, `{"results":[{"status":"ACCEPTED"},{"status":"OCCURRED_TIME_IN_FUTURE"}],"successCount":1,"errorCount":1}`), nil
		case 2:
			return text(200, `{"results":{"status":"ACCEPTED"},"successCount":1}`), nil // one verdict for two events
		case 3:
			return text(200, `{"results":[],"successCount":2,"errorCount":0}`), nil
		case 4:
			return text(200, ``), nil
		case 5:
			return text(200, `{"results":[],"successCount":0}`), nil
		}
		return nil, io.ErrUnexpectedEOF
	}))
	events := func(yield func(es.PastEvent) bool) {
		for i := range 12 {
			e := es.PastEvent{EventTypeKey: "e", KeyValue: fmt.Sprint(i), Occurred: local("2023-03-22T14:30")}
			if i == 1 {
				e.KeyValue = "a|b"
			}
			if !yield(e) {
				return
			}
		}
	}
	var got []string
	for o := range c.Events.SendPastAll(t.Context(), events, es.BulkOptions{ChunkSize: 2}) {
		got = append(got, fmt.Sprint(o.Index, " ", o.Err))
	}
	want := []string{
		"0 <nil>", "1 esputnik: Events.SendPastAll: item 1: KeyValue must not contain '|': invalid argument", "2 esputnik: item 2 was refused: OCCURRED_TIME_IN_FUTURE",
		"3 esputnik: Events.SendPastAll: 1 outcomes for 2 items: invalid response", "4 esputnik: Events.SendPastAll: 1 outcomes for 2 items: invalid response",
		"5 <nil>", "6 <nil>",
		"7 esputnik: Events.SendPast (POST /v3/past_events): status 200 OK: the answer does not have the result that a success has: invalid response",
		"8 esputnik: Events.SendPast (POST /v3/past_events): status 200 OK: the answer does not have the result that a success has: invalid response",
		"9 esputnik: Events.SendPastAll: 0 outcomes for 2 items: invalid response", "10 esputnik: Events.SendPastAll: 0 outcomes for 2 items: invalid response",
		"11 esputnik: Events.SendPast (POST /v3/past_events): unexpected EOF",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("outcomes (-want +got):\n%s", diff)
	}
	requests = 0
	c = newClient(t, serve(t, answer(200, `{"results":{"status":"ACCEPTED"}}`)))
	for o := range c.Events.SendPastV2All(t.Context(), one(es.PastEventV2{EventTypeKey: "e", KeyValue: "k", Occurred: local("2023-03-22T14:30")}), es.BulkOptions{}) {
		if o.Err != nil {
			t.Error(o.Err)
		}
	}
}

func event(e es.Event) call {
	return func(ctx context.Context, c *es.Client) error { return c.Events.Send(ctx, e) }
}

func eventV2(e es.EventV2) call {
	return func(ctx context.Context, c *es.Client) error { return c.Events.SendV2(ctx, e) }
}

func eventV1(e es.EventV1) call {
	return func(ctx context.Context, c *es.Client) error { return c.Events.SendV1(ctx, e) }
}

func past(events ...es.PastEvent) call {
	return func(ctx context.Context, c *es.Client) error { _, err := c.Events.SendPast(ctx, events); return err }
}

func pastV2(events ...es.PastEventV2) call {
	return func(ctx context.Context, c *es.Client) error { _, err := c.Events.SendPastV2(ctx, events); return err }
}

func pastV1(events ...es.PastEventV1) call {
	return func(ctx context.Context, c *es.Client) error { _, err := c.Events.SendPastV1(ctx, events); return err }
}

func deletePast(from, to time.Time) call {
	return func(ctx context.Context, c *es.Client) error { return c.Events.DeletePast(ctx, from, to) }
}

func TestEventsArgumentsAreRefused(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("x", 20_000)
	same := []es.EventParameter{{Name: "a", Value: 1}, {Name: "a", Value: 2}}
	refuse(t, map[string]refusal{
		"event without type":      {event(es.Event{}), "EventTypeKey must not be empty"},
		"long type":               {event(es.Event{EventTypeKey: strings.Repeat("a", 101)}), "limit is 100"},
		"long key":                {event(es.Event{EventTypeKey: "e", KeyValue: strings.Repeat("a", 301)}), "limit is 300"},
		"forbidden type":          {event(es.Event{EventTypeKey: "a?"}), "EventTypeKey must not contain '?'"},
		"forbidden key":           {event(es.Event{EventTypeKey: "e", KeyValue: "it’s"}), "KeyValue must not contain '’'"},
		"forbidden name":          {event(es.Event{EventTypeKey: "e", Params: map[string]any{"a/b": 1}}), "parameter must not contain '/'"},
		"long name":               {event(es.Event{EventTypeKey: "e", Params: map[string]any{strings.Repeat("a", 101): 1}}), "101 characters, the limit is 100"},
		"no name":                 {event(es.Event{EventTypeKey: "e", Params: map[string]any{"": 1}}), "without a name"},
		"large event":             {event(es.Event{EventTypeKey: "e", Params: map[string]any{"a": long}}), "the limit is 20000"},
		"event of a channel":      {event(es.Event{EventTypeKey: "e", Params: map[string]any{"a": make(chan int)}}), "cannot be encoded"},
		"large event v2":          {eventV2(es.EventV2{EventTypeKey: "e", Params: []es.EventParameter{{Name: "a", Value: long}}}), "the limit is 20000"},
		"same names v2":           {eventV2(es.EventV2{EventTypeKey: "e", Params: same}), "Params[1].Name must be unique"},
		"no value v2":             {eventV2(es.EventV2{EventTypeKey: "e", Params: []es.EventParameter{{Name: "a"}}}), "Params[0].Value must be set"},
		"forbidden name v2":       {eventV2(es.EventV2{EventTypeKey: "e", Params: []es.EventParameter{{Name: "a>", Value: 1}}}), "Params[0].Name must not contain '>'"},
		"forbidden key v2":        {eventV2(es.EventV2{EventTypeKey: "e", KeyValue: "a,b"}), "KeyValue"},
		"large event v1":          {eventV1(es.EventV1{EventTypeKey: "e", Params: []es.TextParameter{{Name: "a", Value: long}}}), "the limit is 20000"},
		"same names v1":           {eventV1(es.EventV1{EventTypeKey: "e", Params: []es.TextParameter{{Name: "a"}, {Name: "a"}}}), "Params[1].Name"},
		"forbidden type v1":       {eventV1(es.EventV1{EventTypeKey: "a^"}), "EventTypeKey"},
		"501 past events":         {past(repeat(501, es.PastEvent{EventTypeKey: "e", KeyValue: "k", Occurred: local("2023-03-22T14:30")})...), "has 501 entries, the limit is 500"},
		"past event without key":  {past(es.PastEvent{EventTypeKey: "e", Occurred: local("2023-03-22T14:30")}), "KeyValue must not be empty"},
		"past event without time": {past(es.PastEvent{EventTypeKey: "e", KeyValue: "k"}), "Occurred must be set"},
		"forbidden past":          {past(es.PastEvent{EventTypeKey: "e", KeyValue: "k", Occurred: local("2023-03-22T14:30")}, es.PastEvent{EventTypeKey: "<", KeyValue: "k", Occurred: local("2023-03-22T14:30")}), "events[1]: EventTypeKey"},
		"large past event":        {past(es.PastEvent{EventTypeKey: "e", KeyValue: "k", Occurred: local("2023-03-22T14:30"), Params: map[string]any{"a": long}}), "the limit is 20000"},
		"forbidden past v2":       {pastV2(es.PastEventV2{EventTypeKey: "e", KeyValue: "k!", Occurred: local("2023-03-22T14:30")}), "events[0]: KeyValue"},
		"same names past v2":      {pastV2(es.PastEventV2{EventTypeKey: "e", KeyValue: "k", Occurred: local("2023-03-22T14:30"), Params: same}), "events[0]: Params[1].Name"},
		"large past v2":           {pastV2(es.PastEventV2{EventTypeKey: "e", KeyValue: "k", Occurred: local("2023-03-22T14:30"), Params: []es.EventParameter{{Name: "a", Value: long}}}), "the limit is 20000"},
		"forbidden past v1":       {pastV1(es.PastEventV1{EventTypeKey: "e", KeyValue: "k\\", Occurred: local("2023-03-22T14:30")}), "events[0]: KeyValue"},
		"same names past v1":      {pastV1(es.PastEventV1{EventTypeKey: "e", KeyValue: "k", Occurred: local("2023-03-22T14:30"), Params: []es.TextParameter{{Name: "a"}, {Name: "a"}}}), "events[0]: Params[1].Name"},
		"large past v1":           {pastV1(es.PastEventV1{EventTypeKey: "e", KeyValue: "k", Occurred: local("2023-03-22T14:30"), Params: []es.TextParameter{{Name: "a", Value: long}}}), "the limit is 20000"},
		"no past events":          {pastV1(), "events must not be empty"},
		"backward period":         {deletePast(clock("2023-01-01T00:01"), clock("2023-01-01T00:00")), "to must not be before from"},
		"period without a start":  {deletePast(time.Time{}, clock("2023-01-01T00:00")), "from must be set"},
	})
}

func TestEventsArgumentsAtTheLimitAreSent(t *testing.T) {
	t.Parallel()
	exact := func(size int) es.Event {
		e := es.Event{EventTypeKey: "e", Params: map[string]any{"a": ""}}
		e.Params["a"] = strings.Repeat("<", size-len(`{"eventTypeKey":"e","params":{"a":""}}`))
		return e
	}
	accept(t, map[string]call{
		"an event of 20 kB": event(exact(es.MaxEventBytes)),
		"500 past events":   past(repeat(es.MaxPastEvents, es.PastEvent{EventTypeKey: "e", KeyValue: "k", Occurred: local("2023-03-22T14:30")})...),
		"one minute":        deletePast(clock("2023-01-01T00:00"), clock("2023-01-01T00:00").Add(59*time.Second)),
		"an empty text":     eventV2(es.EventV2{EventTypeKey: "e", Params: []es.EventParameter{{Name: "a", Value: ""}}}),
	})
	c := newClient(t, serve(t, answer(200, "")))
	if err := event(exact(es.MaxEventBytes+1))(t.Context(), c); !errors.Is(err, es.ErrInvalidArgument) {
		t.Errorf("one byte more: error %v", err)
	}
}

func TestEveryForbiddenCharacterIsRefused(t *testing.T) {
	t.Parallel()
	srv := serve(t, answer(200, ""))
	c := newClient(t, srv)
	for _, r := range "<;’\\/|\"`'^?!,>" {
		bad := "a" + string(r) + "b"
		for _, e := range []es.Event{{EventTypeKey: bad}, {EventTypeKey: "e", KeyValue: bad}, {EventTypeKey: "e", Params: map[string]any{bad: 1}}} {
			if err := c.Events.Send(t.Context(), e); !errors.Is(err, es.ErrInvalidArgument) {
				t.Errorf("%+v: error %v", e, err)
			}
		}
	}
	if n := srv.Count(); n != 0 {
		t.Errorf("%d requests were sent", n)
	}
}
