package customeriotest_test

import (
	"net/http"
	"testing"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/customerio/customeriotest"
	"github.com/engagement-go/engagement/internal/contract"
)

// Requests of the vendor's own clients.
func TestWhatTheServiceTakes(t *testing.T) {
	t.Parallel()
	const api = "https://api.customer.io"
	start := func(t testing.TB) contract.Fake {
		srv := customeriotest.NewServer(t)
		srv.AddPeople(person("1", "ada@example.com", map[string]string{"phone": "+15550100"}))
		return srv
	}
	contract.RunTaken(t, start, key, map[string]contract.Taken{
		"number for the id of a person":  {Method: "POST", URL: api + "/v1/send/in_app", Body: `{"identifiers":{"id":1},"transactional_message_id":1}`, Want: "delivery_id"},
		"numbers for ids":                {Method: "POST", URL: api + "/v1/customers/attributes", Body: `{"ids":[1]}`, Want: `"id":"1"`},
		"numbers in a trigger":           {Method: "POST", URL: api + "/v1/campaigns/8/triggers", Body: `{"ids":[1,"2"],"id_ignore_missing":true}`, Want: `"id"`},
		"number for the type of objects": {Method: "POST", URL: api + "/v1/objects", Body: `{"object_type_id":1,"filter":{"object_attribute":{"type_id":1,"field":"name","operator":"exists"}}}`, Want: "identifiers"},
		"null":                           {Method: "POST", URL: api + "/v1/send/email", Body: `{"to":"ada@example.com","identifiers":{"id":"1"},"transactional_message_id":1,"subject":null,"reply_to":null,"headers":null}`, Want: "delivery_id"},
		"null for an identifier":         {Method: "POST", URL: api + "/v1/send/in_app", Body: `{"identifiers":{"id":"1","cio_id":null},"transactional_message_id":1}`, Want: "delivery_id"},
		"email to an address":            {Method: "POST", URL: api + "/v1/send/email", Body: `{"to":"ada@example.com","transactional_message_id":1}`, Want: "delivery_id", Always: true},
		"email from the workspace":       {Method: "POST", URL: api + "/v1/send/email", Body: `{"to":"ada@example.com","identifiers":{"id":"1"},"body":"b","subject":"s"}`, Want: "delivery_id"},
		"push without to":                {Method: "POST", URL: api + "/v1/send/push", Body: `{"identifiers":{"id":"1"},"transactional_message_id":1}`, Want: "delivery_id", Always: true},
		"SMS without to":                 {Method: "POST", URL: api + "/v1/send/sms", Body: `{"identifiers":{"id":"1"},"transactional_message_id":1}`, Want: "delivery_id", Always: true},
		"device of no platform":          {Method: "POST", URL: api + "/v1/send/push", Body: `{"identifiers":{"id":"1"},"transactional_message_id":1,"to":"all","custom_device":{"token":"t"}}`, Want: "delivery_id", Always: true},
		"attributes of a device":         {Method: "POST", URL: api + "/v1/send/push", Body: `{"identifiers":{"id":"1"},"transactional_message_id":1,"to":"all","custom_device":{"token":"t","platform":"ios","attributes":{"build":7,"push_enabled":true}}}`, Want: "delivery_id", Always: true},
		"relationships of any objects":   {Method: "POST", URL: api + "/v1/imports", Body: `{"import":{"name":"Teams","data_file_url":"https://example.com/t.csv","type":"relationship","identifier":"id"}}`, Want: "import"},
		"metrics of no version":          {Method: "GET", URL: api + "/v1/campaigns/5/metrics?period=days&steps=7", Want: "metric", Always: true},
		"resolution alone":               {Method: "GET", URL: api + "/v1/campaigns/5/journey_metrics?start=1&end=2&resolution=days", Want: "journey_metric"},
		"empty object":                   {Method: "POST", URL: api + "/v1/newsletters/9/test_groups", Body: "{}"},
		"empty object to delete":         {Method: "DELETE", URL: api + "/v1/newsletters/9", Body: "{}"},
		"empty object to read":           {Method: "GET", URL: api + "/v1/segments", Body: "{}", Want: "segments"},
	})
}

// Attributes of a device are text, whatever was sent.
func TestScalarsOfADevice(t *testing.T) {
	t.Parallel()
	srv, _ := start(t)
	const body = `{"identifiers":{"id":1},"transactional_message_id":1,"custom_device":{"token":"t","attributes":{"build":7,"push_enabled":true}}}`
	if status, answer := raw(t, "POST", srv.URL()+"/v1/send/push", key, body); status != http.StatusOK {
		t.Fatalf("status %d, %s", status, answer)
	}
	ada, _ := srv.Person("1")
	equal(t, "devices", []customerio.Device{{ID: "t", Attributes: map[string]string{"build": "7", "push_enabled": "true"}}}, ada.Devices)
}

// A broadcast with a filter of nothing is refused; one without a filter goes to its default audience.
func TestAnEmptyRecipientsFilter(t *testing.T) {
	t.Parallel()
	srv, _ := start(t)
	for body, want := range map[string]int{`{"recipients":{}}`: 422, `{}`: 200, `{"recipients":null}`: 200} {
		if status, answer := raw(t, "POST", srv.URL()+"/v1/campaigns/8/triggers", key, body); status != want {
			t.Errorf("%s: status %d, %s; want %d", body, status, answer, want)
		}
	}
}
