package customeriohook

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/engagement-go/engagement/internal/hook"
)

// The headers of a request.
const (
	// HeaderTimestamp holds the time of signing, in Unix seconds.
	HeaderTimestamp = "X-CIO-Timestamp"
	// HeaderSignature holds the signature, in hexadecimal (inferred).
	HeaderSignature = "X-CIO-Signature"
)

// DefaultWindow is how old a signature may be. The vendor tries for 7 days to deliver an event, and does not say whether
// it signs again each time. A shorter window than that would refuse the late attempts for good if it does not, and with
// them everything that waits behind.
const DefaultWindow = 7*24*time.Hour + 6*time.Hour

// Signatures of the near future pass, for clocks differ.
const maxSkew = 5 * time.Minute

// Sign sets the headers that the service sets: the time, and the HMAC-SHA256 of time and body with the signing key. It is
// for senders, in tests above all.
func Sign(header http.Header, body []byte, key string, at time.Time) {
	stamp := strconv.FormatInt(at.Unix(), 10)
	header.Set(HeaderTimestamp, stamp)
	header.Set(HeaderSignature, hex.EncodeToString(digest(stamp, body, key)))
}

func digest(stamp string, body []byte, key string) []byte {
	mac := hmac.New(sha256.New, []byte(key))
	mac.Write([]byte("v0:" + stamp + ":"))
	mac.Write(body)
	return mac.Sum(nil)
}

// Verify checks the signature of a request against several keys, so that a key can be exchanged without a gap. The body
// must be the bytes as they came; the names in header may be in any case. It takes as long for a good signature as for a bad
// one. The error is ErrUnverified, or ErrSignatureExpired for a good one that is older than DefaultWindow; an empty key fits
// nothing.
func Verify(header http.Header, body []byte, keys ...string) error {
	return verify(header, body, keys, DefaultWindow, time.Now())
}

func verify(header http.Header, body []byte, keys []string, window time.Duration, now time.Time) error {
	stamp, signature := hook.HeaderValue(header, HeaderTimestamp), hook.HeaderValue(header, HeaderSignature)
	seconds, err := strconv.ParseInt(stamp, 10, 64)
	if err != nil {
		return ErrUnverified
	}
	given, err := hex.DecodeString(strings.TrimSpace(signature))
	if err != nil || len(given) != sha256.Size {
		return ErrUnverified
	}
	good := false
	for _, key := range keys {
		if hmac.Equal(given, digest(stamp, body, key)) && key != "" {
			good = true // and go on: which key fits is nobody's business
		}
	}
	if !good {
		return ErrUnverified
	}
	if age := now.Unix() - seconds; age > int64(window/time.Second) || age < -int64(maxSkew/time.Second) {
		return ErrSignatureExpired
	}
	return nil
}
