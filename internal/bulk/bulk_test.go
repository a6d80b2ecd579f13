package bulk_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/bulk"
	"github.com/engagement-go/engagement/internal/rest"
)

type (
	config  = bulk.Config[string, int]
	chunk   = bulk.Chunk[string]
	answer  = bulk.Answer[int]
	outcome = bulk.Outcome[string, int]
)

// run sends with a client that only makes errors.
func run[T any](ctx context.Context, items iter.Seq[T], cfg bulk.Config[T, int]) iter.Seq[bulk.Outcome[T, int]] {
	c, err := rest.New(rest.Config{Package: "vendor", BaseURL: "https://api.test", MaxResponseBytes: 1}, nil)
	if err != nil {
		panic(err)
	}
	cfg.Client, cfg.Operation = c, "Things.SendAll"
	return bulk.Run(ctx, items, cfg)
}

// sender answers every chunk with the number of its items, and records the bodies.
type sender struct {
	mu     sync.Mutex
	bodies []string
	items  [][]string
}

func (s *sender) send(_ context.Context, p chunk) (answer, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.bodies = append(s.bodies, string(p.Body))
	s.items = append(s.items, slices.Clone(p.Items))
	return answer{Value: len(p.Items)}, nil
}

// count yields n items, "0", "1" and so on, and counts how many were read.
func count(n int, read *int) iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := range n {
			*read = i + 1
			if !yield(fmt.Sprint(i)) {
				return
			}
		}
	}
}

func wantSame(t *testing.T, what string, want, got any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

func TestChunks(t *testing.T) {
	t.Parallel()
	five := []string{"a", "b", "c", "d", "e"}
	tests := []struct {
		name   string
		cfg    config
		items  []string
		bodies []string
	}{
		{"nothing", config{MaxItems: 2}, nil, nil},
		{"no limit", config{Prefix: `{"data":[`, Suffix: `]}`}, five, []string{`{"data":["a","b","c","d","e"]}`}},
		{"by count", config{Prefix: "[", Suffix: "]", MaxItems: 2}, five, []string{`["a","b"]`, `["c","d"]`, `["e"]`}},
		{"by count, exactly", config{MaxItems: 5}, five, []string{`"a","b","c","d","e"`}},
		{"by the caller's count", config{MaxItems: 4, Options: engagement.BulkOptions{ChunkSize: 3}}, five, []string{`"a","b","c"`, `"d","e"`}},
		{"by the same count", config{MaxItems: 3, Options: engagement.BulkOptions{ChunkSize: 3}}, five, []string{`"a","b","c"`, `"d","e"`}},
		{"by the caller's count alone", config{Options: engagement.BulkOptions{ChunkSize: 3}}, five, []string{`"a","b","c"`, `"d","e"`}},
		{"by bytes", config{Prefix: "[", Suffix: "]", MaxBytes: 9}, five, []string{`["a","b"]`, `["c","d"]`, `["e"]`}},
		{"by bytes, one less", config{Prefix: "[", Suffix: "]", MaxBytes: 8}, five, []string{`["a"]`, `["b"]`, `["c"]`, `["d"]`, `["e"]`}},
		{"by bytes of UTF-8", config{MaxBytes: 9}, []string{"é", "é", "é"}, []string{`"é","é"`, `"é"`}},
		{"markup is not escaped", config{}, []string{"<&>"}, []string{`"<&>"`}},
		{"as large as allowed", config{Prefix: "[", Suffix: "]", MaxBytes: 10}, []string{"123456", "a"}, []string{`["123456"]`, `["a"]`}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			var s sender
			tt.cfg.Send = s.send
			outcomes := run(t.Context(), slices.Values(tt.items), tt.cfg)
			if s.bodies != nil {
				t.Error("something was sent before the first iteration")
			}
			for range 2 { // the result can be ranged over again
				s.bodies = nil
				var want, got []engagement.BulkOutcome[string]
				for i, item := range tt.items {
					want = append(want, engagement.BulkOutcome[string]{Index: i, Item: item})
				}
				for o := range outcomes {
					if got = append(got, o.BulkOutcome); o.Value < 1 {
						t.Errorf("outcome %d has no answer", o.Index)
					}
				}
				wantSame(t, "outcomes", want, got)
				wantSame(t, "bodies", tt.bodies, s.bodies)
			}
		})
	}
}

