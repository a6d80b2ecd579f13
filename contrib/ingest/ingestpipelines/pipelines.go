// Package ingestpipelines stores calls of Customer.io's Pipelines API in a queue of package ingest, and delivers them in
// batches.
//
//	q, err := ingest.Open(ctx, js, ingest.Config{API: ingestpipelines.API})
//	op, err := ingestpipelines.Encode(pipelines.Track{Who: pipelines.UserID("42"), Event: "purchase"})
//	err = w.Put(ctx, op)
//
//	c, err := pipelines.New(writeKey)
//	worker, err := q.NewWorker(ingestpipelines.New(c), ingest.WorkerOptions{})
//
// All calls are repeatable but Alias: package ingest says what becomes of it.
package ingestpipelines

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/engagement-go/engagement/contrib/ingest"
	"github.com/engagement-go/engagement/customerio/pipelines"
)

// API is the Config.API of queues with these calls.
const API = "customerio-pipelines"

// Encode returns a call as it is stored. It refuses what pipelines.MarshalCall refuses, and a call over
// pipelines.MaxCallBytes. A call without an id or a time gets them; the id is that of the operation, too.
func Encode(call pipelines.Call) (ingest.Operation, error) {
	data, err := pipelines.MarshalCall(call)
	if err != nil {
		return ingest.Operation{}, err
	}
	if len(data) > pipelines.MaxCallBytes-sentAtBytes {
		return ingest.Operation{}, fmt.Errorf("ingestpipelines: Encode: the call has %d bytes, the limit is %d: %w",
			len(data), pipelines.MaxCallBytes-sentAtBytes, pipelines.ErrInvalidArgument)
	}
	var m struct {
		MessageID, UserID, AnonymousID, GroupID, PreviousID string
	}
	if err := json.Unmarshal(data, &m); err != nil {
		return ingest.Operation{}, fmt.Errorf("ingestpipelines: Encode: %w", err)
	}
	op := ingest.Operation{ID: m.MessageID, JSON: data}
	switch call.(type) {
	case pipelines.Alias:
		op.Key, op.OtherKey, op.NotRepeatable = "person "+m.UserID, "person "+m.PreviousID, true
	default:
		switch {
		case m.UserID != "":
			op.Key = "person " + m.UserID
		case m.AnonymousID != "":
			op.Key = "person " + m.AnonymousID
		default:
			op.Key = "group " + m.GroupID
		}
		if _, ok := call.(pipelines.Identify); ok && m.UserID != "" && m.AnonymousID != "" {
			op.OtherKey = "person " + m.AnonymousID
		}
	}
	return op, nil
}

// Parse returns a call that is given in the form of the API, such as
//
//	{"type":"track","userId":"42","event":"purchase"}
//
// It refuses what pipelines.UnmarshalCall and Encode refuse.
func Parse(data []byte) (ingest.Operation, error) {
	call, err := pipelines.UnmarshalCall(data)
	if err != nil {
		return ingest.Operation{}, err
	}
	return Encode(call)
}

const (
	maxCalls = 250
	// sentAtBytes is room for the time of sending, and for the frame of a batch.
	sentAtBytes = 64
)

// New returns a Vendor that sends with c, with its rate limits and middleware. The retries of c are not used: a Worker
// repeats requests itself. Switch the strict mode of c off, and the service drops silently what it refuses.
func New(c *pipelines.Client) ingest.Vendor { return vendor{c} }

type vendor struct{ client *pipelines.Client }

// Limits returns how much fits in a batch.
func (vendor) Limits() ingest.Limits {
	return ingest.Limits{Operations: maxCalls, Bytes: pipelines.MaxBatchBytes - sentAtBytes}
}

// Group returns the context and the integrations of a call: a batch has one of both.
func (vendor) Group(op ingest.Operation) string {
	var m struct {
		Context      json.RawMessage `json:"context"`
		Integrations json.RawMessage `json:"integrations"`
	}
	if json.Unmarshal(op.JSON, &m) != nil {
		return string(op.JSON)
	}
	return string(m.Context) + "\x00" + string(m.Integrations)
}

// Send sends a batch. The service takes all of it or nothing (inferred).
func (v vendor) Send(ctx context.Context, ops []ingest.Operation) ([]ingest.Refusal, error) {
	calls := make([]pipelines.Call, len(ops))
	for i, o := range ops {
		call, err := pipelines.UnmarshalCall(o.JSON)
		if err != nil {
			return nil, err
		}
		calls[i] = call
	}
	return nil, v.client.Calls.SendBatch(ctx, calls, pipelines.WithCallRetry(pipelines.RetryPolicy{MaxRetries: pipelines.NoRetries}))
}
