package examples_test

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"log/slog"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"golang.org/x/oauth2"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/customerio/customeriohook"
	"github.com/engagement-go/engagement/customerio/pipelines"
	"github.com/engagement-go/engagement/customerio/track"
	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/engagor"
	"github.com/engagement-go/engagement/engagor/engagorhook"
	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/esputnik/esputnikhook"
	"github.com/engagement-go/engagement/internal/vendors"
)

// Credentials and values of the printed clients and calls. They are short words, which nothing hides but their being
// known.
const (
	aKey, aSecret, aToken, aRefresh, aCode = "kEyOfOurs", "sEcretOfOurs", "tOkenOfOurs", "rEfreshOfOurs", "cOdeOfOurs"
	aValue, anAddress                      = "Rosebud", "jane@example.com"
)

var (
	credentials = []string{
		aKey, aSecret, aToken, aRefresh, aCode,
		base64.StdEncoding.EncodeToString([]byte(aKey + ":" + aSecret)), base64.StdEncoding.EncodeToString([]byte("user:" + aKey)),
	}
	hidden = append([]string{aValue, anAddress}, credentials...)
)

// parrot is a transport that returns all that it was sent: in an error of the service, in one of the transport, or in the
// refusal of an item.
type parrot struct {
	fail   bool
	answer string // of a success, with %s for what was sent
}

func (p parrot) RoundTrip(req *http.Request) (*http.Response, error) {
	var sent strings.Builder
	_ = req.Write(&sent)
	all := req.URL.String() + " x" + req.Header.Get("Authorization") + "x y" + req.Header.Get("Es-Token") + "y " + sent.String()
	if p.fail {
		inner := fmt.Errorf("dial: %w", errors.New(all))
		return nil, &quiet{errors.Join(errors.New("the network is down"), inner)}
	}
	text, _ := json.Marshal(all)
	quoted := strings.Trim(string(text), `"`)
	header := http.Header{"Content-Type": {"application/json"}, "Location": {"https://elsewhere.example/" + all}, "X-Echo": {all}, "Set-Cookie": {"t=" + aToken}}
	for name := range header { // as a real server would
		for i, v := range header[name] {
			header[name][i] = strings.Join(strings.Fields(v), " ")
		}
	}
	code := "bad"
	if strings.Contains(all, aValue) {
		code = aValue
	}
	status, body := 400, `{"error":"`+quoted+`","code":"`+code+`","message":"`+quoted+`","errors":{"name":["`+quoted+`"]},"error_description":"`+quoted+`"}`
	if p.answer != "" {
		status, body = 200, strings.ReplaceAll(p.answer, "%s", quoted)
	}
	return &http.Response{StatusCode: status, Header: header, Body: io.NopCloser(strings.NewReader(body)), ContentLength: int64(len(body)), Request: req}, nil
}

// quiet is an error whose text says less than the errors that it wraps.
type quiet struct{ error }

func (e *quiet) Error() string { return "the network failed" }
func (e *quiet) Unwrap() error { return e.error }

// ways are all ways of printing v, by name.
func ways(v any) map[string]string {
	printed := map[string]string{}
	// %w and %p are left out: with what does not suit them they print the fields, whatever methods there are.
	for _, verb := range []string{"%v", "%+v", "%#v", "%.3v", "%s", "%q", "%+q", "%#q", "%x", "%X", "% x", "%d", "%t", "%o", "%c", "%U", "%e", "%z"} {
		printed[verb] = fmt.Sprintf(verb, v)
	}
	var text, js strings.Builder
	slog.New(slog.NewTextHandler(&text, nil)).Info("m", slog.Any("v", v))
	slog.New(slog.NewJSONHandler(&js, nil)).Info("m", slog.Any("v", v))
	printed["slog text"], printed["slog JSON"] = text.String(), js.String()
	if encoded, err := json.Marshal(v); err == nil {
		printed["json"] = string(encoded)
	}
	return printed
}

