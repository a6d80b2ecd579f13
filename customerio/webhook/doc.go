// Package webhook receives the reporting webhooks of Customer.io: what happened to messages, and who subscribed or
// unsubscribed.
//
//	handler, err := webhook.NewHandler([]string{signingKey}, func(ctx context.Context, e *webhook.Event) error {
//		switch d := e.Data.(type) {
//		case *webhook.Email:
//			if e.Metric == webhook.MetricBounced { log.Print(d.DeliveryID, " bounced") }
//		case *webhook.Customer:
//			…
//		}
//		return nil
//	})
//	http.Handle("POST /customerio", handler)
//
// # Who may send
//
// Each webhook has a signing key, which stands on its page in the dashboard. A handler takes requests that are signed
// with one of its keys, and several keys while one is exchanged for another. ReportingWebhooks of package customerio says
// what is reported where.
//
// # How the service delivers
//
// It waits 4 seconds for an answer, and any 2xx status will do. After anything else it tries again for 7 days, and holds
// back all later events until the failing one succeeds. So do little before answering, and return an error only when the
// same event may work later.
//
// The same event may come twice: when an answer was late, for example. A [Store] remembers what was handled.
//
// # Without an http.Handler
//
// [Verify] checks the signature of a request that came by another way, and [Parse] reads its body. [Sign] is for tests.
package webhook
