// Package engagetest runs a fake Engage for tests and for programs without credentials:
//
//	srv := engagetest.NewServer(t)
//	c := srv.Client()
//	user, err := c.Users.Create(ctx, engage.UserDraft{ID: "u42"})
//
// It keeps users, accounts, lists, subscribers, events and messages in memory, and pages with real cursors. Requests that
// the spec does not allow get status 400 and the reason, wrong credentials status 401.
//
// What is batched or merged takes effect at once. The vendor documents no rate limits: calls are not counted until Limit
// says so.
package engagetest
