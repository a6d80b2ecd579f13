package engagor_test

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"golang.org/x/oauth2"

	"github.com/engagement-go/engagement/engagor"
	"github.com/engagement-go/engagement/internal/contract"
	"github.com/engagement-go/engagement/openapi"
)

const testToken = "0123456789abcdef0123456789abcdef"

func spec(t testing.TB) []byte {
	t.Helper()
	raw, err := openapi.Spec("engagor")
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

func staticTokens() oauth2.TokenSource {
	return oauth2.StaticTokenSource(&oauth2.Token{AccessToken: testToken})
}

// newClient makes a client for account 2001 that sends through rt. The test fails when the token gets anywhere but into
// the header: no address, no body and no log may have it.
func newClient(t testing.TB, rt http.RoundTripper, opts ...engagor.Option) *engagor.Client {
	t.Helper()
	var log lockedBuffer
	c, err := engagor.New(2001, staticTokens(), append([]engagor.Option{
		engagor.WithHTTPClient(&http.Client{Transport: tokenCheck{t, rt}}), engagor.WithoutLimiter(),
		engagor.WithLogger(slog.New(slog.NewTextHandler(&log, &slog.HandlerOptions{Level: slog.LevelDebug}))),
	}, opts...)...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if strings.Contains(log.String(), testToken) {
			t.Error("the token is in the log")
		}
	})
	return c
}

type tokenCheck struct {
	t    testing.TB
	next http.RoundTripper
}

func (c tokenCheck) RoundTrip(req *http.Request) (*http.Response, error) {
	if got := req.Header.Get("Authorization"); got != "Bearer "+testToken {
		c.t.Errorf("the header Authorization is %q", got)
	}
	if strings.Contains(req.URL.String(), testToken) {
		c.t.Errorf("the token is in the address %s", req.URL)
	}
	if req.GetBody != nil {
		if body, err := req.GetBody(); err == nil {
			text, _ := io.ReadAll(body)
			_ = body.Close()
			if bytes.Contains(text, []byte(testToken)) {
				c.t.Error("the token is in the body")
			}
		}
	}
	return c.next.RoundTrip(req)
}

type lockedBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (b *lockedBuffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.Write(p)
}

func (b *lockedBuffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.String()
}

func unix(seconds int64) engagor.UnixTime {
	return engagor.UnixTime{Time: time.Unix(seconds, 0).UTC()}
}

