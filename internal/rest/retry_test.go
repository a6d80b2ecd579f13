package rest_test

import (
	"bytes"
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"io"
	"math"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"sync/atomic"
	"syscall"
	"testing"
	"testing/synctest"
	"time"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/pace"
	"github.com/engagement-go/engagement/internal/rest"
)

// TestWhatIsSentAgain is the table of outcomes, and whether the call is sent again.
func TestWhatIsSentAgain(t *testing.T) {
	t.Parallel()
	const never, ifRepeatable, always = 0, 1, 2
	dial := func(err error) error { return &net.OpError{Op: "dial", Net: "tcp", Err: err} }
	body := func(err error) step { // the body of the answer breaks
		return func(req *http.Request) (*http.Response, error) {
			resp, _ := answer(http.StatusOK, "", "Content-Type", "application/json")(req)
			resp.Body, resp.ContentLength = io.NopCloser(io.MultiReader(bytes.NewReader([]byte(`{"a":`)), &failing{err})), -1
			return resp, nil
		}
	}
	tests := []struct {
		name string
		what step
		want int
	}{
		{"refused", broken(dial(os.NewSyscallError("connect", syscall.ECONNREFUSED))), always},
		{"dial time-out", broken(dial(os.ErrDeadlineExceeded)), always},
		{"no such host", broken(dial(&net.DNSError{Err: "no such host", IsNotFound: true})), always},
		{"no such host, bare", broken(&net.DNSError{Err: "no such host"}), always},
		{"no proxy", broken(&net.OpError{Op: "proxyconnect", Err: syscall.ECONNREFUSED}), always},
		{"429", answer(429, ""), always},

		{"connection lost", broken(io.ErrUnexpectedEOF), ifRepeatable},
		{"closed before the answer", broken(io.EOF), ifRepeatable},
		{"reset", broken(&net.OpError{Op: "read", Err: syscall.ECONNRESET}), ifRepeatable},
		{"broken pipe", broken(&net.OpError{Op: "write", Err: syscall.EPIPE}), ifRepeatable},
		{"time-out", broken(os.ErrDeadlineExceeded), ifRepeatable},
		{"lost in the body", body(io.ErrUnexpectedEOF), ifRepeatable},
		{"500", answer(500, ""), ifRepeatable},
		{"502", answer(502, "<html>"), ifRepeatable},
		{"503", answer(503, ""), ifRepeatable},
		{"504", answer(504, ""), ifRepeatable},
		{"408", answer(408, ""), ifRepeatable},
		{"425", answer(425, ""), ifRepeatable},
		{"520", answer(520, "<html>"), ifRepeatable},
		{"521", answer(521, ""), ifRepeatable},
		{"522", answer(522, ""), ifRepeatable},
		{"523", answer(523, ""), ifRepeatable},
		{"524", answer(524, ""), ifRepeatable},
		{"101", answer(101, ""), never},

		{"301", answer(301, ""), never},
		{"400", answer(400, ""), never},
		{"401", answer(401, ""), never},
		{"403", answer(403, ""), never},
		{"404", answer(404, ""), never},
		{"409", answer(409, ""), never},
		{"422", answer(422, ""), never},
		{"501", answer(501, ""), never},
		{"505", answer(505, ""), never},
		{"certificate", broken(&tls.CertificateVerificationError{Err: x509.UnknownAuthorityError{}}), never},
		{"expired certificate", broken(&tls.CertificateVerificationError{Err: x509.CertificateInvalidError{Reason: x509.Expired}}), never},
		{"unknown authority", broken(x509.UnknownAuthorityError{}), never},
		{"wrong host name", broken(x509.HostnameError{Certificate: &x509.Certificate{}, Host: "x"}), never},
		{"no TLS at all", broken(tls.RecordHeaderError{Msg: "x"}), never},
		{"cancelled by a middleware", broken(context.Canceled), never},
		{"200 with a page", answer(200, "<html>", "Content-Type", "text/html"), never},
		{"200 with broken JSON", answer(200, "{"), never},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				mt := script(tt.what)
				if err := get(t.Context(), newClient(t, mt), &odd{}); err == nil {
					t.Error("no error")
				} else if want, e := []int{1, 4, 4}[tt.want], details(t, err); e.Attempts != want {
					t.Errorf("the error counts %d attempts, want %d", e.Attempts, want)
				}
				wantCalls(t, mt, []int{1, 4, 4}[tt.want])

				mt = script(tt.what)
				r := rest.NewRequest(&opCreate)
				if err := rest.CallInto(t.Context(), newClient(t, mt), &r, &odd{}, nil); err == nil {
					t.Error("no error")
				}
				wantCalls(t, mt, []int{1, 1, 4}[tt.want])
			})
		})
	}
}

