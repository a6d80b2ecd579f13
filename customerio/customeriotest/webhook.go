package customeriotest

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"time"

	"github.com/engagement-go/engagement/customerio/customeriohook"
	"github.com/engagement-go/engagement/internal/fake"
)

// WebhookKey is the signing key of Deliver, for customeriohook.NewHandler.
const WebhookKey = "fake-signing-key"

// Deliver sends events as the service sends its reporting webhooks: each in a request of its own, signed with WebhookKey.
// An event has four seconds. If its status is not 2xx, it is sent again for up to seven days, and those after it wait. The
// intervals grow from a minute, or from an hour after some statuses, to a day (inferred but for the hour), so let them pass
// in a bubble of testing/synctest, or set Attempts. The signature stays that of the first attempt (inferred).
//
// An event without ID and Body gets an ID, and one without Timestamp and Body the present time. Deliver returns all attempts,
// and an error if an event was not accepted.
func (s *Server) Deliver(ctx context.Context, to Webhook, events ...*customeriohook.Event) ([]Attempt, error) {
	bodies := make([][]byte, len(events))
	for i, e := range events {
		var err error
		if bodies[i], err = s.eventBody(*e); err != nil {
			return nil, fmt.Errorf("event %d: %w", i, err)
		}
	}
	return attempts(sender.Deliver(ctx, fake.Webhook(to), bodies...))
}

func (s *Server) eventBody(e customeriohook.Event) ([]byte, error) {
	if len(e.Body) > 0 {
		return e.Body, nil
	}
	if e.ID == "" {
		s.model.mu.Lock()
		s.model.events++
		e.ID = fmt.Sprintf("01FAKE%020d", s.model.events) // a ULID
		s.model.mu.Unlock()
	}
	if e.Timestamp.IsZero() {
		e.Timestamp = time.Now()
	}
	return json.Marshal(e)
}

var sender = &fake.Sender{
	Authorize: func(header http.Header, body []byte, forged bool) {
		key := WebhookKey
		if forged {
			key = "another-key"
		}
		customeriohook.Sign(header, body, key, time.Now())
	},
	Timeout: 4 * time.Second,
	Accepts: func(status int) bool { return status/100 == 2 },
	Again: func(status, attempts int) time.Duration {
		first := time.Minute
		switch status {
		case 400, 401, 402, 403, 404, 405, 410, 429, 500, 502, 521:
			first = time.Hour
		}
		return min(first<<min(attempts-1, 20), 24*time.Hour)
	},
	Patience: 7 * 24 * time.Hour,
}
