package customeriotest_test

import (
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/customerio/customeriotest"
	"github.com/engagement-go/engagement/customerio/pipelines"
	"github.com/engagement-go/engagement/internal/contract"
	"github.com/engagement-go/engagement/internal/spec"
)

// startPipelines starts a server with a client of two APIs. They never repeat a call.
func startPipelines(t *testing.T) (srv *customeriotest.Server, app *customerio.Client, c *pipelines.Client) {
	t.Helper()
	srv, app = start(t)
	return srv, app, srv.Pipelines().Client(pipelines.WithRetry(pipelines.RetryPolicy{MaxRetries: pipelines.NoRetries}))
}

func basic(user, password string) string {
	return "Basic " + base64.StdEncoding.EncodeToString([]byte(user+":"+password))
}

// The credentials, with and without strict mode.
var (
	permissive = http.Header{"Authorization": {basic(customeriotest.WriteKey, "")}}
	strictMode = http.Header{"Authorization": permissive["Authorization"], "X-Strict-Mode": {"1"}}
)

func TestPipelinesPeople(t *testing.T) {
	t.Parallel()
	srv, app, c := startPipelines(t)
	ctx := t.Context()
	created := time.Unix(1767225600, 0)
	ok(t,
		c.Calls.Page(ctx, pipelines.Page{Who: pipelines.AnonymousID("v1"), Name: "Pricing", Properties: map[string]any{"url": "https://example.com/pricing"}}),
		c.Calls.Identify(ctx, pipelines.Identify{Who: pipelines.UserID("1").WithAnonymousID("v1"), Traits: map[string]any{"email": "ada@example.com", "plan": "pro", "age": 36, "createdAt": created.UTC().Format(time.RFC3339)}}),
		c.Calls.Identify(ctx, pipelines.Identify{Who: pipelines.UserID("1"), Traits: map[string]any{"age": nil, "cio_subscription_preferences.topics.topic_1": false}}),
		c.Calls.Track(ctx, pipelines.Track{Who: pipelines.UserID("1"), Event: "purchase", Properties: map[string]any{"total": 12.5}, Meta: pipelines.Meta{Timestamp: created}}),
		c.Calls.Screen(ctx, pipelines.Screen{Who: pipelines.UserID("bob@example.com"), Name: "Home"}),
		c.Calls.Track(ctx, pipelines.Track{Who: pipelines.GroupID("acme"), Event: "renewed"}),
		c.Calls.Group(ctx, pipelines.Group{Who: pipelines.UserID("1"), GroupID: "acme", Traits: map[string]any{"seats": 12}, RelationshipAttributes: map[string]any{"role": "owner"}}),
		c.Calls.Group(ctx, pipelines.Group{Who: pipelines.AnonymousID("v2"), GroupID: "go", ObjectTypeID: "2"}),
		c.Calls.Track(ctx, pipelines.Track{Who: pipelines.AnonymousID("v2"), Event: "looked"}),
		c.Calls.Alias(ctx, pipelines.Alias{PreviousID: "v2", UserID: "1"}),
	)
	got := attributes(t, app, "1")
	equal(t, "preferences", `{"topics":{"topic_1":false}}`, got["cio_subscription_preferences"])
	for _, name := range []string{"cio_subscription_preferences", "_cio_subscription_preferences_computed", "anonymous_id"} {
		delete(got, name)
	}
	equal(t, "attributes", map[string]string{"id": "1", "email": "ada@example.com", "plan": "pro", "created_at": "1767225600"}, got)
	equal(t, "events", []string{"page https://example.com/pricing", "event purchase", "event looked"}, events(srv, "1"))
	if purchase := srv.Events("1")[1]; !purchase.Timestamp.Equal(created) || string(purchase.Data) != `{"total":12.5}` {
		t.Errorf("event %+v", purchase)
	}
	equal(t, "events by address", []string{"screen Home"}, events(srv, "bob@example.com"))
	var objects []string
	for r, err := range app.People.AllRelationships(ctx, "1", customerio.ListPersonRelationshipsParams{}) {
		ok(t, err)
		objects = append(objects, fmt.Sprint(r.ObjectTypeID, " ", r.Identifiers.ObjectID, " ", r.Attributes))
	}
	equal(t, "objects", []string{"1 acme map[role:owner]", "2 go map[]"}, objects)
	if acme, known := srv.Object("1", "acme"); !known || len(acme.Attributes) != 1 {
		t.Errorf("object %+v, %v", acme, known)
	}
	calls := srv.Pipelines().Calls()
	equal(t, "calls", 10, len(calls))
	for _, call := range calls {
		if call.Lost != "" || call.Repeated || call.MessageID == "" || call.Time.IsZero() || !json.Valid(call.Body) {
			t.Errorf("call %+v", call)
		}
	}
	if got := calls[1]; got.Type != "identify" || got.UserID != "1" || got.AnonymousID != "v1" {
		t.Errorf("call %+v", got)
	}
}

