package ingest

import (
	"encoding/binary"
	"math/rand/v2"
	"time"

	"github.com/oklog/ulid/v2"
)

// NewID returns a new ULID. Its random part comes from the generator of the runtime, which is seeded by the system and
// takes no lock.
func NewID() string {
	var id ulid.ULID
	_ = id.SetTime(ulid.Timestamp(time.Now()))                // fails after the year 10889
	binary.BigEndian.PutUint16(id[6:], uint16(rand.Uint64())) //nolint:gosec // 16 of its bits; an id is no secret
	binary.BigEndian.PutUint64(id[8:], rand.Uint64())         //nolint:gosec // an id is no secret
	return id.String()
}
