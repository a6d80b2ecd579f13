package customeriotest_test

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/customerio/customeriotest"
	"github.com/engagement-go/engagement/internal/contract"
	"github.com/engagement-go/engagement/internal/spec"
)

var siteKey = http.Header{"Authorization": {
	"Basic " + base64.StdEncoding.EncodeToString([]byte(customeriotest.SiteID+":"+customeriotest.TrackKey)),
}}

// Requests of clients of the vendor and of others.
func TestWhatTheTrackAPITakes(t *testing.T) {
	t.Parallel()
	const api = "https://track.customer.io"
	start := func(t testing.TB) contract.Fake {
		srv := customeriotest.NewServer(t)
		srv.AddPeople(person("1", "ada@example.com", nil))
		srv.AddSegment("VIP", customerio.Filter{})
		return srv.Track()
	}
	const ok = "{}\n"
	entity := func(body string, always bool) contract.Taken {
		return contract.Taken{Method: "POST", URL: api + "/api/v2/entity", Body: body, Want: ok, Always: always}
	}
	contract.RunTaken(t, start, siteKey, map[string]contract.Taken{
		"null for an attribute":             {Method: "PUT", URL: api + "/api/v1/customers/1", Body: `{"plan":null}`, Want: ok, Always: true},
		"no body to delete":                 {Method: "DELETE", URL: api + "/api/v1/customers/1", Want: ok, Always: true},
		"empty object to delete":            {Method: "DELETE", URL: api + "/api/v1/customers/1", Body: `{}`, Want: ok},
		"empty object to suppress":          {Method: "POST", URL: api + "/api/v1/customers/1/suppress", Body: `{}`, Want: ok},
		"address in a path":                 {Method: "PUT", URL: api + "/api/v1/customers/ada%40example.com", Body: `{}`, Want: ok, Always: true},
		"extras of a device in attributes":  {Method: "PUT", URL: api + "/api/v1/customers/1/devices", Body: `{"device":{"id":"t","platform":"ios","attributes":{"build":7}}}`, Want: ok, Always: true},
		"extras of a device beside":         {Method: "PUT", URL: api + "/api/v1/customers/1/devices", Body: `{"device":{"id":"t","platform":"ios","build":7}}`, Want: ok},
		"quoted seconds of a device":        {Method: "PUT", URL: api + "/api/v1/customers/1/devices", Body: `{"device":{"id":"t","platform":"ios","last_used":"1767225600"}}`, Want: ok},
		"numbers for ids":                   {Method: "POST", URL: api + "/api/v1/segments/1/add_customers", Body: `{"ids":["1",2]}`, Want: ok},
		"metadata of a metric":              {Method: "POST", URL: api + "/api/v1/metrics", Body: `{"delivery_id":"d","metric":"clicked","metadata":{"action_name":"a","action_value":"b"}}`, Want: ok, Always: true},
		"an invitation to nobody":           {Method: "POST", URL: api + "/api/v1/events", Body: `{"name":"invited"}`, Want: ok},
		"an invitation":                     {Method: "POST", URL: api + "/api/v1/events", Body: `{"name":"invited","data":{"recipient":"eve@example.com"}}`, Want: ok, Always: true},
		"a page of a visitor":               {Method: "POST", URL: api + "/api/v1/events", Body: `{"name":"/","type":"page","anonymous_id":"v"}`, Want: ok, Always: true},
		"an id of an event that is no ULID": {Method: "POST", URL: api + "/api/v1/customers/1/events", Body: `{"name":"n","id":"7d444840-9dc0-11d1-b245-5ffdce74fad2"}`, Want: ok},
		"viewed content":                    entity(`{"type":"person","action":"viewed_content","identifiers":{"id":"1"},"name":"viewed_content","attributes":{}}`, true),
		"anonymous id":                      entity(`{"type":"person","action":"event","identifiers":{"anonymous_id":"v"},"name":"n"}`, true),
		"cio_id with its prefix":            entity(`{"type":"person","action":"identify","identifiers":{"cio_id":"cio_a3000001"}}`, true),
		"number for an id":                  entity(`{"type":"person","action":"identify","identifiers":{"id":1}}`, false),
		"number for an object":              entity(`{"type":"object","action":"identify","identifiers":{"object_type_id":1,"object_id":"acme"}}`, false),
		"null for what is not set":          entity(`{"type":"person","action":"identify","identifiers":{"id":"1","email":null},"attributes":null,"cio_relationships":null,"timestamp":null}`, true),
		"quoted seconds":                    entity(`{"type":"person","action":"event","identifiers":{"id":"1"},"name":"n","timestamp":"1767225600"}`, true),
		"white space around the whole":      entity(" \n{\"type\":\"person\",\"action\":\"delete\",\"identifiers\":{\"id\":\"1\"}}\n", true),
		"a merge with itself":               {Method: "POST", URL: api + "/api/v1/merge_customers", Body: `{"primary":{"id":"1"},"secondary":{"email":"ada@example.com"}}`, Want: ok, Always: true},
		"a batch":                           {Method: "POST", URL: api + "/api/v2/batch", Body: `{"batch":[{"type":"person","action":"event","identifiers":{"id":"1"},"name":"n"}]}`, Want: ok, Always: true},
	})
}

