package faults_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"maps"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"regexp"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// breakage answers in place of the service. A call that is refused has not arrived: then answer is nil.
type breakage struct {
	refuses bool
	answer  func(http.ResponseWriter, *http.Request, *http.Response)
}

// upstream is the service: the fake of a vendor behind a socket, which notes what arrives. break makes it break HTTP.
type upstream struct {
	*httptest.Server

	mu      sync.Mutex
	breaks  breakage
	arrived map[string]int  // how often each id of a call has arrived
	taken   map[string]bool // the ids of calls that were answered with a success
}

func newUpstream(t testing.TB, service http.RoundTripper) *upstream {
	t.Helper()
	u := &upstream{arrived: map[string]int{}, taken: map[string]bool{}}
	u.Server = httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { u.serve(w, r, service) }))
	u.Config.BaseContext = func(net.Listener) context.Context { return t.Context() } // ends before the cleanup
	u.Start()
	t.Cleanup(u.Close)
	return u
}

// callID is the id that a test gives to a call.
var callID = regexp.MustCompile(`id-[0-9a-z]+-[0-9]+`)

func (u *upstream) serve(w http.ResponseWriter, r *http.Request, service http.RoundTripper) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return // it has not arrived
	}
	ids := map[string]bool{}
	for _, id := range callID.FindAllString(string(body), -1) {
		ids[id] = true
	}
	u.mu.Lock()
	breaks := u.breaks
	if !breaks.refuses {
		for id := range ids {
			u.arrived[id]++
		}
	}
	u.mu.Unlock()
	if breaks.refuses {
		breaks.answer(w, r, nil)
		return
	}

	forward := r.Clone(r.Context())
	forward.URL = must(url.Parse("http://" + r.Host + r.URL.RequestURI())) // links in the answer go through the proxy
	forward.RequestURI, forward.Body = "", io.NopCloser(bytes.NewReader(body))
	answer, err := service.RoundTrip(forward)
	if err != nil {
		panic(http.ErrAbortHandler)
	}
	defer answer.Body.Close()
	if answer.StatusCode < 300 {
		u.mu.Lock()
		for id := range ids {
			u.taken[id] = true
		}
		u.mu.Unlock()
	}
	maps.Copy(w.Header(), answer.Header)
	if breaks.answer != nil {
		breaks.answer(w, r, answer)
		return
	}
	w.WriteHeader(answer.StatusCode)
	_, _ = io.Copy(w, answer.Body)
}

func (u *upstream) setBreaks(breaks breakage) {
	u.mu.Lock()
	defer u.mu.Unlock()
	u.breaks = breaks
}

// times returns how often a call has arrived, and whether it was answered with a success.
func (u *upstream) times(id string) (n int, taken bool) {
	u.mu.Lock()
	defer u.mu.Unlock()
	return u.arrived[id], u.taken[id]
}

// refuse answers every call with status 429 and a delay that no client should wait for.
func refuse(delays ...string) breakage {
	var n atomic.Int64
	return breakage{true, func(w http.ResponseWriter, _ *http.Request, _ *http.Response) {
		w.Header().Set("Retry-After", delays[int(n.Add(1))%len(delays)])
		w.WriteHeader(http.StatusTooManyRequests)
	}}
}

// hint sends many informational answers before the real one.
func hint(status, times int) breakage {
	return breakage{false, func(w http.ResponseWriter, _ *http.Request, answer *http.Response) {
		for range times {
			w.WriteHeader(status)
		}
		w.WriteHeader(answer.StatusCode)
		_, _ = io.Copy(w, answer.Body)
	}}
}

// bomb answers with 256 MiB of spaces, zipped to a quarter of a megabyte: one that is zipped is repeated.
var bomb = sync.OnceValue(func() breakage {
	var one bytes.Buffer
	w, _ := gzip.NewWriterLevel(&one, gzip.BestSpeed)
	_, _ = w.Write(bytes.Repeat([]byte(" "), 1<<20))
	_ = w.Close()
	zipped := bytes.Repeat(one.Bytes(), 256)
	return breakage{false, func(w http.ResponseWriter, _ *http.Request, _ *http.Response) {
		w.Header().Set("Content-Encoding", "gzip")
		w.Header().Set("Content-Length", fmt.Sprint(len(zipped)))
		_, _ = w.Write(zipped)
	}}
})

// lie announces another length than the answer has, and then closes the connection or stays silent.
func lie(length func(int) int, silence time.Duration) breakage {
	return breakage{false, func(w http.ResponseWriter, r *http.Request, answer *http.Response) {
		body, _ := io.ReadAll(answer.Body)
		conn, buffer, err := http.NewResponseController(w).Hijack()
		if err != nil {
			return
		}
		defer conn.Close()
		fmt.Fprintf(buffer, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s", length(len(body)), body)
		_ = buffer.Flush()
		select {
		case <-time.After(silence):
		case <-r.Context().Done():
		}
	}}
}
