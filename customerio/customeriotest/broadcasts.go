package customeriotest

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/internal/fake"
)

// Triggered is a trigger of a broadcast that the server received.
type Triggered struct {
	// ID is the number of the trigger.
	ID int64
	// BroadcastID is the broadcast.
	BroadcastID int64
	// At is when it was triggered.
	At time.Time
	// Draft is the draft as it was sent.
	Draft customerio.TriggerDraft
	// People are the known people of the audience. It is nil for the default audience, and for a data file that is not on
	// the server.
	People []customerio.Identifiers
	// Errors are the rows of Broadcasts.ListTriggerErrors.
	Errors []string
}

type trigger struct {
	Triggered
	looks     int
	processed customerio.UnixTime
}

// Triggered returns the triggers of broadcasts that the server received, oldest first.
func (s *Server) Triggered() []Triggered {
	s.model.mu.Lock()
	defer s.model.mu.Unlock()
	list := []Triggered{}
	for _, t := range s.model.triggers.all() {
		list = append(list, t.Triggered)
	}
	return list
}

// trigger accepts any broadcast id. Like the service, it rejects flags that do not fit the audience.
func (m *model) trigger(r *fake.Request) fake.Answer {
	d, err := read[customerio.TriggerDraft](r)
	if err != nil {
		return badRequest(r, err.Error())
	}
	var audiences []string
	for _, a := range []struct {
		name  string
		given bool
	}{
		{"recipients", !d.Recipients.IsZero()},
		{"emails", d.Emails != nil},
		{"ids", d.IDs != nil},
		{"per_user_data", d.PerUserData != nil},
		{"data_file_url", d.DataFileURL != ""},
	} {
		if a.given {
			audiences = append(audiences, a.name)
		}
	}
	if len(audiences) > 1 {
		return invalid("/data/attributes/"+audiences[1], "more than one audience")
	}
	d.DefaultAudience = len(audiences) == 0 // it has no member of its own
	audience := strings.Join(audiences, "")
	mixed := audience == "per_user_data" || audience == "data_file_url"
	switch {
	case d.IDIgnoreMissing && audience != "ids" && !mixed:
		return invalid("/data/attributes/id_ignore_missing", "id_ignore_missing does not go with this audience")
	case (d.EmailIgnoreMissing || d.EmailAddDuplicates) && audience != "emails" && !mixed:
		return invalid("/data/attributes/email_ignore_missing", "flags of email addresses do not go with this audience")
	}
	broadcast := r.PathNumber("broadcast_id")
	t := &trigger{Triggered: Triggered{BroadcastID: broadcast, At: now().Time, Draft: d}, looks: m.slow}
	if err := m.address(r, t, audience); err != nil {
		return invalid("/data/attributes/"+audience, err.Error())
	}
	t.ID = m.triggers.add(0, t)
	return fake.OK(map[string]any{"id": t.ID})
}

// address sets the people and the errors of a trigger.
func (m *model) address(r *fake.Request, t *trigger, audience string) error {
	people := t.Draft.PerUserData
	switch audience {
	case "":
		return nil
	case "recipients":
		encoded, err := json.Marshal(t.Draft.Recipients)
		if err != nil {
			return err
		}
		var f filter
		_ = json.Unmarshal(encoded, &f)
		if err := m.check(&f); err != nil {
			return err
		}
		for p := range m.all {
			if m.matches(&f, p, 0) {
				t.People = append(t.People, p.Identifiers)
			}
		}
		return nil
	case "emails":
		for _, email := range t.Draft.Emails {
			people = append(people, customerio.TriggerPerson{Email: email})
		}
	case "ids":
		for _, id := range t.Draft.IDs {
			people = append(people, customerio.TriggerPerson{ID: id})
		}
	case "data_file_url":
		name, _ := r.SidePath(t.Draft.DataFileURL)
		for line := range strings.Lines(string(m.files[name])) {
			var p customerio.TriggerPerson
			if json.Unmarshal([]byte(line), &p) != nil {
				t.Errors = append(t.Errors, fmt.Sprintf("line %d: not a JSON object", len(people)+1))
			}
			people = append(people, p)
		}
	}
	for i, p := range people {
		found := m.index[identity{kindEmail, p.Email}]
		if known := m.find(kindID, p.ID); known != nil {
			found = []*person{known}
		}
		switch {
		case len(found) > 1 && !t.Draft.EmailAddDuplicates:
			t.Errors = append(t.Errors, fmt.Sprintf("line %d: more than one customer has the email address", i+1))
			continue
		case len(found) == 0 && (p.ID != "" && !t.Draft.IDIgnoreMissing || p.Email != "" && !t.Draft.EmailIgnoreMissing):
			t.Errors = append(t.Errors, fmt.Sprintf("line %d: no customer found", i+1))
		}
		for _, known := range found {
			t.People = append(t.People, known.Identifiers)
		}
	}
	return nil
}

func (t *trigger) wire() map[string]any {
	w := map[string]any{
		"id": t.ID, "broadcast_id": t.BroadcastID, "created_at": t.At.Unix(), "recipients_count": len(t.People),
		"data_file_error_count": len(t.Errors),
	}
	if !t.processed.IsZero() { // absent until then
		w["processed_at"] = unix(t.processed)
	}
	return w
}

func (m *model) listTriggers(r *fake.Request) fake.Answer {
	list := slices.DeleteFunc(m.triggers.all(), func(t *trigger) bool { return strconv.FormatInt(t.BroadcastID, 10) != r.Path["broadcast_id"] })
	return fake.OK(map[string]any{"triggers": wires(list, (*trigger).wire)})
}

func (m *model) withTrigger(r *fake.Request, handle func(t *trigger) fake.Answer) fake.Answer {
	t := m.triggers.get(r.Path["trigger_id"])
	if t == nil || strconv.FormatInt(t.BroadcastID, 10) != r.Path["broadcast_id"] {
		return notFound(r)
	}
	return handle(t)
}

// getTrigger has no envelope.
func (m *model) getTrigger(r *fake.Request) fake.Answer {
	return m.withTrigger(r, func(t *trigger) fake.Answer {
		if t.looks--; t.looks < 0 && t.processed.IsZero() {
			t.processed = now()
		}
		return fake.OK(t.wire())
	})
}

func (m *model) triggerErrors(r *fake.Request) fake.Answer {
	return m.withTrigger(r, func(t *trigger) fake.Answer {
		rows, next, refused := page(r, 50, len(t.Errors), false, func(i int) (string, bool) { return t.Errors[i], true })
		if refused != nil {
			return *refused
		}
		return fake.OK(map[string]any{"errors": rows, "next": next})
	})
}
