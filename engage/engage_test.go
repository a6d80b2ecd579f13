package engage_test

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/internal/contract"
)

const base = "https://api.engage.so/v1"

func TestNewRefusesBadConfiguration(t *testing.T) {
	t.Parallel()
	secretURL := "https://api.example.com/?token=s3cr3t-t0ken"
	for name, test := range map[string]struct {
		key  string
		opt  engage.Option
		want string
	}{
		"empty key":        {"", nil, "key"},
		"key with newline": {"s3cr3t\n", nil, "key must not contain white space"},
		"key with colon":   {"s3cr3t:s", nil, "key must not contain a colon"},
		"nil client":       {"k", engage.WithHTTPClient(nil), "WithHTTPClient"},
		"empty base":       {"k", engage.WithBaseURL(""), "WithBaseURL"},
		"not a URL":        {"k", engage.WithBaseURL("https://a b"), "base URL"},
		"ftp":              {"k", engage.WithBaseURL("ftp://example.com"), "base URL"},
		"relative":         {"k", engage.WithBaseURL("/v1"), "base URL"},
		"plain http":       {"k", engage.WithBaseURL("http://api.engage.so/v1"), "https"},
		"query in URL":     {"k", engage.WithBaseURL(secretURL), "query"},
		"user in URL":      {"k", engage.WithBaseURL("https://u:s3cr3t-t0ken@example.com"), "credentials"},
		"nil limiter":      {"k", engage.WithLimiter(nil), "WithLimiter"},
		"unknown quota":    {"k", engage.WithLimiter(nopLimiter{}, "nobody"), "quota"},
		"negative retries": {"k", engage.WithRetry(engage.RetryPolicy{MaxRetries: -2}), "retry policy"},
		"crossed delays":   {"k", engage.WithRetry(engage.RetryPolicy{BaseDelay: time.Minute, MaxDelay: time.Second}), "retry policy"},
		"zero size":        {"k", engage.WithMaxResponseBytes(0), "WithMaxResponseBytes"},
		"nil logger":       {"k", engage.WithLogger(nil), "WithLogger"},
		"nil middleware":   {"k", engage.WithMiddleware(nil), "WithMiddleware"},
		"empty user agent": {"k", engage.WithUserAgent(""), "WithUserAgent"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := engage.New(test.key, "s3cr3t-t0ken", test.opt)
			if !errors.Is(err, engage.ErrInvalidArgument) {
				t.Fatalf("error %v, want ErrInvalidArgument", err)
			}
			if !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %q does not name %q", err, test.want)
			}
			if strings.Contains(err.Error(), "s3cr3t") {
				t.Errorf("error %q prints a secret", err)
			}
		})
	}
}

type nopLimiter struct{}

func (nopLimiter) Wait(context.Context) error { return nil }

func TestNewAcceptsLoopbackAndNoSecret(t *testing.T) {
	t.Parallel()
	for _, url := range []string{"http://localhost:1", "http://127.0.0.1:1/v1", "http://[::1]:1/", "https://example.com/engage/v1/"} {
		if _, err := engage.New("key", "", engage.WithBaseURL(url)); err != nil {
			t.Errorf("%s: %v", url, err)
		}
	}
}

func TestCredentialsAndHeaders(t *testing.T) {
	t.Parallel()
	for _, secret := range []string{"secret", ""} {
		r := contract.Record(contract.Answer(200, `{}`))
		c, err := engage.New("key", secret, engage.WithHTTPClient(&http.Client{Transport: r}), engage.WithUserAgent("shop/2"))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := c.Users.Get(t.Context(), "u42", engage.WithHeader("X-Trace", "7")); err != nil {
			t.Fatal(err)
		}
		want := http.Header{
			"Authorization": {"Basic " + base64.StdEncoding.EncodeToString([]byte("key:"+secret))},
			"Accept":        {"application/json"},
			"User-Agent":    {"shop/2 engagement-go/0.1.0"},
			"X-Trace":       {"7"},
		}
		got := r.Requests()[0]
		if got.URL != base+"/users/u42" {
			t.Errorf("sent to %s", got.URL)
		}
		if diff := cmp.Diff(want, got.Header); diff != "" {
			t.Errorf("header (-want +got):\n%s", diff)
		}
	}
}

