package customeriotest_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/customerio/customeriotest"
)

func sms(to string) customerio.TransactionalSMS {
	return customerio.TransactionalSMS{TransactionalMessageID: customerio.TemplateID(7), To: to, Identifiers: customerio.Identifiers{ID: "1"}}
}

func email(to string) customerio.TransactionalEmail {
	return customerio.TransactionalEmail{TransactionalMessageID: customerio.TemplateID(3), To: to, Identifiers: customerio.Identifiers{Email: "ada@example.com"}}
}

func TestSendIsRecorded(t *testing.T) {
	t.Parallel()
	srv, c := start(t)
	srv.AddPeople(person("1", "ada@example.com", nil))
	ctx := t.Context()
	receipt := customerio.TransactionalEmail{
		TransactionalMessageID: customerio.TemplateName("receipt"), To: "Ada <ada@example.com>, bob@example.com", Identifiers: customerio.Identifiers{ID: "1"},
		MessageData: map[string]any{"order": "A-7"}, Headers: map[string]string{"X-Order": "A-7"}, Tracked: new(false),
	}
	if err := receipt.Attachments.Add("a.txt", strings.NewReader("hello")); err != nil {
		t.Fatal(err)
	}
	got := must(c.Send.Email(ctx, receipt))(t)
	must(c.Send.Push(ctx, customerio.TransactionalPush{
		TransactionalMessageID: customerio.TemplateID(4), To: "last_used", Identifiers: customerio.Identifiers{ID: "1"}, Title: "Hi",
		CustomDevice: customerio.PushDevice{Token: "t0", Platform: customerio.PlatformIOS},
	}))(t)
	must(c.Send.SMS(ctx, sms("+15550100")))(t)
	must(c.Send.WhatsApp(ctx, customerio.TransactionalWhatsApp{TransactionalMessageID: customerio.TemplateID(8), To: "+15550100", Identifiers: customerio.Identifiers{CioID: "a3000001"}}))(t)
	must(c.Send.InApp(ctx, customerio.TransactionalInApp{TransactionalMessageID: customerio.TemplateID(9), Identifiers: customerio.Identifiers{ID: "1"}}))(t)
	must(c.Send.InboxMessage(ctx, customerio.TransactionalInboxMessage{TransactionalMessageID: customerio.TemplateID(9), Identifiers: customerio.Identifiers{ID: "new"}}))(t)

	sent := srv.Sent()
	var kinds []string
	for _, s := range sent {
		kinds = append(kinds, string(s.Type))
		if s.Metrics.Sent.IsZero() || s.Failure != "" {
			t.Errorf("%s was not sent: %+v", s.Type, s)
		}
	}
	equal(t, "kinds", []string{"email", "push", "twilio", "whatsapp", "in_app", "inbox"}, kinds)
	first := sent[0]
	if first.DeliveryID != got.DeliveryID || !first.QueuedAt.Equal(got.QueuedAt.Time) || first.Person.CioID != "a3000001" {
		t.Errorf("recorded %+v, answered %+v", first, got)
	}
	if e := first.Email; string(e.Attachments["a.txt"]) != "hello" || e.Headers["X-Order"] != "A-7" || e.MessageData["order"] != "A-7" || *e.Tracked {
		t.Errorf("recorded %+v", e)
	}
	if sent[2].SMS.To != "+15550100" || sent[2].TransactionalMessageID != 7 || sent[5].Person.ID != "new" {
		t.Errorf("recorded %+v and %+v", sent[2], sent[5])
	}
	if ada, _ := srv.Person("1"); len(ada.Devices) != 1 || ada.Devices[0].ID != "t0" {
		t.Errorf("devices %+v", ada.Devices)
	}
	if _, ok := srv.Person("new"); !ok {
		t.Error("the recipient was not created")
	}
}