// failing is a body that breaks.
type failing struct{ err error }

func (f *failing) Read([]byte) (int, error) { return 0, f.err }

// The same over real sockets, with the errors of the transport.
func TestWhatIsSentAgainOverRealSockets(t *testing.T) {
	t.Parallel()
	quick := func(cfg *rest.Config) {
		cfg.Retry = engagement.RetryPolicy{MaxRetries: 2, BaseDelay: 1, MaxDelay: 1}
	}
	call := func(t *testing.T, op *rest.Operation, change ...func(*rest.Config)) (attempts int, err error) {
		c := newClient(t, nil, append(change, quick)...)
		r := rest.NewRequest(op)
		err = send(t.Context(), c, &r)
		return details(t, err).Attempts, err
	}
	t.Run("refused", func(t *testing.T) {
		t.Parallel()
		// Nobody listens on port 1. One that was free a moment ago could be that of another test.
		n, err := call(t, &opCreate, func(cfg *rest.Config) { cfg.BaseURL = "http://127.0.0.1:1" })
		wantErr(t, err, syscall.ECONNREFUSED)
		if n != 3 {
			t.Errorf("%d attempts, want 3", n)
		}
	})
	t.Run("unknown certificate", func(t *testing.T) {
		t.Parallel()
		server := httptest.NewUnstartedServer(nil)
		server.Config.ErrorLog = quiet
		server.StartTLS()
		defer server.Close()
		n, err := call(t, &opList, func(cfg *rest.Config) {
			cfg.BaseURL = server.URL
			cfg.HTTPClient = &http.Client{Transport: &http.Transport{}}
		})
		if unknown := (x509.UnknownAuthorityError{}); !errors.As(err, &unknown) {
			t.Errorf("error %v, want that of the certificate", err)
		}
		if n != 1 {
			t.Errorf("%d attempts, want 1", n)
		}
	})
	t.Run("cut connection", func(t *testing.T) {
		t.Parallel()
		var hits atomic.Int32
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			hits.Add(1)
			panic(http.ErrAbortHandler)
		}))
		defer server.Close()
		to := func(cfg *rest.Config) {
			cfg.BaseURL, cfg.HTTPClient = server.URL, &http.Client{Transport: &http.Transport{DisableKeepAlives: true}}
		}
		n, err := call(t, &opCreate, to)
		wantErr(t, err, io.EOF)
		if n != 1 || hits.Load() != 1 {
			t.Errorf("%d attempts, %d arrived, want 1", n, hits.Load())
		}
		if n, _ = call(t, &opList, to); n != 3 || hits.Load() != 4 {
			t.Errorf("%d attempts, %d arrived, want 3 and 1 before", n, hits.Load())
		}
	})
	t.Run("truncated body", func(t *testing.T) {
		t.Parallel()
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Length", "100")
			_, _ = io.WriteString(w, `{"a":1`)
		}))
		defer server.Close()
		to := func(cfg *rest.Config) { cfg.BaseURL, cfg.HTTPClient = server.URL, server.Client() }
		n, err := call(t, &opList, to)
		wantErr(t, err, io.ErrUnexpectedEOF)
		if n != 3 {
			t.Errorf("%d attempts, want 3", n)
		}
	})
	t.Run("client time-out", func(t *testing.T) {
		t.Parallel()
		release := make(chan struct{})
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { <-release }))
		defer server.Close()
		defer close(release)
		n, err := call(t, &opList, func(cfg *rest.Config) {
			cfg.BaseURL, cfg.HTTPClient = server.URL, &http.Client{Transport: server.Client().Transport, Timeout: 20 * time.Millisecond}
		})
		if timeout := net.Error(nil); !errors.As(err, &timeout) || !timeout.Timeout() {
			t.Errorf("error %v, want a time-out", err)
		}
		if n != 3 {
			t.Errorf("%d attempts, want 3", n)
		}
	})
	t.Run("endless redirects", func(t *testing.T) {
		t.Parallel()
		var hits atomic.Int32
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			hits.Add(1)
			http.Redirect(w, r, r.URL.Path, http.StatusFound)
		}))
		defer server.Close()
		n, _ := call(t, &opList, func(cfg *rest.Config) { cfg.BaseURL, cfg.HTTPClient = server.URL, server.Client() })
		if n != 1 || hits.Load() != 10 {
			t.Errorf("%d attempts, %d requests, want 1 and 10", n, hits.Load())
		}
	})
}

