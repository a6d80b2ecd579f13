package esputnik_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/oapi-codegen/nullable"

	es "github.com/engagement-go/engagement/esputnik"
)

func repeat[T any](n int, v T) []T { return slices.Repeat([]T{v}, n) }

func email(value string) es.Channel { return es.Channel{Type: es.ChannelTypeEmail, Value: value} }

// upsert and so on make calls that are refused for what they are given.
func upsert(contact es.ContactDraft) func(context.Context, *es.Client) error {
	return func(ctx context.Context, c *es.Client) error { _, err := c.Contacts.Upsert(ctx, contact); return err }
}

func bulkUpsert(request es.BulkUpsert) func(context.Context, *es.Client) error {
	return func(ctx context.Context, c *es.Client) error {
		_, err := c.Contacts.BulkUpsert(ctx, request)
		return err
	}
}

func search(params es.SearchContactsParams) func(context.Context, *es.Client) error {
	return func(ctx context.Context, c *es.Client) error { _, err := c.Contacts.Search(ctx, params); return err }
}

func orders(list ...es.Order) func(context.Context, *es.Client) error {
	return func(ctx context.Context, c *es.Client) error { _, err := c.Orders.Upsert(ctx, list); return err }
}

func event(e es.Event) func(context.Context, *es.Client) error {
	return func(ctx context.Context, c *es.Client) error { return c.Events.Send(ctx, e) }
}

func eventV2(e es.EventV2) func(context.Context, *es.Client) error {
	return func(ctx context.Context, c *es.Client) error { return c.Events.SendV2(ctx, e) }
}

func eventV1(e es.EventV1) func(context.Context, *es.Client) error {
	return func(ctx context.Context, c *es.Client) error { return c.Events.SendV1(ctx, e) }
}

func past(events ...es.PastEvent) func(context.Context, *es.Client) error {
	return func(ctx context.Context, c *es.Client) error { _, err := c.Events.SendPast(ctx, events); return err }
}

func pastV2(events ...es.PastEventV2) func(context.Context, *es.Client) error {
	return func(ctx context.Context, c *es.Client) error { _, err := c.Events.SendPastV2(ctx, events); return err }
}

func pastV1(events ...es.PastEventV1) func(context.Context, *es.Client) error {
	return func(ctx context.Context, c *es.Client) error { _, err := c.Events.SendPastV1(ctx, events); return err }
}

func deletePast(from, to string) func(context.Context, *es.Client) error {
	return func(ctx context.Context, c *es.Client) error { return c.Events.DeletePast(ctx, from, to) }
}

func billing(from, to string) func(context.Context, *es.Client) error {
	return func(ctx context.Context, c *es.Client) error {
		_, err := c.Account.BillingHistory(ctx, es.BillingHistoryParams{DateFrom: from, DateTo: to})
		return err
	}
}

func attach(selection es.ContactSelection) func(context.Context, *es.Client) error {
	return func(ctx context.Context, c *es.Client) error {
		_, err := c.Segments.Attach(ctx, 7, selection)
		return err
	}
}

func detach(selection es.ContactSelection) func(context.Context, *es.Client) error {
	return func(ctx context.Context, c *es.Client) error {
		_, err := c.Segments.Detach(ctx, 7, selection)
		return err
	}
}

func smart(recipients ...es.Recipient) func(context.Context, *es.Client) error {
	return func(ctx context.Context, c *es.Client) error {
		_, err := c.Sending.SmartSend(ctx, 7, es.SmartSendRequest{Recipients: recipients})
		return err
	}
}

func worker(name, path, scope string) func(context.Context, *es.Client) error {
	return func(ctx context.Context, c *es.Client) error {
		draft := es.WebPushDomainDraft{Domain: "d", ServiceWorkerName: name, ServiceWorkerPath: path, ServiceWorkerScope: scope}
		_, one := c.Sites.AddWebPushDomain(ctx, draft)
		good := es.WebPushDomainDraft{Domain: "d", ServiceWorkerName: "w.js", ServiceWorkerPath: "/", ServiceWorkerScope: "/"}
		_, many := c.Sites.AddWebPushDomains(ctx, []es.WebPushDomainDraft{good, draft})
		if many == nil || !strings.Contains(many.Error(), "domains[1]") {
			return errors.Join(errors.New("the list form does not name the domain"), many)
		}
		return one
	}
}

