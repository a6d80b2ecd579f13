package rest

import "context"

// CallInfo is what middleware may know about the call that a request belongs to. Each vendor package declares a twin
// with the same fields. The modules in contrib/ read it too, and those of other versions: fields may be added, not
// changed.
type CallInfo struct {
	Operation string
	Method    string
	Route     string
	Attempt   int
}

type callInfoKey struct{}

// withCallInfo tells middleware which call it sees. Without middleware there is nobody to tell.
func (c *Client) withCallInfo(ctx context.Context, op *Operation, attempt int) context.Context {
	if len(c.cfg.Middleware) == 0 {
		return ctx
	}
	return context.WithValue(ctx, callInfoKey{}, CallInfo{op.Name, op.Method, op.Route, attempt})
}

// CallInfoFrom finds what withCallInfo put there.
func CallInfoFrom(ctx context.Context) (CallInfo, bool) {
	info, ok := ctx.Value(callInfoKey{}).(CallInfo)
	return info, ok
}
