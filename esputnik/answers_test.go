package esputnik_test

import (
	"context"
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
			reads(t, body, &es.ImportResult{AsyncSessionID: "s", FailedContacts: want}, func(c *es.Client) (*es.ImportResult, error) {
				return c.Contacts.Import(t.Context(), es.ContactImport{Contacts: []es.ContactDraft{ann}, DedupeOn: "email"})
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
				return c.Contacts.ListEmails(t.Context(), []int64{900000001})
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
			func(c *es.Client) (*es.ImportStatus, error) { return c.Contacts.GetImport(t.Context(), "s") })
	})
	t.Run("past events", func(t *testing.T) {
		t.Parallel()
		reads(t, `{"results":{"status":"ACCEPTED"},"successCount":"1","errorCount":"0"}`, &es.PastEventsResult{Results: []es.PastEventResult{{Status: es.PastEventStatusAccepted}}, SuccessCount: 1},
			func(c *es.Client) (*es.PastEventsResult, error) {
				return c.Events.SendPastV2(t.Context(), []es.PastEventV2{{EventTypeKey: "e", KeyValue: "k", Occurred: local("2023-03-22T14:30")}})
			})
	})
	t.Run("subscriptions", func(t *testing.T) {
		t.Parallel()
		reads(t, `{"id":11,"key":"news"}`, []es.ContactSubscription{{ID: 11, Key: "news"}},
			func(c *es.Client) ([]es.ContactSubscription, error) {
				return c.Contacts.ListSubscriptions(t.Context(), 7)
			})
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
			reads(t, body, want, func(c *es.Client) ([]es.WebPushDomain, error) { return c.Sites.ListWebPushDomains(t.Context()) })
		}
	})
}

func TestNumbersAndBooleansMayBeQuoted(t *testing.T) {
	t.Parallel()
	reads(t, `{"currentBalance":"12.5","creditLimit":"0.0","currency":"UAH","bonusEmails":"100","bonusSmses":"0"}`, &es.Balance{CurrentBalance: 12.5, Currency: "UAH", BonusEmails: 100},
		func(c *es.Client) (*es.Balance, error) { return c.Account.GetBalance(t.Context()) })
	reads(t, `{"id":"900000001"}`, int64(900000001), func(c *es.Client) (int64, error) { return c.Contacts.Upsert(t.Context(), ann) })
	reads(t, `{"version":60000,"protocolVersion":1.0}`, &es.ServiceVersion{Version: "60000", ProtocolVersion: "1.0"},
		func(c *es.Client) (*es.ServiceVersion, error) { return c.Account.GetVersion(t.Context()) })
	reads(t, `{"valid":"true","importId":"s"}`, &es.FileValidation{Valid: true, ImportID: "s"},
		func(c *es.Client) (*es.FileValidation, error) {
			return c.Contacts.ImportFile(t.Context(), es.FileImport{DedupeOn: "email", Link: "l"})
		})
	reads(t, `{"broadcastId":3400001,"messageId":3000001,"groupId":"510001","batchSize":"1000"}`, &es.Broadcast{ID: "3400001", MessageID: "3000001", SegmentID: "510001", BatchSize: 1000},
		func(c *es.Client) (*es.Broadcast, error) { return c.Broadcasts.Get(t.Context(), "3400001") })
	reads(t, `{"active":"true"}`, &es.TokenState{Active: true}, func(c *es.Client) (*es.TokenState, error) { return c.Apps.GetTokenState(t.Context(), "a", "t") })
}

func TestAnIdentifierOfZeroMeansNothing(t *testing.T) {
	t.Parallel()
	want := &es.ImportResult{AsyncSessionID: "s"}
	for _, id := range []string{`0`, `"0"`, `null`} {
		reads(t, `{"id":`+id+`,"asyncSessionId":"s"}`, want, func(c *es.Client) (*es.ImportResult, error) {
			return c.Contacts.Import(t.Context(), es.ContactImport{Contacts: []es.ContactDraft{ann}, DedupeOn: "email"})
		})
	}
}

