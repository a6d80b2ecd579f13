package engagetest_test

import (
	"net/http"
	"testing"

	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/engage/engagetest"
	"github.com/engagement-go/engagement/internal/contract"
)

// Requests of the vendor's own clients.
func TestWhatTheServiceTakes(t *testing.T) {
	t.Parallel()
	const api = "https://api.engage.so/v1"
	start := func(t testing.TB) contract.Fake {
		srv := engagetest.NewServer(t)
		srv.AddList("Monthly")
		srv.AddUsers(engage.UserDraft{ID: "u1"}, engage.UserDraft{ID: "u2"})
		return srv
	}
	r, err := http.NewRequest(http.MethodGet, api, http.NoBody)
	if err != nil {
		t.Fatal(err)
	}
	r.SetBasicAuth(engagetest.Key, engagetest.Secret)
	contract.RunTaken(t, start, r.Header, map[string]contract.Taken{
		"id again":           {Method: "PUT", URL: api + "/users/u1", Body: `{"id":"u1","first_name":"Ada","meta":{}}`, Want: `"first_name":"Ada"`},
		"date":               {Method: "PUT", URL: api + "/users/u1", Body: `{"created_at":"2020-08-11"}`, Want: `"created_at":"2020-08-11T00:00:00Z"`},
		"number":             {Method: "PUT", URL: api + "/users/u1", Body: `{"number":15555551234}`, Want: `"number":"15555551234"`},
		"null":               {Method: "PUT", URL: api + "/users/u1", Body: `{"first_name":"Ada","meta":null}`, Want: `"first_name":"Ada"`},
		"draft":              {Method: "POST", URL: api + "/users", Body: `{"id":"u3","number":15555551234,"created_at":"2020-08-11","email":null}`, Want: `"number":"15555551234"`},
		"batch":              {Method: "POST", URL: api + "/batch", Body: `{"data":[{"type":"update","id":"u1","number":1,"created_at":"2020-08-11","email":null}]}`, Want: "queued"},
		"account of no kind": {Method: "POST", URL: api + "/users/u1/accounts", Body: `{"accounts":[{"id":"u2"}]}`, Want: `"accounts":[{"id":"u2"`},
		"account of no role": {Method: "POST", URL: api + "/users/u1/accounts", Body: `{"accounts":[{"id":"u2","role":null}]}`, Want: `"accounts":[{"id":"u2"`},
		"subscriber":         {Method: "POST", URL: api + "/lists/000000000000000000000001/subscribers", Body: `{"email":"a@example.com","created_at":"2020-08-11"}`},
	})
}
