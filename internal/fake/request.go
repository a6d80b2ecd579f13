package fake

import (
	"encoding/json"
	"net/http"
	"net/url"
	"strconv"
	"strings"

	"github.com/engagement-go/engagement/internal/spec"
)

// Request is a request that the spec allows.
type Request struct {
	*http.Request
	server    *Server
	Operation *spec.Operation
	Path      map[string]string
	Query     url.Values
	Body      []byte
	Strict    bool   // nothing is taken that the vendor does not document
	SideURL   string // base URL of the second host, if there is one
}

// JSON decodes the body.
func (r *Request) JSON(into any) error { return json.Unmarshal(r.Body, into) }

// Form decodes the body as a form.
func (r *Request) Form() url.Values {
	form, _ := url.ParseQuery(string(r.Body))
	return form
}

// Read decodes a body that was validated already. What still does not fit stays zero.
func Read[T any](r *Request) T {
	var v T
	_ = r.JSON(&v)
	return v
}

// Number returns a number of the query.
func (r *Request) Number(name string, absent int) int {
	if n, err := strconv.Atoi(r.Query.Get(name)); err == nil {
		return n
	}
	return absent
}

// PathNumber returns a number of the path.
func (r *Request) PathNumber(name string) int64 {
	n, _ := strconv.ParseInt(r.Path[name], 10, 64)
	return n
}

// Bearer returns the token in the header Authorization.
func (r *Request) Bearer() string {
	token, _ := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
	return token
}

// Example returns the example answer of the spec.
func (r *Request) Example() Answer {
	status, contentType, body := r.Operation.Example()
	a := Answer{Status: status}
	if body != nil {
		a.Body, a.Header = body, http.Header{"Content-Type": {contentType}}
	}
	return a
}

// Answer is the answer to a request. Body is nil, a []byte that is sent as it is, a string that is sent as text, or a
// value that is sent as JSON.
type Answer struct {
	Status int
	Header http.Header
	Body   any
}

// OK returns an answer with a value. The value is encoded at once, while the handler holds the lock of its model.
func OK(body any) Answer {
	encoded, err := json.Marshal(body)
	if err != nil {
		return Answer{Status: http.StatusInternalServerError, Body: err.Error()}
	}
	return Answer{Status: http.StatusOK, Header: http.Header{"Content-Type": {"application/json"}}, Body: encoded}
}
