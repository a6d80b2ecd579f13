package esputnik_test

import (
	"context"
	"testing"
	"time"

	es "github.com/engagement-go/engagement/esputnik"
)

func sendingRows() []row {
	return []row{
		{Operation: "smartSend", Want: []es.SendResult{
			{Locator: "ann@example.org", Status: es.SendStatusOK, RequestID: "00000000-0000-4000-8000-000000000001"},
			{Locator: "bad@", Status: es.SendStatusError, Message: "'bad@' is not valid email"},
		}, Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Sending.SendMessage(ctx, a.Number, es.SendMessageRequest{
				Recipients: []es.Recipient{
					{Locator: "ann@example.org", JSONParam: `{"discount":"5%"}`, LanguageCode: "en", ExternalRequestID: "R-1"},
					{ContactID: 900000002},
					{ExternalCustomerID: "C-17"},
				},
				Email: new(false), FromName: "Shop",
			})
		}},
		{Operation: "sendEmail", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Sending.SendEmail(ctx, es.OutgoingEmail{
				From: `"Shop" <shop@example.org>`, Subject: "Hi", HTMLText: "<p>Hi</p>", PlainText: "Hi", AMPHTMLText: "<html amp>", Emails: []string{"ann@example.org"},
				Tags: []string{"t1"}, SubscriptionKeys: []string{"news"}, ExternalRequestID: "R", SkipPersonalisation: new(true), TrackURLs: new(false),
			})
		}},
		{Operation: "sendSms", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Sending.SendSMS(ctx, es.OutgoingSMS{From: "SHOP", Text: "Your code 1234", PhoneNumbers: []string{"380500000001"}, Tags: []string{"t"}, SubscriptionKeys: []string{"news"}, ExternalRequestID: "R", TrackURLs: true})
		}},
		{Operation: "sendViber", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Sending.SendViber(ctx, es.OutgoingViber{
				Text: "Sale", IOSExpiryText: "Offer expired", SegmentID: 510001, From: "SHOP", TTL: new(es.SecondsOf(60 * time.Second)), Image: "https://shop.example.org/b.png", Caption: "Go",
				Action: "https://shop.example.org", Tags: []string{"t"}, SubscriptionKeys: []string{"news"}, ExternalRequestID: "R", TrackURLs: new(false),
			})
		}},
		{Operation: "getMessageStatus", Want: []es.MessageStatus{
			{RequestID: "00000000-0000-4000-8000-000000000001", Status: "DELIVERED", Delivered: true},
			{RequestID: "00000000-0000-4000-8000-000000000004", Status: "SMS_UNDELIVERED_STATE", Failed: true},
		}, Call: func(ctx context.Context, c both, a args) (any, error) {
			got, err := c.Sending.ListStatuses(ctx, []string{"00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000004"})
			return got, err
		}},
		{Operation: "getEmailInterfaces", Want: []es.Sender{{Type: es.SenderTypeEmail, Value: `"Shop" <shop@example.org>`}}, Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Sending.ListEmailSenders(ctx)
		}},
		{Operation: "getSmsInterfaces", Want: []es.Sender{{Type: es.SenderTypeSMS, Value: "SHOP"}}, Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Sending.ListSMSSenders(ctx)
		}},
		{Operation: "updateInteractionStatus", Call: func(ctx context.Context, c both, a args) (any, error) {
			return nil, c.Sending.UpdateInteraction(ctx, a.Text, es.InteractionStatusChange{Token: "fcm-token", Status: es.InteractionStatusDelivered, Time: time.Date(2025, 5, 1, 10, 0, 0, 0, time.UTC)})
		}},
	}
}

func TestMessageStatusesComeInManyShapes(t *testing.T) {
	t.Parallel()
	one := es.MessageStatus{RequestID: "r", Status: "DELIVERED", Delivered: true}
	object := `{"id":"0","status":"DELIVERED","requestId":"r","failed":"false","delivered":"true"}`
	for body, want := range map[string][]es.MessageStatus{
		`{"id":"0","results":` + object + `}`:                        {one},
		`{"id":0,"results":[` + object + `,` + object + `]}`:         {one, one},
		`[{"results":` + object + `},{"results":[` + object + `]}]`:  {one, one},
		`{"results":{"status":"READ","failed":false,"delivered":1}}`: {{Status: "READ", Delivered: true}},
		`{"id":0}`: nil,
		`[]`:       {},
	} {
		reads(t, body, want, func(c *es.Client) ([]es.MessageStatus, error) {
			return c.Sending.ListStatuses(t.Context(), []string{"r"})
		})
	}
}

func smart(recipients ...es.Recipient) call {
	return func(ctx context.Context, c *es.Client) error {
		_, err := c.Sending.SendMessage(ctx, 7, es.SendMessageRequest{Recipients: recipients})
		return err
	}
}

func TestSendingArgumentsAreRefused(t *testing.T) {
	t.Parallel()
	mail := func(change func(*es.OutgoingEmail)) func(context.Context, *es.Client) error {
		return func(ctx context.Context, c *es.Client) error {
			m := es.OutgoingEmail{From: "f", Subject: "s", HTMLText: "h", Emails: []string{"a@example.org"}}
			change(&m)
			_, err := c.Sending.SendEmail(ctx, m)
			return err
		}
	}
	refuse(t, map[string]refusal{
		"sending to nobody":        {smart(), "Recipients must not be empty"},
		"sending to 1,001":         {smart(repeat(1001, es.Recipient{ContactID: 1})...), "limit is 1000"},
		"recipient without name":   {smart(es.Recipient{ContactID: 1}, es.Recipient{LanguageCode: "en"}), "Recipients[1] must have exactly one"},
		"recipient with two names": {smart(es.Recipient{ContactID: 1, Locator: "a@example.org"}), "exactly one"},
		"recipient twice":          {smart(es.Recipient{ContactID: 1}, es.Recipient{ContactID: 1}), "Recipients[1] must not repeat"},
		"broken data":              {smart(es.Recipient{ContactID: 1, JSONParam: "{"}), "Recipients[0].JSONParam must be JSON"},
		"SMS to nobody": {func(ctx context.Context, c *es.Client) error {
			_, err := c.Sending.SendSMS(ctx, es.OutgoingSMS{From: "f", Text: "t"})
			return err
		}, "PhoneNumbers"},
		"Viber to nobody": {func(ctx context.Context, c *es.Client) error {
			_, err := c.Sending.SendViber(ctx, es.OutgoingViber{Text: "t", IOSExpiryText: "t"})
			return err
		}, "PhoneNumbers"},
		"a line break in the sender's name": {func(ctx context.Context, c *es.Client) error {
			_, err := c.Sending.SendMessage(ctx, 1, es.SendMessageRequest{Recipients: []es.Recipient{{ContactID: 1}}, FromName: "Shop\nBcc: x@example.org"})
			return err
		}, "FromName must not have line breaks"},
		"a line break in the sender":  {mail(func(m *es.OutgoingEmail) { m.From = "f\r" }), "From must not have line breaks"},
		"a line break in the subject": {mail(func(m *es.OutgoingEmail) { m.Subject = "s\r\nBcc: x@example.org" }), "Subject must not have line breaks"},
		"a line break in an address":  {mail(func(m *es.OutgoingEmail) { m.Emails = []string{"a@example.org\n"} }), "Emails[0] must not have line breaks"},
		"status of nothing":           {func(ctx context.Context, c *es.Client) error { _, err := c.Sending.ListStatuses(ctx, nil); return err }, "ids must not be empty"},
	})
}
