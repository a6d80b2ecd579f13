package engagor_test

import (
	"context"

	"github.com/engagement-go/engagement/engagor"
)

func securityRows() []row {
	return []row{
		{Operation: "listSecurityAudit", Want: &engagor.AuditEntryPage{Count: 1, Data: []engagor.AuditEntry{{ID: "101"}}}, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.Security.Audit(ctx, engagor.ListSecurityAuditParams{
				DateFrom: from, DateTo: to, Events: []engagor.AuditEvent{engagor.AuditEventLoginFailure, engagor.AuditEventLogout}, UserID: 3, PageToken: "YToy", Limit: 200,
			})
		}},
	}
}
