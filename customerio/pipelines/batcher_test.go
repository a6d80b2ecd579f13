package pipelines_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"runtime"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement/customerio/pipelines"
	"github.com/engagement-go/engagement/internal/contract"
)

// newBatcher returns a Batcher that collects outcomes by the tag of the call.
func newBatcher(t testing.TB, rt http.RoundTripper, o pipelines.BatcherOptions, opts ...pipelines.Option) (*pipelines.Batcher, *outcomes) {
	t.Helper()
	all := &outcomes{errs: map[any]error{}, calls: map[any]pipelines.Call{}}
	o.Outcome = all.add
	b, err := newClient(t, rt, opts...).NewBatcher(o)
	if err != nil {
		t.Fatal(err)
	}
	return b, all
}

type outcomes struct {
	mu    sync.Mutex
	errs  map[any]error
	calls map[any]pipelines.Call
}

func (all *outcomes) add(o pipelines.BatcherOutcome) {
	all.mu.Lock()
	defer all.mu.Unlock()
	all.errs[o.Tag], all.calls[o.Tag] = o.Err, o.Item
}

// addAll adds calls whose tags are their positions.
func addAll(t testing.TB, b *pipelines.Batcher, calls ...pipelines.Call) {
	t.Helper()
	for i, call := range calls {
		if err := b.Add(t.Context(), pipelines.WithTag(call, i)); err != nil {
			t.Fatal(err)
		}
	}
}

func closeBatcher(t testing.TB, b *pipelines.Batcher) {
	t.Helper()
	if left, err := b.Close(context.Background()); err != nil || len(left) > 0 {
		t.Errorf("Close returned %d calls and %v", len(left), err)
	}
}

// TestABatcherReturnsCallsAsTheyWere adds each call to a batcher whose service fails, and expects it back from Close, with
// its context, and from outcomes.
func TestABatcherReturnsCallsAsTheyWere(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		for name, answer := range map[string]int{"Close": 503, "an outcome": 200} {
			b, got := newBatcher(t, serve(t, contract.Answer(answer, "{}")), pipelines.BatcherOptions{})
			for i, form := range forms {
				if err := b.Add(t.Context(), pipelines.WithTag(form.call, i)); err != nil {
					t.Fatal(err)
				}
			}
			ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
			left, _ := b.Close(ctx)
			cancel()
			for _, call := range left {
				got.calls[pipelines.Tag(call)] = call
			}
			for i, form := range forms {
				if got.calls[i] == nil {
					if _, alias := form.call.(pipelines.Alias); !alias || !errors.Is(got.errs[i], pipelines.ErrOutcomeUnknown) {
						t.Errorf("%s: %s is missing", name, form.json)
					}
					continue
				}
				saved, err := pipelines.MarshalCall(got.calls[i])
				if err != nil {
					t.Fatal(err)
				}
				if diff := cmp.Diff(form.json, string(saved)); diff != "" {
					t.Errorf("%s (-want +got):\n%s", name, diff)
				}
			}
		}
	})
}

func TestABatcherIsFlushed(t *testing.T) {
	t.Parallel()
	b, _ := newBatcher(t, serve(t, always("{}")), pipelines.BatcherOptions{MaxAge: time.Hour})
	addAll(t, b, pipelines.Page{Who: ada})
	if err := b.Flush(t.Context()); err != nil || b.Stats().Delivered != 1 {
		t.Errorf("error %v, counters %+v, want one delivered", err, b.Stats())
	}
	closeBatcher(t, b)
	if err := b.Flush(t.Context()); !errors.Is(err, pipelines.ErrClosed) {
		t.Errorf("error %v after Close, want ErrClosed", err)
	}
}

