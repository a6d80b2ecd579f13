package engagor_test

import (
	"context"
	"encoding/json"
	"testing"

	"github.com/engagement-go/engagement/engagor"
)

func cannedResponsesRows() []row {
	return []row{
		{Operation: "listCannedResponseFolders", Want: &engagor.CannedResponseFolderPage{Count: 1, Data: []engagor.CannedResponseFolder{{ID: "81"}}}, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.CannedResponses.ListFolders(ctx, engagor.ListCannedResponseFoldersParams{Limit: 50, PageToken: "YToy"})
		}},
		{Operation: "listCannedResponses", Want: &engagor.CannedResponsePage{Count: 1, Data: []engagor.CannedResponse{{
			ID: "82", Name: "Thanks", Message: "Thank you!", Type: "CSAT", Labels: []json.RawMessage{}, Images: []json.RawMessage{},
		}}}, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.CannedResponses.List(ctx, engagor.ListCannedResponsesParams{
				Limit: 50, PageToken: "YToy", TopicID: 1, MentionID: "5123", Query: "thank you", FolderIDs: []string{"81"}, Order: engagor.CannedResponseOrderAlphaAsc,
				ReplyType: engagor.PublishTypeComment, ServiceType: "facebook", ServiceID: "9",
			})
		}},
	}
}

func TestCannedResponsesRefuse(t *testing.T) {
	t.Parallel()
	refuse(t, refusals{
		"an unknown order": {func(ctx context.Context, c *engagor.Client) error {
			_, err := c.CannedResponses.List(ctx, engagor.ListCannedResponsesParams{Order: "newest"})
			return err
		}, "CannedResponses.List: Order must be one of sort_alpha_asc, sort_alpha_desc, sort_type_asc, sort_type_desc, sort_used_count_asc, sort_used_count_desc, sort_most_recently_created, sort_least_recently_created, sort_most_recently_updated"},
	})
}
