package engagortest_test

import (
	"net/http"
	"net/url"
	"testing"

	"github.com/engagement-go/engagement/engagor"
)

// The server refuses values that a closed set does not have, as it cannot know what the service does with them.
func TestUnknownValuesAreRefused(t *testing.T) {
	t.Parallel()
	s := start(t)
	c, ctx := s.client(), t.Context()
	for name, err := range map[string]error{
		"order":    c.Do(ctx, "GET", "/2001/inbox/contacts", nil, nil, engagor.WithQuery("sort", "newest")),
		"field":    c.Do(ctx, "GET", "/2001/inbox/contacts", nil, nil, engagor.WithQuery("required_fields", `["mail"]`)),
		"event":    c.Do(ctx, "GET", "/2001/security/audit", nil, nil, engagor.WithQuery("events", "login_success,login")),
		"context":  c.Do(ctx, "GET", "/2001/inbox/context/70001/1", nil, nil, engagor.WithQuery("context_type", "note")),
		"type":     c.Do(ctx, "GET", "/2001/publisher/add", nil, nil, engagor.WithQuery("type", "tweet")),
		"priority": c.Do(ctx, "POST", "/2001/inbox/mention/70001/1", url.Values{"updates": {`{"priority":"urgent"}`}}, nil),
		"mode":     c.Do(ctx, "POST", "/2001/inbox/contact/1", url.Values{"updates": {`{"tags":[]}`}, "options": {`{"tags_edit_mode":"overwrite"}`}}, nil),
	} {
		s.code(name, err, http.StatusBadRequest, engagor.ErrorCodeInvalidParameter)
	}
}
