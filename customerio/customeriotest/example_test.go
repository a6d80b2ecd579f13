package customeriotest_test

import (
	"context"
	"fmt"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/customerio/customeriotest"
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
