package customeriotest_test

import (
	"strings"
	"testing"
	"testing/synctest"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/customerio/customeriotest"
)

func TestTriggers(t *testing.T) {
	t.Parallel()
	srv := customeriotest.NewServer(t)
	family(srv)
	srv.AddPeople(person("5", "bob@example.com", nil))
	synctest.Test(t, func(t *testing.T) {
		ctx, c := t.Context(), srv.Client()
		first := must(c.Broadcasts.Trigger(ctx, 8, customerio.TriggerDraft{DefaultAudience: true, Data: map[string]any{"headline": "Hi"}}))(t)
		if draft := srv.Triggered()[0].Draft; !draft.DefaultAudience {
			t.Errorf("the default audience is not recorded: %+v", draft)
		}
		srv.SlowJobs(2)
		second := must(c.Broadcasts.Trigger(ctx, 8, customerio.TriggerDraft{IDs: []string{"1", "nobody", "2"}}))(t)
		third := must(c.Broadcasts.Trigger(ctx, 9, customerio.TriggerDraft{Emails: []string{"bob@example.com", "x@example.com"}, EmailIgnoreMissing: true}))(t)
		must(c.Broadcasts.Trigger(ctx, 9, customerio.TriggerDraft{Recipients: customerio.Attribute("plan").Exists()}))(t)

		file := srv.HostFile("audience.jsonl", []byte("{\"id\": \"1\", \"data\": {\"a\": 1}}\nnonsense\n{\"email\": \"bob@example.com\"}\n"))
		must(c.Broadcasts.Trigger(ctx, 10, customerio.TriggerDraft{DataFileURL: file, EmailAddDuplicates: true}))(t)
		if last := srv.Triggered()[4]; len(last.People) != 3 || len(last.Errors) != 1 || last.Errors[0] != "line 2: not a JSON object" {
			t.Errorf("by file: %+v", last)
		}

		looks := 0
		done := must(c.Broadcasts.WaitTrigger(ctx, 8, second, customerio.WaitOptions[customerio.BroadcastTrigger]{Progress: func(*customerio.BroadcastTrigger) { looks++ }}))(t)
		if looks != 3 || done.ProcessedAt.IsZero() || done.RecipientsCount != 2 {
			t.Errorf("done after %d looks: %+v", looks, done)
		}
		lines := must(c.Broadcasts.ListTriggerErrors(ctx, 8, second, customerio.ListTriggerErrorsParams{}))(t)
		equal(t, "errors", []string{"line 2: no customer found"}, lines.Errors)
		lines = must(c.Broadcasts.ListTriggerErrors(ctx, 9, third, customerio.ListTriggerErrorsParams{}))(t)
		equal(t, "errors", []string{"line 1: more than one customer has the email address"}, lines.Errors)

		triggered := srv.Triggered()
		if len(triggered) != 5 || triggered[0].ID != first || triggered[0].Draft.Data["headline"] != "Hi" || triggered[0].People != nil {
			t.Errorf("triggered %+v", triggered)
		}
		if people := triggered[3].People; len(people) != 2 || people[0].ID != "1" {
			t.Errorf("people %+v", people)
		}
		if list := must(c.Broadcasts.ListTriggers(ctx, 8))(t); len(list) != 2 {
			t.Errorf("triggers of a broadcast %+v", list)
		}
		_, err := c.Broadcasts.GetTrigger(ctx, 9, first)
		wantError(t, err, customerio.ErrNotFound, "")
	})
	for name, body := range map[string]string{
		"two audiences": `{"ids": ["1"], "emails": ["a@example.com"]}`,
		"idle flag":     `{"ids": ["1"], "email_ignore_missing": true}`,
	} {
		if status, answer := raw(t, "POST", srv.URL()+"/v1/campaigns/8/triggers", key, body); status != 422 || !strings.Contains(answer, `"pointer":"/data/attributes/`) {
			t.Errorf("%s: status %d, %s", name, status, answer)
		}
	}
}
