package track_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement/customerio/track"
	"github.com/engagement-go/engagement/internal/contract"
)

// profile is a struct as attributes.
type profile struct {
	Plan  *string `json:"plan"`
	Seats uint64  `json:"seats,omitempty"`
}

// forms are operations of every kind with their forms of version 2.
var forms = map[string]struct {
	op         track.Operation
	want       string
	repeatable bool
}{
	"identify": {track.IdentifyPerson{Person: track.ID("42")}, `{"type":"person","action":"identify","identifiers":{"id":"42"}}`, true},
	"identify with all": {
		track.IdentifyPerson{
			Person: track.Phone("+32470123456"), Attributes: map[string]any{"plan": nil, "seats": uint64(1<<63 + 1), "name": "Ada <3"},
			CreatedAt: january, Topics: map[string]bool{"topic_1": true}, UpdateOnly: true, Timestamp: march,
			Relationships: []track.ObjectRelationship{
				{Object: track.ObjectID("1", "acme"), Attributes: map[string]any{"role": "owner"}}, {Object: track.CioObjectID("ob1")},
			},
		},
		`{"type":"person","action":"identify","identifiers":{"phone":"+32470123456"},"timestamp":1769904000,"attributes":` +
			`{"created_at":1767225600,"cio_subscription_preferences":{"topics":{"topic_1":true}},"_update":true,"name":"Ada <3","plan":null,"seats":9223372036854775809},` +
			`"cio_relationships":[{"identifiers":{"object_type_id":"1","object_id":"acme"},"relationship_attributes":{"role":"owner"}},{"identifiers":{"cio_object_id":"ob1"}}]}`, true,
	},
	"identify with a struct": {
		track.IdentifyPerson{Person: track.CioID("cio_03"), Attributes: profile{Seats: 9007199254740993}},
		`{"type":"person","action":"identify","identifiers":{"cio_id":"03"},"attributes":{"plan":null,"seats":9007199254740993}}`, true,
	},
	"identify with fields only": {
		track.IdentifyPerson{Person: track.ID("42"), CreatedAt: january},
		`{"type":"person","action":"identify","identifiers":{"id":"42"},"attributes":{"created_at":1767225600}}`, true,
	},
	"identify with fields and no attributes": {
		track.IdentifyPerson{Person: track.ID("42"), UpdateOnly: true, Attributes: map[string]any{}},
		`{"type":"person","action":"identify","identifiers":{"id":"42"},"attributes":{"_update":true}}`, true,
	},
	"identify with raw JSON": {
		track.IdentifyPerson{Person: track.Email("ada@example.com"), Attributes: json.RawMessage(`{"n":12345678901234567890, "at": {"a": [1.0]}}`)},
		`{"type":"person","action":"identify","identifiers":{"email":"ada@example.com"},"attributes":{"n":12345678901234567890,"at":{"a":[1.0]}}}`, true,
	},
	"delete":     {track.DeletePerson{Person: track.ID("42")}, `{"type":"person","action":"delete","identifiers":{"id":"42"}}`, true},
	"suppress":   {track.SuppressPerson{Person: track.ID("42")}, `{"type":"person","action":"suppress","identifiers":{"id":"42"}}`, true},
	"unsuppress": {track.UnsuppressPerson{Person: track.ID("42")}, `{"type":"person","action":"unsuppress","identifiers":{"id":"42"}}`, true},
	"merge": {
		track.MergePeople{Primary: track.ID("42"), Secondary: track.Email("ada@example.com")},
		`{"type":"person","action":"merge","primary":{"id":"42"},"secondary":{"email":"ada@example.com"}}`, false,
	},
	"event": {
		track.PersonEvent{Person: track.ID("42"), Name: "purchase", ID: eventID, Timestamp: march, Attributes: map[string]any{"total": 12.5, "recipient": "ada@example.com"}},
		`{"type":"person","action":"event","identifiers":{"id":"42"},"name":"purchase","id":"` + eventID + `","timestamp":1769904000,"attributes":{"recipient":"ada@example.com","total":12.5}}`, true,
	},
	"event of a visitor": {
		track.PersonEvent{Person: track.AnonymousID("v7"), Name: "purchase", ID: eventID},
		`{"type":"person","action":"event","identifiers":{"anonymous_id":"v7"},"name":"purchase","id":"` + eventID + `"}`, true,
	},
	"page": {
		track.PageView{Person: track.ID("42"), Name: "https://example.com/" + strings.Repeat("x", 200), ID: eventID, Attributes: map[string][]string{"keywords": {"a"}}},
		`{"type":"person","action":"page","identifiers":{"id":"42"},"name":"https://example.com/` + strings.Repeat("x", 200) + `","id":"` + eventID + `","attributes":{"keywords":["a"]}}`, true,
	},
	"screen": {
		track.ScreenView{Person: track.ID("42"), Name: "home", ID: eventID, Timestamp: january},
		`{"type":"person","action":"screen","identifiers":{"id":"42"},"name":"home","id":"` + eventID + `","timestamp":1767225600}`, true,
	},
	"viewed content": {
		track.ViewedContent{Person: track.ID("42"), Timestamp: january, Attributes: map[string]any{"content_id": 7}},
		`{"type":"person","action":"viewed_content","identifiers":{"id":"42"},"name":"viewed_content","timestamp":1767225600,"attributes":{"content_id":7}}`, false,
	},
	"clicked content": {
		track.ClickedContent{Person: track.ID("42")},
		`{"type":"person","action":"clicked_content","identifiers":{"id":"42"},"name":"clicked_content"}`, false,
	},
	"add relationships": {
		track.AddRelationships{Person: track.ID("42"), Relationships: []track.ObjectRelationship{{Object: track.ObjectID("1", "acme")}}},
		`{"type":"person","action":"add_relationships","identifiers":{"id":"42"},"cio_relationships":[{"identifiers":{"object_type_id":"1","object_id":"acme"}}]}`, true,
	},
	"delete relationships": {
		track.DeleteRelationships{Person: track.ID("42"), Relationships: []track.ObjectRelationship{{Object: track.CioObjectID("ob1")}}},
		`{"type":"person","action":"delete_relationships","identifiers":{"id":"42"},"cio_relationships":[{"identifiers":{"cio_object_id":"ob1"}}]}`, true,
	},
	"add device": {
		track.AddDevice{Person: track.ID("42"), Device: track.Device{Token: "t", Platform: track.PlatformAndroid, LastUsed: january, Attributes: map[string]string{"model": "x"}}},
		`{"type":"person","action":"add_device","identifiers":{"id":"42"},"device":{"token":"t","platform":"android","last_used":1767225600,"attributes":{"model":"x"}}}`, true,
	},
	"delete device": {
		track.DeleteDevice{Person: track.ID("42"), Token: "t"},
		`{"type":"person","action":"delete_device","identifiers":{"id":"42"},"device":{"token":"t"}}`, true,
	},
	"identify object": {
		track.IdentifyObject{
			Object: track.ObjectID("1", "acme"), Attributes: map[string]any{"name": "Acme"},
			Relationships: []track.PersonRelationship{{Person: track.ID("42"), Attributes: map[string]any{"role": "owner"}}, {Person: track.CioID("03")}},
		},
		`{"type":"object","action":"identify","identifiers":{"object_type_id":"1","object_id":"acme"},"attributes":{"name":"Acme"},` +
			`"cio_relationships":[{"identifiers":{"id":"42"},"relationship_attributes":{"role":"owner"}},{"identifiers":{"cio_id":"03"}}]}`, true,
	},
	"identify object anonymously": {
		track.IdentifyObjectAnonymously{Object: track.ObjectID("1", "acme"), Relationships: []track.PersonRelationship{{Person: track.AnonymousID("v7")}}},
		`{"type":"object","action":"identify_anonymous","identifiers":{"object_type_id":"1","object_id":"acme"},"cio_relationships":[{"identifiers":{"anonymous_id":"v7"}}]}`, true,
	},
	"delete object": {track.DeleteObject{Object: track.CioObjectID("ob1")}, `{"type":"object","action":"delete","identifiers":{"cio_object_id":"ob1"}}`, true},
	"add object relationships": {
		track.AddObjectRelationships{Object: track.ObjectID("1", "acme"), Relationships: []track.PersonRelationship{{Person: track.Email("ada@example.com")}}},
		`{"type":"object","action":"add_relationships","identifiers":{"object_type_id":"1","object_id":"acme"},"cio_relationships":[{"identifiers":{"email":"ada@example.com"}}]}`, true,
	},
	"delete object relationships": {
		track.DeleteObjectRelationships{Object: track.ObjectID("1", "acme"), Relationships: []track.PersonRelationship{{Person: track.ID("42")}}},
		`{"type":"object","action":"delete_relationships","identifiers":{"object_type_id":"1","object_id":"acme"},"cio_relationships":[{"identifiers":{"id":"42"}}]}`, true,
	},
	"delivery event": {
		track.DeliveryEvent{DeliveryID: "RPILAg", Metric: track.MetricConverted, DeviceToken: "t"},
		`{"type":"delivery","action":"event","identifiers":{"id":"RPILAg"},"name":"converted","attributes":{"device_token":"t"}}`, false,
	},
}

