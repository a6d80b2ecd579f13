package esputnik_test

import (
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	es "github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/internal/contract"
)

// reads checks what a call makes of an answer.
func reads[T any](t *testing.T, body string, want T, call func(*es.Client) (T, error)) {
	t.Helper()
	c := newClient(t, serve(t, answer(200, body)))
	got, err := call(c)
	if err != nil {
		t.Errorf("%s: %v", body, err)
		return
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", body, diff)
	}
}

func utc(year int, month time.Month, day, hour, minute int) es.DateTime {
	return es.DateTime{Time: time.Date(year, month, day, hour, minute, 0, 0, time.UTC)}
}

// One element arrives as itself, several as a list, none as nothing.
func TestAListOfOneArrivesAsItsElement(t *testing.T) {
	t.Parallel()
	t.Run("failed contacts", func(t *testing.T) {
		t.Parallel()
		failed := es.FailedContact{Error: "bad", FirstName: "D|J", Channels: []es.Channel{{Type: "email", Value: "dj@example.org"}}, Fields: []es.FieldValue{{ID: 7, Value: "x"}}}
		object := `{"firstName":"D|J","channels":{"type":"email","value":"dj@example.org"},"fields":{"id":"7","value":"x"},"error":"bad"}`
		for body, want := range map[string][]es.FailedContact{
			`{"asyncSessionId":"s","failedContacts":` + object + `}`:                  {failed},
			`{"asyncSessionId":"s","failedContacts":[` + object + `,` + object + `]}`: {failed, failed},
			`{"asyncSessionId":"s","failedContacts":null}`:                            nil,
			`{"asyncSessionId":"s","failedContacts":{}}`:                              nil,
			`{"asyncSessionId":"s"}`:                                                  nil,
		} {
			reads(t, body, &es.BulkUpsertResult{AsyncSessionID: "s", FailedContacts: want}, func(c *es.Client) (*es.BulkUpsertResult, error) {
				return c.Contacts.BulkUpsert(t.Context(), es.BulkUpsert{Contacts: []es.ContactDraft{ann}, DedupeOn: "email"})
			})
		}
	})
	t.Run("failed orders", func(t *testing.T) {
		t.Parallel()
		reads(t, `{"id":0,"failedOrders":{"order":{"externalOrderId":"O-1","totalCost":"99.90"},"error":"bad"}}`,
			&es.OrdersResult{FailedOrders: []es.FailedOrder{{Order: es.Order{ExternalOrderID: "O-1", TotalCost: 99.9}, Error: "bad"}}},
			func(c *es.Client) (*es.OrdersResult, error) { return c.Orders.Upsert(t.Context(), []es.Order{kettle}) })
	})
	t.Run("address books", func(t *testing.T) {
		t.Parallel()
		reads(t, `{"addressBook":{"addressBookId":"7000","name":"Main","fieldGroups":{"name":"Personal","profileKey":"PERSONAL","fields":{"id":"70001","name":"Level","fieldKey":"LEVEL",
			"description":{"type":"combobox","allowedValues":{"possibleValues":"gold","minValue":"0","maxValue":"10"},"required":"false","readonly":"true"}}}}}`,
			[]es.AddressBook{{ID: 7000, Name: "Main", FieldGroups: []es.FieldGroup{{Name: "Personal", ProfileKey: "PERSONAL", Fields: []es.FieldDefinition{{
				ID: 70001, Name: "Level", FieldKey: "LEVEL",
				Description: es.FieldDescription{Type: "combobox", AllowedValues: es.AllowedValues{PossibleValues: []string{"gold"}, MinValue: new(int64(0)), MaxValue: new(int64(10))}, ReadOnly: true},
			}}}}}},
			func(c *es.Client) ([]es.AddressBook, error) { return c.AddressBooks.List(t.Context()) })
	})
	t.Run("emails", func(t *testing.T) {
		t.Parallel()
		reads(t, `{"results":{"contactId":"900000001","email":"ann@example.org"}}`, []es.ContactEmail{{ContactID: 900000001, Email: "ann@example.org"}},
			func(c *es.Client) ([]es.ContactEmail, error) {
				return c.Contacts.Emails(t.Context(), []int64{900000001})
			})
	})
	t.Run("sendings", func(t *testing.T) {
		t.Parallel()
		reads(t, `{"id":"0","results":{"id":"0","locator":"380500000001","status":"OK","requestId":"r"}}`, []es.SendResult{{Locator: "380500000001", Status: es.SendStatusOK, RequestID: "r"}},
			func(c *es.Client) ([]es.SendResult, error) {
				return c.Sending.SendSMS(t.Context(), es.OutgoingSMS{From: "f", Text: "t", PhoneNumbers: []string{"380500000001"}})
			})
	})
	t.Run("tags", func(t *testing.T) {
		t.Parallel()
		reads(t, `[{"id":1,"tags":"promo"},{"id":2,"tags":["a","b"]},{"id":3}]`, []es.Workflow{{ID: 1, Tags: []string{"promo"}}, {ID: 2, Tags: []string{"a", "b"}}, {ID: 3}},
			func(c *es.Client) ([]es.Workflow, error) {
				return c.Workflows.List(t.Context(), es.ListWorkflowsParams{})
			})
	})
	t.Run("mapping", func(t *testing.T) {
		t.Parallel()
		reads(t, `{"status":"IMPORTING","mapping":{"dedupeValue":"a","contactId":"1"}}`, &es.ImportStatus{Status: es.ImportStateImporting, Mapping: []es.DedupeMapping{{DedupeValue: "a", ContactID: 1}}},
			func(c *es.Client) (*es.ImportStatus, error) { return c.Contacts.ImportStatus(t.Context(), "s") })
	})
	t.Run("past events", func(t *testing.T) {
		t.Parallel()
		reads(t, `{"results":{"status":"ACCEPTED"},"successCount":"1","errorCount":"0"}`, &es.PastEventsResult{Results: []es.PastEventResult{{Status: es.PastEventStatusAccepted}}, SuccessCount: 1},
			func(c *es.Client) (*es.PastEventsResult, error) {
				return c.Events.SendPastV2(t.Context(), []es.PastEventV2{{EventTypeKey: "e", KeyValue: "k", Occurred: "o"}})
			})
	})
	t.Run("subscriptions", func(t *testing.T) {
		t.Parallel()
		reads(t, `{"id":11,"key":"news"}`, []es.ContactSubscription{{ID: 11, Key: "news"}},
			func(c *es.Client) ([]es.ContactSubscription, error) { return c.Contacts.Subscriptions(t.Context(), 7) })
	})
	t.Run("web push", func(t *testing.T) {
		t.Parallel()
		domain := es.WebPushDomainDraft{Domain: "d", ServiceWorkerName: "w.js", ServiceWorkerPath: "/", ServiceWorkerScope: "/"}
		for body, want := range map[string]es.WebPushDomainsResult{
			`{"success":{"domain":"d","status":"created"}}`:                            {Success: []es.WebPushDomainSuccess{{Domain: "d", Status: "created"}}},
			`{"errors":[{"domain":"d","message":"no"}]}`:                               {Errors: []es.WebPushDomainError{{Domain: "d", Message: "no"}}},
			`[{"success":{"domain":"d"}},{"errors":{"domain":"e","message":"no"}},{}]`: {Success: []es.WebPushDomainSuccess{{Domain: "d"}}, Errors: []es.WebPushDomainError{{Domain: "e", Message: "no"}}},
			``: {},
		} {
			reads(t, body, &want, func(c *es.Client) (*es.WebPushDomainsResult, error) {
				return c.Sites.AddWebPushDomains(t.Context(), []es.WebPushDomainDraft{domain})
			})
		}
		for body, want := range map[string][]es.WebPushDomain{
			`{"domains":{"domain":"d"}}`:   {{Domain: "d"}},
			`{"domains":[{"domain":"d"}]}`: {{Domain: "d"}},
			`[{"domain":"d"}]`:             {{Domain: "d"}},
			`{}`:                           nil,
			``:                             nil,
		} {
			reads(t, body, want, func(c *es.Client) ([]es.WebPushDomain, error) { return c.Sites.WebPushDomains(t.Context()) })
		}
	})
}

