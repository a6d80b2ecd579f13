package customeriotest_test

import (
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/customerio/customeriotest"
)

func download(t *testing.T, c *customerio.Client, id int64) string {
	t.Helper()
	body := must(c.Exports.Download(t.Context(), id))(t)
	defer body.Close()
	return string(must(io.ReadAll(body))(t))
}

func TestExportOfPeople(t *testing.T) {
	t.Parallel()
	srv := customeriotest.NewServer(t)
	family(srv)
	synctest.Test(t, func(t *testing.T) {
		ctx, c := t.Context(), srv.Client()
		if _, body := inMemoryRaw(t, srv, "/v1/exports"); body != `{"exports":null}` {
			t.Errorf("no exports: %s", body)
		}
		srv.SlowJobs(2)
		started := must(c.Exports.StartPeople(ctx, customerio.Attribute("plan").Exists()))(t)
		if started.Status != customerio.ExportStatusPending || started.Total != 0 {
			t.Errorf("started %+v", started)
		}
		_, err := c.Exports.GetDownloadURL(ctx, started.ID)
		wantError(t, err, customerio.ErrNotFound, "")
		srv.AddPeople(person("6", "late@example.com", map[string]string{"plan": "pro"})) // too late for the export

		var seen []customerio.ExportStatus
		began := time.Now()
		done := must(c.Exports.Wait(ctx, started.ID, customerio.WaitOptions[customerio.Export]{Progress: func(e *customerio.Export) { seen = append(seen, e.Status) }}))(t)
		equal(t, "states", []customerio.ExportStatus{"pending", "pending", "done"}, seen)
		if done.Total != 2 || time.Since(began) < 2*time.Second {
			t.Errorf("done %+v after %v", done, time.Since(began))
		}
		srv.Reset()
		const want = "id,email,cio_id,age,plan\n1,ada@example.com,a3000001,36,pro\n2,bob@example.com,a3000002,,free\n"
		equal(t, "file", want, download(t, c, started.ID))
		for _, r := range srv.Journal() {
			if r.Operation == "file" && (r.Header.Get("Authorization") != "" || r.Path != "/exports/1.csv" || r.Status != 200) {
				t.Errorf("the second host was asked %+v", r)
			}
		}
		if count(srv, "file") != 1 {
			t.Error("the file did not come from the second host")
		}
		if again := must(c.Exports.List(ctx))(t); len(again) != 1 || again[0].Downloads != 1 {
			t.Errorf("exports %+v", again)
		}
	})
}

func inMemoryRaw(t *testing.T, srv *customeriotest.Server, target string) (status int, body string) {
	t.Helper()
	header := http.Header{}
	if strings.HasPrefix(target, "/") {
		target, header = "https://api.customer.io"+target, key.Clone()
	}
	r := must(http.NewRequestWithContext(t.Context(), http.MethodGet, target, nil))(t)
	r.Header = header
	resp := must(srv.RoundTrip(r))(t)
	defer resp.Body.Close()
	return resp.StatusCode, string(must(io.ReadAll(resp.Body))(t))
}

func TestSignedLink(t *testing.T) {
	t.Parallel()
	srv := customeriotest.NewServer(t)
	family(srv)
	synctest.Test(t, func(t *testing.T) {
		ctx, c := t.Context(), srv.Client()
		export := must(c.Exports.StartPeople(ctx, customerio.Everybody()))(t)
		must(c.Exports.Get(ctx, export.ID))(t)
		link := must(c.Exports.GetDownloadURL(ctx, export.ID))(t)
		if !strings.HasPrefix(link, strings.TrimSuffix(srv.HostFile("a.csv", nil), "files/a.csv")) {
			t.Errorf("the link %s is on the host of the API", link)
		}
		time.Sleep(14 * time.Minute)
		for name, tt := range map[string]struct {
			link   string
			status int
		}{
			"good": {link, 200}, "forged": {link[:len(link)-1] + "x", 403}, "bare": {link[:strings.Index(link, "?")], 403},
			"other file": {strings.Replace(link, "/1.csv", "/2.csv", 1), 404},
		} {
			if status, body := inMemoryRaw(t, srv, tt.link); status != tt.status {
				t.Errorf("%s: status %d, %s; want %d", name, status, body, tt.status)
			}
		}
		r := must(http.NewRequest(http.MethodGet, link, nil))(t)
		r.Header = key.Clone()
		if resp := must(srv.RoundTrip(r))(t); resp.StatusCode != 400 {
			t.Errorf("with credentials: status %d, want 400", resp.StatusCode)
		}
		time.Sleep(time.Minute)
		if status, _ := inMemoryRaw(t, srv, link); status != 403 {
			t.Errorf("after 15 minutes: status %d, want 403", status)
		}
	})
}