// chain is err and all errors that it wraps, as programs that report errors see them.
func chain(err error) []error {
	list := []error{err}
	switch outer := err.(type) {
	case interface{ Unwrap() error }:
		if inner := outer.Unwrap(); inner != nil {
			list = append(list, chain(inner)...)
		}
	case interface{ Unwrap() []error }:
		for _, inner := range outer.Unwrap() {
			list = append(list, chain(inner)...)
		}
	}
	return list
}

// printer searches what it prints, and remembers the types.
type searcher struct {
	t     *testing.T
	types map[string]bool
}

func (s *searcher) search(name string, values ...any) {
	s.t.Helper()
	for _, v := range values {
		s.print(name, v)
		switch v.(type) {
		case error, interface {
			Stats() engagement.BatcherStats
		}: // used as pointers only
			continue
		}
		if p := reflect.ValueOf(v); p.Kind() == reflect.Pointer && !p.IsNil() {
			s.print(name, p.Elem().Interface())
		}
	}
}

func (s *searcher) print(name string, v any) {
	s.t.Helper()
	s.types[strings.TrimPrefix(reflect.TypeOf(v).String(), "*")] = true
	for way, text := range ways(v) {
		for _, secret := range hidden {
			if shows(text, secret) {
				s.t.Errorf("%s (%T): %s shows %s: %s", name, v, way, secret, text)
			}
		}
	}
}

// shows reports whether a text has a secret, in any case, or its bytes in hexadecimal.
func shows(text, secret string) bool {
	text = strings.ToLower(text)
	return strings.Contains(text, strings.ToLower(secret)) || strings.Contains(strings.ReplaceAll(text, " ", ""), fmt.Sprintf("%x", secret))
}

// failed searches an error and its chain, and its header. Body is excepted, as documented.
func (s *searcher) failed(name string, err error) {
	s.t.Helper()
	if err == nil {
		s.t.Errorf("%s did not fail", name)
		return
	}
	for _, e := range chain(err) {
		s.search(name, e)
	}
	if failed, ok := errors.AsType[*engagement.Error](err); ok {
		for way, text := range ways(failed.Header) {
			for _, secret := range credentials {
				if shows(text, secret) {
					s.t.Errorf("the header of %s: %s shows %s: %s", name, way, secret, text)
				}
			}
		}
		s.search(name+" code", failed.Code)
		s.search(name+" fields", failed.Fields)
	}
}

// bulk searches the outcomes of a bulk call, whose errors must all be set.
func bulk[O any](s *searcher, name string, outcomes func(func(O) bool), failure func(O) error) {
	s.t.Helper()
	n := 0
	for o := range outcomes {
		n++
		s.search(name, o)
		s.failed(name, failure(o))
	}
	if n == 0 {
		s.t.Errorf("%s has no outcomes", name)
	}
}

// closeBatcher closes a batcher that has one item.
func closeBatcher[T, O any](s *searcher, batcher interface {
	Close(context.Context) ([]T, error)
	Err() error
}, outcomes <-chan O, failure func(O) error,
) {
	s.t.Helper()
	soon, cancel := context.WithTimeout(s.t.Context(), 100*time.Millisecond)
	defer cancel()
	if left, err := batcher.Close(soon); len(left) > 0 { // the network is down
		s.failed("close", err)
		s.failed("batcher", batcher.Err())
		return
	}
	o := <-outcomes // the service has refused it
	s.search("outcome", o)
	s.failed("outcome", failure(o))
}

func items[T any](v T) func(func(T) bool) { return func(yield func(T) bool) { yield(v) } }

var never = engagement.RetryPolicy{MaxRetries: engagement.NoRetries}

