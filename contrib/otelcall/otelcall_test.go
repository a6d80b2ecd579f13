package otelcall_test

import (
	"context"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"maps"
	"net"
	"net/http"
	"os"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/codes"
	"go.opentelemetry.io/otel/propagation"
	"go.opentelemetry.io/otel/sdk/metric"
	"go.opentelemetry.io/otel/sdk/metric/metricdata"
	"go.opentelemetry.io/otel/sdk/trace"
	"go.opentelemetry.io/otel/sdk/trace/tracetest"
	apitrace "go.opentelemetry.io/otel/trace"

	"github.com/engagement-go/engagement/contrib/otelcall"
	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/engage/engagetest"
	"github.com/engagement-go/engagement/engagor"
)

// telemetry collects the spans and measurements of a test.
type telemetry struct {
	tracers *trace.TracerProvider
	meters  *metric.MeterProvider
	spans   *tracetest.InMemoryExporter
	metrics *metric.ManualReader
}

func newTelemetry() *telemetry {
	spans, metrics := tracetest.NewInMemoryExporter(), metric.NewManualReader()
	return &telemetry{
		trace.NewTracerProvider(trace.WithSyncer(spans)),
		metric.NewMeterProvider(metric.WithReader(metrics)),
		spans, metrics,
	}
}

func (tel *telemetry) middleware(opts ...otelcall.Option) func(http.RoundTripper) http.RoundTripper {
	return otelcall.Middleware(append([]otelcall.Option{otelcall.WithTracerProvider(tel.tracers), otelcall.WithMeterProvider(tel.meters)}, opts...)...)
}

// span has the fields of a span that the tests compare.
type span struct {
	Name       string
	Kind       apitrace.SpanKind
	Status     codes.Code
	Text       string
	Attributes map[attribute.Key]any
	Events     []map[attribute.Key]any
}

func (tel *telemetry) ended() []span {
	var list []span
	for _, s := range tel.spans.GetSpans() {
		one := span{Name: s.Name, Kind: s.SpanKind, Status: s.Status.Code, Text: s.Status.Description, Attributes: values(s.Attributes)}
		for _, e := range s.Events {
			one.Events = append(one.Events, values(e.Attributes))
		}
		list = append(list, one)
	}
	return list
}

func values(attrs []attribute.KeyValue) map[attribute.Key]any {
	m := map[attribute.Key]any{}
	for _, a := range attrs {
		m[a.Key] = a.Value.AsInterface()
	}
	return m
}

func (tel *telemetry) collect(t *testing.T) metricdata.ResourceMetrics {
	t.Helper()
	var all metricdata.ResourceMetrics
	if err := tel.metrics.Collect(context.Background(), &all); err != nil {
		t.Fatal(err)
	}
	return all
}

// measured counts the measurements by their attributes.
func (tel *telemetry) measured(t *testing.T) map[string]uint64 {
	t.Helper()
	counts := map[string]uint64{}
	for _, scope := range tel.collect(t).ScopeMetrics {
		for _, m := range scope.Metrics {
			if m.Name != "http.client.request.duration" || m.Unit != "s" || scope.Scope.Name != otelcall.ScopeName {
				t.Errorf("metric %s in %s of %s", m.Name, m.Unit, scope.Scope.Name)
			}
			for _, point := range m.Data.(metricdata.Histogram[float64]).DataPoints {
				if point.Sum < 0 || point.Sum > 60 {
					t.Errorf("the sum of durations is %v s", point.Sum)
				}
				counts[point.Attributes.Encoded(attribute.DefaultEncoder())] += point.Count
			}
		}
	}
	return counts
}

// client sends to the fake server through rt, or directly if rt is nil.
func client(srv *engagetest.Server, rt http.RoundTripper, opts ...engage.Option) *engage.Client {
	if rt == nil {
		rt = srv
	}
	return srv.Client(append([]engage.Option{
		engage.WithHTTPClient(&http.Client{Transport: rt}),
		engage.WithRetry(engage.RetryPolicy{MaxRetries: 2, BaseDelay: time.Nanosecond, MaxDelay: time.Nanosecond}),
	}, opts...)...)
}

type roundTripper func(*http.Request) (*http.Response, error)