func TestSentencesAreNotReturned(t *testing.T) {
	t.Parallel()
	sentence := "Contact with id='900000001' has been updated"
	quoted, _ := json.Marshal(sentence)
	for name, call := range map[string]func(*es.Client) error{
		"update": func(c *es.Client) error { return c.Contacts.Update(t.Context(), 7, es.ContactUpdate{}) },
		"delete": func(c *es.Client) error { return c.Contacts.Delete(t.Context(), 7, es.DeleteContactParams{}) },
		"by external id": func(c *es.Client) error {
			return c.Contacts.DeleteByExternalID(t.Context(), "C-17", es.DeleteContactByExternalIDParams{})
		},
		"attach": func(c *es.Client) error {
			return c.Segments.AddMembers(t.Context(), 7, es.ContactSelection{ContactIDs: []int64{1}})
		},
		"detach": func(c *es.Client) error {
			return c.Segments.RemoveMembers(t.Context(), 7, es.ContactSelection{ContactIDs: []int64{1}})
		},
		"clear":    func(c *es.Client) error { return c.Segments.RemoveAllMembers(t.Context(), 7) },
		"template": func(c *es.Client) error { return c.SMSMessages.Delete(t.Context(), 7) },
		"subscriptions": func(c *es.Client) error {
			return c.Contacts.ReplaceSubscriptions(t.Context(), 7, []string{"news"})
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			for _, body := range []string{sentence, string(quoted), ""} {
				if err := call(newClient(t, contract.Record(func(*http.Request) (*http.Response, error) { return text(200, body), nil }))); err != nil {
					t.Errorf("answer %q: error %v", body, err)
				}
			}
		})
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
	if got, err := c.Contacts.List(t.Context(), es.ListContactsParams{}); err != nil || len(got) != 0 {
		t.Errorf("got %v, %v", got, err)
	}
	if got, err := c.Contacts.Get(t.Context(), 7); !errors.Is(err, es.ErrInvalidResponse) {
		t.Errorf("got %v and error %v, want ErrInvalidResponse: a contact is not nothing", got, err)
	}
}

func TestUnknownMembersLargeNumbersAndNulls(t *testing.T) {
	t.Parallel()
	reads(t, `{"id":9007199254740993,"firstName":null,"externalCustomerId":null,"orgId":1,"plainText":"x","channels":[{"type":"carrierpigeon","value":"v","age":3}],"ordersInfo":{"lastDate":"2020-01-01","count":2}}`,
		&es.Contact{ID: 9007199254740993, Channels: []es.Channel{{Type: "carrierpigeon", Value: "v"}}, OrdersInfo: es.OrdersInfo{LastDate: utc(2020, 1, 1, 0, 0), Count: 2}},
		func(c *es.Client) (*es.Contact, error) { return c.Contacts.Get(t.Context(), 7) })
}

func TestAnUnreadableDateDoesNotCostTheAnswer(t *testing.T) {
	t.Parallel()
	reads(t, `{"status":"FINISHED","timestamp":"soon","mapping":[]}`, &es.ImportStatus{Status: "FINISHED", Mapping: []es.DedupeMapping{}},
		func(c *es.Client) (*es.ImportStatus, error) { return c.Contacts.GetImport(t.Context(), "s") })
}

