package engagortest

import (
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/engagement-go/engagement/engagor"
	"github.com/engagement-go/engagement/internal/fake"
)

// failure is an error that a handler answers with.
type failure struct {
	status int
	code   engagor.FailureCode
	text   string
}

func (f *failure) Error() string { return f.text }

func invalid(format string, args ...any) error {
	return &failure{http.StatusBadRequest, engagor.FailureCodeInvalidParameter, fmt.Sprintf(format, args...)}
}

var errNotFound = &failure{http.StatusNotFound, engagor.FailureCodeNotFound, "there is no such object"}

// user makes a handler of a function that is about the user behind the token.
func (m *model) user(handle func(*fake.Request) (any, error)) func(*fake.Request) fake.Answer {
	return func(r *fake.Request) fake.Answer {
		m.mu.Lock()
		defer m.mu.Unlock()
		return envelope(handle(r))
	}
}

// account makes a handler of a function that is about the account in the path.
func (m *model) account(handle func(*account, *fake.Request) (any, error)) func(*fake.Request) fake.Answer {
	return func(r *fake.Request) fake.Answer {
		m.mu.Lock()
		defer m.mu.Unlock()
		id, _ := strconv.ParseInt(r.Path["account_id"], 10, 64)
		a := m.find(id)
		if a == nil {
			return envelope(nil, &failure{http.StatusForbidden, engagor.FailureCodeNoPermission, "the user cannot reach the account"})
		}
		return envelope(handle(a, r))
	}
}

// envelope writes an answer while the model is locked.
func envelope(response any, err error) fake.Answer {
	if err == nil {
		return fake.OK(map[string]any{"meta": map[string]any{"code": http.StatusOK}, "response": response})
	}
	var f *failure
	if !errors.As(err, &f) {
		f = &failure{http.StatusInternalServerError, engagor.FailureCodeInternalServerError, err.Error()}
	}
	return fake.Answer{Status: f.status, Body: failureBody(f.status, f.code, f.text)}
}

// form decodes the JSON in a field of the form, which the spec has been held against already.
func form[T any](r *fake.Request, name string) T {
	var v T
	_ = json.Unmarshal([]byte(r.Form().Get(name)), &v)
	return v
}

// numbers reads ids that are joined by commas.
func numbers(text string) []int64 {
	var list []int64
	for part := range strings.SplitSeq(text, ",") {
		if n, err := strconv.ParseInt(part, 10, 64); err == nil {
			list = append(list, n)
		}
	}
	return list
}

// page cuts a page out of rows that match. size is how many the vendor gives to a request that does not say.
func page[T any](r *fake.Request, rows []T, size int, write func(T) any) (any, error) {
	if limit := r.Query.Get("limit"); limit != "" {
		size, _ = strconv.Atoi(limit)
	}
	from := 0
	if token := r.Query.Get("page_token"); token != "" {
		var err error
		if from, err = readToken(token); err != nil {
			return nil, err
		}
	}
	from = min(from, len(rows))
	to := min(from+size, len(rows))
	data := make([]any, 0, to-from)
	for _, one := range rows[from:to] {
		data = append(data, write(one))
	}
	var paging any = []any{} // PHP's empty map: a list with nothing in it has no next page to tell of
	switch {
	case to < len(rows) && size > 0:
		paging = map[string]any{"next_url": nextURL(r, writeToken(to))}
	case len(rows) > 0:
		paging = map[string]any{"next_url": nil}
	}
	return map[string]any{"count": len(rows), "data": data, "paging": paging}, nil
}

// A page token is base64 of what PHP makes of [offset, []].
func writeToken(offset int) string {
	return base64.StdEncoding.EncodeToString(fmt.Appendf(nil, "a:2:{i:0;i:%d;i:1;a:0:{}}", offset))
}

func readToken(token string) (offset int, err error) {
	text, err := base64.StdEncoding.DecodeString(token)
	if err == nil {
		_, err = fmt.Sscanf(string(text), "a:2:{i:0;i:%d;i:1;a:0:{}}", &offset)
	}
	if err != nil || offset < 0 {
		return 0, invalid("page_token is wrong")
	}
	return offset, nil
}

