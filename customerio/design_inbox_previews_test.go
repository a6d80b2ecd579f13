package customerio_test

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/internal/contract"
)

func designInboxPreviewsRows() []row {
	return []row{
		{Operation: "submitInboxPreview", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.DesignInboxPreviews.Submit(ctx, a.Text, customerio.InboxPreviewDraft{
				ClientIDs: []string{"gmail_chrome"}, Name: "Spring", LaxMode: true, SampleData: map[string]any{"customer": map[string]any{"a": 1}},
			})
		}},
		{Operation: "getInboxPreviewJob", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.DesignInboxPreviews.Get(ctx, a.Text, 17)
		}},
		{
			Operation: "getInboxPreviewCapture", Want: &customerio.InboxPreviewCapture{ContentType: "image/png", Data: []byte("the bytes of an image")},
			Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
				return c.DesignInboxPreviews.GetCapture(ctx, a.Text, 17, "gmail_chrome", customerio.GetInboxPreviewCaptureParams{Variant: customerio.InboxPreviewVariantScreenshot, Key: "dark"})
			},
		},
		{Operation: "listInboxPreviewJobs", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.DesignInboxPreviews.List(ctx, customerio.ListInboxPreviewsParams{EmailID: "e", Limit: 200, Cursor: "c"})
		}},
		{Operation: "listInboxPreviewClients", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.DesignInboxPreviews.ListClients(ctx)
		}},
		{Operation: "getInboxPreviewCredits", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.DesignInboxPreviews.ListCredits(ctx)
		}},
	}
}

func TestDesignInboxPreviewsRefuses(t *testing.T) {
	t.Parallel()
	srv := serve(t, always(`{}`))
	c, ctx := newClient(t, srv), t.Context()
	submit := func(d customerio.InboxPreviewDraft) func() error {
		return func() error { _, err := c.DesignInboxPreviews.Submit(ctx, "e", d); return err }
	}
	refuse(t, srv, []refusal{
		{"no device", submit(customerio.InboxPreviewDraft{}), "ClientIDs must not be empty"},
		{"151 devices", submit(customerio.InboxPreviewDraft{ClientIDs: make([]string, 151)}), "ClientIDs has 151 entries, the limit is 150"},
		{"a long name", submit(customerio.InboxPreviewDraft{ClientIDs: []string{"a"}, Name: strings.Repeat("x", 192)}), "the limit is 191"},
		{"much data", submit(customerio.InboxPreviewDraft{ClientIDs: []string{"a"}, SampleData: map[string]any{"a": strings.Repeat("x", 128<<10)}}), "SampleData must take at most 131072 bytes"},
		{"another image", func() error {
			_, err := c.DesignInboxPreviews.GetCapture(ctx, "e", 1, "a", customerio.GetInboxPreviewCaptureParams{Variant: "full"})
			return err
		}, "Variant must be one of screenshot, thumbnail, full_thumbnail"},
		{"201 runs", func() error {
			_, err := c.DesignInboxPreviews.List(ctx, customerio.ListInboxPreviewsParams{Limit: 201})
			return err
		}, "Limit must be at most 200"},
		{"wait without a context", func() error {
			_, err := c.DesignInboxPreviews.Wait(nil, "e", 1, customerio.WaitOptions[customerio.InboxPreview]{}) //nolint:staticcheck // the point
			return err
		}, "context must not be nil"},
	})
}

