package engagortest

import (
	"encoding/json"
	"net/http"
	"slices"
	"strconv"

	"github.com/engagement-go/engagement/engagor"
	"github.com/engagement-go/engagement/internal/fake"
)

func messages(a *account) *table { return &a.messages }

// Messages returns the messages of the publisher of the account, oldest first.
func (a *Account) Messages() []engagor.PublisherMention {
	return all[engagor.PublisherMention](a, messages)
}

// publish keeps a message. Only private messages can be published at once.
func publish(a *account, r *fake.Request) (any, error) {
	o := object{}
	for name, values := range r.Form() {
		switch name {
		case "services", "to", "media":
			o[name] = json.RawMessage(values[0])
		default:
			o[name] = raw(values[0])
		}
	}
	o.setDefault(map[string]any{"type": engagor.PublishTypePost, "status": engagor.PublishStatusDraft, "tags": []any{}})
	if read[string](o, "status") == string(engagor.PublishStatusQueued) && read[string](o, "type") != string(engagor.PublishTypePrivateMessage) {
		return nil, &failure{http.StatusForbidden, engagor.ErrorCodeNoPermission, "only private messages can be published at once"}
	}
	return a.lettered(&a.messages, "", o).object, nil
}

func updateMessage(a *account, r *fake.Request) (any, error) {
	one := a.messages.byID[r.Path["id"]]
	if one == nil {
		return nil, errNotFound
	}
	options := form[engagor.PublisherMentionUpdateOptions](r, "options")
	err := one.object.change(form[object](r, "updates"), map[string]func(json.RawMessage) (any, error){
		"tags": editTags(one.object, options.TagsEditMode),
	})
	return one.object, err
}

// listMessages filters by filter and topics only. Messages have no date.
func listMessages(a *account, r *fake.Request) (any, error) {
	filter, err := parseFilter(r.Query.Get("filter"))
	if err != nil {
		return nil, err
	}
	topicIDs := numbers(r.Query.Get("topic_ids"))
	var rows []*row
	for _, one := range a.messages.rows {
		topic, _ := strconv.ParseInt(read[string](one.object, "topic_id"), 10, 64)
		if (topicIDs == nil || slices.Contains(topicIDs, topic)) && filter(one) {
			rows = append(rows, one)
		}
	}
	return page(r, rows, 20, writeRow)
}