func TestSendRefusals(t *testing.T) {
	t.Parallel()
	srv, _ := start(t)
	many := strings.Repeat("a@example.com,", 15) + "b@example.com"
	for name, tt := range map[string]struct {
		path, body string
		status     int
		want       string
	}{
		"no template":     {"email", `{"to": "a@example.com", "identifiers": {"id": "1"}, "body": "b"}`, 400, "body, subject and from are required"},
		"own content":     {"email", `{"to": "a@example.com", "identifiers": {"id": "1"}, "body": "b", "subject": "s", "from": "f@example.com"}`, 200, ""},
		"recipients":      {"email", `{"to": "` + many + `", "identifiers": {"id": "1"}, "transactional_message_id": 1}`, 400, "more than 15 recipients"},
		"no address":      {"email", `{"to": "nobody", "identifiers": {"id": "1"}, "transactional_message_id": 1}`, 400, "not a list of email addresses"},
		"not base64":      {"email", `{"to": "a@example.com", "identifiers": {"id": "1"}, "transactional_message_id": 1, "attachments": {"a": "???"}}`, 400, "attachments"},
		"too large":       {"email", `{"to": "a@example.com", "identifiers": {"id": "1"}, "transactional_message_id": 1, "attachments": {"a": "` + strings.Repeat("AAAA", 1<<20) + `"}}`, 413, "too large"},
		"no identifier":   {"email", `{"to": "a@example.com", "identifiers": {}, "transactional_message_id": 1}`, 400, "exactly one of"},
		"two identifiers": {"sms", `{"to": "+15550100", "identifiers": {"id": "1", "email": "a@example.com"}, "transactional_message_id": 1}`, 400, "exactly one of"},
		"unknown cio_id":  {"sms", `{"to": "+15550100", "identifiers": {"cio_id": "zz"}, "transactional_message_id": 1}`, 400, "nobody has that cio_id"},
		"phone":           {"sms", `{"to": "call me", "identifiers": {"id": "1"}, "transactional_message_id": 1}`, 400, "E.164"},
		"far ahead":       {"in_app", fmt.Sprintf(`{"identifiers": {"id": "1"}, "transactional_message_id": 1, "send_at": %d}`, time.Now().Add(91*24*time.Hour).Unix()), 400, "90 days"},
	} {
		status, body := raw(t, "POST", srv.URL+"/v1/send/"+tt.path, key, tt.body)
		if status != tt.status || !strings.Contains(body, tt.want) || status != 200 && !strings.HasPrefix(body, `{"meta":{"error":`) {
			t.Errorf("%s: status %d, %s; want %d, %s", name, status, body, tt.status, tt.want)
		}
	}
	if got := len(srv.Sent()); got != 1 {
		t.Errorf("%d messages were recorded, want 1", got)
	}
}

func TestTemplates(t *testing.T) {
	t.Parallel()
	srv, c := start(t)
	ctx := t.Context()
	if number := srv.AddTemplate(customerio.TransactionalMessage{ID: 7, Name: "Receipt", QueueDrafts: true}, "order_receipt"); number != 7 {
		t.Errorf("number %d", number)
	}
	message := sms("+15550100")
	must(c.Send.SMS(ctx, message))(t)
	message.TransactionalMessageID = customerio.TemplateName("order_receipt")
	must(c.Send.SMS(ctx, message))(t)
	message.TransactionalMessageID = customerio.TemplateName("typo")
	_, err := c.Send.SMS(ctx, message)
	wantError(t, err, customerio.ErrBadRequest, "does not exist")
	message.AutoCreate = true
	must(c.Send.SMS(ctx, message))(t)
	sent := srv.Sent()
	if len(sent) != 3 || sent[1].TransactionalMessageID != 7 || sent[2].TransactionalMessageID != 8 {
		t.Errorf("sent %+v", sent)
	}
	if sent[0].Metrics.Drafted.IsZero() || !sent[0].Metrics.Sent.IsZero() {
		t.Errorf("the template makes drafts: %+v", sent[0].Metrics)
	}
	if list := must(c.Transactional.List(ctx))(t); len(list) != 2 || list[0].Name != "Receipt" || list[1].Name != "typo" {
		t.Errorf("templates %+v", list)
	}
	_, err = c.Transactional.Get(ctx, 9)
	wantError(t, err, customerio.ErrNotFound, "")
	drafts, err := length(c.Transactional.AllMessages(ctx, 7, customerio.TransactionalMessagesParams{State: customerio.DeliveryStateDrafted}))
	if err != nil || drafts != 2 {
		t.Errorf("%d drafts, %v", drafts, err)
	}
}

