package esputniktest_test

import (
	"fmt"
	"iter"
	"testing"
	"testing/synctest"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/oapi-codegen/nullable"

	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/esputnik/esputniktest"
)

func email(value string) esputnik.Channel {
	return esputnik.Channel{Type: esputnik.ChannelTypeEmail, Value: value}
}

func phone(value string) esputnik.Channel {
	return esputnik.Channel{Type: esputnik.ChannelTypeSMS, Value: value}
}

func draft(channels ...esputnik.Channel) esputnik.ContactDraft {
	return esputnik.ContactDraft{Channels: channels}
}

// people returns n contacts.
func people(n int) iter.Seq[esputnik.ContactDraft] {
	return func(yield func(esputnik.ContactDraft) bool) {
		for i := range n {
			d := draft(email(fmt.Sprintf("c%d@example.org", i)))
			d.FirstName = "Ann"
			if !yield(d) {
				return
			}
		}
	}
}

// do fails the test if a call without a result fails.
func do(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// must returns the result of a call, and ends the test if the call failed.
func must[T any](v T, err error) func(testing.TB) T {
	return func(t testing.TB) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func same(t testing.TB, what string, want, got any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

// count returns how often an operation was called.
func count(srv *esputniktest.Server, operation string) int {
	n := 0
	for _, r := range srv.Journal() {
		if r.Operation == operation {
			n++
		}
	}
	return n
}

// inMemory runs a test in a bubble of testing/synctest.
func inMemory(t *testing.T, test func(t *testing.T, srv *esputniktest.Server, c *esputnik.Client), opts ...esputnik.Option) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		srv := esputniktest.NewServer(t)
		test(t, srv, srv.Client(opts...))
	})
}

func idList(ids []string) nullable.Nullable[[]string] { return nullable.NewNullableWithValue(ids) }

func allIDs() nullable.Nullable[[]string] { return nullable.NewNullNullable[[]string]() }

// minute returns the time that the service writes without an offset.
func minute(text string) time.Time {
	at, err := time.Parse("2006-01-02T15:04", text)
	if err != nil {
		panic(err)
	}
	return at
}
