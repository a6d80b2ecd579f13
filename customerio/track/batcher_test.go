package track_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/jarcoal/httpmock"

	"github.com/engagement-go/engagement/customerio/customeriotest"
	"github.com/engagement-go/engagement/customerio/track"
	"github.com/engagement-go/engagement/internal/contract"
)

// newBatcher returns a Batcher that collects outcomes by the tag of the operation.
func newBatcher(t testing.TB, rt http.RoundTripper, o track.BatcherOptions, opts ...track.Option) (*track.Batcher, *outcomes) {
	t.Helper()
	all := &outcomes{errs: map[any]error{}, ops: map[any]track.Operation{}}
	o.Outcome = all.add
	b, err := newClient(t, rt, opts...).NewBatcher(o)
	if err != nil {
		t.Fatal(err)
	}
	return b, all
}

type outcomes struct {
	mu   sync.Mutex
	errs map[any]error
	ops  map[any]track.Operation
}

func (all *outcomes) add(o track.BatcherOutcome) {
	all.mu.Lock()
	defer all.mu.Unlock()
	all.errs[o.Tag], all.ops[o.Tag] = o.Err, o.Item
}

// addAll adds operations whose tags are their positions.
func addAll(t testing.TB, b *track.Batcher, ops ...track.Operation) {
	t.Helper()
	for i, op := range ops {
		if err := b.Add(t.Context(), track.WithTag(op, i)); err != nil {
			t.Fatal(err)
		}
	}
}

func closeBatcher(t testing.TB, b *track.Batcher) {
	t.Helper()
	if left, err := b.Close(context.Background()); err != nil || len(left) > 0 {
		t.Errorf("Close returned %d operations and %v", len(left), err)
	}
}

func delete42() track.Operation { return track.DeletePerson{Person: track.ID("42")} }

func TestABatcherIsFlushed(t *testing.T) {
	t.Parallel()
	b, _ := newBatcher(t, serve(t, always("{}")), track.BatcherOptions{MaxAge: time.Hour})
	addAll(t, b, delete42())
	if err := b.Flush(t.Context()); err != nil || b.Stats().Delivered != 1 {
		t.Errorf("error %v, counters %+v, want one delivered", err, b.Stats())
	}
	closeBatcher(t, b)
	if err := b.Flush(t.Context()); !errors.Is(err, track.ErrClosed) {
		t.Errorf("error %v after Close, want ErrClosed", err)
	}
}

func TestABatcherSendsOperationsInTheFormOfTheAPI(t *testing.T) {
	t.Parallel()
	srv := serve(t, always("{}\n"))
	b, got := newBatcher(t, srv, track.BatcherOptions{Concurrency: 1})
	var want []string
	for _, test := range everyOperation {
		addAll(t, b, test.op)
		want = append(want, test.json)
	}
	closeBatcher(t, b)
	requests := srv.Requests()
	if len(requests) != 1 || requests[0].Method != "POST" || requests[0].Path != "/api/v2/batch" || requests[0].Header.Get("Content-Type") != "application/json" {
		t.Fatalf("requests %+v", requests)
	}
	if diff := cmp.Diff(`{"batch":[`+strings.Join(want, ",")+`]}`, requests[0].Body); diff != "" {
		t.Errorf("body (-want +got):\n%s", diff)
	}
	if got.errs[0] != nil || b.Err() != nil {
		t.Errorf("outcome %v, error %v", got.errs[0], b.Err())
	}
}

func TestABatcherReportsWhatTheServiceRefuses(t *testing.T) {
	t.Parallel()
	srv := serve(t, contract.Answer(207, `{"errors":[{"batch_index":1,"reason":"invalid","field":"attributes.plan","message":"the plan of ada@example.com is longer than 1000 bytes"}]}`))
	b, got := newBatcher(t, srv, track.BatcherOptions{Concurrency: 1})
	addAll(t, b, delete42(), track.IdentifyPerson{Person: track.Email("ada@example.com")}, delete42())
	closeBatcher(t, b)
	refused, ok := errors.AsType[*track.RefusedError](got.errs[1])
	if !ok || refused.Field != "attributes.plan" || refused.Index != -1 || !errors.Is(got.errs[1], track.ErrBadRequest) || strings.Contains(refused.Error(), "ada") {
		t.Errorf("outcome %v", got.errs[1])
	}
	if op, ok := got.ops[1].(track.IdentifyPerson); !ok || op.Person != track.Email("ada@example.com") {
		t.Errorf("operation %v", got.ops[1])
	}
	if s := b.Stats(); s.Accepted != 3 || s.Delivered != 2 || s.Failed != 1 || srv.Count() != 1 {
		t.Errorf("counters %+v", s)
	}
}

