package customerio_test

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/jarcoal/httpmock"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/internal/contract"
)

func exportsRows() []row {
	return []row{
		{Operation: "listExports", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) { return c.Exports.List(ctx) }},
		{Operation: "getExport", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Exports.Get(ctx, a.Number)
		}},
		{Operation: "downloadExport", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Exports.GetDownloadURL(ctx, a.Number)
		}},
		{Operation: "exportPeopleData", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Exports.StartPeople(ctx, customerio.Everybody())
		}},
		{Operation: "exportDeliveriesData", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Exports.StartDeliveries(ctx, customerio.DeliveryExportDraft{
				NewsletterID: 1, Start: march, End: april, Attributes: []string{"plan"}, Metric: customerio.MetricBounced, Drafts: new(false),
			})
		}},
	}
}

func TestExportsRefuses(t *testing.T) {
	t.Parallel()
	srv := serve(t, always(`{}`))
	c, ctx := newClient(t, srv), t.Context()
	refuse(t, srv, []refusal{
		{"export of an empty filter", func() error { _, err := c.Exports.StartPeople(ctx, customerio.Filter{}); return err }, "filters must be set"},
		{"export of nothing", func() error {
			_, err := c.Exports.StartDeliveries(ctx, customerio.DeliveryExportDraft{})
			return err
		}, "exactly one"},
		{"export of two", func() error {
			_, err := c.Exports.StartDeliveries(ctx, customerio.DeliveryExportDraft{CampaignID: 1, ActionID: 2})
			return err
		}, "exactly one"},
		{"export back in time", func() error {
			_, err := c.Exports.StartDeliveries(ctx, customerio.DeliveryExportDraft{CampaignID: 1, Start: april, End: march})
			return err
		}, "End must not be before the start"},
		{"no context", func() error {
			_, err := c.Exports.Wait(nil, 1, customerio.WaitOptions[customerio.Export]{}) //nolint:staticcheck // the point
			return err
		}, "context"},
	})
}

func TestExportsAnswers(t *testing.T) {
	t.Parallel()
	decode(t, map[string]decoded{
		"a list that is null": {`{"exports":null}`, func(ctx context.Context, c client) (any, error) { return c.Exports.List(ctx) }, []customerio.Export(nil)},
		"an unknown value": {`{"export":{"id":1,"status":"resting","total":"7"}}`, func(ctx context.Context, c client) (any, error) {
			return c.Exports.Get(ctx, 1)
		}, &customerio.Export{ID: 1, Status: "resting", Total: 7}},
	})
}

func TestExportsRequests(t *testing.T) {
	t.Parallel()
	send(t, map[string]sent{
		"filters of an export": {func(ctx context.Context, c client) error {
			_, err := c.Exports.StartPeople(ctx, customerio.InSegment(7))
			return err
		}, contract.Request{Method: "POST", Path: "/v1/exports/customers", Query: map[string][]string{}, Body: `{"filters":{"segment":{"id":7}}}`}},
	})
}

func TestExportWait(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		srv := serve(t, script(
			`{"export":{"id":3,"status":"pending"}}`, `{"export":{"id":3,"status":"pending"}}`, `{"export":{"id":3,"status":"pending"}}`,
			`{"export":{"id":3,"status":"done","total":7}}`))
		var seen []customerio.ExportStatus
		start := time.Now()
		got, err := newClient(t, srv).Exports.Wait(t.Context(), 3, customerio.WaitOptions[customerio.Export]{Progress: func(e *customerio.Export) { seen = append(seen, e.Status) }})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(&customerio.Export{ID: 3, Status: customerio.ExportStatusDone, Total: 7}, got); diff != "" {
			t.Error(diff)
		}
		if diff := cmp.Diff([]customerio.ExportStatus{"pending", "pending", "pending", "done"}, seen); diff != "" {
			t.Error(diff)
		}
		if took, want := time.Since(start), time.Second+1500*time.Millisecond+2250*time.Millisecond; took != want {
			t.Errorf("waited %v, want %v", took, want)
		}
	})
}

