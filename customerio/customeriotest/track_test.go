package customeriotest_test

import (
	"errors"
	"maps"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/customerio/customeriotest"
	"github.com/engagement-go/engagement/customerio/track"
)

// startTrack starts a server with a client of each API. They never repeat a call.
func startTrack(t *testing.T) (srv *customeriotest.Server, app *customerio.Client, c *track.Client) {
	t.Helper()
	srv, app = start(t)
	return srv, app, srv.Track().Client(track.WithRetry(track.RetryPolicy{MaxRetries: track.NoRetries}))
}

func ok(t *testing.T, errs ...error) {
	t.Helper()
	for i, err := range errs {
		if err != nil {
			t.Fatalf("call %d: %v", i, err)
		}
	}
}

// attributes returns those of a person that the Track API set.
func attributes(t *testing.T, app *customerio.Client, id string) map[string]string {
	t.Helper()
	got := maps.Clone(must(app.People.Get(t.Context(), id, customerio.GetPersonParams{}))(t).Attributes)
	delete(got, "cio_id")
	return got
}

func events(srv *customeriotest.Server, ref string) (names []string) {
	for _, e := range srv.Events(ref) {
		names = append(names, string(e.Type)+" "+e.Name)
	}
	return names
}

func TestTrackIdentify(t *testing.T) {
	t.Parallel()
	srv, app, c := startTrack(t)
	ctx := t.Context()
	ok(t,
		c.People.Identify(ctx, track.IdentifyPerson{Person: track.ID("1"), Attributes: map[string]any{
			"email": "ada@example.com", "plan": "pro", "age": 36, "big": int64(1) << 60, "rate": 0.5, "on": true, "gone": "soon", "tags": []string{"a", "b"},
			"quote": "say \"hi\"\n", "unsubscribed": true,
		}, CreatedAt: time.Unix(1767225600, 0)}),
		c.People.Identify(ctx, track.IdentifyPerson{Person: track.ID("1"), Attributes: map[string]any{"gone": nil, "plan": "free"}}),
		c.People.Identify(ctx, track.IdentifyPerson{Person: track.ID("nobody"), UpdateOnly: true, Attributes: map[string]any{"plan": "pro"}}),
		c.Operations.Send(ctx, track.IdentifyPerson{Person: track.Email("ada@example.com"), Attributes: map[string]any{"city": "Berlin"}}),
		c.Operations.Send(ctx, track.IdentifyPerson{Person: track.Phone("+15550100"), Attributes: map[string]any{"city": "Paris"}}),
		c.Operations.Send(ctx, track.IdentifyPerson{Person: track.Phone("+15550100"), Attributes: map[string]any{"id": "2"}}),
	)
	equal(t, "attributes", map[string]string{
		"id": "1", "email": "ada@example.com", "plan": "free", "age": "36", "big": "1152921504606846976", "rate": "0.5", "on": "true",
		"tags": `["a","b"]`, "quote": "say \"hi\"\n", "unsubscribed": "true", "created_at": "1767225600", "city": "Berlin",
	}, attributes(t, app, "1"))
	equal(t, "attributes of somebody with a phone", map[string]string{"id": "2", "phone": "+15550100", "city": "Paris"}, attributes(t, app, "2"))
	if ada := must(app.People.Get(ctx, "1", customerio.GetPersonParams{}))(t); !ada.Unsubscribed {
		t.Error("unsubscribed was not set")
	}
	equal(t, "people", 2, len(srv.People()))
	changes := must(app.People.ListActivities(ctx, "1", customerio.ListPersonActivitiesParams{Type: "attribute_change", Name: "plan"}))(t).Activities
	if len(changes) != 1 || !strings.Contains(string(changes[0].Data), `"plan":{"from":"pro","to":"free"}`) {
		t.Errorf("changes %+v", changes)
	}
}

