package ingest_test

import (
	"context"
	"encoding/json"
	"errors"
	"expvar"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/ingest"
)

func TestRequestsAreCutByCountBytesAndAge(t *testing.T) {
	t.Parallel()
	size := len(`{"n":0,"who":"ada","text":""}`)
	for name, test := range map[string]struct {
		options options
		text    string
		ops     int
		want    [][]int
		at      []time.Duration
	}{
		"count": {options{ChunkSize: 2}, "", 5, [][]int{{0, 1}, {2, 3}, {4}}, []time.Duration{0, 0, time.Second}},
		"age":   {options{MaxAge: time.Minute}, "", 3, [][]int{{0, 1, 2}}, []time.Duration{time.Minute}},
		// Ten items of 997 bytes, nine commas and the envelope have 9,991 bytes; ten of 998 have a byte too many.
		"bytes":       {options{}, strings.Repeat("x", 997-size), 11, [][]int{{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, {10}}, []time.Duration{0, time.Second}},
		"more bytes":  {options{}, strings.Repeat("x", 998-size), 11, [][]int{{0, 1, 2, 3, 4, 5, 6, 7, 8}, {9, 10}}, []time.Duration{0, time.Second}},
		"nothing yet": {options{MaxAge: time.Minute}, "", 0, nil, nil},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				v := &vendor{}
				test.options.Concurrency = 1
				b := newBatcher(t, v, test.options)
				for i := range test.ops {
					o := op{N: i, Who: "ada", Text: test.text}
					if i > 9 {
						o.Text = strings.TrimPrefix(o.Text, "x") // for the second digit
					}
					if err := b.Add(t.Context(), o); err != nil {
						t.Fatal(err)
					}
				}
				time.Sleep(2 * time.Minute)
				wantSame(t, "requests", test.want, v.numbers())
				wantSame(t, "times", test.at, v.times())
				closeBatcher(t, b)
				wantCounts(t, b, int64(test.ops), int64(test.ops), 0, 0)
			})
		})
	}
}

// A request that takes no more items does not wait until it is old enough.
func TestWhatEndsTheWaitForMoreItems(t *testing.T) {
	t.Parallel()
	for name, end := range map[string]func(*batcher){
		"it is full":  func(b *batcher) { _ = b.Add(context.Background(), op{N: 1}) },
		"no room":     func(b *batcher) { _ = b.Add(context.Background(), op{N: 1, Text: strings.Repeat("x", 890)}) },
		"Flush":       func(b *batcher) { _ = b.Flush(context.Background()) },
		"Close":       func(b *batcher) { _, _ = b.Close(context.Background()) },
		"other group": func(b *batcher) { _ = b.Add(context.Background(), op{N: 1, Prefix: "other"}) },
	} {
		synctest.Test(t, func(t *testing.T) {
			v := &vendor{}
			b := newBatcher(t, v, options{ChunkSize: 2, MaxBytes: 950, MaxAge: time.Hour})
			add(t, b, op{})
			synctest.Wait()
			go end(b)
			synctest.Wait()
			if at := v.times(); len(at) == 0 || at[0] != 0 {
				t.Errorf("%s: requests at %v, want one at once", name, at)
			}
			_, _ = b.Close(t.Context())
		})
	}
}

// What a batcher keeps of a request for the next one does not change that.
func TestOneRequestIsLikeAnother(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		v := &vendor{}
		b := newBatcher(t, v, options{Concurrency: 1})
		for range 3 {
			add(t, b, op{Tag: "a"}, op{}, op{})
			if err := b.Flush(t.Context()); err != nil {
				t.Error(err)
			}
		}
		closeBatcher(t, b)
		wantSame(t, "requests", [][]int{{0, 1, 2}, {0, 1, 2}, {0, 1, 2}}, v.numbers())
	})
}

func TestARequestOfExactlyTheLimitIsSent(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		v := &vendor{}
		cfg := newConfig(v, options{Concurrency: 1})
		one, _, _ := encodeOp(nil, op{Who: "ada"})
		cfg.MaxItemBytes = len(one)
		cfg.MaxChunkBytes = len(prefix) + 2*len(one) + 1 + len(suffix)
		b, err := ingest.New(cfg)
		if err != nil {
			t.Fatal(err)
		}
		add(t, b, op{Who: "ada"}, op{Who: "ada"}, op{Who: "ada"})
		closeBatcher(t, b)
		wantSame(t, "requests", [][]int{{0, 1}, {2}}, v.numbers())
		wantSame(t, "bytes of the first", cfg.MaxChunkBytes, len(v.bodies[0]))
	})
}

