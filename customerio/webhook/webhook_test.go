package webhook_test

import (
	"bytes"
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"testing/iotest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement/customerio/webhook"
)

const key = "signing-key"

var now = time.Unix(1767225600, 0).UTC()

func clock() time.Time { return now }

const opened = `{"event_id":"01E4C4CT6YDC7Y5M7FE1GWWPQJ","object_type":"email","metric":"opened","timestamp":1767225590,"data":{"identifiers":{"id":"42","email":"ada@example.com","cio_id":"03"},"recipient":"ada@example.com"}}`

// request is a signed POST of body.
func request(t testing.TB, body, key string, signed time.Time) *http.Request {
	t.Helper()
	r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/", strings.NewReader(body))
	webhook.Sign(r.Header, key, signed, []byte(body))
	return r
}

func receiver(t testing.TB, opts ...webhook.Option) *webhook.Receiver {
	t.Helper()
	r, err := webhook.NewReceiver([]string{key}, append([]webhook.Option{webhook.WithClock(clock)}, opts...)...)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// status serves one request.
func status(h http.Handler, r *http.Request) int {
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w.Code
}

// TestSignature works the signature out by hand, so that Sign and Verify cannot be wrong together.
func TestSignature(t *testing.T) {
	t.Parallel()
	mac := hmac.New(sha256.New, []byte(key))
	fmt.Fprintf(mac, "v0:%d:%s", now.Unix(), opened)
	want := http.Header{"X-Cio-Timestamp": {"1767225600"}, "X-Cio-Signature": {hex.EncodeToString(mac.Sum(nil))}}
	got := http.Header{}
	webhook.Sign(got, key, now, []byte(opened))
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if err := receiver(t).Verify(want, []byte(opened)); err != nil {
		t.Error(err)
	}
}

func TestVerify(t *testing.T) {
	t.Parallel()
	good := http.Header{}
	webhook.Sign(good, key, now, []byte(opened))
	change := func(name, value string) http.Header {
		h := good.Clone()
		h.Set(name, value)
		return h
	}
	at := func(d time.Duration) http.Header {
		h := http.Header{}
		webhook.Sign(h, key, now.Add(d), []byte(opened))
		return h
	}
	for name, test := range map[string]struct {
		header http.Header
		body   string
		opts   []webhook.Option
		want   error
	}{
		"good":                   {good, opened, nil, nil},
		"upper case":             {change(webhook.HeaderSignature, strings.ToUpper(good.Get(webhook.HeaderSignature))), opened, nil, nil},
		"another body":           {good, opened + " ", nil, webhook.ErrSignature},
		"another time":           {change(webhook.HeaderTimestamp, "1767225601"), opened, nil, webhook.ErrSignature},
		"no time":                {change(webhook.HeaderTimestamp, ""), opened, nil, webhook.ErrSignature},
		"time in words":          {change(webhook.HeaderTimestamp, "now"), opened, nil, webhook.ErrSignature},
		"no signature":           {change(webhook.HeaderSignature, ""), opened, nil, webhook.ErrSignature},
		"short signature":        {change(webhook.HeaderSignature, "abcd"), opened, nil, webhook.ErrSignature},
		"no hex":                 {change(webhook.HeaderSignature, strings.Repeat("zz", 32)), opened, nil, webhook.ErrSignature},
		"seven days late":        {at(-7 * 24 * time.Hour), opened, nil, nil},
		"the last second":        {at(-webhook.DefaultWindow), opened, nil, nil},
		"past the window":        {at(-webhook.DefaultWindow - time.Second), opened, nil, webhook.ErrExpired},
		"a little ahead":         {at(5 * time.Minute), opened, nil, nil},
		"far ahead":              {at(5*time.Minute + time.Second), opened, nil, webhook.ErrExpired},
		"narrow window":          {at(-2 * time.Minute), opened, []webhook.Option{webhook.WithWindow(time.Minute)}, webhook.ErrExpired},
		"expired and wrong":      {change(webhook.HeaderTimestamp, "1"), opened, nil, webhook.ErrSignature},
		"too large":              {good, opened, []webhook.Option{webhook.WithMaxBody(10)}, webhook.ErrTooLarge},
		"as large as may be":     {good, opened, []webhook.Option{webhook.WithMaxBody(int64(len(opened)))}, nil},
		"a time before all time": {at(time.Duration(-1 << 62)), opened, nil, webhook.ErrExpired},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			e, err := receiver(t, test.opts...).Read(test.header, []byte(test.body))
			if !errors.Is(err, test.want) {
				t.Errorf("error %v, want %v", err, test.want)
			}
			if (e != nil) != (err == nil) {
				t.Errorf("event %v with error %v", e, err)
			}
		})
	}
}

