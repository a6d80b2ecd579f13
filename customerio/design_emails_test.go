package customerio_test

import (
	"context"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/oapi-codegen/nullable"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/internal/contract"
)

func designEmailsRows() []row {
	return []row{
		{Operation: "listEmails", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			p := customerio.ListDesignEmailsParams{
				ParentFolderID: "f", DirectDescendantsOnly: new(false), IsTemplate: customerio.DesignChoiceYes, HasTranslations: customerio.DesignChoiceNo, IsLinked: customerio.DesignChoiceAny,
				SortBy:    customerio.DesignSortKeyName,
				SortOrder: customerio.SortOrderDesc, CreatedBefore: april.Time, CreatedAfter: march.Time, UpdatedBefore: april.Time, UpdatedAfter: march.Time,
			}
			page(&p.Page, &p.Limit)
			return c.DesignEmails.List(ctx, p)
		}},
		{Operation: "createEmail", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.DesignEmails.Create(ctx, customerio.DesignEmailDraft{Name: "E", IsTemplate: new(false), ParentFolderID: "f", Content: content, Envelope: envelope, Transformers: transformers})
		}},
		{Operation: "getEmail", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.DesignEmails.Get(ctx, a.Text)
		}},
		{Operation: "updateEmail", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return nil, c.DesignEmails.Update(ctx, a.Text, customerio.DesignEmailUpdate{Name: "E", IsTemplate: new(true), ParentFolderID: nullable.NewNullNullable[string](), Content: content, Envelope: envelope})
		}},
		{Operation: "deleteEmail", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return nil, c.DesignEmails.Delete(ctx, a.Text)
		}},
		{Operation: "checkUnpublishedChanges", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.DesignEmails.HasUnpublishedChanges(ctx, a.Text)
		}},
		{Operation: "linkEmail", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.DesignEmails.Link(ctx, a.Text, customerio.DesignLinkDraft{
				Target: customerio.DesignLinkTarget{Type: customerio.DesignLinkTargetTypeTransactionalMessage, TransactionalMessageID: 3}, Force: true,
			})
		}},
		{Operation: "publishEmail", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.DesignEmails.Publish(ctx, a.Text)
		}},
		{Operation: "getPublishStatus", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.DesignEmails.GetPublishStatus(ctx, a.Text, "p-1")
		}},
		{Operation: "saveVersion", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.DesignEmails.SaveVersion(ctx, a.Text, customerio.DesignVersionDraft{Name: "V", Description: "D"})
		}},
		{Operation: "restoreVersion", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.DesignEmails.RestoreVersion(ctx, "e", a.Text)
		}},
		{Operation: "listVersions", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.DesignEmails.ListVersions(ctx, a.Text, customerio.ListDesignVersionsParams{CreatedFrom: march.Time, CreatedTo: april.Time})
		}},
		{Operation: "getVersion", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.DesignEmails.GetVersion(ctx, "e", a.Text)
		}},
		{Operation: "deleteVersion", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return nil, c.DesignEmails.DeleteVersion(ctx, a.Text, "v")
		}},
		{Operation: "renderEmail", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.DesignEmails.Render(ctx, a.Text)
		}},
		{Operation: "previewEmail", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			values := map[string]any{"a": 1}
			return c.DesignEmails.Preview(ctx, a.Text, customerio.DesignPreviewSample{
				Customer: values, Event: values, Trigger: values, Journey: values, Campaign: values, Message: values, Objects: values, Lax: true,
			})
		}},
		{Operation: "reviewEmail", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.DesignEmails.Review(ctx, a.Text)
		}},
	}
}