func (f roundTripper) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }

func TestSpansAndMetrics(t *testing.T) {
	t.Parallel()
	tel, srv := newTelemetry(), engagetest.NewServer(t)
	srv.AddUsers(engage.UserDraft{ID: "u42"})
	srv.Inject(engagetest.Fault{Operation: "getUser", Status: 503})
	rt := roundTripper(func(r *http.Request) (*http.Response, error) {
		r = r.Clone(r.Context())
		return srv.RoundTrip(r)
	})
	c := client(srv, rt, engage.WithBaseURL("https://api.example.com:8443/v1"), engage.WithMiddleware(tel.middleware(otelcall.WithAttributes(attribute.String("peer.service", "engage")))))
	if _, err := c.Users.Get(t.Context(), "u42"); err != nil {
		t.Fatal(err)
	}
	if _, err := c.Users.Get(t.Context(), "unknown"); !errors.Is(err, engage.ErrNotFound) {
		t.Fatal(err)
	}

	attempt := func(more map[attribute.Key]any) map[attribute.Key]any {
		all := map[attribute.Key]any{
			"peer.service": "engage", "engagement.vendor": "engage", "engagement.operation": "Users.Get", "http.request.method": "GET", "url.template": "/users/{uid}",
			"server.address": "api.example.com", "server.port": int64(8443),
		}
		maps.Copy(all, more)
		return all
	}
	want := []span{
		{"Users.Get", apitrace.SpanKindClient, codes.Error, "", attempt(map[attribute.Key]any{"http.response.status_code": int64(503), "error.type": "503"}), nil},
		{"Users.Get", apitrace.SpanKindClient, codes.Unset, "", attempt(map[attribute.Key]any{"http.response.status_code": int64(200), "http.request.resend_count": int64(1)}), nil},
		{"Users.Get", apitrace.SpanKindClient, codes.Error, "", attempt(map[attribute.Key]any{"http.response.status_code": int64(404), "error.type": "404"}), nil},
	}
	if diff := cmp.Diff(want, tel.ended()); diff != "" {
		t.Errorf("spans (-want +got):\n%s", diff)
	}
	const common = "engagement.operation=Users.Get,engagement.vendor=engage,"
	const server = "peer.service=engage,server.address=api.example.com,server.port=8443"
	wantMetrics := map[string]uint64{
		common + "error.type=503,http.request.method=GET,http.response.status_code=503," + server: 1,
		common + "http.request.method=GET,http.response.status_code=200," + server:                1,
		common + "error.type=404,http.request.method=GET,http.response.status_code=404," + server: 1,
	}
	if diff := cmp.Diff(wantMetrics, tel.measured(t)); diff != "" {
		t.Errorf("measurements (-want +got):\n%s", diff)
	}
}

func TestAttemptsAreChildrenOfTheCaller(t *testing.T) {
	t.Parallel()
	tel, srv := newTelemetry(), engagetest.NewServer(t)
	srv.AddUsers(engage.UserDraft{ID: "u42"})
	srv.Inject(engagetest.Fault{Operation: "getUser", Status: 503})
	var inside apitrace.SpanContext
	look := func(next http.RoundTripper) http.RoundTripper {
		return roundTripper(func(r *http.Request) (*http.Response, error) {
			inside = apitrace.SpanContextFromContext(r.Context())
			return next.RoundTrip(r)
		})
	}
	c := client(srv, nil, engage.WithMiddleware(tel.middleware()), engage.WithMiddleware(look))
	ctx, parent := tel.tracers.Tracer("test").Start(t.Context(), "caller")
	if _, err := c.Users.Get(ctx, "u42"); err != nil {
		t.Fatal(err)
	}
	parent.End()
	spans := tel.spans.GetSpans()
	if len(spans) != 3 {
		t.Fatalf("%d spans, want 3", len(spans))
	}
	for _, s := range spans[:2] {
		if s.Parent.SpanID() != parent.SpanContext().SpanID() {
			t.Errorf("the parent of %s is not the caller's span", s.Name)
		}
	}
	if inside.SpanID() != spans[1].SpanContext.SpanID() {
		t.Error("the inner transport does not see the span of the attempt")
	}
}

