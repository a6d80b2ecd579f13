package customeriotest_test

import (
	"slices"
	"testing"

	"github.com/engagement-go/engagement/customerio"
)

func TestFates(t *testing.T) {
	t.Parallel()
	srv, c := start(t)
	ctx := t.Context()
	srv.AddPeople(customerio.Person{ID: "1", Unsubscribed: true})
	srv.Suppress(customerio.SuppressionTypeBounces, customerio.Suppression{Email: "gone@example.com"})

	must(c.Send.Email(ctx, email("ada@example.com, gone@example.com")))(t)
	refusing := sms("+15550100")
	refusing.SendToUnsubscribed = new(false)
	must(c.Send.SMS(ctx, refusing))(t)
	must(c.Send.SMS(ctx, sms("+15550100")))(t)
	draft := sms("+15550100")
	draft.QueueDraft = new(true)
	must(c.Send.SMS(ctx, draft))(t)

	sent := srv.Sent()
	var went []bool
	for _, s := range sent {
		went = append(went, !s.Metrics.Sent.IsZero())
	}
	equal(t, "sent", []bool{false, false, true, false}, went)
	if sent[0].Metrics.Dropped.IsZero() || sent[1].Metrics.Undeliverable.IsZero() || sent[3].Metrics.Drafted.IsZero() {
		t.Errorf("metrics %+v", sent)
	}
	if !srv.Report(sent[2].DeliveryID, customerio.MetricOpened) || srv.Report("unknown", customerio.MetricOpened) {
		t.Error("Report knows a wrong delivery, or not the right one")
	}
	got := must(c.Messages.Get(ctx, sent[2].DeliveryID, customerio.GetMessageParams{}))(t)
	if got.Metrics.Opened.IsZero() || got.Type != customerio.MessageTypeSMS || got.CustomerID != "1" || got.CampaignID != 0 {
		t.Errorf("message %+v", got)
	}
	for name, tt := range map[string]struct {
		params customerio.ListMessagesParams
		want   int
	}{
		"all but drafts": {customerio.ListMessagesParams{}, 3},
		"drafts":         {customerio.ListMessagesParams{Drafts: new(true)}, 4},
		"by metric":      {customerio.ListMessagesParams{Metric: customerio.MetricOpened}, 1},
		"by type":        {customerio.ListMessagesParams{Type: customerio.MessageTypeEmail}, 1},
		"of a campaign":  {customerio.ListMessagesParams{CampaignID: 5}, 0},
	} {
		if n, err := length(c.Messages.All(ctx, tt.params)); err != nil || n != tt.want {
			t.Errorf("%s: %d, %v; want %d", name, n, err, tt.want)
		}
	}
	if n, err := length(c.People.AllMessages(ctx, "1", customerio.ListPersonMessagesParams{})); err != nil || n != 2 {
		t.Errorf("%d messages of a person, %v; want 2", n, err)
	}
}

func TestArchivedMessage(t *testing.T) {
	t.Parallel()
	_, c := start(t)
	ctx := t.Context()
	message := email("ada@example.com")
	message.Subject, message.Body, message.Headers = "Hello", "<p>Hello</p>", map[string]string{"X-B": "2", "X-A": "1"}
	receipt := must(c.Send.Email(ctx, message))(t)
	got := must(c.Messages.GetArchived(ctx, receipt.DeliveryID))(t)
	want := customerio.MessageHeaders{{Name: "X-A", Value: "1"}, {Name: "X-B", Value: "2"}}
	if got.Body != message.Body || got.Recipient != "ada@example.com" {
		t.Errorf("archived %+v", got)
	}
	equal(t, "headers", want, got.Headers)
	message.DisableMessageRetention = new(true)
	receipt = must(c.Send.Email(ctx, message))(t)
	if forgotten := must(c.Messages.GetArchived(ctx, receipt.DeliveryID))(t); !forgotten.Forgotten || forgotten.Body != "" {
		t.Errorf("forgotten %+v", forgotten)
	}
	_, err := c.Messages.GetArchived(ctx, "unknown")
	wantError(t, err, customerio.ErrNotFound, "")
}

func TestIterateOverMessages(t *testing.T) {
	t.Parallel()
	srv, c := start(t)
	ctx := t.Context()
	for range 2100 {
		must(c.Send.SMS(ctx, sms("+15550100")))(t)
	}
	sent := srv.Sent()
	var rows []string
	for message, err := range c.Messages.All(ctx, customerio.ListMessagesParams{}) {
		if err != nil {
			t.Fatal(err)
		}
		if len(rows) == 5 { // a new one does not shift the pages
			must(c.Send.SMS(ctx, sms("+15550100")))(t)
		}
		rows = append(rows, message.ID)
	}
	want := make([]string, len(sent))
	for i, s := range sent {
		want[i] = s.DeliveryID
	}
	slices.Reverse(want)
	equal(t, "newest first", want, rows)
	if got := count(srv, "Messages.List"); got != 3 {
		t.Errorf("%d requests, want 3", got)
	}
	for template, want := range map[int64]int{sent[0].TransactionalMessageID: 1000, sent[0].TransactionalMessageID + 1: 0} {
		page := must(c.Messages.List(ctx, customerio.ListMessagesParams{TransactionalID: template, Limit: 1000}))(t)
		if len(page.Messages) != want {
			t.Errorf("%d messages of template %d, want %d", len(page.Messages), template, want)
		}
	}
}
