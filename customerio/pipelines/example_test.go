package pipelines_test

import (
	"context"
	"errors"
	"fmt"
	"log"
	"slices"
	"time"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/customerio/customeriotest"
	"github.com/engagement-go/engagement/customerio/pipelines"
)

// example makes a client of a fake server. A program makes it with pipelines.New(writeKey, …).
func example() (*pipelines.Client, *customeriotest.Server) {
	srv, err := customeriotest.Start()
	if err != nil {
		log.Fatal(err)
	}
	return srv.Pipelines().Client(), srv
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

	ada := pipelines.UserID("42")
	must(c.Calls.Identify(ctx, pipelines.Identify{Who: ada, Traits: map[string]any{"email": "ada@example.com", "plan": "pro"}}))
	must(c.Calls.Track(ctx, pipelines.Track{Who: ada, Event: "purchase", Properties: map[string]any{"total": 12.5}}))

	person, err := srv.Client().People.Get(ctx, "42", customerio.GetPersonParams{}) // the App API, with another key
	must(err)
	fmt.Println(person.Attributes["plan"], len(srv.Events("42")))
	// Output: pro 1
}

func ExampleError() {
	c, srv := example()
	defer srv.Close()
	srv.Pipelines().Inject(customeriotest.Fault{Status: 400, Body: `{"meta":{"errors":["the event is too long"]}}`})

	err := c.Calls.Track(context.Background(), pipelines.Track{Who: pipelines.UserID("42"), Event: "purchase"})
	if e, ok := errors.AsType[*pipelines.Error](err); ok {
		fmt.Println(e.Operation, e.StatusCode, e.Message)
	}
	// Output: Calls.Track 400 the event is too long
}

// A visitor becomes a person.
func ExampleCallsService_Identify() {
	c, srv := example()
	defer srv.Close()
	ctx := context.Background()

	must(c.Calls.Page(ctx, pipelines.Page{Who: pipelines.AnonymousID("v7"), Name: "Pricing"}))
	must(c.Calls.Identify(ctx, pipelines.Identify{
		Who:    pipelines.UserID("42").WithAnonymousID("v7"),
		Traits: map[string]any{"email": "ada@example.com", "createdAt": time.Unix(1767225600, 0)},
	}))
	for _, call := range srv.Pipelines().Calls() {
		fmt.Println(call.Type, call.UserID, call.AnonymousID)
	}
	// Output:
	// page  v7
	// identify 42 v7
}

// The context says where the event happened, and integrations where it goes.
func ExampleCallsService_Track() {
	c, srv := example()
	defer srv.Close()

	must(c.Calls.Track(context.Background(), pipelines.Track{
		Who: pipelines.UserID("42"), Event: "purchase", Properties: map[string]any{"total": 12.5},
		Meta: pipelines.Meta{
			Timestamp:    time.Unix(1767225600, 0),
			Context:      &pipelines.Context{IP: "192.0.2.1", Channel: pipelines.ChannelServer},
			Integrations: map[string]bool{"All": false, "Customer.io": true},
		},
	}))
	fmt.Println(srv.Pipelines().Calls()[0].Type)
	// Output: track
}

func ExampleCallsService_Page() {
	c, srv := example()
	defer srv.Close()

	fmt.Println(c.Calls.Page(context.Background(), pipelines.Page{
		Who: pipelines.UserID("42"), Name: "Pricing", Properties: map[string]any{"url": "https://example.com/pricing"},
	}))
	// Output: <nil>
}

func ExampleCallsService_Screen() {
	c, srv := example()
	defer srv.Close()

	fmt.Println(c.Calls.Screen(context.Background(), pipelines.Screen{Who: pipelines.UserID("42"), Name: "Basket"}))
	// Output: <nil>
}

func ExampleCallsService_Group() {
	c, srv := example()
	defer srv.Close()

	fmt.Println(c.Calls.Group(context.Background(), pipelines.Group{
		Who: pipelines.UserID("42"), GroupID: "acme", Traits: map[string]any{"name": "Acme"}, RelationshipAttributes: map[string]any{"role": "owner"},
	}))
	// Output: <nil>
}

func ExampleCallsService_Alias() {
	c, srv := example()
	defer srv.Close()
	ctx := context.Background()

	must(c.Calls.Identify(ctx, pipelines.Identify{Who: pipelines.UserID("42")}))
	fmt.Println(c.Calls.Alias(ctx, pipelines.Alias{PreviousID: "v7", UserID: "42"}))
	// Output: <nil>
}