// Events that do something in the workspace.
func TestPipelinesSemanticEvents(t *testing.T) {
	t.Parallel()
	srv, app, c := startPipelines(t)
	ctx := t.Context()
	family(srv)
	receipt := must(app.Send.SMS(ctx, sms("+15550100")))(t)
	acme, track := pipelines.ObjectRef{ID: "acme"}, c.Calls.Track
	join := func() error {
		return c.Calls.Group(ctx, pipelines.Group{Who: pipelines.UserID("1"), GroupID: "acme"})
	}
	ok(t,
		track(ctx, pipelines.DeviceUpdated("1", pipelines.Device{Token: "a", Type: pipelines.DeviceTypeIOS})),
		track(ctx, pipelines.DeviceUpdated("1", pipelines.Device{Token: "b", Type: pipelines.DeviceTypeAndroid})),
		track(ctx, pipelines.DeviceDeleted("1", pipelines.Device{Token: "b", Type: pipelines.DeviceTypeAndroid})),
		track(ctx, pipelines.DeliveryReported(pipelines.UserID("1"), pipelines.DeliveryReport{DeliveryID: receipt.DeliveryID, Metric: pipelines.DeliveryClicked})),
		track(ctx, pipelines.ContentReported(pipelines.UserID("1"), pipelines.ContentReport{Action: pipelines.ContentViewed, ContentID: 7})),
		join(), track(ctx, pipelines.RelationshipDeleted("1", acme)),
		track(ctx, pipelines.UserDeleted("2")),
		track(ctx, pipelines.UserSuppressed("4")), c.Calls.Identify(ctx, pipelines.Identify{Who: pipelines.UserID("4")}),
	)
	ada := must(app.People.Get(ctx, "1", customerio.GetPersonParams{}))(t)
	if len(ada.Devices) != 1 || ada.Devices[0].ID != "a" || ada.Devices[0].Platform != customerio.PlatformIOS {
		t.Errorf("devices %+v", ada.Devices)
	}
	if got := must(app.Messages.Get(ctx, receipt.DeliveryID, customerio.GetMessageParams{}))(t); got.Metrics.Clicked.IsZero() {
		t.Errorf("metrics %+v", got.Metrics)
	}
	if seen := srv.Events("1"); len(seen) != 1 || seen[0].Type != "viewed_content" {
		t.Errorf("events %+v, want one of content", seen)
	}
	equal(t, "objects", 0, must(length(app.People.AllRelationships(ctx, "1", customerio.ListPersonRelationshipsParams{})))(t))
	for _, id := range []string{"2", "4"} {
		if p, known := srv.Person(id); known {
			t.Errorf("%+v is still there", p)
		}
	}
	ok(t, track(ctx, pipelines.UserUnsuppressed("4")), c.Calls.Identify(ctx, pipelines.Identify{Who: pipelines.UserID("4")}), join(), track(ctx, pipelines.ObjectDeleted(acme)))
	if _, known := srv.Person("4"); !known {
		t.Error("a person who is no longer suppressed was not created")
	}
	if o, known := srv.Object("1", "acme"); known {
		t.Errorf("%+v is still there", o)
	}
}