func TestPathValuesAreEncoded(t *testing.T) {
	t.Parallel()
	r := serve(t, contract.Answer(200, `{}`))
	c := newClient(t, r)
	for _, uid := range []string{"ada+tag@example.com", "0b6c9d0e-6a43-4b1f-9d52-2f5f0c6f3a10", "a/b c%2F", "ключ", "..."} {
		if _, err := c.Users.Get(t.Context(), uid); err != nil {
			t.Fatal(err)
		}
	}
	var got []string
	for _, request := range r.Requests() {
		got = append(got, request.Path)
	}
	want := []string{
		"/v1/users/ada%2Btag%40example.com", "/v1/users/0b6c9d0e-6a43-4b1f-9d52-2f5f0c6f3a10", "/v1/users/a%2Fb%20c%252F",
		"/v1/users/%D0%BA%D0%BB%D1%8E%D1%87", "/v1/users/...",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("paths (-want +got):\n%s", diff)
	}
}

func TestErrorBodies(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		status int
		body   string
		want   engage.Error
		is     error
	}{
		"text":          {401, `{"error":"Wrong authentication credentials."}`, engage.Error{Message: "Wrong authentication credentials."}, engage.ErrUnauthorized},
		"object":        {400, `{"error":{"message":"bad","code":"E1","title":"too long"}}`, engage.Error{Message: "bad", Code: "E1", Fields: map[string][]string{"title": {"too long"}}}, engage.ErrBadRequest},
		"lists":         {400, `{"error":{"message":"bad","title":["too long","not unique"],"depth":{"a":"b"},"none":null}}`, engage.Error{Message: "bad", Fields: map[string][]string{"title": {"too long", "not unique"}}}, engage.ErrBadRequest},
		"odd message":   {400, `{"message":{"a":"b"},"error":"bad"}`, engage.Error{Message: "bad"}, engage.ErrBadRequest},
		"number":        {422, `{"error":17}`, engage.Error{}, engage.ErrBadRequest},
		"missing":       {404, `{"code":3,"message":"gone","status":"no"}`, engage.Error{Message: "gone"}, engage.ErrNotFound},
		"not JSON":      {403, `go away`, engage.Error{}, engage.ErrForbidden},
		"empty":         {409, ``, engage.Error{}, engage.ErrConflict},
		"server":        {501, `{"error":"no"}`, engage.Error{Message: "no"}, engage.ErrServer},
		"echoed values": {400, `{"error":"ada@example.com of user-77 is Countess Lovelace, call +49 151 2345678"}`, engage.Error{Message: "[…] of […] is […], call […]"}, engage.ErrBadRequest},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := newClient(t, serve(t, contract.Answer(test.status, test.body)))
			_, err := c.Users.Update(t.Context(), "user-77", engage.UserUpdate{FirstName: "Countess Lovelace"})
			if !errors.Is(err, test.is) {
				t.Errorf("error %v, want %v", err, test.is)
			}
			got := asError(t, err)
			want := test.want
			want.Vendor = "engage"
			want.Operation, want.Method, want.Route = "Users.Update", "PUT", "/users/{uid}"
			want.StatusCode, want.Attempts, want.Body, want.Err = test.status, 1, []byte(test.body), test.is
			if len(test.body) == 0 {
				want.Body = []byte{}
			}
			want.Header = got.Header
			if diff := cmp.Diff(want, *got, cmpopts.EquateErrors()); diff != "" {
				t.Errorf("error (-want +got):\n%s", diff)
			}
			var log bytes.Buffer
			slog.New(slog.NewTextHandler(&log, nil)).Error("failed", "err", got)
			for _, text := range []string{err.Error(), log.String()} {
				for _, private := range []string{"user-77", "Lovelace", "ada@", "2345678", "secret"} {
					if strings.Contains(text, private) {
						t.Errorf("%q prints %q", text, private)
					}
				}
				if !strings.Contains(text, "Users.Update") {
					t.Errorf("%q does not name the operation", text)
				}
			}
		})
	}
}

