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
		"email without content":                {send(func(e *engage.Email) { e.Text = "" }), "HTML or Text or Template must be set"},
		"email without sender":                 {send(func(e *engage.Email) { e.From = engage.EmailSender{} }), "From must be set"},
		"email without recipients":             {send(func(e *engage.Email) { e.To = nil }), "To must not be empty"},
		"email to an empty address":            {send(func(e *engage.Email) { e.BCC = []string{""} }), "BCC must not have an empty address"},
		"a line break in the sender's name":    {send(func(e *engage.Email) { e.From.Name = "Acme\r\nBcc: x@example.com" }), "From.Name must not have line breaks"},
		"a line break in the sender's address": {send(func(e *engage.Email) { e.From.Email = "a@b.c\n" }), "From.Email must not have line breaks"},
		"a line break in a recipient":          {send(func(e *engage.Email) { e.To = []string{"d@e.f", "g@h.i\r"} }), "To[1] must not have line breaks"},
		"a line break in a copy":               {send(func(e *engage.Email) { e.CC = []string{"d@e.f\n"} }), "CC[0] must not have line breaks"},
		"a line break in a hidden copy":        {send(func(e *engage.Email) { e.BCC = []string{"d@e.f\n"} }), "BCC[0] must not have line breaks"},
		"a line break in the subject":          {send(func(e *engage.Email) { e.Subject = "s\nBcc: x@example.com" }), "Subject must not have line breaks"},
		"a line break in the reply address":    {send(func(e *engage.Email) { e.ReplyTo = "d@e.f\n" }), "ReplyTo must not have line breaks"},
		"a line break in a header":             {send(func(e *engage.Email) { e.Headers = map[string]string{"X-A": "1\r\nX-B: 2"} }), "Headers must not have line breaks"},
		"a line break in the name of a header": {send(func(e *engage.Email) { e.Headers = map[string]string{"X-A: 1\r\nX-B": "2"} }), "Headers must not have line breaks"},
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
