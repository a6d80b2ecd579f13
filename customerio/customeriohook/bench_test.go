package customeriohook_test

import (
	"bytes"
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strconv"
	"testing"
	"time"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/customerio/customeriohook"
	"github.com/engagement-go/engagement/internal/bench"
)

const benchEvent = `{"data":{"action_id":96,"campaign_id":23,"campaign_name":"Welcome to the club","campaign_tags":["onboarding","2026"],"content":"","customer_id":"customer-1",` +
	`"delivery_id":"RPILAgUBcRhIBqSfeiIwdIYJKxTY","href":"https://example.com/orders/A-2026-000118","identifiers":{"cio_id":"d9c106000001","email":"customer.1@example.com","id":"customer-1"},` +
	`"journey_id":"01FN5V8K2CVB2ZSG7B3K4W1Q9F","link_id":1,"machine":false,"recipient":"customer.1@example.com","subject":"Your order A-2026-000118 is on its way","template_id":77,"trigger_event_id":"01E4C4CT6YDC7Y5M7FE1GWWPQJ"},` +
	`"event_id":"01E4C4CT6YDC7Y5M7FE1GWWPQJ","object_type":"email","metric":"clicked","timestamp":1613063089}`

// plainEvent is an event as written by hand.
type plainEvent struct {
	EventID    string `json:"event_id"`
	ObjectType string `json:"object_type"`
	Metric     string `json:"metric"`
	Timestamp  int64  `json:"timestamp"`
	Data       struct {
		ActionID     int64    `json:"action_id"`
		CampaignID   int64    `json:"campaign_id"`
		CampaignName string   `json:"campaign_name"`
		CampaignTags []string `json:"campaign_tags"`
		CustomerID   string   `json:"customer_id"`
		DeliveryID   string   `json:"delivery_id"`
		Href         string   `json:"href"`
		Identifiers  struct {
			CioID string `json:"cio_id"`
			Email string `json:"email"`
			ID    string `json:"id"`
		} `json:"identifiers"`
		JourneyID      string `json:"journey_id"`
		LinkID         int64  `json:"link_id"`
		Machine        bool   `json:"machine"`
		Recipient      string `json:"recipient"`
		Subject        string `json:"subject"`
		TemplateID     int64  `json:"template_id"`
		TriggerEventID string `json:"trigger_event_id"`
	} `json:"data"`
}

// BenchmarkHandler compares a handler with HMAC and json.Unmarshal in a handler by hand.
func BenchmarkHandler(b *testing.B) {
	const key = "k3y"
	ours, err := customeriohook.NewHandler([]string{key}, func(context.Context, *customeriohook.Event) error { return nil }, engagement.WithoutEventStore())
	if err != nil {
		b.Fatal(err)
	}
	baseline := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 8<<20))
		if err != nil {
			w.WriteHeader(http.StatusBadRequest)
			return
		}
		stamp := r.Header.Get("X-CIO-Timestamp")
		at, err := strconv.ParseInt(stamp, 10, 64)
		given, err2 := hex.DecodeString(r.Header.Get("X-CIO-Signature"))
		mac := hmac.New(sha256.New, []byte(key))
		mac.Write([]byte("v0:" + stamp + ":"))
		mac.Write(body)
		var event plainEvent
		switch {
		case err != nil, err2 != nil, !hmac.Equal(mac.Sum(nil), given), time.Now().Unix()-at > 3600:
			w.WriteHeader(http.StatusUnauthorized)
		case json.Unmarshal(body, &event) != nil:
			w.WriteHeader(http.StatusBadRequest)
		default:
			w.WriteHeader(http.StatusOK)
		}
	})
	header := http.Header{}
	customeriohook.Sign(header, []byte(benchEvent), key, time.Now())
	serve := func(h http.Handler) func() error {
		return func() error {
			w := httptest.ResponseRecorder{Code: 200}
			h.ServeHTTP(&w, &http.Request{Method: http.MethodPost, Header: header, Body: io.NopCloser(bytes.NewReader([]byte(benchEvent)))})
			if w.Code != 200 {
				return errors.New("refused")
			}
			return nil
		}
	}
	bench.Compare(b, serve(ours), serve(baseline))
}
