package engage_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"math"
	"net/http"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/jarcoal/httpmock"

	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/engage/engagetest"
	"github.com/engagement-go/engagement/internal/contract"
)

func batchesRows() []row {
	return []row{
		{Operation: "sendBatchRequest", Call: func(ctx context.Context, c *engage.Client, a args) (any, error) {
			return nil, c.Batches.Send(ctx, []engage.BatchItem{
				engage.CreateItem(engage.UserDraft{ID: "u42", FirstName: "Ada"}),
				engage.UpsertItem("u42", engage.UserUpdate{Meta: engage.Attributes{"plan": "custom"}}),
				engage.EventItem("u42", engage.Event{Name: "Paid", Value: 49.99}),
			})
		}},
	}
}

func events(n int) iter.Seq[engage.BatchItem] {
	return func(yield func(engage.BatchItem) bool) {
		for i := range n {
			if !yield(engage.EventItem(fmt.Sprintf("user-%d", i), engage.Event{Name: "Paid", Value: i})) {
				return
			}
		}
	}
}

func TestSendAllCutsBySize(t *testing.T) {
	t.Parallel()
	var uids []string
	var sizes []int
	c := newClient(t, serve(t, func(r *http.Request) (*http.Response, error) {
		body, _ := io.ReadAll(r.Body)
		sizes = append(sizes, len(body))
		var batch struct {
			Data []struct {
				Type, ID, Event string
				Value           int
			}
		}
		if err := json.Unmarshal(body, &batch); err != nil {
			return nil, err
		}
		for _, item := range batch.Data {
			if item.Type != "event" || item.Event != "Paid" {
				t.Errorf("item %+v", item)
			}
			uids = append(uids, item.ID)
		}
		return httpmock.NewStringResponse(200, `{"status":"queued"}`), nil
	}))
	var progress []int
	index := 0
	for o := range c.Batches.SendAll(t.Context(), events(5000), engage.BulkOptions{Progress: func(n int) { progress = append(progress, n) }}) {
		if o.Err != nil {
			t.Fatal(o.Err)
		}
		if o.Index != index || o.Item.UID() != fmt.Sprintf("user-%d", index) {
			t.Fatalf("outcome %d is of item %d, %s", index, o.Index, o.Item.UID())
		}
		index++
	}
	if index != 5000 || len(uids) != 5000 || uids[4999] != "user-4999" || !slices.IsSortedFunc(uids, func(a, b string) int { return len(a) - len(b) }) {
		t.Errorf("%d outcomes, %d items sent", index, len(uids))
	}
	for i, size := range sizes {
		if size > engage.MaxBatchBytes {
			t.Errorf("request %d has %d bytes", i, size)
		}
		if i < len(sizes)-1 && size < engage.MaxBatchBytes-200 {
			t.Errorf("request %d has only %d bytes", i, size)
		}
	}
	if len(progress) != len(sizes) || progress[len(progress)-1] != 5000 || !slices.IsSorted(progress) {
		t.Errorf("progress %v over %d requests", progress, len(sizes))
	}
}

func TestSendAllReportsEveryItem(t *testing.T) {
	t.Parallel()
	c := newClient(t, serve(t, contract.InTurn(contract.Answer(200, `{"status":"queued"}`), contract.Answer(400, `{"error":"no"}`))))
	large := strings.Repeat("x", 60_000)
	items := []engage.BatchItem{
		engage.CreateItem(engage.UserDraft{ID: "a", FirstName: large}),
		engage.CreateItem(engage.UserDraft{}),
		engage.UpsertItem("b", engage.UserUpdate{FirstName: new(large + large)}),
		{},
		engage.EventItem("c", engage.Event{Name: "e", Value: []int{1}}),
		engage.UpsertItem("d", engage.UserUpdate{FirstName: &large}),
		engage.EventItem("e", engage.Event{Name: "e"}),
	}
	got := map[int]string{}
	for o := range c.Batches.SendAll(t.Context(), slices.Values(items), engage.BulkOptions{}) {
		switch {
		case o.Err == nil:
			got[o.Index] = "queued"
		case errors.Is(o.Err, engage.ErrInvalidArgument):
			got[o.Index] = "refused"
			if !strings.Contains(o.Err.Error(), fmt.Sprintf("item %d", o.Index)) {
				t.Errorf("error %q does not name item %d", o.Err, o.Index)
			}
			if o.Index == 2 && !strings.Contains(o.Err.Error(), "the limit is 99999") {
				t.Errorf("error %q does not name the limit", o.Err)
			}
		case errors.Is(o.Err, engage.ErrBadRequest):
			got[o.Index] = "failed"
		}
	}
	want := map[int]string{0: "queued", 1: "refused", 2: "refused", 3: "refused", 4: "refused", 5: "failed", 6: "failed"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("outcomes (-want +got):\n%s", diff)
	}
}

func TestSendAllSendsConcurrentlyAndStops(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		var flying, most, cancelled atomic.Int64
		c := newClient(t, serve(t, func(r *http.Request) (*http.Response, error) {
			most.Store(max(most.Load(), flying.Add(1)))
			defer flying.Add(-1)
			select {
			case <-time.After(time.Second):
				return httpmock.NewStringResponse(200, `{"status":"queued"}`), nil
			case <-r.Context().Done():
				cancelled.Add(1)
				return nil, r.Context().Err()
			}
		}))
		start := time.Now()
		for o := range c.Batches.SendAll(t.Context(), events(20_000), engage.BulkOptions{Concurrency: 4}) {
			if o.Err != nil {
				t.Fatal(o.Err)
			}
			if o.Index == 1 {
				break
			}
		}
		if most.Load() != 4 {
			t.Errorf("%d requests at once, want 4", most.Load())
		}
		if took := time.Since(start); took != time.Second {
			t.Errorf("took %v, want 1s", took)
		}
		if flying.Load() != 0 {
			t.Error("requests are under way after the break")
		}
	})
}

