package engagortest

import (
	"slices"
	"strconv"

	"github.com/engagement-go/engagement/engagor"
	"github.com/engagement-go/engagement/internal/fake"
)

func (m *model) scopes(r *fake.Request) []engagor.Scope { return m.tokens[r.Bearer()].scopes }

// getMe leaves out fields that need a scope.
func (m *model) getMe(r *fake.Request) (any, error) {
	for _, a := range m.accounts {
		one := a.users.byID[strconv.Itoa(UserID)]
		if one == nil {
			continue
		}
		if slices.Contains(m.scopes(r), engagor.ScopeEmail) {
			return one.object, nil
		}
		return object{"id": one.object["id"], "name": one.object["name"]}, nil
	}
	return nil, errNotFound
}

func (m *model) permissions(r *fake.Request) (any, error) {
	return append([]engagor.Scope{}, m.scopes(r)...), nil
}

func (m *model) listAccounts(r *fake.Request) (any, error) {
	return page(r, m.accounts, 10, func(a *account) any {
		list := []any{}
		for _, topic := range a.topics.rows {
			list = append(list, topic.object)
		}
		projects := []any{map[string]any{"id": 5001, "name": "Example project", "topics": list}}
		return map[string]any{"id": a.id, "name": a.name, "projects": projects}
	})
}
