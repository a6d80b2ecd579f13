package engagor_test

import (
	"bytes"
	"context"
	"encoding/json"
	"testing"
	"unicode/utf8"

	"github.com/engagement-go/engagement/engagor"
)

func mentionsRows() []row {
	mention := engagor.Mention{
		ID: "51234567890123456", UniqueID: "70001_51234567890123456",
		Message: engagor.MentionMessage{Language: "en", Sentiment: engagor.SentimentNeutral},
		Source: engagor.MentionSource{
			Category: "social", Type: "SearchProviderTwitter", Service: "twitter", ID: "1600000000000000001", Domain: "twitter.com",
			InReplyToMessageID: "1600000000000000000",
		},
		Topic: engagor.MentionTopic{ID: 70001, Name: "Example topic"}, Project: engagor.MentionTopic{ID: 5001, Name: "Example project"},
		Status: engagor.MentionStatusNew, Permalink: "https://app.engagor.com/messages/2001/permalink/70001/51234567890123456/",
		Actions: []engagor.MentionAction{},
		ActionLinks: []engagor.MentionActionLink{
			{Key: "reply", Type: "web", Name: "Reply", Title: "Reply to this tweet", Link: "https://app.engagor.com/inbox/2001/publish/twitter/reply/70001/51234567890123456"},
			{Key: "reply", Type: "api", Link: "https://api.engagor.com/2001/publisher/add/?type=reply&topic_id=70001&mention_id=51234567890123456", HTTPMethod: "POST"},
		},
		Date: engagor.MentionDate{Added: unix(1670000000)}, Tags: []string{"EN"},
		Timestamps: engagor.MentionTimestamps{HandleTime: new(engagor.Seconds{})},
		Author:     engagor.MentionAuthor{ID: "1234567890"}, OriginalAuthor: engagor.MentionPerson{ID: "1234567891"},
		Assignment: engagor.MentionAssignment{UserIDs: []int64{}, TeamIDs: []int64{}}, Assignees: []engagor.MentionAssignee{},
	}
	return []row{
		{Operation: "listMentions", Want: &engagor.MentionPage{
			Count: 1, Data: []engagor.Mention{mention},
			Paging: engagor.Paging{NextURL: "https://api.engagor.com/2001/inbox/mentions?limit=1&page_token=YToyOntpOjA7aToxO2k6MTthOjA6e319"},
		}, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.Mentions.List(ctx, engagor.ListMentionsParams{
				Filter: `status:alldone AND action_date_age:[0 TO 120]`, DateFrom: from, DateTo: to, TopicIDs: []int64{70001, 70002}, PageToken: "YToy",
				Limit: 100, Sort: engagor.MentionSortLastActionAsc,
			})
		}},
		{Operation: "getMention", Want: &mention, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.Mentions.Get(ctx, a.Number, a.Text)
		}},
		{Operation: "updateMention", Want: &handled, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.Mentions.Update(ctx, a.Number, a.Text, engagor.MentionUpdateRequest{
				Updates: engagor.MentionUpdate{
					Tags: []string{"EN"}, Status: engagor.MentionStatusDone, Assignment: engagor.MentionAssignmentUpdate{UserIDs: []int64{1}, TeamIDs: []int64{}, Comments: new("please")},
					Sentiment: engagor.SentimentPositive, Priority: engagor.MentionPriorityHigh, Todos: []json.RawMessage{json.RawMessage(`{"id":1}`)},
				},
				ListFilter: "status:new",
				Options:    engagor.MentionUpdateOptions{TagsEditMode: engagor.TagsEditModeAdd, SendMail: new(false), HideOnService: true, DeleteOnService: true},
			})
		}},
		{Operation: "deleteMention", Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return nil, c.Mentions.Delete(ctx, a.Number, a.Text, engagor.DeleteMentionParams{Options: engagor.MentionDeleteOptions{HideOnService: true, BlockAuthorOnService: true}})
		}},
		{Operation: "addMentions", Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return nil, c.Mentions.Add(ctx, []engagor.MentionDraft{{
				Topic: engagor.MentionTopic{ID: 70001}, Message: engagor.MentionMessage{Title: "Visit", Content: "<p>Asked for opening hours.</p>", Language: "en"},
				Source: engagor.MentionSource{Domain: "example.com"}, Author: engagor.MentionPerson{Name: "Jane Doe"}, Date: engagor.MentionDraftDate{Published: unix(1670000000)},
				Tags: []string{"EN"}, Status: engagor.MentionStatusNew,
			}})
		}},
		{Operation: "getMentionContext", Want: []engagor.MentionContext{{"id": json.RawMessage(`"51234567890123456"`)}}, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.Mentions.GetContext(ctx, a.Number, a.Text, engagor.GetMentionContextParams{DateFrom: from, DateTo: to, ContextType: engagor.MentionContextTypeNotes})
		}},
	}
}

