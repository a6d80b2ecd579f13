package engagor_test

import (
	"context"
	"errors"
	"fmt"
	"log"
	"net/http"
	"slices"
	"strings"
	"time"

	"golang.org/x/oauth2"

	"github.com/engagement-go/engagement/engagor"
	"github.com/engagement-go/engagement/engagor/engagortest"
	"github.com/engagement-go/engagement/internal/contract"
)

// client makes a client of a fake server. A program makes it with engagor.New(accountID, tokens).
func client() (*engagor.Client, *engagortest.Server) {
	srv, err := engagortest.Start()
	if err != nil {
		log.Fatal(err)
	}
	return srv.Client(), srv
}

func Example() {
	c, srv := client()
	defer srv.Close()
	ctx := context.Background()
	srv.Account(engagortest.AccountID).AddContact(engagor.Contact{
		ID: "98765", Name: "Jane Doe", SocialProfiles: []engagor.SocialProfile{{Type: "twitter", ServiceID: "1234567890"}},
	})

	contact, err := c.Contacts.GetByService(ctx, "twitter", "1234567890", engagor.GetContactByServiceParams{})
	if err != nil {
		log.Fatal(err)
	}
	contact, err = c.Contacts.AddTags(ctx, engagor.ContactByID(contact.ID), []string{"vip"})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(contact.Name, contact.Tags)
	// Output: Jane Doe [vip]
}

// jane makes a client of a fake server that has one contact.
func jane() (*engagor.Client, *engagortest.Server) {
	c, srv := client()
	account := srv.Account(engagortest.AccountID)
	account.AddCustomAttribute(engagor.CustomAttribute{ID: "7", Name: "Customer number", Type: "Text"})
	account.AddContact(engagor.Contact{
		ID: "98765", Name: "Jane", Tags: []string{"newsletter"}, SocialProfiles: []engagor.SocialProfile{{Type: "twitter", ServiceID: "1234567890"}},
	})
	return c, srv
}

// Only the members that are given change. An empty string empties a field.
func ExampleContactsService_UpdateByService_standardFields() {
	c, srv := jane()
	defer srv.Close()

	contact, err := c.Contacts.UpdateByService(context.Background(), "twitter", "1234567890", engagor.ContactUpdateRequest{
		Updates: engagor.ContactUpdate{Name: new("Jane Doe"), Company: new("Example NV"), Email: new("jane@example.com"), Phone: new("+3212345678")},
	})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(contact.Name, contact.Company, contact.Email, contact.Phone, contact.Tags)
	// Output: Jane Doe Example NV jane@example.com +3212345678 [newsletter]
}

func ExampleContactsService_AddTags() {
	c, srv := jane()
	defer srv.Close()

	contact, err := c.Contacts.AddTags(context.Background(), engagor.ContactByService("twitter", "1234567890"), []string{"vip"})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(contact.Tags)
	// Output: [newsletter vip]
}

func ExampleContactsService_ReplaceTags() {
	c, srv := jane()
	defer srv.Close()

	contact, err := c.Contacts.ReplaceTags(context.Background(), engagor.ContactByService("twitter", "1234567890"), []string{"vip", "press"})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(contact.Tags)
	// Output: [vip press]
}

func ExampleContactsService_RemoveTags() {
	c, srv := jane()
	defer srv.Close()

	contact, err := c.Contacts.RemoveTags(context.Background(), engagor.ContactByService("twitter", "1234567890"), []string{"newsletter"})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(len(contact.Tags))
	// Output: 0
}

// An attribute is sent whole: its definition with a value.
func ExampleContactsService_SetCustomAttributes() {
	c, srv := jane()
	defer srv.Close()
	ctx := context.Background()

	for attribute, err := range c.CustomAttributes.All(ctx, engagor.ListCustomAttributesParams{}) {
		if err != nil {
			log.Fatal(err)
		}
		if attribute.Name != "Customer number" {
			continue
		}
		attribute.Value = "A-1001"
		contact, err := c.Contacts.SetCustomAttributes(ctx, engagor.ContactByService("twitter", "1234567890"), []engagor.CustomAttribute{attribute})
		if err != nil {
			log.Fatal(err)
		}
		for _, a := range contact.CustomAttributes {
			fmt.Println(a.Name, a.Value)
		}
	}
	// Output: Customer number A-1001
}

