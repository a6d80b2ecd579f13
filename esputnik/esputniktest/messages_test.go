package esputniktest_test

import (
	"errors"
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/esputnik/esputniktest"
)

var sale = esputnik.EmailMessageDraft{
	Name: "Sale", From: `"Shop" <shop@example.org>`, Subject: "Hi", HTMLText: "<p>Hi</p>", LanguageCode: "en", Tags: []string{"promo"},
}

func TestMessageTemplates(t *testing.T) {
	t.Parallel()
	srv := esputniktest.NewServer(t)
	c, ctx := srv.Client(), t.Context()
	id := must(c.EmailMessages.Create(ctx, sale))(t)
	german := sale
	german.Subject = "Hallo"
	must(c.EmailMessages.PutTranslation(ctx, id, "de", german))(t)
	got := must(c.EmailMessages.Get(ctx, id))(t)
	if got.Subject != "Hi" || !slices.Equal(got.Languages, []string{"en", "de"}) || len(got.Translations) != 1 || got.Translations[0].Subject != "Hallo" {
		t.Errorf("message %+v", got)
	}
	must(c.EmailMessages.DeleteTranslation(ctx, id, "de"))(t)
	changed := sale
	changed.Name = "Big sale"
	same(t, "sentence", fmt.Sprintf("Message with id='%d' has been updated", id), must(c.EmailMessages.Update(ctx, id, changed))(t))
	for i := range 1200 {
		srv.AddMessage(esputnik.SMSMessageDraft{Name: fmt.Sprint("SMS ", i), From: "SHOP", Text: "Hi"})
	}
	names := 0
	for x, err := range c.SMSMessages.All(ctx, esputnik.ListSMSMessagesParams{}) {
		check(t, err)
		if want := fmt.Sprint("SMS ", names); x.Name != want {
			t.Fatalf("message %q, want %q", x.Name, want)
		}
		names++
	}
	if names != 1200 {
		t.Errorf("walked over %d messages, want 1200", names)
	}
	for _, search := range []string{"big", "promo"} {
		if found := must(c.EmailMessages.List(ctx, esputnik.ListEmailMessagesParams{Search: search}))(t); len(found) != 1 || found[0].ID != id {
			t.Errorf("search for %q found %+v", search, found)
		}
	}
	if _, err := c.SMSMessages.Get(ctx, id); !errors.Is(err, esputnik.ErrNotFound) {
		t.Errorf("another channel: error %v", err)
	}
	must(c.EmailMessages.Delete(ctx, id))(t)
	if _, err := c.EmailMessages.ViewLink(ctx, id); !errors.Is(err, esputnik.ErrNotFound) {
		t.Errorf("deleted: error %v", err)
	}
	half := map[string]any{"name": "n", "from": "SHOP", "text": "t", "img": "https://shop.example.org/i.png"}
	if err := c.Do(ctx, http.MethodPost, "/v1/messages/viber", half, nil); !errors.Is(err, esputnik.ErrBadRequest) {
		t.Errorf("half a Viber message: error %v", err)
	}
}

