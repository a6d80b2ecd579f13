// Package engage is a client for the REST API of Engage (engage.so). It manages customers, accounts and mailing lists,
// records events, and sends transactional messages.
//
//	c, err := engage.New(key, secret)
//	user, err := c.Users.Create(ctx, engage.UserDraft{ID: "u42", FirstName: "Ada", Email: "ada@example.com"})
//	err = c.Events.Track(ctx, "u42", engage.Event{Name: "Paid", Value: 49.99})
//	for user, err := range c.Users.All(ctx, engage.ListUsersParams{}) { … }
//
// # Credentials
//
// The dashboard shows the API key and its secret under Settings, Account. In browsers and apps, leave the secret empty:
// then only methods whose comment says "Works with the key alone" succeed, and others fail with [ErrUnauthorized] or
// [ErrForbidden].
//
// # Users
//
// A user is a customer or an account. An account is a user with IsAccount set. You choose the id of a user, for example
// an email address or a UUID. It is the ID of a [UserDraft] and the UID of a [User], and all calls name the user by it.
//
// # Lists
//
// Users.List and Lists.List return one page. All iterates over the rows of all pages, and Pages over the pages. An
// iteration that fails ends with a [*PageError]; pass its Cursor to [WithCursor] to resume. If a list changes during an
// iteration, a row can come twice.
//
// # Bulk
//
// Batches.SendAll takes any number of creations, updates and events from an iterator, and yields an outcome for each:
//
//	items := func(yield func(engage.BatchItem) bool) {
//		for person := range people {
//			if !yield(engage.CreateItem(person)) { return }
//		}
//	}
//	for o := range c.Batches.SendAll(ctx, items, engage.BulkOptions{Concurrency: 4}) {
//		if o.Err != nil { log.Print(o.Index, o.Err) }
//	}
//
// # Errors
//
// Arguments are checked before anything is sent: errors.Is(err, [ErrInvalidArgument]) reports a bad one. All other errors
// of calls are an [*Error]:
//
//	if errors.Is(err, engage.ErrNotFound) { … }
//	var e *engage.Error
//	if errors.As(err, &e) { log.Print(e.StatusCode, e.Message, e.RetryAfter, e.Attempts) }
//
// # Retries
//
// A call that cannot have reached the service, or that was answered with status 429, is sent again, by default up to
// three times. After a lost connection, a time-out, or a status such as 503, only methods whose comment says "Repeatable"
// are sent again, because an event or a message that is sent twice reaches the service twice. [WithRetry] sets the number
// of retries and the delays. A delay that would exceed the deadline of the context is not waited for.
//
// # Rate limits
//
// Engage documents no rate limit, so the client has none by default. Use [WithLimiter] to set one. After a status of 429,
// all calls of the client wait for the time that the service names, or else with exponential backoff.
//
// # Raw answers and other endpoints
//
// [WithResponse] copies the raw answer of a call. [Client.Do] calls endpoints that have no method here. [WithLogger] logs
// every attempt without personal data, and [WithMiddleware] wraps the transport, for example for tracing and metrics. An
// attempt may take a minute, or the time-out of the http.Client in [WithHTTPClient].
//
// # Testing
//
// Package engagetest starts a fake of the service for tests.
//
// Facts that no source of the vendor states are marked (inferred).
//
// # Guides
//
// The repository has guides to [errors], [retries and duplicates], [rate limits], [iterating and resuming], [bulk calls
// and jobs], and [testing].
//
// [errors]: https://github.com/engagement-go/engagement/blob/main/docs/errors.md
// [retries and duplicates]: https://github.com/engagement-go/engagement/blob/main/docs/retries.md
// [rate limits]: https://github.com/engagement-go/engagement/blob/main/docs/rate-limits.md
// [iterating and resuming]: https://github.com/engagement-go/engagement/blob/main/docs/lists.md
// [bulk calls and jobs]: https://github.com/engagement-go/engagement/blob/main/docs/bulk-and-jobs.md
// [testing]: https://github.com/engagement-go/engagement/blob/main/docs/testing.md
package engage
