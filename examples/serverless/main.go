// Command serverless receives the webhooks of three vendors in a serverless function:
//
//	go run ./examples/serverless
//
// It needs no credentials and no cloud: fakes send webhooks to a stand-in for a gateway, which calls the function with events
// in the form of AWS Lambda. function.go, events.go and receivers.go are what a real program needs; standins.go is in place of
// the cloud.
package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/signal"

	"github.com/engagement-go/engagement/customerio/customeriohook"
	"github.com/engagement-go/engagement/customerio/customeriotest"
	"github.com/engagement-go/engagement/engagor"
	"github.com/engagement-go/engagement/engagor/engagorhook"
	"github.com/engagement-go/engagement/engagor/engagortest"
	"github.com/engagement-go/engagement/esputnik/esputnikhook"
	"github.com/engagement-go/engagement/esputnik/esputniktest"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "serverless:", err)
		os.Exit(1)
	}
}

// secrets are those of the fakes. A real program reads them from its configuration.
var secrets = Secrets{
	CustomerioKeys: []string{customeriotest.WebhookKey},
	EngagorSecrets: []string{engagortest.ClientSecret},
	EsputnikLogins: []esputnikhook.Login{{User: esputniktest.WebhookUser, Password: esputniktest.WebhookPassword}},
}

func run(ctx context.Context, out io.Writer) error {
	queue, store := &memoryQueue{}, &memoryStore{}
	instances, err := newGateway(2, queue, store)
	if err != nil {
		return err
	}
	if err := deliver(ctx, out, instances); err != nil {
		return err
	}
	for _, source := range []string{"customerio", "engagor", "esputnik"} {
		fmt.Fprintf(out, "In the queue: %d message of %s\n", queue.count(source), source)
	}
	return nil
}

// deliver lets the fakes send webhooks to the function.
func deliver(ctx context.Context, out io.Writer, function http.Handler) error {
	cio, err := customeriotest.Start()
	if err != nil {
		return err
	}
	defer cio.Close()
	opened := &customeriohook.Event{ObjectType: customeriohook.ObjectEmail, Metric: customeriohook.MetricOpened}
	twice, err := cio.Deliver(ctx, customeriotest.Webhook{URL: "http://fn.localhost/customerio", Handler: function, Repeats: 1}, opened)
	if err != nil {
		return err
	}
	fmt.Fprintln(out, "Customer.io sends an event:", twice[0].Status)
	fmt.Fprintln(out, "Customer.io sends the event again:", twice[1].Status)

	social, err := engagortest.Start()
	if err != nil {
		return err
	}
	defer social.Close()
	mention := &engagorhook.Event{Mention: engagor.Mention{ID: "7", Message: engagor.MentionMessage{Content: "Grüße"}}}
	to := engagortest.Webhook{URL: "http://fn.localhost/engagor", Handler: function}
	attempts, err := social.Deliver(ctx, to, mention)
	if err != nil {
		return err
	}
	fmt.Fprintln(out, "Engagor sends a mention:", attempts[0].Status)
	to.Forged = true
	attempts, _ = social.Deliver(ctx, to, mention) // the error says that it was refused
	fmt.Fprintln(out, "Somebody else sends a mention:", attempts[0].Status)

	mails, err := esputniktest.Start()
	if err != nil {
		return err
	}
	defer mails.Close()
	row := esputnikhook.Activity{ContactID: 1, ActivityStatus: "DELIVERED"}
	rows, err := mails.DeliverActivity(ctx, esputniktest.Webhook{URL: "http://fn.localhost/esputnik", Handler: function}, row)
	if err != nil {
		return err
	}
	fmt.Fprintln(out, "eSputnik sends a row of activity:", rows[0].Status)
	return nil
}
