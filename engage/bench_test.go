package engage_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"runtime"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"golang.org/x/time/rate"

	"github.com/engagement-go/engagement/engage"
)

// canned answers every request in memory, without work of its own.
type canned struct{ body []byte }

func (c canned) RoundTrip(r *http.Request) (*http.Response, error) {
	if r.Body != nil {
		_, _ = io.Copy(io.Discard, r.Body)
		_ = r.Body.Close()
	}
	return &http.Response{
		Status: "200 OK", StatusCode: 200, Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1,
		Header: http.Header{"Content-Type": {"application/json"}}, Body: io.NopCloser(bytes.NewReader(c.body)), ContentLength: int64(len(c.body)), Request: r,
	}, nil
}

var (
	benchEvent = engage.Event{
		Name: "Order completed", Value: 129.9, Timestamp: time.Date(2026, 5, 30, 9, 30, 10, 0, time.UTC),
		Properties: engage.Attributes{
			"order": "A-2026-000118", "currency": "EUR", "items": 3, "gift": false, "coupon": "SPRING26", "shipping": "express to the door",
			"store": "Amsterdam Central", "first": true, "payment": "card", "weight": 1.25, "agent": "web checkout, version 7",
		},
	}
	benchUser = []byte(`{"id":"5fc6477241fcec31a9548e98","uid":"u42","uid_updateable":false,"first_name":"Ada","last_name":"Obi","number":null,` +
		`"email":"ada@example.com","devices":[{"token":"ExponentPushToken[xyzxyzxyzxyzxyz]","platform":"android"},{"token":"APA91bHun4MxP5egoKMwt2KZFBaFUH","platform":"ios"}],` +
		`"accounts":[{"id":"acme","role":"Admin"},{"id":"globex","role":null}],"is_account":false,"member_count":null,"archived":false,` +
		`"lists":[{"id":"62bbdd2e5bfea4dca4834045","subscribed":true},{"id":"62bbdd2e5bfea4dca4834046","subscribed":false}],` +
		`"segments":[{"id":"62bbdd2e5bfea4dca4834046","suppressed":false},{"id":"62bbdd2e5bfea4dca4834047","suppressed":true}],` +
		`"created_at":"2021-01-12T05:24:39.062+00:00","last_interaction":"2021-01-12T05:24:39.062+00:00",` +
		`"stats":{"delivered":6,"failed":0,"opened":3,"clicked":0,"unique_opens":3,"unique_clicks":0}}`)
)

func benchClient(b *testing.B, rt http.RoundTripper, opts ...engage.Option) *engage.Client {
	b.Helper()
	return newClient(b, rt, append([]engage.Option{
		engage.WithLimiter(rate.NewLimiter(rate.Inf, 1)),
		engage.WithRetry(engage.RetryPolicy{MaxRetries: 3}),
		engage.WithMaxResponseBytes(1 << 20),
	}, opts...)...)
}

// baselinePost and baselineGet are the calls as written by hand with net/http and encoding/json.
func baselinePost(ctx context.Context, hc *http.Client, base, uid string, event engage.Event) error {
	body, err := json.Marshal(event)
	if err != nil {
		return err
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, base+"/users/"+uid+"/events", bytes.NewReader(body))
	if err != nil {
		return err
	}
	var status struct{ Status string }
	return baselineDo(hc, req, &status)
}

func baselineGet(ctx context.Context, hc *http.Client, base, uid string) (*engage.User, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, base+"/users/"+uid, nil)
	if err != nil {
		return nil, err
	}
	var user engage.User
	return &user, baselineDo(hc, req, &user)
}

func baselineDo(hc *http.Client, req *http.Request, out any) error {
	req.SetBasicAuth("key", "secret")
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Accept", "application/json")
	resp, err := hc.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		return err
	}
	if resp.StatusCode != http.StatusOK {
		return errors.New(resp.Status)
	}
	return json.Unmarshal(body, out)
}

