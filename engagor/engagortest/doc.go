// Package engagortest runs a fake Engagor for tests and for programs without credentials:
//
//	srv := engagortest.NewServer(t)
//	c := srv.Client()
//	teams, err := c.Teams.List(ctx, engagor.ListTeamsParams{})
//
// It keeps accounts with contacts, mentions, teams, users, tags, custom attributes, profile groups, schedules of business
// hours and messages of the publisher in memory, pages by next_url, and answers the OAuth calls. Everything else is
// answered with the examples of the spec. Requests that the spec does not allow get status 400 and the reason, wrong tokens
// status 401, and calls beyond the scopes of a token 403. Tokens in the query are refused, although the vendor takes them:
// they belong into the header.
//
// Where the vendor does not say how it behaves, the server does what package engagor expects of it: the effect of the edit
// modes, the status that goes with an error.
//
// Calls are not counted until EnforceQuotas or Limit says so. Then those over the limit are refused as the vendor does it,
// with status 400 and rate_limit_reached, and the headers x-ratelimit tell the state of the limit.
package engagortest
