// Package dial knows the errors of connections that were not made, so that nothing was sent.
package dial

import (
	"crypto/tls"
	"crypto/x509"
	"errors"
	"net"
)

// Failed reports whether an error of a transport means that no connection to the service was made.
func Failed(err error) bool {
	if op := (*net.OpError)(nil); errors.As(err, &op) && (op.Op == "dial" || op.Op == "proxyconnect") {
		return true
	}
	return errors.As(err, new(*net.DNSError)) || Untrusted(err)
}

// Untrusted reports whether a server could not prove who it is.
func Untrusted(err error) bool {
	return errors.As(err, new(*tls.CertificateVerificationError)) || errors.As(err, new(x509.UnknownAuthorityError)) ||
		errors.As(err, new(x509.HostnameError)) || errors.As(err, new(tls.RecordHeaderError))
}
