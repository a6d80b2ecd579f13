package examples_test

import (
	"crypto/sha256"
	"fmt"
	"iter"
	"net/http"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/oklog/ulid/v2"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/customerio/customeriotest"
	"github.com/engagement-go/engagement/customerio/track"
	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/engage/engagetest"
	"github.com/engagement-go/engagement/engagor"
	"github.com/engagement-go/engagement/engagor/engagortest"
	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/esputnik/esputniktest"
)

// job iterates over the pages of a list until it is killed after some, and returns the rows that it has handled, and the
// position that docs/lists.md says to save.
type job func(saved string, killedAfter int) (rows []string, position string)

// pages is the loop of a job.
func pages[P any](t *testing.T, list iter.Seq2[P, error], killedAfter int, rows func(P) []string, next func(P) string) (seen []string, position string) {
	t.Helper()
	for page, err := range list {
		if err != nil {
			t.Fatal(err)
		}
		seen = append(seen, rows(page)...)
		position = next(page)
		if killedAfter--; killedAfter == 0 {
			break
		}
	}
	return seen, position
}

// TestJobsGoOnAfterTheyWereKilled does what docs/lists.md says for each kind of list.
func TestJobsGoOnAfterTheyWereKilled(t *testing.T) {
	t.Parallel()
	const rows = 5
	mails := customeriotest.NewServer(t)
	for i := range rows {
		mails.Suppress(customerio.SuppressionTypeBounces, customerio.Suppression{Email: "p" + strconv.Itoa(i) + "@example.com"})
		_, err := mails.Client().Send.Email(t.Context(), customerio.TransactionalEmail{
			To: "x@example.com", From: "y@example.com", Subject: "Hello", Body: "Hello", Identifiers: customerio.Identifiers{ID: "u" + strconv.Itoa(i)},
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	users, contacts, social := engagetest.NewServer(t), esputniktest.NewServer(t), engagortest.NewServer(t)
	for i := range rows {
		id := strconv.Itoa(i)
		if _, err := users.Client().Users.Create(t.Context(), engage.UserDraft{ID: "u" + id}); err != nil {
			t.Fatal(err)
		}
		contacts.AddContacts(esputnik.ContactDraft{ExternalCustomerID: "u" + id, Channels: []esputnik.Channel{{Type: esputnik.ChannelTypeEmail, Value: "p" + id + "@example.com"}}})
		social.Account(engagortest.AccountID).AddMention(engagor.Mention{ID: "m" + id})
	}
	number := func(text string) (n int64) {
		if text != "" {
			n, _ = strconv.ParseInt(text, 10, 64)
		}
		return n
	}
	for name, run := range map[string]job{
		"Next of Customer.io": func(saved string, killedAfter int) ([]string, string) {
			list := mails.Client().Messages.Pages(t.Context(), customerio.ListMessagesParams{Cursor: saved, Limit: 2})
			return pages(t, list, killedAfter, func(p *customerio.MessagePage) []string {
				return texts(p.Messages, func(m customerio.Message) string { return m.ID })
			}, func(p *customerio.MessagePage) string { return p.Next })
		},
		"Offset of Customer.io": func(saved string, killedAfter int) ([]string, string) {
			seen := number(saved)
			list := mails.Client().Suppressions.Pages(t.Context(), customerio.SuppressionTypeBounces, customerio.ListSuppressionsParams{Offset: seen, Limit: 2})
			return pages(t, list, killedAfter, func(p *customerio.SuppressionPage) []string {
				return texts(p.Suppressions, func(s customerio.Suppression) string { return s.Email })
			}, func(p *customerio.SuppressionPage) string {
				seen += int64(len(p.Suppressions))
				return strconv.FormatInt(seen, 10)
			})
		},
		"NextCursor of Engage": func(saved string, killedAfter int) ([]string, string) {
			list := users.Client().Users.Pages(t.Context(), engage.ListUsersParams{NextCursor: saved, Limit: 2})
			return pages(t, list, killedAfter, func(p *engage.UserPage) []string {
				return texts(p.Data, func(u engage.User) string { return u.UID })
			}, func(p *engage.UserPage) string { return p.NextCursor })
		},
		"PageToken of Engagor": func(saved string, killedAfter int) ([]string, string) {
			list := social.Client().Mentions.Pages(t.Context(), engagor.ListMentionsParams{PageToken: saved, Limit: 2})
			return pages(t, list, killedAfter, func(p *engagor.MentionPage) []string {
				return texts(p.Data, func(m engagor.Mention) string { return m.ID })
			}, func(p *engagor.MentionPage) string {
				token, err := p.Paging.NextToken()
				if err != nil {
					t.Fatal(err)
				}
				return token
			})
		},
		"StartIndex of eSputnik": func(saved string, killedAfter int) ([]string, string) {
			next := max(number(saved), 1)
			list := contacts.Client().Contacts.Pages(t.Context(), esputnik.ListContactsParams{StartIndex: next, MaxRows: 2, SortBy: esputnik.ContactSortContactID})
			return pages(t, list, killedAfter, func(p []esputnik.Contact) []string {
				return texts(p, func(c esputnik.Contact) string { return c.ExternalCustomerID })
			}, func(p []esputnik.Contact) string {
				next += int64(len(p))
				return strconv.FormatInt(next, 10)
			})
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			want, _ := run("", 0)
			if len(want) != rows {
				t.Fatalf("%d rows, want %d", len(want), rows)
			}
			first, saved := run("", 1)
			rest, _ := run(saved, 0)
			if diff := cmp.Diff(want, slices.Concat(first, rest)); diff != "" {
				t.Errorf("rows of both runs (-want +got):\n%s", diff)
			}
			if len(first) != 2 {
				t.Errorf("%d rows before the job was killed, want 2", len(first))
			}
		})
	}
}

func texts[T any](rows []T, text func(T) string) (all []string) {
	for _, row := range rows {
		all = append(all, text(row))
	}
	return all
}

// TestDidItHappen compares what docs/errors.md says of an error with what the service has done.
func TestDidItHappen(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		fault customeriotest.Fault
		draft string // of the recipient
		sent  int
		want  bool
	}{
		"bad argument":       {fault: customeriotest.Fault{Skip: 1, Status: 500}, sent: 0},
		"refused":            {draft: "ada@example.com", fault: customeriotest.Fault{Status: 400}},
		"wrong key":          {draft: "ada@example.com", fault: customeriotest.Fault{Status: 401}},
		"rate limit":         {draft: "ada@example.com", fault: customeriotest.Fault{Status: 429, Header: http.Header{"Retry-After": {"3600"}}}},
		"request time-out":   {draft: "ada@example.com", fault: customeriotest.Fault{Status: 408}, want: true},
		"server error":       {draft: "ada@example.com", fault: customeriotest.Fault{Status: 503}, want: true},
		"lost request":       {draft: "ada@example.com", fault: customeriotest.Fault{Cut: true}, want: true},
		"lost answer":        {draft: "ada@example.com", fault: customeriotest.Fault{Cut: true, Done: true}, sent: 1, want: true},
		"answer of a proxy":  {draft: "ada@example.com", fault: customeriotest.Fault{Body: "<html>"}, sent: 1, want: true},
		"answer that is cut": {draft: "ada@example.com", fault: customeriotest.Fault{CutBody: true}, sent: 1, want: true},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			srv := customeriotest.NewServer(t)
			srv.Inject(test.fault)
			before := time.Now().Add(-time.Minute)
			_, err := srv.Client().Send.Email(t.Context(), customerio.TransactionalEmail{
				To: test.draft, From: "shop@example.com", Subject: "Receipt", Body: "Paid", Identifiers: customerio.Identifiers{ID: "u42"},
			})
			if err == nil {
				t.Fatal("no error")
			}
			if got := customerio.MayHaveTakenEffect(err); got != test.want {
				t.Errorf("may have happened: %t, want %t, after %v", got, test.want, err)
			}
			// docs/retries.md says how to look.
			srv.Reset()
			srv.AddPeople(customerio.Person{ID: "u42"})
			found := 0
			for message, err := range srv.Client().People.AllMessages(t.Context(), "u42", customerio.ListPersonMessagesParams{CreatedFrom: before}) {
				if err != nil {
					t.Fatal(err)
				}
				if message.Type == customerio.MessageTypeEmail {
					found++
				}
			}
			if found != test.sent || len(srv.Sent()) != test.sent {
				t.Errorf("%d messages found and %d sent, want %d", found, len(srv.Sent()), test.sent)
			}
			if test.sent > 0 && !test.want {
				t.Error("the test contradicts itself")
			}
		})
	}
}

