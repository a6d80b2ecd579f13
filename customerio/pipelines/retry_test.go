package pipelines_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/oklog/ulid/v2"

	"github.com/engagement-go/engagement/customerio/pipelines"
	"github.com/engagement-go/engagement/internal/contract"
)

// arrived is what a request says of its only call.
type arrived struct {
	MessageID string    `json:"messageId"`
	Timestamp time.Time `json:"timestamp"`
	SentAt    time.Time `json:"sentAt"`
}

// arrivals reads requests, also with batches.
func arrivals(t *testing.T, srv *contract.Recorder) (all []arrived) {
	t.Helper()
	for _, r := range srv.Requests() {
		var sent struct {
			arrived
			Batch []arrived `json:"batch"`
		}
		if err := json.Unmarshal([]byte(r.Body), &sent); err != nil {
			t.Fatal(err)
		}
		for _, c := range sent.Batch {
			sent.MessageID, sent.Timestamp = c.MessageID, c.Timestamp
		}
		all = append(all, sent.arrived)
	}
	return all
}

// ways send a call so that its request is repeated.
var ways = map[string]func(ctx context.Context, c client, call pipelines.Call) error{
	"method": send,
	"SendBatch": func(ctx context.Context, c client, call pipelines.Call) error {
		return c.Calls.SendBatch(ctx, []pipelines.Call{call})
	},
	"SendAll": func(ctx context.Context, c client, call pipelines.Call) error {
		for o := range c.Calls.SendAll(ctx, slices.Values([]pipelines.Call{call}), pipelines.BulkOptions{}) {
			return o.Err
		}
		return errors.New("no outcome")
	},
	"Batcher": func(ctx context.Context, c client, call pipelines.Call) error {
		var outcome error
		b, err := c.NewBatcher(pipelines.BatcherOptions{Outcome: func(o pipelines.BatcherOutcome) { outcome = o.Err }})
		if err != nil {
			return err
		}
		err = b.Add(ctx, call)
		_, left := b.Close(ctx)
		return errors.Join(err, left, outcome)
	},
}

// TestIDsSurviveRetries loses answers. Each attempt has the same new ULID and the same time, and says when it was sent. The
// next call has another id.
func TestIDsSurviveRetries(t *testing.T) {
	t.Parallel()
	for _, call := range []pipelines.Call{
		pipelines.Identify{Who: ada},
		pipelines.Track{Who: ada, Event: "paid"},
		pipelines.Page{Who: ada},
		pipelines.Screen{Who: ada},
		pipelines.Group{Who: ada, GroupID: "acme"},
		pipelines.UserDeleted("42"),
	} {
		for name, way := range ways {
			synctest.Test(t, func(t *testing.T) {
				var times []time.Time
				answers := contract.InTurn(contract.Cut, contract.Answer(502, ""), contract.Answer(429, ""), always("{}"))
				srv := serve(t, func(r *http.Request) (*http.Response, error) {
					times = append(times, time.Now().Truncate(time.Millisecond))
					return answers(r)
				})
				c := newClient(t, srv)
				begin := time.Now()
				for range 2 {
					if err := way(t.Context(), c, call); err != nil {
						t.Fatal(err)
					}
				}
				all := arrivals(t, srv)
				if len(all) != 5 {
					t.Fatalf("%d requests, want 5", len(all))
				}
				first := all[0]
				if _, err := ulid.ParseStrict(first.MessageID); err != nil || !first.Timestamp.Equal(begin) {
					t.Errorf("%T by %s: %+v", call, name, first)
				}
				for i, a := range all[:4] {
					if a.MessageID != first.MessageID || !a.Timestamp.Equal(first.Timestamp) {
						t.Errorf("%T by %s: attempt %d is %+v, the first was %+v", call, name, i+1, a, first)
					}
					if !a.SentAt.Equal(times[i]) {
						t.Errorf("%T by %s: attempt %d says that it was sent at %v, want %v", call, name, i+1, a.SentAt, times[i])
					}
				}
				if all[4].MessageID == first.MessageID {
					t.Errorf("%T by %s: two calls have the id %s", call, name, first.MessageID)
				}
			})
		}
	}
}

