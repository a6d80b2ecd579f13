package customeriotest_test

import (
	"fmt"
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
		"no identifier":   {"sms", `{"to": "+15550100", "identifiers": {}, "transactional_message_id": 1}`, 400, "exactly one of"},
		"an address":      {"email", `{"to": "a@example.com", "transactional_message_id": 1}`, 200, ""},
		"own, no sender":  {"email", `{"to": "a@example.com", "body": "b", "subject": "s"}`, 200, ""},
		"no device":       {"push", `{"identifiers": {"id": "1"}, "transactional_message_id": 1}`, 200, ""},
		"no number":       {"sms", `{"identifiers": {"id": "1"}, "transactional_message_id": 1}`, 200, ""},
		"two identifiers": {"sms", `{"to": "+15550100", "identifiers": {"id": "1", "email": "a@example.com"}, "transactional_message_id": 1}`, 400, "exactly one of"},
		"unknown cio_id":  {"sms", `{"to": "+15550100", "identifiers": {"cio_id": "zz"}, "transactional_message_id": 1}`, 400, "no person has this cio_id"},
		"phone":           {"sms", `{"to": "call me", "identifiers": {"id": "1"}, "transactional_message_id": 1}`, 400, "E.164"},
		"far ahead":       {"in_app", fmt.Sprintf(`{"identifiers": {"id": "1"}, "transactional_message_id": 1, "send_at": %d}`, time.Now().Add(91*24*time.Hour).Unix()), 400, "90 days"},
	} {
		status, body := raw(t, "POST", srv.URL()+"/v1/send/"+tt.path, key, tt.body)
		if status != tt.status || !strings.Contains(body, tt.want) || status != 200 && !strings.HasPrefix(body, `{"meta":{"error":`) {
			t.Errorf("%s: status %d, %s; want %d, %s", name, status, body, tt.status, tt.want)
		}
	}
	if got := len(srv.Sent()); got != 5 {
		t.Errorf("%d messages were recorded, want 5", got)
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
		_, body := raw(t, "POST", srv.URL()+"/v1/send/in_app", key, `{"identifiers": {"phone": "`+phone+`"}, "transactional_message_id": 1}`)
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
	must(c.Subscriptions.GetCenterToken(ctx, "bob@example.com"))(t)
	_, err := c.Subscriptions.GetCenterToken(ctx, "nobody")
	wantError(t, err, customerio.ErrBadRequest, "no such person")
}

func TestSendLater(t *testing.T) {
	t.Parallel()
	srv := customeriotest.NewServer(t)
	synctest.Test(t, func(t *testing.T) {
		ctx, c := t.Context(), srv.Client()
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
		if n, err := length(c.Messages.All(ctx, customerio.ListMessagesParams{CreatedTo: end.Time})); err != nil || n != 1 {
			t.Errorf("%d messages in an older window, %v", n, err)
		}
	})
}
