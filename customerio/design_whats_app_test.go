package customerio_test

import (
	"context"
	"testing"

	"github.com/engagement-go/engagement/customerio"
)

func designWhatsAppRows() []row {
	return []row{
		{Operation: "getWhatsApp", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.DesignWhatsApp.Get(ctx, a.Text)
		}},
		{Operation: "deleteWhatsApp", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return nil, c.DesignWhatsApp.Delete(ctx, a.Text)
		}},
		{Operation: "getWhatsAppStatus", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.DesignWhatsApp.GetStatus(ctx, a.Text)
		}},
		{Operation: "linkWhatsApp", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.DesignWhatsApp.Link(ctx, a.Text, customerio.DesignLinkDraft{Target: customerio.DesignLinkTarget{Type: customerio.DesignLinkTargetTypeNewsletter, NewsletterID: 9}, Force: true})
		}},
		{Operation: "publishWhatsApp", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.DesignWhatsApp.Publish(ctx, a.Text)
		}},
	}
}

func TestDesignWhatsAppAnswers(t *testing.T) {
	t.Parallel()
	decode(t, map[string]decoded{
		"not submitted": {`{"submitted":false}`, func(ctx context.Context, c client) (any, error) { return c.DesignWhatsApp.GetStatus(ctx, "w") }, &customerio.DesignWhatsAppStatus{}},
		"a number for the id": {`{"submitted":true,"whatsapp_template_id":1234567890,"status":"IN_REVIEW"}`, func(ctx context.Context, c client) (any, error) {
			return c.DesignWhatsApp.GetStatus(ctx, "w")
		}, &customerio.DesignWhatsAppStatus{Submitted: true, WhatsAppTemplateID: "1234567890", Status: "IN_REVIEW"}},
	})
}
