package esputnik_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"net/http"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/jarcoal/httpmock"

	es "github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/internal/contract"
)

func contacts(n int) iter.Seq[es.ContactDraft] {
	return func(yield func(es.ContactDraft) bool) {
		for i := range n {
			if !yield(es.ContactDraft{FirstName: "Ann", Channels: []es.Channel{email(fmt.Sprintf("ann-%d@example.org", i))}}) {
				return
			}
		}
	}
}

func TestAnImportIsSentInChunks(t *testing.T) {
	t.Parallel()
	var sizes []int
	c := newClient(t, serve(t, func(r *http.Request) (*http.Response, error) {
		var body es.ContactImport
		if err := json.NewDecoder(r.Body).Decode(&body); err != nil {
			return nil, err
		}
		sizes = append(sizes, len(body.Contacts))
		body.Contacts = nil
		want := es.ContactImport{
			DedupeOn: es.DedupeKeyEmail, ContactFields: []es.ContactFieldName{es.ContactFieldNameFirstName}, CustomFieldIDs: []int64{7},
			SegmentNames: []string{"in"}, ExcludedSegmentNames: []string{"out"}, RestoreDeleted: new(false), EventKeyForNewContacts: "new",
		}
		if diff := cmp.Diff(want, body); diff != "" {
			t.Errorf("request (-want +got):\n%s", diff)
		}
		return text(200, fmt.Sprintf(`{"id":0,"asyncSessionId":"s%d"}`, len(sizes))), nil
	}))
	options := es.ImportOptions{
		DedupeOn: es.DedupeKeyEmail, ContactFields: []es.ContactFieldName{es.ContactFieldNameFirstName}, CustomFieldIDs: []int64{7},
		SegmentNames: []string{"in"}, ExcludedSegmentNames: []string{"out"}, RestoreDeleted: new(false), EventKeyForNewContacts: "new",
	}
	var progress []int
	options.Progress = func(n int) { progress = append(progress, n) }
	seq := c.Contacts.ImportAll(t.Context(), contacts(7001), options)
	if sizes != nil {
		t.Error("something was sent before the first iteration")
	}
	index := 0
	for o := range seq {
		if o.Err != nil {
			t.Fatal(o.Err)
		}
		if want := fmt.Sprintf("s%d", index/3000+1); o.Index != index || o.Result.AsyncSessionID != want || o.Item.Channels[0].Value != fmt.Sprintf("ann-%d@example.org", index) {
			t.Fatalf("outcome %d: %+v", index, o)
		}
		index++
	}
	if diff := cmp.Diff([]int{3000, 3000, 1001}, sizes); diff != "" || index != 7001 {
		t.Errorf("%d outcomes, chunks (-want +got):\n%s", index, diff)
	}
	if diff := cmp.Diff([]int{3000, 6000, 7001}, progress); diff != "" {
		t.Errorf("progress (-want +got):\n%s", diff)
	}
}

