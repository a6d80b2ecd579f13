// Package engagortest runs a fake of the service for tests and for programs without credentials:
//
//	srv := engagortest.NewServer(t)
//	c := srv.Client()
//	teams, err := c.Teams.List(ctx, engagor.ListTeamsParams{})
//
// It keeps accounts with contacts, mentions, teams, users, tags, custom attributes, profile groups, schedules of business
// hours and messages of the publisher in memory, hands out pages by next_url, checks tokens and their scopes, and answers
// the OAuth calls. After Limit it refuses calls as the vendor does, with status 400 and rate_limit_reached, and tells the
// state of the limit in the headers x-ratelimit. Everything else is answered with the examples of the spec. Requests that
// the spec does not allow get status 400 and the reason.
//
// Where the vendor does not say how it behaves, the server does what package engagor expects of it: the effect of the edit
// modes, the status that goes with an error. Tokens in the query are refused, although the vendor takes them: they belong
// into the header.
package engagortest
