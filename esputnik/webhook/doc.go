// Package webhook receives what eSputnik sends by itself: what contacts did with messages, and messages for App Inboxes.
//
//	logins := []webhook.Login{{User: "user", Password: "password"}}
//	handler, err := webhook.NewActivityHandler(logins, func(ctx context.Context, rows []webhook.Activity) error {
//		for _, row := range rows { log.Print(row.ContactID, row.ActivityStatus) }
//		return nil
//	})
//	http.Handle("/esputnik/activity", handler)
//
// The activity webhook is set up in the settings under data export. When it is saved, the service probes the address
// with a GET. The App Inbox webhook is set up by the vendor on request, and sends one message per request, only for
// contacts with an external id, and 1,000 messages unless more were agreed upon.
//
// # Who may send
//
// The service does not sign. It sends the user name and password that were entered with the address, if any. A handler
// takes requests with one of its logins, and several logins while one is exchanged for another; the probe needs none.
// Without logins, see [WithoutLogin].
//
// # How the service delivers
//
// Rows of activity come in the order in which they happened, many in one request: after anything but status 200 the same
// rows are sent again after 1, 2, 4 and 8 minutes and so on, up to once an hour, and all later rows wait. So return an
// error only when the same rows may work later, and expect that rows come twice, when an answer was late for example.
//
// A message for an App Inbox is sent again after 401, 429 and statuses from 500 up, and not after 400.
//
// # Without an http.Handler
//
// [ParseActivity] and [ParseInbox] read the body of a request that came by another way.
package webhook
