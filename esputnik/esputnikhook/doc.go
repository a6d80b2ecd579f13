// Package esputnikhook receives the webhooks of eSputnik: what contacts did with messages, and messages for App Inboxes.
//
//	logins := []esputnikhook.Login{{User: "user", Password: "password"}}
//	handler, err := esputnikhook.NewActivityHandler(logins, func(ctx context.Context, rows []esputnikhook.Activity) error {
//		for _, row := range rows { log.Print(row.ContactID, row.ActivityStatus) }
//		return nil
//	})
//	http.Handle("/esputnik/activity", handler)
//
// The activity webhook is set up in the settings of the account under data export. When it is saved, the service tests the
// address with a GET. The vendor sets up the App Inbox webhook on request. It sends one message per request, only for
// contacts with an external id, and at most 1,000 messages unless more were agreed upon.
//
// # Logins
//
// The service does not sign. It sends the user name and password that were entered with the address, if any. A handler
// accepts requests with one of its logins: give it the old and the new login while a login is changed. The test with GET
// needs none. For an address without a login, see [engagement.WithoutVerification].
//
// # Delivery
//
// Rows of activity arrive in the order in which they happened, many in one request. After any status but 200 the same rows
// are sent again after 1, 2, 4 and 8 minutes and so on, up to once an hour, and all later rows wait. So return an error
// only if the same rows may work later.
//
// A message for an App Inbox is sent again after 401, 429 and statuses from 500 up, and not after 400.
//
// # What can arrive twice
//
// Requests have no id, so a handler does not recognise repeats; the function that it calls must.
//   - All rows of a request arrive again after an error or a late answer, also those that were handled before the error. The
//     same row has the same IID, ActivityStatus and ActivityDateTime, and for a click the same ClickEventLink.
//   - A message that is opened or clicked again is another row, with another ActivityDateTime (inferred).
//   - A row without an IID is identified by ContactID, MessageInstanceID, ActivityStatus and ActivityDateTime.
//   - A message for an App Inbox has the same ID each time.
//
// # Queues
//
// Rows and messages written by [encoding/json] have the vendor's form: [ParseActivity], [ParseInbox] and [encoding/json] read
// the same again.
//
// # Without an http.Handler
//
// [ParseActivity] and [ParseInbox] read the body of a request that arrived in another way.
//
// The repository has guides to [webhooks] and [testing].
//
// [webhooks]: https://github.com/engagement-go/engagement/blob/main/docs/webhooks.md
// [testing]: https://github.com/engagement-go/engagement/blob/main/docs/testing.md
package esputnikhook
