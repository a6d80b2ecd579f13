package customerio_test

import (
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement/customerio"
)

// The empty language is the default one; the path then ends in /language/.
func TestDefaultLanguage(t *testing.T) {
	t.Parallel()
	for want, calls := range map[string][]func(ctx context.Context, c client) error{
		"/v1/campaigns/1/actions/2/language/": {
			func(ctx context.Context, c client) error {
				_, err := c.Campaigns.GetActionTranslation(ctx, 1, 2, "")
				return err
			},
			func(ctx context.Context, c client) error {
				_, err := c.Campaigns.UpdateActionTranslation(ctx, 1, 2, "", customerio.ActionUpdate{})
				return err
			},
		},
		"/v1/broadcasts/1/actions/2/language/": {
			func(ctx context.Context, c client) error {
				_, err := c.Broadcasts.GetActionTranslation(ctx, 1, 2, "")
				return err
			},
			func(ctx context.Context, c client) error {
				_, err := c.Broadcasts.UpdateActionTranslation(ctx, 1, 2, "", customerio.ActionUpdate{})
				return err
			},
		},
		"/v1/newsletters/1/language/": {
			func(ctx context.Context, c client) error {
				_, err := c.Newsletters.GetTranslation(ctx, 1, "")
				return err
			},
			func(ctx context.Context, c client) error {
				_, err := c.Newsletters.UpdateTranslation(ctx, 1, "", customerio.NewsletterContentUpdate{})
				return err
			},
		},
		"/v1/newsletters/1/test_group/2/language/": {
			func(ctx context.Context, c client) error {
				_, err := c.Newsletters.GetTestTranslation(ctx, 1, "2", "")
				return err
			},
			func(ctx context.Context, c client) error {
				_, err := c.Newsletters.UpdateTestTranslation(ctx, 1, "2", "", customerio.NewsletterContentUpdate{})
				return err
			},
		},
		"/v1/transactional/1/language/": {
			func(ctx context.Context, c client) error {
				_, err := c.Transactional.GetTranslation(ctx, 1, "")
				return err
			},
			func(ctx context.Context, c client) error {
				_, err := c.Transactional.UpdateTranslation(ctx, 1, "", customerio.TransactionalContentUpdate{})
				return err
			},
		},
	} {
		srv := serve(t, always(`{"action":{"id":1},"content":{"id":1}}`))
		c := newClient(t, srv)
		for _, call := range calls {
			if err := call(t.Context(), c); err != nil {
				t.Errorf("%s: %v", want, err)
			}
		}
		var got []string
		for _, r := range srv.Requests() {
			got = append(got, r.Path)
		}
		if diff := cmp.Diff([]string{want, want}, got); diff != "" {
			t.Error(diff)
		}
	}
}

// The default language cannot be deleted, and other languages have a tag.
func TestDefaultLanguageIsRefused(t *testing.T) {
	t.Parallel()
	srv := serve(t, always(`{}`))
	c, ctx := newClient(t, srv), t.Context()
	refuse(t, srv, []refusal{
		{"delete", func() error { return c.Newsletters.DeleteTranslation(ctx, 1, "") }, "language must not be empty"},
		{"delete in a test group", func() error { return c.Newsletters.DeleteTestTranslation(ctx, 1, "2", "") }, "language must not be empty"},
		{"design", func() error { _, err := c.DesignTranslations.Get(ctx, "e", ""); return err }, "language must not be empty"},
		{"another path", func() error { _, err := c.Newsletters.GetTranslation(ctx, 1, ".."); return err }, "language must not contain"},
	})
}
