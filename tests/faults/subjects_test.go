package faults_test

import (
	"context"
	"fmt"
	"iter"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"testing"

	"golang.org/x/oauth2"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/customerio"
	"github.com/engagement-go/engagement/customerio/customeriotest"
	"github.com/engagement-go/engagement/customerio/pipelines"
	"github.com/engagement-go/engagement/customerio/track"
	"github.com/engagement-go/engagement/engage"
	"github.com/engagement-go/engagement/engage/engagetest"
	"github.com/engagement-go/engagement/engagor"
	"github.com/engagement-go/engagement/engagor/engagortest"
	"github.com/engagement-go/engagement/esputnik"
	"github.com/engagement-go/engagement/esputnik/esputniktest"
)

// rows is how many rows the list of a subject has: several pages.
const rows = 230

// maxBody is small, so that a gzip bomb costs little time.
const maxBody = 4 << 20

// subject is the fake of a vendor, and a client that is made for an address.
type subject struct {
	service http.RoundTripper
	path    string // of the base URL
	client  func(address string, client *http.Client, retry engagement.RetryPolicy) calls
}

// calls are calls of a client, by what they do.
type calls struct {
	// get is repeatable.
	get func(context.Context) error
	// send is not repeatable. The request has the id.
	send func(ctx context.Context, id string) error
	// rows iterates over a list, and yields what tells its rows apart. It is nil if the API has no list.
	rows func(context.Context) iter.Seq2[string, error]
	// bulk sends an item for each id, and yields its outcome. It is nil if the vendor has no such call.
	bulk func(ctx context.Context, ids []string, options engagement.BulkOptions) iter.Seq2[int, error]
	// bulkRepeatable means that an item of bulk may arrive more than once.
	bulkRepeatable bool
}

// subjects has every vendor.
var subjects = map[string]func(testing.TB) subject{
	"engage": newEngage, "esputnik": newESputnik, "engagor": newEngagor, "customerio": newCustomerIO, "customerio/track": newTrack,
	"customerio/pipelines": newPipelines,
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// keys yields what tells the rows of a list apart.
func keys[T any](list iter.Seq2[T, error], key func(T) string) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		for row, err := range list {
			if !yield(key(row), err) {
				return
			}
		}
	}
}

func outcomes[O any](list iter.Seq[O], outcome func(O) (int, error)) iter.Seq2[int, error] {
	return func(yield func(int, error) bool) {
		for o := range list {
			if !yield(outcome(o)) {
				return
			}
		}
	}
}

// path returns the path of an address.
func path(address string) string { return must(url.Parse(address)).Path }

func each[T any](ids []string, item func(string) T) iter.Seq[T] {
	return func(yield func(T) bool) {
		for id := range slices.Values(ids) {
			if !yield(item(id)) {
				return
			}
		}
	}
}

func newEngage(t testing.TB) subject {
	srv := engagetest.NewServer(t)
	for i := range rows {
		srv.AddUsers(engage.UserDraft{ID: "u" + strconv.Itoa(i)})
	}
	return subject{srv, path(srv.URL()), func(address string, client *http.Client, retry engagement.RetryPolicy) calls {
		c := must(engage.New(engagetest.Key, engagetest.Secret, engage.WithBaseURL(address), engage.WithHTTPClient(client), engage.WithRetry(retry), engage.WithMaxResponseBytes(maxBody)))
		return calls{
			get:  func(ctx context.Context) error { _, err := c.Users.Get(ctx, "u1"); return err },
			send: func(ctx context.Context, id string) error { return c.Events.Track(ctx, "u1", engage.Event{Name: id}) },
			rows: func(ctx context.Context) iter.Seq2[string, error] {
				return keys(c.Users.All(ctx, engage.ListUsersParams{}), func(u engage.User) string { return u.UID })
			},
			bulk: func(ctx context.Context, ids []string, options engagement.BulkOptions) iter.Seq2[int, error] {
				items := each(ids, func(id string) engage.BatchItem { return engage.EventItem("u1", engage.Event{Name: id}) })
				return outcomes(c.Batches.SendAll(ctx, items, options), func(o engage.BulkOutcome[engage.BatchItem]) (int, error) { return o.Index, o.Err })
			},
		}
	}}
}

