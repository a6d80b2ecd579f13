package rest

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"net"

	"github.com/engagement-go/engagement"
)

// HadNoEffect reports whether the error of a call says that the service has not carried it out, for a reason that passes: a
// rate limit, a host that cannot be reached.
func HadNoEffect(err error) bool {
	e := (*engagement.Error)(nil)
	switch {
	case !errors.As(err, &e):
		return false
	case e.Attempts == 0, errors.Is(e.Err, engagement.ErrRateLimited):
		return true
	}
	return e.StatusCode == 0 && neverConnected(e.Err)
}

// MayHaveEffect reports whether the error of a call leaves open whether the service has carried it out: no answer, an answer
// of a gateway, a success without a usable body.
func MayHaveEffect(err error) bool {
	e := (*engagement.Error)(nil)
	switch {
	case !errors.As(err, &e):
		return !errors.Is(err, engagement.ErrInvalidArgument)
	case HadNoEffect(err):
		return false
	}
	return e.StatusCode < 300 || statusVerdict(e.StatusCode) == ifRepeatable || e.StatusCode >= 500
}

// Refused returns the status with which the service refused a call, 0 if the call failed otherwise.
func Refused(err error) int {
	e := (*engagement.Error)(nil)
	if !errors.As(err, &e) || HadNoEffect(err) || MayHaveEffect(err) {
		return 0
	}
	return e.StatusCode
}

// neverConnected reports whether no connection to the service was made, so that nothing was sent.
func neverConnected(err error) bool {
	if op := (*net.OpError)(nil); errors.As(err, &op) && (op.Op == "dial" || op.Op == "proxyconnect") {
		return true
	}
	return errors.As(err, new(*net.DNSError)) || untrusted(err)
}

// untrusted reports whether a server could not prove who it is.
func untrusted(err error) bool {
	return errors.As(err, new(*tls.CertificateVerificationError)) || errors.As(err, new(x509.UnknownAuthorityError)) ||
		errors.As(err, new(x509.HostnameError)) || errors.As(err, new(tls.RecordHeaderError))
}

// transportVerdict is the verdict on an error of the transport.
func transportVerdict(err error) verdict {
	switch {
	case errors.Is(err, context.Canceled): // by a middleware; that of the caller is handled before
		return final
	case untrusted(err), errors.As(err, new(*redirectError)):
		return final
	case neverConnected(err):
		return always
	}
	return ifRepeatable
}
