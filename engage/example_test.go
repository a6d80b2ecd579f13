package engage_test

import (
	"context"
	"errors"
	"fmt"
	"log"
	"slices"

	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/engage/engagetest"
)

// client returns a client of a fake server. A program calls engage.New(key, secret).
func client() (*engage.Client, *engagetest.Server) {
	srv, err := engagetest.Start()
	if err != nil {
		log.Fatal(err)
	}
	return srv.Client(), srv
}

func Example() {
	c, srv := client()
	defer srv.Close()
	ctx := context.Background()

	user, err := c.Users.Create(ctx, engage.UserDraft{ID: "u42", FirstName: "Ada", Email: "ada@example.com"})
	if err != nil {
		log.Fatal(err)
	}
	if err := c.Events.Track(ctx, user.UID, engage.Event{Name: "Paid", Value: 49.99}); err != nil {
		log.Fatal(err)
	}
	fmt.Println(user.UID, user.FirstName)
	// Output: u42 Ada
}

func ExampleError() {
	c, srv := client()
	defer srv.Close()

	_, err := c.Users.Get(context.Background(), "nobody")
	var e *engage.Error
	if errors.Is(err, engage.ErrNotFound) && errors.As(err, &e) {
		fmt.Println(e.Operation, e.StatusCode, e.Attempts)
	}
	fmt.Println(err)
	// Output:
	// Users.Get 404 1
	// engage: Users.Get (GET /users/{uid}): status 404 Not Found: Not found
}

func ExampleUsersService() {
	c, srv := client()
	defer srv.Close()
	ctx := context.Background()

	// Upsert creates the user if there is none.
	user, err := c.Users.Upsert(ctx, "u42", engage.UserUpdate{FirstName: new("Ada"), Meta: engage.Attributes{"age": 34, "plan": "pro"}})
	if err != nil {
		log.Fatal(err)
	}
	age, _ := user.Meta.Int64("age")
	plan, _ := user.Meta.Text("plan")
	fmt.Println(user.FirstName, age, plan)
	// Output: Ada 34 pro
}

func ExampleUsersService_All() {
	c, srv := client()
	defer srv.Close()
	for i := range 100 {
		srv.AddUsers(engage.UserDraft{ID: fmt.Sprintf("user-%d", i)})
	}

	n := 0
	for user, err := range c.Users.All(context.Background(), engage.ListUsersParams{}) {
		if err != nil {
			log.Fatal(err)
		}
		if n++; n == 100 {
			fmt.Println("the last of", n, "is", user.UID)
		}
	}
	// Output: the last of 100 is user-99
}

func ExampleUsersService_Pages() {
	c, srv := client()
	defer srv.Close()
	for i := range 70 {
		srv.AddUsers(engage.UserDraft{ID: fmt.Sprintf("user-%d", i)})
	}
	srv.Inject(engagetest.Fault{Operation: "listUsers", Skip: 1, Status: 403})

	// The first iteration fails; the second resumes it at the page that failed.
	cursor := ""
	for range 2 {
		for page, err := range c.Users.Pages(context.Background(), engage.ListUsersParams{}, engage.WithCursor(cursor)) {
			if stop := (*engage.PageError)(nil); errors.As(err, &stop) {
				fmt.Println("failed:", errors.Is(err, engage.ErrForbidden))
				cursor = stop.Cursor
				break
			}
			fmt.Println(len(page.Data), "users from", page.Data[0].UID)
		}
	}
	// Output:
	// 30 users from user-0
	// failed: true
	// 30 users from user-30
	// 10 users from user-60
}

func ExampleEventsService() {
	c, srv := client()
	defer srv.Close()

	err := c.Events.Track(context.Background(), "u42", engage.Event{
		Name: "Add to cart", Properties: engage.Attributes{"product": "T123", "amount": 12.99},
	})
	fmt.Println(err, len(srv.Events("u42")))
	// Output: <nil> 1
}