func TestMessageStatusesComeInManyShapes(t *testing.T) {
	t.Parallel()
	one := es.MessageStatus{RequestID: "r", Status: "DELIVERED", Delivered: true}
	object := `{"id":"0","status":"DELIVERED","requestId":"r","failed":"false","delivered":"true"}`
	for body, want := range map[string][]es.MessageStatus{
		`{"id":"0","results":` + object + `}`:                        {one},
		`{"id":0,"results":[` + object + `,` + object + `]}`:         {one, one},
		`[{"results":` + object + `},{"results":[` + object + `]}]`:  {one, one},
		`{"results":{"status":"READ","failed":false,"delivered":1}}`: {{Status: "READ", Delivered: true}},
		`{"id":0}`: nil,
		`[]`:       nil,
		``:         nil,
	} {
		reads(t, body, want, func(c *es.Client) ([]es.MessageStatus, error) { return c.Sending.Statuses(t.Context(), []string{"r"}) })
	}
}

func TestNumbersAndBooleansMayBeQuoted(t *testing.T) {
	t.Parallel()
	reads(t, `{"currentBalance":"12.5","creditLimit":"0.0","currency":"UAH","bonusEmails":"100","bonusSmses":"0"}`, &es.Balance{CurrentBalance: 12.5, Currency: "UAH", BonusEmails: 100},
		func(c *es.Client) (*es.Balance, error) { return c.Account.Balance(t.Context()) })
	reads(t, `{"id":"900000001"}`, int64(900000001), func(c *es.Client) (int64, error) { return c.Contacts.Upsert(t.Context(), ann) })
	reads(t, `{"version":60000,"protocolVersion":1.0}`, &es.ServiceVersion{Version: "60000", ProtocolVersion: "1.0"},
		func(c *es.Client) (*es.ServiceVersion, error) { return c.Account.Version(t.Context()) })
	reads(t, `{"valid":"true","importId":"s"}`, &es.FileValidation{Valid: true, ImportID: "s"},
		func(c *es.Client) (*es.FileValidation, error) {
			return c.Contacts.ImportFile(t.Context(), es.FileImport{DedupeOn: "email", Link: "l"})
		})
	reads(t, `{"broadcastId":3400001,"messageId":3000001,"groupId":"510001","batchSize":"1000"}`, &es.Broadcast{ID: "3400001", MessageID: "3000001", GroupID: "510001", BatchSize: 1000},
		func(c *es.Client) (*es.Broadcast, error) { return c.Broadcasts.Get(t.Context(), "3400001") })
	reads(t, `{"active":"true"}`, &es.TokenState{Active: true}, func(c *es.Client) (*es.TokenState, error) { return c.Apps.TokenState(t.Context(), "a", "t") })
}