// An identifier is changed by cio_id only, and never to one that somebody else has.
func TestTrackIdentifiers(t *testing.T) {
	t.Parallel()
	srv, app, c := startTrack(t)
	ctx := t.Context()
	srv.AddPeople(person("1", "ada@example.com", nil), person("2", "bob@example.com", nil), person("", "eve@example.com", nil))
	identify := func(who track.Identifier, attributes map[string]any) error {
		return c.People.Identify(ctx, track.IdentifyPerson{Person: who, Attributes: attributes})
	}
	ok(t,
		identify(track.Email("ada@example.com"), map[string]any{"id": "9"}),                 // has an id
		identify(track.Email("bob@example.com"), map[string]any{"email": "bo@example.com"}), // names itself
		identify(track.ID("2"), map[string]any{"email": "ada@example.com"}),                 // is another's
		identify(track.ID("3"), map[string]any{"email": "eve@example.com"}),                 // has no id yet
		identify(track.CioID("unknown"), map[string]any{"plan": "pro"}),
	)
	who := func(id string) customerio.Identifiers {
		return must(app.People.Get(ctx, id, customerio.GetPersonParams{}))(t).Identifiers
	}
	equal(t, "ada", customerio.Identifiers{ID: "1", Email: "ada@example.com", CioID: "a3000001"}, who("1"))
	equal(t, "bob", customerio.Identifiers{ID: "2", Email: "bob@example.com", CioID: "a3000002"}, who("2"))
	equal(t, "eve", customerio.Identifiers{ID: "3", Email: "eve@example.com", CioID: "a3000003"}, who("3"))
	equal(t, "people", 3, len(srv.People()))
	refused := must(length(app.Activities.All(ctx, customerio.ListActivitiesParams{Type: "failed_attribute_change"})))(t)
	equal(t, "refused changes", 3, refused)

	ok(t, identify(track.CioID("a3000001"), map[string]any{"id": "9", "email": "ada@example.org"}), identify(track.ID("2"), map[string]any{"email": "bo@example.com"}))
	equal(t, "ada", customerio.Identifiers{ID: "9", Email: "ada@example.org", CioID: "a3000001"}, who("9"))
	equal(t, "bob", customerio.Identifiers{ID: "2", Email: "bo@example.com", CioID: "a3000002"}, who("2"))
	if _, known := srv.Person("1"); known {
		t.Error("the old id still finds somebody")
	}
}

// Late calls do not undo newer ones, attribute by attribute.
func TestTrackOrder(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		_, app, c := startTrack(t)
		identify := func(at int64, attributes map[string]any) {
			t.Helper()
			op := track.IdentifyPerson{Person: track.ID("1"), Attributes: attributes}
			if at != 0 {
				op.Timestamp = time.Now().Add(time.Duration(at) * time.Minute)
			}
			ok(t, c.People.Identify(t.Context(), op), c.Operations.Send(t.Context(), op))
		}
		identify(-60, map[string]any{"plan": "a", "city": "a", "left": "a", "same": "a"})
		identify(-30, map[string]any{"plan": "c", "left": nil, "same": "a"})
		identify(-45, map[string]any{"plan": "b", "city": "b", "left": "b", "same": "b"})
		equal(t, "late", map[string]string{"id": "1", "plan": "c", "city": "b", "same": "a"}, attributes(t, app, "1"))
		identify(0, map[string]any{"plan": "d"})
		identify(-1, map[string]any{"plan": "c", "city": "c"})
		identify(-20, map[string]any{"unsubscribed": false})
		identify(-25, map[string]any{"unsubscribed": true})
		if must(app.People.Get(t.Context(), "1", customerio.GetPersonParams{}))(t).Unsubscribed {
			t.Error("a late call has unsubscribed the person")
		}
		identify(-15, map[string]any{"unsubscribed": nil})
		equal(t, "later than now", map[string]string{"id": "1", "plan": "d", "city": "c", "same": "a"}, attributes(t, app, "1"))
	})
}

