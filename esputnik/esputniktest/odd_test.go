package esputniktest_test

import (
	"net/http"
	"strconv"
	"strings"
	"testing"

	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/esputnik/esputniktest"
)

// raw sends a request and returns the body of the answer.
func raw(t *testing.T, c *esputnik.Client, method, path string, in any) (body, contentType string) {
	t.Helper()
	var response esputnik.Response
	opts := []esputnik.RequestOption{esputnik.WithResponse(&response)}
	path, query, _ := strings.Cut(path, "?")
	if name, value, ok := strings.Cut(query, "="); ok {
		opts = append(opts, esputnik.WithQuery(name, value))
	}
	_ = c.Do(t.Context(), method, path, in, nil, opts...)
	if response.StatusCode != http.StatusOK {
		t.Fatalf("%s %s: status %d, body %s", method, path, response.StatusCode, response.Body)
	}
	return string(response.Body), response.Header.Get("Content-Type")
}

// TestOddShapes checks the bodies. The tests of the state check the results of a client, with and without odd shapes.
func TestOddShapes(t *testing.T) {
	t.Parallel()
	srv := esputniktest.NewServer(t)
	c := srv.Client()
	srv.AddContacts(draft(email("a@example.org")), draft(email("b@example.org")), draft(email("c@example.org")))
	srv.AddWorkflows(esputnik.Workflow{ID: 1, Name: "W", Tags: []string{"promo"}})
	message := srv.AddMessage(sale)
	segment := srv.AddSegment("All", esputnik.SegmentTypeStatic)
	srv.AddCategory("news", "News")
	do(t, c.Contacts.ReplaceSubscriptions(t.Context(), 900000001, []string{"news"}))
	must(c.Broadcasts.Create(t.Context(), esputnik.BroadcastDraft{MessageID: strconv.FormatInt(message, 10), SegmentIDs: []int64{segment}}))(t)

	contact := func(email string) map[string]any {
		return map[string]any{"channels": []any{map[string]any{"type": "email", "value": email}}}
	}
	bulk := map[string]any{"dedupeOn": "email", "contacts": []any{contact("bad@")}}
	mail := map[string]any{"from": "x", "subject": "x", "htmlText": "x", "emails": []string{"bad@"}}
	past := map[string]any{"events": []any{map[string]any{"eventTypeKey": "k", "keyValue": "v", "occurred": "2020-01-01T00:00"}}}
	for _, test := range []struct {
		method, path string
		in           any
		plain, odd   string
	}{
		{
			"POST", "/v1/contacts", bulk,
			`{"errorMessage":"There are no contacts to import","failedContacts":[{"error":"'bad@' is not valid email","channels":[{"type":"email","value":"bad@"}]}]}`,
			`{"addedLater":true,"errorMessage":"There are no contacts to import","failedContacts":{"channels":{"type":"email","value":"bad@"},"error":"'bad@' is not valid email"},"id":"0"}`,
		},
		{
			"POST", "/v1/message/email", mail,
			`{"results":[{"locator":"bad@","status":"ERROR","message":"'bad@' is not valid email"}]}`,
			`{"addedLater":true,"id":"0","results":{"id":"0","locator":"bad@","message":"'bad@' is not valid email","status":"ERROR"}}`,
		},
		{
			"GET", "/v1/contacts/email?ids=900000001", nil,
			`{"results":[{"contactId":900000001,"email":"a@example.org"}]}`,
			`{"addedLater":true,"results":{"contactId":"900000001","email":"a@example.org"}}`,
		},
		{"GET", "/v1/contacts/email?ids=7", nil, `{"results":[]}`, `{"addedLater":true}`},
		{
			"GET", "/v1/contact/900000001/subscriptions", nil,
			`[{"id":11,"key":"news","groupId":510002,"name":"News"}]`, `{"addedLater":true,"groupId":510002,"id":11,"key":"news","name":"News"}`,
		},
		{"GET", "/v1/workflows", nil, `[{"id":1,"name":"W","tags":["promo"]}]`, `[{"id":1,"name":"W","tags":"promo"}]`},
		{
			"POST", "/v2/past_events", past,
			`{"errorCount":0,"results":[{"status":"ACCEPTED"}],"successCount":1}`,
			`{"addedLater":true,"errorCount":0,"results":{"status":"ACCEPTED"},"successCount":1}`,
		},
		{
			"GET", "/v1/broadcast/3400001", nil,
			`{"broadcastId":"3400001","groupId":"510001","messageId":"3000001"}`, `{"addedLater":true,"broadcastId":3400001,"groupId":510001,"messageId":3000001}`,
		},
		{"GET", "/v1/contacts?email=nobody", nil, `[]`, ``},
		{
			"GET", "/v1/contacts?email=a@example.org", nil, // bare arrays keep their types
			`[{"id":900000001,"channels":[{"type":"email","value":"a@example.org"}],"addressBookId":7000}]`,
			`[{"addressBookId":7000,"channels":[{"type":"email","value":"a@example.org"}],"id":900000001}]`,
		},
		{
			"PUT", "/v1/contact/900000002", contact("b@example.org"),
			"Contact with id='900000002' has been updated", "Contact with id='900000003' has been updated",
		},
	} {
		srv.OddShapes(false)
		plain, contentType := raw(t, c, test.method, test.path, test.in)
		same(t, test.path, test.plain, plain)
		srv.OddShapes(true)
		path := test.path
		if test.method == "PUT" { // the same again would be a duplicate
			path = "/v1/contact/900000003"
		}
		odd, _ := raw(t, c, test.method, path, test.in)
		same(t, test.path+", odd", test.odd, odd)
		if !strings.HasPrefix(contentType, "application/json") {
			t.Errorf("%s: content type %q", test.path, contentType)
		}
	}

	var response esputnik.Response
	must(c.Contacts.List(t.Context(), esputnik.ListContactsParams{}, esputnik.WithResponse(&response)))(t)
	if total, _ := esputnik.TotalCount(response); total != 2 {
		t.Errorf("TotalCount of an unfiltered search is %d, want a wrong 2", total)
	}
	books := must(c.AddressBooks.List(t.Context()))(t)
	body, _ := raw(t, c, "GET", "/v1/addressbooks", nil)
	if len(books) != 1 || len(books[0].FieldGroups) != 1 || !strings.Contains(body, `"required":"false"`) {
		t.Errorf("books %+v from %s", books, body)
	}
	body, _ = raw(t, c, "GET", "/v1/balance", nil)
	if balance := must(c.Account.GetBalance(t.Context()))(t); balance.CurrentBalance != 12.5 || !strings.Contains(body, `"currentBalance":"12.5"`) || len(balance.SendersReservedBalances["viber"]) != 1 {
		t.Errorf("balance %+v from %s", balance, body)
	}
	if id := must(c.Contacts.Upsert(t.Context(), draft(email("new@example.org"))))(t); id != 900000004 {
		t.Errorf("contact %d", id)
	}
	event := esputnik.Event{EventTypeKey: "visit", KeyValue: "x"}
	check(t, c.Events.Send(t.Context(), event, esputnik.WithResponse(&response)))
	if len(response.Body) != 0 || response.Header.Get("Content-Type") != "" {
		t.Errorf("an event is answered with %q, %v", response.Body, response.Header)
	}
	if response.Header.Get("Set-Cookie") == "" {
		t.Error("no cookie")
	}
}
