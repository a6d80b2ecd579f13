// Code generated from openapi/engage/messages.yaml. DO NOT EDIT.

package engage

import (
	"context"
	"net/http"

	"github.com/engagement-go/engagement/internal/rest"
)

// MessagesService sends transactional email and SMS.
type MessagesService struct{ client *rest.Client }

var opSendEmail = rest.Operation{
	Name: "Messages.SendEmail", Method: http.MethodPost, Route: "/send/email",
}

// SendEmail sends a transactional email and returns the ID of the message.
//
// The domain of the sender must be connected to Engage or to the email provider in use: the default sending profile is
// refused. The free plan allows 100 emails a day through Engage's own email provider.
//
// The service does not recognise a repeated request. After a time-out the email may have been sent.
//
// Requires the secret (inferred).
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

// SendSMS sends a transactional SMS and returns the ID of the message.
//
// The provider must be connected to Engage.
//
// The service does not recognise a repeated request. After a time-out the SMS may have been sent.
//
// Requires the secret (inferred).
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

// Email is a transactional email. At least one of HTML, Text and Template is required.
type Email struct {
	// Sender of the email.
	From EmailSender `check:"required" json:"from"`

	// Email addresses of the recipients.
	To []string `check:"required,line" json:"to"`

	// Subject line.
	Subject string `check:"required,line" json:"subject"`

	// HTML body.
	HTML string `json:"html,omitempty,omitzero"`

	// Plain text body.
	Text string `json:"text,omitempty,omitzero"`

	// Name or ID of a template at Engage or at the email provider.
	Template string `json:"template,omitempty,omitzero"`

	// Values of the variables in the template.
	TemplateVariables map[string]any `json:"template_variables,omitempty,omitzero"`

	// Email addresses that get a copy.
	CC []string `check:"line" json:"cc,omitempty,omitzero"`

	// Email addresses that get a copy, hidden from the other recipients.
	BCC []string `check:"line" json:"bcc,omitempty,omitzero"`

	// Email address for replies.
	ReplyTo string `check:"line" json:"reply_to,omitempty,omitzero"`

	// Whether to track clicks. Nil means false (inferred).
	TrackClicks *bool `json:"track_clicks,omitempty"`

	// Whether to track opens. Nil means false (inferred).
	TrackOpens *bool `json:"track_opens,omitempty"`

	// Additional email headers, such as List-Unsubscribe. Not documented, and of unknown effect, but sent by an
	// application.
	Headers map[string]string `check:"line" json:"headers,omitempty,omitzero"`
}

// EmailSender is the sender of an email.
type EmailSender struct {
	// Name that recipients see. Sources differ on whether it is required.
	Name string `check:"line" json:"name,omitempty,omitzero"`

	// Email address, in a domain that is connected to Engage or to the email provider.
	Email string `check:"required,line" json:"email"`
}

// SMS is a transactional text message.
type SMS struct {
	// Sender ID that is registered with the provider.
	From string `check:"required" json:"from"`

	// Phone number with country code, digits only, such as 15555551234.
	To string `check:"required" json:"to"`

	// Text of the SMS.
	Body string `check:"required" json:"body"`

	// Provider that delivers the SMS.
	Source SMSProvider `check:"required,oneof=twilio|termii|at|kudisms|hollatags" json:"source"`

	// Route of the SMS. Only for Termii and KudiSMS.
	Channel SMSChannel `check:"oneof=generic|dnd" json:"channel,omitempty,omitzero"`

	// Whether to track clicks. Links are rewritten for this.
	TrackClicks *bool `json:"track_clicks,omitempty"`
}

// SMSChannel is the route of an SMS: generic for promotions, dnd for transactions and one-time passwords.
type SMSChannel string

// Values of SMSChannel. Others are refused as arguments.
const (
	SMSChannelDND     SMSChannel = "dnd"
	SMSChannelGeneric SMSChannel = "generic"
)

// SMSProvider is a provider that delivers SMS.
type SMSProvider string

// Values of SMSProvider. Others are refused as arguments.
const (
	SMSProviderAfricasTalking SMSProvider = "at"
	SMSProviderHollatags      SMSProvider = "hollatags"
	SMSProviderKudiSMS        SMSProvider = "kudisms"
	SMSProviderTermii         SMSProvider = "termii"
	SMSProviderTwilio         SMSProvider = "twilio"
)