func TestTrackEvents(t *testing.T) {
	t.Parallel()
	srv, app, c := startTrack(t)
	ctx := t.Context()
	at := time.Unix(1767225600, 0)
	purchase := track.PersonEvent{Person: track.ID("1"), Name: "purchase", ID: "01JGFJJZ00E2V4S3N9DXG7Z0A1", Timestamp: at, Attributes: map[string]any{"total": 12.5}}
	ok(t,
		c.Events.Track(ctx, purchase),
		c.Events.Track(ctx, purchase),                            // recognised by its id
		c.Operations.SendBatch(ctx, []track.Operation{purchase}), // by version 2 as well
		c.Events.Track(ctx, track.PersonEvent{Person: track.Email("bob@example.com"), Name: "visit"}),
		c.Operations.Send(ctx, track.PageView{Person: track.ID("1"), Name: "https://example.com/pricing?" + strings.Repeat("q", 200)}),
		c.Operations.Send(ctx, track.ScreenView{Person: track.Phone("+15550100"), Name: "Home"}),
		c.Operations.Send(ctx, track.ViewedContent{Person: track.ID("1")}),
		c.Operations.Send(ctx, track.PersonEvent{Person: track.CioID("unknown"), Name: "lost"}),
	)
	list := srv.Events("1")
	if len(list) != 3 || list[0].Type != "event" || list[0].Name != "purchase" || !list[0].Timestamp.Equal(at) ||
		string(list[0].Data) != `{"total":12.5}` || list[1].Type != "page" || !strings.HasPrefix(list[1].URL, "https://example.com/pricing") || list[2].Type != "viewed_content" {
		t.Errorf("events %+v", list)
	}
	equal(t, "events by address", []string{"event visit"}, events(srv, "bob@example.com"))
	equal(t, "people", 3, len(srv.People())) // each was created by its first event
	page := must(app.People.ListActivities(ctx, "1", customerio.ListPersonActivitiesParams{Type: "event", Name: "purchase"}))(t)
	equal(t, "activities", list[:1], page.Activities)
}

// What a visitor did becomes that of a person who is identified by the same anonymous id.
func TestTrackVisitors(t *testing.T) {
	t.Parallel()
	srv, app, c := startTrack(t)
	ctx := t.Context()
	ok(t,
		c.Events.TrackAnonymous(ctx, track.PersonEvent{Person: track.AnonymousID("v1"), Name: "looked"}),
		c.Operations.Send(ctx, track.PageView{Person: track.AnonymousID("v1"), Name: "/pricing"}),
		c.Operations.Send(ctx, track.IdentifyObjectAnonymously{Object: track.ObjectID("1", "acme"), Relationships: []track.PersonRelationship{{Person: track.AnonymousID("v1"), Attributes: map[string]any{"role": "admin"}}}}),
		c.Events.TrackAnonymous(ctx, track.PersonEvent{Name: "invited", Attributes: map[string]any{"recipient": "eve@example.com"}}),
	)
	equal(t, "people", 0, len(srv.People()))
	equal(t, "events of the visitor", []string{"event looked", "page /pricing"}, events(srv, "v1"))
	ok(t,
		c.People.Identify(ctx, track.IdentifyPerson{Person: track.ID("1"), Attributes: map[string]any{"anonymous_id": "v1"}}),
		c.Events.TrackAnonymous(ctx, track.PersonEvent{Person: track.AnonymousID("v1"), Name: "returned"}),
	)
	equal(t, "events of the person", []string{"event looked", "page /pricing", "event returned"}, events(srv, "1"))
	equal(t, "events of the visitor", nil, events(srv, "v1"))
	related := must(app.People.ListRelationships(ctx, "1", customerio.ListPersonRelationshipsParams{}))(t).Relationships
	if len(related) != 1 || related[0].Identifiers.ObjectID != "acme" || related[0].Attributes["role"] != "admin" {
		t.Errorf("relationships %+v", related)
	}
}

func TestTrackSegments(t *testing.T) {
	t.Parallel()
	srv, app, c := startTrack(t)
	ctx := t.Context()
	family(srv)
	vip := must(app.Segments.Create(ctx, customerio.SegmentDraft{Name: "VIP"}))(t)
	dynamic := srv.AddSegment("Pro", customerio.Attribute("plan").Equals("pro"))
	ok(t,
		c.Segments.AddMembers(ctx, vip.ID, []string{"1", "2", "unknown"}, track.AddMembersParams{}),
		c.Segments.AddMembers(ctx, vip.ID, []string{"eve@example.com"}, track.AddMembersParams{IDType: track.IDTypeEmail}),
		c.Segments.AddMembers(ctx, vip.ID, []string{"1"}, track.AddMembersParams{}),
		c.Segments.RemoveMembers(ctx, vip.ID, []string{"a3000002"}, track.RemoveMembersParams{IDType: track.IDTypeCioID}),
		c.People.Identify(ctx, track.IdentifyPerson{Person: track.ID("4"), Attributes: map[string]any{"plan": "pro"}}),
	)
	equal(t, "members", []string{"a3000001", "a3000003"}, ids(t, app.Segments.AllMembers(ctx, vip.ID, customerio.ListSegmentMembersParams{})))
	equal(t, "count", 2, must(app.Segments.Count(ctx, vip.ID))(t))
	equal(t, "members by plan", []string{"a3000001", "a3000004"}, ids(t, app.Segments.AllMembers(ctx, dynamic, customerio.ListSegmentMembersParams{})))
	if err := c.Segments.AddMembers(ctx, dynamic, []string{"1"}, track.AddMembersParams{}); !errors.Is(err, track.ErrBadRequest) {
		t.Errorf("error %v of a segment that is not manual, want ErrBadRequest", err)
	}
	if err := c.Segments.AddMembers(ctx, 99, []string{"1"}, track.AddMembersParams{}); !errors.Is(err, track.ErrNotFound) {
		t.Errorf("error %v of an unknown segment, want ErrNotFound", err)
	}
	ok(t, c.People.Delete(ctx, track.ID("1")))
	equal(t, "members", []string{"a3000003"}, ids(t, app.Segments.AllMembers(ctx, vip.ID, customerio.ListSegmentMembersParams{})))
	equal(t, "members by plan", []string{"a3000004"}, ids(t, app.Segments.AllMembers(ctx, dynamic, customerio.ListSegmentMembersParams{})))
}