func TestRetriesEndInSuccess(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		var got odd
		var raw engagement.Response
		mt := script(answer(503, "", "Retry-After", "2"), broken(io.EOF), answer(200, `{"Name":"a"}`))
		if err := get(t.Context(), newClient(t, mt), &got, engagement.WithResponse(&raw)); err != nil {
			t.Fatal(err)
		}
		wantSame(t, "answer", odd{"a"}, got)
		wantCalls(t, mt, 3)
		if raw.Attempts != 3 || raw.StatusCode != 200 {
			t.Errorf("captured %+v, want the third attempt", raw)
		}
	})
}

func TestDelays(t *testing.T) {
	t.Parallel()
	type limits struct{ least, most time.Duration }
	exactly := func(d time.Duration) limits { return limits{d, d} }
	tests := []struct {
		name     string
		policy   engagement.RetryPolicy
		steps    []step
		attempts int
		took     limits
	}{
		{"jitter grows", rest.DefaultRetry, []step{answer(500, "")}, 4, limits{1, 3500 * time.Millisecond}},
		{"jitter doubles", engagement.RetryPolicy{MaxRetries: 20, BaseDelay: time.Second, MaxDelay: 1 << 20 * time.Second}, []step{answer(500, "")}, 21, limits{21 * time.Second, 1 << 20 * time.Second}},
		{"jitter has a ceiling", engagement.RetryPolicy{MaxRetries: 50, BaseDelay: time.Second, MaxDelay: time.Second}, []step{answer(500, "")}, 51, limits{1, 50 * time.Second}},
		{"seconds are exact", rest.DefaultRetry, []step{answer(500, "", "Retry-After", "7")}, 4, exactly(21 * time.Second)},
		{"longest that is honoured", rest.DefaultRetry, []step{answer(429, "", "Retry-After", "60")}, 4, exactly(3 * time.Minute)},
		{"longer is returned", rest.DefaultRetry, []step{answer(429, "", "Retry-After", "61")}, 1, exactly(0)},
		{"longer is returned for 503", rest.DefaultRetry, []step{answer(503, "", "Retry-After", "3600")}, 1, exactly(0)},
		{"no retries", engagement.RetryPolicy{MaxRetries: engagement.NoRetries}, []step{answer(429, "", "Retry-After", "1")}, 1, exactly(0)},
		{"one retry", engagement.RetryPolicy{MaxRetries: 1}, []step{answer(429, "", "Retry-After", "1")}, 2, exactly(time.Second)},
		{"last answer counts", engagement.RetryPolicy{MaxRetries: 1}, []step{answer(429, "", "Retry-After", "1"), answer(404, "")}, 2, exactly(time.Second)},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				c := newClient(t, script(tt.steps...), func(cfg *rest.Config) { cfg.Retry = tt.policy })
				start := time.Now()
				err := get(t.Context(), c, nil)
				if took := time.Since(start); took < tt.took.least || took > tt.took.most {
					t.Errorf("took %v, want %v to %v", took, tt.took.least, tt.took.most)
				}
				if e := details(t, err); e.Attempts != tt.attempts {
					t.Errorf("%d attempts, want %d", e.Attempts, tt.attempts)
				}
			})
		})
	}
}

func TestRetryAfterAsADate(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		at := time.Now().Add(42 * time.Second).UTC().Format(http.TimeFormat)
		start := time.Now()
		if err := get(t.Context(), newClient(t, script(answer(429, "", "Retry-After", at), answer(204, ""))), nil); err != nil {
			t.Fatal(err)
		}
		if took := time.Since(start); took != 42*time.Second {
			t.Errorf("took %v, want 42s", took)
		}
	})
}