// A push message adds its device, and a phone number finds or makes a person.
func TestRecipients(t *testing.T) {
	t.Parallel()
	srv, c := start(t)
	ctx := t.Context()
	family(srv)
	for _, platform := range []customerio.Platform{customerio.PlatformIOS, customerio.PlatformAndroid} {
		must(c.Send.Push(ctx, customerio.TransactionalPush{
			TransactionalMessageID: customerio.TemplateID(4), To: "t0", Identifiers: customerio.Identifiers{ID: "2"},
			CustomDevice: customerio.PushDevice{Token: "t0", Platform: platform},
		}))(t)
	}
	bob := must(c.People.Get(ctx, "2", customerio.GetPersonParams{}))(t)
	if len(bob.Devices) != 1 || bob.Devices[0].Platform != customerio.PlatformAndroid {
		t.Errorf("devices %+v", bob.Devices)
	}
	for phone, want := range map[string]string{"+15550104": "a3000004", "+15550199": "a3000005"} {
		_, body := raw(t, "POST", srv.URL+"/v1/send/in_app", key, `{"identifiers": {"phone": "`+phone+`"}, "transactional_message_id": 1}`)
		sent := srv.Sent()
		if got := sent[len(sent)-1].Person.CioID; got != want {
			t.Errorf("%s: sent to %s, want %s; %s", phone, got, want, body)
		}
	}
	must(c.Send.SMS(ctx, customerio.TransactionalSMS{TransactionalMessageID: customerio.TemplateName("a"), To: "+15550100", Identifiers: customerio.Identifiers{ID: "1"}}))(t)
	must(c.Send.SMS(ctx, customerio.TransactionalSMS{TransactionalMessageID: customerio.TemplateName("b"), To: "+15550100", Identifiers: customerio.Identifiers{ID: "1"}}))(t)
	sent := srv.Sent()
	if a, b := sent[len(sent)-2].TransactionalMessageID, sent[len(sent)-1].TransactionalMessageID; a == 0 || a == b {
		t.Errorf("two names have the numbers %d and %d", a, b)
	}
	must(c.Subscriptions.CenterToken(ctx, "bob@example.com"))(t)
	_, err := c.Subscriptions.CenterToken(ctx, "nobody")
	wantError(t, err, customerio.ErrBadRequest, "no such person")
}

func TestFates(t *testing.T) {
	t.Parallel()
	srv, c := start(t)
	ctx := t.Context()
	srv.AddPeople(customerio.Person{ID: "1", Unsubscribed: true})
	srv.Suppress(customerio.SuppressionTypeBounces, customerio.Suppression{Email: "gone@example.com"})

	must(c.Send.Email(ctx, email("ada@example.com, gone@example.com")))(t)
	refusing := sms("+15550100")
	refusing.SendToUnsubscribed = new(false)
	must(c.Send.SMS(ctx, refusing))(t)
	must(c.Send.SMS(ctx, sms("+15550100")))(t)
	draft := sms("+15550100")
	draft.QueueDraft = true
	must(c.Send.SMS(ctx, draft))(t)

	sent := srv.Sent()
	var went []bool
	for _, s := range sent {
		went = append(went, !s.Metrics.Sent.IsZero())
	}
	equal(t, "sent", []bool{false, false, true, false}, went)
	if sent[0].Metrics.Dropped.IsZero() || sent[1].Metrics.Undeliverable.IsZero() || sent[3].Metrics.Drafted.IsZero() {
		t.Errorf("metrics %+v", sent)
	}
	if !srv.Report(sent[2].DeliveryID, customerio.MetricOpened) || srv.Report("unknown", customerio.MetricOpened) {
		t.Error("Report knows a wrong delivery, or not the right one")
	}
	got := must(c.Messages.Get(ctx, sent[2].DeliveryID, customerio.GetMessageParams{}))(t)
	if got.Metrics.Opened.IsZero() || got.Type != customerio.MessageTypeSMS || got.CustomerID != "1" || got.CampaignID != 0 {
		t.Errorf("message %+v", got)
	}
	for name, tt := range map[string]struct {
		params customerio.ListMessagesParams
		want   int
	}{
		"all but drafts": {customerio.ListMessagesParams{}, 3},
		"drafts":         {customerio.ListMessagesParams{Drafts: new(true)}, 4},
		"by metric":      {customerio.ListMessagesParams{Metric: customerio.MetricOpened}, 1},
		"by type":        {customerio.ListMessagesParams{Type: customerio.MessageTypeEmail}, 1},
		"of a campaign":  {customerio.ListMessagesParams{CampaignID: 5}, 0},
	} {
		if n, err := length(c.Messages.All(ctx, tt.params)); err != nil || n != tt.want {
			t.Errorf("%s: %d, %v; want %d", name, n, err, tt.want)
		}
	}
	if n, err := length(c.People.AllMessages(ctx, "1", customerio.PersonMessagesParams{})); err != nil || n != 2 {
		t.Errorf("%d messages of a person, %v; want 2", n, err)
	}
}

func TestSendLater(t *testing.T) {
	t.Parallel()
	srv := customeriotest.NewServer(t)
	synctest.Test(t, func(t *testing.T) {
		ctx, c := t.Context(), inMemory(srv)
		later := sms("+15550100")
		later.SendAt = customerio.UnixTimeOf(time.Now().Add(time.Hour))
		receipt := must(c.Send.SMS(ctx, later))(t)
		if early := srv.Sent()[0]; !early.Metrics.Sent.IsZero() {
			t.Errorf("sent too early: %+v", early.Metrics)
		}
		time.Sleep(time.Hour)
		got := must(c.Messages.Get(ctx, receipt.DeliveryID, customerio.GetMessageParams{}))(t)
		if !got.Metrics.Sent.Equal(later.SendAt.Time) {
			t.Errorf("sent at %v, want %v", got.Metrics.Sent, later.SendAt)
		}
		time.Sleep(200 * 24 * time.Hour)
		if n, err := length(c.Messages.All(ctx, customerio.ListMessagesParams{})); err != nil || n != 0 {
			t.Errorf("%d messages after the window of six months, %v", n, err)
		}
		end := customerio.UnixTimeOf(time.Now().Add(-100 * 24 * time.Hour))
		if n, err := length(c.Messages.All(ctx, customerio.ListMessagesParams{EndTS: end})); err != nil || n != 1 {
			t.Errorf("%d messages in an older window, %v", n, err)
		}
	})
}