// BenchmarkCall compares a call with its baseline in the same run. The rounds alternate, so that a busy machine slows both.
func BenchmarkCall(b *testing.B) {
	ctx := context.Background()
	const base = "https://api.engage.so/v1"
	post, get := canned{[]byte(`{"status":"ok"}`)}, canned{benchUser}
	postClient, getClient := benchClient(b, post), benchClient(b, get)
	postBaseline, getBaseline := &http.Client{Transport: post}, &http.Client{Transport: get}

	calls := map[string]func() error{
		"POST/ours":     func() error { return postClient.Events.Track(ctx, "u42", benchEvent) },
		"POST/baseline": func() error { return baselinePost(ctx, postBaseline, base, "u42", benchEvent) },
		"GET/ours":      func() error { _, err := getClient.Users.Get(ctx, "u42"); return err },
		"GET/baseline":  func() error { _, err := baselineGet(ctx, getBaseline, base, "u42"); return err },
	}
	for _, name := range []string{"POST/ours", "POST/baseline", "GET/ours", "GET/baseline"} {
		call := calls[name]
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := call(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	for _, method := range []string{"POST", "GET"} {
		b.Run(method+"/ratio", func(b *testing.B) { reportRatio(b, calls[method+"/ours"], calls[method+"/baseline"]) })
	}
}

func reportRatio(b *testing.B, ours, baseline func() error) {
	var took [2]time.Duration
	for b.Loop() {
		for i, call := range []func() error{ours, baseline} {
			start := time.Now()
			for range 100 {
				if err := call(); err != nil {
					b.Fatal(err)
				}
			}
			took[i] += time.Since(start)
		}
	}
	b.ReportMetric(float64(took[0])/float64(took[1]), "ours/baseline")
	b.ReportMetric(0, "ns/op")
}

// BenchmarkLoopback compares the throughput of 64 goroutines over real connections.
func BenchmarkLoopback(b *testing.B) {
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		_, _ = w.Write(benchUser)
	}))
	b.Cleanup(srv.Close)
	transport := &http.Transport{MaxIdleConnsPerHost: 128}
	b.Cleanup(transport.CloseIdleConnections)
	hc := &http.Client{Transport: transport}
	c := benchClient(b, transport, engage.WithBaseURL(srv.URL))
	ctx := context.Background()
	var took [2]time.Duration
	calls := []func() error{
		func() error { _, err := c.Users.Get(ctx, "u42"); return err },
		func() error { _, err := baselineGet(ctx, hc, srv.URL, "u42"); return err },
	}
	for b.Loop() {
		for i, call := range calls {
			start := time.Now()
			var wg sync.WaitGroup
			for range 64 {
				wg.Go(func() {
					for range 50 {
						if err := call(); err != nil {
							b.Error(err)
						}
					}
				})
			}
			wg.Wait()
			took[i] += time.Since(start)
		}
	}
	b.ReportMetric(float64(took[1])/float64(took[0]), "throughput/baseline")
	b.ReportMetric(float64(64*50*b.N)/took[0].Seconds(), "calls/s")
	b.ReportMetric(0, "ns/op")
}

// endless serves pages of 30 users until total have been handed out.
type endless struct {
	total  int
	served atomic.Int64
	page   []byte
}

func (e *endless) RoundTrip(r *http.Request) (*http.Response, error) {
	n := int(e.served.Add(30))
	body := e.page
	if n < e.total {
		body = append(append([]byte(nil), e.page[:len(e.page)-1]...), fmt.Sprintf(`,"next_cursor":"%d"}`, n)...)
	}
	return canned{body}.RoundTrip(r)
}

// BenchmarkIterate iterates over a million users and reports the largest heap beyond the one at the start, in pages.
func BenchmarkIterate(b *testing.B) {
	page := []byte(`{"data":[`)
	for i := range 30 {
		if i > 0 {
			page = append(page, ',')
		}
		page = append(page, benchUser...)
	}
	page = append(page, `]}`...)
	live := func() uint64 {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	var pageSize, peak float64
	for b.Loop() {
		e := &endless{total: 1_000_000, page: page}
		c := benchClient(b, e)
		before := live()
		one, err := c.Users.List(context.Background(), engage.ListUsersParams{Limit: 30})
		if err != nil {
			b.Fatal(err)
		}
		pageSize = float64(live() - before)
		runtime.KeepAlive(one)
		e.served.Store(0)
		before = live()
		seen := 0
		for _, err := range c.Users.All(context.Background(), engage.ListUsersParams{}) {
			if err != nil {
				b.Fatal(err)
			}
			if seen++; seen%200_000 == 15 {
				peak = max(peak, float64(live()-before))
			}
		}
		if seen < 1_000_000 {
			b.Fatalf("%d users", seen)
		}
	}
	b.ReportMetric(peak/pageSize, "pages-held")
	b.ReportMetric(peak, "heap-B")
}