func TestAnImportHasAnOutcomeForEachContact(t *testing.T) {
	t.Parallel()
	ok := es.ContactDraft{Channels: []es.Channel{email("ok@example.org")}}
	bad := es.ContactDraft{FirstName: "D|J", Channels: []es.Channel{email("bad@example.org")}}
	twice := es.ContactDraft{Channels: []es.Channel{email("bad@example.org"), email("b"), email("c")}}
	input := []es.ContactDraft{ok, bad, {Channels: []es.Channel{{Type: "sms", Value: "1"}}}, twice, {ExternalCustomerID: "C-1"}, {Channels: ok.Channels, Fields: []es.FieldValue{{ID: 8, Value: "x"}}}, bad}
	requests := 0
	c := newClient(t, contract.Record(func(r *http.Request) (*http.Response, error) {
		if requests++; requests == 2 {
			return text(400, "no"), nil
		}
		body, _ := io.ReadAll(r.Body)
		if !strings.Contains(string(body), `{"externalCustomerId":"C-1","channels":[]}`) {
			t.Errorf("a contact without channels was sent in %s", body)
		}
		return text(200, `{"asyncSessionId":"s","failedContacts":[
			{"firstName":"D|J","channels":{"type":"email","value":"bad@example.org"},"error":"D|J of bad@example.org is no name"},
			{"firstName":"unknown","error":"who"}]}`), nil
	}))
	var got []string
	for o := range c.Contacts.ImportAll(t.Context(), func(yield func(es.ContactDraft) bool) {
		for _, contact := range input {
			if !yield(contact) {
				return
			}
		}
	}, es.ImportOptions{DedupeOn: es.DedupeKeyEmail, CustomFieldIDs: []int64{7}, BulkOptions: es.BulkOptions{ChunkSize: 3}}) {
		var refused *es.RefusedError
		switch {
		case o.Err == nil:
			got = append(got, "taken by "+o.Result.AsyncSessionID)
		case errors.Is(o.Err, es.ErrInvalidArgument):
			got = append(got, "not sent: "+strings.TrimSuffix(o.Err.Error(), ": invalid argument"))
		case errors.As(o.Err, &refused):
			got = append(got, refused.Error())
		case errors.Is(o.Err, es.ErrBadRequest):
			got = append(got, "request failed")
		}
	}
	want := []string{
		"taken by s",
		"esputnik: item 1 was refused: […] of […] is no name",
		`not sent: esputnik: Contacts.ImportAll: item 2: contact must have the key that DedupeOn "email" names, or an ExternalCustomerID`,
		`not sent: esputnik: Contacts.ImportAll: item 3: Channels has more than 2 channels of type "email"`,
		"taken by s",
		"not sent: esputnik: Contacts.ImportAll: item 5: Fields[0].ID must be in CustomFieldIDs, or the value would not be written",
		"esputnik: an item was refused: who", // whichever it is, it is not lost
		"request failed",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("outcomes (-want +got):\n%s", diff)
	}
}

func TestAnImportRequiresTheKeyThatContactsAreMatchedBy(t *testing.T) {
	t.Parallel()
	channel := func(kind es.ChannelType) es.ContactDraft {
		return es.ContactDraft{Channels: []es.Channel{{Type: kind, Value: "v"}}}
	}
	field := es.ContactDraft{Fields: []es.FieldValue{{ID: 7, Value: strings.Repeat("x", 50)}}}
	longField := es.ContactDraft{Fields: []es.FieldValue{{ID: 7, Value: strings.Repeat("x", 51)}}}
	for _, test := range []struct {
		key     es.DedupeKey
		fieldID int64
		contact es.ContactDraft
		ok      bool
	}{
		{es.DedupeKeyEmail, 0, channel("email"), true},
		{es.DedupeKeyEmail, 0, channel("sms"), false},
		{es.DedupeKeyEmail, 0, es.ContactDraft{Channels: []es.Channel{{Type: "email"}}}, false},
		{es.DedupeKeySMS, 0, channel("sms"), true},
		{es.DedupeKeySMS, 0, channel("email"), false},
		{es.DedupeKeyEmailOrSMS, 0, channel("sms"), true},
		{es.DedupeKeyEmailOrSMS, 0, channel("email"), true},
		{es.DedupeKeyEmailOrSMS, 0, channel("viber"), false},
		{es.DedupeKeyPush, 0, channel("webpush"), true},
		{es.DedupeKeyPush, 0, channel("mobilepush"), true},
		{es.DedupeKeyPush, 0, channel("email"), false},
		{es.DedupeKeyWebPush, 0, channel("webpush"), true},
		{es.DedupeKeyWebPush, 0, channel("mobilepush"), false},
		{es.DedupeKeyMobilePush, 0, channel("mobilepush"), true},
		{es.DedupeKeyMobilePush, 0, channel("webpush"), false},
		{es.DedupeKeyID, 0, es.ContactDraft{ID: 1}, true},
		{es.DedupeKeyID, 0, channel("email"), false},
		{es.DedupeKeyExternalCustomerID, 0, es.ContactDraft{ExternalCustomerID: "C"}, true},
		{es.DedupeKeyExternalCustomerID, 0, channel("email"), false},
		{es.DedupeKeyFieldID, 7, field, true},
		{es.DedupeKeyFieldID, 7, longField, false},
		{es.DedupeKeyFieldID, 7, channel("email"), false},
		{es.DedupeKeyFieldID, 8, field, false},
		{es.DedupeKeyEmail, 0, es.ContactDraft{ExternalCustomerID: "C"}, true},
		{"something new", 0, es.ContactDraft{}, true},
	} {
		srv := serve(t, answer(200, `{"asyncSessionId":"s"}`))
		c := newClient(t, srv)
		for o := range c.Contacts.ImportAll(t.Context(), one(test.contact), es.ImportOptions{DedupeOn: test.key, FieldID: test.fieldID}) {
			if ok := o.Err == nil; ok != test.ok || !ok && (!errors.Is(o.Err, es.ErrInvalidArgument) || srv.Count() != 0) {
				t.Errorf("%s: %+v: error %v", test.key, test.contact, o.Err)
			}
		}
	}
}