// TestForms sends each operation in each way.
func TestForms(t *testing.T) {
	t.Parallel()
	for name, test := range forms {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			ways := map[string]struct {
				call func(c client) error
				want string
			}{
				"Send": {func(c client) error { return c.Operations.Send(t.Context(), test.op) }, test.want},
				"SendBatch": {func(c client) error {
					return c.Operations.SendBatch(t.Context(), []track.Operation{test.op, test.op})
				}, `{"batch":[` + test.want + `,` + test.want + `]}`},
				"SendAll": {func(c client) error {
					for o := range c.Operations.SendAll(t.Context(), slices.Values([]track.Operation{test.op}), track.BulkOptions{}) {
						if diff := cmp.Diff(test.op, o.Item, cmp.AllowUnexported(track.Identifier{}, track.ObjectIdentifier{})); diff != "" || o.Err != nil {
							t.Errorf("outcome %v, item (-want +got):\n%s", o, diff)
						}
					}
					return nil
				}, `{"batch":[` + test.want + `]}`},
			}
			for way, w := range ways {
				srv := serve(t, always("{}\n"))
				if err := w.call(newClient(t, srv)); err != nil {
					t.Errorf("%s: %v", way, err)
				}
				requests := srv.Requests()
				if len(requests) != 1 {
					t.Fatalf("%s: %d requests, want 1", way, len(requests))
				}
				if diff := cmp.Diff(w.want, requests[0].Body); diff != "" {
					t.Errorf("%s (-want +got):\n%s", way, diff)
				}
				if got := requests[0].Header.Get("Content-Type"); got != "application/json" {
					t.Errorf("%s: content type %q", way, got)
				}
			}
		})
	}
}