func TestRefusedItemsDoNotHoldUpTheOthers(t *testing.T) {
	t.Parallel()
	bad := errors.New("bad")
	var s sender
	cfg := config{Prefix: "[", Suffix: "]", MaxItems: 2, MaxBytes: 12, Send: s.send, Check: func(item *string) error {
		if *item == "bad" {
			return bad
		}
		return nil
	}}
	items := []string{"bad", "a", strings.Repeat("x", 9), "b", "bad", "c", "bad"}
	got := slices.Collect(run(t.Context(), slices.Values(items), cfg))
	wantSame(t, "bodies", []string{`["a","b"]`, `["c"]`}, s.bodies)
	wantSame(t, "items", [][]string{{"a", "b"}, {"c"}}, s.items) // by which the sender judges whether it may repeat
	for i, o := range got {
		if o.Index != i || o.Item != items[i] {
			t.Errorf("outcome %d is of item %d, %q", i, o.Index, o.Item)
		}
		switch i {
		case 1, 3, 5:
			if o.Err != nil || o.Value == 0 {
				t.Errorf("outcome %d is %+v", i, o)
			}
		case 2:
			if !errors.Is(o.Err, engagement.ErrInvalidArgument) || !strings.Contains(o.Err.Error(), "vendor: Things.SendAll: item 2: takes 13 bytes, the limit is 12") {
				t.Errorf("error %v, want one about 13 bytes", o.Err)
			}
		default:
			if !errors.Is(o.Err, bad) || !strings.Contains(o.Err.Error(), fmt.Sprintf("item %d", i)) {
				t.Errorf("error %v, want that of the check with its index", o.Err)
			}
		}
	}
	if len(got) != len(items) {
		t.Errorf("%d outcomes, want %d", len(got), len(items))
	}
}

func TestItemsThatCannotBeEncodedAreRefused(t *testing.T) {
	t.Parallel()
	cfg := bulk.Config[any, int]{Send: func(_ context.Context, p bulk.Chunk[any]) (answer, error) { return answer{}, nil }}
	got := slices.Collect(run(t.Context(), slices.Values([]any{1, make(chan int), 2}), cfg))
	if len(got) != 3 || got[0].Err != nil || !errors.Is(got[1].Err, engagement.ErrInvalidArgument) || got[2].Err != nil {
		t.Errorf("got %+v, want the second one refused", got)
	}
}

// Any number of bad items in a row must not be held in memory until a good one comes.
func TestRefusedItemsAreReportedBeforeLong(t *testing.T) {
	t.Parallel()
	bad := errors.New("bad")
	read, seen := 0, 0
	for o := range run(t.Context(), count(100_000, &read), config{MaxItems: 10, Check: func(*string) error { return bad }}) {
		if seen++; !errors.Is(o.Err, bad) {
			t.Fatal(o.Err)
		}
		if read-seen > 10_000 {
			t.Fatalf("%d items were read before the outcome of number %d", read, seen)
		}
	}
	if seen != 100_000 {
		t.Errorf("%d outcomes, want 100000", seen)
	}
}

func TestFailedChunksAreReported(t *testing.T) {
	t.Parallel()
	down := errors.New("down")
	var s sender
	cfg := config{MaxItems: 2, Send: func(ctx context.Context, p chunk) (answer, error) {
		switch p.Items[0] {
		case "2":
			return answer{}, down
		case "4":
			return answer{Errs: make([]error, 1)}, nil
		case "6":
			return answer{Value: 7, Errs: []error{nil, down}}, nil
		}
		return s.send(ctx, p)
	}}
	read := 0
	got := slices.Collect(run(t.Context(), count(9, &read), cfg))
	if len(got) != 9 {
		t.Fatalf("%d outcomes, want 9", len(got))
	}
	for i, o := range got {
		var want string
		switch i {
		case 2, 3, 7:
			want = "down"
		case 4, 5:
			want = "vendor: Things.SendAll: 1 outcomes for 2 items: invalid response"
		}
		if o.Index != i || (o.Err == nil) != (want == "") || o.Err != nil && o.Err.Error() != want {
			t.Errorf("outcome %d is %+v, want error %q", i, o, want)
		}
	}
	if got[6].Value != 7 || got[7].Value != 7 {
		t.Errorf("the values are %d and %d, want 7 for both", got[6].Value, got[7].Value)
	}
}

