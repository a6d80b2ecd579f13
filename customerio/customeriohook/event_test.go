package customeriohook_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement/customerio/customeriohook"
)

// metrics are the pairs that the vendor documents.
var metrics = map[customeriohook.ObjectType][]customeriohook.Metric{
	"customer": {"subscribed", "unsubscribed", "cio_subscription_preferences_changed"},
	"email":    {"drafted", "attempted", "sent", "delivered", "opened", "clicked", "converted", "unsubscribed", "bounced", "dropped", "spammed", "failed", "undeliverable", "deferred"},
	"sms":      {"drafted", "attempted", "sent", "delivered", "clicked", "converted", "bounced", "failed", "undeliverable", "replied", "dropped"},
	"whatsapp": {"drafted", "attempted", "sent", "delivered", "opened", "clicked", "converted", "bounced", "dropped", "failed", "undeliverable", "replied"},
	"push":     {"drafted", "attempted", "sent", "delivered", "opened", "clicked", "converted", "bounced", "dropped", "failed", "undeliverable"},
	"in_app":   {"drafted", "attempted", "sent", "opened", "clicked", "converted", "failed", "undeliverable"},
	"slack":    {"drafted", "attempted", "sent", "clicked", "failed", "undeliverable", "converted"},
	"webhook":  {"drafted", "attempted", "sent", "clicked", "failed", "undeliverable", "converted"},
}

func TestEveryMetricIsKnown(t *testing.T) {
	t.Parallel()
	types := map[customeriohook.ObjectType]string{
		"customer": "*customeriohook.Customer", "email": "*customeriohook.Email", "sms": "*customeriohook.SMS", "whatsapp": "*customeriohook.WhatsApp",
		"push": "*customeriohook.Push", "in_app": "*customeriohook.InApp", "slack": "*customeriohook.Slack", "webhook": "*customeriohook.Webhook",
	}
	for object, list := range metrics {
		for _, metric := range list {
			e, err := customeriohook.Parse(fmt.Appendf(nil, `{"event_id":"1","object_type":%q,"metric":%q,"timestamp":1767225600,"data":{"identifiers":{"id":"42"}}}`, object, metric))
			if err != nil {
				t.Fatal(err)
			}
			if got := fmt.Sprintf("%T", e.Data); !e.Known() || got != types[object] || e.Data.Who().ID != "42" || !e.Timestamp.Equal(moment) {
				t.Errorf("%s %s: known %v, %s of %v at %v", object, metric, e.Known(), got, e.Data.Who(), e.Timestamp)
			}
		}
	}
	for _, pair := range [][2]string{{"email", "teleported"}, {"push", "replied"}, {"fax", "sent"}} {
		if e, err := customeriohook.Parse(fmt.Appendf(nil, `{"object_type":%q,"metric":%q,"data":{}}`, pair[0], pair[1])); err != nil || e.Known() {
			t.Errorf("%v: error %v", pair, err)
		}
	}
}

