package customerio_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/internal/bench"
)

// members is a page of n people of a segment.
func members(n int, next string) []byte {
	var ids, identifiers strings.Builder
	for i := range n {
		if i > 0 {
			ids.WriteByte(',')
			identifiers.WriteByte(',')
		}
		fmt.Fprintf(&ids, `"customer-%d"`, i)
		fmt.Fprintf(&identifiers, `{"id":"customer-%d","email":"customer.%d@example.com","cio_id":"0300%08x"}`, i, i, i)
	}
	return fmt.Appendf(nil, `{"ids":[%s],"identifiers":[%s],"next":%q}`, &ids, &identifiers, next)
}

const benchAuthorization = "Bearer key"

// plainIdentifiers name a person, as written by hand.
type plainIdentifiers struct {
	ID    string `json:"id,omitempty"`
	Email string `json:"email,omitempty"`
	CioID string `json:"cio_id,omitempty"`
}

// plainEmail is an email to send, as written by hand.
type plainEmail struct {
	TransactionalMessageID int               `json:"transactional_message_id,omitempty"`
	Identifiers            plainIdentifiers  `json:"identifiers"`
	MessageData            map[string]any    `json:"message_data,omitempty"`
	Language               string            `json:"language,omitempty"`
	SendAt                 int64             `json:"send_at,omitempty"`
	QueueDraft             *bool             `json:"queue_draft,omitempty"`
	To                     string            `json:"to"`
	From                   string            `json:"from,omitempty"`
	Subject                string            `json:"subject,omitempty"`
	Body                   string            `json:"body,omitempty"`
	ReplyTo                string            `json:"reply_to,omitempty"`
	BCC                    string            `json:"bcc,omitempty"`
	Headers                map[string]string `json:"headers,omitempty"`
	Tracked                *bool             `json:"tracked,omitempty"`
	SendToUnsubscribed     *bool             `json:"send_to_unsubscribed,omitempty"`
}

// plainMessage is a delivery, as written by hand.
type plainMessage struct {
	ID                  string           `json:"id"`
	DeduplicateID       string           `json:"deduplicate_id"`
	Type                string           `json:"type"`
	MessageTemplateID   int64            `json:"message_template_id"`
	CustomerID          string           `json:"customer_id"`
	CustomerIdentifiers plainIdentifiers `json:"customer_identifiers"`
	Recipient           string           `json:"recipient"`
	Subject             string           `json:"subject"`
	Metrics             map[string]int64 `json:"metrics"`
	Created             int64            `json:"created"`
	FailureMessage      string           `json:"failure_message"`
	CampaignID          int64            `json:"campaign_id"`
	ActionID            int64            `json:"action_id"`
	ParentActionID      int64            `json:"parent_action_id"`
	NewsletterID        int64            `json:"newsletter_id"`
	ContentID           int64            `json:"content_id"`
	BroadcastID         int64            `json:"broadcast_id"`
	TriggerEventID      string           `json:"trigger_event_id"`
	Forgotten           bool             `json:"forgotten"`
}

// plainPerson is a person, as written by hand.
type plainPerson struct {
	ID           string            `json:"id"`
	Identifiers  plainIdentifiers  `json:"identifiers"`
	Attributes   map[string]string `json:"attributes"`
	Timestamps   map[string]int64  `json:"timestamps"`
	Unsubscribed bool              `json:"unsubscribed"`
	Devices      []struct {
		ID         string            `json:"id"`
		Platform   string            `json:"platform"`
		LastUsed   int64             `json:"last_used"`
		Attributes map[string]string `json:"attributes"`
	} `json:"devices"`
}

