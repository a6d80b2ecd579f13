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
// The signature covers the body but no time: a recorded request stays valid as long as its secret.
//
// # What can arrive twice
//
// It is not documented whether the vendor sends a request again after a failure. Requests have no id, so a handler does not
// recognise repeats; the function that it calls must.
//   - A mention that has changed arrives again, if the recipe runs for updates, and so does a case. Its ID and its topic stay
//     the same, which Mention.UniqueID holds together. Store mentions under UniqueID, the later one in place of the earlier.
//   - A mention that arrives again unchanged, as in a recorded or repeated request, has the same Body. UniqueID and a hash of
//     Body distinguish it from a change.
//   - A mention of several topics arrives once for each, with another UniqueID (inferred). Two recipes push it twice.
//   - Requests may overtake each other. Mention.Actions, the history of the mention, grows with each change: of two states
//     the one with more actions is the later one (inferred).
//
// # Queues
//
// An [Event] written by [encoding/json] is the vendor's mention. [Parse] and [encoding/json] read the same event again,
// without a signature: protect the queue.
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
package engagorhook
