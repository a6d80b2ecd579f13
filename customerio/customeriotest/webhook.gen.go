// Code generated from tools/sdkgen/templates/fakewebhook.tmpl. DO NOT EDIT.

package customeriotest

import (
	"net/http"
	"time"

	"github.com/engagement-go/engagement/internal/fake"
)

// Webhook is a receiver of webhooks, and how they are sent to it.
type Webhook struct {
	// URL is the address. Without a Handler the requests are sent there.
	URL string
	// Handler receives in memory what is sent to URL. If URL is empty, the path is /.
	Handler http.Handler
	// Repeats is how many more times each event is sent after it was accepted, as if the answer was lost.
	Repeats int
	// Reversed sends the last event first.
	Reversed bool
	// Forged sends each event once, with wrong credentials.
	Forged bool
	// Attempts is the largest number of attempts for an event. Zero means as many as the service makes.
	Attempts int
}

// Attempt is a request that was sent to a receiver.
type Attempt struct {
	// Event is the position of the event among those to be delivered.
	Event int
	// Time is when the request was sent.
	Time time.Time
	// Status is the status of the answer, 0 if none came.
	Status int
	// Err is why no answer came.
	Err error
}

func attempts(made []fake.Attempt, err error) ([]Attempt, error) {
	all := make([]Attempt, len(made))
	for i, a := range made {
		all[i] = Attempt(a)
	}
	return all, err
}
