package engagortest_test

import (
	"encoding/json"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement/engagor"
	"github.com/engagement-go/engagement/engagor/engagortest"
)

func TestPagesOverThousandsOfMentions(t *testing.T) {
	t.Parallel()
	s := start(t)
	c, ctx := s.client(), t.Context()
	account := s.Account(engagortest.AccountID)
	other := account.AddTopic(engagor.Topic{Name: "Other"})
	now := time.Now().Truncate(time.Second)
	add := func(topic int64, age time.Duration) string {
		m := account.AddMention(engagor.Mention{
			Topic: engagor.MentionTopic{ID: topic}, Date: engagor.MentionDate{Added: engagor.UnixTime{Time: now.Add(-age)}},
		})
		return m.UniqueID
	}
	tooOld := add(engagortest.TopicID, 29*24*time.Hour)
	var want, ofOther []string
	for i := range 2500 {
		topic := int64(engagortest.TopicID)
		if i%5 == 0 {
			topic = other.ID
		}
		id := add(topic, time.Duration(i)*time.Second)
		want = append(want, id)
		if topic == other.ID {
			ofOther = append(ofOther, id)
		}
	}
	collect := func(params engagor.ListMentionsParams) (ids []string) {
		t.Helper()
		for m, err := range c.Mentions.All(ctx, params) {
			if err != nil {
				t.Fatal(err)
			}
			ids = append(ids, m.UniqueID)
		}
		return ids
	}
	if diff := cmp.Diff(want, collect(engagor.ListMentionsParams{})); diff != "" {
		t.Errorf("mentions, newest first (-want +got):\n%s", diff)
	}
	topics := []int64{other.ID, 1}
	if diff := cmp.Diff(ofOther, collect(engagor.ListMentionsParams{TopicIDs: topics})); diff != "" {
		t.Errorf("mentions of a topic (-want +got):\n%s", diff)
	}
	all := collect(engagor.ListMentionsParams{Sort: engagor.MentionSortDateAddedAsc, DateFrom: now.AddDate(-1, 0, 0)})
	if len(all) != 2501 || all[0] != tooOld {
		t.Errorf("%d mentions of a year, the oldest is %s", len(all), all[0])
	}
	if recent := collect(engagor.ListMentionsParams{DateFrom: now.Add(-10 * time.Second), DateTo: now.Add(-4 * time.Second)}); len(recent) != 7 {
		t.Errorf("%d mentions of 7 seconds", len(recent))
	}

	// The address of the next page carries the token, as the vendor's does; what the SDK makes of it does not.
	var raw engagor.Response
	page := ok[*engagor.MentionPage](t)(c.Mentions.List(ctx, engagor.ListMentionsParams{TopicIDs: topics, Filter: "status:new"}, engagor.WithResponse(&raw)))
	var body struct {
		Response struct {
			Paging struct {
				NextURL string `json:"next_url"`
			}
		}
	}
	if err := json.Unmarshal(raw.Body, &body); err != nil {
		t.Fatal(err)
	}
	next, err := url.Parse(body.Response.Paging.NextURL)
	if err != nil {
		t.Fatal(err)
	}
	wantQuery := url.Values{
		"access_token": {engagortest.Token}, "filter": {"status:new"}, "page_token": {"YToyOntpOjA7aToyMDtpOjE7YTowOnt9fQ=="},
		"topic_ids[0]": {strconv.FormatInt(other.ID, 10)}, "topic_ids[1]": {"1"},
	}
	if diff := cmp.Diff(wantQuery, next.Query()); diff != "" {
		t.Errorf("query of next_url (-want +got):\n%s", diff)
	}
	if next.Path != "/2001/inbox/mentions" {
		t.Errorf("next_url leads to %s", next.Path)
	}
	if page.Count != 500 || len(page.Data) != 20 || strings.Contains(page.Paging.NextURL, engagortest.Token) {
		t.Errorf("page %+v", page.Paging)
	}
}

func TestNextURLInMemory(t *testing.T) {
	t.Parallel()
	s := start(t)
	c := s.client(engagor.WithBaseURL("https://api.engagor.com"))
	for range 30 {
		s.Account(engagortest.AccountID).AddTeam(engagor.Team{Name: "Team"})
	}
	page := ok[*engagor.TeamPage](t)(c.Teams.List(t.Context(), engagor.ListTeamsParams{}))
	if !strings.HasPrefix(page.Paging.NextURL, "https://api.engagor.com/2001/settings/teams?") || len(page.Data) != 20 {
		t.Errorf("next_url %q after %d teams", page.Paging.NextURL, len(page.Data))
	}
}