const (
	benchMessage = `{"message":{"id":"dgOq6QWq6QUBAAF9PrJsdVsPkwyE4JIj6dk=","deduplicate_id":"dgOq6QWq6QUBAAF9PrJsdVsPkwyE4JIj6dk=:1637604592","type":"email",` +
		`"message_template_id":9,"msg_template_id":9,"customer_id":"customer-1","customer_identifiers":{"id":"customer-1","email":"customer.1@example.com","cio_id":"d9c106000001"},` +
		`"recipient":"customer.1@example.com","subject":"Your order A-2026-000118 is on its way","metrics":{"created":1637604587,"drafted":1637604588,"sent":1637604589,"delivered":1637604590,` +
		`"opened":1637604591,"human_opened":1637604591,"clicked":1637604592,"human_clicked":1637604592},"created":1637604587,"failure_message":null,"campaign_id":13,"action_id":46,"parent_action_id":45,` +
		`"newsletter_id":null,"content_id":null,"broadcast_id":null,"trigger_event_id":"01FN5V8K2CVB2ZSG7B3K4W1Q9F","forgotten":false}}`
	benchPerson = `{"customer":{"id":"customer-1","identifiers":{"id":"customer-1","email":"customer.1@example.com","cio_id":"d9c106000001"},` +
		`"attributes":{"id":"customer-1","email":"customer.1@example.com","cio_id":"d9c106000001","created_at":"1637604587","first_name":"Ada","last_name":"Obi","plan":"gold","city":"Lagos","orders":"17"},` +
		`"timestamps":{"id":1637604587,"email":1637604587,"cio_id":1637604587,"created_at":1637604587,"first_name":1637604588,"last_name":1637604588,"plan":1637604589,"city":1637604590,"orders":1637604591,"_last_emailed":1637604592},` +
		`"unsubscribed":false,"devices":[{"id":"ExponentPushToken[xyzxyzxyzxyzxyz]","platform":"android","last_used":1637604592,"attributes":{"app_version":"7.1.0"}}]}}`
)

// BenchmarkCall compares calls with baselines.
func BenchmarkCall(b *testing.B) {
	const base = "https://api.customer.io"
	get := func(body string, path string, ours func(ctx context.Context, c *customerio.Client) error, out func() any) func(b *testing.B) {
		return func(b *testing.B) {
			rt := bench.Always(body)
			c, hc := newClient(b, rt), &http.Client{Transport: rt}
			bench.CompareCalls(b, func(ctx context.Context) error { return ours(ctx, c) }, func(ctx context.Context) error {
				return bench.Do(ctx, hc, http.MethodGet, base+path, benchAuthorization, nil, out())
			})
		}
	}
	b.Run("POST", func(b *testing.B) {
		rt := bench.Always(`{"delivery_id":"dgOq6QWq6QUBAAF9PrJsdVsPkwyE4JIj6dk=","queued_at":1637604587}`)
		c, hc := newClient(b, rt), &http.Client{Transport: rt}
		data := map[string]any{"order": "A-2026-000118", "items": 3, "total": "129.90", "express": true}
		email := customerio.TransactionalEmail{
			TransactionalMessageID: customerio.TemplateID(44), Identifiers: customerio.Identifiers{ID: "customer-1"}, To: "customer.1@example.com", MessageData: data,
		}
		plain := plainEmail{TransactionalMessageID: 44, Identifiers: plainIdentifiers{ID: "customer-1"}, To: "customer.1@example.com", MessageData: data}
		bench.CompareCalls(b,
			func(ctx context.Context) error { _, err := c.Send.Email(ctx, email); return err },
			func(ctx context.Context) error {
				var receipt struct {
					DeliveryID string `json:"delivery_id"`
					QueuedAt   int64  `json:"queued_at"`
				}
				return bench.Do(ctx, hc, http.MethodPost, base+"/v1/send/email", benchAuthorization, plain, &receipt)
			})
	})
	b.Run("GET", get(benchMessage, "/v1/messages/m1",
		func(ctx context.Context, c *customerio.Client) error {
			_, err := c.Messages.Get(ctx, "m1", customerio.GetMessageParams{})
			return err
		},
		func() any {
			return new(struct {
				Message plainMessage `json:"message"`
			})
		}))
	b.Run("Person", get(benchPerson, "/v1/customers/customer-1/attributes",
		func(ctx context.Context, c *customerio.Client) error {
			_, err := c.People.Get(ctx, "customer-1", customerio.GetPersonParams{})
			return err
		},
		func() any {
			return new(struct {
				Customer plainPerson `json:"customer"`
			})
		}))
}

// BenchmarkMembers compares reading the largest page of a segment with json.Unmarshal of the same bytes into the same
// type.
func BenchmarkMembers(b *testing.B) {
	page := members(30_000, "")
	c := newClient(b, bench.Answer(func(*http.Request) []byte { return page }))
	bench.Compare(b,
		func() error {
			_, err := c.Segments.ListMembers(b.Context(), 7, customerio.ListSegmentMembersParams{Limit: 30_000})
			return err
		},
		func() error { return json.Unmarshal(page, new(customerio.MembershipPage)) })
}