func ExampleAccountsService() {
	c, srv := client()
	defer srv.Close()
	ctx := context.Background()
	srv.AddUsers(engage.UserDraft{ID: "acme", IsAccount: true}, engage.UserDraft{ID: "u42"})

	user, err := c.Accounts.AddCustomer(ctx, "u42", []engage.AccountAssignment{{ID: "acme", Role: "Admin"}})
	if err != nil {
		log.Fatal(err)
	}
	members, err := c.Accounts.ListMembers(ctx, "acme")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(user.Accounts[0].Role, len(members.Data))
	// Output: Admin 1
}

func ExampleListsService() {
	c, srv := client()
	defer srv.Close()
	ctx := context.Background()

	list, err := c.Lists.Create(ctx, engage.ListDraft{Title: "Monthly", DoubleOptIn: true})
	if err != nil {
		log.Fatal(err)
	}
	// Fields that are nil are left as they are. The built-in function new returns a pointer to a value.
	list, err = c.Lists.Update(ctx, list.ID, engage.ListUpdate{Title: new("Weekly"), DoubleOptIn: new(false)})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(list.Title, list.DoubleOptIn)
	// Output: Weekly false
}

func ExampleSubscribersService() {
	c, srv := client()
	defer srv.Close()
	ctx := context.Background()
	list := srv.AddList("Monthly")

	uid, err := c.Subscribers.Subscribe(ctx, list, engage.SubscriberDraft{Email: "ada@example.com", FirstName: "Ada"})
	if err != nil {
		log.Fatal(err)
	}
	if err := c.Subscribers.SetSubscribed(ctx, list, uid, false); err != nil {
		log.Fatal(err)
	}
	user, err := c.Users.Get(ctx, uid)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(user.FirstName, user.Lists[0].Subscribed)
	// Output: Ada false
}

func ExampleMessagesService() {
	c, srv := client()
	defer srv.Close()

	_, err := c.Messages.SendEmail(context.Background(), engage.Email{
		From:    engage.EmailSender{Name: "Acme", Email: "hello@acme.example"},
		To:      []string{"ada@example.com"},
		Subject: "Welcome",
		HTML:    "<p>Hello Ada</p>",
	})
	fmt.Println(err, srv.Sent()[0].Email.Subject)
	// Output: <nil> Welcome
}

func ExampleBatchesService() {
	c, srv := client()
	defer srv.Close()

	err := c.Batches.Send(context.Background(), []engage.BatchItem{
		engage.CreateItem(engage.UserDraft{ID: "u42", FirstName: "Ada"}),
		engage.EventItem("u42", engage.Event{Name: "Paid", Value: 49.99}),
	})
	fmt.Println(err, len(srv.Events("u42")))
	// Output: <nil> 1
}

func ExampleBatchesService_SendAll() {
	c, srv := client()
	defer srv.Close()

	items := []engage.BatchItem{
		engage.CreateItem(engage.UserDraft{ID: "u42", FirstName: "Ada"}),
		engage.CreateItem(engage.UserDraft{FirstName: "nobody"}),
		engage.EventItem("u42", engage.Event{Name: "Paid", Value: 49.99}),
	}
	for outcome := range c.Batches.SendAll(context.Background(), slices.Values(items), engage.BulkOptions{}) {
		fmt.Println(outcome.Index, outcome.Err)
	}
	// Output:
	// 0 <nil>
	// 1 engage: Batches.SendAll: item 1: ID must not be empty: invalid argument
	// 2 <nil>
}

func ExampleClient_Do() {
	c, srv := client()
	defer srv.Close()
	srv.AddUsers(engage.UserDraft{ID: "u42", FirstName: "Ada"})

	var user struct {
		FirstName string `json:"first_name"`
	}
	err := c.Do(context.Background(), "GET", "/users/{uid}", nil, &user, engage.WithPathValue("uid", "u42"))
	fmt.Println(user.FirstName, err)
	// Output: Ada <nil>
}

func ExampleWithResponse() {
	c, srv := client()
	defer srv.Close()
	srv.AddUsers(engage.UserDraft{ID: "u42"})

	var raw engage.Response
	_, err := c.Users.Get(context.Background(), "u42", engage.WithResponse(&raw))
	fmt.Println(raw.StatusCode, raw.Header.Get("Content-Type"), err)
	// Output: 200 application/json <nil>
}
