package esputniktest

import (
	"maps"
	"net/http"
	"strings"
	"time"

	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/internal/fake"
	"github.com/engagement-go/engagement/internal/spec"
)

// The credentials that the server accepts. It also accepts tokens that it has issued: those of Auth.CreateToken in the
// calls that eSputnik documents for them, those of Auth.CreateContactToken for one call of the App Inbox, and OAuth
// access tokens.
const (
	// APIKey is the API key. The user name can be any.
	APIKey = "fake-api-key" //nolint:gosec // opens nothing but the fake
	// ClientID and ClientSecret are the credentials of the application for OAuth.
	ClientID     = "fake-client"
	ClientSecret = "fake-client-secret" //nolint:gosec // opens nothing but the fake
	// AuthorizationCode is the code that OAuth.Exchange accepts.
	AuthorizationCode = "fake-code"
)

type handler = func(*fake.Request) fake.Answer

// Client returns a client of the server with the right credentials. It does not limit its rate, so that tests are fast;
// use WithLimiter to change that. It panics if an option is bad.
//
// The client sends in memory. One with an HTTP client of your own needs the address as well: WithBaseURL(srv.URL()).
func (s *Server) Client(opts ...esputnik.Option) *esputnik.Client {
	c, err := esputnik.New(APIKey, append(s.options(esputnik.WithoutLimiter()), opts...)...)
	if err != nil {
		panic(err) // an invalid option
	}
	return c
}

func (m *model) config() fake.Config {
	handlers := map[string]handler{
		"addContact":                        m.once(m.addContact),
		"getContact":                        m.withContact(m.getContact),
		"updateContact":                     m.once(m.updateContact),
		"deleteContact":                     m.withContact(m.deleteContact),
		"deleteContactByExternalId":         m.deleteByExternalID,
		"subscribeContact":                  m.once(m.subscribe),
		"searchContacts":                    m.searchContacts,
		"bulkUpsertContacts":                m.bulkUpsert,
		"importContactsFromFile":            m.importFile,
		"getImportStatus":                   m.importStatus,
		"getContactEmails":                  m.contactEmails,
		"addUnsubscribedEmails":             m.setUnsubscribed(true),
		"removeUnsubscribedEmails":          m.setUnsubscribed(false),
		"getContactSubscriptions":           m.withContact(m.contactSubscriptions),
		"updateContactSubscriptions":        m.withContact(m.setSubscriptions),
		"getSubscriptionCategories":         m.listCategories,
		"getContactIdByToken":               m.contactByToken,
		"getTokenActivity":                  m.tokenState,
		"setTokenActivity":                  m.tokenState,
		"searchGroups":                      m.listSegments,
		"getGroupContacts":                  m.withSegment(m.segmentMembers),
		"attachContactsToGroup":             m.withSegment(m.addMembers),
		"detachContactsFromGroup":           m.withSegment(m.removeMembers),
		"searchWorkflows":                   m.listWorkflows,
		"addOrders":                         m.addOrders,
		"generateEventV3":                   m.sendEvent,
		"generateEventV2":                   m.sendEvent,
		"generateEventV1":                   m.sendEvent,
		"generatePastEventsV3":              m.sendPast,
		"generatePastEventsV2":              m.sendPast,
		"generatePastEventsV1":              m.sendPast,
		"deletePastEvents":                  m.deletePast,
		"createApiToken":                    m.createToken,
		"smartSend":                         m.sendMessage,
		"sendEmail":                         m.sendEmail,
		"sendSms":                           m.sendSMS,
		"sendViber":                         m.sendViber,
		"getMessageStatus":                  m.messageStatus,
		"createBroadcast":                   m.createBroadcast,
		"listBroadcasts":                    m.listBroadcasts,
		"getBroadcast":                      m.withBroadcast(func(b *broadcast) fake.Answer { return fake.OK(b.row()) }),
		"cancelBroadcast":                   m.withBroadcast(m.cancelBroadcast),
		"getContactsActivity":               m.listActivity,
		"getContactMessages":                m.contactMessages,
		"getBillingHistory":                 m.billingHistory,
		"getDomains":                        m.listDomains,
		"addDomain":                         m.addDomain,
		"getProductFeeds":                   m.listFeeds,
		"setProductFeeds":                   m.replaceFeeds,
		"createContactToken":                m.createContactToken,
		"getAppInboxUnreadCount":            m.asContact(m.unread),
		"listAppInboxMessages":              m.asContact(m.listInbox),
		"setAppInboxMessagesStatus":         m.asContact(m.setInboxStatus),
		"getRecommendationsForContactToken": m.asContact(func(r *fake.Request, _ *contact) fake.Answer { return r.Example() }),
	}
	maps.Copy(handlers, m.messageHandlers())
	for id, handle := range handlers {
		handlers[id] = m.locked(handle)
	}
	return fake.Config{
		Spec:         spec.MustLoad("esputnik"),
		Authenticate: m.authenticate,
		ErrorBody:    errorBody,
		Handlers:     handlers,
		Rewrite:      m.rewrite,
		Unmatched:    m.oauth,
	}
}

// locked calls handle with the model locked, after running what is due.
func (m *model) locked(handle handler) handler {
	return func(r *fake.Request) fake.Answer {
		m.mu.Lock()
		defer m.mu.Unlock()
		m.runDue()
		return handle(r)
	}
}

func (m *model) authenticate(r *fake.Request) *fake.Answer {
	m.mu.Lock()
	defer m.mu.Unlock()
	bearer, isBearer := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
	_, key, isBasic := r.BasicAuth()
	var ok bool
	switch {
	case r.Operation.Auth == "contact":
		_, ok = m.contactTokens[r.Header.Get(tokenHeader)]
	case isBasic:
		ok = key == APIKey
	case isBearer:
		ok = time.Now().Before(m.accessTokens[bearer]) || r.Operation.Auth == "events" && m.tokens[bearer]
	}
	if ok {
		return nil
	}
	a := fail(http.StatusUnauthorized, "Unauthorized")
	return &a
}
