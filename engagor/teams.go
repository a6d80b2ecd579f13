package engagor

import "github.com/engagement-go/engagement/internal/check"

func validateUpdateTeam(_ int64, update TeamUpdateRequest) error {
	if update.Updates.Users != nil && update.Options.UsersEditMode == "" {
		return check.Invalid("Options.UsersEditMode", "must be set to update users")
	}
	return nil
}