// TestGivenIDsAreSent keeps what the caller has set.
func TestGivenIDsAreSent(t *testing.T) {
	t.Parallel()
	for name, way := range ways {
		srv := serve(t, always("{}"))
		if err := way(t.Context(), newClient(t, srv), pipelines.Page{Who: ada, Meta: fixed}); err != nil {
			t.Fatal(err)
		}
		if got := arrivals(t, srv)[0]; got.MessageID != "m-1" || !got.Timestamp.Equal(fixed.Timestamp) {
			t.Errorf("%s: %+v", name, got)
		}
	}
}

// TestAliasIsNotRepeated loses the answer to an alias, alone and beside a call that is repeatable. After a refusal before
// processing it is sent again.
func TestAliasIsNotRepeated(t *testing.T) {
	t.Parallel()
	alias := pipelines.Alias{PreviousID: "v", UserID: "42"}
	two := []pipelines.Call{pipelines.Page{Who: ada}, alias}
	for name, way := range map[string]call{
		"method":    func(ctx context.Context, c client) error { return c.Calls.Alias(ctx, alias) },
		"SendBatch": func(ctx context.Context, c client) error { return c.Calls.SendBatch(ctx, two) },
		"SendAll": func(ctx context.Context, c client) (err error) {
			for o := range c.Calls.SendAll(ctx, slices.Values(two), pipelines.BulkOptions{}) {
				err = o.Err
			}
			return err
		},
	} {
		synctest.Test(t, func(t *testing.T) {
			srv := serve(t, contract.InTurn(contract.Cut, always("{}")))
			if err := way(t.Context(), newClient(t, srv)); !errors.Is(err, io.ErrUnexpectedEOF) || srv.Count() != 1 {
				t.Errorf("%s: %d requests, error %v", name, srv.Count(), err)
			}
			srv = serve(t, contract.InTurn(contract.Answer(429, ""), always("{}")))
			if err := way(t.Context(), newClient(t, srv)); err != nil || srv.Count() != 2 {
				t.Errorf("%s after a 429: %d requests, error %v", name, srv.Count(), err)
			}
		})
	}
}

// TestTheCallerKeepsItsCalls expects that ids are not written into what the caller has.
func TestTheCallerKeepsItsCalls(t *testing.T) {
	t.Parallel()
	calls := []pipelines.Call{pipelines.Page{Who: ada}}
	c := newClient(t, serve(t, always("{}")))
	if err := c.Calls.SendBatch(t.Context(), calls); err != nil {
		t.Fatal(err)
	}
	if got := calls[0].(pipelines.Page); got.MessageID != "" || !got.Timestamp.IsZero() {
		t.Errorf("the call became %+v", got)
	}
	for o := range c.Calls.SendAll(t.Context(), slices.Values(calls), pipelines.BulkOptions{}) {
		if got := o.Item.(pipelines.Page); got.MessageID == "" || got.Timestamp.IsZero() {
			t.Errorf("the item of the outcome is %+v", got)
		}
	}
}