func TestSending(t *testing.T) {
	t.Parallel()
	for _, odd := range []bool{false, true} {
		t.Run(fmt.Sprint("odd ", odd), func(t *testing.T) {
			t.Parallel()
			srv := esputniktest.NewServer(t)
			srv.OddShapes(odd)
			c, ctx := srv.Client(), t.Context()
			message := srv.AddMessage(sale)
			ann := srv.AddContacts(draft(email("ann@example.org"), phone("380500000001")))[0]
			results := must(c.Sending.SmartSend(ctx, message, esputnik.SmartSendRequest{Email: new(true), Recipients: []esputnik.Recipient{
				{ContactID: ann, JSONParam: `{"discount":"5%"}`, ExternalRequestID: "R-1"}, {Locator: "bad@"}, {ExternalCustomerID: "nobody"}, {Locator: "new@example.org"},
			}}))(t)
			if errs := esputnik.SendErrors(results); errs[0] != nil || errs[1] == nil || errs[2] == nil || errs[3] != nil {
				t.Errorf("errors %v", errs)
			}
			if results[1].Message != "'bad@' is not valid email" {
				t.Errorf("message %q", results[1].Message)
			}
			if _, ok := srv.ContactByEmail("new@example.org"); !ok {
				t.Error("an unknown address made no contact")
			}
			if sent := srv.Sent(); len(sent) != 2 || sent[0].ContactID != ann || sent[0].JSONParam != `{"discount":"5%"}` || sent[0].MessageID != message {
				t.Errorf("sent %+v", sent)
			}

			check(t, c.Subscriptions.AddUnsubscribed(ctx, []string{"ann@example.org"}))
			mail := esputnik.OutgoingEmail{From: sale.From, Subject: "Hi", HTMLText: "<p>Hi</p>", Emails: []string{"ann@example.org"}}
			unwanted := must(c.Sending.SendEmail(ctx, mail))(t)
			queued := must(c.Sending.SendSMS(ctx, esputnik.OutgoingSMS{From: "SHOP", Text: "Hi", PhoneNumbers: []string{"380500000001"}}))(t)
			srv.SetStatus(queued[0].RequestID, esputnik.DeliveryStatusInQueue)
			statuses := must(c.Sending.Statuses(ctx, []string{results[0].RequestID, unwanted[0].RequestID, queued[0].RequestID, "nonsense"}))(t)
			same(t, "statuses", []esputnik.MessageStatus{
				{RequestID: results[0].RequestID, Status: esputnik.DeliveryStatusDelivered, Delivered: true},
				{RequestID: unwanted[0].RequestID, Status: esputnik.DeliveryStatusUnsubscribed, Failed: true},
				{RequestID: queued[0].RequestID, Status: esputnik.DeliveryStatusInQueue},
			}, statuses)
			if one := must(c.Sending.Statuses(ctx, []string{results[0].RequestID}))(t); len(one) != 1 || !one[0].Delivered {
				t.Errorf("one status: %+v", one)
			}

			segment := srv.AddSegment("All", esputnik.SegmentTypeStatic, ann, srv.AddContacts(draft(phone("380500000002")))[0])
			viber := must(c.Sending.SendViber(ctx, esputnik.OutgoingViber{Text: "Hi", IOSExpiryText: "Over", GroupID: segment}))(t)
			if len(viber) != 2 || viber[1].Locator != "380500000002" {
				t.Errorf("viber %+v", viber)
			}
			if _, err := c.Sending.SmartSend(ctx, 7, esputnik.SmartSendRequest{Recipients: []esputnik.Recipient{{ContactID: ann}}}); !errors.Is(err, esputnik.ErrNotFound) {
				t.Errorf("no message: error %v", err)
			}
		})
	}
}

