// Package webhook receives what eSputnik sends by itself: what contacts did with messages, and messages for App Inboxes.
//
//	h, err := webhook.NewActivityHandler(func(ctx context.Context, rows []webhook.Activity) error {
//		for _, row := range rows { log.Print(row.ContactID, row.ActivityStatus) }
//		return nil
//	}, webhook.WithBasicAuth("user", "password"))
//	http.Handle("/esputnik/activity", h)
//
// # How the service delivers
//
// The activity webhook is set up in the settings under data export. When it is saved, the service probes the address
// with a GET. Rows come in the order in which they happened, many in one request: after anything but status 200 the same
// rows are sent again after 1, 2, 4 and 8 minutes and so on, up to once an hour, and all later rows wait. So return an
// error only when the same rows may work later, and expect that rows come twice, when an answer was late for example.
//
// The App Inbox webhook is set up by the vendor on request, and sends one message per request, only for contacts with an
// external id, and 1,000 messages unless more were agreed upon. After 401, 429 and statuses from 500 up it tries again;
// after 400 it does not.
package webhook
