package customerio_test

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"net/http"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/jarcoal/httpmock"

	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/internal/contract"
)

// count returns the number of rows before the end of an iteration.
func count[T any](rows iter.Seq2[T, error]) (int, error) {
	n := 0
	for _, err := range rows {
		if err != nil {
			return n, err
		}
		n++
	}
	return n, nil
}

// lists are all lists with a cursor: the member with the rows, a row, and the page size that an iteration requests.
var lists = map[string]struct {
	member, row, limit string
	count              func(ctx context.Context, c client) (int, error)
}{
	"Campaigns.ListMessages": {"messages", `{"id":"d"}`, "1000", func(ctx context.Context, c client) (int, error) {
		return count(c.Campaigns.AllMessages(ctx, 1, customerio.ListCampaignMessagesParams{}))
	}},
	"Campaigns.ListActions": {"actions", `{"id":"1"}`, "", func(ctx context.Context, c client) (int, error) {
		return count(c.Campaigns.AllActions(ctx, 1, customerio.ListCampaignActionsParams{}))
	}},
	"Activities.List": {"activities", `{"id":"a"}`, "100", func(ctx context.Context, c client) (int, error) {
		return count(c.Activities.All(ctx, customerio.ListActivitiesParams{}))
	}},
	"Broadcasts.ListMessages": {"messages", `{"id":"d"}`, "", func(ctx context.Context, c client) (int, error) {
		return count(c.Broadcasts.AllMessages(ctx, 1, customerio.ListBroadcastMessagesParams{}))
	}},
	"Broadcasts.ListTriggerErrors": {"errors", `"line 1: x"`, "", func(ctx context.Context, c client) (int, error) {
		return count(c.Broadcasts.AllTriggerErrors(ctx, 1, 2, customerio.ListTriggerErrorsParams{}))
	}},
	"Suppressions.ListByDomain": {"suppressions", `{"email":"a"}`, "1000", func(ctx context.Context, c client) (int, error) {
		return count(c.Suppressions.AllByDomain(ctx, "example.com", customerio.SuppressionTypeBounces, customerio.ListSuppressionsByDomainParams{}))
	}},
	"Messages.List": {"messages", `{"id":"d"}`, "1000", func(ctx context.Context, c client) (int, error) {
		return count(c.Messages.All(ctx, customerio.ListMessagesParams{}))
	}},
	"Newsletters.List": {"newsletters", `{"id":1}`, "100", func(ctx context.Context, c client) (int, error) {
		return count(c.Newsletters.All(ctx, customerio.ListNewslettersParams{}))
	}},
	"Newsletters.ListMessages": {"messages", `{"id":"d"}`, "", func(ctx context.Context, c client) (int, error) {
		return count(c.Newsletters.AllMessages(ctx, 1, customerio.ListNewsletterMessagesParams{}))
	}},
	"Objects.Search": {"identifiers", `{"object_id":"o"}`, "", func(ctx context.Context, c client) (int, error) {
		return count(c.Objects.All(ctx, "1", customerio.ObjectAttribute("1", "a").Exists(), customerio.SearchObjectsParams{}))
	}},
	"Objects.ListPeople": {"cio_relationships", `{"object_type_id":1}`, "", func(ctx context.Context, c client) (int, error) {
		return count(c.Objects.AllPeople(ctx, "1", "o", customerio.ListObjectPeopleParams{}))
	}},
	"Segments.ListMembers": {"identifiers", `{"id":"42"}`, "30000", func(ctx context.Context, c client) (int, error) {
		return count(c.Segments.AllMembers(ctx, 1, customerio.ListSegmentMembersParams{}))
	}},
	"Senders.List": {"sender_identities", `{"id":1}`, "", func(ctx context.Context, c client) (int, error) {
		return count(c.Senders.All(ctx, customerio.ListSendersParams{}))
	}},
	"Transactional.ListMessages": {"messages", `{"id":"d"}`, "", func(ctx context.Context, c client) (int, error) {
		return count(c.Transactional.AllMessages(ctx, 1, customerio.ListTransactionalMessagesParams{}))
	}},
	"People.Search": {"identifiers", `{"id":"42"}`, "1000", func(ctx context.Context, c client) (int, error) {
		return count(c.People.All(ctx, customerio.Everybody(), customerio.SearchPeopleParams{}))
	}},
	"People.ListRelationships": {"cio_relationships", `{"object_type_id":1}`, "", func(ctx context.Context, c client) (int, error) {
		return count(c.People.AllRelationships(ctx, "42", customerio.ListPersonRelationshipsParams{}))
	}},
	"People.ListMessages": {"messages", `{"id":"d"}`, "1000", func(ctx context.Context, c client) (int, error) {
		return count(c.People.AllMessages(ctx, "42", customerio.ListPersonMessagesParams{}))
	}},
	"People.ListActivities": {"activities", `{"id":"a"}`, "100", func(ctx context.Context, c client) (int, error) {
		return count(c.People.AllActivities(ctx, "42", customerio.ListPersonActivitiesParams{}))
	}},
	"OptOuts.List": {"optouts", `{"cio_id":"03"}`, "1000", func(ctx context.Context, c client) (int, error) {
		return count(c.OptOuts.All(ctx, customerio.ListOptOutsParams{}))
	}},
}