func TestSeveralKeys(t *testing.T) {
	t.Parallel()
	r, err := webhook.NewReceiver([]string{"old", "new"}, webhook.WithClock(clock))
	if err != nil {
		t.Fatal(err)
	}
	h := r.Handler(func(context.Context, *webhook.Event) error { return nil })
	for k, want := range map[string]int{"old": 200, "new": 200, "other": 401} {
		if got := status(h, request(t, strings.Replace(opened, "01E4", "k"+k, 1), k, now)); got != want {
			t.Errorf("key %s: status %d, want %d", k, got, want)
		}
	}
}

func TestNewReceiverRefuses(t *testing.T) {
	t.Parallel()
	for name, make := range map[string]func() (*webhook.Receiver, error){
		"no keys":   func() (*webhook.Receiver, error) { return webhook.NewReceiver(nil) },
		"empty key": func() (*webhook.Receiver, error) { return webhook.NewReceiver([]string{key, ""}) },
		"no window": func() (*webhook.Receiver, error) {
			return webhook.NewReceiver([]string{key}, webhook.WithWindow(0))
		},
		"no body": func() (*webhook.Receiver, error) {
			return webhook.NewReceiver([]string{key}, webhook.WithMaxBody(-1))
		},
		"no clock": func() (*webhook.Receiver, error) {
			return webhook.NewReceiver([]string{key}, webhook.WithClock(nil))
		},
		"no store": func() (*webhook.Receiver, error) {
			return webhook.NewReceiver([]string{key}, nil, webhook.WithStore(nil))
		},
		"no logger": func() (*webhook.Receiver, error) {
			return webhook.NewReceiver([]string{key}, webhook.WithLogger(nil))
		},
	} {
		if r, err := make(); err == nil || r != nil || strings.Contains(err.Error(), key) {
			t.Errorf("%s: receiver %v, error %v", name, r, err)
		}
	}
}

func TestHandlerStatuses(t *testing.T) {
	t.Parallel()
	calls := 0
	h := receiver(t, webhook.WithMaxBody(1000)).Handler(func(context.Context, *webhook.Event) error { calls++; return nil })
	get := request(t, "", key, now)
	get.Method = http.MethodGet
	for name, test := range map[string]struct {
		r    *http.Request
		want int
	}{
		"good":      {request(t, opened, key, now), 200},
		"get":       {get, 405},
		"wrong key": {request(t, opened, "x", now), 401},
		"expired":   {request(t, opened, key, now.Add(-30*24*time.Hour)), 401},
		"too large": {request(t, `{"x":"`+strings.Repeat("x", 1000)+`"}`, key, now), 413},
		"no JSON":   {request(t, `hello`, key, now), 400},
		"a list":    {request(t, `[]`, key, now), 400},
		"no kind":   {request(t, `{"event_id":"1","metric":"sent"}`, key, now), 200},
		"no metric": {request(t, `{"event_id":"2","object_type":"email"}`, key, now), 200},
	} {
		if got := status(h, test.r); got != test.want {
			t.Errorf("%s: status %d, want %d", name, got, test.want)
		}
	}
	if calls != 3 {
		t.Errorf("%d events were handed over, want 3", calls)
	}
	unreadable := request(t, opened, key, now)
	unreadable.Body = readCloser{iotest.ErrReader(errors.New("reset"))}
	if got := status(h, unreadable); got != 400 {
		t.Errorf("unreadable body: status %d, want 400", got)
	}
	if got := status(receiver(t).Handler(nil), request(t, opened, key, now)); got != 503 {
		t.Errorf("no handler: status %d, want 503", got)
	}
}

func TestOnce(t *testing.T) {
	t.Parallel()
	fail := errors.New("database away")
	var results []error
	calls := 0
	h := receiver(t).Handler(func(_ context.Context, e *webhook.Event) error {
		calls++
		err := results[0]
		results = results[1:]
		return err
	})
	results = []error{fail, nil}
	var got []int
	for range 4 {
		got = append(got, status(h, request(t, opened, key, now)))
	}
	if diff := cmp.Diff([]int{503, 200, 200, 200}, got); diff != "" || calls != 2 {
		t.Errorf("%d calls, want 2: one that fails and one that does not; statuses %s", calls, diff)
	}

	calls, results = 0, []error{nil, nil}
	twice := receiver(t, webhook.WithoutStore()).Handler(func(context.Context, *webhook.Event) error { calls++; return nil })
	nameless := receiver(t).Handler(func(context.Context, *webhook.Event) error { calls++; return nil })
	for range 2 {
		status(twice, request(t, opened, key, now))
		status(nameless, request(t, strings.Replace(opened, "01E4C4CT6YDC7Y5M7FE1GWWPQJ", "", 1), key, now))
	}
	if calls != 4 {
		t.Errorf("%d calls without a store and without ids, want 4", calls)
	}
}