// What is sent, byte for byte, where nothing and null and zero differ.
func TestWhatIsSent(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		want string
		call func(*es.Client) error
	}{
		"no subscriptions": {`{"subscriptions":[]}`, func(c *es.Client) error { err := c.Contacts.ReplaceSubscriptions(t.Context(), 7, nil); return err }},
		"no feeds":         {`{"feeds":[]}`, func(c *es.Client) error { err := c.Feeds.Replace(t.Context(), nil); return err }},
		"a contact without channels in bulk": {`{"contacts":[{"externalCustomerId":"C","channels":[]}],"dedupeOn":"externalCustomerId"}`, func(c *es.Client) error {
			_, err := c.Contacts.Import(t.Context(), es.ContactImport{Contacts: []es.ContactDraft{{ExternalCustomerID: "C"}}, DedupeOn: es.DedupeKeyExternalCustomerID})
			return err
		}},
		"nobody":            {`{}`, func(c *es.Client) error { err := c.Segments.RemoveAllMembers(t.Context(), 7); return err }},
		"an inactive token": {`{"active":false}`, func(c *es.Client) error { _, err := c.Apps.SetTokenState(t.Context(), "a", "t", false); return err }},
		"an order of nothing": {`{"orders":[{"externalOrderId":"O","email":"e","date":"2025-03-01T09:30:00+02:00","currency":"UAH","totalCost":0,"status":"DELIVERED"}]}`, func(c *es.Client) error {
			_, err := c.Orders.Upsert(t.Context(), []es.Order{{ExternalOrderID: "O", Email: "e", Date: es.DateTime{Time: time.Date(2025, 3, 1, 9, 30, 0, 0, time.FixedZone("", 7200))}, Currency: "UAH", Status: "DELIVERED"}})
			return err
		}},
		"an update that empties": {`{"firstName":"","address":{"town":""},"fields":[{"id":7,"value":""}],"timeZone":"","channels":[]}`, func(c *es.Client) error {
			return c.Contacts.Update(t.Context(), 7, es.ContactUpdate{
				FirstName: new(""), TimeZone: new(""), Address: es.AddressUpdate{Town: new("")}, Fields: []es.FieldValue{{ID: 7}}, Channels: []es.Channel{},
			})
		}},
		"an additional field that is emptied": {`{"fields":[{"id":7,"value":""}],"channels":[{"type":"email","value":"a@example.org"}]}`, func(c *es.Client) error {
			_, err := c.Contacts.Upsert(t.Context(), es.ContactDraft{Channels: []es.Channel{{Type: "email", Value: "a@example.org"}}, Fields: []es.FieldValue{{ID: 7}}})
			return err
		}},
		"an additional field that is emptied in bulk": {`{"contacts":[{"externalCustomerId":"C","fields":[{"id":7,"value":""}],"channels":[]}],"dedupeOn":"externalCustomerId","customFieldsIDs":[7]}`, func(c *es.Client) error {
			_, err := c.Contacts.Import(t.Context(), es.ContactImport{
				Contacts: []es.ContactDraft{{ExternalCustomerID: "C", Fields: []es.FieldValue{{ID: 7}}}}, DedupeOn: es.DedupeKeyExternalCustomerID, CustomFieldIDs: []int64{7},
			})
			return err
		}},
		"an update of nothing": {`{}`, func(c *es.Client) error { return c.Contacts.Update(t.Context(), 7, es.ContactUpdate{}) }},
		"text as it is": {`{"eventTypeKey":"e","params":{"html":"<b>&</b>"}}`, func(c *es.Client) error {
			return c.Events.Send(t.Context(), es.Event{EventTypeKey: "e", Params: map[string]any{"html": "<b>&</b>"}})
		}},
		"a period": {`{"from":"2023-01-01T00:00","to":"2023-06-30T23:59"}`, func(c *es.Client) error {
			return c.Events.DeletePast(t.Context(), clock("2023-01-01T00:00"), clock("2023-06-30T23:59"))
		}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var got string
			c := newClient(t, contract.Record(func(r *http.Request) (*http.Response, error) {
				var body strings.Builder
				_, _ = io.Copy(&body, r.Body)
				got = body.String()
				return examples(t)(r)
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
		return examples(t)(r)
	}))
	if _, err := c.Contacts.ListEmails(t.Context(), []int64{1, 2}); err != nil {
		t.Fatal(err)
	}
	if _, err := c.Sending.ListStatuses(t.Context(), []string{"a", "b"}); err != nil {
		t.Fatal(err)
	}
	if _, err := c.Activity.ListMessages(t.Context(), june1, june2, es.ListContactMessagesParams{ContactID: 1, ChannelTypes: []es.ChannelType{"email", "sms"}}); err != nil {
		t.Fatal(err)
	}
	if _, err := c.Promocodes.List(t.Context(), es.ListPromocodesParams{InUse: new(false), Discount: new(int64(0))}); err != nil {
		t.Fatal(err)
	}
	want := []string{"ids=1,2", "ids=a,b", "dateFrom=2025-06-01T00%3A00&dateTo=2025-06-02T00%3A00&contactId=1&channelTypes=email,sms", "inUse=false&discount=0"}
	if diff := cmp.Diff(want, asked); diff != "" {
		t.Errorf("queries (-want +got):\n%s", diff)
	}
}

// FuzzAnswers feeds what a service might send to the readers that take many shapes: they may refuse it, and no more.
func FuzzAnswers(f *testing.F) {
	for _, seed := range []string{
		`{"id":"0","results":{"id":"0","status":"DELIVERED","failed":"false"}}`, `[{"results":[]}]`, `[{"code":"A-1","discount":"10"}]`, `{"promocodes":["A"]}`,
		`{"count":5}`, `42`, `"[1]"`, `[{"success":{"domain":"d"}}]`, `[{"id":1,"tags_a":[1]}]`, `{"domains":{}}`, `Sentence.`,
	} {
		f.Add([]byte(seed))
	}
	var body []byte
	c := newClient(f, contract.Record(func(*http.Request) (*http.Response, error) { return text(200, string(body)), nil }))
	domain := []es.WebPushDomainDraft{{Domain: "d", ServiceWorkerName: "w.js", ServiceWorkerPath: "/", ServiceWorkerScope: "/"}}
	f.Fuzz(func(t *testing.T, data []byte) {
		body = data
		ctx := t.Context()
		_, statuses := c.Sending.ListStatuses(ctx, []string{"r"})
		_, count := c.Promocodes.Count(ctx, es.CountPromocodesParams{})
		_, domains := c.Sites.ListWebPushDomains(ctx)
		_, added := c.Sites.AddWebPushDomains(ctx, domain)
		_, recommended := c.Recommendations.List(ctx, 1, es.ListRecommendationsParams{ContactID: 1})
		codes, listed := c.Promocodes.List(ctx, es.ListPromocodesParams{})
		status, got := c.Files.GetStatus(ctx, "s")
		for _, err := range []error{statuses, count, domains, added, recommended, listed, got} {
			if err != nil && !errors.Is(err, es.ErrInvalidResponse) {
				t.Errorf("error %v, want ErrInvalidResponse", err)
			}
		}
		if (codes == nil) != (listed != nil) || (status == nil) != (got != nil) {
			t.Errorf("promo codes %v, %v and file status %v, %v", codes, listed, status, got)
		}
	})
}

func TestAnswersAreNeverLost(t *testing.T) {
	t.Parallel()
	contract.Answers(t, contract.Reading{
		Get: func(ctx context.Context, t testing.TB, rt http.RoundTripper) (any, error) {
			return newClient(t, rt).Contacts.Get(ctx, 7)
		},
		Thing: `{"id":7,"firstName":"Ann","channels":[{"type":"email","value":"ann@example.org"}]}`,
		Send: func(ctx context.Context, t testing.TB, rt http.RoundTripper) error {
			return newClient(t, rt).Events.Send(ctx, es.Event{EventTypeKey: "e"})
		},
		List: func(ctx context.Context, t testing.TB, rt http.RoundTripper) error {
			for _, err := range newClient(t, rt).Contacts.All(ctx, es.ListContactsParams{}) {
				if err != nil {
					return err
				}
			}
			return nil
		},
		EmptyLists: true,
		Times: func(ctx context.Context, t testing.TB, rt http.RoundTripper, opts ...es.RequestOption) (times []time.Time, err error) {
			list, err := newClient(t, rt).Broadcasts.List(ctx, es.ListBroadcastsParams{}, opts...)
			for _, b := range list {
				times = append(times, b.StartDate.Time)
			}
			return times, err
		},
		Rows: func(times ...string) string { return `[{"startDate":` + strings.Join(times, `},{"startDate":`) + `}]` },
		Free: func(ctx context.Context, t testing.TB, rt http.RoundTripper) (any, error) {
			list, err := newClient(t, rt).Recommendations.List(ctx, 1, es.ListRecommendationsParams{ContactID: 1})
			if err != nil {
				return nil, err
			}
			return list[0].Tags["tags_account"], nil
		},
		Value: func(value string) string { return `[{"id":"1","tags_account":` + value + `}]` },
		Do: func(ctx context.Context, t testing.TB, rt http.RoundTripper, out any) error {
			return newClient(t, rt).Do(ctx, http.MethodGet, "/v1/account", nil, out)
		},
		Region: "WithHost",
	})
}
