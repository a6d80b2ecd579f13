package engagement_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/engage/engagetest"
	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/esputnik/esputniktest"
)

// One function handles the errors of all vendors.
func ExampleError() {
	ctx := context.Background()
	users, err := engagetest.Start()
	if err != nil {
		fmt.Println(err)
		return
	}
	defer users.Close()
	contacts, err := esputniktest.Start()
	if err != nil {
		fmt.Println(err)
		return
	}
	defer contacts.Close()

	handle := func(err error) {
		var e *engagement.Error
		switch {
		case errors.Is(err, engagement.ErrNotFound) && errors.As(err, &e):
			fmt.Printf("%s: %s: not found\n", e.Vendor, e.Operation)
		case err != nil:
			fmt.Println(err)
		}
	}
	_, err = users.Client().Users.Get(ctx, "u42")
	handle(err)
	_, err = contacts.Client().Contacts.Get(ctx, 42)
	handle(err)
	// Output:
	// engage: Users.Get: not found
	// esputnik: Contacts.Get: not found
}

// One middleware serves the clients of all vendors.
func ExampleCallInfoFrom() {
	srv, err := engagetest.Start()
	if err != nil {
		fmt.Println(err)
		return
	}
	defer srv.Close()
	print := func(next http.RoundTripper) http.RoundTripper {
		return roundTripper(func(req *http.Request) (*http.Response, error) {
			if info, ok := engagement.CallInfoFrom(req.Context()); ok {
				fmt.Println(info.Vendor, info.Operation, info.Method, info.Route, info.Attempt)
			}
			return next.RoundTrip(req)
		})
	}
	c := srv.Client(engage.WithMiddleware(print))
	if _, err := c.Users.Create(context.Background(), engage.UserDraft{ID: "u42"}); err != nil {
		fmt.Println(err)
	}
	// Output: engage Users.Create POST /users 1
}

type roundTripper func(*http.Request) (*http.Response, error)

func (f roundTripper) RoundTrip(req *http.Request) (*http.Response, error) { return f(req) }

// The fields of a policy that are not set keep their defaults.
func ExampleRetryPolicy() {
	patient := engagement.RetryPolicy{MaxRetries: 10}
	never := engagement.RetryPolicy{MaxRetries: engagement.NoRetries}
	_, err := engage.New("key", "secret", engage.WithRetry(patient))
	fmt.Println(err)
	_, err = esputnik.New("key", esputnik.WithRetry(never))
	fmt.Println(err)
	// Output:
	// <nil>
	// <nil>
}

func ExampleContextWithCallInfo() {
	// In the test of a middleware:
	ctx := engagement.ContextWithCallInfo(context.Background(), engagement.CallInfo{Vendor: "engage", Operation: "Users.Get", Attempt: 1})
	info, _ := engagement.CallInfoFrom(ctx)
	fmt.Println(info.Operation)
	// Output: Users.Get
}