func TestArgumentsAreRefused(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("x", 300)
	for name, test := range map[string]struct {
		call func(ctx context.Context, c *engage.Client) error
		want string
	}{
		"draft without id": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Users.Create(ctx, engage.UserDraft{})
			return err
		}, "ID must not be empty"},
		"device half": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Users.Create(ctx, engage.UserDraft{ID: "u", DeviceToken: "t"})
			return err
		}, "device_platform"},
		"platform half": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Users.Update(ctx, "u", engage.UserUpdate{DevicePlatform: "ios"})
			return err
		}, "device_token"},
		"meta of objects": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Users.Update(ctx, "u", engage.UserUpdate{Meta: engage.Attributes{"a": []int{1}}})
			return err
		}, "meta.a must be text, a number or a boolean"},
		"meta without name": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Users.Update(ctx, "u", engage.UserUpdate{Meta: engage.Attributes{"": 1}})
			return err
		}, "meta"},
		"account without id": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Users.Create(ctx, engage.UserDraft{ID: "u", Accounts: []engage.AccountAssignment{{Role: "r"}}})
			return err
		}, "Accounts[0].ID"},
		"event without name": {func(ctx context.Context, c *engage.Client) error { return c.Events.Track(ctx, "u", engage.Event{}) }, "Name must not be empty"},
		"event with object": {func(ctx context.Context, c *engage.Client) error {
			return c.Events.Track(ctx, "u", engage.Event{Name: "e", Value: map[string]any{}})
		}, "value"},
		"negative limit": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Users.List(ctx, engage.ListUsersParams{Limit: -1})
			return err
		}, "Limit must be at least 1"},
		"large limit": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Lists.List(ctx, engage.ListListsParams{Limit: 31})
			return err
		}, "Limit must be at most 30"},
		"both cursors": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Users.List(ctx, engage.ListUsersParams{NextCursor: "a", PreviousCursor: "b"})
			return err
		}, "previous_cursor must not be set together with next_cursor"},
		"cursor and after": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Lists.List(ctx, engage.ListListsParams{NextCursor: "a", AfterID: "b"})
			return err
		}, "after_id"},
		"after and before": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Users.List(ctx, engage.ListUsersParams{BeforeID: "a", AfterID: "b"})
			return err
		}, "before_id"},
		"backward walk": {func(ctx context.Context, c *engage.Client) error {
			return walk(c.Users.All(ctx, engage.ListUsersParams{PreviousCursor: "a"}))
		}, "PreviousCursor must be empty"},
		"merge into itself": {func(ctx context.Context, c *engage.Client) error { err := c.Users.Merge(ctx, "a", "a"); return err }, "destination"},
		"merge of nobody":   {func(ctx context.Context, c *engage.Client) error { err := c.Users.Merge(ctx, "", "a"); return err }, "source must not be empty"},
		"no type":           {func(ctx context.Context, c *engage.Client) error { _, err := c.Users.Convert(ctx, "u", ""); return err }, "kind must not be empty"},
		"no lists": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Users.AddToLists(ctx, "u", nil)
			return err
		}, "lists must not be empty"},
		"no accounts": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Accounts.AddCustomer(ctx, "u", nil)
			return err
		}, "accounts must not be empty"},
		"nameless account": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Accounts.AddCustomer(ctx, "u", []engage.AccountAssignment{{}})
			return err
		}, "Accounts"},
		"no role": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Accounts.UpdateRole(ctx, "u", "a", "")
			return err
		}, "role must not be empty"},
		"list without title": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Lists.Create(ctx, engage.ListDraft{})
			return err
		}, "Title must not be empty"},
		"long title": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Lists.Create(ctx, engage.ListDraft{Title: long})
			return err
		}, "Title has 300 characters, the limit is 64"},
		"long description": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Lists.Update(ctx, "l", engage.ListUpdate{Description: &long})
			return err
		}, "Description has 300 characters, the limit is 255"},
		"nobody to subscribe": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Subscribers.Subscribe(ctx, "l", engage.SubscriberDraft{})
			return err
		}, "email or number"},
		"mail without body": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Messages.SendEmail(ctx, engage.Email{From: engage.EmailSender{Email: "a@b.c"}, To: []string{"d@e.f"}, Subject: "s"})
			return err
		}, "html or text or template"},
		"mail without sender": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Messages.SendEmail(ctx, engage.Email{To: []string{"d@e.f"}, Subject: "s", Text: "t"})
			return err
		}, "From must be set"},
		"mail to nobody": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Messages.SendEmail(ctx, engage.Email{From: engage.EmailSender{Email: "a@b.c"}, Subject: "s", Text: "t"})
			return err
		}, "To must not be empty"},
		"mail with an empty copy": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Messages.SendEmail(ctx, engage.Email{From: engage.EmailSender{Email: "a@b.c"}, To: []string{"d@e.f"}, BCC: []string{""}, Subject: "s", Text: "t"})
			return err
		}, "bcc must not have an empty address"},
		"SMS without source": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Messages.SendSMS(ctx, engage.SMS{From: "a", To: "1", Body: "b"})
			return err
		}, "Source must not be empty"},
		"nil context": {func(_ context.Context, c *engage.Client) error { _, err := c.Users.Get(nil, "u"); return err }, "context"}, //nolint:staticcheck // that is the point
		"nil response": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Users.Get(ctx, "u", engage.WithResponse(nil))
			return err
		}, "WithResponse"},
		"empty header": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Users.Get(ctx, "u", engage.WithHeader("", "v"))
			return err
		}, "header"},
		"bad call policy": {func(ctx context.Context, c *engage.Client) error {
			_, err := c.Users.Get(ctx, "u", engage.WithCallRetry(engage.RetryPolicy{MaxRetries: -2}))
			return err
		}, "retry policy"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := serve(t, contract.Answer(200, `{}`))
			c := newClient(t, r)
			err := test.call(t.Context(), c)
			if !errors.Is(err, engage.ErrInvalidArgument) {
				t.Fatalf("error %v, want ErrInvalidArgument", err)
			}
			if !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %q does not say %q", err, test.want)
			}
			if !strings.HasPrefix(err.Error(), "engage: ") {
				t.Errorf("error %q does not name the package", err)
			}
			if n := r.Count(); n != 0 {
				t.Errorf("%d requests were sent", n)
			}
		})
	}
}