func newESputnik(t testing.TB) subject {
	srv := esputniktest.NewServer(t)
	draft := func(id string) esputnik.ContactDraft {
		return esputnik.ContactDraft{ExternalCustomerID: id, Channels: []esputnik.Channel{{Type: esputnik.ChannelTypeEmail, Value: id + "@example.com"}}}
	}
	for i := range rows {
		srv.AddContacts(draft("c" + strconv.Itoa(i)))
	}
	return subject{srv, path(srv.URL()), func(address string, client *http.Client, retry engagement.RetryPolicy) calls {
		c := must(esputnik.New(esputniktest.APIKey, esputnik.WithBaseURL(address), esputnik.WithHTTPClient(client), esputnik.WithRetry(retry), esputnik.WithMaxResponseBytes(maxBody),
			esputnik.WithLimiter(unlimited{})))
		return calls{
			get: func(ctx context.Context) error { _, err := c.Account.GetVersion(ctx); return err },
			send: func(ctx context.Context, id string) error {
				return c.Events.Send(ctx, esputnik.Event{EventTypeKey: "paid", KeyValue: id, Params: map[string]any{"email": "c1@example.com"}})
			},
			rows: func(ctx context.Context) iter.Seq2[string, error] {
				return keys(c.Contacts.All(ctx, esputnik.ListContactsParams{MaxRows: 50, SortBy: esputnik.ContactSortContactID}),
					func(c esputnik.Contact) string { return strconv.FormatInt(c.ID, 10) })
			},
			bulk: func(ctx context.Context, ids []string, options engagement.BulkOptions) iter.Seq2[int, error] {
				return outcomes(c.Contacts.ImportAll(ctx, each(ids, draft), esputnik.ImportOptions{DedupeOn: esputnik.DedupeKeyEmail, BulkOptions: options}),
					func(o esputnik.ImportOutcome) (int, error) { return o.Index, o.Err })
			},
			bulkRepeatable: true,
		}
	}}
}

func newEngagor(t testing.TB) subject {
	srv := engagortest.NewServer(t)
	account := srv.Account(engagortest.AccountID)
	for i := range rows {
		account.AddContact(engagor.Contact{Name: "c" + strconv.Itoa(i)})
	}
	topic := account.AddTopic(engagor.Topic{})
	return subject{srv, path(srv.URL()), func(address string, client *http.Client, retry engagement.RetryPolicy) calls {
		tokens := oauth2.StaticTokenSource(&oauth2.Token{AccessToken: engagortest.Token})
		c := must(engagor.New(engagortest.AccountID, tokens, engagor.WithBaseURL(address), engagor.WithHTTPClient(client), engagor.WithRetry(retry), engagor.WithMaxResponseBytes(maxBody),
			engagor.WithLimiter(unlimited{})))
		return calls{
			get: func(ctx context.Context) error { _, err := c.Me.Get(ctx); return err },
			send: func(ctx context.Context, id string) error {
				return c.Mentions.Add(ctx, []engagor.MentionDraft{{Topic: engagor.MentionTopic{ID: topic.ID}, Message: engagor.MentionMessage{Content: id}}})
			},
			rows: func(ctx context.Context) iter.Seq2[string, error] {
				return keys(c.Contacts.All(ctx, engagor.ListContactsParams{}), func(c engagor.Contact) string { return fmt.Sprint(c.ID) })
			},
		}
	}}
}

