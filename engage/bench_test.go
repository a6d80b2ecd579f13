package engage_test

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/time/rate"

	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/internal/bench"
)

var (
	benchEvent = engage.Event{
		Name: "Order completed", Value: 129.9, Timestamp: time.Date(2026, 5, 30, 9, 30, 10, 0, time.UTC),
		Properties: engage.Attributes{
			"order": "A-2026-000118", "currency": "EUR", "items": 3, "gift": false, "coupon": "SPRING26", "shipping": "express to the door",
			"store": "Amsterdam Central", "first": true, "payment": "card", "weight": 1.25, "agent": "web checkout, version 7",
		},
	}
	benchUser = `{"id":"5fc6477241fcec31a9548e98","uid":"u42","uid_updateable":false,"first_name":"Ada","last_name":"Obi","number":null,` +
		`"email":"ada@example.com","devices":[{"token":"ExponentPushToken[xyzxyzxyzxyzxyz]","platform":"android"},{"token":"APA91bHun4MxP5egoKMwt2KZFBaFUH","platform":"ios"}],` +
		`"accounts":[{"id":"acme","role":"Admin"},{"id":"globex","role":null}],"is_account":false,"member_count":null,"archived":false,` +
		`"lists":[{"id":"62bbdd2e5bfea4dca4834045","subscribed":true},{"id":"62bbdd2e5bfea4dca4834046","subscribed":false}],` +
		`"segments":[{"id":"62bbdd2e5bfea4dca4834046","suppressed":false},{"id":"62bbdd2e5bfea4dca4834047","suppressed":true}],` +
		`"created_at":"2021-01-12T05:24:39.062+00:00","last_interaction":"2021-01-12T05:24:39.062+00:00",` +
		`"stats":{"delivered":6,"failed":0,"opened":3,"clicked":0,"unique_opens":3,"unique_clicks":0}}`
)

func benchClient(b *testing.B, rt http.RoundTripper, opts ...engage.Option) *engage.Client {
	b.Helper()
	return newClient(b, rt, append([]engage.Option{
		engage.WithLimiter(rate.NewLimiter(rate.Inf, 1)),
		engage.WithRetry(engage.RetryPolicy{MaxRetries: 3}),
		engage.WithMaxResponseBytes(1 << 20),
	}, opts...)...)
}

// The baselines authorise with the credentials of the client.
const (
	benchBase          = "https://api.engage.so/v1"
	benchAuthorization = "Basic a2V5OnNlY3JldA=="
)

// plainUser is the answer to Users.Get, as written by hand.
type plainUser struct {
	ID          string         `json:"id"`
	UID         string         `json:"uid"`
	FirstName   string         `json:"first_name"`
	LastName    string         `json:"last_name"`
	Number      string         `json:"number"`
	Email       string         `json:"email"`
	Devices     []plainDevice  `json:"devices"`
	Accounts    []plainAccount `json:"accounts"`
	IsAccount   bool           `json:"is_account"`
	MemberCount int            `json:"member_count"`
	Archived    bool           `json:"archived"`
	Lists       []plainList    `json:"lists"`
	Segments    []plainSegment `json:"segments"`
	Meta        map[string]any `json:"meta"`
	CreatedAt   time.Time      `json:"created_at"`
	LastSeen    time.Time      `json:"last_interaction"`
	Stats       struct {
		Delivered    int `json:"delivered"`
		Failed       int `json:"failed"`
		Opened       int `json:"opened"`
		Clicked      int `json:"clicked"`
		UniqueOpens  int `json:"unique_opens"`
		UniqueClicks int `json:"unique_clicks"`
	} `json:"stats"`
}

type plainDevice struct {
	Token    string `json:"token"`
	Platform string `json:"platform"`
}

type plainAccount struct {
	ID   string `json:"id"`
	Role string `json:"role"`
}

type plainList struct {
	ID         string `json:"id"`
	Subscribed bool   `json:"subscribed"`
}

type plainSegment struct {
	ID         string `json:"id"`
	Suppressed bool   `json:"suppressed"`
}

func baselineGet(ctx context.Context, hc *http.Client, base, uid string) error {
	return bench.Do(ctx, hc, http.MethodGet, base+"/users/"+uid, benchAuthorization, nil, new(plainUser))
}

