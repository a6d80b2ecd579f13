package ingest_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"net"
	"runtime"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/ingest"
)

func TestRefusalsOfItemsAreFinal(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		var r results
		bad, also := errors.New("bad"), errors.New("also bad")
		v := &vendor{answer: func(context.Context, []op) ([]ingest.Refusal, error) {
			return []ingest.Refusal{{Index: 1, Err: bad}, {Index: 1, Err: also}, {Index: 3, Err: also}, {Index: 2}, {Index: 0, Err: bad}}, nil
		}}
		b := newBatcher(t, v, options{Outcome: r.outcome})
		add(t, b, op{}, op{}, op{}, op{Once: true})
		closeBatcher(t, b)
		wantSame(t, "outcomes", map[int]string{0: "bad;", 1: "bad;", 2: "", 3: "also bad;"}, r.texts())
		wantSame(t, "requests", [][]int{{0, 1, 2, 3}}, v.numbers())
		wantCounts(t, b, 4, 1, 3, 0)
	})
}

// The service refuses an item, but says badly which. Smaller requests find it.
func TestRefusalsOfNoKnownItem(t *testing.T) {
	t.Parallel()
	for name, index := range map[string]int{"negative": -1, "one too many": 8, "far too many": 1000, "huge": math.MaxInt, "smallest": math.MinInt} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				var r results
				v := &vendor{answer: func(_ context.Context, ops []op) (refusals []ingest.Refusal, err error) {
					for i, o := range ops {
						switch o.N {
						case 1:
							refusals = append(refusals, ingest.Refusal{Index: i, Err: errors.New("known")})
						case 5:
							refusals = append(refusals, ingest.Refusal{Index: index, Err: errors.New("bad")})
						}
					}
					return refusals, nil
				}}
				b := newBatcher(t, v, options{Outcome: r.outcome})
				add(t, b, op{}, op{Once: true}, op{Once: true}, op{}, op{}, op{}, op{}, op{})
				closeBatcher(t, b)
				unknown := engagement.ErrOutcomeUnknown.Error() + ": the service refused an item of the request without saying which: bad;"
				wantSame(t, "outcomes", map[int]string{0: "", 1: "known;", 2: unknown, 3: "", 4: "", 5: "bad;", 6: "", 7: ""}, r.texts())
				wantCounts(t, b, 8, 5, 3, 0)
			})
		})
	}
}

func TestARequestThatIsRefusedAsAWholeIsSplit(t *testing.T) {
	t.Parallel()
	for name, refused := range map[string]error{
		"400": answer(400), "409": answer(409), "413": answer(413), "422": answer(422), "not sent": engagement.ErrInvalidArgument,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				var r results
				v := &vendor{answer: func(_ context.Context, ops []op) ([]ingest.Refusal, error) {
					for _, o := range ops {
						if o.Text == "bad" {
							return nil, refused
						}
					}
					return nil, nil
				}}
				b := newBatcher(t, v, options{Outcome: r.outcome})
				ops, want := make([]op, 64), map[int]string{}
				for i := range ops {
					want[i] = ""
				}
				for _, i := range []int{0, 31, 32, 63} {
					ops[i].Text, want[i] = "bad", refused.Error()+";"
				}
				ops[30].Once, ops[31].Once = true, true // nothing was carried out
				add(t, b, ops...)
				start := time.Now()
				closeBatcher(t, b)
				wantSame(t, "outcomes", want, r.texts())
				if n := len(v.requests); n > 40 || time.Since(start) > 0 {
					t.Errorf("%d requests in %v", n, time.Since(start))
				}
				wantCounts(t, b, 64, 60, 4, 0)
			})
		})
	}
}

func TestARequestIsAlsoSplitWhenEverythingIsRefused(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		v := &vendor{answer: func(context.Context, []op) ([]ingest.Refusal, error) { return nil, answer(400) }}
		b := newBatcher(t, v, options{})
		add(t, b, make([]op, 100)...)
		closeBatcher(t, b)
		if n := len(v.requests); n > 120 {
			t.Errorf("%d requests for 100 bad items", n)
		}
		wantCounts(t, b, 100, 0, 100, 0)
	})
}

