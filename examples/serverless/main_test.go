package main

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/customerio/customeriohook"
	"github.com/engagement-go/engagement/customerio/customeriotest"
	"github.com/engagement-go/engagement/engagor/engagorhook"
	"github.com/engagement-go/engagement/esputnik/esputnikhook"
	"github.com/engagement-go/engagement/esputnik/esputniktest"
)

func TestRun(t *testing.T) {
	t.Parallel()
	var out bytes.Buffer
	if err := run(t.Context(), &out); err != nil {
		t.Fatal(err)
	}
	want := `Customer.io sends an event: 200
Customer.io sends the event again: 200
Engagor sends a mention: 200
Somebody else sends a mention: 401
eSputnik sends a row of activity: 200
In the queue: 1 message of customerio
In the queue: 1 message of engagor
In the queue: 1 message of esputnik
`
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Errorf("output (-want +got):\n%s", diff)
	}
}

// TestForms calls the function with the events of the gateways and of the load balancer.
func TestForms(t *testing.T) {
	t.Parallel()
	body := []byte(`{"id":"7","message":{"content":"Grüße"}}`)
	header := http.Header{}
	engagorhook.Sign(header, body, secrets.EngagorSecrets[0])
	signature := header.Get(engagorhook.HeaderSignature)
	for name, test := range map[string]struct {
		event map[string]any
		want  Response
	}{
		"format 2.0": {map[string]any{
			"rawPath": "/engagor", "requestContext": map[string]any{"http": map[string]any{"method": "POST"}},
			"headers": map[string]any{"x-signature": signature}, "body": string(body),
		}, Response{StatusCode: 200, Headers: map[string]string{}}},
		"format 1.0": {map[string]any{
			"path": "/engagor", "httpMethod": "POST", "requestContext": map[string]any{"stage": "prod"},
			"headers": map[string]any{"X-Signature": signature}, "multiValueHeaders": map[string]any{"X-Signature": []string{signature}},
			"body": base64.StdEncoding.EncodeToString(body), "isBase64Encoded": true,
		}, Response{StatusCode: 200, Headers: map[string]string{}}},
		"load balancer with lists of headers": {map[string]any{
			"path": "/engagor", "httpMethod": "POST", "requestContext": map[string]any{"elb": map[string]any{}},
			"multiValueHeaders": map[string]any{"x-signature": []string{signature}}, "body": string(body),
		}, Response{StatusCode: 200, Headers: map[string]string{}}},
		"body that was encoded again": {map[string]any{
			"path": "/engagor", "httpMethod": "POST", "headers": map[string]any{"x-signature": signature},
			"body": `{"id": "7", "message": {"content": "Gr\u00fc\u00dfe"}}`,
		}, Response{StatusCode: 401, Headers: map[string]string{}}},
		"body that is no base64": {map[string]any{
			"path": "/engagor", "httpMethod": "POST", "headers": map[string]any{"x-signature": signature}, "body": string(body), "isBase64Encoded": true,
		}, Response{StatusCode: 400}},
		"method that is none": {map[string]any{"path": "/engagor", "httpMethod": "P O S T"}, Response{StatusCode: 400}},
		"test of the address": {map[string]any{"path": "/esputnik", "httpMethod": "GET", "body": nil}, Response{StatusCode: 200, Headers: map[string]string{}}},
		"another method": {map[string]any{"path": "/engagor", "httpMethod": "GET", "headers": nil, "body": nil}, Response{
			StatusCode: 405, Headers: map[string]string{"Allow": "POST"},
		}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			event, err := json.Marshal(test.event)
			if err != nil {
				t.Fatal(err)
			}
			got, err := newFunction(t, new(memoryQueue), new(memoryStore)).invoke(t.Context(), event)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("response (-want +got):\n%s", diff)
			}
		})
	}
}

func newFunction(t *testing.T, queue Queue, store Store) *Function {
	t.Helper()
	receivers, err := newReceivers(secrets, queue, &Events{store, ""})
	if err != nil {
		t.Fatal(err)
	}
	return &Function{receivers}
}

// flaky is a queue that fails at some of its calls, counted from 1, and hangs at others.
type flaky struct {
	memoryQueue
	calls       atomic.Int32
	fails, hang int32
}

func (q *flaky) Send(ctx context.Context, source string, data []byte) error {
	switch q.calls.Add(1) {
	case q.fails:
		return errors.New("the queue is down")
	case q.hang:
		<-ctx.Done()
		return ctx.Err()
	}
	return q.memoryQueue.Send(ctx, source, data)
}

