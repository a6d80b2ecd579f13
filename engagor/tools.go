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

// maxTexts is how many texts one call for sentiments may carry.
const maxTexts = 50

// SentimentParams holds the optional parameters of Tools.Sentiment and Tools.Sentiments.
type SentimentParams struct {
	// Language of the texts as an ISO 639-1 code. The service detects it when it is left out.
	Language string
}

// SentimentScore is the sentiment of a text.
type SentimentScore struct {
	// Score is 0 for a neutral text, more for a positive and less for a negative one.
	Score int64
	// Failed says that the service could not tell; Score is 0 then.
	Failed bool
}

// Sentiment returns the sentiment of a text. A language that is not supported is refused by the service with the code
// unsupported_language.
//
// Calls GET /tools/sentiment. Repeatable.
func (s *ToolsService) Sentiment(ctx context.Context, text string, params SentimentParams, opts ...RequestOption) (SentimentScore, error) {
	req := s.sentiment(text, params)
	if strings.HasPrefix(strings.TrimSpace(text), "[") { // the service would read it as a list of texts
		req = s.sentiment("", params)
		req.QueryJSON("string", []string{text})
	}
	req.CheckRule("text", "required", text)
	scores, err := s.scores(ctx, req, 1, opts)
	if err != nil {
		return SentimentScore{}, err
	}
	return scores[0], nil
}

// Sentiments returns the sentiments of up to 50 texts, in their order, with one request. All texts go into the address
// of the request, so keep them short.
//
// Calls GET /tools/sentiment. Repeatable.
func (s *ToolsService) Sentiments(ctx context.Context, texts []string, params SentimentParams, opts ...RequestOption) ([]SentimentScore, error) {
	req := s.sentiment("", params)
	req.CheckRule("texts", "required,maxitems="+strconv.Itoa(maxTexts), texts)
	for i, text := range texts {
		req.CheckRule(fmt.Sprintf("texts[%d]", i), "required", text)
	}
	req.QueryJSON("string", texts)
	return s.scores(ctx, req, len(texts), opts)
}

func (s *ToolsService) sentiment(text string, params SentimentParams) *rest.Request {
	req := rest.NewRequest(&opAnalyzeSentiment)
	req.Query("string", text)
	req.Query("language", params.Language)
	return &req
}

// scores reads one score, or a list of them in which null stands for a failure.
func (s *ToolsService) scores(ctx context.Context, req *rest.Request, n int, opts []RequestOption) ([]SentimentScore, error) {
	answer, err := rest.Call[struct {
		Value json.RawMessage `json:"response"`
	}](ctx, s.client, req, opts)
	if err != nil {
		return nil, err
	}
	if len(answer.Value) == 0 { // nothing was said about any text
		answer.Value = bytes.Repeat([]byte("null,"), n)
		answer.Value = append(append([]byte{'['}, answer.Value[:len(answer.Value)-1]...), ']')
	}
	var list []json.RawMessage
	if json.Unmarshal(answer.Value, &list) != nil || list == nil {
		list = []json.RawMessage{answer.Value}
	}
	if len(list) != n {
		return nil, badSentiment(fmt.Sprintf("%d scores for %d texts", len(list), n))
	}
	scores := make([]SentimentScore, n)
	for i, raw := range list {
		text := string(bytes.Trim(raw, `"`))
		if text == "null" || text == "" {
			scores[i].Failed = true
			continue
		}
		if scores[i].Score, err = strconv.ParseInt(text, 10, 64); err != nil {
			return nil, badSentiment("a score is not a whole number")
		}
	}
	return scores, nil
}

func badSentiment(reason string) error {
	return &Error{
		Operation: opAnalyzeSentiment.Name, Method: opAnalyzeSentiment.Method, Route: opAnalyzeSentiment.Route,
		StatusCode: 200, Message: reason, Attempts: 1, Err: ErrInvalidResponse,
	}
}
