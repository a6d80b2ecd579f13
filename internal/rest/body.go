package rest

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/check"
)

// payload is an encoded body. It can be read many times at once, and goes back to the pool when the call and every
// reader are done with it: the transport may still be reading after Do has returned.
type payload struct {
	buf bytes.Buffer
	enc *json.Encoder
	// state counts the call and the readers in its lower half, and the calls that the buffer has served in its upper
	// half: who asks for a reader after the call must not get another call's body.
	state atomic.Uint64
}

var payloads = sync.Pool{New: func() any {
	p := new(payload)
	p.enc = json.NewEncoder(&p.buf)
	p.enc.SetEscapeHTML(false)
	return p
}}

// largest buffer worth keeping: a piece of a bulk call fits
const maxPooled = 4 << 20

// encode writes the body of the request, or returns nil when it has none.
func (r *Request) encode() (*payload, error) {
	if r.kind == noBody {
		return nil, nil
	}
	p := payloads.Get().(*payload)
	p.buf.Reset()
	p.state.Store((p.state.Load()>>32+1)<<32 | 1)
	switch r.kind {
	case jsonBody:
		if err := p.enc.Encode(r.payload); err != nil {
			p.release()
			return nil, check.Invalid("body", cannotEncode(err))
		}
		p.buf.Truncate(p.buf.Len() - 1) // the encoder's line break
	case formBody:
		p.buf.Write(r.form)
	case rawBody:
		p.buf.Write(r.payload.([]byte))
	}
	return p, nil
}

func (p *payload) release() {
	if p != nil && uint32(p.state.Add(^uint64(0))) == 0 && p.buf.Cap() <= maxPooled {
		payloads.Put(p)
	}
}

// attach makes p the replayable body of a request.
func (p *payload) attach(req *http.Request) {
	if p == nil {
		return
	}
	if p.buf.Len() == 0 {
		req.Body = http.NoBody // any other empty body goes out in chunks
		return
	}
	use := p.state.Load() >> 32
	req.ContentLength = int64(p.buf.Len())
	req.Body, _ = p.reader(use)
	req.GetBody = func() (io.ReadCloser, error) { return p.reader(use) }
}

func (p *payload) reader(use uint64) (io.ReadCloser, error) {
	for {
		state := p.state.Load()
		if state>>32 != use || uint32(state) == 0 {
			return nil, http.ErrBodyReadAfterClose
		}
		if p.state.CompareAndSwap(state, state+1) {
			return &payloadReader{p: p, rest: p.buf.Bytes()}, nil
		}
	}
}

// payloadReader reads a payload once. HTTP/2 may close a body while it is still being read, hence the lock: after Close
// the bytes belong to somebody else.
type payloadReader struct {
	mu   sync.Mutex
	p    *payload
	rest []byte
}

// Read reads what is left.
func (r *payloadReader) Read(dst []byte) (int, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.p == nil {
		return 0, http.ErrBodyReadAfterClose
	}
	if len(r.rest) == 0 {
		return 0, io.EOF
	}
	n := copy(dst, r.rest)
	r.rest = r.rest[n:]
	return n, nil
}

// Close gives the payload back.
func (r *payloadReader) Close() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.p != nil {
		p := r.p
		r.p, r.rest = nil, nil
		p.release()
	}
	return nil
}

// cannotEncode says why a value has no JSON, where the reason does not quote it: NaN, a channel, a loop.
func cannotEncode(err error) string {
	const text = "cannot be encoded as JSON"
	if e := (*json.UnsupportedValueError)(nil); errors.As(err, &e) {
		return text + ", it has an unsupported value: " + e.Str
	}
	if e := (*json.UnsupportedTypeError)(nil); errors.As(err, &e) {
		return text + ", it has a value of type " + e.Type.String()
	}
	if e := (*json.MarshalerError)(nil); errors.As(err, &e) && errors.Is(e.Err, engagement.ErrInvalidArgument) {
		return text + ": " + strings.TrimSuffix(e.Err.Error(), ": "+engagement.ErrInvalidArgument.Error())
	}
	return text
}