// TestNothingIsPrinted prints all that holds a credential or was sent, in every way, after calls that fail in ways that
// return everything.
func TestNothingIsPrinted(t *testing.T) {
	t.Parallel()
	searches := map[string]func(*searcher, parrot){
		"engage": printEngage, "esputnik": printESputnik, "engagor": printEngagor, "customerio": printCustomerio,
		"customerio/track": printTrack, "customerio/pipelines": printPipelines,
	}
	for _, name := range vendors.All() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			search := searches[name]
			if search == nil {
				t.Fatal("no values of this vendor are printed")
			}
			s := &searcher{types: map[string]bool{}}
			synctest.Test(t, func(t *testing.T) {
				s.t = t
				for _, rt := range []parrot{{}, {fail: true}} {
					search(s, rt)
				}
			})
			for _, dir := range []string{"../" + name, "../" + name + "/" + path.Base(name) + "hook"} {
				for _, missing := range hiding(t, dir) {
					if !s.types[missing] && !slices.Contains(inputs, missing) {
						t.Errorf("no %s was printed", missing)
					}
				}
			}
		})
	}
}

// inputs are types with hidden fields that hold only what the caller has put into them.
var inputs = []string{
	"engage.BatchItem", "engagor.ContactKey",
	"track.Identifier", "track.ObjectIdentifier", "pipelines.Identifier",
	"customerio.Filter", "customerio.ObjectFilter", "customerio.AttributeField", "customerio.ObjectAttributeField", "customerio.TransactionalID",
}

// hiding lists the exported types of a package that are errors, or structs with fields that are not exported.
func hiding(t *testing.T, dir string) []string {
	t.Helper()
	files, err := filepath.Glob(dir + "/*.go")
	if err != nil {
		t.Fatal(err)
	}
	var types []string
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		parsed, err := parser.ParseFile(token.NewFileSet(), file, source, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(parsed, func(n ast.Node) bool {
			if spec, ok := n.(*ast.TypeSpec); ok && spec.Name.IsExported() && hides(spec.Type) {
				types = append(types, parsed.Name.Name+"."+spec.Name.Name)
			}
			return true
		})
	}
	return types
}

func hides(expr ast.Expr) bool {
	s, ok := expr.(*ast.StructType)
	if !ok {
		return false
	}
	for _, field := range s.Fields.List {
		for _, name := range field.Names {
			if !name.IsExported() {
				return true
			}
		}
	}
	return false
}

// client searches a client and its services.
func (s *searcher) client(c any) {
	s.t.Helper()
	s.search("client", c)
	v := reflect.ValueOf(c).Elem()
	for i := range v.NumField() {
		if f := v.Type().Field(i); f.IsExported() {
			s.search("service "+f.Name, v.Field(i).Interface())
		}
	}
}

func printEngage(s *searcher, rt parrot) {
	ctx := s.t.Context()
	options := []engage.Option{engage.WithHTTPClient(&http.Client{Transport: rt}), engage.WithRetry(never), engage.WithUserAgent("app/1")}
	c, err := engage.New(aKey, aSecret, options...)
	if err != nil {
		s.t.Fatal(err)
	}
	s.client(c)
	s.search("options", options, engage.WithHeader("X-Trace", aToken), engage.WithCursor(aValue))
	_, err = c.Users.Get(ctx, aValue)
	s.failed("get", err)
	_, err = c.Users.Get(ctx, aValue, engage.WithHeader("X-Trace", aValue), engage.WithQuery("q", aValue))
	s.failed("get with options", err)
	_, err = c.Users.Create(ctx, engage.UserDraft{ID: aValue, Email: anAddress})
	s.failed("create", err)
	s.failed("do", c.Do(ctx, "POST", "/things/{id}", map[string]string{"a": aValue}, nil, engage.WithPathValue("id", aValue)))
	for _, err := range c.Users.All(ctx, engage.ListUsersParams{Email: anAddress}, engage.WithCursor(aValue)) {
		s.failed("iterate", err)
	}
	failure := func(o engage.BulkOutcome[engage.BatchItem]) error { return o.Err }
	bulk(s, "bulk", c.Batches.SendAll(ctx, items(engage.EventItem(aValue, engage.Event{Name: "e", Value: anAddress})), engage.BulkOptions{}), failure)
}

