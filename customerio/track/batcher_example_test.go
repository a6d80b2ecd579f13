package track_test

import (
	"context"
	"errors"
	"expvar"
	"fmt"
	"log"
	"time"

	"github.com/engagement-go/engagement/customerio/customeriotest"
	"github.com/engagement-go/engagement/customerio/track"
)

func Example_batcher() {
	srv, err := customeriotest.Start() // stands in for Customer.io
	if err != nil {
		log.Fatal(err)
	}
	defer srv.Close()
	ctx := context.Background()
	c := srv.Track().Client() // in a program: track.New(siteID, apiKey)

	b, err := c.NewBatcher(track.BatcherOptions{
		Outcome: func(o track.BatcherOutcome) {
			if o.Err != nil {
				log.Print(o.Err) // without personal data
			}
		},
	})
	if err != nil {
		log.Fatal(err)
	}
	// Any number of goroutines add.
	for i := range 10_000 {
		person := track.ID(fmt.Sprint("user-", i%100))
		if err := b.Add(ctx, track.PersonEvent{Person: person, Name: "page_read", Attributes: map[string]any{"page": i}}); err != nil {
			log.Print(err) // it is wrong, and was not accepted
		}
	}
	// At the end of the program.
	ctx, cancel := context.WithTimeout(ctx, 30*time.Second)
	defer cancel()
	left, err := b.Close(ctx)
	if err != nil {
		log.Print(err, len(left))
	}
	s := b.Stats()
	fmt.Println(s.Accepted, "accepted,", s.Delivered, "delivered,", s.Failed, "failed,", s.Pending, "pending")
	// Output: 10000 accepted, 10000 delivered, 0 failed, 0 pending
}

// What Close returns is saved, and sent by the next process.
func ExampleBatcher_Close() {
	srv, err := customeriotest.Start()
	if err != nil {
		log.Fatal(err)
	}
	defer srv.Close()
	srv.Track().Inject(customeriotest.Fault{Status: 503, Times: 100}) // the service is down
	b, err := srv.Track().Client().NewBatcher(track.BatcherOptions{})
	if err != nil {
		log.Fatal(err)
	}
	err = b.Add(context.Background(), track.IdentifyPerson{Person: track.ID("42"), Attributes: map[string]any{"plan": "pro"}})
	if err != nil {
		log.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), 100*time.Millisecond)
	defer cancel()
	left, err := b.Close(ctx)
	fmt.Println(len(left), "left:", errors.Is(err, context.DeadlineExceeded)) // err also has the error of the last request
	for _, op := range left {
		saved, err := track.MarshalOperation(op)
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(string(saved))
	}
	// Output:
	// 1 left: true
	// {"type":"person","action":"identify","identifiers":{"id":"42"},"attributes":{"plan":"pro"}}
}

// A service that must not wait answers its callers that it is busy.
func ExampleBatcher_TryAdd() {
	srv, err := customeriotest.Start()
	if err != nil {
		log.Fatal(err)
	}
	defer srv.Close()
	b, err := srv.Track().Client().NewBatcher(track.BatcherOptions{MaxItems: 2, MaxAge: time.Hour})
	if err != nil {
		log.Fatal(err)
	}
	for range 3 {
		err := b.TryAdd(track.PersonEvent{Person: track.ID("42"), Name: "clicked"})
		fmt.Println(errors.Is(err, track.ErrFull)) // in a handler: status 503 with Retry-After
	}
	_, err = b.Close(context.Background())
	fmt.Println(err)
	// Output:
	// false
	// false
	// true
	// <nil>
}

func ExampleBatcher_Stats() {
	srv, err := customeriotest.Start()
	if err != nil {
		log.Fatal(err)
	}
	defer srv.Close()
	b, err := srv.Track().Client().NewBatcher(track.BatcherOptions{})
	if err != nil {
		log.Fatal(err)
	}
	expvar.Publish("track", expvar.Func(func() any { return b.Stats() })) // at /debug/vars
	if err := b.Add(context.Background(), track.DeletePerson{Person: track.ID("42")}); err != nil {
		log.Fatal(err)
	}
	if err := b.Flush(context.Background()); err != nil {
		log.Fatal(err)
	}
	fmt.Println(expvar.Get("track"))
	// Output: {"accepted":1,"delivered":1,"failed":0,"pending":0,"pending_bytes":0,"waiting":0,"requests":1,"failed_requests":0,"panics":0,"oldest_seconds":0,"held":false}
}

// A consumer of a queue acknowledges a message when its operation has an outcome.
func ExampleWithTag() {
	srv, err := customeriotest.Start()
	if err != nil {
		log.Fatal(err)
	}
	defer srv.Close()
	type message struct{ offset int }
	b, err := srv.Track().Client().NewBatcher(track.BatcherOptions{Outcome: func(o track.BatcherOutcome) {
		fmt.Println("acknowledge", o.Tag.(message).offset, o.Err)
	}})
	if err != nil {
		log.Fatal(err)
	}
	op := track.PersonEvent{Person: track.ID("42"), Name: "paid"}
	if err := b.Add(context.Background(), track.WithTag(op, message{7})); err != nil {
		log.Fatal(err)
	}
	if _, err := b.Close(context.Background()); err != nil {
		log.Fatal(err)
	}
	// Output: acknowledge 7 <nil>
}