func TestTrackDeleteAndSuppress(t *testing.T) {
	t.Parallel()
	srv, app, c := startTrack(t)
	ctx := t.Context()
	family(srv)
	identify := func(who track.Identifier) error {
		return c.People.Identify(ctx, track.IdentifyPerson{Person: who, Attributes: map[string]any{"again": true}})
	}
	ok(t, c.Events.Track(ctx, track.PersonEvent{Person: track.ID("1"), Name: "first"}), c.People.Delete(ctx, track.Email("ada@example.com")), c.People.Delete(ctx, track.ID("unknown")))
	_, err := app.People.Get(ctx, "1", customerio.GetPersonParams{})
	wantError(t, err, customerio.ErrNotFound, "")
	equal(t, "found by address", 0, len(must(app.People.ListByEmail(ctx, "ada@example.com"))(t)))
	ok(t, identify(track.ID("1")))
	equal(t, "created again", map[string]string{"id": "1", "again": "true"}, attributes(t, app, "1"))
	equal(t, "events of before", nil, events(srv, "1"))
	old := must(length(app.Activities.All(ctx, customerio.ListActivitiesParams{Deleted: true, Type: "event"})))(t)
	equal(t, "activities of deleted people", 1, old)

	ok(t,
		c.People.Suppress(ctx, track.ID("2")), c.People.Suppress(ctx, track.ID("2")), // as by a retry
		identify(track.ID("2")), identify(track.Email("bob@example.com")),
		c.Events.Track(ctx, track.PersonEvent{Person: track.ID("2"), Name: "lost"}),
		c.Operations.Send(ctx, track.SuppressPerson{Person: track.ID("new")}), identify(track.ID("new")),
	)
	for _, ref := range []string{"2", "bob@example.com", "new"} {
		if p, known := srv.Person(ref); known {
			t.Errorf("a suppressed person is %+v", p)
		}
	}
	ok(t, c.People.Unsuppress(ctx, track.ID("2")), identify(track.Email("bob@example.com")))
	if p, known := srv.Person("bob@example.com"); !known || p.ID != "" || p.Attributes["plan"] != "" {
		t.Errorf("after unsuppress: %+v, %v, want a new person", p, known)
	}
}

