package otelcall

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"io"
	"net"
	"syscall"

	semconv "go.opentelemetry.io/otel/semconv/v1.43.0"
)

// describe returns the kind of an error and a text that does not quote it: errors may have URLs, addresses and headers.
func describe(err error) (kind, text string) {
	kind = kindOf(err)
	text = kind
	if errno := syscall.Errno(0); errors.As(err, &errno) { // its texts are a fixed list
		text += ": " + errno.Error()
	}
	return kind, text
}

func kindOf(err error) string {
	var (
		timeout     interface{ Timeout() bool }
		dns         *net.DNSError
		certificate *tls.CertificateVerificationError
		authority   x509.UnknownAuthorityError
		hostname    x509.HostnameError
		record      tls.RecordHeaderError
		alert       tls.AlertError
		op          *net.OpError
	)
	switch {
	case errors.Is(err, context.Canceled):
		return "canceled"
	case errors.Is(err, context.DeadlineExceeded), errors.As(err, &timeout) && timeout.Timeout():
		return "timeout"
	case errors.As(err, &dns):
		return "name_resolution"
	case errors.As(err, &certificate), errors.As(err, &authority), errors.As(err, &hostname), errors.As(err, &record), errors.As(err, &alert):
		return "tls"
	case errors.As(err, &op) && (op.Op == "dial" || op.Op == "proxyconnect"):
		return "connect"
	case op != nil, errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return "connection_lost"
	}
	return semconv.ErrorType(err).Value.AsString()
}
