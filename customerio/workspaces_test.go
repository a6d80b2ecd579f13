package customerio_test

import (
	"context"

	"github.com/engagement-go/engagement/customerio"
)

func workspacesRows() []row {
	return []row{
		{Operation: "listWorkspaces", Call: func(ctx context.Context, c *customerio.Client, a args) (any, error) { return c.Workspaces.List(ctx) }},
	}
}