// skip is that of docs/bulk-and-jobs.md.
func skip[T any](items iter.Seq[T], n int) iter.Seq[T] {
	return func(yield func(T) bool) {
		i := 0
		for item := range items {
			if i++; i > n && !yield(item) {
				return
			}
		}
	}
}

// eventID is that of docs/ingestion.md.
func eventID(key string, at time.Time) string {
	sum := sha256.Sum256([]byte(key))
	id := ulid.ULID(sum[:16])
	_ = id.SetTime(ulid.Timestamp(at)) // fails after the year 10889
	return id.String()
}

// TestImportsGoOnAfterTheyWereKilled sends events with ids from their data, is killed, and goes on from what was saved.
func TestImportsGoOnAfterTheyWereKilled(t *testing.T) {
	t.Parallel()
	const events, every = 1000, 100
	srv := customeriotest.NewServer(t)
	operations := func(yield func(track.Operation) bool) {
		at := time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)
		for i := range events {
			name := fmt.Sprintf("order-%d", i)
			if !yield(track.PersonEvent{Person: track.ID("u42"), Name: "paid", ID: eventID(name, at), Attributes: map[string]any{"order": name}}) {
				return
			}
		}
	}
	saved := 0
	send := func(killedAfter int) {
		seen := 0
		for o := range srv.Track().Client().Operations.SendAll(t.Context(), skip(operations, saved), track.BulkOptions{ChunkSize: 70, Concurrency: 4}) {
			if o.Err != nil {
				t.Error(o.Err)
			}
			if seen++; seen%every == 0 {
				saved += every
			}
			if seen == killedAfter {
				return
			}
		}
	}
	send(250)
	if saved != 200 {
		t.Fatalf("saved %d, want 200", saved)
	}
	send(-1)
	got := map[string]int{}
	for _, event := range srv.Events("u42") {
		got[string(event.Data)]++
	}
	if len(got) != events || len(srv.Events("u42")) != events {
		t.Errorf("%d events, %d of them different, want %d", len(srv.Events("u42")), len(got), events)
	}
	arrived := 0
	for _, request := range srv.Track().Journal() {
		if request.Operation == "Operations.SendBatch" {
			arrived++
		}
	}
	if arrived <= (events+69)/70 {
		t.Errorf("%d requests arrived: nothing was sent again, so this test proves nothing", arrived)
	}
}