func TestAnIdentifierOfZeroMeansNothing(t *testing.T) {
	t.Parallel()
	want := &es.BulkUpsertResult{AsyncSessionID: "s"}
	for _, id := range []string{`0`, `"0"`, `null`} {
		reads(t, `{"id":`+id+`,"asyncSessionId":"s"}`, want, func(c *es.Client) (*es.BulkUpsertResult, error) {
			return c.Contacts.BulkUpsert(t.Context(), es.BulkUpsert{Contacts: []es.ContactDraft{ann}, DedupeOn: "email"})
		})
	}
}

func TestSentencesAreReturnedAsText(t *testing.T) {
	t.Parallel()
	sentence := "Contact with id='900000001' has been updated"
	for name, call := range map[string]func(*es.Client) (string, error){
		"update": func(c *es.Client) (string, error) { return c.Contacts.Update(t.Context(), 7, es.ContactUpdate{}) },
		"delete": func(c *es.Client) (string, error) { return c.Contacts.Delete(t.Context(), 7, es.DeleteContactParams{}) },
		"by external id": func(c *es.Client) (string, error) {
			return c.Contacts.DeleteByExternalID(t.Context(), "C-17", es.DeleteContactByExternalIDParams{})
		},
		"attach": func(c *es.Client) (string, error) {
			return c.Segments.Attach(t.Context(), 7, es.ContactSelection{ContactIDs: []int64{1}})
		},
		"detach": func(c *es.Client) (string, error) {
			return c.Segments.Detach(t.Context(), 7, es.ContactSelection{ContactIDs: []int64{1}})
		},
		"clear":    func(c *es.Client) (string, error) { return c.Segments.Clear(t.Context(), 7) },
		"template": func(c *es.Client) (string, error) { return c.SMSMessages.Delete(t.Context(), 7) },
		"subscriptions": func(c *es.Client) (string, error) {
			return c.Contacts.SetSubscriptions(t.Context(), 7, []string{"news"})
		},
		"token": func(c *es.Client) (string, error) { return c.Auth.CreateToken(t.Context()) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			quoted, _ := json.Marshal(sentence)
			reads(t, sentence, sentence, call)
			reads(t, string(quoted), sentence, call)
			reads(t, ``, ``, call)
		})
	}
}

