package engagetest

import (
	"slices"

	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/internal/fake"
)

func (m *model) addToAccounts(r *fake.Request) fake.Answer {
	return m.withUser(r, func(u *user) fake.Answer {
		for _, a := range fake.Read[struct{ Accounts []engage.AccountAssignment }](r).Accounts {
			if account := m.users.byKey[a.ID]; account == nil || r.Strict && !account.IsAccount {
				return notFound
			}
			m.enter(u, a)
		}
		return fake.OK(u.wire())
	})
}

func (m *model) updateRole(r *fake.Request) fake.Answer {
	return m.withUser(r, func(u *user) fake.Answer {
		i := u.account(r.Path["aid"])
		if i < 0 {
			return notFound
		}
		u.Accounts[i].Role = fake.Read[struct{ Role string }](r).Role
		return fake.OK(u.wire())
	})
}

func (m *model) removeFromAccount(r *fake.Request) fake.Answer {
	return m.withUser(r, func(u *user) fake.Answer {
		if !m.exit(u, r.Path["aid"]) {
			return notFound
		}
		return fake.OK(u.wire())
	})
}

func (m *model) members(r *fake.Request) fake.Answer {
	return m.withUser(r, func(account *user) fake.Answer {
		data := []any{}
		for _, u := range m.users.rows {
			if u != nil && u.account(account.UID) >= 0 {
				data = append(data, u.wire())
			}
		}
		return fake.OK(paged(r, data, "", ""))
	})
}

// account is the position of a customer's account, -1 if the customer is not in it.
func (u *user) account(uid string) int {
	return slices.IndexFunc(u.Accounts, func(a engage.AccountMembership) bool { return a.ID == uid })
}

// enter adds a customer to an account, if there is one. The vendor's own tests add customers to users that are no accounts.
func (m *model) enter(u *user, a engage.AccountAssignment) {
	account := m.users.byKey[a.ID]
	if account == nil {
		return
	}
	if i := u.account(a.ID); i >= 0 {
		u.Accounts[i].Role = a.Role
		return
	}
	u.Accounts = append(u.Accounts, engage.AccountMembership(a))
	if account.MemberCount != nil {
		account.MemberCount = new(*account.MemberCount + 1)
	}
}

// exit removes a customer from an account.
func (m *model) exit(u *user, accountUID string) bool {
	i := u.account(accountUID)
	if i < 0 {
		return false
	}
	u.Accounts = slices.Delete(u.Accounts, i, i+1)
	if account := m.users.byKey[accountUID]; account != nil && account.MemberCount != nil {
		account.MemberCount = new(*account.MemberCount - 1)
	}
	return true
}
