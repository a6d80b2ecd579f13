package customeriotest

import (
	"encoding/json"
	"math"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/internal/fake"
	"github.com/engagement-go/engagement/internal/spec"
)

// The credentials that the server accepts.
const (
	// AppKey is the key of the App API.
	AppKey = "fake-app-key"
	// ServiceAccountToken is accepted by the operations of SendService only, together with WorkspaceID.
	ServiceAccountToken = "sa_live_fake"
	// WorkspaceID is the id of the workspace.
	WorkspaceID = 100
)

// Client returns a client of the server with valid credentials. It has no rate limits, which would only slow a test down;
// WithLimiter sets one. It panics if an option is bad.
//
// The client sends in memory. One with an HTTP client of your own needs the address as well: WithBaseURL(srv.URL()).
func (s *Server) Client(opts ...customerio.Option) *customerio.Client {
	all := append(s.options(customerio.WithoutLimiter()), opts...)
	c, err := customerio.New(AppKey, all...)
	if err != nil {
		panic(err) // a bad option
	}
	return c
}

func (m *model) config() fake.Config {
	handlers := m.handlers()
	return fake.Config{
		Spec:         spec.MustLoad("customerio"),
		Authenticate: authenticate,
		ErrorBody:    standardError,
		Refuse:       refuse,
		Rewrite: func(r *fake.Request, a *fake.Answer) {
			if handlers[r.Operation.ID] == nil {
				endExampleList(r, a)
			}
		},
		TooMany:  tooMany,
		Side:     m.serveFile,
		SideName: "file",
		Handlers: handlers,
	}
}

func (m *model) handlers() map[string]func(*fake.Request) fake.Answer {
	handlers := map[string]func(*fake.Request) fake.Answer{
		"sendEmail":        m.sendEmail,
		"sendPush":         m.sendPush,
		"sendSMS":          m.sendSMS,
		"sendWhatsApp":     m.sendWhatsApp,
		"sendInApp":        m.sendInApp,
		"sendInboxMessage": m.sendInboxMessage,

		"listMessages":          m.listMessages,
		"getMessage":            m.getMessage,
		"getArchivedMessage":    m.getArchivedMessage,
		"getPersonMessages":     m.personMessages,
		"transactionalMessages": m.templateMessages,
		"listTransactional":     m.listTemplates,
		"getTransactional":      m.getTemplate,

		"triggerBroadcast":      m.trigger,
		"listBroadcastTriggers": m.listTriggers,
		"broadcastStatus":       m.getTrigger,
		"broadcastErrors":       m.triggerErrors,

		"getPeopleEmail":                   m.findByEmail,
		"getPeopleFilter":                  m.searchPeople,
		"getPersonAttributes":              m.getPerson,
		"getPeopleById":                    m.getPeople,
		"getPersonSegments":                m.personSegments,
		"getPersonSubscriptionPreferences": m.subscriptionPreferences,
		"getPersonActivities":              m.personActivities,
		"getPersonRelationships":           m.personRelationships,
		"getSubscriptionCenterToken":       m.centerToken,
		"getOptouts":                       m.listOptOuts,
		"getPersonOptouts":                 m.getOptOuts,
		"updatePersonOptouts":              m.updateOptOuts,

		"listActivities": m.listActivities,

		"getObjectsFilter":       m.searchObjects,
		"getObjectAttributes":    m.getObject,
		"getObjectRelationships": m.objectPeople,

		"createManSegment":       m.createSegment,
		"listSegments":           m.listSegments,
		"getSegment":             m.getSegment,
		"deleteManSegment":       m.deleteSegment,
		"getSegmentDependencies": m.segmentUsage,
		"getSegmentCount":        m.countSegment,
		"getSegmentMembership":   m.segmentMembers,

		"addCollection":            m.createCollection,
		"getCollections":           m.listCollections,
		"getCollection":            m.getCollection,
		"updateCollection":         m.updateCollection,
		"deleteCollection":         m.deleteCollection,
		"getCollectionContents":    m.collectionRows,
		"updateCollectionContents": m.replaceRows,

		"createNewsletter": m.createNewsletter,

		"listSnippets":   m.listSnippets,
		"updateSnippets": m.upsertSnippet,
		"createSnippet":  m.createSnippet,
		"deleteSnippet":  m.deleteSnippet,

		"createWebhook": m.createWebhook,
		"listWebhooks":  m.listWebhooks,
		"getWebhook":    m.getWebhook,
		"updateWebhook": m.updateWebhook,
		"deleteWebhook": m.deleteWebhook,

		"listSenders":    m.listSenders,
		"getSender":      m.getSender,
		"getSenderUsage": m.senderUsage,

		"getSuppression":              m.searchSuppressions,
		"getSuppressionByType":        m.listSuppressions,
		"getDomainSuppressionsByType": m.domainSuppressions,
		"postSuppression":             m.suppress,
		"deleteSuppression":           m.unsuppress,

		"exportPeopleData":     m.exportPeople,
		"exportDeliveriesData": m.exportDeliveries,
		"listExports":          m.listExports,
		"getExport":            m.getExport,
		"downloadExport":       m.downloadExport,
		"import":               m.startImport,
		"getImport":            m.getImport,
	}
	for id, handle := range handlers {
		handlers[id] = m.locked(handle)
	}
	return handlers
}

