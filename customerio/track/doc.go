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
// # Operations
//
// An [Operation] is what happens to a person, an object or a delivery. Operations.Send sends one, Operations.SendBatch some in
// one request, Operations.SendAll any number:
//
//	for o := range c.Operations.SendAll(ctx, operations, track.BulkOptions{}) {
//		if o.Err != nil {
//			log.Print(o.Index, o.Err)
//		}
//	}
package track
