package rest

import (
	"bufio"
	"bytes"
	"compress/flate"
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"sync"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/lenient"
	"github.com/engagement-go/engagement/internal/pace"
	"github.com/engagement-go/engagement/internal/redact"
)

// sink is the destination of an answer. If all fields are nil, the answer is discarded.
type sink struct {
	value  any // pointer for JSON
	text   *string
	bytes  *[]byte
	image  bool // the bytes are those of an image
	stream *io.ReadCloser

	// promised means that a success without the value is none
	promised bool

	confirm string // member that says whether the call took effect
	notDone error
}

func sinkFor(out any) sink {
	switch out := out.(type) {
	case nil:
		return sink{}
	case *string:
		return sink{text: out}
	case *[]byte:
		return sink{bytes: out}
	}
	return sink{value: out}
}

// takesMarkup reports whether an answer of this type may begin like an HTML or XML page: plain text, and images in SVG.
func (s sink) takesMarkup(mediaType string) bool {
	return s.image || s.text != nil && mediaType == "text/plain"
}

// maxErrorBody is how much of an error's body is kept.
const maxErrorBody = 64 << 10

var buffers = sync.Pool{New: func() any { b := make([]byte, 0, 4<<10); return &b }}

// read decodes an answer, or returns its error. It checks the status first, then the size, then the content.
func (c *call) read(ctx context.Context, attempt *bound, resp *http.Response) (*engagement.Error, verdict) {
	c.req.status = resp.StatusCode
	ok := success(resp.StatusCode)
	limit := c.client.cfg.MaxResponseBytes
	if !ok {
		limit = min(limit, maxErrorBody)
	}
	pooled := buffers.Get().(*[]byte)
	body, whole, err := c.readBody(ctx, attempt, resp, *pooled, limit)
	defer func() {
		if cap(body) <= maxPooled {
			*pooled = body[:0]
			buffers.Put(pooled)
		}
	}()
	c.capture(resp, body)
	switch {
	case !ok:
		return c.statusError(ctx, resp, body, resp.StatusCode)
	case err != nil && badlyZipped(err):
		return c.responseError(resp, nil, fmt.Errorf("%w: %w", engagement.ErrInvalidResponse, err)), final
	case err != nil:
		return c.transportError(ctx, err)
	case !whole:
		e := c.responseError(resp, body, engagement.ErrResponseTooLarge)
		e.Message = fmt.Sprintf("the answer has more than %d bytes", limit)
		return e, final
	}
	return c.decode(ctx, resp, body)
}

// decode decodes the body of a 2xx answer into the sink.
func (c *call) decode(ctx context.Context, resp *http.Response, body []byte) (*engagement.Error, verdict) {
	if c.out.image && (len(body) == 0 || !strings.HasPrefix(mediaType(resp), "image/")) {
		e := c.responseError(resp, body, engagement.ErrInvalidResponse)
		e.Message = fmt.Sprintf("the answer is not an image (content type %q)", mediaType(resp))
		return e, final
	}
	if len(body) == 0 || resp.StatusCode == http.StatusNoContent {
		return c.checkResult(resp, nil)
	}
	if markup(body) && !c.out.takesMarkup(mediaType(resp)) {
		e := c.responseError(resp, body, engagement.ErrInvalidResponse)
		e.Message = fmt.Sprintf("the answer is an HTML or XML page (content type %q), not the API's", mediaType(resp))
		return e, final
	}
	if c.client.cfg.Inspect != nil {
		if status := c.client.cfg.Inspect(body); status != 0 {
			return c.statusError(ctx, resp, body, status)
		}
	}
	switch {
	case c.out.confirm != "":
		if string(member(body, c.out.confirm)) == "false" {
			return c.responseError(resp, body, c.out.notDone), final
		}
	case c.out.text != nil:
		body = bytes.TrimPrefix(body, bom)
		*c.out.text = text2xx(body)
	case c.out.bytes != nil:
		*c.out.bytes = bytes.Clone(body)
	case c.out.value != nil:
		repairs, err := lenient.Read(ctx, body, c.out.value)
		switch {
		case pace.Ended(ctx) != nil && err != nil:
			return c.transportError(ctx, err)
		case errors.Is(err, lenient.ErrTooLarge):
			e := c.responseError(resp, body, engagement.ErrResponseTooLarge)
			e.Message = err.Error()
			return e, final
		case err != nil:
			e := c.responseError(resp, body, engagement.ErrInvalidResponse)
			e.Message = c.mask(decodeMessage(mediaType(resp), err))
			return e, final
		}
		c.report(ctx, repairs)
	}
	return c.checkResult(resp, body)
}

// report adds the values that did not have the promised type to the response and the log.
func (c *call) report(ctx context.Context, repairs []engagement.Repair) {
	if len(repairs) == 0 {
		return
	}
	if dst := c.req.opts.Response; dst != nil {
		dst.Repairs = repairs
	}
	c.client.logRepairs(ctx, c.req.op, repairs)
}

// capture copies the answer for WithResponse.
func (c *call) capture(resp *http.Response, body []byte) {
	if dst := c.req.opts.Response; dst != nil {
		*dst = engagement.Response{StatusCode: resp.StatusCode, Header: resp.Header, Body: bytes.Clone(body), Attempts: c.attempt}
	}
}

func success(status int) bool { return status >= 200 && status <= 299 }

