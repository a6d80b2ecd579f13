package esputnikhook_test

import (
	"context"
	"crypto/subtle"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/engagement-go/engagement/esputnik/esputnikhook"
	"github.com/engagement-go/engagement/internal/bench"
)

const benchRow = `{"iid":"5b2f7f3e-0000-11f0-8000-000000000001","contactId":900000001,"externalCustomerId":"customer-1","email":"antonina.1@example.org","mediaType":"email","activityStatus":"CLICKED",` +
	`"activityDateTime":"2025-06-01T10:00:05","messageId":3000001,"messageInstanceId":4000001,"messageName":"Summer sale","messageTag":"sale,summer","messageLanguageCode":"uk",` +
	`"clickEventLink":"https://example.org/sale?from=mail","from":"shop@example.org","sourceEventId":7,"workflowId":11,"broadcastId":0,"osName":"iOS","osType":"mobile"}`

// plainRow is a row as written by hand.
type plainRow struct {
	IID                 string `json:"iid"`
	ContactID           int64  `json:"contactId"`
	ExternalCustomerID  string `json:"externalCustomerId"`
	Email               string `json:"email"`
	MediaType           string `json:"mediaType"`
	ActivityStatus      string `json:"activityStatus"`
	ActivityDateTime    string `json:"activityDateTime"`
	MessageID           int64  `json:"messageId"`
	MessageInstanceID   int64  `json:"messageInstanceId"`
	MessageName         string `json:"messageName"`
	MessageTag          string `json:"messageTag"`
	MessageLanguageCode string `json:"messageLanguageCode"`
	ClickEventLink      string `json:"clickEventLink"`
	From                string `json:"from"`
	SourceEventID       int64  `json:"sourceEventId"`
	WorkflowID          int64  `json:"workflowId"`
	BroadcastID         int64  `json:"broadcastId"`
	OSName              string `json:"osName"`
	OSType              string `json:"osType"`
}

// BenchmarkHandler compares a handler of one row and of many with json.Unmarshal in a handler by hand.
func BenchmarkHandler(b *testing.B) {
	logins := []esputnikhook.Login{{User: "user", Password: "password"}}
	ours, err := esputnikhook.NewActivityHandler(logins, func(context.Context, []esputnikhook.Activity) error { return nil })
	if err != nil {
		b.Fatal(err)
	}
	baseline := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		user, password, ok := r.BasicAuth()
		if !ok || subtle.ConstantTimeCompare([]byte(user), []byte("user"))&subtle.ConstantTimeCompare([]byte(password), []byte("password")) == 0 {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 32<<20))
		var rows []plainRow
		if err != nil || json.Unmarshal(body, &rows) != nil {
			w.WriteHeader(http.StatusBadRequest)
			return
		}
		w.WriteHeader(http.StatusOK)
	})
	header := http.Header{}
	(&http.Request{Header: header}).SetBasicAuth("user", "password")
	for name, body := range map[string]string{"one": "[" + benchRow + "]", "many": "[" + strings.Repeat(benchRow+",", 49) + benchRow + "]"} {
		serve := func(h http.Handler) func() error {
			return func() error {
				w := httptest.ResponseRecorder{Code: 200}
				h.ServeHTTP(&w, &http.Request{Method: http.MethodPost, Header: header, Body: io.NopCloser(strings.NewReader(body))})
				if w.Code != 200 {
					return errors.New("refused")
				}
				return nil
			}
		}
		b.Run(name, func(b *testing.B) { bench.Compare(b, serve(ours), serve(baseline)) })
	}
}
