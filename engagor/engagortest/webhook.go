package engagortest

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"

	"github.com/engagement-go/engagement/engagor/engagorhook"
	"github.com/engagement-go/engagement/internal/fake"
)

// Deliver sends mentions as the action "Trigger a webhook" of a recipe does: each in a request of its own, signed with
// ClientSecret. It is not documented that the vendor tries again, so there is one attempt for each.
//
// Deliver returns all attempts, and an error if a mention was not accepted with a status 2xx.
func (s *Server) Deliver(ctx context.Context, to Webhook, events ...*engagorhook.Event) ([]Attempt, error) {
	bodies := make([][]byte, len(events))
	for i, e := range events {
		if bodies[i] = e.Body; len(e.Body) > 0 {
			continue
		}
		var err error
		if bodies[i], err = json.Marshal(e); err != nil {
			return nil, fmt.Errorf("event %d: %w", i, err)
		}
	}
	return attempts(sender.Deliver(ctx, fake.Webhook(to), bodies...))
}

var sender = &fake.Sender{
	Authorize: func(header http.Header, body []byte, forged bool) {
		secret := ClientSecret
		if forged {
			secret = "another-secret"
		}
		engagorhook.Sign(header, body, secret)
	},
	Accepts: func(status int) bool { return status/100 == 2 },
}