func ExampleCallsService_SendBatch() {
	c, srv := example()
	defer srv.Close()

	ada := pipelines.UserID("42")
	must(c.Calls.SendBatch(context.Background(), []pipelines.Call{
		pipelines.Identify{Who: ada, Traits: map[string]any{"plan": "pro"}},
		pipelines.Track{Who: ada, Event: "purchase"},
	}))
	fmt.Println(len(srv.Pipelines().Journal()), len(srv.Pipelines().Calls()))
	// Output: 1 2
}

func ExampleCallsService_SendAll() {
	c, srv := example()
	defer srv.Close()

	calls := []pipelines.Call{
		pipelines.Identify{Who: pipelines.UserID("1")},
		pipelines.Track{Who: pipelines.UserID("1")}, // without the name of the event
		pipelines.Track{Who: pipelines.UserID("1"), Event: "purchase"},
	}
	for o := range c.Calls.SendAll(context.Background(), slices.Values(calls), pipelines.BulkOptions{}) {
		fmt.Println(o.Index, o.Err)
	}
	// Output:
	// 0 <nil>
	// 1 pipelines: Calls.SendAll: item 1: Event must not be empty: invalid argument
	// 2 <nil>
}

// Push messages go to a device after this event.
func ExampleDeviceUpdated() {
	c, srv := example()
	defer srv.Close()

	phone := pipelines.Device{Token: "abc123", Type: pipelines.DeviceTypeIOS}
	fmt.Println(c.Calls.Track(context.Background(), pipelines.DeviceUpdated("42", phone)))
	// Output: <nil>
}

func ExampleUserSuppressed() {
	c, srv := example()
	defer srv.Close()
	ctx := context.Background()

	must(c.Calls.Identify(ctx, pipelines.Identify{Who: pipelines.UserID("42")}))
	must(c.Calls.Track(ctx, pipelines.UserSuppressed("42")))
	_, err := srv.Client().People.Get(ctx, "42", customerio.GetPersonParams{})
	fmt.Println(errors.Is(err, customerio.ErrNotFound))
	// Output: true
}

// Without strict mode the service answers with success to what it loses.
func ExampleWithoutStrictMode() {
	_, srv := example()
	defer srv.Close()
	c := srv.Pipelines().Client(pipelines.WithoutStrictMode())

	err := c.Do(context.Background(), "POST", "/v1/track", map[string]any{"userId": "42", "type": "track"}, nil) // no event
	fmt.Println(err, srv.Pipelines().Calls()[0].Lost != "")
	// Output: <nil> true
}

// What Close returns can be saved, and added to another Batcher later.
func ExampleBatcher_Close() {
	c, srv := example()
	defer srv.Close()
	srv.Pipelines().Inject(customeriotest.Fault{Status: 503, Times: -1}) // the service is down

	b, err := c.NewBatcher(pipelines.BatcherOptions{})
	must(err)
	must(b.Add(context.Background(), pipelines.Track{
		Who: pipelines.UserID("42"), Event: "purchase", Meta: pipelines.Meta{MessageID: "m-1", Timestamp: time.Unix(1767225600, 0)},
	}))
	ctx, cancel := context.WithTimeout(context.Background(), 100*time.Millisecond)
	defer cancel()
	left, err := b.Close(ctx)
	fmt.Println(len(left), "left:", errors.Is(err, context.DeadlineExceeded)) // err also has the error of the last request
	for _, call := range left {
		saved, err := pipelines.MarshalCall(call)
		must(err)
		fmt.Println(string(saved))
	}
	// Output:
	// 1 left: true
	// {"type":"track","userId":"42","event":"purchase","messageId":"m-1","timestamp":"2026-01-01T00:00:00Z"}
}

func ExampleBatcher() {
	c, srv := example()
	defer srv.Close()
	ctx := context.Background()

	b, err := c.NewBatcher(pipelines.BatcherOptions{Outcome: func(o pipelines.BatcherOutcome) {
		if o.Err != nil {
			log.Print(o.Err)
		}
	}})
	must(err)
	for range 1000 {
		must(b.Add(ctx, pipelines.Page{Who: pipelines.UserID("42"), Name: "Pricing"}))
	}
	_, err = b.Close(ctx)
	must(err)
	fmt.Println(b.Stats().Delivered, len(srv.Pipelines().Journal()))
	// Output: 1000 4
}
