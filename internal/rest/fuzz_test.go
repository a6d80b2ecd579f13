package rest_test

import (
	"errors"
	"net/http"
	"strings"
	"testing"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/internal/rest"
)

// FuzzAnswer gives any answer to a call that promises a page: there is a page with its list, or an error of the call.
func FuzzAnswer(f *testing.F) {
	f.Add(200, "application/json", "", "", []byte(`{"data":[{"Name":"a","Count":"1"}],"next":"n"}`))
	f.Add(200, "text/html", "gzip", "", []byte("\x1f\x8b\x08\x00\x00\x00\x00\x00"))
	f.Add(429, "", "", "1764000000", []byte(`{"error":"slow down"}`))
	f.Add(302, "", "", "Fri, 31 Dec 9999 23:59:59 GMT", []byte(`<html>`))
	f.Add(101, "", "", "", []byte(``))
	op := rest.Operation{Name: "Things.List", Method: http.MethodGet, Route: "/things", Rows: "Data"}
	f.Fuzz(func(t *testing.T, status int, contentType, encoding, retryAfter string, body []byte) {
		if status < 100 || status > 999 {
			return
		}
		c := newClient(t, script(answer(status, string(body), "Content-Type", contentType, "Content-Encoding", encoding, "Retry-After", retryAfter)))
		r := rest.NewRequest(&op)
		page, err := rest.Call[thingPage](t.Context(), c, &r, []callOption{noRetry})
		var e *engagement.Error
		switch {
		case err == nil && (page == nil || page.Data == nil || status/100 != 2):
			t.Errorf("status %d, %q: a page without a list", status, body)
		case err != nil && (!errors.As(err, &e) || page != nil):
			t.Errorf("page %v beside error %v", page, err)
		case err != nil && len(e.Error()) > 8<<10:
			t.Errorf("an error of %d bytes", len(e.Error()))
		}
	})
}

// FuzzErrorBody gives any body to a call that fails: the error is short, and shows no credential and no value that was
// sent.
func FuzzErrorBody(f *testing.F) {
	f.Add([]byte(`{"error":"no rosebud"}`))
	f.Add([]byte(`{"errors":{"name":["rosebud is taken"]},"code":"rosebud"}`))
	f.Add([]byte(`[{"message":{"detail":"xtop-secretx"}},["a"],null]`))
	f.Add([]byte("\xef\xbb\xbf\"\\u0072osebud\""))
	f.Add([]byte("r%6fsebud top%2Dsecret"))
	f.Fuzz(func(t *testing.T, body []byte) {
		op := opGet
		r := rest.NewRequest(&op)
		r.Path("id", "rosebud")
		_, err := rest.Call[thing](t.Context(), newClient(t, script(answer(400, string(body))), echo), &r, []callOption{noRetry})
		e := details(t, err)
		text := strings.ToLower(err.Error() + "\n" + e.Message)
		if len(text) > 16<<10 || strings.Contains(text, "top-secret") || strings.Contains(" "+text+" ", " rosebud ") {
			t.Errorf("%q is shown as %q", body, text)
		}
	})
}