func TestPropagationIsOptional(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		opts []otelcall.Option
		want bool
	}{
		"off": {nil, false},
		"on":  {[]otelcall.Option{otelcall.WithPropagator(propagation.TraceContext{})}, true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			tel, srv := newTelemetry(), engagetest.NewServer(t)
			var before http.Header
			keep := func(next http.RoundTripper) http.RoundTripper {
				return roundTripper(func(r *http.Request) (*http.Response, error) {
					resp, err := next.RoundTrip(r)
					before = r.Header
					return resp, err
				})
			}
			c := client(srv, nil, engage.WithMiddleware(keep), engage.WithMiddleware(tel.middleware(test.opts...)))
			if _, err := c.Users.Create(t.Context(), engage.UserDraft{ID: "u42"}); err != nil {
				t.Fatal(err)
			}
			sent := srv.Journal()[0].Header.Get("Traceparent")
			id := tel.spans.GetSpans()[0].SpanContext.TraceID().String()
			if got := strings.Contains(sent, id); got != test.want {
				t.Errorf("sent Traceparent %q, want it: %v", sent, test.want)
			}
			if before.Get("Traceparent") != "" {
				t.Error("the caller's request was changed")
			}
		})
	}
}

// private are values that a call sends or an error quotes.
var private = []string{"u-4711", "ada@example.com", "ada%40example.com", "Lovelace", "fake-key", "fake-secret", "s3cr3t", "Basic ", "cursor-9", "/users/u", "?"}

func TestNoPersonalData(t *testing.T) {
	t.Parallel()
	tel, srv := newTelemetry(), engagetest.NewServer(t)
	srv.AddUsers(engage.UserDraft{ID: "u-4711", Email: "ada@example.com"})
	rt := http.RoundTripper(srv)
	c := client(srv, roundTripper(func(r *http.Request) (*http.Response, error) { return rt.RoundTrip(r) }),
		engage.WithMiddleware(tel.middleware(otelcall.WithPropagator(propagation.NewCompositeTextMapPropagator(propagation.TraceContext{}, propagation.Baggage{})))))
	calls := func() {
		ctx := t.Context()
		_, _ = c.Users.Get(ctx, "u-4711", engage.WithQuery("token", "s3cr3t"), engage.WithHeader("X-Token", "s3cr3t"))
		_, _ = c.Users.Get(ctx, "ada@example.com")
		_, _ = c.Users.Create(ctx, engage.UserDraft{ID: "u-4711", FirstName: "Lovelace", Email: "ada@example.com"})
		_, _ = c.Users.List(ctx, engage.ListUsersParams{NextCursor: "cursor-9"})
		_ = c.Events.Track(ctx, "u-4711", engage.Event{Name: "Paid", Value: "Lovelace"})
		_ = c.Do(ctx, "GET", "/users/{id}", nil, nil, engage.WithPathValue("id", "u-4711"))
	}
	calls()
	rt = roundTripper(func(r *http.Request) (*http.Response, error) { // an error with everything of its request
		return nil, fmt.Errorf("%s %s with %s and %s failed", r.Method, r.URL, r.Header.Get("Authorization"), "s3cr3t")
	})
	calls()
	rt = roundTripper(func(r *http.Request) (*http.Response, error) {
		return &http.Response{StatusCode: 200, Header: http.Header{"X-Id": {"u-4711"}}, Body: io.NopCloser(failing{fmt.Errorf("reading %s", r.URL)})}, nil
	})
	calls()

	spans := tel.ended()
	if len(spans) < 18 {
		t.Errorf("%d spans, want one per attempt", len(spans))
	}
	for _, line := range append(lines(tel.spans.GetSpans()), fmt.Sprintf("%+v", tel.measured(t))) {
		for _, p := range private {
			if strings.Contains(line, p) {
				t.Errorf("%q is in %s", p, line)
			}
		}
	}
	if all := fmt.Sprintf("%+v", spans); !strings.Contains(all, "Users.Get") || !strings.Contains(all, "/users/{uid}") || !strings.Contains(all, "exception.type") {
		t.Error("the test looks in the wrong place")
	}
}