func TestSendAllEndsWithTheContext(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	r := serve(t, contract.Examples(t, "engage"))
	c := newClient(t, r)
	read, reported := 0, 0
	items := func(yield func(engage.BatchItem) bool) {
		for item := range events(100) {
			if read++; read == 10 {
				cancel()
			}
			if !yield(item) {
				return
			}
		}
	}
	for o := range c.Batches.SendAll(ctx, items, engage.BulkOptions{}) {
		if !errors.Is(o.Err, context.Canceled) {
			t.Errorf("item %d: error %v, want context.Canceled", o.Index, o.Err)
		}
		reported++
	}
	if read != 10 || reported != 10 || r.Count() != 0 {
		t.Errorf("%d items read, %d reported, %d requests", read, reported, r.Count())
	}
}

func TestSendRefusesBadItems(t *testing.T) {
	t.Parallel()
	r := serve(t, contract.Answer(200, `{"status":"queued"}`))
	c := newClient(t, r)
	for name, items := range map[string][]engage.BatchItem{
		"none":  nil,
		"bad":   {engage.EventItem("", engage.Event{Name: "e"})},
		"large": {engage.UpsertItem("u", engage.UserUpdate{FirstName: new(strings.Repeat("x", 100_000))})},
		"empty": {{}},
		"NaN":   {engage.EventItem("u", engage.Event{Name: "e", Value: math.NaN()})},
		"bytes": {engage.EventItem("u", engage.Event{Name: "e\xff"})},
	} {
		if err := c.Batches.Send(t.Context(), items); !errors.Is(err, engage.ErrInvalidArgument) {
			t.Errorf("%s: error %v, want ErrInvalidArgument", name, err)
		}
	}
	if n := r.Count(); n != 0 {
		t.Errorf("%d requests were sent", n)
	}
}

// Items can wait in a queue as JSON.
func TestBatchItemsAreReadAgain(t *testing.T) {
	t.Parallel()
	for name, item := range map[string]engage.BatchItem{
		"create": engage.CreateItem(engage.UserDraft{ID: "u1", FirstName: "Ada", Meta: engage.Attributes{"plan": "pro"}}),
		"update": engage.UpsertItem("u1", engage.UserUpdate{FirstName: new("")}),
		"event":  engage.EventItem("u1", engage.Event{Name: "Paid", Value: json.Number("9007199254740993")}),
	} {
		written, err := json.Marshal(item)
		if err != nil {
			t.Fatal(err)
		}
		var read engage.BatchItem
		if err := json.Unmarshal(written, &read); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		again, err := json.Marshal(read)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(written), string(again)); diff != "" || read.UID() != "u1" {
			t.Errorf("%s of %q (-want +got):\n%s", name, read.UID(), diff)
		}
	}
	for _, bad := range []string{`{"id":"u1"}`, `{"type":"merge","id":"u1"}`, `{"type":"event","id":7}`, `[]`} {
		if err := json.Unmarshal([]byte(bad), new(engage.BatchItem)); err == nil {
			t.Errorf("%s was read", bad)
		}
	}
}

func TestSendAllOptions(t *testing.T) {
	t.Parallel()
	srv := engagetest.NewServer(t)
	var completed []int
	for o := range srv.Client().Batches.SendAll(t.Context(), events(5), engage.BulkOptions{ChunkSize: 2, Progress: func(n int) { completed = append(completed, n) }}) {
		if o.Err != nil {
			t.Error(o.Err)
		}
	}
	if diff := cmp.Diff([]int{2, 4, 5}, completed); diff != "" {
		t.Errorf("completed (-want +got):\n%s", diff)
	}
	srv.Reset()
	for name, options := range map[string]engage.BulkOptions{"ChunkSize": {ChunkSize: -1}, "Concurrency": {Concurrency: -1}} {
		n := 0
		for o := range srv.Client().Batches.SendAll(t.Context(), events(5), options) {
			n++
			if o.Index != -1 || !errors.Is(o.Err, engage.ErrInvalidArgument) || !strings.Contains(o.Err.Error(), "engage: Batches.SendAll: "+name) {
				t.Errorf("%s: index %d, error %v", name, o.Index, o.Err)
			}
		}
		if n != 1 || len(srv.Journal()) != 0 {
			t.Errorf("%s: %d outcomes, %d requests", name, n, len(srv.Journal()))
		}
	}
}

// Items are queued only when the answer says so.
func TestSendAllReportsAsQueuedWhatTheAnswerConfirms(t *testing.T) {
	t.Parallel()
	for _, body := range []string{``, `null`, `[]`, `false`, `""`, `{}`, `{"status":null}`, `{"status":""}`, `{"status":"failed"}`, `{"error":"no"}`} {
		c := newClient(t, serve(t, contract.Answer(200, body)))
		n := 0
		for o := range c.Batches.SendAll(t.Context(), events(10), engage.BulkOptions{}) {
			n++
			if !errors.Is(o.Err, engage.ErrInvalidResponse) {
				t.Errorf("%s: item %d: error %v, want ErrInvalidResponse", body, o.Index, o.Err)
			}
		}
		if n != 10 {
			t.Errorf("%s: %d outcomes, want 10", body, n)
		}
		if err := c.Batches.Send(t.Context(), []engage.BatchItem{engage.EventItem("u", engage.Event{Name: "e"})}); !errors.Is(err, engage.ErrInvalidResponse) {
			t.Errorf("%s: error %v, want ErrInvalidResponse", body, err)
		}
	}
}
