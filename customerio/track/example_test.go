package track_test

import (
	"context"
	"errors"
	"fmt"
	"log"
	"slices"
	"strings"
	"time"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/customerio/customeriotest"
	"github.com/engagement-go/engagement/customerio/track"
)

// example makes a client of a fake server. A program makes it with track.New(siteID, apiKey, …).
func example() (*track.Client, *customeriotest.Server) {
	srv, err := customeriotest.Start()
	if err != nil {
		log.Fatal(err)
	}
	return srv.Track().Client(), srv
}

// must ends an example that goes wrong.
func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func Example() {
	c, srv := example()
	defer srv.Close()
	ctx := context.Background()

	ada := track.ID("42")
	must(c.People.Identify(ctx, track.IdentifyPerson{Person: ada, Attributes: map[string]any{"email": "ada@example.com", "plan": "pro"}}))
	must(c.Events.Track(ctx, track.PersonEvent{Person: ada, Name: "purchase", Attributes: map[string]any{"total": 12.5}}))

	person, err := srv.Client().People.Get(ctx, "42", customerio.GetPersonParams{}) // the App API, with another key
	must(err)
	fmt.Println(person.Attributes["plan"], len(srv.Events("42")))
	// Output: pro 1
}

func ExampleError() {
	c, srv := example()
	defer srv.Close()
	srv.Track().Inject(customeriotest.Fault{Status: 400, Body: `{"meta":{"errors":["the name is too long"]}}`})

	err := c.People.Identify(context.Background(), track.IdentifyPerson{Person: track.ID("42")})
	if e, ok := errors.AsType[*track.Error](err); ok {
		fmt.Println(e.Operation, e.StatusCode, e.Message)
	}
	// Output: People.Identify 400 the name is too long
}

func ExampleAccountService_GetRegion() {
	c, srv := example()
	defer srv.Close()

	account, err := c.Account.GetRegion(context.Background())
	must(err)
	fmt.Println(account.Region)
	// Output: us
}

// A page of your own unsubscribes the recipient of a message.
func ExampleDeliveriesService_Unsubscribe() {
	c, srv := example()
	defer srv.Close()
	ctx := context.Background()
	receipt, err := srv.Client().Send.Email(ctx, customerio.TransactionalEmail{
		To: "ada@example.com", Identifiers: customerio.Identifiers{ID: "42"}, From: "shop@example.com", Subject: "Hello", Body: "<p>Hello</p>",
	})
	must(err)

	fmt.Println(c.Deliveries.Unsubscribe(ctx, receipt.DeliveryID))
	// Output: <nil>
}

func ExampleDevicesService_Add() {
	c, srv := example()
	defer srv.Close()
	ctx := context.Background()

	must(c.Devices.Add(ctx, track.ID("42"), track.Device{
		Token: "APA91bHun4MxP5egoKMwt2KZFBaFUH", Platform: track.PlatformAndroid, LastUsed: time.Unix(1767225600, 0),
	}))
	person, _ := srv.Person("42")
	fmt.Println(len(person.Devices))
	must(c.Devices.Delete(ctx, track.ID("42"), "APA91bHun4MxP5egoKMwt2KZFBaFUH"))
	person, _ = srv.Person("42")
	fmt.Println(len(person.Devices))
	// Output:
	// 1
	// 0
}

func ExampleEventsService_Track() {
	c, srv := example()
	defer srv.Close()
	ctx := context.Background()

	ada := track.ID("42")
	order := struct {
		Number int64   `json:"number"`
		Total  float64 `json:"total"`
	}{1815, 12.5}
	must(c.Events.Track(ctx, track.PersonEvent{Person: ada, Name: "purchase", Attributes: order}))
	must(c.Events.Track(ctx, track.PageView{Person: ada, Name: "/pricing"}))
	for _, event := range srv.Events("42") {
		fmt.Println(event.Type, event.Name)
	}
	// Output:
	// event purchase
	// page /pricing
}

// What a visitor does becomes part of the person who signs up.
func ExampleEventsService_TrackAnonymous() {
	c, srv := example()
	defer srv.Close()
	ctx := context.Background()

	must(c.Events.TrackAnonymous(ctx, track.PageView{Person: track.AnonymousID("visitor-7"), Name: "/pricing"}))
	must(c.People.Identify(ctx, track.IdentifyPerson{Person: track.ID("42"), Attributes: map[string]any{"anonymous_id": "visitor-7"}}))
	fmt.Println(srv.Events("42")[0].Name)
	// Output: /pricing
}

func ExampleFormsService_Submit() {
	c, srv := example()
	defer srv.Close()

	err := c.Forms.Submit(context.Background(), "newsletter", map[string]string{"email": "ada@example.com", "first_name": "Ada"})
	fmt.Println(err)
	// Output: <nil>
}