func TestDesignEmailsRefuses(t *testing.T) {
	t.Parallel()
	srv := serve(t, always(`{}`))
	c, ctx := newClient(t, srv), t.Context()
	link := func(target customerio.DesignLinkTarget) func() error {
		return func() error {
			_, err := c.DesignEmails.Link(ctx, "e", customerio.DesignLinkDraft{Target: target})
			return err
		}
	}
	refuse(t, srv, []refusal{
		{"version without a name", func() error {
			_, err := c.DesignEmails.SaveVersion(ctx, "e", customerio.DesignVersionDraft{})
			return err
		}, "Name must not be empty"},
		{"version with a long name", func() error {
			_, err := c.DesignEmails.SaveVersion(ctx, "e", customerio.DesignVersionDraft{Name: strings.Repeat("x", 101)})
			return err
		}, "Name has 101 characters, the limit is 100"},
		{"versions up to a time", func() error {
			_, err := c.DesignEmails.ListVersions(ctx, "e", customerio.ListDesignVersionsParams{CreatedTo: april.Time})
			return err
		}, "CreatedFrom must be set with CreatedTo"},
		{"versions back in time", func() error {
			_, err := c.DesignEmails.ListVersions(ctx, "e", customerio.ListDesignVersionsParams{CreatedFrom: april.Time, CreatedTo: march.Time})
			return err
		}, "CreatedTo must not be before the start"},
		{"link to nothing", link(customerio.DesignLinkTarget{}), "Target must be set"},
		{"link to another kind", link(customerio.DesignLinkTarget{Type: "campaign", ActionID: 1}), "Target.Type must be one of transactional_message, newsletter, campaign_action"},
		{"link without the id", link(customerio.DesignLinkTarget{Type: customerio.DesignLinkTargetTypeNewsletter}), "Target.NewsletterID must be set for the type newsletter"},
		{"link with another id", link(customerio.DesignLinkTarget{Type: customerio.DesignLinkTargetTypeNewsletter, NewsletterID: 1, ActionID: 2}), "Target.ActionID must not be set for the type newsletter"},
		{"a long name", func() error {
			_, err := c.DesignEmails.Create(ctx, customerio.DesignEmailDraft{Name: strings.Repeat("x", 256)})
			return err
		}, "Name has 256 characters, the limit is 255"},
		{"another order", func() error {
			_, err := c.DesignEmails.List(ctx, customerio.ListDesignEmailsParams{SortBy: "size"})
			return err
		}, "SortBy must be one of created, updated, name"},
		{"another choice", func() error {
			_, err := c.DesignEmails.List(ctx, customerio.ListDesignEmailsParams{IsLinked: "maybe"})
			return err
		}, "IsLinked must be one of true, false, any"},
		{"10,001 emails", func() error {
			_, err := c.DesignEmails.List(ctx, customerio.ListDesignEmailsParams{Limit: 10001})
			return err
		}, "Limit must be at most 10000"},
	})
}

func TestDesignEmailsAccepts(t *testing.T) {
	t.Parallel()
	accept(t, map[string]accepted{
		"preview of no data": {func(ctx context.Context, c client) error {
			_, err := c.DesignEmails.Preview(ctx, "e", customerio.DesignPreviewSample{})
			return err
		}, `{}`},
		"copies": {func(ctx context.Context, c client) error {
			_, err := c.DesignEmails.Create(ctx, customerio.DesignEmailDraft{Name: "E", Envelope: customerio.DesignEnvelopeDraft{CC: new("c@example.com")}})
			return err
		}, `{"name":"E","envelope":{"cc":"c@example.com"}}`},
	})
}

func TestDesignEmailsAnswers(t *testing.T) {
	t.Parallel()
	decode(t, map[string]decoded{
		"a review of what cannot be rendered": {`{"node_id":"n","status":"render_failed","checks":{"failed-components":{"status":"skipped"}}}`, func(ctx context.Context, c client) (any, error) {
			return c.DesignEmails.Review(ctx, "e")
		}, &customerio.DesignReview{
			NodeID: "n", Status: customerio.DesignReviewStatusRenderFailed,
			Checks: map[string]customerio.DesignReviewCheck{"failed-components": {Status: customerio.DesignReviewCheckStatusSkipped}},
		}},
		"a score of 0": {`{"status":"complete","score":{"score":0,"counts":{"error":3}}}`, func(ctx context.Context, c client) (any, error) {
			return c.DesignEmails.Review(ctx, "e")
		}, &customerio.DesignReview{Status: customerio.DesignReviewStatusComplete, Score: &customerio.DesignReviewScore{Counts: customerio.DesignReviewCounts{Errors: 3}}}},
		"a version that was there": {`{"version":{"id":"v","created":"1767225600"},"created":false}`, func(ctx context.Context, c client) (any, error) {
			return c.DesignEmails.SaveVersion(ctx, "e", customerio.DesignVersionDraft{Name: "V"})
		}, &customerio.DesignVersionSaved{Version: customerio.DesignVersion{ID: "v", CreatedAt: march}}},
	})
}

