package main

import (
	"bufio"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"time"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/customerio/customeriotest"
)

// customerioTour uses a fake App API of Customer.io.
func customerioTour(ctx context.Context, out io.Writer) error {
	srv, err := customeriotest.Start()
	if err != nil {
		return err
	}
	defer srv.Close()
	srv.AddPeople(shoppers(30_000)...) // people are written through another API
	c := srv.Client()
	say := func(format string, args ...any) { fmt.Fprintf(out, format+"\n", args...) }

	say("A fake Customer.io runs on this machine. It has %d people.", len(srv.People()))
	pro := customerio.And(
		customerio.Attribute("plan").Equals("pro"),
		customerio.Not(customerio.Attribute("country").Equals("NG")),
	)
	found := 0
	for _, err := range c.People.All(ctx, pro, customerio.SearchPeopleParams{}) {
		if err != nil {
			return err
		}
		found++
	}
	say("A filter matches %d of them, read in %d requests.", found, customerioCalls(srv, "People.Search"))

	vip, err := c.Segments.Create(ctx, customerio.SegmentDraft{Name: "VIP"})
	if err != nil {
		return err
	}
	srv.AddToSegment(vip.ID, "1", "2", "3")
	members, err := c.Segments.Count(ctx, vip.ID)
	if err != nil {
		return err
	}
	say("Segment %q has %d members.", vip.Name, members)

	rows, err := customerio.EncodeRows([]struct{ City, Street string }{{"Lagos", "Marina"}, {"Ghent", "Graslei"}})
	if err != nil {
		return err
	}
	shops, err := c.Collections.Create(ctx, customerio.CollectionDraft{Name: "shops", Data: rows})
	if err != nil {
		return err
	}
	say("Collection %q has %d rows with the columns %v.", shops.Name, shops.Rows, shops.Schema)

	if err := customerioSends(ctx, srv, c, say); err != nil {
		return err
	}
	if err := customerioExport(ctx, srv, c, pro, say); err != nil {
		return err
	}

	trigger, err := c.Broadcasts.Trigger(ctx, 8, customerio.TriggerDraft{IDs: []string{"1", "2", "unknown"}})
	if err != nil {
		return err
	}
	if _, err := c.Broadcasts.WaitTrigger(ctx, 8, trigger, customerio.WaitOptions[customerio.BroadcastTrigger]{}); err != nil {
		return err
	}
	for row, err := range c.Broadcasts.AllTriggerErrors(ctx, 8, trigger, customerio.ListTriggerErrorsParams{}) {
		if err != nil {
			return err
		}
		say("A broadcast was sent to %d people, with one error: %s.", len(srv.Triggered()[0].People), row)
	}

	srv.EnforceQuotas()
	start := time.Now()
	for range 12 {
		if _, err := c.Segments.Get(ctx, vip.ID); err != nil {
			return err
		}
	}
	say("With a limit of 10 calls a second, 12 calls took %v and none failed.", time.Since(start).Round(time.Second))

	_, err = c.People.Get(ctx, "unknown", customerio.GetPersonParams{})
	var e *customerio.Error
	if !errors.Is(err, customerio.ErrNotFound) || !errors.As(err, &e) {
		return fmt.Errorf("want ErrNotFound, got %w", err)
	}
	say("An unknown person is ErrNotFound: operation %s, status %d, %d attempt.", e.Operation, e.StatusCode, e.Attempts)
	return nil
}

// customerioSends sends two messages. The answer to the second is lost.
func customerioSends(ctx context.Context, srv *customeriotest.Server, c *customerio.Client, say func(string, ...any)) error {
	receipt := customerio.TransactionalEmail{
		TransactionalMessageID: customerio.TemplateName("receipt"), To: "p1@example.com",
		Identifiers: customerio.Identifiers{ID: "1"}, MessageData: map[string]any{"order": "A-7"},
	}
	sent, err := c.Send.Email(ctx, receipt)
	if err != nil {
		return err
	}
	message, err := c.Messages.Get(ctx, sent.DeliveryID, customerio.GetMessageParams{})
	if err != nil {
		return err
	}
	say("A receipt went to %s. Recorded as sent: %v.", message.Recipient, !message.Metrics.Sent.IsZero())

	srv.Inject(customeriotest.Fault{Operation: "Send.Email", Cut: true, Done: true})
	if _, err = c.Send.Email(ctx, receipt); err == nil {
		return errors.New("want an error for a lost answer")
	}
	say("The answer to the next receipt was lost. The client did not send it twice: the server has %d receipts.", len(srv.Sent()))
	return nil
}

// customerioExport waits for a file and streams it.
func customerioExport(ctx context.Context, srv *customeriotest.Server, c *customerio.Client, people customerio.Filter, say func(string, ...any)) error {
	srv.SlowJobs(1)
	defer srv.SlowJobs(0)
	job, err := c.Exports.StartPeople(ctx, people)
	if err != nil {
		return err
	}
	progress := func(e *customerio.Export) { say("  export %d is %s", e.ID, e.Status) }
	if job, err = c.Exports.Wait(ctx, job.ID, customerio.WaitOptions[customerio.Export]{Progress: progress}); err != nil {
		return err
	}
	file, err := c.Exports.Download(ctx, job.ID)
	if err != nil {
		return err
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	n := 0
	for lines.Scan() {
		n++
	}
	if err := lines.Err(); err != nil {
		return err
	}
	say("The export has %d rows. Its file of %d lines was downloaded from another host, without credentials.", job.Total, n)
	return nil
}

func shoppers(n int) []customerio.Person {
	people := make([]customerio.Person, n)
	for i := range people {
		id := strconv.Itoa(i + 1)
		plan, country := "free", "BE"
		if i%5 == 0 {
			plan = "pro"
		}
		if i%2 == 0 {
			country = "NG"
		}
		people[i] = customerio.Person{ID: id, Attributes: map[string]string{"email": "p" + id + "@example.com", "plan": plan, "country": country}}
	}
	return people
}

func customerioCalls(srv *customeriotest.Server, operation string) int {
	n := 0
	for _, r := range srv.Journal() {
		if r.Operation == operation {
			n++
		}
	}
	return n
}

// customerioReal reads from the workspace of CUSTOMERIO_APP_KEY. CUSTOMERIO_REGION is us or eu.
func customerioReal(ctx context.Context, out io.Writer) error {
	region := customerio.Region(cmp.Or(os.Getenv("CUSTOMERIO_REGION"), string(customerio.US)))
	c, err := customerio.New(os.Getenv("CUSTOMERIO_APP_KEY"), customerio.WithRegion(region))
	if err != nil {
		return err
	}
	segments, err := c.Segments.List(ctx)
	if err != nil {
		return err
	}
	templates, err := c.Transactional.List(ctx)
	if err != nil {
		return err
	}
	people, err := c.People.Search(ctx, customerio.Everybody(), customerio.SearchPeopleParams{Limit: 3})
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "There are %d segments and %d transactional messages; a page of people has %d.\n", len(segments), len(templates), len(people.Identifiers))
	return nil
}