func ExampleMetricsService_Report() {
	c, srv := example()
	defer srv.Close()
	ctx := context.Background()
	receipt, err := srv.Client().Send.Push(ctx, customerio.TransactionalPush{
		TransactionalMessageID: customerio.TemplateName("hello"), Identifiers: customerio.Identifiers{ID: "42"}, To: "token",
	})
	must(err)

	err = c.Metrics.Report(ctx, track.MetricReport{DeliveryID: receipt.DeliveryID, Metric: track.MetricOpened, Timestamp: time.Now()})
	fmt.Println(err)
	// Output: <nil>
}

func ExampleOperationsService_Send() {
	c, srv := example()
	defer srv.Close()
	ctx := context.Background()

	must(c.Operations.Send(ctx, track.IdentifyObject{
		Object: track.ObjectID("1", "acme"), Attributes: map[string]any{"name": "Acme"},
		Relationships: []track.PersonRelationship{{Person: track.ID("42"), Attributes: map[string]any{"role": "owner"}}},
	}))
	acme, found := srv.Object("1", "acme")
	fmt.Println(found, acme.Attributes["name"])
	// Output: true Acme
}

// The service takes the first operation and refuses the second one.
func ExampleOperationsService_SendBatch() {
	c, srv := example()
	defer srv.Close()
	srv.Track().Inject(customeriotest.Fault{Status: 207, Done: true, Body: `{"errors":[{"batch_index":1,"reason":"invalid","field":"name","message":"is reserved"}]}`})

	err := c.Operations.SendBatch(context.Background(), []track.Operation{
		track.IdentifyPerson{Person: track.Email("ada@example.com"), Attributes: map[string]any{"plan": "pro"}},
		track.PersonEvent{Person: track.Email("ada@example.com"), Name: "purchase"},
	})
	if partial, ok := errors.AsType[*track.PartialError](err); ok {
		for _, refused := range partial.Refused {
			fmt.Println(refused.Index, refused.Field, refused.Message)
		}
	}
	// Output: 1 name is reserved
}

func ExampleOperationsService_SendAll() {
	c, srv := example()
	defer srv.Close()

	operations := []track.Operation{
		track.IdentifyPerson{Person: track.ID("42"), Attributes: map[string]any{"plan": "pro"}},
		track.IdentifyPerson{Person: track.ID("43"), Attributes: map[string]any{"plan": strings.Repeat("x", 1001)}},
		track.PersonEvent{Person: track.ID("42"), Name: "purchase"},
	}
	for o := range c.Operations.SendAll(context.Background(), slices.Values(operations), track.BulkOptions{}) {
		if o.Err != nil {
			fmt.Println(o.Index, o.Err)
		}
	}
	fmt.Println(len(srv.Track().Journal()), "request")
	// Output:
	// 1 track: Operations.SendAll: item 1: Attributes.plan has 1001 bytes, the limit is 1000: invalid argument
	// 1 request
}

// An address is changed under the id that the service gave.
func ExamplePeopleService_Identify() {
	c, srv := example()
	defer srv.Close()
	ctx := context.Background()

	must(c.People.Identify(ctx, track.IdentifyPerson{Person: track.ID("42"), Attributes: map[string]any{"email": "ada@example.com"}}))
	person, _ := srv.Person("42")
	must(c.People.Identify(ctx, track.IdentifyPerson{
		Person: track.CioID(person.Identifiers.CioID), Attributes: map[string]any{"email": "lovelace@example.com", "plan": nil}, UpdateOnly: true,
	}))
	person, _ = srv.Person("42")
	fmt.Println(person.Attributes["email"])
	// Output: lovelace@example.com
}

func ExamplePeopleService_Merge() {
	c, srv := example()
	defer srv.Close()
	ctx := context.Background()

	must(c.People.Identify(ctx, track.IdentifyPerson{Person: track.ID("42")}))
	must(c.People.Identify(ctx, track.IdentifyPerson{Person: track.ID("43")}))
	must(c.People.Merge(ctx, track.ID("42"), track.ID("43")))
	fmt.Println(len(srv.People()))
	// Output: 1
}

// The segment is made through the App API, and filled through the Track API.
func ExampleSegmentsService_AddMembers() {
	c, srv := example()
	defer srv.Close()
	ctx := context.Background()
	must(c.People.Identify(ctx, track.IdentifyPerson{Person: track.ID("42")}))

	segment, err := srv.Client().Segments.Create(ctx, customerio.SegmentDraft{Name: "VIP"})
	must(err)
	must(c.Segments.AddMembers(ctx, segment.ID, []string{"42"}, track.AddMembersParams{}))
	n, err := srv.Client().Segments.Count(ctx, segment.ID)
	must(err)
	fmt.Println(n)
	// Output: 1
}
