package engagor

import "github.com/engagement-go/engagement/internal/check"

func validateUpdateTeam(_ int64, body TeamUpdateRequest) error {
	if body.Updates.Users != nil && body.Options.UsersEditMode == "" {
		return check.Invalid("options.users_edit_mode", "must be set when users are changed")
	}
	return nil
}
