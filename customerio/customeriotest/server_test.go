package customeriotest_test

import (
	"context"
	"errors"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/customerio/customeriotest"
)

var key = http.Header{"Authorization": {"Bearer " + customeriotest.AppKey}}

func TestCredentials(t *testing.T) {
	t.Parallel()
	srv, _ := start(t)
	const email = `{"to": "a@example.com", "identifiers": {"id": "1"}, "transactional_message_id": 3}`
	bearer := func(token string, more ...string) http.Header {
		h := http.Header{"Authorization": {"Bearer " + token}}
		for _, id := range more {
			h.Set("X-Workspace-Id", id)
		}
		return h
	}
	const account = customeriotest.ServiceAccountToken
	for _, tt := range []struct {
		name, method, path, body string
		header                   http.Header
		status                   int
		want                     string
	}{
		{"key", "GET", "/v1/segments", "", key, 200, `{"segments":[]}`},
		{"no key", "GET", "/v1/segments", "", nil, 401, `{"errors":[{"detail":"unauthorized","status":"401"}]}`},
		{"wrong key", "GET", "/v1/segments", "", bearer("wrong"), 401, `{"errors":[{"detail":"unauthorized","status":"401"}]}`},
		{"no key for the public operation", "GET", "/v1/info/ip_addresses", "", nil, 200, `{"ip_addresses":["192.0.2.10","192.0.2.11"]}`},
		{"wrong key for sending", "POST", "/v1/send/email", email, bearer("wrong"), 401, `{"meta":{"error":"unauthorized"}}`},
		{"service account", "POST", "/v1/send/email", email, bearer(account, strconv.Itoa(customeriotest.WorkspaceID)), 200, ""},
		{"service account without workspace", "POST", "/v1/send/email", email, bearer(account), 400, `{"meta":{"error":"the header X-Workspace-Id is required with a service account token"}}`},
		{"service account, other workspace", "POST", "/v1/send/email", email, bearer(account, "7"), 401, `{"meta":{"error":"unauthorized"}}`},
		{"service account, not for sending", "GET", "/v1/segments", "", bearer(account, "100"), 401, `{"errors":[{"detail":"unauthorized","status":"401"}]}`},
	} {
		status, answer := raw(t, tt.method, srv.URL()+tt.path, tt.header, tt.body)
		if status != tt.status || tt.want != "" && answer != tt.want {
			t.Errorf("%s: status %d, %s; want %d, %s", tt.name, status, answer, tt.status, tt.want)
		}
	}
}

func TestServiceAccountClient(t *testing.T) {
	t.Parallel()
	srv, _ := start(t)
	c, err := customerio.New(customeriotest.ServiceAccountToken, customerio.WithBaseURL(srv.URL()), customerio.WithWorkspaceID(customeriotest.WorkspaceID))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := c.Send.SMS(t.Context(), sms("+15550100")); err != nil {
		t.Error(err)
	}
	_, err = c.Segments.List(t.Context())
	wantError(t, err, customerio.ErrUnauthorized, "unauthorized")
}

// Requests that the API does not allow are refused in the form of the operation.
func TestRefusals(t *testing.T) {
	t.Parallel()
	srv, _ := start(t)
	for _, tt := range []struct {
		method, path, body string
		status             int
		want               string
	}{
		{"GET", "/v1/nothing", "", 404, `{"errors":[{"detail":"no such route: GET /v1/nothing","status":"404"}]}`},
		{"GET", "/v1/segments?color=red", "", 400, `{"errors":[{"detail":"listSegments: the query parameter \"color\" is not in the spec","status":"400"}]}`},
		{"POST", "/v1/segments", "", 400, `{"errors":[{"detail":"createManSegment: the body is missing","status":"400"}]}`},
		{"POST", "/v1/send/sms", "{", 400, `"meta"`},
		{"POST", "/v1/send/sms", `{"to": "+15550100"}`, 400, `"meta"`},
		{"POST", "/v1/customers", `{"filter": {"and": [], "or": []}}`, 400, `"errors"`},
		{"POST", "/v1/customers", `{"filter": {"not": {"and": []}}}`, 400, "the list of filters is empty"},
		{"POST", "/v1/customers", `{"filter": {"attribute": {"field": "a", "operator": "gt"}}}`, 400, "eq or exists"},
		{"POST", "/v1/customers/attributes", `{"ids": [` + strings.Repeat(`"1",`, 100) + `"1"]}`, 400, "body.ids: maxItems: got 101, want 100"},
		{"POST", "/v1/data_index/attributes", `{"attributes": []}`, 422, `"pointer":"/data/attributes/attributes"`},
		{"GET", "/v1/customers/1/subscription_preferences?id_type=cio_id", "", 404, `"errors"`},
		{"POST", "/v1/newsletters/9/schedule", `{}`, 400, `{"errors":[{"detail":`},
		{"GET", "/v1/messages?limit=1001", "", 400, `"status":"400"`},
		{"GET", "/v1/messages?start=%21", "", 400, "start is not a cursor"},
	} {
		status, answer := raw(t, tt.method, srv.URL()+tt.path, key, tt.body)
		if status != tt.status || !strings.Contains(answer, tt.want) {
			t.Errorf("%s %s: status %d, %s; want %d, %s", tt.method, tt.path, status, answer, tt.status, tt.want)
		}
	}
}

