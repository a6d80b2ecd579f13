package mcpserver

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"sync"
	"time"
)

// ticketLife is how long a ticket is valid.
const ticketLife = 5 * time.Minute

// What a ticket is for.
const (
	forAgent  = "agent"  // the agent gets it from a dry run
	forPerson = "person" // the client gets it with the question to a person, and returns it with the answer
)

// tickets permit one call each. A ticket holds for one operation with the same arguments, once, for ticketLife. It is signed
// with a key that lives as long as the process.
type tickets struct {
	key [32]byte

	mu   sync.Mutex
	used map[string]time.Time // until when, by nonce
}

func newTickets() *tickets {
	t := &tickets{used: map[string]time.Time{}}
	_, _ = rand.Read(t.key[:]) // it never fails
	return t
}

const nonceSize, expirySize = 16, 8

// issue returns a ticket for a call.
func (t *tickets) issue(purpose, operation string, arguments []byte) string {
	ticket := make([]byte, nonceSize, nonceSize+expirySize+sha256.Size)
	_, _ = rand.Read(ticket)
	ticket = binary.BigEndian.AppendUint64(ticket, uint64(time.Now().Add(ticketLife).UnixNano()))
	return base64.RawURLEncoding.EncodeToString(t.sign(ticket, purpose, operation, arguments))
}

// sign appends the signature. Lengths keep the parts apart.
func (t *tickets) sign(head []byte, purpose, operation string, arguments []byte) []byte {
	mac := hmac.New(sha256.New, t.key[:])
	for _, part := range [][]byte{head, []byte(purpose), []byte(operation), arguments} {
		var size [8]byte
		binary.BigEndian.PutUint64(size[:], uint64(len(part)))
		mac.Write(size[:])
		mac.Write(part)
	}
	return mac.Sum(head)
}

var (
	errTicketBad     = errors.New("the confirmation is not for this operation with these arguments")
	errTicketExpired = errors.New("the confirmation has expired")
	errTicketUsed    = errors.New("the confirmation has been used")
)

// use checks a ticket, and makes it invalid.
func (t *tickets) use(ticket, purpose, operation string, arguments []byte) error {
	raw, err := base64.RawURLEncoding.Strict().DecodeString(ticket)
	if err != nil || len(raw) != nonceSize+expirySize+sha256.Size {
		return errTicketBad
	}
	head := raw[: nonceSize+expirySize : nonceSize+expirySize]
	if !hmac.Equal(raw, t.sign(head, purpose, operation, arguments)) {
		return errTicketBad
	}
	expiry := time.Unix(0, int64(binary.BigEndian.Uint64(head[nonceSize:]))) //nolint:gosec // signed, and written as an int64
	now := time.Now()
	if !now.Before(expiry) {
		return errTicketExpired
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	for nonce, until := range t.used {
		if !now.Before(until) {
			delete(t.used, nonce)
		}
	}
	nonce := string(head[:nonceSize])
	if _, ok := t.used[nonce]; ok {
		return errTicketUsed
	}
	t.used[nonce] = expiry
	return nil
}
