package customeriohook_test

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

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/customerio/customeriohook"
)

const key = "signing-key"

var (
	now    = time.Now()
	moment = time.Unix(1767225600, 0).UTC() // when the events of the tests happened
)

const opened = `{"event_id":"01E4C4CT6YDC7Y5M7FE1GWWPQJ","object_type":"email","metric":"opened","timestamp":1767225590,"data":{"identifiers":{"id":"42","email":"ada@example.com","cio_id":"03"},"recipient":"ada@example.com"}}`

// request is a signed POST of body.
func request(t testing.TB, body, key string, signed time.Time) *http.Request {
	t.Helper()
	r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/", strings.NewReader(body))
	customeriohook.Sign(r.Header, []byte(body), key, signed)
	return r
}

func handler(t testing.TB, handle func(context.Context, *customeriohook.Event) error, opts ...customeriohook.Option) http.Handler {
	t.Helper()
	h, err := customeriohook.NewHandler([]string{key}, handle, opts...)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func ignore(context.Context, *customeriohook.Event) error { return nil }

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
	fmt.Fprintf(mac, "v0:%d:%s", moment.Unix(), opened)
	want := http.Header{"X-Cio-Timestamp": {"1767225600"}, "X-Cio-Signature": {hex.EncodeToString(mac.Sum(nil))}}
	got := http.Header{}
	customeriohook.Sign(got, []byte(opened), key, moment)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if code := status(handler(t, ignore, engagement.WithSignatureWindow(time.Since(moment)+time.Hour)), &http.Request{Method: http.MethodPost, Header: want, Body: io.NopCloser(strings.NewReader(opened))}); code != 200 {
		t.Errorf("status %d, want 200", code)
	}
}

// TestVerify runs by a clock that stands still: the last second of the window is one second long.
func TestVerify(t *testing.T) {
	t.Parallel()
	synctest.Test(t, testVerify)
}

func testVerify(t *testing.T) {
	now := time.Now()
	good := http.Header{}
	customeriohook.Sign(good, []byte(opened), key, now)
	change := func(name, value string) http.Header {
		h := good.Clone()
		h.Set(name, value)
		return h
	}
	at := func(d time.Duration) http.Header {
		h := http.Header{}
		customeriohook.Sign(h, []byte(opened), key, now.Add(d))
		return h
	}
	for name, test := range map[string]struct {
		header http.Header
		body   string
		opts   []customeriohook.Option
		want   error
	}{
		"good":                   {good, opened, nil, nil},
		"upper case":             {change(customeriohook.HeaderSignature, strings.ToUpper(good.Get(customeriohook.HeaderSignature))), opened, nil, nil},
		"small letters":          {http.Header{"x-cio-timestamp": good["X-Cio-Timestamp"], "x-cio-signature": good["X-Cio-Signature"]}, opened, nil, nil},
		"the vendor's letters":   {http.Header{"X-CIO-Timestamp": good["X-Cio-Timestamp"], "X-CIO-Signature": good["X-Cio-Signature"]}, opened, nil, nil},
		"forged small letters":   {http.Header{"x-cio-timestamp": good["X-Cio-Timestamp"], "x-cio-signature": {strings.Repeat("00", 32)}}, opened, nil, customeriohook.ErrUnverified},
		"another body":           {good, opened + " ", nil, customeriohook.ErrUnverified},
		"another time":           {change(customeriohook.HeaderTimestamp, "1767225601"), opened, nil, customeriohook.ErrUnverified},
		"no time":                {change(customeriohook.HeaderTimestamp, ""), opened, nil, customeriohook.ErrUnverified},
		"time in words":          {change(customeriohook.HeaderTimestamp, "now"), opened, nil, customeriohook.ErrUnverified},
		"no signature":           {change(customeriohook.HeaderSignature, ""), opened, nil, customeriohook.ErrUnverified},
		"short signature":        {change(customeriohook.HeaderSignature, "abcd"), opened, nil, customeriohook.ErrUnverified},
		"no hex":                 {change(customeriohook.HeaderSignature, strings.Repeat("zz", 32)), opened, nil, customeriohook.ErrUnverified},
		"seven days late":        {at(-7 * 24 * time.Hour), opened, nil, nil},
		"the last second":        {at(-customeriohook.DefaultWindow), opened, nil, nil},
		"past the window":        {at(-customeriohook.DefaultWindow - time.Second), opened, nil, customeriohook.ErrSignatureExpired},
		"a little ahead":         {at(5 * time.Minute), opened, nil, nil},
		"far ahead":              {at(5*time.Minute + time.Second), opened, nil, customeriohook.ErrSignatureExpired},
		"narrow window":          {at(-2 * time.Minute), opened, []customeriohook.Option{engagement.WithSignatureWindow(time.Minute)}, customeriohook.ErrSignatureExpired},
		"expired and wrong":      {change(customeriohook.HeaderTimestamp, "1"), opened, nil, customeriohook.ErrUnverified},
		"a time before all time": {at(time.Duration(-1 << 62)), opened, nil, customeriohook.ErrSignatureExpired},
	} {
		var log bytes.Buffer
		calls := 0
		logger := engagement.WithWebhookLogger(slog.New(slog.NewTextHandler(&log, nil)))
		h := handler(t, func(context.Context, *customeriohook.Event) error { calls++; return nil }, append(test.opts, logger)...)
		r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/", strings.NewReader(test.body))
		r.Header = test.header
		switch code := status(h, r); {
		case test.want == nil && (code != 200 || calls != 1 || log.Len() > 0):
			t.Errorf("%s: status %d, %d calls, log %s", name, code, calls, &log)
		case test.want != nil && (code != 401 || calls != 0 || !strings.Contains(log.String(), test.want.Error())):
			t.Errorf("%s: status %d, %d calls, log %s, want %v", name, code, calls, &log, test.want)
		}
	}
}