func TestBackoffBounds(t *testing.T) {
	t.Parallel()
	p := rest.DefaultRetry
	for attempt, most := range map[int]time.Duration{
		1: 500 * time.Millisecond, 2: time.Second, 3: 2 * time.Second, 6: 16 * time.Second, 7: 30 * time.Second, 63: 30 * time.Second, 1000: 30 * time.Second,
	} {
		least, longest := time.Hour, time.Duration(0)
		for range 500 {
			d := rest.Backoff(p, attempt)
			least, longest = min(least, d), max(longest, d)
		}
		if least < 0 || longest > most {
			t.Errorf("retry %d waits %v to %v, want 0 to %v", attempt, least, longest, most)
		}
		if least > most/4 || longest < most*3/4 {
			t.Errorf("retry %d waits %v to %v, want all of 0 to %v", attempt, least, longest, most)
		}
	}
	forever := engagement.RetryPolicy{BaseDelay: math.MaxInt64, MaxDelay: math.MaxInt64}
	for attempt := 1; attempt < 70; attempt++ {
		if d := rest.Backoff(forever, attempt); d < 0 {
			t.Errorf("retry %d of an endless policy waits %v", attempt, d)
		}
	}
}

func TestPolicyOfACall(t *testing.T) {
	t.Parallel()
	policy := func(p engagement.RetryPolicy) callOption { return engagement.WithCallRetry(p) }
	tests := []struct {
		name   string
		client engagement.RetryPolicy
		call   engagement.RetryPolicy
		after  string
		want   int
	}{
		{"none", rest.DefaultRetry, engagement.RetryPolicy{MaxRetries: engagement.NoRetries}, "1", 1},
		{"unset keeps the client's", engagement.RetryPolicy{MaxRetries: 2}, engagement.RetryPolicy{BaseDelay: time.Second}, "1", 3},
		{"unset keeps the default", engagement.RetryPolicy{BaseDelay: time.Second}, engagement.RetryPolicy{}, "1", 4},
		{"some after none", engagement.RetryPolicy{MaxRetries: engagement.NoRetries}, engagement.RetryPolicy{MaxRetries: 1}, "1", 2},
		{"more", engagement.RetryPolicy{MaxRetries: 1}, engagement.RetryPolicy{MaxRetries: 5}, "1", 6},
		{"more patient", rest.DefaultRetry, engagement.RetryPolicy{MaxRetries: 1, MaxRetryAfter: time.Hour}, "1800", 2},
		{"as patient as the client", engagement.RetryPolicy{MaxRetryAfter: time.Hour}, engagement.RetryPolicy{MaxRetries: 1}, "1800", 2},
		{"less patient", rest.DefaultRetry, engagement.RetryPolicy{MaxRetries: 1, MaxRetryAfter: time.Second}, "2", 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				mt := script(answer(429, "", "Retry-After", tt.after))
				c := newClient(t, mt, func(cfg *rest.Config) { cfg.Retry = tt.client })
				wantErr(t, get(t.Context(), c, nil, policy(tt.call)), engagement.ErrRateLimited)
				wantCalls(t, mt, tt.want)
			})
		})
	}
	t.Run("bad", func(t *testing.T) {
		t.Parallel()
		mt := script(answer(204, ""))
		wantErr(t, get(t.Context(), newClient(t, mt), nil, policy(engagement.RetryPolicy{MaxRetries: -2})), engagement.ErrInvalidArgument)
		wantCalls(t, mt, 0)
	})
	t.Run("repeats no call that must not be", func(t *testing.T) {
		t.Parallel()
		mt := script(answer(500, ""))
		wantErr(t, create(t.Context(), newClient(t, mt), 1, policy(engagement.RetryPolicy{MaxRetries: 5})), engagement.ErrServer)
		wantCalls(t, mt, 1)
	})
}

