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
// only if the same rows may work later. Expect rows that arrive twice, for example when an answer was late: IID,
// ActivityStatus and ActivityDateTime tell whether a row is the same.
//
// A message for an App Inbox is sent again after 401, 429 and statuses from 500 up, and not after 400.
//
// # Without an http.Handler
//
// [ParseActivity] and [ParseInbox] read the body of a request that arrived in another way.
package esputnikhook
