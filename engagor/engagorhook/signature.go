package engagorhook

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"net/http"

	"github.com/engagement-go/engagement/internal/hook"
)

// HeaderSignature is the header that carries the signature.
const HeaderSignature = "X-Signature"

// Sign sets the header that the service sets: base64 of the HMAC-SHA256 of the body with the client secret. It is for
// senders, in tests above all.
func Sign(header http.Header, body []byte, secret string) {
	header.Set(HeaderSignature, base64.StdEncoding.EncodeToString(digest(body, secret)))
}

func digest(body []byte, secret string) []byte {
	mac := hmac.New(sha256.New, []byte(secret))
	mac.Write(body)
	return mac.Sum(nil)
}

// Verify checks the signature of a request against several secrets, so that a secret can be exchanged without a gap. The
// body must be the bytes as they came; the name in header may be in any case. It takes as long for a good signature as for a
// bad one. The error is ErrUnverified; an empty secret fits nothing.
func Verify(header http.Header, body []byte, secrets ...string) error {
	given, err := base64.StdEncoding.Strict().DecodeString(hook.HeaderValue(header, HeaderSignature))
	good := false
	for _, secret := range secrets {
		if hmac.Equal(given, digest(body, secret)) && err == nil && secret != "" {
			good = true // and go on: which secret fits is nobody's business
		}
	}
	if !good {
		return ErrUnverified
	}
	return nil
}
