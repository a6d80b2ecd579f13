package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// output is what a run has written. It can be read while the run goes on.
type output struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (o *output) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.text.Write(p)
}

func (o *output) String() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.text.String()
}

// run runs the program in this process.
func run(ctx context.Context, stdin string, args ...string) (status int, stdout, stderr *output) {
	stdout, stderr = &output{}, &output{}
	s := settings{stdin: strings.NewReader(stdin), stdout: stdout, stderr: stderr, siteID: "site", trackKey: "secret-key"}
	return s.main(ctx, args), stdout, stderr
}

func example(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile("../../examples/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// want checks that a text has all of the parts.
func want(t *testing.T, text *output, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if !strings.Contains(text.String(), part) {
			t.Errorf("there is no %q in:\n%s", part, text)
		}
	}
}

func TestFake(t *testing.T) {
	t.Parallel()
	status, stdout, stderr := run(t.Context(), example(t, "operations.jsonl"), "-fake")
	if status != 0 {
		t.Errorf("status %d: %s", status, stderr)
	}
	want(t, stdout, "accepted 10  delivered 10  failed 0  refused lines 0  pending 0 ")
}

func TestFakeOfPipelines(t *testing.T) {
	t.Parallel()
	status, stdout, stderr := run(t.Context(), example(t, "calls.jsonl"), "-fake", "-api", "pipelines")
	if status != 0 {
		t.Errorf("status %d: %s", status, stderr)
	}
	want(t, stdout, "accepted 6  delivered 6  failed 0  refused lines 0  pending 0 ")
}

func TestBadLines(t *testing.T) {
	t.Parallel()
	lines := example(t, "bad.jsonl") + strings.Repeat("x", 100_000) + "\n" +
		`{"type":"person","action":"event","identifiers":{"id":"42"},"name":"last","attributes":{"x":"` + strings.Repeat("x", 40_000) + `"}}`
	status, stdout, stderr := run(t.Context(), lines, "-fake")
	if status != statusFailed {
		t.Errorf("status %d, want %d", status, statusFailed)
	}
	want(t, stdout, "accepted 1  delivered 1  failed 0  refused lines 7 ")
	want(t, stderr, "line 2:", "line 3:", "line 4:", "line 5:", "line 7:", "line 8: longer than", "line 9:", "32768")
}

// Lines of a pipe are delivered as they come, and an interrupt does not wait for more of them.
func TestPipe(t *testing.T) {
	t.Parallel()
	r, w := io.Pipe()
	defer w.Close()
	ctx, cancel := context.WithCancel(t.Context())
	stdout, stderr := &output{}, &output{}
	s := settings{stdin: r, stdout: stdout, stderr: stderr}
	done := make(chan int, 1)
	go func() { done <- s.main(ctx, []string{"-fake", "-progress", "20ms"}) }()
	if _, err := io.WriteString(w, `{"type":"person","action":"delete","identifiers":{"id":"42"}}`+"\n"); err != nil {
		t.Fatal(err)
	}
	for deadline := time.Now().Add(time.Minute); !strings.Contains(stdout.String(), "accepted 1  delivered 1 "); time.Sleep(10 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("the line was not delivered: %s", stdout)
		}
	}
	cancel()
	if status := <-done; status != statusFailed {
		t.Errorf("status %d, want %d", status, statusFailed)
	}
	want(t, stderr, errInterrupted.Error())
}

func TestUsage(t *testing.T) {
	t.Parallel()
	for name, args := range map[string][]string{
		"an unknown command": {"dance"}, "an unknown flag": {"-dance"}, "a bad role": {"-role", "king"}, "a bad rate": {"-rate", "0"}, "a bad API": {"-api", "none"},
	} {
		if status, _, _ := run(t.Context(), "", args...); status != statusUsage {
			t.Errorf("%s: status %d, want %d", name, status, statusUsage)
		}
	}
	status, _, stderr := run(t.Context(), "", "-h")
	if status != 0 {
		t.Errorf("-h: status %d", status)
	}
	want(t, stderr, "Usage: ingest", "-nats URLs", "Exit status", "CUSTOMERIO_SITE_ID")
}