// The service may say badly which operation it refused.
func TestABatcherFindsWhatWasRefused(t *testing.T) {
	t.Parallel()
	for name, index := range map[string]string{"negative": "-1", "too large": "1000000", "huge": "1e30", "text": `"x"`, "null": "null", "list": "[]"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			srv := serve(t, func(r *http.Request) (*http.Response, error) {
				if body, _ := io.ReadAll(r.Body); strings.Contains(string(body), "bad") {
					return contract.Answer(207, `{"errors":[{"batch_index":`+index+`,"reason":"invalid"}]}`)(r)
				}
				return contract.Answer(200, "{}")(r)
			})
			b, got := newBatcher(t, srv, track.BatcherOptions{Concurrency: 1})
			addAll(t, b, delete42(), track.DeletePerson{Person: track.ID("bad")}, delete42(), delete42())
			closeBatcher(t, b)
			for tag, err := range got.errs {
				if (err != nil) != (tag == 1) {
					t.Errorf("outcome of %v: %v", tag, err)
				}
			}
		})
	}
}

func TestABatcherSplitsWhatIsRefusedAsAWhole(t *testing.T) {
	t.Parallel()
	for status, body := range map[int]string{400: `{"errors":[{"reason":"invalid","field":"x","message":"bad"}]}`, 413: "too large", 422: ""} {
		srv := serve(t, func(r *http.Request) (*http.Response, error) {
			if sent, _ := io.ReadAll(r.Body); strings.Contains(string(sent), "bad") {
				return contract.Answer(status, body)(r)
			}
			return contract.Answer(200, "")(r)
		})
		b, got := newBatcher(t, srv, track.BatcherOptions{Concurrency: 1})
		ops := []track.Operation{delete42(), track.MergePeople{Primary: track.ID("42"), Secondary: track.ID("43")}}
		for range 30 {
			ops = append(ops, delete42())
		}
		ops[20] = track.DeletePerson{Person: track.ID("bad")}
		addAll(t, b, ops...)
		closeBatcher(t, b)
		for tag, err := range got.errs {
			if (err != nil) != (tag == 20) {
				t.Errorf("%d: outcome of %v: %v", status, tag, err)
			}
		}
		if e, ok := errors.AsType[*track.Error](got.errs[20]); !ok || e.StatusCode != status || e.Operation != "Operations.SendBatch" {
			t.Errorf("%d: outcome %v", status, got.errs[20])
		}
	}
}

// One call is one attempt: the Batcher makes the repeats, as many as the patience permits.
func TestABatcherMakesTheRepeats(t *testing.T) {
	t.Parallel()
	faults := map[string]httpmock.Responder{
		"503":        contract.Answer(503, "down"),
		"429":        contract.Answer(429, `{"errors":[{"detail":"slow down","status":"429"}]}`, "Retry-After", "7"),
		"HTML":       contract.Answer(200, "<html>hello</html>", "Content-Type", "text/html"),
		"garbage":    contract.Answer(200, `{"errors":`),
		"list":       contract.Answer(200, `[1]`),
		"empty 207":  contract.Answer(207, ``),
		"silent 207": contract.Answer(207, `{"errors":[]}`),
		"cut":        contract.Cut,
	}
	for name, fault := range faults {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				srv := serve(t, contract.Nth(func(n int, _ *http.Request) httpmock.Responder {
					if n <= 10 {
						return fault
					}
					return always("{}")
				}))
				b, got := newBatcher(t, srv, track.BatcherOptions{Concurrency: 1}, track.WithRetry(track.RetryPolicy{MaxRetries: 1}))
				start := time.Now()
				addAll(t, b, track.PersonEvent{Person: track.ID("42"), Name: "purchase"}, track.MergePeople{Primary: track.ID("42"), Secondary: track.ID("43")})
				closeBatcher(t, b)
				if got.errs[0] != nil {
					t.Errorf("the event: %v", got.errs[0])
				}
				merged := name == "429"
				if err := got.errs[1]; merged && err != nil || !merged && !errors.Is(err, track.ErrOutcomeUnknown) {
					t.Errorf("the merge: %v", err)
				}
				if n := srv.Count(); n != 11 {
					t.Errorf("%d requests", n)
				}
				if took := time.Since(start); merged && took != 70*time.Second {
					t.Errorf("Retry-After was honoured for %v", took)
				}
				ids := map[string]bool{}
				merges := 0
				for _, r := range srv.Requests() {
					var sent struct {
						Batch []struct{ Action, ID string }
					}
					if err := json.Unmarshal([]byte(r.Body), &sent); err != nil {
						t.Fatal(err)
					}
					for _, op := range sent.Batch {
						if op.Action == "merge" {
							merges++
						} else {
							ids[op.ID] = true
						}
					}
				}
				if len(ids) != 1 || ids[""] || !merged && merges != 1 {
					t.Errorf("ids %v, %d merges", ids, merges)
				}
			})
		})
	}
}