// passing are errors that pass. With some of them the request may have been carried out.
var passing = map[string]struct {
	err     error
	unknown bool
}{
	"429":            {answer(429), false},
	"limiter":        {&engagement.Error{Err: engagement.ErrRateLimited}, false},
	"no host":        {lost(&net.DNSError{Err: "no such host"}), false},
	"no connection":  {lost(&net.OpError{Op: "dial", Err: errors.New("refused")}), false},
	"500":            {answer(500), true},
	"503":            {answer(503), true},
	"504":            {answer(504), true},
	"408":            {answer(408), true},
	"520":            {answer(520), true},
	"599":            {answer(599), true},
	"reset":          {lost(&net.OpError{Op: "read", Err: errors.New("reset")}), true},
	"EOF":            {lost(io.ErrUnexpectedEOF), true},
	"no JSON in 200": {&engagement.Error{StatusCode: 200, Attempts: 1, Err: engagement.ErrInvalidResponse}, true},
	"other":          {errors.New("other"), true},
}

func TestPassingFailuresAreRepeated(t *testing.T) {
	t.Parallel()
	for name, test := range passing {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				var r results
				failures := 5
				v := &vendor{answer: func(context.Context, []op) ([]ingest.Refusal, error) {
					if failures--; failures >= 0 {
						return nil, test.err
					}
					return nil, nil
				}}
				b := newBatcher(t, v, options{Outcome: r.outcome})
				add(t, b, op{}, op{Once: true}, op{})
				start := time.Now()
				closeBatcher(t, b)
				want := map[int]string{0: "", 1: "", 2: ""}
				if test.unknown {
					want[1] = engagement.ErrOutcomeUnknown.Error() + ": " + test.err.Error() + ";"
				}
				wantSame(t, "outcomes", want, r.texts())
				sent := 0
				for _, request := range v.numbers() {
					for _, n := range request {
						if n == 1 {
							sent++
						}
					}
				}
				if test.unknown && sent != 1 || !test.unknown && sent != 6 {
					t.Errorf("the item that must not be repeated was sent %d times", sent)
				}
				if took := time.Since(start); took <= 0 || took > time.Minute {
					t.Errorf("it took %v", took)
				}
				if s := b.Stats(); s.FailedRequests != 5 {
					t.Errorf("counters %+v", s)
				}
			})
		})
	}
}

func TestPatienceEnds(t *testing.T) {
	t.Parallel()
	for name, test := range passing {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				var r results
				v := &vendor{answer: func(context.Context, []op) ([]ingest.Refusal, error) { return nil, test.err }}
				b := newBatcher(t, v, options{Outcome: r.outcome, Patience: 10 * time.Minute})
				time.Sleep(time.Hour) // the age of the batcher does not count
				start := time.Now()
				add(t, b, op{}, op{}, op{})
				time.Sleep(5 * time.Minute)
				wantCounts(t, b, 3, 0, 0, 3)
				if err := b.Err(); !errors.Is(err, test.err) {
					t.Errorf("Err is %v", err)
				}
				if err := b.Flush(t.Context()); err != nil {
					t.Error(err)
				}
				// The first items end the patience; the others may be in smaller requests by then.
				if took := time.Since(start); took < 10*time.Minute || took > 12*time.Minute {
					t.Errorf("given up after %v", took)
				}
				wantCounts(t, b, 3, 0, 3, 0)
				text := r.texts()[0]
				if !strings.HasPrefix(text, "given up after 10m0s: ") || !strings.Contains(text, test.err.Error()) {
					t.Errorf("outcome %s", text)
				}
				if s := b.Stats(); s.Requests > 100 {
					t.Errorf("%d requests in ten minutes", s.Requests)
				}
				closeBatcher(t, b)
			})
		})
	}
}

func TestRetryAfterIsHonoured(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct{ named, want time.Duration }{
		"seconds": {40 * time.Second, 40 * time.Second},
		"years":   {math.MaxInt64, time.Minute}, // the MaxRetryAfter of the client
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				refused := false
				v := &vendor{answer: func(context.Context, []op) ([]ingest.Refusal, error) {
					if refused {
						return nil, nil
					}
					refused = true
					return nil, &engagement.Error{StatusCode: 429, Attempts: 1, Err: engagement.ErrRateLimited, RetryAfter: test.named}
				}}
				b := newBatcher(t, v, options{})
				add(t, b, op{})
				closeBatcher(t, b)
				wantSame(t, "times", []time.Duration{0, test.want}, v.times())
			})
		})
	}
}

