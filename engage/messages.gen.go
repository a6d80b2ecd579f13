// Code generated from openapi/engage/messages.yaml. DO NOT EDIT.

package engage

import (
	"context"
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
)

// MessagesService sends transactional mail and SMS.
type MessagesService struct{ client *rest.Client }

var opSendEmail = rest.Operation{
	Name: "Messages.SendEmail", Method: http.MethodPost, Route: "/send/email",
}

// SendEmail sends a transactional mail.
//
// The domain of the sender's address must be connected to Engage or to the mail provider in use; the default sending
// profile is refused. At least one of HTML, Text and Template is needed. On the free plan with Engage as mail provider
// 100 mails a day are allowed. The result is the id of the message.
//
// Nothing protects against sending twice: after a time-out the mail may be on its way. It needs the secret (inferred).
//
// Calls POST /send/email. Not repeatable: retried only if the request never reached the service or was answered with
// 429.
//
// Vendor documentation: https://docs.engage.so/en-us/a/650f5a1ba36d1df032bd73aa-transactional-messaging
func (s *MessagesService) SendEmail(ctx context.Context, email Email, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opSendEmail)
	req.JSON(&email)
	req.Refuse(validateSendEmail(email))
	envelope, err := rest.Call[struct {
		Value string `json:"id"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return "", err
	}
	return envelope.Value, nil
}

var opSendSMS = rest.Operation{
	Name: "Messages.SendSMS", Method: http.MethodPost, Route: "/send/sms",
}

// SendSMS sends a transactional SMS.
//
// The message goes through a provider that is connected to Engage, under a sender id that is registered there. The
// result is the id of the message.
//
// Nothing protects against sending twice: after a time-out the message may be on its way. It needs the secret
// (inferred).
//
// Calls POST /send/sms. Not repeatable: retried only if the request never reached the service or was answered with 429.
//
// Vendor documentation: https://docs.engage.so/en-us/a/650f5a1ba36d1df032bd73aa-transactional-messaging
func (s *MessagesService) SendSMS(ctx context.Context, sms SMS, opts ...RequestOption) (string, error) {
	req := rest.NewRequest(&opSendSMS)
	req.JSON(&sms)
	envelope, err := rest.Call[struct {
		Value string `json:"id"`
	}](ctx, s.client, &req, opts)
	if err != nil {
		return "", err
	}
	return envelope.Value, nil
}

// Email is a transactional mail. One of HTML, Text and Template is needed.
type Email struct {
	// EmailSender is whom a mail comes from.
	From EmailSender `check:"required" json:"from"`

	// Addresses of the recipients.
	To []string `check:"required" json:"to"`

	// Subject line.
	Subject string `check:"required" json:"subject"`

	// The mail as HTML.
	HTML string `json:"html,omitempty,omitzero"`

	// The mail as plain text.
	Text string `json:"text,omitempty,omitzero"`

	// Name or id of a template at Engage or at the mail provider.
	Template string `json:"template,omitempty,omitzero"`

	// Values for the template.
	TemplateVariables map[string]any `json:"template_variables,omitempty,omitzero"`

	// Addresses that get a copy.
	CC []string `json:"cc,omitempty,omitzero"`

	// Addresses that get a copy unseen by the others.
	BCC []string `json:"bcc,omitempty,omitzero"`

	// Address for replies.
	ReplyTo string `json:"reply_to,omitempty,omitzero"`

	// Whether to count clicks; nil takes the default, presumably no (inferred).
	TrackClicks *bool `json:"track_clicks,omitempty"`

	// Whether to count opens; nil takes the default, presumably no (inferred).
	TrackOpens *bool `json:"track_opens,omitempty"`

	// Extra mail headers, List-Unsubscribe for example. One application sends them; they are not documented, and their
	// effect is not known.
	Headers map[string]string `json:"headers,omitempty,omitzero"`
}

// EmailSender is whom a mail comes from.
type EmailSender struct {
	// Name that recipients see. Better given: sources differ on whether it is required.
	Name string `json:"name,omitempty,omitzero"`

	// Address, of a domain that is connected to Engage or to the mail provider.
	Email string `check:"required" json:"email"`
}

// SMS is a transactional text message.
type SMS struct {
	// Sender id that is registered with the provider.
	From string `check:"required" json:"from"`

	// Phone number with country code, digits only: 15555551234.
	To string `check:"required" json:"to"`

	// Text of the message.
	Body string `check:"required" json:"body"`

	// SMSProvider is the company that delivers an SMS.
	Source SMSProvider `check:"required" json:"source"`

	// SMSChannel is the route of an SMS with Termii and KudiSMS: generic for promotion, dnd for transactions and one-time
	// passwords.
	Channel SMSChannel `json:"channel,omitempty,omitzero"`

	// Whether to count clicks. Links are rewritten for it.
	TrackClicks *bool `json:"track_clicks,omitempty"`
}

// SMSChannel is the route of an SMS with Termii and KudiSMS: generic for promotion, dnd for transactions and one-time
// passwords.
type SMSChannel string

// Values of SMSChannel. Others that the vendor adds later are kept as they come.
const (
	SMSChannelDND     SMSChannel = "dnd"
	SMSChannelGeneric SMSChannel = "generic"
)

// SMSProvider is the company that delivers an SMS.
type SMSProvider string

// Values of SMSProvider. Others that the vendor adds later are kept as they come.
const (
	SMSProviderAfricasTalking SMSProvider = "at"
	SMSProviderHollatags      SMSProvider = "hollatags"
	SMSProviderKudiSMS        SMSProvider = "kudisms"
	SMSProviderTermii         SMSProvider = "termii"
	SMSProviderTwilio         SMSProvider = "twilio"
)
