// Package esputnik is a client for the REST API of eSputnik, which is sold as Yespo outside Ukraine. It manages contacts,
// segments, orders and events, and message templates of six channels, sends messages, and reads what contacts did with
// them.
//
//	c, err := esputnik.New(apiKey)
//	id, err := c.Contacts.Upsert(ctx, esputnik.ContactDraft{
//		FirstName: "Ann",
//		Channels:  []esputnik.Channel{{Type: esputnik.ChannelTypeEmail, Value: "ann@example.org"}},
//	})
//	err = c.Events.Send(ctx, esputnik.Event{EventTypeKey: "signup", Params: map[string]any{"email": "ann@example.org"}})
//	for contact, err := range c.Contacts.All(ctx, esputnik.ListContactsParams{SortBy: esputnik.ContactSortContactID}) { … }
//
// # Credentials
//
// Most programs need an API key, from the settings of the account. A key has one access right, and is switched off after
// 90 days without use. Partner applications use [NewOAuth], [OAuth.TokenSource] and [WithTokenSource] instead. The older
// event calls also take a token of [AuthService.CreateToken], see [WithEventsToken]. An application that acts for one
// contact uses [Client.NewSession].
//
// The API has three hosts, see [WithHost].
//
// # Answers
//
// The service sends a list of one as the bare element, and numbers and booleans in quotes. They are read as what they
// are. IDs of 0 have no meaning. An answer that is only a sentence is not returned.
//
// # Times
//
// Arguments are of type time.Time, and days of type types.Date of github.com/oapi-codegen/runtime. Fields are of type
// [DateTime], which is sent with its offset, or [LocalTime], which is sent to the minute and without an offset.
//
// # Partial failure
//
// A call can succeed although the service refused some of its items: contacts of an import, orders, events, recipients.
// The result of such a call has a method Err that returns a [*PartialError] of the items that were refused, and a method
// Errors that returns an error for each item. For the result of a sending call, use [SendErr] and [SendErrors].
//
// # Lists
//
// A method such as Segments.ListMembers returns one page. AllMembers iterates over the rows of all pages, MembersPages over
// the pages. An iteration that fails ends with a [*PageError]; pass its Cursor to [WithCursor] to resume. If a list
// changes during an iteration, a row can come twice or not at all.
//
// # Bulk
//
// [ContactsService.ImportAll], [OrdersService.UpsertAll], [EventsService.SendPastAll] and [EventsService.SendPastV2All] take
// any number of items from an iterator, send them in chunks, and yield an outcome for each item, in the order of the input.
//
// An item that breaks a rule is not sent, and its outcome is the error. If a request fails, its error is the outcome of all
// its items; after a time-out, they may have been accepted. Nothing is sent before the first iteration. Ending the iteration
// cancels the requests in flight. When the context ends, no more items are read, and those that were read have outcomes.
// Only the chunks in flight are held in memory.
//
// # Jobs
//
// [ContactsService.WaitImport] waits for an import that Import, ImportAll or ImportFile started. ImportAll starts one for
// each chunk.
//
//	options := esputnik.ImportOptions{DedupeOn: esputnik.DedupeKeyEmail}
//	sessions := map[string]bool{}
//	for o := range c.Contacts.ImportAll(ctx, contacts, options) {
//		if o.Err != nil { log.Print(o.Index, o.Err) } else { sessions[o.Result.AsyncSessionID] = true }
//	}
//	for id := range sessions {
//		status, err := c.Contacts.WaitImport(ctx, id, esputnik.WaitOptions[esputnik.ImportStatus]{})
//	}
//
// # Errors
//
// Arguments are checked before anything is sent: errors.Is(err, [ErrInvalidArgument]) reports a bad one. All other errors
// of calls are an [*Error]:
//
//	if errors.Is(err, esputnik.ErrNotFound) { … }
//	var e *esputnik.Error
//	if errors.As(err, &e) { log.Print(e.StatusCode, e.Message, e.RetryAfter, e.Attempts) }
//
// A write of a contact that is repeated within a minute with the same values is answered with 409 and the text "Duplicated
// request". It is [ErrConflict], and is not sent again. After a lost connection, it means that the first attempt was
// carried out.
//
// # Retries
//
// A call that cannot have reached the service, or that was refused by the rate limit, is sent again, by default up to
// three times. After a lost connection, a time-out, or a status such as 503, only methods whose comment says "Repeatable"
// are sent again: those that read, replace or delete, and writes of contacts and orders, which are identified by their
// keys. Messages, broadcasts and events are not sent again, because they could reach people twice. [WithRetry] sets the
// number of retries and the delays. A delay that would exceed the deadline of the context is not waited for.
//
// # Rate limits
//
// A client keeps to the limits that the vendor documents: 200 requests per second for most calls together, limits of their
// own for others, and 500 per hour for each method that reads message templates. See the constants of type [Quota]. A call
// waits for its turn, or fails with [ErrRateLimited] if its turn comes after the deadline of the context. Small accounts can
// have lower limits, and support can raise some: [WithLimiter] replaces a limiter.
//
// After a 429, all calls of the same quota wait. If the service does not name a delay, the delay grows from retry to retry.
// A 429 of an hourly quota without a delay is returned at once.
//
// # Raw answers and other endpoints
//
// [WithResponse] copies the raw answer of a call, and [TotalCount] reads the number of rows from it. [Client.Do] calls
// endpoints that have no method here. [WithLogger] logs every attempt without personal data, and [WithMiddleware] wraps
// the transport, for example for tracing and metrics. An attempt may take a minute, or the time-out of the http.Client in
// [WithHTTPClient].
//
// # Webhooks
//
// Package esputnikhook receives the activity of contacts, and messages for App Inboxes.
//
// # Testing
//
// Package esputniktest starts a fake of the service for tests.
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
package esputnik