// What each action refuses, with the member at fault. One operation is refused with status 400, one of a batch with 207.
func TestTrackRefusesOperations(t *testing.T) {
	t.Parallel()
	srv := customeriotest.NewServer(t)
	const who = `"identifiers":{"id":"1"}`
	long := strings.Repeat("x", 200)
	many := make([]string, 301)
	for i := range many {
		many[i] = fmt.Sprintf(`"a%d":1`, i)
	}
	for body, want := range map[string]string{
		`7`:                                  "invalid ",
		`{}`:                                 "required type",
		`{"type":"robot","action":"delete"}`: "invalid type",
		`{"type":"person",` + who + `}`:      "required action",
		`{"type":"person","action":"identify_anonymous",` + who + `}`:                                                                                                             "invalid action",
		`{"type":"person","action":"identify"}`:                                                                                                                                   "required identifiers",
		`{"type":"person","action":"identify","identifiers":{}}`:                                                                                                                  "required identifiers",
		`{"type":"person","action":"identify","identifiers":{"id":""}}`:                                                                                                           "invalid identifiers.id",
		`{"type":"person","action":"identify","identifiers":{"id":"1","email":"a@b"}}`:                                                                                            "invalid identifiers",
		`{"type":"person","action":"identify","identifiers":{"id":"` + long + `"}}`:                                                                                               "invalid identifiers.id",
		`{"type":"person","action":"identify",` + who + `,"attributes":[]}`:                                                                                                       "invalid attributes",
		`{"type":"person","action":"identify",` + who + `,"attributes":{"` + long + `":1}}`:                                                                                       "invalid attributes." + long,
		`{"type":"person","action":"identify",` + who + `,"attributes":{"a":"` + strings.Repeat(long, 6) + `"}}`:                                                                  "invalid attributes.a",
		`{"type":"person","action":"identify",` + who + `,"attributes":{` + strings.Join(many, ",") + `}}`:                                                                        "invalid attributes",
		`{"type":"person","action":"identify",` + who + `,"attributes":{"_timestamp":"now"}}`:                                                                                     "invalid attributes._timestamp",
		`{"type":"person","action":"identify",` + who + `,"timestamp":1767225600000}`:                                                                                             "invalid timestamp",
		`{"type":"person","action":"event",` + who + `}`:                                                                                                                          "required name",
		`{"type":"person","action":"event",` + who + `,"name":" "}`:                                                                                                               "required name",
		`{"type":"person","action":"event",` + who + `,"name":7}`:                                                                                                                 "invalid name",
		`{"type":"person","action":"event",` + who + `,"name":"` + long + `"}`:                                                                                                    "invalid name",
		`{"type":"person","action":"clicked_content",` + who + `,"name":"other"}`:                                                                                                 "invalid name",
		`{"type":"person","action":"add_relationships",` + who + `}`:                                                                                                              "required cio_relationships",
		`{"type":"person","action":"add_relationships",` + who + `,"cio_relationships":{}}`:                                                                                       "invalid cio_relationships",
		`{"type":"person","action":"add_relationships",` + who + `,"cio_relationships":[{"identifiers":{"id":"1"}}]}`:                                                             "required cio_relationships[0].identifiers.object_type_id",
		`{"type":"person","action":"add_device",` + who + `}`:                                                                                                                     "required device",
		`{"type":"person","action":"add_device",` + who + `,"device":{"platform":"ios"}}`:                                                                                         "required device.token",
		`{"type":"person","action":"add_device",` + who + `,"device":{"token":"t"}}`:                                                                                              "required device.platform",
		`{"type":"person","action":"add_device",` + who + `,"device":{"token":"t","platform":"palm"}}`:                                                                            "invalid device.platform",
		`{"type":"person","action":"add_device",` + who + `,"device":{"token":"t","platform":"ios","last_used":"x"}}`:                                                             "invalid device.last_used",
		`{"type":"person","action":"merge","primary":{"id":"1"}}`:                                                                                                                 "required secondary",
		`{"type":"person","action":"merge","primary":{"phone":"+1"},"secondary":{"id":"2"}}`:                                                                                      "invalid primary",
		`{"type":"person","action":"merge","primary":{"id":"nobody"},"secondary":{"id":"2"}}`:                                                                                     "invalid primary",
		`{"type":"object","action":"identify","identifiers":{"object_id":"acme"}}`:                                                                                                "required identifiers.object_type_id",
		`{"type":"object","action":"identify","identifiers":{"object_type_id":"1"}}`:                                                                                              "required identifiers.object_id",
		`{"type":"object","action":"identify","identifiers":{"cio_object_id":"o","object_id":"acme"}}`:                                                                            "invalid identifiers",
		`{"type":"object","action":"delete","identifiers":{"object_type_id":"1","object_id":"` + long + `"}}`:                                                                     "invalid identifiers.object_id",
		`{"type":"object","action":"add_relationships","identifiers":{"object_type_id":"1","object_id":"a"}}`:                                                                     "required cio_relationships",
		`{"type":"object","action":"identify","identifiers":{"object_type_id":"1","object_id":"a"},"cio_relationships":[{"identifiers":{"anonymous_id":"v"}}]}`:                   "invalid cio_relationships[0].identifiers",
		`{"type":"object","action":"identify_anonymous","identifiers":{"object_type_id":"1","object_id":"a"},"cio_relationships":[{"identifiers":{"id":"1"}}]}`:                   "invalid cio_relationships[0].identifiers",
		`{"type":"object","action":"identify","identifiers":{"object_type_id":"1","object_id":"a"},"cio_relationships":[{"identifiers":{"id":"1"},"relationship_attributes":1}]}`: "invalid cio_relationships[0].relationship_attributes",
		`{"type":"delivery","action":"event","name":"opened","attributes":{"device_token":"t"}}`:                                                                                  "required identifiers.id",
		`{"type":"delivery","action":"event","identifiers":{"id":"d"},"name":"sent","attributes":{"device_token":"t"}}`:                                                           "invalid name",
		`{"type":"delivery","action":"event","identifiers":{"id":"d"},"name":"opened"}`:                                                                                           "required attributes.device_token",
		`{"type":"person","action":"event",` + who + `,"name":"n","attributes":{"a":"` + strings.Repeat("x", 33<<10) + `"}}`:                                                      "invalid ",
	} {
		short := body[:min(len(body), 120)]
		if strings.HasPrefix(body, "{") && len(body) < 32<<10 {
			status, answer := raw(t, "POST", srv.Track().URL()+"/api/v2/entity", siteKey, body)
			wantProblems(t, short, 400, []string{want}, status, answer)
		}
		batch := `{"batch":[{"type":"person","action":"event","identifiers":{"id":"good"},"name":"first"},` + body + `,{"type":"person","action":"event","identifiers":{"id":"good"},"name":"last"}]}`
		status, answer := raw(t, "POST", srv.Track().URL()+"/api/v2/batch", siteKey, batch)
		wantProblems(t, short, 207, []string{"1 " + want}, status, answer)
	}
	if n := len(srv.Events("good")); n != 2*44 {
		t.Errorf("%d events beside those that were refused, want %d", n, 2*44)
	}
	if people := srv.People(); len(people) != 1 {
		t.Errorf("what was refused had an effect: %+v", people)
	}
}