// locked returns a handler that has the model for itself.
func (m *model) locked(handle func(*fake.Request) fake.Answer) func(*fake.Request) fake.Answer {
	return func(r *fake.Request) fake.Answer {
		m.mu.Lock()
		defer m.mu.Unlock()
		return handle(r)
	}
}

// authenticate rejects a wrong key, and a key in the wrong place, with status 401 as the service does. Status 400 for a
// service-account token without its workspace is inferred.
func authenticate(r *fake.Request) *fake.Answer {
	if r.Operation.ID == "getCioAllowlist" {
		return nil // needs no key
	}
	refused := refuse(r, http.StatusUnauthorized, "unauthorized")
	token, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
	switch {
	case !ok:
		return &refused
	case token == AppKey:
		return nil
	case token != ServiceAccountToken || !isSend(r):
		return &refused
	}
	switch r.Header.Get("X-Workspace-Id") {
	case strconv.Itoa(WorkspaceID):
		return nil
	case "":
		refused = refuse(r, http.StatusBadRequest, "the header X-Workspace-Id is required with a service account token")
	}
	return &refused
}

func isSend(r *fake.Request) bool {
	return r.Operation != nil && strings.HasPrefix(r.Operation.Route, "/v1/send/")
}

func standardError(status int, message string) any {
	return map[string]any{"errors": []any{map[string]string{"detail": message, "status": strconv.Itoa(status)}}}
}

// refuse returns an error in the form of the operation.
func refuse(r *fake.Request, status int, message string) fake.Answer {
	body := standardError(status, message)
	if r.Operation == nil {
		return fake.Answer{Status: status, Body: body}
	}
	switch id := r.Operation.ID; {
	case id == "triggerBroadcast" && strings.Contains(message, "recipients: minProperties"):
		return invalid("/data/attributes/recipients", "empty recipients filter")
	case isSend(r), id == "updateTransactional", id == "updateTransactionalVariant":
		body = map[string]any{"meta": map[string]string{"error": message}}
	case strings.HasPrefix(r.Operation.Route, "/v1/data_index/") && status == http.StatusBadRequest:
		return invalid("/data/attributes/"+strings.TrimPrefix(r.Operation.Route, "/v1/data_index/"), message)
	case id == "getPersonSubscriptionPreferences" && status == http.StatusBadRequest:
		body = map[string]any{"meta": map[string][]string{"errors": {message}}}
	case strings.HasPrefix(r.Operation.Route, "/v1/newsletters") && r.Method == http.MethodPost:
		body = map[string]any{"errors": []any{map[string]string{"detail": message}}}
	}
	return fake.Answer{Status: status, Body: body}
}

func notFound(r *fake.Request) fake.Answer { return refuse(r, http.StatusNotFound, "not found") }

func badRequest(r *fake.Request, message string) fake.Answer {
	return refuse(r, http.StatusBadRequest, message)
}

// invalid returns a 422 with a pointer to the invalid part.
func invalid(pointer, message string) fake.Answer {
	return fake.Answer{Status: http.StatusUnprocessableEntity, Body: map[string]any{"errors": []any{map[string]any{
		"detail": message, "status": "422", "source": map[string]string{"pointer": pointer},
	}}}}
}

func tooMany(r *fake.Request, wait time.Duration) fake.Answer {
	a := fake.Answer{Status: http.StatusTooManyRequests, Body: standardError(http.StatusTooManyRequests, "rate limited (reference fa4e)")}
	if wait <= time.Hour {
		a.Header = http.Header{"Retry-After": {strconv.Itoa(max(int(math.Ceil(wait.Seconds())), 1))}}
	}
	return a
}

// example returns the example answer of the spec.
func example(r *fake.Request) fake.Answer {
	a := r.Example()
	endExampleList(r, &a)
	return a
}

// endExampleList makes an example the empty last page of its list if the request is for a later page: the examples of some
// lists name a next page, and numbered lists end at an empty one.
func endExampleList(r *fake.Request, a *fake.Answer) {
	if page := r.Query.Get("page"); r.Query.Get("start") == "" && (page == "" || page == "1") {
		return
	}
	var members map[string]any
	body, _ := a.Body.([]byte)
	if json.Unmarshal(body, &members) != nil {
		return
	}
	for name, value := range members {
		if _, isList := value.([]any); isList {
			members[name] = []any{}
		} else if name == "next" {
			members[name] = ""
		}
	}
	a.Body = members
}

// read decodes a body that was checked against the spec. It can still fail where the spec leaves the type open.
func read[T any](r *fake.Request) (T, error) {
	var v T
	err := r.JSON(&v)
	return v, err
}
