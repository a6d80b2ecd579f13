// Package engagement holds what the clients of all vendors share: errors, retry policy, rate limits, options of a call,
// outcomes of bulk calls, and the settings of webhook receivers.
//
// To call a vendor, import its package:
//
//   - [github.com/engagement-go/engagement/engage]: Engage (engage.so)
//   - [github.com/engagement-go/engagement/esputnik]: eSputnik (Yespo)
//   - [github.com/engagement-go/engagement/engagor]: Engagor (Qualtrics Social Connect)
//   - [github.com/engagement-go/engagement/customerio]: Customer.io, its App API
//   - [github.com/engagement-go/engagement/customerio/track]: Customer.io, its Track API
//   - [github.com/engagement-go/engagement/customerio/pipelines]: Customer.io, its Pipelines API
//
// Each vendor package has aliases of the types and errors here, so that a program that calls one vendor writes
// engage.ErrNotFound and never imports this package. Import it for code that serves several vendors, such as middleware,
// error handling and limiters, and for modules that build on this one.
//
// # Calls
//
// The steps of a call are the same for every vendor. Arguments are checked against the documented limits; a bad one is an
// error for which errors.Is(err, [ErrInvalidArgument]) holds, and nothing is sent. Then the call waits for its turn in the
// rate limit, is sent, and is sent again where that is safe: after status 429, and when the request cannot have reached
// the service. After a lost connection, a time-out or a status such as 503 only a repeatable call is sent again;
// the comment of each method says whether it is. [RetryPolicy] sets how often and how long. Every wait ends with the
// context, and a wait that the context would cut short is not started.
//
// # Errors
//
// A call whose arguments were accepted fails with an [*Error]:
//
//	var e *engagement.Error
//	switch {
//	case errors.Is(err, engagement.ErrInvalidArgument): // a mistake in the program: nothing was sent
//	case errors.Is(err, engagement.ErrRateLimited) && errors.As(err, &e): // try again after e.RetryAfter
//	case errors.Is(err, context.DeadlineExceeded): // a write may have taken effect
//	case errors.As(err, &e): // e.Vendor, e.Operation, e.StatusCode, e.Code, e.Message
//	}
//
// No error, log line or address that this module prints has a key, a token or a value that a call sent. But Error.Header,
// Error.Body, a [Response], PageError.Cursor and the Item of an outcome may have personal data: do not log them by themselves.
//
// # Lists
//
// A method that returns one page has two companions: All iterates over the rows of all pages, Pages over the pages.
// Nothing is sent before the first iteration, and the next page is requested when the rows of the last one are used up.
// An iteration that fails ends with a [*PageError]. To resume it, call the same method with the same parameters and
// [WithCursor]:
//
//	for user, err := range c.Users.All(ctx, params, engage.WithCursor(saved)) {
//		if stop := (*engage.PageError)(nil); errors.As(err, &stop) {
//			saved = stop.Cursor
//			break
//		}
//	}
//
// # Many items
//
// Methods whose name ends in All take an iterator of items, send them in chunks within the vendor's limits, and yield a
// [BulkOutcome] for each item. Methods whose name starts with Wait request the state of a job until it ends; see
// [WaitOptions].
//
// # Middleware
//
// The option WithMiddleware of each vendor package wraps the transport. One middleware serves all vendors: [CallInfoFrom]
// returns the call behind a request. contrib/otelcall is such a middleware for OpenTelemetry.
//
// # Guides
//
// The repository has guides to [errors], [retries and duplicates], [rate limits], [iterating and resuming], [bulk calls
// and jobs], [ingestion], [webhooks], and [testing].
//
// [errors]: https://github.com/engagement-go/engagement/blob/main/docs/errors.md
// [retries and duplicates]: https://github.com/engagement-go/engagement/blob/main/docs/retries.md
// [rate limits]: https://github.com/engagement-go/engagement/blob/main/docs/rate-limits.md
// [iterating and resuming]: https://github.com/engagement-go/engagement/blob/main/docs/lists.md
// [bulk calls and jobs]: https://github.com/engagement-go/engagement/blob/main/docs/bulk-and-jobs.md
// [ingestion]: https://github.com/engagement-go/engagement/blob/main/docs/ingestion.md
// [webhooks]: https://github.com/engagement-go/engagement/blob/main/docs/webhooks.md
// [testing]: https://github.com/engagement-go/engagement/blob/main/docs/testing.md
package engagement
