package customeriotest_test

import (
	"encoding/json"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/customerio/customeriotest"
)

func TestCollections(t *testing.T) {
	t.Parallel()
	srv := customeriotest.NewServer(t)
	synctest.Test(t, func(t *testing.T) {
		ctx, c := t.Context(), srv.Client()
		rows := customerio.CollectionRows{json.RawMessage(`{"city":"Ghent","date":1}`), json.RawMessage(`{"city":"Lyon"}`)}
		created := must(c.Collections.Create(ctx, customerio.CollectionDraft{Name: "Events", Data: rows}))(t)
		want := customerio.Collection{ID: 1, Name: "Events", Schema: []string{"city", "date"}, Rows: 2, Bytes: 43, CreatedAt: customerio.UnixTimeOf(time.Now()), UpdatedAt: customerio.UnixTimeOf(time.Now())}
		equal(t, "created", want, *created)
		_, err := c.Collections.Create(ctx, customerio.CollectionDraft{Name: "Events", Data: rows})
		wantError(t, err, customerio.ErrBadRequest, "of that name exists")

		time.Sleep(time.Hour)
		replaced := must(c.Collections.ReplaceRows(ctx, created.ID, rows[:1]))(t)
		want.Rows, want.Bytes = 1, 27
		equal(t, "replaced: updated_at stays", want, *replaced)
		equal(t, "rows", rows[:1], must(c.Collections.ListRows(ctx, created.ID))(t))

		renamed := must(c.Collections.Update(ctx, created.ID, customerio.CollectionUpdate{Name: "Dates"}))(t)
		want.Name, want.UpdatedAt = "Dates", customerio.UnixTimeOf(time.Now())
		equal(t, "renamed", want, *renamed)
		equal(t, "list", []customerio.Collection{want}, must(c.Collections.List(ctx))(t))

		csv := srv.HostFile("cities.csv", []byte("city,date\nBath,3\nYork,4\n"))
		imported := must(c.Collections.Update(ctx, created.ID, customerio.CollectionUpdate{URL: csv}))(t)
		equal(t, "rows by URL", 2, imported.Rows)
		from := must(customerio.DecodeRows[struct{ City string }](must(c.Collections.ListRows(ctx, created.ID))(t)))(t)
		equal(t, "rows of the file", []struct{ City string }{{"Bath"}, {"York"}}, from)
		_, err = c.Collections.Create(ctx, customerio.CollectionDraft{Name: "Far", URL: "https://example.com/rows.json"})
		wantError(t, err, customerio.ErrBadRequest, "could not be fetched")

		if err := c.Collections.Delete(ctx, created.ID); err != nil {
			t.Fatal(err)
		}
		_, err = c.Collections.Get(ctx, created.ID)
		wantError(t, err, customerio.ErrNotFound, "")
	})
}

// The limits of the service hold for programs without the SDK, too.
func TestCollectionLimits(t *testing.T) {
	t.Parallel()
	srv, _ := start(t)
	row := func(size int) string { return `{"a":"` + strings.Repeat("x", size-8) + `"}` }
	for name, tt := range map[string]struct {
		body   string
		status int
	}{
		"largest row":   {`{"name": "a", "data": [` + row(10<<10) + `]}`, 200},
		"larger row":    {`{"name": "b", "data": [` + row(10<<10+1) + `]}`, 400},
		"too much":      {`{"name": "c", "data": [` + strings.Repeat(row(10<<10)+",", 1024) + row(100) + `]}`, 400},
		"no rows":       {`{"name": "d"}`, 400},
		"two sources":   {`{"name": "e", "data": [], "url": "https://example.com"}`, 400},
		"not an object": {`{"name": "f", "data": [7]}`, 400},
	} {
		if status, body := raw(t, "POST", srv.URL()+"/v1/collections", key, tt.body); status != tt.status {
			t.Errorf("%s: status %d, %s; want %d", name, status, body, tt.status)
		}
	}
}