func TestConcurrencyIsBoundAndOutcomesStayInOrder(t *testing.T) {
	t.Parallel()
	for _, n := range []int{0, 1, 4} {
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				var inFlight, most atomic.Int64
				cfg := config{MaxItems: 1, Options: engagement.BulkOptions{Concurrency: n}, Send: func(_ context.Context, p chunk) (answer, error) {
					most.Store(max(most.Load(), inFlight.Add(1)))
					defer inFlight.Add(-1)
					time.Sleep(time.Duration(1+(7*len(p.Items[0])+int(p.Items[0][0]))%5) * time.Second) // later ones may be faster
					return answer{}, nil
				}}
				read, next := 0, 0
				for o := range run(t.Context(), count(40, &read), cfg) {
					if o.Index != next || o.Err != nil {
						t.Fatalf("outcome %d is %+v", next, o)
					}
					if ahead := read - next; ahead > max(n, 1)+1 {
						t.Errorf("%d items were read at outcome %d", read, next)
					}
					next++
				}
				if next != 40 || most.Load() != int64(max(n, 1)) {
					t.Errorf("%d outcomes with up to %d chunks at once, want 40 and %d", next, most.Load(), max(n, 1))
				}
			})
		})
	}
}

func TestProgress(t *testing.T) {
	t.Parallel()
	var s sender
	var completed []int
	read := 0
	cfg := config{MaxItems: 2, Send: s.send, Options: engagement.BulkOptions{Concurrency: 2, Progress: func(n int) { completed = append(completed, n) }}, Check: func(item *string) error {
		if *item == "6" {
			return errors.New("bad")
		}
		return nil
	}}
	for range run(t.Context(), count(7, &read), cfg) {
	}
	wantSame(t, "progress", []int{2, 4, 7}, completed)
}

func TestBadArgumentsAreOneOutcome(t *testing.T) {
	t.Parallel()
	var s sender
	read := 0
	for name, outcomes := range map[string]iter.Seq[outcome]{
		"context must not be nil":           run(nil, count(1, &read), config{Send: s.send}), //nolint:staticcheck // the mistake
		"things must not be nil":            run(t.Context(), nil, config{Argument: "things", Send: s.send}),
		"ChunkSize must be between 1 and 3": run(t.Context(), count(1, &read), config{Send: s.send, MaxItems: 3, Options: engagement.BulkOptions{ChunkSize: 4}}),
		"ChunkSize must be between 1 and 4": run(t.Context(), count(1, &read), config{Send: s.send, MaxItems: 4, Options: engagement.BulkOptions{ChunkSize: -1}}),
		"ChunkSize must not be negative":    run(t.Context(), count(1, &read), config{Send: s.send, Options: engagement.BulkOptions{ChunkSize: -1}}),
		"Concurrency must not be negative":  run(t.Context(), count(1, &read), config{Send: s.send, Options: engagement.BulkOptions{Concurrency: -1}}),
	} {
		got := slices.Collect(outcomes)
		if len(got) != 1 || got[0].Index != -1 || !errors.Is(got[0].Err, engagement.ErrInvalidArgument) || !strings.Contains(got[0].Err.Error(), name) {
			t.Errorf("outcomes %+v, want one that says %q", got, name)
		}
	}
	if read != 0 || s.bodies != nil {
		t.Errorf("%d items were read and %d requests sent", read, len(s.bodies))
	}
}

