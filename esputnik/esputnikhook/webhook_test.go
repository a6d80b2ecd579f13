package esputnikhook_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/esputnik/esputnikhook"
)

const rows = `[{"iid":"i","contactId":"900000001","email":"ann@example.org","viber":"380500000001","mobilepush":"m","webpush":"w","mediaType":"email",
	"activityStatus":"UNDELIVERED","hardBounce":"true","activityDateTime":"2025-06-01T10:00:05","messageTag":"a, b,","sourceEventId":7,"osName":"iOS","osType":"mobile",
	"statusData":{"subscription":{"subscriptions":{}}},"new":1},
	{"iid":"j","activityStatus":"SUBSCRIPTION_CHANGED","statusData":{"subscription":{"subscriptions":["news"]}}},{"contactId":7,"activityStatus":"SENT","statusData":{}}]`

var want = []esputnikhook.Activity{
	{
		IID: "i", ContactID: 900000001, Email: "ann@example.org", Viber: "380500000001", MobilePush: "m", WebPush: "w", MediaType: esputnik.ChannelTypeEmail,
		ActivityStatus: esputnik.ActivityStatusUndelivered, HardBounce: true, ActivityDateTime: esputnik.DateTime{Time: time.Date(2025, 6, 1, 10, 0, 5, 0, time.UTC)},
		MessageTag: "a, b,", SourceEventID: 7, OSName: "iOS", OSType: "mobile",
	},
	{IID: "j", ActivityStatus: esputnik.ActivityStatusSubscriptionChanged, StatusData: esputnik.ActivityStatusData{Subscription: esputnik.ActivitySubscription{Subscriptions: []string{"news"}}}},
	{ContactID: 7, ActivityStatus: esputnik.ActivityStatusSent},
}

func deliver(h http.Handler, method, body string, set ...func(*http.Request)) *httptest.ResponseRecorder {
	req := httptest.NewRequest(method, "/hook", strings.NewReader(body))
	for _, f := range set {
		f(req)
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, req)
	return w
}

func login(user, password string) func(*http.Request) {
	return func(r *http.Request) { r.SetBasicAuth(user, password) }
}

func TestActivity(t *testing.T) {
	t.Parallel()
	var got []esputnikhook.Activity
	var fail error
	h, err := esputnikhook.NewActivityHandler(nil, func(_ context.Context, rows []esputnikhook.Activity) error { got = rows; return fail }, engagement.WithoutVerification())
	if err != nil {
		t.Fatal(err)
	}
	if w := deliver(h, "POST", rows); w.Code != 200 {
		t.Errorf("status %d", w.Code)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("rows (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"a", "b"}, got[0].Tags()); diff != "" {
		t.Errorf("tags (-want +got):\n%s", diff)
	}
	if w := deliver(h, "POST", `{"iid":"one"}`); w.Code != 200 || len(got) != 1 || got[0].IID != "one" {
		t.Errorf("a single row: status %d, %+v", w.Code, got)
	}
	for _, method := range []string{"GET", "HEAD"} {
		got = nil
		if w := deliver(h, method, ""); w.Code != 200 || got != nil {
			t.Errorf("%s: status %d, %+v", method, w.Code, got)
		}
	}
	if w := deliver(h, "PUT", rows); w.Code != 405 || w.Header().Get("Allow") != "GET, HEAD, POST" {
		t.Errorf("PUT: status %d, %v", w.Code, w.Header())
	}
	got = nil
	for _, body := range []string{``, `sentence`, `[{]`, `"text"`, `[1]`, `[null]`, `{"activities":[{"iid":"i"}]}`, `[{"iid":"i"},{}]`, `null`, `[{"activityStatus":"SENT"}]`} {
		if w := deliver(h, "POST", body); w.Code != 400 || got != nil {
			t.Errorf("%q: status %d, %+v", body, w.Code, got)
		}
	}
	fail = errors.New("the database is down")
	if w := deliver(h, "POST", rows); w.Code != 503 {
		t.Errorf("a failed handler: status %d", w.Code)
	}
}

func TestBasicAuth(t *testing.T) {
	t.Parallel()
	calls := 0
	h, err := esputnikhook.NewActivityHandler([]esputnikhook.Login{{"old", "1"}, {"new", "2"}},
		func(context.Context, []esputnikhook.Activity) error { calls++; return nil }, nil)
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		name string
		set  []func(*http.Request)
		want int
	}{
		{"nothing", nil, 401},
		{"other user", []func(*http.Request){login("nobody", "1")}, 401},
		{"mixed", []func(*http.Request){login("old", "2")}, 401},
		{"shifted", []func(*http.Request){login("ol", "d1")}, 401},
		{"empty", []func(*http.Request){login("", "")}, 401},
		{"old", []func(*http.Request){login("old", "1")}, 200},
		{"new", []func(*http.Request){login("new", "2")}, 200},
	} {
		before := calls
		w := deliver(h, "POST", rows, test.set...)
		if w.Code != test.want || (calls > before) != (test.want == 200) {
			t.Errorf("%s: status %d, want %d", test.name, w.Code, test.want)
		}
		if challenge := w.Header().Get("WWW-Authenticate"); (challenge != "") != (test.want == 401) {
			t.Errorf("%s: challenge %q", test.name, challenge)
		}
	}
	if w := deliver(h, "GET", ""); w.Code != 200 {
		t.Errorf("the probe: status %d", w.Code)
	}
}