// TestChunks expects chunks of 250 calls, and of at most MaxBatchBytes, or the limits that options set.
func TestChunks(t *testing.T) {
	t.Parallel()
	many := func(n, size int) func(func(pipelines.Call) bool) {
		return func(yield func(pipelines.Call) bool) {
			for range n {
				if !yield(pipelines.Page{Who: ada, Name: strings.Repeat("x", size)}) {
					return
				}
			}
		}
	}
	for name, test := range map[string]struct {
		calls   func(func(pipelines.Call) bool)
		options pipelines.BulkOptions
		client  []pipelines.Option
		want    []int
		most    int
	}{
		"by count":       {many(600, 1), pipelines.BulkOptions{}, nil, []int{250, 250, 100}, pipelines.MaxBatchBytes},
		"larger":         {many(600, 1), pipelines.BulkOptions{ChunkSize: 550}, nil, []int{550, 50}, pipelines.MaxBatchBytes},
		"by bytes":       {many(40, 32_000), pipelines.BulkOptions{}, nil, []int{15, 15, 10}, pipelines.MaxBatchBytes},
		"side by side":   {many(40, 32_000), pipelines.BulkOptions{Concurrency: 3}, nil, []int{15, 15, 10}, pipelines.MaxBatchBytes},
		"larger batches": {many(40, 32_000), pipelines.BulkOptions{}, []pipelines.Option{pipelines.WithMaxBatchBytes(1 << 20)}, []int{32, 8}, 1 << 20},
		"larger calls":   {many(3, 60_000), pipelines.BulkOptions{}, []pipelines.Option{pipelines.WithMaxCallBytes(64 << 10)}, []int{3}, pipelines.MaxBatchBytes},
		"small batches":  {many(3, 500), pipelines.BulkOptions{}, []pipelines.Option{pipelines.WithMaxBatchBytes(1 << 10)}, []int{1, 1, 1}, 1 << 10},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			srv := serve(t, always("{}"))
			for o := range newClient(t, srv, test.client...).Calls.SendAll(t.Context(), test.calls, test.options) {
				if o.Err != nil {
					t.Fatal(o.Err)
				}
			}
			var got []int
			for _, r := range srv.Requests() {
				got = append(got, strings.Count(r.Body, `"type"`))
				if len(r.Body) > test.most {
					t.Errorf("a request has %d bytes", len(r.Body))
				}
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("calls in the requests (-want +got):\n%s", diff)
			}
		})
	}
}

// TestExactSizes sends a call and a batch of exactly the limit, and refuses one byte more.
func TestExactSizes(t *testing.T) {
	t.Parallel()
	sized := func(n int) pipelines.Page { return pipelines.Page{Who: ada, Name: strings.Repeat("x", n), Meta: fixed} }
	srv := serve(t, always("{}"))
	c := newClient(t, srv, pipelines.WithMaxCallBytes(2000), pipelines.WithMaxBatchBytes(3000))
	single := 2000 - len(`{"type":"page","userId":"42","name":"",`+fixedJSON) - len(`,"sentAt":"2000-01-01T00:00:00.000Z"`)
	if err := c.Calls.Page(t.Context(), sized(single)); err != nil || len(srv.Requests()[0].Body) != 2000 {
		t.Errorf("error %v", err)
	}
	batch := 3000 - len(`{"batch":[,],"sentAt":"2000-01-01T00:00:00.000Z"}`) - 2*len(`{"type":"page","userId":"42","name":"",`+fixedJSON)
	if err := c.Calls.SendBatch(t.Context(), []pipelines.Call{sized(1000), sized(batch - 1000)}); err != nil || len(srv.Requests()[1].Body) != 3000 {
		t.Errorf("error %v", err)
	}
	refuse(t, serve(t, always("")), []refusal{
		{"a call", func() error { return c.Calls.Page(t.Context(), sized(single+1)) }, "call has 2001 bytes, the limit is 2000"},
		{"a batch", func() error {
			return c.Calls.SendBatch(t.Context(), []pipelines.Call{sized(1000), sized(batch - 999)})
		}, "calls has 3001 bytes, the limit is 3000"},
	})
	if srv.Count() != 2 {
		t.Errorf("%d requests, want 2", srv.Count())
	}

	srv = serve(t, always("{}"))
	c = newClient(t, srv, pipelines.WithMaxCallBytes(5000), pipelines.WithMaxBatchBytes(3000))
	alone := 3000 - len(`{"batch":[],"sentAt":"2000-01-01T00:00:00.000Z"}`) - len(`{"type":"page","userId":"42","name":"",`+fixedJSON)
	for i, want := range []bool{true, false} { // a call that fills a batch, and one that no batch takes
		for o := range c.Calls.SendAll(t.Context(), slices.Values([]pipelines.Call{sized(alone + i)}), pipelines.BulkOptions{}) {
			if (o.Err == nil) != want || o.Err != nil && !errors.Is(o.Err, pipelines.ErrInvalidArgument) {
				t.Errorf("%d bytes too many: error %v", i, o.Err)
			}
		}
	}
	if srv.Count() != 1 || len(srv.Requests()[0].Body) != 3000 {
		t.Errorf("%d requests", srv.Count())
	}

	// What a request has once for all calls counts, too, as does the limit of a call in a batch.
	for i, want := range []bool{true, false} {
		for _, c := range []struct {
			call  pipelines.Page
			limit int
		}{
			{sized(alone + i), 3000 - len(`{"batch":[],"sentAt":"2000-01-01T00:00:00.000Z"}`)},
			{pipelines.Page{Who: ada, Name: strings.Repeat("x", alone+i-len(`"context":{"locale":"nl"},`)), Meta: pipelines.Meta{MessageID: fixed.MessageID, Timestamp: fixed.Timestamp, Context: &pipelines.Context{Locale: "nl"}}}, 5000},
		} {
			srv := serve(t, always("{}"))
			client := newClient(t, srv, pipelines.WithMaxCallBytes(c.limit), pipelines.WithMaxBatchBytes(3000))
			for o := range client.Calls.SendAll(t.Context(), slices.Values([]pipelines.Call{c.call}), pipelines.BulkOptions{}) {
				if (o.Err == nil) != want || o.Err != nil && !errors.Is(o.Err, pipelines.ErrInvalidArgument) {
					t.Errorf("%d bytes too many: error %v", i, o.Err)
				}
			}
			if want && (srv.Count() != 1 || len(srv.Requests()[0].Body) != 3000) {
				t.Errorf("%d requests", srv.Count())
			}
		}
	}
}

