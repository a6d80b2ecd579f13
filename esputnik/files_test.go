package esputnik_test

import (
	"context"
	"encoding/json"
	"testing"
	"time"

	es "github.com/engagement-go/engagement/esputnik"
)

func filesRows() []row {
	return []row{
		{Operation: "uploadPreprocessorFile", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Files.Upload(ctx, es.FileUpload{Link: "https://files.example.org/p.json", Type: es.PreprocessorTypeKey, TTL: new(es.HoursOf(240 * time.Hour))})
		}},
		{Operation: "updatePreprocessorFile", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Files.Update(ctx, a.Text, es.FileUpdate{Link: "https://files.example.org/p2.json", TTL: new(es.HoursOf(240 * time.Hour))})
		}},
		{Operation: "getPreprocessorFileStatus", Want: &es.FileStatus{
			Status: "FINISHED", Timestamp: es.DateTime{Time: time.Date(2025, 5, 1, 10, 0, 0, 0, time.UTC)}, Description: "Done",
			Text: `{"description":"Done","status":"FINISHED","timestamp":"2025-05-01T10:00:00"}`,
		}, Call: func(ctx context.Context, c both, a args) (any, error) { return c.Files.GetStatus(ctx, a.Text) }},
	}
}

func TestSessionID(t *testing.T) {
	t.Parallel()
	for _, v := range []es.FileValidation{{AsyncSessionID: "s"}, {ImportID: "s"}, {AsyncSessionID: "s", ImportID: "other"}} {
		if got := v.SessionID(); got != "s" {
			t.Errorf("%+v: session %q", v, got)
		}
	}
}

func TestFileStatusesComeInManyShapes(t *testing.T) {
	t.Parallel()
	object := `{"status":"DONE","timestamp":"2025-05-01T10:00","description":7}`
	quoted, _ := json.Marshal(object)
	read := es.FileStatus{Status: "DONE", Timestamp: utc(2025, 5, 1, 10, 0), Description: "7", Text: object}
	for body, want := range map[string]es.FileStatus{
		object:         read,
		string(quoted): read,
		`"READY"`:      {Text: "READY"},
		"READY\n":      {Text: "READY"},
		`[1]`:          {Text: `[1]`},
	} {
		reads(t, body, &want, func(c *es.Client) (*es.FileStatus, error) { return c.Files.GetStatus(t.Context(), "s") })
	}
}

func TestFilesArgumentsAreRefused(t *testing.T) {
	t.Parallel()
	refuse(t, map[string]refusal{
		"half an hour": {func(ctx context.Context, c *es.Client) error {
			_, err := c.Files.Upload(ctx, es.FileUpload{Link: "https://files.example.net/p.json", Type: es.PreprocessorTypeKey, TTL: new(es.HoursOf(30 * time.Minute))})
			return err
		}, "a duration must be a whole number of hours"},
	})
}
