package track_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement/customerio/track"
)

var (
	toObjects = []track.ObjectRelationship{{Object: track.ObjectID("1", "acme"), Attributes: map[string]any{"role": "owner"}}, {Object: track.CioObjectID("ob1")}}
	toPeople  = []track.PersonRelationship{{Person: track.CioID("cio_1a"), Attributes: map[string]any{"role": "owner"}}, {Person: track.Email("ada@example.com")}}
)

// everyOperation has each type with everything set, and in JSON.
var everyOperation = []struct {
	op   track.Operation
	json string
}{
	{
		track.IdentifyPerson{
			Person: track.Email("ada@example.com"), Attributes: map[string]any{"plan": nil, "n": int64(math.MaxInt64), "\"": "\\"}, CreatedAt: time.Unix(1, 0),
			Topics: map[string]bool{"topic_1": true}, UpdateOnly: true, Timestamp: time.Unix(2, 0), Relationships: toObjects,
		},
		`{"type":"person","action":"identify","identifiers":{"email":"ada@example.com"},"timestamp":2,"attributes":{"created_at":1,"cio_subscription_preferences":{"topics":{"topic_1":true}},"_update":true,"\"":"\\","n":9223372036854775807,"plan":null},"cio_relationships":[{"identifiers":{"object_type_id":"1","object_id":"acme"},"relationship_attributes":{"role":"owner"}},{"identifiers":{"cio_object_id":"ob1"}}]}`,
	},
	{track.IdentifyPerson{Person: track.ID("42")}, `{"type":"person","action":"identify","identifiers":{"id":"42"}}`},
	{track.IdentifyPerson{Person: track.ID("42"), UpdateOnly: true}, `{"type":"person","action":"identify","identifiers":{"id":"42"},"attributes":{"_update":true}}`},
	{
		track.IdentifyPerson{Person: track.Phone("+32470123456"), Attributes: map[string]any{"created_at": "x", "_update": false, "cio_subscription_preferences": map[string]any{"topics": nil}}},
		`{"type":"person","action":"identify","identifiers":{"phone":"+32470123456"},"attributes":{"_update":false,"cio_subscription_preferences":{"topics":null},"created_at":"x"}}`,
	},
	{ // two members of one name, of which a field could take the first or the second
		track.IdentifyPerson{Person: track.ID("42"), Attributes: json.RawMessage(`{"created_at":1,"created_at":2,"_update":1,"_update":true}`)},
		`{"type":"person","action":"identify","identifiers":{"id":"42"},"attributes":{"created_at":1,"created_at":2,"_update":1,"_update":true}}`,
	},
	{
		track.IdentifyPerson{Person: track.ID("42"), Attributes: map[string]any{"created_at": -1, "cio_subscription_preferences": map[string]any{"other": 1, "topics": map[string]bool{"topic_1": true}}}},
		`{"type":"person","action":"identify","identifiers":{"id":"42"},"attributes":{"cio_subscription_preferences":{"other":1,"topics":{"topic_1":true}},"created_at":-1}}`,
	},
	{track.DeletePerson{Person: track.ID("é\n\"")}, `{"type":"person","action":"delete","identifiers":{"id":"é\n\""}}`},
	{track.SuppressPerson{Person: track.CioID("cio_1a")}, `{"type":"person","action":"suppress","identifiers":{"cio_id":"1a"}}`},
	{track.UnsuppressPerson{Person: track.ID("42")}, `{"type":"person","action":"unsuppress","identifiers":{"id":"42"}}`},
	{track.MergePeople{Primary: track.ID("1"), Secondary: track.Email("b@c.de")}, `{"type":"person","action":"merge","primary":{"id":"1"},"secondary":{"email":"b@c.de"}}`},
	{
		track.PersonEvent{Person: track.AnonymousID("v"), Name: "purchase", ID: eventID, Timestamp: january, Attributes: map[string]any{"total": 12.5}},
		`{"type":"person","action":"event","identifiers":{"anonymous_id":"v"},"name":"purchase","id":"` + eventID + `","timestamp":1767225600,"attributes":{"total":12.5}}`,
	},
	{track.PageView{Person: track.ID("42"), Name: "pricing", ID: eventID}, `{"type":"person","action":"page","identifiers":{"id":"42"},"name":"pricing","id":"` + eventID + `"}`},
	{track.ScreenView{Person: track.ID("42"), Name: "start", ID: eventID}, `{"type":"person","action":"screen","identifiers":{"id":"42"},"name":"start","id":"` + eventID + `"}`},
	{track.ViewedContent{Person: track.ID("42"), Timestamp: january, Attributes: map[string]any{}}, `{"type":"person","action":"viewed_content","identifiers":{"id":"42"},"name":"viewed_content","timestamp":1767225600,"attributes":{}}`},
	{track.ClickedContent{Person: track.ID("42")}, `{"type":"person","action":"clicked_content","identifiers":{"id":"42"},"name":"clicked_content"}`},
	{track.AddRelationships{Person: track.ID("42"), Relationships: toObjects[1:]}, `{"type":"person","action":"add_relationships","identifiers":{"id":"42"},"cio_relationships":[{"identifiers":{"cio_object_id":"ob1"}}]}`},
	{track.DeleteRelationships{Person: track.ID("42"), Relationships: toObjects[1:]}, `{"type":"person","action":"delete_relationships","identifiers":{"id":"42"},"cio_relationships":[{"identifiers":{"cio_object_id":"ob1"}}]}`},
	{
		track.AddDevice{Person: track.ID("42"), Device: track.Device{Token: "t", Platform: track.PlatformIOS, LastUsed: january, Attributes: map[string]any{"a": 1}}},
		`{"type":"person","action":"add_device","identifiers":{"id":"42"},"device":{"token":"t","platform":"ios","last_used":1767225600,"attributes":{"a":1}}}`,
	},
	{track.DeleteDevice{Person: track.ID("42"), Token: "t"}, `{"type":"person","action":"delete_device","identifiers":{"id":"42"},"device":{"token":"t"}}`},
	{
		track.IdentifyObject{Object: track.ObjectID("1", "acme"), Attributes: map[string]any{"a": 1}, Relationships: toPeople},
		`{"type":"object","action":"identify","identifiers":{"object_type_id":"1","object_id":"acme"},"attributes":{"a":1},"cio_relationships":[{"identifiers":{"cio_id":"1a"},"relationship_attributes":{"role":"owner"}},{"identifiers":{"email":"ada@example.com"}}]}`,
	},
	{
		track.IdentifyObjectAnonymously{Object: track.CioObjectID("ob1"), Relationships: []track.PersonRelationship{{Person: track.AnonymousID("v")}}},
		`{"type":"object","action":"identify_anonymous","identifiers":{"cio_object_id":"ob1"},"cio_relationships":[{"identifiers":{"anonymous_id":"v"}}]}`,
	},
	{track.DeleteObject{Object: track.ObjectID("1", "acme")}, `{"type":"object","action":"delete","identifiers":{"object_type_id":"1","object_id":"acme"}}`},
	{track.AddObjectRelationships{Object: track.CioObjectID("ob1"), Relationships: toPeople[1:]}, `{"type":"object","action":"add_relationships","identifiers":{"cio_object_id":"ob1"},"cio_relationships":[{"identifiers":{"email":"ada@example.com"}}]}`},
	{track.DeleteObjectRelationships{Object: track.CioObjectID("ob1"), Relationships: toPeople[1:]}, `{"type":"object","action":"delete_relationships","identifiers":{"cio_object_id":"ob1"},"cio_relationships":[{"identifiers":{"email":"ada@example.com"}}]}`},
	{track.DeliveryEvent{DeliveryID: "RPILAg", Metric: track.MetricOpened, DeviceToken: "t"}, `{"type":"delivery","action":"event","identifiers":{"id":"RPILAg"},"name":"opened","attributes":{"device_token":"t"}}`},
}