func walk[T any](seq func(func(T, error) bool)) error {
	for _, err := range seq {
		if err != nil {
			return err
		}
	}
	return nil
}

func TestOddAnswers(t *testing.T) {
	t.Parallel()
	t.Run("nulls", func(t *testing.T) {
		t.Parallel()
		c := newClient(t, serve(t, contract.Answer(200, `{"uid":"u","first_name":null,"devices":null,"accounts":[{"id":"a","role":null}],"meta":null,"created_at":null,"stats":null,"member_count":3}`)))
		got, err := c.Users.Get(t.Context(), "u")
		if err != nil {
			t.Fatal(err)
		}
		want := &engage.User{UID: "u", Accounts: []engage.AccountMembership{{ID: "a"}}, MemberCount: new(int64(3))}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("user (-want +got):\n%s", diff)
		}
	})
	t.Run("meta keeps its precision", func(t *testing.T) {
		t.Parallel()
		c := newClient(t, serve(t, contract.Answer(200, `{"meta":{"big":9007199254740993,"ratio":0.1,"plan":"pro","vip":true}}`)))
		got, err := c.Users.Get(t.Context(), "u")
		if err != nil {
			t.Fatal(err)
		}
		if n, ok := got.Meta.Int64("big"); n != 9007199254740993 || !ok {
			t.Errorf("big is %d, %v", n, ok)
		}
		if f, ok := got.Meta.Float64("ratio"); f != 0.1 || !ok {
			t.Errorf("ratio is %v, %v", f, ok)
		}
		if s, ok := got.Meta.Text("plan"); s != "pro" || !ok {
			t.Errorf("plan is %q, %v", s, ok)
		}
		if b, ok := got.Meta.Bool("vip"); !b || !ok {
			t.Errorf("vip is %v, %v", b, ok)
		}
		for _, name := range []string{"plan", "missing"} {
			if n, ok := got.Meta.Int64(name); ok {
				t.Errorf("%s reads as the number %d", name, n)
			}
		}
	})
	t.Run("other types", func(t *testing.T) {
		t.Parallel()
		c := newClient(t, serve(t, contract.Answer(200, `{"uid":77,"number":15555551234,"is_account":"true","member_count":"3","lists":{"id":"l","subscribed":1},"meta":[],"created_at":"2020-08-11"}`)))
		got, err := c.Users.Get(t.Context(), "u")
		if err != nil {
			t.Fatal(err)
		}
		want := &engage.User{
			UID: "77", Number: "15555551234", IsAccount: true, MemberCount: new(int64(3)), Meta: engage.Attributes{},
			Lists: []engage.ListMembership{{ID: "l", Subscribed: true}}, CreatedAt: time.Date(2020, 8, 11, 0, 0, 0, 0, time.UTC),
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("user (-want +got):\n%s", diff)
		}
	})
	t.Run("created", func(t *testing.T) {
		t.Parallel()
		c := newClient(t, serve(t, contract.Answer(201, `{"uid":"u42"}`)))
		got, err := c.Users.Create(t.Context(), engage.UserDraft{ID: "u42"})
		if err != nil || got.UID != "u42" {
			t.Errorf("got %+v, %v", got, err)
		}
	})
	t.Run("empty", func(t *testing.T) {
		t.Parallel()
		c := newClient(t, serve(t, contract.Answer(200, ``)))
		if got, err := c.Users.RemoveFromLists(t.Context(), "u", []string{"l"}); err != nil || got == nil {
			t.Errorf("got %v, %v", got, err)
		}
		if err := c.Users.Merge(t.Context(), "a", "b"); err != nil {
			t.Error(err)
		}
	})
}