func TestTrackMerge(t *testing.T) {
	t.Parallel()
	srv, app, c := startTrack(t)
	ctx := t.Context()
	family(srv)
	vip := srv.AddSegment("VIP", customerio.Filter{})
	srv.AddToSegment(vip, "2")
	ok(t,
		c.Events.Track(ctx, track.PersonEvent{Person: track.ID("2"), Name: "before"}),
		c.Devices.Add(ctx, track.ID("2"), track.Device{Token: "t", Platform: track.PlatformIOS}),
		c.Operations.Send(ctx, track.AddRelationships{Person: track.ID("2"), Relationships: []track.ObjectRelationship{{Object: track.ObjectID("1", "acme"), Attributes: map[string]any{"role": "admin"}}}}),
		c.People.Identify(ctx, track.IdentifyPerson{Person: track.ID("2"), Attributes: map[string]any{"city": "Berlin"}}),
		c.People.Merge(ctx, track.ID("1"), track.Email("bob@example.com")),
		c.People.Merge(ctx, track.ID("1"), track.ID("unknown")),
	)
	equal(t, "attributes", map[string]string{"id": "1", "email": "ada@example.com", "plan": "pro", "age": "36", "city": "Berlin"}, attributes(t, app, "1"))
	equal(t, "events", []string{"event before"}, events(srv, "1"))
	equal(t, "members", []string{"a3000001"}, ids(t, app.Segments.AllMembers(ctx, vip, customerio.ListSegmentMembersParams{})))
	ada := must(app.People.Get(ctx, "1", customerio.GetPersonParams{}))(t)
	if len(ada.Devices) != 1 || ada.Devices[0].ID != "t" {
		t.Errorf("devices %+v", ada.Devices)
	}
	people := must(app.Objects.ListPeople(ctx, "1", "acme", customerio.ListObjectPeopleParams{}))(t).Relationships
	if len(people) != 1 || people[0].Identifiers.ID != "1" {
		t.Errorf("people of the object %+v", people)
	}
	if _, known := srv.Person("2"); known {
		t.Error("the secondary person is still there")
	}
	if err := c.People.Merge(ctx, track.ID("unknown"), track.ID("1")); !errors.Is(err, track.ErrBadRequest) {
		t.Errorf("error %v of a merge into nobody, want ErrBadRequest", err)
	}
	err := c.Operations.SendBatch(ctx, []track.Operation{track.MergePeople{Primary: track.ID("unknown"), Secondary: track.ID("1")}})
	if _, partial := errors.AsType[*track.PartialError](err); !partial {
		t.Errorf("error %v of a merge into nobody in a batch, want a PartialError", err)
	}
}

func TestTrackDevices(t *testing.T) {
	t.Parallel()
	_, app, c := startTrack(t)
	ctx := t.Context()
	used := time.Unix(1767225600, 0)
	ok(t,
		c.Devices.Add(ctx, track.ID("1"), track.Device{Token: "a", Platform: track.PlatformIOS, LastUsed: used, Attributes: map[string]any{"build": 7}}),
		c.Operations.Send(ctx, track.AddDevice{Person: track.ID("1"), Device: track.Device{Token: "b/c", Platform: track.PlatformAndroid}}),
		c.Operations.Send(ctx, track.AddDevice{Person: track.ID("1"), Device: track.Device{Token: "d", Platform: track.PlatformAndroid}}),
		c.Devices.Delete(ctx, track.ID("1"), "b/c"),
		c.Operations.Send(ctx, track.DeleteDevice{Person: track.ID("1"), Token: "d"}),
		c.Devices.Delete(ctx, track.ID("1"), "unknown"),
	)
	want := []customerio.Device{{ID: "a", Platform: customerio.PlatformIOS, LastUsed: customerio.UnixTimeOf(used), Attributes: map[string]string{"build": "7"}}}
	equal(t, "devices", want, must(app.People.Get(ctx, "1", customerio.GetPersonParams{}))(t).Devices)
}

