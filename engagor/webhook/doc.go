// Package webhook receives the mentions that Qualtrics Social Connect (Engagor) pushes.
//
//	handler, err := webhook.NewHandler([]string{clientSecret}, func(ctx context.Context, e *webhook.Event) error {
//		return queue.Add(ctx, e.Mention)
//	})
//	http.Handle("POST /engagor", handler)
//
// There is no call that subscribes to anything: a user of the product makes an automation recipe with the action
// "Trigger a webhook", the verb POST, the content type application/json and the body template [mention].
//
// # Who may send
//
// The vendor signs with the client secret of a registered application, once he has switched that on for the application
// and the recipe. A handler takes requests that are signed with one of its secrets, and several secrets while one is
// exchanged for another. Without signing, see [WithoutSignature].
//
// The signature covers the body and nothing else, no time: a request that somebody overheard stays good for as long as its
// secret, so let a mention that comes twice do no harm.
//
// # How the service delivers
//
// Whether the vendor sends a request again after a failure is not documented.
//
// # Without an http.Handler
//
// [Verify] checks the signature of a request that came by another way, and [Parse] reads its body. [Sign] is for tests.
package webhook
