package esputniktest

import (
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"slices"
	"strings"

	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/internal/fake"
)

// channels are the six kinds of templates, by their name in operation IDs, and their channels.
var channels = map[string]esputnik.ChannelType{
	"Email": esputnik.ChannelTypeEmail, "MobilePush": esputnik.ChannelTypeMobilePush, "Viber": esputnik.ChannelTypeViber,
	"AppInbox": esputnik.ChannelTypeAppInbox, "Telegram": esputnik.ChannelTypeTelegramBot, "Sms": esputnik.ChannelTypeSMS,
}

// message is a template. Its fields depend on the channel, and are kept as they are.
type message struct {
	id           int64
	channel      esputnik.ChannelType
	base         map[string]any
	translations map[string]map[string]any
}

// messageHandlers returns the handlers of the seven operations of each channel.
func (m *model) messageHandlers() map[string]handler {
	handlers := map[string]handler{}
	for name, channel := range channels {
		with := func(handle func(r *fake.Request, x *message) fake.Answer) handler {
			return func(r *fake.Request) fake.Answer {
				x := m.message(r.PathNumber("id"))
				if x == nil || x.channel != channel {
					return fail(http.StatusNotFound, "Message with id='%d' not found", r.PathNumber("id"))
				}
				return handle(r, x)
			}
		}
		handlers["search"+name+"Messages"] = func(r *fake.Request) fake.Answer { return m.searchMessages(r, channel) }
		handlers["add"+name+"Message"] = func(r *fake.Request) fake.Answer { return m.addMessage(r, channel) }
		handlers["get"+name+"Message"] = with(func(_ *fake.Request, x *message) fake.Answer { return fake.OK(x.full()) })
		handlers["update"+name+"Message"] = with(m.updateMessage)
		handlers["delete"+name+"Message"] = with(m.deleteMessage)
		handlers["put"+name+"MessageTranslation"] = with(m.putTranslation)
		handlers["delete"+name+"MessageTranslation"] = with(m.deleteTranslation)
		if name == "Email" {
			handlers["getEmailMessageViewLink"] = with(func(_ *fake.Request, x *message) fake.Answer {
				return fake.OK(map[string]any{"link": fmt.Sprintf("https://esputnik.example.org/view/%d", x.id)})
			})
		}
	}
	return handlers
}

func (m *model) message(id int64) *message {
	for _, x := range m.messages {
		if x.id == id {
			return x
		}
	}
	return nil
}

func (x *message) row() map[string]any {
	row := maps.Clone(x.base)
	row["id"] = x.id
	return row
}

func (x *message) full() map[string]any {
	row := x.row()
	if len(x.translations) == 0 {
		return row
	}
	var languages []string
	if base, ok := x.base["languageCode"].(string); ok {
		languages = append(languages, base)
	}
	var translations []any
	for _, language := range slices.Sorted(maps.Keys(x.translations)) {
		languages = append(languages, language)
		translations = append(translations, x.translations[language])
	}
	row["languages"], row["translations"] = languages, translations
	return row
}

func (m *model) searchMessages(r *fake.Request, channel esputnik.ChannelType) fake.Answer {
	want := r.Query.Get("search")
	rows := []any{}
	for _, x := range m.messages {
		name, _ := x.base["name"].(string)
		tags, _ := x.base["tags"].([]any)
		if x.channel == channel && (has(name, want) || slices.Contains(tags, any(want))) {
			rows = append(rows, x.row())
		}
	}
	return m.counted(fake.OK(page(r, rows, 500)), len(rows), false)
}

// readMessage reads a template without the fields that only answers have, which is inferred.
func readMessage(r *fake.Request) (map[string]any, *fake.Answer) {
	x := fake.Read[map[string]any](r)
	for _, name := range []string{"id", "languages", "translations"} {
		delete(x, name)
	}
	if strings.HasPrefix(r.Operation.Route, "/v1/messages/viber") {
		if fault := viberFault(x); fault != "" {
			a := fail(http.StatusBadRequest, "%s", fault)
			return nil, &a
		}
	}
	return x, nil
}

func viberFault(x map[string]any) string {
	given := 0
	for _, name := range []string{"img", "caption", "action"} {
		if x[name] != nil {
			given++
		}
	}
	switch {
	case given != 0 && given != 3:
		return "img, caption and action must be given together"
	case given != 0 && x["transactional"] == true:
		return "img, caption and action are not allowed in a transactional message"
	}
	return ""
}

func (m *model) addMessage(r *fake.Request, channel esputnik.ChannelType) fake.Answer {
	base, refused := readMessage(r)
	if refused != nil {
		return *refused
	}
	return fake.OK(map[string]any{"id": m.newMessage(channel, base).id})
}

func (m *model) newMessage(channel esputnik.ChannelType, base map[string]any) *message {
	id := int64(3000001)
	if n := len(m.messages); n > 0 {
		id = m.messages[n-1].id + 1
	}
	x := &message{id: id, channel: channel, base: base, translations: map[string]map[string]any{}}
	m.messages = append(m.messages, x)
	return x
}

func (m *model) updateMessage(r *fake.Request, x *message) fake.Answer {
	base, refused := readMessage(r)
	if refused != nil {
		return *refused
	}
	x.base = base
	return text("Message with id='%d' has been updated", x.id)
}

func (m *model) deleteMessage(_ *fake.Request, x *message) fake.Answer {
	m.messages = slices.DeleteFunc(m.messages, func(other *message) bool { return other == x })
	return text("Message with id='%d' has been deleted", x.id)
}

func (m *model) putTranslation(r *fake.Request, x *message) fake.Answer {
	translation, refused := readMessage(r)
	if refused != nil {
		return *refused
	}
	translation["languageCode"] = r.Path["language"]
	x.translations[r.Path["language"]] = translation
	return text("Message with id='%d' has been updated", x.id)
}

func (m *model) deleteTranslation(r *fake.Request, x *message) fake.Answer {
	if x.translations[r.Path["language"]] == nil {
		return fail(http.StatusNotFound, "Message with id='%d' has no language '%s'", x.id, r.Path["language"])
	}
	delete(x.translations, r.Path["language"])
	return text("Message with id='%d' has been deleted", x.id)
}

// AddMessage adds a message template and returns its ID. draft is the draft of a channel, an EmailMessageDraft for
// example.
func (s *Server) AddMessage(draft any) int64 {
	m, unlock := s.lock()
	defer unlock()
	var channel esputnik.ChannelType
	switch draft.(type) {
	case esputnik.EmailMessageDraft:
		channel = esputnik.ChannelTypeEmail
	case esputnik.MobilePushMessageDraft:
		channel = esputnik.ChannelTypeMobilePush
	case esputnik.ViberMessageDraft:
		channel = esputnik.ChannelTypeViber
	case esputnik.AppInboxMessageDraft:
		channel = esputnik.ChannelTypeAppInbox
	case esputnik.TelegramMessageDraft:
		channel = esputnik.ChannelTypeTelegramBot
	case esputnik.SMSMessageDraft:
		channel = esputnik.ChannelTypeSMS
	}
	encoded, err := json.Marshal(draft)
	var base map[string]any
	if err != nil || json.Unmarshal(encoded, &base) != nil || channel == "" {
		panic("esputniktest: AddMessage wants a draft of a message")
	}
	return m.newMessage(channel, base).id
}
