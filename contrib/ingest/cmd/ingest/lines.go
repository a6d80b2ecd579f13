package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"

	"github.com/engagement-go/engagement/contrib/ingest"
)

// maxLine is more than the largest operation.
const maxLine = 64 << 10

// line is a line that is not blank: an operation, or the reason why it is refused.
type line struct {
	number  int
	op      ingest.Operation
	refused error
}

// lines iterates over the lines of r. A failure to read ends it.
func (v *service) lines(r io.Reader) iter.Seq2[line, error] {
	return func(yield func(line, error) bool) {
		lines := bufio.NewReaderSize(r, maxLine)
		for n := 1; ; n++ {
			text, err := readLine(lines)
			l := line{number: n}
			switch {
			case errors.Is(err, errLong):
				l.refused = err
			case errors.Is(err, io.EOF):
				return
			case err != nil:
				yield(l, err)
				return
			case len(bytes.TrimSpace(text)) == 0:
				continue
			default:
				l.op, l.refused = v.parse(text)
			}
			if !yield(l, nil) {
				return
			}
		}
	}
}

var errLong = fmt.Errorf("longer than %d bytes", maxLine)

// readLine returns the next line. One that is too long is skipped, with errLong.
func readLine(r *bufio.Reader) ([]byte, error) {
	line, err := r.ReadSlice('\n')
	switch {
	case err == nil, errors.Is(err, io.EOF) && len(line) > 0:
		return line, nil
	case !errors.Is(err, bufio.ErrBufferFull):
		return nil, err
	}
	for errors.Is(err, bufio.ErrBufferFull) {
		_, err = r.ReadSlice('\n')
	}
	if err == nil || errors.Is(err, io.EOF) {
		return nil, errLong
	}
	return nil, err
}
