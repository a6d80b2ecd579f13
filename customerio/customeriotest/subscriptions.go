package customeriotest

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/engagement-go/engagement/internal/fake"
)

// The attributes that hold the subscription preferences, as JSON in a text.
const (
	preferencesName = "cio_subscription_preferences"
	computedName    = "_cio_subscription_preferences_computed"
)

// preferences are what a person subscribed to (true) or unsubscribed from (false).
type preferences struct {
	Topics   map[string]bool `json:"topics,omitempty"`
	Channels map[string]bool `json:"channels,omitempty"`
}

// prefer changes the preferences of a person: all of them, or one that a dotted name names.
func (m *model) prefer(p *person, name string, value []byte) bool {
	place := strings.Split(strings.TrimPrefix(name, preferencesName+"."), ".")
	next := preferences{maps.Clone(p.preferences.Topics), maps.Clone(p.preferences.Channels)}
	var on bool
	switch {
	case name == preferencesName && string(value) == "null":
		next = preferences{}
	case name == preferencesName:
		next = preferences{}
		if json.Unmarshal(value, &next) != nil {
			return false
		}
	case len(place) != 2 || json.Unmarshal(value, &on) != nil:
		return false
	case place[0] == "topics":
		next.Topics = with(next.Topics, place[1], on)
	case place[0] == "channels":
		next.Channels = with(next.Channels, place[1], on)
	}
	p.preferences = next
	encoded, _ := json.Marshal(next)
	m.set(p, computedName, string(encoded), unixTime(0))
	return m.set(p, preferencesName, string(encoded), now())
}

func with(m map[string]bool, name string, on bool) map[string]bool {
	if m == nil {
		m = map[string]bool{}
	}
	m[name] = on
	return m
}

// subscriptionPreferences returns the topic of the examples, and those that the preferences of the person name. The number
// of a topic is a number, which is text in the documents.
func (m *model) subscriptionPreferences(r *fake.Request) fake.Answer {
	return m.withPerson(r, func(p *person) fake.Answer {
		topics := []any{}
		names := with(maps.Clone(p.preferences.Topics), "topic_1", true)
		for _, name := range slices.Sorted(maps.Keys(names)) {
			id, err := strconv.Atoi(strings.TrimPrefix(name, "topic_"))
			if err != nil {
				continue
			}
			on, said := p.preferences.Topics[name]
			topic := map[string]any{"id": id, "subscribed": !p.Unsubscribed && (on || !said), "name": "News", "description": "What is new"}
			if id != 1 {
				topic["name"], topic["description"] = fmt.Sprint("Topic ", id), ""
			}
			topics = append(topics, topic)
		}
		return fake.OK(map[string]any{"customer": map[string]any{
			"id": orNull(p.ID), "identifiers": p.identifiers(), "unsubscribed": p.Unsubscribed, "topics": topics,
			"header": map[string]string{"title": "Preferences", "subtitle": "Choose what you want to hear about"},
		}})
	})
}

func (m *model) centerToken(r *fake.Request) fake.Answer {
	ref := r.Path["customer_id"]
	if m.find(kindID, ref) == nil && m.find(kindEmail, ref) == nil {
		return badRequest(r, "no such person")
	}
	return example(r)
}
