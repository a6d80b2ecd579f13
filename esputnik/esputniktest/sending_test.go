package esputniktest_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/esputnik/esputniktest"
)

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
			results := must(c.Sending.SendMessage(ctx, message, esputnik.SendMessageRequest{Email: new(true), Recipients: []esputnik.Recipient{
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
			statuses := must(c.Sending.ListStatuses(ctx, []string{results[0].RequestID, unwanted[0].RequestID, queued[0].RequestID, "nonsense"}))(t)
			same(t, "statuses", []esputnik.MessageStatus{
				{RequestID: results[0].RequestID, Status: esputnik.DeliveryStatusDelivered, Delivered: true},
				{RequestID: unwanted[0].RequestID, Status: esputnik.DeliveryStatusUnsubscribed, Failed: true},
				{RequestID: queued[0].RequestID, Status: esputnik.DeliveryStatusInQueue},
			}, statuses)
			if one := must(c.Sending.ListStatuses(ctx, []string{results[0].RequestID}))(t); len(one) != 1 || !one[0].Delivered {
				t.Errorf("one status: %+v", one)
			}

			segment := srv.AddSegment("All", esputnik.SegmentTypeStatic, ann, srv.AddContacts(draft(phone("380500000002")))[0])
			viber := must(c.Sending.SendViber(ctx, esputnik.OutgoingViber{Text: "Hi", IOSExpiryText: "Over", SegmentID: segment}))(t)
			if len(viber) != 2 || viber[1].Locator != "380500000002" {
				t.Errorf("viber %+v", viber)
			}
			if _, err := c.Sending.SendMessage(ctx, 7, esputnik.SendMessageRequest{Recipients: []esputnik.Recipient{{ContactID: ann}}}); !errors.Is(err, esputnik.ErrNotFound) {
				t.Errorf("no message: error %v", err)
			}
		})
	}
}