func newCustomerIO(t testing.TB) subject {
	srv := customeriotest.NewServer(t)
	for i := range rows {
		srv.AddPeople(customerio.Person{Identifiers: customerio.Identifiers{ID: "p" + strconv.Itoa(i)}})
	}
	template := srv.AddTemplate(customerio.TransactionalMessage{Name: "receipt"}, "receipt")
	everyone := srv.AddSegment("everyone", customerio.Filter{})
	for i := range rows {
		srv.AddToSegment(everyone, "p"+strconv.Itoa(i))
	}
	return subject{srv, path(srv.URL()), func(address string, client *http.Client, retry engagement.RetryPolicy) calls {
		c := must(customerio.New(customeriotest.AppKey, customerio.WithBaseURL(address), customerio.WithHTTPClient(client), customerio.WithRetry(retry), customerio.WithMaxResponseBytes(maxBody),
			customerio.WithLimiter(unlimited{})))
		return calls{
			get: func(ctx context.Context) error { _, err := c.Segments.List(ctx); return err },
			send: func(ctx context.Context, id string) error {
				_, err := c.Send.Email(ctx, customerio.TransactionalEmail{
					TransactionalMessageID: customerio.TemplateID(template), To: id + "@example.com", Identifiers: customerio.Identifiers{ID: "p1"},
				})
				return err
			},
			rows: func(ctx context.Context) iter.Seq2[string, error] {
				return keys(c.Segments.AllMembers(ctx, everyone, customerio.ListSegmentMembersParams{Limit: 50}),
					func(i customerio.Identifiers) string { return i.ID })
			},
		}
	}}
}

// newTrack has no list: its API has none.
func newTrack(t testing.TB) subject {
	srv := customeriotest.NewServer(t).Track()
	return subject{srv, path(srv.URL()), func(address string, client *http.Client, retry engagement.RetryPolicy) calls {
		c := must(track.New(customeriotest.SiteID, customeriotest.TrackKey, track.WithBaseURL(address), track.WithHTTPClient(client),
			track.WithRetry(retry), track.WithMaxResponseBytes(maxBody), track.WithLimiter(unlimited{})))
		return calls{
			get: func(ctx context.Context) error { _, err := c.Account.GetRegion(ctx); return err },
			send: func(ctx context.Context, id string) error {
				return c.Metrics.Report(ctx, track.MetricReport{DeliveryID: id, Metric: track.MetricOpened})
			},
			bulk: func(ctx context.Context, ids []string, options engagement.BulkOptions) iter.Seq2[int, error] {
				operations := each(ids, func(id string) track.Operation { return track.PersonEvent{Person: track.ID("p1"), Name: id} })
				return outcomes(c.Operations.SendAll(ctx, operations, options),
					func(o track.BulkOutcome[track.Operation]) (int, error) { return o.Index, o.Err })
			},
			bulkRepeatable: true,
		}
	}}
}

// newPipelines has no read and no list: its API takes calls only.
func newPipelines(t testing.TB) subject {
	srv := customeriotest.NewServer(t).Pipelines()
	return subject{srv, path(srv.URL()), func(address string, client *http.Client, retry engagement.RetryPolicy) calls {
		c := must(pipelines.New(customeriotest.WriteKey, pipelines.WithBaseURL(address), pipelines.WithHTTPClient(client),
			pipelines.WithRetry(retry), pipelines.WithMaxResponseBytes(maxBody), pipelines.WithLimiter(unlimited{})))
		return calls{
			get: func(ctx context.Context) error {
				return c.Calls.Identify(ctx, pipelines.Identify{Who: pipelines.UserID("p1")})
			},
			send: func(ctx context.Context, id string) error {
				return c.Calls.Alias(ctx, pipelines.Alias{PreviousID: id, UserID: "p1"})
			},
			bulk: func(ctx context.Context, ids []string, options engagement.BulkOptions) iter.Seq2[int, error] {
				calls := each(ids, func(id string) pipelines.Call { return pipelines.Track{Who: pipelines.UserID("p1"), Event: id} })
				return outcomes(c.Calls.SendAll(ctx, calls, options),
					func(o pipelines.BulkOutcome[pipelines.Call]) (int, error) { return o.Index, o.Err })
			},
			bulkRepeatable: true,
		}
	}}
}

// unlimited is no limit. What is tested is not how long the client waits for its turn.
type unlimited struct{}

func (unlimited) Wait(ctx context.Context) error { return ctx.Err() }