// TestFormsOfVersion1 compares the bodies and paths of methods whose bodies are written by hand.
func TestFormsOfVersion1(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		call             func(c client) error
		method, path, is string
	}{
		"identify": {func(c client) error {
			return c.People.Identify(t.Context(), track.IdentifyPerson{
				Person: track.Email("a+b@example.com"), Attributes: map[string]any{"plan": nil, "anonymous_id": "v7"}, CreatedAt: january, Timestamp: march,
				Topics: map[string]bool{"topic_1": false}, UpdateOnly: true,
				Relationships: []track.ObjectRelationship{{Object: track.ObjectID("1", "acme"), Attributes: map[string]any{"role": "owner"}}},
			})
		}, "PUT", "/api/v1/customers/a%2Bb%40example.com", `{"created_at":1767225600,"cio_subscription_preferences":{"topics":{"topic_1":false}},"_update":true,"_timestamp":1769904000,` +
			`"cio_relationships":{"action":"add_relationships","relationships":[{"identifiers":{"object_type_id":"1","object_id":"acme"},"relationship_attributes":{"role":"owner"}}]},` +
			`"anonymous_id":"v7","plan":null}`},
		"identify with nothing": {func(c client) error {
			return c.People.Identify(t.Context(), track.IdentifyPerson{Person: track.ID("a/b")})
		}, "PUT", "/api/v1/customers/a%2Fb", `{}`},
		"identify with attributes only": {func(c client) error {
			return c.People.Identify(t.Context(), track.IdentifyPerson{Person: track.CioID("03"), Attributes: profile{Seats: 1}})
		}, "PUT", "/api/v1/customers/cio_03", `{"plan":null,"seats":1}`},
		"identify with fields and no attributes": {func(c client) error {
			return c.People.Identify(t.Context(), track.IdentifyPerson{Person: track.ID("42"), UpdateOnly: true, Attributes: struct{}{}})
		}, "PUT", "/api/v1/customers/42", `{"_update":true}`},
		"event": {func(c client) error {
			return c.Events.Track(t.Context(), track.PersonEvent{Person: track.CioID("cio_03"), Name: "paid", ID: eventID, Timestamp: march, Attributes: map[string]any{"total": 12.5}})
		}, "POST", "/api/v1/customers/cio_03/events", `{"name":"paid","id":"` + eventID + `","type":"event","timestamp":1769904000,"data":{"total":12.5}}`},
		"page": {func(c client) error {
			return c.Events.Track(t.Context(), track.PageView{Person: track.ID("42"), Name: "/", ID: eventID})
		}, "POST", "/api/v1/customers/42/events", `{"name":"/","id":"` + eventID + `","type":"page"}`},
		"screen": {func(c client) error {
			return c.Events.Track(t.Context(), track.ScreenView{Person: track.ID("42"), Name: "home", ID: eventID})
		}, "POST", "/api/v1/customers/42/events", `{"name":"home","id":"` + eventID + `","type":"screen"}`},
		"anonymous event": {func(c client) error {
			return c.Events.TrackAnonymous(t.Context(), track.ScreenView{Person: track.AnonymousID("v7"), Name: "home", ID: eventID})
		}, "POST", "/api/v1/events", `{"name":"home","anonymous_id":"v7","id":"` + eventID + `","type":"screen"}`},
		"invitation": {func(c client) error {
			return c.Events.TrackAnonymous(t.Context(), track.PersonEvent{Name: "invited", ID: eventID, Attributes: map[string]any{"recipient": "ada@example.com"}})
		}, "POST", "/api/v1/events", `{"name":"invited","id":"` + eventID + `","type":"event","data":{"recipient":"ada@example.com"}}`},
		"device": {func(c client) error {
			return c.Devices.Add(t.Context(), track.ID("42"), track.Device{Token: "t", Platform: track.PlatformIOS, LastUsed: march, Attributes: map[string]any{"os": "18"}})
		}, "PUT", "/api/v1/customers/42/devices", `{"device":{"id":"t","platform":"ios","last_used":1769904000,"attributes":{"os":"18"}}}`},
		"delete a device": {func(c client) error { return c.Devices.Delete(t.Context(), track.ID("42"), "t/1") }, "DELETE", "/api/v1/customers/42/devices/t%2F1", ""},
		"suppress":        {func(c client) error { return c.People.Suppress(t.Context(), track.ID("42")) }, "POST", "/api/v1/customers/42/suppress", ""},
		"merge": {func(c client) error {
			return c.People.Merge(t.Context(), track.CioID("cio_03"), track.Email("ada@example.com"))
		}, "POST", "/api/v1/merge_customers", `{"primary":{"cio_id":"03"},"secondary":{"email":"ada@example.com"}}`},
		"form": {func(c client) error {
			return c.Forms.Submit(t.Context(), "f 1", map[string]string{"id": "42", "name": "A & B"})
		}, "POST", "/api/v1/forms/f%201/submit", `{"data":{"id":"42","name":"A & B"}}`},
		"metric": {func(c client) error {
			return c.Metrics.Report(t.Context(), track.MetricReport{DeliveryID: "d", Metric: track.MetricBounced, Reason: "full", ActionValue: "later"})
		}, "POST", "/api/v1/metrics", `{"delivery_id":"d","metric":"bounced","reason":"full","metadata":{"action_value":"later"}}`},
		"metric of an action": {func(c client) error {
			return c.Metrics.Report(t.Context(), track.MetricReport{DeliveryID: "d", Metric: track.MetricClicked, Timestamp: january, ActionName: "close"})
		}, "POST", "/api/v1/metrics", `{"delivery_id":"d","metric":"clicked","timestamp":1767225600,"metadata":{"action_name":"close"}}`},
		"metric of a link": {func(c client) error {
			return c.Metrics.Report(t.Context(), track.MetricReport{DeliveryID: "d", Metric: track.MetricClicked, Recipient: "ada@example.com", Href: "https://example.com", ActionName: "close", ActionValue: "later"})
		}, "POST", "/api/v1/metrics", `{"delivery_id":"d","metric":"clicked","recipient":"ada@example.com","href":"https://example.com","metadata":{"action_name":"close","action_value":"later"}}`},
		"push metric with a time": {func(c client) error {
			return c.Metrics.ReportPush(t.Context(), track.PushReport{DeliveryID: "d", Metric: track.MetricOpened, DeviceToken: "t", Timestamp: time.Unix(0, 0)})
		}, "POST", "/api/v1/push/events", `{"delivery_id":"d","event":"opened","device_id":"t","timestamp":0}`},
		"the longest id": {func(c client) error {
			return c.People.Suppress(t.Context(), track.ID(strings.Repeat("x", 150)))
		}, "POST", "/api/v1/customers/" + strings.Repeat("x", 150) + "/suppress", ""},
		"the longest ids of members": {func(c client) error {
			return c.Segments.AddMembers(t.Context(), 7, []string{strings.Repeat("x", 150)}, track.AddMembersParams{})
		}, "POST", "/api/v1/segments/7/add_customers", `{"ids":["` + strings.Repeat("x", 150) + `"]}`},
		"push metric": {func(c client) error {
			return c.Metrics.ReportPush(t.Context(), track.PushReport{DeliveryID: "d", Metric: track.MetricDelivered, DeviceToken: "t"})
		}, "POST", "/api/v1/push/events", `{"delivery_id":"d","event":"delivered","device_id":"t"}`},
		"unsubscribe": {func(c client) error { return c.Deliveries.Unsubscribe(t.Context(), "d") }, "POST", "/unsubscribe/d", `{"unsubscribe":true}`},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			srv := serve(t, contract.Examples(t, "customerio-track"))
			if err := test.call(newClient(t, srv)); err != nil {
				t.Fatal(err)
			}
			got := srv.Requests()[0]
			if diff := cmp.Diff([]string{test.method, test.path, test.is}, []string{got.Method, got.Path, got.Body}); diff != "" {
				t.Errorf("request (-want +got):\n%s", diff)
			}
		})
	}
}