func TestABatcherWithAWrongKey(t *testing.T) {
	t.Parallel()
	for name, refusal := range map[string]httpmock.Responder{
		"401":      contract.Answer(401, `{"meta":{"error":"unauthorized"}}`),
		"403":      contract.Answer(403, ``),
		"redirect": contract.Answer(302, ``, "Location", "https://track-eu.customer.io/api/v2/batch"),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				srv := serve(t, refusal)
				b, got := newBatcher(t, srv, track.BatcherOptions{Patience: time.Minute})
				addAll(t, b, delete42(), track.DeletePerson{Person: track.ID("43")}, track.MergePeople{Primary: track.ID("42"), Secondary: track.ID("44")})
				time.Sleep(time.Hour)
				if s := b.Stats(); !s.Held || s.Pending != 3 || s.Requests > 60*6 {
					t.Errorf("counters %+v", s)
				}
				err := b.Err()
				if e, ok := errors.AsType[*track.Error](err); !ok || e.StatusCode == 0 {
					t.Errorf("Err is %v", err)
				}
				ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
				defer cancel()
				left, err := b.Close(ctx)
				if len(left) != 3 || !errors.Is(err, context.DeadlineExceeded) || !strings.HasPrefix(err.Error(), "track: Batcher.Close: 3 operations were not delivered: ") || len(got.errs) != 0 {
					t.Errorf("Close returned %v and %v", left, err)
				}
				saved := map[any]string{}
				for _, op := range left {
					data, err := track.MarshalOperation(op)
					if err != nil {
						t.Fatal(err)
					}
					saved[track.Tag(op)] = string(data)
				}
				want := map[any]string{
					0: `{"type":"person","action":"delete","identifiers":{"id":"42"}}`,
					1: `{"type":"person","action":"delete","identifiers":{"id":"43"}}`,
					2: `{"type":"person","action":"merge","primary":{"id":"42"},"secondary":{"id":"44"}}`,
				}
				if diff := cmp.Diff(want, saved); diff != "" {
					t.Errorf("saved (-want +got):\n%s", diff)
				}
				if tag := track.Tag(delete42()); tag != nil {
					t.Errorf("tag %v", tag)
				}
			})
		})
	}
}

func TestABatcherRefusesWhatCallsRefuse(t *testing.T) {
	t.Parallel()
	srv := serve(t, always("{}"))
	b, err := newClient(t, srv).NewBatcher(track.BatcherOptions{MaxBytes: 20_000})
	if err != nil {
		t.Fatal(err)
	}
	for says, op := range map[string]track.Operation{
		"operation must not be nil":                   nil,
		"operation must be a value":                   &track.DeletePerson{Person: track.ID("42")},
		"Person must not be empty":                    track.DeletePerson{},
		"Person has 151 bytes, the limit is 150":      track.WithTag(track.DeletePerson{Person: track.ID(strings.Repeat("x", 151))}, 1),
		"Attributes must be a map or a struct":        track.IdentifyPerson{Person: track.ID("42"), Attributes: 5},
		"Attributes.plan must be a finite number":     track.PersonEvent{Person: track.ID("42"), Name: "x", Attributes: map[string]any{"plan": nan()}},
		"operation has 20067 bytes, MaxBytes is":      track.PersonEvent{Person: track.ID("42"), Name: "x", Attributes: map[string]any{"plan": strings.Repeat("x", 19_937)}},
		"operation has 32898 bytes, the limit is":     track.PersonEvent{Person: track.ID("42"), Name: "x", Attributes: map[string]any{"plan": strings.Repeat("x", 32<<10)}},
		"Attributes.plan has 1001 bytes, the limit i": track.IdentifyPerson{Person: track.ID("42"), Attributes: map[string]any{"plan": strings.Repeat("x", 1001)}},
	} {
		for name, err := range map[string]error{"Add": b.Add(t.Context(), op), "TryAdd": b.TryAdd(op)} {
			if !errors.Is(err, track.ErrInvalidArgument) || !strings.Contains(err.Error(), "track: Batcher."+name+": "+says) {
				t.Errorf("%s: error %v, want %s", name, err, says)
			}
		}
	}
	closeBatcher(t, b)
	if srv.Count() > 0 {
		t.Error("something was sent")
	}
	for says, o := range map[string]track.BatcherOptions{"ChunkSize must be between 1 and 1000": {ChunkSize: 1001}, "MaxItems must not be negative": {MaxItems: -1}} {
		if b, err := newClient(t, srv).NewBatcher(o); b != nil || !errors.Is(err, track.ErrInvalidArgument) || !strings.HasPrefix(err.Error(), "track: NewBatcher: "+says) {
			t.Errorf("error %v, want %s", err, says)
		}
	}
}