func TestInboxPreviewWait(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		srv := serve(t, script(
			`{"run_id":17,"is_processed":false,"total_previews_requested":2,"total_previews_ready":0}`,
			`{"run_id":17,"is_processed":false,"total_previews_requested":2,"total_previews_ready":2}`, // the counts do not say that it is over
			`{"run_id":17,"is_processed":true,"total_previews_requested":2,"total_previews_ready":2,"previews":[{"client_id":"a","status":"Bounced","error":{"type":"expired"}}]}`))
		var ready []int64
		start := time.Now()
		got, err := newClient(t, srv).DesignInboxPreviews.Wait(t.Context(), "e", 17, customerio.WaitOptions[customerio.InboxPreview]{
			Progress: func(p *customerio.InboxPreview) { ready = append(ready, p.TotalPreviewsReady) },
		})
		if err != nil {
			t.Fatal(err)
		}
		want := &customerio.InboxPreview{RunID: 17, IsProcessed: true, TotalPreviewsRequested: 2, TotalPreviewsReady: 2, Previews: []customerio.InboxPreviewTile{
			{ClientID: "a", Status: customerio.InboxPreviewStatusBounced, Error: customerio.InboxPreviewError{Type: customerio.InboxPreviewErrorTypeExpired}},
		}}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
		if diff := cmp.Diff([]int64{0, 2, 2}, ready); diff != "" {
			t.Error(diff)
		}
		if took := time.Since(start); took != 2500*time.Millisecond {
			t.Errorf("waited %v, want 2.5s", took)
		}
	})
}

func TestInboxPreviewWaitFails(t *testing.T) {
	t.Parallel()
	srv := serve(t, contract.Answer(404, `{"errors":[{"detail":"none","status":"404"}]}`))
	got, err := newClient(t, srv).DesignInboxPreviews.Wait(t.Context(), "e", 17, customerio.WaitOptions[customerio.InboxPreview]{})
	if e := contract.AsError(t, err); !errors.Is(err, customerio.ErrNotFound) || e.Operation != "DesignInboxPreviews.Get" || got != nil {
		t.Errorf("run %+v, error %v", got, err)
	}
}

func TestAllInboxPreviews(t *testing.T) {
	t.Parallel()
	srv := serve(t, script(
		`{"preview_jobs":[{"run_id":1},{"run_id":2}],"meta":{"pagination":{"limit":200,"next_cursor":"b"}}}`,
		`{"preview_jobs":[],"meta":{"pagination":{"limit":200,"next_cursor":"c"}}}`,
		`{"preview_jobs":[{"run_id":3}],"meta":{"pagination":{"limit":200}}}`))
	n, err := count(newClient(t, srv).DesignInboxPreviews.All(t.Context(), customerio.ListInboxPreviewsParams{EmailID: "e"}))
	if err != nil || n != 3 {
		t.Errorf("%d runs, error %v", n, err)
	}
	var got []string
	for _, r := range srv.Requests() {
		got = append(got, r.Query.Get("node_id")+" "+r.Query.Get("limit")+" "+r.Query.Get("cursor"))
	}
	if diff := cmp.Diff([]string{"e 200 ", "e 200 b", "e 200 c"}, got); diff != "" {
		t.Error(diff)
	}
}

// An SVG image begins like a page of a gateway.
func TestInboxPreviewCaptures(t *testing.T) {
	t.Parallel()
	const svg = `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>`
	srv := serve(t, contract.Answer(200, svg, "Content-Type", "image/svg+xml; charset=utf-8", "Content-Disposition", `inline; filename="gmail chrome.svg"`))
	var raw customerio.Response
	got, err := newClient(t, srv).DesignInboxPreviews.GetCapture(t.Context(), "e", 17, "gmail/chrome", customerio.GetInboxPreviewCaptureParams{}, customerio.WithResponse(&raw))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(&customerio.InboxPreviewCapture{ContentType: "image/svg+xml", FileName: "gmail chrome.svg", Data: []byte(svg)}, got); diff != "" {
		t.Error(diff)
	}
	if raw.StatusCode != http.StatusOK || string(raw.Body) != svg {
		t.Errorf("raw answer %+v", raw)
	}
	if path := srv.Requests()[0].Path; path != "/v1/design_studio/emails/e/inbox_previews/17/captures/gmail%2Fchrome" {
		t.Errorf("path %s", path)
	}
}
