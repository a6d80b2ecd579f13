package esputniktest_test

import (
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/esputnik/esputniktest"
)

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
	iterate := func(params esputnik.ListActivityParams) (n int) {
		for row, err := range c.Activity.All(ctx, minute("2025-06-01T00:00"), minute("2025-06-02T23:59"), params) {
			check(t, err)
			if row.IID == "" || row.ActivityDateTime.IsZero() {
				t.Fatalf("row %+v", row)
			}
			n++
		}
		return n
	}
	if n := iterate(esputnik.ListActivityParams{}); n != 2880 {
		t.Errorf("%d rows in two days, want 2880", n)
	}
	if n := count(srv, "Activity.List"); n != 4 { // the last page is empty
		t.Errorf("%d requests, want 4", n)
	}
	if n := iterate(esputnik.ListActivityParams{ActivityStatus: esputnik.ActivityStatusRead, MessageTag: "june", MaxRows: 99}); n != 1440 {
		t.Errorf("%d rows were read, want 1440", n)
	}
	if n := iterate(esputnik.ListActivityParams{MessageTag: "jun"}); n != 0 {
		t.Errorf("%d rows with half a tag", n)
	}
	if _, err := c.Activity.List(ctx, minute("2025-06-01T00:00"), minute("2025-06-02T23:59"), esputnik.ListActivityParams{Offset: "nonsense"}); !errors.Is(err, esputnik.ErrBadRequest) {
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
	from, to := today.AddDate(0, 0, -1), today.AddDate(0, 0, 1)
	n := 0
	for row, err := range c.Activity.AllMessages(ctx, from, to, esputnik.ListContactMessagesParams{Phone: "380500000001"}) {
		check(t, err)
		if row.Text != "Hi" || row.Phone != "380500000001" {
			t.Fatalf("row %+v", row)
		}
		n++
	}
	if n != 250 || count(srv, "Activity.ListMessages") != 3 {
		t.Errorf("%d rows in %d requests, want 250 in 3", n, count(srv, "Activity.ListMessages"))
	}
	page := must(c.Activity.ListMessages(ctx, from, to, esputnik.ListContactMessagesParams{Phone: "380500000001"}))(t)
	if len(page) != 10 {
		t.Errorf("a page has %d rows by default, want 10", len(page))
	}
	none := must(c.Activity.ListMessages(ctx, from, to, esputnik.ListContactMessagesParams{Phone: "380500000001", ChannelTypes: []esputnik.ChannelType{esputnik.ChannelTypeEmail}}))(t)
	if len(none) != 0 {
		t.Errorf("emails %+v", none)
	}
}
