// Package rest is the request pipeline that the vendor packages share: build, pace, attempt, classify, wait, decode.
// Users never see it; what they see is declared in the vendor packages.
package rest

import "net/http"

// Operation is what the spec says about one operation. Generated code declares one per method.
type Operation struct {
	Name       string // service and method, "Users.Get"
	Method     string
	Route      string // path template, "/users/{uid}"
	Quota      string // rate-limit bucket, "" is the default one
	Auth       string // credential, where a vendor has more than one kind
	Repeatable bool   // may be sent again after it may already have arrived
}

// repeatableMethod is the rule for calls that no spec describes.
func repeatableMethod(method string) bool {
	switch method {
	case http.MethodGet, http.MethodHead, http.MethodPut, http.MethodDelete:
		return true
	}
	return false
}
