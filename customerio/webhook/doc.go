// Package webhook receives the reporting webhooks of Customer.io: what happened to messages, and who subscribed or
// unsubscribed.
//
//	r, err := webhook.NewReceiver([]string{signingKey})
//	http.Handle("/customerio", r.Handler(func(ctx context.Context, e *webhook.Event) error {
//		switch d := e.Data.(type) {
//		case *webhook.Email:
//			if e.Metric == webhook.MetricBounced { log.Print(d.DeliveryID, " bounced") }
//		case *webhook.Customer:
//			…
//		}
//		return nil
//	}))
//
// The signing key stands on the page of the webhook in the dashboard. Several keys are accepted at once while one is
// being replaced. ReportingWebhooks of package customerio says what is reported where.
//
// # How the service delivers
//
// It waits 4 seconds for an answer, and any 2xx status will do. After anything else it tries again for 7 days, and holds
// back all later events until the failing one succeeds. So do little before answering, and return an error only when the
// same event may work later.
//
// The same event may come twice: when an answer was late, for example. A [Store] remembers what was handled.
package webhook