func TestDeleteCarriesABody(t *testing.T) {
	t.Parallel()
	r := serve(t, contract.Answer(200, `{}`))
	c := newClient(t, r)
	if _, err := c.Users.RemoveFromLists(t.Context(), "u", []string{"l1", "l2"}); err != nil {
		t.Fatal(err)
	}
	got := r.Requests()[0]
	if want := `{"lists":["l1","l2"]}`; got.Method != "DELETE" || got.Path != "/v1/users/u/lists" || got.Body != want {
		t.Errorf("%s %s with body %s, want %s", got.Method, got.Path, got.Body, want)
	}
}

func TestRawResponseAndDo(t *testing.T) {
	t.Parallel()
	c := newClient(t, serve(t, contract.Answer(200, `{"id":"i","known_attributes":3}`)))
	var raw engage.Response
	if _, err := c.Users.Get(t.Context(), "u", engage.WithResponse(&raw)); err != nil {
		t.Fatal(err)
	}
	if raw.StatusCode != 200 || string(raw.Body) != `{"id":"i","known_attributes":3}` || raw.Attempts != 1 {
		t.Errorf("raw response %+v", raw)
	}

	r := contract.Record(contract.Answer(200, `[{"id":"a","name":"plan"}]`))
	c = newClient(t, r)
	var attributes []struct{ ID, Name string }
	err := c.Do(t.Context(), "GET", "/data/attributes/{name}", nil, &attributes, engage.WithPathValue("name", "a/b"), engage.WithQuery("deep", "1"))
	if err != nil {
		t.Fatal(err)
	}
	if len(attributes) != 1 || attributes[0].Name != "plan" {
		t.Errorf("got %+v", attributes)
	}
	if got, want := r.Requests()[0].URL, base+"/data/attributes/a%2Fb?deep=1"; got != want {
		t.Errorf("sent to %s, want %s", got, want)
	}
	for _, route := range []string{"", "users", "//evil.example/x", "/users/../lists", "/users?x=1", "/users/{", "/users/}", "/users/{}", "https://evil.example/"} {
		if err := c.Do(t.Context(), "GET", route, nil, nil); !errors.Is(err, engage.ErrInvalidArgument) {
			t.Errorf("route %q: error %v", route, err)
		}
	}
	if err := c.Do(t.Context(), "GET", "/users/{uid}", nil, nil); !errors.Is(err, engage.ErrInvalidArgument) {
		t.Errorf("missing path value: error %v", err)
	}
}

