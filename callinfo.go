package engagement

import "context"

// CallInfo identifies the call behind a request. It has no value that the call sent, so that its fields can name spans
// and label metrics.
type CallInfo struct {
	// Vendor is the name of the vendor package, such as "engage".
	Vendor string
	// Operation is the service and method that was called, such as "Users.Get"; "Do" for Client.Do.
	Operation string
	// Method is the HTTP method.
	Method string
	// Route is the path as a template, relative to the base URL, without the values that were filled in.
	Route string
	// Attempt counts how often the call has been sent, from 1. A redirect that is followed belongs to the same attempt.
	Attempt int
}

type callInfoKey struct{}

// CallInfoFrom returns the call behind a request, from the context of that request. It is for middleware; one middleware
// serves the clients of all vendors.
//
//	info, ok := engagement.CallInfoFrom(req.Context())
//
// ok is false for requests that were not sent by a client with middleware.
func CallInfoFrom(ctx context.Context) (info CallInfo, ok bool) {
	info, ok = ctx.Value(callInfoKey{}).(CallInfo)
	return info, ok
}

// ContextWithCallInfo returns a context from which CallInfoFrom returns info. The clients use it for each attempt; use it
// to test middleware.
func ContextWithCallInfo(ctx context.Context, info CallInfo) context.Context {
	return context.WithValue(ctx, callInfoKey{}, info)
}
