package esputnik_test

import (
	"context"
	"testing"

	es "github.com/engagement-go/engagement/esputnik"
)

func authRows() []row {
	return []row{
		{Operation: "createApiToken", Call: func(ctx context.Context, c both, a args) (any, error) { return c.Auth.CreateToken(ctx) }},
		{Operation: "createContactToken", Want: "6f1c9d7e2b", Call: func(ctx context.Context, c both, a args) (any, error) {
			return c.Auth.CreateContactToken(ctx, es.ContactTokenRequest{Email: "ann@example.org", Phone: "380500000001", ExternalCustomerID: "C-17", UserPseudoID: "f", Cookie: "sc"})
		}},
	}
}

func TestAuthArgumentsAreRefused(t *testing.T) {
	t.Parallel()
	refuse(t, map[string]refusal{
		"token for nobody": {func(ctx context.Context, c *es.Client) error {
			_, err := c.Auth.CreateContactToken(ctx, es.ContactTokenRequest{Cookie: "sc"})
			return err
		}, "Email"},
		"session for nobody": {func(ctx context.Context, c *es.Client) error {
			_, err := c.NewSession(ctx, es.ContactTokenRequest{})
			return err
		}, "Email"},
	})
}

func TestATokenIsReadAsText(t *testing.T) {
	t.Parallel()
	for _, body := range []string{"3f0c0a52e7d14b5e", `"3f0c0a52e7d14b5e"`} {
		reads(t, body, "3f0c0a52e7d14b5e", func(c *es.Client) (string, error) { return c.Auth.CreateToken(t.Context()) })
	}
}
