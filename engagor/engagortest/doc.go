// Package engagortest runs a fake Engagor for tests and for programs without credentials:
//
//	srv := engagortest.NewServer(t)
//	c := srv.Client()
//	teams, err := c.Teams.List(ctx, engagor.ListTeamsParams{})
//
// It keeps accounts with contacts, mentions, teams, users, tags, custom attributes, profile groups, business hours and
// messages of the publisher in memory, returns pages by next_url, and answers the OAuth calls. All other calls are answered
// with the examples of the spec. Requests that the API does not allow are answered with status 400 and the reason, wrong
// tokens with status 401, and calls without the scope of a token with status 403. Tokens in the query are refused, although
// the vendor accepts them, because they belong in the header.
//
// Where the behavior of the service is not documented, the server behaves as package engagor expects: for example the
// effects of edit modes, and the statuses of errors.
//
// Deliver sends mentions to a receiver of webhooks. Strict makes the server refuse requests that only some sources describe.
//
// There is no rate limit until EnforceQuotas or Limit sets one. A call over the limit is answered as by the vendor: status
// 400, rate_limit_reached, and the state of the limit in the x-ratelimit headers.
//
// The guide to [testing] tells more.
//
// [testing]: https://github.com/engagement-go/engagement/blob/main/docs/testing.md
package engagortest
