package engagortest

import "github.com/engagement-go/engagement/engagor"

func topics(a *account) *table { return &a.topics }

// AddTopic adds a topic to the account and returns it with its ID.
func (a *Account) AddTopic(t engagor.Topic) engagor.Topic {
	return put[engagor.Topic](a, func(a *account) *row { return a.addTopic(t) })
}

func (a *account) addTopic(t engagor.Topic) *row {
	o := toObject(t)
	o.setDefault(map[string]any{"monitoredprofiles": []any{}})
	return a.numbered(&a.topics, t.ID, o)
}