// TestABatcherFindsTheCallThatIsWrong refuses requests as a whole.
func TestABatcherFindsTheCallThatIsWrong(t *testing.T) {
	t.Parallel()
	for status, body := range map[int]string{400: `{"meta":{"errors":["bad is wrong"]}}`, 413: "too large", 422: ""} {
		srv := serve(t, func(r *http.Request) (*http.Response, error) {
			if sent, _ := io.ReadAll(r.Body); strings.Contains(string(sent), "bad") {
				return contract.Answer(status, body)(r)
			}
			return always("")(r) // without the empty object, too
		})
		b, got := newBatcher(t, srv, pipelines.BatcherOptions{Concurrency: 1})
		for i := range 20 {
			name := "good"
			if i == 13 {
				name = "bad"
			}
			if err := b.Add(t.Context(), pipelines.WithTag(pipelines.Track{Who: ada, Event: name}, i)); err != nil {
				t.Fatal(err)
			}
		}
		closeBatcher(t, b)
		for tag, err := range got.errs {
			if e, ok := errors.AsType[*pipelines.Error](err); (tag == 13) != ok || ok && e.StatusCode != status {
				t.Errorf("outcome of %v: %v", tag, err)
			}
		}
		if s := b.Stats(); s.Accepted != 20 || s.Delivered != 19 || s.Failed != 1 {
			t.Errorf("counters %+v", s)
		}
	}
}

// TestABatcherKeepsEverythingUnderAWrongKey delivers nothing and loses nothing.
func TestABatcherKeepsEverythingUnderAWrongKey(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		b, got := newBatcher(t, serve(t, contract.Answer(401, `{"meta":{"errors":["unauthorized"]}}`)), pipelines.BatcherOptions{})
		addAll(t, b, pipelines.Page{Who: ada}, pipelines.Alias{PreviousID: "v", UserID: "7"})
		time.Sleep(24 * time.Hour)
		if s := b.Stats(); !s.Held || s.Pending != 2 || !errors.Is(b.Err(), pipelines.ErrUnauthorized) {
			t.Errorf("counters %+v, error %v", s, b.Err())
		}
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		left, err := b.Close(ctx)
		if len(left) != 2 || err == nil || len(got.errs) != 0 {
			t.Errorf("Close returned %d calls and %v, outcomes %v", len(left), err, got.errs)
		}
	})
}

// TestABatcherRefuses refuses in Add what SendBatch refuses, and bad options.
func TestABatcherRefuses(t *testing.T) {
	t.Parallel()
	srv := serve(t, always("{}"))
	b, _ := newBatcher(t, srv, pipelines.BatcherOptions{MaxBytes: 20_000})
	for says, call := range map[string]pipelines.Call{
		"call must not be nil":                nil,
		"call must be a value of a call type": &pipelines.Page{Who: ada},
		"Who must not be empty":               pipelines.Page{},
		"Event must not be empty":             pipelines.WithTag(pipelines.Track{Who: ada}, 1),
		"call has 20":                         pipelines.Page{Who: ada, Name: strings.Repeat("x", 20_000)},
		"call has 33":                         pipelines.Page{Who: ada, Name: strings.Repeat("x", 33_000)},
		"Context must be UTF-8":               pipelines.Page{Who: ada, Meta: pipelines.Meta{Context: &pipelines.Context{IP: "\xff"}}},
	} {
		for name, err := range map[string]error{"Add": b.Add(t.Context(), call), "TryAdd": b.TryAdd(call)} {
			if !errors.Is(err, pipelines.ErrInvalidArgument) || !strings.HasPrefix(err.Error(), "pipelines: Batcher."+name+": "+says) {
				t.Errorf("%s: error %v, want %s", name, err, says)
			}
		}
	}
	closeBatcher(t, b)
	if err := b.Add(t.Context(), pipelines.Page{Who: ada}); !errors.Is(err, pipelines.ErrClosed) || srv.Count() > 0 {
		t.Errorf("after Close: %v", err)
	}
	for says, o := range map[string]pipelines.BatcherOptions{"ChunkSize must be between 1 and 10000": {ChunkSize: 10_001}, "MaxItems must not be negative": {MaxItems: -1}} {
		if b, err := newClient(t, srv).NewBatcher(o); b != nil || !errors.Is(err, pipelines.ErrInvalidArgument) || !strings.HasPrefix(err.Error(), "pipelines: NewBatcher: "+says) {
			t.Errorf("error %v, want %s", err, says)
		}
	}
}

