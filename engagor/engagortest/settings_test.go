package engagortest_test

import (
	"encoding/json"
	"net/url"
	"strconv"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement/engagor"
	"github.com/engagement-go/engagement/engagor/engagortest"
)

func TestTeamsHaveState(t *testing.T) {
	t.Parallel()
	s := start(t)
	c, ctx := s.client(), t.Context()
	account := s.Account(engagortest.AccountID)
	members := func(ids ...int64) []engagor.TeamMember {
		list := []engagor.TeamMember{}
		for _, id := range ids {
			list = append(list, engagor.TeamMember{ID: id})
		}
		return list
	}
	drafts := func(ids ...int64) []engagor.TeamMemberDraft {
		list := []engagor.TeamMemberDraft{}
		for _, id := range ids {
			list = append(list, engagor.TeamMemberDraft{ID: id})
		}
		return list
	}
	bob := account.AddUser(engagor.User{Name: "Bob"})
	team := ok[*engagor.Team](t)(c.Teams.Create(ctx, engagor.TeamDraft{Name: "Support", Users: drafts(1, bob.ID, 1)}))
	for _, step := range []struct {
		mode engagor.UsersEditMode
		ids  []int64
		want []engagor.TeamMember
	}{
		{engagor.UsersEditModeAdd, []int64{3, 1}, members(1, bob.ID, 3)},
		{engagor.UsersEditModeDelete, []int64{1, 9}, members(bob.ID, 3)},
		{engagor.UsersEditModeOverwrite, []int64{5, bob.ID}, members(5, bob.ID)},
		{"", []int64{bob.ID}, members(bob.ID)},
		{"", []int64{}, members()},
		{engagor.UsersEditModeAdd, []int64{bob.ID, 6}, members(bob.ID, 6)},
	} {
		var got *engagor.Team
		if step.mode == "" { // the service's default, which the package does not leave to chance
			updates, _ := json.Marshal(engagor.TeamUpdate{Users: drafts(step.ids...)})
			var answer struct{ Response engagor.Team }
			err := c.Do(ctx, "POST", "/2001/settings/team/{id}", url.Values{"updates": {string(updates)}}, &answer, engagor.WithPathValue("id", strconv.FormatInt(team.ID, 10)))
			if err != nil {
				t.Fatal(err)
			}
			got = &answer.Response
		} else {
			got = ok[*engagor.Team](t)(c.Teams.Update(ctx, team.ID, engagor.TeamUpdateRequest{
				Updates: engagor.TeamUpdate{Users: drafts(step.ids...)}, Options: engagor.TeamUpdateOptions{UsersEditMode: step.mode},
			}))
		}
		if diff := cmp.Diff(&engagor.Team{ID: team.ID, Name: "Support", Users: step.want}, got); diff != "" {
			t.Errorf("mode %q, %v (-want +got):\n%s", step.mode, step.ids, diff)
		}
	}
	ok[*engagor.Team](t)(c.Teams.Update(ctx, team.ID, engagor.TeamUpdateRequest{Updates: engagor.TeamUpdate{Name: new("Help")}}))
	s.succeeds("delete the user", c.Users.Delete(ctx, bob.ID))
	got := ok[*engagor.Team](t)(c.Teams.Get(ctx, team.ID))
	if diff := cmp.Diff(&engagor.Team{ID: team.ID, Name: "Help", Users: members(6)}, got); diff != "" {
		t.Errorf("team (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]engagor.Team{*got}, account.Teams()); diff != "" {
		t.Errorf("teams (-answer +held):\n%s", diff)
	}
	s.succeeds("delete the team", c.Teams.Delete(ctx, team.ID))
	if len(account.Teams()) != 0 {
		t.Error("the team was not deleted")
	}
	_, err := c.Teams.Get(ctx, team.ID)
	s.code("deleted", err, 404, engagor.ErrorCodeNotFound)
	_, err = c.Teams.Create(ctx, engagor.TeamDraft{Users: drafts(1)})
	s.code("no name", err, 400, engagor.ErrorCodeInvalidParameter)

	for range 1234 {
		account.AddTeam(engagor.Team{Name: "One of many"})
	}
	n := 0
	for _, err := range c.Teams.All(ctx, engagor.ListTeamsParams{}) {
		if err != nil {
			t.Fatal(err)
		}
		n++
	}
	if n != 1234 {
		t.Errorf("the iteration returned %d teams, want 1234", n)
	}
}

func TestSettingsHaveState(t *testing.T) {
	t.Parallel()
	s := start(t)
	c, ctx := s.client(), t.Context()
	account := s.Account(engagortest.AccountID)

	schedule := ok[*engagor.BusinessHoursSchedule](t)(c.BusinessHours.Create(ctx, engagor.BusinessHoursDraft{
		Name: "Office", TimeZone: "Europe/Brussels", Periods: []engagor.BusinessHoursPeriodDraft{{DayOfWeek: 1, Start: engagor.TimeOfDay{Hour: 9}, End: engagor.TimeOfDay{Hour: 17}}},
	}))
	ok[*engagor.BusinessHoursSchedule](t)(c.BusinessHours.Update(ctx, schedule.ID, engagor.BusinessHoursUpdate{TimeZone: new("Europe/Paris")}))
	schedules := ok[*engagor.BusinessHoursSchedulePage](t)(c.BusinessHours.List(ctx, engagor.ListBusinessHoursSchedulesParams{}))
	want := []engagor.BusinessHoursSchedule{{
		ID: schedule.ID, Name: "Office", TimeZone: "Europe/Paris", Periods: []engagor.BusinessHoursPeriod{{DayOfWeek: 1, Start: engagor.TimeOfDay{Hour: 9}, End: engagor.TimeOfDay{Hour: 17}}},
	}}
	if diff := cmp.Diff(want, schedules.Data); diff != "" {
		t.Errorf("schedules (-want +got):\n%s", diff)
	}

	user := ok[*engagor.User](t)(c.Users.Update(ctx, engagortest.UserID, engagor.UserUpdate{BusinessHoursScheduleID: &schedule.ID, AccountRole: new("3")}))
	if diff := cmp.Diff(account.Users(), []engagor.User{*user}); diff != "" || user.BusinessHoursScheduleID != schedule.ID || user.Name != "Jane Doe" {
		t.Errorf("user %+v (-held +answer):\n%s", user, diff)
	}
	s.succeeds("delete the schedule", c.BusinessHours.Delete(ctx, schedule.ID))

	group := ok[*engagor.ProfileGroup](t)(c.ProfileGroups.Create(ctx, engagor.ProfileGroupDraft{Name: "Belgium"}))
	group = ok[*engagor.ProfileGroup](t)(c.ProfileGroups.Update(ctx, group.ID, engagor.ProfileGroupUpdate{Name: new("Benelux")}))
	groups := ok[*engagor.ProfileGroupPage](t)(c.ProfileGroups.List(ctx, engagor.ListProfileGroupsParams{}))
	if diff := cmp.Diff([]engagor.ProfileGroup{*group}, groups.Data); diff != "" || group.Name != "Benelux" {
		t.Errorf("groups (-want +got):\n%s", diff)
	}
	s.succeeds("delete the group", c.ProfileGroups.Delete(ctx, group.ID))

	account.AddTag(engagor.Tag{Tag: "Campaign", ParentID: 7, Visible: true})
	account.AddTopic(engagor.Topic{Name: "Second"})
	if n := len(ok[*engagor.TagPage](t)(c.Tags.List(ctx, engagor.ListTagsParams{})).Data); n != 1 {
		t.Errorf("%d tags", n)
	}
	if n := len(ok[*engagor.TopicPage](t)(c.Topics.List(ctx, engagor.ListTopicsParams{})).Data); n != 2 {
		t.Errorf("%d topics", n)
	}
	// What nobody gave state to is answered with the spec's example.
	if n := len(ok[*engagor.CannedResponsePage](t)(c.CannedResponses.List(ctx, engagor.ListCannedResponsesParams{})).Data); n == 0 {
		t.Error("no canned responses")
	}
}

func TestPublisher(t *testing.T) {
	t.Parallel()
	s := start(t)
	c, ctx := s.client(), t.Context()
	account := s.Account(engagortest.AccountID)
	draft := engagor.PublisherDraft{
		Services: []engagor.PublisherProfile{{Type: "facebook", ServiceID: "999"}}, Message: "Hello", Status: engagor.PublishStatusAwaitingApproval,
		PublishAt: time.Date(2026, 4, 26, 22, 0, 0, 0, time.UTC), TopicID: engagortest.TopicID,
	}
	result := ok[*engagor.PublishResult](t)(c.Publisher.Publish(ctx, draft))
	draft.Status = engagor.PublishStatusQueued
	_, err := c.Publisher.Publish(ctx, draft)
	s.code("a post at once", err, 403, engagor.ErrorCodeNoPermission)
	draft.Type = engagor.PublishTypePrivateMessage
	ok[*engagor.PublishResult](t)(c.Publisher.Publish(ctx, draft))

	got := ok[*engagor.PublisherMention](t)(c.Publisher.Update(ctx, result.ID, engagor.PublisherMentionUpdateRequest{
		Updates: engagor.PublisherMentionUpdate{Tags: []string{"campaign"}}, Options: engagor.PublisherMentionUpdateOptions{TagsEditMode: engagor.TagsEditModeAdd},
	}))
	if got.Status != engagor.PublishStatusAwaitingApproval || len(got.Tags) != 1 || string(got.Extra["message"]) != `"Hello"` {
		t.Errorf("message %+v", got)
	}
	page := ok[*engagor.PublisherMentionPage](t)(c.Publisher.List(ctx, engagor.ListPublisherMentionsParams{TopicIDs: []int64{engagortest.TopicID}, Filter: "usertag:campaign"}))
	if diff := cmp.Diff([]engagor.PublisherMention{*got}, page.Data); diff != "" {
		t.Errorf("messages (-want +got):\n%s", diff)
	}
	if err := c.Publisher.Delete(ctx, result.ID, engagor.DeletePublisherMentionParams{}); err != nil {
		t.Error(err)
	}
	if held := account.Messages(); len(held) != 1 || held[0].Status != engagor.PublishStatusQueued {
		t.Errorf("messages %+v", held)
	}
}

func TestSentiments(t *testing.T) {
	t.Parallel()
	s := start(t)
	c, ctx := s.client(), t.Context()
	if got := ok[engagor.SentimentScore](t)(c.Tools.AnalyzeSentiment(ctx, "This is great, thanks!", engagor.SentimentParams{})); got.Score != 2 {
		t.Errorf("score %+v", got)
	}
	got := ok[[]engagor.SentimentScore](t)(c.Tools.AnalyzeSentiments(ctx, []string{"terrible", "fairly", "?!"}, engagor.SentimentParams{Language: "en"}))
	if diff := cmp.Diff([]engagor.SentimentScore{{Score: -1}, {}, {Failed: true}}, got); diff != "" {
		t.Errorf("scores (-want +got):\n%s", diff)
	}
	_, err := c.Tools.AnalyzeSentiment(ctx, "dobre", engagor.SentimentParams{Language: "pl"})
	s.code("language", err, 400, engagor.ErrorCodeUnsupportedLanguage)
}
