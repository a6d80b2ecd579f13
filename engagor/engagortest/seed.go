package engagortest

import "github.com/engagement-go/engagement/engagor"

// Account is one account of the service, to put things into it without a request and to look at what is there.
type Account struct {
	model *model
	id    int64
}

// Account returns an account of the service, AccountID for the one that Client is made for. One that is not there yet is
// added, empty.
func (s *Server) Account(id int64) *Account {
	s.model.mu.Lock()
	defer s.model.mu.Unlock()
	s.model.reach(id)
	return &Account{model: s.model, id: id}
}

// put runs add on the account and returns the row as the account holds it.
func put[T any](a *Account, add func(*account) *row) T {
	a.model.mu.Lock()
	defer a.model.mu.Unlock()
	return as[T](add(a.model.find(a.id)))
}

// all returns the rows of a table.
func all[T any](a *Account, pick func(*account) *table) []T {
	a.model.mu.Lock()
	defer a.model.mu.Unlock()
	var list []T
	for _, r := range pick(a.model.find(a.id)).rows {
		list = append(list, as[T](r))
	}
	return list
}

// one returns a row of a table.
func one[T any](a *Account, pick func(*account) *table, id string) (v T, ok bool) {
	a.model.mu.Lock()
	defer a.model.mu.Unlock()
	r := pick(a.model.find(a.id)).byID[id]
	if r == nil {
		return v, false
	}
	return as[T](r), true
}

// AddContact puts a contact into the account and returns it with what was missing: its id and its dates.
func (a *Account) AddContact(c engagor.Contact) engagor.Contact {
	return put[engagor.Contact](a, func(a *account) *row { return a.addContact(c) })
}

// Contact returns a contact of the account.
func (a *Account) Contact(id string) (engagor.Contact, bool) {
	return one[engagor.Contact](a, func(a *account) *table { return &a.contacts }, id)
}

// Contacts returns the contacts of the account, oldest first.
func (a *Account) Contacts() []engagor.Contact {
	return all[engagor.Contact](a, func(a *account) *table { return &a.contacts })
}

// AddMention puts a mention into the account and returns it with what was missing: its id, its topic (TopicID), its
// status (new), its date and more. Note that lists start 28 days ago unless they are asked for more.
func (a *Account) AddMention(m engagor.Mention) engagor.Mention {
	return put[engagor.Mention](a, func(a *account) *row { return a.addMention(toObject(m)) })
}

// Mention returns a mention of the account.
func (a *Account) Mention(topicID int64, id string) (engagor.Mention, bool) {
	return one[engagor.Mention](a, func(a *account) *table { return &a.mentions }, mentionKey(topicID, id))
}

// Mentions returns the mentions of the account, oldest first.
func (a *Account) Mentions() []engagor.Mention {
	return all[engagor.Mention](a, func(a *account) *table { return &a.mentions })
}

// AddTopic puts a topic into the account and returns it with its id.
func (a *Account) AddTopic(t engagor.Topic) engagor.Topic {
	return put[engagor.Topic](a, func(a *account) *row { return a.addTopic(t) })
}

// AddUser puts a user into the account and returns it with its id.
func (a *Account) AddUser(u engagor.User) engagor.User {
	return put[engagor.User](a, func(a *account) *row { return a.addUser(u) })
}

// Users returns the users of the account.
func (a *Account) Users() []engagor.User { return all[engagor.User](a, users) }

// AddTeam puts a team into the account and returns it with its id.
func (a *Account) AddTeam(t engagor.Team) engagor.Team {
	return put[engagor.Team](a, func(a *account) *row { return a.addTeam(t) })
}

// Teams returns the teams of the account.
func (a *Account) Teams() []engagor.Team { return all[engagor.Team](a, teams) }

// AddTag puts a tag for mentions into the account and returns it with its id and its filter.
func (a *Account) AddTag(t engagor.Tag) engagor.Tag {
	return put[engagor.Tag](a, func(a *account) *row { return a.addTag(t) })
}

// Tags returns the tags for mentions of the account. A mention that gets a new tag adds it to them.
func (a *Account) Tags() []engagor.Tag { return all[engagor.Tag](a, tags) }

// AddCustomAttribute puts the definition of a custom attribute into the account and returns it with its id.
func (a *Account) AddCustomAttribute(d engagor.CustomAttribute) engagor.CustomAttribute {
	d.Value = nil
	return put[engagor.CustomAttribute](a, func(a *account) *row { return a.addAttribute(d) })
}

// Messages returns what was handed to the publisher of the account, oldest first.
func (a *Account) Messages() []engagor.PublisherMention {
	return all[engagor.PublisherMention](a, messages)
}