func TestBreakCancelsWhatIsUnderWay(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) { // fails if a goroutine is left behind
		start := time.Now()
		var sent, cancelled atomic.Int64
		cfg := config{MaxItems: 1, Options: engagement.BulkOptions{Concurrency: 3}, Send: func(ctx context.Context, p chunk) (answer, error) {
			if sent.Add(1); p.Items[0] == "0" {
				return answer{}, nil
			}
			select {
			case <-ctx.Done():
				cancelled.Add(1)
				return answer{}, ctx.Err()
			case <-time.After(time.Hour):
				return answer{}, nil
			}
		}}
		read := 0
		for range run(t.Context(), count(100, &read), cfg) {
			break
		}
		if took := time.Since(start); took != 0 {
			t.Errorf("stopping took %v", took)
		}
		if sent.Load() != 3 || cancelled.Load() != 2 || read > 4 {
			t.Errorf("%d items read, %d chunks sent, %d cancelled, want 3 sent and 2 cancelled", read, sent.Load(), cancelled.Load())
		}
	})
}

func TestBreakInTheLastChunks(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		cfg := config{MaxItems: 1, Options: engagement.BulkOptions{Concurrency: 10}, Send: func(ctx context.Context, p chunk) (answer, error) {
			if p.Items[0] != "0" {
				<-ctx.Done()
			}
			return answer{}, nil
		}}
		read, seen := 0, 0
		for range run(t.Context(), count(5, &read), cfg) {
			seen++
			break
		}
		if seen != 1 || read != 5 {
			t.Errorf("%d outcomes of %d items, want 1 of 5", seen, read)
		}
	})
}

func TestPanicOfTheCallerLeavesNothingBehind(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		defer func() {
			if recover() != "stop" {
				t.Error("the panic was lost")
			}
		}()
		cfg := config{MaxItems: 1, Options: engagement.BulkOptions{Concurrency: 2}, Send: func(ctx context.Context, p chunk) (answer, error) {
			if p.Items[0] != "0" {
				<-ctx.Done()
			}
			return answer{}, nil
		}}
		read := 0
		for range run(t.Context(), count(5, &read), cfg) {
			panic("stop")
		}
	})
}

func TestContextEndsTheReading(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), 2500*time.Millisecond)
		defer cancel()
		start := time.Now()
		cfg := config{MaxItems: 2, Send: func(ctx context.Context, p chunk) (answer, error) {
			select {
			case <-ctx.Done():
				return answer{}, ctx.Err()
			case <-time.After(time.Second):
				return answer{}, nil
			}
		}}
		read := 0
		got := slices.Collect(run(ctx, count(100, &read), cfg))
		if took := time.Since(start); took != 2500*time.Millisecond {
			t.Errorf("took %v, want 2.5s", took)
		}
		if len(got) != read || read > 8 {
			t.Errorf("%d outcomes of %d items, want one for each that was read", len(got), read)
		}
		for i, o := range got {
			if o.Index != i || (o.Err == nil) != (i < 4) || o.Err != nil && !errors.Is(o.Err, context.DeadlineExceeded) {
				t.Errorf("outcome %d is %+v", i, o)
			}
		}
	})
}

func TestItemsAreReadLazily(t *testing.T) {
	t.Parallel()
	var s sender
	read := 0
	for o := range run(t.Context(), count(1000, &read), config{MaxItems: 3, Send: s.send}) {
		if ahead := read - o.Index; ahead > 5 {
			t.Fatalf("%d items were read at outcome %d", read, o.Index)
		}
	}
}

func TestRefusalsWithoutAPlaceFollowTheirChunk(t *testing.T) {
	t.Parallel()
	lost := errors.New("lost")
	read := 0
	cfg := config{MaxItems: 2, Send: func(_ context.Context, p chunk) (answer, error) {
		if p.Items[0] == "0" {
			return answer{Unplaced: []error{lost}}, nil
		}
		return answer{}, nil
	}}
	var got []string
	for o := range bulk.Outcomes(run(t.Context(), count(4, &read), cfg)) {
		got = append(got, fmt.Sprint(o.Index, o.Err))
	}
	wantSame(t, "outcomes", []string{"0 <nil>", "1 <nil>", "-1 lost", "2 <nil>", "3 <nil>"}, got)

	sent := 0
	for o := range run(t.Context(), count(4, &read), config{MaxItems: 2, Send: func(context.Context, chunk) (answer, error) {
		sent++
		return answer{Unplaced: []error{lost, lost}}, nil
	}}) {
		if o.Index < 0 {
			break
		}
	}
	if sent != 1 {
		t.Errorf("%d chunks were sent, want none after the break", sent)
	}
}