// wantProblems compares the reasons of an answer of version 2, with the position of the operation in a batch.
func wantProblems(t *testing.T, what string, wantStatus int, want []string, status int, body string) {
	t.Helper()
	var answer struct {
		Errors []struct {
			Index                  *int `json:"batch_index"`
			Reason, Field, Message string
		}
	}
	if err := json.Unmarshal([]byte(body), &answer); err != nil || status != wantStatus {
		t.Errorf("%s: status %d, %v, want %d: %s", what, status, err, wantStatus, body)
		return
	}
	var got []string
	for _, e := range answer.Errors {
		text := e.Reason + " " + e.Field
		if e.Index != nil {
			text = fmt.Sprint(*e.Index, " ", text)
		}
		if e.Message == "" {
			text += " without a message"
		}
		got = append(got, text)
	}
	equal(t, what, want, got)
}

// Whole requests that are refused, in the form of their version.
func TestTrackRefusesRequests(t *testing.T) {
	t.Parallel()
	srv := customeriotest.NewServer(t)
	srv.AddPeople(person("1", "", nil))
	item := `{"type":"person","action":"event","identifiers":{"id":"1"},"name":"n","attributes":{"a":"` + strings.Repeat("x", 20<<10) + `"}}`
	large := `{"batch":[` + strings.TrimSuffix(strings.Repeat(item+",", 26), ",") + `]}`
	long := strings.Repeat("x", 151)
	const v1 = "/api/v1/customers/"
	for _, tt := range []struct {
		method, path, body string
		header             http.Header
		status             int
		want               string
	}{
		{"POST", "/api/v2/batch", large, siteKey, 413, `{"errors":[{"reason":"invalid"`},
		{"POST", "/api/v2/entity", item[:30<<10/2] + strings.Repeat("x", 20<<10) + item[30<<10/2:], siteKey, 413, `{"errors":[{"reason":"invalid"`},
		{"POST", "/api/v2/batch", `{"batch":[{]}`, siteKey, 400, `{"errors":[{"reason":"invalid"`},
		{"POST", "/api/v2/batch", "{\"batch\":[\"\xff\"]}", siteKey, 400, `{"errors":[{"reason":"invalid"`},
		{"POST", "/api/v2/batch", `[]`, siteKey, 400, `{"errors":[{"reason":"invalid"`},
		{"POST", "/api/v2/batch", `{}`, siteKey, 400, `{"errors":[{"reason":"required","field":"batch"`},
		{"POST", "/api/v2/batch", `{"batch":[]}`, siteKey, 400, `{"errors":[{"reason":"required","field":"batch"`},
		{"POST", "/api/v2/batch", `{"batch":{}}`, siteKey, 400, `{"errors":[{"reason":"required","field":"batch"`},
		{"POST", "/api/v2/batch", `{"batch":[{}]}`, nil, 401, `{"meta":{"error":"`},
		{"PUT", v1 + "1", `{}`, key, 401, `{"meta":{"error":"`}, // the key of the App API
		{"PUT", v1 + long, `{}`, siteKey, 400, `{"meta":{"errors":["identifier: `},
		{"PUT", v1 + "1", `{"` + long + `":1}`, siteKey, 400, `{"meta":{"errors":["` + long + `: `},
		{"PUT", v1 + "1", `{"a":"` + strings.Repeat("x", 1001) + `"}`, siteKey, 400, `{"meta":{"errors":["a: `},
		{"PUT", v1 + "1", `[]`, siteKey, 400, `{"meta":{"errors":["`},
		{"PUT", v1 + "1", `{"_timestamp":1767225600000}`, siteKey, 400, `{"meta":{"errors":["_timestamp: `},
		{"PUT", v1 + "1", `{"cio_relationships":{"action":"add_relationships","relationships":[{"identifiers":{"object_id":"a"}}]}}`, siteKey, 400, `{"meta":{"errors":["cio_relationships[0].identifiers.object_type_id: `},
		{"POST", v1 + "1/events", `{"name":" "}`, siteKey, 400, `{"meta":{"errors":["name: `},
		{"POST", v1 + "1/events", `{"name":"n","data":[]}`, siteKey, 400, `{"meta":{"errors":["`},
		{"POST", v1 + "1/events", `{"name":"n","data":{"a":"` + strings.Repeat("x", 100_000) + `"}}`, siteKey, 400, `{"meta":{"errors":["data: `},
		{"PUT", v1 + "1/devices", `{"device":{"platform":"ios"}}`, siteKey, 400, `{"meta":{"errors":["`},
		{"POST", "/api/v1/forms/f/submit", `{"data":{"name":"Ada"}}`, siteKey, 400, `{"meta":{"errors":["data: `},
		{"POST", "/api/v1/forms/f/submit", `{"data":{"id":"1","age":36}}`, siteKey, 400, `{"meta":{"errors":["`},
		{"POST", "/api/v1/merge_customers", `{"primary":{"id":"1"}}`, siteKey, 400, `{"meta":{"error":"`},
		{"POST", "/api/v1/merge_customers", `{"primary":{"id":"7"},"secondary":{"id":"1"}}`, siteKey, 400, `{"meta":{"error":"primary: `},
		{"POST", "/api/v1/segments/7/add_customers", `{"ids":["1"]}`, siteKey, 404, `{"meta":{"errors":["`},
		{"POST", "/unsubscribe/d", `{"unsubscribe":true}`, nil, 400, `{"meta":{"errors":["bad delivery id"]}}`},
		{"GET", "/api/v1/nothing", ``, siteKey, 404, `{"meta":{"errors":["`},
	} {
		status, answer := raw(t, tt.method, srv.Track().URL()+tt.path, tt.header, tt.body)
		if status != tt.status || !strings.HasPrefix(answer, tt.want) {
			t.Errorf("%s %.60s %.80s: status %d, %s\nwant %d, %s", tt.method, tt.path, tt.body, status, answer, tt.status, tt.want)
		}
	}
	if got := srv.People(); len(got) != 1 || len(got[0].Attributes) != 2 || len(srv.Events("1")) != 0 {
		t.Errorf("what was refused had an effect: %+v", got)
	}
}