func TestNormalPolicies(t *testing.T) {
	t.Parallel()
	d := rest.DefaultRetry
	policy := func(retries int, base, longest, after time.Duration) engagement.RetryPolicy {
		return engagement.RetryPolicy{MaxRetries: retries, BaseDelay: base, MaxDelay: longest, MaxRetryAfter: after}
	}
	tests := []struct {
		in, want engagement.RetryPolicy
	}{
		{engagement.RetryPolicy{}, policy(3, d.BaseDelay, d.MaxDelay, d.MaxRetryAfter)},
		{engagement.RetryPolicy{MaxRetries: 9}, policy(9, d.BaseDelay, d.MaxDelay, d.MaxRetryAfter)},
		{engagement.RetryPolicy{BaseDelay: time.Minute}, policy(3, time.Minute, time.Minute, d.MaxRetryAfter)},
		{engagement.RetryPolicy{MaxDelay: time.Millisecond}, policy(3, time.Millisecond, time.Millisecond, d.MaxRetryAfter)},
		{policy(1, 2, 3, 4), policy(1, 2, 3, 4)},
		{engagement.RetryPolicy{MaxRetries: engagement.NoRetries}, policy(engagement.NoRetries, d.BaseDelay, d.MaxDelay, d.MaxRetryAfter)},
	}
	for _, tt := range tests {
		got, err := rest.NormalRetry(tt.in, d)
		if err != nil {
			t.Errorf("%+v: %v", tt.in, err)
		}
		wantSame(t, "policy", tt.want, got)
	}
	for _, bad := range []engagement.RetryPolicy{{MaxRetries: -2}, {BaseDelay: -1}, {MaxDelay: -1}, {MaxRetryAfter: -1}, {BaseDelay: 2, MaxDelay: 1}} {
		_, err := rest.NormalRetry(bad, d)
		wantErr(t, err, engagement.ErrInvalidArgument)
	}
}

var errShutdown = errors.New("shutting down")

func TestNothingIsSentAfterTheContextEnded(t *testing.T) {
	t.Parallel()
	t.Run("before", func(t *testing.T) {
		t.Parallel()
		ctx, cancel := context.WithCancelCause(t.Context())
		cancel(errShutdown)
		mt := script(answer(204, ""))
		err := get(ctx, newClient(t, mt), nil)
		wantErr(t, err, context.Canceled)
		wantErr(t, err, errShutdown)
		wantCalls(t, mt, 0)
	})
	t.Run("during an attempt", func(t *testing.T) {
		t.Parallel()
		ctx, cancel := context.WithCancelCause(t.Context())
		mt := script(func(*http.Request) (*http.Response, error) {
			cancel(errShutdown)
			return nil, io.ErrUnexpectedEOF
		})
		err := get(ctx, newClient(t, mt), nil)
		wantErr(t, err, context.Canceled)
		wantErr(t, err, errShutdown)
		if e := details(t, err); e.Attempts != 1 {
			t.Errorf("%d attempts, want 1", e.Attempts)
		}
		wantCalls(t, mt, 1)
	})
	t.Run("with the answer", func(t *testing.T) {
		t.Parallel()
		ctx, cancel := context.WithCancel(t.Context())
		mt := script(func(req *http.Request) (*http.Response, error) {
			cancel()
			return answer(500, "")(req)
		})
		rt := roundTripper(func(req *http.Request) (*http.Response, error) {
			return mt.RoundTrip(req.WithContext(context.Background()))
		})
		wantErr(t, get(ctx, newClient(t, rt), nil), engagement.ErrServer)
		wantCalls(t, mt, 1)
	})
	t.Run("between attempts", func(t *testing.T) {
		t.Parallel()
		synctest.Test(t, func(t *testing.T) {
			ctx, cancel := context.WithCancelCause(t.Context())
			start := time.Now()
			time.AfterFunc(10*time.Second, func() { cancel(errShutdown) })
			mt := script(answer(500, "", "Retry-After", "30"))
			err := get(ctx, newClient(t, mt), nil)
			wantErr(t, err, context.Canceled)
			wantErr(t, err, errShutdown)
			if took := time.Since(start); took != 10*time.Second {
				t.Errorf("took %v, want 10s", took)
			}
			if e := details(t, err); e.Attempts != 1 || e.StatusCode != 500 {
				t.Errorf("%d attempts and status %d, want the first answer", e.Attempts, e.StatusCode)
			}
			wantCalls(t, mt, 1)
		})
	})
	t.Run("real server", func(t *testing.T) {
		t.Parallel()
		ctx, cancel := context.WithCancelCause(t.Context())
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			cancel(errShutdown)
			<-r.Context().Done()
		}))
		defer server.Close()
		err := get(ctx, newClient(t, nil, func(cfg *rest.Config) { cfg.BaseURL, cfg.HTTPClient = server.URL, server.Client() }), nil)
		wantErr(t, err, context.Canceled)
		wantErr(t, err, errShutdown)
	})
}