// Large chunks are encoded side by side. Their bodies and outcomes are those of chunks that are encoded one after the other.
func TestEncodingSideBySideKeepsTheOrder(t *testing.T) {
	t.Parallel()
	bad := errors.New("bad")
	const n = 5000
	bodies := func(concurrency int) (bodies []string, errs map[int]string) {
		var s sender
		errs = map[int]string{}
		cfg := config{
			Prefix: "[", Suffix: "]", MaxItems: 600, MaxBytes: 2500, Send: s.send, Options: engagement.BulkOptions{Concurrency: concurrency},
			Check: func(item *string) error {
				if strings.HasSuffix(*item, "77") {
					return bad
				}
				return nil
			},
		}
		read, next := 0, 0
		for o := range run(t.Context(), count(n, &read), cfg) {
			if o.Index != next || o.Item != fmt.Sprint(next) {
				t.Fatalf("outcome %d is of item %d, %q", next, o.Index, o.Item)
			}
			if ahead := read - next; ahead > concurrency*600+1000 {
				t.Fatalf("%d items were read at outcome %d", read, next)
			}
			if next++; o.Err != nil {
				errs[o.Index] = o.Err.Error()
			}
		}
		if next != n {
			t.Errorf("%d outcomes, want %d", next, n)
		}
		slices.Sort(s.bodies)
		return s.bodies, errs
	}
	want, wantErrs := bodies(1)
	got, gotErrs := bodies(8)
	wantSame(t, "bodies", want, got)
	wantSame(t, "errors", wantErrs, gotErrs)
	if len(gotErrs) != n/100 {
		t.Errorf("%d items were refused, want %d", len(gotErrs), n/100)
	}
}

// A panic while an item is encoded is one of the goroutine that iterates, in whatever goroutine that is: the first segment is
// encoded beside the reading.
func TestAPanicOfAnItemReachesTheCaller(t *testing.T) {
	t.Parallel()
	for _, concurrency := range []int{1, 8} {
		for _, bad := range []string{"0", "300"} {
			synctest.Test(t, func(t *testing.T) {
				defer func() {
					if v := recover(); v != "boom" {
						t.Errorf("item %s at %d: stopped with %v, want boom", bad, concurrency, v)
					}
				}()
				var s sender
				read := 0
				cfg := config{MaxItems: 1000, Send: s.send, Options: engagement.BulkOptions{Concurrency: concurrency}, Check: func(item *string) error {
					if *item == bad {
						panic("boom")
					}
					return nil
				}}
				for range run(t.Context(), count(1000, &read), cfg) {
				}
			})
		}
	}
}

// An item panicked before the iteration is stopped, but those before it are not completed.
func TestAPanicOfAnItemIsNotLostByABreak(t *testing.T) {
	t.Parallel()
	if runtime.GOMAXPROCS(0) < 2 {
		t.Skip("all items are encoded by the goroutine that iterates")
	}
	synctest.Test(t, func(t *testing.T) {
		defer func() {
			if v := recover(); v != "boom" {
				t.Errorf("stopped with %v, want boom", v)
			}
		}()
		panics := make(chan struct{})
		var s sender
		cfg := config{MaxItems: 32, Send: s.send, Options: engagement.BulkOptions{Concurrency: 2}, Check: func(item *string) error {
			switch *item {
			case "64": // the first of the third chunk
				<-panics
			case "72": // the first of the next segment
				close(panics)
				panic("boom")
			}
			return nil
		}}
		items := func(yield func(string) bool) {
			for i := range 200 {
				if synctest.Wait(); !yield(strconv.Itoa(i)) {
					return
				}
			}
		}
		for range run(t.Context(), items, cfg) {
			break
		}
	})
}

