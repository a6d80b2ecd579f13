// Package esputniktest runs a fake eSputnik for tests and for programs without credentials:
//
//	srv := esputniktest.NewServer(t)
//	c := srv.Client()
//	id, err := c.Contacts.Upsert(ctx, esputnik.ContactDraft{Channels: []esputnik.Channel{{Type: esputnik.ChannelTypeEmail, Value: "ann@example.org"}}})
//
// It keeps contacts, segments, subscription categories, import sessions, orders, events, message templates, broadcasts,
// what was sent and the App Inbox in memory, pages as the service does, checks credentials and counts calls. Requests
// that the spec does not allow get status 400 and the reason. The rest is answered with the examples of the spec.
//
// Like the service it refuses a contact write that is repeated within a minute with status 409. Imports and scheduled
// broadcasts take effect when their time has come; SlowJobs makes imports take a while. OddShapes makes the answers
// as odd as the real ones can be, EnforceQuotas sets the vendor's rate limits.
package esputniktest