func TestParse(t *testing.T) {
	t.Parallel()
	ada := customeriohook.Identifiers{ID: "42", Email: "ada@example.com", CioID: "03"}
	who := `"identifiers":{"id":"42","email":"ada@example.com","cio_id":"03"},"customer_id":"42"`
	me := customeriohook.Person{Identifiers: ada, CustomerID: "42"}
	for name, test := range map[string]struct {
		body string
		want customeriohook.Event
	}{
		"subscribed": {
			`{"event_id":"1","object_type":"customer","metric":"subscribed","timestamp":1767225600,"data":{` + who + `,"email_address":null}}`,
			customeriohook.Event{ID: "1", ObjectType: customeriohook.ObjectCustomer, Metric: customeriohook.MetricSubscribed, Timestamp: moment, Data: &customeriohook.Customer{Delivery: customeriohook.Delivery{Person: me}}},
		},
		"misspelled": {
			`{"event_id":"1","object_type_type":"customer","metric":"cio_subscription_preferences_changed","timestamp":"1767225600","data":{` + who + `,"content":"{\"topics\":{\"topic_1\":true}}"}}`,
			customeriohook.Event{
				ID: "1", ObjectType: customeriohook.ObjectCustomer, Metric: customeriohook.MetricPreferencesChanged, Timestamp: moment,
				Data: &customeriohook.Customer{Delivery: customeriohook.Delivery{Person: me}, Content: `{"topics":{"topic_1":true}}`},
			},
		},
		"clicked email": {
			`{"event_id":"1","object_type":"email","metric":"clicked","timestamp":1767225600,"data":{` + who + `,"delivery_id":"d","campaign_id":5,"action_id":"6","journey_id":"j",` +
				`"parent_action_id":null,"trigger_event_id":"t","campaign_name":"N","campaign_tags":["a"],"template_id":8,"recipient":"ada@example.com","subject":"S","href":"https://x","link_id":1,"machine":true,"new":1}}`,
			customeriohook.Event{ID: "1", ObjectType: customeriohook.ObjectEmail, Metric: customeriohook.MetricClicked, Timestamp: moment, Data: &customeriohook.Email{
				Delivery: customeriohook.Delivery{
					Person: me, DeliveryID: "d", CampaignID: 5, ActionID: 6, JourneyID: "j", TriggerEventID: "t", CampaignName: "N", CampaignTags: []string{"a"}, TemplateID: 8,
				},
				Click: customeriohook.Click{Href: "https://x", LinkID: 1}, Recipient: "ada@example.com", Subject: "S", Machine: true,
			}},
		},
		"sent email with its content": {
			`{"event_id":"1","object_type":"email","metric":"sent","data":{"newsletter_id":3,"content_id":4,"content":"<p>","headers":{"X-A":["1","2"]}}}`,
			customeriohook.Event{ID: "1", ObjectType: customeriohook.ObjectEmail, Metric: customeriohook.MetricSent, Data: &customeriohook.Email{
				Delivery: customeriohook.Delivery{NewsletterID: 3, ContentID: 4}, Content: "<p>", Headers: map[string][]string{"X-A": {"1", "2"}},
			}},
		},
		"failed SMS": {
			`{"event_id":"1","object_type":"sms","metric":"failed","data":{"broadcast_id":1,"trigger_id":2,"recipient":"+49","failure_message":"no route"}}`,
			customeriohook.Event{ID: "1", ObjectType: customeriohook.ObjectSMS, Metric: customeriohook.MetricFailed, Data: &customeriohook.SMS{
				Delivery: customeriohook.Delivery{BroadcastID: 1, TriggerID: 2}, Failure: customeriohook.Failure{FailureMessage: "no route"}, Recipient: "+49",
			}},
		},
		"replied WhatsApp": {
			`{"event_id":"1","object_type":"whatsapp","metric":"replied","data":{"inbound_event_id":"i","to":"+1","recipient":"+49"}}`,
			customeriohook.Event{ID: "1", ObjectType: customeriohook.ObjectWhatsApp, Metric: customeriohook.MetricReplied, Data: &customeriohook.WhatsApp{InboundEventID: "i", To: "+1", Recipient: "+49"}},
		},
		"bounced push": {
			`{"event_id":"1","object_type":"push","metric":"bounced","data":{"transactional_message_id":9,"recipients":[{"device_id":"t","device_platform":"ios","failure_message":"gone"}]}}`,
			customeriohook.Event{ID: "1", ObjectType: customeriohook.ObjectPush, Metric: customeriohook.MetricBounced, Data: &customeriohook.Push{
				Delivery:   customeriohook.Delivery{TransactionalMessageID: 9},
				Recipients: []customeriohook.PushRecipient{{DeviceID: "t", DevicePlatform: "ios", Failure: customeriohook.Failure{FailureMessage: "gone"}}},
			}},
		},
		"one push recipient": {
			`{"event_id":"1","object_type":"push","metric":"sent","data":{"recipients":{"device_id":"t"}}}`,
			customeriohook.Event{ID: "1", ObjectType: customeriohook.ObjectPush, Metric: customeriohook.MetricSent, Data: &customeriohook.Push{Recipients: []customeriohook.PushRecipient{{DeviceID: "t"}}}},
		},
		"clicked in-app": {
			`{"event_id":"1","object_type":"in_app","metric":"clicked","data":{"recipient":"42","href":"app://x","link_id":"7","tracked_response":"yes"}}`,
			customeriohook.Event{ID: "1", ObjectType: customeriohook.ObjectInApp, Metric: customeriohook.MetricClicked, Data: &customeriohook.InApp{
				Click: customeriohook.Click{Href: "app://x", LinkID: 7}, Recipient: "42", TrackedResponse: "yes",
			}},
		},
		"sent to Slack": {
			`{"event_id":"1","object_type":"slack","metric":"sent","data":{"recipient":"#c","content":"hi"}}`,
			customeriohook.Event{ID: "1", ObjectType: customeriohook.ObjectSlack, Metric: customeriohook.MetricSent, Data: &customeriohook.Slack{Recipient: "#c", Content: "hi"}},
		},
		"attempted webhook": {
			`{"event_id":"1","object_type":"webhook","metric":"attempted","data":{"recipient":"https://x","failure_message":"500"}}`,
			customeriohook.Event{ID: "1", ObjectType: customeriohook.ObjectWebhook, Metric: customeriohook.MetricAttempted, Data: &customeriohook.Webhook{
				Failure: customeriohook.Failure{FailureMessage: "500"}, Recipient: "https://x",
			}},
		},
		"unknown kind": {
			`{"event_id":"1","object_type":"fax","metric":"sent","data":{"pages":3}}`,
			customeriohook.Event{ID: "1", ObjectType: "fax", Metric: customeriohook.MetricSent, Data: &customeriohook.Unknown{Raw: json.RawMessage(`{"pages":3}`)}},
		},
		"unknown metric": {
			`{"event_id":"1","object_type":"sms","metric":"read","data":{"recipient":"+49"}}`,
			customeriohook.Event{ID: "1", ObjectType: customeriohook.ObjectSMS, Metric: "read", Data: &customeriohook.SMS{Recipient: "+49"}},
		},
		"data in another form": {
			`{"event_id":"1","object_type":"sms","metric":"sent","data":[1,2]}`,
			customeriohook.Event{ID: "1", ObjectType: customeriohook.ObjectSMS, Metric: customeriohook.MetricSent, Data: &customeriohook.Unknown{Raw: json.RawMessage(`[1,2]`)}},
		},
		"no data": {
			`{"event_id":"1","object_type":"sms","metric":"sent"}`,
			customeriohook.Event{ID: "1", ObjectType: customeriohook.ObjectSMS, Metric: customeriohook.MetricSent, Data: &customeriohook.Unknown{}},
		},
		"an odd member": {
			`{"event_id":"1","object_type":"email","metric":"bounced","data":{"transactional_message_id":"receipt","recipient":"ada@example.com","failure_message":"gone"}}`,
			customeriohook.Event{ID: "1", ObjectType: customeriohook.ObjectEmail, Metric: customeriohook.MetricBounced, Data: &customeriohook.Email{
				Failure: customeriohook.Failure{FailureMessage: "gone"}, Recipient: "ada@example.com",
			}},
		},
		"subscribed by an email, in 2026": {
			`{"event_id":"1","object_type":"email","metric":"subscribed","timestamp":1767225600,"data":{` + who + `,"email_address":"ada@example.com","delivery_id":"d",` +
				`"broadcast_id":1,"campaign_id":2,"newsletter_id":3,"action_id":4,"parent_action_id":5,"content_id":6,"journey_id":"j","trigger_id":7,"trigger_event_id":"t"}}`,
			customeriohook.Event{
				ID: "1", ObjectType: customeriohook.ObjectEmail, Metric: customeriohook.MetricSubscribed, Timestamp: moment,
				Data: &customeriohook.Customer{Delivery: origin(me), EmailAddress: "ada@example.com"},
			},
		},
		"unsubscribed by an email, in 2026": {
			`{"event_id":"1","object_type":"email","metric":"unsubscribed","timestamp":1767225600,"data":{` + who + `,"email_address":"ada@example.com","delivery_id":"d",` +
				`"broadcast_id":1,"campaign_id":2,"newsletter_id":3,"action_id":4,"parent_action_id":5,"content_id":6,"journey_id":"j","trigger_id":7,"trigger_event_id":"t"}}`,
			customeriohook.Event{
				ID: "1", ObjectType: customeriohook.ObjectEmail, Metric: customeriohook.MetricUnsubscribed, Timestamp: moment,
				Data: &customeriohook.Customer{Delivery: origin(me), EmailAddress: "ada@example.com"},
			},
		},
		"unsubscribed without an address": {
			`{"event_id":"1","object_type":"sms","metric":"unsubscribed","data":{"campaign_id":2,"email_address":null}}`,
			customeriohook.Event{ID: "1", ObjectType: customeriohook.ObjectSMS, Metric: customeriohook.MetricUnsubscribed, Data: &customeriohook.Customer{Delivery: customeriohook.Delivery{CampaignID: 2}}},
		},
		"an email that somebody unsubscribed by": {
			`{"event_id":"1","object_type":"email","metric":"unsubscribed","data":{"campaign_id":2,"recipient":"ada@example.com"}}`,
			customeriohook.Event{ID: "1", ObjectType: customeriohook.ObjectEmail, Metric: customeriohook.MetricUnsubscribed, Data: &customeriohook.Email{
				Delivery: customeriohook.Delivery{CampaignID: 2}, Recipient: "ada@example.com",
			}},
		},
		"preferences of 2025": {
			`{"event_id":"1","delivery_type":"email","metric":"cio_subscription_preferences_changed","data":{"content":"{}","delivery_id":"d"}}`,
			customeriohook.Event{ID: "1", ObjectType: customeriohook.ObjectEmail, Metric: customeriohook.MetricPreferencesChanged, Data: &customeriohook.Customer{
				Delivery: customeriohook.Delivery{DeliveryID: "d"}, Content: "{}",
			}},
		},
		"preferences by an in-app message": {
			`{"event_id":"1","object_type":"in_app","metric":"cio_subscription_preferences_changed","data":{"content":"{}"}}`,
			customeriohook.Event{ID: "1", ObjectType: customeriohook.ObjectInApp, Metric: customeriohook.MetricPreferencesChanged, Data: &customeriohook.Customer{Content: "{}"}},
		},
		"opened by a machine": {
			`{"event_id":"1","object_type":"email","metric":"opened","data":{"proxied":true,"prefetched":false,"synthetic":true}}`,
			customeriohook.Event{ID: "1", ObjectType: customeriohook.ObjectEmail, Metric: customeriohook.MetricOpened, Data: &customeriohook.Email{Proxied: true, Synthetic: true}},
		},
		"prefetched": {
			`{"event_id":"1","object_type":"email","metric":"opened","data":{"prefetched":true}}`,
			customeriohook.Event{ID: "1", ObjectType: customeriohook.ObjectEmail, Metric: customeriohook.MetricOpened, Data: &customeriohook.Email{Prefetched: true}},
		},
		"sent in-app with its content": {
			`{"event_id":"1","object_type":"in_app","metric":"sent","data":{"content":"{}"}}`,
			customeriohook.Event{ID: "1", ObjectType: customeriohook.ObjectInApp, Metric: customeriohook.MetricSent, Data: &customeriohook.InApp{Content: "{}"}},
		},
		"a time in milliseconds": {
			`{"event_id":"1","object_type":"sms","metric":"sent","timestamp":1767225600000,"data":{}}`,
			customeriohook.Event{ID: "1", ObjectType: customeriohook.ObjectSMS, Metric: customeriohook.MetricSent, Timestamp: moment, Data: &customeriohook.SMS{}},
		},
		"a time in words": {
			`{"event_id":"1","object_type":"sms","metric":"sent","timestamp":"soon","data":{"recipient":"+49"}}`,
			customeriohook.Event{ID: "1", ObjectType: customeriohook.ObjectSMS, Metric: customeriohook.MetricSent, Data: &customeriohook.SMS{Recipient: "+49"}},
		},
		"nothing": {`{}`, customeriohook.Event{Data: &customeriohook.Unknown{}}},
		"no kind": {
			`{"event_id":"1","metric":"sent","data":{"a":1}}`,
			customeriohook.Event{ID: "1", Metric: customeriohook.MetricSent, Data: &customeriohook.Unknown{Raw: json.RawMessage(`{"a":1}`)}},
		},
		"no metric": {
			`{"event_id":"1","object_type":"sms","data":{"recipient":"+49"}}`,
			customeriohook.Event{ID: "1", ObjectType: customeriohook.ObjectSMS, Data: &customeriohook.SMS{Recipient: "+49"}},
		},
		"a kind of another kind": {`{"event_id":"1","object_type":{}}`, customeriohook.Event{ID: "1", Data: &customeriohook.Unknown{}}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, err := customeriohook.Parse([]byte(test.body))
			if err != nil {
				t.Fatal(err)
			}
			test.want.Body = []byte(test.body)
			if diff := cmp.Diff(&test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
	for _, body := range []string{``, `null`, `[]`, `"x"`, `{`, `{"metric":"sent"} x`} {
		if e, err := customeriohook.Parse([]byte(body)); !errors.Is(err, customeriohook.ErrInvalidBody) {
			t.Errorf("%s: event %v, error %v, want ErrInvalidBody", body, e, err)
		}
	}
}

// origin is the message behind an event.
func origin(p customeriohook.Person) customeriohook.Delivery {
	return customeriohook.Delivery{
		Person: p, DeliveryID: "d", BroadcastID: 1, CampaignID: 2, NewsletterID: 3, ActionID: 4, ParentActionID: 5, ContentID: 6, JourneyID: "j",
		TriggerID: 7, TriggerEventID: "t",
	}
}

func TestKnownEventsOfPeople(t *testing.T) {
	t.Parallel()
	for body, want := range map[string]bool{
		`{"object_type":"email","metric":"subscribed","data":{}}`:                           true,
		`{"object_type":"sms","metric":"unsubscribed","data":{"email_address":null}}`:       true,
		`{"object_type":"sms","metric":"unsubscribed","data":{"recipient":"+49"}}`:          false,
		`{"object_type":"push","metric":"cio_subscription_preferences_changed","data":{}}`:  true,
		`{"delivery_type":"sms","metric":"cio_subscription_preferences_changed","data":{}}`: true,
		`{"object_type":"customer","metric":"opened","data":{}}`:                            false,
	} {
		if e, err := customeriohook.Parse([]byte(body)); err != nil || e.Known() != want {
			t.Errorf("%s: known %v, error %v, want %v", body, e.Known(), err, want)
		}
	}
}

func TestByteOrderMark(t *testing.T) {
	t.Parallel()
	want, err := customeriohook.Parse([]byte(opened))
	if err != nil {
		t.Fatal(err)
	}
	got, err := customeriohook.Parse([]byte("\xef\xbb\xbf" + opened))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// again reads what was written of an event.
func again(t *testing.T, written []byte) map[string]*customeriohook.Event {
	t.Helper()
	parsed, err := customeriohook.Parse(written)
	if err != nil {
		t.Fatal(err)
	}
	read := new(customeriohook.Event)
	if err := json.Unmarshal(written, read); err != nil {
		t.Fatal(err)
	}
	return map[string]*customeriohook.Event{"Parse": parsed, "Unmarshal": read}
}

func TestEventsSurviveAQueue(t *testing.T) {
	t.Parallel()
	for name, body := range map[string]string{
		"email":     opened,
		"customer":  `{"event_id":"1","object_type":"email","metric":"unsubscribed","timestamp":1767225600,"data":{"email_address":"ada@example.com","campaign_id":2}}`,
		"push":      `{"event_id":"1","object_type":"push","metric":"sent","data":{"recipients":[{"device_id":"t"}],"campaign_tags":["a"]}}`,
		"2025":      `{"event_id":"1","delivery_type":"email","metric":"cio_subscription_preferences_changed","data":{"content":"{}"}}`,
		"unknown":   `{"event_id":"1","object_type":"fax","metric":"sent","data":{"pages":3}}`,
		"no data":   `{"event_id":"1","object_type":"sms","metric":"sent"}`,
		"odd data":  `{"event_id":"1","object_type":"sms","metric":"sent","data":[1,2]}`,
		"new":       `{"event_id":"1","object_type":"sms","metric":"sent","timestamp":1767225600,"data":{"new":9007199254740993},"more":[{}]}`,
		"no id":     `{"object_type":"sms","metric":"sent","data":{}}`,
		"no object": `{"event_id":"1","metric":"sent","data":null}`,
	} {
		want, err := customeriohook.Parse([]byte(body))
		if err != nil {
			t.Fatal(err)
		}
		for form, event := range map[string]any{"pointer": want, "value": *want} {
			written, err := json.Marshal(event)
			if err != nil {
				t.Fatal(err)
			}
			for by, got := range again(t, written) {
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("%s, %s, %s (-want +got):\n%s", name, form, by, diff)
				}
			}
		}
		bare := *want
		bare.Body = nil // an event that somebody made or changed
		written, err := json.Marshal(bare)
		if err != nil {
			t.Fatal(err)
		}
		for by, got := range again(t, written) {
			got.Body = nil
			if diff := cmp.Diff(&bare, got); diff != "" {
				t.Errorf("%s without a body, %s (-want +got):\n%s", name, by, diff)
			}
		}
	}
	var list struct{ Event *customeriohook.Event }
	if err := json.Unmarshal([]byte(`{"Event":null}`), &list); err != nil || list.Event != nil {
		t.Errorf("null: %v, %v", list.Event, err)
	}
	var none customeriohook.Event
	if err := json.Unmarshal([]byte(`null`), &none); err != nil {
		t.Errorf("null: %v", err)
	}
	if err := json.Unmarshal([]byte(`[]`), &none); !errors.Is(err, customeriohook.ErrInvalidBody) {
		t.Errorf("a list: %v", err)
	}
	if written, err := json.Marshal(customeriohook.Event{}); err != nil || string(written) != `{}` {
		t.Errorf("the zero event: %s, %v", written, err)
	}
}

func TestSource(t *testing.T) {
	t.Parallel()
	for want, d := range map[customeriohook.SourceKind]customeriohook.Delivery{
		customeriohook.SourceBroadcast:     {BroadcastID: 7, ActionID: 1},
		customeriohook.SourceCampaign:      {CampaignID: 7, ActionID: 1},
		customeriohook.SourceNewsletter:    {NewsletterID: 7},
		customeriohook.SourceTransactional: {TransactionalMessageID: 7},
	} {
		if kind, id := d.Source(); kind != want || id != 7 {
			t.Errorf("want %s 7, got %s %d", want, kind, id)
		}
	}
	if kind, id := new(customeriohook.Delivery).Source(); kind != "" || id != 0 {
		t.Errorf("the source of nothing is %s %d", kind, id)
	}
}

func TestPreferences(t *testing.T) {
	t.Parallel()
	c := customeriohook.Customer{Content: `{"topics":{"topic_1":true,"topic_2":"false"}}`}
	got, err := c.Preferences()
	if diff := cmp.Diff(customeriohook.Preferences{Topics: map[string]bool{"topic_1": true, "topic_2": false}}, got); diff != "" || err != nil {
		t.Error(diff, err)
	}
	for _, content := range []string{"", "{", "7"} {
		c.Content = content
		if p, err := c.Preferences(); err == nil {
			t.Errorf("%q was read as %v", content, p)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(opened))
	f.Add([]byte(`{"object_type":"push","metric":"sent","data":{"recipients":{"device_id":1}}}`))
	f.Add([]byte(`{"object_type":"fax","metric":"sent","data":null}`))
	f.Add([]byte(`{"object_type":1,"metric":true,"timestamp":1e99}`))
	f.Fuzz(func(t *testing.T, body []byte) {
		e, err := customeriohook.Parse(body)
		if err != nil {
			if !errors.Is(err, customeriohook.ErrInvalidBody) {
				t.Errorf("error %v is not ErrInvalidBody", err)
			}
			return
		}
		if e.Data == nil || string(e.Body) != strings.TrimPrefix(string(body), "\xef\xbb\xbf") {
			t.Errorf("event %+v of %q", e, body)
		}
		_ = e.Data.Who()
		written, err := json.Marshal(e)
		if err != nil {
			t.Fatal(err)
		}
		for by, got := range again(t, written) {
			e.Body, got.Body = nil, nil
			for _, event := range []*customeriohook.Event{e, got} {
				if u, ok := event.Data.(*customeriohook.Unknown); ok {
					u.Raw = nil // white space and escapes may change
				}
			}
			if diff := cmp.Diff(e, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", by, diff)
			}
		}
	})
}

func FuzzVerify(f *testing.F) {
	f.Add("1767225600", "00", opened)
	f.Add("-1", "", "")
	f.Fuzz(func(t *testing.T, stamp, signature, body string) {
		h := map[string][]string{"X-Cio-Timestamp": {stamp}, "X-Cio-Signature": {signature}}
		if err := customeriohook.Verify(h, []byte(body), key); err == nil {
			t.Errorf("a forged signature passed: %q %q", stamp, signature)
		}
	})
}
