package rest

import (
	"io"
	"net/http"
	"sync"
	"sync/atomic"

	"github.com/engagement-go/engagement/internal/encode"
)

// payload is an encoded body. It can be read several times at once. It returns to the pool when the call and all readers
// are done with it, because the transport may still read after Do has returned.
type payload struct {
	body []byte
	// state counts the call and the readers in its lower half, and the calls that have used the buffer in its upper half:
	// a reader that is requested after the call must not get the body of another call.
	state atomic.Uint64
}

var payloads = sync.Pool{New: func() any { return new(payload) }}

// largest buffer in the pool: a chunk of a bulk call fits
const maxPooled = 4 << 20

// encode returns the encoded body of the request, or nil if it has none.
func (r *Request) encode() (*payload, error) {
	if r.kind == noBody {
		return nil, nil
	}
	p := payloads.Get().(*payload)
	p.body = p.body[:0]
	p.state.Store((p.state.Load()>>32+1)<<32 | 1)
	var err error
	switch r.kind {
	case jsonBody:
		p.body, err = encode.Body(p.body, r.payload)
	case formBody:
		p.body = append(p.body, r.form...)
	case rawBody:
		p.body = append(p.body, r.payload.([]byte)...)
	}
	if err != nil {
		p.release()
		return nil, err
	}
	return p, nil
}

func (p *payload) release() {
	if p != nil && uint32(p.state.Add(^uint64(0))) == 0 && cap(p.body) <= maxPooled { //nolint:gosec // the low half
		payloads.Put(p)
	}
}

// attach makes p the body of a request, which can be sent again. end is sent in place of its last bytes.
func (p *payload) attach(req *http.Request, end []byte) {
	if p == nil {
		return
	}
	if len(p.body) == 0 {
		req.Body = http.NoBody // another empty body would be sent chunked
		return
	}
	use := p.state.Load() >> 32
	req.ContentLength = int64(len(p.body))
	req.Body, _ = p.reader(use, end)
	req.GetBody = func() (io.ReadCloser, error) { return p.reader(use, end) }
}

func (p *payload) reader(use uint64, end []byte) (io.ReadCloser, error) {
	for {
		state := p.state.Load()
		if state>>32 != use || uint32(state) == 0 { //nolint:gosec // the low half
			return nil, http.ErrBodyReadAfterClose
		}
		if p.state.CompareAndSwap(state, state+1) {
			return &payloadReader{p: p, rest: p.body[:len(p.body)-len(end)], end: end}, nil
		}
	}
}

// payloadReader reads a payload once. It has a lock because HTTP/2 may close a body while it is read. After Close the
// bytes may belong to another call.
type payloadReader struct {
	mu   sync.Mutex
	p    *payload
	rest []byte
	end  []byte // follows the rest
}

// Read reads the payload.
func (r *payloadReader) Read(dst []byte) (int, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.p == nil {
		return 0, http.ErrBodyReadAfterClose
	}
	if len(r.rest) == 0 {
		r.rest, r.end = r.end, nil
	}
	if len(r.rest) == 0 {
		return 0, io.EOF
	}
	n := copy(dst, r.rest)
	r.rest = r.rest[n:]
	return n, nil
}

// Close releases the payload.
func (r *payloadReader) Close() error {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.p != nil {
		p := r.p
		r.p, r.rest, r.end = nil, nil, nil
		p.release()
	}
	return nil
}
