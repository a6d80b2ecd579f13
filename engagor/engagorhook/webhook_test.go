package engagorhook_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/engagor"
	"github.com/engagement-go/engagement/engagor/engagorhook"
)

const body = `{"id":"51234567890123456","unique_id":"70001_51234567890123456","topic":{"id":70001,"name":"Example topic"},"status":"new",` +
	`"permalink":"https://app.engagor.com/messages/2001/permalink/70001/51234567890123456/","location":{"city":"Ghent"},"novelty":1}`

// signature is what Sign puts into the header.
func signature(body []byte, secret string) string {
	h := http.Header{}
	engagorhook.Sign(h, body, secret)
	return h.Get("X-Signature")
}

// The sum was worked out with `openssl dgst -sha256 -hmac hush -binary | base64`.
func TestSign(t *testing.T) {
	t.Parallel()
	if want, got := "2VViYmeYou4Sqfo+8sUFQwvMasc93q+SYg820wfRXGE=", signature([]byte(`{"id":"1"}`), "hush"); got != want {
		t.Errorf("signature %s, want %s", got, want)
	}
}

func TestVerify(t *testing.T) {
	t.Parallel()
	good := signature([]byte(body), "new")
	tests := map[string]struct {
		body, signature string
		secrets         []string
		ok              bool
	}{
		"good":                 {body, good, []string{"new"}, true},
		"the second secret":    {body, good, []string{"old", "new"}, true},
		"the first secret":     {body, good, []string{"new", "old"}, true},
		"another secret":       {body, good, []string{"old"}, false},
		"a changed body":       {body + " ", good, []string{"new"}, false},
		"no signature":         {body, "", []string{"new"}, false},
		"no secrets":           {body, good, nil, false},
		"an empty secret":      {body, signature([]byte(body), ""), []string{""}, false},
		"half a signature":     {body, good[:20], []string{"new"}, false},
		"not base64":           {body, good[:43] + "!", []string{"new"}, false},
		"something behind":     {body, good + "AAAA", []string{"new"}, false},
		"hex":                  {body, "a7f3", []string{"new"}, false},
		"an empty body signed": {"", signature(nil, "new"), []string{"new"}, true},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			err := engagorhook.Verify(http.Header{"X-Signature": {test.signature}}, []byte(test.body), test.secrets...)
			if (err == nil) != test.ok || err != nil && !errors.Is(err, engagorhook.ErrUnverified) {
				t.Errorf("error %v, want none: %v", err, test.ok)
			}
		})
	}
}