// Every operation of the spec answers its own example, as the spec says.
func TestEveryTrackOperation(t *testing.T) {
	t.Parallel()
	operations := spec.MustLoad("customerio-track").Operations()
	for _, op := range operations {
		t.Run(op.ID, func(t *testing.T) {
			t.Parallel()
			srv, app := start(t)
			srv.AddPeople(person("42", "", nil), person("", "ada@example.com", nil), person("1", "", nil))
			srv.AddSegment("VIP", customerio.Filter{})
			sent := must(app.Send.SMS(t.Context(), sms("+15550100")))(t)
			route := strings.NewReplacer("{delivery_id}", sent.DeliveryID, "{segment_id}", "1", "{identifier}", "42", "{device_id}", "t", "{form_id}", "f").Replace(op.Route)
			var body string
			if contentType, _ := op.Body(); contentType != "" {
				body = string(must(json.Marshal(op.RequestExample()))(t))
			}
			r := must(http.NewRequestWithContext(t.Context(), op.Method, "http://track"+strings.ReplaceAll(route, "=", "%3D"), strings.NewReader(body)))(t)
			r.Header = siteKey.Clone()
			if body != "" {
				r.Header.Set("Content-Type", "application/json")
			}
			resp := must(srv.Track().RoundTrip(r))(t)
			defer resp.Body.Close()
			answer := must(io.ReadAll(resp.Body))(t)
			if err := op.ValidateAnswer(resp.StatusCode, resp.Header.Get("Content-Type"), answer); err != nil || resp.StatusCode/100 != 2 {
				t.Errorf("%s %s: status %d, %v: %s", op.Method, route, resp.StatusCode, err, answer)
			}
		})
	}
	if len(operations) != 18 {
		t.Errorf("%d operations, want 18", len(operations))
	}
}