func TestQuotas(t *testing.T) {
	t.Parallel()
	srv := customeriotest.NewServer(t)
	srv.EnforceQuotas()
	synctest.Test(t, func(t *testing.T) {
		ctx, c := t.Context(), srv.Client(customerio.WithRetry(customerio.RetryPolicy{MaxRetries: customerio.NoRetries}))
		for range 10 {
			if _, err := c.Segments.List(ctx); err != nil {
				t.Fatal(err)
			}
		}
		_, err := c.Segments.List(ctx)
		wantError(t, err, customerio.ErrRateLimited, "rate limited")
		var e *customerio.Error
		if errors.As(err, &e); e == nil || e.RetryAfter != time.Second {
			t.Errorf("error %+v, want a delay of a second", e)
		}
		time.Sleep(time.Second)
		if _, err := c.Broadcasts.Trigger(ctx, 8, customerio.TriggerDraft{DefaultAudience: true}); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Second)
		_, err = c.Broadcasts.Trigger(ctx, 8, customerio.TriggerDraft{DefaultAudience: true})
		if errors.As(err, &e); !errors.Is(err, customerio.ErrRateLimited) || e.RetryAfter != 9*time.Second {
			t.Errorf("second trigger: %v after %v, want 9 seconds", err, e.RetryAfter)
		}
		time.Sleep(9 * time.Second)
		for range 10 {
			if _, err := c.Segments.List(ctx); err != nil {
				t.Fatal(err)
			}
		}
		_, err = c.Broadcasts.Trigger(ctx, 8, customerio.TriggerDraft{DefaultAudience: true})
		if errors.As(err, &e); !errors.Is(err, customerio.ErrRateLimited) || e.RetryAfter != time.Second {
			t.Errorf("a trigger spends the quota of the workspace as well: %v after %v", err, e.RetryAfter)
		}
	})
}

// The daily quota is refused without a delay, and the client does not wait for tomorrow.
func TestDailyQuota(t *testing.T) {
	t.Parallel()
	srv := customeriotest.NewServer(t)
	srv.Limit(customerio.QuotaArchive, 100, 24*time.Hour)
	synctest.Test(t, func(t *testing.T) {
		ctx, c := t.Context(), srv.Client()
		receipt := must(c.Send.SMS(ctx, sms("+15550100")))(t)
		for range 100 {
			must(c.Messages.GetArchived(ctx, receipt.DeliveryID))(t)
		}
		began := time.Now()
		_, err := c.Messages.GetArchived(ctx, receipt.DeliveryID)
		var e *customerio.Error
		if !errors.Is(err, customerio.ErrRateLimited) || !errors.As(err, &e) || e.RetryAfter != 0 || e.Header.Get("Retry-After") != "" {
			t.Errorf("error %+v, want a refusal without delay", err)
		}
		if waited := time.Since(began); waited != 0 {
			t.Errorf("waited %v", waited)
		}
		time.Sleep(24 * time.Hour)
		must(c.Messages.GetArchived(ctx, receipt.DeliveryID))(t)
	})
}

func TestRetriesAfterTooMany(t *testing.T) {
	t.Parallel()
	srv := customeriotest.NewServer(t)
	srv.EnforceQuotas()
	synctest.Test(t, func(t *testing.T) {
		c := srv.Client()
		began := time.Now()
		for range 25 {
			must(c.Segments.List(t.Context()))(t)
		}
		if waited := time.Since(began); waited != 2*time.Second {
			t.Errorf("25 calls took %v, want 2s", waited)
		}
	})
}