// A page of folders alone need not be the last one.
func TestDesignEmailsGoOnAfterAPageOfFolders(t *testing.T) {
	t.Parallel()
	srv := serve(t, script(
		`{"emails":[],"folders":[{"id":"f"}],"meta":{"pagination":{"page":1,"limit":1,"total":2}}}`,
		`{"emails":[{"id":"e"}],"folders":[],"meta":{"pagination":{"page":2,"limit":1,"total":2}}}`,
		`{"emails":[],"folders":[],"meta":{"pagination":{"page":3,"limit":1,"total":2}}}`))
	n, err := count(newClient(t, srv).DesignEmails.All(t.Context(), customerio.ListDesignEmailsParams{}))
	if err != nil || n != 1 || srv.Count() != 3 {
		t.Errorf("%d emails in %d requests, error %v", n, srv.Count(), err)
	}
	if limit := srv.Requests()[0].Query["limit"]; len(limit) != 1 || limit[0] != "1000" {
		t.Errorf("limit %v", limit)
	}
}

// What is wrong with a publication stands by language in its errors, whose status is a number in one place.
func TestDesignErrors(t *testing.T) {
	t.Parallel()
	for body, says := range map[string]string{
		`{"errors":[{"detail":"liquid errors","status":"422","meta":{"fr":["unknown tag"]}}]}`: "liquid errors",
		`{"errors":[{"detail":"made by a publish","status":409}]}`:                             "made by a publish",
	} {
		srv := serve(t, contract.Answer(422, body))
		_, err := newClient(t, srv).DesignEmails.Publish(t.Context(), "e")
		if e := contract.AsError(t, err); !strings.Contains(e.Message, says) || string(e.Body) != body {
			t.Errorf("%s: message %q", body, e.Message)
		}
	}
}

// The operations of the quota share it, and no other operation spends it.
func TestDesignQuota(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		srv := serve(t, always(`{"node_id":"e","status":"done","run_id":1,"node":{}}`))
		c, err := customerio.New("key", customerio.WithHTTPClient(&http.Client{Transport: srv}))
		if err != nil {
			t.Fatal(err)
		}
		ctx, start := t.Context(), time.Now()
		for _, call := range []func() error{
			func() error { _, err := c.DesignEmails.Render(ctx, "e"); return err },
			func() error { _, err := c.DesignEmails.Preview(ctx, "e", customerio.DesignPreviewSample{}); return err },
			func() error { _, err := c.DesignEmails.Review(ctx, "e"); return err },
			func() error { _, err := c.DesignEmails.Publish(ctx, "e"); return err },
			func() error { _, err := c.DesignEmails.Link(ctx, "e", smsLink); return err },
			func() error {
				_, err := c.DesignInboxPreviews.Submit(ctx, "e", customerio.InboxPreviewDraft{ClientIDs: []string{"a"}})
				return err
			},
		} {
			if err := call(); err != nil {
				t.Fatal(err)
			}
		}
		if took := time.Since(start); took != time.Second {
			t.Errorf("six calls took %v, want 1s at 5 per second", took)
		}
		if _, err := c.DesignEmails.GetVersion(ctx, "e", "v"); err != nil {
			t.Fatal(err)
		}
		if took := time.Since(start); took != time.Second {
			t.Errorf("a call of another quota waited, %v in all", took)
		}
	})
}
