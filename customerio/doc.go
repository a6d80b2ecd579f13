// Package customerio calls the App API of Customer.io: it sends transactional messages, triggers broadcasts, and reads
// people, segments, campaigns, newsletters, deliveries and metrics of a workspace.
//
//	c, err := customerio.New(appKey, customerio.WithRegion(customerio.EU))
//	receipt, err := c.Send.Email(ctx, customerio.TransactionalEmail{
//		TransactionalMessageID: customerio.TemplateName("receipt"),
//		To:                     "ada@example.com",
//		Identifiers:            customerio.Identifiers{ID: "42"},
//		MessageData:            map[string]any{"order": 1815},
//	})
//	for who, err := range c.Segments.AllMembers(ctx, 7, customerio.MembersParams{}) { … }
//
// Data about people is written through the Track API, which has other keys.
//
// # Credentials and regions
//
// New takes a key of the App API. Such a key belongs to one workspace, and a workspace lives in one region: [US], which
// is the default, or [EU]. A request to the other region is refused with [ErrUnauthorized], exactly like a wrong key.
// For sending alone a service-account token serves as well, see [WithWorkspaceID].
//
// # Times, absent values
//
// Times are [UnixTime], which is a time.Time; [At] makes one. In answers the zero value stands for what is absent. In
// requests it is left out, unless the field is required. Pointers are for optional values whose zero means something:
// new(false) makes one.
//
// # Filters
//
// A [Filter] selects people, and is made of [InSegment], [Attribute], [And], [Or] and [Not]:
//
//	filter := customerio.And(customerio.InSegment(7), customerio.Attribute("plan").Equals("pro"))
//	for who, err := range c.People.All(ctx, filter, customerio.PeopleSearchParams{}) { … }
//
// # Lists
//
// A method such as Segments.Members returns one page. Its twin AllMembers walks the rows of all pages, and MembersPages
// walks the pages. A walk that breaks off yields a [*PageError], whose Cursor, put into the parameters, resumes it. While
// a list changes, a row may come twice.
//
// # Jobs
//
// An export is started, waited for, and downloaded; an import is started and waited for:
//
//	export, err := c.Exports.StartPeople(ctx, filter)
//	export, err = c.Exports.Wait(ctx, export.ID, customerio.WaitOptions[customerio.Export]{})
//	file, err := c.Exports.Download(ctx, export.ID)
//
// # Errors
//
// Arguments are checked first: a bad one is an error for which errors.Is(err, [ErrInvalidArgument]) holds, and nothing
// was sent. Any other failure of a call is an [*Error]:
//
//	if errors.Is(err, customerio.ErrNotFound) { … }
//	var e *customerio.Error
//	if errors.As(err, &e) { log.Print(e.StatusCode, e.Code, e.Fields, e.RetryAfter, e.Attempts) }
//
// Error.Fields has the vendor's complaints about parts of the request, by their JSON pointer, such as
// /data/attributes/per_user_data.
//
// # Repeating
//
// A call that cannot have reached the service, or that was refused with status 429, is sent again, three times at most
// by default. After a lost connection, a time-out or a status of 500, 502, 503 or 504 that happens only to operations
// whose comment says "Repeatable". Messages and triggers are not: the service has no protection against sending twice.
// [WithRetry] sets how often and how long; a wait beyond the context's deadline is not begun.
//
// # Pace
//
// Calls are held back to the vendor's limits, evenly spaced: 10 per second for the workspace, 100 sends per second, one
// trigger of a broadcast per 10 seconds. Other programs that use the same workspace are not known to the client; a 429
// holds back all goroutines that use it, for as long as the service says. [WithLimiter] sets another pace, and may share
// it between processes; [WithoutLimiter] sets none.
//
// # Raw answers, other endpoints
//
// [WithResponse] copies the answer as it came. [Client.Do] calls what has no method here. [WithLogger] logs every
// attempt without people's data, and [WithMiddleware] wraps the transport, for tracing and metrics. An attempt may take a
// minute, or as long as the time-out of the http.Client in [WithHTTPClient].
//
// # Webhooks
//
// Package customeriohook receives reporting webhooks.
//
// # Testing
//
// Package customerio/customeriotest starts a fake Customer.io in one line.
package customerio