func TestABadImportReadsNothing(t *testing.T) {
	t.Parallel()
	srv := serve(t, answer(200, ""))
	c := newClient(t, srv)
	read := false
	input := func(yield func(es.ContactDraft) bool) { read = true; yield(ann) }
	for name, options := range map[string]es.ImportOptions{
		"no key":       {},
		"no field":     {DedupeOn: es.DedupeKeyFieldID},
		"large chunks": {DedupeOn: es.DedupeKeyEmail, BulkOptions: es.BulkOptions{ChunkSize: 3001}},
		"no chunks":    {DedupeOn: es.DedupeKeyEmail, BulkOptions: es.BulkOptions{ChunkSize: -1}},
		"no workers":   {DedupeOn: es.DedupeKeyEmail, BulkOptions: es.BulkOptions{Concurrency: -1}},
		"long event":   {DedupeOn: es.DedupeKeyEmail, EventKeyForNewContacts: strings.Repeat("x", 101)},
	} {
		n := 0
		for o := range c.Contacts.ImportAll(t.Context(), input, options) {
			n++
			if o.Index != -1 || !errors.Is(o.Err, es.ErrInvalidArgument) || !strings.HasPrefix(o.Err.Error(), "esputnik: Contacts.ImportAll: ") {
				t.Errorf("%s: outcome %d, %v", name, o.Index, o.Err)
			}
		}
		if n != 1 || read || srv.Count() != 0 {
			t.Errorf("%s: %d outcomes", name, n)
		}
	}
	for o := range c.Orders.UpsertAll(t.Context(), one(kettle), es.BulkOptions{ChunkSize: 1001}) {
		if o.Index != -1 || !errors.Is(o.Err, es.ErrInvalidArgument) {
			t.Errorf("orders: outcome %d, %v", o.Index, o.Err)
		}
	}
}

func TestAnAnswerWithAnErrorRefusesTheWholeChunk(t *testing.T) {
	t.Parallel()
	c := newClient(t, serve(t, answer(200, `{"id":0,"errorMessage":"the account is frozen"}`)))
	n := 0
	for o := range c.Contacts.ImportAll(t.Context(), contacts(3), es.ImportOptions{DedupeOn: es.DedupeKeyEmail, BulkOptions: es.BulkOptions{ChunkSize: 2}}) {
		var refused *es.RefusedError
		if !errors.As(o.Err, &refused) || refused.Index != n || o.Index != n || refused.Reason != "the account is frozen" {
			t.Errorf("outcome %d: %v", o.Index, o.Err)
		}
		n++
	}
	if n != 3 {
		t.Errorf("%d outcomes, want 3", n)
	}
	result, err := c.Contacts.Import(t.Context(), es.ContactImport{Contacts: []es.ContactDraft{ann}, DedupeOn: "email"})
	if err != nil || result.Err() == nil {
		t.Errorf("result %+v, %v", result, err)
	}
}

func TestEndingAnImportSendsNoMore(t *testing.T) {
	t.Parallel()
	var requests atomic.Int64
	c := newClient(t, contract.Record(func(*http.Request) (*http.Response, error) {
		requests.Add(1)
		return text(200, `{"asyncSessionId":"s"}`), nil
	}))
	for range c.Contacts.ImportAll(t.Context(), contacts(100), es.ImportOptions{DedupeOn: es.DedupeKeyEmail, BulkOptions: es.BulkOptions{ChunkSize: 10}}) {
		break
	}
	if n := requests.Load(); n != 1 {
		t.Errorf("%d requests, want 1", n)
	}
}

