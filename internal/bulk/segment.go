package bulk

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/check"
)

// segment is some items in a row with their encodings, on the way into chunks.
type segment[T any] struct {
	items   []T
	buf     bytes.Buffer
	ends    []int         // of the encodings in buf
	refused map[int]error // by position; those have no encoding
	encoder *json.Encoder
	stopped any           // what a method of an item panicked with
	done    chan struct{} // closed when the items are encoded; nil if no other goroutine does that
}

func newSegment[T any]() *segment[T] {
	s := new(segment[T])
	s.encoder = json.NewEncoder(&s.buf)
	s.encoder.SetEscapeHTML(false)
	return s
}

func (s *segment[T]) reset() {
	clear(s.items)
	s.items, s.ends, s.refused, s.done = s.items[:0], s.ends[:0], nil, nil
	s.buf.Reset()
}

// encoded returns the encoding of the item at i.
func (s *segment[T]) encoded(i int) []byte {
	start := 0
	if i > 0 {
		start = s.ends[i-1]
	}
	return s.buf.Bytes()[start:s.ends[i]]
}

// encode checks and encodes the items.
func encode[T, R any](s *segment[T], cfg *Config[T, R]) {
	for i := range s.items {
		start := s.buf.Len()
		if err := encodeItem(s, cfg, &s.items[i]); err != nil {
			if s.refused == nil {
				s.refused = map[int]error{}
			}
			s.refused[i] = err
			s.buf.Truncate(start)
		}
		s.ends = append(s.ends, s.buf.Len())
	}
}

func encodeItem[T, R any](s *segment[T], cfg *Config[T, R], item *T) error {
	if cfg.Check != nil {
		if err := cfg.Check(item); err != nil {
			return err
		}
	}
	start := s.buf.Len()
	var err error
	if cfg.Encode != nil {
		err = s.append(cfg.Encode(s.buf.AvailableBuffer(), item))
	} else {
		err = appendValue(s, cfg, item)
	}
	if err != nil {
		return err
	}
	if size := len(cfg.Prefix) + s.buf.Len() - start + len(cfg.Suffix); cfg.MaxBytes > 0 && size > cfg.MaxBytes {
		return fmt.Errorf("takes %d bytes, the limit is %d: %w", size, cfg.MaxBytes, engagement.ErrInvalidArgument)
	}
	return nil
}

func (s *segment[T]) append(encoded []byte, err error) error {
	if err == nil {
		s.buf.Write(encoded)
	}
	return err
}

// appendValue appends an item by encoding/json.
func appendValue[T, R any](s *segment[T], cfg *Config[T, R], item *T) error {
	value := any(item)
	if cfg.Value != nil {
		value = cfg.Value(item)
	}
	start := s.buf.Len()
	if err := s.encoder.Encode(value); err != nil {
		return fmt.Errorf("cannot be encoded: %w", engagement.ErrInvalidArgument)
	}
	s.buf.Truncate(s.buf.Len() - 1) // the line break of the encoder
	return check.Encoded(value, s.buf.Bytes()[start:])
}

// Body returns the body of one request with all items, or the error of the first bad one.
func Body[T, R any](items []T, cfg Config[T, R]) ([]byte, error) {
	s := newSegment[T]()
	s.buf.WriteString(cfg.Prefix)
	for i := range items {
		if i > 0 {
			s.buf.WriteByte(',')
		}
		if err := encodeItem(s, &cfg, &items[i]); err != nil {
			return nil, fmt.Errorf("items[%d]: %w", i, err)
		}
	}
	s.buf.WriteString(cfg.Suffix)
	return s.buf.Bytes(), nil
}