// Operations and requests of exactly the limits are sent, and none is larger.
func TestABatcherSendsWhatHasExactlyTheLimits(t *testing.T) {
	t.Parallel()
	srv := serve(t, always("{}"))
	b, _ := newBatcher(t, srv, track.BatcherOptions{Concurrency: 1, MaxAge: time.Hour})
	sized := func(size int) track.Operation {
		op := track.PersonEvent{Person: track.ID("42"), Name: "x", ID: eventID, Attributes: map[string]any{"a": ""}}
		empty, err := track.MarshalOperation(op)
		if err != nil {
			t.Fatal(err)
		}
		op.Attributes = map[string]any{"a": strings.Repeat("x", size-len(empty))}
		return op
	}
	if err := b.Add(t.Context(), sized(track.MaxOperationBytes+1)); !errors.Is(err, track.ErrInvalidArgument) {
		t.Errorf("an operation over the limit: %v", err)
	}
	var ops []track.Operation
	for range 15 {
		ops = append(ops, sized(track.MaxOperationBytes))
	}
	addAll(t, b, ops...)
	rest := track.MaxBatchBytes - len(`{"batch":[]}`) - 15*(track.MaxOperationBytes+1)
	addAll(t, b, sized(rest), sized(500)) // fills the request; begins another
	closeBatcher(t, b)
	requests := srv.Requests()
	if len(requests) != 2 || len(requests[0].Body) != track.MaxBatchBytes || len(requests[1].Body) != 500+len(`{"batch":[]}`) {
		t.Errorf("%d requests, the first of %d bytes", len(requests), len(requests[0].Body))
	}
	for more, want := range []error{nil, track.ErrInvalidArgument} {
		err := newClient(t, srv).Operations.SendBatch(t.Context(), append(slices.Clip(ops), sized(rest+more)))
		if !errors.Is(err, want) {
			t.Errorf("a batch with %d bytes too many: error %v, want %v", more, err, want)
		}
	}
}

