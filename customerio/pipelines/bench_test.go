package pipelines_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"testing"
	"time"

	"github.com/engagement-go/engagement/customerio/pipelines"
	"github.com/engagement-go/engagement/internal/bench"
)

// plainTrack and plainIdentify are what is sent, as written by hand.
type plainTrack struct {
	Type       string         `json:"type,omitempty"`
	UserID     string         `json:"userId"`
	Event      string         `json:"event"`
	Properties map[string]any `json:"properties,omitempty"`
	MessageID  string         `json:"messageId"`
	Timestamp  time.Time      `json:"timestamp"`
	SentAt     *time.Time     `json:"sentAt,omitempty"`
}

type plainIdentify struct {
	Type      string         `json:"type"`
	UserID    string         `json:"userId"`
	Traits    map[string]any `json:"traits,omitempty"`
	MessageID string         `json:"messageId"`
	Timestamp time.Time      `json:"timestamp"`
}

// BenchmarkCall compares a call of about 300 bytes with a baseline.
func BenchmarkCall(b *testing.B) {
	ctx := b.Context()
	rt := bench.Always(`{"success":true}`)
	c, hc := newClient(b, rt), &http.Client{Transport: rt}
	properties := map[string]any{
		"order": "A-2026-000118", "currency": "EUR", "items": 3, "gift": false, "coupon": "SPRING26",
		"store": "Amsterdam Central", "first": true, "payment": "card", "weight": 1.25,
	}
	call := pipelines.Track{
		Who: pipelines.UserID("42"), Event: "Order completed", Properties: properties, Meta: pipelines.Meta{MessageID: messageID, Timestamp: january},
	}
	bench.Compare(b,
		func() error { return c.Calls.Track(ctx, call) },
		func() error {
			now := time.Now().UTC()
			plain := plainTrack{UserID: "42", Event: call.Event, Properties: properties, MessageID: messageID, Timestamp: january.UTC(), SentAt: &now}
			var answer struct{ Success bool }
			return bench.Do(ctx, hc, http.MethodPost, "https://cdp.customer.io/v1/track", "Basic a2V5Og==", plain, &answer)
		})
}

// BenchmarkBatcher adds calls of about 200 bytes, and compares the processor time with that of json.Marshal of the same calls in
// chunks of 1,000.
func BenchmarkBatcher(b *testing.B) {
	const n = 20_000
	calls, plain := make([]pipelines.Call, n), make([]any, n)
	for i := range n {
		id, meta := fmt.Sprint("person-", i), pipelines.Meta{MessageID: messageID, Timestamp: january}
		if i%2 == 0 {
			properties := map[string]any{"order": i, "total": 12.5, "currency": "EUR", "sku": "A-1815"}
			calls[i] = pipelines.Track{Who: pipelines.UserID(id), Event: "purchase", Properties: properties, Meta: meta}
			plain[i] = plainTrack{Type: "track", UserID: id, Event: "purchase", Properties: properties, MessageID: messageID, Timestamp: january.UTC()}
		} else {
			traits := map[string]any{"email": id + "@example.com", "plan": "premium", "visits": i, "city": "Berlin", "newsletter": true}
			calls[i] = pipelines.Identify{Who: pipelines.UserID(id), Traits: traits, Meta: meta}
			plain[i] = plainIdentify{"identify", id, traits, messageID, january.UTC()}
		}
	}
	batcher, err := newClient(b, bench.Always(`{"success":true}`)).NewBatcher(pipelines.BatcherOptions{})
	if err != nil {
		b.Fatal(err)
	}
	b.Run("ours", func(b *testing.B) {
		b.ReportAllocs()
		i := 0
		for b.Loop() {
			if err := batcher.Add(b.Context(), calls[i%n]); err != nil {
				b.Fatal(err)
			}
			i++
		}
		if err := batcher.Flush(b.Context()); err != nil {
			b.Fatal(err)
		}
	})
	b.Run("ratio", func(b *testing.B) {
		bench.Ratio(b, func() error {
			for _, call := range calls {
				if err := batcher.Add(b.Context(), call); err != nil {
					return err
				}
			}
			return batcher.Flush(b.Context())
		}, func() error {
			for at := 0; at < n; at += 1000 {
				if _, err := json.Marshal(plain[at : at+1000]); err != nil {
					return err
				}
			}
			return nil
		})
	})
	closeBatcher(b, batcher)
	if s := batcher.Stats(); s.Delivered != s.Accepted || s.Accepted == 0 {
		b.Errorf("counters %+v", s)
	}
}
