package engagortest_test

import (
	"net/http"
	"net/url"
	"testing"

	"github.com/engagement-go/engagement/engagor"
	"github.com/engagement-go/engagement/engagor/engagortest"
	"github.com/engagement-go/engagement/internal/contract"
)

// Requests of other clients.
func TestWhatTheServiceTakes(t *testing.T) {
	t.Parallel()
	const api = "https://api.engagor.com"
	start := func(t testing.TB) contract.Fake {
		srv := engagortest.NewServer(t)
		srv.Account(engagortest.AccountID).AddTeam(engagor.Team{ID: 31, Name: "Support"})
		return srv
	}
	header := http.Header{"Authorization": {"Bearer " + engagortest.Token}}
	const form = "application/x-www-form-urlencoded"
	query := func(name, value string) string { return "?" + url.Values{name: {value}}.Encode() }
	contract.RunTaken(t, start, header, map[string]contract.Taken{
		"slash":                  {Method: "GET", URL: api + "/me/", Want: "Jane Doe"},
		"slash before the query": {Method: "GET", URL: api + "/2001/settings/teams/?limit=1", Want: "Support"},
		"form in the query":      {Method: "POST", URL: api + "/2001/settings/teams" + query("team", `{"name":"Sales"}`), Want: "Sales"},
		"empty form":             {Method: "POST", URL: api + "/2001/settings/teams" + query("team", `{"name":"Sales"}`), Type: form, Want: "Sales"},
		"form in both":           {Method: "POST", URL: api + "/2001/settings/team/31" + query("updates", `{"name":"Help"}`), Type: form, Body: "options=" + url.QueryEscape(`{"users_edit_mode":"add"}`), Want: "Help"},
	})
}