// An event that the queue did not take is not confirmed, and is sent again until it is in the queue, once.
func TestQueueFails(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		queue := &flaky{fails: 1, hang: 2}
		g, err := newGateway(2, queue, new(memoryStore))
		if err != nil {
			t.Fatal(err)
		}
		srv := customeriotest.NewServer(t)
		event := &customeriohook.Event{ObjectType: customeriohook.ObjectEmail, Metric: customeriohook.MetricBounced}
		attempts, err := srv.Deliver(t.Context(), customeriotest.Webhook{URL: "http://fn.localhost/customerio", Handler: g, Repeats: 1}, event)
		if err != nil {
			t.Fatal(err)
		}
		var got []int
		for _, a := range attempts {
			got = append(got, a.Status)
		}
		if diff := cmp.Diff([]int{503, 503, 200, 200}, got); diff != "" {
			t.Errorf("statuses (-want +got):\n%s", diff)
		}
		if n := len(queue.messages); n != 1 {
			t.Errorf("%d messages in the queue, want 1", n)
		}
	})
}

// If the queue takes only some rows, all rows of the request come again.
func TestQueueFailsBetweenRows(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		queue := &flaky{fails: 2}
		g, err := newGateway(1, queue, new(memoryStore))
		if err != nil {
			t.Fatal(err)
		}
		rows := []esputnikhook.Activity{{ContactID: 1, ActivityStatus: "SENT"}, {ContactID: 2, ActivityStatus: "SENT"}, {ContactID: 3, ActivityStatus: "SENT"}}
		to := esputniktest.Webhook{URL: "http://fn.localhost/esputnik", Handler: g}
		attempts, err := esputniktest.NewServer(t).DeliverActivity(t.Context(), to, rows...)
		if err != nil || len(attempts) != 2 {
			t.Fatalf("error %v after %d attempts, want none after 2", err, len(attempts))
		}
		if n := len(queue.messages); n != 4 {
			t.Errorf("%d messages in the queue, want 4: the first row twice", n)
		}
	})
}

// An event that was claimed by an instance that was killed can be claimed again after a minute, and by one instance only.
func TestEventsOfAKilledInstance(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		store := new(memoryStore)
		killed, first, second := &Events{store, "a:"}, &Events{store, "a:"}, &Events{store, "a:"}
		begin := func(e *Events) engagement.EventState {
			state, err := e.Begin(t.Context(), "7")
			if err != nil {
				t.Fatal(err)
			}
			return state
		}
		got := []engagement.EventState{begin(killed), begin(first)}
		time.Sleep(claimLife)
		got = append(got, begin(first), begin(second))
		if err := first.End(t.Context(), "7", false); err != nil {
			t.Fatal(err)
		}
		got = append(got, begin(second))
		if err := second.End(t.Context(), "7", true); err != nil {
			t.Fatal(err)
		}
		time.Sleep(7 * 24 * time.Hour)
		got = append(got, begin(first))
		time.Sleep(doneLife)
		got = append(got, begin(first))
		want := []engagement.EventState{
			engagement.EventNew, engagement.EventBusy, engagement.EventNew, engagement.EventBusy,
			engagement.EventNew, engagement.EventDone, engagement.EventNew,
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("states (-want +got):\n%s", diff)
		}
	})
}

// brokenStore fails at every call.
type brokenStore struct{ Store }

func (brokenStore) Add(context.Context, string, string, time.Duration) (bool, error) {
	return false, io.ErrUnexpectedEOF
}

// Without the store nothing is confirmed, and nothing is handled.
func TestStoreFails(t *testing.T) {
	t.Parallel()
	queue := new(memoryQueue)
	g, err := newGateway(1, queue, brokenStore{})
	if err != nil {
		t.Fatal(err)
	}
	event := &customeriohook.Event{ObjectType: customeriohook.ObjectEmail, Metric: customeriohook.MetricBounced}
	to := customeriotest.Webhook{URL: "http://fn.localhost/customerio", Handler: g, Attempts: 1}
	attempts, err := customeriotest.NewServer(t).Deliver(t.Context(), to, event)
	if err == nil || len(attempts) != 1 || attempts[0].Status != http.StatusServiceUnavailable {
		t.Errorf("error %v, attempts %v, want one with status 503", err, attempts)
	}
	if n := len(queue.messages); n != 0 {
		t.Errorf("%d messages in the queue, want 0", n)
	}
}
