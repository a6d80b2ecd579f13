package customerio_test

import (
	"context"

	"github.com/engagement-go/engagement/customerio"
)

func infoRows() []row {
	return []row{
		{Operation: "getCioAllowlist", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) {
			return c.Info.ListIPAddresses(ctx)
		}},
	}
}