func TestExportWaitFails(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct{ body, says string }{
		"status": {`{"export":{"id":3,"status":"failed"}}`, "customerio: Exports.Wait: the job has failed"},
		"flag":   {`{"export":{"id":3,"status":"pending","failed":true}}`, "customerio: Exports.Wait: the job has failed"},
		"reason": {
			`{"export":{"id":3,"status":"failed","description":"segment 7 of ada@example.com is gone"}}`,
			"customerio: Exports.Wait: the job has failed: segment 7 of […] is gone",
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			srv := serve(t, always(test.body))
			got, err := newClient(t, srv).Exports.Wait(t.Context(), 3, customerio.WaitOptions[customerio.Export]{})
			if !errors.Is(err, customerio.ErrJobFailed) || got == nil || got.ID != 3 {
				t.Fatalf("export %+v, error %v", got, err)
			}
			if diff := cmp.Diff(test.says, err.Error()); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestWaitEndsWithTheContext(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		srv := serve(t, always(`{"export":{"id":3,"status":"pending"}}`))
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		start := time.Now()
		got, err := newClient(t, srv).Exports.Wait(ctx, 3, customerio.WaitOptions[customerio.Export]{})
		if !errors.Is(err, context.DeadlineExceeded) || !strings.HasPrefix(err.Error(), "customerio: ") || got == nil || got.ID != 3 {
			t.Errorf("export %+v, error %v", got, err)
		}
		if took := time.Since(start); took != time.Minute {
			t.Errorf("waited %v, want a minute", took)
		}
		// 0, 1, 2.5, 4.75, 8.125, 13.1875, 20.78, 32.17, 47.17 s: the pauses grow to 15 s
		if n := srv.Count(); n != 9 {
			t.Errorf("%d requests, want 9", n)
		}
	})
}

const signed = "https://files.example.com/e.csv?X-Signature=s3cret"

func TestDownload(t *testing.T) {
	t.Parallel()
	big := strings.Repeat("id,email\n", 10_000)
	srv := serve(t, contract.Nth(func(n int, r *http.Request) httpmock.Responder {
		if n == 1 {
			return contract.Answer(200, `{"url":"`+signed+`"}`)
		}
		if r.URL.String() != signed || r.Host != "files.example.com" {
			t.Errorf("%s with host %s", r.URL, r.Host)
		}
		return contract.Answer(200, big, "Content-Type", "text/csv")
	}))
	c := newClient(t, srv, customerio.WithMaxResponseBytes(1000), customerio.WithUserAgent("acme/1"))
	file, err := c.Exports.Download(t.Context(), 3, customerio.WithHeader("X-Trace", "t"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	got, err := io.ReadAll(file)
	if err != nil || string(got) != big {
		t.Errorf("%d bytes, error %v, want %d bytes", len(got), err, len(big))
	}
	requests := srv.Requests()
	if len(requests) != 2 {
		t.Fatalf("%d requests, want 2", len(requests))
	}
	if requests[0].Header.Get("Authorization") != "Bearer key" || requests[0].Header.Get("X-Trace") != "t" {
		t.Errorf("header of the call: %v", requests[0].Header)
	}
	if diff := cmp.Diff(http.Header{"User-Agent": {"acme/1 engagement-go/0.1.0"}}, requests[1].Header); diff != "" {
		t.Errorf("the other host learns more than our name: %s", diff)
	}
}

func TestDownloadFails(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		link   string
		answer httpmock.Responder
		want   error
		calls  int
	}{
		"expired":      {signed, contract.Answer(403, "<Error><Code>AccessDenied</Code></Error>", "Content-Type", "application/xml"), customerio.ErrForbidden, 2},
		"plain http":   {"http://files.example.com/e.csv", nil, customerio.ErrInvalidArgument, 1},
		"no host":      {"/e.csv", nil, customerio.ErrInvalidArgument, 1},
		"no link":      {"", nil, customerio.ErrInvalidArgument, 1},
		"broken once":  {signed, contract.InTurn(contract.Cut, contract.Answer(200, "x")), nil, 3},
		"always wrong": {signed, contract.Answer(503, ""), customerio.ErrServer, 5},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				srv := serve(t, contract.Nth(func(n int, _ *http.Request) httpmock.Responder {
					if n == 1 {
						return contract.Answer(200, `{"url":"`+test.link+`"}`)
					}
					return test.answer
				}))
				file, err := newClient(t, srv).Exports.Download(t.Context(), 3)
				if !errors.Is(err, test.want) {
					t.Errorf("error %v, want %v", err, test.want)
				}
				if err == nil {
					_ = file.Close()
				} else if strings.Contains(err.Error(), "s3cret") || strings.Contains(err.Error(), "files.example.com") {
					t.Errorf("the error tells the link: %v", err)
				}
				if n := srv.Count(); n != test.calls {
					t.Errorf("%d requests, want %d", n, test.calls)
				}
			})
		})
	}
}

// TestDownloadStreams reads the beginning of a file whose end has not been written yet.
func TestDownloadStreams(t *testing.T) {
	t.Parallel()
	goOn := make(chan struct{})
	files := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		_, _ = w.Write([]byte("begin "))
		w.(http.Flusher).Flush()
		<-goOn
		_, _ = w.Write([]byte("end"))
	}))
	t.Cleanup(files.Close)
	api := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		_, _ = w.Write([]byte(`{"url":"` + files.URL + `/e.csv"}`))
	}))
	t.Cleanup(api.Close)
	c, err := customerio.New("key", customerio.WithBaseURL(api.URL))
	if err != nil {
		t.Fatal(err)
	}
	file, err := c.Exports.Download(t.Context(), 3)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	begin := make([]byte, 6)
	if _, err := io.ReadFull(file, begin); err != nil || string(begin) != "begin " {
		t.Fatalf("%q, %v", begin, err)
	}
	close(goOn)
	if end, err := io.ReadAll(file); err != nil || string(end) != "end" {
		t.Errorf("%q, %v", end, err)
	}
}