// BenchmarkCall compares calls with baselines.
func BenchmarkCall(b *testing.B) {
	b.Run("POST", func(b *testing.B) {
		rt := bench.Always(`{"status":"ok"}`)
		c, hc := benchClient(b, rt), &http.Client{Transport: rt}
		bench.CompareCalls(b,
			func(ctx context.Context) error { return c.Events.Track(ctx, "u42", benchEvent) },
			func(ctx context.Context) error {
				var answer struct{ Status string }
				return bench.Do(ctx, hc, http.MethodPost, benchBase+"/users/u42/events", benchAuthorization, benchEvent, &answer)
			})
	})
	b.Run("GET", func(b *testing.B) {
		rt := bench.Always(benchUser)
		c, hc := benchClient(b, rt), &http.Client{Transport: rt}
		bench.CompareCalls(b,
			func(ctx context.Context) error { _, err := c.Users.Get(ctx, "u42"); return err },
			func(ctx context.Context) error { return baselineGet(ctx, hc, benchBase, "u42") })
	})
}

// BenchmarkLoopback compares the throughput of 512 goroutines over real connections, of the default transport and of one
// that is tuned by hand.
func BenchmarkLoopback(b *testing.B) {
	const goroutines, calls = 512, 20
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		_, _ = io.WriteString(w, benchUser)
	}))
	b.Cleanup(srv.Close)
	transport := &http.Transport{MaxIdleConnsPerHost: 2 * goroutines, MaxIdleConns: 4 * goroutines}
	b.Cleanup(transport.CloseIdleConnections)
	hc := &http.Client{Transport: transport}
	c, err := engage.New("key", "secret", engage.WithBaseURL(srv.URL), engage.WithoutLimiter())
	if err != nil {
		b.Fatal(err)
	}
	took := func(call func(ctx context.Context) error) float64 {
		start := time.Now()
		var wg sync.WaitGroup
		for range goroutines {
			wg.Go(func() {
				for range calls {
					ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
					if err := call(ctx); err != nil {
						b.Error(err)
					}
					cancel()
				}
			})
		}
		wg.Wait()
		return time.Since(start).Seconds()
	}
	ours := func(ctx context.Context) error { _, err := c.Users.Get(ctx, "u42"); return err }
	baseline := func(ctx context.Context) error { return baselineGet(ctx, hc, srv.URL, "u42") }
	took(ours)
	took(baseline)
	var ratios []float64
	for b.Loop() {
		mine := took(ours)
		ratios = append(ratios, took(baseline)/mine)
	}
	bench.Report(b, ratios, "throughput/baseline")
}

// plainEvent and plainDraft are items of a batch, as written by hand.
type plainEvent struct {
	Type       string         `json:"type"`
	ID         string         `json:"id"`
	Event      string         `json:"event"`
	Value      any            `json:"value,omitempty"`
	Properties map[string]any `json:"properties,omitempty"`
	Timestamp  time.Time      `json:"timestamp,omitzero"`
}

type plainDraft struct {
	Type        string         `json:"type"`
	ID          string         `json:"id"`
	FirstName   string         `json:"first_name,omitempty"`
	LastName    string         `json:"last_name,omitempty"`
	Email       string         `json:"email,omitempty"`
	Number      string         `json:"number,omitempty"`
	IsAccount   bool           `json:"is_account,omitempty"`
	CreatedAt   time.Time      `json:"created_at,omitzero"`
	DeviceToken string         `json:"device_token,omitempty"`
	Platform    string         `json:"device_platform,omitempty"`
	Lists       []string       `json:"lists,omitempty"`
	Meta        map[string]any `json:"meta,omitempty"`
	TZ          string         `json:"tz,omitempty"`
}

