package esputnik_test

import (
	"context"
	"time"

	es "github.com/engagement-go/engagement/esputnik"
)

func filesRows() []row {
	return []row{
		{Operation: "uploadPreprocessorFile", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Files.Upload(ctx, es.FileUpload{Link: "https://files.example.org/p.json", Type: es.PreprocessorTypeKey, TTLHours: new(int64(240))})
		}},
		{Operation: "updatePreprocessorFile", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Files.Update(ctx, a.Text, es.FileUpdate{Link: "https://files.example.org/p2.json", TTLHours: new(int64(240))})
		}},
		{Operation: "getPreprocessorFileStatus", Want: &es.FileStatus{
			Status: "FINISHED", Timestamp: es.DateTime{Time: time.Date(2025, 5, 1, 10, 0, 0, 0, time.UTC)}, Description: "Done",
			Text: `{"description":"Done","status":"FINISHED","timestamp":"2025-05-01T10:00:00"}`,
		}, Call: func(ctx context.Context, c both, a args) (any, error) { return c.Files.Status(ctx, a.Text) }},
	}
}