func TestChunksAreSentConcurrently(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		var open, most atomic.Int64
		c := newClient(t, contract.Record(func(*http.Request) (*http.Response, error) {
			most.Store(max(most.Load(), open.Add(1)))
			defer open.Add(-1)
			time.Sleep(time.Second)
			return text(200, `{"asyncSessionId":"s"}`), nil
		}))
		start := time.Now()
		n := 0
		for o := range c.Contacts.ImportAll(t.Context(), contacts(100), es.ImportOptions{DedupeOn: es.DedupeKeyEmail, BulkOptions: es.BulkOptions{ChunkSize: 10, Concurrency: 5}}) {
			if o.Err != nil || o.Index != n {
				t.Fatalf("outcome %d: %v", o.Index, o.Err)
			}
			n++
		}
		if took := time.Since(start); n != 100 || most.Load() > 5 || took > 3*time.Second {
			t.Errorf("%d outcomes, %d requests at once, %v", n, most.Load(), took)
		}
	})
}

func TestWaitImport(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		states := []string{
			`{"status":"STARTED"}`, `{"status":"IMPORTING"}`, `{"status":"IMPORTING"}`, `{"status":"SOMETHING_NEW"}`,
			`{"status":"FINISHED","mapping":[{"dedupeValue":"a","contactId":1},{"dedupeValue":"b","contactId":"2"}]}`,
		}
		looks := 0
		c := newClient(t, serve(t, func(*http.Request) (*http.Response, error) {
			looks++
			return text(200, states[min(looks, len(states))-1]), nil
		}))
		start := time.Now()
		var seen []es.ImportState
		status, err := c.Contacts.WaitImport(t.Context(), "s", es.WaitOptions[es.ImportStatus]{Progress: func(s *es.ImportStatus) { seen = append(seen, s.Status) }})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(map[string]int64{"a": 1, "b": 2}, status.ContactIDs()); diff != "" {
			t.Errorf("contacts (-want +got):\n%s", diff)
		}
		if diff := cmp.Diff([]es.ImportState{"STARTED", "IMPORTING", "IMPORTING", "SOMETHING_NEW", "FINISHED"}, seen); diff != "" {
			t.Errorf("progress (-want +got):\n%s", diff)
		}
		if want, took := 8125*time.Millisecond, time.Since(start); took != want {
			t.Errorf("waited %v, want %v", took, want)
		}
	})
}

func TestWaitImportWithoutContext(t *testing.T) {
	t.Parallel()
	c, err := es.New(key)
	if err != nil {
		t.Fatal(err)
	}
	//nolint:staticcheck // the mistake
	if _, err := c.Contacts.WaitImport(nil, "session", es.WaitOptions[es.ImportStatus]{}); !errors.Is(err, es.ErrInvalidArgument) {
		t.Errorf("error %v, want ErrInvalidArgument", err)
	}
}

func TestWaitImportEndsWithAnErrorOrTheContext(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		limit, stop := context.WithTimeout(t.Context(), time.Hour)
		defer stop()
		c := newClient(t, serve(t, answer(200, `{"status":"ERROR","description":"row of ann@example.org is broken"}`)))
		status, err := c.Contacts.WaitImport(limit, "s", es.WaitOptions[es.ImportStatus]{})
		if !errors.Is(err, es.ErrJobFailed) || status == nil || status.Status != es.ImportStateError || strings.Contains(err.Error(), "ann@") || !strings.Contains(err.Error(), "is broken") {
			t.Errorf("status %+v, error %v", status, err)
		}
		c = newClient(t, serve(t, answer(404, "unknown session")))
		if _, err := c.Contacts.WaitImport(t.Context(), "s", es.WaitOptions[es.ImportStatus]{}); !errors.Is(err, es.ErrNotFound) {
			t.Errorf("error %v, want ErrNotFound", err)
		}
		srv := serve(t, answer(200, `{"status":"IMPORTING"}`))
		c = newClient(t, srv)
		ctx, cancel := context.WithTimeout(t.Context(), 100*time.Second)
		defer cancel()
		start := time.Now()
		status, err = c.Contacts.WaitImport(ctx, "s", es.WaitOptions[es.ImportStatus]{FirstDelay: 30 * time.Second, MaxDelay: 30 * time.Second})
		if !errors.Is(err, context.DeadlineExceeded) || status == nil || status.Status != es.ImportStateImporting || time.Since(start) != 100*time.Second {
			t.Errorf("status %+v, error %v after %v", status, err, time.Since(start))
		}
		if n := srv.Count(); n != 4 {
			t.Errorf("%d looks, want 4", n)
		}
	})
}