func TestWhatIsTooLargeOrBadIsRefused(t *testing.T) {
	t.Parallel()
	at := func(change func(*config)) *batcher {
		cfg := newConfig(&vendor{}, options{})
		cfg.MaxItemBytes = 50
		change(&cfg)
		b, err := ingest.New(cfg)
		if err != nil {
			t.Fatal(err)
		}
		return b
	}
	envelope := len(prefix) + len(suffix)
	fits, over := op{Text: strings.Repeat("x", 33)}, op{Text: strings.Repeat("x", 34)} // 50 and 51 bytes
	for name, test := range map[string]struct {
		change func(*config)
		bad    op
		want   string
	}{
		"item":     {func(*config) {}, over, "vendor: Batcher.Add: item has 51 bytes, the limit is 50: invalid argument"},
		"request":  {func(c *config) { c.MaxItemBytes, c.MaxChunkBytes = 60, envelope+50 }, over, "vendor: Batcher.Add: item has 51 bytes, the limit is 50: invalid argument"},
		"MaxBytes": {func(c *config) { c.MaxItemBytes, c.Options.MaxBytes = 60, 82 }, over, "vendor: Batcher.Add: item has 51 bytes, MaxBytes is 82, of which an item takes 32 more than its size: invalid argument"},
		"text":     {func(*config) {}, op{Text: "\xff"}, "vendor: Batcher.Add: Text must be UTF-8: invalid argument"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			b := at(test.change)
			if err := b.Add(t.Context(), fits); err != nil {
				t.Errorf("an item of 50 bytes: %v", err)
			}
			if err := b.Add(t.Context(), test.bad); err == nil || err.Error() != test.want || !errors.Is(err, engagement.ErrInvalidArgument) {
				t.Errorf("error %v, want %s", err, test.want)
			}
			if err := b.TryAdd(test.bad); !errors.Is(err, engagement.ErrInvalidArgument) {
				t.Errorf("TryAdd: error %v, want ErrInvalidArgument", err)
			}
			closeBatcher(t, b)
			wantCounts(t, b, 1, 1, 0, 0)
		})
	}
}

func TestBadOptionsAreRefused(t *testing.T) {
	t.Parallel()
	for want, o := range map[string]options{
		"MaxItems must not be negative":           {MaxItems: -1},
		"MaxBytes must not be negative":           {MaxBytes: -1},
		"MaxAge must not be negative":             {MaxAge: -1},
		"Patience must not be negative":           {Patience: -1},
		"ChunkSize must be between 1 and 100":     {ChunkSize: 101},
		"Concurrency must be between 1 and 1000":  {Concurrency: 1001},
		"ChunkSize must be between 1 and 100 ":    {ChunkSize: -1},
		"Concurrency must be between 1 and 1000 ": {Concurrency: -1},
	} {
		b, err := ingest.New(newConfig(&vendor{}, o))
		if text := "vendor: NewBatcher: " + strings.TrimSpace(want) + ": invalid argument"; b != nil || err == nil || err.Error() != text {
			t.Errorf("%v, %v, want %s", b, err, text)
		}
	}
	for _, size := range []int{1, 100} {
		b := newBatcher(t, &vendor{}, options{MaxItems: 1, MaxBytes: 100, ChunkSize: size, Concurrency: 1000, MaxAge: 1, Patience: 1})
		add(t, b, op{})
		closeBatcher(t, b)
	}
}

