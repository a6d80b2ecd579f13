package engagortest

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"time"

	"github.com/engagement-go/engagement/engagor"
	"github.com/engagement-go/engagement/internal/fake"
)

// AddMention adds a mention to the account and returns it. Fields that are missing are set: ID, Topic (TopicID), Status
// (new), Date and more. Lists start 28 days ago unless DateFrom is set.
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

func mentionKey(topic int64, id string) string { return fmt.Sprintf("%d_%s", topic, id) }

// addMention sets the fields that a mention always has. Its odd forms are those of the service: an empty map that is a
// list, and the ID of the author as a number.
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
		id = strconv.FormatInt(51234567890123456+a.model.id(), 10) // not exact as a float64
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

// listMentions sorts by the date of adding only, by default newest first.
func listMentions(a *account, r *fake.Request) (any, error) {
	rows, err := a.inbox(r, a.mentions.rows)
	if err != nil {
		return nil, err
	}
	if r.Query.Get("sort") != string(engagor.MentionSortDateAddedAsc) {
		slices.Reverse(rows)
	}
	return page(r, rows, 20, writeRow)
}

// inbox returns the mentions that match a request, by default those of the last 28 days.
func (a *account) inbox(r *fake.Request, rows []*row) ([]*row, error) {
	filter, err := parseFilter(r.Query.Get("filter"))
	if err != nil {
		return nil, err
	}
	from, to := time.Now().AddDate(0, 0, -28), time.Time{}
	for name, at := range map[string]*time.Time{"date_from": &from, "date_to": &to} {
		if text := r.Query.Get(name); text != "" {
			if *at, err = time.Parse(time.RFC3339, text); err != nil {
				return nil, invalid("%s is not a date in ISO 8601", name)
			}
		}
	}
	topicIDs := numbers(r.Query.Get("topic_ids"))
	var matches []*row
	for _, one := range rows {
		if one.added.Before(from) || !to.IsZero() && one.added.After(to) || topicIDs != nil && !slices.Contains(topicIDs, one.topic) || !filter(one) {
			continue
		}
		matches = append(matches, one)
	}
	return matches, nil
}

func (a *account) mention(r *fake.Request) (*row, error) {
	topic := r.PathNumber("topic_id")
	if one := a.mentions.byID[mentionKey(topic, r.Path["id"])]; one != nil {
		return one, nil
	}
	return nil, errNotFound
}

func getMention(a *account, r *fake.Request) (any, error) {
	one, err := a.mention(r)
	if err != nil {
		return nil, err
	}
	return one.object, nil
}

func updateMention(a *account, r *fake.Request) (any, error) {
	one, err := a.mention(r)
	if err != nil {
		return nil, err
	}
	updates, options := form[object](r, "updates"), form[engagor.MentionUpdateOptions](r, "options")
	if sentiment, given := updates["sentiment"]; given { // a mention has it in its message
		message := read[object](one.object, "message")
		if message == nil {
			message = object{}
		}
		message["sentiment"] = sentiment
		updates["message"] = raw(message)
		delete(updates, "sentiment")
	}
	err = one.object.change(updates, map[string]func(json.RawMessage) (any, error){
		"tags": editTags(one.object, options.TagsEditMode),
		"status": func(given json.RawMessage) (any, error) {
			if string(given) == string(one.object["status"]) {
				return nil, invalid("the mention has this status already")
			}
			return given, nil
		},
		"assignment": func(given json.RawMessage) (any, error) {
			merged := read[object](one.object, "assignment")
			return merged, json.Unmarshal(given, &merged)
		},
	})
	if err != nil {
		return nil, err
	}
	for _, tag := range read[[]string](one.object, "tags") {
		a.defineTag(tag)
	}
	if updates["assignment"] != nil {
		one.object["assignees"] = raw(a.assignees(read[engagor.MentionAssignment](one.object, "assignment")))
	}
	return one.object, nil
}

// assignees are the users and teams of an assignment with their names.
func (a *account) assignees(assignment engagor.MentionAssignment) []engagor.MentionAssignee {
	list := []engagor.MentionAssignee{}
	add := func(kind string, from *table, ids []int64) {
		for _, id := range ids {
			assignee := engagor.MentionAssignee{ID: strconv.FormatInt(id, 10), Type: kind}
			if known := from.byID[assignee.ID]; known != nil {
				assignee.DisplayName = read[string](known.object, "name")
			}
			list = append(list, assignee)
		}
	}
	add("user", &a.users, assignment.UserIDs)
	add("team", &a.teams, assignment.TeamIDs)
	return list
}

func deleteMention(a *account, r *fake.Request) (any, error) {
	one, err := a.mention(r)
	if err != nil {
		return nil, err
	}
	a.mentions.remove(one)
	return true, nil
}

// addMentions adds the mentions in topics of the account, and reports whether these were all.
func addMentions(a *account, r *fake.Request) (any, error) {
	complete := true
	for _, o := range form[[]object](r, "mentions") {
		topic := read[engagor.MentionTopic](o, "topic")
		if a.topics.byID[strconv.FormatInt(topic.ID, 10)] == nil {
			complete = false
			continue
		}
		a.addMention(o)
	}
	return complete, nil
}