func printESputnik(s *searcher, rt parrot) {
	ctx := s.t.Context()
	hc := func(rt http.RoundTripper) esputnik.Option {
		return esputnik.WithHTTPClient(&http.Client{Transport: rt})
	}
	options := []esputnik.Option{hc(rt), esputnik.WithRetry(never), esputnik.WithEventsToken(aToken)}
	c, err := esputnik.New(aKey, options...)
	if err != nil {
		s.t.Fatal(err)
	}
	s.client(c)
	s.search("options", options)
	draft := esputnik.ContactDraft{FirstName: aValue, Channels: []esputnik.Channel{{Type: esputnik.ChannelTypeEmail, Value: anAddress}}}
	_, err = c.Contacts.Upsert(ctx, draft)
	s.failed("upsert", err)
	s.failed("event", c.Events.DeletePast(ctx, time.Unix(1e9, 0), time.Unix(2e9, 0), esputnik.WithHeader("X-Trace", aValue)))
	for _, err := range c.Contacts.All(ctx, esputnik.ListContactsParams{FirstName: aValue}) {
		s.failed("iterate", err)
	}
	_, err = c.Contacts.WaitImport(ctx, aValue, esputnik.WaitOptions[esputnik.ImportStatus]{})
	s.failed("wait", err)

	refusing, err := esputnik.New(aKey, hc(parrot{fail: rt.fail, answer: `{"asyncSessionId":"s","failedContacts":{"error":"no %s","firstName":"` + aValue + `","channels":[{"type":"email","value":"` + anAddress + `"}]}}`}), esputnik.WithRetry(never))
	if err != nil {
		s.t.Fatal(err)
	}
	bulk(s, "import", refusing.Contacts.ImportAll(ctx, items(draft), esputnik.ImportOptions{DedupeOn: esputnik.DedupeKeyEmail}), func(o esputnik.ImportOutcome) error { return o.Err })
	if result, err := refusing.Contacts.Import(ctx, esputnik.ContactImport{Contacts: []esputnik.ContactDraft{draft}, DedupeOn: esputnik.DedupeKeyEmail}); err == nil {
		s.failed("refused contacts", result.Err())
	}

	session, err := esputnik.ResumeSession(aToken, options[:2]...)
	if err != nil {
		s.t.Fatal(err)
	}
	s.search("session", session, session.Inbox, session.Recommendations)
	_, err = session.Inbox.CountUnread(ctx)
	s.failed("session", err)

	auth, err := esputnik.NewOAuth("client-1", aSecret, "https://app.example.org/", options[:2]...)
	if err != nil {
		s.t.Fatal(err)
	}
	_, err = auth.Exchange(ctx, aCode)
	s.failed("exchange", err)
	_, err = auth.Refresh(ctx, aCode, aRefresh)
	s.failed("refresh", err)
	tokens, err := auth.TokenSource(aCode, &oauth2.Token{AccessToken: aToken, RefreshToken: aRefresh, Expiry: time.Unix(1, 0)}, nil)
	if err != nil {
		s.t.Fatal(err)
	}
	s.search("tokens", tokens)
	_, err = tokens.Token()
	s.failed("token", err)
	byToken, err := esputnik.New("", append(options[:2:2], esputnik.WithTokenSource(tokens))...)
	if err != nil {
		s.t.Fatal(err)
	}
	s.client(byToken)
	_, err = byToken.Account.Get(ctx)
	s.failed("call with tokens", err)

	s.search("OAuth", auth)
	logins := []esputnikhook.Login{{User: "hook", Password: aSecret}}
	s.search("login", logins, logins[0])
	handler, err := esputnikhook.NewActivityHandler(logins, func(context.Context, []esputnikhook.Activity) error { return nil })
	if err != nil {
		s.t.Fatal(err)
	}
	s.search("handler", handler)
}