// The answer repeats a contact without its external id, so many may look like the one that was refused.
func TestARefusalIsNotPinnedOnTheWrongContact(t *testing.T) {
	t.Parallel()
	field := func(value string) []es.FieldValue { return []es.FieldValue{{ID: 7, Value: value}} }
	sent := []es.ContactDraft{
		{ExternalCustomerID: "C-0", Fields: field("a")},
		{ExternalCustomerID: "C-1", Fields: field("b")},
		{ExternalCustomerID: "C-2", Fields: field("c")},
		{Channels: []es.Channel{email("ann@example.org")}, Fields: field("a")},
		{Channels: []es.Channel{email("ann@example.org")}, Fields: field("b")},
	}
	for name, test := range map[string]struct {
		result es.ImportResult
		want   []int
	}{
		"by its fields":            {es.ImportResult{FailedContacts: []es.FailedContact{{Fields: field("b")}}}, []int{1}},
		"by nothing":               {es.ImportResult{FailedContacts: []es.FailedContact{{}}}, nil},
		"all that look alike":      {es.ImportResult{FailedContacts: []es.FailedContact{{}, {}, {}}}, []int{0, 1, 2}},
		"by channel and field":     {es.ImportResult{FailedContacts: []es.FailedContact{{Channels: sent[3].Channels, Fields: field("b")}}}, []int{4}},
		"one of the same channels": {es.ImportResult{FailedContacts: []es.FailedContact{{Channels: sent[3].Channels}}}, []int{3}},
		"more than were sent":      {es.ImportResult{FailedContacts: []es.FailedContact{{Channels: sent[3].Channels}, {Channels: sent[3].Channels}, {Channels: sent[3].Channels}}}, []int{3, 4}},
		"all, with a reason each":  {es.ImportResult{ErrorMessage: "nothing to import", FailedContacts: []es.FailedContact{{Fields: field("b"), Error: "no"}}}, []int{0, 1, 2, 3, 4}},
	} {
		var got []int
		for i, err := range test.result.Errors(sent) {
			var refused *es.RefusedError
			if err == nil {
				continue
			}
			if !errors.As(err, &refused) || refused.Index != i {
				t.Errorf("%s: error %v at %d", name, err, i)
			}
			if test.result.ErrorMessage != "" && (refused.Reason == "no") != (i == 1) {
				t.Errorf("%s: reason %q at %d", name, refused.Reason, i)
			}
			got = append(got, i)
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s: refused (-want +got):\n%s", name, diff)
		}
	}
}