// Encode appends items, and what it changes is in the outcome. Large chunks are encoded by it, too.
func TestEncodeOfItsOwn(t *testing.T) {
	t.Parallel()
	for _, concurrency := range []int{1, 4} {
		var s sender
		cfg := config{
			Prefix: "[", Suffix: "]", MaxItems: 40, MaxBytes: 100, Send: s.send, Options: engagement.BulkOptions{Concurrency: concurrency},
			Encode: func(dst []byte, item *string) ([]byte, error) {
				switch *item {
				case "3":
					return nil, errors.New("bad")
				case "5":
					return append(dst, make([]byte, 99)...), nil
				}
				*item += "!"
				return append(dst, *item...), nil
			},
		}
		var got []string
		read := 0
		for o := range run(t.Context(), count(8, &read), cfg) {
			got = append(got, fmt.Sprint(o.Item, " ", o.Err))
		}
		wantSame(t, "outcomes", []string{
			"0! <nil>", "1! <nil>", "2! <nil>", "3 vendor: Things.SendAll: item 3: bad", "4! <nil>",
			"5 vendor: Things.SendAll: item 5: takes 101 bytes, the limit is 100: invalid argument", "6! <nil>", "7! <nil>",
		}, got)
		wantSame(t, "bodies", []string{"[0!,1!,2!,4!,6!,7!]"}, s.bodies)
	}
}

// Items share a request with neighbours of the same prefix. A refused item has none.
func TestPrefixesDivideChunks(t *testing.T) {
	t.Parallel()
	for _, concurrency := range []int{1, 4} {
		s := &sender{}
		cfg := config{
			Suffix: "]", MaxItems: 3, Options: engagement.BulkOptions{Concurrency: concurrency}, Send: s.send,
			PrefixOf: func(item *string) string { return (*item)[:1] + "[" },
			Encode: func(dst []byte, item *string) ([]byte, error) {
				if *item == "bad" {
					return dst, errors.New("bad")
				}
				return append(dst, *item...), nil
			},
		}
		items := []string{"a1", "a2", "b1", "bad", "b2", "a3", "c1", "c2", "c3", "c4"}
		i := 0
		for o := range run(t.Context(), slices.Values(items), cfg) {
			if o.Index != i || o.Item != items[i] || (o.Err != nil) != (o.Item == "bad") {
				t.Errorf("outcome %d: %+v", i, o)
			}
			i++
		}
		slices.Sort(s.bodies)
		wantSame(t, "bodies", []string{"a[a1,a2]", "a[a3]", "b[b1,b2]", "c[c1,c2,c3]", "c[c4]"}, s.bodies)
	}
}

// Chunks with items of the same key are sent one after the other, in their order, and others at the same time.
func TestKeysKeepTheOrder(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		var mu sync.Mutex
		open, most := map[string]bool{}, 0
		var order []string
		cfg := config{
			MaxItems: 2, Options: engagement.BulkOptions{Concurrency: 8},
			Keys: func(item *string) (keys [2]uint64) { // of "ab": a and b; of "a-": a only
				for i, c := range []byte(*item)[:2] {
					if c != '-' {
						keys[i] = uint64(c)
					}
				}
				return keys
			},
			Send: func(_ context.Context, p chunk) (answer, error) {
				mu.Lock()
				for _, item := range p.Items {
					for key := range strings.SplitSeq(strings.Trim(item, "-"), "") {
						if open[key] {
							t.Errorf("%v is sent beside another chunk about %s", p.Items, key)
						}
					}
				}
				for _, item := range p.Items {
					for key := range strings.SplitSeq(strings.Trim(item, "-"), "") {
						open[key] = true
					}
				}
				most = max(most, len(open))
				order = append(order, p.Items...)
				mu.Unlock()
				time.Sleep(time.Second)
				mu.Lock()
				defer mu.Unlock()
				for _, item := range p.Items {
					for key := range strings.SplitSeq(strings.Trim(item, "-"), "") {
						delete(open, key)
					}
				}
				return answer{}, nil
			},
		}
		items := []string{"a-", "b-", "c-", "d-", "a-", "e-", "ed", "f-", "--", "--"}
		for o := range run(t.Context(), slices.Values(items), cfg) {
			if o.Err != nil {
				t.Error(o.Err)
			}
		}
		if most < 4 {
			t.Errorf("at most %d keys at a time, want those of several chunks", most)
		}
		slices.Sort(order)
		want := slices.Sorted(slices.Values(items))
		wantSame(t, "items", want, order)
	})
}