func TestOperationsAreSavedAndReadBack(t *testing.T) {
	t.Parallel()
	for _, test := range everyOperation {
		t.Run(fmt.Sprintf("%T", test.op), func(t *testing.T) {
			t.Parallel()
			saved, err := track.MarshalOperation(test.op)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.json, string(saved)); diff != "" {
				t.Errorf("saved (-want +got):\n%s", diff)
			}
			read, err := track.UnmarshalOperation(saved)
			if err != nil {
				t.Fatal(err)
			}
			if want, got := fmt.Sprintf("%T", test.op), fmt.Sprintf("%T", read); got != want {
				t.Errorf("a %s became a %s", want, got)
			}
			clear(saved) // what was read must not share it
			again, err := track.MarshalOperation(read)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.json, string(again)); diff != "" {
				t.Errorf("saved again (-want +got):\n%s", diff)
			}
		})
	}
}

// Other clients write ids as numbers.
func TestNumbersAreIDs(t *testing.T) {
	t.Parallel()
	for _, id := range []string{"0", "9", "42", "-1"} {
		op, err := track.UnmarshalOperation([]byte(`{"type":"person","action":"delete","identifiers":{"id":` + id + `}}`))
		if err != nil || op != (track.DeletePerson{Person: track.ID(id)}) {
			t.Errorf("%s: %v, %v", id, op, err)
		}
	}
}