func TestAddWaitsForRoomAndTryAddDoesNot(t *testing.T) {
	t.Parallel()
	one, _, _ := encodeOp(nil, op{Who: "ada"})
	for name, o := range map[string]options{"items": {MaxItems: 2}, "bytes": {MaxBytes: 2*(len(one)+32) + 1}} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				v := &vendor{answer: func(context.Context, []op) ([]ingest.Refusal, error) { time.Sleep(time.Minute); return nil, nil }}
				b := newBatcher(t, v, o)
				add(t, b, op{Who: "ada"}, op{Who: "ada"})
				if err := b.TryAdd(op{}); !errors.Is(err, engagement.ErrFull) || err.Error() != "vendor: Batcher.TryAdd: the batcher is full" {
					t.Errorf("TryAdd: %v, want ErrFull", err)
				}
				wantCounts(t, b, 2, 0, 0, 2)
				start := time.Now()
				ctx, cancel := context.WithTimeout(t.Context(), time.Second)
				defer cancel()
				err := b.Add(ctx, op{})
				if !errors.Is(err, context.DeadlineExceeded) || !errors.Is(err, engagement.ErrFull) || time.Since(start) != time.Second {
					t.Errorf("Add returned %v after %v, want ErrFull at the end of its context", err, time.Since(start))
				}
				// Because it waited, the requests did not wait for others to share them.
				if err := b.Add(t.Context(), op{N: 2}); err != nil || time.Since(start) != time.Minute {
					t.Errorf("Add returned %v after %v, want success when the first request is done", err, time.Since(start))
				}
				closeBatcher(t, b)
				wantSame(t, "requests", [][]int{{0, 1}, {2}}, v.numbers())
				wantCounts(t, b, 3, 3, 0, 0)
			})
		})
	}
}

func TestThoseWhoWaitForRoomGetItInTheirOrder(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		v := &vendor{answer: func(context.Context, []op) ([]ingest.Refusal, error) { time.Sleep(time.Second); return nil, nil }}
		b := newBatcher(t, v, options{MaxItems: 1, Concurrency: 1})
		for i := range 10 {
			go func() {
				time.Sleep(time.Duration(i))
				if err := b.Add(t.Context(), op{N: i}); err != nil {
					t.Error(err)
				}
			}()
		}
		time.Sleep(500 * time.Millisecond)
		if err := b.TryAdd(op{}); !errors.Is(err, engagement.ErrFull) {
			t.Errorf("TryAdd went before those who wait: %v", err)
		}
		wantSame(t, "waiting", int64(9), b.Stats().Waiting)
		time.Sleep(time.Minute)
		closeBatcher(t, b)
		wantSame(t, "requests", [][]int{{0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, {9}}, v.numbers())
	})
}

// What a request takes beside its items is room for those who wait, when it is done.
func TestTheRoomOfARequestIsGivenBack(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		v := &vendor{answer: func(context.Context, []op) ([]ingest.Refusal, error) { time.Sleep(time.Second); return nil, nil }}
		b := newBatcher(t, v, options{MaxBytes: 400, ChunkSize: 1})
		add(t, b, op{}, op{})
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		start := time.Now()
		if err := b.Add(ctx, op{N: 2, Text: strings.Repeat("x", 300)}); err != nil || time.Since(start) != 2*time.Second {
			t.Errorf("Add returned %v after %v, want success after both requests", err, time.Since(start))
		}
		closeBatcher(t, b)
	})
}

func TestALargeItemThatStopsWaitingLetsSmallOnesIn(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		v := &vendor{answer: func(context.Context, []op) ([]ingest.Refusal, error) { time.Sleep(time.Hour); return nil, nil }}
		b := newBatcher(t, v, options{MaxBytes: 160})
		add(t, b, op{Text: strings.Repeat("x", 40)})
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		go func() {
			if err := b.Add(ctx, op{Text: strings.Repeat("x", 60)}); !errors.Is(err, context.DeadlineExceeded) {
				t.Errorf("large item: %v", err)
			}
		}()
		synctest.Wait()
		start := time.Now()
		if err := b.Add(t.Context(), op{}); err != nil || time.Since(start) != time.Second {
			t.Errorf("small item: %v after %v", err, time.Since(start))
		}
		closeBatcher(t, b)
	})
}

func TestAddRefusesAContextThatHasEnded(t *testing.T) {
	t.Parallel()
	b := newBatcher(t, &vendor{}, options{})
	ctx, cancel := context.WithCancelCause(t.Context())
	cancel(errors.New("shutting down"))
	if err := b.Add(ctx, op{}); !errors.Is(err, context.Canceled) || !strings.Contains(err.Error(), "shutting down") {
		t.Errorf("Add: %v, want the cause", err)
	}
	for name, err := range map[string]error{"Add": b.Add(nil, op{}), "Flush": b.Flush(nil)} { //nolint:staticcheck // a nil context is what is tested
		if !errors.Is(err, engagement.ErrInvalidArgument) {
			t.Errorf("%s(nil): %v, want ErrInvalidArgument", name, err)
		}
	}
	if _, err := b.Close(nil); !errors.Is(err, engagement.ErrInvalidArgument) { //nolint:staticcheck // see above
		t.Errorf("Close(nil): %v, want ErrInvalidArgument", err)
	}
	wantCounts(t, b, 0, 0, 0, 0)
	closeBatcher(t, b)
}