func TestNoWaitBeyondTheDeadline(t *testing.T) {
	t.Parallel()
	tests := []struct {
		status  int
		timeout time.Duration
		calls   int
		took    time.Duration
	}{
		{429, 7 * time.Second, 2, 7 * time.Second}, // the wait just fits
		{429, 6999 * time.Millisecond, 1, 0},
		{503, 6999 * time.Millisecond, 1, 0},
		{429, 20 * time.Second, 3, 14 * time.Second},
	}
	for _, tt := range tests {
		synctest.Test(t, func(t *testing.T) {
			ctx, cancel := context.WithTimeout(t.Context(), tt.timeout)
			defer cancel()
			mt := script(answer(tt.status, "", "Retry-After", "7"))
			rt := roundTripper(func(req *http.Request) (*http.Response, error) {
				return mt.RoundTrip(req.WithContext(context.Background()))
			})
			start := time.Now()
			err := get(ctx, newClient(t, rt), nil)
			if took := time.Since(start); took != tt.took {
				t.Errorf("%v: took %v, want %v", tt.timeout, took, tt.took)
			}
			if tt.took < tt.timeout {
				if e := details(t, err); e.RetryAfter != 7*time.Second || e.StatusCode != tt.status {
					t.Errorf("%v: status %d, retry after %v, want %d and 7s", tt.timeout, e.StatusCode, e.RetryAfter, tt.status)
				}
				wantCalls(t, mt, tt.calls)
			}
		})
	}
}

func TestJitterBeyondTheDeadlineNamesTheWait(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithTimeout(t.Context(), time.Nanosecond)
		defer cancel()
		c := newClient(t, script(answer(500, "")), func(cfg *rest.Config) {
			cfg.Retry = engagement.RetryPolicy{MaxRetries: 1, BaseDelay: time.Hour, MaxDelay: time.Hour}
		})
		if e := details(t, get(ctx, c, nil)); e.RetryAfter <= 0 || e.RetryAfter > time.Hour {
			t.Errorf("retry after %v, want the wait that did not fit", e.RetryAfter)
		}
	})
}

func TestReturnUnnamed(t *testing.T) {
	t.Parallel()
	daily := func(cfg *rest.Config) { cfg.Quotas = map[string]pace.Quota{"default": {ReturnUnnamed: true}} }
	synctest.Test(t, func(t *testing.T) {
		start := time.Now()
		mt := script(answer(429, ""))
		c := newClient(t, mt, daily)
		err := get(t.Context(), c, nil)
		wantErr(t, err, engagement.ErrRateLimited)
		wantCalls(t, mt, 1)
		// The bucket stays open, because the delay is unknown.
		wantErr(t, get(t.Context(), c, nil), engagement.ErrRateLimited)
		wantCalls(t, mt, 2)
		if took := time.Since(start); took != 0 {
			t.Errorf("took %v, want no wait", took)
		}
	})
	synctest.Test(t, func(t *testing.T) {
		start := time.Now()
		mt := script(answer(429, "", "Retry-After", "3"), answer(204, ""))
		if err := get(t.Context(), newClient(t, mt, daily), nil); err != nil {
			t.Fatal(err)
		}
		if took := time.Since(start); took != 3*time.Second {
			t.Errorf("took %v, want the 3s that were named", took)
		}
	})
	synctest.Test(t, func(t *testing.T) { // a delay that is named closes the bucket for others
		start := time.Now()
		c := newClient(t, script(answer(429, "", "Retry-After", "3"), answer(204, "")), daily)
		wantErr(t, get(t.Context(), c, nil, noRetry), engagement.ErrRateLimited)
		if err := get(t.Context(), c, nil); err != nil || time.Since(start) != 3*time.Second {
			t.Errorf("error %v after %v, want none after 3s", err, time.Since(start))
		}
	})
	synctest.Test(t, func(t *testing.T) { // other failures are repeated as ever
		mt := script(answer(503, ""), answer(204, ""))
		if err := get(t.Context(), newClient(t, mt, daily), nil); err != nil {
			t.Error(err)
		}
		wantCalls(t, mt, 2)
	})
}

func TestVerdictsSeeThroughWrappers(t *testing.T) {
	t.Parallel()
	wrapped := &url.Error{Op: "Get", URL: "https://x", Err: &net.OpError{Op: "dial", Err: errors.New("x")}}
	wantSame(t, "verdict", "always", rest.TransportVerdict(wrapped))
	wantSame(t, "verdict", "if repeatable", rest.TransportVerdict(errors.New("unheard of")))
}
