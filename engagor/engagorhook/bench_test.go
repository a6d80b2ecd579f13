package engagorhook_test

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/engagement-go/engagement/engagor/engagorhook"
	"github.com/engagement-go/engagement/internal/bench"
)

const benchMention = `{"id":"51234567890123456","unique_id":"70001_51234567890123456","message":{"title":"","content":"Where is my order?","language":"en","sentiment":"neutral"},` +
	`"source":{"category":"social","type":"SearchProviderTwitter","service":"twitter","id":"1600000000000000001","domain":"twitter.com","in_reply_to_message_id":"1600000000000000000"},` +
	`"topic":{"id":"70001","name":"Example topic"},"project":{"id":"5001","name":"Example project"},"status":"new","permalink":"https://app.engagor.com/messages/2001/permalink/70001/51234567890123456/",` +
	`"date":{"added":1670000000},"tags":["EN","order"],"author":{"id":"1234567890","name":"Jane Doe","managed":false},"assignment":{"user_ids":[],"team_ids":[],"comments":""}}`

// plainMention is a mention as written by hand.
type plainMention struct {
	ID       string `json:"id"`
	UniqueID string `json:"unique_id"`
	Message  struct {
		Title     string `json:"title"`
		Content   string `json:"content"`
		Language  string `json:"language"`
		Sentiment string `json:"sentiment"`
	} `json:"message"`
	Source struct {
		Category           string `json:"category"`
		Type               string `json:"type"`
		Service            string `json:"service"`
		ID                 string `json:"id"`
		Domain             string `json:"domain"`
		InReplyToMessageID string `json:"in_reply_to_message_id"`
	} `json:"source"`
	Topic, Project struct {
		ID   string `json:"id"`
		Name string `json:"name"`
	}
	Status    string `json:"status"`
	Permalink string `json:"permalink"`
	Date      struct {
		Added int64 `json:"added"`
	} `json:"date"`
	Tags   []string `json:"tags"`
	Author struct {
		ID      string `json:"id"`
		Name    string `json:"name"`
		Managed bool   `json:"managed"`
	} `json:"author"`
	Assignment struct {
		UserIDs  []int64 `json:"user_ids"`
		TeamIDs  []int64 `json:"team_ids"`
		Comments string  `json:"comments"`
	} `json:"assignment"`
}

// BenchmarkHandler compares a handler with HMAC and json.Unmarshal in a handler by hand.
func BenchmarkHandler(b *testing.B) {
	const secret = "s3cret"
	ours, err := engagorhook.NewHandler([]string{secret}, func(context.Context, *engagorhook.Event) error { return nil })
	if err != nil {
		b.Fatal(err)
	}
	baseline := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 8<<20))
		if err != nil {
			w.WriteHeader(http.StatusBadRequest)
			return
		}
		given, err := base64.StdEncoding.DecodeString(r.Header.Get("X-Signature"))
		mac := hmac.New(sha256.New, []byte(secret))
		mac.Write(body)
		var mention plainMention
		switch {
		case err != nil, !hmac.Equal(mac.Sum(nil), given):
			w.WriteHeader(http.StatusUnauthorized)
		case json.Unmarshal(body, &mention) != nil:
			w.WriteHeader(http.StatusBadRequest)
		default:
			w.WriteHeader(http.StatusOK)
		}
	})
	header := http.Header{}
	engagorhook.Sign(header, []byte(benchMention), secret)
	serve := func(h http.Handler) func() error {
		return func() error {
			w := httptest.ResponseRecorder{Code: 200}
			h.ServeHTTP(&w, &http.Request{Method: http.MethodPost, Header: header, Body: io.NopCloser(strings.NewReader(benchMention))})
			if w.Code != 200 {
				return errors.New("refused")
			}
			return nil
		}
	}
	bench.Compare(b, serve(ours), serve(baseline))
}
