package customeriohook_test

import (
	"context"
	"fmt"
	"log"
	"net/http"
	"net/http/httptest"
	"strings"
	"time"

	"github.com/engagement-go/engagement/customerio/customeriohook"
)

func ExampleNewHandler() {
	handler, err := customeriohook.NewHandler([]string{"signing-key"}, func(_ context.Context, e *customeriohook.Event) error {
		switch d := e.Data.(type) {
		case *customeriohook.Email:
			kind, id := d.Source()
			fmt.Println(e.Metric, d.Recipient, kind, id)
		case *customeriohook.Customer:
			fmt.Println(e.Metric, d.Who().ID)
		default:
			fmt.Println("something else:", e.ObjectType, e.Metric)
		}
		return nil
	})
	if err != nil {
		log.Fatal(err)
	}

	// What the service sends:
	body := `{"event_id":"01E4C4CT6YDC7Y5M7FE1GWWPQJ","object_type":"email","metric":"bounced","timestamp":1767225600,` +
		`"data":{"identifiers":{"id":"42"},"campaign_id":5,"recipient":"ada@example.com","failure_message":"mailbox full"}}`
	for range 2 { // the second time nothing is handed over
		req := httptest.NewRequest(http.MethodPost, "/customerio", strings.NewReader(body))
		customeriohook.Sign(req.Header, []byte(body), "signing-key", time.Now())
		w := httptest.NewRecorder()
		handler.ServeHTTP(w, req)
		fmt.Println(w.Code)
	}
	// Output:
	// bounced ada@example.com campaign 5
	// 200
	// 200
}