func viber(draft es.ViberMessageDraft) func(context.Context, *es.Client) error {
	draft.Name, draft.From, draft.Text = "n", "f", "t"
	return func(ctx context.Context, c *es.Client) error {
		_, created := c.ViberMessages.Create(ctx, draft)
		_, updated := c.ViberMessages.Update(ctx, 7, draft)
		_, translated := c.ViberMessages.PutTranslation(ctx, 7, "de", draft)
		for _, err := range []error{updated, translated} {
			if !errors.Is(err, es.ErrInvalidArgument) {
				return fmt.Errorf("update or translation: %w", err)
			}
		}
		return created
	}
}

func TestArgumentsAreRefused(t *testing.T) {
	t.Parallel()
	one := []es.Channel{email("a@example.org")}
	three := []es.Channel{email("a@example.org"), {Type: "sms", Value: "1"}, email("b@example.org"), email("c@example.org")}
	long := strings.Repeat("x", 20_000)
	order := kettle
	nobody, undated, unnumbered, itemless := kettle, kettle, kettle, kettle
	nobody.ExternalCustomerID, nobody.Email, nobody.Phone = "", "", ""
	undated.Date = es.DateTime{}
	unnumbered.ExternalOrderID = ""
	itemless.Items = []es.OrderItem{{Quantity: 1}}
	same := []es.EventParameter{{Name: "a", Value: 1}, {Name: "a", Value: 2}}
	for name, test := range map[string]struct {
		call func(context.Context, *es.Client) error
		want string
	}{
		"contact without channels": {upsert(es.ContactDraft{FirstName: "Ann"}), "channels must have at least one channel"},
		"three addresses":          {upsert(es.ContactDraft{Channels: three}), `more than 2 channels of type "email"`},
		"long first name":          {upsert(es.ContactDraft{Channels: one, FirstName: strings.Repeat("a", 41)}), "FirstName has 41 characters, the limit is 40"},
		"negative id":              {upsert(es.ContactDraft{Channels: one, ID: -1}), "ID must be at least 1"},
		"subscribe without channels": {func(ctx context.Context, c *es.Client) error {
			_, err := c.Contacts.Subscribe(ctx, es.SubscribeRequest{Contact: es.ContactDraft{FirstName: "A"}})
			return err
		}, "contact.channels"},
		"subscribe with three": {func(ctx context.Context, c *es.Client) error {
			_, err := c.Contacts.Subscribe(ctx, es.SubscribeRequest{Contact: es.ContactDraft{Channels: three}})
			return err
		}, "more than 2"},
		"form type": {func(ctx context.Context, c *es.Client) error {
			_, err := c.Contacts.Subscribe(ctx, es.SubscribeRequest{Contact: ann, FormType: "a|b"})
			return err
		}, "formType must not contain '|'"},
		"update with three": {func(ctx context.Context, c *es.Client) error {
			_, err := c.Contacts.Update(ctx, 7, es.ContactUpdate{Channels: three})
			return err
		}, "more than 2"},
		"update of nobody": {func(ctx context.Context, c *es.Client) error {
			_, err := c.Contacts.Update(ctx, 0, es.ContactUpdate{})
			return err
		}, "id must be positive"},
		"empty external id": {func(ctx context.Context, c *es.Client) error {
			_, err := c.Contacts.DeleteByExternalID(ctx, "", es.DeleteContactByExternalIDParams{})
			return err
		}, "externalCustomerID must not be empty"},
		"3,001 contacts":           {bulkUpsert(es.BulkUpsert{Contacts: repeat(3001, ann), DedupeOn: "email"}), "Contacts has 3001 entries, the limit is 3000"},
		"no contacts":              {bulkUpsert(es.BulkUpsert{DedupeOn: "email"}), "Contacts must not be empty"},
		"no dedupe key":            {bulkUpsert(es.BulkUpsert{Contacts: []es.ContactDraft{ann}}), "DedupeOn must not be empty"},
		"no field to dedupe on":    {bulkUpsert(es.BulkUpsert{Contacts: []es.ContactDraft{ann}, DedupeOn: es.DedupeKeyFieldID}), "fieldId must be set"},
		"a field not to dedupe on": {bulkUpsert(es.BulkUpsert{Contacts: []es.ContactDraft{ann}, DedupeOn: es.DedupeKeyEmail, FieldID: 7}), "fieldId must be left out"},
		"a broadcast tomorrow": {func(ctx context.Context, c *es.Client) error {
			_, err := c.Broadcasts.Create(ctx, es.BroadcastDraft{MessageID: "1", Groups: []int64{1}, StartDate: "2030-01-01 10:00"})
			return err
		}, "startDate must be written as YYYY-MM-DDTHH:mm"},
		"bulk with nobody":      {bulkUpsert(es.BulkUpsert{Contacts: []es.ContactDraft{ann, {FirstName: "Ann"}}, DedupeOn: "email"}), "contacts[1].channels must have at least one channel"},
		"bulk with three":       {bulkUpsert(es.BulkUpsert{Contacts: []es.ContactDraft{ann, {Channels: three}}, DedupeOn: "email"}), "contacts[1].channels has more than 2"},
		"long event key":        {bulkUpsert(es.BulkUpsert{Contacts: []es.ContactDraft{ann}, DedupeOn: "email", EventKeyForNewContacts: strings.Repeat("a", 101)}), "limit is 100"},
		"501 rows":              {search(es.SearchContactsParams{MaxRows: 501}), "MaxRows must be at most 500"},
		"row -1":                {search(es.SearchContactsParams{StartIndex: -1}), "StartIndex must be at least 1"},
		"two filters":           {search(es.SearchContactsParams{ExternalCustomerID: "C", Email: "e"}), "externalCustomerId must not be set together"},
		"sorted filter":         {search(es.SearchContactsParams{SMS: "1", SortBy: es.ContactSortContactID}), "sortBy"},
		"sorted by external id": {search(es.SearchContactsParams{ExternalCustomerID: "C", SortBy: es.ContactSortContactID}), "sortBy"},
		"other order":           {search(es.SearchContactsParams{SortBy: "name"}), "SortBy must be one of contactId"},
		"recommendations for nobody": {func(ctx context.Context, c *es.Client) error {
			_, err := c.Recommendations.List(ctx, 7, es.ListRecommendationsParams{Products: "[]"})
			return err
		}, "contactId"},
		"messages of nobody": {func(ctx context.Context, c *es.Client) error {
			_, err := c.Activity.Messages(ctx, "a", "b", es.ContactMessagesParams{})
			return err
		}, "contactId"},
		"101 messages": {func(ctx context.Context, c *es.Client) error {
			_, err := c.Activity.Messages(ctx, "a", "b", es.ContactMessagesParams{ContactID: 1, MaxRows: 101})
			return err
		}, "MaxRows must be at most 100"},
		"activity without start": {func(ctx context.Context, c *es.Client) error {
			_, err := c.Activity.List(ctx, "", "b", es.ListActivityParams{})
			return err
		}, "dateFrom must not be empty"},
		"attach nobody":           {attach(es.ContactSelection{}), "contactIds"},
		"attach both":             {attach(es.ContactSelection{ContactIDs: []int64{1}, ExternalCustomerIDs: []string{"C"}}), "together"},
		"detach nobody":           {detach(es.ContactSelection{}), "contactIds"},
		"detach an empty list":    {detach(es.ContactSelection{ContactIDs: []int64{}, ExternalCustomerIDs: []string{}}), "contactIds"},
		"detach both":             {detach(es.ContactSelection{ContactIDs: []int64{1}, ExternalCustomerIDs: []string{"C"}}), "together"},
		"detach 501":              {detach(es.ContactSelection{ContactIDs: repeat(501, int64(1))}), "has 501 entries, the limit is 500"},
		"clear nothing":           {func(ctx context.Context, c *es.Client) error { _, err := c.Segments.Clear(ctx, 0); return err }, "id must be positive"},
		"1,001 orders":            {orders(repeat(1001, order)...), "orders has 1001 entries, the limit is 1000"},
		"no orders":               {orders(), "orders must not be empty"},
		"order of nobody":         {orders(order, nobody), "orders[1]: externalCustomerId or email or phone"},
		"order without date":      {orders(undated), "Date must be set"},
		"order without number":    {orders(unnumbered), "ExternalOrderID must not be empty"},
		"item without number":     {orders(itemless), "ExternalItemID must not be empty"},
		"event without type":      {event(es.Event{}), "EventTypeKey must not be empty"},
		"long type":               {event(es.Event{EventTypeKey: strings.Repeat("a", 101)}), "limit is 100"},
		"long key":                {event(es.Event{EventTypeKey: "e", KeyValue: strings.Repeat("a", 301)}), "limit is 300"},
		"forbidden type":          {event(es.Event{EventTypeKey: "a?"}), "eventTypeKey must not contain '?'"},
		"forbidden key":           {event(es.Event{EventTypeKey: "e", KeyValue: "it’s"}), "keyValue must not contain '’'"},
		"forbidden name":          {event(es.Event{EventTypeKey: "e", Params: map[string]any{"a/b": 1}}), "parameter must not contain '/'"},
		"long name":               {event(es.Event{EventTypeKey: "e", Params: map[string]any{strings.Repeat("a", 101): 1}}), "101 characters, the limit is 100"},
		"no name":                 {event(es.Event{EventTypeKey: "e", Params: map[string]any{"": 1}}), "without a name"},
		"large event":             {event(es.Event{EventTypeKey: "e", Params: map[string]any{"a": long}}), "the limit is 20000"},
		"event of a channel":      {event(es.Event{EventTypeKey: "e", Params: map[string]any{"a": make(chan int)}}), "cannot be encoded"},
		"large event v2":          {eventV2(es.EventV2{EventTypeKey: "e", Params: []es.EventParameter{{Name: "a", Value: long}}}), "the limit is 20000"},
		"same names v2":           {eventV2(es.EventV2{EventTypeKey: "e", Params: same}), "params[1].name must not be that of another"},
		"no value v2":             {eventV2(es.EventV2{EventTypeKey: "e", Params: []es.EventParameter{{Name: "a"}}}), "params[0].value must be set"},
		"forbidden name v2":       {eventV2(es.EventV2{EventTypeKey: "e", Params: []es.EventParameter{{Name: "a>", Value: 1}}}), "params[0].name must not contain '>'"},
		"forbidden key v2":        {eventV2(es.EventV2{EventTypeKey: "e", KeyValue: "a,b"}), "keyValue"},
		"large event v1":          {eventV1(es.EventV1{EventTypeKey: "e", Params: []es.TextParameter{{Name: "a", Value: long}}}), "the limit is 20000"},
		"same names v1":           {eventV1(es.EventV1{EventTypeKey: "e", Params: []es.TextParameter{{Name: "a"}, {Name: "a"}}}), "params[1].name"},
		"forbidden type v1":       {eventV1(es.EventV1{EventTypeKey: "a^"}), "eventTypeKey"},
		"501 past events":         {past(repeat(501, es.PastEvent{EventTypeKey: "e", KeyValue: "k", Occurred: "o"})...), "has 501 entries, the limit is 500"},
		"past event without key":  {past(es.PastEvent{EventTypeKey: "e", Occurred: "o"}), "KeyValue must not be empty"},
		"past event without time": {past(es.PastEvent{EventTypeKey: "e", KeyValue: "k"}), "Occurred must not be empty"},
		"forbidden past":          {past(es.PastEvent{EventTypeKey: "e", KeyValue: "k", Occurred: "o"}, es.PastEvent{EventTypeKey: "<", KeyValue: "k", Occurred: "o"}), "events[1]: eventTypeKey"},
		"large past event":        {past(es.PastEvent{EventTypeKey: "e", KeyValue: "k", Occurred: "o", Params: map[string]any{"a": long}}), "the limit is 20000"},
		"forbidden past v2":       {pastV2(es.PastEventV2{EventTypeKey: "e", KeyValue: "k!", Occurred: "o"}), "events[0]: keyValue"},
		"same names past v2":      {pastV2(es.PastEventV2{EventTypeKey: "e", KeyValue: "k", Occurred: "o", Params: same}), "events[0]: params[1].name"},
		"large past v2":           {pastV2(es.PastEventV2{EventTypeKey: "e", KeyValue: "k", Occurred: "o", Params: []es.EventParameter{{Name: "a", Value: long}}}), "the limit is 20000"},
		"forbidden past v1":       {pastV1(es.PastEventV1{EventTypeKey: "e", KeyValue: "k\\", Occurred: "o"}), "events[0]: keyValue"},
		"same names past v1":      {pastV1(es.PastEventV1{EventTypeKey: "e", KeyValue: "k", Occurred: "o", Params: []es.TextParameter{{Name: "a"}, {Name: "a"}}}), "events[0]: params[1].name"},
		"large past v1":           {pastV1(es.PastEventV1{EventTypeKey: "e", KeyValue: "k", Occurred: "o", Params: []es.TextParameter{{Name: "a", Value: long}}}), "the limit is 20000"},
		"no past events":          {pastV1(), "events must not be empty"},
		"backward period":         {deletePast("2023-01-01T00:01", "2023-01-01T00:00"), "to must not lie before from"},
		"day for a time":          {deletePast("2023-01-01", "2023-01-01T00:00"), "from must be written as YYYY-MM-DDTHH:mm"},
		"offset in a time":        {deletePast("2023-01-01T00:00", "2023-01-01T00:00Z"), "to must be written"},
		"backward billing":        {billing("2025-01-02", "2025-01-01"), "dateTo must not lie before dateFrom"},
		"91 days":                 {billing("2025-01-01", "2025-04-02"), "91 days after dateFrom, the limit is 90"},
		"time for a day":          {billing("2025-01-01T00:00", ""), "dateFrom must be written as YYYY-MM-DD"},
		"a date that is not":      {billing("", "2025-02-30"), "dateTo"},
		"worker of another kind":  {worker("w.ts", "/", "/"), "serviceWorkerName must end in .js"},
		"open path":               {worker("w.js", "/a", "/"), "serviceWorkerPath must start and end"},
		"open scope":              {worker("w.js", "/", "a/"), "serviceWorkerScope must start and end"},
		"token for nobody": {func(ctx context.Context, c *es.Client) error {
			_, err := c.Auth.CreateContactToken(ctx, es.ContactTokenRequest{Cookie: "sc"})
			return err
		}, "email"},
		"session for nobody": {func(ctx context.Context, c *es.Client) error {
			_, err := c.NewSession(ctx, es.ContactTokenRequest{})
			return err
		}, "email"},
		"picture without button": {viber(es.ViberMessageDraft{Image: "i"}), "must be set together"},
		"button without caption": {viber(es.ViberMessageDraft{Image: "i", Action: "a"}), "must be set together"},
		"transactional picture":  {viber(es.ViberMessageDraft{Image: "i", Caption: "c", Action: "a", Transactional: true}), "transactional"},
		"long Viber text": {func(ctx context.Context, c *es.Client) error {
			_, err := c.ViberMessages.Create(ctx, es.ViberMessageDraft{Name: "n", From: "f", Text: strings.Repeat("a", 1001)})
			return err
		}, "limit is 1000"},
		"11 pictures": {func(ctx context.Context, c *es.Client) error {
			_, err := c.MobilePushMessages.Create(ctx, es.MobilePushMessageDraft{Name: "n", Title: "t", Text: "t", Images: repeat(11, "i")})
			return err
		}, "limit is 10"},
		"email without sender": {func(ctx context.Context, c *es.Client) error {
			_, err := c.EmailMessages.Create(ctx, es.EmailMessageDraft{Name: "n", Subject: "s", HTMLText: "h"})
			return err
		}, "From must not be empty"},
		"sending to nobody":        {smart(), "Recipients must not be empty"},
		"sending to 1,001":         {smart(repeat(1001, es.Recipient{ContactID: 1})...), "limit is 1000"},
		"recipient without name":   {smart(es.Recipient{ContactID: 1}, es.Recipient{LanguageCode: "en"}), "recipients[1] must have exactly one"},
		"recipient with two names": {smart(es.Recipient{ContactID: 1, Locator: "a@example.org"}), "exactly one"},
		"recipient twice":          {smart(es.Recipient{ContactID: 1}, es.Recipient{ContactID: 1}), "recipients[1] must not repeat"},
		"broken data":              {smart(es.Recipient{ContactID: 1, JSONParam: "{"}), "recipients[0].jsonParam must be JSON"},
		"SMS to nobody": {func(ctx context.Context, c *es.Client) error {
			_, err := c.Sending.SendSMS(ctx, es.OutgoingSMS{From: "f", Text: "t"})
			return err
		}, "phoneNumbers"},
		"Viber to nobody": {func(ctx context.Context, c *es.Client) error {
			_, err := c.Sending.SendViber(ctx, es.OutgoingViber{Text: "t", IOSExpiryText: "t"})
			return err
		}, "phoneNumbers"},
		"status of nothing": {func(ctx context.Context, c *es.Client) error { _, err := c.Sending.Statuses(ctx, nil); return err }, "ids must not be empty"},
		"short mute": {func(ctx context.Context, c *es.Client) error {
			_, err := c.Apps.MuteToken(ctx, "a", es.TokenMute{Token: "t", Duration: 4})
			return err
		}, "Duration must be at least 5"},
		"long mute": {func(ctx context.Context, c *es.Client) error {
			_, err := c.Apps.MuteToken(ctx, "a", es.TokenMute{Token: "t", Duration: 31_536_001})
			return err
		}, "Duration must be at most 31536000"},
		"broadcast to nobody": {func(ctx context.Context, c *es.Client) error {
			_, err := c.Broadcasts.Create(ctx, es.BroadcastDraft{MessageID: "1"})
			return err
		}, "Groups must not be empty"},
		"wait backwards": {func(ctx context.Context, c *es.Client) error {
			_, err := c.Contacts.WaitImport(ctx, "s", es.WaitOptions[es.ImportStatus]{FirstDelay: -1})
			return err
		}, "FirstDelay must not be negative"},
		"wait for nothing": {func(ctx context.Context, c *es.Client) error {
			_, err := c.Contacts.WaitImport(ctx, "", es.WaitOptions[es.ImportStatus]{})
			return err
		}, "sessionID must not be empty"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			srv := serve(t, answer(200, ""))
			err := test.call(t.Context(), newClient(t, srv))
			if !errors.Is(err, es.ErrInvalidArgument) || !strings.HasPrefix(err.Error(), "esputnik: ") {
				t.Fatalf("error %v, want ErrInvalidArgument", err)
			}
			if !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %q does not say %q", err, test.want)
			}
			if strings.Contains(err.Error(), "example.org") {
				t.Errorf("error %q prints an address", err)
			}
			if n := srv.Count(); n != 0 {
				t.Errorf("%d requests were sent", n)
			}
		})
	}
}

