package webhook_test

import (
	"bytes"
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"testing/iotest"
	"testing/synctest"
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
	webhook.Sign(r.Header, []byte(body), key, signed)
	return r
}

func handler(t testing.TB, handle func(context.Context, *webhook.Event) error, opts ...webhook.Option) http.Handler {
	t.Helper()
	h, err := webhook.NewHandler([]string{key}, handle, append([]webhook.Option{webhook.WithClock(clock)}, opts...)...)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func ignore(context.Context, *webhook.Event) error { return nil }

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
	webhook.Sign(got, []byte(opened), key, now)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if code := status(handler(t, ignore), &http.Request{Method: http.MethodPost, Header: want, Body: io.NopCloser(strings.NewReader(opened))}); code != 200 {
		t.Errorf("status %d, want 200", code)
	}
}

func TestVerify(t *testing.T) {
	t.Parallel()
	good := http.Header{}
	webhook.Sign(good, []byte(opened), key, now)
	change := func(name, value string) http.Header {
		h := good.Clone()
		h.Set(name, value)
		return h
	}
	at := func(d time.Duration) http.Header {
		h := http.Header{}
		webhook.Sign(h, []byte(opened), key, now.Add(d))
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
		"a time before all time": {at(time.Duration(-1 << 62)), opened, nil, webhook.ErrExpired},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var log bytes.Buffer
			calls := 0
			logger := webhook.WithLogger(slog.New(slog.NewTextHandler(&log, nil)))
			h := handler(t, func(context.Context, *webhook.Event) error { calls++; return nil }, append(test.opts, logger)...)
			r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/", strings.NewReader(test.body))
			r.Header = test.header
			switch code := status(h, r); {
			case test.want == nil && (code != 200 || calls != 1 || log.Len() > 0):
				t.Errorf("status %d, %d calls, log %s", code, calls, &log)
			case test.want != nil && (code != 401 || calls != 0 || !strings.Contains(log.String(), test.want.Error())):
				t.Errorf("status %d, %d calls, log %s, want %v", code, calls, &log, test.want)
			}
		})
	}
}

// The function for those who have no http.Handler goes by the real time.
func TestVerifyWithoutAHandler(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		h := http.Header{}
		webhook.Sign(h, []byte(opened), key, time.Now())
		for name, test := range map[string]struct {
			body string
			keys []string
			want error
		}{
			"good":           {opened, []string{key}, nil},
			"the second key": {opened, []string{"x", key}, nil},
			"another key":    {opened, []string{"x"}, webhook.ErrSignature},
			"another body":   {opened + " ", []string{key}, webhook.ErrSignature},
			"no keys":        {opened, nil, webhook.ErrSignature},
		} {
			if err := webhook.Verify(h, []byte(test.body), test.keys...); !errors.Is(err, test.want) {
				t.Errorf("%s: error %v, want %v", name, err, test.want)
			}
		}
		empty := http.Header{}
		webhook.Sign(empty, []byte(opened), "", time.Now())
		if err := webhook.Verify(empty, []byte(opened), ""); !errors.Is(err, webhook.ErrSignature) {
			t.Errorf("an empty key: error %v", err)
		}
		time.Sleep(webhook.DefaultWindow)
		if err := webhook.Verify(h, []byte(opened), key); err != nil {
			t.Errorf("the last second: error %v", err)
		}
		time.Sleep(time.Second)
		if err := webhook.Verify(h, []byte(opened), key); !errors.Is(err, webhook.ErrExpired) {
			t.Errorf("past the window: error %v", err)
		}
	})
}

func TestSeveralKeys(t *testing.T) {
	t.Parallel()
	h, err := webhook.NewHandler([]string{"old", "new"}, ignore, webhook.WithClock(clock))
	if err != nil {
		t.Fatal(err)
	}
	for k, want := range map[string]int{"old": 200, "new": 200, "other": 401} {
		if got := status(h, request(t, strings.Replace(opened, "01E4", "k"+k, 1), k, now)); got != want {
			t.Errorf("key %s: status %d, want %d", k, got, want)
		}
	}
}

func TestNewHandlerRefuses(t *testing.T) {
	t.Parallel()
	for name, make := range map[string]func() (http.Handler, error){
		"no keys":     func() (http.Handler, error) { return webhook.NewHandler(nil, ignore) },
		"empty key":   func() (http.Handler, error) { return webhook.NewHandler([]string{key, ""}, ignore) },
		"no function": func() (http.Handler, error) { return webhook.NewHandler([]string{key}, nil) },
		"no window": func() (http.Handler, error) {
			return webhook.NewHandler([]string{key}, ignore, webhook.WithWindow(0))
		},
		"no body": func() (http.Handler, error) {
			return webhook.NewHandler([]string{key}, ignore, webhook.WithMaxBody(-1))
		},
		"no store": func() (http.Handler, error) {
			return webhook.NewHandler([]string{key}, ignore, nil, webhook.WithStore(nil))
		},
		"no logger": func() (http.Handler, error) {
			return webhook.NewHandler([]string{key}, ignore, webhook.WithLogger(nil))
		},
	} {
		h, err := make()
		if h != nil || !errors.Is(err, webhook.ErrInvalidArgument) || !strings.HasPrefix(err.Error(), "webhook: ") || strings.Contains(err.Error(), key) {
			t.Errorf("%s: handler %v, error %v", name, h, err)
		}
	}
}

func TestHandlerStatuses(t *testing.T) {
	t.Parallel()
	calls := 0
	h := handler(t, func(context.Context, *webhook.Event) error { calls++; return nil }, webhook.WithMaxBody(1000))
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
}

func TestOnce(t *testing.T) {
	t.Parallel()
	fail := errors.New("database away")
	var results []error
	calls := 0
	h := handler(t, func(_ context.Context, e *webhook.Event) error {
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
	twice := handler(t, func(context.Context, *webhook.Event) error { calls++; return nil }, webhook.WithoutStore())
	nameless := handler(t, func(context.Context, *webhook.Event) error { calls++; return nil })
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
	h := handler(t, func(context.Context, *webhook.Event) error {
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
	h := handler(t, func(context.Context, *webhook.Event) error {
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
	if got := status(handler(t, handle, logger, webhook.WithStore(brokenStore{begin: away})), request(t, opened, key, now)); got != 503 || calls != 0 {
		t.Errorf("begin: status %d, %d calls", got, calls)
	}
	if got := status(handler(t, handle, logger, webhook.WithStore(brokenStore{end: away})), request(t, opened, key, now)); got != 200 || calls != 1 {
		t.Errorf("end: status %d, %d calls", got, calls)
	}
	if n := strings.Count(log.String(), "redis away"); n != 2 {
		t.Errorf("logged %d times: %s", n, log.String())
	}
	if strings.Contains(log.String(), "ada@example.com") || strings.Contains(log.String(), key) {
		t.Errorf("the log tells too much: %s", log.String())
	}
	ctx, cancel := context.WithCancel(t.Context())
	hungUp := handler(t, func(context.Context, *webhook.Event) error { cancel(); return nil }, logger, webhook.WithStore(brokenStore{}))
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