// Engagor's token call is a GET with the client's secret in its address. The same middleware serves both vendors.
func TestSecretsInTheAddress(t *testing.T) {
	t.Parallel()
	tel := newTelemetry()
	mw := tel.middleware()
	for _, status := range []int{200, 503} {
		answer := roundTripper(func(r *http.Request) (*http.Response, error) {
			if !strings.Contains(r.URL.RawQuery, "s3cr3t") {
				t.Errorf("no secret in the query: the test is out of date")
			}
			header := http.Header{"Content-Type": {"application/json"}}
			return &http.Response{StatusCode: status, Header: header, Body: io.NopCloser(strings.NewReader(`{"access_token":"s3cr3t-new","refresh_token":"s3cr3t-next","expires_in":60}`))}, nil
		})
		auth, err := engagor.NewOAuth("client-4711", "s3cr3t", engagor.WithHTTPClient(&http.Client{Transport: answer}), engagor.WithMiddleware(mw))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := auth.Refresh(t.Context(), "s3cr3t-old"); (err == nil) != (status == 200) {
			t.Errorf("status %d: error %v", status, err)
		}
	}
	srv := engagetest.NewServer(t)
	if _, err := client(srv, nil, engage.WithMiddleware(mw)).Users.Create(t.Context(), engage.UserDraft{ID: "u-4711"}); err != nil {
		t.Fatal(err)
	}

	all := append(lines(tel.spans.GetSpans()), fmt.Sprintf("%+v", tel.measured(t)))
	for _, line := range all {
		for _, p := range []string{"s3cr3t", "4711", "?"} {
			if strings.Contains(line, p) {
				t.Errorf("%q is in %s", p, line)
			}
		}
	}
	if len(all) != 4 || !strings.HasPrefix(all[0], "OAuth.Refresh ") || !strings.HasPrefix(all[2], "Users.Create ") {
		t.Errorf("spans and measurements %q", all)
	}
}

// lines prints everything that an exporter gets of each span.
func lines(stubs tracetest.SpanStubs) []string {
	var list []string
	for _, s := range stubs {
		list = append(list, fmt.Sprintf("%s %+v %+v %+v %+v %v", s.Name, s.Attributes, s.Events, s.Links, s.Status, s.SpanContext.TraceState()))
	}
	return list
}

type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }

func TestErrorsByKind(t *testing.T) {
	t.Parallel()
	dial := func(err error) error { return &net.OpError{Op: "dial", Net: "tcp", Err: err} }
	for name, test := range map[string]struct {
		err        error
		kind, text string
	}{
		"refused":     {dial(os.NewSyscallError("connect", syscall.ECONNREFUSED)), "connect", "connect: connection refused"},
		"name":        {dial(&net.DNSError{Err: "no such host", Name: "secret.example.com", IsNotFound: true}), "name_resolution", "name_resolution"},
		"reset":       {&net.OpError{Op: "read", Err: syscall.ECONNRESET}, "connection_lost", "connection_lost: connection reset by peer"},
		"closed":      {io.ErrUnexpectedEOF, "connection_lost", "connection_lost"},
		"certificate": {x509.UnknownAuthorityError{}, "tls", "tls"},
		"deadline":    {fmt.Errorf("wrapped: %w", context.DeadlineExceeded), "timeout", "timeout"},
		"dial time":   {dial(os.ErrDeadlineExceeded), "timeout", "timeout"},
		"canceled":    {context.Canceled, "canceled", "canceled"},
		"unknown":     {errors.New("GET https://example.com/users/u42"), "*errors.errorString", "*errors.errorString"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			tel, srv := newTelemetry(), engagetest.NewServer(t)
			c := client(srv, roundTripper(func(*http.Request) (*http.Response, error) { return nil, test.err }),
				engage.WithMiddleware(tel.middleware()), engage.WithRetry(engage.RetryPolicy{MaxRetries: engage.NoRetries}))
			if _, err := c.Users.Get(t.Context(), "u42"); !errors.Is(err, test.err) {
				t.Fatalf("error %v, want the transport's", err)
			}
			got := tel.ended()[0]
			wantEvents := []map[attribute.Key]any{{"exception.type": test.kind, "exception.message": test.text}}
			if diff := cmp.Diff(wantEvents, got.Events); diff != "" {
				t.Errorf("events (-want +got):\n%s", diff)
			}
			if got.Status != codes.Error || got.Text != test.text || got.Attributes["error.type"] != test.kind {
				t.Errorf("status %v %q, error.type %v", got.Status, got.Text, got.Attributes["error.type"])
			}
			if _, ok := got.Attributes["http.response.status_code"]; ok {
				t.Error("there is a status without an answer")
			}
		})
	}
}

