package engagor_test

import (
	"context"
	"encoding/json"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement/engagor"
	"github.com/engagement-go/engagement/internal/contract"
)

func TestOddAnswers(t *testing.T) {
	t.Parallel()
	t.Run("empty maps are lists", func(t *testing.T) {
		t.Parallel()
		c := newClient(t, answers(ok(`{"id":98765,"name":null,"tags":null,"customattributes":[],"date":[],"socialprofiles":{"type":"twitter","service_id":12}}`)))
		got, err := c.Contacts.Get(t.Context(), "98765", engagor.GetContactParams{})
		if err != nil {
			t.Fatal(err)
		}
		want := &engagor.Contact{ID: "98765", CustomAttributes: []engagor.CustomAttribute{}, SocialProfiles: []engagor.SocialProfile{{Type: "twitter", ServiceID: "12"}}}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("contact (-want +got):\n%s", diff)
		}
	})
	t.Run("an empty object is a list", func(t *testing.T) {
		t.Parallel()
		c := newClient(t, answers(ok(`{"id":"98765","date":[]}`)))
		got, err := c.Contacts.Get(t.Context(), "98765", engagor.GetContactParams{})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(&engagor.Contact{ID: "98765"}, got); diff != "" {
			t.Errorf("contact (-want +got):\n%s", diff)
		}
	})
	t.Run("paging is a list", func(t *testing.T) {
		t.Parallel()
		c := newClient(t, answers(ok(`{"count":"1","data":[{"id":"31","name":"a","users":[{"id":"5","role":"lead"}],"color":"red"}],"paging":[]}`)))
		got, err := c.Teams.List(t.Context(), engagor.ListTeamsParams{})
		if err != nil {
			t.Fatal(err)
		}
		want := &engagor.TeamPage{Count: 1, Data: []engagor.Team{{ID: 31, Name: "a", Users: []engagor.TeamMember{{ID: 5, Extra: extra("role", `"lead"`)}}, Extra: extra("color", `"red"`)}}}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("page (-want +got):\n%s", diff)
		}
	})
	t.Run("mentions keep what is new, and empty maps in them are lists", func(t *testing.T) {
		t.Parallel()
		c := newClient(t, answers(ok(`{"id":1,"message":{"title":"a","score":5},"source":[],"actions":[{"type":"status","metadata":[]},{"metadata":{"status":"done","queue":"q"},"by":7}],"author":{"id":2,"verified":true},"service_details":{"rating":4}}`)))
		got, err := c.Mentions.Get(t.Context(), 70001, "1")
		if err != nil {
			t.Fatal(err)
		}
		want := &engagor.Mention{
			ID: "1", Message: engagor.MentionMessage{Title: "a", Extra: extra("score", "5")},
			Actions: []engagor.MentionAction{
				{Type: "status"},
				{Metadata: engagor.MentionActionMetadata{Status: "done", Extra: extra("queue", `"q"`)}, Extra: extra("by", "7")},
			},
			Author:         engagor.MentionAuthor{ID: "2", Extra: extra("verified", "true")},
			ServiceDetails: engagor.MentionServiceDetails{Extra: extra("rating", "4")},
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("mention (-want +got):\n%s", diff)
		}
	})
	t.Run("handlers and authors of both kinds", func(t *testing.T) {
		t.Parallel()
		c := newClient(t, answers(ok(`[{"case":{"handled_by":"bot","author":{"id":1234567890123456789}},"linked_mentions":[{"handled_by":{"type":"bot","flow_id":7},"author":{"id":"x"}},{"handled_by":null}]}]`)))
		var got []engagor.Case
		if err := c.Do(t.Context(), "GET", "/x", nil, &struct{ Response *[]engagor.Case }{&got}); err != nil {
			t.Fatal(err)
		}
		want := []engagor.Case{{
			Mention: engagor.Mention{HandledBy: engagor.MentionHandler{Type: "bot"}, Author: engagor.MentionAuthor{ID: "1234567890123456789"}},
			LinkedMentions: []engagor.Mention{
				{HandledBy: engagor.MentionHandler{Type: "bot", FlowID: "7"}, Author: engagor.MentionAuthor{ID: "x"}},
				{},
			},
		}}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("cases (-want +got):\n%s", diff)
		}
	})
}

// A member of a type with several forms is dropped if it has none of them, and the rest of the row stays.
func TestUnionsAreDroppedAlone(t *testing.T) {
	t.Parallel()
	var raw engagor.Response
	c := newClient(t, answers(ok(`{"data":[{"id":"1","author":{"id":["x"],"name":"a"},"handled_by":[1]},{"id":"2","author":{"id":true,"name":"b"},"handled_by":[]}]}`)))
	got, err := c.Mentions.List(t.Context(), engagor.ListMentionsParams{}, engagor.WithResponse(&raw))
	if err != nil {
		t.Fatal(err)
	}
	want := []engagor.Mention{{ID: "1", Author: engagor.MentionAuthor{Name: "a"}}, {ID: "2", Author: engagor.MentionAuthor{ID: "true", Name: "b"}}}
	if diff := cmp.Diff(want, got.Data); diff != "" {
		t.Errorf("mentions (-want +got):\n%s", diff)
	}
	wantRepairs := []engagor.Repair{
		{Path: "response.data[0].author.id", Reason: "a list that its type refuses", Dropped: true},
		{Path: "response.data[0].handled_by", Reason: "a list that its type refuses", Dropped: true},
		{Path: "response.data[1].handled_by", Reason: "an empty list for nothing"},
	}
	if diff := cmp.Diff(wantRepairs, raw.Repairs); diff != "" {
		t.Errorf("repairs (-want +got):\n%s", diff)
	}
}