// TestCursorLists ends every list in every way that the service ends one.
func TestCursorLists(t *testing.T) {
	t.Parallel()
	for name, list := range lists {
		for end, last := range map[string]string{
			"empty next":  fmt.Sprintf(`{%q:[%s],"next":""}`, list.member, list.row),
			"no next":     fmt.Sprintf(`{%q:[%s]}`, list.member, list.row),
			"null next":   fmt.Sprintf(`{%q:[%s],"next":null}`, list.member, list.row),
			"empty page":  fmt.Sprintf(`{%q:[],"next":"c3"}`, list.member),
			"null page":   fmt.Sprintf(`{%q:null,"next":"c3"}`, list.member),
			"same cursor": fmt.Sprintf(`{%q:[%s],"next":"c2"}`, list.member, list.row),
		} {
			t.Run(name+"/"+end, func(t *testing.T) {
				t.Parallel()
				srv := serve(t, contract.Nth(func(n int, _ *http.Request) httpmock.Responder {
					if n <= 2 {
						return contract.Answer(200, fmt.Sprintf(`{%q:[%s,%s],"next":"c%d"}`, list.member, list.row, list.row, n))
					}
					return contract.Answer(200, last)
				}))
				rows, err := list.count(t.Context(), newClient(t, srv))
				if err != nil {
					t.Fatal(err)
				}
				wantRows := 5
				if end == "empty page" || end == "null page" {
					wantRows = 4
				}
				if rows != wantRows {
					t.Errorf("%d rows, want %d", rows, wantRows)
				}
				var cursors, limits, wantLimits []string
				for _, r := range srv.Requests() {
					cursors = append(cursors, r.Query.Get("start"))
					limits = append(limits, r.Query.Get("limit"))
					wantLimits = append(wantLimits, list.limit)
				}
				want := []string{"", "c1", "c2"}
				if wantRows == 4 && name != "Senders.List" { // an empty page with a new cursor is followed
					want = append(want, "c3")
				}
				if diff := cmp.Diff(want, cursors); diff != "" {
					t.Error("cursors: " + diff)
				}
				if diff := cmp.Diff(wantLimits, limits); diff != "" {
					t.Error("limits: " + diff)
				}
			})
		}
	}
}

// TestEmptyPagesInTheMiddle iterates over every list past an empty page, except for the one that ends there.
func TestEmptyPagesInTheMiddle(t *testing.T) {
	t.Parallel()
	for name, list := range lists {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			srv := serve(t, contract.InTurn(
				contract.Answer(200, fmt.Sprintf(`{%q:[%s],"next":"c1"}`, list.member, list.row)),
				contract.Answer(200, fmt.Sprintf(`{%q:[],"next":"c2"}`, list.member)),
				contract.Answer(200, fmt.Sprintf(`{%q:[%s]}`, list.member, list.row)),
			))
			want := 2
			if name == "Senders.List" { // it has been seen to return a cursor after the last row
				want = 1
			}
			if rows, err := list.count(t.Context(), newClient(t, srv)); rows != want || err != nil {
				t.Errorf("%d rows and error %v, want %d", rows, err, want)
			}
		})
	}
}

