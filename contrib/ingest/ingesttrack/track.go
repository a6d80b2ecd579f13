// Package ingesttrack stores operations of Customer.io's Track API in a queue of package ingest, and delivers them in
// batches.
//
//	q, err := ingest.Open(ctx, js, ingest.Config{API: ingesttrack.API})
//	op, err := ingesttrack.Encode(track.PersonEvent{Person: track.ID("42"), Name: "purchase"})
//	err = w.Put(ctx, op)
//
//	c, err := track.New(siteID, apiKey)
//	worker, err := q.NewWorker(ingesttrack.New(c), ingest.WorkerOptions{})
//
// Events and changes of people and objects are repeatable. MergePeople, ViewedContent, ClickedContent and DeliveryEvent are
// not: package ingest says what becomes of them.
package ingesttrack

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/engagement-go/engagement"
	"github.com/engagement-go/engagement/contrib/ingest"
	"github.com/engagement-go/engagement/customerio/track"
)

// API is the Config.API of queues with these operations.
const API = "customerio-track"

// Encode returns an operation as it is stored. It refuses what track.MarshalOperation refuses. An event without an id gets one,
// which is the ID of the operation, too.
func Encode(op track.Operation) (ingest.Operation, error) {
	data, err := track.MarshalOperation(op)
	if err != nil {
		return ingest.Operation{}, err
	}
	var m struct {
		Type        string          `json:"type"`
		ID          string          `json:"id"`
		Identifiers json.RawMessage `json:"identifiers"`
		Primary     json.RawMessage `json:"primary"`
		Secondary   json.RawMessage `json:"secondary"`
	}
	if err := json.Unmarshal(data, &m); err != nil {
		return ingest.Operation{}, fmt.Errorf("ingesttrack: Encode: %w", err)
	}
	encoded := ingest.Operation{ID: m.ID, Key: m.Type + string(m.Identifiers), NotRepeatable: true, JSON: data}
	switch op.(type) {
	case track.MergePeople:
		encoded.Key, encoded.OtherKey = m.Type+string(m.Primary), m.Type+string(m.Secondary)
	case track.ViewedContent, track.ClickedContent, track.DeliveryEvent:
	case track.IdentifyPerson, track.DeletePerson, track.SuppressPerson, track.UnsuppressPerson,
		track.PersonEvent, track.PageView, track.ScreenView,
		track.AddRelationships, track.DeleteRelationships, track.AddDevice, track.DeleteDevice,
		track.IdentifyObject, track.IdentifyObjectAnonymously, track.DeleteObject,
		track.AddObjectRelationships, track.DeleteObjectRelationships:
		encoded.NotRepeatable = false
	}
	return encoded, nil
}

// Parse returns an operation that is given in the form of version 2 of the API, such as
//
//	{"type":"person","action":"event","identifiers":{"id":"42"},"name":"purchase"}
//
// It refuses what track.UnmarshalOperation refuses.
func Parse(data []byte) (ingest.Operation, error) {
	op, err := track.UnmarshalOperation(data)
	if err != nil {
		return ingest.Operation{}, err
	}
	return Encode(op)
}

// The number of operations of a request, and the bytes that its frame takes.
const (
	maxOperations = 1000
	frame         = len(`{"batch":[]}`)
)

// New returns a Vendor that sends with c, with its rate limits and middleware. The retries of c are not used: a Worker
// repeats requests itself.
func New(c *track.Client) ingest.Vendor { return vendor{c} }

type vendor struct{ client *track.Client }

// Limits returns how much fits in a batch.
func (vendor) Limits() ingest.Limits {
	return ingest.Limits{Operations: maxOperations, Bytes: track.MaxBatchBytes - frame}
}

// Send sends a batch.
func (v vendor) Send(ctx context.Context, ops []ingest.Operation) ([]ingest.Refusal, error) {
	batch := make([]track.Operation, len(ops))
	for i, o := range ops {
		op, err := track.UnmarshalOperation(o.JSON)
		if err != nil {
			return nil, err
		}
		batch[i] = op
	}
	err := v.client.Operations.SendBatch(ctx, batch, track.WithCallRetry(track.RetryPolicy{MaxRetries: track.NoRetries}))
	partial, ok := errors.AsType[*track.PartialError](err)
	if !ok {
		return nil, err
	}
	refused := make([]ingest.Refusal, len(partial.Refused))
	for i, r := range partial.Refused {
		if r.Index < 0 {
			// The service does not say which one it has refused, and took the others: they are found by sending fewer.
			return nil, &engagement.Error{Vendor: "track", Operation: "Operations.SendBatch", Attempts: 1, Err: r}
		}
		refused[i] = ingest.Refusal{Index: r.Index, Err: r}
	}
	return refused, nil
}
