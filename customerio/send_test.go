package customerio_test

import (
	"context"
	"encoding/json"
	"strings"
	"time"

	"github.com/engagement-go/engagement/customerio"
)

func sendRows() []row {
	receipt := &customerio.SendReceipt{DeliveryID: "dgOq6wUAAZQ=", QueuedAt: march}
	soon := func() customerio.UnixTime { return customerio.At(time.Now().Add(time.Hour)) }
	return []row{
		{Operation: "sendEmail", Want: receipt, Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			var files customerio.Attachments
			if err := files.Add("a.txt", strings.NewReader("hello")); err != nil {
				return nil, err
			}
			return c.Send.Email(ctx, customerio.TransactionalEmail{
				TransactionalMessageID: customerio.TemplateID(3), To: "ada@example.com", Identifiers: person, From: "a@example.com", Subject: "S",
				Body: "<p>B</p>", BodyPlain: "B", BodyAMP: "<html>", Preheader: "P", ReplyTo: "r@example.com", CC: "c@example.com", BCC: "b@example.com",
				FakeBCC: new(false), Headers: map[string]string{"X-A": "1"}, Attachments: files, MessageData: map[string]any{"order": 1815},
				Language: "en", SendAt: soon(), Tracked: new(false), DisableCSSPreprocessing: true, DisableMessageRetention: true,
				SendToUnsubscribed: new(false), QueueDraft: true, AutoCreate: true,
			})
		}},
		{Operation: "sendPush", Want: receipt, Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Send.Push(ctx, customerio.TransactionalPush{
				TransactionalMessageID: customerio.TemplateID(4), To: "last_used", Identifiers: person, Title: "T", Message: "M",
				ImageURL: "https://example.com/i.png", Link: "app://x", Sound: customerio.PushSoundNone, CustomData: map[string]any{"a": 1},
				CustomDevice:  customerio.PushDevice{Token: "t", Platform: customerio.PlatformIOS, LastUsed: march},
				CustomPayload: json.RawMessage(`{"ios":{"aps":{"badge":0}}}`), MessageData: map[string]any{"a": "b"}, SendAt: soon(),
			})
		}},
		{Operation: "sendSMS", Want: receipt, Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Send.SMS(ctx, customerio.TransactionalSMS{
				TransactionalMessageID: customerio.TemplateName("otp"), To: "+4915112345678", Identifiers: customerio.Identifiers{Email: "ada@example.com"},
				From: "+15550100", Tracked: new(true), MessageData: map[string]any{"code": "1234"},
			})
		}},
		{Operation: "sendWhatsApp", Want: receipt, Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Send.WhatsApp(ctx, customerio.TransactionalWhatsApp{
				TransactionalMessageID: customerio.TemplateID(6), Identifiers: customerio.Identifiers{CioID: "03000001"}, To: "+4915112345678",
				From: "+15550100", Tracked: new(false), SendToUnsubscribed: new(true),
			})
		}},
		{Operation: "sendInApp", Want: receipt, Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Send.InApp(ctx, customerio.TransactionalInApp{TransactionalMessageID: customerio.TemplateID(7), Identifiers: person, AutoCreate: true})
		}},
		{Operation: "sendInboxMessage", Want: receipt, Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Send.InboxMessage(ctx, customerio.TransactionalInboxMessage{TransactionalMessageID: customerio.TemplateID(8), Identifiers: person, To: "x"})
		}},
	}
}