func printEngagor(s *searcher, rt parrot) {
	ctx := s.t.Context()
	options := []engagor.Option{engagor.WithHTTPClient(&http.Client{Transport: rt}), engagor.WithRetry(never)}
	c, err := engagor.New(2001, oauth2.StaticTokenSource(&oauth2.Token{AccessToken: aToken}), options...)
	if err != nil {
		s.t.Fatal(err)
	}
	s.client(c)
	s.search("options", options)
	_, err = c.Contacts.GetByService(ctx, "mail", aValue, engagor.GetContactByServiceParams{})
	s.failed("get", err)
	_, err = c.Contacts.AddTags(ctx, engagor.ContactByID(aValue), []string{anAddress})
	s.failed("tags", err)
	for _, err := range c.Mentions.All(ctx, engagor.ListMentionsParams{Filter: aValue}) {
		s.failed("iterate", err)
	}
	auth, err := engagor.NewOAuth("client-1", aSecret, options...)
	if err != nil {
		s.t.Fatal(err)
	}
	s.search("OAuth", auth)
	_, err = auth.Exchange(ctx, aCode)
	s.failed("exchange", err)
	_, err = auth.Refresh(ctx, aRefresh)
	s.failed("refresh", err)
	tokens, err := auth.TokenSource(&oauth2.Token{AccessToken: aToken, RefreshToken: aRefresh, Expiry: time.Unix(1, 0)}, nil)
	if err != nil {
		s.t.Fatal(err)
	}
	s.search("tokens", tokens)
	_, err = tokens.Token()
	s.failed("token", err)
	byToken, err := engagor.New(2001, tokens, options...)
	if err != nil {
		s.t.Fatal(err)
	}
	s.client(byToken)
	_, err = byToken.Me.Get(ctx)
	s.failed("call with tokens", err)
	handler, err := engagorhook.NewHandler([]string{aSecret}, func(context.Context, *engagorhook.Event) error { return nil })
	if err != nil {
		s.t.Fatal(err)
	}
	s.search("handler", handler)
}

func printCustomerio(s *searcher, rt parrot) {
	ctx := s.t.Context()
	options := []customerio.Option{customerio.WithHTTPClient(&http.Client{Transport: rt}), customerio.WithRetry(never)}
	c, err := customerio.New(aKey, options...)
	if err != nil {
		s.t.Fatal(err)
	}
	s.client(c)
	s.search("options", options)
	_, err = c.People.Get(ctx, aValue, customerio.GetPersonParams{})
	s.failed("get", err)
	_, err = c.Send.Email(ctx, customerio.TransactionalEmail{
		TransactionalMessageID: customerio.TemplateName("receipt"), To: anAddress, Identifiers: customerio.Identifiers{ID: aValue},
		MessageData: map[string]any{"name": aValue},
	})
	s.failed("send", err)
	for _, err := range c.People.All(ctx, customerio.Attribute("name").Equals(aValue), customerio.SearchPeopleParams{}) {
		s.failed("iterate", err)
	}
	_, err = c.Exports.Wait(ctx, 7, customerio.WaitOptions[customerio.Export]{})
	s.failed("wait", err)
	failing, err := customerio.New(aKey, customerio.WithHTTPClient(&http.Client{Transport: parrot{fail: rt.fail, answer: `{"export":{"id":7,"status":"failed","description":"no %s"}}`}}), customerio.WithRetry(never))
	if err != nil {
		s.t.Fatal(err)
	}
	_, err = failing.Exports.Wait(ctx, 7, customerio.WaitOptions[customerio.Export]{})
	s.failed("a failed job", err)
	_, err = c.Exports.Download(ctx, 7)
	s.failed("download", err)
	handler, err := customeriohook.NewHandler([]string{aSecret}, func(context.Context, *customeriohook.Event) error { return nil })
	if err != nil {
		s.t.Fatal(err)
	}
	s.search("handler", handler)
}