func TestTrackObjects(t *testing.T) {
	t.Parallel()
	srv, app, c := startTrack(t)
	ctx := t.Context()
	acme, person := track.ObjectID("1", "acme"), track.ID("1")
	ok(t, c.Operations.SendBatch(ctx, []track.Operation{
		track.IdentifyPerson{Person: track.Email("bob@example.com"), Attributes: map[string]any{"id": "2"}},
		track.IdentifyObject{Object: acme, Attributes: map[string]any{"plan": "gold", "seats": 12, "old": true}, Relationships: []track.PersonRelationship{{Person: person}}},
		track.IdentifyObject{Object: acme, Attributes: map[string]any{"old": nil}},
		track.AddObjectRelationships{Object: acme, Relationships: []track.PersonRelationship{{Person: track.Email("bob@example.com"), Attributes: map[string]any{"role": "owner"}}}},
		track.IdentifyPerson{Person: person, Relationships: []track.ObjectRelationship{{Object: track.ObjectID("2", "go"), Attributes: map[string]any{"grade": 1}}}},
		track.AddRelationships{Person: person, Relationships: []track.ObjectRelationship{{Object: track.ObjectID("2", "rust")}}},
		track.DeleteRelationships{Person: person, Relationships: []track.ObjectRelationship{{Object: track.ObjectID("2", "rust")}}},
		track.IdentifyObject{Object: track.CioObjectID("unknown"), Attributes: map[string]any{"lost": true}},
	}))
	object := must(app.Objects.Get(ctx, "1", "acme", customerio.GetObjectParams{}))(t)
	if len(object.Attributes) != 2 || object.Attributes["plan"] != "gold" {
		t.Errorf("attributes %v", object.Attributes)
	}
	people := func() (list []string) {
		for r, err := range app.Objects.AllPeople(ctx, "1", "acme", customerio.ListObjectPeopleParams{Limit: 1}) {
			ok(t, err)
			list = append(list, r.Identifiers.ID+r.Identifiers.Email)
		}
		return list
	}
	equal(t, "people of the object", []string{"1", "2bob@example.com"}, people())
	var objects []string
	for r, err := range app.People.AllRelationships(ctx, "1", customerio.ListPersonRelationshipsParams{}) {
		ok(t, err)
		objects = append(objects, r.ObjectTypeID+" "+r.Identifiers.ObjectID)
	}
	equal(t, "objects of the person", []string{"1 acme", "2 go"}, objects)

	ok(t, c.Operations.Send(ctx, track.DeleteObjectRelationships{Object: acme, Relationships: []track.PersonRelationship{{Person: person}}}))
	equal(t, "people of the object", []string{"2bob@example.com"}, people())
	ok(t, c.Operations.Send(ctx, track.DeleteObject{Object: track.CioObjectID(object.Identifiers.CioObjectID)}), c.Operations.Send(ctx, track.DeleteObject{Object: acme}))
	if _, known := srv.Object("1", "acme"); known {
		t.Error("the object was not deleted")
	}
	equal(t, "objects of a person of a deleted one", 0, must(length(app.People.AllRelationships(ctx, "2", customerio.ListPersonRelationshipsParams{})))(t))
}

func TestTrackPreferences(t *testing.T) {
	t.Parallel()
	_, app, c := startTrack(t)
	ctx := t.Context()
	subscribed := func() map[string]bool {
		got := map[string]bool{}
		for _, topic := range must(app.People.GetSubscriptionPreferences(ctx, "1", customerio.GetSubscriptionPreferencesParams{}))(t).Topics {
			got[topic.ID] = topic.Subscribed
		}
		return got
	}
	ok(t, c.People.Identify(ctx, track.IdentifyPerson{Person: track.ID("1"), Topics: map[string]bool{"topic_1": false, "topic_2": true}}))
	equal(t, "topics", map[string]bool{"1": false, "2": true}, subscribed())
	equal(t, "attribute", `{"topics":{"topic_1":false,"topic_2":true}}`, attributes(t, app, "1")["cio_subscription_preferences"])
	ok(t, c.Operations.Send(ctx, track.IdentifyPerson{Person: track.ID("1"), Attributes: map[string]any{"cio_subscription_preferences.topics.topic_1": true}}))
	equal(t, "one topic changed", map[string]bool{"1": true, "2": true}, subscribed())
	ok(t, c.Operations.Send(ctx, track.IdentifyPerson{Person: track.ID("1"), Topics: map[string]bool{"topic_3": false}}))
	equal(t, "all topics replaced", map[string]bool{"1": true, "3": false}, subscribed())
}

func TestTrackDeliveries(t *testing.T) {
	t.Parallel()
	srv, app, c := startTrack(t)
	ctx := t.Context()
	receipt := must(app.Send.Push(ctx, customerio.TransactionalPush{Identifiers: customerio.Identifiers{ID: "1"}, TransactionalMessageID: customerio.TemplateID(4)}))(t)
	at := time.Unix(1767225600, 0)
	ok(t,
		c.Metrics.Report(ctx, track.MetricReport{DeliveryID: receipt.DeliveryID, Metric: track.MetricDelivered, Timestamp: at}),
		c.Metrics.ReportPush(ctx, track.PushReport{DeliveryID: receipt.DeliveryID, Metric: track.MetricOpened, DeviceToken: "t", Timestamp: at}),
		c.Operations.Send(ctx, track.DeliveryEvent{DeliveryID: receipt.DeliveryID, Metric: track.MetricConverted, DeviceToken: "t"}),
		c.Metrics.Report(ctx, track.MetricReport{DeliveryID: "unknown", Metric: track.MetricDelivered}),
		c.Deliveries.Unsubscribe(ctx, receipt.DeliveryID),
	)
	got := must(app.Messages.Get(ctx, receipt.DeliveryID, customerio.GetMessageParams{}))(t).Metrics
	if !got.Delivered.Equal(at) || !got.Opened.Equal(at) || got.Converted.IsZero() || got.Unsubscribed.IsZero() {
		t.Errorf("metrics %+v", got)
	}
	if p, _ := srv.Person("1"); !p.Unsubscribed {
		t.Error("the person was not unsubscribed")
	}
	opened := must(app.Activities.List(ctx, customerio.ListActivitiesParams{Type: "opened_push"}))(t).Activities
	if len(opened) != 1 || opened[0].DeliveryID != receipt.DeliveryID || opened[0].CustomerID != "1" {
		t.Errorf("activities %+v", opened)
	}
	if err := c.Deliveries.Unsubscribe(ctx, "unknown"); !errors.Is(err, track.ErrBadRequest) {
		t.Errorf("error %v of an unknown delivery, want ErrBadRequest", err)
	}
}