func TestHandler(t *testing.T) {
	t.Parallel()
	fail := errors.New("queue full")
	signed := func(text string) map[string]string {
		return map[string]string{"x-signature": signature([]byte(text), "hush")}
	}
	tests := map[string]struct {
		method, body string
		header       map[string]string
		opts         []engagorhook.Option
		unsigned     bool
		result       error
		status       int
		ran          bool
		logged       error
	}{
		"good":               {body: body, header: signed(body), status: 200, ran: true},
		"the old secret":     {body: body, header: map[string]string{"x-signature": signature([]byte(body), "old")}, status: 200, ran: true},
		"unsigned":           {body: body, status: 401, logged: engagorhook.ErrUnverified},
		"forged":             {body: body, header: map[string]string{"x-signature": signature([]byte(body), "guess")}, status: 401, logged: engagorhook.ErrUnverified},
		"signed for another": {body: body, header: signed(body + " "), status: 401, logged: engagorhook.ErrUnverified},
		"GET":                {method: "GET", header: signed(""), status: 405},
		"over the cap":       {body: body, header: signed(body), opts: []engagorhook.Option{engagement.WithMaxBody(int64(len(body) - 1))}, status: 413, logged: engagorhook.ErrBodyTooLarge},
		"at the cap":         {body: body, header: signed(body), opts: []engagorhook.Option{engagement.WithMaxBody(int64(len(body)))}, status: 200, ran: true},
		"over the usual cap": {body: strings.Repeat("x", engagorhook.DefaultMaxBody+1), status: 413, logged: engagorhook.ErrBodyTooLarge},
		"no JSON":            {body: "hello", header: signed("hello"), status: 400, logged: engagorhook.ErrInvalidBody},
		"broken JSON":        {body: `{"id":"jane@example.com`, header: signed(`{"id":"jane@example.com`), status: 400, logged: engagorhook.ErrInvalidBody},
		"a list":             {body: `[]`, header: signed(`[]`), status: 400, logged: engagorhook.ErrInvalidBody},
		"not a mention":      {body: `{"hello":"jane@example.com"}`, header: signed(`{"hello":"jane@example.com"}`), status: 400, logged: engagorhook.ErrInvalidBody},
		"empty":              {header: signed(""), status: 400, logged: engagorhook.ErrInvalidBody},
		"failing":            {body: body, header: signed(body), result: fail, status: 503, ran: true, logged: fail},
		"not to be signed":   {body: body, unsigned: true, status: 200, ran: true},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var got *engagorhook.Event
			var logged bytes.Buffer
			secrets, opts := []string{"hush", "old"}, append(test.opts, nil, engagement.WithWebhookLogger(slog.New(slog.NewTextHandler(&logged, nil))))
			if test.unsigned {
				secrets, opts = nil, append(opts, engagement.WithoutVerification())
			}
			h, err := engagorhook.NewHandler(secrets, func(_ context.Context, e *engagorhook.Event) error {
				got = e
				return test.result
			}, opts...)
			if err != nil {
				t.Fatal(err)
			}
			if test.method == "" {
				test.method = "POST"
			}
			req := httptest.NewRequestWithContext(t.Context(), test.method, "/hook", strings.NewReader(test.body))
			for name, value := range test.header {
				req.Header.Set(name, value)
			}
			rec := httptest.NewRecorder()
			h.ServeHTTP(rec, req)
			if rec.Code != test.status {
				t.Errorf("status %d, want %d", rec.Code, test.status)
			}
			if (got != nil) != test.ran {
				t.Errorf("the function ran: %v, want %v", got != nil, test.ran)
			}
			switch {
			case test.status == 200 && logged.Len() > 0:
				t.Errorf("logged %s of a success", &logged)
			case test.status != 200 && !strings.Contains(logged.String(), fmt.Sprintf("status=%d", test.status)),
				test.logged != nil && !strings.Contains(logged.String(), test.logged.Error()):
				t.Errorf("logged %s, want status %d and %v", &logged, test.status, test.logged)
			}
			if strings.Contains(logged.String()+rec.Body.String(), "jane@") {
				t.Errorf("a person is in %s or %s", &logged, rec.Body)
			}
			if test.ran {
				want := &engagorhook.Event{AccountID: 2001, Body: []byte(body), Mention: engagor.Mention{
					ID: "51234567890123456", UniqueID: "70001_51234567890123456", Topic: engagor.MentionTopic{ID: 70001, Name: "Example topic"}, Status: "new",
					Permalink: "https://app.engagor.com/messages/2001/permalink/70001/51234567890123456/", Location: engagor.MentionLocation{City: "Ghent"},
					Extra: map[string]json.RawMessage{"novelty": json.RawMessage("1")},
				}}
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("event (-want +got):\n%s", diff)
				}
			}
		})
	}
}

// Gateways and serverless platforms write the names of headers in other ways.
func TestVerifyHeaderNamesInAnyCase(t *testing.T) {
	t.Parallel()
	good := signature([]byte(body), "new")
	for _, name := range []string{"x-signature", "X-SIGNATURE", "X-Signature"} {
		if err := engagorhook.Verify(http.Header{name: {good}}, []byte(body), "new"); err != nil {
			t.Errorf("%s: error %v", name, err)
		}
	}
}

func TestEventsSurviveAQueue(t *testing.T) {
	t.Parallel()
	want, err := engagorhook.Parse([]byte("\xef\xbb\xbf" + body))
	if err != nil {
		t.Fatal(err)
	}
	for form, event := range map[string]any{"pointer": want, "value": *want} {
		written, err := json.Marshal(event)
		if err != nil {
			t.Fatal(err)
		}
		parsed, err := engagorhook.Parse(written)
		if err != nil {
			t.Fatal(err)
		}
		read := new(engagorhook.Event)
		if err := json.Unmarshal(written, read); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff([]*engagorhook.Event{want, want}, []*engagorhook.Event{parsed, read}); diff != "" {
			t.Errorf("%s (-want +got):\n%s", form, diff)
		}
	}
	made := &engagorhook.Event{Mention: want.Mention}
	written, err := json.Marshal(made)
	if err != nil {
		t.Fatal(err)
	}
	got, err := engagorhook.Parse(written)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want.Mention, got.Mention); diff != "" || got.AccountID != 2001 {
		t.Errorf("an event that somebody made, of account %d (-want +got):\n%s", got.AccountID, diff)
	}
	var none engagorhook.Event
	if err := json.Unmarshal([]byte(`null`), &none); err != nil {
		t.Errorf("null: %v", err)
	}
	if err := json.Unmarshal([]byte(`{}`), &none); !errors.Is(err, engagorhook.ErrInvalidBody) {
		t.Errorf("no mention: %v", err)
	}
}