func TestRefuses(t *testing.T) {
	t.Parallel()
	srv := serve(t, always("{}"))
	c, ctx := newClient(t, srv), t.Context()
	long := func(n int) string { return strings.Repeat("x", n) }
	many := map[string]any{}
	for i := range 301 {
		many["a"+time.Duration(i).String()] = i
	}
	who := track.ID("42")
	objects := []track.ObjectRelationship{{Object: track.ObjectID("1", "acme")}}
	people := func(i track.Identifier) []track.PersonRelationship { return []track.PersonRelationship{{Person: i}} }
	attributes := func(v any) track.Operation { return track.IdentifyPerson{Person: who, Attributes: v} }
	for name, test := range map[string]struct {
		op   track.Operation
		says string
	}{
		"nil":                                {nil, "operation must not be nil"},
		"a pointer":                          {&track.DeletePerson{Person: who}, "operation must be a value"},
		"a nil pointer":                      {(*track.DeletePerson)(nil), "operation must be a value"},
		"an unknown kind":                    {struct{ track.Operation }{}, "operation must be a value"},
		"nobody":                             {track.IdentifyPerson{}, "Person must not be empty"},
		"nobody to delete":                   {track.DeletePerson{}, "Person must not be empty"},
		"an empty id":                        {track.SuppressPerson{Person: track.ID("")}, "Person must not be empty"},
		"a long id":                          {track.UnsuppressPerson{Person: track.ID(long(151))}, "Person has 151 bytes, the limit is 150"},
		"an id that is not UTF-8":            {track.DeletePerson{Person: track.ID("\xff")}, "Person must be UTF-8"},
		"a long address":                     {track.DeletePerson{Person: track.Email(long(1001))}, "the limit is 1000"},
		"NaN":                                {attributes(map[string]any{"n": nan()}), "Attributes.n must be a finite number"},
		"text that is not UTF-8":             {attributes(map[string]any{"n": "\xff"}), "Attributes.n must be UTF-8"},
		"a name that is not UTF-8":           {attributes(map[string]any{"\xff": 1}), "UTF-8"},
		"a list of attributes":               {attributes([]string{"a"}), "Attributes must be a map or a struct"},
		"a text of attributes":               {attributes("a"), "Attributes must be a map or a struct"},
		"a function":                         {attributes(map[string]any{"f": func() {}}), "Attributes.f"},
		"301 attributes":                     {attributes(many), "301 members, the limit is 300"},
		"a long name":                        {attributes(map[string]any{long(151): 1}), "whose name has 151 bytes, the limit is 150"},
		"a long value":                       {attributes(map[string]any{"plan": long(1001)}), "Attributes.plan has 1001 bytes, the limit is 1000"},
		"a long value in a struct":           {attributes(struct{ Plan string }{long(1001)}), "Attributes.Plan has 1001 bytes, the limit is 1000"},
		"created_at twice":                   {track.IdentifyPerson{Person: who, CreatedAt: january, Attributes: map[string]any{"created_at": 1}}, "Attributes.created_at is set by another field"},
		"_update twice":                      {track.IdentifyPerson{Person: who, UpdateOnly: true, Attributes: map[string]any{"_update": false}}, "Attributes._update is set by another field"},
		"topics twice":                       {track.IdentifyPerson{Person: who, Topics: map[string]bool{}, Attributes: map[string]any{"cio_subscription_preferences": 1}}, "is set by another field"},
		"a time before 1970":                 {track.IdentifyPerson{Person: who, CreatedAt: time.Unix(-1, 0)}, "CreatedAt must not lie before 1970"},
		"a late time before 1970":            {track.IdentifyPerson{Person: who, Timestamp: time.Unix(-1, 0)}, "Timestamp must not lie before 1970"},
		"a relationship to nothing":          {track.IdentifyPerson{Person: who, Relationships: make([]track.ObjectRelationship, 1)}, "Relationships.Object must have"},
		"a relationship with a list":         {track.IdentifyPerson{Person: who, Relationships: []track.ObjectRelationship{{Object: track.CioObjectID("o"), Attributes: 1}}}, "Relationships.Attributes must be a map or a struct"},
		"an object without a type":           {track.DeleteObject{Object: track.ObjectID("", "acme")}, "Object must have the id of its type and an id"},
		"an object without an id":            {track.DeleteObject{Object: track.ObjectID("1", "")}, "Object must have the id of its type and an id"},
		"no relationships":                   {track.AddRelationships{Person: who}, "Relationships must not be empty"},
		"no relationships to delete":         {track.DeleteRelationships{Person: who}, "Relationships must not be empty"},
		"relationships of nobody":            {track.AddRelationships{Relationships: objects}, "Person must not be empty"},
		"an event without a name":            {track.PersonEvent{Person: who}, "Name must not be empty"},
		"an event of nobody":                 {track.PersonEvent{Name: "a"}, "Person must not be empty"},
		"a long name of an event":            {track.PersonEvent{Person: who, Name: long(101)}, "Name has 101 bytes, the limit is 100"},
		"an id of an event":                  {track.PersonEvent{Person: who, Name: "a", ID: "7"}, "ID must be a ULID"},
		"an id of a page":                    {track.PageView{Person: who, Name: "a", ID: "01JGFJJZ00E2V4S3N9DXG7Z0AU"}, "ID must be a ULID"},
		"an id of a screen":                  {track.ScreenView{Person: who, Name: "a", ID: eventID + "0"}, "ID must be a ULID"},
		"much data of an event":              {track.PersonEvent{Person: who, Name: "a", Attributes: map[string]any{"t": long(100_000)}}, "Attributes has 100008 bytes, the limit is 100000"},
		"a large operation":                  {track.PersonEvent{Person: who, Name: "a", Attributes: map[string]any{"t": long(40_000)}}, "the limit is 32768"},
		"a page without a name":              {track.PageView{Person: who}, "Name must not be empty"},
		"a screen without a name":            {track.ScreenView{Person: who}, "Name must not be empty"},
		"content of nobody":                  {track.ViewedContent{}, "Person must not be empty"},
		"clicked content of nobody":          {track.ClickedContent{}, "Person must not be empty"},
		"a device without a token":           {track.AddDevice{Person: who, Device: track.Device{Platform: track.PlatformIOS}}, "Device.Token must not be empty"},
		"a device without a platform":        {track.AddDevice{Person: who, Device: track.Device{Token: "t"}}, "Device.Platform must not be empty"},
		"a device with odd attributes":       {track.AddDevice{Person: who, Device: track.Device{Token: "t", Platform: "tizen", Attributes: 7}}, "Device.Attributes must be a map or a struct"},
		"a device used before 1970":          {track.AddDevice{Person: who, Device: track.Device{Token: "t", Platform: "ios", LastUsed: time.Unix(-9, 0)}}, "Device.LastUsed must not lie before 1970"},
		"a deleted device":                   {track.DeleteDevice{Person: who}, "Token must not be empty"},
		"a merge into nobody":                {track.MergePeople{Secondary: who}, "Primary must not be empty"},
		"a merge of nobody":                  {track.MergePeople{Primary: who}, "Secondary must not be empty"},
		"a merge with oneself":               {track.MergePeople{Primary: who, Secondary: who}, "Secondary must be another person"},
		"a merge by phone":                   {track.MergePeople{Primary: track.Phone("+32470123456"), Secondary: who}, "Primary must be made with ID, Email, CioID"},
		"a merge of a visitor":               {track.MergePeople{Primary: who, Secondary: track.AnonymousID("v7")}, "Secondary must be made with ID, Email, CioID"},
		"no object":                          {track.IdentifyObject{}, "Object must have the id of its type and an id"},
		"no id of an object":                 {track.DeleteObject{Object: track.ObjectID("1", "")}, "Object must have the id of its type and an id"},
		"a long id of an object":             {track.DeleteObject{Object: track.ObjectID("1", long(151))}, "Object has 151 bytes, the limit is 150"},
		"much data of an object":             {track.IdentifyObject{Object: track.CioObjectID("o"), Attributes: map[string]any{"t": long(100_000)}}, "Attributes has 100008 bytes, the limit is 100000"},
		"an object of a phone":               {track.IdentifyObject{Object: track.CioObjectID("o"), Relationships: people(track.Phone("+1"))}, "Relationships.Person must be made with ID, Email, CioID"},
		"an object of a visitor":             {track.AddObjectRelationships{Object: track.CioObjectID("o"), Relationships: people(track.AnonymousID("v"))}, "Relationships.Person must be made with ID, Email, CioID"},
		"an anonymous object of a person":    {track.IdentifyObjectAnonymously{Object: track.CioObjectID("o"), Relationships: people(who)}, "Relationships.Person must be made with AnonymousID"},
		"an object of nobody":                {track.DeleteObjectRelationships{Object: track.CioObjectID("o")}, "Relationships must not be empty"},
		"an object of nobody to add":         {track.AddObjectRelationships{Object: track.CioObjectID("o")}, "Relationships must not be empty"},
		"a delivery without an id":           {track.DeliveryEvent{Metric: track.MetricOpened, DeviceToken: "t"}, "DeliveryID must not be empty"},
		"a delivery without a metric":        {track.DeliveryEvent{DeliveryID: "d", DeviceToken: "t"}, "Metric must be one of opened, converted, delivered"},
		"a delivery that clicked":            {track.DeliveryEvent{DeliveryID: "d", Metric: track.MetricClicked, DeviceToken: "t"}, "Metric must be one of opened, converted, delivered"},
		"a delivery to no device":            {track.DeliveryEvent{DeliveryID: "d", Metric: track.MetricOpened}, "DeviceToken must not be empty"},
		"a name of a page not UTF-8":         {track.PageView{Person: who, Name: "\xff"}, "Name must be UTF-8"},
		"a relationship with much":           {track.AddRelationships{Person: who, Relationships: []track.ObjectRelationship{{Object: track.CioObjectID("o"), Attributes: map[string]any{"t": long(100_000)}}}}, "Relationships.Attributes has 100008 bytes"},
		"attributes that contain themselves": {attributes(ring()), "nested too deeply"},
	} {
		refuse(t, srv, []refusal{
			{name, func() error { return c.Operations.Send(ctx, test.op) }, "track: Operations.Send: "},
			{name, func() error { return c.Operations.Send(ctx, test.op) }, test.says},
			{name + " in a batch", func() error {
				return c.Operations.SendBatch(ctx, []track.Operation{track.DeletePerson{Person: who}, test.op})
			}, "operations[1]: "},
			{name + " in a batch", func() error {
				return c.Operations.SendBatch(ctx, []track.Operation{track.DeletePerson{Person: who}, test.op})
			}, test.says},
			{name + " in bulk", func() error {
				for o := range c.Operations.SendAll(ctx, slices.Values([]track.Operation{test.op}), track.BulkOptions{}) {
					return o.Err
				}
				return nil
			}, test.says},
		})
	}
	refuse(t, srv, []refusal{
		{"an empty batch", func() error { return c.Operations.SendBatch(ctx, nil) }, "operations must not be empty"},
		{"no batches", func() error {
			for o := range c.Operations.SendAll(ctx, nil, track.BulkOptions{}) {
				return o.Err
			}
			return nil
		}, "operations must not be nil"},
		{"a large batch", func() error {
			return c.Operations.SendBatch(ctx, slices.Repeat([]track.Operation{track.PageView{Person: who, Name: long(30_000)}}, 18))
		}, "the limit is 512000"},
		{"a phone number in a path", func() error { return c.People.Delete(ctx, track.Phone("+32470123456")) }, "person must be made with ID, Email, CioID"},
		{"a visitor in a path", func() error { return c.People.Suppress(ctx, track.AnonymousID("v7")) }, "person must be made with ID, Email, CioID"},
		{"an id that is taken as a cio_id", func() error { return c.People.Unsuppress(ctx, track.ID("cio_03")) }, "person must not begin with cio_"},
		{"an address that is taken as an id", func() error { return c.People.Delete(ctx, track.Email("ada")) }, "person must be an email address"},
		{"a long id in a path", func() error { return c.People.Delete(ctx, track.ID(long(151))) }, "person has 151 bytes, the limit is 150"},
		{"nobody in a path", func() error { return c.People.Delete(ctx, track.Identifier{}) }, "person must not be empty"},
		{"nobody to identify", func() error { return c.People.Identify(ctx, track.IdentifyPerson{}) }, "person must not be empty"},
		{"NaN of version 1", func() error {
			return c.People.Identify(ctx, track.IdentifyPerson{Person: who, Attributes: map[string]any{"n": nan()}})
		}, "Attributes.n must be a finite number"},
		{"_timestamp twice", func() error {
			return c.People.Identify(ctx, track.IdentifyPerson{Person: who, Timestamp: march, Attributes: map[string]any{"_timestamp": 1}})
		}, "Attributes._timestamp is set by another field"},
		{"relationships twice", func() error {
			return c.People.Identify(ctx, track.IdentifyPerson{Person: who, Relationships: objects, Attributes: map[string]any{"cio_relationships": 1}})
		}, "Attributes.cio_relationships is set by another field"},
		{"no event", func() error { return c.Events.Track(ctx, nil) }, "must not be nil"},
		{"an event behind a pointer", func() error { return c.Events.Track(ctx, &track.PersonEvent{Person: who, Name: "a"}) }, "must be a value"},
		{"an event of a visitor", func() error {
			return c.Events.Track(ctx, track.PersonEvent{Person: track.AnonymousID("v7"), Name: "a"})
		}, "person must be made with ID, Email, CioID"},
		{"an event without a name", func() error { return c.Events.Track(ctx, track.PersonEvent{Person: who}) }, "Name must not be empty"},
		{"much data", func() error {
			return c.Events.Track(ctx, track.PersonEvent{Person: who, Name: "a", Attributes: map[string]any{"t": long(100_000)}})
		}, "Attributes has 100008 bytes, the limit is 100000"},
		{"an anonymous event of a person", func() error { return c.Events.TrackAnonymous(ctx, track.PersonEvent{Person: who, Name: "a"}) }, "Person must be made with AnonymousID"},
		{"an invitation to nobody", func() error { return c.Events.TrackAnonymous(ctx, track.PersonEvent{Name: "a"}) }, "Attributes.recipient must be set"},
		{"an invitation to an empty address", func() error {
			return c.Events.TrackAnonymous(ctx, track.PersonEvent{Name: "a", Attributes: map[string]any{"recipient": ""}})
		}, "Attributes.recipient must be set"},
		{"an invitation of a number", func() error {
			return c.Events.TrackAnonymous(ctx, track.PersonEvent{Name: "a", Attributes: map[string]any{"recipient": 12345}})
		}, "Attributes.recipient must be set"},
		{"an invitation with another text", func() error {
			return c.Events.TrackAnonymous(ctx, track.PersonEvent{Name: "a", Attributes: map[string]any{"sender": "ada@example.com"}})
		}, "Attributes.recipient must be set"},
		{"an invitation with a list", func() error { return c.Events.TrackAnonymous(ctx, track.PersonEvent{Name: "a", Attributes: 7}) }, "Attributes must be a map or a struct"},
		{"an anonymous event without a name", func() error { return c.Events.TrackAnonymous(ctx, track.PageView{Person: track.AnonymousID("v7")}) }, "Name must not be empty"},
		{"no anonymous event", func() error { return c.Events.TrackAnonymous(ctx, nil) }, "must not be nil"},
		{"a device without a token", func() error { return c.Devices.Add(ctx, who, track.Device{Platform: track.PlatformIOS}) }, "Device.Token must not be empty"},
		{"a token", func() error { return c.Devices.Delete(ctx, who, "") }, "token must not be empty"},
		{"a merge by phone", func() error { return c.People.Merge(ctx, track.Phone("+1"), who) }, "Primary must be made with"},
		{"a merge with nobody", func() error { return c.People.Merge(ctx, who, track.Identifier{}) }, "secondary"},
		{"a merge with oneself", func() error { return c.People.Merge(ctx, who, who) }, "Secondary must be another person"},
		{"a form of nobody", func() error { return c.Forms.Submit(ctx, "f", map[string]string{"name": "Ada"}) }, "data must have an email or an id"},
		{"a form without data", func() error { return c.Forms.Submit(ctx, "f", nil) }, "data"},
		{"a form that is not UTF-8", func() error { return c.Forms.Submit(ctx, "f", map[string]string{"id": "\xff"}) }, "UTF-8"},
		{"a report without a metric", func() error { return c.Metrics.Report(ctx, track.MetricReport{DeliveryID: "d"}) }, "Metric must not be empty"},
		{"a report of no delivery", func() error { return c.Metrics.Report(ctx, track.MetricReport{Metric: track.MetricOpened}) }, "DeliveryID must not be empty"},
		{"a report before 1970", func() error {
			return c.Metrics.Report(ctx, track.MetricReport{DeliveryID: "d", Metric: track.MetricOpened, Timestamp: time.Unix(-1, 0)})
		}, "Timestamp must not lie before 1970"},
		{"a report of a push that clicked", func() error {
			return c.Metrics.ReportPush(ctx, track.PushReport{DeliveryID: "d", DeviceToken: "t", Metric: track.MetricClicked})
		}, "Metric must be one of opened, converted, delivered"},
		{"a push to no device", func() error {
			return c.Metrics.ReportPush(ctx, track.PushReport{DeliveryID: "d", Metric: track.MetricOpened})
		}, "DeviceToken must not be empty"},
		{"no members", func() error { return c.Segments.AddMembers(ctx, 7, nil, track.AddMembersParams{}) }, "ids"},
		{"1001 members", func() error {
			return c.Segments.AddMembers(ctx, 7, slices.Repeat([]string{"42"}, 1001), track.AddMembersParams{})
		}, "ids has 1001 entries, the limit is 1000"},
		{"a member without an id", func() error { return c.Segments.RemoveMembers(ctx, 7, []string{"42", ""}, track.RemoveMembersParams{}) }, "ids[1] must not be empty"},
		{"a member with a long id", func() error { return c.Segments.AddMembers(ctx, 7, []string{long(151)}, track.AddMembersParams{}) }, "ids[0] has 151 bytes, the limit is 150"},
		{"a member with a long id, named as one", func() error {
			return c.Segments.AddMembers(ctx, 7, []string{long(151)}, track.AddMembersParams{IDType: track.IDTypeID})
		}, "ids[0] has 151 bytes, the limit is 150"},
		{"a member with a long address", func() error {
			return c.Segments.AddMembers(ctx, 7, []string{long(1001)}, track.AddMembersParams{IDType: track.IDTypeEmail})
		}, "ids[0] has 1001 bytes, the limit is 1000"},
		{"an unknown kind of ids", func() error {
			return c.Segments.AddMembers(ctx, 7, []string{"+1"}, track.AddMembersParams{IDType: "phone"})
		}, "IDType must be one of"},
		{"no segment", func() error { return c.Segments.AddMembers(ctx, 0, []string{"42"}, track.AddMembersParams{}) }, "segmentID must be positive"},
		{"a large chunk", func() error {
			for o := range c.Operations.SendAll(ctx, slices.Values([]track.Operation{}), track.BulkOptions{ChunkSize: -1}) {
				return o.Err
			}
			return nil
		}, "ChunkSize must not be negative"},
	})
}