// The same over real connections, with a file whose second half is lost.
func TestDownloadOverSockets(t *testing.T) {
	t.Parallel()
	srv, c := start(t)
	srv.AddPeople(crowd(2000)...)
	ctx := t.Context()
	export := must(c.Exports.StartPeople(ctx, customerio.Everybody()))(t)
	must(c.Exports.Wait(ctx, export.ID, customerio.WaitOptions[customerio.Export]{}))(t)
	if lines := strings.Count(download(t, c, export.ID), "\n"); lines != 2001 {
		t.Errorf("%d lines, want 2001", lines)
	}
	srv.Inject(customeriotest.Fault{Operation: "file", Status: 503})
	if _, err := c.Exports.Download(ctx, export.ID); !errors.Is(err, customerio.ErrServer) {
		t.Errorf("a failing second host: %v", err)
	}
}

func TestExportOfDeliveries(t *testing.T) {
	t.Parallel()
	srv, c := start(t)
	ctx := t.Context()
	srv.AddPeople(person("1", "", map[string]string{"plan": "pro"}))
	must(c.Send.SMS(ctx, sms("+15550100")))(t)
	must(c.Send.Email(ctx, email("ada@example.com")))(t)
	export := must(c.Exports.StartDeliveries(ctx, customerio.DeliveryExportDraft{TransactionalMessageID: 7, Attributes: []string{"plan"}}))(t)
	if must(c.Exports.Wait(ctx, export.ID, customerio.WaitOptions[customerio.Export]{}))(t).Type != customerio.ExportTypeDeliveries {
		t.Errorf("type %s", export.Type)
	}
	lines := strings.Split(download(t, c, export.ID), "\n")
	if len(lines) != 3 || lines[0] != "delivery_id,customer_id,recipient,subject,created,plan" || !strings.HasSuffix(lines[1], ",pro") {
		t.Errorf("file %q", lines)
	}
	if status, _ := raw(t, "POST", srv.URL()+"/v1/exports/deliveries", key, `{"newsletter_id": 1, "campaign_id": 2}`); status != 400 {
		t.Errorf("two sources: status %d", status)
	}
}

func TestFailedJobs(t *testing.T) {
	t.Parallel()
	srv, c := start(t)
	ctx := t.Context()
	srv.FailJobs("the disk is full")
	export := must(c.Exports.StartPeople(ctx, customerio.Everybody()))(t)
	failed, err := c.Exports.Wait(ctx, export.ID, customerio.WaitOptions[customerio.Export]{})
	if !errors.Is(err, customerio.ErrJobFailed) || failed == nil || !failed.Failed || failed.Status != customerio.ExportStatusFailed {
		t.Errorf("export %+v, %v", failed, err)
	}
	srv.FailJobs("")
	lost := must(c.Imports.Start(ctx, customerio.ImportDraft{
		Name: "Lost", DataFileURL: "https://example.com/people.csv", Type: customerio.ImportTypePeople, Identifier: "email",
	}))(t)
	job, err := c.Imports.Wait(ctx, lost.ID, customerio.WaitOptions[customerio.Import]{})
	if !errors.Is(err, customerio.ErrJobFailed) || job == nil || job.Error != "the file could not be fetched" {
		t.Errorf("import %+v, %v", job, err)
	}
}