func TestItemsWithDifferentPrefixesDoNotShareARequest(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		v := &vendor{}
		b := newBatcher(t, v, options{})
		add(t, b, op{Who: "ada", Prefix: "a"}, op{Who: "ada", Prefix: "a"}, op{Who: "ada", Prefix: "b"}, op{Who: "ada", Prefix: "a"})
		closeBatcher(t, b)
		wantSame(t, "requests", [][]int{{0, 1}, {2}, {3}}, v.numbers())
		wantSame(t, "first body", `{"group":"a","batch":[{"n":0,"who":"ada","prefix":"a"},{"n":1,"who":"ada","prefix":"a"}]}`, v.bodies[0])
	})
}

func TestShardsAreSentSideBySideAndAPersonInOrder(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		v := &vendor{answer: func(context.Context, []op) ([]ingest.Refusal, error) { time.Sleep(time.Minute); return nil, nil }}
		b := newBatcher(t, v, options{ChunkSize: 1, Concurrency: 64})
		people := []string{"a", "b", "c", "d", "e", "f", "g", "h"}
		for i := range 4 {
			for _, who := range people {
				if err := b.Add(t.Context(), op{N: i, Who: who}); err != nil {
					t.Fatal(err)
				}
			}
		}
		start := time.Now()
		closeBatcher(t, b)
		// Some persons may share a shard.
		if took := time.Since(start); took < 4*time.Minute || took >= 32*time.Minute {
			t.Errorf("32 requests of a minute took %v", took)
		}
		last := map[string]int{}
		for _, r := range v.requests {
			if r[0].N != last[r[0].Who] {
				t.Errorf("%d of %s was sent after %d", r[0].N, r[0].Who, last[r[0].Who]-1)
			}
			last[r[0].Who]++
		}
	})
}

// An item about two persons waits for what is before it, and what comes after it waits.
func TestAnItemOfTwoPersonsKeepsTheOrderOfBoth(t *testing.T) {
	t.Parallel()
	for _, concurrency := range []int{1, 64} {
		synctest.Test(t, func(t *testing.T) {
			done := map[int]time.Duration{}
			v := &vendor{}
			v.answer = func(_ context.Context, ops []op) ([]ingest.Refusal, error) {
				wait := time.Second
				if ops[0].Who == "slow" {
					wait = time.Hour
				}
				time.Sleep(wait)
				v.mu.Lock()
				defer v.mu.Unlock()
				for _, o := range ops {
					done[o.N] = time.Since(v.start)
				}
				return nil, nil
			}
			b := newBatcher(t, v, options{Concurrency: concurrency, ChunkSize: 1})
			add(t, b, op{Who: "quick"}, op{Who: "slow"}, op{Who: "quick", And: "slow"}, op{Who: "slow", And: "quick"}, op{Who: "quick"}, op{Who: "slow"}, op{Who: "quick", And: "quick"})
			closeBatcher(t, b)
			for i, order := range [][2]int{{0, 2}, {1, 2}, {2, 3}, {3, 4}, {3, 5}, {4, 6}} {
				if done[order[0]] >= done[order[1]] {
					t.Errorf("rule %d: %d was done at %v, and %d at %v", i, order[0], done[order[0]], order[1], done[order[1]])
				}
			}
			wantCounts(t, b, 7, 7, 0, 0)
		})
	}
}

func TestAnItemOfTwoPersonsSharesItsRequestWithWhatFollows(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		v := &vendor{}
		b := newBatcher(t, v, options{Concurrency: 64})
		add(t, b, op{Who: "a", And: "b"}, op{Who: "b"}, op{Who: "a"}, op{Who: "a", And: "b"})
		closeBatcher(t, b)
		wantSame(t, "requests", [][]int{{0, 1, 2, 3}}, v.numbers())
	})
}

