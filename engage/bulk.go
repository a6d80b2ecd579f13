package engage

import (
	"context"
	"encoding/json"
	"fmt"
	"iter"

	"github.com/engagement-go/engagement/internal/bulk"
	"github.com/engagement-go/engagement/internal/check"
	"github.com/engagement-go/engagement/internal/rest"
)

// MaxBatchBytes is the size that the body of a batch request must not exceed. The vendor says "below 100 KB" and not
// whether a KB has 1,000 or 1,024 bytes, so the smaller reading holds.
const MaxBatchBytes = 100_000 - 1

const batchPrefix, batchSuffix = `{"data":[`, `]}`

// BatchItem is one creation, update or event of a batch. Make it with CreateItem, UpdateItem or EventItem.
type BatchItem struct {
	kind   string
	uid    string
	fields any
}

// CreateItem creates a user, like Users.Create.
func CreateItem(user UserDraft) BatchItem { return BatchItem{"create", user.ID, &user} }

// UpdateItem updates a user, like Users.Update.
func UpdateItem(uid string, update UserUpdate) BatchItem { return BatchItem{"update", uid, &update} }

// EventItem records an event of a user, like Events.Track.
func EventItem(uid string, event Event) BatchItem { return BatchItem{"event", uid, &event} }

// UID returns the uid of the user that the item is about.
func (i BatchItem) UID() string { return i.uid }

// MarshalJSON writes the item with its type and uid beside its fields.
func (i BatchItem) MarshalJSON() ([]byte, error) {
	switch fields := i.fields.(type) {
	case *UserDraft:
		return json.Marshal(&struct {
			Type string `json:"type"`
			*UserDraft
		}{i.kind, fields})
	case *UserUpdate:
		return json.Marshal(&struct {
			Type string `json:"type"`
			ID   string `json:"id"`
			*UserUpdate
		}{i.kind, i.uid, fields})
	case *Event:
		return json.Marshal(&struct {
			Type string `json:"type"`
			ID   string `json:"id"`
			*Event
		}{i.kind, i.uid, fields})
	}
	return nil, fmt.Errorf("a BatchItem must be made with CreateItem, UpdateItem or EventItem")
}

// check applies the rules of the single calls: the service does not, and drops bad items without a word.
func (i *BatchItem) check() error {
	if i.fields == nil {
		return check.Invalid("item", "must be made with CreateItem, UpdateItem or EventItem")
	}
	if i.uid == "" {
		return check.Invalid("uid", "must not be empty")
	}
	req := rest.NewRequest(&opSendBatchRequest)
	req.Check("", i.fields)
	switch fields := i.fields.(type) {
	case *UserDraft:
		req.Refuse(validateCreateUser(*fields))
	case *UserUpdate:
		req.Refuse(validateUpdateUser(i.uid, *fields))
	case *Event:
		req.Refuse(validateTrackEvent(i.uid, *fields))
	}
	return req.Err()
}

// Send queues items in one request. Client.Batch sends any number of them.
//
// The body must stay below 100 KB, see MaxBatchBytes; more is refused. The number of items is not limited, and the
// request counts as one. The service queues the items without checking them, and a bad one fails there silently; what
// this package knows of the rules is checked before. It may take a while until the items are worked through.
//
// Calls POST /batch. Not repeatable: retried only if the request never reached the service or was answered with 429.
// It needs the secret (inferred).
//
// Vendor documentation: https://docs.engage.so/en-us/a/634d516c3713733fec88a7d4-batch-requests
func (s *BatchesService) Send(ctx context.Context, items []BatchItem, opts ...RequestOption) error {
	req := rest.NewRequest(&opSendBatchRequest)
	if len(items) == 0 {
		req.Refuse(check.Invalid("items", "must not be empty"))
	}
	body := []byte(batchPrefix)
	for i := range items {
		err := items[i].check()
		var encoded []byte
		if err == nil {
			if encoded, err = json.Marshal(items[i]); err != nil {
				err = check.Invalid("item", "cannot be encoded as JSON") // the reason may quote what is in it
			}
		}
		if err != nil {
			req.Refuse(fmt.Errorf("items[%d]: %w", i, err))
			break
		}
		if i > 0 {
			body = append(body, ',')
		}
		body = append(body, encoded...)
	}
	body = append(body, batchSuffix...)
	if len(body) > MaxBatchBytes {
		req.Refuse(check.Invalid("items", fmt.Sprintf("take %d bytes, the limit is %d", len(body), MaxBatchBytes)))
	}
	req.Raw("application/json", body)
	return rest.CallDiscard(ctx, s.client, &req, opts)
}

// Batch queues any number of creations, updates and events. It cuts them into requests below 100 KB, sends those, and
// yields an outcome per item, in the order of the input. An item that breaks a rule, or is too large by itself, is
// refused with its index, and the others go on. A failed request is the outcome of all its items; after a time-out some
// of them may have been queued.
//
// Queued is not done: the service works through the items later, and says nothing about those that fail there. Nothing
// is sent before the first iteration. Breaking off cancels the requests under way. When the context ends, no more items
// are read, and those that were read are reported.
func (c *Client) Batch(ctx context.Context, items iter.Seq[BatchItem], options BulkOptions, opts ...RequestOption) iter.Seq[BulkOutcome[BatchItem]] {
	return bulk.Outcomes(bulk.Run(ctx, items, bulk.Config[BatchItem, struct{}]{
		Client: c.client, Operation: "Batch", Options: options,
		Prefix: batchPrefix, Suffix: batchSuffix, MaxBytes: MaxBatchBytes,
		Check: (*BatchItem).check,
		Send: func(ctx context.Context, chunk bulk.Chunk[BatchItem]) (bulk.Answer[struct{}], error) {
			req := rest.NewRequest(&opSendBatchRequest)
			req.Raw("application/json", chunk.Body)
			return bulk.Answer[struct{}]{}, rest.CallDiscard(ctx, c.client, &req, opts)
		},
	}))
}
