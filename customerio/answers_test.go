package customerio_test

import (
	"context"
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/internal/contract"
)

// TestAnswers decodes what the service really sends, where that is not what one would expect.
func TestAnswers(t *testing.T) {
	t.Parallel()
	ada := customerio.Person{ID: "42", Identifiers: customerio.Identifiers{ID: "42", CioID: "03000001"}, Attributes: map[string]string{"plan": "pro", "age": "34", "vip": "true"}, Unsubscribed: true}
	for name, test := range map[string]struct {
		answer string
		call   func(ctx context.Context, c client) (any, error)
		want   any
	}{
		"a list that is null": {`{"exports":null}`, func(ctx context.Context, c client) (any, error) { return c.Exports.List(ctx) }, []customerio.Export(nil)},
		"an empty body":       {``, func(ctx context.Context, c client) (any, error) { return c.Exports.List(ctx) }, []customerio.Export(nil)},
		"no members":          {`{}`, func(ctx context.Context, c client) (any, error) { return c.Segments.List(ctx) }, []customerio.Segment(nil)},
		"nobody":              {`{"results":[]}`, func(ctx context.Context, c client) (any, error) { return c.People.FindByEmail(ctx, "x@example.com") }, []customerio.Identifiers{}},
		"suppressions that are null": {`{"category":"spam","suppressions":null}`, func(ctx context.Context, c client) (any, error) {
			return c.Suppressions.Get(ctx, "a@example.com")
		}, &customerio.SuppressionPage{Category: "spam"}},
		"people, bare and wrapped": {
			`{"customers":[{"customer":{"id":"42","identifiers":{"id":"42","email":null,"cio_id":"03000001"},"attributes":{"plan":"pro","age":34,"vip":true},"unsubscribed":"true"}},` +
				`{"id":"42","identifiers":{"id":"42","cio_id":"03000001"},"attributes":{"plan":"pro","age":"34","vip":"true"},"unsubscribed":true,"new_field":1}]}`,
			func(ctx context.Context, c client) (any, error) { return c.People.GetMany(ctx, []string{"42"}) },
			[]customerio.Person{ada, ada},
		},
		"a person who is wrapped twice": {`{"customer":{"customer":{"id":"42"}}}`, func(ctx context.Context, c client) (any, error) {
			return c.People.Get(ctx, "42", customerio.GetPersonParams{})
		}, &customerio.Person{ID: "42"}},
		"ids as strings": {`{"actions":[{"id":"12","campaign_id":"5","headers":"[{\"name\":\"X-A\",\"value\":\"1\"}]"}],"next":null}`, func(ctx context.Context, c client) (any, error) {
			return c.Campaigns.Actions(ctx, 5, customerio.CampaignActionsParams{})
		}, &customerio.ActionPage{Actions: []customerio.Action{{ID: 12, CampaignID: 5, Headers: customerio.MessageHeaders{{Name: "X-A", Value: "1"}}}}}},
		"headers as an object": {`{"archived_message":{"id":"d","headers":{"X-A":"1"},"forgotten":false}}`, func(ctx context.Context, c client) (any, error) {
			return c.Messages.GetArchived(ctx, "d")
		}, &customerio.ArchivedMessage{ID: "d", Headers: customerio.MessageHeaders{{Name: "X-A", Value: "1"}}}},
		"a template id as a string": {`{"messages":[{"id":"d","msg_template_id":"7","campaign_id":null,"metrics":{"delivered":1767225600},"subject":null}]}`, func(ctx context.Context, c client) (any, error) {
			return c.People.Messages(ctx, "42", customerio.PersonMessagesParams{})
		}, &customerio.MessagePage{Messages: []customerio.Message{{ID: "d", MsgTemplateID: 7, Metrics: customerio.DeliveryMetrics{Delivered: march}}}}},
		"topics with numbers": {`{"customer":{"id":null,"topics":[{"id":1,"subscribed":true,"name":"News"}],"unsubscribed":false}}`, func(ctx context.Context, c client) (any, error) {
			return c.People.SubscriptionPreferences(ctx, "42", customerio.SubscriptionPreferencesParams{})
		}, &customerio.SubscriptionPreferences{Topics: []customerio.PreferenceTopic{{ID: "1", Subscribed: true, Name: "News"}}}},
		"an object type as a number": {`{"cio_relationships":[{"object_type_id":1,"identifiers":{"object_id":"acme"}}]}`, func(ctx context.Context, c client) (any, error) {
			return c.People.Relationships(ctx, "42", customerio.PersonRelationshipsParams{})
		}, &customerio.RelationshipPage{Relationships: []customerio.PersonRelationship{{ObjectTypeID: "1", Identifiers: customerio.ObjectIdentifiers{ObjectID: "acme"}}}}},
		"a cio_id as a number": {`{"ids":["42",""],"identifiers":[{"id":"42","email":null,"cio_id":3000001},{"id":null,"cio_id":"03"}],"next":""}`, func(ctx context.Context, c client) (any, error) {
			return c.Segments.Members(ctx, 1, customerio.MembersParams{})
		}, &customerio.MembershipPage{IDs: []string{"42", ""}, Identifiers: []customerio.Identifiers{{ID: "42", CioID: "3000001"}, {CioID: "03"}}}},
		"test groups with ids as strings": {`{"test_groups":[{"id":"3","name":"A","content_ids":["7",8]}]}`, func(ctx context.Context, c client) (any, error) {
			return c.Newsletters.TestGroups(ctx, 1)
		}, []customerio.TestGroup{{ID: "3", Name: "A", ContentIDs: []int64{7, 8}}}},
		"an import with an object type as a number": {`{"import":{"id":1,"object_type_id":2,"state":"imported","error_export_id":null}}`, func(ctx context.Context, c client) (any, error) {
			return c.Imports.Get(ctx, 1)
		}, &customerio.Import{ID: 1, ObjectTypeID: "2", State: customerio.ImportStateImported}},
		"a variant, bare": {`{"content":{"id":"3","subject":"S"}}`, func(ctx context.Context, c client) (any, error) {
			return c.Transactional.GetContent(ctx, 1, 3)
		}, &customerio.TransactionalContent{ID: 3, Subject: "S"}},
		"no variant": {`{"content":[]}`, func(ctx context.Context, c client) (any, error) {
			return c.Transactional.GetTranslation(ctx, 1, "fr")
		}, &customerio.TransactionalContent{}},
		"series with keys that are no names": {`{"metric":{"series":{"2xx":[1],"sent":[2,3],"new":null}}}`, func(ctx context.Context, c client) (any, error) {
			return c.Broadcasts.Metrics(ctx, 1, customerio.BroadcastMetricsParams{})
		}, &customerio.Metrics{Series: customerio.MetricSeries{"2xx": {1}, "sent": {2, 3}, "new": nil}}},
		"a single row": {`{"city":"Ghent"}`, func(ctx context.Context, c client) (any, error) {
			return c.Collections.Rows(ctx, 1)
		}, customerio.CollectionRows{[]byte(`{"city":"Ghent"}`)}},
		"a trigger that waits": {`{"id":"3","broadcast_id":1,"created_at":1767225600,"processed_at":null}`, func(ctx context.Context, c client) (any, error) {
			return c.Broadcasts.GetTrigger(ctx, 1, 3)
		}, &customerio.BroadcastTrigger{ID: 3, BroadcastID: 1, CreatedAt: march}},
		"an unknown value": {`{"export":{"id":1,"status":"resting","total":"7"}}`, func(ctx context.Context, c client) (any, error) {
			return c.Exports.Get(ctx, 1)
		}, &customerio.Export{ID: 1, Status: "resting", Total: 7}},
		"a progress of 0": {`{"segment":{"id":1,"progress":0,"tags":null}}`, func(ctx context.Context, c client) (any, error) {
			return c.Segments.Get(ctx, 1)
		}, &customerio.Segment{ID: 1, Progress: new(int64(0))}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			srv := serve(t, always(test.answer))
			got, err := test.call(t.Context(), newClient(t, srv))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestQueries checks what the odd calls really send.
func TestQueries(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		call func(ctx context.Context, c client) error
		want contract.Request
	}{
		"both names of the unit": {func(ctx context.Context, c client) error {
			_, err := c.Campaigns.JourneyMetrics(ctx, 5, march, april, customerio.ResolutionDays)
			return err
		}, contract.Request{Method: "GET", Path: "/v1/campaigns/5/journey_metrics", Query: map[string][]string{"start": {"1767225600"}, "end": {"1769904000"}, "res": {"days"}, "resolution": {"days"}}}},
		"a plus in an address": {func(ctx context.Context, c client) error {
			_, err := c.People.FindByEmail(ctx, "ada+1@example.com")
			return err
		}, contract.Request{Method: "GET", Path: "/v1/customers", Query: map[string][]string{"email": {"ada+1@example.com"}}}},
		"an address in a path": {func(ctx context.Context, c client) error {
			_, err := c.People.Get(ctx, "ada+1/2@example.com", customerio.GetPersonParams{IDType: customerio.IDTypeEmail})
			return err
		}, contract.Request{Method: "GET", Path: "/v1/customers/ada%2B1%2F2%40example.com/attributes", Query: map[string][]string{"id_type": {"email"}}}},
		"an id like base64": {func(ctx context.Context, c client) error {
			_, err := c.Messages.Get(ctx, "dgOq6wUAAZQ=", customerio.GetMessageParams{})
			return err
		}, contract.Request{Method: "GET", Path: "/v1/messages/dgOq6wUAAZQ%3D", Query: map[string][]string{}}},
		"steps of 0": {func(ctx context.Context, c client) error {
			_, err := c.Transactional.Metrics(ctx, 5, customerio.TransactionalMetricsParams{Steps: new(int64(0))})
			return err
		}, contract.Request{Method: "GET", Path: "/v1/transactional/5/metrics", Query: map[string][]string{"steps": {"0"}}}},
		"page and body of a search": {func(ctx context.Context, c client) error {
			_, err := c.People.Search(ctx, customerio.Everybody(), customerio.PeopleSearchParams{Start: "c", Limit: 5})
			return err
		}, contract.Request{Method: "POST", Path: "/v1/customers", Query: map[string][]string{"start": {"c"}, "limit": {"5"}}, Body: `{"filter":{"and":[{"attribute":{"field":"cio_id","operator":"exists"}}]}}`}},
		"filters of an export": {func(ctx context.Context, c client) error {
			_, err := c.Exports.StartPeople(ctx, customerio.InSegment(7))
			return err
		}, contract.Request{Method: "POST", Path: "/v1/exports/customers", Query: map[string][]string{}, Body: `{"filters":{"segment":{"id":7}}}`}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			srv := serve(t, always(`{}`))
			if err := test.call(t.Context(), newClient(t, srv)); err != nil {
				t.Fatal(err)
			}
			got := srv.Requests()[0]
			got.URL, got.Header = "", nil
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestAssetForm(t *testing.T) {
	t.Parallel()
	srv := serve(t, always(`{"asset":{"id":11,"path":"https://a.example/l.png"}}`))
	asset, err := newClient(t, srv).Assets.Create(t.Context(), customerio.AssetDraft{Name: `lo"go.png`, File: &slowReader{data: "bytes of the picture"}, ParentFolderID: 4})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(&customerio.Asset{ID: 11, Path: "https://a.example/l.png"}, asset); diff != "" {
		t.Error(diff)
	}
	got := srv.Requests()[0]
	req, _ := http.NewRequest("POST", "/", strings.NewReader(got.Body))
	req.Header = got.Header
	if err := req.ParseMultipartForm(1 << 20); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(map[string][]string{"name": {`lo"go.png`}, "parent_folder_id": {"4"}}, req.MultipartForm.Value); diff != "" {
		t.Error(diff)
	}
	file := req.MultipartForm.File["file"]
	if len(file) != 1 || file[0].Filename != `lo"go.png` || file[0].Size != 20 {
		t.Errorf("file %+v", file)
	}
}

// slowReader hands out one byte at a time.
type slowReader struct{ data string }

func (r *slowReader) Read(p []byte) (int, error) {
	if r.data == "" {
		return 0, io.EOF
	}
	p[0] = r.data[0]
	r.data = r.data[1:]
	return 1, nil
}

func TestErrors(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		status   int
		body     string
		sentinel error
		code     string
		message  string
		fields   map[string][]string
	}{
		"standard": {
			422, `{"errors":[{"detail":"is too long","status":"422","code":"too_long","source":{"pointer":"/data/attributes/name"}},{"detail":"is missing","status":422}]}`,
			customerio.ErrBadRequest, "too_long", "is too long; is missing",
			map[string][]string{"/data/attributes/name": {"is too long"}},
		},
		"standard without a code": {401, `{"errors":[{"detail":"no access","status":"401"}]}`, customerio.ErrUnauthorized, "", "no access", nil},
		"newsletters":             {422, `{"errors":[{"detail":"subscription_topic_id is required"}]}`, customerio.ErrBadRequest, "", "subscription_topic_id is required", nil},
		"sends":                   {403, `{"meta":{"error":"sending is off"}}`, customerio.ErrForbidden, "", "sending is off", nil},
		"preferences":             {400, `{"meta":{"errors":["bad language","bad type"]}}`, customerio.ErrBadRequest, "", "bad language; bad type", nil},
		"fields": {
			400, `{"errors":[{"reason":"required","field":"name","message":"name is required"}]}`, customerio.ErrBadRequest, "required", "name is required",
			map[string][]string{"name": {"name is required"}},
		},
		"a code that is a number": {409, `{"errors":[{"detail":"taken","code":17}]}`, customerio.ErrConflict, "17", "taken", nil},
		"errors as text":          {400, `{"errors":["first","second"]}`, customerio.ErrBadRequest, "", "first; second", nil},
		"a single error":          {400, `{"errors":{"detail":"alone"}}`, customerio.ErrBadRequest, "", "alone", nil},
		"one text":                {400, `{"errors":"alone"}`, customerio.ErrBadRequest, "", "alone", nil},
		"a gateway":               {404, `{"message":"no route"}`, customerio.ErrNotFound, "", "no route", nil},
		"no JSON":                 {413, `too large`, nil, "", "", nil},
		"nothing":                 {404, ``, customerio.ErrNotFound, "", "", nil},
		"odd types":               {400, `{"errors":[1,null,{"detail":7}],"meta":{"error":{"a":1},"errors":7}}`, customerio.ErrBadRequest, "", "1; 7", nil},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			srv := serve(t, contract.Answer(test.status, test.body))
			_, err := newClient(t, srv).Campaigns.Get(t.Context(), 5)
			e := asError(t, err)
			if test.sentinel != nil && !errors.Is(err, test.sentinel) {
				t.Errorf("error %v, want %v", err, test.sentinel)
			}
			want := &customerio.Error{
				Vendor: "customerio", Operation: "Campaigns.Get", Method: "GET", Route: "/v1/campaigns/{campaign_id}", StatusCode: test.status, Code: test.code,
				Message: test.message, Fields: test.fields, Attempts: 1, Body: []byte(test.body), Header: e.Header, Err: e.Err,
			}
			if test.body == "" {
				want.Body = e.Body
			}
			if diff := cmp.Diff(*want, *e, cmpopts.EquateErrors()); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func FuzzErrorBody(f *testing.F) {
	for _, s := range []string{`{"errors":[{"detail":"a","code":1,"source":{"pointer":"/x"}}]}`, `{"meta":{"error":"a"}}`, `{"meta":{"errors":["a"]}}`, `[]`, `{"errors":{}}`, `"`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		srv := serve(t, contract.Answer(400, s))
		_, err := newClient(t, srv, customerio.WithRetry(customerio.RetryPolicy{MaxRetries: customerio.NoRetries})).Workspaces.List(t.Context())
		if e := asError(t, err); e.StatusCode != 400 || len(e.Error()) == 0 {
			t.Errorf("error %v", err)
		}
	})
}

func TestErrorKeepsSecrets(t *testing.T) {
	t.Parallel()
	srv := serve(t, contract.Answer(400, `{"errors":[{"detail":"ada@example.com with key s3cr3t-app-key at +49 151 1234567 is not allowed"}]}`))
	c, err := customerio.New("s3cr3t-app-key", customerio.WithHTTPClient(&http.Client{Transport: srv}))
	if err != nil {
		t.Fatal(err)
	}
	_, err = c.People.Get(t.Context(), "ada@example.com", customerio.GetPersonParams{})
	const want = "customerio: People.Get (GET /v1/customers/{customer_id}/attributes): status 400 Bad Request: […] with key […] at […] is not allowed"
	if err == nil || err.Error() != want {
		t.Errorf("want %s\ngot  %v", want, err)
	}
	logged := asError(t, err).LogValue().String()
	for _, secret := range []string{"ada", "s3cr3t", "1234567"} {
		if strings.Contains(logged, secret) {
			t.Errorf("the log value %s holds %s", logged, secret)
		}
	}
}