func TestTruncatedBody(t *testing.T) {
	t.Parallel()
	tel, srv := newTelemetry(), engagetest.NewServer(t)
	c := client(srv, roundTripper(func(*http.Request) (*http.Response, error) {
		body := io.MultiReader(strings.NewReader(`{"uid":`), failing{io.ErrUnexpectedEOF})
		return &http.Response{StatusCode: 200, Header: http.Header{"Content-Type": {"application/json"}}, Body: io.NopCloser(body)}, nil
	}), engage.WithMiddleware(tel.middleware()), engage.WithRetry(engage.RetryPolicy{MaxRetries: engage.NoRetries}))
	if _, err := c.Users.Get(t.Context(), "u42"); err == nil {
		t.Fatal("no error")
	}
	spans := tel.ended()
	if len(spans) != 1 || spans[0].Status != codes.Error || spans[0].Attributes["error.type"] != "connection_lost" ||
		spans[0].Attributes["http.response.status_code"] != int64(200) {
		t.Errorf("spans %+v, want a lost connection after status 200", spans)
	}
}

// A middleware works without a client of this repository, too.
func TestOutsideOfAClient(t *testing.T) {
	t.Parallel()
	tel := newTelemetry()
	next := roundTripper(func(*http.Request) (*http.Response, error) {
		return &http.Response{StatusCode: 204, Body: http.NoBody}, nil
	})
	rt := tel.middleware()(next)
	for _, method := range []string{"", "PURGE"} {
		req, err := http.NewRequestWithContext(t.Context(), method, "http://example.com/users/u42", http.NoBody)
		if err != nil {
			t.Fatal(err)
		}
		req.Method = method
		resp, err := rt.RoundTrip(req)
		if err != nil {
			t.Fatal(err)
		}
		resp.Body.Close()
	}
	want := []span{
		{"GET", apitrace.SpanKindClient, codes.Unset, "", map[attribute.Key]any{
			"http.request.method": "GET", "server.address": "example.com", "server.port": int64(80), "http.response.status_code": int64(204),
		}, nil},
		{"HTTP", apitrace.SpanKindClient, codes.Unset, "", map[attribute.Key]any{
			"http.request.method": "_OTHER", "http.request.method_original": "PURGE", "server.address": "example.com", "server.port": int64(80), "http.response.status_code": int64(204),
		}, nil},
	}
	if diff := cmp.Diff(want, tel.ended()); diff != "" {
		t.Errorf("spans (-want +got):\n%s", diff)
	}
}

func TestConcurrentCalls(t *testing.T) {
	t.Parallel()
	tel, srv := newTelemetry(), engagetest.NewServer(t)
	srv.AddUsers(engage.UserDraft{ID: "u42"})
	c := srv.Client(engage.WithMiddleware(tel.middleware())) // over real connections
	var wg sync.WaitGroup
	for range 16 {
		wg.Go(func() {
			for range 5 {
				if _, err := c.Users.Get(t.Context(), "u42"); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	if n := len(tel.spans.GetSpans()); n != 80 {
		t.Errorf("%d spans, want 80", n)
	}
	var total uint64
	for _, n := range tel.measured(t) {
		total += n
	}
	if total != 80 {
		t.Errorf("%d measurements, want 80", total)
	}
}

// Without an SDK the global providers do nothing, and calls work.
func TestNoSDK(t *testing.T) {
	t.Parallel()
	srv := engagetest.NewServer(t)
	srv.AddUsers(engage.UserDraft{ID: "u42"})
	c := srv.Client(engage.WithMiddleware(otelcall.Middleware(nil, otelcall.WithTracerProvider(nil), otelcall.WithMeterProvider(nil))))
	if _, err := c.Users.Get(t.Context(), "u42"); err != nil {
		t.Fatal(err)
	}
}