// Flushing, adding and so on do not shorten the wait between two attempts.
func TestNothingShortensABackoff(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		v := &vendor{answer: func(context.Context, []op) ([]ingest.Refusal, error) {
			return nil, &engagement.Error{StatusCode: 503, Attempts: 1, Err: engagement.ErrServer, RetryAfter: time.Minute}
		}}
		b := newBatcher(t, v, options{Concurrency: 1, ChunkSize: 2, MaxItems: 9})
		ctx, cancel := context.WithTimeout(t.Context(), 150*time.Second)
		defer cancel()
		for i := range 10 {
			go func() {
				time.Sleep(time.Duration(i) * time.Second)
				_ = b.Add(ctx, op{N: i})
				_ = b.Flush(ctx)
			}()
		}
		<-ctx.Done()
		synctest.Wait()
		if n := len(v.requests); n != 3 {
			t.Errorf("%d requests in two and a half minutes: %v", n, v.times())
		}
		_, _ = b.Close(ctx)
	})
}

func TestARefusedClientStopsSendingAndLosesNothing(t *testing.T) {
	t.Parallel()
	for _, status := range []int{401, 403, 404, 307} {
		t.Run(fmt.Sprint(status), func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				var r results
				wrong := false
				v := &vendor{answer: func(context.Context, []op) ([]ingest.Refusal, error) {
					time.Sleep(time.Millisecond)
					if wrong {
						return nil, answer(status)
					}
					return nil, nil
				}}
				b := newBatcher(t, v, options{Concurrency: 8, ChunkSize: 10, MaxItems: 1000, Outcome: r.outcome, Patience: time.Minute})
				add(t, b, op{}) // the key was good before
				if err := b.Flush(t.Context()); err != nil {
					t.Error(err)
				}
				wrong = true
				for i := range 1000 {
					if err := b.Add(t.Context(), op{N: i, Who: fmt.Sprint(i), Once: true}); err != nil {
						t.Fatal(err)
					}
				}
				err := b.TryAdd(op{})
				if time.Sleep(2 * time.Hour); !errors.Is(err, engagement.ErrFull) {
					t.Errorf("TryAdd: %v", err)
				}
				if s := b.Stats(); !s.Held || s.Failed != 0 || s.Requests > 9+2*60*6 {
					t.Errorf("counters %+v", s)
				}
				if err := b.Err(); err == nil || err.Error() != answer(status).Error() {
					t.Errorf("Err is %v", err)
				}
				if err := b.TryAdd(op{}); !errors.Is(err, engagement.ErrFull) || !strings.Contains(err.Error(), fmt.Sprint(status)) {
					t.Errorf("TryAdd: %v, want the reason, too", err)
				}
				ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
				defer cancel()
				if err := b.Flush(ctx); !errors.Is(err, context.DeadlineExceeded) {
					t.Errorf("Flush: %v", err)
				}
				wrong = false
				start := time.Now()
				closeBatcher(t, b)
				if took := time.Since(start); took > 31*time.Second {
					t.Errorf("it took %v to go on", took)
				}
				if s := b.Stats(); s.Held || s.Delivered != 1001 || b.Err() != nil {
					t.Errorf("counters %+v, error %v", s, b.Err())
				}
			})
		})
	}
}

func TestARefusedClientGetsItsItemsFromClose(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		v := &vendor{answer: func(context.Context, []op) ([]ingest.Refusal, error) { return nil, answer(401) }}
		b := newBatcher(t, v, options{})
		for i := range 100 {
			if err := b.Add(t.Context(), op{N: i, Who: fmt.Sprint(i), Once: true}); err != nil {
				t.Fatal(err)
			}
		}
		ctx, cancel := context.WithTimeout(t.Context(), 5*time.Hour)
		defer cancel()
		left, err := b.Close(ctx)
		if len(left) != 100 || !errors.Is(err, engagement.ErrUnauthorized) {
			t.Errorf("Close returned %d items and %v", len(left), err)
		}
	})
}

// One item at which the service, or a firewall before it, fails must not keep the others from being delivered.
func TestAPoisonedItemStaysAlone(t *testing.T) {
	t.Parallel()
	for _, status := range []int{500, 403} {
		t.Run(fmt.Sprint(status), func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				var r results
				v := &vendor{answer: func(_ context.Context, ops []op) ([]ingest.Refusal, error) {
					for _, o := range ops {
						if o.Text == "poison" {
							return nil, answer(status)
						}
					}
					return nil, nil
				}}
				b := newBatcher(t, v, options{Outcome: r.outcome, Concurrency: 4})
				for i := range 200 {
					o := op{N: i, Who: fmt.Sprint(i)}
					if i == 77 {
						o.Text = "poison"
					}
					if err := b.Add(t.Context(), o); err != nil {
						t.Fatal(err)
					}
				}
				start := time.Now()
				closeBatcher(t, b)
				for n, text := range r.texts() {
					if (text == "") != (n != 77) {
						t.Errorf("item %d: %s", n, text)
					}
				}
				if took := time.Since(start); took > time.Hour+time.Minute {
					t.Errorf("it took %v", took)
				}
				wantCounts(t, b, 200, 199, 1, 0)
			})
		})
	}
}

