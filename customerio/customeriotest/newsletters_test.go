package customeriotest_test

import "testing"

// The service takes one form of filter for the recipients of a newsletter.
func TestNewsletterRecipients(t *testing.T) {
	t.Parallel()
	srv, _ := start(t)
	for recipients, want := range map[string]int{
		`{"and": [{"or": [{"segment": {"id": 7}}]}]}`:                                         200,
		`{"and": [{"not": {"or": [{"segment": {"id": 7}}]}}]}`:                                200,
		`{"and": [{"attribute": {"field": "plan", "operator": "exists", "inverse": true}}]}`:  200,
		`{"and": [{"or": [{"attribute": {"field": "plan", "operator": "eq", "value": 3}}]}]}`: 200,
		`{"segment": {"id": 7}}`:                                                               400,
		`{"and": [{"segment": {"id": 7}}]}`:                                                    400,
		`{"or": [{"segment": {"id": 7}}]}`:                                                     400,
		`{"and": [{"not": {"segment": {"id": 7}}}]}`:                                           400,
		`{"and": [{"not": {"attribute": {"field": "plan", "operator": "exists"}}}]}`:           400,
		`{"and": [{"not": {"or": [{"attribute": {"field": "plan", "operator": "exists"}}]}}]}`: 400,
		`{"and": [{"or": [{"not": {"or": [{"segment": {"id": 7}}]}}]}]}`:                       400,
		`{"and": [{"and": [{"attribute": {"field": "plan", "operator": "exists"}}]}]}`:         400,
	} {
		body := `{"type": "twilio", "name": "N", "body": "B", "recipients": ` + recipients + `}`
		if status, answer := raw(t, "POST", srv.URL()+"/v1/newsletters", key, body); status != want {
			t.Errorf("%s: status %d, %s; want %d", recipients, status, answer, want)
		}
	}
}
