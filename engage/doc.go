// Package engage calls the REST API of Engage (engage.so): customers and accounts, what they do, the lists they are in,
// and transactional messages to them.
//
//	c, err := engage.New(key, secret)
//	user, err := c.Users.Create(ctx, engage.UserDraft{ID: "u42", FirstName: "Ada", Email: "ada@example.com"})
//	err = c.Events.Track(ctx, "u42", engage.Event{Name: "Paid", Value: 49.99})
//	for user, err := range c.Users.All(ctx, engage.ListUsersParams{}) { … }
//
// # Credentials
//
// The API key and its secret stand in the dashboard under Settings, Account. The secret may be empty: then only the
// operations work that are meant for browsers and apps, and the others fail with [ErrUnauthorized] or [ErrForbidden].
// The comment of each method says what it needs.
//
// # Users
//
// A user is a customer or an account, and an account is a user with IsAccount set. The caller's own id names a user: it
// is ID in a [UserDraft] and UID from then on. Anything may serve, addresses and UUIDs included.
//
// # Lists
//
// A method such as Users.List returns one page. Its twin All walks the rows of all pages, and Pages walks the pages. A
// walk that breaks off yields a [*PageError], whose Cursor, put into NextCursor of the parameters, resumes it. While a
// list changes, a row may come twice.
//
// # Bulk
//
// [Client.Batch] takes any number of creations, updates and events from an iterator, cuts them into requests, and yields
// what became of each:
//
//	items := func(yield func(engage.BatchItem) bool) {
//		for person := range people {
//			if !yield(engage.CreateItem(person)) { return }
//		}
//	}
//	for o := range c.Batch(ctx, items, engage.BulkOptions{Concurrency: 4}) {
//		if o.Err != nil { log.Print(o.Index, o.Err) }
//	}
//
// # Errors
//
// Arguments are checked first: a bad one is an error for which errors.Is(err, [ErrInvalidArgument]) holds, and nothing
// was sent. Any other failure is an [*Error]:
//
//	if errors.Is(err, engage.ErrNotFound) { … }
//	var e *engage.Error
//	if errors.As(err, &e) { log.Print(e.StatusCode, e.Message, e.RetryAfter, e.Attempts) }
//
// # Repeating
//
// A call that cannot have reached the service, or that was refused with status 429, is sent again, three times at most
// by default. After a lost connection, a time-out or a status of 500, 502, 503 or 504 that happens only to operations
// whose comment says "Repeatable": an event or a message that is sent twice reaches a person twice. [WithRetry] sets how
// often and how long; a wait beyond the context's deadline is not begun.
//
// # Pace
//
// Engage documents no rate limit, so calls are not held back by default; [WithLimiter] sets a pace. A 429 holds back all
// goroutines that use the client, for as long as the service says, or else for a growing while.
//
// # Raw answers, other endpoints
//
// [WithResponse] copies the answer as it came. [Client.Do] calls what has no method here. [WithLogger] logs every
// attempt without people's data, and [WithMiddleware] wraps the transport, for tracing and metrics. An attempt may take a
// minute, or as long as the time-out of the http.Client in [WithHTTPClient].
//
// # Testing
//
// Package engage/engagetest starts a fake Engage in one line.
package engage
