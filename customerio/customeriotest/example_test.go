package customeriotest_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"time"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/customerio/customeriotest"
	"github.com/engagement-go/engagement/customerio/pipelines"
	"github.com/engagement-go/engagement/customerio/track"
)

func Example() {
	srv, err := customeriotest.Start() // customeriotest.NewServer(t) in a test
	if err != nil {
		fmt.Println(err)
		return
	}
	defer srv.Close()
	srv.AddPeople(customerio.Person{ID: "42", Attributes: map[string]string{"email": "ada@example.com"}})

	// What the program under test does.
	c := srv.Client()
	_, err = c.Send.Email(context.Background(), customerio.TransactionalEmail{
		TransactionalMessageID: customerio.TemplateName("receipt"),
		To:                     "ada@example.com",
		Identifiers:            customerio.Identifiers{Email: "ada@example.com"},
		MessageData:            map[string]any{"order": "A-7"},
	})
	if err != nil {
		fmt.Println(err)
		return
	}

	// What its test asserts.
	for _, m := range srv.Sent() {
		fmt.Println(m.Type, m.Person.ID, m.Email.TransactionalMessageID, m.Email.MessageData["order"])
	}
	// Output: email 42 receipt A-7
}

// What the Track API takes shows in the App API.
func ExampleServer_Track() {
	srv, err := customeriotest.Start() // customeriotest.NewServer(t) in a test
	if err != nil {
		fmt.Println(err)
		return
	}
	defer srv.Close()
	ctx := context.Background()

	// What the program under test does.
	c := srv.Track().Client()
	ada := track.ID("42")
	err = c.Operations.SendBatch(ctx, []track.Operation{
		track.IdentifyPerson{Person: ada, Attributes: map[string]any{"email": "ada@example.com", "plan": "pro"}},
		track.PersonEvent{Person: ada, Name: "purchase", Attributes: map[string]any{"total": 12.5}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}

	// What its test asserts.
	for _, e := range srv.Events("42") {
		fmt.Println(e.Name, string(e.Data))
	}
	people, err := srv.Client().People.ListByEmail(ctx, "ada@example.com")
	fmt.Println(people[0].ID, err)
	// Output:
	// purchase {"total":12.5}
	// 42 <nil>
}

// An answer is lost after the request took effect.
func ExampleTrackServer_Inject() {
	srv, err := customeriotest.Start()
	if err != nil {
		fmt.Println(err)
		return
	}
	defer srv.Close()
	srv.Track().Inject(customeriotest.Fault{Operation: "Operations.SendBatch", Cut: true, Done: true})

	c := srv.Track().Client(track.WithRetry(track.RetryPolicy{BaseDelay: time.Millisecond}))
	err = c.Operations.SendBatch(context.Background(), []track.Operation{
		track.PersonEvent{Person: track.ID("42"), Name: "purchase"},
	})
	fmt.Println(err)
	fmt.Println(len(srv.Track().Journal()), len(srv.Events("42"))) // the event came twice, and counts once
	// Output:
	// <nil>
	// 2 1
}

// Without strict mode the Pipelines API answers every call with a success. The fake server tells which were lost.
func ExamplePipelinesServer_Calls() {
	srv, err := customeriotest.Start()
	if err != nil {
		fmt.Println(err)
		return
	}
	defer srv.Close()
	ctx := context.Background()
	call := pipelines.Track{Who: pipelines.UserID("42"), Event: "purchase"}

	strict, err := pipelines.New("wrong-key", pipelines.WithHTTPClient(&http.Client{Transport: srv.Pipelines()}))
	if err != nil {
		fmt.Println(err)
		return
	}
	err = strict.Calls.Track(ctx, call)
	fmt.Println(errors.Is(err, pipelines.ErrUnauthorized))

	lossy, err := pipelines.New("wrong-key", pipelines.WithHTTPClient(&http.Client{Transport: srv.Pipelines()}), pipelines.WithoutStrictMode())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(lossy.Calls.Track(ctx, call))
	for _, c := range srv.Pipelines().Calls() {
		fmt.Printf("%s: %s\n", c.Type, c.Lost)
	}
	// Output:
	// true
	// <nil>
	// track: the write key is wrong
}