func TestTheTrackingSnippetIsAskedForAndReadAsText(t *testing.T) {
	t.Parallel()
	var accept string
	c := newClient(t, contract.Record(func(r *http.Request) (*http.Response, error) {
		accept = r.Header.Get("Accept")
		resp := text(200, "<script>/* tracking */</script>")
		resp.Header.Set("Content-Type", "text/plain;charset=UTF-8")
		return resp, nil
	}))
	got, err := c.Sites.Script(t.Context())
	if err != nil || got != "<script>/* tracking */</script>" || accept != "text/plain" {
		t.Errorf("got %q, %v, asked for %q", got, err, accept)
	}
}

func TestASuccessMayBeEmpty(t *testing.T) {
	t.Parallel()
	c := newClient(t, contract.Record(func(*http.Request) (*http.Response, error) {
		resp := text(200, "")
		resp.Header = http.Header{"Content-Length": {"0"}}
		return resp, nil
	}))
	if err := c.Events.Send(t.Context(), es.Event{EventTypeKey: "e"}); err != nil {
		t.Error(err)
	}
	if got, err := c.Orders.Upsert(t.Context(), []es.Order{kettle}); err != nil || got == nil || got.Err() != nil {
		t.Errorf("got %v, %v", got, err)
	}
	if got, err := c.Contacts.Search(t.Context(), es.SearchContactsParams{}); err != nil || len(got) != 0 {
		t.Errorf("got %v, %v", got, err)
	}
	if got, err := c.Contacts.Get(t.Context(), 7); err != nil || got == nil {
		t.Errorf("got %v, %v", got, err)
	}
}

func TestUnknownMembersLargeNumbersAndNulls(t *testing.T) {
	t.Parallel()
	reads(t, `{"id":9007199254740993,"firstName":null,"externalCustomerId":null,"orgId":1,"plainText":"x","channels":[{"type":"carrierpigeon","value":"v","age":3}],"ordersInfo":{"lastDate":"2020-01-01","count":2}}`,
		&es.Contact{ID: 9007199254740993, Channels: []es.Channel{{Type: "carrierpigeon", Value: "v"}}, OrdersInfo: es.OrdersInfo{LastDate: "2020-01-01", Count: 2}},
		func(c *es.Client) (*es.Contact, error) { return c.Contacts.Get(t.Context(), 7) })
}

