package customeriotest_test

import (
	"testing"

	"github.com/engagement-go/engagement/customerio"
)

func TestTemplates(t *testing.T) {
	t.Parallel()
	srv, c := start(t)
	ctx := t.Context()
	if number := srv.AddTemplate(customerio.TransactionalMessage{ID: 7, Name: "Receipt", QueueDrafts: true}, "order_receipt"); number != 7 {
		t.Errorf("number %d", number)
	}
	message := sms("+15550100")
	must(c.Send.SMS(ctx, message))(t)
	message.TransactionalMessageID = customerio.TemplateName("order_receipt")
	must(c.Send.SMS(ctx, message))(t)
	message.TransactionalMessageID = customerio.TemplateName("typo")
	_, err := c.Send.SMS(ctx, message)
	wantError(t, err, customerio.ErrBadRequest, "does not exist")
	message.AutoCreate = true
	must(c.Send.SMS(ctx, message))(t)
	sent := srv.Sent()
	if len(sent) != 3 || sent[1].TransactionalMessageID != 7 || sent[2].TransactionalMessageID != 8 {
		t.Errorf("sent %+v", sent)
	}
	if sent[0].Metrics.Drafted.IsZero() || !sent[0].Metrics.Sent.IsZero() {
		t.Errorf("the template makes drafts: %+v", sent[0].Metrics)
	}
	if list := must(c.Transactional.List(ctx))(t); len(list) != 2 || list[0].Name != "Receipt" || list[1].Name != "typo" {
		t.Errorf("templates %+v", list)
	}
	_, err = c.Transactional.Get(ctx, 9)
	wantError(t, err, customerio.ErrNotFound, "")
	drafts, err := length(c.Transactional.AllMessages(ctx, 7, customerio.ListTransactionalMessagesParams{State: customerio.DeliveryStateDrafted}))
	if err != nil || drafts != 2 {
		t.Errorf("%d drafts, %v", drafts, err)
	}
}
