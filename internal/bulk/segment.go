package bulk

import (
	"fmt"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/encode"
)

// segment is some items in a row with their encodings, on the way into chunks.
type segment[T any] struct {
	items   []T
	buf     []byte
	ends    []int         // of the encodings in buf
	refused map[int]error // by position; those have no encoding
	stopped any           // what a method of an item panicked with
	done    chan struct{} // closed when the items are encoded; nil if no other goroutine does that
}

func (s *segment[T]) reset() {
	clear(s.items)
	s.items, s.buf, s.ends, s.refused, s.done = s.items[:0], s.buf[:0], s.ends[:0], nil, nil
}

// encoded reports whether all items are encoded.
func (s *segment[T]) encoded() bool {
	if s.done == nil {
		return true
	}
	select {
	case <-s.done:
		return true
	default:
		return false
	}
}

// encoding returns the encoding of the item at i.
func (s *segment[T]) encoding(i int) []byte {
	start := 0
	if i > 0 {
		start = s.ends[i-1]
	}
	return s.buf[start:s.ends[i]]
}

// encodeItems checks and encodes the items.
func encodeItems[T, R any](s *segment[T], cfg *Config[T, R]) {
	for i := range s.items {
		var err error
		if s.buf, err = appendItem(s.buf, cfg, &s.items[i]); err != nil {
			if s.refused == nil {
				s.refused = map[int]error{}
			}
			s.refused[i] = err
		}
		s.ends = append(s.ends, len(s.buf))
	}
}

// appendItem checks an item and appends its encoding. With an error, dst is returned as it was.
func appendItem[T, R any](dst []byte, cfg *Config[T, R], item *T) ([]byte, error) {
	if cfg.Check != nil {
		if err := cfg.Check(item); err != nil {
			return dst, err
		}
	}
	var out []byte
	var err error
	if cfg.Encode != nil {
		out, err = cfg.Encode(dst, item)
	} else {
		out, err = encode.Body(dst, item)
	}
	if err != nil {
		return dst, err
	}
	if size := len(cfg.Prefix) + len(out) - len(dst) + len(cfg.Suffix); cfg.MaxBytes > 0 && size > cfg.MaxBytes {
		return dst, fmt.Errorf("takes %d bytes, the limit is %d: %w", size, cfg.MaxBytes, engagement.ErrInvalidArgument)
	}
	return out, nil
}

// Body returns the body of one request with all items, or the error of the first bad one.
func Body[T, R any](items []T, cfg Config[T, R]) ([]byte, error) {
	body := []byte(cfg.Prefix)
	for i := range items {
		if i > 0 {
			body = append(body, ',')
		}
		var err error
		if body, err = appendItem(body, &cfg, &items[i]); err != nil {
			return nil, fmt.Errorf("%s[%d]: %w", cfg.Argument, i, err)
		}
	}
	return append(body, cfg.Suffix...), nil
}