// A wrong key stops delivery and keeps everything: the next run, with the right key, delivers it.
func TestWrongKey(t *testing.T) {
	t.Parallel()
	service := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusUnauthorized) }))
	defer service.Close()
	dir := t.TempDir()
	status, stdout, stderr := run(t.Context(), example(t, "operations.jsonl"), "-dir", dir, "-base-url", service.URL)
	if status != statusStopped {
		t.Errorf("status %d, want %d", status, statusStopped)
	}
	want(t, stdout, "accepted 10  delivered 0  failed 0 ", "pending 10 ")
	want(t, stderr, "delivery has stopped", "401")
	if strings.Contains(stderr.String(), "secret-key") || strings.Contains(stderr.String(), "ada@example.com") {
		t.Errorf("the log has what it must not have:\n%s", stderr)
	}
	status, stdout, stderr = run(t.Context(), "", "-dir", dir, "-fake")
	if status != 0 {
		t.Errorf("status %d: %s", status, stderr)
	}
	want(t, stdout, "accepted 0  delivered 10 ", "pending 0 ")
}

func TestDeadLetters(t *testing.T) {
	t.Parallel()
	service := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var body struct {
			Batch []json.RawMessage `json:"batch"`
		}
		if err := json.NewDecoder(r.Body).Decode(&body); err != nil {
			t.Error(err)
		}
		var refused []string
		for i := range body.Batch {
			refused = append(refused, fmt.Sprintf(`{"batch_index":%d,"reason":"invalid","field":"name","message":"not today"}`, i))
		}
		w.WriteHeader(http.StatusMultiStatus)
		fmt.Fprintf(w, `{"errors":[%s]}`, strings.Join(refused, ","))
	}))
	defer service.Close()
	dir := t.TempDir()
	flags := []string{"-dir", dir, "-lease", "20s"}
	status, stdout, stderr := run(t.Context(), example(t, "operations.jsonl"), append(flags, "-base-url", service.URL)...)
	if status != statusFailed {
		t.Errorf("status %d, want %d: %s", status, statusFailed, stderr)
	}
	want(t, stdout, "delivered 0  failed 10 ")

	_, stdout, _ = run(t.Context(), "", append(flags, "dead")...)
	want(t, stdout, "NUMBER", "refused", "not today", "01JDMPZ0000000000000000042")
	if strings.Contains(stdout.String(), "ada@example.com") {
		t.Errorf("personal data without -data:\n%s", stdout)
	}
	_, stdout, _ = run(t.Context(), "", append(flags, "dead", "-data", "1")...)
	if n := strings.Count(stdout.String(), "\n"); n != 1 {
		t.Errorf("%d lines, want 1:\n%s", n, stdout)
	}
	want(t, stdout, `"operation":{"type":`)

	_, stdout, _ = run(t.Context(), "", append(flags, "discard", "1")...)
	want(t, stdout, "1 removed")
	_, stdout, _ = run(t.Context(), "", append(flags, "requeue")...)
	want(t, stdout, "9 put back, 0 left")
	status, stdout, stderr = run(t.Context(), "", append(flags, "-fake")...)
	if status != 0 {
		t.Errorf("status %d: %s", status, stderr)
	}
	want(t, stdout, "delivered 9 ")
	_, stdout, _ = run(t.Context(), "", append(flags, "dead")...)
	want(t, stdout, "There are no dead letters.")

	// A queue that does not exist has none, and is not made.
	for range 2 {
		status, _, stderr = run(t.Context(), "", append(flags, "-queue", "wrong-name", "dead")...)
		if status != statusFailed {
			t.Errorf("status %d, want %d", status, statusFailed)
		}
		want(t, stderr, "queue wrong-name does not exist")
	}
}

// serve runs the program with HTTP until the returned function is called, which returns its status.
func serve(t *testing.T, args ...string) (url string, stop func() int, stderr *output) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	stderr = &output{}
	s := settings{stdout: io.Discard, stderr: stderr, siteID: "site", trackKey: "secret-key"}
	done := make(chan int, 1)
	go func() { done <- s.main(ctx, append([]string{"-http", "127.0.0.1:0", "-lease", "20s"}, args...)) }()
	stop = sync.OnceValue(func() int {
		cancel()
		return <-done
	})
	t.Cleanup(func() { stop() })
	address := regexp.MustCompile(`"address":"([^"]+)"`)
	for deadline := time.Now().Add(3 * time.Minute); time.Now().Before(deadline); time.Sleep(10 * time.Millisecond) {
		if found := address.FindStringSubmatch(stderr.String()); found != nil {
			return "http://" + found[1], stop, stderr
		}
	}
	t.Fatalf("it does not serve: %s", stderr)
	return "", nil, nil
}

