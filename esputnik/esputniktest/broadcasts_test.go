package esputniktest_test

import (
	"errors"
	"net/http"
	"strconv"
	"testing"
	"time"

	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/esputnik/esputniktest"
)

func TestBroadcasts(t *testing.T) {
	t.Parallel()
	inMemory(t, func(t *testing.T, srv *esputniktest.Server, c *esputnik.Client) {
		ctx := t.Context()
		message := strconv.FormatInt(srv.AddMessage(sale), 10)
		ids := srv.AddContacts(draft(email("a@example.org")), draft(email("b@example.org")), draft(email("c@example.org")), draft(phone("380500000001")))
		all := srv.AddSegment("All", esputnik.SegmentTypeStatic, ids...)
		some := srv.AddSegment("Some", esputnik.SegmentTypeStatic, ids[0])
		check(t, c.Subscriptions.AddUnsubscribed(ctx, []string{"b@example.org"}))
		unconfirmed := must(c.Contacts.Subscribe(ctx, esputnik.SubscribeRequest{Contact: draft(email("d@example.org")), SegmentNames: []string{"All"}}))(t)

		now := must(c.Broadcasts.Create(ctx, esputnik.BroadcastDraft{Title: "Now", MessageID: message, SegmentIDs: []int64{all, some}}))(t)
		later := must(c.Broadcasts.Create(ctx, esputnik.BroadcastDraft{
			Title: "Later", MessageID: message, SegmentIDs: []int64{all}, ExcludedSegmentIDs: []int64{some}, StartDate: esputnik.LocalTimeOf(minute("2000-01-02T10:00")),
			BatchSize: 1000, BatchIntervalUnit: esputnik.BatchIntervalUnitHour,
		}))(t)
		never := must(c.Broadcasts.Create(ctx, esputnik.BroadcastDraft{MessageID: message, SegmentIDs: []int64{all}, StartDate: esputnik.LocalTimeOf(minute("2000-01-02T10:00"))}))(t)
		same(t, "later", &esputnik.Broadcast{
			ID: later.ID, Title: "Later", MessageID: message, SegmentID: strconv.FormatInt(all, 10), BatchSize: 1000,
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
			must(c.Broadcasts.Create(ctx, esputnik.BroadcastDraft{MessageID: message, SegmentIDs: []int64{some}, StartDate: esputnik.LocalTimeOf(minute("2001-01-01T00:00"))}))(t)
		}
		if page := must(c.Broadcasts.List(ctx, esputnik.ListBroadcastsParams{}))(t); len(page) != 10 {
			t.Errorf("a page has %d rows by default, want 10", len(page))
		}
		rows := 0
		for _, err := range c.Broadcasts.All(ctx, esputnik.ListBroadcastsParams{MaxRows: 8}) {
			check(t, err)
			rows++
		}
		if rows != 32 {
			t.Errorf("iterated over %d broadcasts, want 32", rows)
		}
		for name, d := range map[string]any{
			"message": esputnik.BroadcastDraft{MessageID: "7", SegmentIDs: []int64{all}}, "segment": esputnik.BroadcastDraft{MessageID: message, SegmentIDs: []int64{7}},
			"date": map[string]any{"messageId": message, "groups": []int64{all}, "startDate": "tomorrow"},
		} {
			if err := c.Do(ctx, http.MethodPost, "/v1/broadcast", d, nil); !errors.Is(err, esputnik.ErrNotFound) && !errors.Is(err, esputnik.ErrBadRequest) {
				t.Errorf("%s: error %v", name, err)
			}
		}

		rows = 0
		for row, err := range c.Activity.All(ctx, minute("2000-01-02T00:00"), minute("2000-01-02T23:59"), esputnik.ListActivityParams{MaxRows: 1}) {
			check(t, err)
			if row.Email == "" || row.BroadcastID == 0 || row.MessageName != "Sale" {
				t.Errorf("activity %+v", row)
			}
			rows++
		}
		history := must(c.Activity.ListMessages(ctx, minute("2000-01-01T00:00"), minute("2000-01-03T23:59"), esputnik.ListContactMessagesParams{ContactID: ids[2]}))(t)
		if len(history) != 2 || history[0].Email != "c@example.org" {
			t.Errorf("history %+v", history)
		}
		if rows != 2 {
			t.Errorf("iterated over %d rows of activity, want 2", rows)
		}
	})
}
