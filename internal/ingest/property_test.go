package ingest_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/ingest"
	"github.com/engagement-go/engagement/internal/rest"
)

// world is a service with random faults, and what must hold of it.
type world struct {
	t       *testing.T
	random  *rand.Rand
	faulty  bool
	batcher *batcher

	mu       sync.Mutex
	last     map[string]int // the last new item of a person that was carried out
	carried  map[int]int    // how often an item was carried out
	sentOnce map[int]bool   // items not to be repeated whose outcome was unknown
	reported map[int]error
	bad      map[int]bool // refused by the service
}

func (w *world) chance(percent int) bool { return w.random.IntN(100) < percent }

// answer carries out a request, or not, and answers, or not.
func (w *world) answer(ctx context.Context, ops []op) ([]ingest.Refusal, error) {
	w.checkCounters()
	w.mu.Lock()
	delay, fault, after := time.Duration(w.random.IntN(2000))*time.Millisecond, 0, w.chance(50)
	if w.faulty && w.chance(60) {
		fault = 1 + w.random.IntN(6)
	}
	w.mu.Unlock()
	select {
	case <-time.After(delay):
	case <-ctx.Done():
		return nil, lost(ctx.Err())
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	w.checkRequest(ops)
	unknown := func(err error) ([]ingest.Refusal, error) {
		if after {
			w.carryOut(ops)
		}
		for _, o := range ops {
			if o.Once {
				w.sentOnce[o.N] = true
			}
		}
		return nil, err
	}
	switch fault {
	case 1:
		return nil, answer(429)
	case 2:
		return unknown(answer(503))
	case 3:
		return unknown(lost(io.ErrUnexpectedEOF))
	case 4:
		return nil, answer(401)
	case 5:
		if len(ops) == 1 {
			w.bad[ops[0].N] = true
		}
		return nil, answer(413)
	case 6:
		return nil, lost(errRefusedConnection)
	}
	for _, o := range ops {
		if o.Text == "malformed" {
			if len(ops) == 1 {
				w.bad[o.N] = true
			}
			return nil, answer(400)
		}
	}
	return w.carryOut(ops), nil
}

var errRefusedConnection = fmt.Errorf("dial: %w", errDNS)

// carryOut carries out a request except for bad items.
func (w *world) carryOut(ops []op) (refusals []ingest.Refusal) {
	for i, o := range ops {
		if o.Text == "bad" {
			w.bad[o.N] = true
			refusals = append(refusals, ingest.Refusal{Index: i, Err: errors.New("bad")})
			continue
		}
		if w.carried[o.N]++; w.carried[o.N] > 1 {
			if o.Once {
				w.t.Errorf("item %d, which must not be repeated, was carried out twice", o.N)
			}
			continue
		}
		for _, who := range []string{o.Who, o.And} {
			if who == "" {
				continue
			}
			if last, ok := w.last[who]; ok && last > o.N {
				w.t.Errorf("item %d of %s was carried out after %d", o.N, who, last)
			}
			w.last[who] = o.N
		}
	}
	return refusals
}

// checkRequest checks that a request has nothing that must not be sent.
func (w *world) checkRequest(ops []op) {
	for i, o := range ops {
		if err, done := w.reported[o.N]; done {
			w.t.Errorf("item %d was sent after its outcome %v", o.N, err)
		}
		if w.sentOnce[o.N] {
			w.t.Errorf("item %d was sent again", o.N)
		}
		if i > 0 && ops[i-1].N >= o.N && ops[i-1].Who == o.Who {
			w.t.Errorf("item %d is before %d", ops[i-1].N, o.N)
		}
	}
}

func (w *world) checkCounters() {
	if s := w.batcher.Stats(); s.Accepted != s.Delivered+s.Failed+s.Pending || s.Pending < 0 || s.PendingBytes < 0 {
		w.t.Errorf("counters %+v", s)
	}
}

func (w *world) outcome(o outcome) {
	w.checkCounters()
	w.mu.Lock()
	defer w.mu.Unlock()
	n := o.Item.N
	if err, twice := w.reported[n]; twice {
		w.t.Errorf("item %d had the outcomes %v and %v", n, err, o.Err)
	}
	w.reported[n] = o.Err
	switch unknown := errors.Is(o.Err, engagement.ErrOutcomeUnknown); {
	case o.Err == nil && w.carried[n] == 0:
		w.t.Errorf("item %d was not carried out", n)
	case unknown && !o.Item.Once:
		w.t.Errorf("item %d is repeatable: %v", n, o.Err)
	case o.Err != nil && !unknown && !w.bad[n] && !strings.HasPrefix(o.Err.Error(), "given up after "):
		w.t.Errorf("item %d failed: %v", n, o.Err)
	}
	if w.chance(5) {
		panic("boom")
	}
}

// TestNothingIsLostUnderRandomFaults checks what a batcher promises with a service that is slow, refuses items, requests and
// the client, cannot be reached, and breaks connections.
func TestNothingIsLostUnderRandomFaults(t *testing.T) {
	t.Parallel()
	for seed := range uint64(30) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) { underFaults(t, rand.New(rand.NewPCG(seed, 1)), 300) })
		})
	}
}

