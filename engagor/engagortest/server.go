package engagortest

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"math"
	"net/http"
	"slices"
	"strconv"
	"time"

	"golang.org/x/oauth2"

	"github.com/engagement-go/engagement/engagor"
	"github.com/engagement-go/engagement/internal/fake"
	"github.com/engagement-go/engagement/internal/spec"
)

// The credentials that the server accepts, and the data that it starts with.
const (
	// Token is an access token with all scopes that does not expire.
	Token = "fake-access-token"
	// ClientID and ClientSecret are the registered application.
	ClientID     = "fake-client"
	ClientSecret = "fake-client-secret" //nolint:gosec // opens nothing but the fake
	// AccountID is the account of Client. It has the topic TopicID and the user UserID.
	AccountID = 2001
	// TopicID is the topic of the account.
	TopicID = 70001
	// UserID is the user of all tokens.
	UserID = 12345
)

// Client returns a client of the server for the account AccountID, with the right credentials. It has no rate limit, unless
// WithLimiter sets one. Client panics if an option is bad.
//
// The client sends in memory. One with an HTTP client of your own needs the address as well: WithBaseURL(srv.URL()).
func (s *Server) Client(opts ...engagor.Option) *engagor.Client {
	tokens := oauth2.StaticTokenSource(&oauth2.Token{AccessToken: Token})
	c, err := engagor.New(AccountID, tokens, append(s.options(engagor.WithoutLimiter()), opts...)...)
	if err != nil {
		panic(err)
	}
	return c
}

// OAuth returns an OAuth of the server for the application ClientID. It panics if an option is bad.
func (s *Server) OAuth(opts ...engagor.Option) *engagor.OAuth {
	o, err := engagor.NewOAuth(ClientID, ClientSecret, s.options(opts...)...)
	if err != nil {
		panic(err)
	}
	return o
}

func (m *model) config() fake.Config {
	return fake.Config{
		Spec:         spec.MustLoad("engagor"),
		Authenticate: m.authenticate,
		ErrorBody:    func(status int, message string) any { return failureBody(status, codeOf(status), message) },
		Unmatched:    m.oauth,
		Rewrite:      finish,
		TooMany:      tooMany,
		Handlers: map[string]func(*fake.Request) fake.Answer{
			"getMe":             m.user(m.getMe),
			"listMyAccounts":    m.user(m.listAccounts),
			"listMyPermissions": m.user(m.permissions),

			"analyzeSentiment": m.user(analyzeSentiment),

			"getContact":             m.account(getContact),
			"getContactByService":    m.account(getContact),
			"updateContact":          m.account(updateContact),
			"updateContactByService": m.account(updateContact),
			"deleteContact":          m.account(deleteContact),
			"listContacts":           m.account(listContacts),

			"listMentions":  m.account(listMentions),
			"getMention":    m.account(getMention),
			"updateMention": m.account(updateMention),
			"deleteMention": m.account(deleteMention),
			"addMentions":   m.account(addMentions),

			"publishMessage":         m.account(publish),
			"getPublisherMention":    m.account(get(messages)),
			"updatePublisherMention": m.account(updateMessage),
			"deletePublisherMention": m.account(remove(messages)),
			"listPublisherMentions":  m.account(listMessages),

			"listUsers":  m.account(list(users, 50)),
			"getUser":    m.account(get(users)),
			"updateUser": m.account(update(users)),
			"deleteUser": m.account(deleteUser),

			"listTeams":  m.account(list(teams, 20)),
			"createTeam": m.account(createTeam),
			"getTeam":    m.account(get(teams)),
			"updateTeam": m.account(updateTeam),
			"deleteTeam": m.account(remove(teams)),

			"listTopics":           m.account(list(topics, 50)),
			"listTags":             m.account(list(tags, 50)),
			"listCustomAttributes": m.account(list(attributes, 50)),

			"listProfileGroups":  m.account(list(groups, 50)),
			"createProfileGroup": m.account(createGroup),
			"updateProfileGroup": m.account(update(groups)),
			"deleteProfileGroup": m.account(remove(groups)),

			"listBusinessHoursSchedules":  m.account(list(schedules, 50)),
			"createBusinessHoursSchedule": m.account(createSchedule),
			"updateBusinessHoursSchedule": m.account(update(schedules)),
			"deleteBusinessHoursSchedule": m.account(remove(schedules)),
		},
	}
}

