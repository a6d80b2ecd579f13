// Package customeriotest runs a fake App API of Customer.io for tests and for programs without credentials:
//
//	srv := customeriotest.NewServer(t)
//	srv.AddPeople(customerio.Person{ID: "42", Attributes: map[string]string{"email": "ada@example.com"}})
//	c := srv.Client()
//	_, err := c.Send.Email(ctx, customerio.TransactionalEmail{ … })
//	sent := srv.Sent() // what a test asserts on
//
// It keeps people, segments, collections, snippets, reporting webhooks, suppressed addresses, senders, opt-outs,
// templates, deliveries, triggers of broadcasts, exports and imports in memory. Sending records: Sent tells every message
// with all that the program asked for, and the calls of Messages find it as a delivery. What the App API cannot write, a
// test puts there itself: people, dynamic segments, members, files to import. Everything else (campaigns, newsletters,
// objects, assets, Design Studio, metrics) is answered with the examples of the spec, whatever its id, and forgets what it
// is told. Requests that the spec does not allow get status 400 and the reason, wrong credentials status 401.
//
// Jobs run while a program looks at them, see SlowJobs and FailJobs. Files, those of exports and those that HostFile
// holds, lie on a second host that refuses credentials; its requests are in the journal as the operation "file", by which
// Inject hits them, too.
//
// Calls are not counted until EnforceQuotas or Limit says so. A refusal has status 429 and Retry-After, which is missing
// when a limit per day is used up.
package customeriotest
