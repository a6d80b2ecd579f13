// Package engagorhook receives the mentions that Qualtrics Social Connect (Engagor) pushes.
//
//	handler, err := engagorhook.NewHandler([]string{clientSecret}, func(ctx context.Context, e *engagorhook.Event) error {
//		return queue.Add(ctx, e.Mention)
//	})
//	http.Handle("POST /engagor", handler)
//
// No API call subscribes to mentions. A user of the product creates an automation recipe with the action "Trigger a
// webhook", the verb POST, the content type application/json and the body template [mention].
//
// # Signatures
//
// The vendor signs with the client secret of a registered application, if it has enabled signing for the application and
// the recipe. A handler accepts requests that are signed with one of its secrets: give it the old and the new secret while
// a secret is changed. For recipes without signing, see [engagement.WithoutVerification].
//
// The signature covers the body but no time. A recorded request stays valid as long as its secret, so handle a mention
// that arrives twice without harm: its id tells whether it is the same.
//
// # Delivery
//
// It is not documented whether the vendor sends a request again after a failure.
//
// # Without an http.Handler
//
// [Verify] checks the signature of a request that arrived in another way, and [Parse] reads its body. [Sign] is for tests.
package engagorhook