func TestEveryForbiddenCharacterIsRefused(t *testing.T) {
	t.Parallel()
	srv := serve(t, answer(200, ""))
	c := newClient(t, srv)
	for _, r := range "<;’\\/|\"`'^?!,>" {
		bad := "a" + string(r) + "b"
		for _, e := range []es.Event{{EventTypeKey: bad}, {EventTypeKey: "e", KeyValue: bad}, {EventTypeKey: "e", Params: map[string]any{bad: 1}}} {
			if err := c.Events.Send(t.Context(), e); !errors.Is(err, es.ErrInvalidArgument) {
				t.Errorf("%+v: error %v", e, err)
			}
		}
	}
	if n := srv.Count(); n != 0 {
		t.Errorf("%d requests were sent", n)
	}
}

// What lies just within the limits goes out.
func TestArgumentsAtTheLimitAreSent(t *testing.T) {
	t.Parallel()
	exact := func(size int) es.Event {
		e := es.Event{EventTypeKey: "e", Params: map[string]any{"a": ""}}
		e.Params["a"] = strings.Repeat("<", size-len(`{"eventTypeKey":"e","params":{"a":""}}`))
		return e
	}
	four := []es.Channel{email("a"), email("b"), {Type: "sms", Value: "1"}, {Type: "sms", Value: "2"}}
	selection := es.ContactSelection{ContactIDs: repeat(500, int64(1))}
	for name, call := range map[string]func(context.Context, *es.Client) error{
		"an event of 20 kB":   event(exact(es.MaxEventBytes)),
		"two of each channel": upsert(es.ContactDraft{Channels: four}),
		"40 letters":          upsert(es.ContactDraft{Channels: four, FirstName: strings.Repeat("ї", 40)}),
		"3,000 contacts":      bulkUpsert(es.BulkUpsert{Contacts: repeat(es.MaxImportContacts, ann), DedupeOn: "email"}),
		"1,000 orders":        orders(repeat(es.MaxOrders, kettle)...),
		"500 past events":     past(repeat(es.MaxPastEvents, es.PastEvent{EventTypeKey: "e", KeyValue: "k", Occurred: "o"})...),
		"500 attached":        attach(selection),
		"500 detached":        detach(selection),
		"90 days":             billing("2025-01-01", "2025-04-01"),
		"one minute":          deletePast("2023-01-01T00:00", "2023-01-01T00:00"),
		"sorted":              search(es.SearchContactsParams{SortBy: es.ContactSortContactID, MaxRows: 500}),
		"an empty text":       eventV2(es.EventV2{EventTypeKey: "e", Params: []es.EventParameter{{Name: "a", Value: ""}}}),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			srv := serve(t, answer(200, ""))
			c := newClient(t, srv)
			if err := call(t.Context(), c); err != nil || srv.Count() != 1 {
				t.Errorf("%d requests, error %v", srv.Count(), err)
			}
		})
	}
	c := newClient(t, serve(t, answer(200, "")))
	if err := event(exact(es.MaxEventBytes+1))(t.Context(), c); !errors.Is(err, es.ErrInvalidArgument) {
		t.Errorf("one byte more: error %v", err)
	}
}