// The function for those who have no http.Handler goes by the real time.
func TestVerifyWithoutAHandler(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		h := http.Header{}
		customeriohook.Sign(h, []byte(opened), key, time.Now())
		for name, test := range map[string]struct {
			body string
			keys []string
			want error
		}{
			"good":           {opened, []string{key}, nil},
			"the second key": {opened, []string{"x", key}, nil},
			"another key":    {opened, []string{"x"}, customeriohook.ErrUnverified},
			"another body":   {opened + " ", []string{key}, customeriohook.ErrUnverified},
			"no keys":        {opened, nil, customeriohook.ErrUnverified},
		} {
			if err := customeriohook.Verify(h, []byte(test.body), test.keys...); !errors.Is(err, test.want) {
				t.Errorf("%s: error %v, want %v", name, err, test.want)
			}
		}
		empty := http.Header{}
		customeriohook.Sign(empty, []byte(opened), "", time.Now())
		if err := customeriohook.Verify(empty, []byte(opened), ""); !errors.Is(err, customeriohook.ErrUnverified) {
			t.Errorf("an empty key: error %v", err)
		}
		time.Sleep(customeriohook.DefaultWindow)
		if err := customeriohook.Verify(h, []byte(opened), key); err != nil {
			t.Errorf("the last second: error %v", err)
		}
		time.Sleep(time.Second)
		if err := customeriohook.Verify(h, []byte(opened), key); !errors.Is(err, customeriohook.ErrSignatureExpired) {
			t.Errorf("past the window: error %v", err)
		}
	})
}

func TestSeveralKeys(t *testing.T) {
	t.Parallel()
	h, err := customeriohook.NewHandler([]string{"old", "new"}, ignore)
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
		"no keys":     func() (http.Handler, error) { return customeriohook.NewHandler(nil, ignore) },
		"empty key":   func() (http.Handler, error) { return customeriohook.NewHandler([]string{key, ""}, ignore) },
		"no function": func() (http.Handler, error) { return customeriohook.NewHandler([]string{key}, nil) },
		"no window": func() (http.Handler, error) {
			return customeriohook.NewHandler([]string{key}, ignore, engagement.WithSignatureWindow(0))
		},
		"no body": func() (http.Handler, error) {
			return customeriohook.NewHandler([]string{key}, ignore, engagement.WithMaxBody(-1))
		},
		"no store": func() (http.Handler, error) {
			return customeriohook.NewHandler([]string{key}, ignore, nil, engagement.WithEventStore(nil))
		},
		"no logger": func() (http.Handler, error) {
			return customeriohook.NewHandler([]string{key}, ignore, engagement.WithWebhookLogger(nil))
		},
	} {
		h, err := make()
		if h != nil || !errors.Is(err, customeriohook.ErrInvalidArgument) || !strings.HasPrefix(err.Error(), "customeriohook: ") || strings.Contains(err.Error(), key) {
			t.Errorf("%s: handler %v, error %v", name, h, err)
		}
	}
}

func TestHandlerStatuses(t *testing.T) {
	t.Parallel()
	calls := 0
	h := handler(t, func(context.Context, *customeriohook.Event) error { calls++; return nil }, engagement.WithMaxBody(1000))
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
	h := handler(t, func(_ context.Context, e *customeriohook.Event) error {
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
	twice := handler(t, func(context.Context, *customeriohook.Event) error { calls++; return nil }, engagement.WithoutEventStore())
	nameless := handler(t, func(context.Context, *customeriohook.Event) error { calls++; return nil })
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
	h := handler(t, func(context.Context, *customeriohook.Event) error {
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
	h := handler(t, func(context.Context, *customeriohook.Event) error {
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

func (s brokenStore) Begin(context.Context, string) (engagement.EventState, error) {
	return engagement.EventNew, s.begin
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
	logger := engagement.WithWebhookLogger(slog.New(slog.NewTextHandler(&log, nil)))
	calls := 0
	handle := func(context.Context, *customeriohook.Event) error { calls++; return nil }
	away := errors.New("redis away")
	if got := status(handler(t, handle, logger, engagement.WithEventStore(brokenStore{begin: away})), request(t, opened, key, now)); got != 503 || calls != 0 {
		t.Errorf("begin: status %d, %d calls", got, calls)
	}
	if got := status(handler(t, handle, logger, engagement.WithEventStore(brokenStore{end: away})), request(t, opened, key, now)); got != 200 || calls != 1 {
		t.Errorf("end: status %d, %d calls", got, calls)
	}
	if n := strings.Count(log.String(), "redis away"); n != 2 {
		t.Errorf("logged %d times: %s", n, log.String())
	}
	if strings.Contains(log.String(), "ada@example.com") || strings.Contains(log.String(), key) {
		t.Errorf("the log tells too much: %s", log.String())
	}
	ctx, cancel := context.WithCancel(t.Context())
	hungUp := handler(t, func(context.Context, *customeriohook.Event) error { cancel(); return nil }, logger, engagement.WithEventStore(brokenStore{}))
	log.Reset()
	if got := status(hungUp, request(t, opened, key, now).WithContext(ctx)); got != 200 || log.Len() != 0 {
		t.Errorf("hung up: status %d, log %s", got, log.String())
	}
}

type readCloser struct {
	r interface{ Read([]byte) (int, error) }
}

func (r readCloser) Read(p []byte) (int, error) { return r.r.Read(p) }
func (r readCloser) Close() error               { return nil }
