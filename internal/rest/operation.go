// Package rest is the way of one call, shared by the vendor packages: build, limit, attempt, classify, wait, decode. What
// users see is declared in the root package and the vendor packages.
package rest

import "net/http"

// Operation describes an operation of the spec. Generated code declares one per method.
type Operation struct {
	Name       string // service and method, "Users.Get"
	Method     string
	Route      string // path template, "/users/{uid}"
	Quota      string // rate limit, "" for the default one
	Auth       string // kind of credential, if the vendor has several
	Repeatable bool   // may be sent again even if it may have arrived
	Rows       string // Go field with the rows of a page, which a success must have
	MayBeEmpty bool   // a success may have no body or no result
}

// repeatableMethod reports whether a call that is not in a spec is repeatable.
func repeatableMethod(method string) bool {
	switch method {
	case http.MethodGet, http.MethodHead, http.MethodPut, http.MethodDelete:
		return true
	}
	return false
}
