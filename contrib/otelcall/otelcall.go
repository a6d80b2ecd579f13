// Package otelcall is middleware that traces and measures the calls of this repository's clients with OpenTelemetry:
//
//	c, err := engage.New(key, secret, engage.WithMiddleware(otelcall.Middleware()))
//
// Every attempt of a call is a client span, named by the operation, such as "Users.Get", and a value of the histogram
// http.client.request.duration. A retry is another span. All are children of the span in the caller's context.
//
// # Attributes
//
// The attributes follow the semantic conventions for HTTP clients, as far as these are safe for calls with personal data:
//
//	on spans and measurements
//	  engagement.vendor            vendor package, "engage"
//	  engagement.operation         service and method, "Users.Get"; "Do" for Client.Do
//	  http.request.method          _OTHER for methods that are not in the conventions
//	  server.address, server.port
//	  http.response.status_code    if an answer arrived
//	  error.type                   the status from 400 up, or one of the words below
//	on spans only
//	  url.template                 "/users/{uid}"
//	  http.request.resend_count    from the second attempt on
//	  http.request.method_original if the method is _OTHER
//
// url.full, which the conventions require, is left out: it has ids, addresses and, with some vendors, the token. Headers,
// queries, bodies and the texts of errors, which may quote them, are left out too. The word for an error is canceled,
// timeout, name_resolution, tls, connect, connection_lost or, for all others, the name of its Go type.
//
// The duration of an attempt ends when its answer has been read. Waits before and between attempts do not count. A failure
// that a vendor reports with status 200 counts as a success.
//
// Nothing is sent to the vendor unless [WithPropagator] is used. [ObserveBatcher] measures batchers.
package otelcall

import (
	"net/http"
	"slices"
	"strconv"
	"time"

	"go.opentelemetry.io/otel"
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/codes"
	"go.opentelemetry.io/otel/metric"
	"go.opentelemetry.io/otel/propagation"
	semconv "go.opentelemetry.io/otel/semconv/v1.43.0"
	"go.opentelemetry.io/otel/semconv/v1.43.0/httpconv"
	"go.opentelemetry.io/otel/trace"

	"github.com/engagement-go/engagement"
)

// ScopeName is the instrumentation scope of all spans and metrics of this package.
const ScopeName = "github.com/engagement-go/engagement/contrib/otelcall"

// The attributes that identify a call.
const (
	// VendorKey is the name of the vendor package, "engage".
	VendorKey = attribute.Key("engagement.vendor")
	// OperationKey is the service and method, "Users.Get".
	OperationKey = attribute.Key("engagement.operation")
)

type config struct {
	tracers    trace.TracerProvider
	meters     metric.MeterProvider
	propagator propagation.TextMapPropagator
	attributes []attribute.KeyValue
}

// Option configures Middleware.
type Option func(*config)

// WithTracerProvider makes spans with p. The default, also for nil, is the global provider.
func WithTracerProvider(p trace.TracerProvider) Option {
	return func(c *config) {
		if p != nil {
			c.tracers = p
		}
	}
}

// WithMeterProvider measures with p. The default, also for nil, is the global provider.
func WithMeterProvider(p metric.MeterProvider) Option {
	return func(c *config) {
		if p != nil {
			c.meters = p
		}
	}
}

// WithPropagator sends the trace context in headers, for a proxy of your own. It is off by default, and the global
// propagator is not used, because the vendor should not get trace ids or baggage.
func WithPropagator(p propagation.TextMapPropagator) Option {
	return func(c *config) { c.propagator = p }
}

// WithAttributes adds constant attributes to every span and every measurement, for example to distinguish two clients.
func WithAttributes(attributes ...attribute.KeyValue) Option {
	return func(c *config) { c.attributes = append(c.attributes, attributes...) }
}

// Middleware returns a middleware for the option WithMiddleware of any client of this repository. Several clients may
// share it. If it is the first of several middlewares, its spans include the others.
func Middleware(opts ...Option) func(http.RoundTripper) http.RoundTripper {
	c := config{tracers: otel.GetTracerProvider(), meters: otel.GetMeterProvider()}
	for _, o := range opts {
		if o != nil {
			o(&c)
		}
	}
	tracer := c.tracers.Tracer(ScopeName, trace.WithSchemaURL(semconv.SchemaURL))
	meter := c.meters.Meter(ScopeName, metric.WithSchemaURL(semconv.SchemaURL))
	duration, err := httpconv.NewClientRequestDuration(meter)
	if err != nil { // duration is usable all the same, and measures nothing
		otel.Handle(err)
	}
	return func(next http.RoundTripper) http.RoundTripper {
		if next == nil {
			next = http.DefaultTransport
		}
		return &transport{next, c, tracer, duration}
	}
}

