package engagortest

import (
	"strconv"
	"sync"
	"time"

	"github.com/engagement-go/engagement/engagor"
)

// model is what the service holds.
type model struct {
	mu       sync.Mutex
	ids      int64
	accounts []*account
	tokens   map[string]*grant // by access token
	renewals map[string]*grant // by refresh token
	codes    map[string]*grant // by authorization code
}

// account keeps objects in the form of answers, so that unknown fields are kept.
type account struct {
	model *model
	id    int64
	name  string

	contacts, mentions, messages, users, teams, topics, tags, attributes, groups, schedules table
}

func newModel() *model {
	m := &model{ids: 1000, tokens: map[string]*grant{}, renewals: map[string]*grant{}, codes: map[string]*grant{}}
	m.tokens[Token] = &grant{scopes: allScopes}
	a := m.reach(AccountID)
	a.name = "Example"
	a.addTopic(engagor.Topic{ID: TopicID, Name: "Example topic", SearchKeywords: "example"})
	a.addUser(engagor.User{ID: UserID, Name: "Jane Doe", Company: "Example NV", Email: "jane@example.com"})
	return m
}

// reach finds an account, or creates it.
func (m *model) reach(id int64) *account {
	if a := m.find(id); a != nil {
		return a
	}
	a := &account{model: m, id: id, name: "Account " + strconv.FormatInt(id, 10)}
	m.accounts = append(m.accounts, a)
	return a
}

func (m *model) find(id int64) *account {
	for _, a := range m.accounts {
		if a.id == id {
			return a
		}
	}
	return nil
}

func (m *model) id() int64 {
	m.ids++
	return m.ids
}

// now is the time in seconds, as the service keeps it.
func now() time.Time { return time.Now().Truncate(time.Second) }
