package customeriotest

import (
	"net/http"
	"strconv"
	"strings"

	"github.com/engagement-go/engagement/customerio/track"
	"github.com/engagement-go/engagement/internal/fake"
	"github.com/engagement-go/engagement/internal/spec"
)

// The credentials that the fake of the Track API accepts.
const (
	// SiteID is the site id.
	SiteID = "fake-site"
	// TrackKey is the key of the Track API.
	TrackKey = "fake-track-key"
)

// Client returns a client of the server with valid credentials. It has no rate limits, which would only slow a test down;
// WithLimiter sets one. It panics if an option is bad.
//
// The client sends in memory. One with an HTTP client of your own needs the address as well: WithBaseURL(srv.URL()).
func (s *TrackServer) Client(opts ...track.Option) *track.Client {
	c, err := track.New(SiteID, TrackKey, append(s.options(track.WithoutLimiter()), opts...)...)
	if err != nil {
		panic(err) // a bad option
	}
	return c
}

func (m *model) trackConfig() fake.Config {
	handlers := map[string]func(*fake.Request) fake.Answer{
		"getRegion":           m.region,
		"identify":            m.trackIdentify,
		"delete":              m.trackDelete,
		"suppress":            m.trackSuppress,
		"unsuppress":          m.trackUnsuppress,
		"merge":               m.trackMerge,
		"add_device":          m.trackDevice,
		"delete_device":       m.trackDeleteDevice,
		"track":               m.trackEvent,
		"trackAnonymous":      m.trackAnonymous,
		"submitForm":          m.submitForm,
		"metrics":             m.trackMetric,
		"pushMetrics":         m.trackPush,
		"unsubscribe":         m.unsubscribe,
		"add_to_segment":      m.addToSegment,
		"remove_from_segment": m.removeFromSegment,
	}
	for id, handle := range handlers {
		handlers[id] = m.locked(handle)
	}
	handlers["entity"], handlers["batch"] = m.trackEntity, m.trackBatch // they lock for each operation
	return fake.Config{
		Spec:         spec.MustLoad("customerio-track"),
		Authenticate: authenticateTrack,
		ErrorBody:    func(_ int, message string) any { return metaErrors(message) },
		Refuse:       refuseTrack,
		TooMany:      tooMany,
		Handlers:     handlers,
		Unchecked:    map[string]bool{"entity": true, "batch": true},
	}
}

// authenticateTrack asks for no credentials where the id of a delivery is one. The forms of its answers are inferred.
func authenticateTrack(r *fake.Request) *fake.Answer {
	if r.Operation.ID == "unsubscribe" {
		return nil
	}
	if site, key, ok := r.BasicAuth(); ok && site == SiteID && key == TrackKey {
		return nil
	}
	return &fake.Answer{Status: http.StatusUnauthorized, Body: metaError("unauthorized request")}
}

func metaError(message string) any {
	return map[string]any{"meta": map[string]string{"error": message}}
}

func metaErrors(messages ...string) any {
	return map[string]any{"meta": map[string][]string{"errors": messages}}
}

// refuseTrack returns an error in the form of the version of the API.
func refuseTrack(r *fake.Request, status int, message string) fake.Answer {
	switch {
	case r.Operation == nil:
	case r.Operation.ID == "merge":
		return fake.Answer{Status: status, Body: metaError(message)}
	case strings.HasPrefix(r.Operation.Route, "/api/v2/"):
		return fake.Answer{Status: status, Body: map[string]any{"errors": []problem{{Reason: "invalid", Message: message}}}}
	}
	return fake.Answer{Status: status, Body: metaErrors(message)}
}

// done is the answer to all that succeeds.
var done = fake.Answer{
	Status: http.StatusOK, Header: http.Header{"Content-Type": {"application/json; charset=utf-8"}}, Body: []byte("{}\n"),
}

func (m *model) region(*fake.Request) fake.Answer {
	return fake.OK(map[string]any{"url": "https://track.customer.io", "region": "us", "environment_id": WorkspaceID})
}

// pathIdentity returns the identifier in a path, whose kind shows in its form.
func (m *model) pathIdentity(r *fake.Request) identity {
	ref := r.Path["identifier"]
	id, isCioID := strings.CutPrefix(ref, "cio_")
	switch {
	case isCioID:
		return identity{kindCioID, id}
	case strings.Contains(ref, "@") && m.find(kindID, ref) == nil:
		return identity{kindEmail, ref}
	}
	return identity{kindID, ref}
}

// of answers with the error of a request, or with success.
func (p *problem) of(r *fake.Request) fake.Answer {
	if p == nil {
		return done
	}
	return refuseTrack(r, http.StatusBadRequest, p.text())
}

func (m *model) trackIdentify(r *fake.Request) fake.Answer {
	who := m.pathIdentity(r)
	call := identifyCall{who: who}
	var links []byte
	if p := firstProblem(checkIdentity("identifier", who), call.read(r.Body, "", &links)); p != nil {
		return p.of(r)
	}
	to, p := readRelationships(memberOf(links, "relationships"), func(o *identifiers, field string) *problem { return o.object(field, r.Strict) })
	if p != nil {
		return p.of(r)
	}
	person := m.identifyPerson(&call)
	if person == nil {
		return done
	}
	m.linkAll(person, to, textOf(memberOf(links, "action")) == "delete_relationships")
	return done
}

