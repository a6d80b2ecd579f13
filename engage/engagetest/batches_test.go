package engagetest_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/engage/engagetest"
)

func TestMessagesAndBatch(t *testing.T) {
	t.Parallel()
	srv := engagetest.NewServer(t)
	c, ctx := srv.Client(), t.Context()
	mail := engage.Email{From: engage.EmailSender{Email: "a@acme.example"}, To: []string{"ada@example.com"}, Subject: "Hi", Text: "Hello"}
	id, err := c.Messages.SendEmail(ctx, mail)
	if err != nil {
		t.Fatal(err)
	}
	sms := engage.SMS{From: "Acme", To: "15555551234", Body: "1234", Source: engage.SMSProviderTwilio}
	smsID, err := c.Messages.SendSMS(ctx, sms)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]engagetest.Sent{{ID: id, Email: &mail}, {ID: smsID, SMS: &sms}}, srv.Sent()); diff != "" {
		t.Errorf("messages (-want +got):\n%s", diff)
	}
	items := []engage.BatchItem{
		engage.CreateItem(engage.UserDraft{ID: "u", Meta: engage.Attributes{"plan": "pro"}}),
		engage.UpsertItem("u", engage.UserUpdate{Meta: engage.Attributes{"plan": "custom"}}),
		engage.EventItem("u", engage.Event{Name: "Paid", Value: 49.5}),
	}
	for o := range c.Batches.SendAll(ctx, slices.Values(items), engage.BulkOptions{}) {
		if o.Err != nil {
			t.Error(o.Err)
		}
	}
	if u, _ := srv.User("u"); u.Meta["plan"] != "custom" {
		t.Errorf("user %+v", u)
	}
	if events := srv.Events("u"); len(events) != 1 || events[0].Name != "Paid" {
		t.Errorf("events %+v", events)
	}
}