// Over real connections: one that is cut after the request, a service that is slow, one that hangs.
func TestABatcherOverRealConnections(t *testing.T) {
	t.Parallel()
	var mu sync.Mutex
	n, seen := 0, map[string]int{}
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		var sent struct {
			Batch []struct{ Action, ID string }
		}
		_ = json.Unmarshal(body, &sent)
		mu.Lock()
		defer mu.Unlock()
		for _, op := range sent.Batch {
			seen[op.Action+op.ID]++
		}
		if n++; n%3 == 1 {
			conn, _, _ := w.(http.Hijacker).Hijack()
			_ = conn.(*net.TCPConn).SetLinger(0) // resets
			_ = conn.Close()
			return
		}
		_, _ = io.WriteString(w, "{}\n")
	}))
	defer srv.Close()
	c, err := track.New("site", "key", track.WithBaseURL(srv.URL), track.WithoutLimiter(), track.WithRetry(track.RetryPolicy{BaseDelay: time.Millisecond}))
	if err != nil {
		t.Fatal(err)
	}
	b, err := c.NewBatcher(track.BatcherOptions{ChunkSize: 5, MaxAge: time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	for i := range 200 {
		who := track.ID(fmt.Sprint(i % 17))
		addAll(t, b, track.PersonEvent{Person: who, Name: "x"})
		if i%20 == 0 {
			addAll(t, b, track.MergePeople{Primary: who, Secondary: track.ID(fmt.Sprint("old", i))})
		}
	}
	closeBatcher(t, b)
	s := b.Stats()
	if s.Accepted != 210 || s.Delivered+s.Failed != 210 || s.Failed > 10 || s.FailedRequests == 0 {
		t.Errorf("counters %+v", s)
	}
	if len(seen) != 201 || seen["merge"] != 10 {
		t.Errorf("%d different operations, %d merges", len(seen), seen["merge"])
	}
}

// What a Batcher says it has delivered is in the workspace once, in its order, whatever fails on the way.
func TestABatcherAndAFailingWorkspace(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		srv := customeriotest.NewServer(t)
		api := srv.Track()
		for i, f := range []customeriotest.Fault{
			{Status: 413}, // first, while requests are full: one of a single operation would be refused for good
			{Status: 400, Body: "{}"},
			{Status: 503},
			{Status: 500, Done: true},
			{Cut: true},
			{Cut: true, Done: true},
			{Reset: true},
			{CutBody: true, Done: true},
			{Status: 429, Header: http.Header{"Retry-After": {"3"}}},
			{Body: "<html>"},
			{Status: 401},
			{Delay: 2 * time.Minute},
		} {
			f.Operation, f.Skip = "batch", 2*i
			api.Inject(f)
		}
		api.Limit(track.QuotaDefault, 10, time.Second)
		results := &outcomes{errs: map[any]error{}, ops: map[any]track.Operation{}}
		b, err := api.Client().NewBatcher(track.BatcherOptions{ChunkSize: 20, MaxItems: 300, Outcome: results.add})
		if err != nil {
			t.Fatal(err)
		}
		const people, each = 20, 25
		for i := range each {
			for p := range people {
				who := track.ID(fmt.Sprint(p))
				attributes := map[string]any{"seen": i, "list": json.RawMessage(strings.Repeat("[", 400) + strings.Repeat("]", 400))}
				for kind, op := range map[string]track.Operation{
					"identify": track.IdentifyPerson{Person: who, Attributes: attributes},
					"event":    track.PersonEvent{Person: who, Name: fmt.Sprint("event ", i)},
				} {
					if err := b.Add(t.Context(), track.WithTag(op, fmt.Sprint(kind, p, " ", i))); err != nil {
						t.Fatal(err)
					}
				}
			}
		}
		closeBatcher(t, b)
		if s := b.Stats(); s.Delivered != 2*people*each || s.Panics > 0 || s.FailedRequests < 9 || len(results.errs) != 2*people*each {
			t.Errorf("%d outcomes, counters %+v", len(results.errs), s)
		}
		for p := range people {
			person, _ := srv.Person(fmt.Sprint(p))
			if got, want := person.Attributes["seen"], fmt.Sprint(each-1); got != want {
				t.Errorf("person %d has seen %s, want %s", p, got, want)
			}
			if events := srv.Events(fmt.Sprint(p)); len(events) != each {
				t.Errorf("person %d has %d events, want %d", p, len(events), each)
			}
		}
	})
}

// A service that does not answer costs the time of an attempt, and not the operations.
func TestABatcherAndAServiceThatHangs(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		srv := serve(t, contract.Nth(func(n int, r *http.Request) httpmock.Responder {
			if n < 3 {
				<-r.Context().Done()
				return contract.Cut
			}
			return always("{}")
		}))
		b, got := newBatcher(t, srv, track.BatcherOptions{Concurrency: 1}, track.WithAttemptTimeout(time.Minute))
		start := time.Now()
		addAll(t, b, delete42(), track.DeliveryEvent{DeliveryID: "x", Metric: track.MetricOpened, DeviceToken: "t"})
		closeBatcher(t, b)
		if took := time.Since(start); took < 2*time.Minute || took > 3*time.Minute {
			t.Errorf("it took %v", took)
		}
		if err := got.errs[1]; got.errs[0] != nil || !errors.Is(err, track.ErrOutcomeUnknown) {
			t.Errorf("outcomes %v", got.errs)
		}
	})
}

func TestABatcherShowsNoPersonalData(t *testing.T) {
	t.Parallel()
	srv := serve(t, contract.Answer(400, `{"errors":[{"reason":"invalid","message":"lovelace of ada@example.com is wrong"}]}`))
	b, got := newBatcher(t, srv, track.BatcherOptions{})
	addAll(t, b, track.IdentifyPerson{Person: track.Email("ada@example.com"), Attributes: map[string]any{"name": "lovelace"}})
	closeBatcher(t, b)
	o := track.BatcherOutcome{Item: got.ops[0], Tag: "lovelace", Err: got.errs[0]}
	encoded, err := json.Marshal(o)
	if err != nil {
		t.Fatal(err)
	}
	for _, printed := range []string{fmt.Sprintf("%v %+v %#v %s", o, o, o, o.LogValue()), string(encoded), fmt.Sprintf("%v %+v %#v", b, b, b), got.errs[0].Error()} {
		for _, secret := range []string{"ada", "lovelace", "key"} {
			if strings.Contains(printed, secret) {
				t.Errorf("%q is printed: %s", secret, printed)
			}
		}
	}
}
