package engagortest

import (
	"encoding/json"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/engagement-go/engagement/engagor"
	"github.com/engagement-go/engagement/internal/fake"
)

// AddContact adds a contact to the account and returns it. An ID and dates that are missing are set.
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
		return nil, &failure{http.StatusBadRequest, engagor.ErrorCodeUnsupportedType, "contacts on instagram are found by their id only"}
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

// editAttributes identifies attributes by ID or name (inferred).
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