func TestBroadcasts(t *testing.T) {
	t.Parallel()
	inMemory(t, func(t *testing.T, srv *esputniktest.Server, c *esputnik.Client) {
		ctx := t.Context()
		message := strconv.FormatInt(srv.AddMessage(sale), 10)
		ids := srv.AddContacts(draft(email("a@example.org")), draft(email("b@example.org")), draft(email("c@example.org")), draft(phone("380500000001")))
		all := srv.AddSegment("All", esputnik.SegmentTypeStatic, ids...)
		some := srv.AddSegment("Some", esputnik.SegmentTypeStatic, ids[0])
		check(t, c.Subscriptions.AddUnsubscribed(ctx, []string{"b@example.org"}))
		unconfirmed := must(c.Contacts.Subscribe(ctx, esputnik.SubscribeRequest{Contact: draft(email("d@example.org")), Groups: []string{"All"}}))(t)

		now := must(c.Broadcasts.Create(ctx, esputnik.BroadcastDraft{Title: "Now", MessageID: message, Groups: []int64{all, some}}))(t)
		later := must(c.Broadcasts.Create(ctx, esputnik.BroadcastDraft{
			Title: "Later", MessageID: message, Groups: []int64{all}, ExcludedGroups: []int64{some}, StartDate: "2000-01-02T10:00",
			BatchSize: 1000, BatchIntervalUnit: esputnik.BatchIntervalUnitHour,
		}))(t)
		never := must(c.Broadcasts.Create(ctx, esputnik.BroadcastDraft{MessageID: message, Groups: []int64{all}, StartDate: "2000-01-02T10:00"}))(t)
		same(t, "later", &esputnik.Broadcast{
			ID: later.ID, Title: "Later", MessageID: message, GroupID: strconv.FormatInt(all, 10), BatchSize: 1000,
			BatchIntervalUnit: esputnik.BatchIntervalUnitHour, StartDate: esputnik.DateTime{Time: time.Date(2000, 1, 2, 10, 0, 0, 0, time.UTC)},
		}, must(c.Broadcasts.Get(ctx, later.ID))(t))
		check(t, c.Broadcasts.Cancel(ctx, never.ID))
		if err := c.Broadcasts.Cancel(ctx, now.ID); !errors.Is(err, esputnik.ErrBadRequest) {
			t.Errorf("cancelled what had started: error %v", err)
		}
		if _, err := c.Broadcasts.Get(ctx, never.ID); !errors.Is(err, esputnik.ErrNotFound) {
			t.Errorf("cancelled: error %v", err)
		}
		recipients := func() (got []string) {
			for _, b := range srv.Broadcasts() {
				for _, s := range b.Sent {
					got = append(got, b.Draft.Title+" "+s.Locator)
				}
			}
			return got
		}
		same(t, "at first", []string{"Now a@example.org", "Now c@example.org"}, recipients())
		srv.Confirm(unconfirmed.ID)
		time.Sleep(48 * time.Hour)
		same(t, "later", []string{"Now a@example.org", "Now c@example.org", "Later c@example.org", "Later d@example.org"}, recipients())
		states := []esputniktest.BroadcastState{}
		for _, b := range srv.Broadcasts() {
			states = append(states, b.State)
		}
		same(t, "states", []esputniktest.BroadcastState{esputniktest.BroadcastStarted, esputniktest.BroadcastStarted, esputniktest.BroadcastCancelled}, states)

		for range 30 {
			must(c.Broadcasts.Create(ctx, esputnik.BroadcastDraft{MessageID: message, Groups: []int64{some}, StartDate: "2001-01-01T00:00"}))(t)
		}
		if page := must(c.Broadcasts.List(ctx, esputnik.ListBroadcastsParams{}))(t); len(page) != 10 {
			t.Errorf("a page has %d rows by default, want 10", len(page))
		}
		walked := 0
		for _, err := range c.Broadcasts.All(ctx, esputnik.ListBroadcastsParams{MaxRows: 8}) {
			check(t, err)
			walked++
		}
		if walked != 32 {
			t.Errorf("walked over %d broadcasts, want 32", walked)
		}
		for name, d := range map[string]esputnik.BroadcastDraft{
			"message": {MessageID: "7", Groups: []int64{all}}, "segment": {MessageID: message, Groups: []int64{7}},
			"date": {MessageID: message, Groups: []int64{all}, StartDate: "tomorrow"}, // which Broadcasts.Create would not send
		} {
			if err := c.Do(ctx, http.MethodPost, "/v1/broadcast", d, nil); !errors.Is(err, esputnik.ErrNotFound) && !errors.Is(err, esputnik.ErrBadRequest) {
				t.Errorf("%s: error %v", name, err)
			}
		}

		walked = 0
		for row, err := range c.Activity.All(ctx, "2000-01-02", "2000-01-02", esputnik.ListActivityParams{MaxRows: 1}) {
			check(t, err)
			if row.Email == "" || row.BroadcastID == 0 || row.MessageName != "Sale" {
				t.Errorf("activity %+v", row)
			}
			walked++
		}
		history := must(c.Activity.Messages(ctx, "2000-01-01", "2000-01-03", esputnik.ContactMessagesParams{ContactID: ids[2]}))(t)
		if len(history) != 2 || history[0].Email != "c@example.org" {
			t.Errorf("history %+v", history)
		}
		if walked != 2 {
			t.Errorf("walked over %d rows of activity, want 2", walked)
		}
	})
}

func TestActivityOverThousandsOfRows(t *testing.T) {
	t.Parallel()
	srv := esputniktest.NewServer(t)
	c, ctx := srv.Client(), t.Context()
	start := time.Date(2025, 6, 1, 0, 0, 0, 0, time.UTC)
	for i := range 4000 {
		status := esputnik.ActivityStatusDelivered
		if i%2 == 1 {
			status = esputnik.ActivityStatusRead
		}
		srv.AddActivity(esputnik.ContactActivity{
			ContactID: int64(i), ActivityStatus: status, ActivityDateTime: esputnik.DateTime{Time: start.Add(time.Duration(i) * time.Minute)}, MessageTag: "promo,june",
		})
	}
	walk := func(params esputnik.ListActivityParams) (n int) {
		for row, err := range c.Activity.All(ctx, "2025-06-01", "2025-06-02", params) {
			check(t, err)
			if row.IID == "" || row.ActivityDateTime.IsZero() {
				t.Fatalf("row %+v", row)
			}
			n++
		}
		return n
	}
	if n := walk(esputnik.ListActivityParams{}); n != 2880 {
		t.Errorf("%d rows in two days, want 2880", n)
	}
	if n := count(srv, "getContactsActivity"); n != 4 { // the last page is empty
		t.Errorf("%d requests, want 4", n)
	}
	if n := walk(esputnik.ListActivityParams{ActivityStatus: esputnik.ActivityStatusRead, MessageTag: "june", MaxRows: 99}); n != 1440 {
		t.Errorf("%d rows were read, want 1440", n)
	}
	if n := walk(esputnik.ListActivityParams{MessageTag: "jun"}); n != 0 {
		t.Errorf("%d rows with half a tag", n)
	}
	if _, err := c.Activity.List(ctx, "2025-06-01", "2025-06-02", esputnik.ListActivityParams{Offset: "nonsense"}); !errors.Is(err, esputnik.ErrBadRequest) {
		t.Errorf("bad cursor: error %v", err)
	}
}