// BenchmarkBatch compares batches of 200 items with json.Marshal of the same items in structs without methods.
func BenchmarkBatch(b *testing.B) {
	const n = 200
	var (
		items []engage.BatchItem
		plain []any
	)
	for i := range n {
		id := fmt.Sprintf("u%d", i)
		if i%2 == 0 {
			items = append(items, engage.EventItem(id, benchEvent))
			plain = append(plain, plainEvent{"event", id, benchEvent.Name, benchEvent.Value, benchEvent.Properties, benchEvent.Timestamp})
			continue
		}
		draft := engage.UserDraft{
			ID: id, FirstName: "Ada", LastName: "Obi", Email: "ada@example.com", Number: "15555551234", CreatedAt: benchEvent.Timestamp,
			DeviceToken: "APA91bHun4MxP5egoKMwt2KZFBaFUH", DevicePlatform: engage.PlatformAndroid,
			Lists: []string{"62bbdd2e5bfea4dca4834045"}, Meta: engage.Attributes{"plan": "gold", "age": 36, "vip": true}, TimeZone: "Africa/Lagos",
		}
		items = append(items, engage.CreateItem(draft))
		plain = append(plain, plainDraft{
			"create", id, draft.FirstName, draft.LastName, draft.Email, draft.Number, false, draft.CreatedAt, draft.DeviceToken,
			string(draft.DevicePlatform), draft.Lists, draft.Meta, draft.TimeZone,
		})
	}
	c := benchClient(b, bench.Always(`{"status":"queued"}`))
	marshal := func() error { _, err := json.Marshal(plain); return err }
	b.Run("Send", func(b *testing.B) {
		bench.Compare(b, func() error { return c.Batches.Send(b.Context(), items) }, marshal)
	})
	b.Run("SendAll", func(b *testing.B) {
		bench.Compare(b, func() error {
			for o := range c.Batches.SendAll(b.Context(), slices.Values(items), engage.BulkOptions{}) {
				if o.Err != nil {
					return o.Err
				}
			}
			return nil
		}, marshal)
	})
}

// endless answers with pages of 30 users until total have been handed out.
func endless(total int) bench.Answer {
	page := `{"data":[` + strings.Repeat(benchUser+",", 29) + benchUser + `]`
	served, last := 0, []byte(page+`}`)
	return func(*http.Request) []byte {
		if served += 30; served < total {
			return fmt.Appendf(nil, `%s,"next_cursor":"%d"}`, page, served)
		}
		served = 0
		return last
	}
}

func iterate(ctx context.Context, c *engage.Client, each func(row int)) (rows int, err error) {
	for _, err := range c.Users.All(ctx, engage.ListUsersParams{}) {
		if err != nil {
			return rows, err
		}
		rows++
		each(rows)
	}
	return rows, nil
}

// BenchmarkIterate compares an iteration over 3,000 users with a loop by hand.
func BenchmarkIterate(b *testing.B) {
	const total = 3_000
	ctx := b.Context()
	c, hc := benchClient(b, endless(total)), &http.Client{Transport: endless(total)}
	bench.Compare(b,
		func() error {
			if rows, err := iterate(ctx, c, func(int) {}); err != nil || rows != total {
				return fmt.Errorf("%d rows: %w", rows, err)
			}
			return nil
		},
		func() error {
			rows := 0
			for url := benchBase + "/users?limit=30"; ; {
				var page struct {
					Data []plainUser `json:"data"`
					Next string      `json:"next_cursor"`
				}
				if err := bench.Do(ctx, hc, http.MethodGet, url, benchAuthorization, nil, &page); err != nil {
					return err
				}
				rows += len(page.Data)
				if page.Next == "" {
					break
				}
				url = benchBase + "/users?limit=30&next_cursor=" + page.Next
			}
			if rows != total {
				return fmt.Errorf("%d rows", rows)
			}
			return nil
		})
}

// BenchmarkIterateMemory iterates over a million users and reports the largest heap beyond the one at the start, in pages.
func BenchmarkIterateMemory(b *testing.B) {
	live := func() float64 {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return float64(m.HeapAlloc)
	}
	var page, peak float64
	for b.Loop() {
		c := benchClient(b, endless(1_000_000))
		before := live()
		one, err := c.Users.List(b.Context(), engage.ListUsersParams{Limit: 30})
		if err != nil {
			b.Fatal(err)
		}
		page = live() - before
		runtime.KeepAlive(one)
		before = live()
		if rows, err := iterate(b.Context(), c, func(row int) {
			if row%200_000 == 15 {
				peak = max(peak, live()-before)
			}
		}); err != nil || rows < 999_000 {
			b.Fatalf("%d users, error %v", rows, err)
		}
	}
	b.ReportMetric(peak/page, "pages-held")
	b.ReportMetric(peak, "heap-B")
	b.ReportMetric(0, "ns/op")
}
