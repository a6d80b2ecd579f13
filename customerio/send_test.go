package customerio_test

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement/customerio"
)

func sendRows() []row {
	receipt := &customerio.SendReceipt{DeliveryID: "dgOq6wUAAZQ=", QueuedAt: march}
	soon := func() customerio.UnixTime { return customerio.UnixTimeOf(time.Now().Add(time.Hour)) }
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
				Language: "en", SendAt: soon(), Tracked: new(false), DisableCSSPreprocessing: new(true), DisableMessageRetention: new(true),
				SendToUnsubscribed: new(false), QueueDraft: new(true), AutoCreate: true,
			})
		}},
		{Operation: "sendPush", Want: receipt, Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Send.Push(ctx, customerio.TransactionalPush{
				TransactionalMessageID: customerio.TemplateID(4), To: customerio.PushToLastUsed, Identifiers: person, Title: "T", Message: "M",
				ImageURL: "https://example.com/i.png", Link: "app://x", Sound: customerio.PushSoundNone, CustomData: map[string]any{"a": 1},
				CustomDevice:  customerio.PushDevice{Token: "t", Platform: customerio.PlatformIOS, LastUsed: march, Attributes: map[string]any{"a": 1, "b": true, "c": "d"}},
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

func TestSendRefuses(t *testing.T) {
	t.Parallel()
	srv := serve(t, always(`{}`))
	c, ctx := newClient(t, srv), t.Context()
	email := customerio.TransactionalEmail{To: "ada@example.com", Identifiers: person, From: "a@example.com", Subject: "S", Body: "B"}
	mail := func(change func(*customerio.TransactionalEmail)) func() error {
		return func() error {
			m := email
			change(&m)
			_, err := c.Send.Email(ctx, m)
			return err
		}
	}
	later := func(d time.Duration) customerio.UnixTime { return customerio.UnixTimeOf(time.Now().Add(d)) }
	refuse(t, srv, []refusal{
		{"no address", mail(func(m *customerio.TransactionalEmail) { m.To = "" }), "To must not be empty"},
		{"two identifiers", mail(func(m *customerio.TransactionalEmail) { m.Identifiers = customerio.Identifiers{ID: "1", CioID: "2"} }), "exactly one of ID, Email, CioID"},
		{"no recipient", mail(func(m *customerio.TransactionalEmail) { m.To = "" }), "to"},
		{"no body", mail(func(m *customerio.TransactionalEmail) { m.Body = "" }), "Body must not be empty without a TransactionalMessageID"},
		{"no subject", mail(func(m *customerio.TransactionalEmail) { m.Subject = "" }), "Subject"},
		{"16 recipients", mail(func(m *customerio.TransactionalEmail) {
			m.To, m.CC, m.BCC = strings.Repeat("a@example.com,", 14), "b@example.com", `"Doe, Ada" <c@example.com>`
		}), "16 addresses together with CC and BCC, the limit is 15"},
		{"attachments", mail(func(m *customerio.TransactionalEmail) {
			m.Attachments = customerio.Attachments{"a": make([]byte, customerio.MaxAttachmentBytes), "b": {1}}
		}), "2097152 bytes"},
		{"a line break in the sender", mail(func(m *customerio.TransactionalEmail) { m.From = "Ada\r\nBcc: x@example.com <a@example.com>" }), "From must not have line breaks"},
		{"a line break in the recipients", mail(func(m *customerio.TransactionalEmail) { m.To = "a@example.com\n" }), "To must not have line breaks"},
		{"a line break in a copy", mail(func(m *customerio.TransactionalEmail) { m.CC = "a@example.com\n" }), "CC must not have line breaks"},
		{"a line break in a hidden copy", mail(func(m *customerio.TransactionalEmail) { m.BCC = "a@example.com\n" }), "BCC must not have line breaks"},
		{"a line break in the reply address", mail(func(m *customerio.TransactionalEmail) { m.ReplyTo = "a@example.com\r" }), "ReplyTo must not have line breaks"},
		{"a line break in the subject", mail(func(m *customerio.TransactionalEmail) { m.Subject = "S\r\nBcc: x@example.com" }), "Subject must not have line breaks"},
		{"a line break in a header", mail(func(m *customerio.TransactionalEmail) { m.Headers = map[string]string{"X-A": "1\nX-B: 2"} }), "Headers must not have line breaks"},
		{"a line break in the name of a header", mail(func(m *customerio.TransactionalEmail) { m.Headers = map[string]string{"X-A: 1\nX-B": "2"} }), "Headers must not have line breaks"},
		{"a line break in the name of an attachment", mail(func(m *customerio.TransactionalEmail) {
			m.Attachments = customerio.Attachments{"a\n.txt": {1}}
		}), "Attachments must not have line breaks in their names"},
		{"a line break in a header of a message", func() error {
			_, err := c.Campaigns.UpdateAction(ctx, 1, 2, customerio.ActionUpdate{Headers: customerio.MessageHeaders{{Name: "X-A", Value: "1\r\nX-B: 2"}}})
			return err
		}, "Headers[0].Value must not have line breaks"},
		{"a line break in the subject of a newsletter", func() error {
			_, err := c.Newsletters.UpdateContent(ctx, 1, 2, customerio.NewsletterContentUpdate{Subject: new("S\nX")})
			return err
		}, "Subject must not have line breaks"},
		{"a line break in the envelope of a design", func() error {
			_, err := c.DesignEmails.Create(ctx, customerio.DesignEmailDraft{Name: "E", Envelope: customerio.DesignEnvelopeDraft{ReplyTo: new("a@example.com\n")}})
			return err
		}, "Envelope.ReplyTo must not have line breaks"},
		{"nameless attachment", mail(func(m *customerio.TransactionalEmail) { m.Attachments = customerio.Attachments{"": {1}} }), "name"},
		{"in 91 days", mail(func(m *customerio.TransactionalEmail) { m.SendAt = later(91 * 24 * time.Hour) }), "90 days"},
		{"message -1", mail(func(m *customerio.TransactionalEmail) { m.TransactionalMessageID = customerio.TemplateID(-1) }), "TransactionalMessageID"},
		{"push without a message", func() error {
			_, err := c.Send.Push(ctx, customerio.TransactionalPush{To: "all", Identifiers: person})
			return err
		}, "TransactionalMessageID must be set"},
		{"push to nobody", func() error {
			_, err := c.Send.Push(ctx, customerio.TransactionalPush{TransactionalMessageID: customerio.TemplateID(1), To: customerio.PushToAll})
			return err
		}, "Identifiers must be set"},
		{"push with half a device", func() error {
			_, err := c.Send.Push(ctx, customerio.TransactionalPush{
				TransactionalMessageID: customerio.TemplateID(1), To: "all", Identifiers: person, CustomDevice: customerio.PushDevice{Platform: customerio.PlatformIOS},
			})
			return err
		}, "CustomDevice.Token"},
		{"SMS without a message", func() error {
			_, err := c.Send.SMS(ctx, customerio.TransactionalSMS{To: "+1", Identifiers: person})
			return err
		}, "TransactionalMessageID must be set"},
		{"SMS to nobody", func() error {
			_, err := c.Send.SMS(ctx, customerio.TransactionalSMS{TransactionalMessageID: customerio.TemplateID(1), To: "+1"})
			return err
		}, "Identifiers must be set"},
		{"WhatsApp without a message", func() error {
			_, err := c.Send.WhatsApp(ctx, customerio.TransactionalWhatsApp{Identifiers: person})
			return err
		}, "TransactionalMessageID must be set"},
		{"in-app without a message", func() error {
			_, err := c.Send.InApp(ctx, customerio.TransactionalInApp{Identifiers: person})
			return err
		}, "TransactionalMessageID must be set"},
		{"inbox without a message", func() error {
			_, err := c.Send.InboxMessage(ctx, customerio.TransactionalInboxMessage{Identifiers: person})
			return err
		}, "TransactionalMessageID must be set"},
	})
}

func TestSendAccepts(t *testing.T) {
	t.Parallel()
	fifteen := strings.Repeat("a@example.com, ", 13)
	accept(t, map[string]accepted{
		"15 recipients": {func(ctx context.Context, c client) error {
			_, err := c.Send.Email(ctx, customerio.TransactionalEmail{
				TransactionalMessageID: customerio.TemplateID(1), To: fifteen, CC: `"Doe, Ada" <b@example.com>`, BCC: "c@example.com", Identifiers: person,
			})
			return err
		}, ""},
		"email to an address only": {func(ctx context.Context, c client) error {
			_, err := c.Send.Email(ctx, customerio.TransactionalEmail{TransactionalMessageID: customerio.TemplateID(1), To: "a@example.com"})
			return err
		}, `{"transactional_message_id":1,"to":"a@example.com"}`},
		"email without a template and a sender": {func(ctx context.Context, c client) error {
			_, err := c.Send.Email(ctx, customerio.TransactionalEmail{To: "a@example.com", Subject: "S", Body: "B"})
			return err
		}, `{"to":"a@example.com","subject":"S","body":"B"}`},
		"email that overrides its template with false": {func(ctx context.Context, c client) error {
			_, err := c.Send.Email(ctx, customerio.TransactionalEmail{
				TransactionalMessageID: customerio.TemplateID(1), To: "a@example.com", Identifiers: person,
				DisableCSSPreprocessing: new(false), DisableMessageRetention: new(false), QueueDraft: new(false),
			})
			return err
		}, `{"transactional_message_id":1,"identifiers":{"id":"42"},"queue_draft":false,"to":"a@example.com","disable_css_preprocessing":false,"disable_message_retention":false}`},
		"email with an empty file": {func(ctx context.Context, c client) error {
			_, err := c.Send.Email(ctx, customerio.TransactionalEmail{
				TransactionalMessageID: customerio.TemplateID(1), To: "a@example.com", Attachments: customerio.Attachments{"a.txt": nil},
			})
			return err
		}, `{"transactional_message_id":1,"to":"a@example.com","attachments":{"a.txt":""}}`},
		"push to the recipient of the template": {func(ctx context.Context, c client) error {
			_, err := c.Send.Push(ctx, customerio.TransactionalPush{
				TransactionalMessageID: customerio.TemplateID(1), Identifiers: person, CustomDevice: customerio.PushDevice{Token: "t"}, DisableMessageRetention: new(false), QueueDraft: new(false),
			})
			return err
		}, `{"transactional_message_id":1,"identifiers":{"id":"42"},"queue_draft":false,"custom_device":{"token":"t"},"disable_message_retention":false}`},
		"push to all devices": {func(ctx context.Context, c client) error {
			_, err := c.Send.Push(ctx, customerio.TransactionalPush{TransactionalMessageID: customerio.TemplateID(1), To: customerio.PushToAll, Identifiers: person})
			return err
		}, `{"transactional_message_id":1,"identifiers":{"id":"42"},"to":"all"}`},
		"attributes of a device": {func(ctx context.Context, c client) error {
			_, err := c.Send.Push(ctx, customerio.TransactionalPush{
				TransactionalMessageID: customerio.TemplateID(1), Identifiers: person,
				CustomDevice: customerio.PushDevice{Token: "t", Attributes: map[string]any{"a": 9007199254740993, "b": true, "c": "d", "e": 1.5}},
			})
			return err
		}, `{"transactional_message_id":1,"identifiers":{"id":"42"},"custom_device":{"token":"t","attributes":{"a":9007199254740993,"b":true,"c":"d","e":1.5}}}`},
		"SMS to the recipient of the template": {func(ctx context.Context, c client) error {
			_, err := c.Send.SMS(ctx, customerio.TransactionalSMS{
				TransactionalMessageID: customerio.TemplateID(1), Identifiers: person, DisableMessageRetention: new(false), QueueDraft: new(false),
			})
			return err
		}, `{"transactional_message_id":1,"identifiers":{"id":"42"},"queue_draft":false,"disable_message_retention":false}`},
		"WhatsApp that overrides its template with false": {func(ctx context.Context, c client) error {
			_, err := c.Send.WhatsApp(ctx, customerio.TransactionalWhatsApp{
				TransactionalMessageID: customerio.TemplateID(1), Identifiers: person, DisableMessageRetention: new(false), QueueDraft: new(false),
			})
			return err
		}, `{"transactional_message_id":1,"identifiers":{"id":"42"},"queue_draft":false,"disable_message_retention":false}`},
		"in-app that overrides its template with false": {func(ctx context.Context, c client) error {
			_, err := c.Send.InApp(ctx, customerio.TransactionalInApp{
				TransactionalMessageID: customerio.TemplateID(1), Identifiers: person, DisableMessageRetention: new(false), QueueDraft: new(false),
			})
			return err
		}, `{"transactional_message_id":1,"identifiers":{"id":"42"},"queue_draft":false,"disable_message_retention":false}`},
		"inbox message that overrides its template with false": {func(ctx context.Context, c client) error {
			_, err := c.Send.InboxMessage(ctx, customerio.TransactionalInboxMessage{
				TransactionalMessageID: customerio.TemplateID(1), Identifiers: person, DisableMessageRetention: new(false), QueueDraft: new(false),
			})
			return err
		}, `{"transactional_message_id":1,"identifiers":{"id":"42"},"queue_draft":false,"disable_message_retention":false}`},
	})
}

func TestTransactionalID(t *testing.T) {
	t.Parallel()
	for want, id := range map[string]customerio.TransactionalID{`3`: customerio.TemplateID(3), `"otp"`: customerio.TemplateName("otp"), `null`: {}} {
		got, err := json.Marshal(id)
		if err != nil || string(got) != want {
			t.Errorf("want %s, got %s, %v", want, got, err)
		}
		var again customerio.TransactionalID
		if err := json.Unmarshal(got, &again); err != nil || again != id {
			t.Errorf("reading %s: %v, %v", want, again, err)
		}
		if id.IsZero() != (want == "null") || id.String() != strings.Trim(strings.TrimPrefix(want, "null"), `"`) {
			t.Errorf("%s: IsZero %v, String %q", want, id.IsZero(), id)
		}
	}
	var id customerio.TransactionalID
	if err := json.Unmarshal([]byte(`{}`), &id); err == nil {
		t.Error("an object was read as a message id")
	}
}

func TestAttachments(t *testing.T) {
	t.Parallel()
	var files customerio.Attachments
	if err := files.Add("a.txt", strings.NewReader("hello")); err != nil {
		t.Fatal(err)
	}
	if got, err := json.Marshal(files); err != nil || string(got) != `{"a.txt":"aGVsbG8="}` {
		t.Errorf("want base64, got %s, %v", got, err)
	}
	for want, files := range map[string]customerio.Attachments{
		`{"a.txt":""}`: {"a.txt": nil}, `{"b.txt":""}`: {"b.txt": {}}, `{}`: {}, `{"a.txt":"eA==","b.txt":""}`: {"a.txt": []byte("x"), "b.txt": nil},
	} {
		if got, err := json.Marshal(files); err != nil || string(got) != want {
			t.Errorf("want %s, got %s, %v", want, got, err)
		}
	}
	broken := errors.New("disk on fire")
	for name, bad := range map[string]struct {
		file string
		r    io.Reader
		want error
	}{
		"no name":   {"", strings.NewReader("x"), customerio.ErrInvalidArgument},
		"two lines": {"a\n.txt", strings.NewReader("x"), customerio.ErrInvalidArgument},
		"taken":     {"a.txt", strings.NewReader("x"), customerio.ErrInvalidArgument},
		"no reader": {"b.txt", nil, customerio.ErrInvalidArgument},
		"too large": {"b.txt", strings.NewReader(strings.Repeat("x", customerio.MaxAttachmentBytes-4)), customerio.ErrInvalidArgument},
		"broken":    {"b.txt", iotest.ErrReader(broken), broken},
	} {
		if err := files.Add(bad.file, bad.r); !errors.Is(err, bad.want) {
			t.Errorf("%s: error %v, want %v", name, err, bad.want)
		}
	}
	if diff := cmp.Diff(customerio.Attachments{"a.txt": []byte("hello")}, files); diff != "" {
		t.Error("what failed was attached: " + diff)
	}
	if err := files.Add("b.txt", strings.NewReader(strings.Repeat("x", customerio.MaxAttachmentBytes-5))); err != nil {
		t.Errorf("exactly the limit: %v", err)
	}
}