// nextURL repeats the request with the next page token. Like the vendor it adds the access token and writes topics the
// way PHP does.
func nextURL(r *fake.Request, pageToken string) string {
	query := url.Values{"access_token": {bearer(r)}, "page_token": {pageToken}}
	for name, values := range r.Query {
		switch name {
		case "page_token":
		case "topic_ids":
			for i, id := range numbers(values[0]) {
				query.Set(fmt.Sprintf("topic_ids[%d]", i), strconv.FormatInt(id, 10))
			}
		default:
			query[name] = values
		}
	}
	next := *r.URL
	if next.Host == "" {
		next.Scheme, next.Host = "http", r.Host
	}
	next.RawQuery = query.Encode()
	return next.String()
}

func writeRow(r *row) any { return r.object }

type handler = func(*account, *fake.Request) (any, error)

func list(pick func(*account) *table, size int) handler {
	return func(a *account, r *fake.Request) (any, error) { return page(r, pick(a).rows, size, writeRow) }
}

func get(pick func(*account) *table) handler {
	return func(a *account, r *fake.Request) (any, error) {
		one := pick(a).byID[r.Path["id"]]
		if one == nil {
			return nil, errNotFound
		}
		return one.object, nil
	}
}

func remove(pick func(*account) *table) handler {
	return func(a *account, r *fake.Request) (any, error) {
		one := pick(a).byID[r.Path["id"]]
		if one == nil {
			return nil, errNotFound
		}
		pick(a).remove(one)
		return true, nil
	}
}

// update replaces the members that are given.
func update(pick func(*account) *table) handler {
	return func(a *account, r *fake.Request) (any, error) {
		one := pick(a).byID[r.Path["id"]]
		if one == nil {
			return nil, errNotFound
		}
		return one.object, one.object.change(form[object](r, "updates"), nil)
	}
}

// change replaces members. Those with an editor are handed to it; an editor that returns an error refuses the change.
func (o object) change(updates object, edit map[string]func(given json.RawMessage) (any, error)) error {
	changed := object{}
	for name, value := range updates {
		if name == "id" || name == "date" {
			return invalid("%s cannot be changed", name)
		}
		changed[name] = value
		if edit[name] != nil {
			edited, err := edit[name](value)
			if err != nil {
				return err
			}
			changed[name] = raw(edited)
		}
	}
	maps.Copy(o, changed)
	return nil
}

// editList applies an edit mode to a list. The modes have different names for different lists.
func editList[T any](have, given []T, mode string, same func(x, y T) bool) []T {
	has := func(list []T, v T) int { return slices.IndexFunc(list, func(x T) bool { return same(x, v) }) }
	result := []T{}
	switch mode {
	case "overwrite":
		have = nil
		fallthrough
	case "add":
		result = append(result, have...)
		for _, v := range given {
			if at := has(result, v); at >= 0 {
				result[at] = v
			} else {
				result = append(result, v)
			}
		}
	case "delete":
		for _, v := range have {
			if has(given, v) < 0 {
				result = append(result, v)
			}
		}
	}
	return result
}

// editTags is the editor for tags of a row. The default, update, makes the given list the whole list.
func editTags(o object, mode engagor.TagsEditMode) func(json.RawMessage) (any, error) {
	return func(given json.RawMessage) (any, error) {
		var list []string
		_ = json.Unmarshal(given, &list)
		how := string(mode)
		if mode == "" || mode == engagor.TagsEditModeUpdate {
			how = "overwrite"
		}
		return editList(read[[]string](o, "tags"), list, how, func(x, y string) bool { return x == y }), nil
	}
}

func (m *model) scopes(r *fake.Request) []engagor.Scope { return m.tokens[bearer(r)].scopes }

// getMe leaves out what needs a scope.
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