// Gateways and serverless platforms write the names of headers in other ways.
func TestHeaderNamesInAnyCase(t *testing.T) {
	t.Parallel()
	h, err := esputnikhook.NewActivityHandler([]esputnikhook.Login{{"user", "1"}}, func(context.Context, []esputnikhook.Activity) error { return nil })
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"authorization", "AUTHORIZATION"} {
		w := deliver(h, "POST", rows, func(r *http.Request) {
			r.SetBasicAuth("user", "1")
			r.Header = http.Header{name: r.Header["Authorization"]}
		})
		if w.Code != 200 {
			t.Errorf("%s: status %d", name, w.Code)
		}
	}
}

func TestRowsAndMessagesSurviveAQueue(t *testing.T) {
	t.Parallel()
	written, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	var read []esputnikhook.Activity
	if err := json.Unmarshal(written, &read); err != nil {
		t.Fatal(err)
	}
	parsed, err := esputnikhook.ParseActivity(written)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([][]esputnikhook.Activity{want, want}, [][]esputnikhook.Activity{read, parsed}); diff != "" {
		t.Errorf("rows (-want +got):\n%s", diff)
	}
	message := &esputnikhook.InboxMessage{ID: "i", ExternalCustomerID: "17", MessageID: 3, CreatedDate: esputnik.UnixMilli{Time: time.UnixMilli(1748772000001).UTC()}, CustomData: `{"a":1}`}
	if written, err = json.Marshal(message); err != nil {
		t.Fatal(err)
	}
	again, err := esputnikhook.ParseInbox(written)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(message, again); diff != "" {
		t.Errorf("message (-want +got):\n%s", diff)
	}
}

// A byte order mark before the JSON means nothing.
func TestByteOrderMark(t *testing.T) {
	t.Parallel()
	got, err := esputnikhook.ParseActivity([]byte("\xef\xbb\xbf" + rows))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("rows (-want +got):\n%s", diff)
	}
	if m, err := esputnikhook.ParseInbox([]byte("\xef\xbb\xbf{\"id\":\"i\"}")); err != nil || m.ID != "i" {
		t.Errorf("message %v, error %v", m, err)
	}
}