func ExampleContactsService_RemoveCustomAttributes() {
	c, srv := jane()
	defer srv.Close()
	ctx := context.Background()
	key := engagor.ContactByService("twitter", "1234567890")

	number := engagor.CustomAttribute{ID: "7", Name: "Customer number", Value: "A-1001"}
	contact, err := c.Contacts.SetCustomAttributes(ctx, key, []engagor.CustomAttribute{number})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(len(contact.CustomAttributes))
	contact, err = c.Contacts.RemoveCustomAttributes(ctx, key, []engagor.CustomAttribute{{ID: "7", Name: "Customer number"}})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(len(contact.CustomAttributes))
	// Output:
	// 1
	// 0
}

func ExampleMentionsService_All() {
	c, srv := client()
	defer srv.Close()
	account := srv.Account(engagortest.AccountID)
	for _, text := range []string{"first", "second", "third"} {
		account.AddMention(engagor.Mention{Message: engagor.MentionMessage{Content: text}})
	}

	n := 0
	for mention, err := range c.Mentions.All(context.Background(), engagor.ListMentionsParams{Limit: 2, Sort: engagor.MentionSortDateAddedAsc}) {
		if err != nil {
			log.Fatal(err)
		}
		n++
		fmt.Println(mention.Message.Content)
	}
	fmt.Println(n, "mentions in", len(srv.Journal()), "requests")
	// Output:
	// first
	// second
	// third
	// 3 mentions in 2 requests
}

func ExampleMentionsService_Update() {
	c, srv := client()
	defer srv.Close()
	mention := srv.Account(engagortest.AccountID).AddMention(engagor.Mention{Tags: []string{"EN"}})

	changed, err := c.Mentions.Update(context.Background(), mention.Topic.ID, mention.ID, engagor.MentionUpdateRequest{
		Updates: engagor.MentionUpdate{Status: engagor.MentionStatusDone, Tags: []string{"answered"}},
		Options: engagor.MentionUpdateOptions{TagsEditMode: engagor.TagsEditModeAdd},
	})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(changed.Status, changed.Tags)
	// Output: done [EN answered]
}

func ExampleClient_ForAccount() {
	c, srv := client()
	defer srv.Close()
	ctx := context.Background()
	srv.Account(2002).AddTeam(engagor.Team{Name: "Night shift"})

	for account, err := range c.Me.AllAccounts(ctx, engagor.ListMyAccountsParams{}) {
		if err != nil {
			log.Fatal(err)
		}
		teams, err := c.ForAccount(account.ID).Teams.List(ctx, engagor.ListTeamsParams{})
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(account.ID, "has", teams.Count, "teams")
	}
	// Output:
	// 2001 has 0 teams
	// 2002 has 1 teams
}

func ExampleError() {
	c, srv := client()
	defer srv.Close()

	_, err := c.Contacts.Get(context.Background(), "nobody", engagor.GetContactParams{})
	var e *engagor.Error
	if errors.Is(err, engagor.ErrNotFound) && errors.As(err, &e) {
		fmt.Println(e.Operation, e.StatusCode, engagor.ErrorCode(e.Code) == engagor.ErrorCodeNotFound)
	}

	// What breaks a rule is not sent.
	_, err = c.Contacts.GetByService(context.Background(), "instagram", "1", engagor.GetContactByServiceParams{})
	fmt.Println(err)
	// Output:
	// Contacts.Get 404 true
	// engagor: Contacts.GetByService: service must not be instagram, whose contacts are found by their ID only: invalid argument
}

