package engage_test

import (
	"context"
	"testing"

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

func TestMessagesRefuse(t *testing.T) {
	send := func(change func(*engage.Email)) func(context.Context, *engage.Client) error {
		return func(ctx context.Context, c *engage.Client) error {
			email := engage.Email{From: engage.EmailSender{Email: "a@b.c"}, To: []string{"d@e.f"}, Subject: "s", Text: "t"}
			change(&email)
			_, err := c.Messages.SendEmail(ctx, email)
			return err
		}
	}
	sms := engage.SMS{From: "a", To: "1", Body: "b", Source: engage.SMSProviderTwilio}
	t.Parallel()
	refuse(t, refusals{
		"email without content":     {send(func(e *engage.Email) { e.Text = "" }), "HTML or Text or Template must be set"},
		"email without sender":      {send(func(e *engage.Email) { e.From = engage.EmailSender{} }), "From must be set"},
		"email without recipients":  {send(func(e *engage.Email) { e.To = nil }), "To must not be empty"},
		"email to an empty address": {send(func(e *engage.Email) { e.BCC = []string{""} }), "BCC must not have an empty address"},
		"SMS without provider": {func(ctx context.Context, c *engage.Client) error {
			sms := sms
			sms.Source = ""
			_, err := c.Messages.SendSMS(ctx, sms)
			return err
		}, "Source must not be empty"},
		"SMS by an unknown provider": {func(ctx context.Context, c *engage.Client) error {
			sms := sms
			sms.Source = "twillio"
			_, err := c.Messages.SendSMS(ctx, sms)
			return err
		}, "Source must be one of twilio, termii, at, kudisms, hollatags"},
		"SMS by an unknown route": {func(ctx context.Context, c *engage.Client) error {
			sms := sms
			sms.Channel = "DND"
			_, err := c.Messages.SendSMS(ctx, sms)
			return err
		}, "Channel must be one of generic, dnd"},
	})
}