func printPipelines(s *searcher, rt parrot) {
	ctx := s.t.Context()
	options := []pipelines.Option{pipelines.WithHTTPClient(&http.Client{Transport: rt}), pipelines.WithRetry(never)}
	c, err := pipelines.New(aSecret, options...)
	if err != nil {
		s.t.Fatal(err)
	}
	s.client(c)
	s.search("options", options)
	event := pipelines.Track{
		Who: pipelines.UserID(anAddress), Event: aValue, Properties: map[string]any{"name": aValue},
		Meta: pipelines.Meta{Context: &pipelines.Context{Device: pipelines.Device{Token: aValue}}},
	}
	s.failed("track", c.Calls.Track(ctx, event))
	s.failed("batch", c.Calls.SendBatch(ctx, []pipelines.Call{event}))
	bulk(s, "bulk", c.Calls.SendAll(ctx, items[pipelines.Call](event), pipelines.BulkOptions{}), func(o pipelines.BulkOutcome[pipelines.Call]) error { return o.Err })
	outcomes := make(chan pipelines.BatcherOutcome, 1)
	batcher, err := c.NewBatcher(pipelines.BatcherOptions{Outcome: func(o pipelines.BatcherOutcome) { outcomes <- o }})
	if err != nil {
		s.t.Fatal(err)
	}
	if err := batcher.Add(ctx, event); err != nil {
		s.t.Fatal(err)
	}
	s.search("batcher", batcher, batcher.Stats())
	s.failed("a bad call", batcher.Add(ctx, pipelines.Page{Who: pipelines.UserID("\xff" + anAddress), Name: aValue}))
	_, err = pipelines.UnmarshalCall([]byte(`{"type":"page","userId":"` + aValue + `","` + anAddress + `":1}`))
	s.failed("reading", err)
	closeBatcher(s, batcher, outcomes, func(o pipelines.BatcherOutcome) error { return o.Err })
}

func printTrack(s *searcher, rt parrot) {
	ctx := s.t.Context()
	options := func(rt parrot) []track.Option {
		return []track.Option{track.WithHTTPClient(&http.Client{Transport: rt}), track.WithRetry(never)}
	}
	client := func(rt parrot) *track.Client {
		c, err := track.New(aKey, aSecret, options(rt)...)
		if err != nil {
			s.t.Fatal(err)
		}
		return c
	}
	c := client(rt)
	s.client(c)
	s.search("options", options(rt))
	var op track.Operation = track.PersonEvent{Person: track.Email(anAddress), Name: aValue, Attributes: map[string]any{"name": aValue}}
	s.failed("delete", c.People.Delete(ctx, track.ID(aValue)))
	s.failed("send", c.Operations.Send(ctx, op))
	bulk(s, "bulk", c.Operations.SendAll(ctx, items(op), track.BulkOptions{}), func(o track.BulkOutcome[track.Operation]) error { return o.Err })
	outcomes := make(chan track.BatcherOutcome, 1)
	batcher, err := c.NewBatcher(track.BatcherOptions{Outcome: func(o track.BatcherOutcome) { outcomes <- o }})
	if err != nil {
		s.t.Fatal(err)
	}
	if err := batcher.Add(ctx, op); err != nil {
		s.t.Fatal(err)
	}
	s.search("batcher", batcher, batcher.Stats())
	s.failed("a bad operation", batcher.Add(ctx, track.PersonEvent{Person: track.Email(anAddress), Name: aValue, ID: aValue}))
	closeBatcher(s, batcher, outcomes, func(o track.BatcherOutcome) error { return o.Err })
	partly := client(parrot{fail: rt.fail, answer: `{"errors":[{"batch_index":0,"reason":"%s","field":"attributes.%s","message":"no %s"},{"message":"no %s"}]}`})
	s.failed("refused", partly.Operations.SendBatch(ctx, []track.Operation{op}))
	bulk(s, "refused in bulk", partly.Operations.SendAll(ctx, items(op), track.BulkOptions{}), func(o track.BulkOutcome[track.Operation]) error { return o.Err })
}