func TestFieldsOfAPersonAreReadAsFields(t *testing.T) {
	t.Parallel()
	op, err := track.UnmarshalOperation([]byte(everyOperation[0].json))
	if err != nil {
		t.Fatal(err)
	}
	got := op.(track.IdentifyPerson)
	if got.Person != track.Email("ada@example.com") || got.CreatedAt.Unix() != 1 || !got.Topics["topic_1"] || !got.UpdateOnly || got.Timestamp.Unix() != 2 ||
		string(got.Attributes.(json.RawMessage)) != `{"\"":"\\","n":9223372036854775807,"plan":null}` {
		t.Errorf("read %+v", got)
	}
	full := map[string]any{}
	for i := range 300 {
		full[fmt.Sprint(i)] = i
	}
	saved, err := track.MarshalOperation(track.IdentifyPerson{Person: track.ID("42"), Attributes: full, UpdateOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := track.UnmarshalOperation(saved); err != nil {
		t.Errorf("300 attributes and a field: %v", err)
	}
}

func TestAnEventIsSavedWithAnID(t *testing.T) {
	t.Parallel()
	saved, err := track.MarshalOperation(track.PersonEvent{Person: track.ID("42"), Name: "purchase"})
	if err != nil {
		t.Fatal(err)
	}
	read, err := track.UnmarshalOperation(saved)
	if err != nil || len(read.(track.PersonEvent).ID) != 26 {
		t.Errorf("read %+v, %v", read, err)
	}
}

func TestWhatIsNoOperationIsRefused(t *testing.T) {
	t.Parallel()
	for data, want := range map[string]string{
		``:                                    "data must be a JSON object",
		`{`:                                   "data must be a JSON object",
		`null`:                                "data must be a JSON object with members",
		`[]`:                                  "data must be a JSON object with members",
		`{}`:                                  "data must be a JSON object with members",
		`{"type":1}`:                          "type must be a text",
		`{"type":""}`:                         "type and action must be those of an operation",
		`{"type":"person","action":"fly"}`:    "type and action must be those of an operation",
		`{"type":"person","action":"delete"}`: "identifiers must have one member of id, email, phone, cio_id, anonymous_id",
		`{"type":"person","action":"delete","identifiers":{"id":"1","email":"a@b.c"}}`:                                                          "identifiers must have one member",
		`{"type":"person","action":"delete","identifiers":{"name":"1"}}`:                                                                        "identifiers must have one member",
		`{"type":"person","action":"delete","identifiers":"1"}`:                                                                                 "identifiers must have one member",
		`{"type":"person","action":"delete","identifiers":{"id":true}}`:                                                                         "identifiers must be a text",
		`{"type":"person","action":"delete","identifiers":{"id":"1"},"attributes":{}}`:                                                          "attributes does not belong to an operation of this kind",
		`{"type":"person","action":"delete","identifiers":{"id":"1"},"plan":"pro"}`:                                                             "data.plan is not a member of an operation",
		`{"type":"person","action":"delete","identifiers":{"id":"1"},"ada@b.c":"pro"}`:                                                          "data.* is not a member of an operation",
		`{"type":"person","action":"delete","type":"person"}`:                                                                                   "type must not be given twice",
		`{"type":"person","action":"event","identifiers":{"id":"1"}}`:                                                                           "Name must not be empty",
		`{"type":"person","action":"event","identifiers":{"id":"1"},"name":"x","id":"short"}`:                                                   "ID must be a ULID",
		`{"type":"person","action":"event","identifiers":{"id":"1"},"name":"x","timestamp":"now"}`:                                              "timestamp must be a whole number of seconds",
		`{"type":"person","action":"event","identifiers":{"id":"1"},"name":"x","timestamp":1.5}`:                                                "timestamp must be a whole number of seconds",
		`{"type":"person","action":"event","identifiers":{"id":"1"},"name":"x","attributes":[]}`:                                                "Attributes must be a map or a struct",
		`{"type":"person","action":"event","identifiers":{"id":"` + strings.Repeat("x", 151) + `"},"name":"x"}`:                                 "Person has 151 bytes, the limit is 150",
		`{"type":"person","action":"viewed_content","identifiers":{"id":"1"},"name":"x"}`:                                                       "name must be viewed_content",
		`{"type":"person","action":"add_relationships","identifiers":{"id":"1"},"cio_relationships":{}}`:                                        "cio_relationships must have the form of version 2 of the API",
		`{"type":"person","action":"add_relationships","identifiers":{"id":"1"},"cio_relationships":[{"identifiers":{"object_id":"1"}}]}`:       "cio_relationships must have object_type_id and object_id, or cio_object_id",
		`{"type":"person","action":"add_relationships","identifiers":{"id":"1"},"cio_relationships":[{"x":1}]}`:                                 "cio_relationships must have the form of version 2 of the API",
		`{"type":"object","action":"delete","identifiers":{"object_type_id":"1","object_id":"a","cio_object_id":"b"}}`:                          "identifiers must have object_type_id and object_id, or cio_object_id",
		`{"type":"object","action":"delete","identifiers":{"object_type_id":"1","cio_object_id":"b"}}`:                                          "identifiers must have object_type_id and object_id, or cio_object_id",
		`{"type":"object","action":"delete","identifiers":{"object_type_id":"1"}}`:                                                              "identifiers must have object_type_id and object_id, or cio_object_id",
		`{"type":"object","action":"delete","identifiers":{"cio_object_id":"b","name":"c"}}`:                                                    "identifiers must have object_type_id and object_id, or cio_object_id",
		`{"type":"person","action":"delete_device","identifiers":{"id":"1"},"device":{"token":"t","last_used":1}}`:                              "device must have only a token",
		`{"type":"person","action":"delete_device","identifiers":{"id":"1"},"device":{"token":"t","attributes":{}}}`:                            "device must have only a token",
		`{"type":"person","action":"delete_device","identifiers":{"id":"1"},"device":{"token":"t","platform":"ios"}}`:                           "device must have only a token",
		`{"type":"delivery","action":"event","identifiers":{"id":"1"},"name":"sent","attributes":{"device_token":"t"}}`:                         "Metric must be one of opened, converted, delivered",
		`{"type":"delivery","action":"event","identifiers":{"id":"1"},"name":"opened","attributes":{"device_token":"t","recipient":"a@b.com"}}`: "attributes must have the form of version 2 of the API",
		`{"type":"person","action":"merge","primary":{"id":"1"},"secondary":{"phone":"+32470123456"}}`:                                          "Secondary must be made with ID, Email, CioID",
	} {
		op, err := track.UnmarshalOperation([]byte(data))
		if op != nil || !errors.Is(err, track.ErrInvalidArgument) || !strings.HasPrefix(err.Error(), "track: UnmarshalOperation: "+want) {
			t.Errorf("%s: %v, %v, want %s", data, op, err, want)
		}
	}
	if _, err := track.MarshalOperation(nil); !errors.Is(err, track.ErrInvalidArgument) {
		t.Errorf("nil: %v", err)
	}
}

// FuzzUnmarshalOperation reads anything, and checks that what was read is saved as it was.
func FuzzUnmarshalOperation(f *testing.F) {
	for _, test := range everyOperation {
		f.Add([]byte(test.json))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		op, err := track.UnmarshalOperation(data)
		if err != nil {
			if !errors.Is(err, track.ErrInvalidArgument) {
				t.Errorf("error %v", err)
			}
			return
		}
		saved, err := track.MarshalOperation(op)
		if err != nil {
			t.Fatal(err)
		}
		read, err := track.UnmarshalOperation(saved)
		if err != nil {
			t.Fatal(err)
		}
		again, err := track.MarshalOperation(read)
		if err != nil || string(again) != string(saved) {
			t.Errorf("%s became %s, %v", saved, again, err)
		}
		var want, got map[string]any
		if json.Unmarshal(data, &want) == nil && json.Unmarshal(saved, &got) == nil && want["id"] != nil {
			if diff := cmp.Diff(want["attributes"], got["attributes"]); diff != "" {
				t.Errorf("attributes (-want +got):\n%s", diff)
			}
		}
	})
}