func TestContactMessagesHavePages(t *testing.T) {
	t.Parallel()
	srv := esputniktest.NewServer(t)
	c, ctx := srv.Client(), t.Context()
	numbers := slices.Repeat([]string{"380500000001"}, 250)
	must(c.Sending.SendSMS(ctx, esputnik.OutgoingSMS{From: "SHOP", Text: "Hi", PhoneNumbers: numbers}))(t)
	today := time.Now().UTC()
	from, to := today.AddDate(0, 0, -1).Format(time.DateOnly), today.AddDate(0, 0, 1).Format(time.DateOnly)
	n := 0
	for row, err := range c.Activity.AllMessages(ctx, from, to, esputnik.ContactMessagesParams{Phone: "380500000001"}) {
		check(t, err)
		if row.Text != "Hi" || row.Phone != "380500000001" {
			t.Fatalf("row %+v", row)
		}
		n++
	}
	if n != 250 || count(srv, "getContactMessages") != 3 {
		t.Errorf("%d rows in %d requests, want 250 in 3", n, count(srv, "getContactMessages"))
	}
	page := must(c.Activity.Messages(ctx, from, to, esputnik.ContactMessagesParams{Phone: "380500000001"}))(t)
	if len(page) != 10 {
		t.Errorf("a page has %d rows by default, want 10", len(page))
	}
	none := must(c.Activity.Messages(ctx, from, to, esputnik.ContactMessagesParams{Phone: "380500000001", ChannelTypes: []esputnik.ChannelType{esputnik.ChannelTypeEmail}}))(t)
	if len(none) != 0 {
		t.Errorf("emails %+v", none)
	}
}

func TestAccountAndSite(t *testing.T) {
	t.Parallel()
	srv := esputniktest.NewServer(t)
	c, ctx := srv.Client(), t.Context()
	must(c.Account.BillingHistory(ctx, esputnik.BillingHistoryParams{DateFrom: "2025-05-01", DateTo: "2025-05-31"}))(t)
	err := c.Do(ctx, http.MethodGet, "/v1/balance/history", nil, nil, esputnik.WithQuery("dateFrom", "2025-01-01"), esputnik.WithQuery("dateTo", "2025-05-01"))
	var e *esputnik.Error
	if !errors.As(err, &e) || e.StatusCode != 419 {
		t.Errorf("a long period: error %v", err)
	}
	for _, status := range []int{http.StatusCreated, http.StatusOK} {
		var response esputnik.Response
		must(c.Sites.AddDomain(ctx, "https://shop.example.org", esputnik.WithResponse(&response)))(t)
		if response.StatusCode != status {
			t.Errorf("status %d, want %d", response.StatusCode, status)
		}
	}
	if _, err := c.Sites.AddDomain(ctx, "https://other.example.org"); !errors.Is(err, esputnik.ErrBadRequest) {
		t.Errorf("a second domain: error %v", err)
	}
	same(t, "domains", []esputnik.Domain{{Name: "https://shop.example.org"}}, must(c.Sites.Domains(ctx))(t))
	must(c.Feeds.Set(ctx, []esputnik.ProductFeedDraft{{URL: "https://shop.example.org/feed.xml", Language: "en", Default: new(true)}}))(t)
	same(t, "feeds", []esputnik.ProductFeed{{URL: "https://shop.example.org/feed.xml", Language: "en", Default: true}}, must(c.Feeds.List(ctx))(t))
}
