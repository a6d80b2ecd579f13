// Package engagor calls the REST API of Qualtrics Social Connect, earlier sold as Engagor, Clarabridge CX Social and
// Clarabridge Engage: the inbox with its mentions, cases and contacts, the publisher, settings, dashboards and figures of
// an account.
//
//	auth, err := engagor.NewOAuth(clientID, clientSecret)
//	tokens, err := auth.TokenSource(storedToken, store)
//	c, err := engagor.New(2001, tokens)
//	contact, err := c.Contacts.GetByService(ctx, "twitter", "1234567890", engagor.GetContactByServiceParams{})
//	contact, err = c.Contacts.AddTags(ctx, engagor.ContactByID(contact.ID), []string{"vip"})
//	for mention, err := range c.Mentions.All(ctx, engagor.ListMentionsParams{Filter: "language:nl"}) { … }
//
// # Credentials
//
// Access tokens belong to a user, live three months at most, and are sent in a header, never in an address. [NewOAuth]
// makes an [OAuth], which sends a user to the page where access is granted, trades the code that comes back for a token,
// and makes a [TokenSource] that refreshes it. A token that was asked for in the developer portal does without:
// oauth2.StaticTokenSource(&oauth2.Token{AccessToken: token}).
//
// The service itself writes the access token into the addresses of next pages. It is taken out of every [Paging] and of
// Error.Body, but what [WithResponse] captures is the answer as it came: do not log Response.Body of a list.
//
// # Accounts
//
// A client is for one account, which no method asks for. [Client.ForAccount] gives a client for another one; both share
// connections, credentials and pace. Me.Accounts lists the accounts that a user can reach, and works with account 0. An
// account lives in one region: see [WithRegion].
//
// # Tags and custom attributes
//
// What a change does to the tags and custom attributes that it does not list depends on an edit mode, and the service's
// own default may replace the whole list. [ContactsService.AddTags], [ContactsService.ReplaceTags],
// [ContactsService.RemoveTags], [ContactsService.SetCustomAttributes], [ContactsService.ReplaceCustomAttributes] and
// [ContactsService.RemoveCustomAttributes] say what they do; Update and UpdateByService refuse a change of either without
// a mode. So do the changes of tags of mentions and messages, and of the users of a team.
//
// # Unknown members
//
// Much of what the service sends is not documented. Objects of which this is known keep the members that have no field
// in Extra, as JSON; what is in Extra is sent along in a request. Comments mark with "(inferred)" what no source states.
//
// # Lists
//
// A method such as Mentions.List returns one page. All iterates over the rows of all pages, and Pages over the pages. An
// iteration that fails ends with a [*PageError]; pass its Cursor to [WithCursor] to resume. If a list changes during an
// iteration, a row can come twice.
//
// # Errors
//
// Arguments are checked first: a bad one is an error for which errors.Is(err, [ErrInvalidArgument]) holds, and nothing
// was sent. Any other failure is an [*Error]. Its Code is the vendor's class of error, one of the constants of
// [FailureCode]; which HTTP status goes with which class is documented for the rate limit only, so look at both:
//
//	var e *engagor.Error
//	switch {
//	case errors.Is(err, engagor.ErrNotFound): …
//	case errors.As(err, &e) && engagor.FailureCode(e.Code) == engagor.FailureCodeNoPermission: …
//	}
//
// Warnings that did not stop a call are in [Response.Messages]: pass [WithResponse].
//
// # Repeating
//
// A call that cannot have reached the service, or that was refused by the rate limit, is sent again, three times at most
// by default. After a lost connection, a time-out or a status of 500, 502, 503 or 504 that happens only to operations
// whose comment says "Repeatable": a message that is published twice reaches people twice. [WithRetry] sets how often and
// how long; a wait beyond the context's deadline is not begun.
//
// # Pace
//
// The service takes 350 requests an hour from each user behind a token. Calls are paced accordingly: a client sends at most
// 350 in any hour, all at once if need be. A token of the vendor's API console gets 20 an hour, see [WithConsoleToken].
// When the service itself says that the limit is reached, because other programs act for the same user, all goroutines
// that use the client wait for the end of the window, an hour at most, or a minute when the service does not name the end.
// A call whose context ends sooner fails at once with [ErrRateLimited], and Error.RetryAfter tells how long to wait. Give
// calls a deadline, or pages of a long walk may come an hour apart.
//
// # Webhooks
//
// Package engagorhook receives the mentions that the service pushes.
//
// # Raw answers, other endpoints
//
// [WithResponse] copies the answer as it came. [Client.Do] calls what has no method here. [WithLogger] logs every
// attempt without people's data, and [WithMiddleware] wraps the transport, for tracing and metrics. An attempt may take a
// minute, or as long as the time-out of the http.Client in [WithHTTPClient].
//
// # Testing
//
// Package engagor/engagortest starts a fake Engagor in one line.
package engagor