// What the service sends beyond the known members survives being read and sent back, whatever it looks like.
func TestExtra(t *testing.T) {
	t.Parallel()
	const definition = `{"id":7,"name":"Customer number","type":"Text","group":{"id":3,"names":["a","b"]},"big":12345678901234567890,"nothing":null,"quote\"d":"x"}`
	var attribute engagor.CustomAttribute
	if err := json.Unmarshal([]byte(definition), &attribute); err != nil {
		t.Fatal(err)
	}
	want := engagor.CustomAttribute{ID: "7", Name: "Customer number", Type: "Text", Extra: extra(
		"group", `{"id":3,"names":["a","b"]}`, "big", `12345678901234567890`, "nothing", `null`, `quote"d`, `"x"`)}
	if diff := cmp.Diff(want, attribute); diff != "" {
		t.Errorf("attribute (-want +got):\n%s", diff)
	}
	attribute.Value = "A-1001"
	written, err := json.Marshal(attribute)
	if err != nil {
		t.Fatal(err)
	}
	const sent = `{"id":"7","name":"Customer number","type":"Text","value":"A-1001","big":12345678901234567890,"group":{"id":3,"names":["a","b"]},"nothing":null,"quote\"d":"x"}`
	if diff := cmp.Diff(sent, string(written)); diff != "" {
		t.Errorf("JSON (-want +got):\n%s", diff)
	}
	var number engagor.CustomAttribute
	if err := json.Unmarshal([]byte(`{"value":9007199254740993}`), &number); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(engagor.CustomAttribute{Value: json.Number("9007199254740993")}, number); diff != "" {
		t.Errorf("number (-want +got):\n%s", diff)
	}
	only, err := json.Marshal(engagor.Mailbox{Extra: extra("name", `"Support"`, "open", "")})
	if err != nil || string(only) != `{"name":"Support","open":null}` {
		t.Errorf("wrote %s and %v", only, err)
	}
	if _, err := json.Marshal(engagor.Mailbox{Extra: extra("ID", `1`)}); err == nil {
		t.Error("a member that has a field was written twice")
	}
	if _, err := json.Marshal(engagor.Mailbox{Extra: extra("x", `{`)}); err == nil {
		t.Error("broken JSON was written")
	}
}

// Reading a mention twice must not mix the two.
func TestExtraIsReplaced(t *testing.T) {
	t.Parallel()
	var m engagor.Mailbox
	for _, text := range []string{`{"id":"1","a":1}`, `{"id":"2"}`} {
		if err := json.Unmarshal([]byte(text), &m); err != nil {
			t.Fatal(err)
		}
	}
	if diff := cmp.Diff(engagor.Mailbox{ID: "2"}, m); diff != "" {
		t.Errorf("mailbox (-want +got):\n%s", diff)
	}
}

func TestAnswersAreNeverLost(t *testing.T) {
	t.Parallel()
	contract.Answers(t, contract.Reading{
		Get: func(ctx context.Context, t testing.TB, rt http.RoundTripper) (any, error) {
			return newClient(t, rt).Contacts.Get(ctx, "98765", engagor.GetContactParams{})
		},
		Thing: envelope(`{"id":"98765","name":"Ada","tags":["vip"]}`),
		Send: func(ctx context.Context, t testing.TB, rt http.RoundTripper) error {
			return newClient(t, rt).Mentions.Add(ctx, []engagor.MentionDraft{{Topic: engagor.MentionTopic{ID: 70001}}})
		},
		List: func(ctx context.Context, t testing.TB, rt http.RoundTripper) error {
			_, err := count(newClient(t, rt).Contacts.All(ctx, engagor.ListContactsParams{}))
			return err
		},
		Times: func(ctx context.Context, t testing.TB, rt http.RoundTripper, opts ...engagor.RequestOption) (times []time.Time, err error) {
			page, err := newClient(t, rt).Contacts.List(ctx, engagor.ListContactsParams{}, opts...)
			if err != nil {
				return nil, err
			}
			for _, contact := range page.Data {
				times = append(times, contact.Date.Added.Time)
			}
			return times, nil
		},
		Rows: func(times ...string) string {
			return envelope(`{"data":[{"date":{"added":` + strings.Join(times, `}},{"date":{"added":`) + `}}]}`)
		},
		Free: func(ctx context.Context, t testing.TB, rt http.RoundTripper) (any, error) {
			contact, err := newClient(t, rt).Contacts.Get(ctx, "98765", engagor.GetContactParams{})
			if err != nil {
				return nil, err
			}
			return contact.CustomAttributes[0].Value, nil
		},
		Value: func(value string) string {
			return envelope(`{"customattributes":[{"name":"n","value":` + value + `}]}`)
		},
		Do: func(ctx context.Context, t testing.TB, rt http.RoundTripper, out any) error {
			return newClient(t, rt).Do(ctx, http.MethodGet, "/account", nil, out)
		},
		Region: "WithRegion",
	})
}

func envelope(response string) string { return `{"meta":{"code":200},"response":` + response + `}` }