func TestTheStatusOfAllInboxMessagesIsSetOnPurposeOnly(t *testing.T) {
	t.Parallel()
	srv := serve(t, answer(200, ""))
	s, err := es.ResumeSession("t0ken", es.WithHTTPClient(clientOf(srv)))
	if err != nil {
		t.Fatal(err)
	}
	var none nullable.Nullable[[]string]
	for name, ids := range map[string]nullable.Nullable[[]string]{"left out": none, "nil": nullable.NewNullableWithValue[[]string](nil), "empty": nullable.NewNullableWithValue([]string{})} {
		if err := s.Inbox.SetStatus(t.Context(), es.InboxStatusChange{Status: es.InboxStatusOpened, IDs: ids}); !errors.Is(err, es.ErrInvalidArgument) {
			t.Errorf("%s: error %v", name, err)
		}
	}
	if n := srv.Count(); n != 0 {
		t.Errorf("%d requests were sent", n)
	}
	for _, ids := range []nullable.Nullable[[]string]{nullable.NewNullNullable[[]string](), nullable.NewNullableWithValue([]string{"a"})} {
		if err := s.Inbox.SetStatus(t.Context(), es.InboxStatusChange{Status: es.InboxStatusOpened, IDs: ids}); err != nil {
			t.Error(err)
		}
	}
	if n := srv.Count(); n != 2 {
		t.Errorf("%d requests were sent, want 2", n)
	}
}
