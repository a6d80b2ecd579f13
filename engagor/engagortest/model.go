package engagortest

import (
	"encoding/json"
	"fmt"
	"slices"
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

// account keeps everything in the form in which it is answered, so that members nobody knows live on.
type account struct {
	model *model
	id    int64
	name  string

	contacts, mentions, messages, users, teams, topics, tags, attributes, groups, schedules table
}

// These name a table of an account.
func messages(a *account) *table   { return &a.messages }
func users(a *account) *table      { return &a.users }
func teams(a *account) *table      { return &a.teams }
func topics(a *account) *table     { return &a.topics }
func tags(a *account) *table       { return &a.tags }
func attributes(a *account) *table { return &a.attributes }
func groups(a *account) *table     { return &a.groups }
func schedules(a *account) *table  { return &a.schedules }

// object is a JSON object.
type object map[string]json.RawMessage

// row is an object with what it is found by.
type row struct {
	id             string
	topic          int64
	added, updated time.Time
	object         object
}

// table keeps rows in the order of the time at which they were added.
type table struct {
	rows []*row
	byID map[string]*row
}

func (t *table) add(r *row) {
	if old := t.byID[r.id]; old != nil {
		t.remove(old)
	}
	at := len(t.rows)
	for at > 0 && t.rows[at-1].added.After(r.added) {
		at--
	}
	t.rows = slices.Insert(t.rows, at, r)
	if t.byID == nil {
		t.byID = map[string]*row{}
	}
	t.byID[r.id] = r
}

func (t *table) remove(r *row) {
	t.rows = slices.DeleteFunc(t.rows, func(other *row) bool { return other == r })
	delete(t.byID, r.id)
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

// reach finds an account and makes it where there is none.
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

// now is the time as the service keeps it, in seconds.
func now() time.Time { return time.Now().Truncate(time.Second) }

func raw(v any) json.RawMessage {
	encoded, err := json.Marshal(v)
	if err != nil {
		panic(err) // a value of the test cannot be written as JSON
	}
	return encoded
}

func toObject(v any) object {
	o := object{}
	if err := json.Unmarshal(raw(v), &o); err != nil {
		panic(err) // v is a struct
	}
	return o
}

// setDefault sets members that are missing.
func (o object) setDefault(members map[string]any) {
	for name, value := range members {
		if o[name] == nil {
			o[name] = raw(value)
		}
	}
}

// read decodes what it can of a member.
func read[T any](o object, name string) T {
	var v T
	_ = json.Unmarshal(o[name], &v)
	return v
}

// as decodes a row for the test.
func as[T any](r *row) T {
	var v T
	if err := json.Unmarshal(raw(r.object), &v); err != nil {
		panic(err) // the row was made of a T
	}
	return v
}

func (a *account) addContact(c engagor.Contact) *row {
	if c.ID == "" {
		c.ID = strconv.FormatInt(98000+a.model.id(), 10)
	}
	if c.Date.Added.IsZero() {
		c.Date.Added.Time = now()
	}
	if c.Date.Updated.IsZero() {
		c.Date.Updated = c.Date.Added
	}
	c.CustomAttributes = slices.Clone(c.CustomAttributes)
	for i, attribute := range c.CustomAttributes {
		c.CustomAttributes[i] = a.define(attribute)
	}
	o := toObject(c)
	o.setDefault(map[string]any{"tags": []string{}, "customattributes": []any{}, "socialprofiles": []any{}})
	r := &row{id: c.ID, added: c.Date.Added.Time, updated: c.Date.Updated.Time, object: o}
	a.contacts.add(r)
	return r
}

func mentionKey(topic int64, id string) string { return fmt.Sprintf("%d_%s", topic, id) }

// addMention fills in what a mention always has. Its odd forms were all seen: an empty map that is a list, the author's
// id as a number.
func (a *account) addMention(o object) *row {
	topic := read[engagor.MentionTopic](o, "topic")
	if topic.ID == 0 {
		topic.ID = TopicID
	}
	if t := a.topics.byID[strconv.FormatInt(topic.ID, 10)]; t != nil && topic.Name == "" {
		topic.Name = read[string](t.object, "name")
	}
	id := read[string](o, "id")
	if id == "" {
		id = strconv.FormatInt(51234567890123456+a.model.id(), 10) // beyond what a double holds
	}
	date := read[engagor.MentionDate](o, "date")
	if date.Added.IsZero() {
		date.Added.Time = now()
	}
	o["id"], o["unique_id"], o["topic"] = raw(id), raw(mentionKey(topic.ID, id)), raw(topic)
	o["date"] = raw(date)
	for _, person := range []string{"author", "original_author"} {
		if author := read[object](o, person); author["id"] != nil {
			if n, err := strconv.ParseInt(read[string](author, "id"), 10, 64); err == nil {
				author["id"] = raw(n)
				o[person] = raw(author)
			}
		}
	}
	o.setDefault(map[string]any{
		"project": object{"id": raw(5001), "name": raw("Example project")}, "status": engagor.MentionStatusNew, "tags": []any{},
		"permalink":  fmt.Sprintf("https://app.engagor.com/messages/%d/permalink/%d/%s/", a.id, topic.ID, id),
		"assignment": object{"user_ids": raw([]int{}), "team_ids": raw([]int{}), "comments": raw("")},
		"assignees":  []any{}, "actions": []any{}, "action_links": []any{}, "timestamps": []any{}, "handled_by": nil, "location": nil,
	})
	for _, tag := range read[[]string](o, "tags") {
		a.defineTag(tag)
	}
	r := &row{id: mentionKey(topic.ID, id), topic: topic.ID, added: date.Added.Time, object: o}
	a.mentions.add(r)
	return r
}

// numbered adds an object whose id is a number, after those that are there.
func (a *account) numbered(t *table, id int64, o object) *row {
	if id == 0 {
		id = a.model.id()
	}
	o["id"] = raw(id)
	r := &row{id: strconv.FormatInt(id, 10), object: o}
	t.add(r)
	return r
}

// lettered adds an object whose id is text.
func (a *account) lettered(t *table, id string, o object) *row {
	if id == "" {
		id = strconv.FormatInt(a.model.id(), 10)
	}
	o["id"] = raw(id)
	r := &row{id: id, object: o}
	t.add(r)
	return r
}

func (a *account) addTopic(t engagor.Topic) *row {
	o := toObject(t)
	o.setDefault(map[string]any{"monitoredprofiles": []any{}})
	return a.numbered(&a.topics, t.ID, o)
}

func (a *account) addUser(u engagor.User) *row { return a.numbered(&a.users, u.ID, toObject(u)) }

func (a *account) addTeam(t engagor.Team) *row {
	o := toObject(t)
	o.setDefault(map[string]any{"users": []any{}})
	return a.numbered(&a.teams, t.ID, o)
}

func (a *account) addTag(t engagor.Tag) *row {
	o := toObject(t)
	o.setDefault(map[string]any{
		"is_smarttag": false, "color_code": "rgb(10,20,30)", "filter": fmt.Sprintf("usertag:%q", t.Tag), "visible": false, "category_model_tag": false,
	})
	return a.numbered(&a.tags, t.ID, o)
}

// defineTag lists a tag that a mention got and that nobody has seen before (inferred).
func (a *account) defineTag(name string) {
	for _, r := range a.tags.rows {
		if read[string](r.object, "tag") == name {
			return
		}
	}
	a.addTag(engagor.Tag{Tag: name, Visible: true})
}

// define lists the definition of a custom attribute that a contact got, and returns the attribute with all that is known
// of it.
func (a *account) define(attribute engagor.CustomAttribute) engagor.CustomAttribute {
	for _, r := range a.attributes.rows {
		d := as[engagor.CustomAttribute](r)
		if sameAttribute(d, attribute) {
			d.Value = attribute.Value
			return d
		}
	}
	definition := attribute
	definition.Value = nil
	definition = as[engagor.CustomAttribute](a.addAttribute(definition))
	definition.Value = attribute.Value
	return definition
}

func (a *account) addAttribute(d engagor.CustomAttribute) *row {
	return a.lettered(&a.attributes, d.ID, toObject(d))
}

// sameAttribute compares by id, and by name where an id is missing (inferred).
func sameAttribute(x, y engagor.CustomAttribute) bool {
	if x.ID != "" && y.ID != "" {
		return x.ID == y.ID
	}
	return x.Name != "" && x.Name == y.Name
}