// The limit of the service counts by the hour. A call that would have to wait longer than its context lasts fails at
// once, and tells for how long.
func ExampleError_rateLimit() {
	_, srv := client()
	defer srv.Close()
	c := srv.Client(engagor.WithoutLimiter())
	srv.Limit(engagor.QuotaDefault, 1, time.Hour)
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()

	for range 2 {
		_, err := c.Me.Get(ctx)
		var e *engagor.Error
		if errors.Is(err, engagor.ErrRateLimited) && errors.As(err, &e) {
			fmt.Println("try again in", e.RetryAfter.Round(time.Hour))
		}
	}
	// Output: try again in 1h0m0s
}

func ExampleMessagesOf() {
	c, srv := client()
	defer srv.Close()
	srv.Inject(engagortest.Fault{Body: `{"meta":{"code":200,"messages":["The field fax is not supported."]},"response":{"id":12345}}`})

	var raw engagor.Response
	if _, err := c.Me.Get(context.Background(), engagor.WithResponse(&raw)); err != nil {
		log.Fatal(err)
	}
	fmt.Println(engagor.MessagesOf(raw))
	// Output: [The field fax is not supported.]
}

func ExampleMeService_Get() {
	c, srv := client()
	defer srv.Close()

	user, err := c.Me.Get(context.Background())
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(user.Name, "of", user.Company)
	// Output: Jane Doe of Example NV
}

func ExampleCasesService() {
	c, srv := client()
	defer srv.Close()

	page, err := c.Cases.List(context.Background(), engagor.ListCasesParams{Filter: "status:alldone AND action_date_age:[0 TO 120]"})
	if err != nil {
		log.Fatal(err)
	}
	for _, one := range page.Data {
		fmt.Println(one.Mention.UniqueID, "with contact", one.Contact.ID)
	}
	// Output: 70001_51234567890123456 with contact 98765
}

func ExampleMailboxesService() {
	c, srv := client()
	defer srv.Close()

	page, err := c.Mailboxes.List(context.Background(), engagor.ListMailboxesParams{})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(page.Count, page.Data[0].ID)
	// Output: 1 41
}

// Outside applications save drafts or hand messages in for approval.
func ExamplePublisherService() {
	c, srv := client()
	defer srv.Close()

	_, err := c.Publisher.Publish(context.Background(), engagor.PublisherDraft{
		Services: []engagor.PublisherProfile{{Type: "facebook", ServiceID: "999999999999"}},
		Message:  "We are open on Sunday.",
		Status:   engagor.PublishStatusDraft,
	})
	if err != nil {
		log.Fatal(err)
	}
	page, err := c.Publisher.List(context.Background(), engagor.ListPublisherMentionsParams{})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(page.Count, page.Data[0].Status)
	// Output: 1 draft
}

func ExampleUsersService() {
	c, srv := client()
	defer srv.Close()
	ctx := context.Background()

	user, err := c.Users.Update(ctx, engagortest.UserID, engagor.UserUpdate{BusinessHoursScheduleID: new("12")})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(user.Name, user.BusinessHoursScheduleID)
	// Output: Jane Doe 12
}

func ExampleTeamsService() {
	c, srv := client()
	defer srv.Close()
	ctx := context.Background()

	team, err := c.Teams.Create(ctx, engagor.TeamDraft{Name: "Night shift", Users: []engagor.TeamMemberDraft{{ID: engagortest.UserID}}})
	if err != nil {
		log.Fatal(err)
	}
	// Without an edit mode the given users would replace the present ones.
	team, err = c.Teams.Update(ctx, team.ID, engagor.TeamUpdateRequest{
		Updates: engagor.TeamUpdate{Name: new("Late shift")},
		Options: engagor.TeamUpdateOptions{UsersEditMode: engagor.UsersEditModeAdd},
	})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(team.Name, len(team.Users))
	// Output: Late shift 1
}

func ExampleTopicsService() {
	c, srv := client()
	defer srv.Close()

	for topic, err := range c.Topics.All(context.Background(), engagor.ListTopicsParams{}) {
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(topic.ID, topic.Name)
	}
	// Output: 70001 Example topic
}

