package rest_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"net/http"
	"net/http/httptest"
	"runtime"
	"strings"
	"sync"
	"testing"
	"testing/synctest"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/rest"
)

func TestBodies(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name        string
		fill        func(*rest.Request)
		body        string
		contentType string
	}{
		{"none", func(*rest.Request) {}, "", ""},
		{"JSON", func(r *rest.Request) { r.JSON(map[string]any{"a": "<&>é\u2028", "b": 1}) }, `{"a":"<&>é\u2028","b":1}`, "application/json"},
		{"null", func(r *rest.Request) { r.JSON(nil) }, "null", "application/json"},
		{"raw JSON", func(r *rest.Request) { r.JSON(json.RawMessage(`{ "a" : 1 }`)) }, `{"a":1}`, "application/json"},
		{"form", func(r *rest.Request) { r.Form("a", "1") }, "a=1", "application/x-www-form-urlencoded"},
		{"empty form", func(r *rest.Request) { r.Form("a", "") }, "", "application/x-www-form-urlencoded"},
		{"empty raw", func(r *rest.Request) { r.Raw("text/plain", nil) }, "", "text/plain"},
		{"raw", func(r *rest.Request) { r.Raw("text/plain", []byte("x\n")) }, "x\n", "text/plain"},
		{"large", func(r *rest.Request) { r.JSON(strings.Repeat("x", 3<<20)) }, `"` + strings.Repeat("x", 3<<20) + `"`, "application/json"},
	}
	type arrived struct {
		Body, Type string
		Length     int64
		Encoding   []string
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			var got arrived
			server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
				body, _ := io.ReadAll(r.Body)
				got = arrived{string(body), r.Header.Get("Content-Type"), r.ContentLength, r.TransferEncoding}
			}))
			defer server.Close()
			c := newClient(t, nil, func(cfg *rest.Config) { cfg.BaseURL, cfg.HTTPClient = server.URL, server.Client() })
			r := rest.NewRequest(&opCreate)
			tt.fill(&r)
			if err := send(t.Context(), c, &r); err != nil {
				t.Fatal(err)
			}
			wantSame(t, "request", arrived{Body: tt.body, Type: tt.contentType, Length: int64(len(tt.body))}, got)
		})
	}
}

func TestBodyThatCannotBeEncodedIsRefused(t *testing.T) {
	t.Parallel()
	refused(t, &opCreate, func(r *rest.Request) { r.JSON(map[string]any{"a": make(chan int)}) }, "body cannot be encoded as JSON, it has a value of type chan int")
	refused(t, &opCreate, func(r *rest.Request) { r.JSON(map[string]any{"a": math.NaN()}) }, "body cannot be encoded as JSON, it has an unsupported value: NaN")
	secret := func(r *rest.Request) { r.JSON(map[string]any{"a": json.Number("ada@example.com")}) }
	refused(t, &opCreate, func(r *rest.Request) { r.JSON(engagement.SecondsOf(1)) }, "body cannot be encoded as JSON: a duration must be a whole number of seconds")
	refused(t, &opCreate, secret, "body cannot be encoded as JSON: invalid argument") // the reason quotes it
}

func TestRetriesSendTheSameBytes(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		var bodies []string
		c := newClient(t, script(func(req *http.Request) (*http.Response, error) {
			body, err := io.ReadAll(req.Body)
			if err != nil {
				t.Error(err)
			}
			again, err := req.GetBody()
			if err != nil {
				t.Fatal(err)
			}
			copied, err := io.ReadAll(again)
			if err != nil {
				t.Error(err)
			}
			wantSame(t, "second reading", string(body), string(copied))
			wantSame(t, "length", int64(len(body)), req.ContentLength)
			bodies = append(bodies, string(body))
			_, _ = req.Body.Close(), again.Close()
			if len(bodies) < 3 {
				return answer(http.StatusTooManyRequests, "")(req)
			}
			return answer(http.StatusOK, "")(req)
		}))
		if err := create(t.Context(), c, map[string]string{"name": "Ada <3"}); err != nil {
			t.Fatal(err)
		}
		want := `{"name":"Ada <3"}`
		wantSame(t, "bodies", []string{want, want, want}, bodies)
	})
}