// handOut returns the body of an answer as a stream that ends with the context.
func (c *call) handOut(ctx context.Context, attempt *bound, resp *http.Response) {
	attempt.answered()
	attempt.guard(ctx, &resp.Body)
	c.req.status = resp.StatusCode
	*c.out.stream = &stream{ReadCloser: resp.Body, attempt: attempt}
	c.capture(resp, nil)
}

// stream is a body that ends with its context.
type stream struct {
	io.ReadCloser
	attempt *bound
}

// Read reads the body; when the context has ended, that is the error.
func (s *stream) Read(p []byte) (int, error) {
	n, err := s.ReadCloser.Read(p)
	if err != nil && !errors.Is(err, io.EOF) {
		if why := s.attempt.reason(); why != nil {
			err = fmt.Errorf("%w: %w", why, err)
		}
	}
	return n, err
}

// Close ends the attempt.
func (s *stream) Close() error {
	err := s.ReadCloser.Close()
	s.attempt.end()
	return err
}

// readBody reads up to limit bytes of an answer and closes it; whole is false if there were more. Reading ends with the
// attempt: by closing the body, if the transport may not do that. After status 101 there is no answer.
func (c *call) readBody(ctx context.Context, attempt *bound, resp *http.Response, buf []byte, limit int64) (body []byte, whole bool, err error) {
	if resp.StatusCode == http.StatusSwitchingProtocols {
		_ = resp.Body.Close()
		return buf[:0], true, nil
	}
	if c.client.foreign {
		attempt.guard(ctx, &resp.Body)
	}
	announced := resp.ContentLength
	var r io.Reader = resp.Body
	if !resp.Uncompressed && strings.EqualFold(first(resp.Header, "Content-Encoding"), "gzip") {
		r, announced = &gunzip{from: bufio.NewReader(resp.Body)}, -1
	}
	body, whole, err = readAll(attempt, r, buf, limit, announced)
	if !whole {
		drain(attempt, resp.Body)
	}
	_ = resp.Body.Close()
	if why := attempt.reason(); err != nil && why != nil && !errors.Is(err, why) { // and not its effect, "read on closed body"
		err = fmt.Errorf("%w: %w", why, err)
	}
	return body, whole, err
}

// gunzip decompresses a body that the transport did not decompress. A body that is not compressed after all is read as it
// is. Errors are returned by the first read.
type gunzip struct {
	from *bufio.Reader
	zip  io.Reader
}

// Read decompresses.
func (g *gunzip) Read(p []byte) (int, error) {
	if g.zip == nil {
		if magic, _ := g.from.Peek(2); string(magic) != "\x1f\x8b" {
			g.zip = g.from
		} else if zip, err := gzip.NewReader(g.from); err != nil {
			return 0, err
		} else {
			g.zip = zip
		}
	}
	return g.zip.Read(p)
}

// badlyZipped reports whether an answer is not compressed as its header says.
func badlyZipped(err error) bool {
	return errors.Is(err, gzip.ErrHeader) || errors.Is(err, gzip.ErrChecksum) || errors.As(err, new(flate.CorruptInputError))
}

// maxAhead is how much memory is allocated ahead, whatever length an answer announces.
const maxAhead = 1 << 20

// maxEmptyReads is how many reads in a row may give nothing.
const maxEmptyReads = 100

// readAll reads up to limit bytes into buf; whole is false if there were more. It ends with the attempt, also if the body
// does not end when it is closed.
func readAll(attempt *bound, body io.Reader, buf []byte, limit, announced int64) (_ []byte, whole bool, _ error) {
	if ahead := min(announced, maxAhead); announced <= limit && int64(cap(buf)) <= ahead {
		buf = make([]byte, 0, ahead+1) // one more, so that the end is found without growing
	}
	for empty := 0; ; {
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
		if empty++; n > 0 {
			empty = 0
		}
		switch why := attempt.reason(); {
		case err != nil:
			return buf, false, err
		case why != nil:
			return buf, false, why
		case empty > maxEmptyReads:
			return buf, false, io.ErrNoProgress
		}
	}
}

// drain reads a little of the rest, so that the connection can be reused.
func drain(attempt *bound, body io.Reader) {
	var buf [4 << 10]byte
	for reads := 0; reads < 64 && attempt.reason() == nil; reads++ {
		if _, err := body.Read(buf[:]); err != nil {
			return
		}
	}
}

// markup reports whether a body is an HTML or XML page, which is from a gateway and not from the API. It looks at the
// first byte, because content types are often wrong.
func markup(body []byte) bool {
	return bytes.HasPrefix(bytes.TrimLeft(body[:min(len(body), 256)], " \t\r\n\xef\xbb\xbf"), []byte("<"))
}

func mediaType(resp *http.Response) string {
	mt, _, _ := strings.Cut(first(resp.Header, "Content-Type"), ";")
	return strings.ToLower(strings.TrimSpace(mt))
}

var bom = []byte("\xef\xbb\xbf")

// text2xx returns a text answer, without the quotes if it is JSON.
func text2xx(body []byte) string {
	var s string
	if len(body) > 1 && body[0] == '"' && json.Unmarshal(body, &s) == nil {
		return s
	}
	return string(body)
}

func decodeMessage(mediaType string, err error) string {
	if mediaType != "application/json" && !strings.HasSuffix(mediaType, "+json") {
		return fmt.Sprintf("the answer is not JSON (content type %q)", mediaType)
	}
	return "the answer cannot be decoded: " + redact.Quoted(err.Error())
}