func TestMentionsHaveState(t *testing.T) {
	t.Parallel()
	s := start(t)
	c, ctx := s.client(), t.Context()
	account := s.Account(engagortest.AccountID)
	support := account.AddTeam(engagor.Team{Name: "Support"})
	s.succeeds("add", c.Mentions.Add(ctx, []engagor.MentionDraft{
		{
			Topic: engagor.MentionTopic{ID: engagortest.TopicID}, Message: engagor.MentionMessage{Content: "<p>Hello</p>", Language: "nl"},
			Author: engagor.MentionPerson{ID: "1234567890", Name: "jane"}, Tags: []string{"EN"},
		},
	}))
	m := account.Mentions()[0]
	if m.Topic.Name != "Example topic" || m.Status != engagor.MentionStatusNew || m.AccountID() != engagortest.AccountID || m.Author.ID != "1234567890" {
		t.Errorf("mention %+v", m)
	}
	update := func(u engagor.MentionUpdate, mode engagor.TagsEditMode) (*engagor.Mention, error) {
		return c.Mentions.Update(ctx, m.Topic.ID, m.ID, engagor.MentionUpdateRequest{Updates: u, Options: engagor.MentionUpdateOptions{TagsEditMode: mode}})
	}
	ok[*engagor.Mention](t)(update(engagor.MentionUpdate{
		Status: engagor.MentionStatusDone, Tags: []string{"angry"}, Sentiment: engagor.SentimentNegative, Priority: engagor.MentionPriorityHigh,
		Assignment: engagor.MentionAssignmentUpdate{UserIDs: []int64{engagortest.UserID}, TeamIDs: []int64{support.ID}},
	}, engagor.TagsEditModeAdd))
	got := ok[*engagor.Mention](t)(c.Mentions.Get(ctx, m.Topic.ID, m.ID))
	want := m
	want.Status, want.Tags, want.Message.Sentiment, want.Priority = engagor.MentionStatusDone, []string{"EN", "angry"}, engagor.SentimentNegative, json.RawMessage(`"high"`)
	want.Assignment = engagor.MentionAssignment{UserIDs: []int64{engagortest.UserID}, TeamIDs: []int64{support.ID}}
	want.Assignees = []engagor.MentionAssignee{
		{ID: strconv.Itoa(engagortest.UserID), DisplayName: "Jane Doe", Type: "user"}, {ID: strconv.FormatInt(support.ID, 10), DisplayName: "Support", Type: "team"},
	}
	if diff := cmp.Diff(&want, got); diff != "" {
		t.Errorf("mention (-want +got):\n%s", diff)
	}
	_, err := update(engagor.MentionUpdate{Status: engagor.MentionStatusDone, Tags: []string{"lost"}}, engagor.TagsEditModeUpdate)
	s.code("the same status", err, 400, engagor.ErrorCodeInvalidParameter)
	if held, _ := account.Mention(m.Topic.ID, m.ID); !slices.Equal(held.Tags, want.Tags) {
		t.Errorf("a refused change left tags %q", held.Tags)
	}
	if got = ok[*engagor.Mention](t)(update(engagor.MentionUpdate{Tags: []string{"EN"}}, engagor.TagsEditModeDelete)); !slices.Equal(got.Tags, []string{"angry"}) {
		t.Errorf("tags %q", got.Tags)
	}

	tags := ok[*engagor.TagPage](t)(c.Tags.List(ctx, engagor.ListTagsParams{}))
	if len(tags.Data) != 2 || tags.Data[0].Tag != "EN" || tags.Data[1].Filter != `usertag:"angry"` {
		t.Errorf("tags %+v", tags.Data)
	}
	if diff := cmp.Diff(account.Tags(), tags.Data); diff != "" {
		t.Errorf("tags (-held +answered):\n%s", diff)
	}

	err = c.Mentions.Add(ctx, []engagor.MentionDraft{{Topic: engagor.MentionTopic{ID: 1}}, {Topic: engagor.MentionTopic{ID: engagortest.TopicID}}})
	s.fails("a topic that nobody has", err, engagor.ErrNotDone)
	if n := len(account.Mentions()); n != 2 {
		t.Errorf("%d mentions, want 2", n)
	}
	s.succeeds("delete", c.Mentions.Delete(ctx, m.Topic.ID, m.ID, engagor.DeleteMentionParams{Options: engagor.MentionDeleteOptions{HideOnService: true}}))
	_, err = c.Mentions.Get(ctx, m.Topic.ID, m.ID)
	s.code("deleted", err, 404, engagor.ErrorCodeNotFound)
	err = c.Mentions.Delete(ctx, m.Topic.ID, m.ID, engagor.DeleteMentionParams{})
	s.fails("deleted", err, engagor.ErrNotFound)
	_, err = update(engagor.MentionUpdate{Status: "open"}, "")
	s.fails("deleted", err, engagor.ErrNotFound)
}