func TestASessionCookieIsNotSentBack(t *testing.T) {
	t.Parallel()
	var cookies []string
	c := newClient(t, contract.Record(func(r *http.Request) (*http.Response, error) {
		cookies = append(cookies, r.Header.Get("Cookie"))
		resp := text(200, "{}")
		resp.Header.Set("Set-Cookie", "JSESSIONID=1; Path=/")
		return resp, nil
	}))
	for range 2 {
		if _, err := c.Account.Get(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff([]string{"", ""}, cookies); diff != "" {
		t.Errorf("cookies (-want +got):\n%s", diff)
	}
}

func TestAnUnreadableDateDoesNotCostTheAnswer(t *testing.T) {
	t.Parallel()
	reads(t, `{"status":"FINISHED","timestamp":"soon","mapping":[]}`, &es.ImportStatus{Status: "FINISHED", Mapping: []es.DedupeMapping{}},
		func(c *es.Client) (*es.ImportStatus, error) { return c.Contacts.ImportStatus(t.Context(), "s") })
}

func TestARegisteredDomainMayBeToldInAnyForm(t *testing.T) {
	t.Parallel()
	for body, want := range map[string]es.DomainResult{
		`{"result":"created","siteId":"8A000AA","more":1}`: {Result: "created", SiteID: "8A000AA"},
		`{"siteId":8}`:    {SiteID: "8"},
		`"Domain exists"`: {Result: "Domain exists"},
		`Domain exists`:   {Result: "Domain exists"},
		``:                {},
	} {
		reads(t, body, &want, func(c *es.Client) (*es.DomainResult, error) {
			return c.Sites.AddDomain(t.Context(), "shop.example.org")
		})
	}
	srv := serve(t, answer(200, ``))
	c := newClient(t, srv)
	if _, err := c.Sites.AddDomain(t.Context(), ""); !errors.Is(err, es.ErrInvalidArgument) || srv.Count() != 0 {
		t.Errorf("error %v, want ErrInvalidArgument", err)
	}
}

func TestPromocodesComeInManyShapes(t *testing.T) {
	t.Parallel()
	full := []es.Promocode{{Code: "A-1", ExpirationDate: utc(2025, 12, 31, 23, 59), Discount: 10, Type: "summer", InUse: true}}
	list := `[{"code":"A-1","expirationDate":"2025-12-31T23:59","discount":"10","type":"summer","inUse":"true"}]`
	quoted, _ := json.Marshal(list)
	for body, want := range map[string]es.PromocodeList{
		list:                                  {Codes: full, Text: list},
		string(quoted):                        {Codes: full, Text: list},
		list[1 : len(list)-1]:                 {Codes: full, Text: list[1 : len(list)-1]},
		`{"promocodes":` + list + `}`:         {Codes: full, Text: `{"promocodes":` + list + `}`},
		`{"id":0,"promocodes":["A-1","A-2"]}`: {Codes: []es.Promocode{{Code: "A-1"}, {Code: "A-2"}}, Text: `{"id":0,"promocodes":["A-1","A-2"]}`},
		`["A-1"]`:                             {Codes: []es.Promocode{{Code: "A-1"}}, Text: `["A-1"]`},
		`[]`:                                  {Codes: []es.Promocode{}, Text: `[]`},
		`no codes`:                            {Text: `no codes`},
		`{"other":1}`:                         {Text: `{"other":1}`},
		``:                                    {},
	} {
		reads(t, body, &want, func(c *es.Client) (*es.PromocodeList, error) {
			return c.Promocodes.List(t.Context(), es.ListPromocodesParams{})
		})
	}
}

func TestPromocodeCountsComeBareOrWrapped(t *testing.T) {
	t.Parallel()
	count := func(c *es.Client) (int64, error) { return c.Promocodes.Count(t.Context(), es.CountPromocodesParams{}) }
	for _, body := range []string{`42`, `"42"`, `{"count":42}`, `{"count":"42"}`, `{"id":0,"count":42}`} {
		reads(t, body, 42, count)
	}
	for _, body := range []string{`{"a":1,"b":2}`, `{}`, `many`, `[1,2]`, `{"count":"many"}`} {
		c := newClient(t, serve(t, answer(200, body)))
		if n, err := count(c); !errors.Is(err, es.ErrInvalidResponse) {
			t.Errorf("%s: got %d, %v, want ErrInvalidResponse", body, n, err)
		}
	}
}

func TestFileStatusesComeInManyShapes(t *testing.T) {
	t.Parallel()
	object := `{"status":"DONE","timestamp":"2025-05-01T10:00","description":7}`
	quoted, _ := json.Marshal(object)
	read := es.FileStatus{Status: "DONE", Timestamp: utc(2025, 5, 1, 10, 0), Description: "7", Text: object}
	for body, want := range map[string]es.FileStatus{
		object:         read,
		string(quoted): read,
		`"READY"`:      {Text: "READY"},
		"READY\n":      {Text: "READY"},
		`[1]`:          {Text: `[1]`},
		``:             {},
	} {
		reads(t, body, &want, func(c *es.Client) (*es.FileStatus, error) { return c.Files.Status(t.Context(), "s") })
	}
}

func TestRecommendationsKeepTheirTags(t *testing.T) {
	t.Parallel()
	body := `[{"id":1,"price":"39.5","category":"Kitchen","isInStock":"1","descr":"d","tags_color":"red","tags_size":[1,2],"other":3},{"id":"SKU2"}]`
	want := []es.Recommendation{
		{ID: "1", Price: 39.5, Category: []string{"Kitchen"}, IsInStock: 1, Description: "d", Tags: map[string]json.RawMessage{"tags_color": json.RawMessage(`"red"`), "tags_size": json.RawMessage(`[1,2]`)}},
		{ID: "SKU2"},
	}
	reads(t, body, want, func(c *es.Client) ([]es.Recommendation, error) {
		return c.Recommendations.List(t.Context(), 1, es.ListRecommendationsParams{ContactID: 1})
	})
	written, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	var again []es.Recommendation
	if err := json.Unmarshal(written, &again); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, again); diff != "" {
		t.Errorf("written and read (-want +got):\n%s", diff)
	}
	if got, _ := json.Marshal(es.Recommendation{Tags: map[string]json.RawMessage{"tags_a": json.RawMessage("1")}}); string(got) != `{"tags_a":1}` {
		t.Errorf("only a tag is written as %s", got)
	}
}

// What is sent, byte for byte, where nothing and null and zero differ.
func TestWhatIsSent(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		want string
		call func(*es.Client) error
	}{
		"no subscriptions": {`{"subscriptions":[]}`, func(c *es.Client) error { _, err := c.Contacts.SetSubscriptions(t.Context(), 7, nil); return err }},
		"no feeds":         {`{"feeds":[]}`, func(c *es.Client) error { _, err := c.Feeds.Set(t.Context(), nil); return err }},
		"a contact without channels in bulk": {`{"contacts":[{"externalCustomerId":"C","channels":[]}],"dedupeOn":"externalCustomerId"}`, func(c *es.Client) error {
			_, err := c.Contacts.BulkUpsert(t.Context(), es.BulkUpsert{Contacts: []es.ContactDraft{{ExternalCustomerID: "C"}}, DedupeOn: es.DedupeKeyExternalCustomerID})
			return err
		}},
		"nobody":            {`{}`, func(c *es.Client) error { _, err := c.Segments.Clear(t.Context(), 7); return err }},
		"an inactive token": {`{"active":false}`, func(c *es.Client) error { _, err := c.Apps.SetTokenState(t.Context(), "a", "t", false); return err }},
		"an order of nothing": {`{"orders":[{"externalOrderId":"O","email":"e","date":"2025-03-01T09:30:00+02:00","currency":"UAH","totalCost":0,"status":"DELIVERED"}]}`, func(c *es.Client) error {
			_, err := c.Orders.Upsert(t.Context(), []es.Order{{ExternalOrderID: "O", Email: "e", Date: es.DateTime{Time: time.Date(2025, 3, 1, 9, 30, 0, 0, time.FixedZone("", 7200))}, Currency: "UAH", Status: "DELIVERED"}})
			return err
		}},
		"text as it is": {`{"eventTypeKey":"e","params":{"html":"<b>&</b>"}}`, func(c *es.Client) error {
			return c.Events.Send(t.Context(), es.Event{EventTypeKey: "e", Params: map[string]any{"html": "<b>&</b>"}})
		}},
		"a period": {`{"from":"2023-01-01T00:00","to":"2023-06-30T23:59"}`, func(c *es.Client) error {
			return c.Events.DeletePast(t.Context(), "2023-01-01T00:00", "2023-06-30T23:59")
		}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var got string
			c := newClient(t, contract.Record(func(r *http.Request) (*http.Response, error) {
				var body strings.Builder
				_, _ = io.Copy(&body, r.Body)
				got = body.String()
				return text(200, ""), nil
			}))
			if err := test.call(c); err != nil {
				t.Fatal(err)
			}
			if got != test.want {
				t.Errorf("sent %s, want %s", got, test.want)
			}
		})
	}
}

