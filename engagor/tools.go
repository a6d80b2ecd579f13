package engagor

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"github.com/engagement-go/engagement/internal/rest"
)

// maxTexts is the largest number of texts in one call of AnalyzeSentiments.
const maxTexts = 50

// SentimentParams holds the optional parameters of Tools.AnalyzeSentiment and Tools.AnalyzeSentiments.
type SentimentParams struct {
	// Language of the texts as an ISO 639-1 code. By default the service detects it.
	Language string
}

// SentimentScore is the sentiment of a text.
type SentimentScore struct {
	// Score is 0 for a neutral text, greater for a positive text, and less for a negative one.
	Score int64
	// Failed reports that the analysis of the text failed.
	Failed bool
}

// opAnalyzeSentiments is the same call with a list of texts.
var opAnalyzeSentiments = func() rest.Operation {
	op := opAnalyzeSentiment
	op.Name = "Tools.AnalyzeSentiments"
	return op
}()

// AnalyzeSentiment analyzes the sentiment of a text.
//
// A language that is not supported fails with the error code unsupported_language. A token with any scope is enough
// (inferred).
//
// Calls GET /tools/sentiment. Repeatable.
func (s *ToolsService) AnalyzeSentiment(ctx context.Context, text string, params SentimentParams, opts ...RequestOption) (SentimentScore, error) {
	req := rest.NewRequest(&opAnalyzeSentiment)
	if strings.HasPrefix(strings.TrimSpace(text), "[") { // the service would read it as a list of texts
		req.QueryJSON("string", []string{text})
	} else {
		req.Query("string", text)
	}
	req.Query("language", params.Language)
	req.CheckRule("text", "required", text)
	scores, err := s.scores(ctx, &req, 1, opts)
	if err != nil {
		return SentimentScore{}, err
	}
	return scores[0], nil
}

// AnalyzeSentiments analyzes the sentiments of up to 50 texts, and returns a score for each in their order. The texts are
// part of the URL, so keep them short.
//
// A language that is not supported fails with the error code unsupported_language. A token with any scope is enough
// (inferred).
//
// Calls GET /tools/sentiment. Repeatable.
func (s *ToolsService) AnalyzeSentiments(ctx context.Context, texts []string, params SentimentParams, opts ...RequestOption) ([]SentimentScore, error) {
	req := rest.NewRequest(&opAnalyzeSentiments)
	req.CheckRule("texts", "required,maxitems="+strconv.Itoa(maxTexts), texts)
	for i, text := range texts {
		req.CheckRule(fmt.Sprintf("texts[%d]", i), "required", text)
	}
	req.QueryJSON("string", texts)
	req.Query("language", params.Language)
	return s.scores(ctx, &req, len(texts), opts)
}

// scores sends the request and reads a score or a list of n scores. null is a failure.
func (s *ToolsService) scores(ctx context.Context, req *rest.Request, n int, opts []RequestOption) ([]SentimentScore, error) {
	var answer struct {
		Value json.RawMessage `json:"response"`
	}
	if err := rest.CallInto(ctx, s.client, req, &answer, opts); err != nil { // null is a result here
		return nil, err
	}
	var list []json.RawMessage
	switch {
	case len(answer.Value) == 0:
		return nil, s.client.InvalidResponse(req, "the answer has no scores")
	case json.Unmarshal(answer.Value, &list) != nil || list == nil:
		list = []json.RawMessage{answer.Value}
	}
	if len(list) != n {
		return nil, s.client.InvalidResponse(req, fmt.Sprintf("%d scores for %d texts", len(list), n))
	}
	scores := make([]SentimentScore, n)
	for i, raw := range list {
		text := string(bytes.Trim(raw, `"`))
		if text == "null" || text == "" {
			scores[i].Failed = true
			continue
		}
		var err error
		if scores[i].Score, err = strconv.ParseInt(text, 10, 64); err != nil {
			return nil, s.client.InvalidResponse(req, "a score is not a whole number")
		}
	}
	return scores, nil
}
