// Package customeriotest runs a fake App API of Customer.io, for tests and for programs without credentials:
//
//	srv := customeriotest.NewServer(t)
//	srv.AddPeople(customerio.Person{ID: "42", Attributes: map[string]string{"email": "ada@example.com"}})
//	c := srv.Client()
//	_, err := c.Send.Email(ctx, customerio.TransactionalEmail{ … })
//	sent := srv.Sent() // assert on this
//
// The server keeps people, segments, collections, snippets, reporting webhooks, suppressions, senders, opt-outs,
// templates, deliveries, triggers of broadcasts, exports and imports in memory. Sent returns the transactional messages
// with all their fields; they are deliveries for Client.Messages as well. Methods of Server add what the App API cannot
// create: people, dynamic segments, segment members, files to import. All other operations (campaigns, newsletters,
// objects, assets, Design Studio, metrics) are answered with the examples of the spec, whatever the id, and change
// nothing. A request that the spec does not allow is answered with status 400 and the reason, wrong credentials with 401.
//
// Exports, imports and triggers make progress with each request for their state, see SlowJobs and FailJobs. Files of
// exports and of HostFile are on a second host that rejects credentials. Its requests have the operation "file" in the
// journal and in Inject.
//
// Deliver sends reporting webhooks to a receiver. Strict makes the server refuse requests that only some sources describe.
//
// Calls are not limited unless EnforceQuotas or Limit is called. A rejected call has status 429 and Retry-After, which is
// missing if a limit per day is exhausted.
package customeriotest
