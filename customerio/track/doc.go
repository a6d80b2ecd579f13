// Package track is a client for the Track API of Customer.io, versions 1 and 2. It writes people, events, objects, devices and
// members of manual segments into a workspace. Package customerio reads them, with other keys.
//
//	c, err := track.New(siteID, apiKey, track.WithRegion(track.EU))
//	err = c.People.Identify(ctx, track.IdentifyPerson{
//		Person:     track.ID("42"),
//		Attributes: map[string]any{"email": "ada@example.com", "plan": "pro"},
//	})
//	err = c.Events.Track(ctx, track.PersonEvent{Person: track.ID("42"), Name: "purchase", Attributes: map[string]any{"total": 12.5}})
//
// # Credentials and regions
//
// New takes the site id and a key of the Track API. A workspace is in one region: [US], the default, or [EU].
// Account.GetRegion tells which.
//
// # People and objects
//
// An [Identifier] names a person: [ID] by the id in your system, [Email], [Phone], [CioID] by the id that the service gave, or
// [AnonymousID] for a visitor who is not known yet. The services of version 1, which are all but Operations, have it in a path,
// where its kind is guessed from its shape. So they refuse a phone number, and an id that would be taken as a cio_id.
// [ObjectID] and [CioObjectID] name objects, such as companies.
//
// Attributes and data are a map or a struct that encodes as a JSON object. Integers are sent with all digits, and nil in a
// map removes an attribute. What the service would drop is refused before anything is sent, with the member and the limit:
// NaN, text that is not UTF-8, more than 300 attributes, a name of more than 150 bytes, a text of more than 1,000. Times in
// fields are time.Time, and are sent as Unix seconds; a time among attributes is sent as you put it there, and the service
// wants Unix seconds: t.Unix().
//
// # Operations
//
// An [Operation] is what happens to a person, an object or a delivery; each kind is a type. There are four ways to send them:
//
//   - Operations.Send sends one.
//   - Operations.SendBatch sends some in one request. If the service refuses some of them, the error is a [*PartialError].
//   - Operations.SendAll sends those of an iterator, and yields an outcome for each.
//   - A [Batcher] collects those of many goroutines.
//
// For example:
//
//	for o := range c.Operations.SendAll(ctx, operations, track.BulkOptions{Concurrency: 4}) {
//		if o.Err != nil {
//			log.Print(o.Index, o.Err)
//		}
//	}
//
// # Errors
//
// Arguments are checked before anything is sent. A bad one is an error for which errors.Is(err, [ErrInvalidArgument])
// holds. An operation that the service refused while it took others is a [*RefusedError]. All other failures of a call are
// an [*Error]:
//
//	var refused *track.RefusedError
//	if errors.As(err, &refused) { log.Print(refused.Index, refused.Field, refused.Reason) }
//	var e *track.Error
//	if errors.As(err, &e) { log.Print(e.StatusCode, e.Fields, e.RetryAfter, e.Attempts) }
//
// A success means that the service has taken the data. It works on them later, and then drops some without an error, such as
// data of a person who is suppressed.
//
// # Retries
//
// A call that never reached the service, or was answered with status 429, is retried, by default up to three times with
// exponential backoff. After a lost connection, a time-out or a status such as 503, only what is repeatable is retried:
//
//   - Repeatable, because they set a state: identifying, deleting, suppressing and unsuppressing people, devices,
//     relationships, objects, members of segments. That Deliveries.Unsubscribe is one of them is inferred.
//   - Repeatable by their id: [PersonEvent], [PageView] and [ScreenView]. One without an ID gets a ULID before the first
//     attempt, and keeps it. How long the service remembers an id is not documented.
//   - Not repeatable: [MergePeople] and People.Merge, [ViewedContent], [ClickedContent], [DeliveryEvent], Metrics.Report,
//     Metrics.ReportPush and Forms.Submit.
//
// A request with several operations is repeatable if all of them are. [WithRetry] sets number and delays.
//
// # Rate limits
//
// The client sends at most 3,000 requests in 3 seconds. The vendor documents the limit as one that is not strictly enforced,
// shared with the Pipelines API and the sends of the App API. [WithLimiter] sets another limiter, which several processes can
// share; [WithoutLimiter] removes it.
//
// # Raw answers and other endpoints
//
// [WithResponse] copies the raw answer. [Client.Do] calls operations that have no method here. [WithLogger] logs every
// attempt without personal data. [WithMiddleware] wraps the transport, for tracing and metrics.
//
// # Testing
//
// Package customerio/customeriotest runs a fake Customer.io: the client of its TrackServer writes what the client of its App
// API reads.
//
// Facts that no source of the vendor states are marked (inferred).
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
package track
