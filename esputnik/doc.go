// Package esputnik calls the REST API of eSputnik, which is sold as Yespo outside Ukraine: contacts and segments, orders
// and events, message templates for six channels, sending and broadcasts, and what came of them.
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
// An API key is all that most programs need. It stands in the settings of the account, carries one access right, and is
// switched off after 90 days without use. Partner applications use [NewOAuth], [OAuth.TokenSource] and
// [WithTokenSource] instead. The older event calls also take a token of [AuthService.CreateToken], see
// [WithEventsToken]. An application that acts for one contact uses [Client.NewSession].
//
// The service answers under three names, see [WithHost].
//
// # Answers
//
// The service writes JSON in its own way: a list of one arrives as the bare element, numbers and booleans may be
// quoted, identifiers of 0 mean nothing, and a success may be an English sentence or nothing at all. All of that is put
// right: lists are lists, numbers are numbers, and sentences are not returned. Dates are of the type [DateTime],
// which is a time.Time; [At] makes one.
//
// # Partial failure
//
// A call may succeed and still refuse some of what it was given: contacts of an import, orders, events, recipients. Such
// an answer has an Err method that makes one error of it ([*PartialError]), and an Errors method with one per item; for
// the results of a sending these are [SendErr] and [SendErrors].
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
// any number of items from an iterator, cut them into requests, and yield what became of each.
//
// # Jobs
//
// An import is started, by Contacts.Import, ImportFile or Import, and waited for with [ContactsService.WaitImport].
//
//	options := esputnik.ImportOptions{DedupeOn: esputnik.DedupeKeyEmail}
//	sessions := map[string]bool{} // one for each request
//	for o := range c.Contacts.ImportAll(ctx, contacts, options) {
//		if o.Err != nil { log.Print(o.Index, o.Err) } else { sessions[o.Result.AsyncSessionID] = true }
//	}
//	for id := range sessions {
//		status, err := c.Contacts.WaitImport(ctx, id, esputnik.WaitOptions[esputnik.ImportStatus]{})
//	}
//
// # Errors
//
// Arguments are checked first: a bad one is an error for which errors.Is(err, [ErrInvalidArgument]) holds, and nothing
// was sent. Any other failure is an [*Error]:
//
//	if errors.Is(err, esputnik.ErrNotFound) { … }
//	var e *esputnik.Error
//	if errors.As(err, &e) { log.Print(e.StatusCode, e.Message, e.RetryAfter, e.Attempts) }
//
// A contact that is written twice within a minute with the same values is answered with status 409 and the text
// "Duplicated request", which is [ErrConflict] and is never sent again. When it comes after a lost connection, the first
// attempt was carried out.
//
// # Repeating
//
// A call that cannot have reached the service, or that was refused with status 429, is sent again, three times at most
// by default. After a lost connection, a time-out or a status of 500, 502, 503 or 504 that happens only to operations
// whose comment says "Repeatable": what reads, replaces or deletes, and contacts and orders, which are known by their
// keys. A message, a broadcast or an event is never sent twice. [WithRetry] sets how often and how long; a wait beyond the
// context's deadline is not begun.
//
// # Pace
//
// Calls are held back to the vendor's documented limits: 200 requests per second for most together, others of their own,
// and 500 per hour for each kind of reading message templates; see the constants of type [Quota]. A call waits for its
// turn, and fails with [ErrRateLimited] when that would come after the context's deadline. Small accounts have met lower
// limits, and support can raise some: [WithLimiter] replaces them one by one.
//
// A 429 holds back all goroutines that spend the same quota. The service does not promise to say for how long; where it
// does not, a growing while is waited, except with the hourly quotas, whose 429 is returned at once.
//
// # Raw answers, other endpoints
//
// [WithResponse] copies the answer as it came. [Client.Do] calls what has no method here. [WithLogger] logs every
// attempt without people's data, and [WithMiddleware] wraps the transport, for tracing and metrics. An attempt may take a
// minute, or as long as the time-out of the http.Client in [WithHTTPClient].
//
// # Webhooks
//
// Package esputnikhook receives what contacts did with messages, and messages for App Inboxes.
//
// # Testing
//
// Package esputnik/esputniktest starts a fake eSputnik in one line.
package esputnik