func post(t *testing.T, url, body string) (int, string) {
	t.Helper()
	resp, err := http.Post(url+"/operations", "application/x-ndjson", strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	data, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return resp.StatusCode, string(data)
}

func get(t *testing.T, url string) (int, string) {
	t.Helper()
	resp, err := http.Get(url)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	data, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return resp.StatusCode, string(data)
}

// metric waits until a metric has a value.
func metric(t *testing.T, url, line string) {
	t.Helper()
	text := ""
	for deadline := time.Now().Add(3 * time.Minute); time.Now().Before(deadline); time.Sleep(20 * time.Millisecond) {
		if _, text = get(t, url+"/metrics"); strings.Contains(text, "\n"+line+"\n") {
			return
		}
	}
	t.Fatalf("there is no %q in:\n%s", line, text)
}

func TestHTTP(t *testing.T) {
	t.Parallel()
	url, stop, stderr := serve(t, "-fake")
	type reply struct {
		Status int
		Body   string
	}
	for _, c := range []struct {
		name, body string
		want       reply
	}{
		{"good", example(t, "operations.jsonl"), reply{202, `{"accepted":10}`}},
		{"empty", "\n", reply{400, `{"refused":[{"line":1,"error":"there is no operation in the body"}]}`}},
		{
			"bad", `{"type":"person","action":"event","identifiers":{"id":"1"},"name":"n"}` + "\nno\n",
			reply{400, `{"refused":[{"line":2,"error":"track: UnmarshalOperation: data must be a JSON object: invalid argument"}]}`},
		},
		{"large", strings.Repeat("x", maxBody+1), reply{413, `{"error":"the body has more than 4194304 bytes"}`}},
	} {
		status, body := post(t, url, c.body)
		if diff := cmp.Diff(c.want, reply{status, strings.TrimSpace(body)}); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
	metric(t, url, "ingest_delivered_total 10")
	metric(t, url, "ingest_pending 0")
	metric(t, url, "ingest_accepted_total 10")
	if status, body := get(t, url+"/healthz"); status != http.StatusOK {
		t.Errorf("/healthz: %d %s", status, body)
	}
	if status := stop(); status != statusFailed { // lines were refused
		t.Errorf("status %d", status)
	}
	if strings.Contains(stderr.String(), "ada@example.com") {
		t.Errorf("the log has personal data:\n%s", stderr)
	}
}

// While delivery has stopped, operations are still accepted until the queue is full: then callers get 503.
func TestHTTPBackPressure(t *testing.T) {
	t.Parallel()
	service := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusForbidden) }))
	defer service.Close()
	url, stop, _ := serve(t, "-dir", t.TempDir(), "-base-url", service.URL, "-partitions", "1", "-max-bytes", "300000", "-timeout", "5s")
	line := `{"type":"person","action":"event","identifiers":{"id":"1"},"name":"n","attributes":{"x":"` + strings.Repeat("x", 30_000) + `"}}`
	accepted := 0
	for status := 202; status == 202; accepted++ {
		var body string
		if status, body = post(t, url, line); status != 202 {
			if status != http.StatusServiceUnavailable || !strings.Contains(body, `"stored":0,"unknown":0`) {
				t.Errorf("%d %s", status, body)
			}
			break
		}
	}
	if accepted < 5 || accepted > 10 {
		t.Errorf("%d operations of 30 kB were accepted", accepted)
	}
	metric(t, url, "ingest_delivery_stopped 1")
	metric(t, url, fmt.Sprintf("ingest_pending %d", accepted))
	if status, body := get(t, url+"/healthz"); status != http.StatusServiceUnavailable || !strings.Contains(body, "403") {
		t.Errorf("/healthz: %d %s", status, body)
	}
	if status := stop(); status != statusStopped {
		t.Errorf("status %d, want %d", status, statusStopped)
	}
}

// One process accepts, two others deliver.
func TestRoles(t *testing.T) {
	t.Parallel()
	url, _, stderr := serve(t, "-dir", t.TempDir(), "-serve", "127.0.0.1:0", "-role", "accept")
	at := regexp.MustCompile(`"nats":"([^"]+)"`).FindStringSubmatch(stderr.String())
	if at == nil {
		t.Fatalf("no address of NATS: %s", stderr)
	}
	one, stopOne, _ := serve(t, "-nats", at[1], "-role", "deliver", "-fake")
	two, stopTwo, _ := serve(t, "-nats", at[1], "-role", "deliver", "-fake")
	metric(t, one, "ingest_partitions 8")
	metric(t, two, "ingest_partitions 8")
	if status, _ := post(t, url, example(t, "operations.jsonl")); status != 202 {
		t.Errorf("status %d", status)
	}
	metric(t, url, "ingest_pending 0")
	if status, _ := post(t, one, example(t, "operations.jsonl")); status != http.StatusNotFound {
		t.Errorf("a process that only delivers answers %d", status)
	}
	if a, b := stopOne(), stopTwo(); a != 0 || b != 0 {
		t.Errorf("status %d and %d", a, b)
	}
}