// The outcome that ends an iteration may arrive while a chunk waits for another one about the same.
func TestABreakSendsNothingMore(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		var s sender
		read := 0
		cfg := config{MaxItems: 1, Send: s.send, Options: engagement.BulkOptions{Concurrency: 8}, Keys: func(*string) [2]uint64 { return [2]uint64{7} }}
		for range run(t.Context(), count(5, &read), cfg) {
			break
		}
		wantSame(t, "bodies", []string{`"0"`}, s.bodies)
	})
}

func FuzzChunks(f *testing.F) {
	f.Add(10, 2, 30, "a<é")
	f.Fuzz(func(t *testing.T, n, maxItems, maxBytes int, text string) {
		if n < 0 || n > 200 || maxItems < 0 || maxBytes < 0 || len(text) > 1000 {
			return
		}
		sent := 0
		cfg := bulk.Config[string, int]{Prefix: `{"d":[`, Suffix: `]}`, MaxItems: maxItems, MaxBytes: maxBytes, Options: engagement.BulkOptions{Concurrency: n % 4}}
		var mu sync.Mutex
		cfg.Send = func(_ context.Context, p chunk) (answer, error) {
			mu.Lock()
			defer mu.Unlock()
			sent += len(p.Items)
			var body struct{ D []string }
			if err := json.Unmarshal(p.Body, &body); err != nil || len(body.D) != len(p.Items) {
				t.Errorf("%d items became %s: %v", len(p.Items), p.Body, err)
			}
			if maxItems > 0 && len(p.Items) > maxItems || maxBytes > 0 && len(p.Body) > maxBytes {
				t.Errorf("%d items in %d bytes, the limits are %d and %d", len(p.Items), len(p.Body), maxItems, maxBytes)
			}
			return answer{}, nil
		}
		i, refused := 0, 0
		for o := range run(t.Context(), func(yield func(string) bool) {
			for j := range n {
				if !yield(strings.Repeat(text, j%7)) {
					return
				}
			}
		}, cfg) {
			if o.Index != i {
				t.Errorf("outcome %d is of item %d", i, o.Index)
			}
			if o.Err != nil {
				refused++
			}
			i++
		}
		if i != n || sent+refused != n {
			t.Errorf("%d outcomes, %d sent and %d refused of %d", i, sent, refused, n)
		}
	})
}

// A panic while a chunk is sent is one of the goroutine that iterates, and so is runtime.Goexit, which a test calls there.
func TestAPanicOfASendReachesTheCaller(t *testing.T) {
	t.Parallel()
	for _, concurrency := range []int{1, 4} {
		for name, stop := range map[string]func(){"panic": func() { panic("boom") }, "Goexit": runtime.Goexit} {
			synctest.Test(t, func(t *testing.T) {
				cfg := config{MaxItems: 1, Options: engagement.BulkOptions{Concurrency: concurrency}, Send: func(ctx context.Context, c chunk) (answer, error) {
					if c.Items[0] == "2" {
						stop()
					}
					time.Sleep(time.Second)
					return answer{}, nil
				}}
				var seen []int
				read := 0
				stopped := func() (v any) {
					defer func() { v = recover() }()
					for o := range run(t.Context(), count(10, &read), cfg) {
						seen = append(seen, o.Index)
					}
					return nil
				}()
				if stopped == nil || name == "panic" && stopped != "boom" {
					t.Errorf("%s at %d: stopped with %v", name, concurrency, stopped)
				}
				wantSame(t, "outcomes", []int{0, 1}, seen)
			})
		}
	}
}

func TestAPanicOfASendIsNotLostByABreak(t *testing.T) {
	t.Parallel()
	cfg := config{MaxItems: 1, Options: engagement.BulkOptions{Concurrency: 2}, Send: func(ctx context.Context, c chunk) (answer, error) {
		if c.Items[0] == "1" {
			panic("boom")
		}
		return answer{}, nil
	}}
	defer func() {
		if v := recover(); v != "boom" {
			t.Errorf("stopped with %v, want boom", v)
		}
	}()
	read := 0
	for range run(t.Context(), count(10, &read), cfg) {
		break
	}
}