func ExampleTagsService() {
	c, srv := client()
	defer srv.Close()
	srv.Account(engagortest.AccountID).AddTag(engagor.Tag{Tag: "Campaign 2024", Filter: `usertag:"Campaign 2024"`})

	for tag, err := range c.Tags.All(context.Background(), engagor.ListTagsParams{}) {
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(tag.Tag, "is found by", tag.Filter)
	}
	// Output: Campaign 2024 is found by usertag:"Campaign 2024"
}

func ExampleProfileGroupsService() {
	c, srv := client()
	defer srv.Close()
	ctx := context.Background()

	group, err := c.ProfileGroups.Create(ctx, engagor.ProfileGroupDraft{Name: "Belgium"})
	if err != nil {
		log.Fatal(err)
	}
	group, err = c.ProfileGroups.Update(ctx, group.ID, engagor.ProfileGroupUpdate{Name: new("Benelux")})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(group.Name)
	// Output: Benelux
}

func ExamplePublishingGuidelinesService() {
	c, srv := client()
	defer srv.Close()

	page, err := c.PublishingGuidelines.List(context.Background(), engagor.ListPublishingGuidelinesParams{})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(page.Count)
	// Output: 1
}

func ExampleCannedResponsesService() {
	c, srv := client()
	defer srv.Close()

	page, err := c.CannedResponses.List(context.Background(), engagor.ListCannedResponsesParams{Query: "thank", Order: engagor.CannedResponseOrderUsedCountDesc})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(page.Data[0].Name, "-", page.Data[0].Message)
	// Output: Thanks - Thank you!
}

func ExampleBusinessHoursService() {
	c, srv := client()
	defer srv.Close()

	schedule, err := c.BusinessHours.Create(context.Background(), engagor.BusinessHoursDraft{
		Name: "Office", TimeZone: "Europe/Brussels",
		Periods: []engagor.BusinessHoursPeriodDraft{{DayOfWeek: 1, Start: engagor.TimeOfDay{Hour: 9}, End: engagor.TimeOfDay{Hour: 17, Minute: 30}}},
	})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(schedule.Name, schedule.Periods)
	// Output: Office [{1 09:00 17:30}]
}