// A call that is wrong is an error in strict mode. Without it the call is lost, and the answer is a success.
func TestPipelinesLoseCalls(t *testing.T) {
	t.Parallel()
	whole := func(n int) string {
		return `{"userId":"1","event":"e","properties":{"a":"` + strings.Repeat("x", n) + `"}}`
	}
	for name, tt := range map[string]struct {
		path, body string
		want       string // part of the reason
	}{
		"no JSON":                  {"track", `{"userId":`, "not a JSON object"},
		"a list":                   {"track", `[]`, "not a JSON object"},
		"bytes that are not UTF-8": {"track", "{\"userId\":\"\xff\"}", "not a JSON object"},
		"nobody":                   {"identify", `{"traits":{}}`, "userId or anonymousId is required"},
		"no event":                 {"track", `{"userId":"1"}`, "event is required"},
		"no group":                 {"group", `{"userId":"1"}`, "groupId is required"},
		"no one before":            {"alias", `{"userId":"1"}`, "previousId is required"},
		"no one after":             {"alias", `{"previousId":"1","anonymousId":"v"}`, "userId is required"},
		"another type":             {"page", `{"type":"track","userId":"1"}`, "type: must be page"},
		"a list of traits":         {"identify", `{"userId":"1","traits":[]}`, "traits: must be an object"},
		"seconds":                  {"track", `{"userId":"1","event":"e","timestamp":1767225600}`, "timestamp: must be a time"},
		"an object for an id":      {"track", `{"userId":{},"event":"e"}`, "userId: must be a string"},
		"no batch":                 {"batch", `{}`, "batch is required"},
		"an empty batch":           {"batch", `{"batch":[]}`, "batch is required"},
		"no type in a batch":       {"batch", `{"batch":[{"userId":"1"}]}`, "type is required"},
		"another type in a batch":  {"batch", `{"batch":[{"userId":"1","type":"jump"}]}`, "unknown type"},
		"no call in a batch":       {"batch", `{"batch":[7]}`, "must be an object"},
		"a large call in a batch":  {"batch", `{"batch":[` + strings.Replace(whole(33<<10), "{", `{"type":"track",`, 1) + `]}`, "larger than"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			srv := customeriotest.NewServer(t)
			url := srv.Pipelines().URL() + "/v1/" + tt.path
			if status, answer := raw(t, "POST", url, strictMode, tt.body); status != 400 || !strings.HasPrefix(answer, `{"meta":{"errors":["`) || !strings.Contains(answer, tt.want) {
				t.Errorf("strict: status %d, %s, want 400 with %q", status, answer, tt.want)
			}
			equal(t, "calls", 0, len(srv.Pipelines().Calls()))
			if status, answer := raw(t, "POST", url, permissive, tt.body); status != 200 || answer != "{}\n" {
				t.Errorf("permissive: status %d, %s, want 200 and an empty object", status, answer)
			}
			if calls := srv.Pipelines().Calls(); len(calls) != 1 || !strings.Contains(calls[0].Lost, tt.want) {
				t.Errorf("calls %+v, want one that was lost: %q", calls, tt.want)
			}
			if people := srv.People(); len(people) != 0 {
				t.Errorf("what was lost had an effect: %+v", people)
			}
		})
	}
	for _, header := range []http.Header{permissive, strictMode} { // too large is lost in both
		srv := customeriotest.NewServer(t)
		for path, body := range map[string]string{"track": whole(33 << 10), "batch": `{"batch":[` + strings.Repeat(" ", 501<<10) + `]}`} {
			status, answer := raw(t, "POST", srv.Pipelines().URL()+"/v1/"+path, header, body)
			if calls := srv.Pipelines().Calls(); status != 200 || calls[len(calls)-1].Lost != "the request is too large" {
				t.Errorf("status %d, %s", status, answer)
			}
		}
		equal(t, "people", 0, len(srv.People()))
	}
}

func TestPipelinesCredentials(t *testing.T) {
	t.Parallel()
	srv := customeriotest.NewServer(t)
	const body = `{"userId":"1","event":"e"}`
	url := srv.Pipelines().URL() + "/v1/track"
	for _, authorization := range []string{"", basic("wrong", ""), basic(customeriotest.WriteKey, "secret"), "Bearer " + customeriotest.WriteKey} {
		header := http.Header{"Authorization": {authorization}}
		if status, _ := raw(t, "POST", url, header, body); status != 200 {
			t.Errorf("permissive, %q: status %d, want 200", authorization, status)
		}
		header.Set("X-Strict-Mode", "1")
		if status, answer := raw(t, "POST", url, header, body); status != 401 {
			t.Errorf("strict, %q: status %d, %s, want 401", authorization, status, answer)
		}
	}
	equal(t, "people", 0, len(srv.People()))
	for _, call := range srv.Pipelines().Calls() {
		equal(t, "reason", "the write key is wrong", call.Lost)
	}
	c := must(pipelines.New("wrong", pipelines.WithBaseURL(srv.Pipelines().URL())))(t)
	if err := c.Calls.Track(t.Context(), pipelines.Track{Who: pipelines.UserID("1"), Event: "e"}); !errors.Is(err, pipelines.ErrUnauthorized) {
		t.Errorf("error %v, want ErrUnauthorized", err)
	}
	lossy := must(pipelines.New("wrong", pipelines.WithBaseURL(srv.Pipelines().URL()), pipelines.WithoutStrictMode()))(t)
	ok(t, lossy.Calls.Track(t.Context(), pipelines.Track{Who: pipelines.UserID("1"), Event: "e"}))
}

// The calls of a batch stand or fall together in strict mode, and alone otherwise.
func TestPipelinesBatches(t *testing.T) {
	t.Parallel()
	const batch = `{"batch":[{"type":"track","userId":"1","event":"a"},{"type":"track","userId":"1"},{"type":"identify","userId":"1","context":{"ip":"192.0.2.1"}}],"context":{"channel":"server"}}`
	for _, tt := range []struct {
		header http.Header
		status int
		events []string
		lost   []string
	}{
		{strictMode, 400, nil, nil},
		{permissive, 200, []string{"event a"}, []string{"", "event: event is required", ""}},
	} {
		srv := customeriotest.NewServer(t)
		if status, answer := raw(t, "POST", srv.Pipelines().URL()+"/v1/batch", tt.header, batch); status != tt.status {
			t.Errorf("status %d, %s, want %d", status, answer, tt.status)
		}
		equal(t, "events", tt.events, events(srv, "1"))
		var lost []string
		for _, call := range srv.Pipelines().Calls() {
			lost = append(lost, call.Lost)
		}
		equal(t, "lost", tt.lost, lost)
	}
}

