package engagor_test

import (
	"context"
	"encoding/json"
	"errors"
	"net/url"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

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
			return c.Tools.AnalyzeSentiments(ctx, []string{"great", "a table", "?"}, engagor.SentimentParams{Language: "en"})
		}},
	}
}

func TestSentiment(t *testing.T) {
	t.Parallel()
	tests := map[string]struct {
		text, response string
		want           engagor.SentimentScore
		query          string
		bad            bool
	}{
		"score":              {text: "great", response: `3`, want: engagor.SentimentScore{Score: 3}, query: "great"},
		"negative in quotes": {text: "bad", response: `"-2"`, want: engagor.SentimentScore{Score: -2}, query: "bad"},
		"failed":             {text: "?", response: `null`, want: engagor.SentimentScore{Failed: true}, query: "?"},
		"looks like a list":  {text: `["a"]`, response: `[1]`, want: engagor.SentimentScore{Score: 1}, query: `["[\"a\"]"]`},
		"list for one":       {text: "a", response: `[1]`, want: engagor.SentimentScore{Score: 1}, query: "a"},
		"too many scores":    {text: "a", response: `[1,2]`, query: "a", bad: true},
		"no number":          {text: "a", response: `{"score":1}`, query: "a", bad: true},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := answers(ok(test.response))
			got, err := newClient(t, r).Tools.AnalyzeSentiment(t.Context(), test.text, engagor.SentimentParams{Language: "en"})
			if (err != nil) != test.bad || test.bad && !errors.Is(err, engagor.ErrInvalidResponse) {
				t.Fatalf("error %v, want one: %v", err, test.bad)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("score (-want +got):\n%s", diff)
			}
			target, err := url.Parse(r.Requests()[0].URL)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(url.Values{"string": {test.query}, "language": {"en"}}, target.Query()); diff != "" {
				t.Errorf("query (-want +got):\n%s", diff)
			}
		})
	}
}

func TestToolsRefuse(t *testing.T) {
	t.Parallel()
	refuse(t, refusals{
		"no text": {func(ctx context.Context, c *engagor.Client) error {
			_, err := c.Tools.AnalyzeSentiment(ctx, "", engagor.SentimentParams{})
			return err
		}, "Tools.AnalyzeSentiment: text must not be empty"},
		"no texts": {func(ctx context.Context, c *engagor.Client) error {
			_, err := c.Tools.AnalyzeSentiments(ctx, nil, engagor.SentimentParams{})
			return err
		}, "Tools.AnalyzeSentiments: texts must not be empty"},
		"too many texts": {func(ctx context.Context, c *engagor.Client) error {
			_, err := c.Tools.AnalyzeSentiments(ctx, strings.Split(strings.Repeat("a ", 50)+"a", " "), engagor.SentimentParams{})
			return err
		}, "Tools.AnalyzeSentiments: texts has 51 entries, the limit is 50"},
		"an empty text": {func(ctx context.Context, c *engagor.Client) error {
			_, err := c.Tools.AnalyzeSentiments(ctx, []string{"a", ""}, engagor.SentimentParams{})
			return err
		}, "Tools.AnalyzeSentiments: texts[1] must not be empty"},
	})
}
