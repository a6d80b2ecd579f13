// Package customerio is a client for the App API of Customer.io. It sends transactional messages, triggers broadcasts, and
// reads people, segments, campaigns, newsletters, deliveries and metrics of a workspace.
//
//	c, err := customerio.New(appKey, customerio.WithRegion(customerio.EU))
//	receipt, err := c.Send.Email(ctx, customerio.TransactionalEmail{
//		TransactionalMessageID: customerio.TemplateName("receipt"),
//		To:                     "ada@example.com",
//		Identifiers:            customerio.Identifiers{ID: "42"},
//		MessageData:            map[string]any{"order": 1815},
//	})
//	for who, err := range c.Segments.AllMembers(ctx, 7, customerio.ListSegmentMembersParams{}) { … }
//
// Data about people is written through the Track API, which has other keys: see package customerio/track.
//
// # Credentials and regions
//
// New takes a key of the App API. A key belongs to one workspace, and a workspace is in one region: [US], the default, or
// [EU]. A request to the other region fails with [ErrUnauthorized], like a wrong key or by a redirect that is not followed.
// SendService also accepts a service-account token, see [WithWorkspaceID].
//
// # Times and absent values
//
// Arguments and parameters are time.Time. Fields of bodies and answers are [UnixTime], a time.Time with the JSON form of
// the service; [UnixTimeOf] returns one. In answers the zero value means that a value is absent. In requests a zero value
// is not sent, unless the field is required. A pointer is an optional value whose zero means something: new(false).
//
// # Filters
//
// A [Filter] selects people. It is made of [InSegment], [Attribute], [And], [Or] and [Not]:
//
//	filter := customerio.And(customerio.InSegment(7), customerio.Attribute("plan").Equals("pro"))
//	for who, err := range c.People.All(ctx, filter, customerio.SearchPeopleParams{}) { … }
//
// An attribute is compared with a text, a boolean or a number. Newsletters take one form of filter only: other filters are
// brought into it, or refused with the reason.
//
// # Lists
//
// A method such as Segments.ListMembers returns one page. AllMembers iterates over the rows of all pages, MembersPages over
// the pages. An iteration that fails ends with a [*PageError]; pass its Cursor to [WithCursor] to resume. If a list
// changes during an iteration, a row can come twice.
//
// # Jobs
//
// Start an export, wait for it, download it. Start an import and wait for it:
//
//	export, err := c.Exports.StartPeople(ctx, filter)
//	export, err = c.Exports.Wait(ctx, export.ID, customerio.WaitOptions[customerio.Export]{})
//	file, err := c.Exports.Download(ctx, export.ID)
//
// # Errors
//
// Arguments are checked before anything is sent. A bad one is an error for which errors.Is(err, [ErrInvalidArgument])
// holds. All other failures of a call are an [*Error]:
//
//	if errors.Is(err, customerio.ErrNotFound) { … }
//	var e *customerio.Error
//	if errors.As(err, &e) { log.Print(e.StatusCode, e.Code, e.Fields, e.RetryAfter, e.Attempts) }
//
// Error.Fields has the vendor's complaints by JSON pointer, such as /data/attributes/per_user_data.
//
// # Retries
//
// A call that never reached the service, or was answered with status 429, is retried, by default up to three times with
// exponential backoff. After a lost connection, a time-out or a status such as 503, only operations with the comment
// "Repeatable" are retried. Messages and triggers are not repeatable, because the service does not recognise repeats.
// [WithRetry] sets number and delays. A wait that would end after the context's deadline is not started.
//
// # Rate limits
//
// Calls are spaced evenly within the vendor's limits: 10 per second for the workspace, 100 sends per second, 5 links,
// previews, checks and publications of Design Studio per second, one trigger of a broadcast per 10 seconds. The client does
// not know of other programs that use the same workspace; a 429 delays all calls of the client for the time that the service
// names. [WithLimiter] sets another limiter, which several processes can share; [WithoutLimiter] removes it.
//
// # Raw answers and other endpoints
//
// [WithResponse] copies the raw answer. [Client.Do] calls operations that have no method here. [WithLogger] logs every
// attempt without personal data. [WithMiddleware] wraps the transport, for tracing and metrics. An attempt times out
// after a minute, or after the Timeout of the http.Client in [WithHTTPClient].
//
// # Webhooks
//
// Package customerio/customeriohook receives reporting webhooks.
//
// # Testing
//
// Package customerio/customeriotest runs a fake Customer.io.
//
// Facts that no source of the vendor states are marked (inferred).
//
// # Guides
//
// The repository has guides to [errors], [retries and duplicates], [rate limits], [iterating and resuming], [bulk calls
// and jobs], [webhooks], and [testing].
//
// [errors]: https://github.com/engagement-go/engagement/blob/main/docs/errors.md
// [retries and duplicates]: https://github.com/engagement-go/engagement/blob/main/docs/retries.md
// [rate limits]: https://github.com/engagement-go/engagement/blob/main/docs/rate-limits.md
// [iterating and resuming]: https://github.com/engagement-go/engagement/blob/main/docs/lists.md
// [bulk calls and jobs]: https://github.com/engagement-go/engagement/blob/main/docs/bulk-and-jobs.md
// [webhooks]: https://github.com/engagement-go/engagement/blob/main/docs/webhooks.md
// [testing]: https://github.com/engagement-go/engagement/blob/main/docs/testing.md
package customerio
