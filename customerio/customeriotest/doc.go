// Package customeriotest runs a fake of Customer.io, for tests and for programs without credentials. It has a server for
// each API, and the servers share one workspace:
//
//	srv := customeriotest.NewServer(t)
//	app := srv.Client()            // of package customerio: the App API
//	c := srv.Track().Client()      // of package track: the Track API; srv.Pipelines() is the Pipelines API
//	err := c.People.Identify(ctx, track.IdentifyPerson{Person: track.ID("42"), Attributes: map[string]any{"plan": "pro"}})
//	p, err := app.People.Get(ctx, "42", customerio.GetPersonParams{}) // has the plan
//
// # The workspace
//
// The workspace keeps people with their devices, events and other activities, objects and relationships, segments,
// collections, snippets, reporting webhooks, suppressions, senders, opt-outs, templates, deliveries, triggers of broadcasts,
// exports and imports in memory. Methods of Server add what a test needs to begin with, such as AddPeople, AddObjects and
// AddSegment, and return what the program under test has done, such as Person, Events, Object and Sent. All other operations
// of the App API (campaigns, newsletters, assets, Design Studio, metrics) are answered with the examples of the spec,
// whatever the id, and change nothing.
//
// # The App API
//
// Server is the App API. A request that the spec does not allow is answered with status 400 and the reason, wrong
// credentials with 401. Sent returns the transactional messages with all their fields; they are deliveries for
// Client.Messages as well. Exports, imports and triggers make progress with each request for their state, see SlowJobs and
// FailJobs. Files of exports and of HostFile are on a second host that rejects credentials. Its requests have the operation
// "file" in the journal and in Inject. Deliver sends reporting webhooks to a receiver.
//
// # The Track API
//
// TrackServer is the Track API, version 1 and 2. What it takes has its effect at once, while the service takes its time.
// An operation that the service would refuse is status 400, in a batch status 207 while the others are applied, with the
// reason and the member at fault; a request that is too large is 413. An identifier or an attribute that cannot be changed is
// no error, as with the service: it is the activity failed_attribute_change. Data of suppressed people are ignored. An event
// whose id is a ULID is applied once, also if it comes again in another request.
//
// # The Pipelines API
//
// PipelinesServer is the Pipelines API. In strict mode, which is that of package pipelines, it refuses a call that is wrong
// with status 400, and a wrong key with 401. Without it, it does what the service does: it answers with a success, and the
// call is lost. Calls returns what arrived, with the reason why a call was lost. A call that is too large is lost in strict
// mode, too. A batch with one wrong call is refused as a whole in strict mode (inferred). A call whose message id came before
// has no effect.
//
// # Faults and limits
//
// KeepRequests, KeepActivities and KeepCalls bound what the servers keep, for tests that send millions.
//
// Each server has a journal, faults and limits of its own. Calls are not limited unless EnforceQuotas or Limit is called. A
// rejected call has status 429 and Retry-After, which is missing if a limit per day is exhausted. Strict makes a server
// refuse requests that only some sources describe.
//
// The guide to [testing] tells more.
//
// [testing]: https://github.com/engagement-go/engagement/blob/main/docs/testing.md
package customeriotest