func TestIterationsFailAndResume(t *testing.T) {
	t.Parallel()
	fail := true
	srv := serve(t, contract.Nth(func(_ int, r *http.Request) httpmock.Responder {
		switch cursor := r.URL.Query().Get("start"); {
		case cursor == "c1" && fail:
			return contract.Answer(403, `{}`)
		case cursor == "c1":
			return contract.Answer(200, `{"identifiers":[{"id":"3"}]}`)
		}
		return contract.Answer(200, `{"identifiers":[{"id":"1"},{"id":"2"}],"next":"c1"}`)
	}))
	c := newClient(t, srv)
	n, err := count(c.Segments.AllMembers(t.Context(), 1, customerio.ListSegmentMembersParams{}))
	var broken *customerio.PageError
	if n != 2 || !errors.As(err, &broken) || broken.Cursor != "c1" || !errors.Is(err, customerio.ErrForbidden) {
		t.Fatalf("%d rows, error %v", n, err)
	}
	fail = false
	n, err = count(c.Segments.AllMembers(t.Context(), 1, customerio.ListSegmentMembersParams{}, customerio.WithCursor(broken.Cursor)))
	if n != 1 || err != nil {
		t.Errorf("resumed: %d rows, error %v", n, err)
	}
}

func TestPageLoop(t *testing.T) {
	t.Parallel()
	srv := serve(t, contract.Nth(func(n int, _ *http.Request) httpmock.Responder {
		return contract.Answer(200, `{"identifiers":[{"id":"1"}],"next":"c`+strconv.Itoa(n%3)+`"}`)
	}))
	_, err := count(newClient(t, srv).Segments.AllMembers(t.Context(), 1, customerio.ListSegmentMembersParams{}))
	if !errors.Is(err, customerio.ErrPageLoop) {
		t.Errorf("error %v, want ErrPageLoop", err)
	}
}

func TestOffsetList(t *testing.T) {
	t.Parallel()
	for end, last := range map[string]string{"short": `{"suppressions":[{"email":"c"}]}`, "null": `{"suppressions":null}`, "empty": `{"suppressions":[]}`} {
		t.Run(end, func(t *testing.T) {
			t.Parallel()
			srv := serve(t, contract.Nth(func(n int, _ *http.Request) httpmock.Responder {
				if n <= 2 {
					return contract.Answer(200, `{"suppressions":[{"email":"a"},{"email":"b"}]}`)
				}
				return contract.Answer(200, last)
			}))
			rows, err := count(newClient(t, srv).Suppressions.All(t.Context(), customerio.SuppressionTypeBounces, customerio.ListSuppressionsParams{Limit: 2}))
			if err != nil {
				t.Fatal(err)
			}
			if want := map[string]int{"short": 5}[end]; rows != max(want, 4) {
				t.Errorf("%d rows", rows)
			}
			var offsets []string
			for _, r := range srv.Requests() {
				offsets = append(offsets, r.Query.Get("offset"))
			}
			if diff := cmp.Diff([]string{"", "2", "4"}, offsets); diff != "" {
				t.Error("offsets: " + diff)
			}
		})
	}
	srv := serve(t, always(`{"suppressions":null}`))
	if rows, err := count(newClient(t, srv).Suppressions.All(t.Context(), customerio.SuppressionTypeBounces, customerio.ListSuppressionsParams{})); rows != 0 || err != nil {
		t.Errorf("%d rows, error %v", rows, err)
	}
	if got := srv.Requests()[0].Query.Get("limit"); got != "1000" {
		t.Errorf("limit %q, want 1000", got)
	}
}

