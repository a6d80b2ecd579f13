package rest

import (
	"context"
	"io"
	"net/http"
	"net/url"
)

// CallLink streams what a signed link points to, mostly a file on another host. Nothing of the client goes there but its
// name: no credentials, no headers of the vendor. It is not paced, for it is none of the vendor's quotas, and the size
// cap does not apply. The caller closes the body. The link must be https, or http on this machine, and is never
// printed: whoever has it has the file.
func CallLink[O ~func(*CallOptions)](ctx context.Context, c *Client, operation, link string, opts []O) (io.ReadCloser, error) {
	r := NewRequest(&Operation{Name: operation, Method: http.MethodGet, Route: "(signed link)", Repeatable: true})
	r.setLink(link)
	return CallStream(ctx, c, &r, opts)
}

func (r *Request) setLink(link string) {
	u, err := url.Parse(link)
	switch {
	case err != nil:
		r.refuse("link", "cannot be parsed")
	case u.Host == "", u.Scheme != "https" && (u.Scheme != "http" || !loopback(u.Hostname())):
		r.refuse("link", "must be an absolute https URL")
	default:
		u.User = nil // would become a header
		r.link = u
	}
}

// target is where the request goes.
func (r *Request) target(base *url.URL) (*url.URL, error) {
	if r.link != nil {
		return r.link, nil
	}
	return r.url(base)
}