// A body without end is cut at the cap, whatever it announces.
func TestHandlerStopsReading(t *testing.T) {
	t.Parallel()
	h, err := engagorhook.NewHandler([]string{"hush"}, func(context.Context, *engagorhook.Event) error { return nil }, engagement.WithMaxBody(1000))
	if err != nil {
		t.Fatal(err)
	}
	endless := &zeros{}
	req := httptest.NewRequestWithContext(t.Context(), "POST", "/hook", endless)
	req.ContentLength = 10
	rec := httptest.NewRecorder()
	h.ServeHTTP(rec, req)
	if rec.Code != http.StatusRequestEntityTooLarge || endless.read > 64<<10 {
		t.Errorf("status %d after %d bytes, want 413 soon", rec.Code, endless.read)
	}
}

type zeros struct{ read int }

func (z *zeros) Read(p []byte) (int, error) {
	z.read += len(p)
	if z.read > 1<<30 {
		return 0, io.ErrUnexpectedEOF
	}
	clear(p)
	return len(p), nil
}

func TestNewHandler(t *testing.T) {
	t.Parallel()
	handle := func(context.Context, *engagorhook.Event) error { return nil }
	for name, make := range map[string]func() (http.Handler, error){
		"no function":     func() (http.Handler, error) { return engagorhook.NewHandler([]string{"s"}, nil) },
		"no secrets":      func() (http.Handler, error) { return engagorhook.NewHandler(nil, handle) },
		"an empty secret": func() (http.Handler, error) { return engagorhook.NewHandler([]string{"s", ""}, handle) },
		"a cap of nothing": func() (http.Handler, error) {
			return engagorhook.NewHandler([]string{"s"}, handle, engagement.WithMaxBody(0))
		},
		"secrets, and no need": func() (http.Handler, error) {
			return engagorhook.NewHandler([]string{"s"}, handle, engagement.WithoutVerification())
		},
		"no log": func() (http.Handler, error) {
			return engagorhook.NewHandler([]string{"s"}, handle, engagement.WithWebhookLogger(nil))
		},
	} {
		if h, err := make(); h != nil || !errors.Is(err, engagorhook.ErrInvalidArgument) || !strings.HasPrefix(err.Error(), "engagorhook: ") {
			t.Errorf("%s: handler %v, error %v", name, h, err)
		}
	}
}

func TestSecretsAreNotPrinted(t *testing.T) {
	t.Parallel()
	h, err := engagorhook.NewHandler([]string{"hush"}, func(context.Context, *engagorhook.Event) error { return nil })
	if err != nil {
		t.Fatal(err)
	}
	if text := fmt.Sprintf("%v %+v %#v", h, h, h); strings.Contains(text, "hush") {
		t.Errorf("the secret is in %s", text)
	}
}

func TestHandlerInParallel(t *testing.T) {
	t.Parallel()
	var mu sync.Mutex
	seen := 0
	h, err := engagorhook.NewHandler([]string{"hush"}, func(context.Context, *engagorhook.Event) error {
		mu.Lock()
		defer mu.Unlock()
		seen++
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	for range 50 {
		wg.Go(func() {
			req := httptest.NewRequestWithContext(t.Context(), "POST", "/hook", strings.NewReader(body))
			engagorhook.Sign(req.Header, []byte(body), "hush")
			h.ServeHTTP(httptest.NewRecorder(), req)
		})
	}
	wg.Wait()
	if seen != 50 {
		t.Errorf("%d events, want 50", seen)
	}
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{body, `{"id":1}`, "\xef\xbb\xbf{\"id\":\"1\"}", `{"id":"1","permalink":"/messages/99999999999999999999/"}`, `{`, ``} {
		f.Add([]byte(seed), "c2ln")
	}
	f.Fuzz(func(t *testing.T, data []byte, given string) {
		e, err := engagorhook.Parse(data)
		if (e == nil) == (err == nil) {
			t.Errorf("event %v and error %v", e, err)
		}
		if err == nil && (e.Mention.ID == "" || e.AccountID < 0) {
			t.Errorf("event without an id: %+v", e)
		}
		if strings.NewReplacer("\r", "", "\n", "").Replace(given) != signature(data, "hush") && engagorhook.Verify(http.Header{"X-Signature": {given}}, data, "hush") == nil {
			t.Errorf("%q passes for a signature", given)
		}
	})
}

func ExampleNewHandler() {
	handler, err := engagorhook.NewHandler([]string{"client-secret"}, func(_ context.Context, e *engagorhook.Event) error {
		fmt.Println("account", e.AccountID, "mention", e.Mention.ID, "is", e.Mention.Status)
		return nil
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	send := func(secret string) {
		req := httptest.NewRequest("POST", "/engagor", strings.NewReader(body))
		engagorhook.Sign(req.Header, []byte(body), secret)
		rec := httptest.NewRecorder()
		handler.ServeHTTP(rec, req)
		fmt.Println(rec.Code)
	}
	send("client-secret")
	send("a guess")
	// Output:
	// account 2001 mention 51234567890123456 is new
	// 200
	// 401
}