func TestTrackFormsAndRegion(t *testing.T) {
	t.Parallel()
	_, app, c := startTrack(t)
	ctx := t.Context()
	ok(t, c.Forms.Submit(ctx, "signup", map[string]string{"email": "ada@example.com", "first_name": "Ada"}), c.Forms.Submit(ctx, "signup", map[string]string{"id": "7", "city": "Berlin"}))
	equal(t, "by address", 1, len(must(app.People.ListByEmail(ctx, "ada@example.com"))(t)))
	equal(t, "by id", map[string]string{"id": "7", "city": "Berlin"}, attributes(t, app, "7"))
	region := must(c.Account.GetRegion(ctx))(t)
	if region.Region != track.US || region.EnvironmentID != customeriotest.WorkspaceID {
		t.Errorf("region %+v", region)
	}
}

// The journals, faults and limits of the two APIs are apart; what they hold is not.
func TestTrackIsAServerOfItsOwn(t *testing.T) {
	t.Parallel()
	srv, app, c := startTrack(t)
	ctx := t.Context()
	srv.Track().Inject(customeriotest.Fault{Operation: "People.Identify", Status: 503, Times: -1})
	if err := c.People.Identify(ctx, track.IdentifyPerson{Person: track.ID("1")}); !errors.Is(err, track.ErrServer) {
		t.Errorf("error %v, want ErrServer", err)
	}
	must(app.Segments.List(ctx))(t)
	operations := func(list []customeriotest.Request) (names []string) {
		for _, r := range list {
			names = append(names, r.Operation)
		}
		return names
	}
	equal(t, "journal of the Track API", []string{"People.Identify"}, operations(srv.Track().Journal()))
	equal(t, "journal of the App API", []string{"Segments.List"}, operations(srv.Journal()))
	srv.Reset()
	equal(t, "journal of the Track API", 1, len(srv.Track().Journal()))
	srv.Track().Reset()
	ok(t, c.People.Identify(ctx, track.IdentifyPerson{Person: track.ID("1")}))
	srv.Track().Limit(track.QuotaDefault, 1, time.Hour)
	ok(t, c.People.Delete(ctx, track.ID("1")))
	if err := c.People.Delete(ctx, track.ID("1")); !errors.Is(err, track.ErrRateLimited) {
		t.Errorf("error %v over the limit, want ErrRateLimited", err)
	}
	must(app.Segments.List(ctx))(t)
}

// An answer that is lost is not a call that is lost: the id of the event tells that it came before.
func TestTrackRepeats(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		srv := customeriotest.NewServer(t)
		c := srv.Track().Client()
		srv.Track().Inject(customeriotest.Fault{Operation: "Operations.SendBatch", CutBody: true})
		srv.Track().Inject(customeriotest.Fault{Operation: "Operations.SendBatch", Cut: true, Done: true})
		srv.Track().Inject(customeriotest.Fault{Operation: "Operations.SendBatch", Reset: true})
		var ops []track.Operation
		for range 3 {
			ops = append(ops, track.PersonEvent{Person: track.ID("1"), Name: "purchase"})
		}
		ok(t, c.Operations.SendBatch(t.Context(), ops))
		var bodies []string
		for _, r := range srv.Track().Journal() {
			bodies = append(bodies, string(r.Body))
		}
		if len(bodies) != 4 || bodies[0] == "" || bodies[0] != bodies[1] || bodies[2] != "" || bodies[3] != bodies[0] {
			t.Errorf("bodies %q, want the same but for that of the reset", bodies)
		}
		equal(t, "events", []string{"event purchase", "event purchase", "event purchase"}, events(srv, "1"))
	})
}