// A repeat is recognised by its message id, also in another request.
func TestPipelinesRepeats(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		srv := customeriotest.NewServer(t)
		c := srv.Pipelines().Client()
		srv.Pipelines().Inject(customeriotest.Fault{Operation: "Calls.SendBatch", Cut: true, Done: true})
		ok(t, c.Calls.SendBatch(t.Context(), []pipelines.Call{
			pipelines.Track{Who: pipelines.UserID("1"), Event: "a"}, pipelines.Track{Who: pipelines.UserID("1"), Event: "b"},
		}))
		equal(t, "events", []string{"event a", "event b"}, events(srv, "1"))
		var repeated []bool
		for _, call := range srv.Pipelines().Calls() {
			repeated = append(repeated, call.Repeated)
		}
		equal(t, "repeated", []bool{false, false, true, true}, repeated)

		srv.Pipelines().KeepCalls(1)
		equal(t, "calls", 1, len(srv.Pipelines().Calls()))
		srv.Pipelines().KeepCalls(0)
		ok(t, c.Calls.Track(t.Context(), pipelines.Track{Who: pipelines.UserID("1"), Event: "c"}))
		equal(t, "calls", 0, len(srv.Pipelines().Calls()))
		equal(t, "events", 3, len(srv.Events("1")))
	})
}

// Requests of clients of the vendor, in strict mode.
func TestWhatThePipelinesAPITakes(t *testing.T) {
	t.Parallel()
	const api = "https://cdp.customer.io/v1/"
	start := func(t testing.TB) contract.Fake { return customeriotest.NewServer(t).Pipelines() }
	const ok = "{}\n"
	contract.RunTaken(t, start, strictMode, map[string]contract.Taken{
		"number for an id":      {Method: "POST", URL: api + "track", Body: `{"userId":1,"event":"e"}`, Want: ok},
		"alias in a batch":      {Method: "POST", URL: api + "batch", Body: `{"batch":[{"type":"alias","userId":"1","previousId":"v"}]}`, Want: ok},
		"null":                  {Method: "POST", URL: api + "track", Body: `{"userId":"1","anonymousId":null,"event":"e","properties":null,"timestamp":null}`, Want: ok, Always: true},
		"address for an id":     {Method: "POST", URL: api + "identify", Body: `{"userId":"","traits":{"email":"ada@example.com"}}`, Want: ok, Always: true},
		"context in each call":  {Method: "POST", URL: api + "batch", Body: `{"batch":[{"type":"page","userId":"1","context":{"ip":"192.0.2.1","mine":1}}],"sentAt":"2026-01-01T00:00:00Z"}`, Want: ok, Always: true},
		"type beside the path":  {Method: "POST", URL: api + "track", Body: `{"type":"track","userId":"1","event":"e"}`, Want: ok, Always: true},
		"event of a group only": {Method: "POST", URL: api + "track", Body: `{"groupId":"acme","event":"e"}`, Want: ok, Always: true},
		"fractions of a second": {Method: "POST", URL: api + "track", Body: `{"userId":"1","event":"e","timestamp":"2026-01-01T00:00:00.123+02:00"}`, Want: ok, Always: true},
	})
}

// Every operation of the spec answers its own example, as the spec says.
func TestEveryPipelinesOperation(t *testing.T) {
	t.Parallel()
	operations := spec.MustLoad("customerio-pipelines").Operations()
	for _, op := range operations {
		srv := customeriotest.NewServer(t)
		body := string(must(json.Marshal(op.RequestExample()))(t))
		r := must(http.NewRequestWithContext(t.Context(), op.Method, "http://pipelines"+op.Route, strings.NewReader(body)))(t)
		r.Header = strictMode.Clone()
		r.Header.Set("Content-Type", "application/json")
		resp := must(srv.Pipelines().RoundTrip(r))(t)
		answer := must(io.ReadAll(resp.Body))(t)
		ok(t, resp.Body.Close(), op.ValidateAnswer(resp.StatusCode, resp.Header.Get("Content-Type"), answer))
		calls := srv.Pipelines().Calls()
		if resp.StatusCode != http.StatusOK || len(calls) == 0 || calls[0].Lost != "" {
			t.Errorf("%s: status %d, %s, calls %+v", op.ID, resp.StatusCode, answer, calls)
		}
	}
	equal(t, "operations", 7, len(operations))
}