// An import of many contacts holds a few chunks in memory, however many it reads.
func TestAnImportHoldsOnlyTheChunksInFlight(t *testing.T) { //nolint:paralleltest // it measures the heap
	mt := httpmock.NewMockTransport() // which keeps no bodies
	mt.RegisterNoResponder(func(r *http.Request) (*http.Response, error) {
		_, _ = io.Copy(io.Discard, r.Body)
		return text(200, `{"asyncSessionId":"s"}`), nil
	})
	c := newClient(t, mt)
	heap := func() uint64 {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	before, peak := heap(), uint64(0)
	n := 0
	for o := range c.Contacts.ImportAll(t.Context(), contacts(60_000), es.ImportOptions{DedupeOn: es.DedupeKeyEmail, BulkOptions: es.BulkOptions{Concurrency: 2}}) {
		if o.Err != nil {
			t.Fatal(o.Err)
		}
		if n++; n%15_000 == 0 {
			peak = max(peak, heap())
		}
	}
	// a chunk is 3,000 contacts of half a kilobyte, held with their outcomes and their encoding
	if held := int64(peak) - int64(before); held > 16<<20 {
		t.Errorf("%d MB are held for %d contacts", held>>20, n)
	}
}

func bulkUpsert(request es.ContactImport) call {
	return func(ctx context.Context, c *es.Client) error {
		_, err := c.Contacts.Import(ctx, request)
		return err
	}
}

func TestContactsImportArgumentsAreRefused(t *testing.T) {
	t.Parallel()
	three := []es.Channel{email("a@example.org"), email("b@example.org"), email("c@example.org")}
	refuse(t, map[string]refusal{
		"3,001 contacts":           {bulkUpsert(es.ContactImport{Contacts: repeat(3001, ann), DedupeOn: "email"}), "Contacts has 3001 entries, the limit is 3000"},
		"no contacts":              {bulkUpsert(es.ContactImport{DedupeOn: "email"}), "Contacts must not be empty"},
		"no dedupe key":            {bulkUpsert(es.ContactImport{Contacts: []es.ContactDraft{ann}}), "DedupeOn must not be empty"},
		"no field to dedupe on":    {bulkUpsert(es.ContactImport{Contacts: []es.ContactDraft{ann}, DedupeOn: es.DedupeKeyFieldID}), "FieldID must be set"},
		"a field not to dedupe on": {bulkUpsert(es.ContactImport{Contacts: []es.ContactDraft{ann}, DedupeOn: es.DedupeKeyEmail, FieldID: 7}), "FieldID must be left out"},
		"bulk with nobody":         {bulkUpsert(es.ContactImport{Contacts: []es.ContactDraft{ann, {FirstName: "Ann"}}, DedupeOn: "email"}), "Contacts[1].Channels must have at least one channel"},
		"bulk with three":          {bulkUpsert(es.ContactImport{Contacts: []es.ContactDraft{ann, {Channels: three}}, DedupeOn: "email"}), "Contacts[1].Channels has more than 2"},
		"mistyped member":          {bulkUpsert(es.ContactImport{Contacts: []es.ContactDraft{ann}, DedupeOn: "email", ContactFields: []es.ContactFieldName{"firstName", "lastname"}}), "ContactFields[1] must be one of firstName, lastName"},
		"file by another key": {func(ctx context.Context, c *es.Client) error {
			_, err := c.Contacts.ImportFile(ctx, es.FileImport{DedupeOn: es.DedupeKeyWebPush, Link: "https://files.example.net/c.csv"})
			return err
		}, "DedupeOn must be one of email, sms, email_or_sms, id"},
		"long event key": {bulkUpsert(es.ContactImport{Contacts: []es.ContactDraft{ann}, DedupeOn: "email", EventKeyForNewContacts: strings.Repeat("a", 101)}), "limit is 100"},
		"wait backwards": {func(ctx context.Context, c *es.Client) error {
			_, err := c.Contacts.WaitImport(ctx, "s", es.WaitOptions[es.ImportStatus]{FirstDelay: -1})
			return err
		}, "FirstDelay must not be negative"},
		"wait for nothing": {func(ctx context.Context, c *es.Client) error {
			_, err := c.Contacts.WaitImport(ctx, "", es.WaitOptions[es.ImportStatus]{})
			return err
		}, "sessionID must not be empty"},
	})
}

func TestContactsImportArgumentsAtTheLimitAreSent(t *testing.T) {
	t.Parallel()
	accept(t, map[string]call{
		"3,000 contacts": bulkUpsert(es.ContactImport{Contacts: repeat(es.MaxImportContacts, ann), DedupeOn: "email"}),
	})
}

// Contacts are imported only in a session.
func TestImportAllReportsAsAcceptedWhatTheAnswerConfirms(t *testing.T) {
	t.Parallel()
	for _, body := range []string{``, `null`, `[]`, `false`, `""`, `{}`, `{"id":0}`, `{"asyncSessionId":null}`, `{"asyncSessionId":""}`, `{"failedContacts":[]}`} {
		c := newClient(t, serve(t, answer(200, body)))
		n := 0
		for o := range c.Contacts.ImportAll(t.Context(), contacts(1), es.ImportOptions{DedupeOn: es.DedupeKeyEmail}) {
			n++
			if !errors.Is(o.Err, es.ErrInvalidResponse) {
				t.Errorf("%s: error %v, want ErrInvalidResponse", body, o.Err)
			}
		}
		if n != 1 {
			t.Errorf("%s: %d outcomes, want 1", body, n)
		}
	}
}