func (a *account) contact(r *fake.Request, topicIDs string) (*row, error) {
	if id := r.Path["contact_id"]; id != "" {
		if one := a.contacts.byID[id]; one != nil {
			return one, nil
		}
		return nil, errNotFound
	}
	service, serviceID := r.Path["service"], r.Path["service_id"]
	switch service {
	case "instagram":
		return nil, &failure{http.StatusBadRequest, engagor.FailureCodeUnsupportedType, "contacts on instagram are found by their id only"}
	case "wechat", "twilio", "web", "whatsapp", "viber":
		if topicIDs == "" {
			return nil, invalid("topic_ids is required for %s", service)
		}
	}
	for _, one := range a.contacts.rows {
		for _, profile := range read[[]engagor.SocialProfile](one.object, "socialprofiles") {
			if profile.Type == service && profile.ServiceID == serviceID {
				return one, nil
			}
		}
	}
	return nil, errNotFound
}

func getContact(a *account, r *fake.Request) (any, error) {
	one, err := a.contact(r, r.Query.Get("topic_ids"))
	if err != nil {
		return nil, err
	}
	return one.object, nil
}

func updateContact(a *account, r *fake.Request) (any, error) {
	one, err := a.contact(r, r.Form().Get("topic_ids"))
	if err != nil {
		return nil, err
	}
	options := form[engagor.ContactUpdateOptions](r, "options")
	err = one.object.change(form[object](r, "updates"), map[string]func(json.RawMessage) (any, error){
		"tags": editTags(one.object, options.TagsEditMode),
		"customattributes": func(given json.RawMessage) (any, error) {
			return a.editAttributes(one.object, given, options.CustomAttributesEditMode)
		},
		"socialprofiles": func(json.RawMessage) (any, error) { return nil, invalid("socialprofiles cannot be changed") },
	})
	if err != nil {
		return nil, err
	}
	one.updated = now()
	one.object["date"] = raw(engagor.ContactDate{Added: engagor.UnixTime{Time: one.added}, Updated: engagor.UnixTime{Time: one.updated}})
	return one.object, nil
}

// editAttributes finds attributes by id or name (inferred).
func (a *account) editAttributes(o object, given json.RawMessage, mode engagor.CustomAttributesEditMode) (any, error) {
	var list []engagor.CustomAttribute
	_ = json.Unmarshal(given, &list)
	how := string(mode)
	if mode == "" || mode == engagor.CustomAttributesEditModeUpdate {
		how = "add"
	}
	for i, attribute := range list {
		if attribute.ID == "" && attribute.Name == "" {
			return nil, invalid("a custom attribute has neither id nor name")
		}
		if mode != engagor.CustomAttributesEditModeDelete {
			list[i] = a.define(attribute)
		}
	}
	return editList(read[[]engagor.CustomAttribute](o, "customattributes"), list, how, sameAttribute), nil
}

func deleteContact(a *account, r *fake.Request) (any, error) {
	one, err := a.contact(r, "")
	if err != nil {
		return nil, err
	}
	a.contacts.remove(one)
	return true, nil
}

func listContacts(a *account, r *fake.Request) (any, error) {
	var required []string
	_ = json.Unmarshal([]byte(r.Query.Get("required_fields")), &required)
	tag, given := strings.CutPrefix(r.Query.Get("filter"), "contacttag:")
	if tag = strings.Trim(tag, `"`); r.Query.Has("filter") && (!given || tag == "") {
		return nil, invalid("the filter must be contacttag:tagname")
	}
	since, _ := time.Parse(time.RFC3339, r.Query.Get("updated_since"))
	var rows []*row
	for _, one := range a.contacts.rows {
		missing := slices.ContainsFunc(required, func(name string) bool { return read[string](one.object, name) == "" })
		if missing || given && !slices.Contains(read[[]string](one.object, "tags"), tag) || !since.IsZero() && !one.updated.After(since) {
			continue
		}
		rows = append(rows, one)
	}
	by, direction, _ := strings.Cut(r.Query.Get("sort"), ":")
	if by == "lastupdate" {
		slices.SortStableFunc(rows, func(x, y *row) int { return x.updated.Compare(y.updated) })
	}
	if direction == "desc" {
		slices.Reverse(rows)
	}
	return page(r, rows, 20, writeRow)
}

