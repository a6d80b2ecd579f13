package pipelines_test

import (
	"context"
	"encoding/json"
	"errors"
	"math"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement/customerio/pipelines"
)

var ada = pipelines.UserID("42")

// fixed are an id and a time, so that a call has one form.
var fixed = pipelines.Meta{MessageID: "m-1", Timestamp: time.Date(2026, 1, 1, 1, 0, 0, 5e6, time.FixedZone("CET", 3600))}

const fixedJSON = `"messageId":"m-1","timestamp":"2026-01-01T00:00:00.005Z"}`

func device(d pipelines.DeviceType) pipelines.Device { return pipelines.Device{Token: "abc", Type: d} }

// at gives a call the id and the time of the forms, and leaves its context.
func at(c pipelines.Track) pipelines.Track {
	c.MessageID, c.Timestamp = fixed.MessageID, fixed.Timestamp
	return c
}

// forms has each call with everything set and with nothing, and in JSON.
var forms = []struct {
	call pipelines.Call
	json string
}{
	{
		pipelines.Identify{Who: ada.WithAnonymousID("v"), Traits: map[string]any{"plan": nil, "n": int64(math.MaxInt64), "cio_subscription_preferences.topics.topic_1": true}, Meta: fixed},
		`{"type":"identify","userId":"42","anonymousId":"v","traits":{"cio_subscription_preferences.topics.topic_1":true,"n":9223372036854775807,"plan":null},` + fixedJSON,
	},
	{pipelines.Identify{Who: pipelines.AnonymousID("é\n\""), Meta: fixed}, `{"type":"identify","anonymousId":"é\n\"",` + fixedJSON},
	{pipelines.Track{Who: ada, Event: "purchase", Properties: struct {
		Total float64 `json:"total"`
	}{12.5}, Meta: fixed}, `{"type":"track","userId":"42","event":"purchase","properties":{"total":12.5},` + fixedJSON},
	{pipelines.Track{Who: pipelines.GroupID("acme"), Event: "renewed", Meta: fixed}, `{"type":"track","groupId":"acme","event":"renewed",` + fixedJSON},
	{pipelines.Page{Who: ada, Name: "Pricing", Properties: map[string]any{"url": "https://example.com"}, Meta: fixed}, `{"type":"page","userId":"42","name":"Pricing","properties":{"url":"https://example.com"},` + fixedJSON},
	{pipelines.Page{Who: ada, Meta: fixed}, `{"type":"page","userId":"42",` + fixedJSON},
	{pipelines.Screen{Who: ada, Name: "Home", Properties: map[string]any{}, Meta: fixed}, `{"type":"screen","userId":"42","name":"Home","properties":{},` + fixedJSON},
	{
		pipelines.Group{Who: ada, GroupID: "acme", ObjectTypeID: "2", Traits: map[string]any{"name": "Acme"}, RelationshipAttributes: map[string]any{"role": "owner"}, Meta: fixed},
		`{"type":"group","userId":"42","groupId":"acme","traits":{"object_type_id":"2","relationshipAttributes":{"role":"owner"},"name":"Acme"},` + fixedJSON,
	},
	{pipelines.Group{Who: ada, GroupID: "acme", ObjectTypeID: "2", Traits: map[string]any{}, Meta: fixed}, `{"type":"group","userId":"42","groupId":"acme","traits":{"object_type_id":"2"},` + fixedJSON},
	{pipelines.Group{Who: ada, GroupID: "acme", Traits: map[string]any{}, Meta: fixed}, `{"type":"group","userId":"42","groupId":"acme","traits":{},` + fixedJSON},
	{pipelines.Group{Who: ada, GroupID: "acme", Traits: map[string]any{"name": "Acme"}, Meta: fixed}, `{"type":"group","userId":"42","groupId":"acme","traits":{"name":"Acme"},` + fixedJSON},
	{pipelines.Group{Who: ada, GroupID: "acme", Meta: fixed}, `{"type":"group","userId":"42","groupId":"acme",` + fixedJSON},
	{pipelines.Alias{PreviousID: "v", UserID: "42", Meta: fixed}, `{"type":"alias","previousId":"v","userId":"42",` + fixedJSON},
	{
		pipelines.Page{Who: ada, Meta: pipelines.Meta{
			MessageID: "m-1", Timestamp: fixed.Timestamp, OriginalTimestamp: time.Unix(0, 0),
			Context:      &pipelines.Context{IP: "192.0.2.1", Campaign: pipelines.Campaign{Source: "mail", Extra: rawMap("id", `"7"`)}, Extra: rawMap("store", `{"n":12345678901234567}`)},
			Integrations: map[string]bool{"All": false, "X": true},
		}},
		`{"type":"page","userId":"42","messageId":"m-1","timestamp":"2026-01-01T00:00:00.005Z","originalTimestamp":"1970-01-01T00:00:00Z",` +
			`"context":{"ip":"192.0.2.1","campaign":{"source":"mail","id":"7"},"store":{"n":12345678901234567}},"integrations":{"All":false,"X":true}}`,
	},

	{at(pipelines.DeviceUpdated("42", device(pipelines.DeviceTypeIOS))), `{"type":"track","userId":"42","event":"Device Created or Updated",` + fixedJSON[:len(fixedJSON)-1] + `,"context":{"device":{"token":"abc","type":"ios"}}}`},
	{at(pipelines.DeviceDeleted("42", device(pipelines.DeviceTypeAndroid))), `{"type":"track","userId":"42","event":"Device Deleted",` + fixedJSON[:len(fixedJSON)-1] + `,"context":{"device":{"token":"abc","type":"android"}}}`},
	{at(pipelines.UserDeleted("42")), `{"type":"track","userId":"42","event":"User Deleted",` + fixedJSON},
	{at(pipelines.UserSuppressed("42")), `{"type":"track","userId":"42","event":"User Suppressed",` + fixedJSON},
	{at(pipelines.UserUnsuppressed("42")), `{"type":"track","userId":"42","event":"User Unsuppressed",` + fixedJSON},
	{at(pipelines.RelationshipDeleted("42", pipelines.ObjectRef{ID: "acme", TypeID: 2})), `{"type":"track","userId":"42","event":"Relationship Deleted","properties":{"objectId":"acme","objectTypeId":2},` + fixedJSON},
	{at(pipelines.ObjectDeleted(pipelines.ObjectRef{ID: "acme"})), `{"type":"track","anonymousId":"acme","event":"Object Deleted","properties":{"objectId":"acme"},` + fixedJSON},
	{
		at(pipelines.DeliveryReported(ada, pipelines.DeliveryReport{DeliveryID: "RPILAg", Metric: pipelines.DeliveryClicked, Recipient: "ada@example.com", Reason: "r", ActionValue: "later", Href: "https://example.com"})),
		`{"type":"track","userId":"42","event":"Report Delivery Event","properties":{"deliveryId":"RPILAg","metric":"clicked","recipient":"ada@example.com","reason":"r","actionValue":"later","href":"https://example.com"},` + fixedJSON,
	},
	{
		at(pipelines.ContentReported(ada, pipelines.ContentReport{Action: pipelines.ContentViewed, ContentID: 7, TemplateID: 8})),
		`{"type":"track","userId":"42","event":"Report Content Event","properties":{"actionType":"viewed_content","contentId":7,"templateId":8},` + fixedJSON,
	},
}

