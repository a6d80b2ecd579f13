package main

import (
	"context"
	"encoding/json"
	"net/http"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/customerio/customeriohook"
	"github.com/engagement-go/engagement/engagor/engagorhook"
	"github.com/engagement-go/engagement/esputnik/esputnikhook"
)

// Queue is a durable queue, such as SQS or Pub/Sub. Send returns when it has the message.
type Queue interface {
	Send(ctx context.Context, source string, message []byte) error
}

// Secrets are what senders are known by. While one is changed, give the old and the new one.
type Secrets struct {
	CustomerioKeys []string
	EngagorSecrets []string
	EsputnikLogins []esputnikhook.Login
}

// newReceivers returns a handler for the webhooks of all vendors. It confirms an event when the queue has it: after the answer
// the platform may stop the instance at once, so nothing may be left to do then.
func newReceivers(secrets Secrets, queue Queue, events engagement.EventStore) (http.Handler, error) {
	mux := http.NewServeMux()
	customerio, err := customeriohook.NewHandler(secrets.CustomerioKeys, func(ctx context.Context, e *customeriohook.Event) error {
		return put(ctx, queue, "customerio", e)
	}, engagement.WithEventStore(events))
	if err != nil {
		return nil, err
	}
	mux.Handle("/customerio", customerio)

	engagor, err := engagorhook.NewHandler(secrets.EngagorSecrets, func(ctx context.Context, e *engagorhook.Event) error {
		return put(ctx, queue, "engagor", e)
	})
	if err != nil {
		return nil, err
	}
	mux.Handle("/engagor", engagor)

	// If the queue takes only some rows of a request, all of them come again.
	activity, err := esputnikhook.NewActivityHandler(secrets.EsputnikLogins, func(ctx context.Context, rows []esputnikhook.Activity) error {
		for _, row := range rows {
			if err := put(ctx, queue, "esputnik", row); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	mux.Handle("/esputnik", activity)
	return mux, nil
}

// put puts an event into the queue, in the form of the vendor.
func put(ctx context.Context, queue Queue, source string, event any) error {
	message, err := json.Marshal(event)
	if err != nil {
		return err
	}
	return queue.Send(ctx, source, message)
}