func TestArchivedMessage(t *testing.T) {
	t.Parallel()
	_, c := start(t)
	ctx := t.Context()
	message := email("ada@example.com")
	message.Subject, message.Body, message.Headers = "Hello", "<p>Hello</p>", map[string]string{"X-B": "2", "X-A": "1"}
	receipt := must(c.Send.Email(ctx, message))(t)
	got := must(c.Messages.GetArchived(ctx, receipt.DeliveryID))(t)
	want := customerio.MessageHeaders{{Name: "X-A", Value: "1"}, {Name: "X-B", Value: "2"}}
	if got.Body != message.Body || got.Recipient != "ada@example.com" {
		t.Errorf("archived %+v", got)
	}
	equal(t, "headers", want, got.Headers)
	message.DisableMessageRetention = true
	receipt = must(c.Send.Email(ctx, message))(t)
	if forgotten := must(c.Messages.GetArchived(ctx, receipt.DeliveryID))(t); !forgotten.Forgotten || forgotten.Body != "" {
		t.Errorf("forgotten %+v", forgotten)
	}
	_, err := c.Messages.GetArchived(ctx, "unknown")
	wantError(t, err, customerio.ErrNotFound, "")
}

func TestWalkOverMessages(t *testing.T) {
	t.Parallel()
	srv, c := start(t)
	ctx := t.Context()
	for range 2100 {
		must(c.Send.SMS(ctx, sms("+15550100")))(t)
	}
	sent := srv.Sent()
	var walked []string
	for message, err := range c.Messages.All(ctx, customerio.ListMessagesParams{}) {
		if err != nil {
			t.Fatal(err)
		}
		if len(walked) == 5 { // a new one does not shift the pages
			must(c.Send.SMS(ctx, sms("+15550100")))(t)
		}
		walked = append(walked, message.ID)
	}
	want := make([]string, len(sent))
	for i, s := range sent {
		want[i] = s.DeliveryID
	}
	slices.Reverse(want)
	equal(t, "newest first", want, walked)
	if got := count(srv, "listMessages"); got != 3 {
		t.Errorf("%d requests, want 3", got)
	}
}

func TestTriggers(t *testing.T) {
	t.Parallel()
	srv := customeriotest.NewServer(t)
	family(srv)
	srv.AddPeople(person("5", "bob@example.com", nil))
	synctest.Test(t, func(t *testing.T) {
		ctx, c := t.Context(), inMemory(srv)
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
		lines := must(c.Broadcasts.TriggerErrors(ctx, 8, second, customerio.TriggerErrorsParams{}))(t)
		equal(t, "errors", []string{"line 2: no customer found"}, lines.Errors)
		lines = must(c.Broadcasts.TriggerErrors(ctx, 9, third, customerio.TriggerErrorsParams{}))(t)
		equal(t, "errors", []string{"line 1: more than one customer has the email address"}, lines.Errors)

		triggered := srv.Triggered()
		if len(triggered) != 5 || triggered[0].ID != first || triggered[0].Draft.Data["headline"] != "Hi" || triggered[0].People != nil {
			t.Errorf("triggered %+v", triggered)
		}
		if people := triggered[3].People; len(people) != 2 || people[0].ID != "1" {
			t.Errorf("people %+v", people)
		}
		if list := must(c.Broadcasts.Triggers(ctx, 8))(t); len(list) != 2 {
			t.Errorf("triggers of a broadcast %+v", list)
		}
		_, err := c.Broadcasts.GetTrigger(ctx, 9, first)
		wantError(t, err, customerio.ErrNotFound, "")
	})
	for name, body := range map[string]string{
		"two audiences": `{"ids": ["1"], "emails": ["a@example.com"]}`,
		"idle flag":     `{"ids": ["1"], "email_ignore_missing": true}`,
	} {
		if status, answer := raw(t, "POST", srv.URL+"/v1/campaigns/8/triggers", key, body); status != 422 || !strings.Contains(answer, `"pointer":"/data/attributes/`) {
			t.Errorf("%s: status %d, %s", name, status, answer)
		}
	}
}