// script is a source of choices: its bytes, and then random ones.
type script struct {
	left []byte
	then *rand.PCG
}

func (s *script) Uint64() uint64 {
	if len(s.left) == 0 {
		return s.then.Uint64()
	}
	choice := s.left[0]
	s.left = s.left[1:]
	return uint64(choice)<<56 | 1<<55 // in the middle of what the byte stands for
}

// FuzzBatcher adds items and makes the service fail by a script.
func FuzzBatcher(f *testing.F) {
	f.Add([]byte{})
	f.Add([]byte("options, items and faults"))
	f.Fuzz(func(t *testing.T, choices []byte) {
		if len(choices) > 2000 {
			return
		}
		synctest.Test(t, func(t *testing.T) { underFaults(t, rand.New(&script{choices, rand.NewPCG(1, 1)}), 20) })
	})
}

// underFaults adds n items while the service has faults, by random choices.
func underFaults(t *testing.T, random *rand.Rand, n int) {
	w := &world{
		t: t, random: random, faulty: true,
		last: map[string]int{}, carried: map[int]int{}, sentOnce: map[int]bool{}, reported: map[int]error{}, bad: map[int]bool{},
	}
	pick := func(values ...int) int { return values[random.IntN(len(values))] }
	v := &vendor{answer: w.answer}
	w.batcher = newBatcher(t, v, options{
		MaxItems: pick(1, 5, 50, 0), MaxBytes: pick(0, 200, 3000), ChunkSize: pick(0, 1, 7), Concurrency: pick(1, 3, 0, 40),
		MaxAge: time.Duration(pick(0, 1, int(time.Minute))), Patience: time.Duration(pick(0, int(time.Minute))), Outcome: w.outcome,
	})
	ops := make([]op, n)
	for i := range ops {
		ops[i] = op{N: i, Who: fmt.Sprint(random.IntN(9)), Once: w.chance(10)}
		switch random.IntN(20) {
		case 0:
			ops[i].Text = "bad"
		case 1:
			ops[i].Text = "malformed"
		case 2, 3:
			ops[i].And = fmt.Sprint(random.IntN(9))
		case 4:
			ops[i].Prefix = "other"
		}
	}
	var pauses []time.Duration
	for range ops {
		pauses = append(pauses, time.Duration(random.IntN(300))*time.Millisecond)
	}
	accepted := map[int]bool{}
	for i, o := range ops {
		ctx, cancel := context.WithTimeout(t.Context(), 10*time.Minute)
		err := w.batcher.Add(ctx, o)
		cancel()
		if err == nil {
			accepted[o.N] = true
		} else if !errors.Is(err, engagement.ErrFull) {
			t.Error(err)
		}
		w.checkCounters()
		time.Sleep(pauses[i])
		if i%10 == 9 {
			ctx, cancel := context.WithTimeout(t.Context(), time.Second)
			_ = w.batcher.Flush(ctx)
			cancel()
		}
	}
	w.mu.Lock()
	w.faulty = w.chance(50)
	w.mu.Unlock()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	left, err := w.batcher.Close(ctx)
	if (err == nil) != (len(left) == 0) {
		t.Errorf("Close returned %d items and %v", len(left), err)
	}
	s := w.batcher.Stats()
	if s.Accepted != int64(len(accepted)) || s.Pending != int64(len(left)) || s.Delivered+s.Failed != int64(len(w.reported)) {
		t.Errorf("%d accepted, %d returned, %d outcomes, counters %+v", len(accepted), len(left), len(w.reported), s)
	}
	w.checkCounters()
	lastLeft := map[string]int{}
	for _, o := range left {
		if err, done := w.reported[o.N]; done || !accepted[o.N] {
			t.Errorf("item %d was returned: outcome %v", o.N, err)
		}
		w.reported[o.N] = err
		for _, who := range []string{o.Who, o.And} {
			if last, ok := lastLeft[who]; ok && last > o.N && who != "" {
				t.Errorf("item %d of %s was returned after %d", o.N, who, last)
			}
			lastLeft[who] = o.N
		}
	}
	for n := range accepted {
		if _, done := w.reported[n]; !done {
			t.Errorf("item %d was lost", n)
		}
	}
}

