package customerio_test

import (
	"context"
	"testing"

	"github.com/oapi-codegen/nullable"

	"github.com/engagement-go/engagement/customerio"
)

var smsLink = customerio.DesignLinkDraft{Target: customerio.DesignLinkTarget{Type: customerio.DesignLinkTargetTypeCampaignAction, ActionID: 12}}

func designSMSRows() []row {
	return []row{
		{Operation: "createSms", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.DesignSMS.Create(ctx, customerio.DesignSMSDraft{Name: "S", Content: "<x-sms>", Recipient: "{{customer.phone}}", SenderID: 3, ParentFolderID: "f"})
		}},
		{Operation: "getSms", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.DesignSMS.Get(ctx, a.Text)
		}},
		{Operation: "updateSms", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return nil, c.DesignSMS.Update(ctx, a.Text, customerio.DesignSMSUpdate{
				Name: "S", Content: new(""), Recipient: new(""), SenderID: nullable.NewNullNullable[int64](), ParentFolderID: nullable.NewNullableWithValue("f"),
			})
		}},
		{Operation: "deleteSms", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return nil, c.DesignSMS.Delete(ctx, a.Text)
		}},
		{Operation: "linkSms", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.DesignSMS.Link(ctx, a.Text, smsLink)
		}},
		{Operation: "publishSms", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.DesignSMS.Publish(ctx, a.Text)
		}},
	}
}

func TestDesignSMSRefuses(t *testing.T) {
	t.Parallel()
	srv := serve(t, always(`{}`))
	c, ctx := newClient(t, srv), t.Context()
	refuse(t, srv, []refusal{
		{"SMS without content", func() error { _, err := c.DesignSMS.Create(ctx, customerio.DesignSMSDraft{Name: "S"}); return err }, "Content must not be empty"},
		{"update of nothing", func() error { return c.DesignSMS.Update(ctx, "s", customerio.DesignSMSUpdate{}) }, "update must set at least one field"},
		{"link to nothing", func() error { _, err := c.DesignSMS.Link(ctx, "s", customerio.DesignLinkDraft{}); return err }, "Target must be set"},
	})
}

func TestDesignSMSAccepts(t *testing.T) {
	t.Parallel()
	accept(t, map[string]accepted{
		"update that empties": {func(ctx context.Context, c client) error {
			return c.DesignSMS.Update(ctx, "s", customerio.DesignSMSUpdate{
				Content: new(""), Recipient: new(""), SenderID: nullable.NewNullNullable[int64](), ParentFolderID: nullable.NewNullNullable[string](),
			})
		}, `{"content":"","recipient":"","sender_id":null,"parent_folder_id":null}`},
	})
}
