package engage_test

import (
	"context"

	"github.com/engagement-go/engagement/engage"
)

func messagesRows() []row {
	return []row{
		{Operation: "sendEmail", Want: "650f5a1ba36d1df032bd73aa", Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
			return c.Messages.SendEmail(ctx, engage.Email{
				From: engage.EmailSender{Name: "Acme", Email: "hello@acme.example"}, To: []string{"ada@example.com"}, Subject: "Welcome",
				HTML: "<p>Hello</p>", Text: "Hello", Template: "t", TemplateVariables: map[string]any{"name": "Ada"}, CC: []string{"c@example.com"},
				BCC: []string{"b@example.com"}, ReplyTo: "r@example.com", TrackClicks: new(false), TrackOpens: new(true), Headers: map[string]string{"List-Unsubscribe": "<mailto:x>"},
			})
		}},
		{Operation: "sendSms", Want: "650f5a1ba36d1df032bd73aa", Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
			return c.Messages.SendSMS(ctx, engage.SMS{From: "Acme", To: "15555551234", Body: "1234", Source: engage.SMSProviderTermii, Channel: engage.SMSChannelDND, TrackClicks: new(true)})
		}},
	}
}
