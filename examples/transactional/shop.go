package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/engagement-go/engagement/customerio"
)

// Order is an order of a customer.
type Order struct {
	Number     string
	CustomerID string
	Email      string
	Phone      string
	Language   string
	Total      string
	Invoice    io.Reader
}

// Shop sends customers messages about their orders. It depends on the client only, not on the fake server.
type Shop struct {
	cio *customerio.Client
}

// Paid sends the receipt, with the invoice attached, and returns the id of the delivery.
func (s *Shop) Paid(ctx context.Context, o Order) (string, error) {
	message := customerio.TransactionalEmail{
		TransactionalMessageID: customerio.TemplateName("receipt"),
		To:                     o.Email,
		Identifiers:            customerio.Identifiers{ID: o.CustomerID},
		Language:               o.Language,
		MessageData:            map[string]any{"order": o.Number, "total": o.Total},
	}
	if o.Invoice != nil {
		if err := message.Attachments.Add("invoice-"+o.Number+".pdf", o.Invoice); err != nil {
			return "", err
		}
	}
	receipt, err := s.cio.Send.Email(ctx, message)
	if err != nil {
		return "", fmt.Errorf("receipt of order %s: %w", o.Number, err)
	}
	return receipt.DeliveryID, nil
}

// Shipped sends a text message if the order has a phone number, and a push message otherwise.
func (s *Shop) Shipped(ctx context.Context, o Order) error {
	data := map[string]any{"order": o.Number}
	person := customerio.Identifiers{ID: o.CustomerID}
	var err error
	if o.Phone != "" {
		_, err = s.cio.Send.SMS(ctx, customerio.TransactionalSMS{
			TransactionalMessageID: customerio.TemplateName("shipped_sms"), To: o.Phone, Identifiers: person, MessageData: data,
			SendToUnsubscribed: new(false),
		})
	} else {
		_, err = s.cio.Send.Push(ctx, customerio.TransactionalPush{
			TransactionalMessageID: customerio.TemplateName("shipped_push"), To: "all", Identifiers: person, MessageData: data,
		})
	}
	if err != nil {
		return fmt.Errorf("order %s has shipped: %w", o.Number, err)
	}
	return nil
}

// Apologise sends an email that has no template.
func (s *Shop) Apologise(ctx context.Context, o Order, reason string) error {
	_, err := s.cio.Send.Email(ctx, customerio.TransactionalEmail{
		To: o.Email, From: "Shop <shop@example.com>", Identifiers: customerio.Identifiers{ID: o.CustomerID},
		Subject: "Your order " + o.Number + " is late",
		Body:    "<p>We are sorry: " + strings.TrimSuffix(reason, ".") + ".</p>",
	})
	return err
}
