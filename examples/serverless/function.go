package main

import (
	"bytes"
	"cmp"
	"context"
	"encoding/base64"
	"net/http"
	"time"
)

// Request is the event with which AWS Lambda calls a function for an HTTP request. The API Gateway (payload formats 1.0 and
// 2.0), function URLs and the load balancer have the same members, or one of two. Names of headers may be in small letters.
type Request struct {
	HTTPMethod        string              `json:"httpMethod"` // format 1.0, load balancer
	Path              string              `json:"path"`
	RawPath           string              `json:"rawPath"` // format 2.0, function URL
	Headers           map[string]string   `json:"headers"`
	MultiValueHeaders map[string][]string `json:"multiValueHeaders"`
	Body              string              `json:"body"`
	IsBase64Encoded   bool                `json:"isBase64Encoded"`
	RequestContext    struct {
		HTTP struct {
			Method string `json:"method"`
		} `json:"http"` // format 2.0, function URL
	} `json:"requestContext"`
}

// Response is the answer of a function, in all of these forms.
type Response struct {
	StatusCode int               `json:"statusCode"`
	Headers    map[string]string `json:"headers,omitempty"`
	Body       string            `json:"body"`
}

// patience is how long a function works on a request. Customer.io waits 4 seconds for an answer, and a function that starts
// first needs some of them.
const patience = 3 * time.Second

// Function answers events with a handler. Invoke is what lambda.Start of github.com/aws/aws-lambda-go takes:
//
//	lambda.Start((&Function{handler}).Invoke)
type Function struct {
	handler http.Handler
}

// Invoke answers one event. It returns no error, for which the gateway would answer with a status of its own.
func (f *Function) Invoke(ctx context.Context, event Request) (Response, error) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	r, err := event.httpRequest(ctx)
	if err != nil {
		return Response{StatusCode: http.StatusBadRequest}, nil
	}
	w := &answer{header: http.Header{}}
	f.handler.ServeHTTP(w, r)
	response := Response{StatusCode: cmp.Or(w.status, http.StatusOK), Headers: map[string]string{}, Body: w.body.String()}
	for name := range w.header {
		response.Headers[name] = w.header.Get(name)
	}
	return response, nil
}

// httpRequest returns the request as it was before the gateway made an event of it. Its body has the same bytes: a signature
// does not fit a body that was decoded and encoded again.
func (event *Request) httpRequest(ctx context.Context) (*http.Request, error) {
	body := []byte(event.Body)
	if event.IsBase64Encoded {
		var err error
		if body, err = base64.StdEncoding.DecodeString(event.Body); err != nil {
			return nil, err
		}
	}
	method := cmp.Or(event.RequestContext.HTTP.Method, event.HTTPMethod)
	r, err := http.NewRequestWithContext(ctx, method, cmp.Or(event.RawPath, event.Path, "/"), bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	for name, values := range event.MultiValueHeaders {
		for _, value := range values {
			r.Header.Add(name, value)
		}
	}
	for name, value := range event.Headers {
		r.Header.Set(name, value)
	}
	return r, nil
}

// answer keeps what a handler writes.
type answer struct {
	header http.Header
	status int
	body   bytes.Buffer
}

// Header returns the header of the answer.
func (w *answer) Header() http.Header { return w.header }

// WriteHeader keeps the first status.
func (w *answer) WriteHeader(status int) { w.status = cmp.Or(w.status, status) }

// Write keeps the body.
func (w *answer) Write(p []byte) (int, error) {
	w.WriteHeader(http.StatusOK)
	return w.body.Write(p)
}
