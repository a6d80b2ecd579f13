// Package engagetest runs a fake Engage for tests and for programs without credentials:
//
//	srv := engagetest.NewServer(t)
//	c := srv.Client()
//	user, err := c.Users.Create(ctx, engage.UserDraft{ID: "u42"})
//
// It keeps users, accounts, lists, subscribers, events and messages in memory, hands out real cursors, checks
// credentials and counts calls. Requests that the spec does not allow get status 400 and the reason. What is batched or
// merged takes effect at once.
package engagetest
