// Package engagor is a client for the REST API of Qualtrics Social Connect, formerly sold as Engagor, Clarabridge CX
// Social and Clarabridge Engage. It manages contacts, mentions and cases of the inbox, messages of the publisher and
// settings of an account, and reads dashboards and figures.
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
// Access tokens belong to a user, and expire within three months. [NewOAuth] returns an [OAuth] for a registered
// application. It has the URL where a user grants access, exchanges the code of the redirect for a token, and returns a
// [TokenSource] that refreshes the token. With a token from the developer portal, use
// oauth2.StaticTokenSource(&oauth2.Token{AccessToken: token}) instead.
//
// Access tokens are sent in a header, never in a URL. The service itself writes them into the URLs of next pages. They
// are removed from every [Paging] and from Error.Body, but not from the Body of a [Response]: do not log it.
//
// # Accounts
//
// A client is for one account, so methods have no argument for it. [Client.ForAccount] returns a client for another
// account, which shares connections, credentials and rate limit. Me.ListAccounts returns the accounts that the user can
// access, and works with the account 0. An account is in one region, see [WithRegion].
//
// # Tags and custom attributes
//
// An edit mode decides what an update does with tags and custom attributes that it does not list. The default of the
// service may replace all of them, so Update and UpdateByService require a mode. [ContactsService.AddTags],
// [ContactsService.ReplaceTags], [ContactsService.RemoveTags], [ContactsService.SetCustomAttributes],
// [ContactsService.ReplaceCustomAttributes] and [ContactsService.RemoveCustomAttributes] set it. Updates of the tags of
// mentions and messages, and of the users of a team, require a mode as well.
//
// # Undocumented fields
//
// Much of what the service sends is not documented. Most types have the field Extra, which keeps unknown fields as JSON.
// In a request, the fields in Extra are sent as well. Facts that no source of the vendor states are marked (inferred).
//
// # Lists
//
// A method such as Mentions.List returns one page. All iterates over the rows of all pages, and Pages over the pages. An
// iteration that fails ends with a [*PageError]; pass its Cursor to [WithCursor] to resume. If a list changes during an
// iteration, a row can come twice.
//
// # Errors
//
// Arguments are checked before anything is sent: errors.Is(err, [ErrInvalidArgument]) reports a bad one. All other errors
// of calls are an [*Error]. Its Code is one of the constants of [ErrorCode], or another one. The status of each code is
// documented for the rate limit only, so check both:
//
//	var e *engagor.Error
//	switch {
//	case errors.Is(err, engagor.ErrNotFound): …
//	case errors.As(err, &e) && engagor.ErrorCode(e.Code) == engagor.ErrorCodeNoPermission: …
//	}
//
// A call that deletes or adds fails with [ErrNotDone] if the service answers that it did not do all of it. A call that
// succeeds may have warnings: pass [WithResponse], and read them with [MessagesOf].
//
// # Retries
//
// A call that cannot have reached the service, or that was refused by the rate limit, is sent again, by default up to
// three times. After a lost connection, a time-out, or a status such as 503, only methods whose comment says "Repeatable"
// are sent again, because a message that is published twice reaches people twice. [WithRetry] sets the number of retries
// and the delays. A delay that would exceed the deadline of the context is not waited for.
//
// # Rate limits
//
// The service allows 350 calls an hour for each user. A client sends at most 350 in any hour, as fast as it is called. A
// token of the vendor's API console allows 20 an hour, see [WithConsoleToken]. If the service refuses a call because other
// programs use the same limit, all calls of the client wait for the end of the window, which is an hour at most, or a
// minute if the service does not name it. A call whose context ends earlier fails at once with [ErrRateLimited], and
// Error.RetryAfter is the time to wait. Set a deadline, or pages of a long iteration may come an hour apart.
//
// # Webhooks
//
// Package engagorhook receives the mentions that the service sends.
//
// # Raw answers and other endpoints
//
// [WithResponse] copies the raw answer of a call, from which [MetaOf] and [RateLimitOf] read more. [Client.Do] calls
// endpoints that have no method here. [WithLogger] logs every attempt without personal data, and [WithMiddleware] wraps
// the transport, for example for tracing and metrics. An attempt may take a minute, or the time-out of the http.Client in
// [WithHTTPClient].
//
// # Testing
//
// Package engagortest starts a fake of the service for tests.
//
// # Guides
//
// The repository has guides to [errors], [retries and duplicates], [rate limits], [iterating and resuming], [webhooks],
// and [testing].
//
// [errors]: https://github.com/engagement-go/engagement/blob/main/docs/errors.md
// [retries and duplicates]: https://github.com/engagement-go/engagement/blob/main/docs/retries.md
// [rate limits]: https://github.com/engagement-go/engagement/blob/main/docs/rate-limits.md
// [iterating and resuming]: https://github.com/engagement-go/engagement/blob/main/docs/lists.md
// [webhooks]: https://github.com/engagement-go/engagement/blob/main/docs/webhooks.md
// [testing]: https://github.com/engagement-go/engagement/blob/main/docs/testing.md
package engagor
