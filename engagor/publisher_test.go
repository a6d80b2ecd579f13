package engagor_test

import (
	"context"
	"encoding/json"
	"testing"

	"github.com/engagement-go/engagement/engagor"
)

func publisherRows() []row {
	return []row{
		{Operation: "getPublisherOptions", Want: engagor.PublisherOptions{"services": json.RawMessage(`[{"service_id":"1234567890","type":"twitter"}]`)}, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.Publisher.GetOptions(ctx, engagor.GetPublisherOptionsParams{Type: engagor.PublishTypeReply, TopicID: 70001, MentionID: "5123"})
		}},
		{Operation: "publishMessage", Want: &engagor.PublishResult{ID: "8001"}, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.Publisher.Publish(ctx, engagor.PublisherDraft{
				Type: engagor.PublishTypePrivateMessage, Services: []engagor.PublisherProfile{{Type: "facebook", ServiceID: "999999999999"}},
				To: []engagor.PublisherRecipient{{ID: "info@example.com"}}, Subject: "Hello", Message: "How are you?", Status: engagor.PublishStatusQueued, PublishAt: to,
				TopicID: 70001, MentionID: "5123", Media: []string{"m1"}, CannedResponseID: "82",
			})
		}},
		{Operation: "getPublisherMention", Want: &engagor.PublisherMention{ID: "8001", Status: engagor.PublishStatusDraft, Tags: []string{"campaign"}}, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) { return c.Publisher.Get(ctx, a.Text) }},
		{Operation: "updatePublisherMention", Want: &engagor.PublisherMention{ID: "8001", Status: engagor.PublishStatusDraft, Tags: []string{"campaign"}}, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.Publisher.Update(ctx, a.Text, engagor.PublisherMentionUpdateRequest{
				Updates: engagor.PublisherMentionUpdate{Status: engagor.PublishStatusAwaitingApproval, Tags: []string{"campaign"}},
				Options: engagor.PublisherMentionUpdateOptions{TagsEditMode: engagor.TagsEditModeDelete, SendMail: new(true)},
			})
		}},
		{Operation: "deletePublisherMention", Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return nil, c.Publisher.Delete(ctx, a.Text, engagor.DeletePublisherMentionParams{Options: engagor.PublisherMentionUpdateOptions{SendMail: new(false)}})
		}},
		{Operation: "listPublisherMentions", Want: &engagor.PublisherMentionPage{Count: 1, Data: []engagor.PublisherMention{{ID: "8001", Status: engagor.PublishStatusDraft, Tags: []string{"campaign"}}}}, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.Publisher.List(ctx, engagor.ListPublisherMentionsParams{Filter: "language:nl", TopicIDs: []int64{1, 2}, DateFrom: from, DateTo: to, PageToken: "YToy", Limit: 5})
		}},
	}
}

func TestPublisherRefuse(t *testing.T) {
	t.Parallel()
	refuse(t, refusals{
		"an unknown type": {func(ctx context.Context, c *engagor.Client) error {
			_, err := c.Publisher.GetOptions(ctx, engagor.GetPublisherOptionsParams{Type: "tweet"})
			return err
		}, "Publisher.GetOptions: Type must be one of post, reply, privatemessage, comment, like, favorite, retweet, reblog, submit"},
		"an unknown status": {func(ctx context.Context, c *engagor.Client) error {
			_, err := c.Publisher.Publish(ctx, engagor.PublisherDraft{Services: []engagor.PublisherProfile{{Type: "twitter", ServiceID: "1"}}, Status: "published"})
			return err
		}, "Publisher.Publish: Status must be one of draft, awaitingapproval, queued"},
		"tags of a message without a mode": {func(ctx context.Context, c *engagor.Client) error {
			_, err := c.Publisher.Update(ctx, "1", engagor.PublisherMentionUpdateRequest{Updates: engagor.PublisherMentionUpdate{Tags: []string{"EN"}}})
			return err
		}, "Publisher.Update: Options.TagsEditMode must be set to update tags"},
		"a message for nobody": {func(ctx context.Context, c *engagor.Client) error {
			_, err := c.Publisher.Publish(ctx, engagor.PublisherDraft{Message: "Hello"})
			return err
		}, "Publisher.Publish: Services must not be empty"},
		"a line break in the subject": {func(ctx context.Context, c *engagor.Client) error {
			_, err := c.Publisher.Publish(ctx, engagor.PublisherDraft{Services: []engagor.PublisherProfile{{Type: "email", ServiceID: "1"}}, Subject: "a\nBcc: b"})
			return err
		}, "Publisher.Publish: Subject must not have line breaks"},
		"a line break in an address": {func(ctx context.Context, c *engagor.Client) error {
			_, err := c.Publisher.Publish(ctx, engagor.PublisherDraft{
				Services: []engagor.PublisherProfile{{Type: "email", ServiceID: "1"}}, To: []engagor.PublisherRecipient{{ID: "a@example.com\r\nBcc: b"}},
			})
			return err
		}, "Publisher.Publish: To[0].ID must not have line breaks"},
	})
}
