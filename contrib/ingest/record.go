package ingest

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// Operation is an operation in the form in which it is stored: encoded for the service, with what its delivery needs.
type Operation struct {
	// ID stays the same whenever the operation is sent. Put makes one if it is empty.
	ID string
	// Key names whose operations stay in order: a person or an object. It is required.
	Key string
	// OtherKey is the second person of an operation on two people, such as a merge. The operation is delivered after all
	// that was stored before it for both, and before all that is stored after it for either.
	OtherKey string
	// NotRepeatable says that sending the operation twice would do something twice. When it is unknown whether it arrived,
	// it becomes a dead letter and is not sent again.
	NotRepeatable bool
	// JSON is the operation as the service takes it.
	JSON []byte
}

// entry is an operation in a record.
type entry struct {
	Operation

	after  position // delivered once this position of another partition is completed; zero for none
	record uint64   // where it stands while it is delivered
	index  int
}

// barrier reports whether an entry stands only for a wait. It is never sent.
func (e *entry) barrier() bool { return len(e.JSON) == 0 }

// position is a record of a partition.
type position struct {
	partition int
	sequence  uint64 // from 1; 0 means none
}

// The limits of a record. A sync to disk is shared by all operations of a record.
const (
	maxRecordOperations = 128
	maxRecordBytes      = 64 << 10
)

// The record format. A record is the version, then its operations, each a byte of flags and then its members, every one
// preceded by its length; numbers are unsigned varints. A reader refuses what has another version, so a change of
// the format needs a new number.
const recordVersion = 1

const (
	flagNotRepeatable = 1 << iota
	flagOtherKey
	flagAfter
	knownFlags = flagNotRepeatable | flagOtherKey | flagAfter
)

// ErrRecordVersion means that a stored record has a format that this version of the package does not know. It is left
// where it is; a worker of the version that wrote it delivers it.
var ErrRecordVersion = errors.New("unknown version of the record format")

var errRecord = errors.New("the record cannot be read")

// size is an upper bound of what an entry takes in a record.
func (e *entry) size() int {
	return len(e.ID) + len(e.Key) + len(e.OtherKey) + len(e.JSON) + 6*binary.MaxVarintLen64
}

func appendRecord(dst []byte, entries []*entry) []byte {
	dst = append(dst, recordVersion)
	for _, e := range entries {
		var flags byte
		if e.NotRepeatable {
			flags |= flagNotRepeatable
		}
		if e.OtherKey != "" {
			flags |= flagOtherKey
		}
		if e.after.sequence != 0 {
			flags |= flagAfter
		}
		dst = append(dst, flags)
		dst = appendText(dst, e.ID)
		dst = appendText(dst, e.Key)
		if e.OtherKey != "" {
			dst = appendText(dst, e.OtherKey)
		}
		if e.after.sequence != 0 {
			dst = binary.AppendUvarint(dst, uint64(e.after.partition)) //nolint:gosec // never negative
			dst = binary.AppendUvarint(dst, e.after.sequence)
		}
		dst = appendText(dst, e.JSON)
	}
	return dst
}

func appendText[T string | []byte](dst []byte, text T) []byte {
	dst = binary.AppendUvarint(dst, uint64(len(text)))
	return append(dst, text...)
}

// readRecord returns the operations of a record. They share its memory.
func readRecord(data []byte) ([]*entry, error) {
	if len(data) == 0 {
		return nil, errRecord
	}
	if data[0] != recordVersion {
		return nil, fmt.Errorf("%w: %d, this package reads %d", ErrRecordVersion, data[0], recordVersion)
	}
	r := recordReader{data: data[1:]}
	var entries []*entry
	for len(r.data) > 0 {
		flags := r.data[0]
		r.data = r.data[1:]
		if flags&^knownFlags != 0 {
			return nil, errRecord
		}
		e := &entry{}
		e.ID = string(r.text())
		e.Key = string(r.text())
		e.NotRepeatable = flags&flagNotRepeatable != 0
		if flags&flagOtherKey != 0 {
			e.OtherKey = string(r.text())
			r.bad = r.bad || e.OtherKey == ""
		}
		if flags&flagAfter != 0 {
			partition := r.number()
			e.after = position{partition: int(partition % maxPartitions), sequence: r.number()}
			r.bad = r.bad || partition >= maxPartitions || e.after.sequence == 0
		}
		e.JSON = r.text()
		if r.bad {
			return nil, errRecord
		}
		entries = append(entries, e)
	}
	if len(entries) == 0 {
		return nil, errRecord
	}
	return entries, nil
}

type recordReader struct {
	data []byte
	bad  bool
}

func (r *recordReader) number() uint64 {
	n, used := binary.Uvarint(r.data)
	if used <= 0 {
		r.bad = true
		r.data = nil
		return 0
	}
	r.data = r.data[used:]
	return n
}

func (r *recordReader) text() []byte {
	n := r.number()
	if r.bad || n > uint64(len(r.data)) {
		r.bad = true
		r.data = nil
		return nil
	}
	text := r.data[:n:n]
	r.data = r.data[n:]
	return text
}