// TestContextsDivideRequests sends calls with different contexts and integrations. Those of a call arrive with it.
func TestContextsDivideRequests(t *testing.T) {
	t.Parallel()
	with := func(ip string, integrations map[string]bool) pipelines.Meta {
		return pipelines.Meta{Context: &pipelines.Context{IP: ip}, Integrations: integrations}
	}
	calls := []pipelines.Call{
		pipelines.Page{Who: ada, Name: "1"},
		pipelines.Page{Who: ada, Name: "2"},
		pipelines.Page{Who: ada, Name: "3", Meta: with("a", nil)},
		pipelines.Screen{Who: ada, Name: "4", Meta: with("a", nil)},
		pipelines.Page{Who: ada, Name: "5", Meta: with("a", map[string]bool{"X": true})},
		pipelines.Page{Who: ada, Name: "6", Meta: with("b", nil)},
		pipelines.Page{Who: ada, Name: "7"},
	}
	want := []string{"1,2:  ", `3,4: {"ip":"a"} `, `5: {"ip":"a"} {"X":true}`, `6: {"ip":"b"} `, "7:  "}
	for name, way := range map[string]call{
		"SendAll": func(ctx context.Context, c client) error {
			for o := range c.Calls.SendAll(ctx, slices.Values(calls), pipelines.BulkOptions{}) {
				if o.Err != nil {
					return o.Err
				}
			}
			return nil
		},
		"Batcher": func(ctx context.Context, c client) error {
			b, err := c.NewBatcher(pipelines.BatcherOptions{})
			if err != nil {
				return err
			}
			for _, call := range calls {
				err = errors.Join(err, b.Add(ctx, call))
			}
			_, left := b.Close(ctx)
			return errors.Join(err, left)
		},
	} {
		srv := serve(t, always("{}"))
		if err := way(t.Context(), newClient(t, srv)); err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, r := range srv.Requests() {
			var sent struct {
				Batch                 []struct{ Name string }
				Context, Integrations json.RawMessage
			}
			if err := json.Unmarshal([]byte(r.Body), &sent); err != nil {
				t.Fatal(err)
			}
			var names []string
			for _, call := range sent.Batch {
				names = append(names, call.Name)
			}
			got = append(got, fmt.Sprintf("%s: %s %s", strings.Join(names, ","), string(sent.Context), string(sent.Integrations)))
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: requests (-want +got):\n%s", name, diff)
		}
	}
}