func TestFlushWaitsForWhatWasAcceptedBefore(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		var r results
		v := &vendor{answer: func(context.Context, []op) ([]ingest.Refusal, error) { time.Sleep(time.Minute); return nil, nil }}
		b := newBatcher(t, v, options{MaxAge: time.Hour, Outcome: r.outcome, Concurrency: 64})
		if err := b.Flush(t.Context()); err != nil {
			t.Errorf("Flush of nothing: %v", err)
		}
		who := apart(3, 64)
		add(t, b, op{Who: who[0]}, op{Who: who[1]}, op{Who: who[0], And: who[2]})
		start := time.Now()
		go func() {
			time.Sleep(time.Second)
			if err := b.Add(t.Context(), op{N: 3, Who: who[0]}); err != nil {
				t.Error(err)
			}
		}()
		if err := b.Flush(t.Context()); err != nil || time.Since(start) != 2*time.Minute {
			t.Errorf("Flush returned %v after %v", err, time.Since(start))
		}
		wantSame(t, "outcomes", map[int]string{0: "", 1: "", 2: ""}, r.texts())
		wantCounts(t, b, 4, 3, 0, 1)
		closeBatcher(t, b)
	})
}

func TestFlushEndsWithItsContext(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		down := true
		v := &vendor{answer: func(context.Context, []op) ([]ingest.Refusal, error) {
			if down {
				return nil, answer(503)
			}
			return nil, nil
		}}
		b := newBatcher(t, v, options{})
		add(t, b, op{})
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		if err := b.Flush(ctx); !errors.Is(err, context.DeadlineExceeded) || !errors.Is(err, engagement.ErrServer) {
			t.Errorf("Flush: %v, want the end of its context and the reason", err)
		}
		cancel()
		if err := b.Flush(ctx); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("Flush with a context that has ended: %v", err)
		}
		down = false
		if err := b.Flush(t.Context()); err != nil {
			t.Errorf("Flush: %v", err)
		}
		wantCounts(t, b, 1, 1, 0, 0)
		closeBatcher(t, b)
	})
}

func TestAfterCloseEverythingIsRefused(t *testing.T) {
	t.Parallel()
	b := newBatcher(t, &vendor{}, options{})
	closeBatcher(t, b)
	_, err := b.Close(t.Context())
	for name, err := range map[string]error{"Add": b.Add(t.Context(), op{}), "TryAdd": b.TryAdd(op{}), "Flush": b.Flush(t.Context()), "Close": err} {
		if !errors.Is(err, engagement.ErrClosed) || err.Error() != "vendor: Batcher."+name+": the batcher is closed" {
			t.Errorf("%s: %v, want ErrClosed", name, err)
		}
	}
	wantSame(t, "counters", stats{}, b.Stats())
}

func TestCloseReturnsWhatWasNotDelivered(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		var r results
		v := &vendor{answer: func(context.Context, []op) ([]ingest.Refusal, error) { return nil, answer(503) }}
		b := newBatcher(t, v, options{Outcome: r.outcome, ChunkSize: 2, Concurrency: 64})
		ops := []op{{Who: "a", Tag: "first"}, {N: 1, Who: "b"}, {N: 2, Who: "a", And: "b"}, {N: 3, Who: "a"}, {N: 4, Who: "a"}}
		add(t, b, ops...)
		ctx, cancel := context.WithTimeout(t.Context(), 10*time.Minute)
		defer cancel()
		start := time.Now()
		left, err := b.Close(ctx)
		if !errors.Is(err, context.DeadlineExceeded) || !errors.Is(err, engagement.ErrServer) || !strings.HasPrefix(err.Error(), "vendor: Batcher.Close: 5 items were not delivered: context deadline exceeded") {
			t.Errorf("Close: %v", err)
		}
		if took := time.Since(start); took != 10*time.Minute {
			t.Errorf("Close took %v", took)
		}
		got := map[int]op{}
		for i, o := range left {
			got[o.N] = o
			if o.N > 2 && i < 2 {
				t.Errorf("%d was returned before what comes before it", o.N)
			}
		}
		want := map[int]op{}
		for i, o := range ops {
			o.N = i
			want[i] = o
		}
		wantSame(t, "items", want, got)
		wantSame(t, "outcomes", map[int]string{}, r.texts())
		wantCounts(t, b, 5, 0, 0, 5)

		again := &vendor{}
		second := newBatcher(t, again, options{})
		for _, o := range left {
			if err := second.Add(t.Context(), o); err != nil {
				t.Error(err)
			}
		}
		closeBatcher(t, second)
		wantCounts(t, second, 5, 5, 0, 0)
	})
}

func TestCloseWithAContextThatHasEnded(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		v := &vendor{}
		b := newBatcher(t, v, options{})
		add(t, b, op{}, op{})
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		left, err := b.Close(ctx)
		if !errors.Is(err, context.Canceled) && err != nil {
			t.Errorf("Close: %v", err)
		}
		if s := b.Stats(); s.Delivered+int64(len(left)) != 2 || s.Pending != int64(len(left)) {
			t.Errorf("%d items returned, counters %+v", len(left), s)
		}
	})
}