// The end of a body is that of the attempt, in each reading of the attempt.
func TestEndingsDiffer(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		var bodies []string
		c := newClient(t, script(func(req *http.Request) (*http.Response, error) {
			again, err := req.GetBody()
			if err != nil {
				t.Fatal(err)
			}
			for _, body := range []io.ReadCloser{req.Body, again} {
				read, err := io.ReadAll(body)
				if err != nil || int64(len(read)) != req.ContentLength {
					t.Errorf("%d bytes of %d, error %v", len(read), req.ContentLength, err)
				}
				bodies = append(bodies, string(read))
				_ = body.Close()
			}
			if len(bodies) < 4 {
				return answer(http.StatusTooManyRequests, "")(req)
			}
			return answer(http.StatusOK, "")(req)
		}))
		r := rest.NewRequest(&opCreate)
		r.Raw("application/json", []byte(`{"a":1,"n":0}`))
		attempt := 0
		r.Ending(func() []byte {
			attempt++
			return fmt.Appendf(nil, `%d}`, attempt)
		})
		if err := send(t.Context(), c, &r); err != nil {
			t.Fatal(err)
		}
		first, second := `{"a":1,"n":1}`, `{"a":1,"n":2}`
		wantSame(t, "bodies", []string{first, first, second, second}, bodies)
	})
}

// A transport may answer before it has read the body, and read on. The buffer must not be used by another call meanwhile.
func TestBuffersAreNotReusedWhileTheTransportReads(t *testing.T) {
	t.Parallel()
	var readers sync.WaitGroup
	c := newClient(t, script(func(req *http.Request) (*http.Response, error) {
		readers.Go(func() {
			var got bytes.Buffer
			small := make([]byte, 97)
			for {
				n, err := req.Body.Read(small)
				got.Write(small[:n])
				if err == io.EOF {
					break
				}
				if err != nil {
					t.Error(err)
					break
				}
				runtime.Gosched()
			}
			if err := req.Body.Close(); err != nil {
				t.Error(err)
			}
			if want := req.Header.Get("X-Want"); strings.Count(got.String(), want) != 500 || got.Len() != 500*len(want)+2 {
				t.Errorf("the body of %s was overwritten: %d bytes, %.60q", want, got.Len(), got.String())
			}
		})
		return answer(http.StatusNoContent, "")(req)
	}))
	var callers sync.WaitGroup
	for caller := range 16 {
		callers.Go(func() {
			for n := range 50 {
				mark := fmt.Sprintf("<%d.%d>", caller, n)
				err := create(t.Context(), c, strings.Repeat(mark, 500), engagement.WithHeader("X-Want", mark))
				if err != nil {
					t.Error(err)
				}
			}
		})
	}
	callers.Wait()
	readers.Wait()
}

func TestBodiesSurviveReadingAndClosingAtOnce(t *testing.T) {
	t.Parallel()
	c := newClient(t, script(func(req *http.Request) (*http.Response, error) {
		var wg sync.WaitGroup
		for range 4 {
			wg.Go(func() {
				buf := make([]byte, 10)
				for {
					n, err := req.Body.Read(buf)
					if strings.Trim(string(buf[:n]), `x"`) != "" {
						t.Errorf("read %q", buf[:n])
					}
					if err == io.EOF || errors.Is(err, http.ErrBodyReadAfterClose) {
						return
					}
					if err != nil {
						t.Error(err)
						return
					}
				}
			})
		}
		for range 2 {
			wg.Go(func() {
				if err := req.Body.Close(); err != nil {
					t.Error(err)
				}
			})
		}
		wg.Wait()
		if n, err := req.Body.Read(make([]byte, 1)); n != 0 || !errors.Is(err, http.ErrBodyReadAfterClose) {
			t.Errorf("reading a closed body gave %d bytes, %v", n, err)
		}
		return answer(http.StatusNoContent, "")(req)
	}))
	for range 200 {
		if err := create(t.Context(), c, strings.Repeat("x", 1000)); err != nil {
			t.Fatal(err)
		}
	}
}

// A middleware may keep a request and read its body again after the call. It must not get the body of another call.
func TestBodiesCannotBeHadAfterTheCall(t *testing.T) {
	t.Parallel()
	var kept []*http.Request
	c := newClient(t, script(func(req *http.Request) (*http.Response, error) {
		for n, old := range kept { // while its buffer may be in use by this call
			if body, err := old.GetBody(); err == nil {
				got, _ := io.ReadAll(body)
				t.Errorf("the body of call %d is %q in a later call", n, got)
			}
		}
		kept = append(kept, req)
		_ = req.Body.Close()
		return answer(http.StatusNoContent, "")(req)
	}))
	for n := range 20 {
		if err := create(t.Context(), c, n); err != nil {
			t.Fatal(err)
		}
	}
	for n, req := range kept {
		if body, err := req.GetBody(); err == nil {
			got, _ := io.ReadAll(body)
			t.Errorf("the body of call %d is %q after it", n, got)
		}
	}
}