// listMentions sorts by the date of adding only, newest first unless told otherwise.
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

// inbox picks the mentions that a request is about, by default those of the last 28 days.
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
	topic, _ := strconv.ParseInt(r.Path["topic_id"], 10, 64)
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
	if sentiment, given := updates["sentiment"]; given { // a mention carries it inside its message
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

// assignees are the users and teams of an assignment, by name.
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

// addMentions adds what belongs to a topic of the account, and says whether that was all.
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

// publish keeps a message. Only private messages may go out at once.
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
		return nil, &failure{http.StatusForbidden, engagor.FailureCodeNoPermission, "only private messages can be published at once"}
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

// listMessages looks at the filter and at the topics; the date of a message is not kept.
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

// deleteUser takes the user out of the teams as well (inferred).
func deleteUser(a *account, r *fake.Request) (any, error) {
	id, _ := strconv.ParseInt(r.Path["id"], 10, 64)
	for _, team := range a.teams.rows {
		members := read[[]engagor.TeamMember](team.object, "users")
		team.object["users"] = raw(editList(members, []engagor.TeamMember{{ID: id}}, "delete", sameMember))
	}
	return remove(users)(a, r)
}

func sameMember(x, y engagor.TeamMember) bool { return x.ID == y.ID }

func createTeam(a *account, r *fake.Request) (any, error) {
	team := form[engagor.Team](r, "team")
	if team.Name == "" {
		return nil, invalid("a team needs a name")
	}
	team.Users = editList(nil, team.Users, "overwrite", sameMember)
	return a.addTeam(team).object, nil
}

func updateTeam(a *account, r *fake.Request) (any, error) {
	one := a.teams.byID[r.Path["id"]]
	if one == nil {
		return nil, errNotFound
	}
	mode := form[engagor.TeamUpdateOptions](r, "options").UsersEditMode
	if mode == "" {
		mode = engagor.UsersEditModeOverwrite
	}
	err := one.object.change(form[object](r, "updates"), map[string]func(json.RawMessage) (any, error){
		"users": func(given json.RawMessage) (any, error) {
			var members []engagor.TeamMember
			_ = json.Unmarshal(given, &members)
			return editList(read[[]engagor.TeamMember](one.object, "users"), members, string(mode), sameMember), nil
		},
	})
	return one.object, err
}

func createGroup(a *account, r *fake.Request) (any, error) {
	o := form[object](r, "profile_group")
	o.setDefault(map[string]any{"profiles": []any{}})
	return a.lettered(&a.groups, "", o).object, nil
}

func createSchedule(a *account, r *fake.Request) (any, error) {
	o := form[object](r, "business_hours_schedule")
	o.setDefault(map[string]any{"periods": []any{}})
	return a.lettered(&a.schedules, "", o).object, nil
}

// tone is enough of a language to tell a friendly text from an angry one.
var tone = map[string]int{"good": 1, "great": 1, "love": 1, "thanks": 1, "bad": -1, "broken": -1, "hate": -1, "terrible": -1}

// analyzeSentiment answers a number for a text and a list for a list, with null for what is no text.
func analyzeSentiment(r *fake.Request) (any, error) {
	if l := r.Query.Get("language"); l != "" && !slices.Contains([]string{"de", "en", "es", "fr", "nl"}, l) {
		return nil, &failure{http.StatusBadRequest, engagor.FailureCodeUnsupportedLanguage, "the language is not supported"}
	}
	score := func(text string) any {
		words := strings.FieldsFunc(strings.ToLower(text), func(c rune) bool { return !unicode.IsLetter(c) })
		if len(words) == 0 {
			return nil
		}
		sum := 0
		for _, word := range words {
			sum += tone[word]
		}
		return sum
	}
	text := r.Query.Get("string")
	var texts []string
	if isList := json.Unmarshal([]byte(text), &texts) == nil; !isList {
		return score(text), nil
	}
	scores := []any{}
	for _, text := range texts {
		scores = append(scores, score(text))
	}
	return scores, nil
}
