package engagor_test

import (
	"context"
	"encoding/json"

	"github.com/engagement-go/engagement/engagor"
)

func toolsRows() []row {
	return []row{
		{Operation: "geocode", Want: []engagor.Location{{City: "Ghent", Region: "East Flanders", Country: "Belgium"}}, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.Tools.Geocode(ctx, "I live in Ghent")
		}},
		{Operation: "detectLanguage", Want: engagor.Language{"language": json.RawMessage(`"nl"`)}, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.Tools.DetectLanguage(ctx, "goede morgen")
		}},
		{Operation: "analyzeSentiment", Want: []engagor.SentimentScore{{Score: 2}, {}, {Failed: true}}, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.Tools.Sentiments(ctx, []string{"great", "a table", "?"}, engagor.SentimentParams{Language: "en"})
		}},
	}
}