// A thousand goroutines add at the same time.
func TestManyGoroutinesAdd(t *testing.T) {
	t.Parallel()
	const goroutines, each = 1000, 40
	var mu sync.Mutex
	next := map[string]int{}
	v := &vendor{}
	cfg := newConfig(v, options{MaxItems: 500, ChunkSize: 50})
	cfg.Send = func(_ context.Context, body []byte, n int) ([]ingest.Refusal, error) {
		mu.Lock()
		defer mu.Unlock()
		for _, o := range decodeOps(t, body) {
			if next[o.Who] != o.N {
				t.Errorf("item %d of %s was sent before %d", o.N, o.Who, next[o.Who])
			}
			next[o.Who] = o.N + 1
		}
		return nil, nil
	}
	b, err := ingest.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	for g := range goroutines {
		wg.Go(func() {
			for i := range each {
				o := op{N: i, Who: fmt.Sprint(g)}
				if err := b.TryAdd(o); err == nil {
					continue
				} else if !errors.Is(err, engagement.ErrFull) {
					t.Error(err)
				}
				if err := b.Add(t.Context(), o); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	closeBatcher(t, b)
	wantCounts(t, b, goroutines*each, goroutines*each, 0, 0)
}

// Close while others add: each item is either accepted and delivered, or refused.
func TestCloseWhileOthersAdd(t *testing.T) {
	t.Parallel()
	for range 20 {
		var mu sync.Mutex
		delivered, accepted := map[int]bool{}, map[int]bool{}
		b := newBatcher(t, &vendor{}, options{MaxItems: 10, ChunkSize: 5, Outcome: func(o outcome) {
			mu.Lock()
			defer mu.Unlock()
			delivered[o.Item.N] = o.Err == nil
		}})
		var wg sync.WaitGroup
		for g := range 20 {
			wg.Go(func() {
				for i := range 1000 {
					n := g*1000 + i
					err := b.Add(t.Context(), op{N: n, Who: fmt.Sprint(g)})
					if errors.Is(err, engagement.ErrClosed) {
						return
					}
					if err != nil {
						t.Error(err)
					}
					mu.Lock()
					accepted[n] = true
					mu.Unlock()
				}
			})
		}
		closeBatcher(t, b)
		wg.Wait()
		wantSame(t, "delivered", accepted, delivered)
	}
}

// All methods are called at the same time, with contexts that end, while the service fails.
func TestEverythingAtTheSameTime(t *testing.T) {
	t.Parallel()
	var r results
	var sent atomic.Int64
	v := &vendor{answer: func(context.Context, []op) ([]ingest.Refusal, error) {
		switch sent.Add(1) % 4 {
		case 0:
			return nil, answer(503)
		case 1:
			return nil, answer(401)
		case 2:
			return []ingest.Refusal{{Index: 0, Err: errors.New("bad")}}, nil
		}
		return nil, nil
	}}
	cfg := newConfig(v, options{MaxItems: 50, ChunkSize: 7, MaxAge: time.Millisecond, Outcome: r.outcome})
	client, err := rest.New(rest.Config{
		Package: "vendor", BaseURL: "https://api.test", MaxResponseBytes: 1,
		Retry: engagement.RetryPolicy{BaseDelay: time.Microsecond, MaxDelay: time.Millisecond},
	}, nil)
	if err != nil {
		t.Fatal(err)
	}
	cfg.Client = client
	b, err := ingest.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	var accepted atomic.Int64
	var wg sync.WaitGroup
	for g := range 40 {
		wg.Go(func() {
			for i := range 100 {
				o := op{N: g*100 + i, Who: fmt.Sprint(g), Once: i%10 == 0}
				if i%7 == 0 {
					o.And = fmt.Sprint(i)
				}
				ctx, cancel := context.WithTimeout(t.Context(), time.Duration(i%5)*time.Millisecond)
				var err error
				switch g % 4 {
				case 0:
					err = b.TryAdd(o)
				case 1:
					err = b.Add(ctx, o)
				case 2:
					err = b.Add(t.Context(), o)
				default:
					err = b.Add(t.Context(), o)
					_ = b.Flush(ctx)
				}
				cancel()
				if err == nil {
					accepted.Add(1)
				}
				if s := b.Stats(); s.Accepted != s.Delivered+s.Failed+s.Pending || s.Pending > 50 {
					t.Errorf("counters %+v", s)
				}
				_ = b.Err()
			}
		})
	}
	wg.Wait()
	closeBatcher(t, b)
	s := b.Stats()
	if s.Accepted != accepted.Load() || s.Pending != 0 || s.PendingBytes != 0 || len(r.texts()) != int(s.Accepted) {
		t.Errorf("%d accepted, %d outcomes, counters %+v", accepted.Load(), len(r.texts()), s)
	}
}
