package esputnik_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"

	es "github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/internal/contract"
)

func TestADuplicatedRequestIsNeverRepeated(t *testing.T) {
	t.Parallel()
	for name, call := range map[string]func(context.Context, *es.Client) error{
		"upsert": func(ctx context.Context, c *es.Client) error { _, err := c.Contacts.Upsert(ctx, ann); return err },
		"update": func(ctx context.Context, c *es.Client) error {
			err := c.Contacts.Update(ctx, 7, es.ContactUpdate{FirstName: new("A")})
			return err
		},
		"subscribe": func(ctx context.Context, c *es.Client) error {
			_, err := c.Contacts.Subscribe(ctx, es.SubscribeRequest{Contact: ann})
			return err
		},
		"event": func(ctx context.Context, c *es.Client) error { return c.Events.Send(ctx, es.Event{EventTypeKey: "e"}) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			srv := serve(t, answer(409, "Duplicated request. Try again in a minute."))
			c := newClient(t, srv)
			err := call(t.Context(), c)
			var e *es.Error
			if !errors.Is(err, es.ErrConflict) || !errors.As(err, &e) || !strings.HasPrefix(e.Message, "Duplicated request") || e.Attempts != 1 {
				t.Errorf("error %v, want a conflict after one attempt", err)
			}
			if n := srv.Count(); n != 1 {
				t.Errorf("%d requests, want 1", n)
			}
		})
	}
}

func TestADuplicateAfterALostConnectionEndsTheCall(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		requests := 0
		c := newClient(t, contract.Record(func(*http.Request) (*http.Response, error) {
			if requests++; requests == 1 {
				return nil, io.ErrUnexpectedEOF
			}
			return text(409, "Duplicated request"), nil
		}))
		_, err := c.Contacts.Upsert(t.Context(), ann)
		var e *es.Error
		if !errors.Is(err, es.ErrConflict) || !errors.As(err, &e) || e.Attempts != 2 || requests != 2 {
			t.Errorf("error %v after %d requests, want a conflict after 2", err, requests)
		}
	})
}

func TestOnlyWhatMayBeRepeatedIs(t *testing.T) {
	t.Parallel()
	one := []es.PastEvent{{EventTypeKey: "e", KeyValue: "k", Occurred: local("2023-01-01T00:00")}}
	calls := map[string]struct {
		want int
		call func(context.Context, *es.Client) error
	}{
		"smart send": {1, func(ctx context.Context, c *es.Client) error {
			_, err := c.Sending.SendMessage(ctx, 7, es.SendMessageRequest{Recipients: []es.Recipient{{ContactID: 1}}})
			return err
		}},
		"email": {1, func(ctx context.Context, c *es.Client) error {
			_, err := c.Sending.SendEmail(ctx, es.OutgoingEmail{From: "f", Subject: "s", HTMLText: "h", Emails: []string{"e"}})
			return err
		}},
		"sms": {1, func(ctx context.Context, c *es.Client) error {
			_, err := c.Sending.SendSMS(ctx, es.OutgoingSMS{From: "f", Text: "t", SegmentID: 1})
			return err
		}},
		"viber": {1, func(ctx context.Context, c *es.Client) error {
			_, err := c.Sending.SendViber(ctx, es.OutgoingViber{Text: "t", IOSExpiryText: "t", SegmentID: 1})
			return err
		}},
		"broadcast": {1, func(ctx context.Context, c *es.Client) error {
			_, err := c.Broadcasts.Create(ctx, es.BroadcastDraft{MessageID: "1", SegmentIDs: []int64{1}})
			return err
		}},
		"event": {1, func(ctx context.Context, c *es.Client) error { return c.Events.Send(ctx, es.Event{EventTypeKey: "e"}) }},
		"event v2": {1, func(ctx context.Context, c *es.Client) error {
			return c.Events.SendV2(ctx, es.EventV2{EventTypeKey: "e"})
		}},
		"event v1": {1, func(ctx context.Context, c *es.Client) error {
			return c.Events.SendV1(ctx, es.EventV1{EventTypeKey: "e"})
		}},
		"past events": {1, func(ctx context.Context, c *es.Client) error { _, err := c.Events.SendPast(ctx, one); return err }},
		"subscription": {1, func(ctx context.Context, c *es.Client) error {
			_, err := c.Contacts.Subscribe(ctx, es.SubscribeRequest{Contact: ann})
			return err
		}},
		"file import": {1, func(ctx context.Context, c *es.Client) error {
			_, err := c.Contacts.ImportFile(ctx, es.FileImport{DedupeOn: "email", Link: "l"})
			return err
		}},
		"template": {1, func(ctx context.Context, c *es.Client) error {
			_, err := c.SMSMessages.Create(ctx, es.SMSMessageDraft{Name: "n", From: "f", Text: "t"})
			return err
		}},
		"clear":  {1, func(ctx context.Context, c *es.Client) error { err := c.Segments.RemoveAllMembers(ctx, 7); return err }},
		"upsert": {4, func(ctx context.Context, c *es.Client) error { _, err := c.Contacts.Upsert(ctx, ann); return err }},
		"bulk upsert": {4, func(ctx context.Context, c *es.Client) error {
			_, err := c.Contacts.Import(ctx, es.ContactImport{Contacts: []es.ContactDraft{ann}, DedupeOn: "email"})
			return err
		}},
		"orders": {4, func(ctx context.Context, c *es.Client) error {
			_, err := c.Orders.Upsert(ctx, []es.Order{kettle})
			return err
		}},
		"update": {4, func(ctx context.Context, c *es.Client) error {
			err := c.Contacts.Update(ctx, 7, es.ContactUpdate{})
			return err
		}},
		"delete": {4, func(ctx context.Context, c *es.Client) error {
			err := c.Contacts.Delete(ctx, 7, es.DeleteContactParams{})
			return err
		}},
		"read": {4, func(ctx context.Context, c *es.Client) error { _, err := c.Contacts.Get(ctx, 7); return err }},
	}
	for name, test := range calls {
		for _, status := range []int{0, 500, 503} {
			t.Run(fmt.Sprint(name, " ", status), func(t *testing.T) {
				t.Parallel()
				synctest.Test(t, func(t *testing.T) {
					requests := 0
					c := newClient(t, contract.Record(func(*http.Request) (*http.Response, error) {
						requests++
						if status == 0 {
							return nil, io.ErrUnexpectedEOF
						}
						return text(status, "no"), nil
					}))
					if err := test.call(t.Context(), c); err == nil {
						t.Error("no error")
					}
					if requests != test.want {
						t.Errorf("%d requests, want %d", requests, test.want)
					}
				})
			})
		}
	}
}