func TestInbox(t *testing.T) {
	t.Parallel()
	var got *esputnikhook.InboxMessage
	var fail error
	h, err := esputnikhook.NewInboxHandler(nil, func(_ context.Context, m *esputnikhook.InboxMessage) error { got = m; return fail }, engagement.WithoutVerification())
	if err != nil {
		t.Fatal(err)
	}
	body := `{"externalCustomerId":17,"id":"00000000-0000-4000-8000-0000000000cc","messageId":"3000001","createdDate":1748772000000,"title":"Hi","content":"c","image":"i","link":"l","category":"k","customData":"{\"a\":1}"}`
	if w := deliver(h, "POST", body); w.Code != 200 {
		t.Errorf("status %d", w.Code)
	}
	want := &esputnikhook.InboxMessage{
		ExternalCustomerID: "17", ID: "00000000-0000-4000-8000-0000000000cc", MessageID: 3000001, CreatedDate: esputnik.UnixMilli{Time: time.UnixMilli(1748772000000).UTC()},
		Title: "Hi", Content: "c", Image: "i", Link: "l", Category: "k", CustomData: `{"a":1}`,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("message (-want +got):\n%s", diff)
	}
	for _, body := range []string{``, `{}`, `[]`, `"x"`, `{"title":"nobody"}`, `{`} {
		if w := deliver(h, "POST", body); w.Code != 400 {
			t.Errorf("%q: status %d", body, w.Code)
		}
	}
	fail = errors.New("later")
	if w := deliver(h, "POST", body); w.Code != 503 {
		t.Errorf("a failed handler: status %d", w.Code)
	}
}

func TestLimitsAndLogs(t *testing.T) {
	t.Parallel()
	var log bytes.Buffer
	h, err := esputnikhook.NewActivityHandler([]esputnikhook.Login{{"u", "s3cr3t"}}, func(context.Context, []esputnikhook.Activity) error { return nil },
		engagement.WithMaxBody(int64(len(rows))), engagement.WithWebhookLogger(slog.New(slog.NewTextHandler(&log, nil))))
	if err != nil {
		t.Fatal(err)
	}
	if w := deliver(h, "POST", rows, login("u", "s3cr3t")); w.Code != 200 || log.Len() != 0 {
		t.Errorf("status %d, log %q", w.Code, log.String())
	}
	if w := deliver(h, "POST", rows+" ", login("u", "s3cr3t")); w.Code != 413 {
		t.Errorf("one byte too many: status %d", w.Code)
	}
	deliver(h, "POST", `{"email":"ann@example.org"`, login("u", "s3cr3t"))
	deliver(h, "POST", rows, login("u", "wr0ng"))
	if got := strings.Count(log.String(), "esputnikhook"); got != 3 {
		t.Errorf("%d lines in the log, want 3: %s", got, log.String())
	}
	for _, private := range []string{"ann@", "s3cr3t", "wr0ng"} {
		if strings.Contains(log.String(), private) {
			t.Errorf("the log prints %q", private)
		}
	}
}

