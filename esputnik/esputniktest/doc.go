// Package esputniktest runs a fake eSputnik for tests and for programs without credentials:
//
//	srv := esputniktest.NewServer(t)
//	c := srv.Client()
//	id, err := c.Contacts.Upsert(ctx, esputnik.ContactDraft{Channels: []esputnik.Channel{{Type: esputnik.ChannelTypeEmail, Value: "ann@example.org"}}})
//
// It keeps contacts, segments, subscription categories, import sessions, orders, events, message templates, broadcasts,
// what was sent and the App Inbox in memory, and pages as the service does. Everything else is answered with the examples of
// the spec. Requests that the spec does not allow get status 400 and the reason, wrong credentials status 401.
//
// Like the service it refuses a contact write that is repeated within a minute with status 409. Imports and scheduled
// broadcasts take effect when their time has come, see SlowJobs and FailJobs. OddShapes makes the answers as odd as the
// real ones can be.
//
// Calls are not counted until EnforceQuotas or Limit says so.
package esputniktest
