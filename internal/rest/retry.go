package rest

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"math"
	"math/rand/v2"
	"net"
	"net/http"
	"time"
)

// RetryPolicy says how often and how patiently a call is repeated. Whether it may be repeated at all is the
// operation's property, never the policy's.
type RetryPolicy struct {
	MaxRetries    int
	BaseDelay     time.Duration
	MaxDelay      time.Duration
	MaxRetryAfter time.Duration
}

// DefaultRetry is what callers get who do not choose.
var DefaultRetry = RetryPolicy{MaxRetries: 3, BaseDelay: 500 * time.Millisecond, MaxDelay: 30 * time.Second, MaxRetryAfter: time.Minute}

// Normal fills in what p leaves open and refuses what makes no sense.
func (p RetryPolicy) Normal(defaults RetryPolicy) (RetryPolicy, error) {
	if p.MaxRetries < 0 || p.BaseDelay < 0 || p.MaxDelay < 0 || p.MaxRetryAfter < 0 {
		return p, Invalid("retry policy", "must not be negative")
	}
	if p.BaseDelay == 0 {
		p.BaseDelay = defaults.BaseDelay
		if p.MaxDelay > 0 {
			p.BaseDelay = min(p.BaseDelay, p.MaxDelay)
		}
	}
	if p.MaxDelay == 0 {
		p.MaxDelay = max(defaults.MaxDelay, p.BaseDelay)
	}
	if p.MaxRetryAfter == 0 {
		p.MaxRetryAfter = defaults.MaxRetryAfter
	}
	if p.MaxDelay < p.BaseDelay {
		return p, Invalid("retry policy", "must not have a MaxDelay below its BaseDelay")
	}
	return p, nil
}

// backoff is full jitter: anything up to BaseDelay doubled per retry, at most MaxDelay.
func (p RetryPolicy) backoff(attempt int) time.Duration {
	ceiling := p.MaxDelay
	if shift := attempt - 1; shift < 62 {
		if d := p.BaseDelay << shift; d>>shift == p.BaseDelay && d < ceiling {
			ceiling = d
		}
	}
	return rand.N(min(ceiling, math.MaxInt64-1) + 1)
}

// verdict is what an outcome means for sending the request again.
type verdict uint8

const (
	final        verdict = iota // never
	ifRepeatable                // only where repeating what may have happened does no harm
	always                      // the vendor did not take the request
)

func statusVerdict(status int) verdict {
	switch status {
	case http.StatusTooManyRequests:
		return always
	case http.StatusInternalServerError, http.StatusBadGateway, http.StatusServiceUnavailable, http.StatusGatewayTimeout:
		return ifRepeatable
	}
	return final
}

// transportVerdict judges an error of the transport, by which no answer arrived.
func transportVerdict(err error) verdict {
	var (
		op          *net.OpError
		dns         *net.DNSError
		certificate *tls.CertificateVerificationError
		authority   x509.UnknownAuthorityError
		hostname    x509.HostnameError
		record      tls.RecordHeaderError
		redirect    *redirectError
	)
	switch {
	case errors.Is(err, context.Canceled): // by a middleware; the caller's own is seen before
		return final
	case errors.As(err, &certificate), errors.As(err, &authority), errors.As(err, &hostname), errors.As(err, &record),
		errors.As(err, &redirect):
		return final
	case errors.As(err, &dns):
		return always
	case errors.As(err, &op) && (op.Op == "dial" || op.Op == "proxyconnect"):
		return always
	}
	return ifRepeatable
}