func TestFilters(t *testing.T) {
	t.Parallel()
	s := start(t)
	c, ctx := s.client(), t.Context()
	account := s.Account(engagortest.AccountID)
	for id, m := range map[string]engagor.Mention{
		"1": {Status: "new", Tags: []string{"some tag"}, Message: engagor.MentionMessage{Language: "en", Sentiment: "positive", Title: "Hello World"}},
		"2": {Status: "done", Message: engagor.MentionMessage{Language: "nl"}, Source: engagor.MentionSource{Service: "twitter"}},
		"3": {Status: "done", Message: engagor.MentionMessage{Language: "en", Content: "bye"}},
	} {
		m.ID, m.Date.Added.Time = id, time.Now().Add(-time.Duration(id[0])*time.Second)
		account.AddMention(m)
	}
	for filter, want := range map[string]string{
		`language:en`:                                              "13",
		`usertag:"some tag"`:                                       "1",
		`status:alldone AND language:en`:                           "3",
		`NOT (status:new OR source:"nope")`:                        "23",
		`source:twitter OR sentiment:positive AND NOT language:nl`: "12",
		`"hello world"`:                                            "1",
		`BYE`:                                                      "3",
		``:                                                         "123",
	} {
		page := ok[*engagor.MentionPage](t)(c.Mentions.List(ctx, engagor.ListMentionsParams{Filter: filter}))
		var got []string
		for _, m := range page.Data {
			got = append(got, m.ID)
		}
		if strings.Join(got, "") != want {
			t.Errorf("%s: %q, want %s", filter, got, want)
		}
	}
	for _, filter := range []string{`action_date_age:[0 TO 120]`, `followers:7`, `(status:new`, `status:new language:en`, `NOT`, `status:`, `a AND`, `)`} {
		_, err := c.Mentions.List(ctx, engagor.ListMentionsParams{Filter: filter})
		s.code(filter, err, 400, engagor.ErrorCodeInvalidParameter)
	}
}

// The service is written in PHP, and its sources disagree about types. What arrives is decoded all the same.
func TestOddShapes(t *testing.T) {
	t.Parallel()
	s := start(t)
	c, ctx := s.client(), t.Context()
	m := s.Account(engagortest.AccountID).AddMention(engagor.Mention{Author: engagor.MentionAuthor{ID: "1234567890"}})
	var raw engagor.Response
	got := ok[*engagor.Mention](t)(c.Mentions.Get(ctx, m.Topic.ID, m.ID, engagor.WithResponse(&raw)))
	for _, odd := range []string{`"timestamps":[]`, `"author":{"id":1234567890}`, `"handled_by":null`} {
		if !strings.Contains(string(raw.Body), odd) {
			t.Errorf("the answer lacks %s", odd)
		}
	}
	if got.Author.ID != "1234567890" || got.Timestamps.HandleTime != nil || len(got.ID) != 17 {
		t.Errorf("mention %+v", got)
	}
	page := ok[*engagor.ContactPage](t)(c.Contacts.List(ctx, engagor.ListContactsParams{}, engagor.WithResponse(&raw)))
	if !strings.Contains(string(raw.Body), `"paging":[]`) || page.Count != 0 || page.Paging.NextURL != "" {
		t.Errorf("an empty list: %s", raw.Body)
	}

	ok[*engagor.Mention](t)(c.Mentions.Get(ctx, m.Topic.ID, m.ID, engagor.WithResponse(&raw), engagor.WithIfNoneMatch("old")))
	etag := engagor.MetaOf(raw).ETag
	if etag == "" || etag != raw.Header.Get("ETag") {
		t.Errorf("entity tag %q in the body, %q in the header", etag, raw.Header.Get("ETag"))
	}
	_, err := c.Mentions.Get(ctx, m.Topic.ID, m.ID, engagor.WithResponse(&raw), engagor.WithIfNoneMatch(etag))
	s.fails("unchanged", err, engagor.ErrNotModified)
	if raw.StatusCode != 304 || len(raw.Body) != 0 {
		t.Errorf("status %d with %d bytes", raw.StatusCode, len(raw.Body))
	}
}