func TestBusyEventsAreTriedAgain(t *testing.T) {
	t.Parallel()
	started, finish := make(chan struct{}), make(chan struct{})
	h := receiver(t).Handler(func(context.Context, *webhook.Event) error {
		close(started)
		<-finish
		return nil
	})
	var wg sync.WaitGroup
	wg.Go(func() {
		if got := status(h, request(t, opened, key, now)); got != 200 {
			t.Errorf("the first: status %d, want 200", got)
		}
	})
	<-started
	if got := status(h, request(t, opened, key, now)); got != 503 {
		t.Errorf("meanwhile: status %d, want 503", got)
	}
	close(finish)
	wg.Wait()
	if got := status(h, request(t, opened, key, now)); got != 200 {
		t.Errorf("afterwards: status %d, want 200", got)
	}
}

func TestPanicGivesTheEventBack(t *testing.T) {
	t.Parallel()
	calls := 0
	h := receiver(t).Handler(func(context.Context, *webhook.Event) error {
		if calls++; calls == 1 {
			panic("oh")
		}
		return nil
	})
	func() {
		defer func() {
			if recover() == nil {
				t.Error("the panic was swallowed")
			}
		}()
		status(h, request(t, opened, key, now))
	}()
	if got := status(h, request(t, opened, key, now)); got != 200 || calls != 2 {
		t.Errorf("status %d after %d calls", got, calls)
	}
}

// brokenStore fails in Begin or in End.
type brokenStore struct{ begin, end error }

func (s brokenStore) Begin(context.Context, string) (webhook.State, error) {
	return webhook.StateNew, s.begin
}

func (s brokenStore) End(ctx context.Context, _ string, _ bool) error {
	if ctx.Err() != nil {
		return ctx.Err()
	}
	return s.end
}

func TestBrokenStore(t *testing.T) {
	t.Parallel()
	var log bytes.Buffer
	logger := webhook.WithLogger(slog.New(slog.NewTextHandler(&log, nil)))
	calls := 0
	handle := func(context.Context, *webhook.Event) error { calls++; return nil }
	away := errors.New("redis away")
	if got := status(receiver(t, logger, webhook.WithStore(brokenStore{begin: away})).Handler(handle), request(t, opened, key, now)); got != 503 || calls != 0 {
		t.Errorf("begin: status %d, %d calls", got, calls)
	}
	if got := status(receiver(t, logger, webhook.WithStore(brokenStore{end: away})).Handler(handle), request(t, opened, key, now)); got != 200 || calls != 1 {
		t.Errorf("end: status %d, %d calls", got, calls)
	}
	if n := strings.Count(log.String(), "redis away"); n != 2 {
		t.Errorf("logged %d times: %s", n, log.String())
	}
	if strings.Contains(log.String(), "ada@example.com") || strings.Contains(log.String(), key) {
		t.Errorf("the log tells too much: %s", log.String())
	}
	ctx, cancel := context.WithCancel(t.Context())
	hungUp := receiver(t, logger, webhook.WithStore(brokenStore{})).Handler(func(context.Context, *webhook.Event) error { cancel(); return nil })
	log.Reset()
	if got := status(hungUp, request(t, opened, key, now).WithContext(ctx)); got != 200 || log.Len() != 0 {
		t.Errorf("hung up: status %d, log %s", got, log.String())
	}
}

func TestMemory(t *testing.T) {
	t.Parallel()
	ctx := t.Context()
	m := webhook.NewMemory(2)
	begin := func(id string, want webhook.State) {
		t.Helper()
		if got, err := m.Begin(ctx, id); got != want || err != nil {
			t.Errorf("%s: state %d, error %v, want %d", id, got, err, want)
		}
	}
	end := func(id string, handled bool) {
		if err := m.End(ctx, id, handled); err != nil {
			t.Error(err)
		}
	}
	begin("a", webhook.StateNew)
	begin("a", webhook.StateBusy)
	end("a", true)
	begin("a", webhook.StateDone)
	begin("b", webhook.StateNew)
	end("b", false)
	begin("b", webhook.StateNew) // takes the place of a
	end("b", true)
	begin("c", webhook.StateNew) // takes the place that b had first, which must not forget b
	begin("b", webhook.StateDone)
	begin("a", webhook.StateNew)
	begin("b", webhook.StateNew) // forgotten for a
	end("unknown", true)
	begin("unknown", webhook.StateNew)
	if got, _ := webhook.NewMemory(-1).Begin(ctx, "x"); got != webhook.StateNew {
		t.Errorf("a memory of no size: state %d", got)
	}
}

type readCloser struct {
	r interface{ Read([]byte) (int, error) }
}

func (r readCloser) Read(p []byte) (int, error) { return r.r.Read(p) }
func (r readCloser) Close() error               { return nil }
