package engagor_test

import (
	"net/http"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement/engagor"
	"github.com/engagement-go/engagement/internal/contract"
)

func TestMeta(t *testing.T) {
	t.Parallel()
	r := answers(contract.Answer(200, `{"meta":{"code":200,"messages":["one",{"two":2}],"etag":"abc"},"response":{"id":31}}`,
		"X-Ratelimit-Limit", "350", "X-Ratelimit-Remaining", "349", "X-Ratelimit-Time", "3600", "X-Ratelimit-Reset", "1700000000"))
	var raw engagor.Response
	if _, err := newClient(t, r).Teams.Get(t.Context(), 31, engagor.WithResponse(&raw)); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"one", `{"two":2}`}, engagor.MessagesOf(raw)); diff != "" {
		t.Errorf("messages (-want +got):\n%s", diff)
	}
	if meta := engagor.MetaOf(raw); meta.Code != 200 || meta.ETag != "abc" {
		t.Errorf("meta %+v, want code 200 and etag abc", meta)
	}
	limit, told := engagor.RateLimitOf(raw.Header)
	want := engagor.RateLimit{Limit: 350, Remaining: 349, Window: time.Hour, Reset: time.Unix(1700000000, 0).UTC()}
	if diff := cmp.Diff(want, limit); diff != "" || !told {
		t.Errorf("rate limit, told %v (-want +got):\n%s", told, diff)
	}
	if _, told := engagor.RateLimitOf(http.Header{"X-Ratelimit-Limit": {"x"}}); told {
		t.Error("a rate limit was read out of nothing")
	}
	if meta := engagor.MetaOf(engagor.Response{Body: []byte("<html>")}); meta.Code != 0 || meta.Messages != nil {
		t.Errorf("meta %+v out of a page, want none", meta)
	}
}

func FuzzEnvelope(f *testing.F) {
	for _, seed := range []string{`{"meta":{"code":200,"messages":["a"]}}`, `{"meta":[],"error":"x"}`, `{"meta":{"code":"`, `[{"meta":1}]`, ``} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		c := newClient(t, answers(contract.Answer(200, string(data)), contract.Answer(400, string(data), "Retry-After", "86400")))
		var raw engagor.Response
		_, _ = c.Teams.Get(t.Context(), 31, engagor.WithResponse(&raw)) // must not panic
		_ = engagor.MessagesOf(raw)
		if _, err := c.Teams.Get(t.Context(), 31); err == nil {
			t.Error("status 400 was no error")
		}
	})
}
