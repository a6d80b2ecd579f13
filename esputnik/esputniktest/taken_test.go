package esputniktest_test

import (
	"net/http"
	"testing"

	"github.com/engagement-go/engagement/esputnik/esputniktest"
	"github.com/engagement-go/engagement/internal/contract"
)

const api = "https://esputnik.com/api"

func credentials(t *testing.T) http.Header {
	t.Helper()
	r := must(http.NewRequest(http.MethodGet, api, http.NoBody))(t)
	r.SetBasicAuth("user", esputniktest.APIKey)
	return r.Header
}

// TestWhatTheServiceTakes sends requests of other clients and of plugins of eSputnik.
func TestWhatTheServiceTakes(t *testing.T) {
	t.Parallel()
	start := func(t testing.TB) contract.Fake {
		srv := esputniktest.NewServer(t)
		srv.AddContacts(draft(email("ann@example.org")))
		return srv
	}
	const channels = `"channels":[{"type":"email","value":"bob@example.org"}]`
	const order = `"externalOrderId":7,"externalCustomerId":17,"date":"2025-06-01T10:00:00","currency":"UAH","status":"DELIVERED"`
	contract.RunTaken(t, start, credentials(t), map[string]contract.Taken{
		"slash":                    {Method: "GET", URL: api + "/v1/account/info/", Want: "userEmail"},
		"slash after a body":       {Method: "POST", URL: api + "/v1/contact/", Body: `{` + channels + `}`, Want: `"id"`},
		"slash after a parameter":  {Method: "GET", URL: api + "/v1/contact/900000001/", Want: `"id":900000001`},
		"null":                     {Method: "POST", URL: api + "/v1/contact", Body: `{"firstName":null,"address":null,"fields":null,` + channels + `}`, Want: `"id"`},
		"null in depth":            {Method: "POST", URL: api + "/v1/contact", Body: `{"address":{"town":"Lviv","region":null},` + channels + `}`, Want: `"id"`},
		"number for an id":         {Method: "POST", URL: api + "/v1/contact", Body: `{"externalCustomerId":17,` + channels + `}`, Want: `"id"`},
		"numbers for ids":          {Method: "POST", URL: api + "/v1/orders", Body: `{"orders":[{` + order + `,"totalCost":1}]}`},
		"amounts in quotes":        {Method: "POST", URL: api + "/v1/orders", Body: `{"orders":[{"totalCost":"9.50","discount":"","taxes":"",` + order + `}]}`},
		"empty list to read":       {Method: "GET", URL: api + "/v1/account/info", Body: "[]", Want: "userEmail"},
		"empty list to delete":     {Method: "DELETE", URL: api + "/v1/contact/900000001", Body: "[]"},
		"empty object to read":     {Method: "GET", URL: api + "/v1/account/info", Body: "{}", Want: "userEmail"},
		"list of nothing and form": {Method: "GET", URL: api + "/v1/contacts?email=ann@example.org", Body: "[]", Want: "ann@example.org"},
	})
}

// TestTotalCount checks that the header has the number of all rows, not of the rows on the page.
func TestTotalCount(t *testing.T) {
	t.Parallel()
	srv := esputniktest.NewServer(t)
	srv.AddContacts(draft(email("ann@example.org")), draft(email("bob@example.org")))
	for path, want := range map[string]string{
		"/v1/contacts?maxrows=1": "2", "/v1/groups?maxrows=1": "0", "/v1/workflows?maxrows=1": "0", "/v1/broadcasts?maxrows=1": "0",
		"/v1/messages/email?maxrows=1": "0",
	} {
		r := must(http.NewRequestWithContext(t.Context(), http.MethodGet, api+path, http.NoBody))(t)
		r.Header = credentials(t)
		resp := must(srv.RoundTrip(r))(t)
		if got := resp.Header.Get("TotalCount"); resp.StatusCode != http.StatusOK || got != want {
			t.Errorf("%s: status %d, TotalCount %q, want %q", path, resp.StatusCode, got, want)
		}
	}
}
