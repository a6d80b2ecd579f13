package esputniktest

import (
	"encoding/json"
	"fmt"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/internal/fake"
)

// Event is an event on the server: a sent one, an imported one, or one that the service creates itself, for a new
// contact or an order for example.
type Event struct {
	// TypeKey is the key of the event type.
	TypeKey string
	// KeyValue is the key of the event.
	KeyValue string
	// Params has the parameters, as JSON decodes them.
	Params map[string]any
	// Occurred is the time of the event: the time of the call, or the time of a past event, as UTC.
	Occurred time.Time
	// Past reports whether the event was imported as a past event.
	Past bool
}

// maxEventBytes is the maximum size of the body of an event.
const maxEventBytes = 20 * 1024

// raise adds an event that the service creates itself.
func (m *model) raise(typeKey string, c *contact, params map[string]any) {
	encoded, _ := json.Marshal(params)
	_ = json.Unmarshal(encoded, &params) // the types that a sent event would have
	m.events = append(m.events, Event{TypeKey: typeKey, KeyValue: strconv.FormatInt(c.ID, 10), Params: params, Occurred: time.Now()})
}

// anyEvent is an event of any of the three versions.
type anyEvent struct {
	EventTypeKey string
	KeyValue     string
	Params       params
	Occurred     string
}

// params are an object, or a list of names and values.
type params struct {
	values map[string]any
	fault  string
}

func (p *params) UnmarshalJSON(data []byte) error {
	p.values = map[string]any{}
	if json.Unmarshal(data, &p.values) == nil {
		return nil
	}
	var pairs []struct {
		Name  string
		Value any
	}
	if err := json.Unmarshal(data, &pairs); err != nil {
		return err
	}
	for _, pair := range pairs {
		if _, twice := p.values[pair.Name]; twice {
			p.fault = "Parameter '" + pair.Name + "' is given twice"
		}
		p.values[pair.Name] = pair.Value
	}
	return nil
}

// identifiers are the parameters that identify a contact, in lower case.
var identifiers = []string{
	"contactid", "contact_id", "externalcustomerid", "email", "emailaddress", "useremail", "contactemail", "phone", "sms",
	"phonenumber", "pushtoken", "contactkey", "contact_key",
}

// fault returns the reason why an event is rejected, "" if it is not.
func (m *model) fault(e *anyEvent) string {
	if e.Params.fault != "" {
		return e.Params.fault
	}
	names := []string{e.EventTypeKey, e.KeyValue}
	named := e.KeyValue != ""
	for name, value := range e.Params.values {
		names = append(names, name)
		known := strings.ToLower(name)
		if s := strings.TrimSpace(fmt.Sprint(value)); known == "externalcustomerid" && (s == "" || value == nil || s == "null") {
			continue
		}
		named = named || slices.Contains(identifiers, known)
	}
	for _, name := range names {
		if strings.ContainsAny(name, "<;’\\/|\"`'^?!,>") {
			return "'" + name + "' contains a forbidden character"
		}
	}
	if !named {
		return "The event does not identify a contact"
	}
	for _, name := range m.wanted[e.EventTypeKey] {
		if _, ok := e.Params.values[name]; !ok {
			wanted := make([]string, len(m.wanted[e.EventTypeKey]))
			for i, name := range m.wanted[e.EventTypeKey] {
				wanted[i] = fmt.Sprintf(`{"name":%q,"required":true}`, name)
			}
			return "The event should have the following params: [ " + strings.Join(wanted, ", ") + " ]"
		}
	}
	return ""
}

func (m *model) sendEvent(r *fake.Request) fake.Answer {
	if len(r.Body) > maxEventBytes {
		return fail(http.StatusBadRequest, "The event is larger than 20 kB")
	}
	e := fake.Read[anyEvent](r)
	if fault := m.fault(&e); fault != "" {
		return fail(http.StatusBadRequest, "%s", fault)
	}
	m.events = append(m.events, Event{TypeKey: e.EventTypeKey, KeyValue: e.KeyValue, Params: e.Params.values, Occurred: time.Now()})
	return empty()
}

func (m *model) sendPast(r *fake.Request) fake.Answer {
	var results []esputnik.PastEventResult
	accepted := 0
	for _, e := range fake.Read[struct{ Events []anyEvent }](r).Events {
		occurred, ok := readTime(e.Occurred)
		result := esputnik.PastEventResult{Status: esputnik.PastEventStatusAccepted}
		switch {
		case e.Occurred == "":
			result.Status = esputnik.PastEventStatusDateRequired
		case !ok:
			result.Status = esputnik.PastEventStatusDateFormat
		case occurred.After(time.Now()):
			result.Status = esputnik.PastEventStatusInFuture
		case m.unsegment[e.EventTypeKey]:
			result.Status = esputnik.PastEventStatusSegmentationDisabled
		default:
			accepted++
			m.events = append(m.events, Event{TypeKey: e.EventTypeKey, KeyValue: e.KeyValue, Params: e.Params.values, Occurred: occurred, Past: true})
		}
		results = append(results, result)
	}
	return fake.OK(map[string]any{"results": results, "successCount": accepted, "errorCount": len(results) - accepted})
}

// deletePast deletes the past events of a period, including both ends.
func (m *model) deletePast(r *fake.Request) fake.Answer {
	period := fake.Read[struct{ From, To string }](r)
	from, ok := readTime(period.From)
	to, ok2 := readTime(period.To)
	if !ok || !ok2 || to.Before(from) {
		return fail(http.StatusBadRequest, "Wrong period")
	}
	m.events = slices.DeleteFunc(m.events, func(e Event) bool {
		return e.Past && !e.Occurred.Before(from) && !e.Occurred.After(to)
	})
	return empty()
}

// Events returns the events of a type, or all events for "", oldest first.
func (s *Server) Events(typeKey string) []Event {
	m, unlock := s.lock()
	defer unlock()
	return slices.DeleteFunc(slices.Clone(m.events), func(e Event) bool { return typeKey != "" && e.TypeKey != typeKey })
}

// RequireParams turns on the validation of an event type: events without these parameters are rejected.
func (s *Server) RequireParams(typeKey string, names ...string) {
	m, unlock := s.lock()
	defer unlock()
	m.wanted[typeKey] = names
}

// DisableSegmentation turns off segmentation for event types. Their past events get the status
// EVENT_SEGMENTATION_DISABLED.
func (s *Server) DisableSegmentation(typeKeys ...string) {
	m, unlock := s.lock()
	defer unlock()
	for _, key := range typeKeys {
		m.unsegment[key] = true
	}
}
