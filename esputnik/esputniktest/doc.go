// Package esputniktest runs a fake eSputnik for tests and for programs without credentials:
//
//	srv := esputniktest.NewServer(t)
//	c := srv.Client()
//	id, err := c.Contacts.Upsert(ctx, esputnik.ContactDraft{Channels: []esputnik.Channel{{Type: esputnik.ChannelTypeEmail, Value: "ann@example.org"}}})
//
// The server keeps contacts, segments, subscription categories, imports, orders, events, message templates, broadcasts,
// sent messages and the App Inbox in memory, and pages them as the service does. All other operations are answered with
// the examples of the spec, whatever the ID, and change nothing. A request that the spec does not allow is answered
// with status 400 and the reason, wrong credentials with 401.
//
// A write of a contact that is repeated within a minute is answered with 409, as by the service. Imports take effect
// when they end, see SlowJobs and FailJobs, and scheduled broadcasts when they start. With OddShapes, the server
// answers in the unusual forms that the service sometimes uses.
//
// DeliverActivity and DeliverInbox send webhooks to a receiver. Strict makes the server refuse requests that only some
// sources describe.
//
// Calls are not limited unless EnforceQuotas or Limit is called.
//
// The guide to [testing] tells more.
//
// [testing]: https://github.com/engagement-go/engagement/blob/main/docs/testing.md
package esputniktest