// authenticate requires a valid token in the header, with the scopes of the operation. The statuses are inferred.
func (m *model) authenticate(r *fake.Request) *fake.Answer {
	if r.Query.Has("access_token") || r.Query.Has("oauth_token") {
		return refuse(http.StatusBadRequest, engagor.ErrorCodeInvalidParameter, "the token belongs in the header Authorization")
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	g := m.tokens[r.Bearer()]
	if g == nil || !g.expires.IsZero() && !time.Now().Before(g.expires) {
		return refuse(http.StatusUnauthorized, engagor.ErrorCodeNoPermission, "the access token is missing, wrong or expired")
	}
	for _, scope := range r.Operation.Scopes {
		if !slices.Contains(g.scopes, engagor.Scope(scope)) {
			return refuse(http.StatusForbidden, engagor.ErrorCodeNoPermission, "the scope "+scope+" was not granted")
		}
	}
	return nil
}

func refuse(status int, code engagor.ErrorCode, message string) *fake.Answer {
	return &fake.Answer{Status: status, Body: failureBody(status, code, message)}
}

// failureBody is the flat envelope of an error, without details.
func failureBody(status int, code engagor.ErrorCode, message string) any {
	return map[string]any{"code": status, "error": code, "error_description": message, "error_details": []any{}}
}

// codeOf is the code of an error that the engine found (inferred).
func codeOf(status int) engagor.ErrorCode {
	switch status {
	case http.StatusNotFound:
		return engagor.ErrorCodeNotFound
	case http.StatusBadRequest:
		return engagor.ErrorCodeInvalidParameter
	}
	return engagor.ErrorCodeInternalServerError
}

// tooMany answers a call over the rate limit as the vendor does: status 400, and the end of the window in a header.
func tooMany(r *fake.Request, _ time.Duration) fake.Answer {
	a := *refuse(http.StatusBadRequest, engagor.ErrorCodeRateLimitReached, "the rate limit is reached")
	a.Header = http.Header{}
	tellUsage(a.Header, r.Usage())
	return a
}

func tellUsage(h http.Header, u fake.Usage) {
	if u.Max == 0 {
		return
	}
	reset := int64(math.Ceil(float64(u.Reset.UnixMilli()) / 1000))
	h.Set("X-Ratelimit-Limit", strconv.Itoa(u.Max))
	h.Set("X-Ratelimit-Time", strconv.Itoa(int(u.Per.Seconds())))
	h.Set("X-Ratelimit-Remaining", strconv.Itoa(u.Left))
	h.Set("X-Ratelimit-Reset", strconv.FormatInt(reset, 10))
}

// finish adds the state of the rate limit and the entity tag to a successful answer.
func finish(r *fake.Request, a *fake.Answer) {
	if a.Header == nil {
		a.Header = http.Header{}
	}
	tellUsage(a.Header, r.Usage())
	known := r.Header.Get("If-None-Match")
	body, ok := a.Body.([]byte)
	if known == "" || !ok {
		return
	}
	hash := sha256.Sum256(body)
	tag := `"` + hex.EncodeToString(hash[:16]) + `"`
	a.Header.Set("ETag", tag)
	if known == tag {
		a.Status, a.Body = http.StatusNotModified, nil
		return
	}
	a.Body = bytes.Replace(body, []byte(`"meta":{`), []byte(`"meta":{"etag":`+strconv.Quote(tag)+`,`), 1)
}