// TestABatcherOverRealConnections cuts every third connection. Nothing that is repeatable is lost, all attempts of a call
// have its id, and the calls about a person arrive in their order.
func TestABatcherOverRealConnections(t *testing.T) {
	t.Parallel()
	var mu sync.Mutex
	requests, seen, last := 0, map[string]string{}, map[string]int{}
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var sent struct {
			Batch []struct{ Type, UserID, Event, MessageID string }
		}
		_ = json.NewDecoder(r.Body).Decode(&sent)
		mu.Lock()
		defer mu.Unlock()
		if requests++; requests%3 == 1 {
			conn, _, _ := w.(http.Hijacker).Hijack()
			_ = conn.(*net.TCPConn).SetLinger(0) // resets
			_ = conn.Close()
			return
		}
		for _, call := range sent.Batch {
			n := 0
			_, _ = fmt.Sscan(call.Event, &n)
			if id, ok := seen[call.Event]; ok && id != call.MessageID {
				t.Errorf("%s has two ids", call.Event)
			} else if !ok && n < last[call.UserID] {
				t.Errorf("%s came after %d", call.Event, last[call.UserID])
			}
			seen[call.Event], last[call.UserID] = call.MessageID, n
		}
		_, _ = io.WriteString(w, "{}")
	}))
	defer srv.Close()
	c, err := pipelines.New("key", pipelines.WithBaseURL(srv.URL), pipelines.WithoutLimiter(), pipelines.WithRetry(pipelines.RetryPolicy{BaseDelay: time.Millisecond}))
	if err != nil {
		t.Fatal(err)
	}
	b, err := c.NewBatcher(pipelines.BatcherOptions{ChunkSize: 5, MaxAge: time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	for i := range 200 {
		addAll(t, b, pipelines.Track{Who: pipelines.UserID(fmt.Sprint(i % 17)), Event: fmt.Sprint(i)})
	}
	closeBatcher(t, b)
	if s := b.Stats(); s.Accepted != 200 || s.Delivered != 200 || s.FailedRequests == 0 || len(seen) != 200 {
		t.Errorf("counters %+v, %d calls arrived", s, len(seen))
	}
}

// TestBatcherBoundsMemoryOfContexts adds calls with contexts of their own, which have a request each: what it takes counts, too.
func TestBatcherBoundsMemoryOfContexts(t *testing.T) { //nolint:paralleltest // it measures memory
	const limit = 2 << 20
	hanging := func(r *http.Request) (*http.Response, error) {
		<-r.Context().Done()
		return nil, r.Context().Err()
	}
	for name, size := range map[string]int{"small": 10, "large": 5000} { //nolint:paralleltest // as above
		t.Run(name, func(t *testing.T) {
			b, _ := newBatcher(t, serve(t, hanging), pipelines.BatcherOptions{MaxBytes: limit})
			before := heap()
			var err error
			for n := 0; n < 20_000 && err == nil; n++ {
				err = b.TryAdd(pipelines.Track{Who: pipelines.UserID(fmt.Sprint(n)), Event: "e", Meta: pipelines.Meta{
					Context: &pipelines.Context{UserAgent: fmt.Sprintf("%0*d", size, n)},
				}})
			}
			if !errors.Is(err, pipelines.ErrFull) {
				t.Errorf("got %v, want ErrFull", err)
			}
			if grown := heap() - before; grown > 3*limit {
				t.Errorf("%d bytes are in use, MaxBytes is %d", grown, limit)
			}
			ctx, cancel := context.WithCancel(context.Background())
			cancel()
			if left, _ := b.Close(ctx); int64(len(left)) != b.Stats().Accepted {
				t.Errorf("%d calls are left of %d", len(left), b.Stats().Accepted)
			}
		})
	}
}

func heap() int64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}
