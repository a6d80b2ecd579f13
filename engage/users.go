package engage

import "github.com/engagement-go/engagement/internal/check"

func validateListUsers(p ListUsersParams) error {
	return checkPosition(p.NextCursor, p.PreviousCursor, p.AfterID, p.BeforeID)
}

func (p *ListUsersParams) position() (string, error) {
	return position(p.NextCursor, p.PreviousCursor, p.AfterID, p.BeforeID)
}

func (p *ListUsersParams) seek(cursor string) { p.NextCursor, p.AfterID = split(cursor) }

func (p *UserPage) next() string {
	return next(p.NextCursor, p.HasMore, p.Data, func(u *User) string { return u.ID })
}

func validateCreateUser(user UserDraft) error { return user.Meta.check("Meta") }

func validateUpdateUser(_ string, update UserUpdate) error { return update.Meta.check("Meta") }

func validateMergeUsers(source, destination string) error {
	if source == destination {
		return check.Invalid("destination", "must not be the source")
	}
	return nil
}