func ExampleSettingsService() {
	c, srv := client()
	defer srv.Close()

	page, err := c.Settings.ListHistory(context.Background(), engagor.ListSettingsHistoryParams{DateFrom: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(page.Count)
	// Output: 1
}

// The format of the data differs from widget to widget, so it is raw JSON.
func ExampleDashboardsService() {
	c, srv := client()
	defer srv.Close()
	ctx := context.Background()

	dashboards, err := c.Dashboards.List(ctx)
	if err != nil {
		log.Fatal(err)
	}
	data, err := c.Dashboards.Export(ctx, dashboards[0].ID, engagor.ExportDashboardParams{})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(strings.Contains(string(data), "timeline"))
	// Output: true
}

func ExampleFiltersService() {
	c, srv := client()
	defer srv.Close()

	suggestions, err := c.Filters.ListSuggestions(context.Background(), engagor.ListFilterSuggestionsParams{Query: "lang"})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(string(suggestions[0]["suggestion"]))
	// Output: "language:nl"
}

func ExampleInsightsService() {
	c, srv := client()
	defer srv.Close()

	facets, err := c.Insights.GetFacets(context.Background(), []engagor.FacetDefinition{
		{Type: "mentions", Key: engagor.FacetDefinitionKey{Field: "date.added", Grouping: "month"}},
	}, engagor.GetFacetsParams{TopicIDs: []int64{engagortest.TopicID}})
	if err != nil {
		log.Fatal(err)
	}
	for i, key := range facets[0].Keys {
		month, _ := key.Name.Time()
		fmt.Println(month.Format("January 2006"), facets[0].Data[0][i])
	}
	// Output:
	// January 2024 41
	// February 2024 37
}

func ExampleSecurityService() {
	c, srv := client()
	defer srv.Close()

	page, err := c.Security.ListAuditEntries(context.Background(), engagor.ListSecurityAuditParams{Events: []engagor.AuditEvent{engagor.AuditEventLoginFailure}})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(page.Count)
	// Output: 1
}

func ExampleCrisisService() {
	c, srv := client()
	defer srv.Close()
	ctx := context.Background()

	plans, err := c.Crisis.ListPlans(ctx, engagor.ListCrisisPlansParams{})
	if err != nil {
		log.Fatal(err)
	}
	plan, err := c.Crisis.SetEvent(ctx, engagor.CrisisEvent{ID: plans[0].ID, Activate: true, CrisisName: "Product recall"})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(plan.ID)
	// Output: 111
}

func ExampleToolsService_AnalyzeSentiments() {
	c, srv := client()
	defer srv.Close()

	scores, err := c.Tools.AnalyzeSentiments(context.Background(), []string{"Great service!", "The shop is in Ghent.", "?"}, engagor.SentimentParams{Language: "en"})
	if err != nil {
		log.Fatal(err)
	}
	for _, s := range scores {
		switch {
		case s.Failed:
			fmt.Println("no answer")
		case s.Score > 0:
			fmt.Println("positive")
		case s.Score < 0:
			fmt.Println("negative")
		default:
			fmt.Println("neutral")
		}
	}
	// Output:
	// positive
	// neutral
	// no answer
}

func ExampleOAuth_AuthorizationURL() {
	auth, err := engagor.NewOAuth("my-client", "my-secret")
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(auth.AuthorizationURL("a-random-state", engagor.ScopeAccountsRead, engagor.ScopeAccountsWrite))
	// Output: https://app.engagor.com/oauth/authorize/?client_id=my-client&response_type=code&scope=accounts_read%20accounts_write&state=a-random-state
}

// A token source refreshes its token when it is about to expire, and hands the new one to the caller's store first.
func ExampleOAuth_TokenSource() {
	const granted = `{"access_token":"new","expires_in":7776000,"refresh_token":"next"}`
	auth, err := engagor.NewOAuth("my-client", "my-secret", engagor.WithHTTPClient(&http.Client{Transport: answers(contract.Answer(200, granted))}))
	if err != nil {
		log.Fatal(err)
	}
	stored := &oauth2.Token{AccessToken: "old", RefreshToken: "r1", Expiry: time.Now().Add(-time.Hour)}
	tokens, err := auth.TokenSource(stored, func(_ context.Context, token *oauth2.Token) error {
		fmt.Println("keep", token.RefreshToken)
		return nil
	})
	if err != nil {
		log.Fatal(err)
	}
	c, err := engagor.New(2001, tokens, engagor.WithHTTPClient(&http.Client{Transport: answers(ok(`{"name":"Jane Doe"}`))}))
	if err != nil {
		log.Fatal(err)
	}
	for range 2 {
		user, err := c.Me.Get(context.Background())
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(user.Name)
	}
	// Output:
	// keep next
	// Jane Doe
	// Jane Doe
}

func ExampleContactsService_ReplaceCustomAttributes() {
	c, srv := jane()
	defer srv.Close()

	contact, err := c.Contacts.ReplaceCustomAttributes(context.Background(), engagor.ContactByID("98765"), []engagor.CustomAttribute{})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(len(contact.CustomAttributes))
	// Output: 0
}

func ExampleMentionsService_Add() {
	c, srv := client()
	defer srv.Close()

	err := c.Mentions.Add(context.Background(), []engagor.MentionDraft{{
		Topic:   engagor.MentionTopic{ID: engagortest.TopicID},
		Message: engagor.MentionMessage{Content: "<p>Asked for opening hours.</p>"},
	}})
	if err != nil {
		log.Fatal(err)
	}
	mentions := srv.Account(engagortest.AccountID).Mentions()
	fmt.Println(slices.ContainsFunc(mentions, func(m engagor.Mention) bool { return strings.Contains(m.Message.Content, "opening hours") }))
	// Output: true
}
