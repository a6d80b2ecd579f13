// Package engagetest runs a fake Engage for tests and for programs without credentials:
//
//	srv := engagetest.NewServer(t)
//	c := srv.Client()
//	user, err := c.Users.Create(ctx, engage.UserDraft{ID: "u42"})
//
// It keeps users, accounts, lists, subscribers, events and messages in memory, and returns pages with cursors. Requests
// that the API does not allow are answered with status 400 and the reason, wrong credentials with status 401.
//
// Batches and merges take effect at once. There is no rate limit until Limit sets one, because the vendor documents none.
//
// The guide to [testing] tells more.
//
// [testing]: https://github.com/engagement-go/engagement/blob/main/docs/testing.md
package engagetest
