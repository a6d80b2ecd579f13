package track_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"testing"

	"golang.org/x/time/rate"

	"github.com/engagement-go/engagement/customerio/track"
	"github.com/engagement-go/engagement/internal/bench"
)

// benchData are data of an event. It has about 300 bytes with them.
var benchData = map[string]any{
	"order": "A-2026-000118", "currency": "EUR", "items": 3, "gift": false, "coupon": "SPRING26",
	"store": "Amsterdam Central", "first": true, "payment": "card", "weight": 1.25,
}

// plainIdentifiers, plainEvent and plainOperation are what is sent, as written by hand.
type plainIdentifiers struct {
	ID string `json:"id,omitempty"`
}

type plainEvent struct {
	Name      string         `json:"name"`
	ID        string         `json:"id,omitempty"`
	Type      string         `json:"type"`
	Timestamp int64          `json:"timestamp,omitempty"`
	Data      map[string]any `json:"data,omitempty"`
}

type plainOperation struct {
	Type        string           `json:"type"`
	Action      string           `json:"action"`
	Identifiers plainIdentifiers `json:"identifiers"`
	Name        string           `json:"name,omitempty"`
	ID          string           `json:"id,omitempty"`
	Timestamp   int64            `json:"timestamp,omitempty"`
	Attributes  map[string]any   `json:"attributes,omitempty"`
}

func benchClient(b *testing.B, rt http.RoundTripper) *track.Client {
	b.Helper()
	return newClient(b, rt, track.WithLimiter(rate.NewLimiter(rate.Inf, 1)))
}

// The baselines authorise with the credentials of the client.
const (
	benchBase          = "https://track.customer.io"
	benchAuthorization = "Basic c2l0ZTprZXk="
)

// BenchmarkCall compares calls with baselines.
func BenchmarkCall(b *testing.B) {
	ctx := b.Context()
	rt := bench.Always("{}\n")
	c, hc := benchClient(b, rt), &http.Client{Transport: rt}
	event := track.PersonEvent{Person: track.ID("42"), Name: "Order completed", ID: eventID, Timestamp: january, Attributes: benchData}
	b.Run("v1", func(b *testing.B) {
		plain := plainEvent{event.Name, eventID, "event", january.Unix(), benchData}
		bench.Compare(b,
			func() error { return c.Events.Track(ctx, event) },
			func() error {
				var answer struct{}
				return bench.Do(ctx, hc, http.MethodPost, benchBase+"/api/v1/customers/42/events", benchAuthorization, plain, &answer)
			})
	})
	b.Run("v2", func(b *testing.B) {
		plain := plainOperation{"person", "event", plainIdentifiers{"42"}, event.Name, eventID, january.Unix(), benchData}
		bench.Compare(b,
			func() error { return c.Operations.Send(ctx, event) },
			func() error {
				var answer struct{}
				return bench.Do(ctx, hc, http.MethodPost, benchBase+"/api/v2/entity", benchAuthorization, plain, &answer)
			})
	})
}

// BenchmarkBatch compares batches of 1,000 operations of about 300 bytes with json.Marshal of the same operations.
func BenchmarkBatch(b *testing.B) {
	const n = 1000
	var (
		ops   []track.Operation
		plain struct {
			Batch []plainOperation `json:"batch"`
		}
	)
	for i := range n {
		id := fmt.Sprint("u", i)
		if i%2 == 0 {
			ops = append(ops, track.PersonEvent{Person: track.ID(id), Name: "Order completed", Timestamp: january, Attributes: benchData})
			plain.Batch = append(plain.Batch, plainOperation{"person", "event", plainIdentifiers{id}, "Order completed", eventID, january.Unix(), benchData})
		} else {
			ops = append(ops, track.IdentifyPerson{Person: track.ID(id), Timestamp: january, Attributes: benchData})
			plain.Batch = append(plain.Batch, plainOperation{"person", "identify", plainIdentifiers{id}, "", "", january.Unix(), benchData})
		}
	}
	c := benchClient(b, bench.Always("{}\n"))
	marshal := func() error { _, err := json.Marshal(&plain); return err }
	b.Run("Send", func(b *testing.B) {
		bench.Compare(b, func() error { return c.Operations.SendBatch(b.Context(), ops) }, marshal)
	})
	b.Run("SendAll", func(b *testing.B) {
		bench.Compare(b, func() error {
			for o := range c.Operations.SendAll(b.Context(), slices.Values(ops), track.BulkOptions{}) {
				if o.Err != nil {
					return o.Err
				}
			}
			return nil
		}, marshal)
	})
}
