// Package pipelines is a client for the Pipelines API of Customer.io, also called the CDP API. It says who people are, what
// they do, and to which groups they belong. The vendor recommends it over the Track API for new integrations.
//
//	c, err := pipelines.New(writeKey, pipelines.WithRegion(pipelines.EU))
//	err = c.Calls.Identify(ctx, pipelines.Identify{
//		Who:    pipelines.UserID("42"),
//		Traits: map[string]any{"email": "ada@example.com", "plan": "pro"},
//	})
//	err = c.Calls.Track(ctx, pipelines.Track{Who: pipelines.UserID("42"), Event: "purchase", Properties: map[string]any{"total": 12.5}})
//
// A [Call] is sent by its own method, by Calls.SendBatch with others in one request, or by Calls.SendAll, which takes any
// number. Functions such as [UserDeleted] build the events that do something in a workspace.
//
// # Strict mode
//
// By itself the service answers with success to calls that it refuses, and loses them. The client sends the header
// X-Strict-Mode, with which they are errors, unless WithoutStrictMode leaves it out. Calls and batches that are too large are
// dropped without an error in any case: the client refuses them before they are sent.
//
// # Repeats
//
// Each call has a MessageID, made before it is first sent and kept over retries. The vendor's clients repeat calls in this
// way, so that the service recognises a repeat. For how long is not documented. Identify, Track, Page, Screen and Group are
// repeatable by that. Alias is not: a merge cannot be undone, and what the vendor documents does not say that a repeat is
// recognised.
//
// # Errors
//
// Arguments are checked before anything is sent. A bad one is an error for which errors.Is(err, [ErrInvalidArgument]) holds.
// All other failures of a call are an [*Error].
//
// # Rate limits
//
// The client sends at most 3,000 requests in 3 seconds, a limit that is shared with the Track API and the sends of the App
// API, see [QuotaDefault].
//
// # Testing
//
// Package customerio/customeriotest runs a fake Customer.io, with a PipelinesServer.
//
// # Guides
//
// The repository has guides to [ingestion], [errors], [retries and duplicates], [rate limits], [bulk calls and jobs], and
// [testing].
//
// [ingestion]: https://github.com/engagement-go/engagement/blob/main/docs/ingestion.md
// [errors]: https://github.com/engagement-go/engagement/blob/main/docs/errors.md
// [retries and duplicates]: https://github.com/engagement-go/engagement/blob/main/docs/retries.md
// [rate limits]: https://github.com/engagement-go/engagement/blob/main/docs/rate-limits.md
// [bulk calls and jobs]: https://github.com/engagement-go/engagement/blob/main/docs/bulk-and-jobs.md
// [testing]: https://github.com/engagement-go/engagement/blob/main/docs/testing.md
package pipelines