func TestBadConfigurationIsRefused(t *testing.T) {
	t.Parallel()
	handle := func(context.Context, []esputnikhook.Activity) error { return nil }
	some := []esputnikhook.Login{{"u", "p"}}
	for name, test := range map[string]struct {
		logins []esputnikhook.Login
		opts   []esputnikhook.Option
	}{
		"no bytes":             {some, []esputnikhook.Option{engagement.WithMaxBody(0)}},
		"no logger":            {some, []esputnikhook.Option{engagement.WithWebhookLogger(nil)}},
		"no login":             {nil, nil},
		"an empty login":       {[]esputnikhook.Login{{"u", "p"}, {}}, nil},
		"a login, and no need": {some, []esputnikhook.Option{engagement.WithoutVerification()}},
	} {
		h, err := esputnikhook.NewActivityHandler(test.logins, handle, test.opts...)
		if h != nil || !errors.Is(err, esputnikhook.ErrInvalidArgument) || !strings.HasPrefix(err.Error(), "esputnikhook: ") {
			t.Errorf("%s: handler %v, error %v", name, h, err)
		}
	}
	if _, err := esputnikhook.NewActivityHandler(some, nil); !errors.Is(err, esputnikhook.ErrInvalidArgument) {
		t.Errorf("error %v", err)
	}
	if _, err := esputnikhook.NewInboxHandler(some, nil); !errors.Is(err, esputnikhook.ErrInvalidArgument) {
		t.Errorf("error %v", err)
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte(rows))
	f.Add([]byte(`{"id":"i"}`))
	f.Add([]byte(`{"statusData":{"subscription":{"subscriptions":{}}}}`))
	f.Fuzz(func(t *testing.T, body []byte) {
		if rows, err := esputnikhook.ParseActivity(body); err != nil && (!errors.Is(err, esputnikhook.ErrInvalidBody) || rows != nil) {
			t.Errorf("%v, %v", rows, err)
		}
		if m, err := esputnikhook.ParseInbox(body); err != nil && (!errors.Is(err, esputnikhook.ErrInvalidBody) || m != nil) {
			t.Errorf("%v, %v", m, err)
		}
	})
}

func ExampleNewActivityHandler() {
	logins := []esputnikhook.Login{{User: "user", Password: "password"}}
	h, err := esputnikhook.NewActivityHandler(logins, func(_ context.Context, rows []esputnikhook.Activity) error {
		for _, row := range rows {
			fmt.Println(row.ContactID, row.ActivityStatus)
		}
		return nil
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	srv := httptest.NewServer(h)
	defer srv.Close()

	req, _ := http.NewRequest(http.MethodPost, srv.URL, strings.NewReader(`[{"contactId":900000001,"activityStatus":"READ"}]`))
	req.SetBasicAuth("user", "password")
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer resp.Body.Close()
	fmt.Println(resp.StatusCode)
	// Output:
	// 900000001 READ
	// 200
}

func ExampleNewInboxHandler() {
	logins := []esputnikhook.Login{{User: "user", Password: "password"}}
	h, err := esputnikhook.NewInboxHandler(logins, func(_ context.Context, m *esputnikhook.InboxMessage) error {
		fmt.Println(m.ExternalCustomerID, m.Title)
		return nil
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	req := httptest.NewRequest(http.MethodPost, "/", strings.NewReader(`{"externalCustomerId":"C-17","id":"i","title":"Welcome"}`))
	req.SetBasicAuth("user", "password")
	w := httptest.NewRecorder()
	h.ServeHTTP(w, req)
	fmt.Println(w.Code)
	// Output:
	// C-17 Welcome
	// 200
}

// FuzzHandler sends any login and body: only the login of the account is admitted, and only rows are handled.
func FuzzHandler(f *testing.F) {
	f.Add("Basic dXNlcjpwYXNzd29yZA==", []byte(rows))
	f.Add("Basic dXNlcjo=", []byte(`[null]`))
	f.Add("Bearer x", []byte(``))
	f.Fuzz(func(t *testing.T, login string, body []byte) {
		handled := 0
		h, err := esputnikhook.NewActivityHandler([]esputnikhook.Login{{User: "user", Password: "password"}}, func(_ context.Context, rows []esputnikhook.Activity) error {
			if handled = len(rows); handled == 0 {
				t.Error("handled without a row")
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
		r := httptest.NewRequest(http.MethodPost, "/", bytes.NewReader(body))
		r.Header["Authorization"] = []string{login}
		user, password, _ := r.BasicAuth()
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		admitted := user == "user" && password == "password"
		list, err := esputnikhook.ParseActivity(body)
		if admitted == (w.Code == http.StatusUnauthorized) || (w.Code == http.StatusOK) != (admitted && err == nil) || w.Code == http.StatusOK && handled != len(list) {
			t.Errorf("%q with %q: status %d after %d rows", login, body, w.Code, handled)
		}
	})
}