// send sends a call by its own method.
func send(ctx context.Context, c client, call pipelines.Call) error {
	switch call := call.(type) {
	case pipelines.Identify:
		return c.Calls.Identify(ctx, call)
	case pipelines.Track:
		return c.Calls.Track(ctx, call)
	case pipelines.Page:
		return c.Calls.Page(ctx, call)
	case pipelines.Screen:
		return c.Calls.Screen(ctx, call)
	case pipelines.Group:
		return c.Calls.Group(ctx, call)
	case pipelines.Alias:
		return c.Calls.Alias(ctx, call)
	}
	return errors.New("no such call")
}

// divide returns a call in JSON without what a batch has beside its calls, and that.
func divide(call string) (alone, shared string) {
	if i := strings.Index(call, `,"context":`); i > 0 {
		return call[:i] + "}", call[i+1:len(call)-1] + ","
	}
	return call, ""
}

// TestForms sends each call by its method, in a batch and in bulk, with the time at which it goes out.
func TestForms(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		const sent = `"sentAt":"2000-01-01T00:00:00.000Z"}` // the time in a bubble
		for _, form := range forms {
			srv := serve(t, always("{}"))
			c := newClient(t, srv)
			if err := errors.Join(send(t.Context(), c, form.call), c.Calls.SendBatch(t.Context(), []pipelines.Call{form.call})); err != nil {
				t.Errorf("%s: %v", form.json, err)
				continue
			}
			for o := range c.Calls.SendAll(t.Context(), slices.Values([]pipelines.Call{form.call}), pipelines.BulkOptions{}) {
				if o.Err != nil {
					t.Error(o.Err)
				}
			}
			kind := form.json[len(`{"type":"`):]
			alone, shared := divide(form.json)
			batch := "POST /v1/batch {" + shared + `"batch":[` + alone + `],` + sent
			want := []string{"POST /v1/" + kind[:strings.IndexByte(kind, '"')] + " " + form.json[:len(form.json)-1] + "," + sent, batch, batch}
			var got []string
			for _, r := range srv.Requests() {
				got = append(got, r.Method+" "+r.Path+" "+r.Body)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("requests (-want +got):\n%s", diff)
			}
		}
	})
}