func TestTooManyRequestsHoldsEverybodyBack(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		busy := contract.Answer(429, `{"error":"API limits exceeded"}`, "Retry-After", "20")
		ok := contract.Answer(200, `{}`)
		c := newClient(t, serve(t, contract.InTurn(busy, ok, ok, busy)))
		start := time.Now()
		first := make(chan error)
		go func() { _, err := c.Users.Get(t.Context(), "first"); first <- err }()
		synctest.Wait()
		if _, err := c.Users.Get(t.Context(), "second"); err != nil {
			t.Fatal(err)
		}
		if took := time.Since(start); took != 20*time.Second {
			t.Errorf("the second call waited %v, want 20s", took)
		}
		if err := <-first; err != nil {
			t.Fatal(err)
		}

		ctx, cancel := context.WithTimeout(t.Context(), 5*time.Second)
		defer cancel()
		start = time.Now()
		_, err := c.Users.Get(ctx, "first")
		var e *engage.Error
		if !errors.As(err, &e) || !errors.Is(err, engage.ErrRateLimited) || e.RetryAfter != 20*time.Second || e.Attempts != 1 {
			t.Errorf("error %v, want a rate limit to be retried after 20s", err)
		}
		if took := time.Since(start); took != 0 {
			t.Errorf("waited %v for nothing", took)
		}
	})
}

func TestEventsAreNotSentTwice(t *testing.T) {
	t.Parallel()
	for _, status := range []int{500, 502, 503, 504} {
		synctest.Test(t, func(t *testing.T) {
			r := serve(t, contract.Answer(status, ``))
			c := newClient(t, r)
			if err := c.Events.Track(t.Context(), "u", engage.Event{Name: "Paid"}); !errors.Is(err, engage.ErrServer) {
				t.Errorf("error %v, want ErrServer", err)
			}
			if n := r.Count(); n != 1 {
				t.Errorf("status %d: %d requests, want 1", status, n)
			}
		})
	}
}

func FuzzAttributes(f *testing.F) {
	f.Add([]byte(`{"a":1,"b":"x","c":true,"d":null}`))
	f.Add([]byte(`[]`))
	f.Add([]byte(`{"n":123456789012345678901234567890}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var a engage.Attributes
		if json.Unmarshal(data, &a) != nil {
			return
		}
		for name := range a {
			a.Int64(name)
			a.Float64(name)
		}
		written, err := json.Marshal(a)
		if err != nil {
			t.Fatal(err)
		}
		var again engage.Attributes
		if err := json.Unmarshal(written, &again); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(a, again); diff != "" {
			t.Errorf("changed on the way (-want +got):\n%s", diff)
		}
	})
}