func TestCloseEndsTheWaitsOfAdd(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		v := &vendor{answer: func(ctx context.Context, _ []op) ([]ingest.Refusal, error) { <-ctx.Done(); return nil, lost(ctx.Err()) }}
		b := newBatcher(t, v, options{MaxItems: 1})
		add(t, b, op{})
		for range 10 {
			go func() {
				if err := b.Add(t.Context(), op{N: 9}); !errors.Is(err, engagement.ErrClosed) {
					t.Errorf("Add: %v, want ErrClosed", err)
				}
			}()
		}
		synctest.Wait()
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		left, err := b.Close(ctx)
		if len(left) != 1 || left[0].N != 0 || err == nil {
			t.Errorf("Close returned %v and %v", left, err)
		}
		wantCounts(t, b, 1, 0, 0, 1)
	})
}

// What has an answer soon after the end of Close's context is not returned, or it would be sent twice.
func TestCloseWaitsForTheAnswersUnderWay(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		var r results
		v := &vendor{answer: func(ctx context.Context, _ []op) ([]ingest.Refusal, error) {
			<-ctx.Done()
			time.Sleep(500 * time.Millisecond)
			return nil, nil
		}}
		b := newBatcher(t, v, options{Outcome: r.outcome})
		add(t, b, op{}, op{Once: true})
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		if left, err := b.Close(ctx); len(left) != 0 || err != nil {
			t.Errorf("Close returned %v and %v, want nothing", left, err)
		}
		wantSame(t, "outcomes", map[int]string{0: "", 1: ""}, r.texts())
		wantCounts(t, b, 2, 2, 0, 0)
	})
}

// Some transports do not look at their context. Close does not wait for them, and what they do later changes nothing.
func TestCloseDoesNotWaitForATransportThatHangs(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		var r results
		v := &vendor{answer: func(context.Context, []op) ([]ingest.Refusal, error) { time.Sleep(time.Hour); return nil, nil }}
		b := newBatcher(t, v, options{Outcome: r.outcome})
		add(t, b, op{}, op{Once: true}, op{})
		time.Sleep(time.Minute)
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		start := time.Now()
		left, err := b.Close(ctx)
		if took := time.Since(start); !errors.Is(err, context.DeadlineExceeded) || took > time.Minute+2*time.Second {
			t.Errorf("Close returned %v after %v", err, took)
		}
		wantSame(t, "items", []op{{N: 0}, {N: 2}}, left)
		time.Sleep(2 * time.Hour)
		wantSame(t, "outcomes", map[int]string{1: engagement.ErrOutcomeUnknown.Error() + ";"}, r.texts())
		wantCounts(t, b, 3, 0, 1, 2)
	})
}

func TestTheOldestItemOfAllIsCounted(t *testing.T) {
	t.Parallel()
	who := apart(2, 64)
	for _, order := range [][]string{{who[0], who[1]}, {who[1], who[0]}} {
		synctest.Test(t, func(t *testing.T) {
			b := newBatcher(t, &vendor{}, options{MaxAge: time.Hour, Concurrency: 64})
			for _, who := range order {
				add(t, b, op{Who: who})
				time.Sleep(time.Second)
			}
			wantSame(t, "seconds", 2.0, b.Stats().OldestSeconds)
			closeBatcher(t, b)
		})
	}
}

func TestStatsFitExpvar(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		b := newBatcher(t, &vendor{}, options{MaxAge: time.Hour})
		add(t, b, op{}, op{})
		time.Sleep(1500 * time.Millisecond)
		var got map[string]any
		if err := json.Unmarshal([]byte(expvar.Func(func() any { return b.Stats() }).String()), &got); err != nil {
			t.Fatal(err)
		}
		wantSame(t, "counters", map[string]any{
			"accepted": 2., "delivered": 0., "failed": 0., "pending": 2., "pending_bytes": 14., "waiting": 0., "requests": 0.,
			"failed_requests": 0., "panics": 0., "oldest_seconds": 1.5, "held": false,
		}, got)
		closeBatcher(t, b)
		s := b.Stats()
		wantSame(t, "counters", stats{Accepted: 2, Delivered: 2, Requests: 1}, s)
	})
}
