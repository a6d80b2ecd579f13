package engagetest

import (
	"net/http"

	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/internal/fake"
	"github.com/engagement-go/engagement/internal/spec"
)

// The credentials that the server accepts.
const (
	// Key is the API key.
	Key = "fake-key"
	// Secret is its secret.
	Secret = "fake-secret"
)

// keyOnly are the operations that work with the key alone.
var keyOnly = map[string]bool{
	"createUser": true, "updateUser": true, "trackEvent": true, "listLists": true, "getList": true, "updateList": true,
	"mergeUsers": true, "convertUserType": true, "addCustomerToAccounts": true, "removeCustomerFromAccount": true,
	"updateAccountRole": true, "deleteDeviceToken": true, "subscribeUserToList": true,
}

// Client returns a client of the server, with the right credentials. It panics if an option is bad.
//
// The client sends in memory. One with an HTTP client of your own needs the address as well: WithBaseURL(srv.URL()).
func (s *Server) Client(opts ...engage.Option) *engage.Client {
	c, err := engage.New(Key, Secret, s.options(opts...)...)
	if err != nil {
		panic(err)
	}
	return c
}

func (m *model) config() fake.Config {
	return fake.Config{
		Spec:         spec.MustLoad("engage"),
		Authenticate: authenticate,
		ErrorBody:    func(_ int, message string) any { return map[string]string{"error": message} },
		Handlers: map[string]func(*fake.Request) fake.Answer{
			"createUser":                m.createUser,
			"getUser":                   m.getUser,
			"updateUser":                m.updateUser,
			"listUsers":                 m.listUsers,
			"deleteUser":                m.deleteUser,
			"archiveUser":               m.archiveUser,
			"trackEvent":                m.trackEvent,
			"mergeUsers":                m.mergeUsers,
			"convertUserType":           m.convertUser,
			"addUserToLists":            m.addToLists,
			"removeUserFromLists":       m.removeFromLists,
			"deleteUserAttribute":       m.deleteAttribute,
			"deleteDeviceToken":         m.deleteToken,
			"addCustomerToAccounts":     m.addToAccounts,
			"updateAccountRole":         m.updateRole,
			"removeCustomerFromAccount": m.removeFromAccount,
			"getAccountMembers":         m.members,
			"createList":                m.createList,
			"listLists":                 m.listLists,
			"getList":                   m.getList,
			"updateList":                m.updateList,
			"archiveList":               m.archiveList,
			"subscribeUserToList":       m.subscribe,
			"updateSubscriberStatus":    m.updateSubscriber,
			"deleteSubscriberFromList":  m.deleteSubscriber,
			"sendBatchRequest":          m.batch,
			"sendEmail":                 m.sendEmail,
			"sendSms":                   m.sendSMS,
		},
	}
}

// authenticate requires the key, and the secret where the vendor does. The status 403 for a missing secret is inferred.
func authenticate(r *fake.Request) *fake.Answer {
	key, secret, _ := r.BasicAuth()
	if key != Key || secret != "" && secret != Secret {
		return &fake.Answer{Status: http.StatusUnauthorized, Body: map[string]string{"error": "Wrong authentication credentials."}}
	}
	if secret == "" && (!keyOnly[r.Operation.ID] || changesAddress(r)) {
		return &fake.Answer{Status: http.StatusForbidden, Body: map[string]string{"error": "Unauthorized"}}
	}
	return nil
}

func changesAddress(r *fake.Request) bool {
	if r.Operation.ID != "updateUser" && r.Operation.ID != "subscribeUserToList" {
		return false
	}
	var body struct{ Email *string }
	return r.JSON(&body) == nil && body.Email != nil
}
