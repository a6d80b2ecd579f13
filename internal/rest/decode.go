package rest

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"reflect"
	"strings"
	"sync"
	"time"
)

// sink says where an answer goes; all nil discards it.
type sink struct {
	value  any // pointer for JSON
	text   *string
	bytes  *[]byte
	stream *io.ReadCloser
}

// maxErrorBody is how much of an error's body is kept.
const maxErrorBody = 64 << 10

var buffers = sync.Pool{New: func() any { b := make([]byte, 0, 4<<10); return &b }}

// read turns an answer into the caller's value or an error: the status first, then size, emptiness, content type, JSON.
func (c *Client) read(ctx context.Context, r *Request, resp *http.Response, sent *payload, out sink, attempt int) (*Error, verdict) {
	r.status = resp.StatusCode
	ok := resp.StatusCode >= 200 && resp.StatusCode <= 299
	if ok && out.stream != nil {
		*out.stream = resp.Body
		c.capture(r, resp, nil, attempt)
		return nil, final
	}
	limit := c.cfg.MaxResponseBytes
	if !ok {
		limit = min(limit, maxErrorBody)
	}
	pooled := buffers.Get().(*[]byte)
	body, whole, err := readAll(resp.Body, *pooled, limit, resp.ContentLength)
	closeBody(resp.Body, whole)
	defer func() {
		if cap(body) <= maxPooled {
			*pooled = body[:0]
			buffers.Put(pooled)
		}
	}()
	c.capture(r, resp, body, attempt)
	if !ok {
		return c.statusError(r, resp, sent, body, resp.StatusCode, attempt)
	}
	if err != nil {
		return c.transportError(ctx, r, sent, attempt, err)
	}
	if !whole {
		e := c.responseError(r, resp, body, attempt, ErrResponseTooLarge)
		e.Message = fmt.Sprintf("the answer has more than %d bytes", limit)
		return e, final
	}
	if len(body) == 0 || resp.StatusCode == http.StatusNoContent {
		return nil, final
	}
	if contentType := resp.Header.Get("Content-Type"); markup(contentType, body) && (out.text == nil || mediaType(contentType) != "text/plain") {
		e := c.responseError(r, resp, body, attempt, ErrInvalidResponse)
		e.Message = fmt.Sprintf("the answer is an HTML or XML page (content type %q), not the API's", mediaType(contentType))
		return e, final
	}
	if c.cfg.Inspect != nil {
		if status := c.cfg.Inspect(body); status != 0 {
			return c.statusError(r, resp, sent, body, status, attempt)
		}
	}
	switch {
	case out.text != nil:
		*out.text = text2xx(body)
	case out.bytes != nil:
		*out.bytes = bytes.Clone(body)
	case out.value != nil:
		if err := decode(body, out.value); err != nil {
			e := c.responseError(r, resp, body, attempt, ErrInvalidResponse)
			e.Message = c.mask(r, sent, decodeMessage(resp.Header.Get("Content-Type"), err))
			return e, final
		}
	}
	return nil, final
}

// capture copies the answer for a caller who asked for it.
func (c *Client) capture(r *Request, resp *http.Response, body []byte, attempt int) {
	if dst := r.opts.capture; dst != nil {
		*dst = Response{StatusCode: resp.StatusCode, Header: resp.Header, Body: bytes.Clone(body), Attempts: attempt}
	}
}

// responseError is for an answer that arrived and is of no use.
func (c *Client) responseError(r *Request, resp *http.Response, body []byte, attempt int, cause error) *Error {
	e := c.newError(r, attempt)
	e.StatusCode = resp.StatusCode
	e.Header = resp.Header
	e.Body = bytes.Clone(body[:min(len(body), maxErrorBody)])
	e.Err = cause
	return e
}

// statusError is for an answer outside 2xx, and for one that says so in its body.
func (c *Client) statusError(r *Request, resp *http.Response, sent *payload, body []byte, status, attempt int) (*Error, verdict) {
	e := c.responseError(r, resp, body, attempt, sentinelFor(status))
	e.StatusCode = status
	e.RetryAfter = retryAfter(resp.Header.Get("Retry-After"), time.Now())
	if c.cfg.ReadError != nil && len(body) > 0 && !markup(resp.Header.Get("Content-Type"), body) {
		c.cfg.ReadError(e)
	}
	e.Message = c.mask(r, sent, strings.TrimSpace(e.Message))
	e.Code = c.maskCode(r, sent, e.Code)
	if errors.Is(e.Err, ErrRateLimited) {
		return e, always
	}
	return e, statusVerdict(status)
}

// readAll reads into buf up to limit bytes; whole is false when there were more.
func readAll(body io.Reader, buf []byte, limit, announced int64) (_ []byte, whole bool, _ error) {
	if announced >= 0 && announced <= limit && int64(cap(buf)) <= announced {
		buf = make([]byte, 0, announced+1) // one more, so that the end is seen without growing
	}
	for {
		if len(buf) == cap(buf) {
			buf = append(buf, 0)[:len(buf)]
		}
		n, err := body.Read(buf[len(buf):cap(buf)])
		buf = buf[:len(buf)+n]
		if int64(len(buf)) > limit {
			return buf[:limit], false, nil
		}
		if err == io.EOF {
			return buf, true, nil
		}
		if err != nil {
			return buf, false, err
		}
	}
}

// closeBody drains a little of what was not read, so that the connection can be used again, and closes.
func closeBody(body io.ReadCloser, whole bool) {
	if !whole {
		_, _ = io.CopyN(io.Discard, body, 64<<10)
	}
	_ = body.Close()
}

// markup reports an HTML or XML page, which comes from a gateway and not from the API.
func markup(contentType string, body []byte) bool {
	if strings.HasPrefix(contentType, "application/json") {
		return false
	}
	switch mediaType(contentType) {
	case "text/html", "application/xhtml+xml", "text/xml", "application/xml":
		return true
	}
	return bytes.HasPrefix(bytes.TrimLeft(body[:min(len(body), 256)], " \t\r\n"), []byte("<"))
}

func mediaType(contentType string) string {
	mt, _, _ := strings.Cut(contentType, ";")
	return strings.ToLower(strings.TrimSpace(mt))
}

// text2xx takes the quotes off where a text answer is JSON after all.
func text2xx(body []byte) string {
	var s string
	if len(body) > 1 && body[0] == '"' && json.Unmarshal(body, &s) == nil {
		return s
	}
	return string(body)
}

func decodeMessage(contentType string, err error) string {
	message := "the answer cannot be decoded: " + quoted().ReplaceAllString(err.Error(), masked)
	if mt := mediaType(contentType); mt != "application/json" && !strings.HasSuffix(mt, "+json") {
		message = fmt.Sprintf("the answer is not JSON (content type %q)", mt)
	}
	return message
}

// Decode reads JSON into out as an answer is read: for answers within answers, and for what arrives by other ways.
func Decode(body []byte, out any) error { return decode(body, out) }

// decode is strict and fast first. Only when a type is off does it read again, putting the usual slips of JSON
// writers right.
func decode(body []byte, out any) error {
	err := json.Unmarshal(body, out)
	var syntax *json.SyntaxError
	if err == nil || errors.As(err, &syntax) {
		return err
	}
	target := reflect.ValueOf(out).Elem()
	target.SetZero()
	repaired, ok := coerce(body, target.Type())
	if !ok {
		return err
	}
	if json.Unmarshal(repaired, out) != nil {
		target.SetZero()
		return err
	}
	return nil
}
