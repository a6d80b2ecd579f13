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
// # What can arrive twice
//
// An event arrives again with the same [Event.ID] if the service did not get an answer in time. A handler remembers the
// events that it handled: see [engagement.WithEventStore], which several processes can share.
//
// A handler cannot recognise the following; the function that it calls must.
//   - An event without an ID, which the vendor does not document. The delivery, the metric and the timestamp
//     distinguish most of them, but two clicks in one second look the same. An event of a person may have no delivery: take the person,
//     the metric and the timestamp.
//   - The same occurrence reported by two webhooks, which have ids of their own (inferred). Events of one delivery are the
//     same if Metric, Timestamp and the link are.
//   - An open or a click that happened again. It is another event, and comes only from webhooks with FullResolution.
//   - An event from a queue of your own that delivers at least once: compare the ID.
//
// # Queues
//
// An [Event] written by [encoding/json] has the vendor's form. [Parse] and [encoding/json] read the same event again, without
// a signature: protect the queue.
//
// # Without an http.Handler
//
// [Verify] checks the signature of a request that arrived in another way, such as a call of a serverless function, whose
// header may have names in small letters. [Parse] reads its body. [Sign] is for tests.
//
// The repository has guides to [webhooks] and [testing].
//
// [webhooks]: https://github.com/engagement-go/engagement/blob/main/docs/webhooks.md
// [testing]: https://github.com/engagement-go/engagement/blob/main/docs/testing.md
package customeriohook