func (m *model) trackDelete(r *fake.Request) fake.Answer {
	m.deletePerson(m.pathIdentity(r))
	return done
}

func (m *model) trackSuppress(r *fake.Request) fake.Answer {
	m.block(m.pathIdentity(r))
	return done
}

func (m *model) trackUnsuppress(r *fake.Request) fake.Answer {
	m.unblock(m.pathIdentity(r))
	return done
}

func (m *model) trackMerge(r *fake.Request) fake.Answer {
	primary, secondary, p := readMerge(memberOf(r.Body, "primary"), memberOf(r.Body, "secondary"), r.Strict)
	if p == nil {
		p = m.mergePeople(primary, secondary)
	}
	return p.of(r)
}

func (m *model) trackDevice(r *fake.Request) fake.Answer {
	device, p := readDevice(memberOf(r.Body, "device"), "device", "id")
	if p == nil {
		m.giveDevice(m.pathIdentity(r), device)
	}
	return p.of(r)
}

func (m *model) trackDeleteDevice(r *fake.Request) fake.Answer {
	m.takeDevice(m.pathIdentity(r), r.Path["device_id"])
	return done
}

func (m *model) trackEvent(r *fake.Request) fake.Answer {
	return m.trackEventOf(r, m.pathIdentity(r))
}

// trackAnonymous takes an event of nobody, an invitation, also without the recipient that it should have.
func (m *model) trackAnonymous(r *fake.Request) fake.Answer {
	who := identity{kindAnonymous, textOf(memberOf(r.Body, kindAnonymous))}
	if who.value == "" && r.Strict && memberOf(memberOf(r.Body, "data"), "recipient") == nil {
		return (&problem{Field: "data.recipient", Message: "is required without anonymous_id"}).of(r)
	}
	return m.trackEventOf(r, who)
}

func (m *model) trackEventOf(r *fake.Request, who identity) fake.Answer {
	var e event
	p := e.read(r.Body, "data", r.Strict)
	if p == nil && who.value != "" {
		p = checkIdentity("identifier", who)
	}
	if p == nil {
		m.addEvent(who, &e)
	}
	return p.of(r)
}

// submitForm makes the fields of the form attributes; the service does what was set up for the form.
func (m *model) submitForm(r *fake.Request) fake.Answer {
	data := memberOf(r.Body, "data")
	who := identity{kindID, textOf(memberOf(data, kindID))}
	if who.value == "" {
		who = identity{kindEmail, textOf(memberOf(data, kindEmail))}
	}
	if who.value == "" {
		return (&problem{Field: "data", Message: "email or id is required"}).of(r)
	}
	call := identifyCall{who: who}
	if p := call.read(data, "data", nil); p != nil {
		return p.of(r)
	}
	m.identifyPerson(&call)
	return empty
}

func (m *model) trackMetric(r *fake.Request) fake.Answer {
	return m.reportMetric(r, "metric")
}

func (m *model) trackPush(r *fake.Request) fake.Answer {
	return m.reportMetric(r, "event")
}

// reportMetric takes reports of deliveries that it does not know, which has no effect (inferred).
func (m *model) reportMetric(r *fake.Request, member string) fake.Answer {
	at, p := readTime(memberOf(r.Body, "timestamp"), "timestamp")
	if p == nil {
		m.report(textOf(memberOf(r.Body, "delivery_id")), textOf(memberOf(r.Body, member)), at)
	}
	return p.of(r)
}

func (m *model) unsubscribe(r *fake.Request) fake.Answer {
	d := m.deliveryByID[r.Path["delivery_id"]]
	if d == nil {
		return (&problem{Message: "bad delivery id"}).of(r)
	}
	on := string(memberOf(r.Body, "unsubscribe")) == "true"
	m.set(d.person, "unsubscribed", strconv.FormatBool(on), now())
	d.person.Unsubscribed = on
	if on {
		m.report(d.DeliveryID, "unsubscribed", 0)
	}
	return done
}

func (m *model) addToSegment(r *fake.Request) fake.Answer {
	return m.changeSegment(r, (*segment).add)
}

func (m *model) removeFromSegment(r *fake.Request) fake.Answer {
	return m.changeSegment(r, (*segment).remove)
}

// changeSegment leaves out people who do not exist (inferred).
func (m *model) changeSegment(r *fake.Request, change func(s *segment, p *person)) fake.Answer {
	s := m.segments.get(r.Path["segment_id"])
	switch {
	case s == nil:
		return refuseTrack(r, http.StatusNotFound, "no such segment")
	case s.filter != nil:
		return (&problem{Field: "segment_id", Message: "the segment is not a manual one"}).of(r)
	}
	for _, id := range fake.Read[struct{ IDs []string }](r).IDs {
		if p := m.find(r.Query.Get("id_type"), id); p != nil {
			change(s, p)
		}
	}
	return done
}