// TestNumberLists goes on after a short page, for the service may cap the size.
func TestNumberLists(t *testing.T) {
	t.Parallel()
	for name, list := range map[string]struct {
		member, rows, limit string
		count               func(ctx context.Context, c client) (int, error)
	}{
		"Assets": {"assets", `{"id":"%[1]d1"},{"id":"%[1]d2"}`, "1000", func(ctx context.Context, c client) (int, error) {
			return count(c.Assets.All(ctx, customerio.ListAssetsParams{}))
		}},
		"AssetFolders": {"folders", `{"id":"%[1]d1"},{"id":"%[1]d2"}`, "1000", func(ctx context.Context, c client) (int, error) {
			return count(c.AssetFolders.All(ctx, customerio.ListAssetFoldersParams{}))
		}},
		"DesignFolders": {"folders", `{"id":"%[1]d1"},{"id":"%[1]d2"}`, "1000", func(ctx context.Context, c client) (int, error) {
			return count(c.DesignFolders.All(ctx, customerio.ListDesignFoldersParams{}))
		}},
		"DesignComponents": {"components", `{"id":"%[1]d1"},{"id":"%[1]d2"}`, "1000", func(ctx context.Context, c client) (int, error) {
			return count(c.DesignComponents.All(ctx, customerio.ListDesignComponentsParams{}))
		}},
		"DesignEmails": {"emails", `{"id":"%[1]d1"},{"id":"%[1]d2"}`, "1000", func(ctx context.Context, c client) (int, error) {
			return count(c.DesignEmails.All(ctx, customerio.ListDesignEmailsParams{}))
		}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			srv := serve(t, contract.Nth(func(n int, _ *http.Request) httpmock.Responder {
				if n <= 2 {
					return contract.Answer(200, fmt.Sprintf(`{%q:[%s]}`, list.member, fmt.Sprintf(list.rows, n)))
				}
				return contract.Answer(200, fmt.Sprintf(`{%q:[]}`, list.member))
			}))
			rows, err := list.count(t.Context(), newClient(t, srv))
			if rows != 4 || err != nil {
				t.Errorf("%d rows, error %v", rows, err)
			}
			var got []string
			for _, r := range srv.Requests() {
				got = append(got, r.Query.Get("page")+" of "+r.Query.Get("limit"))
			}
			if diff := cmp.Diff([]string{"1 of " + list.limit, "2 of " + list.limit, "3 of " + list.limit}, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// TestNumberListEndsWithoutNumbers iterates over lists of services that ignore the page number.
func TestNumberListEndsWithoutNumbers(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		bodies []string
		rows   int
	}{
		"the whole list each time":    {[]string{`{"assets":[{"id":1},{"id":2}]}`}, 2},
		"the last page for ever":      {[]string{`{"assets":[{"id":1},{"id":2}]}`, `{"assets":[{"id":3}]}`}, 3},
		"nothing":                     {[]string{`{"assets":[]}`}, 0},
		"pages of the same size only": {[]string{`{"assets":[{"id":1}]}`, `{"assets":[{"id":2}]}`, `{"assets":[]}`}, 2},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			srv := serve(t, script(test.bodies...))
			if rows, err := count(newClient(t, srv).Assets.All(t.Context(), customerio.ListAssetsParams{})); rows != test.rows || err != nil {
				t.Errorf("%d rows, error %v, want %d rows", rows, err, test.rows)
			}
		})
	}
}

func TestPagesAndBreak(t *testing.T) {
	t.Parallel()
	srv := serve(t, contract.Nth(func(n int, _ *http.Request) httpmock.Responder {
		return contract.Answer(200, `{"identifiers":[{"id":"1"},{"id":"2"}],"next":"c`+strconv.Itoa(n)+`"}`)
	}))
	c := newClient(t, srv)
	pages := c.Segments.MembersPages(t.Context(), 1, customerio.ListSegmentMembersParams{Limit: 2})
	rows := c.Segments.AllMembers(t.Context(), 1, customerio.ListSegmentMembersParams{Limit: 2})
	if n := srv.Count(); n != 0 {
		t.Fatalf("%d requests before the first iteration", n)
	}
	for page, err := range pages {
		if err != nil || page.Next != "c1" {
			t.Errorf("page %+v, error %v", page, err)
		}
		break
	}
	seen := 0
	for _, err := range rows {
		if err != nil {
			t.Fatal(err)
		}
		if seen++; seen == 3 {
			break
		}
	}
	if n := srv.Count(); n != 3 {
		t.Errorf("%d requests, want 1 for a page and 2 for three rows", n)
	}
}