func TestPanicsLoseNothing(t *testing.T) {
	t.Parallel()
	for name, stop := range map[string]func(){"panic": func() { panic("boom") }, "Goexit": runtime.Goexit} {
		t.Run(name+" of the callback", func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				var r results
				b := newBatcher(t, &vendor{}, options{Concurrency: 2, Outcome: func(o outcome) {
					r.outcome(o)
					stop()
				}})
				for i := range 50 {
					if err := b.Add(t.Context(), op{N: i, Who: fmt.Sprint(i)}); err != nil {
						t.Fatal(err)
					}
				}
				closeBatcher(t, b)
				want := map[int]string{}
				for i := range 50 {
					want[i] = ""
				}
				wantSame(t, "outcomes", want, r.texts())
				if s := b.Stats(); s.Delivered != 50 || name == "panic" && s.Panics != 50 {
					t.Errorf("counters %+v", s)
				}
			})
		})
		t.Run(name+" of a middleware", func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				var r results
				stops := 3
				v := &vendor{answer: func(context.Context, []op) ([]ingest.Refusal, error) {
					if stops--; stops >= 0 {
						stop()
					}
					return nil, nil
				}}
				b := newBatcher(t, v, options{Outcome: r.outcome})
				add(t, b, op{}, op{Once: true}, op{})
				closeBatcher(t, b)
				if got := r.texts(); len(got) != 3 || got[0] != "" || !strings.HasPrefix(got[1], engagement.ErrOutcomeUnknown.Error()) || got[2] != "" {
					t.Errorf("outcomes %v", got)
				}
				wantSame(t, "requests", [][]int{{0, 1, 2}, {0, 2}, {0, 2}, {0, 2}}, v.numbers())
				if s := b.Stats(); name == "panic" && s.Panics != 3 {
					t.Errorf("counters %+v", s)
				}
			})
		})
	}
}

func TestACallbackMayCallTheBatcher(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		var b *batcher
		added := 0
		b = newBatcher(t, &vendor{}, options{MaxItems: 1, Concurrency: 1, Outcome: func(o outcome) {
			b.Stats()
			_ = b.Err()
			ctx, cancel := context.WithTimeout(t.Context(), time.Second)
			defer cancel()
			if o.Item.N < 10 { // the room of the item is free
				added++
				if err := b.TryAdd(op{N: o.Item.N + 1}); err != nil {
					t.Errorf("TryAdd: %v", err)
				}
				if err := b.Add(ctx, op{N: 10}); !errors.Is(err, engagement.ErrFull) || !errors.Is(err, context.DeadlineExceeded) {
					t.Errorf("Add: %v", err)
				}
				if err := b.Flush(ctx); !errors.Is(err, context.DeadlineExceeded) {
					t.Errorf("Flush: %v", err)
				}
				return
			}
			if left, err := b.Close(ctx); len(left) > 0 || err != nil {
				t.Errorf("Close: %v, %v", left, err)
			}
		}})
		add(t, b, op{})
		time.Sleep(time.Minute)
		synctest.Wait()
		wantSame(t, "added", 10, added)
		if _, err := b.Close(t.Context()); !errors.Is(err, engagement.ErrClosed) {
			t.Errorf("Close: %v", err)
		}
		wantCounts(t, b, 11, 11, 0, 0)
	})
}

func TestOutcomesAreToldWithTheirTags(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		got := map[any]error{}
		bad := errors.New("bad")
		v := &vendor{answer: func(context.Context, []op) ([]ingest.Refusal, error) {
			return []ingest.Refusal{{Index: 1, Err: bad}}, nil
		}}
		b := newBatcher(t, v, options{Outcome: func(o outcome) { got[o.Tag] = o.Err }})
		add(t, b, op{Tag: "a"}, op{Tag: 2}, op{})
		closeBatcher(t, b)
		if len(got) != 3 || got["a"] != nil || got[2] != bad || got[nil] != nil {
			t.Errorf("outcomes %v", got)
		}
	})
}
