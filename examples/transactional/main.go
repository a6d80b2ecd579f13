// Command transactional sends the messages of a shop to a fake Customer.io on this machine, and prints what arrived:
//
//	go run ./examples/transactional
//
// Its test shows how to test a program that sends messages.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/customerio/customeriotest"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "transactional:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, out io.Writer) error {
	srv, err := customeriotest.Start()
	if err != nil {
		return err
	}
	defer srv.Close()
	for _, name := range []string{"receipt", "shipped_sms", "shipped_push"} {
		srv.AddTemplate(customerio.TransactionalMessage{Name: name}, name)
	}
	srv.AddPeople(
		customerio.Person{ID: "ada", Attributes: map[string]string{"email": "ada@example.com"}},
		customerio.Person{ID: "bob", Attributes: map[string]string{"email": "bob@example.com"}, Unsubscribed: true},
	)
	srv.Suppress(customerio.SuppressionTypeBounces, customerio.Suppression{Email: "bob@example.com", Reason: "No such mailbox"})

	shop := &Shop{srv.Client()}
	ada := Order{Number: "A-7", CustomerID: "ada", Email: "ada@example.com", Total: "€ 49.99", Language: "nl", Invoice: strings.NewReader("%PDF-1.7")}
	bob := Order{Number: "B-8", CustomerID: "bob", Email: "bob@example.com", Phone: "+32470000000", Total: "€ 12.00"}
	for _, o := range []Order{ada, bob} {
		delivery, err := shop.Paid(ctx, o)
		if err != nil {
			return err
		}
		if o.CustomerID == "ada" { // this customer opens the mail
			srv.Report(delivery, customerio.MetricDelivered)
			srv.Report(delivery, customerio.MetricOpened)
		}
		if err := shop.Shipped(ctx, o); err != nil {
			return err
		}
	}
	if err := shop.Apologise(ctx, ada, "the parcel fell off the lorry"); err != nil {
		return err
	}

	srv.Inject(customeriotest.Fault{Operation: "Send.Email", Status: 403, Body: `{"meta":{"error":"this account may not send"}}`})
	if err := shop.Apologise(ctx, bob, "it rained"); !errors.Is(err, customerio.ErrForbidden) {
		return fmt.Errorf("want ErrForbidden, got %w", err)
	}
	fmt.Fprintln(out, "Six messages were sent. The server refused the last and recorded these:")
	return show(out, srv.Sent())
}

// show prints a line for each message that was recorded.
func show(out io.Writer, sent []customeriotest.Sent) error {
	table := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "CHANNEL\tTEMPLATE\tPERSON\tTO\tDATA\tSTATE")
	for _, s := range sent {
		template, to, data := "", "", map[string]any(nil)
		switch {
		case s.Email != nil:
			template, to, data = s.Email.TransactionalMessageID.String(), s.Email.To, s.Email.MessageData
			if template == "" {
				template = fmt.Sprintf("%q", s.Email.Subject)
			}
		case s.SMS != nil:
			template, to, data = s.SMS.TransactionalMessageID.String(), s.SMS.To, s.SMS.MessageData
		case s.Push != nil:
			template, to, data = s.Push.TransactionalMessageID.String(), s.Push.To+" devices", s.Push.MessageData
		}
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\t%s\n", s.Type, template, s.Person.ID, to, values(data), state(s))
	}
	return table.Flush()
}

func values(data map[string]any) string {
	var list []string
	for name, value := range data {
		list = append(list, fmt.Sprintf("%s=%v", name, value))
	}
	slices.Sort(list)
	return strings.Join(list, " ")
}

func state(s customeriotest.Sent) string {
	m := s.Metrics
	switch {
	case s.Failure != "":
		return "not sent: " + s.Failure
	case !m.Opened.IsZero():
		return "opened"
	case !m.Sent.IsZero():
		return "sent"
	}
	return "waiting"
}