func TestListsInAQueryAreJoinedWithCommas(t *testing.T) {
	t.Parallel()
	var asked []string
	c := newClient(t, serve(t, func(r *http.Request) (*http.Response, error) {
		asked = append(asked, r.URL.RawQuery)
		return text(200, ""), nil
	}))
	if _, err := c.Contacts.Emails(t.Context(), []int64{1, 2}); err != nil {
		t.Fatal(err)
	}
	if _, err := c.Sending.Statuses(t.Context(), []string{"a", "b"}); err != nil {
		t.Fatal(err)
	}
	if _, err := c.Activity.Messages(t.Context(), "2025-06-01", "2025-06-02", es.ContactMessagesParams{ContactID: 1, ChannelTypes: []es.ChannelType{"email", "sms"}}); err != nil {
		t.Fatal(err)
	}
	if _, err := c.Promocodes.List(t.Context(), es.ListPromocodesParams{InUse: new(false), Discount: new(int64(0))}); err != nil {
		t.Fatal(err)
	}
	want := []string{"ids=1,2", "ids=a,b", "dateFrom=2025-06-01&dateTo=2025-06-02&contactId=1&channelTypes=email,sms", "inUse=false&discount=0"}
	if diff := cmp.Diff(want, asked); diff != "" {
		t.Errorf("queries (-want +got):\n%s", diff)
	}
}
