package engagor_test

import (
	"context"
	"testing"

	"github.com/engagement-go/engagement/engagor"
)

func securityRows() []row {
	return []row{
		{Operation: "listSecurityAudit", Want: &engagor.AuditEntryPage{Count: 1, Data: []engagor.AuditEntry{{ID: "101"}}}, Call: func(ctx context.Context, c *engagor.Client, a args) (any, error) {
			return c.Security.ListAuditEntries(ctx, engagor.ListSecurityAuditParams{
				DateFrom: from, DateTo: to, Events: []engagor.AuditEvent{engagor.AuditEventLoginFailure, engagor.AuditEventLogout}, UserID: 3, PageToken: "YToy", Limit: 200,
			})
		}},
	}
}

func TestSecurityRefuse(t *testing.T) {
	t.Parallel()
	refuse(t, refusals{
		"an unknown event": {func(ctx context.Context, c *engagor.Client) error {
			_, err := c.Security.ListAuditEntries(ctx, engagor.ListSecurityAuditParams{Events: []engagor.AuditEvent{"login"}})
			return err
		}, "Security.ListAuditEntries: Events[0] must be one of password_change, login_success, login_failure, logout, account_locked, account_unlocked, settings_edited, password_reset"},
	})
}
