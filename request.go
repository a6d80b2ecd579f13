package engagement

import (
	"fmt"
	"net/http"
	"net/url"
)

// RequestOption changes one call.
type RequestOption func(*RequestOptions)

// RequestOptions are the settings of one call, which a RequestOption changes. Programs use the functions that return a
// RequestOption; the fields are for modules that build options of their own. Bad values fail the call with
// ErrInvalidArgument before anything is sent.
type RequestOptions struct {
	// Header is sent with the call. It replaces headers of the same name.
	Header http.Header
	// Query is added to the query.
	Query url.Values
	// PathValues are filled into the route of Client.Do, by name.
	PathValues map[string]string
	// Retry replaces the retry policy of the client. Fields that are zero keep the client's values.
	Retry *RetryPolicy
	// Response receives the raw answer.
	Response *Response
	// Cursor is the start of an iteration over a list. Other calls refuse it.
	Cursor string
	// Err is the error of an option with a bad value. It fails the call.
	Err error
}

// WithHeader sends a header with this call, and replaces one of the same name.
func WithHeader(name, value string) RequestOption {
	return func(o *RequestOptions) {
		if o.Header == nil {
			o.Header = http.Header{}
		}
		o.Header[http.CanonicalHeaderKey(name)] = []string{value}
	}
}

// WithQuery adds a query value to this call.
func WithQuery(name, value string) RequestOption {
	return func(o *RequestOptions) {
		if o.Query == nil {
			o.Query = url.Values{}
		}
		o.Query.Add(name, value)
	}
}

// WithPathValue fills {name} in the route of Client.Do.
func WithPathValue(name, value string) RequestOption {
	return func(o *RequestOptions) {
		if o.PathValues == nil {
			o.PathValues = map[string]string{}
		}
		o.PathValues[name] = value
	}
}

// WithCallRetry replaces the retry policy for this call. Fields of p that are zero keep the client's values.
func WithCallRetry(p RetryPolicy) RequestOption {
	return func(o *RequestOptions) { o.Retry = &p }
}

// WithResponse copies the raw answer to dst: status, header, body. In an iteration over a list dst holds the last page.
func WithResponse(dst *Response) RequestOption {
	return func(o *RequestOptions) {
		if o.Response = dst; dst == nil {
			o.Err = fmt.Errorf("WithResponse must not be nil: %w", ErrInvalidArgument)
		}
	}
}

// WithCursor starts an iteration over a list at the cursor of a PageError, with the parameters of the iteration that
// failed. An empty cursor starts at the first page. Calls that are not iterations refuse it.
func WithCursor(cursor string) RequestOption {
	return func(o *RequestOptions) { o.Cursor = cursor }
}

// Response is the raw answer of a call, see WithResponse.
type Response struct {
	// StatusCode is the HTTP status.
	StatusCode int
	// Header is the header of the answer.
	Header http.Header
	// Body is the body as it arrived. It may hold personal data.
	Body []byte
	// Attempts is how often the request was sent.
	Attempts int
	// Repairs are the values of the answer that did not have the promised type, at most 100 of them. What is inside a type
	// with an UnmarshalJSON that is written by hand, such as customerio.Person, is corrected as well, and not listed.
	Repairs []Repair
}

// Repair is a value of an answer that did not have the promised type. It was corrected, or dropped: then its field is
// zero.
type Repair struct {
	// Path is the position of the value, by names as the service writes them, such as "data[3].created_at". Keys of
	// free-form maps are "*".
	Path string
	// Reason says which type was promised and which arrived. It does not quote the value.
	Reason string
	// Dropped means that the field stays zero.
	Dropped bool
}