func TestOperations(t *testing.T) {
	t.Parallel()
	type (
		client = *engagor.Client
		args   = contract.Args
	)
	from, to := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(2026, 2, 1, 12, 30, 0, 0, time.FixedZone("", 3600))
	paging := engagor.Paging{}
	janeProfiles := []engagor.SocialProfile{{Type: "twitter", ServiceID: "1234567890"}}
	number := engagor.CustomAttribute{ID: "7", Name: "Customer number", Value: "A-1001"}
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
		Timestamps: engagor.MentionTimestamps{HandleTime: new(int64(0))},
		Author:     engagor.MentionAuthor{ID: "1234567890"}, OriginalAuthor: engagor.MentionPerson{ID: "1234567891"},
		Assignment: engagor.MentionAssignment{UserIDs: []int64{}, TeamIDs: []int64{}}, Assignees: []engagor.MentionAssignee{},
	}
	handled := engagor.Mention{
		ID: "51234567890123456", UniqueID: "70001_51234567890123456",
		Topic: engagor.MentionTopic{ID: 70001, Name: "Example topic"}, Project: engagor.MentionTopic{ID: 5001, Name: "Example project"},
		Status: engagor.MentionStatusDone, Date: engagor.MentionDate{Added: unix(1670000000)}, Tags: []string{"EN"},
	}
	case1 := engagor.Case{
		Mention: handled, LinkedMentions: []engagor.Mention{},
		Contact: engagor.Contact{ID: "98765", Date: engagor.ContactDate{Added: unix(1600000000), Updated: unix(1668629719)}},
	}
	team := &engagor.Team{ID: 31, Name: "My team", Users: []engagor.TeamMember{{ID: 1}, {ID: 2}}}
	topic := engagor.Topic{
		ID: 70001, Name: "Example topic", SearchKeywords: "example",
		MonitoredProfiles: []engagor.MonitoredProfile{{Type: "twitter", Username: "example", DisplayName: "Example"}},
	}
	hours := &engagor.BusinessHoursSchedule{
		ID: "12", Name: "My schedule", Timezone: "Europe/Brussels",
		Periods: []engagor.BusinessHoursPeriod{{DayOfWeek: 1, Start: "0900", End: "1500"}, {DayOfWeek: 1, Start: "1600", End: "2200"}, {DayOfWeek: 2, Start: "0900", End: "2300"}},
	}
	jane := &engagor.User{ID: 12345, Name: "Jane Doe", Email: "jane@example.com", AccountRole: json.RawMessage(`"3"`), BusinessHoursScheduleID: "12"}
	data := json.RawMessage(`[{"data":{"timeline mentions_compared_by_sentiment":{"data":{"2026-01-01":{"Date":"2026-01-01","Negative":"0","Neutral":"3","Positive":"1"}}}}}]`)
	contract.Run(t, contract.Suite[client]{
		Spec: spec(t),
		New: func(t *testing.T, rt http.RoundTripper, maxBytes int64) client {
			if maxBytes > 0 {
				return newClient(t, rt, engagor.WithMaxResponseBytes(maxBytes))
			}
			return newClient(t, rt)
		},
		Cases: []contract.Case[client]{
			{
				Operation: "getMe", Want: &engagor.User{ID: 12345, Name: "Jane Doe", Company: "Example NV", Email: "jane@example.com"},
				Call: func(ctx context.Context, c client, a args) (any, error) { return c.Me.Get(ctx) },
			},
			{Operation: "listMyAccounts", Want: &engagor.AccountPage{Count: 1, Paging: paging, Data: []engagor.Account{{
				ID: 2001, Name: "Example", Projects: []engagor.Project{{ID: 5001, Name: "Example project", Topics: []engagor.Topic{topic}}},
			}}}, Call: func(ctx context.Context, c client, a args) (any, error) {
				return c.Me.Accounts(ctx, engagor.ListMyAccountsParams{Limit: 99999, PageToken: "YToy"})
			}},
			{
				Operation: "listMyConnectedProfiles", Want: &engagor.ConnectedProfilePage{Count: 1, Data: []engagor.ConnectedProfile{{ID: "3001"}}},
				Call: func(ctx context.Context, c client, a args) (any, error) {
					return c.Me.ConnectedProfiles(ctx, engagor.ListMyConnectedProfilesParams{Limit: 10, PageToken: "YToy"})
				},
			},
			{
				Operation: "listMyPermissions", Want: []engagor.Scope{engagor.ScopeAccountsRead, engagor.ScopeAccountsWrite},
				Call: func(ctx context.Context, c client, a args) (any, error) { return c.Me.Permissions(ctx) },
			},
			{Operation: "getContactByService", Want: &engagor.Contact{
				ID: "98765", Name: "Jane Doe", Tags: []string{"vip"}, CustomAttributes: []engagor.CustomAttribute{}, SocialProfiles: janeProfiles,
				Date: engagor.ContactDate{Added: unix(1600000000), Updated: unix(1668629719)},
			}, Call: func(ctx context.Context, c client, a args) (any, error) {
				return c.Contacts.GetByService(ctx, "whatsapp", a.Text, engagor.GetContactByServiceParams{TopicIDs: []int64{70001, 70002}})
			}},
			{Operation: "updateContactByService", Want: &engagor.Contact{
				ID: "98765", Name: "Jane Doe", Tags: []string{"newsletter", "vip"}, CustomAttributes: []engagor.CustomAttribute{}, SocialProfiles: janeProfiles,
				Date: engagor.ContactDate{Added: unix(1600000000), Updated: unix(1668629800)},
			}, Call: func(ctx context.Context, c client, a args) (any, error) {
				return c.Contacts.UpdateByService(ctx, "twitter", a.Text, engagor.ContactUpdateRequest{
					Updates: engagor.ContactUpdate{
						Name: new("Jane Doe"), Email: new("jane+1@example.com"), Company: new(""), Phone: new("+3212345678"), City: new("Ghent"), Region: new("r"),
						Country: new("BE"), Language: new("nl"), Timezone: new("Europe/Brussels"), Comment: new("<b>& co"), Tags: []string{"vip"},
						CustomAttributes: []engagor.CustomAttribute{number},
						Extra:            map[string]json.RawMessage{"gender": json.RawMessage(`"f"`)},
					},
					Options:  engagor.ContactUpdateOptions{TagsEditMode: engagor.TagsEditModeAdd, CustomAttributesEditMode: engagor.CustomAttributesEditModeUpdate},
					TopicIDs: []int64{70001, 70002},
				})
			}},
			{Operation: "getContact", Want: &engagor.Contact{
				ID: "98765", Name: "Jane Doe", Email: "jane@example.com", Company: "Example NV", Phone: "+3212345678", Tags: []string{"vip"},
				CustomAttributes: []engagor.CustomAttribute{number}, SocialProfiles: janeProfiles,
				Date: engagor.ContactDate{Added: unix(1600000000), Updated: unix(1668629719)},
			}, Call: func(ctx context.Context, c client, a args) (any, error) {
				return c.Contacts.Get(ctx, a.Text, engagor.GetContactParams{TopicIDs: []int64{70001}})
			}},
			{Operation: "updateContact", Want: &engagor.Contact{
				ID: "98765", Name: "Jane Doe", Tags: []string{"vip"}, CustomAttributes: []engagor.CustomAttribute{number}, SocialProfiles: janeProfiles,
				Date: engagor.ContactDate{Added: unix(1600000000), Updated: unix(1668629800)},
			}, Call: func(ctx context.Context, c client, a args) (any, error) {
				return c.Contacts.Update(ctx, a.Text, engagor.ContactUpdateRequest{Updates: engagor.ContactUpdate{Name: new("Jane Doe")}})
			}},
			{Operation: "deleteContact", Want: true, Call: func(ctx context.Context, c client, a args) (any, error) { return c.Contacts.Delete(ctx, a.Text) }},
			{
				Operation: "listContacts", Want: &engagor.ContactPage{Count: 1, Data: []engagor.Contact{{
					ID: "98765", Name: "Jane Doe", Tags: []string{"vip"}, SocialProfiles: janeProfiles,
					Date: engagor.ContactDate{Added: unix(1600000000), Updated: unix(1668629719)},
				}}, Paging: engagor.Paging{NextURL: "https://api.engagor.com/2001/inbox/contacts?limit=1&page_token=YToyOntpOjA7aToxO2k6MTthOjA6e319"}},
				Call: func(ctx context.Context, c client, a args) (any, error) {
					return c.Contacts.List(ctx, engagor.ListContactsParams{
						RequiredFields: []engagor.ContactField{engagor.ContactFieldEmail, engagor.ContactFieldName}, Filter: "contacttag:vip", UpdatedSince: to,
						PageToken: "YToy+/=", Limit: 50, Sort: engagor.ContactSortLastUpdateDesc,
					})
				},
			},
			{
				Operation: "listMentions", Want: &engagor.MentionPage{
					Count: 1, Data: []engagor.Mention{mention},
					Paging: engagor.Paging{NextURL: "https://api.engagor.com/2001/inbox/mentions?limit=1&page_token=YToyOntpOjA7aToxO2k6MTthOjA6e319"},
				},
				Call: func(ctx context.Context, c client, a args) (any, error) {
					return c.Mentions.List(ctx, engagor.ListMentionsParams{
						Filter: `status:alldone AND action_date_age:[0 TO 120]`, DateFrom: from, DateTo: to, TopicIDs: []int64{70001, 70002}, PageToken: "YToy",
						Limit: 100, Sort: engagor.MentionSortLastActionAsc,
					})
				},
			},
			{Operation: "getMention", Want: &mention, Call: func(ctx context.Context, c client, a args) (any, error) {
				return c.Mentions.Get(ctx, a.Number, a.Text)
			}},
			{Operation: "updateMention", Want: &handled, Call: func(ctx context.Context, c client, a args) (any, error) {
				return c.Mentions.Update(ctx, a.Number, a.Text, engagor.MentionUpdateRequest{
					Updates: engagor.MentionUpdate{
						Tags: []string{"EN"}, Status: engagor.MentionStatusDone, Assignment: engagor.MentionAssignment{UserIDs: []int64{1}, TeamIDs: []int64{}, Comments: "please"},
						Sentiment: engagor.SentimentPositive, Priority: engagor.MentionPriorityHigh, Todos: []json.RawMessage{json.RawMessage(`{"id":1}`)},
					},
					ListFilter: "status:new",
					Options:    engagor.MentionUpdateOptions{TagsEditMode: engagor.TagsEditModeAdd, SendMail: new(false), HideOnService: true, DeleteOnService: true},
				})
			}},
			{Operation: "deleteMention", Want: true, Call: func(ctx context.Context, c client, a args) (any, error) {
				return c.Mentions.Delete(ctx, a.Number, a.Text, engagor.DeleteMentionParams{Options: engagor.MentionDeleteOptions{HideOnService: true, BlockAuthorOnService: true}})
			}},
			{Operation: "addMentions", Want: true, Call: func(ctx context.Context, c client, a args) (any, error) {
				return c.Mentions.Add(ctx, []engagor.MentionDraft{{
					Topic: engagor.MentionTopic{ID: 70001}, Message: engagor.MentionMessage{Title: "Visit", Content: "<p>Asked for opening hours.</p>", Language: "en"},
					Source: engagor.MentionSource{Domain: "example.com"}, Author: engagor.MentionPerson{Name: "Jane Doe"}, Date: engagor.MentionDraftDate{Published: unix(1670000000)},
					Tags: []string{"EN"}, Status: engagor.MentionStatusNew,
				}})
			}},
			{
				Operation: "getMentionContext", Want: []engagor.MentionContext{{"id": json.RawMessage(`"51234567890123456"`)}},
				Call: func(ctx context.Context, c client, a args) (any, error) {
					return c.Mentions.Context(ctx, a.Number, a.Text, engagor.GetMentionContextParams{DateFrom: from, DateTo: to, ContextType: engagor.MentionContextTypeNotes})
				},
			},
			{
				Operation: "listMailboxes", Want: &engagor.MailboxPage{Count: 1, Data: []engagor.Mailbox{{ID: "41"}}},
				Call: func(ctx context.Context, c client, a args) (any, error) {
					return c.Mailboxes.List(ctx, engagor.ListMailboxesParams{PageToken: "YToy", Limit: 20})
				},
			},
			{
				Operation: "listCases", Want: &engagor.CasePage{Count: 1, Data: []engagor.Case{case1}},
				Call: func(ctx context.Context, c client, a args) (any, error) {
					return c.Cases.List(ctx, engagor.ListCasesParams{
						Filter: "language:nl", DateFrom: from, DateTo: to, TopicIDs: []int64{1}, PageToken: "YToy", Limit: 100, Sort: engagor.MentionSortLastActionAsc,
					})
				},
			},
			{Operation: "getCase", Want: &case1, Call: func(ctx context.Context, c client, a args) (any, error) { return c.Cases.Get(ctx, a.Number, a.Text) }},
			{
				Operation: "getPublisherOptions", Want: engagor.PublisherOptions{"services": json.RawMessage(`[{"service_id":"1234567890","type":"twitter"}]`)},
				Call: func(ctx context.Context, c client, a args) (any, error) {
					return c.Publisher.Options(ctx, engagor.GetPublisherOptionsParams{Type: engagor.PublishTypeReply, TopicID: 70001, MentionID: "5123"})
				},
			},
			{Operation: "publishMessage", Want: &engagor.PublishResult{ID: "8001"}, Call: func(ctx context.Context, c client, a args) (any, error) {
				return c.Publisher.Publish(ctx, engagor.PublisherDraft{
					Type: engagor.PublishTypePrivateMessage, Services: []engagor.PublisherProfile{{Type: "facebook", ServiceID: "999999999999"}},
					To: []engagor.PublisherRecipient{{ID: "info@example.com"}}, Subject: "Hello", Message: "How are you?", Status: engagor.PublishStatusQueued, DatePublish: to,
					TopicID: 70001, MentionID: "5123", Media: []string{"m1"}, CannedResponseID: "82",
				})
			}},
			{
				Operation: "getPublisherMention", Want: &engagor.PublisherMention{ID: "8001", Status: engagor.PublishStatusDraft, Tags: []string{"campaign"}},
				Call: func(ctx context.Context, c client, a args) (any, error) { return c.Publisher.Get(ctx, a.Text) },
			},
			{
				Operation: "updatePublisherMention", Want: &engagor.PublisherMention{ID: "8001", Status: engagor.PublishStatusDraft, Tags: []string{"campaign"}},
				Call: func(ctx context.Context, c client, a args) (any, error) {
					return c.Publisher.Update(ctx, a.Text, engagor.PublisherMentionUpdateRequest{
						Updates: engagor.PublisherMentionUpdate{Status: engagor.PublishStatusAwaitingApproval, Tags: []string{"campaign"}},
						Options: engagor.PublisherMentionUpdateOptions{TagsEditMode: engagor.TagsEditModeDelete, SendMail: new(true)},
					})
				},
			},
			{Operation: "deletePublisherMention", Call: func(ctx context.Context, c client, a args) (any, error) {
				return nil, c.Publisher.Delete(ctx, a.Text, engagor.DeletePublisherMentionParams{Options: engagor.PublisherMentionUpdateOptions{SendMail: new(false)}})
			}},
			{
				Operation: "listPublisherMentions", Want: &engagor.PublisherMentionPage{Count: 1, Data: []engagor.PublisherMention{{ID: "8001", Status: engagor.PublishStatusDraft, Tags: []string{"campaign"}}}},
				Call: func(ctx context.Context, c client, a args) (any, error) {
					return c.Publisher.List(ctx, engagor.ListPublisherMentionsParams{Filter: "language:nl", TopicIDs: []int64{1, 2}, DateFrom: from, DateTo: to, PageToken: "YToy", Limit: 5})
				},
			},
			{
				Operation: "listUsers", Want: &engagor.UserPage{Count: 1, Data: []engagor.User{{ID: 12345, Name: "Jane Doe", Email: "jane@example.com"}}},
				Call: func(ctx context.Context, c client, a args) (any, error) {
					return c.Users.List(ctx, engagor.ListUsersParams{Limit: 5, PageToken: "YToy"})
				},
			},
			{Operation: "getUser", Want: jane, Call: func(ctx context.Context, c client, a args) (any, error) { return c.Users.Get(ctx, a.Number) }},
			{Operation: "updateUser", Want: jane, Call: func(ctx context.Context, c client, a args) (any, error) {
				return c.Users.Update(ctx, a.Number, engagor.UserUpdate{AccountRole: "3", BusinessHoursScheduleID: "12"})
			}},
			{Operation: "deleteUser", Want: true, Call: func(ctx context.Context, c client, a args) (any, error) { return c.Users.Delete(ctx, a.Number) }},
			{
				Operation: "listUserRoles", Want: &engagor.UserRolePage{Count: 1, Data: []engagor.UserRole{{ID: "3"}}},
				Call: func(ctx context.Context, c client, a args) (any, error) {
					return c.Users.Roles(ctx, engagor.ListUserRolesParams{Limit: 5, PageToken: "YToy"})
				},
			},
			{
				Operation: "listTopics", Want: &engagor.TopicPage{Count: 1, Data: []engagor.Topic{topic}},
				Call: func(ctx context.Context, c client, a args) (any, error) {
					return c.Topics.List(ctx, engagor.ListTopicsParams{Limit: 5, PageToken: "YToy"})
				},
			},
			{
				Operation: "listTeams", Want: &engagor.TeamPage{Count: 1, Data: []engagor.Team{*team}},
				Call: func(ctx context.Context, c client, a args) (any, error) {
					return c.Teams.List(ctx, engagor.ListTeamsParams{Limit: 200, PageToken: "YToy"})
				},
			},
			{Operation: "createTeam", Want: team, Call: func(ctx context.Context, c client, a args) (any, error) {
				return c.Teams.Create(ctx, engagor.TeamDraft{Name: "My team", Users: []engagor.TeamMember{{ID: 1}, {ID: 2}}})
			}},
			{Operation: "getTeam", Want: team, Call: func(ctx context.Context, c client, a args) (any, error) { return c.Teams.Get(ctx, a.Number) }},
			{
				Operation: "updateTeam", Want: &engagor.Team{ID: 31, Name: "My team", Users: []engagor.TeamMember{{ID: 1}, {ID: 2}, {ID: 3}}},
				Call: func(ctx context.Context, c client, a args) (any, error) {
					return c.Teams.Update(ctx, a.Number, engagor.TeamUpdateRequest{
						Updates: engagor.TeamDraft{Users: []engagor.TeamMember{{ID: 3}}}, Options: engagor.TeamUpdateOptions{UsersEditMode: engagor.UsersEditModeAdd},
					})
				},
			},
			{Operation: "deleteTeam", Want: true, Call: func(ctx context.Context, c client, a args) (any, error) { return c.Teams.Delete(ctx, a.Number) }},
			{Operation: "listTags", Want: &engagor.TagPage{Count: 1, Data: []engagor.Tag{{
				ID: 9000002, Tag: "Campaign 2024", ParentID: 9000001, ColorCode: "rgb(10,20,30)", Filter: `usertag:"Campaign 2024"`,
			}}}, Call: func(ctx context.Context, c client, a args) (any, error) {
				return c.Tags.List(ctx, engagor.ListTagsParams{Limit: 200, PageToken: "YToy"})
			}},
			{
				Operation: "listPublishingGuidelines", Want: &engagor.PublishingGuidelinePage{Count: 1, Data: []engagor.PublishingGuideline{{ID: "51"}}},
				Call: func(ctx context.Context, c client, a args) (any, error) {
					return c.PublishingGuidelines.List(ctx, engagor.ListPublishingGuidelinesParams{Limit: 1, PageToken: "YToy"})
				},
			},
			{
				Operation: "listProfileGroups", Want: &engagor.ProfileGroupPage{Count: 1, Data: []engagor.ProfileGroup{{ID: "61", Name: "Belgium", Profiles: []json.RawMessage{}}}},
				Call: func(ctx context.Context, c client, a args) (any, error) {
					return c.ProfileGroups.List(ctx, engagor.ListProfileGroupsParams{Limit: 1, PageToken: "YToy"})
				},
			},
			{
				Operation: "createProfileGroup", Want: &engagor.ProfileGroup{ID: "61", Name: "Belgium", Profiles: []json.RawMessage{json.RawMessage(`{"service_id":"999999999999","type":"facebook"}`)}},
				Call: func(ctx context.Context, c client, a args) (any, error) {
					return c.ProfileGroups.Create(ctx, engagor.ProfileGroupDraft{Name: "Belgium", Profiles: []json.RawMessage{json.RawMessage(`{"type":"facebook"}`)}})
				},
			},
			{
				Operation: "updateProfileGroup", Want: &engagor.ProfileGroup{ID: "61", Name: "Benelux", Profiles: []json.RawMessage{}},
				Call: func(ctx context.Context, c client, a args) (any, error) {
					return c.ProfileGroups.Update(ctx, a.Text, engagor.ProfileGroupDraft{Name: "Benelux"})
				},
			},
			{Operation: "deleteProfileGroup", Want: true, Call: func(ctx context.Context, c client, a args) (any, error) { return c.ProfileGroups.Delete(ctx, a.Text) }},
			{
				Operation: "listSettingsHistory", Want: &engagor.SettingsChangePage{Count: 1, Data: []engagor.SettingsChange{{ID: "71"}}},
				Call: func(ctx context.Context, c client, a args) (any, error) {
					return c.Settings.History(ctx, engagor.ListSettingsHistoryParams{
						DateFrom: from, DateTo: to, Types: []string{"a", "b"}, TopicIDs: []int64{1, 2}, UserID: 3, PageToken: "YToy", Limit: 1,
					})
				},
			},
			{
				Operation: "listCustomAttributes", Want: &engagor.CustomAttributePage{Count: 1, Data: []engagor.CustomAttribute{{ID: "7", Name: "Customer number"}}},
				Call: func(ctx context.Context, c client, a args) (any, error) {
					return c.CustomAttributes.List(ctx, engagor.ListCustomAttributesParams{Limit: 1, PageToken: "YToy"})
				},
			},
			{
				Operation: "listCannedResponseFolders", Want: &engagor.CannedResponseFolderPage{Count: 1, Data: []engagor.CannedResponseFolder{{ID: "81"}}},
				Call: func(ctx context.Context, c client, a args) (any, error) {
					return c.CannedResponses.Folders(ctx, engagor.ListCannedResponseFoldersParams{Limit: 50, PageToken: "YToy"})
				},
			},
			{Operation: "listCannedResponses", Want: &engagor.CannedResponsePage{Count: 1, Data: []engagor.CannedResponse{{
				ID: "82", Name: "Thanks", Message: "Thank you!", Type: "CSAT", Labels: []json.RawMessage{}, Images: []json.RawMessage{},
			}}}, Call: func(ctx context.Context, c client, a args) (any, error) {
				return c.CannedResponses.List(ctx, engagor.ListCannedResponsesParams{
					Limit: 50, PageToken: "YToy", TopicID: 1, MentionID: "5123", Query: "thank you", FolderIDs: []string{"81"}, Order: engagor.CannedResponseOrderAlphaAsc,
					ReplyType: engagor.PublishTypeComment, ServiceType: "facebook", ServiceID: "9",
				})
			}},
			{
				Operation: "listBusinessHoursSchedules", Want: &engagor.BusinessHoursSchedulePage{Count: 1, Data: []engagor.BusinessHoursSchedule{*hours}},
				Call: func(ctx context.Context, c client, a args) (any, error) {
					return c.BusinessHours.List(ctx, engagor.ListBusinessHoursSchedulesParams{Limit: 50, PageToken: "YToy"})
				},
			},
			{Operation: "createBusinessHoursSchedule", Want: hours, Call: func(ctx context.Context, c client, a args) (any, error) {
				return c.BusinessHours.Create(ctx, engagor.BusinessHoursDraft{
					Name: "My schedule", Timezone: "Europe/Brussels", Periods: []engagor.BusinessHoursPeriodDraft{{DayOfWeek: 1, Start: "0900", End: "1500"}},
				})
			}},
			{Operation: "updateBusinessHoursSchedule", Want: hours, Call: func(ctx context.Context, c client, a args) (any, error) {
				return c.BusinessHours.Update(ctx, a.Text, engagor.BusinessHoursDraft{Periods: []engagor.BusinessHoursPeriodDraft{}})
			}},
			{Operation: "deleteBusinessHoursSchedule", Want: true, Call: func(ctx context.Context, c client, a args) (any, error) { return c.BusinessHours.Delete(ctx, a.Text) }},
			{Operation: "listDashboards", Want: []engagor.Dashboard{{ID: "91"}}, Call: func(ctx context.Context, c client, a args) (any, error) { return c.Dashboards.List(ctx) }},
			{Operation: "exportDashboard", Want: data, Call: func(ctx context.Context, c client, a args) (any, error) {
				return c.Dashboards.Export(ctx, a.Text, engagor.ExportDashboardParams{Filter: "language:nl", DateFrom: from, DateTo: to})
			}},
			{Operation: "getDashboardComponent", Want: data, Call: func(ctx context.Context, c client, a args) (any, error) {
				return c.Dashboards.Component(ctx, "91", a.Text, engagor.GetDashboardComponentParams{Filter: "language:nl", DateFrom: from, DateTo: to})
			}},
			{
				Operation: "listFilterSuggestions", Want: []engagor.FilterSuggestion{{"suggestion": json.RawMessage(`"language:nl"`)}},
				Call: func(ctx context.Context, c client, a args) (any, error) {
					return c.Filters.Suggestions(ctx, engagor.ListFilterSuggestionsParams{Query: "jane", Limit: 2000, PageToken: "YToy"})
				},
			},
			{
				Operation: "getFacets", Want: []engagor.Facet{{Keys: []engagor.FacetKey{{Name: "1704067200"}, {Name: "1706745600"}}, Data: [][]float64{{41, 37}}}},
				Call: func(ctx context.Context, c client, a args) (any, error) {
					return c.Insights.Facets(ctx, []engagor.FacetDefinition{{Key: engagor.FacetDefinitionKey{Field: "date.added", Grouping: "month"}, Type: "mentions"}},
						engagor.GetFacetsParams{Filter: "language:nl", DateFrom: from, DateTo: to, TopicIDs: []int64{70001, 70002}, ProfileIDs: []string{"p1", "p2"}})
				},
			},
			{
				Operation: "listSecurityAudit", Want: &engagor.AuditEntryPage{Count: 1, Data: []engagor.AuditEntry{{ID: "101"}}},
				Call: func(ctx context.Context, c client, a args) (any, error) {
					return c.Security.Audit(ctx, engagor.ListSecurityAuditParams{
						DateFrom: from, DateTo: to, Events: []engagor.AuditEvent{engagor.AuditEventLoginFailure, engagor.AuditEventLogout}, UserID: 3, PageToken: "YToy", Limit: 200,
					})
				},
			},
			{Operation: "setCrisisEvent", Want: &engagor.CrisisPlan{ID: "111"}, Call: func(ctx context.Context, c client, a args) (any, error) {
				return c.Crisis.SetEvent(ctx, engagor.CrisisEvent{ID: "111", Activate: false, CrisisName: "Product recall"})
			}},
			{Operation: "listCrisisPlans", Want: []engagor.CrisisPlan{{ID: "111"}}, Call: func(ctx context.Context, c client, a args) (any, error) {
				return c.Crisis.Plans(ctx, engagor.ListCrisisPlansParams{ActiveOnly: true})
			}},
			{Operation: "setCrisisTodo", Want: &engagor.CrisisPlan{ID: "111"}, Call: func(ctx context.Context, c client, a args) (any, error) {
				return c.Crisis.SetTodo(ctx, engagor.CrisisTodo{PlanID: "111", TodoID: "5", Done: false})
			}},
			{
				Operation: "geocode", Want: []engagor.Location{{City: "Ghent", Region: "East Flanders", Country: "Belgium"}},
				Call: func(ctx context.Context, c client, a args) (any, error) {
					return c.Tools.Geocode(ctx, "I live in Ghent")
				},
			},
			{
				Operation: "detectLanguage", Want: engagor.Language{"language": json.RawMessage(`"nl"`)},
				Call: func(ctx context.Context, c client, a args) (any, error) {
					return c.Tools.DetectLanguage(ctx, "goede morgen")
				},
			},
			{
				Operation: "analyzeSentiment", Want: []engagor.SentimentScore{{Score: 2}, {}, {Failed: true}},
				Call: func(ctx context.Context, c client, a args) (any, error) {
					return c.Tools.Sentiments(ctx, []string{"great", "a table", "?"}, engagor.SentimentParams{Language: "en"})
				},
			},
		},
	})
}
