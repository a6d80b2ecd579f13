package esputniktest

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"slices"
	"time"

	"github.com/engagement-go/engagement/esputnik/esputnikhook"
	"github.com/engagement-go/engagement/internal/fake"
)

// The login of DeliverActivity and DeliverInbox, for the handlers of package esputnikhook.
const (
	WebhookUser     = "fake-user"
	WebhookPassword = "fake-password"
)

// DeliverActivity sends rows as the activity webhook does: all in one request, with the login. If the status is not 200, it
// is sent again after 1, 2, 4 and 8 minutes and so on, up to once an hour, so let the time pass in a bubble of
// testing/synctest, or set Attempts. After a day it is given up, which is not documented. With Reversed the last row is the
// first.
//
// It returns all attempts, and an error if the rows were not accepted.
func (s *Server) DeliverActivity(ctx context.Context, to Webhook, rows ...esputnikhook.Activity) ([]Attempt, error) {
	if to.Reversed {
		rows = slices.Clone(rows)
		slices.Reverse(rows)
	}
	body, err := json.Marshal(rows)
	if err != nil {
		return nil, err
	}
	return attempts(activitySender.Deliver(ctx, fake.Webhook(to), body))
}

// DeliverInbox sends messages as the App Inbox webhook does: each in a request of its own, with the login. A message is sent
// again after 401, 429 and statuses from 500 up, at the intervals of DeliverActivity (inferred).
//
// It returns all attempts, and an error if a message was not accepted.
func (s *Server) DeliverInbox(ctx context.Context, to Webhook, messages ...*esputnikhook.InboxMessage) ([]Attempt, error) {
	bodies := make([][]byte, len(messages))
	for i, m := range messages {
		var err error
		if bodies[i], err = json.Marshal(m); err != nil {
			return nil, fmt.Errorf("message %d: %w", i, err)
		}
	}
	return attempts(inboxSender.Deliver(ctx, fake.Webhook(to), bodies...))
}

// ProbeWebhook sends the GET with which the service tests an address when it is saved, and fails if the status is not 200.
func (s *Server) ProbeWebhook(ctx context.Context, to Webhook) error {
	status, err := activitySender.Probe(ctx, fake.Webhook(to))
	if err == nil && status != http.StatusOK {
		err = errors.New(http.StatusText(status))
	}
	return err
}

var (
	activitySender = &fake.Sender{Authorize: login, Accepts: isOK, Again: later, Patience: 24 * time.Hour}
	inboxSender    = &fake.Sender{
		Authorize: login, Accepts: isOK, Patience: 24 * time.Hour,
		Again: func(status, attempts int) time.Duration {
			switch {
			case status == 0, status == http.StatusUnauthorized, status == http.StatusTooManyRequests, status >= 500:
				return later(status, attempts)
			}
			return 0
		},
	}
)

func login(header http.Header, _ []byte, forged bool) {
	r := http.Request{Header: header}
	if forged {
		r.SetBasicAuth(WebhookUser, "another-password")
		return
	}
	r.SetBasicAuth(WebhookUser, WebhookPassword)
}

func isOK(status int) bool { return status == http.StatusOK }

func later(_, attempts int) time.Duration { return min(time.Minute<<min(attempts-1, 20), time.Hour) }