type transport struct {
	next     http.RoundTripper
	config   config
	tracer   trace.Tracer
	duration httpconv.ClientRequestDuration
}

// RoundTrip sends the request. The attempt ends when it fails, or with the body of the answer.
func (t *transport) RoundTrip(req *http.Request) (*http.Response, error) {
	info, _ := engagement.CallInfoFrom(req.Context())
	common := t.common(req, info)
	ctx, span := t.tracer.Start(req.Context(), spanName(req, info),
		trace.WithSpanKind(trace.SpanKindClient),
		trace.WithAttributes(common...),
		trace.WithAttributes(spanOnly(req, info)...))
	a := &attempt{transport: t, ctx: ctx, span: span, common: common, started: time.Now()}

	if t.config.propagator != nil {
		req = req.Clone(ctx) // a RoundTripper must not change the headers of its request
		t.config.propagator.Inject(ctx, propagation.HeaderCarrier(req.Header))
	} else {
		req = req.WithContext(ctx)
	}
	resp, err := t.next.RoundTrip(req)
	if err != nil {
		a.end(err)
		return resp, err
	}
	a.status = resp.StatusCode
	if resp.Body == nil || resp.Body == http.NoBody {
		a.end(nil)
	} else {
		resp.Body = &body{resp.Body, a}
	}
	return resp, nil
}

// spanName returns the operation, or the method for requests of other clients.
func spanName(req *http.Request, info engagement.CallInfo) string {
	if info.Operation != "" {
		return info.Operation
	}
	if m := method(req); m != string(httpconv.RequestMethodOther) {
		return m
	}
	return "HTTP"
}

// common returns the attributes of both spans and measurements.
func (t *transport) common(req *http.Request, info engagement.CallInfo) []attribute.KeyValue {
	attrs := make([]attribute.KeyValue, 0, 5+len(t.config.attributes))
	attrs = append(attrs, t.config.attributes...)
	attrs = append(attrs,
		semconv.HTTPRequestMethodKey.String(method(req)),
		semconv.ServerAddress(req.URL.Hostname()),
		semconv.ServerPort(port(req)))
	if info.Operation != "" {
		attrs = append(attrs, VendorKey.String(info.Vendor), OperationKey.String(info.Operation))
	}
	return attrs
}

func spanOnly(req *http.Request, info engagement.CallInfo) []attribute.KeyValue {
	var attrs []attribute.KeyValue
	if info.Route != "" {
		attrs = append(attrs, semconv.URLTemplate(info.Route))
	}
	if info.Attempt > 1 {
		attrs = append(attrs, semconv.HTTPRequestResendCount(info.Attempt-1))
	}
	if m := method(req); m != req.Method && req.Method != "" {
		attrs = append(attrs, semconv.HTTPRequestMethodOriginal(req.Method))
	}
	return attrs
}

// method returns one of the methods in the conventions, so that their number is bounded.
func method(req *http.Request) string {
	switch req.Method {
	case "":
		return http.MethodGet
	case http.MethodGet, http.MethodHead, http.MethodPost, http.MethodPut, http.MethodPatch, http.MethodDelete,
		http.MethodConnect, http.MethodOptions, http.MethodTrace:
		return req.Method
	}
	return string(httpconv.RequestMethodOther)
}

func port(req *http.Request) int {
	if n, err := strconv.Atoi(req.URL.Port()); err == nil {
		return n
	}
	if req.URL.Scheme == "http" {
		return 80
	}
	return 443
}

// failure describes how an attempt ended: the word for error.type, and a text that is safe to show. Both are empty for a
// success.
func (a *attempt) failure(err error) (kind, text string) {
	switch {
	case err != nil:
		return describe(err)
	case a.status >= http.StatusBadRequest:
		return strconv.Itoa(a.status), ""
	}
	return "", ""
}

func (a *attempt) finish(err error) {
	outcome := make([]attribute.KeyValue, 0, 2)
	if a.status != 0 {
		outcome = append(outcome, semconv.HTTPResponseStatusCode(a.status))
	}
	kind, text := a.failure(err)
	if kind != "" {
		outcome = append(outcome, semconv.ErrorTypeKey.String(kind))
		a.span.SetStatus(codes.Error, text)
	}
	if err != nil {
		a.span.AddEvent(semconv.ExceptionEventName, trace.WithAttributes(semconv.ExceptionType(kind), semconv.ExceptionMessage(text)))
	}
	a.span.SetAttributes(outcome...)
	a.transport.duration.RecordSet(a.ctx, time.Since(a.started).Seconds(), attribute.NewSet(slices.Concat(a.common, outcome)...))
	a.span.End()
}
