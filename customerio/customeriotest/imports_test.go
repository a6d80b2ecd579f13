package customeriotest_test

import (
	"strings"
	"testing"
	"testing/synctest"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/customerio/customeriotest"
)

func TestImport(t *testing.T) {
	t.Parallel()
	srv := customeriotest.NewServer(t)
	family(srv)
	synctest.Test(t, func(t *testing.T) {
		ctx, c := t.Context(), srv.Client()
		url := srv.HostFile("people.csv", []byte("email,plan,name\nada@example.com,gold,Ada\nzoe@example.com,gold,Zoe\n,gold,Nobody\n"))
		draft := customerio.ImportDraft{Name: "Newcomers", DataFileURL: url, Type: customerio.ImportTypePeople, Identifier: "email"}
		srv.SlowJobs(3)
		job := must(c.Imports.Start(ctx, draft))(t)
		if job.State != customerio.ImportStatePreprocessing || job.RowsToImport != 0 {
			t.Errorf("started %+v", job)
		}
		var states []customerio.ImportState
		done := must(c.Imports.Wait(ctx, job.ID, customerio.WaitOptions[customerio.Import]{Progress: func(i *customerio.Import) { states = append(states, i.State) }}))(t)
		equal(t, "states", []customerio.ImportState{"preprocessed", "validating", "validated", "imported"}, states)
		if done.RowsToImport != 3 || done.RowsImported != 2 || done.ErrorExportID == 0 {
			t.Errorf("done %+v", done)
		}
		equal(t, "errors", "row,error\n3,the row has no email\n", download(t, c, done.ErrorExportID))
		if status, body := inMemoryRaw(t, srv, done.ErrorDownloadURL); status != 200 || !strings.Contains(body, "no email") {
			t.Errorf("error file: status %d, %s", status, body)
		}
		if ada, _ := srv.Person("1"); ada.Attributes["plan"] != "gold" || ada.Attributes["name"] != "Ada" {
			t.Errorf("ada %+v", ada)
		}
		if _, ok := srv.Person("zoe@example.com"); !ok || len(srv.People()) != 5 {
			t.Errorf("%d people, want a new one", len(srv.People()))
		}
		must(c.Imports.Get(ctx, job.ID))(t) // looking again imports nothing again

		srv.SlowJobs(0)
		srv.HostFile("people.csv", []byte("email,plan\nada@example.com,basic\nyan@example.com,basic\n"))
		draft.DataToProcess = customerio.ImportScopeOnlyExisting
		must(c.Imports.Wait(ctx, must(c.Imports.Start(ctx, draft))(t).ID, customerio.WaitOptions[customerio.Import]{}))(t)
		if ada, _ := srv.Person("1"); ada.Attributes["plan"] != "basic" || len(srv.People()) != 5 {
			t.Errorf("only existing: %+v, %d people", ada, len(srv.People()))
		}
		srv.HostFile("people.csv", []byte("email,plan\nada@example.com,new\nyan@example.com,new\n"))
		draft.DataToProcess = customerio.ImportScopeOnlyNew
		must(c.Imports.Wait(ctx, must(c.Imports.Start(ctx, draft))(t).ID, customerio.WaitOptions[customerio.Import]{}))(t)
		if ada, _ := srv.Person("1"); ada.Attributes["plan"] != "basic" || len(srv.People()) != 6 {
			t.Errorf("only new: %+v, %d people", ada, len(srv.People()))
		}
		srv.HostFile("people.csv", []byte("email,id\nzoe@example.com,26\n"))
		draft.DataToProcess = ""
		must(c.Imports.Wait(ctx, must(c.Imports.Start(ctx, draft))(t).ID, customerio.WaitOptions[customerio.Import]{}))(t)
		if zoe, ok := srv.Person("26"); !ok || zoe.Attributes["name"] != "Zoe" || len(srv.People()) != 6 {
			t.Errorf("a row that gives somebody an id: %+v, %d people", zoe, len(srv.People()))
		}
		_, err := c.Imports.Get(ctx, 99)
		wantError(t, err, customerio.ErrNotFound, "")
	})
}
