package rest

import "net/url"

// setLink makes a signed link the target. Http is allowed only for a client whose service is on this machine.
func (r *Request) setLink(link string, base *url.URL) {
	u, err := url.Parse(link)
	switch {
	case err != nil:
		r.refuse("link", "cannot be parsed")
	case u.Host == "", u.Scheme != "https" && (u.Scheme != "http" || !loopback(u.Hostname()) || !loopback(base.Hostname())):
		r.refuse("link", "must be an absolute https URL")
	default:
		u.User = nil // would become a header
		r.link = u
	}
}

// target returns the address of the request.
func (r *Request) target(base *url.URL) (*url.URL, error) {
	if r.link != nil {
		return r.link, nil
	}
	return r.url(base)
}