// TestRefusals makes calls that the service would refuse or lose.
func TestRefusals(t *testing.T) {
	t.Parallel()
	srv := serve(t, always("{}"))
	c := newClient(t, srv)
	ring := map[string]any{}
	ring["ring"] = ring
	far := pipelines.Meta{Timestamp: time.Date(10_000, 1, 1, 0, 0, 0, 0, time.UTC)}
	for _, row := range []struct {
		says string
		call pipelines.Call
	}{
		{"Who must not be empty", pipelines.Identify{}},
		{"Who must not be empty", pipelines.Track{Event: "x"}},
		{"Who must not be empty", pipelines.Page{Who: pipelines.UserID("")}},
		{"Who must be made with UserID or AnonymousID", pipelines.Screen{Who: pipelines.GroupID("acme")}},
		{"Who must be made with UserID or AnonymousID", pipelines.Group{Who: pipelines.GroupID("acme"), GroupID: "acme"}},
		{"Who must not be a group and a person", pipelines.Track{Who: pipelines.GroupID("acme").WithAnonymousID("v"), Event: "x"}},
		{"Who must be UTF-8", pipelines.Identify{Who: pipelines.UserID("\xff")}},
		{"Event must not be empty", pipelines.Track{Who: ada}},
		{"GroupID must not be empty", pipelines.Group{Who: ada}},
		{"PreviousID must not be empty", pipelines.Alias{UserID: "42"}},
		{"UserID must not be empty", pipelines.Alias{PreviousID: "v"}},
		{"PreviousID must be another id than UserID", pipelines.Alias{PreviousID: "42", UserID: "42"}},
		{"Traits must be a map or a struct", pipelines.Identify{Who: ada, Traits: []string{"a"}}},
		{"Traits.plan must be a finite number", pipelines.Identify{Who: ada, Traits: map[string]any{"plan": math.NaN()}}},
		{"Properties.plan must be UTF-8", pipelines.Track{Who: ada, Event: "x", Properties: map[string]any{"plan": "\xff"}}},
		{"is nested too deeply", pipelines.Page{Who: ada, Properties: ring}},
		{"Traits.object_type_id is set by another field, too", pipelines.Group{Who: ada, GroupID: "acme", ObjectTypeID: "1", Traits: map[string]any{"object_type_id": "2"}}},
		{"Traits.relationshipAttributes is set by another field, too", pipelines.Group{Who: ada, GroupID: "acme", RelationshipAttributes: map[string]any{}, Traits: map[string]any{"relationshipAttributes": 1}}},
		{"RelationshipAttributes must be a map or a struct", pipelines.Group{Who: ada, GroupID: "acme", RelationshipAttributes: 7}},
		{"Traits must be a map or a struct", pipelines.Group{Who: ada, GroupID: "acme", Traits: 7}},
		{"MessageID must be UTF-8", pipelines.Page{Who: ada, Meta: pipelines.Meta{MessageID: "\xff"}}},
		{"Timestamp must be a time with a year from 0 to 9999", pipelines.Page{Who: ada, Meta: far}},
		{"Context must be UTF-8", pipelines.Page{Who: ada, Meta: pipelines.Meta{Context: &pipelines.Context{IP: "\xff"}}}},
		{"Integrations must be UTF-8", pipelines.Page{Who: ada, Meta: pipelines.Meta{Integrations: map[string]bool{"\xff": true}}}},
		{"call has 32", pipelines.Page{Who: ada, Name: strings.Repeat("x", 32<<10)}},
		{"call has 32", pipelines.Page{Who: ada, Meta: pipelines.Meta{Context: &pipelines.Context{Locale: strings.Repeat("x", 32<<10)}}}},

		{"Context.Device.Token must not be empty", pipelines.DeviceUpdated("42", pipelines.Device{Type: pipelines.DeviceTypeIOS})},
		{"Context.Device.Type must not be empty", pipelines.DeviceDeleted("42", pipelines.Device{Token: "abc"})},
		{"Context.Device.Token must not be empty", pipelines.Track{Who: ada, Event: "Device Deleted"}},
		{"Who must not be empty", pipelines.DeviceDeleted("", device(pipelines.DeviceTypeIOS))},
		{"Who must not be empty", pipelines.UserDeleted("")},
		{"Who must have a UserID", pipelines.Track{Who: pipelines.AnonymousID("v"), Event: "Device Deleted", Meta: pipelines.Meta{Context: &pipelines.Context{Device: device(pipelines.DeviceTypeIOS)}}}},
		{"ID must not be empty", pipelines.Track{Who: pipelines.AnonymousID("v"), Event: "Object Deleted", Properties: pipelines.ObjectRef{}}},
		{"Who must have a UserID", pipelines.Track{Who: pipelines.AnonymousID("v"), Event: "User Suppressed"}},
		{"Who must not be empty", pipelines.RelationshipDeleted("", pipelines.ObjectRef{ID: "acme"})},
		{"ID must not be empty", pipelines.RelationshipDeleted("42", pipelines.ObjectRef{})},
		{"Who must not be empty", pipelines.ObjectDeleted(pipelines.ObjectRef{})},
		{"Who must have an AnonymousID, of any value", pipelines.Track{Who: ada, Event: "Object Deleted", Properties: pipelines.ObjectRef{ID: "acme"}}},
		{"DeliveryID must not be empty", pipelines.DeliveryReported(ada, pipelines.DeliveryReport{Metric: pipelines.DeliveryOpened})},
		{"Metric must not be empty", pipelines.DeliveryReported(ada, pipelines.DeliveryReport{DeliveryID: "RPILAg"})},
		{"Action must not be empty", pipelines.ContentReported(ada, pipelines.ContentReport{ContentID: 7})},
		{"Who must not be empty", pipelines.ContentReported(pipelines.Identifier{}, pipelines.ContentReport{Action: pipelines.ContentClicked})},
	} {
		refuse(t, srv, []refusal{
			{"by its method", func() error { return send(t.Context(), c, row.call) }, row.says},
			{"in a batch", func() error { return c.Calls.SendBatch(t.Context(), []pipelines.Call{row.call}) }, row.says},
			{"in bulk", func() error {
				for o := range c.Calls.SendAll(t.Context(), slices.Values([]pipelines.Call{row.call}), pipelines.BulkOptions{}) {
					return o.Err
				}
				return nil
			}, row.says},
		})
	}
	var none *pipelines.Page
	refuse(t, srv, []refusal{
		{"nothing", func() error { return c.Calls.SendBatch(t.Context(), nil) }, "calls must not be empty"},
		{"no batches", func() error {
			for o := range c.Calls.SendAll(t.Context(), nil, pipelines.BulkOptions{}) {
				return o.Err
			}
			return nil
		}, "calls must not be nil"},
		{"nil", func() error { return c.Calls.SendBatch(t.Context(), []pipelines.Call{nil}) }, "calls[0]: call must not be nil"},
		{"a nil pointer", func() error {
			return c.Calls.SendBatch(t.Context(), []pipelines.Call{pipelines.UserDeleted("1"), none})
		}, "calls[1]: call must be a value of a call type"},
		{"a pointer", func() error { return c.Calls.SendBatch(t.Context(), []pipelines.Call{&pipelines.Page{Who: ada}}) }, "calls[0]: call must be a value of a call type"},
		{"another context", func() error {
			return c.Calls.SendBatch(t.Context(), []pipelines.Call{pipelines.Page{Who: ada}, pipelines.Page{Who: ada, Meta: pipelines.Meta{Integrations: map[string]bool{"X": true}}}})
		}, "calls must have the same Context and Integrations"},
		{"a large batch", func() error {
			return c.Calls.SendBatch(t.Context(), slices.Repeat([]pipelines.Call{pipelines.Page{Who: ada, Name: strings.Repeat("x", 30<<10)}}, 17))
		}, "the limit is 512000"},
	})
}

func TestIdentifiersAsJSON(t *testing.T) {
	t.Parallel()
	for want, who := range map[string]pipelines.Identifier{
		`{"userId":"42"}`:                     pipelines.UserID("42"),
		`{"anonymousId":"v"}`:                 pipelines.AnonymousID("v"),
		`{"userId":"a\"b","anonymousId":"v"}`: pipelines.UserID(`a"b`).WithAnonymousID("v"),
		`{"groupId":"acme"}`:                  pipelines.GroupID("acme"),
		`{}`:                                  {},
	} {
		if got, err := json.Marshal(who); err != nil || string(got) != want {
			t.Errorf("%s, error %v, want %s", got, err, want)
		}
	}
	if got, err := json.Marshal(pipelines.UserID("\xff")); err == nil {
		t.Errorf("text that is not UTF-8 became %s", got)
	}
}