// TestManyRefusalsTakeLittle answers with many refusals of operations that are not in the request: each of them masks what was
// sent, which is read once.
func TestManyRefusalsTakeLittle(t *testing.T) { //nolint:paralleltest // it measures memory
	const refusals = 2000
	srv := serve(t, contract.Answer(207, `{"errors":[{"batch_index":-5,"message":"no secret-7"}`+strings.Repeat(`,{},{"batch_index":7}`, refusals)+`]}`))
	var ops []track.Operation
	for i := range 500 {
		ops = append(ops, track.PersonEvent{Person: track.ID(fmt.Sprint(i)), Name: "x", Attributes: map[string]string{"a": fmt.Sprintf("secret-%d", i)}})
	}
	c := newClient(t, srv)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	err := c.Operations.SendBatch(t.Context(), ops)
	runtime.ReadMemStats(&after)
	if taken := after.TotalAlloc - before.TotalAlloc; taken > 64<<20 {
		t.Errorf("%d bytes were allocated", taken)
	}
	partial, ok := errors.AsType[*track.PartialError](err)
	if !ok || len(partial.Refused) != 1+2*refusals || strings.Contains(err.Error(), "secret") {
		t.Errorf("error %.200v", err)
	}
}

func TestIdentifiersAsJSON(t *testing.T) {
	t.Parallel()
	for want, who := range map[string]json.Marshaler{
		`{"id":"42"}`:                               track.ID("42"),
		`{"email":"a@example.com"}`:                 track.Email("a@example.com"),
		`{"cio_id":"c1"}`:                           track.CioID("c1"),
		`{"anonymous_id":"v"}`:                      track.AnonymousID("v"),
		`{"object_type_id":"1","object_id":"acme"}`: track.ObjectID("1", "acme"),
		`{"cio_object_id":"o1"}`:                    track.CioObjectID("o1"),
	} {
		if got, err := json.Marshal(who); err != nil || string(got) != want {
			t.Errorf("%s, error %v, want %s", got, err, want)
		}
	}
	for _, who := range []json.Marshaler{track.ID("\xff"), track.ObjectID("", "acme"), track.ObjectID("1", ""), track.Identifier{}, track.ObjectIdentifier{}} {
		if got, err := json.Marshal(who); err == nil {
			t.Errorf("%s, want an error", got)
		}
	}
}