func TestNoDateIsNotSent(t *testing.T) {
	t.Parallel()
	got, err := json.Marshal(engagor.MentionDraft{Topic: engagor.MentionTopic{ID: 70001}})
	if want := `{"topic":{"id":70001}}`; err != nil || string(got) != want {
		t.Errorf("wrote %s and %v, want %s", got, err, want)
	}
}

func TestMentionAccountID(t *testing.T) {
	t.Parallel()
	for permalink, want := range map[string]int64{
		"https://app.engagor.com/messages/2001/permalink/70001/51234567890123456/": 2001,
		"https://us.engagor.com/messages/7":                                        7,
		"https://app.engagor.com/messages/x/permalink":                             0,
		"https://app.engagor.com/messages/-5/":                                     0,
		"https://app.engagor.com/inbox/2001":                                       0,
		"":                                                                         0,
	} {
		m := engagor.Mention{Permalink: permalink}
		if got := m.AccountID(); got != want {
			t.Errorf("%q: account %d, want %d", permalink, got, want)
		}
	}
}

func FuzzMention(f *testing.F) {
	for _, seed := range []string{
		`{"id":"1","x":[1,{"y":"z\\\""}],"handled_by":{"type":1},"date":{"added":"5"},"author":{"id":7}}`,
		`{"id":1,"tags":null,"location":[],"topic":{"id":"3"},"todos":{"a":1}}`, `[]`, `null`, `{"date":{"added":"never"}}`, `{"a":}`, `{"\u0069d":"1","ID":"2"}`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var first engagor.Mention
		if !utf8.Valid(data) { // encoding/json replaces what is no text
			return
		}
		if json.Unmarshal(data, &first) != nil {
			return
		}
		written, err := json.Marshal(first)
		if err != nil {
			t.Fatalf("cannot be written again: %v", err)
		}
		var second engagor.Mention
		if err := json.Unmarshal(written, &second); err != nil {
			t.Fatalf("cannot be read again: %v", err)
		}
		again, err := json.Marshal(second)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(written, again) {
			t.Errorf("written as %s, then as %s", written, again)
		}
	})
}

func TestMentionsRefuse(t *testing.T) {
	many := make([]engagor.MentionDraft, 501)
	for i := range many {
		many[i].Topic.ID = 1
	}
	t.Parallel()
	refuse(t, refusals{
		"an order without a direction": {func(ctx context.Context, c *engagor.Client) error {
			_, err := c.Mentions.List(ctx, engagor.ListMentionsParams{Sort: "newest"})
			return err
		}, "Mentions.List: Sort must be the name of a field with :asc or :desc"},
		"an unknown context": {func(ctx context.Context, c *engagor.Client) error {
			_, err := c.Mentions.GetContext(ctx, 70001, "1", engagor.GetMentionContextParams{ContextType: "note"})
			return err
		}, "Mentions.GetContext: ContextType must be one of conversation, conversation_with_you, notes, privatemessages"},
		"an unknown priority": {func(ctx context.Context, c *engagor.Client) error {
			_, err := c.Mentions.Update(ctx, 70001, "1", engagor.MentionUpdateRequest{Updates: engagor.MentionUpdate{Priority: "urgent"}})
			return err
		}, "Mentions.Update: Updates.Priority must be one of low, medium, high, critical"},
		"an unknown sentiment": {func(ctx context.Context, c *engagor.Client) error {
			_, err := c.Mentions.Update(ctx, 70001, "1", engagor.MentionUpdateRequest{Updates: engagor.MentionUpdate{Sentiment: "angry"}})
			return err
		}, "Mentions.Update: Updates.Sentiment must be one of positive, neutral, negative"},
		"tags of a mention without a mode": {func(ctx context.Context, c *engagor.Client) error {
			_, err := c.Mentions.Update(ctx, 1, "1", engagor.MentionUpdateRequest{Updates: engagor.MentionUpdate{Tags: []string{"EN"}}})
			return err
		}, "Mentions.Update: Options.TagsEditMode must be set to update tags"},
		"too many mentions": {func(ctx context.Context, c *engagor.Client) error {
			err := c.Mentions.Add(ctx, many)
			return err
		}, "Mentions.Add: mentions has 501 entries, the limit is 500"},
		"a mention without a topic": {func(ctx context.Context, c *engagor.Client) error {
			err := c.Mentions.Add(ctx, []engagor.MentionDraft{{Tags: []string{"EN"}}})
			return err
		}, "Mentions.Add: mentions[0].Topic must be set"},
	})
}