// TestSendAllKeepsTheOrderOfAPerson sends chunks side by side, but not two about the same person.
func TestSendAllKeepsTheOrderOfAPerson(t *testing.T) {
	t.Parallel()
	page := func(who pipelines.Identifier) pipelines.Call { return pipelines.Page{Who: who} }
	v, both := pipelines.AnonymousID("v"), ada.WithAnonymousID("v")
	for name, test := range map[string]struct {
		first, second pipelines.Call
		apart         bool
	}{
		"the same person":        {page(ada), pipelines.Track{Who: ada, Event: "x"}, true},
		"two people":             {page(ada), page(v), false},
		"a member of a group":    {page(ada), pipelines.Group{Who: ada, GroupID: "acme"}, true},
		"the same visitor":       {page(v), pipelines.Screen{Who: v}, true},
		"a visitor who is known": {page(both), page(v), false},
		"a visitor, identified":  {page(v), pipelines.Identify{Who: both}, true},
		"identified, a person":   {pipelines.Identify{Who: both}, page(ada), true},
		"merged away":            {page(v), pipelines.Alias{PreviousID: "v", UserID: "42"}, true},
		"merged into":            {pipelines.Alias{PreviousID: "v", UserID: "42"}, page(ada), true},
		"a group and a person":   {pipelines.Track{Who: pipelines.GroupID("42"), Event: "x"}, page(ada), false},
		"the same group":         {pipelines.Track{Who: pipelines.GroupID("42"), Event: "x"}, pipelines.Track{Who: pipelines.GroupID("42"), Event: "y"}, true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				begin := time.Now()
				slow := func(r *http.Request) (*http.Response, error) {
					time.Sleep(time.Second)
					return always("{}")(r)
				}
				for o := range newClient(t, contract.Record(slow)).Calls.SendAll(t.Context(), slices.Values([]pipelines.Call{test.first, test.second}), pipelines.BulkOptions{ChunkSize: 1, Concurrency: 5}) {
					if o.Err != nil {
						t.Error(o.Err)
					}
				}
				want := time.Second
				if test.apart {
					want = 2 * time.Second
				}
				if took := time.Since(begin); took != want {
					t.Errorf("took %v, want %v", took, want)
				}
			})
		})
	}
}

// TestARefusedRequestFailsItsCalls expects the error at each call of the request, and no call lost.
func TestARefusedRequestFailsItsCalls(t *testing.T) {
	t.Parallel()
	srv := serve(t, contract.InTurn(contract.Answer(400, `{"meta":{"errors":["event is required"]}}`), always("{}")))
	var got []string
	calls := []pipelines.Call{pipelines.Page{Who: ada}, pipelines.Page{}, pipelines.Page{Who: ada}, pipelines.Page{Who: ada}}
	for o := range newClient(t, srv).Calls.SendAll(t.Context(), slices.Values(calls), pipelines.BulkOptions{ChunkSize: 2}) {
		text := "ok"
		for _, is := range []error{pipelines.ErrInvalidArgument, pipelines.ErrBadRequest} {
			if errors.Is(o.Err, is) {
				text = is.Error()
			}
		}
		got = append(got, fmt.Sprint(o.Index, " ", text))
	}
	if diff := cmp.Diff([]string{"0 bad request", "1 invalid argument", "2 bad request", "3 ok"}, got); diff != "" {
		t.Errorf("outcomes (-want +got):\n%s", diff)
	}
}