// BenchmarkIterateMemory iterates over a million members and reports the largest heap beyond the one at the start, in pages as
// they are held in memory.
func BenchmarkIterateMemory(b *testing.B) {
	const size, pages = 10_000, 100
	bodies := make([][]byte, pages)
	last := members(size, "")
	for i := range bodies {
		bodies[i] = last
	}
	served := 0
	c := newClient(b, bench.Answer(func(*http.Request) []byte {
		served++
		if served < pages {
			return bytes.Replace(last, []byte(`"next":""`), fmt.Appendf(nil, `"next":"c%d"`, served), 1)
		}
		return last
	}))
	live := func() uint64 {
		runtime.GC()
		runtime.GC() // the second empties the pools
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	var held float64
	for b.Loop() {
		before := live()
		one, err := c.Segments.ListMembers(b.Context(), 7, customerio.ListSegmentMembersParams{Limit: size})
		if err != nil {
			b.Fatal(err)
		}
		page := float64(live() - before)
		runtime.KeepAlive(one)
		served = 0
		before = live()
		peak, rows := 0.0, 0
		for _, err := range c.Segments.AllMembers(b.Context(), 7, customerio.ListSegmentMembersParams{Limit: size}) {
			if err != nil {
				b.Fatal(err)
			}
			if rows++; rows%(10*size) == size/2 {
				peak = max(peak, float64(live()-before))
			}
		}
		if rows != size*pages {
			b.Fatalf("%d members", rows)
		}
		held = max(held, peak/page)
	}
	b.ReportMetric(held, "pages-held")
	if held > 2 {
		b.Errorf("%.1f pages are held, the limit is 2", held)
	}
}

// BenchmarkBinary builds a program with and without this package, and reports what the package adds to a stripped
// binary: "used" where the program calls two methods, "all" where it forbids the linker to drop any.
func BenchmarkBinary(b *testing.B) {
	if testing.Short() {
		b.Skip("builds programs")
	}
	const program = `package main

import (
	"context"
	"encoding/json"
	"net/http"
	"os"
	"reflect"
	%s
)

func main() {
	r, err := http.Get(os.Args[1])
	if err != nil {
		os.Exit(1)
	}
	var v map[string]any
	_ = json.NewDecoder(r.Body).Decode(&v)
	_ = json.NewEncoder(os.Stdout).Encode(v)
	ctx := context.Background()
	_, _ = ctx, reflect.ValueOf
	%s
}
`
	const imports, use = `"github.com/engagement-go/engagement/customerio"`, `c, err := customerio.New(os.Args[1])
	if err != nil {
		os.Exit(1)
	}
	_, _ = c.Send.Email(ctx, customerio.TransactionalEmail{})
	_, _ = c.Segments.List(ctx)
`
	const all = `reflect.ValueOf(&v).MethodByName(os.Args[1])
	`
	dir := b.TempDir()
	build := func(name, imports, body string) float64 {
		source := filepath.Join(dir, name+".go")
		if err := os.WriteFile(source, fmt.Appendf(nil, program, imports, body), 0o600); err != nil {
			b.Fatal(err)
		}
		binary := filepath.Join(dir, name)
		if out, err := exec.CommandContext(b.Context(), "go", "build", "-trimpath", "-ldflags=-s -w", "-o", binary, source).CombinedOutput(); err != nil {
			b.Fatalf("%v: %s", err, out)
		}
		info, err := os.Stat(binary)
		if err != nil {
			b.Fatal(err)
		}
		return float64(info.Size()) / 1e6
	}
	for b.Loop() {
		used := build("with", imports, use) - build("without", "", "")
		whole := build("all", imports, use+all+"reflect.ValueOf(c).Elem().Field(0).MethodByName(os.Args[1])") - build("none", "", all)
		b.ReportMetric(used, "used-MB")
		b.ReportMetric(whole, "all-MB")
		if max(used, whole) > 2.5 {
			b.Errorf("the package adds %.2f MB, the limit is 2.5", max(used, whole))
		}
	}
	b.ReportMetric(0, "ns/op")
}
