package engagortest

import (
	"github.com/engagement-go/engagement/engagor"
	"github.com/engagement-go/engagement/internal/fake"
)

func users(a *account) *table { return &a.users }

// AddUser adds a user to the account and returns it with its ID.
func (a *Account) AddUser(u engagor.User) engagor.User {
	return put[engagor.User](a, func(a *account) *row { return a.addUser(u) })
}

// Users returns the users of the account.
func (a *Account) Users() []engagor.User { return all[engagor.User](a, users) }

func (a *account) addUser(u engagor.User) *row { return a.numbered(&a.users, u.ID, toObject(u)) }

// deleteUser removes the user from teams as well (inferred).
func deleteUser(a *account, r *fake.Request) (any, error) {
	id := r.PathNumber("id")
	for _, team := range a.teams.rows {
		members := read[[]engagor.TeamMember](team.object, "users")
		team.object["users"] = raw(editList(members, []engagor.TeamMember{{ID: id}}, "delete", sameMember))
	}
	return remove(users)(a, r)
}