func TestFaults(t *testing.T) {
	t.Parallel()
	srv, c := start(t)
	ctx := t.Context()
	srv.Inject(customeriotest.Fault{Operation: "listSegments", Status: 500, Body: "Internal Server Error"})
	_, err := c.Segments.List(ctx)
	wantError(t, err, customerio.ErrServer, "")
	srv.Inject(customeriotest.Fault{Operation: "sendSMS", Status: 403, Body: `{"meta":{"error":"SMS is not enabled"}}`})
	_, err = c.Send.SMS(ctx, sms("+15550100"))
	wantError(t, err, customerio.ErrForbidden, "SMS is not enabled")
	srv.Inject(customeriotest.Fault{Operation: "listSegments", Body: "<html>"})
	if _, err := c.Segments.List(ctx); !errors.Is(err, customerio.ErrInvalidResponse) {
		t.Errorf("garbage: %v, want ErrInvalidResponse", err)
	}
	srv.Inject(customeriotest.Fault{Operation: "sendSMS", Skip: 1, Cut: true, Done: true})
	for i, want := range []bool{true, false} {
		if _, err := c.Send.SMS(ctx, sms("+15550100")); (err == nil) != want {
			t.Errorf("send %d: %v", i, err)
		}
	}
	if got := len(srv.Sent()); got != 2 {
		t.Errorf("%d messages were sent, want the one whose answer was lost as well", got)
	}
	must(c.Segments.List(ctx))(t)
}

// A send whose answer is lost is not sent again.
func TestSendIsNotRepeated(t *testing.T) {
	t.Parallel()
	srv := customeriotest.NewServer(t)
	synctest.Test(t, func(t *testing.T) {
		srv.Inject(customeriotest.Fault{Operation: "sendSMS", Cut: true, Done: true})
		if _, err := srv.Client().Send.SMS(t.Context(), sms("+15550100")); err == nil {
			t.Error("no error")
		}
		if got := len(srv.Sent()); got != 1 {
			t.Errorf("%d messages, want 1", got)
		}
	})
}

func TestJournal(t *testing.T) {
	t.Parallel()
	srv, c := start(t)
	must(c.Segments.Create(t.Context(), customerio.SegmentDraft{Name: "VIP"}))(t)
	journal := srv.Journal()
	if len(journal) != 1 {
		t.Fatalf("%d requests, want 1", len(journal))
	}
	got := journal[0]
	if got.Operation != "Segments.Create" || got.Method != "POST" || got.Path != "/v1/segments" || got.Status != 200 ||
		got.Header.Get("Authorization") != "Bearer "+customeriotest.AppKey || string(got.Body) != `{"segment":{"name":"VIP"}}` {
		t.Errorf("journal %+v", got)
	}
	srv.Reset()
	if left := srv.Journal(); len(left) != 0 {
		t.Errorf("%d requests after Reset", len(left))
	}
	if segments := must(c.Segments.List(t.Context()))(t); len(segments) != 1 {
		t.Error("Reset took the state as well")
	}
}

// Iterations over lists that are answered with examples end, although the examples name a next page or none at all.
func TestExampleListsEnd(t *testing.T) {
	t.Parallel()
	srv, c := start(t)
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	for name, iterate := range map[string]func() (int, error){
		"assets":      func() (int, error) { return length(c.Assets.All(ctx, customerio.ListAssetsParams{})) },
		"folders":     func() (int, error) { return length(c.AssetFolders.All(ctx, customerio.ListAssetFoldersParams{})) },
		"emails":      func() (int, error) { return length(c.DesignEmails.All(ctx, customerio.ListDesignEmailsParams{})) },
		"newsletters": func() (int, error) { return length(c.Newsletters.All(ctx, customerio.ListNewslettersParams{})) },
		"components": func() (int, error) {
			return length(c.DesignComponents.All(ctx, customerio.ListDesignComponentsParams{}))
		},
		"campaign messages": func() (int, error) {
			return length(c.Campaigns.AllMessages(ctx, 1, customerio.ListCampaignMessagesParams{}))
		},
	} {
		if n, err := iterate(); err != nil || n == 0 {
			t.Errorf("%s: %d rows, %v", name, n, err)
		}
	}
	if got := count(srv, "Newsletters.List"); got != 2 {
		t.Errorf("%d requests for newsletters, want a page and an empty one", got)
	}
}

func TestConcurrentUse(t *testing.T) {
	t.Parallel()
	srv, c := start(t)
	ctx := t.Context()
	segment := srv.AddSegment("Everybody", customerio.Everybody())
	var group sync.WaitGroup
	for i := range 20 {
		group.Go(func() {
			message := sms("+15550100")
			message.Identifiers.ID = strconv.Itoa(i)
			_, err := c.Send.SMS(ctx, message)
			if err == nil {
				_, err = length(c.Segments.AllMembers(ctx, segment, customerio.ListSegmentMembersParams{Limit: 3}))
			}
			if err == nil {
				_, err = length(c.Messages.All(ctx, customerio.ListMessagesParams{Limit: 3}))
			}
			if err != nil {
				t.Error(err)
			}
			srv.Sent()
			srv.Person(strconv.Itoa(i))
		})
	}
	group.Wait()
	if got := must(c.Segments.Count(ctx, segment))(t); got != 20 || len(srv.People()) != 20 {
		t.Errorf("%d members, %d people, want 20", got, len(srv.People()))
	}
}
