// Package customeriohook receives the reporting webhooks of Customer.io: what happened to messages, and which people
// subscribed or unsubscribed.
//
//	handler, err := customeriohook.NewHandler([]string{signingKey}, func(ctx context.Context, e *customeriohook.Event) error {
//		switch d := e.Data.(type) {
//		case *customeriohook.Email:
//			if e.Metric == customeriohook.MetricBounced { log.Print(d.DeliveryID, " bounced") }
//		case *customeriohook.Customer:
//			…
//		}
//		return nil
//	})
//	http.Handle("POST /customerio", handler)
//
// # Signatures
//
// Each webhook has a signing key, which is shown on its page in the dashboard. A handler accepts requests that are signed
// with one of its keys: give it the old and the new key while a key is changed. ReportingWebhooks of package customerio
// manages which events are reported to which address.
//
// # Delivery
//
// The service waits 4 seconds for an answer, and accepts any 2xx status. After any other answer it tries again for 7 days
// and holds back all later events until the failing one succeeds. So do little before answering, and return an error only
// if the same event may work later.
//
// The same event may arrive twice, for example when an answer was late. A handler remembers the events that it handled:
// see [engagement.WithEventStore], which several processes can share.
//
// # Without an http.Handler
//
// [Verify] checks the signature of a request that arrived in another way, and [Parse] reads its body. [Sign] is for tests.
package customeriohook
